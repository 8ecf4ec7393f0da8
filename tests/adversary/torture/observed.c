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

void torture_prepare_observers(bool quiet)
{
	counted_before = torture_counted(frame.opcode);
	traced = (struct traced) { 0 };
	torture_quiet = quiet;
	began = mfspr(SPRN_TBRL);
	torture_forget_try();
}

static void expect_traced(u64 wanted)
{
	expect("calls that the tracer saw begin", 0, wanted, traced.entries);
	expect("calls that the tracer saw end", 0, wanted, traced.exits);
	expect("calls that were recorded", 0, site->foreign ? 0 : wanted, traced.calls);
	if (!wanted)
		return;
	expect("opcode that the tracer saw", 0, frame.opcode, traced.opcode);
	expect("status that the tracer saw", 0, box.answer[0], traced.status);
	if (traced.wrong >= WRONG_CALLER)
		expect(traced.wrong == WRONG_TRY ? "number of the try, as recorded" :
		       traced.wrong == WRONG_CALLER ? "caller, as recorded" :
		       "number of results, as recorded", 0, traced.want, traced.have);
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
	expect("calls that were counted", 0, wanted, now->calls - counted_before.calls);
	expect("counted calls that have a time", 0, wanted,
	       now->finished - counted_before.finished);
	ticks = now->ticks - counted_before.ticks;
	expect("whether time is counted", 0, !!wanted, !!ticks);
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

/*
 * Who observes.  With translation off, calls are counted in number only.  A
 * call in line that has results may go to the observers all the same: nobody
 * makes one then.
 */
void torture_expect_observers(void)
{
	struct counted now = torture_counted(frame.opcode);
	u64 seen = mode & MODE_OBSERVED && site->observed ? frame.count : 0;
	u64 real_mode = mode & MODE_RELOCATED || site->foreign ? 0 : seen;
	u64 elsewhere;

	if (site->observed == SITE_WATCHED) {
		/* Nobody is there while nobody observes: all that comes is right. */
		if (!(mode & MODE_OBSERVED))
			return;
		real_mode = 0;
	}
	if (site->foreign) {
		expect_traced(mode & MODE_RELOCATED && mode & MODE_DETOUR ? seen : 0);
		seen = 0;
	}
	if (real_mode && site->observed == SITE_IN_LINE && now.real_mode == counted_before.real_mode)
		real_mode = 0;
	expect("calls counted with translation off", 0, real_mode,
	       now.real_mode - counted_before.real_mode);
	elsewhere = seen - real_mode;
	expect_statistics(&now, mode & MODE_COUNTED ? elsewhere : 0);
	if (!site->foreign)
		expect_traced(mode & MODE_DETOUR && site->traced && !torture_quiet ?
			      elsewhere : 0);
}
