/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Call site: a function that makes one call and keeps many values alive across it, so
 * that the compiler needs every register, also those that the hypervisor may change.
 *
 * Files with call sites are compiled for each level of optimisation, SITE_LEVEL.
 */
#ifndef _CLOBBER_SITE_H
#define _CLOBBER_SITE_H

#include <linux/types.h>

#define SITE_ARGS	9
#define SITE_LIVE	24
#define SITE_RESULTS	10	/* status first */
#define SITE_GUARDS	2	/* words on either side of a result buffer */
#define SITE_WORDS	(9 + 2 * SITE_GUARDS)
#define SITE_CONDITIONS	10
#define SITE_UNFINISHED	12
#define SITE_BUFFERS	4

struct site_frame {
	u64 opcode;
	u64 count;		/* number of calls of a loop */
	u64 unwritten;		/* initial value of result variables */
	u64 arg[SITE_ARGS];
	u64 live[SITE_LIVE];
	u64 shared;		/* written by the site, then by the hypervisor */

	/* Values after the call. */
	u64 arg_after[SITE_ARGS];
	u64 live_after[SITE_LIVE];
	u64 shared_after;
	u64 head_after[SITE_BUFFERS];
	u64 result[SITE_RESULTS];
	u64 tries, waited_us;		/* of a retry sequence */
	u64 before[SITE_CONDITIONS], after[SITE_CONDITIONS];
	unsigned long words[SITE_WORDS];	/* the result buffer, and around it */
};

/* Memory that an argument points at. */
struct site_buffer {
	u8 arg;			/* which argument */
	u8 writable;		/* by the hypervisor */
	u8 size_arg;		/* 1 + number of the argument with the size; 0: none */
	u16 size;		/* if size_arg is 0 */
};

struct site {
	const char *name;
	void (*run)(struct site_frame *f);
	u64 opcode;		/* 0: any, from the frame */
	u8 nargs;
	u8 arg_reg[SITE_ARGS];	/* registers of the arguments */
	u8 nresults;
	u8 result_reg[SITE_RESULTS - 1];
	u8 words;		/* of the result buffer: r4 and up */
	u8 written;		/* SITE_ALWAYS or another: when there are results */
	u8 loops;		/* SITE_LOOPS_* or 0: makes more than one call */
	u8 shares;		/* writes frame->shared though it fills in less */
	u8 frame;		/* SITE_ONLY_STATUS or another: what it fills in */
	/* Retry sequence: registers of the token, and unfinished statuses. */
	u8 token_arg, token_result, nunfinished;
	u64 first_token;
	u64 unfinished[SITE_UNFINISHED];
	u8 nbuffers;
	struct site_buffer buffer[SITE_BUFFERS];
	/* Number of registers from r4 on, if they are not the arguments. */
	u8 nregisters;
	u8 observed;		/* SITE_OBSERVED or another: takes the slow path */
	u8 traced;		/* which may trace it */
	u8 depth;		/* functions that the call is in, from enter() on */
	u8 foreign;		/* Linux's, which counts nothing */
	void (*registers)(const u64 *arg, u64 *reg);
	/* Return the number of the wrong value in the frame; -1: none. */
	int (*check)(const struct site_frame *f);
};

/*
 * Calls take the slow path in kernels that have it.  There, inline calls with results
 * must not be made with translation off if they may be traced.
 */
#define SITE_OBSERVED		1
#define SITE_TRANSLATED		2
#ifdef CONFIG_HCALL_SLOW_PATH
#define SITE_INLINE		SITE_OBSERVED
#define SITE_INLINE_RESULTS	SITE_TRANSLATED
#else
#define SITE_INLINE		0
#define SITE_INLINE_RESULTS	0
#endif

/* The call is in one or two functions; the compiler decides. */
#define SITE_ANY_DEPTH		0

#define SITE_LOOPS_BUSY	1	/* while the hypervisor is busy */
#define SITE_LOOPS_COUNT 2	/* frame->count times */
#define SITE_LOOPS_RETRY	3	/* until an answer ends it */

#define SITE_ALL	0
#define SITE_ONLY_STATUS 1
#define SITE_NOTHING	2

#define SITE_ALWAYS	0
#define SITE_ON_SUCCESS	1	/* else it leaves alone what is there */
#define SITE_ON_PARTIAL	2	/* H_SUCCESS or H_PARTIAL; else it writes ones */
#define SITE_IF_SUCCESS	3	/* else it may hold anything */

#define __SITE_PASTE(a, b)	a##_##b
#define _SITE_PASTE(a, b)	__SITE_PASTE(a, b)
#define SITE_TABLE(kind)	_SITE_PASTE(sites_##kind, SITE_LEVEL)
#define SITE_COUNT(kind)	_SITE_PASTE(nsites_##kind, SITE_LEVEL)

/* A value of which the compiler cannot know that it is in memory as well. */
#define SITE_VALUE(from)						\
({									\
	u64 _v = (from);						\
									\
	asm volatile("" : "+r" (_v));					\
	_v;								\
})

#define SITE_EACH_LIVE(do)						\
	do(0) do(1) do(2) do(3) do(4) do(5) do(6) do(7) do(8) do(9)	\
	do(10) do(11) do(12) do(13) do(14) do(15) do(16) do(17) do(18)	\
	do(19) do(20) do(21) do(22) do(23)

#define __SITE_LOAD(n)		u64 _live##n = SITE_VALUE(_f->live[n]);
#define __SITE_STORE(n)		_f->live_after[n] = _live##n;

/* Begins with declarations, ends before the function does. */
#define SITE_BEGIN(f)							\
	struct site_frame *const _f = (f);				\
	SITE_EACH_LIVE(__SITE_LOAD)					\
	_f->shared = _f->live[0]

/*
 * The buffer that an argument points at, before the call and after: one word
 * that the hypervisor may overwrite, and one that only it reads.
 */
#define SITE_BUFFER(n, a)						\
	u64 *_buffer##n = (u64 *)(a);					\
									\
	_buffer##n[0] = _live0 ^ (n);					\
	_buffer##n[1] = _live1

#define SITE_BUFFER_AFTER(n)						\
	_f->head_after[n] = _buffer##n[0];				\
	_buffer##n[1] = _live2

#define SITE_END(f)							\
	_f->shared_after = _f->shared;					\
	SITE_EACH_LIVE(__SITE_STORE)

#endif /* _CLOBBER_SITE_H */
