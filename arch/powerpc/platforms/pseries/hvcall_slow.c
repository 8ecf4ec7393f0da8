// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The slow path of hypervisor calls: inject, call, count, trace.
 *
 * asm/hvcall-entry.h and the trampolines call one of the functions at the end
 * while hcall_slow_key is on.  While calls are only counted, hcall_trace_key is
 * off; each enabled trace event and each set of injection rules turns both on.
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

/* A call of any shape, counted. */
static __always_inline void hcall_do(struct hcall_call *call, bool real_mode)
{
	const unsigned long *a = call->args;
	struct hcall_regs regs __uninitialized;
	u64 tb, purr;
#ifdef CONFIG_HCALL_STATS
	struct hcall_row *row = NULL;

	if (static_branch_likely(&hcall_stats_key)) {
		row = hcall_count_begin(call->opcode, real_mode);
		atomic64_inc(&row->running);
	}
#endif
	tb = mftb();
	purr = mfspr(SPRN_PURR);
	regs = __hcall_trap(call->opcode, HCALL_REGS,
			    a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8]);
	purr = mfspr(SPRN_PURR) - purr;
	call->ticks = mftb() - tb;
	call->status = regs.status;
	if (call->nresults)
		__hcall_store(regs, HCALL_REGS, call->results);
#ifdef CONFIG_HCALL_STATS
	if (row) {
		atomic64_dec(&row->running);
		if (!hcall_count_end(row, regs.status, call->ticks, purr))
			hcall_count_unusual(row, regs.status, call->ticks);
	}
#endif
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
	if (trace_hcall_exit_enabled() || trace_hcall_return_enabled())
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
	if (!static_branch_unlikely(&hcall_inject_key) || !hcall_inject_begin(call))
		hcall_do(call, false);
	if (call->rule)
		hcall_inject_end(call);
#else
	hcall_do(call, false);
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

