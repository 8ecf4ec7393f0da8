/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stub of the kernel's header. */
#ifndef _GUEST_LINUX_STDDEF_H
#define _GUEST_LINUX_STDDEF_H

#include <stddef.h>

#define sizeof_field(type, member)	sizeof(((type *)0)->member)
#define offsetofend(type, member)	\
	(offsetof(type, member) + sizeof_field(type, member))

#endif /* _GUEST_LINUX_STDDEF_H */
