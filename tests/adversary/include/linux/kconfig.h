/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stand-in for the kernel's header of this name: no option that is asked for. */
#ifndef _TORTURE_LINUX_KCONFIG_H
#define _TORTURE_LINUX_KCONFIG_H

#define IS_ENABLED(option)	0

#endif
