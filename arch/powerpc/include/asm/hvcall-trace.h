/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Trace event hcall:call - a hypervisor call that has returned.
 *
 * Registers as the catalogue knows them for the opcode (asm/hvcall-args.h), or
 * all that the call passed on where it knows nothing.  Keys, passwords and
 * what people type are never recorded: such a register is 0 and has its bit in
 * hidden.
 *
 * The format is for programs, which need no plugin to print names.  The kernel
 * itself prints names of arguments too (hvcall_trace.c).
 */
#undef TRACE_SYSTEM
#define TRACE_SYSTEM hcall

#if !defined(_ASM_POWERPC_HVCALL_TRACE_H) || defined(TRACE_HEADER_MULTI_READ)
#define _ASM_POWERPC_HVCALL_TRACE_H

#include <linux/tracepoint.h>

#include <asm/hvcall-record.h>
#include <asm/hvcall-symbols-gen.h>

struct hcall_seen;

void hcall_record(struct hcall_record *record, const struct hcall_seen *call);

int hcall_tracepoint_regfunc(void);
void hcall_tracepoint_unregfunc(void);

#define HCALL_EACH_OF(registers)					\
	registers[0], registers[1], registers[2], registers[3], registers[4], \
	registers[5], registers[6], registers[7], registers[8]

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

	/* Programs print an array in decimal, so each register is an argument. */
	TP_printk("%s(%u: %llx %llx %llx %llx %llx %llx %llx %llx %llx) = %s (%u: %llx %llx %llx %llx %llx %llx %llx %llx %llx) %lluns tries=%u hidden=0x%x caller=%pS",
		  __print_symbolic(__entry->opcode, HCALL_OPCODE_SYMBOLS),
		  __entry->nargs, HCALL_EACH_OF(__entry->args),
		  __print_symbolic(__entry->status, HCALL_STATUS_SYMBOLS),
		  __entry->nresults, HCALL_EACH_OF(__entry->results),
		  __entry->duration_ns, __entry->tries, __entry->hidden,
		  (void *)__entry->caller),

	hcall_tracepoint_regfunc, hcall_tracepoint_unregfunc
);

#endif /* _ASM_POWERPC_HVCALL_TRACE_H */

#undef TRACE_INCLUDE_PATH
#undef TRACE_INCLUDE_FILE
#define TRACE_INCLUDE_PATH asm
#define TRACE_INCLUDE_FILE hvcall-trace

#include <trace/define_trace.h>
