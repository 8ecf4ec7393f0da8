// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The slow path of hypervisor calls: inject, call, count, trace.
 *
 * asm/hvcall-entry.h and the trampolines call one of the functions at the end
 * while hcall_slow_key is on.  Two ways lead from there.  The quick one makes and
 * counts a call in registers.  The general one, on the stack, may do everything;
 * it is for calls that have users (hcall_add_users()), and for what is rare.
 *
 * The functions run in any context: with translation off, before memory is set
 * up, in idle, in NMIs, with locks held that tracing takes.  There they only
 * count: no lock, no per-CPU data with translation off, nothing instrumented (see
 * the Makefile).  All that is known of a call is on the stack, so calls from
 * interrupts nest and a task may be preempted or migrate during a call.
 */
#include <linux/bitops.h>
#include <linux/cpumask.h>
#include <linux/export.h>
#include <linux/kprobes.h>
#include <linux/mutex.h>
#include <linux/preempt.h>
#include <linux/rcupdate.h>
#include <linux/smp.h>
#include <asm/firmware.h>
#include <asm/reg.h>
#include <asm/trace.h>

#include "hvcall_slow.h"

#if defined(CONFIG_HCALL_STATS) || defined(CONFIG_HCALL_FAULT_INJECTION)
struct static_key_true hcall_slow_key = STATIC_KEY_TRUE_INIT;
#else
struct static_key_false hcall_slow_key = STATIC_KEY_FALSE_INIT;
#endif
EXPORT_SYMBOL(hcall_slow_key);		/* inline calls of modules */

/* Rules on the command line apply from the first call on. */
#ifdef CONFIG_HCALL_FAULT_INJECTION
static DEFINE_STATIC_KEY_TRUE(hcall_trace_key);
#else
static DEFINE_STATIC_KEY_FALSE(hcall_trace_key);
#endif

/* The kernel runs without a hypervisor, so "sc 1" would be a system call. */
static bool hcall_absent __ro_after_init;

/* By number of the call: users, and selections times HCALL_SELECTION. */
static atomic_t hcall_users[HCALL_ROWS];

void hcall_add_users(unsigned int number, int users)
{
	atomic_add(users, &hcall_users[number]);
}

void hcall_add_users_of_all(int users)
{
	unsigned int number;

	for (number = 0; number < HCALL_ROWS; number++)
		hcall_add_users(number, users);
}

bool hcall_is_selected(unsigned long opcode)
{
	return atomic_read(&hcall_users[hcall_row_number(opcode)]) >= HCALL_SELECTION;
}

void hcall_trace_get(void)
{
	/* In this order: a call that is not to be counted takes the slow path last. */
	static_branch_inc(&hcall_trace_key);
	static_branch_inc(&hcall_slow_key);
}

void hcall_trace_put(void)
{
	static_branch_dec(&hcall_slow_key);
	static_branch_dec(&hcall_trace_key);
}

static int __init hcall_slow_init(void)
{
	/* It begins with one reference, for statistics or for rules; this is the other. */
	if (IS_ENABLED(CONFIG_HCALL_STATS) && IS_ENABLED(CONFIG_HCALL_FAULT_INJECTION))
		static_branch_inc(&hcall_slow_key);

	/* A kernel for several platforms may find itself on bare metal. */
	if (!firmware_has_feature(FW_FEATURE_LPAR)) {
		hcall_absent = true;
		hcall_add_users_of_all(1);
		hcall_trace_get();
	}
	return 0;
}
early_initcall(hcall_slow_init);

#ifdef CONFIG_HCALL_STATS
/* hcall_slow_key has a reference while this is on. */
static DEFINE_STATIC_KEY_TRUE(hcall_stats_key);
static DEFINE_MUTEX(hcall_stats_mutex);

bool hcall_stats_enabled(void)
{
	return static_key_enabled(&hcall_stats_key);
}

