// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Calls sites, under everything that the adversary may do, and looks whether
 * anything is lost: the engine.  A call follows from its seed and nothing
 * else, so that it can be made again with only one register poisoned: that
 * names the register behind a failure.
 */
#include <asm/hvcall.h>
#include <asm/reg.h>
#include <asm/trace.h>
#include "enter.h"
#include "kernel.h"
#include "lib/exception.h"
#include "torture.h"

#define FIRST_ARG	4
#define REPORTS		3	/* failures of one group that are described */

struct box box;
unsigned int guest_warnings;

/* The call at hand. */
const struct site *site;
struct site_frame frame;
u64 seed;
unsigned int mode;

static struct enter registers;
static const struct group *group;
static u64 poison;
static bool quiet;		/* an experiment: only whether it fails counts */
static bool failed;
static u64 ahead_before;

static const char *const poison_names[POISON_BITS] = {
	"r0", NULL, NULL, NULL, "r4", "r5", "r6", "r7", "r8", "r9", "r10",
	"r11", "r12", "CTR", "XER", "SRR0 or SRR1", "CR0", "CR1", NULL, NULL,
	NULL, "CR5", "CR6", "CR7",
};

u64 torture_setting(u64 number)
{
	unsigned long value = number, unused = 0;

	guest_hcall_2results(ADVERSARY_SETTING, &value, &unused);
	return value;
}

void expect(const char *what, u64 number, u64 want, u64 have)
{
	if (want == have)
		return;
	if (!failed && !quiet)
		guest_printf("# seed 0x%lx, %s, %s: %s %lu: expected 0x%lx, found 0x%lx\n",
			     (unsigned long)seed, site->name, group->level,
			     what, (unsigned long)number, (unsigned long)want,
			     (unsigned long)have);
	failed = true;
}

/*
 * What is in the byte before srr_valid, in it, and behind it: the call has to
 * clear exactly one.
 */
static u8 *const flag = &guest_paca.srr_valid;

static bool talks(void)
{
	return site->loops == SITE_LOOPS_TALK;
}

/* Unfinished answers at random, then an end; the token comes and goes. */
static void prepare_talk(u64 times, u64 *state)
{
	static const long ends[] = { H_SUCCESS, H_PARAMETER, H_HARDWARE, H_STATE };

	box.script_size = times + 1;
	box.script[times] = ends[box_random(state) >> 62];
	while (times)
		box.script[--times] =
			site->unfinished[(box_random(state) >> 32) % site->nunfinished];
	box.token_arg = site->token_arg;
	box.token_result = site->token_result;
	if (site->token_arg) {
		box.known |= 1UL << (site->token_arg - FIRST_ARG);
		box.arg[site->token_arg - FIRST_ARG] = site->first_token;
	}
}

/* So many answers, then the last one. */
static void prepare_script(u64 times, u64 status)
{
	box.script_size = times + 1;
	box.script[times] = H_SUCCESS;
	while (times)
		box.script[--times] = status;
}

