/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stub of the kernel's header: constants for C and assembly. */
#ifndef _GUEST_LINUX_CONST_H
#define _GUEST_LINUX_CONST_H

#ifdef __ASSEMBLY__
#define UL(x)	x
#define ULL(x)	x
#else
#define GUEST_PASTE(x, suffix)	x##suffix
#define UL(x)	GUEST_PASTE(x, UL)
#define ULL(x)	GUEST_PASTE(x, ULL)
#endif

#endif /* _GUEST_LINUX_CONST_H */