/* Everything that the slow path may have to do. */
static long hcall_general(struct hcall_call *call, unsigned long *retbuf)
{
	bool real_mode = hcall_in_real_mode();
	bool trace = static_branch_unlikely(&hcall_trace_key);
	unsigned int i;

	if (trace && unlikely(hcall_absent))
		return H_FUNCTION;

	call->rule = NULL;

	if (trace && !call->untraced && hcall_may_trace(real_mode))
		hcall_traced(call);
	else
		hcall_do(call, real_mode);

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

/* In a function that was called or branched to by the one that makes the call. */
#define HCALL_GENERAL(notraced, op, buf, count, size, ...)		\
({									\
	struct hcall_call __call __uninitialized;			\
	const unsigned long __args[] = { __VA_ARGS__ };			\
	unsigned int __i;						\
									\
	__call.opcode = op;						\
	for (__i = 0; __i < ARRAY_SIZE(__args); __i++)			\
		__call.args[__i] = __args[__i];				\
	__call.nargs = count;						\
	__call.nresults = size;						\
	__call.untraced = notraced;					\
	__call.caller = _RET_IP_;					\
	hcall_general(&__call, buf);					\
})

static noinline long general_norets(unsigned long opcode, __HCALL_A4_A9, unsigned int nargs)
{
	return HCALL_GENERAL(false, opcode, NULL, nargs, 0, a4, a5, a6, a7, a8, a9);
}
NOKPROBE_SYMBOL(general_norets);

static noinline long general_norets_notrace(unsigned long opcode, __HCALL_A4_A9, unsigned int nargs)
{
	return HCALL_GENERAL(true, opcode, NULL, nargs, 0, a4, a5, a6, a7, a8, a9);
}
NOKPROBE_SYMBOL(general_norets_notrace);

static noinline long general4(unsigned long opcode, __HCALL_A4_A8, unsigned int nargs,
			      unsigned long *retbuf)
{
	return HCALL_GENERAL(false, opcode, retbuf, nargs, PLPAR_HCALL_BUFSIZE,
			     a4, a5, a6, a7, a8);
}
NOKPROBE_SYMBOL(general4);

static noinline long general9(unsigned long opcode, __HCALL_A4_A8, unsigned int nargs,
			      unsigned long *retbuf)
{
	return HCALL_GENERAL(false, opcode, retbuf, nargs, PLPAR_HCALL9_BUFSIZE,
			     a4, a5, a6, a7, a8);
}
NOKPROBE_SYMBOL(general9);

/*
 * The row of a call that is only to be counted and has a row already; else NULL.
 * A call that is here while tracing ends is counted even with statistics off.
 */
static __always_inline struct hcall_row *hcall_quick_row(unsigned long opcode)
{
#ifdef CONFIG_HCALL_STATS
	unsigned long number = ror64(opcode, 2);

	if (!static_branch_unlikely(&hcall_trace_key) && number < HCALL_LOW_ROWS)
		return READ_ONCE(raw_cpu_read(hcall_pools)->rows[number]);
#endif
	return NULL;
}

/*
 * In this file, or its caller could not end with it; the status first, where it
 * is already.
 */
static noinline long quick_unusual(long status, struct hcall_row *row, u64 ticks)
{
	hcall_count_unusual(row, status, ticks);
	return status;
}
NOKPROBE_SYMBOL(quick_unusual);

/*
 * Count a call and nothing else.  Functions are called at the very end only, so
 * few registers have to be saved.
 */
static __always_inline long
hcall_quick(struct hcall_row *row, int nresults, unsigned long *retbuf, unsigned long opcode,
	    int nargs, __HCALL_A4_A9)
{
	struct hcall_regs regs;
	u64 tb, purr;

	/* For calls that may give the processor away. */
	if (!nresults)
		atomic64_inc(&row->running);
	tb = mftb();
	purr = mfspr(SPRN_PURR);
	regs = __hcall_trap(opcode, nargs, a4, a5, a6, a7, a8, a9, 0, 0, 0);
	tb = mftb() - tb;
	/* Before PURR is read: this frees registers. */
	if (nresults)
		__hcall_store(regs, nresults, retbuf);
	purr = mfspr(SPRN_PURR) - purr;
	if (!nresults)
		atomic64_dec(&row->running);
	if (unlikely(!hcall_count_end(row, regs.status, tb, purr)))
		return quick_unusual(regs.status, row, tb);
	return regs.status;
}

long hcall_slow_norets(unsigned long opcode, __HCALL_A4_A9, unsigned int nargs)
{
	struct hcall_row *row = hcall_in_real_mode() ? NULL : hcall_quick_row(opcode);

	if (unlikely(!row))
		return general_norets(opcode, a4, a5, a6, a7, a8, a9, nargs);
	return hcall_quick(row, 0, NULL, opcode, 6, a4, a5, a6, a7, a8, a9);
}
NOKPROBE_SYMBOL(hcall_slow_norets);
EXPORT_SYMBOL(hcall_slow_norets);

long hcall_slow_norets_notrace(unsigned long opcode, __HCALL_A4_A9, unsigned int nargs)
{
	struct hcall_row *row = hcall_in_real_mode() ? NULL : hcall_quick_row(opcode);

	if (unlikely(!row))
		return general_norets_notrace(opcode, a4, a5, a6, a7, a8, a9, nargs);
	return hcall_quick(row, 0, NULL, opcode, 6, a4, a5, a6, a7, a8, a9);
}
NOKPROBE_SYMBOL(hcall_slow_norets_notrace);
EXPORT_SYMBOL_GPL(hcall_slow_norets_notrace);

/* Calls with results are not made with translation off, but for _notrace ones. */
long hcall_slow(unsigned long opcode, __HCALL_A4_A8, unsigned int nargs, unsigned long *retbuf)
{
	struct hcall_row *row = hcall_quick_row(opcode);

	if (unlikely(!row))
		return general4(opcode, a4, a5, a6, a7, a8, nargs, retbuf);
	return hcall_quick(row, PLPAR_HCALL_BUFSIZE, retbuf, opcode, 5, a4, a5, a6, a7, a8, 0);
}
NOKPROBE_SYMBOL(hcall_slow);
EXPORT_SYMBOL(hcall_slow);

long hcall_slow9(unsigned long opcode, __HCALL_A4_A8, unsigned int nargs, unsigned long *retbuf)
{
	struct hcall_row *row = hcall_quick_row(opcode);

	if (unlikely(!row))
		return general9(opcode, a4, a5, a6, a7, a8, nargs, retbuf);
	return hcall_quick(row, PLPAR_HCALL9_BUFSIZE, retbuf, opcode, 5, a4, a5, a6, a7, a8, 0);
}
NOKPROBE_SYMBOL(hcall_slow9);
EXPORT_SYMBOL(hcall_slow9);

long hcall_slow_norets_full(unsigned long opcode, __HCALL_A4_A10)
{
	return HCALL_GENERAL(false, opcode, NULL, 7, 0, a4, a5, a6, a7, a8, a9, a10);
}
NOKPROBE_SYMBOL(hcall_slow_norets_full);
EXPORT_SYMBOL(hcall_slow_norets_full);

long hcall_slow_norets_full_notrace(unsigned long opcode, __HCALL_A4_A10)
{
	return HCALL_GENERAL(true, opcode, NULL, 7, 0, a4, a5, a6, a7, a8, a9, a10);
}
NOKPROBE_SYMBOL(hcall_slow_norets_full_notrace);
EXPORT_SYMBOL_GPL(hcall_slow_norets_full_notrace);

long hcall_slow_full(unsigned long opcode, unsigned long *retbuf, __HCALL_A4_A9)
{
	return HCALL_GENERAL(false, opcode, retbuf, 6, PLPAR_HCALL_BUFSIZE,
			     a4, a5, a6, a7, a8, a9);
}
NOKPROBE_SYMBOL(hcall_slow_full);
EXPORT_SYMBOL(hcall_slow_full);

long hcall_slow_full_notrace(unsigned long opcode, unsigned long *retbuf, __HCALL_A4_A9)
{
	return HCALL_GENERAL(true, opcode, retbuf, 6, PLPAR_HCALL_BUFSIZE,
			     a4, a5, a6, a7, a8, a9);
}
NOKPROBE_SYMBOL(hcall_slow_full_notrace);

long hcall_slow9_full(unsigned long opcode, unsigned long *retbuf, __HCALL_A4_A12)
{
	return HCALL_GENERAL(false, opcode, retbuf, 9, PLPAR_HCALL9_BUFSIZE,
			     a4, a5, a6, a7, a8, a9, a10, a11, a12);
}
NOKPROBE_SYMBOL(hcall_slow9_full);
EXPORT_SYMBOL(hcall_slow9_full);

long hcall_slow9_full_notrace(unsigned long opcode, unsigned long *retbuf, __HCALL_A4_A12)
{
	return HCALL_GENERAL(true, opcode, retbuf, 9, PLPAR_HCALL9_BUFSIZE,
			     a4, a5, a6, a7, a8, a9, a10, a11, a12);
}
NOKPROBE_SYMBOL(hcall_slow9_full_notrace);
EXPORT_SYMBOL_GPL(hcall_slow9_full_notrace);
