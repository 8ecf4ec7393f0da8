/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stub of the kernel's header. */
#ifndef _GUEST_LINUX_BUILD_BUG_H
#define _GUEST_LINUX_BUILD_BUG_H

#define __BUILD_BUG(condition, text, number)				\
do {									\
	extern void __build_bug_##number(void) __attribute__((error(text))); \
									\
	if (condition)							\
		__build_bug_##number();					\
} while (0)
#define _BUILD_BUG(condition, text, number)	__BUILD_BUG(condition, text, number)

#define BUILD_BUG_ON_MSG(condition, text) _BUILD_BUG(condition, text, __COUNTER__)
#define BUILD_BUG_ON(condition)	BUILD_BUG_ON_MSG(condition, "BUILD_BUG_ON failed: " #condition)

#define static_assert(condition)	_Static_assert(condition, #condition)

#endif
