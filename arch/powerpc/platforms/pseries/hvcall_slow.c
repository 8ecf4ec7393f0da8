// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Make, count, trace and inject hypervisor calls on the slow path, in any context; see
 * design.rst.  The quick variant makes and counts a call in registers.  The general
 * variant, for calls with users and rare cases, has a call's data on the stack, so that
 * calls of interrupts nest and a task may be preempted or migrate during a call.
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
EXPORT_SYMBOL(hcall_slow_key);		/* for inline calls of modules */

/* Start with the key on: rules on the command line apply from the first call. */
#ifdef CONFIG_HCALL_FAULT_INJECTION
static DEFINE_STATIC_KEY_TRUE(hcall_trace_key);
#else
static DEFINE_STATIC_KEY_FALSE(hcall_trace_key);
#endif

/* True without a hypervisor, where "sc 1" would be a system call. */
static bool hcall_absent __ro_after_init;

/* Users of each call, plus HCALL_SELECTION for each selection of the call. */
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
	/* Enable the slow path last, after tracing. */
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
	/* Add a second reference: statistics and rules each need a reference. */
	if (IS_ENABLED(CONFIG_HCALL_STATS) && IS_ENABLED(CONFIG_HCALL_FAULT_INJECTION))
		static_branch_inc(&hcall_slow_key);

	/* Fail all calls on bare metal, where a kernel for several platforms may run. */
	if (!firmware_has_feature(FW_FEATURE_LPAR)) {
		hcall_absent = true;
		hcall_add_users_of_all(1);
		hcall_trace_get();
	}
	return 0;
}
early_initcall(hcall_slow_init);

#ifdef CONFIG_HCALL_STATS
/* While this key is on, hcall_slow_key has a reference. */
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
 * Count an unusual call.  The function is in this file, so that its caller can end with a
 * tail call; the status is the first parameter, because r3 already holds the status.
 */
static noinline long hcall_unusual(long status, struct hcall_row *row, u64 ticks)
{
#ifdef CONFIG_HCALL_STATS
	hcall_count_unusual(row, status, ticks);
#endif
	return status;
}
NOKPROBE_SYMBOL(hcall_unusual);

/* Make a call; @row == NULL must be a compile-time constant. */
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
	/* Store the results before reading PURR, to free registers. */
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
 * Make a call, and count the call if @row is not NULL.  Function calls are only at the
 * end, so that the quick variant saves few registers.
 */
#define hcall_make(row, ...)						\
	((row) ? __hcall_make(row, __VA_ARGS__) : __hcall_make(NULL, __VA_ARGS__))

/* Make and count a call of the general variant. */
static __always_inline void hcall_make_general(struct hcall_call *call, bool real_mode)
{
	const unsigned long *a = call->args;
	struct hcall_row *row = NULL;

#ifdef CONFIG_HCALL_STATS
	if (static_branch_likely(&hcall_stats_key))
		row = hcall_count_begin(call->opcode, real_mode);
#endif
	call->status = hcall_make(row, true, call->nresults, call->results, &call->ticks,
				  call->opcode, HCALL_REGS,
				  a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8]);
}

#ifdef CONFIG_TRACEPOINTS
/* Keep Linux's two events of a call on one CPU, on which tools rely. */
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

#ifdef CONFIG_HCALL_FAULT_INJECTION
/* Return true if a rule answers in place of the hypervisor. */
static __always_inline bool hcall_answered(struct hcall_call *call)
{
	call->rule = NULL;
	return !list_empty(&hcall_rules) && hcall_inject_begin(call);
}

static __always_inline void hcall_injected(struct hcall_call *call)
{
	if (call->rule)
		hcall_inject_end(call);
}
#else
static inline bool hcall_answered(struct hcall_call *call)
{
	return false;
}

static inline void hcall_injected(struct hcall_call *call)
{
}
#endif

static __always_inline bool hcall_in_real_mode(void)
{
	return !(mfmsr() & MSR_DR);
}

/* Return true if tracing is allowed: translation on, no NMI, RCU watching, CPU online. */
static __always_inline bool hcall_may_trace(bool real_mode)
{
	return !real_mode && !in_nmi() && rcu_is_watching() &&
	       cpu_online(raw_smp_processor_id());
}

static long hcall_general(struct hcall_call *call)
{
	bool real_mode = hcall_in_real_mode();
	bool trace = static_branch_unlikely(&hcall_trace_key) &&
		     atomic_read(&hcall_users[hcall_row_number(call->opcode)]);
	bool pair = false, answered = false;

	if (trace && unlikely(hcall_absent))
		return H_FUNCTION;

	trace = trace && !call->untraced && hcall_may_trace(real_mode);
	if (trace) {
		pair = hcall_trace_begin(call);
		answered = hcall_answered(call);
	}
	if (!answered)
		hcall_make_general(call, real_mode);
	if (trace) {
		hcall_injected(call);
		hcall_trace_end(call, pair);
	}
	return call->status;
}
NOKPROBE_SYMBOL(hcall_general);

/*
 * Pass and record zero for registers that the caller did not set.  An unrolled loop
 * backwards, because GCC makes a call of memset(), which takes longer, of another one.
 */
static __always_inline void zero_unset(struct hcall_call *call, unsigned int count)
{
	unsigned int i;

#pragma GCC unroll 9
	for (i = count; i > call->nargs; i--)
		call->args[i - 1] = 0;
}

/*
 * Define a function that makes a call of the general variant; the last parameters of the
 * macro are the values for r4 and up.  The caller of the hypervisor calls the function or
 * branches to it.  noinline: the quick variant needs no frame.
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
	_Pragma("GCC unroll 9")						\
	for (; i < HCALL_REGS; i++)					\
		call.args[i] = 0;					\
	call.nargs = count;						\
	zero_unset(&call, ARRAY_SIZE(args));				\
	call.nresults = size;						\
	call.results = buf;						\
	call.untraced = notraced;					\
	call.caller = _RET_IP_;						\
	return hcall_general(&call);					\
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
 * Return true for a call of the quick variant: in PAPR's range, without users and, while
 * calls are counted, with counters, which @row receives.
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
	/* Count a call without results as running, because the call may cede the processor. */
	return hcall_make(row, true, 0, NULL, &ticks, opcode, 6,
			  a4, a5, a6, a7, a8, a9, 0, 0, 0);
}
NOKPROBE_SYMBOL(hcall_slow_norets);
EXPORT_SYMBOL(hcall_slow_norets);

/* Make a call with results; translation is on, except for _notrace calls. */
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

/* Define a function for each trampoline, with the parameters of the trampoline. */
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
