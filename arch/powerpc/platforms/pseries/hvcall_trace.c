// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Record hypervisor calls in the trace events powerpc:hcall_entry and hcall_exit of
 * Linux, and hcall:hcall_return and hcall_selected.
 *
 * papr_hcall.ko has hcall_return only.
 */
#include <linux/build_bug.h>
#include <linux/minmax.h>
#include <linux/percpu.h>
#include <linux/preempt.h>
#include <linux/trace_seq.h>
#include <asm/hvcall-names.h>

#include "hvcall_slow.h"

/* Return true if register @i holds a valid result after @status. */
static bool has_result(const struct hcall_form *form, int i, long status)
{
	const struct hcall_value *value = &hcall_values[form->first + form->args];
	int left;

	for (left = form->results; left; left--, value++)
		if (value->reg == HCALL_FIRST_REG + i && hcall_value_valid(value, status))
			return true;
	return false;
}

/* Hide also leftover data, which may be a hidden argument of this register. */
static bool hides_result(const struct hcall_form *form, int i, long status)
{
	return form->hidden & HCALL_HIDDEN_RESULT(i) ||
	       (form->hidden & HCALL_HIDDEN_ARG(i) && !has_result(form, i, status));
}

/* noinline: inlining makes every call save registers, for few calls with hidden values. */
static noinline u16 hide(const struct hcall_form *form, long status, u64 *args, u64 *results)
{
	u16 hidden = form->hidden;
	int i;

	for (i = 0; i < HCALL_REGS; i++) {
		if (form->hidden & HCALL_HIDDEN_ARG(i))
			args[i] = 0;
		if (hides_result(form, i, status)) {
			results[i] = 0;
			hidden |= HCALL_HIDDEN_RESULT(i);
		}
	}
	return hidden;
}

/*
 * Write zeroes one by one, because memset() takes longer, and copy the few registers in a
 * loop that is not unrolled, because such a loop starts sooner.
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
 * Write the registers of an event; return the mask of hidden registers.  The function
 * writes every word, because the ring buffer's memory has old contents.
 */
static __always_inline u16 hcall_record_registers(const struct hcall_call *call, u8 *nargs,
						  u8 *nresults, u64 *args, u64 *results)
{
	const struct hcall_form *form = &hcall_forms[hcall_index(call->opcode)];
	unsigned int count = min(form->arg_span, call->nargs);

	*nargs = count;
	copy_registers(args, call->args, count);
	count = min(form->result_span, call->nresults);
	*nresults = count;
	copy_registers(results, call->results, count);
	return unlikely(form->hidden) ? hide(form, call->status, args, results) : 0;
}

/* Write a name, or the number without one, as trace_print_symbols_seq() does. */
static const char *hcall_print_name(struct trace_seq *p, const char *name, u64 value)
{
	const char *text = trace_seq_buffer_ptr(p);

	if (name)
		trace_seq_puts(p, name);
	else
		trace_seq_printf(p, "0x%llx", value);
	trace_seq_putc(p, 0);
	return text;
}

#define CREATE_TRACE_POINTS
#include <trace/events/hcall.h>
#undef CREATE_TRACE_POINTS

#ifndef MODULE
#include <asm/trace.h>

/* Enable the event; the tracing core calls this function under its lock. */
int hcall_tracepoint_regfunc(void)
{
	hcall_add_users_of_all(1);
	hcall_trace_get();
	return 0;
}

void hcall_tracepoint_unregfunc(void)
{
	hcall_trace_put();
	hcall_add_users_of_all(-1);
}

/* Enable hcall_selected; hvcall_select.c adds users to the selected calls. */
int hcall_selected_regfunc(void)
{
	hcall_trace_get();
	return 0;
}

void hcall_selected_unregfunc(void)
{
	hcall_trace_put();
}

/*
 * Tracing may make hypervisor calls (a console, a contended lock).  Such inner calls are
 * counted, but not traced.  Calls of an interrupt during tracing are traced:
 * hcall_tracing holds the context in which the CPU is tracing.
 */
#define TASK_CONTEXT	1

static DEFINE_PER_CPU(unsigned int, hcall_tracing);

/* Return false if this context is already tracing; else set @outer for trace_end(). */
static __always_inline bool trace_begin(unsigned int *outer)
{
	unsigned int context;

	preempt_disable_notrace();
	context = (preempt_count() & (HARDIRQ_MASK | SOFTIRQ_OFFSET)) | TASK_CONTEXT;
	*outer = raw_cpu_read(hcall_tracing);
	if (likely(*outer != context)) {
		raw_cpu_write(hcall_tracing, context);
		/* Write the context before tracing begins, in this CPU's order. */
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

notrace void hcall_trace_entry(struct hcall_call *call)
{
	unsigned int outer;

	if (trace_begin(&outer)) {
		trace_hcall_entry(call->opcode, call->args);
		trace_end(outer);
	}
}

notrace void hcall_trace_exit(struct hcall_call *call)
{
	unsigned int outer;

	if (!trace_begin(&outer))
		return;
	if (trace_hcall_exit_enabled())
		trace_hcall_exit(call->opcode, call->status, call->results);
	trace_hcall_return(call);
	if (trace_hcall_selected_enabled() && hcall_is_selected(call->opcode))
		trace_hcall_selected(call);
	trace_end(outer);
}
#endif
