/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Shim of asm/processor.h: waiting costs nothing. */
#ifndef _WRAPPERS_ASM_PROCESSOR_H
#define _WRAPPERS_ASM_PROCESSOR_H

#define cpu_relax()	do { } while (0)

#endif
