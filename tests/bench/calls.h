/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Rows about hypervisor calls, the same for every way to make them.
 *
 * A row's code is what a caller in the kernel writes: the call, with a result
 * buffer if the shape has one, and one instruction for the status and for
 * each result that is used.  Arguments are values that live in registers.
 */
#ifndef _BENCH_CALLS_H
#define _BENCH_CALLS_H

#include <linux/compiler.h>
#include "bench.h"

/* No hypervisor has it: QEMU says H_FUNCTION, for no instruction of ours. */
#define BENCH_OPCODE	0x3ff0

/* A value that the compiler knows nothing about. */
#define BENCH_VALUE(name, value)					\
	unsigned long name __attribute__((unused)) = value;		\
	asm volatile("" : "+r" (name));

/* The caller is no leaf in any case; whether it saves LR is not the question. */
#define BENCH_VALUES							\
	asm volatile("" : : : "lr");					\
	BENCH_VALUE(sum, 0) BENCH_VALUE(opcode, BENCH_OPCODE)		\
	BENCH_VALUE(a1, 1) BENCH_VALUE(a2, 2) BENCH_VALUE(a3, 3)	\
	BENCH_VALUE(a4, 4) BENCH_VALUE(a5, 5) BENCH_VALUE(a6, 6)	\
	BENCH_VALUE(a7, 7) BENCH_VALUE(a8, 8) BENCH_VALUE(a9, 9)

/* Exactly one instruction, which has to have the value in a register. */
#define BENCH_USE(value)						\
	asm volatile("add %0,%0,%1" : "+r" (sum)			\
		     : "r" ((unsigned long)(value)));

#define BENCH_USE_0
#define BENCH_USE_1	BENCH_USE(buf[0])
#define BENCH_USE_4	BENCH_USE_1 BENCH_USE(buf[1]) BENCH_USE(buf[2])	\
			BENCH_USE(buf[3])
#define BENCH_USE_9	BENCH_USE_4 BENCH_USE(buf[4]) BENCH_USE(buf[5])	\
			BENCH_USE(buf[6]) BENCH_USE(buf[7]) BENCH_USE(buf[8])

#define BENCH_ARGS_0
#define BENCH_ARGS_1	, a1
#define BENCH_ARGS_2	, a1, a2
#define BENCH_ARGS_3	, a1, a2, a3
#define BENCH_ARGS_4	, a1, a2, a3, a4
#define BENCH_ARGS_5	, a1, a2, a3, a4, a5
#define BENCH_ARGS_6	, a1, a2, a3, a4, a5, a6
#define BENCH_ARGS_7	, a1, a2, a3, a4, a5, a6, a7
#define BENCH_ARGS_8	, a1, a2, a3, a4, a5, a6, a7, a8
#define BENCH_ARGS_9	, a1, a2, a3, a4, a5, a6, a7, a8, a9

/* The list of arguments is expanded before the call is, which may be a macro. */
#define BENCH_CALL(fn, ...)	fn(__VA_ARGS__)

#define BENCH_BODY_0(fn, op, nargs, used)				\
	{ BENCH_USE(BENCH_CALL(fn, op BENCH_ARGS_##nargs)) }
#define BENCH_BODY_4(fn, op, nargs, used)				\
	{								\
		unsigned long buf[4];					\
									\
		BENCH_USE(BENCH_CALL(fn, op, buf BENCH_ARGS_##nargs))	\
		BENCH_USE_##used					\
	}
#define BENCH_BODY_9(fn, op, nargs, used)				\
	{								\
		unsigned long buf[9];					\
									\
		BENCH_USE(BENCH_CALL(fn, op, buf BENCH_ARGS_##nargs))	\
		BENCH_USE_##used					\
	}

/*
 * One row
 * @whose:	layer or upstream
 * @fn:		what is called; @shape: results that it has room for
 * @way:	constant or variable, about @op
 * @call:	name of the call
 */
#define BENCH_ROW_CALL(whose, fn, shape, way, call, op, nargs, used)	\
	BENCH_ROW(fn##_##way##_##call##_##nargs##_##used,		\
		  #whose " " #fn " " #way " " #call " " #nargs " " #used, \
		  BENCH_VALUES,						\
		  BENCH_BODY_##shape(fn, op, nargs, used))

#define BENCH_ROW_ANY(whose, fn, shape, way, op, nargs, used)		\
	BENCH_ROW_CALL(whose, fn, shape, way, any, op, nargs, used)

/* All numbers of arguments that a shape takes. */
#define BENCH_ROWS_TO_6(whose, fn, shape, way, op, used)		\
	BENCH_ROW_ANY(whose, fn, shape, way, op, 0, used)		\
	BENCH_ROW_ANY(whose, fn, shape, way, op, 1, used)		\
	BENCH_ROW_ANY(whose, fn, shape, way, op, 2, used)		\
	BENCH_ROW_ANY(whose, fn, shape, way, op, 3, used)		\
	BENCH_ROW_ANY(whose, fn, shape, way, op, 4, used)		\
	BENCH_ROW_ANY(whose, fn, shape, way, op, 5, used)		\
	BENCH_ROW_ANY(whose, fn, shape, way, op, 6, used)

#define BENCH_ROWS_TO_7(whose, fn, shape, way, op, used)		\
	BENCH_ROWS_TO_6(whose, fn, shape, way, op, used)		\
	BENCH_ROW_ANY(whose, fn, shape, way, op, 7, used)

#define BENCH_ROWS_TO_9(whose, fn, shape, way, op, used)		\
	BENCH_ROWS_TO_7(whose, fn, shape, way, op, used)		\
	BENCH_ROW_ANY(whose, fn, shape, way, op, 8, used)		\
	BENCH_ROW_ANY(whose, fn, shape, way, op, 9, used)

/* All that a shape is measured for, by the results that it has room for. */
#define BENCH_SHAPE_0(whose, fn, way, op)				\
	BENCH_ROWS_TO_7(whose, fn, 0, way, op, 0)
#define BENCH_SHAPE_4(whose, fn, way, op)				\
	BENCH_ROWS_TO_6(whose, fn, 4, way, op, 0)			\
	BENCH_ROWS_TO_6(whose, fn, 4, way, op, 1)			\
	BENCH_ROWS_TO_6(whose, fn, 4, way, op, 4)
#define BENCH_SHAPE_9(whose, fn, way, op)				\
	BENCH_ROWS_TO_9(whose, fn, 9, way, op, 0)			\
	BENCH_ROWS_TO_9(whose, fn, 9, way, op, 1)			\
	BENCH_ROWS_TO_9(whose, fn, 9, way, op, 4)			\
	BENCH_ROWS_TO_9(whose, fn, 9, way, op, 9)

/* Two real calls; QEMU answers both. */
#define BENCH_REAL_CALLS(whose, prefix)					\
	BENCH_ROW_CALL(whose, prefix##_norets, 0, constant,		\
		       H_POLL_PENDING, H_POLL_PENDING, 0, 0)		\
	BENCH_ROW_CALL(whose, prefix, 4, constant,			\
		       H_GET_CPU_CHARACTERISTICS,			\
		       H_GET_CPU_CHARACTERISTICS, 0, 1)			\
	BENCH_ROW_CALL(whose, prefix##9, 9, constant,			\
		       H_GET_CPU_CHARACTERISTICS,			\
		       H_GET_CPU_CHARACTERISTICS, 0, 1)

#endif /* _BENCH_CALLS_H */
