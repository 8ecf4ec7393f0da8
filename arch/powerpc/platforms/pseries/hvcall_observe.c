// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Where hypervisor calls go of which more is wanted than to count them:
 * inject, call, count, trace.
 *
 * Two static keys guard it.  While nobody looks, hcall_observe_key is off and
 * calls pass a nop.  While they only are counted, hcall_detour_key is off; each
 * enabled trace event and each set of armed faults is a user of both.
 *
 * The hcall_count*() functions serve callers in idle and inside of locks:
 * they neither trace nor inject, nor touch the interrupt state, nor take a
 * lock; the Makefile keeps the function tracer out of this file.  The
 * hcall_observe*() functions do the rest, but in an NMI, or where RCU does not
 * watch, they too only count.
 *
 * All that is known of a call is on the stack of whoever makes it.  So calls
 * from interrupts nest, and a task may be preempted or move in between.
 */
#include <linux/export.h>
#include <linux/init.h>
#include <linux/kprobes.h>
#include <linux/percpu.h>
#include <linux/preempt.h>
#include <linux/rcupdate.h>
#include <asm/firmware.h>
#include <asm/time.h>

#include "hvcall_inject.h"
#include "hvcall_observe.h"
#include "hvcall_trace.h"
#include "hvcall_tries.h"

/*
 * hvcall_asm.h names these keys in jump table entries (and reads their first
 * words where there are no jump labels); inlined calls test the first one too.
 */
#ifdef CONFIG_HCALL_STATS
struct static_key_true hcall_observe_key = STATIC_KEY_TRUE_INIT;
#else
struct static_key_false hcall_observe_key = STATIC_KEY_FALSE_INIT;
#endif
EXPORT_SYMBOL(hcall_observe_key);	/* inlined calls in modules */

struct static_key_false hcall_detour_key = STATIC_KEY_FALSE_INIT;

/* On where there is no hypervisor to call. */
static DEFINE_STATIC_KEY_FALSE(hcall_absent_key);

DEFINE_PER_CPU(struct hcall_try, hcall_try);

u64 hcall_real_mode_calls[HCALL_LOW_ROWS];

/* In this order: what is observed only for the detour must not be counted. */
void hcall_detour_get(void)
{
	static_branch_inc(&hcall_detour_key);
	static_branch_inc(&hcall_observe_key);
}

void hcall_detour_put(void)
{
	static_branch_dec(&hcall_observe_key);
	static_branch_dec(&hcall_detour_key);
}

/*
 * A kernel for several platforms may find itself on bare metal, where "sc 1"
 * would arrive at its own system call handler.
 */
static int __init hcall_absent_init(void)
{
	if (!firmware_has_feature(FW_FEATURE_LPAR)) {
		static_branch_enable(&hcall_absent_key);
		hcall_detour_get();
	}
	return 0;
}
early_initcall(hcall_absent_init);

static __always_inline void count_begin(struct hcall_seen *call)
{
	call->row = NULL;
#ifdef CONFIG_HCALL_STATS
	if (static_branch_likely(&hcall_stats_key)) {
		call->row = raw_cpu_read(hcall_rows) + hcall_row_index(call->opcode);
		atomic64_inc(&call->row->calls);
	}
#endif
	call->ticks = mftb();
}

static __always_inline void count_end(struct hcall_seen *call)
{
	call->ticks = mftb() - call->ticks;
#ifdef CONFIG_HCALL_STATS
	/* Counting may have begun or ended since the call was entered. */
	if (call->row)
		hcall_stats_finish(call->status, call->row, call->ticks);
#endif
}

/* Before the call; false if it is not to be made, and has its status. */
static __always_inline bool observe_begin(struct hcall_seen *call)
{
	if (static_branch_unlikely(&hcall_absent_key)) {
		call->status = H_FUNCTION;
		call->quiet = true;
		return false;
	}
	call->quiet = in_nmi() || !rcu_is_watching();
	if (!call->quiet) {
		call->tries = hcall_take_try();
		hcall_trace_entry(call);
		if (hcall_inject(call))
			return false;
	}
	count_begin(call);
	return true;
}

/* After the call. */
static __always_inline void observe_end(struct hcall_seen *call)
{
	count_end(call);
	if (!call->quiet)
		hcall_inject_after(call);
}

