// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Trace events around hypervisor calls: upstream's powerpc:hcall_entry and
 * hcall_exit, and hcall:call, which hvcall_trace_call.c records.
 *
 * Called by the observers with RCU watching and in no NMI.  Only for the
 * recording is preemption held off, never across the call.
 */
#include <linux/percpu.h>
#include <linux/preempt.h>

#include "hvcall_observe.h"
#include "hvcall_trace.h"

/* Called by the tracing core under its own lock. */
int hcall_tracepoint_regfunc(void)
{
	hcall_detour_get();
	return 0;
}

void hcall_tracepoint_unregfunc(void)
{
	hcall_detour_put();
}

/*
 * Tracing may itself call the hypervisor (a console, a contended lock): such
 * inner calls are made and counted, but not traced.  Calls of an interrupt that
 * comes meanwhile are: the mark of a CPU says in which context it is tracing.
 */
#define TASK_CONTEXT	1

static DEFINE_PER_CPU(unsigned int, hcall_tracing);

/* False if this context traces already; else trace_end() wants the outer mark. */
static __always_inline bool trace_begin(unsigned int *outer)
{
	unsigned int context;

	preempt_disable_notrace();
	context = (preempt_count() & (HARDIRQ_MASK | SOFTIRQ_OFFSET)) | TASK_CONTEXT;
	*outer = raw_cpu_read(hcall_tracing);
	if (likely(*outer != context)) {
		raw_cpu_write(hcall_tracing, context);
		/* Set before tracing begins, for this CPU. */
		barrier();
		return true;
	}
	preempt_enable_notrace();
	return false;
}

static __always_inline void trace_end(unsigned int outer)
{
	barrier();
	raw_cpu_write(hcall_tracing, outer);
	preempt_enable_notrace();
}

notrace void hcall_trace_entry_slow(const struct hcall_seen *call)
{
	unsigned int outer;

	if (trace_begin(&outer)) {
		trace_hcall_entry(call->opcode, (unsigned long *)call->args);
		trace_end(outer);
	}
}

notrace void hcall_trace_exit_slow(const struct hcall_seen *call)
{
	unsigned int outer;

	if (!trace_begin(&outer))
		return;
	if (trace_hcall_exit_enabled())
		trace_hcall_exit(call->opcode, call->status, call->results);
	trace_call(call);
	trace_end(outer);
}
