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
 * inner calls are made and counted, but not traced.  Each context that may
 * interrupt another has a mark of its own, so that its calls are.
 */
#define CONTEXTS	4

static DEFINE_PER_CPU(u8 [CONTEXTS], hcall_tracing);

/* The mark to take away afterwards; NULL if there is one already. */
static __always_inline u8 *trace_begin(void)
{
	u8 *tracing;

	preempt_disable_notrace();
	tracing = this_cpu_ptr(&hcall_tracing[interrupt_context_level()]);
	if (likely(!*tracing)) {
		*tracing = 1;
		/* Set before tracing begins, for this CPU. */
		barrier();
		return tracing;
	}
	preempt_enable_notrace();
	return NULL;
}

static __always_inline void trace_end(u8 *tracing)
{
	barrier();
	*tracing = 0;
	preempt_enable_notrace();
}

void hcall_trace_entry_slow(const struct hcall_seen *call)
{
	u8 *tracing = trace_begin();

	if (tracing) {
		trace_hcall_entry(call->opcode, (unsigned long *)call->args);
		trace_end(tracing);
	}
}

void hcall_trace_exit_slow(const struct hcall_seen *call)
{
	u8 *tracing = trace_begin();

	if (!tracing)
		return;
	if (trace_hcall_exit_enabled())
		trace_hcall_exit(call->opcode, call->status, call->results);
	trace_call(call);
	trace_end(tracing);
}