int hcall_stats_enable(bool on)
{
	mutex_lock(&hcall_stats_mutex);
	if (on && !static_key_enabled(&hcall_stats_key)) {
		static_branch_enable(&hcall_stats_key);
		static_branch_inc(&hcall_slow_key);
	} else if (!on && static_key_enabled(&hcall_stats_key)) {
		static_branch_dec(&hcall_slow_key);
		static_branch_disable(&hcall_stats_key);
	}
	mutex_unlock(&hcall_stats_mutex);
	return 0;
}
#endif

/*
 * In this file, or its caller could not end with it; the status first, where it
 * is already.
 */
static noinline long hcall_unusual(long status, struct hcall_row *row, u64 ticks)
{
#ifdef CONFIG_HCALL_STATS
	hcall_count_unusual(row, status, ticks);
#endif
	return status;
}
NOKPROBE_SYMBOL(hcall_unusual);

/* @row is known to be NULL, or not, at compile time. */
static __always_inline long
__hcall_make(struct hcall_row *row, bool may_wait, int nresults, unsigned long *results,
	     u64 *ticks, unsigned long opcode, int nargs, __HCALL_A4_A12)
{
	struct hcall_regs regs;
	u64 tb, purr;

	if (row && may_wait)
		atomic64_inc(&row->running);
	tb = mftb();
	purr = mfspr(SPRN_PURR);
	regs = __hcall_trap(opcode, nargs, a4, a5, a6, a7, a8, a9, a10, a11, a12);
	tb = mftb() - tb;
	/* Before PURR is read: this frees registers. */
	if (nresults)
		__hcall_store(regs, nresults, results);
	purr = mfspr(SPRN_PURR) - purr;
	*ticks = tb;
	if (!row)
		return regs.status;
	if (may_wait)
		atomic64_dec(&row->running);
	if (unlikely(!hcall_count_end(row, regs.status, tb, purr)))
		return hcall_unusual(regs.status, row, tb);
	return regs.status;
}

/*
 * Make a call, and count it if it has a row.  Functions are called at the very end
 * only, so the quick way saves few registers.
 */
#define hcall_make(row, ...)						\
	((row) ? __hcall_make(row, __VA_ARGS__) : __hcall_make(NULL, __VA_ARGS__))

/* The same in the general way. */
static __always_inline void hcall_make_general(struct hcall_call *call, bool real_mode)
{
	const unsigned long *a = call->args;
	struct hcall_row *row = NULL;

#ifdef CONFIG_HCALL_STATS
	if (static_branch_likely(&hcall_stats_key))
		row = hcall_count_begin(call->opcode, real_mode);
#endif
	call->status = hcall_make(row, true, HCALL_REGS, call->results, &call->ticks,
				  call->opcode, HCALL_REGS,
				  a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8]);
}

#ifdef CONFIG_TRACEPOINTS
/* Linux's two events are a pair on one CPU, on which tools rely. */
static __always_inline bool hcall_trace_begin(struct hcall_call *call)
{
	if (!trace_hcall_entry_enabled() && !trace_hcall_exit_enabled())
		return false;
	preempt_disable_notrace();
	hcall_trace_entry(call);
	return true;
}

static __always_inline void hcall_trace_end(struct hcall_call *call, bool pair)
{
	if (trace_hcall_exit_enabled() || trace_hcall_return_enabled() ||
	    trace_hcall_selected_enabled())
		hcall_trace_exit(call);
	if (pair)
		preempt_enable_notrace();
}
#else
static inline bool hcall_trace_begin(struct hcall_call *call)
{
	return false;
}

static inline void hcall_trace_end(struct hcall_call *call, bool pair)
{
}
#endif

static __always_inline void hcall_traced(struct hcall_call *call)
{
	bool pair = hcall_trace_begin(call);

#ifdef CONFIG_HCALL_FAULT_INJECTION
	if (!hcall_inject_begin(call))
		hcall_make_general(call, false);
	if (call->rule)
		hcall_inject_end(call);
#else
	hcall_make_general(call, false);
#endif
	hcall_trace_end(call, pair);
}

static __always_inline bool hcall_in_real_mode(void)
{
	return !(mfmsr() & MSR_DR);
}

