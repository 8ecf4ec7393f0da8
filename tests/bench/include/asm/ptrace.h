/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Stand-in for the kernel's header of this name, for Linux's hvCall.S.
 */
#ifndef _BENCH_ASM_PTRACE_H
#define _BENCH_ASM_PTRACE_H

/* Header and parameter save area of a frame; the same for both ABIs. */
#define STACK_FRAME_OVERHEAD	112

#endif /* _BENCH_ASM_PTRACE_H */
