// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Rows of the layer: calls are made inline, with a constant opcode and with a
 * variable one; only *_raw are trampolines.
 */
#include <asm/hvcall.h>
#include "calls.h"

BENCH_SHAPE_0(layer, plpar_hcall_norets, constant, BENCH_OPCODE)
BENCH_SHAPE_0(layer, plpar_hcall_norets_notrace, constant, BENCH_OPCODE)
BENCH_SHAPE_4(layer, plpar_hcall, constant, BENCH_OPCODE)
BENCH_SHAPE_9(layer, plpar_hcall9, constant, BENCH_OPCODE)

BENCH_SHAPE_0(layer, plpar_hcall_norets, variable, opcode)
BENCH_SHAPE_0(layer, plpar_hcall_norets_notrace, variable, opcode)
BENCH_SHAPE_4(layer, plpar_hcall, variable, opcode)
BENCH_SHAPE_9(layer, plpar_hcall9, variable, opcode)

BENCH_SHAPE_4(layer, plpar_hcall_raw, constant, BENCH_OPCODE)
BENCH_SHAPE_9(layer, plpar_hcall9_raw, constant, BENCH_OPCODE)

BENCH_REAL_CALLS(layer, plpar_hcall)