/* May this context trace: translation on, no NMI, RCU watching, CPU online? */
static __always_inline bool hcall_may_trace(bool real_mode)
{
	return !real_mode && !in_nmi() && rcu_is_watching() &&
	       cpu_online(raw_smp_processor_id());
}

static long hcall_general(struct hcall_call *call, unsigned long *retbuf)
{
	bool real_mode = hcall_in_real_mode();
	bool trace = static_branch_unlikely(&hcall_trace_key) &&
		     atomic_read(&hcall_users[hcall_row_number(call->opcode)]);
	unsigned int i;

	if (trace && unlikely(hcall_absent))
		return H_FUNCTION;

	call->rule = NULL;
	call->ticks = 0;
	/* Registers that the caller did not set are passed on and recorded as zero. */
#pragma GCC unroll 1
	for (i = call->nargs; i < HCALL_REGS; i++)
		call->args[i] = 0;

	if (trace && !call->untraced && hcall_may_trace(real_mode))
		hcall_traced(call);
	else
		hcall_make_general(call, real_mode);

	if (call->nresults) {
		for (i = 0; i < PLPAR_HCALL_BUFSIZE; i++)
			retbuf[i] = call->results[i];
	}
	if (call->nresults > PLPAR_HCALL_BUFSIZE) {
#pragma GCC unroll 5
		for (i = PLPAR_HCALL_BUFSIZE; i < PLPAR_HCALL9_BUFSIZE; i++)
			retbuf[i] = call->results[i];
	}
	return call->status;
}
NOKPROBE_SYMBOL(hcall_general);

/*
 * Define a function that makes a call in the general way; the last parameters of
 * this macro are the values for r4 and up.  It was called or branched to by the
 * function that makes the call.  noinline: the quick way needs no frame.
 */
#define HCALL_GENERAL(name, params, notraced, size, buf, count, ...)	\
noinline long name params						\
{									\
	struct hcall_call call __uninitialized;				\
	const unsigned long args[] = { __VA_ARGS__ };			\
	unsigned int i;							\
									\
	call.opcode = opcode;						\
	for (i = 0; i < ARRAY_SIZE(args); i++)				\
		call.args[i] = args[i];					\
	call.nargs = count;						\
	call.nresults = size;						\
	call.untraced = notraced;					\
	call.caller = _RET_IP_;						\
	return hcall_general(&call, buf);				\
}									\
NOKPROBE_SYMBOL(name)

static HCALL_GENERAL(general_norets, (unsigned long opcode, __HCALL_A4_A9, unsigned int nargs),
		     nargs & HCALL_UNTRACED, 0, NULL, nargs & ~HCALL_UNTRACED,
		     a4, a5, a6, a7, a8, a9);

static HCALL_GENERAL(general4, (unsigned long opcode, __HCALL_A4_A8, unsigned int nargs,
				unsigned long *retbuf),
		     false, PLPAR_HCALL_BUFSIZE, retbuf, nargs, a4, a5, a6, a7, a8);

static HCALL_GENERAL(general9, (unsigned long opcode, __HCALL_A4_A8, unsigned int nargs,
				unsigned long *retbuf),
		     false, PLPAR_HCALL9_BUFSIZE, retbuf, nargs, a4, a5, a6, a7, a8);

/*
 * Return true for a call that goes the quick way, with its row, if it is to be
 * counted: one in PAPR's range without users that has a row already.
 */
static __always_inline bool hcall_is_quick(unsigned long opcode, struct hcall_row **row)
{
	unsigned long number = ror64(opcode, 2);

	*row = NULL;
	if (number >= HCALL_LOW_ROWS)
		return false;
	if (static_branch_unlikely(&hcall_trace_key) && atomic_read(&hcall_users[number]))
		return false;
#ifdef CONFIG_HCALL_STATS
	if (static_branch_likely(&hcall_stats_key)) {
		*row = READ_ONCE(raw_cpu_read(hcall_pools)->rows[number]);
		return *row;
	}
#endif
	return true;
}

