/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Stand-in for the kernel's header of this name, for Linux's mem_64.S, which
 * includes it and uses nothing of it.
 */
#ifndef _BENCH_ASM_ERRNO_H
#define _BENCH_ASM_ERRNO_H

#endif /* _BENCH_ASM_ERRNO_H */
