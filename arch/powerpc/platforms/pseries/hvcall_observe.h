/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Between the trampolines, the observers, statistics, events and injection.
 *
 * While hcall_observe_key is on, the assembly (hvCall.S, and hvcall_inline.S for
 * calls in line) counts a call by itself, or, while hcall_detour_key is on too,
 * hands it to one of the functions declared first.
 * They call the hypervisor through the __plpar_* trampolines, which are never
 * observed.
 */
#ifndef _PSERIES_HVCALL_OBSERVE_H
#define _PSERIES_HVCALL_OBSERVE_H

#include <asm/hvcall-gen.h>

/*
 * Statistics of calls, one row each: those of PAPR proper by opcode / 4, then
 * one for all that nobody knows, then the private ones.  hvcall_asm.h knows this
 * order, and where in a row the first members are.
 */
#define HCALL_LOW_ROWS		(MAX_HCALL_OPCODE / 4 + 1)
#define HCALL_ROWS		(HCALL_LOW_ROWS + 1 + HCALL_INDEX_MAX - HCALL_INDEX_STANDARD)
#define HCALL_ROW_SIZE		520
#define HCALL_ROW_TB		8
#define HCALL_ROW_MAX		16
#define HCALL_BUCKETS		40

#ifndef __ASSEMBLY__

#include <linux/atomic.h>
#include <linux/jump_label.h>
#include <linux/percpu.h>
#include <linux/types.h>
#include <asm/hvcall.h>
#include <asm/smp.h>

/*
 * Reached by a branch from the trampoline of the same shape, with the
 * arguments as its caller left them: fixed parameter lists that lie exactly
 * where the variadic call put its arguments.  Or called by a stand-in, as a
 * trampoline would be.
 */
long hcall_observe_norets(unsigned long opcode, unsigned long a4,
			  unsigned long a5, unsigned long a6, unsigned long a7,
			  unsigned long a8, unsigned long a9, unsigned long a10);
long hcall_observe(unsigned long opcode, unsigned long *retbuf,
		   unsigned long a4, unsigned long a5, unsigned long a6,
		   unsigned long a7, unsigned long a8, unsigned long a9);
long hcall_observe9(unsigned long opcode, unsigned long *retbuf,
		    unsigned long a4, unsigned long a5, unsigned long a6,
		    unsigned long a7, unsigned long a8, unsigned long a9,
		    unsigned long a10, unsigned long a11, unsigned long a12);
long hcall_count_norets(unsigned long opcode, unsigned long a4,
			unsigned long a5, unsigned long a6, unsigned long a7,
			unsigned long a8, unsigned long a9, unsigned long a10);
long hcall_count(unsigned long opcode, unsigned long *retbuf,
		 unsigned long a4, unsigned long a5, unsigned long a6,
		 unsigned long a7, unsigned long a8, unsigned long a9);
long hcall_count9(unsigned long opcode, unsigned long *retbuf,
		  unsigned long a4, unsigned long a5, unsigned long a6,
		  unsigned long a7, unsigned long a8, unsigned long a9,
		  unsigned long a10, unsigned long a11, unsigned long a12);

/* hvCall.S */
long __plpar_hcall_norets(unsigned long opcode, ...);
long __plpar_hcall(unsigned long opcode,
		   unsigned long retbuf[static PLPAR_HCALL_BUFSIZE], ...);
long __plpar_hcall9(unsigned long opcode,
		    unsigned long retbuf[static PLPAR_HCALL9_BUFSIZE], ...);

/* While somebody wants more of a call than to have it counted. */
extern struct static_key_false hcall_detour_key;

/* One more, or one less, that wants this; may sleep. */
void hcall_detour_get(void);
void hcall_detour_put(void);

/*
 * Calls made with translation off, by opcode / 4; slot 0 takes those above
 * MAX_HCALL_OPCODE.  Written by hvcall_asm.h.  Part of the kernel image, because
 * little else is sure to be reachable then.
 */
extern u64 hcall_real_mode_calls[HCALL_LOW_ROWS];