static void prepare(void)
{
	u64 state = seed, value;
	int i;

	value = box_random(&state);
	frame.unwritten = ~value;
	/* Some beyond all that have a number of their own in the statistics. */
	frame.opcode = value >> 32 & (value >> 62 ? MAX_HCALL_OPCODE : 0xffff);
	/* And some between two of the first ones, which are in use. */
	frame.opcode &= value >> 20 & 7 ? ~3UL : 0x1f;
	if (site->opcode)
		frame.opcode = site->opcode;
	for (i = 0; i < site->nargs; i++)
		frame.arg[i] = box_random(&state);
	value = box_random(&state);
	for (i = 0; i < SITE_LIVE; i++, value += 0x9e3779b97f4a7c15UL)
		frame.live[i] = value;
	for (i = 0; i < SITE_WORDS; i++, value += 0x9e3779b97f4a7c15UL)
		frame.words[i] = value;
	for (i = 0; i < 18; i++, value += 0x9e3779b97f4a7c15UL)
		registers.want.gpr[i] = value;
	registers.want.cr = value >> 32;

	torture_prepare_buffers(&state);

	flag[-1] = 0xa5;
	flag[0] = 1;
	flag[1] = 0x5a;

	box.seed = seed;
	box.poison = poison;
	box.msr = mfmsr();
	box.opcode = frame.opcode;
	box.known = 0;
	if (site->registers) {
		box.known = (1UL << site->nregisters) - 1;
		site->registers(frame.arg, box.arg);
	} else {
		for (i = 0; i < site->nargs; i++) {
			box.known |= 1UL << (site->arg_reg[i] - FIRST_ARG);
			box.arg[site->arg_reg[i] - FIRST_ARG] = frame.arg[i];
		}
	}
	box.script_size = 0;
	box.token_arg = 0;
	frame.count = 1 + (site->loops ? seed >> 32 & 7 : 0);
	if (site->loops == SITE_LOOPS_BUSY)
		prepare_script(frame.count - 1, H_BUSY);
	else if (site->loops == SITE_LOOPS_COUNT)
		prepare_script(frame.count - 1, H_PARAMETER);
	else if (site->loops == SITE_LOOPS_TALK)
		prepare_talk(frame.count - 1, &state);
	ahead_before = guest_kernel.ahead_ns;
	/* Not in a retry sequence, which cannot wait in such a context. */
	torture_prepare_observers(talks() || (value >> 8 & 7) ? 0 :
				  (value >> 12) % QUIET_REASONS);
	box.shared_at = site->frame == SITE_ALL || site->shares ? (u64)&frame.shared : 0;
	box.shared_in = frame.live[0];
	box.fault = FAULT_NONE;
	box.step = 0;
	box.armed = 1;
}

static void expect_registers(void)
{
	int i;

	for (i = 0; i < 18; i++)
		expect("nonvolatile register", 14 + i, registers.want.gpr[i],
		       registers.have.gpr[i]);
	expect("condition register", 0, registers.want.cr & ENTER_CR_KEPT,
	       registers.have.cr & ENTER_CR_KEPT);
	expect("register", 1, registers.want.r1, registers.have.r1);
	expect("register", 2, registers.want.r2, registers.have.r2);
	expect("register", 13, registers.want.r13, registers.have.r13);
}

static void expect_arrival(void)
{
	expect("calls not received", 0, 0, box.armed);
	switch (box.fault) {
	case FAULT_NONE:
		break;
	case FAULT_STRAY:
		expect("a call too many, with opcode", 0, box.want, box.have);
		break;
	case FAULT_STACK:
		expect("alignment of r1 at the call", 1, box.want, box.have);
		break;
	case FAULT_MSR:
		expect("MSR at the call", 0, box.want, box.have);
		break;
	case FAULT_SHARED:
		expect("memory at the call", 0, box.want, box.have);
		break;
	case FAULT_BUFFER ... FAULT_BUFFER + SITE_BUFFERS - 1:
		expect("at the call, start of buffer", box.fault - FAULT_BUFFER,
		       box.want, box.have);
		break;
	default:
		expect("at the call, register", box.fault, box.want, box.have);
	}
}

/* The result buffer, and what is around it. */
static void expect_words(const u64 *before)
{
	u64 value = *before;
	int i, word;

	for (i = 0; i < SITE_WORDS; i++, value += 0x9e3779b97f4a7c15UL) {
		word = i - SITE_GUARDS;
		if (word >= 0 && word < site->words)
			expect("word of the result buffer", word,
			       box.answer[1 + word], frame.words[i]);
		else
			expect("word beside the result buffer", word, value,
			       frame.words[i]);
	}
}

