// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * What observers were told and have counted of a call, against what it was.
 */
#include <asm/hvcall.h>
#include <asm/reg.h>
#include <asm/trace.h>
#include "lib/guest.h"
#include "torture.h"

static struct counted counted_before;
static u64 began;
static bool selected;

void torture_prepare_observers(unsigned int quiet)
{
	counted_before = torture_counted(frame.opcode);
	traced = (struct traced) { 0 };
	torture_quiet = quiet;
	selected = seed >> 17 & 1;
	torture_prepare_users(frame.opcode, selected);
	began = mfspr(SPRN_TBRL);
}

static const char *const wrong_names[] = {
	"functions from the recorded caller to the site's end, one for each",
	"preemption between entry and exit",
	"number of results, as recorded",
	"number of arguments, as recorded",
	"registers that are to be hidden and are not",
};

static void expect_traced(u64 wanted)
{
	expect("calls that the tracer saw begin", 0, wanted, traced.entries);
	expect("calls that the tracer saw end", 0, wanted, traced.exits);
	expect("calls that were recorded", 0, site->foreign ? 0 : wanted, traced.calls);
	expect("calls that were recorded as selected ones", 0,
	       site->foreign || !selected ? 0 : wanted, traced.selected);
	expect("calls that rules were looked up for", 0, site->foreign ? 0 : wanted,
	       traced.injected);
	expect("rules that were ended", 0, traced.rules, traced.ended);
	expect("depth of preempt_disable() after the call", 0, 0, torture_preempt);
	if (!wanted)
		return;
	expect("opcode that the tracer saw", 0, frame.opcode, traced.opcode);
	expect("status that the tracer saw", 0, box.answer[0], traced.status);
	if (traced.wrong >= WRONG_CALLER)
		expect(wrong_names[traced.wrong - WRONG_CALLER], 0, traced.want, traced.have);
	else if (traced.wrong >= WRONG_RESULT)
		expect("what the tracer saw of the result in register",
		       traced.wrong - WRONG_RESULT, traced.want, traced.have);
	else if (traced.wrong)
		expect("what the tracer saw of the argument in register",
		       traced.wrong - WRONG_ARGUMENT, traced.want, traced.have);
}

static bool is_busy(s64 status)
{
	return status == H_BUSY || (status >= H_LONG_BUSY_ORDER_1_MSEC &&
				    status <= H_LONG_BUSY_ORDER_100_SEC);
}

/* Statistics of as many calls. */
static void expect_statistics(const struct counted *now, u64 wanted)
{
	u64 errors = 0, busy = 0, failed = 0, fresh, ticks;
	s64 status;
	u64 i;

	for (i = 0; i < wanted; i++) {
		status = box.script_size ? box.script[i] : box.answer[0];
		errors += status < 0;
		busy += is_busy(status);
		failed += !!status;
	}
	expect("calls that were counted", 0, wanted,
	       now->mine + now->boot - counted_before.mine - counted_before.boot);
	expect("calls that are counted as running", 0, 0, now->running);
	ticks = now->ticks - counted_before.ticks;
	expect("whether time is counted", 0, !!wanted, !!ticks);
	expect("whether PURR ticks are counted", 0, !!wanted, now->purr != counted_before.purr);
	if (wanted == 1)
		expect("bucket of a call of so many ticks", ticks, 64 - __builtin_clzll(ticks | 1),
		       now->buckets - counted_before.buckets);
	/* One row is looked at, or two. */
	if (wanted == 1 && now->max > counted_before.max)
		expect("longest time", 0, ticks, now->max);
	else if (wanted == 1 && counted_before.has_row)
		expect("whether it is the longest time", 0, false, ticks > now->max);
	if (ticks > mfspr(SPRN_TBRL) - began)
		expect("ticks that were counted, of those that it was", 0,
		       mfspr(SPRN_TBRL) - began, ticks);
	expect("counted calls with an error", 0, errors,
	       now->errors - counted_before.errors);
	expect("counted busy calls", 0, busy, now->busy - counted_before.busy);
	expect("counted calls without success", 0, failed,
	       now->failed - counted_before.failed);
	fresh = now->told_apart - counted_before.told_apart;
	expect("statuses told apart for so many", failed, fresh <= failed ? fresh : failed,
	       fresh);
}

/* Calls of the site so far take the slow path. */
void torture_expect_observers(void)
{
	struct counted now = torture_counted(frame.opcode);
	u64 slow = mode & MODE_OBSERVED && site->observed && !site->foreign ? frame.count : 0;
	u64 counted = mode & MODE_COUNTED ? slow : 0;
	bool translated = mode & MODE_RELOCATED;

	if (site->foreign)
		expect_traced(translated && mode & MODE_TRACED && site->observed ? frame.count : 0);
	else
		expect_traced(translated && mode & MODE_TRACED && site->traced && !torture_quiet ?
			      slow : 0);
	expect("calls counted with translation off", 0, translated ? 0 : counted,
	       now.real_mode - counted_before.real_mode);
	if (!translated)
		expect("calls that touched the CPU's own pool", 0, 0,
		       now.mine - counted_before.mine);
	else if (counted_before.has_row)
		expect("calls counted in the boot CPU's pool", 0, 0,
		       now.boot - counted_before.boot);
	expect_statistics(&now, counted);
}
