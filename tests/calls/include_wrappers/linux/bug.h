/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Shim of linux/bug.h: bugs end the program, as the kernel, with a word. */
#ifndef _WRAPPERS_LINUX_BUG_H
#define _WRAPPERS_LINUX_BUG_H

#include <linux/types.h>

/* Every debugging option is on. */
#define IS_ENABLED(option)	1

bool warn(bool condition);
_Noreturn void bug(void);

#define WARN_ON(condition)			warn(condition)
#define WARN_ONCE(condition, format, ...)	warn(condition)
#define BUG_ON(condition)			\
do {						\
	if (condition)				\
		bug();				\
} while (0)

#endif