/* Longest wait after an unfinished answer, in microseconds. */
static u64 hinted_us(u64 status)
{
	u64 us = 1000;

	if (status == H_IN_PROGRESS || (status >= H_FUNCTION_IN_PROGRESS_START &&
					status <= H_FUNCTION_IN_PROGRESS_END))
		return us;
	if (status < H_LONG_BUSY_ORDER_1_MSEC || status > H_LONG_BUSY_ORDER_100_SEC)
		return 0;
	for (; status > H_LONG_BUSY_ORDER_1_MSEC; status--)
		us *= 10;
	return us;
}

/* A retry sequence waits four times as long each time, within hints. */
static void expect_talk(void)
{
	u64 next = 20, total = 0, least = 0, i;

	for (i = 0; i + 1 < box.script_size; i++) {
		u64 status = box.script[i], us;

		if (status == H_CONTINUE || status == H_PARTIAL)
			next = 20;
		us = min(next, hinted_us(status));
		total += us;
		/* The timer may end a sleep early. */
		least += us - us / 4;
		if (us)
			next = 4 * us;
	}
	expect("tries that were told", 0, frame.count, frame.tries);
	expect("microseconds of waiting that were told", 0, least, frame.waited_us);
	expect("nanoseconds of waiting", 0, total * NSEC_PER_USEC,
	       guest_kernel.ahead_ns - ahead_before);
}

static u64 wanted_result(int reg)
{
	u64 status = box.answer[0];

	if (site->written == SITE_ALWAYS || site->written == SITE_IF_SUCCESS || status == H_SUCCESS ||
	    (site->written == SITE_ON_PARTIAL && status == H_PARTIAL))
		return box.answer[reg - 3];
	return site->written == SITE_ON_PARTIAL ? ~0UL : frame.unwritten;
}

static void expect_frame(u64 first_word)
{
	int i;

	for (i = 0; i < SITE_LIVE; i++)
		expect("live value", i, frame.live[i], frame.live_after[i]);
	for (i = 0; i < site->nargs; i++)
		expect("argument, after the call,", i, frame.arg[i],
		       frame.arg_after[i]);
	expect("memory after the call", 0, box.shared_out, frame.shared_after);
	for (i = 0; i < site->nresults; i++) {
		if (site->written == SITE_IF_SUCCESS && box.answer[0] != H_SUCCESS)
			break;
		expect("result from register", site->result_reg[i],
		       wanted_result(site->result_reg[i]), frame.result[1 + i]);
	}
	expect_words(&first_word);
}

static void verify(u64 kept, u64 msr, u64 first_word)
{
	if (kept)
		expect_registers();
	expect_arrival();
	if (site->frame != SITE_NOTHING)
		expect("status", 0, box.answer[0], frame.result[0]);
	if (site->frame == SITE_ALL)
		expect_frame(first_word);
	torture_expect_buffers();
	if (talks())
		expect_talk();
	if (site->check)
		expect("of what has to survive the call, number", site->check(&frame),
		       -1, site->check(&frame));

	torture_expect_observers();
	expect("byte before the saved-SRR flag", 0, 0xa5, flag[-1]);
	expect("saved-SRR flag", 0, 0, flag[0]);
	expect("byte after the saved-SRR flag", 0, 0x5a, flag[1]);
	expect("MSR after the call", 0,
	       box.msr | (frame.opcode == H_CEDE ? MSR_EE : 0), msr);
}

static void one_call(void)
{
	u64 kept, msr, first_word;

	failed = false;
	prepare();
	first_word = frame.words[0];
	kept = enter(&registers, (void (*)(void *))site->run, &frame);
	msr = mfmsr();
	if (msr & MSR_EE)
		asm volatile("mtmsrd %0,1" : : "r" (msr & ~MSR_EE) : "memory");
	verify(kept, msr, first_word);
}

static long one_call_relocated(void *unused)
{
	one_call();
	return 0;
}

static void in_mode(long (*fn)(void *arg))
{
	if (mode & MODE_RELOCATED)
		guest_run_at(mfmsr() | MSR_IR | MSR_DR, fn, NULL);
	else
		fn(NULL);
}

