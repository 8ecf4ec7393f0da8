/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Trace events of hypervisor calls, for the observers.
 */
#ifndef _PSERIES_HVCALL_TRACE_H
#define _PSERIES_HVCALL_TRACE_H

struct hcall_seen;

#ifdef CONFIG_TRACEPOINTS
#include <asm/hvcall-trace.h>
#include <asm/trace.h>

void hcall_trace_entry_slow(const struct hcall_seen *call);
void hcall_trace_exit_slow(const struct hcall_seen *call);

/* Before a call; any context but NMIs, with RCU watching. */
static __always_inline void hcall_trace_entry(const struct hcall_seen *call)
{
	if (trace_hcall_entry_enabled())
		hcall_trace_entry_slow(call);
}

/* After it, likewise; the call has a status and took so many ticks. */
static __always_inline void hcall_trace_exit(const struct hcall_seen *call)
{
	if (trace_hcall_exit_enabled() || trace_call_enabled())
		hcall_trace_exit_slow(call);
}

#else

static inline void hcall_trace_entry(const struct hcall_seen *call)
{
}

static inline void hcall_trace_exit(const struct hcall_seen *call)
{
}

#endif

#endif /* _PSERIES_HVCALL_TRACE_H */
