/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Trace event hcall:call - a hypervisor call that has returned.
 *
 * Registers as the catalogue knows them for the opcode (asm/hvcall-args.h), or
 * all that the call passed on where it knows nothing.  Keys, passwords and
 * what people type are never recorded: such a register is 0 and has its bit in
 * hidden.
 *
 * How it is printed is said in hvcall_trace_call.c, for programs and for people.
 */
#undef TRACE_SYSTEM
#define TRACE_SYSTEM hcall

#if !defined(_ASM_POWERPC_HVCALL_TRACE_H) || defined(TRACE_HEADER_MULTI_READ)
#define _ASM_POWERPC_HVCALL_TRACE_H

#include <linux/tracepoint.h>

#include <asm/hvcall-record.h>

struct hcall_seen;

void hcall_record(struct hcall_record *record, const struct hcall_seen *call);

int hcall_tracepoint_regfunc(void);
void hcall_tracepoint_unregfunc(void);

TRACE_EVENT_FN(call,

	TP_PROTO(const struct hcall_seen *call),

	TP_ARGS(call),

	TP_STRUCT__entry(
		__field(u64, opcode)
		__field(s64, status)
		__field(u64, duration_ns)
		__field(u64, caller)
		__field(u32, tries)
		__field(u8, nargs)
		__field(u8, nresults)
		__field(u16, hidden)
		__array(u64, args, HCALL_REGS)
		__array(u64, results, HCALL_REGS)
	),

	/* The fields are those of struct hcall_record, in its order. */
	TP_fast_assign(
		hcall_record((struct hcall_record *)&__entry->opcode, call);
	),

	/* Neither people nor programs see it like this: see hvcall_trace_call.c. */
	TP_printk("opcode=%llx status=%lld", __entry->opcode, __entry->status),

	hcall_tracepoint_regfunc, hcall_tracepoint_unregfunc
);

#endif /* _ASM_POWERPC_HVCALL_TRACE_H */

#undef TRACE_INCLUDE_PATH
#undef TRACE_INCLUDE_FILE
#define TRACE_INCLUDE_PATH asm
#define TRACE_INCLUDE_FILE hvcall-trace

#include <trace/define_trace.h>
