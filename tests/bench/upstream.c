// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Rows of Linux's own trampolines.  The benchmark assembles their source from
 * the kernel's package under these names (linux-names.h); the prototypes
 * are the kernel's.  To them, a constant opcode is as good as any.
 */
#include <asm/hvcall-gen.h>
#include "calls.h"

long upstream_hcall_norets(unsigned long opcode, ...);
long upstream_hcall_norets_notrace(unsigned long opcode, ...);
long upstream_hcall(unsigned long opcode, unsigned long retbuf[static 4], ...);
long upstream_hcall_raw(unsigned long opcode, unsigned long retbuf[static 4], ...);
long upstream_hcall9(unsigned long opcode, unsigned long retbuf[static 9], ...);
long upstream_hcall9_raw(unsigned long opcode, unsigned long retbuf[static 9], ...);

BENCH_SHAPE_0(upstream, upstream_hcall_norets, constant, BENCH_OPCODE)
BENCH_SHAPE_0(upstream, upstream_hcall_norets_notrace, constant, BENCH_OPCODE)
BENCH_SHAPE_4(upstream, upstream_hcall, constant, BENCH_OPCODE)
BENCH_SHAPE_9(upstream, upstream_hcall9, constant, BENCH_OPCODE)

BENCH_SHAPE_4(upstream, upstream_hcall_raw, constant, BENCH_OPCODE)
BENCH_SHAPE_9(upstream, upstream_hcall9_raw, constant, BENCH_OPCODE)

BENCH_REAL_CALLS(upstream, upstream_hcall)
