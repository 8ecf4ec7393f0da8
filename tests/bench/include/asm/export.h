/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Stand-in for the kernel's header of this name, for Linux's mem_64.S.
 * The guest has no modules.
 */
#ifndef _BENCH_ASM_EXPORT_H
#define _BENCH_ASM_EXPORT_H

#define EXPORT_SYMBOL(name)

#endif /* _BENCH_ASM_EXPORT_H */
