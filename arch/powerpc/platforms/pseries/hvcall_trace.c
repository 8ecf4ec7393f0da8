// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Trace events of hypervisor calls: Linux's powerpc:hcall_entry and hcall_exit,
 * and hcall:hcall_return and hcall_selected.
 *
 * papr_hcall.ko has hcall_return too.
 */
#include <linux/build_bug.h>
#include <linux/minmax.h>
#include <linux/percpu.h>
#include <linux/preempt.h>
#include <asm/hvcall-names.h>

#include "hvcall_slow.h"

/* Does register i hold a result after this status, and not noise? */
static bool has_result(const struct hcall_form *form, int i, long status)
{
	const struct hcall_value *value = &hcall_values[form->first + form->args];
	int left;

	for (left = form->results; left; left--, value++)
		if (value->reg == HCALL_FIRST_REG + i && hcall_value_valid(value, status))
			return true;
	return false;
}

/* Noise may be the argument itself, as when the call is refused. */
static bool hides_result(const struct hcall_form *form, int i, long status)
{
	return form->hidden & HCALL_HIDDEN_RESULT(i) ||
	       (form->hidden & HCALL_HIDDEN_ARG(i) && !has_result(form, i, status));
}

/* noinline: few calls have something to hide, and all would save registers for it. */
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
 * Zeroes one by one: memset() takes longer.  Then the few registers that there
 * are, in a loop that is not unrolled, because that begins sooner.
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
 * Fill in the registers of an event; returns which ones are hidden.  Every
 * word is written, because the ring buffer's memory has old content.
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

#define CREATE_TRACE_POINTS
#include <trace/events/hcall.h>
#undef CREATE_TRACE_POINTS

#ifndef MODULE
#include <asm/trace.h>

/* Called by the tracing core under its own lock. */
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

/* For hcall_selected: the calls have a user by their selection (hvcall_select.c). */
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
 * Tracing may itself call the hypervisor (a console, a contended lock): such
 * inner calls are made and counted, but not traced.  Calls of an interrupt that
 * comes meanwhile are traced: the CPU's mark says in which context it is tracing.
 */
#define TASK_CONTEXT	1

static DEFINE_PER_CPU(unsigned int, hcall_tracing);

/* False if this context is tracing already; else trace_end() needs the outer mark. */
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
		trace_hcall_exit(call->opcode, call->status,
				 call->nresults ? call->results : NULL);
	trace_hcall_return(call);
	if (trace_hcall_selected_enabled() && hcall_is_selected(call->opcode))
		trace_hcall_selected(call);
	trace_end(outer);
}
#endif
