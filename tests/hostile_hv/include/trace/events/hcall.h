/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Stand-in for the layer's trace event: records as the event does, in
 * hvcall_trace.c, and hands the record to observe.c.
 */
#ifndef _CLOBBER_TRACE_EVENTS_HCALL_H
#define _CLOBBER_TRACE_EVENTS_HCALL_H

#include <linux/string.h>

#include <asm/hvcall-args.h>
#include <asm/trace.h>

struct hcall_call;

/* Registers of an event. */
struct clobber_record {
	u8 nargs, nresults;
	u16 hidden;
	u64 args[HCALL_REGS], results[HCALL_REGS];
};

#define trace_hcall_return_enabled()	clobber_tracing
#define trace_hcall_selected_enabled()	clobber_tracing
void trace_hcall_return(const struct hcall_call *call);
void trace_hcall_selected(const struct hcall_call *call);
void clobber_recorded(const struct hcall_call *call, const struct clobber_record *record);

/* hvcall_trace.c */
int hcall_tracepoint_regfunc(void);
void hcall_tracepoint_unregfunc(void);
int hcall_selected_regfunc(void);
void hcall_selected_unregfunc(void);

#endif /* _CLOBBER_TRACE_EVENTS_HCALL_H */

#ifdef CREATE_TRACE_POINTS
void trace_hcall_return(const struct hcall_call *call)
{
	struct clobber_record record;

	(void)hcall_print_name;
	/* The ring buffer's memory has old content. */
	memset(&record, 0xb0, sizeof(record));
	record.hidden = hcall_record_registers(call, &record.nargs, &record.nresults,
					       record.args, record.results);
	clobber_recorded(call, &record);
}
#endif
