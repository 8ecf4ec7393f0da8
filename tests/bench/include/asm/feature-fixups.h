/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Stand-in for the kernel's header of this name, which Linux's hvCall.S
 * needs only in a kernel without jump labels.
 */
#ifndef _BENCH_ASM_FEATURE_FIXUPS_H
#define _BENCH_ASM_FEATURE_FIXUPS_H

#endif /* _BENCH_ASM_FEATURE_FIXUPS_H */
