/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stand-in for the kernel's header of this name, for options that are 1 or undefined. */
#ifndef _TORTURE_LINUX_KCONFIG_H
#define _TORTURE_LINUX_KCONFIG_H

#define __TORTURE_COMMA_1		0,
#define __TORTURE_SECOND(_, value, ...)	value
#define __TORTURE_ENABLED(comma)	__TORTURE_SECOND(comma 1, 0)
#define _TORTURE_ENABLED(value)		__TORTURE_ENABLED(__TORTURE_COMMA_##value)
#define IS_ENABLED(option)		_TORTURE_ENABLED(option)

#endif