long hcall_slow_norets(unsigned long opcode, __HCALL_A4_A9, unsigned int nargs)
{
	struct hcall_row *row;
	u64 ticks;

	if (unlikely(hcall_in_real_mode() || !hcall_is_quick(opcode, &row)))
		return general_norets(opcode, a4, a5, a6, a7, a8, a9, nargs);
	/* Calls without results may give the processor away. */
	return hcall_make(row, true, 0, NULL, &ticks, opcode, 6,
			  a4, a5, a6, a7, a8, a9, 0, 0, 0);
}
NOKPROBE_SYMBOL(hcall_slow_norets);
EXPORT_SYMBOL(hcall_slow_norets);

/* Calls with results are not made with translation off, but for _notrace ones. */
long hcall_slow(unsigned long opcode, __HCALL_A4_A8, unsigned int nargs, unsigned long *retbuf)
{
	struct hcall_row *row;
	u64 ticks;

	if (unlikely(!hcall_is_quick(opcode, &row)))
		return general4(opcode, a4, a5, a6, a7, a8, nargs, retbuf);
	return hcall_make(row, false, PLPAR_HCALL_BUFSIZE, retbuf, &ticks, opcode, 5,
			  a4, a5, a6, a7, a8, 0, 0, 0, 0);
}
NOKPROBE_SYMBOL(hcall_slow);
EXPORT_SYMBOL(hcall_slow);

long hcall_slow9(unsigned long opcode, __HCALL_A4_A8, unsigned int nargs, unsigned long *retbuf)
{
	struct hcall_row *row;
	u64 ticks;

	if (unlikely(!hcall_is_quick(opcode, &row)))
		return general9(opcode, a4, a5, a6, a7, a8, nargs, retbuf);
	return hcall_make(row, false, PLPAR_HCALL9_BUFSIZE, retbuf, &ticks, opcode, 5,
			  a4, a5, a6, a7, a8, 0, 0, 0, 0);
}
NOKPROBE_SYMBOL(hcall_slow9);
EXPORT_SYMBOL(hcall_slow9);

/* Take what the trampolines take, in their order. */
HCALL_GENERAL(hcall_slow_norets_full, (unsigned long opcode, __HCALL_A4_A10),
	      false, 0, NULL, 7, a4, a5, a6, a7, a8, a9, a10);
EXPORT_SYMBOL(hcall_slow_norets_full);

HCALL_GENERAL(hcall_slow_norets_full_notrace, (unsigned long opcode, __HCALL_A4_A10),
	      true, 0, NULL, 7, a4, a5, a6, a7, a8, a9, a10);
EXPORT_SYMBOL_GPL(hcall_slow_norets_full_notrace);

HCALL_GENERAL(hcall_slow_full, (unsigned long opcode, unsigned long *retbuf, __HCALL_A4_A9),
	      false, PLPAR_HCALL_BUFSIZE, retbuf, 6, a4, a5, a6, a7, a8, a9);
EXPORT_SYMBOL(hcall_slow_full);

HCALL_GENERAL(hcall_slow_full_notrace,
	      (unsigned long opcode, unsigned long *retbuf, __HCALL_A4_A9),
	      true, PLPAR_HCALL_BUFSIZE, retbuf, 6, a4, a5, a6, a7, a8, a9);

HCALL_GENERAL(hcall_slow9_full, (unsigned long opcode, unsigned long *retbuf, __HCALL_A4_A12),
	      false, PLPAR_HCALL9_BUFSIZE, retbuf, 9, a4, a5, a6, a7, a8, a9, a10, a11, a12);
EXPORT_SYMBOL(hcall_slow9_full);

HCALL_GENERAL(hcall_slow9_full_notrace,
	      (unsigned long opcode, unsigned long *retbuf, __HCALL_A4_A12),
	      true, PLPAR_HCALL9_BUFSIZE, retbuf, 9, a4, a5, a6, a7, a8, a9, a10, a11, a12);
EXPORT_SYMBOL_GPL(hcall_slow9_full_notrace);