/* Statuses other than success that a row tells apart. */
#define HCALL_ROW_STATUSES	12

/*
 * What one CPU has counted of one call.  Each member is added to atomically, so
 * neither interrupts nor NMIs nor a migration in mid-call lose anything.
 *
 * Bucket n holds calls of 2^(n-1) to 2^n - 1 timebase ticks; a tick is nearly two
 * nanoseconds, so this is 2^n nanoseconds and up.  Buckets stand in the order of
 * leading zeros, and so far behind the start that those alone are the index.
 */
struct hcall_row {
	atomic64_t calls;	/* begun */
	atomic64_t tb;		/* timebase ticks in the hypervisor, finished calls */
	atomic64_t max;		/* of one call */
	atomic64_t errors;	/* negative statuses */
	atomic64_t busy;	/* H_BUSY and H_LONG_BUSY_* */
	atomic64_t other;	/* statuses that found no place below */
	atomic64_t counts[HCALL_ROW_STATUSES];
	int statuses[HCALL_ROW_STATUSES];	/* in order of arrival; 0 is free */
	u64 unused;
	atomic64_t buckets[HCALL_BUCKETS];
};

/* Index of bucket n, and n of that index. */
#define HCALL_BUCKET(n)		(HCALL_BUCKETS - 1 - (n))

struct hcall_rule;

/**
 * struct hcall_seen - a call that takes the detour
 * @opcode: value of r3
 * @args: values of r4 and up
 * @results: where those of r4 and up go; NULL if the shape has none
 * @nargs: arguments that the shape passes on
 * @nresults: results that it returns
 * @quiet: neither trace nor inject
 * @tries: which try of its conversation this is
 * @caller: who made the call
 * @status: what the caller is told
 * @ticks: timebase when the call began, then how long it took
 * @row: where it is counted, if it is
 * @rule: fault that is due after the call
 */
struct hcall_seen {
	unsigned long opcode;
	const unsigned long *args;
	unsigned long *results;
	u8 nargs;
	u8 nresults;
	bool quiet;
	unsigned int tries;
	unsigned long caller;
	long status;
	u64 ticks;
	struct hcall_row *row;
	struct hcall_rule *rule;
};

/* hvcall_inline.S */
extern const char hcall_inline_begin[], hcall_inline_end[];

/*
 * Who made a call, in a function that a trampoline branches to, with LR as it
 * was, or that a stand-in calls, which is a function in between.
 */
static __always_inline unsigned long hcall_caller(void)
{
	unsigned long caller = _RET_IP_;

	if (caller - (unsigned long)hcall_inline_begin <
	    (unsigned long)(hcall_inline_end - hcall_inline_begin))
		caller = (unsigned long)__builtin_return_address(1);
	return caller;
}

#define HCALL_SEEN(op, arguments, retbuf, size)				\
	{								\
		.opcode = (op),						\
		.args = (arguments),					\
		.nargs = ARRAY_SIZE(arguments),				\
		.results = (retbuf),					\
		.nresults = (size),					\
		.caller = hcall_caller(),					\
	}

#ifdef CONFIG_HCALL_STATS
DECLARE_STATIC_KEY_TRUE(hcall_stats_key);

/* Rows of a CPU, HCALL_ROWS of them. */
DECLARE_PER_CPU(struct hcall_row *, hcall_rows);

/* A CPU that got no memory for rows shares those of the boot CPU. */
static inline bool hcall_has_own_rows(int cpu)
{
	return cpu == boot_cpuid || per_cpu(hcall_rows, cpu) != per_cpu(hcall_rows, boot_cpuid);
}

unsigned int hcall_row_index(unsigned long opcode);

/* Whether calls are counted. */
bool hcall_stats_enabled(void);
/* Begin or end that; may sleep.  0 or an errno. */
int hcall_stats_enable(bool on);

/* hvcall_asm.h comes here with what is not plain, after a call that it counted. */
long hcall_stats_finish(long status, struct hcall_row *row, u64 ticks);
#endif

#endif /* __ASSEMBLY__ */
#endif /* _PSERIES_HVCALL_OBSERVE_H */
