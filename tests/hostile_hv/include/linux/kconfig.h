/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stand-in for the kernel's header of this name, for options that are 1 or undefined. */
#ifndef _CLOBBER_LINUX_KCONFIG_H
#define _CLOBBER_LINUX_KCONFIG_H

#define __CLOBBER_COMMA_1		0,
#define __CLOBBER_SECOND(_, value, ...)	value
#define __CLOBBER_ENABLED(comma)	__CLOBBER_SECOND(comma 1, 0)
#define _CLOBBER_ENABLED(value)		__CLOBBER_ENABLED(__CLOBBER_COMMA_##value)
#define IS_ENABLED(option)		_CLOBBER_ENABLED(option)

#endif
