/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stand-in for the kernel's header of this name. */
#ifndef _TORTURE_ASM_PROCESSOR_H
#define _TORTURE_ASM_PROCESSOR_H

#define cpu_relax()	asm volatile("" : : : "memory")

#endif
