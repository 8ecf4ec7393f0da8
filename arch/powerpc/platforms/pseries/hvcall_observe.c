// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Where hypervisor calls go while somebody looks: trace events and
 * statistics around the call itself.
 *
 * One static key guards all of it; while nobody looks the trampolines in
 * hvCall.S pass a nop and nothing here runs.  Users of the key are counted:
 * the statistics are one from boot on, each enabled trace event is another.
 *
 * The hcall_count*() functions serve callers in idle and inside of locks:
 * they neither trace, nor touch the interrupt state, nor take a lock; the
 * Makefile keeps the function tracer out of this file.  The
 * hcall_observe*() functions add the trace events.
 */
#include <linux/export.h>
#include <linux/irqflags.h>
#include <linux/kprobes.h>
#include <linux/percpu.h>
#include <asm/trace.h>

#include "hvcall_observe.h"

/*
 * hvCall.S names this key in its jump table entries (and reads its first
 * word where there are no jump labels); inlined calls test it too.
 */
#ifdef CONFIG_HCALL_STATS
struct static_key_true hcall_observe_key = STATIC_KEY_TRUE_INIT;
#else
struct static_key_false hcall_observe_key = STATIC_KEY_FALSE_INIT;
#endif
EXPORT_SYMBOL(hcall_observe_key);	/* inlined calls in modules */

u64 hcall_real_mode_calls[MAX_HCALL_OPCODE / 4 + 1];

#ifdef CONFIG_TRACEPOINTS

/* Called by the tracing core under its own lock. */
int hcall_tracepoint_regfunc(void)
{
	static_key_slow_inc(&hcall_observe_key.key);
	return 0;
}

void hcall_tracepoint_unregfunc(void)
{
	static_key_slow_dec(&hcall_observe_key.key);
}

/*
 * Tracing may itself call the hypervisor (a console, a contended lock): such
 * inner calls are made and counted, but not traced.
 */
static DEFINE_PER_CPU(unsigned int, hcall_trace_depth);

static void trace_entry(unsigned long opcode, unsigned long *args)
{
	unsigned int *depth;
	unsigned long flags;

	local_irq_save(flags);
	depth = this_cpu_ptr(&hcall_trace_depth);
	if (!*depth) {
		(*depth)++;
		trace_hcall_entry(opcode, args);
		(*depth)--;
	}
	local_irq_restore(flags);
}

static void trace_exit(unsigned long opcode, long status,
		       unsigned long *results)
{
	unsigned int *depth;
	unsigned long flags;

	local_irq_save(flags);
	depth = this_cpu_ptr(&hcall_trace_depth);
	if (!*depth) {
		(*depth)++;
		trace_hcall_exit(opcode, status, results);
		(*depth)--;
	}
	local_irq_restore(flags);
}

#define hcall_trace_entry(opcode, args)				\
do {								\
	if (trace_hcall_entry_enabled())			\
		trace_entry(opcode, args);			\
} while (0)

#define hcall_trace_exit(opcode, status, results)		\
do {								\
	if (trace_hcall_exit_enabled())				\
		trace_exit(opcode, status, results);		\
} while (0)

#else
#define hcall_trace_entry(opcode, args)			((void)(args))
#define hcall_trace_exit(opcode, status, results)	do { } while (0)
#endif

long hcall_observe_norets(unsigned long opcode, unsigned long a4,
			  unsigned long a5, unsigned long a6, unsigned long a7,
			  unsigned long a8, unsigned long a9, unsigned long a10)
{
	unsigned long args[] = { a4, a5, a6, a7, a8, a9, a10 };
	long status;

	hcall_trace_entry(opcode, args);
	status = hcall_count_norets(opcode, a4, a5, a6, a7, a8, a9, a10);
	hcall_trace_exit(opcode, status, NULL);
	return status;
}
NOKPROBE_SYMBOL(hcall_observe_norets);

long hcall_observe(unsigned long opcode, unsigned long *retbuf,
		   unsigned long a4, unsigned long a5, unsigned long a6,
		   unsigned long a7, unsigned long a8, unsigned long a9)
{
	unsigned long args[] = { a4, a5, a6, a7, a8, a9 };
	long status;

	hcall_trace_entry(opcode, args);
	status = hcall_count(opcode, retbuf, a4, a5, a6, a7, a8, a9);
	hcall_trace_exit(opcode, status, retbuf);
	return status;
}
NOKPROBE_SYMBOL(hcall_observe);

long hcall_observe9(unsigned long opcode, unsigned long *retbuf,
		    unsigned long a4, unsigned long a5, unsigned long a6,
		    unsigned long a7, unsigned long a8, unsigned long a9,
		    unsigned long a10, unsigned long a11, unsigned long a12)
{
	unsigned long args[] = { a4, a5, a6, a7, a8, a9, a10, a11, a12 };
	long status;

	hcall_trace_entry(opcode, args);
	status = hcall_count9(opcode, retbuf, a4, a5, a6, a7, a8, a9, a10,
			      a11, a12);
	hcall_trace_exit(opcode, status, retbuf);
	return status;
}
NOKPROBE_SYMBOL(hcall_observe9);

long hcall_count_norets(unsigned long opcode, unsigned long a4,
			unsigned long a5, unsigned long a6, unsigned long a7,
			unsigned long a8, unsigned long a9, unsigned long a10)
{
	struct hcall_clock start;
	long status;

	hcall_stats_enter(opcode, &start);
	status = __plpar_hcall_norets(opcode, a4, a5, a6, a7, a8, a9, a10);
	hcall_stats_exit(opcode, status, &start);
	return status;
}
NOKPROBE_SYMBOL(hcall_count_norets);

long hcall_count(unsigned long opcode, unsigned long *retbuf, unsigned long a4,
		 unsigned long a5, unsigned long a6, unsigned long a7,
		 unsigned long a8, unsigned long a9)
{
	struct hcall_clock start;
	long status;

	hcall_stats_enter(opcode, &start);
	status = __plpar_hcall(opcode, retbuf, a4, a5, a6, a7, a8, a9);
	hcall_stats_exit(opcode, status, &start);
	return status;
}
NOKPROBE_SYMBOL(hcall_count);

long hcall_count9(unsigned long opcode, unsigned long *retbuf, unsigned long a4,
		  unsigned long a5, unsigned long a6, unsigned long a7,
		  unsigned long a8, unsigned long a9, unsigned long a10,
		  unsigned long a11, unsigned long a12)
{
	struct hcall_clock start;
	long status;

	hcall_stats_enter(opcode, &start);
	status = __plpar_hcall9(opcode, retbuf, a4, a5, a6, a7, a8, a9, a10,
				a11, a12);
	hcall_stats_exit(opcode, status, &start);
	return status;
}
NOKPROBE_SYMBOL(hcall_count9);
