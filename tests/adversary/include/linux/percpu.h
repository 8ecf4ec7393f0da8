/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stand-in for the kernel's header of this name: there is one processor. */
#ifndef _TORTURE_LINUX_PERCPU_H
#define _TORTURE_LINUX_PERCPU_H

#define DEFINE_PER_CPU(type, name)	type name
#define this_cpu_ptr(p)			(p)

#endif
