// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Rows of Linux's own trampolines.  The benchmark assembles their source from
 * the kernel's package under these names (linux-names.h).  To them, a constant
 * opcode is as good as any.
 */
#include <asm/hvcall-gen.h>
#include "calls.h"
#include "linux-calls.h"

BENCH_SHAPE_0(upstream, upstream_hcall_norets, constant, BENCH_OPCODE)
BENCH_SHAPE_0(upstream, upstream_hcall_norets_notrace, constant, BENCH_OPCODE)
BENCH_SHAPE_4(upstream, upstream_hcall, constant, BENCH_OPCODE)
BENCH_SHAPE_9(upstream, upstream_hcall9, constant, BENCH_OPCODE)

BENCH_SHAPE_4(upstream, upstream_hcall_raw, constant, BENCH_OPCODE)
BENCH_SHAPE_9(upstream, upstream_hcall9_raw, constant, BENCH_OPCODE)

BENCH_REAL_CALLS(upstream, upstream_hcall)