static __always_inline long observe_done(struct hcall_seen *call)
{
	if (!call->quiet)
		hcall_trace_exit(call);
	return call->status;
}

long hcall_observe_norets(unsigned long opcode, unsigned long a4,
			  unsigned long a5, unsigned long a6, unsigned long a7,
			  unsigned long a8, unsigned long a9, unsigned long a10)
{
	unsigned long args[] = { a4, a5, a6, a7, a8, a9, a10 };
	struct hcall_seen call = HCALL_SEEN(opcode, args, NULL, 0);

	/* From here on they are in memory only, not kept in registers too. */
	barrier_data(args);
	if (observe_begin(&call)) {
		call.status = __plpar_hcall_norets(opcode, args[0], args[1], args[2], args[3],
						   args[4], args[5], args[6]);
		observe_end(&call);
	}
	return observe_done(&call);
}
NOKPROBE_SYMBOL(hcall_observe_norets);

long hcall_observe(unsigned long opcode, unsigned long *retbuf,
		   unsigned long a4, unsigned long a5, unsigned long a6,
		   unsigned long a7, unsigned long a8, unsigned long a9)
{
	unsigned long args[] = { a4, a5, a6, a7, a8, a9 };
	struct hcall_seen call = HCALL_SEEN(opcode, args, retbuf, PLPAR_HCALL_BUFSIZE);

	barrier_data(args);
	if (observe_begin(&call)) {
		call.status = __plpar_hcall(opcode, retbuf, args[0], args[1], args[2], args[3],
					    args[4], args[5]);
		observe_end(&call);
	}
	return observe_done(&call);
}
NOKPROBE_SYMBOL(hcall_observe);

long hcall_observe9(unsigned long opcode, unsigned long *retbuf,
		    unsigned long a4, unsigned long a5, unsigned long a6,
		    unsigned long a7, unsigned long a8, unsigned long a9,
		    unsigned long a10, unsigned long a11, unsigned long a12)
{
	unsigned long args[] = { a4, a5, a6, a7, a8, a9, a10, a11, a12 };
	struct hcall_seen call = HCALL_SEEN(opcode, args, retbuf, PLPAR_HCALL9_BUFSIZE);

	barrier_data(args);
	if (observe_begin(&call)) {
		call.status = __plpar_hcall9(opcode, retbuf, args[0], args[1], args[2], args[3],
					     args[4], args[5], args[6], args[7], args[8]);
		observe_end(&call);
	}
	return observe_done(&call);
}
NOKPROBE_SYMBOL(hcall_observe9);

long hcall_count_norets(unsigned long opcode, unsigned long a4,
			unsigned long a5, unsigned long a6, unsigned long a7,
			unsigned long a8, unsigned long a9, unsigned long a10)
{
	struct hcall_seen call = { .opcode = opcode };

	if (static_branch_unlikely(&hcall_absent_key))
		return H_FUNCTION;
	count_begin(&call);
	call.status = __plpar_hcall_norets(opcode, a4, a5, a6, a7, a8, a9, a10);
	count_end(&call);
	return call.status;
}
NOKPROBE_SYMBOL(hcall_count_norets);

long hcall_count(unsigned long opcode, unsigned long *retbuf, unsigned long a4,
		 unsigned long a5, unsigned long a6, unsigned long a7,
		 unsigned long a8, unsigned long a9)
{
	struct hcall_seen call = { .opcode = opcode };

	if (static_branch_unlikely(&hcall_absent_key))
		return H_FUNCTION;
	count_begin(&call);
	call.status = __plpar_hcall(opcode, retbuf, a4, a5, a6, a7, a8, a9);
	count_end(&call);
	return call.status;
}
NOKPROBE_SYMBOL(hcall_count);

long hcall_count9(unsigned long opcode, unsigned long *retbuf, unsigned long a4,
		  unsigned long a5, unsigned long a6, unsigned long a7,
		  unsigned long a8, unsigned long a9, unsigned long a10,
		  unsigned long a11, unsigned long a12)
{
	struct hcall_seen call = { .opcode = opcode };

	if (static_branch_unlikely(&hcall_absent_key))
		return H_FUNCTION;
	count_begin(&call);
	call.status = __plpar_hcall9(opcode, retbuf, a4, a5, a6, a7, a8, a9, a10,
				     a11, a12);
	count_end(&call);
	return call.status;
}
NOKPROBE_SYMBOL(hcall_count9);
