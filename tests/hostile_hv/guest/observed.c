// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Compare traced and counted values of a call with the call.
 */
#include <asm/hvcall.h>
#include <asm/reg.h>
#include <asm/trace.h>
#include "lib/guest.h"
#include "clobber.h"

static struct counted counted_before;
static u64 began;
static bool selected;

void clobber_prepare_observers(unsigned int quiet)
{
	counted_before = clobber_counted(frame.opcode);
	traced = (struct traced) { 0 };
	clobber_quiet = quiet;
	selected = seed >> 17 & 1;
	clobber_prepare_users(frame.opcode, selected);
	began = mfspr(SPRN_TBRL);
}

static const char *const wrong_names[] = {
	"depth of the recorded caller",
	"preemption between entry and exit",
	"recorded number of results",
	"recorded number of arguments",
	"registers that must be hidden",
};

static void expect_traced(u64 wanted)
{
	expect("entry events", 0, wanted, traced.entries);
	expect("exit events", 0, wanted, traced.exits);
	expect("recorded calls", 0, site->foreign ? 0 : wanted, traced.calls);
	expect("calls recorded as selected", 0,
	       site->foreign || !selected ? 0 : wanted, traced.selected);
	expect("calls with a search for rules", 0, site->foreign ? 0 : wanted,
	       traced.injected);
	expect("ended rules", 0, traced.rules, traced.ended);
	expect("depth of preempt_disable() after the call", 0, 0, clobber_preempt);
	if (!wanted)
		return;
	expect("traced opcode", 0, frame.opcode, traced.opcode);
	expect("traced status", 0, mailbox.answer[0], traced.status);
	if (traced.wrong >= WRONG_CALLER)
		expect(wrong_names[traced.wrong - WRONG_CALLER], 0, traced.want, traced.have);
	else if (traced.wrong >= WRONG_RESULT)
		expect("traced result in register",
		       traced.wrong - WRONG_RESULT, traced.want, traced.have);
	else if (traced.wrong)
		expect("traced argument in register",
		       traced.wrong - WRONG_ARGUMENT, traced.want, traced.have);
}

static bool is_busy(s64 status)
{
	return status == H_BUSY || (status >= H_LONG_BUSY_ORDER_1_MSEC &&
				    status <= H_LONG_BUSY_ORDER_100_SEC);
}

/* Check the counters after @wanted calls. */
static void expect_statistics(const struct counted *now, u64 wanted)
{
	u64 errors = 0, busy = 0, failed = 0, fresh, ticks;
	s64 status;
	u64 i;

	for (i = 0; i < wanted; i++) {
		status = mailbox.script_size ? mailbox.script[i] : mailbox.answer[0];
		errors += status < 0;
		busy += is_busy(status);
		failed += !!status;
	}
	expect("counted calls", 0, wanted,
	       now->mine + now->boot - counted_before.mine - counted_before.boot);
	expect("calls counted as running", 0, 0, now->running);
	ticks = now->ticks - counted_before.ticks;
	expect("time is counted", 0, !!wanted, !!ticks);
	expect("PURR ticks are counted", 0, !!wanted, now->purr != counted_before.purr);
	if (wanted == 1)
		expect("bucket of a call with ticks", ticks, 64 - __builtin_clzll(ticks | 1),
		       now->buckets - counted_before.buckets);
	/* The call has one row, or two. */
	if (wanted == 1 && now->max > counted_before.max)
		expect("longest time", 0, ticks, now->max);
	else if (wanted == 1 && counted_before.has_row)
		expect("a time longer than the longest", 0, false, ticks > now->max);
	if (ticks > mfspr(SPRN_TBRL) - began)
		expect("counted ticks", 0,
		       mfspr(SPRN_TBRL) - began, ticks);
	expect("counted calls with an error", 0, errors,
	       now->errors - counted_before.errors);
	expect("counted busy calls", 0, busy, now->busy - counted_before.busy);
	expect("counted calls without success", 0, failed,
	       now->failed - counted_before.failed);
	fresh = now->distinct - counted_before.distinct;
	expect("distinct statuses of failed calls", failed, fresh <= failed ? fresh : failed,
	       fresh);
}

/* Return the number of the site's calls that take the slow path. */
void clobber_expect_observers(void)
{
	struct counted now = clobber_counted(frame.opcode);
	u64 slow = mode & MODE_OBSERVED && site->observed && !site->foreign ? frame.count : 0;
	u64 counted = mode & MODE_COUNTED ? slow : 0;
	bool translated = mode & MODE_RELOCATED;

	if (site->foreign)
		expect_traced(translated && mode & MODE_TRACED && site->observed ? frame.count : 0);
	else
		expect_traced(translated && mode & MODE_TRACED && site->traced && !clobber_quiet ?
			      slow : 0);
	expect("calls counted with translation off", 0, translated ? 0 : counted,
	       now.real_mode - counted_before.real_mode);
	if (!translated)
		expect("calls counted in the CPU's pool", 0, 0,
		       now.mine - counted_before.mine);
	else if (counted_before.has_row)
		expect("calls counted in the boot CPU's pool", 0, 0,
		       now.boot - counted_before.boot);
	expect_statistics(&now, counted);
}
