// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Trace event hcall:call: what is recorded of a call, and how people see it.
 *
 * Of a kernel with the layer and of papr_hcall.ko alike.
 */
#include <linux/build_bug.h>
#include <linux/init.h>
#include <linux/minmax.h>
#include <linux/stddef.h>
#include <linux/stringify.h>
#include <linux/trace_events.h>
#include <linux/trace_seq.h>
#include <asm/hvcall-names.h>
#include <asm/hvcall-symbols-gen.h>
#include <asm/time.h>

#define CREATE_TRACE_POINTS
#include <asm/hvcall-trace.h>
#undef CREATE_TRACE_POINTS

#include "hvcall_debugfs.h"
#include "hvcall_observe.h"

/* Whether the i-th register holds a result after this status, and not noise. */
static bool has_result(const struct hcall_form *form, int i, long status)
{
	const struct hcall_value *value = &hcall_values[form->first + form->args];
	int left;

	for (left = form->results; left; left--, value++)
		if (value->reg == HCALL_FIRST_REG + i && hcall_value_valid(value, status))
			return true;
	return false;
}

/* The noise may be the argument itself, as when the call is refused. */
static bool hides_result(const struct hcall_form *form, int i, long status)
{
	return form->hidden & HCALL_HIDDEN_RESULT(i) ||
	       (form->hidden & HCALL_HIDDEN_ARG(i) && !has_result(form, i, status));
}

/* Of few calls: no reason for the others to save registers. */
static noinline void hide(struct hcall_record *record, const struct hcall_form *form, long status)
{
	int i;

	for (i = 0; i < HCALL_REGS; i++) {
		if (form->hidden & HCALL_HIDDEN_ARG(i))
			record->args[i] = 0;
		if (hides_result(form, i, status)) {
			record->results[i] = 0;
			record->hidden |= HCALL_HIDDEN_RESULT(i);
		}
	}
}

/*
 * Stores of zeros one by one: memset() would take three times as long.  Of the few
 * registers that there are, one at a time: unrolled, the loop takes longer to begin.
 */
static __always_inline void copy_registers(u64 *to, const unsigned long *from,
					   unsigned int count)
{
	unsigned int i;

	BUILD_BUG_ON(HCALL_REGS != 9);
	to[0] = to[1] = to[2] = to[3] = to[4] = to[5] = to[6] = to[7] = to[8] = 0;
	barrier_data(to);
#pragma GCC unroll 1
	for (i = 0; i < count; i++)
		to[i] = from[i];
}

/*
 * Fill in the event's fields, all of them: nothing beyond what the catalogue
 * knows of the call, and nothing that it hides.
 */
notrace void hcall_record(struct hcall_record *record, const struct hcall_seen *call)
{
	const struct hcall_form *form;
	unsigned int nargs, nresults;

	/* Functions first, so that little has to be saved from them. */
	record->duration_ns = tb_to_ns(call->ticks);
	form = &hcall_forms[hcall_index(call->opcode)];
	nargs = min(form->arg_span, call->nargs);
	nresults = min(form->result_span, call->nresults);

	record->opcode = call->opcode;
	record->status = call->status;
	record->caller = call->caller;
	record->tries = call->tries;
	record->nargs = nargs;
	record->nresults = nresults;
	record->hidden = form->hidden;
	copy_registers(record->args, call->args, nargs);
	copy_registers(record->results, call->results, nresults);
	if (form->hidden)
		hide(record, form, call->status);
}

/* The event's entry is taken for a record. */
#define SAME_PLACE(field)							\
	static_assert(offsetof(struct trace_event_raw_call, field) -		\
		      offsetof(struct trace_event_raw_call, opcode) ==		\
		      offsetof(struct hcall_record, field))
SAME_PLACE(status);
SAME_PLACE(duration_ns);
SAME_PLACE(caller);
SAME_PLACE(tries);
SAME_PLACE(nargs);
SAME_PLACE(nresults);
SAME_PLACE(hidden);
SAME_PLACE(args);
SAME_PLACE(results);

