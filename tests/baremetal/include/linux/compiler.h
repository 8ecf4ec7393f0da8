/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stub of the kernel's header. */
#ifndef _GUEST_LINUX_COMPILER_H
#define _GUEST_LINUX_COMPILER_H

#define __packed		__attribute__((packed))
#define __aligned(n)		__attribute__((aligned(n)))
#define __always_inline		inline __attribute__((always_inline))
#define __must_check		__attribute__((warn_unused_result))
#define __uninitialized		__attribute__((uninitialized))

#ifdef __CHECKER__
#define __force			__attribute__((force))
#else
#define __force
#endif

#endif /* _GUEST_LINUX_COMPILER_H */
