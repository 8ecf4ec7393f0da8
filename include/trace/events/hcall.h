/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Define the trace events hcall_return, for all calls, and hcall_selected, for the calls
 * named in tracefs hcall_select.  An event holds the registers that the catalogue names, or
 * all registers.  Keys, passwords and console input are never recorded: the register is 0,
 * and its bit in hidden is set (asm/hvcall-args.h).
 */
#undef TRACE_SYSTEM
#define TRACE_SYSTEM hcall

#if !defined(_TRACE_HCALL_H) || defined(TRACE_HEADER_MULTI_READ)
#define _TRACE_HCALL_H

#include <linux/tracepoint.h>

#include <asm/hvcall-args.h>
#include <asm/hvcall-symbols-gen.h>

struct hcall_call;

int hcall_tracepoint_regfunc(void);
void hcall_tracepoint_unregfunc(void);
int hcall_selected_regfunc(void);
void hcall_selected_unregfunc(void);

/*
 * Put the names into the event's format, for programs.  The kernel's output function, where
 * __print_symbolic() is a macro, reads the tables of asm/hvcall-names.h.
 */
#undef hcall_print_opcode
#undef hcall_print_status
#ifdef __print_symbolic
#define hcall_print_opcode(opcode)	hcall_print_name(p, hcall_name(opcode), opcode)
#define hcall_print_status(status)	hcall_print_name(p, hcall_status_name(status), status)
#else
#define hcall_print_opcode(opcode)	__print_symbolic(opcode, HCALL_OPCODE_SYMBOLS)
#define hcall_print_status(status)	__print_symbolic(status, HCALL_STATUS_SYMBOLS)
#endif

DECLARE_EVENT_CLASS(hcall_return,

	TP_PROTO(const struct hcall_call *call),

	TP_ARGS(call),

	TP_STRUCT__entry(
		__field(u64, opcode)
		__field(s64, status)
		__field(u64, duration_ns)
		__field(u64, caller)
		__field(u8, nargs)
		__field(u8, nresults)
		__field(u16, hidden)
		__array(u64, args, HCALL_REGS)
		__array(u64, results, HCALL_REGS)
	),

	TP_fast_assign(
		__entry->opcode = call->opcode;
		__entry->status = call->status;
		__entry->duration_ns = tb_to_ns(call->ticks);
		__entry->caller = call->caller;
		__entry->hidden = hcall_record_registers(call, &__entry->nargs, &__entry->nresults,
							 __entry->args, __entry->results);
	),

	TP_printk("%s(%s) = %s (%s) %lluns hidden=0x%x caller=%pS",
		  hcall_print_opcode(__entry->opcode),
		  __print_array(__entry->args, __entry->nargs, 8),
		  hcall_print_status(__entry->status),
		  __print_array(__entry->results, __entry->nresults, 8),
		  __entry->duration_ns, __entry->hidden, (void *)__entry->caller)
);

DEFINE_EVENT_FN(hcall_return, hcall_return,
	TP_PROTO(const struct hcall_call *call),
	TP_ARGS(call),
	hcall_tracepoint_regfunc, hcall_tracepoint_unregfunc
);

#ifndef MODULE
DEFINE_EVENT_FN(hcall_return, hcall_selected,
	TP_PROTO(const struct hcall_call *call),
	TP_ARGS(call),
	hcall_selected_regfunc, hcall_selected_unregfunc
);
#endif

#endif /* _TRACE_HCALL_H */

#include <trace/define_trace.h>
