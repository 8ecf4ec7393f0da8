/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Stand-in for the kernel's header of this name, for Linux's sources.
 */
#ifndef _BENCH_ASM_PROCESSOR_H
#define _BENCH_ASM_PROCESSOR_H

#define PPC_MTOCRF(fields, reg)	mtocrf	fields,reg

#endif /* _BENCH_ASM_PROCESSOR_H */
