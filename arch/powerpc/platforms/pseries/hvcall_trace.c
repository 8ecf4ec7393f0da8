// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Trace events around hypervisor calls: upstream's powerpc:hcall_entry and
 * hcall_exit, and hcall:call, which hvcall_trace_call.c records.
 *
 * Called by the observers with RCU watching and in no NMI.  Only the recording
 * runs with interrupts off, never the call.
 */
#include <linux/irqflags.h>
#include <linux/percpu.h>

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
 * inner calls are made and counted, but not traced.
 */
static DEFINE_PER_CPU(unsigned int, hcall_trace_depth);

static bool trace_begin(unsigned long *flags)
{
	local_irq_save(*flags);
	if (!__this_cpu_read(hcall_trace_depth)) {
		__this_cpu_write(hcall_trace_depth, 1);
		return true;
	}
	local_irq_restore(*flags);
	return false;
}

static void trace_end(unsigned long flags)
{
	__this_cpu_write(hcall_trace_depth, 0);
	local_irq_restore(flags);
}

void hcall_trace_entry_slow(const struct hcall_seen *call)
{
	unsigned long flags;

	if (trace_begin(&flags)) {
		trace_hcall_entry(call->opcode, (unsigned long *)call->args);
		trace_end(flags);
	}
}

void hcall_trace_exit_slow(const struct hcall_seen *call)
{
	unsigned long flags;

	if (!trace_begin(&flags))
		return;
	if (trace_hcall_exit_enabled())
		trace_hcall_exit(call->opcode, call->status, call->results);
	trace_call(call);
	trace_end(flags);
}