static void experiment(const void *unused)
{
	in_mode(one_call_relocated);
}

/* The same call again: does it fail when only this is poisoned? */
static bool fails_with(u64 which)
{
	poison = which;
	quiet = true;
	torture_refill_buffers();
	if (guest_try(experiment, NULL))
		failed = true;
	quiet = false;
	poison = POISON_ALL;
	return failed;
}

static void name_culprit(void)
{
	int bit;

	if (fails_with(0)) {
		guest_printf("# it fails without any register being poisoned, too\n");
		return;
	}
	for (bit = 0; bit < POISON_BITS; bit++)
		if (POISON_ALL >> bit & 1 && fails_with(1UL << bit))
			guest_printf("# it fails when only %s is poisoned: something was to survive in it\n",
				     poison_names[bit]);
}

static void print_exception(void)
{
	guest_print_exception();
	if (guest_exception.lr >= (u64)_trampolines_start &&
	    guest_exception.lr < (u64)_trampolines_end)
		guest_printf("# LR points into the trampolines, which make no calls: lost there\n");
}

static void replay_hint(void)
{
	guest_printf("# to make only this call: --set replay=%u.%u.%u.0x%lx\n",
		     (unsigned int)(group - torture_groups), mode,
		     (unsigned int)(site - group->sites), (unsigned long)seed);
}

/* Until the group is done or a call fails; where it stands. */
static struct {
	u64 rounds, round, number;
} progress;

/* With translation off, the slow path of a call with results is none. */
static bool must_not_be_made(void)
{
	return site->observed == SITE_TRANSLATED && mode & MODE_OBSERVED &&
	       !(mode & MODE_RELOCATED);
}

static long calls(void *unused)
{
	static u64 base;

	if (!base)
		base = torture_setting(SETTING_SEED) * 2 + 1;
	for (; progress.round < progress.rounds; progress.round++) {
		for (; progress.number < *group->count; progress.number++) {
			site = &group->sites[progress.number];
			if (must_not_be_made())
				continue;
			seed = box_random(&base);
			shape_calls++;
			one_call();
			if (failed)
				return 0;
		}
		progress.number = 0;
	}
	return 0;
}

static void try_calls(const void *unused)
{
	in_mode(calls);
}

void torture_group(const struct group *which, unsigned int how)
{
	int reports = 0;

	if (torture_setting(SETTING_REPLAY_SEED))
		return;
	group = which;
	mode = how;
	progress.rounds = torture_rounds();
	progress.round = 0;
	progress.number = 0;
	poison = POISON_ALL;
	guest_kernel.hurry = true;
	torture_refill_buffers();
	if (mode & MODE_RELOCATED)
		guest_map();
	torture_observe(mode);
	while (progress.round < progress.rounds) {
		bool exception = guest_try(try_calls, NULL);

		if (!exception && !failed)
			break;
		if (exception) {
			print_exception();
			guest_printf("# seed 0x%lx, %s, %s\n", (unsigned long)seed,
				     site->name, group->level);
		}
		guest_fail();
		replay_hint();
		name_culprit();
		torture_refill_buffers();
		if (++reports == REPORTS)
			break;
		progress.number++;
	}
}

/* One call, that failed in an earlier run. */
void torture_replay(u64 place, u64 call_seed)
{
	group = &torture_groups[place >> 32];
	mode = place >> 24 & 0xff;
	site = &group->sites[place & 0xffffff];
	seed = call_seed;
	poison = POISON_ALL;
	guest_kernel.hurry = true;
	torture_refill_buffers();
	if (mode & MODE_RELOCATED)
		guest_map();
	torture_observe(mode);
	if (guest_try(experiment, NULL)) {
		print_exception();
		failed = true;
	}
	if (failed) {
		guest_fail();
		name_culprit();
	}
	torture_observe(0);
}