static void show_values(struct trace_seq *s, const struct hcall_value *value, unsigned int count,
			const u64 *regs, unsigned int nregs, const long *status,
			const char *before)
{
	for (; count--; value++) {
		unsigned int i = value->reg - HCALL_FIRST_REG;

		if (i >= nregs || (status && !hcall_value_valid(value, *status)))
			continue;
		trace_seq_printf(s, "%s%s=", before, hcall_words + value->name);
		if (value->kind & HCALL_SENSITIVE)
			trace_seq_puts(s, "<hidden>");
		else
			trace_seq_printf(s, "0x%llx", regs[i]);
		before = status ? " " : ", ";
	}
}

/* Registers of a call that the catalogue does not describe. */
static void show_registers(struct trace_seq *s, const u64 *regs, unsigned int nregs, bool hidden,
			   const char *before, const char *between)
{
	unsigned int i;

	for (i = 0; i < nregs; i++) {
		if (hidden)
			trace_seq_printf(s, "%sr%u=<hidden>", before, i + HCALL_FIRST_REG);
		else
			trace_seq_printf(s, "%sr%u=0x%llx", before, i + HCALL_FIRST_REG, regs[i]);
		before = between;
	}
}

/*
 * H_SCM_FLUSH(drc_index=0x9000000a, token=0x0) = H_LONG_BUSY_ORDER_10_MSEC
 * next_token=0x1 12.3us
 */
static enum print_line_t show_call(struct trace_iterator *iter, int flags,
				   struct trace_event *event)
{
	const struct trace_event_raw_call *entry = (void *)iter->ent;
	const struct hcall_form *form = &hcall_forms[hcall_index(entry->opcode)];
	const struct hcall_value *args = &hcall_values[form->first];
	bool described = form->flags & HCALL_DESCRIBED;
	const char *name = hcall_name(entry->opcode);
	const char *status_name = hcall_status_name(entry->status);
	struct trace_seq *s = &iter->seq;
	long status = entry->status;

	trace_seq_puts(s, "call: ");
	if (name)
		trace_seq_puts(s, name);
	else
		trace_seq_printf(s, "0x%llx", entry->opcode);
	trace_seq_putc(s, '(');
	if (described)
		show_values(s, args, form->args, entry->args, entry->nargs, NULL, "");
	else
		show_registers(s, entry->args, entry->nargs, entry->hidden, "", ", ");
	trace_seq_puts(s, ") = ");
	if (status_name)
		trace_seq_puts(s, status_name);
	else
		trace_seq_printf(s, "%ld", status);
	if (described)
		show_values(s, args + form->args, form->results, entry->results,
			    entry->nresults, &status, " ");
	else
		show_registers(s, entry->results, entry->nresults, entry->hidden, " ", " ");
	trace_seq_printf(s, " %llu.%lluus", div_u64(entry->duration_ns, 1000),
			 div_u64(entry->duration_ns, 100) % 10);
	if (entry->tries > 1)
		trace_seq_printf(s, " try=%u", entry->tries);
	trace_seq_putc(s, '\n');

	return trace_handle_return(s);
}

#define EACH_OF(registers)						\
	registers[0], registers[1], registers[2], registers[3], registers[4], \
	registers[5], registers[6], registers[7], registers[8]

/*
 * Programs read this and need no plugin to print names.  They print an array in
 * decimal, so each register is an argument.
 */
static char format[] =
	"\"%s(%u: %llx %llx %llx %llx %llx %llx %llx %llx %llx) = %s (%u: %llx %llx %llx %llx %llx %llx %llx %llx %llx) %lluns tries=%u hidden=0x%x caller=%pS\", "
	__stringify(__print_symbolic(REC->opcode, HCALL_OPCODE_SYMBOLS),
		    REC->nargs, EACH_OF(REC->args),
		    __print_symbolic(REC->status, HCALL_STATUS_SYMBOLS),
		    REC->nresults, EACH_OF(REC->results),
		    REC->duration_ns, REC->tries, REC->hidden,
		    (void *)REC->caller);

/*
 * Of all the names in a TP_printk() TRACE_EVENT() would make code and tables
 * too, three times as large as this text, that would never run: people get the
 * names of arguments as well.
 */
int __init hcall_trace_call_init(void)
{
	event_call.print_fmt = format;
	event_call.event.funcs->trace = show_call;
	return 0;
}
hcall_initcall(hcall_trace_call_init);
