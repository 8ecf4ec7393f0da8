// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Rows whose number of instructions anybody can count, which the benchmark
 * therefore has to find before it may report any other.
 */
#include "bench.h"

#define NOPS_10	"nop; nop; nop; nop; nop; nop; nop; nop; nop; nop;"

/* H_FUNCTION, from an opcode that fits one instruction. */
#define CALL_2	"li 3,0x3ff0; .long 0x44000022;"

/* Every instruction that appears in a trampoline and might count double. */
#define ENTRY_9	"or 2,2,2; mfcr 0; stw 0,8(1); lwz 0,8(1); mtcrf 0xff,0;" \
		"bl 1f; 1: li 4,0; std 4,-8(1); ld 12,-8(1);"

#define KNOWN(text)							\
	asm volatile(text : : : "r0", "r3", "r4", "r5", "r6", "r7", "r8", \
		     "r9", "r10", "r11", "r12", "cr0", "cr1", "cr5",	\
		     "cr6", "cr7", "ctr", "xer", "lr", "memory");

BENCH_ROW(nothing_0, "known nothing 0", , KNOWN(""))
BENCH_ROW(nops_10, "known ten-nops 10", , KNOWN(NOPS_10))
BENCH_ROW(nops_20, "known twenty-nops 20", , KNOWN(NOPS_10 NOPS_10))
BENCH_ROW(call_2, "known call 2", , KNOWN(CALL_2))
BENCH_ROW(call_22, "known call-and-twenty-nops 22", ,
	  KNOWN(NOPS_10 CALL_2 NOPS_10))
BENCH_ROW(entry_9, "known parts-of-a-trampoline 9", , KNOWN(ENTRY_9))
