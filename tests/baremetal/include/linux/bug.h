/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stub of the kernel's header: counts all warnings. */
#ifndef _GUEST_LINUX_BUG_H
#define _GUEST_LINUX_BUG_H

extern unsigned int guest_warnings;

#define WARN_ONCE(condition, format, ...)				\
({									\
	bool __warn = (condition);					\
									\
	guest_warnings += __warn;					\
	__warn;								\
})

#define WARN_ON(condition)	WARN_ONCE(condition, "")
#define BUG_ON(condition)	((void)(guest_warnings += !!(condition)))

#endif
