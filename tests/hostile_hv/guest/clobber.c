// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Run call sites and check every register and word that must survive a call.  A call
 * follows from its seed alone, so it can be repeated with one poisoned register, which
 * names the register of a failure.
 */
#include <asm/hvcall.h>
#include <asm/reg.h>
#include <asm/trace.h>
#include "enter.h"
#include "kernel.h"
#include "lib/exception.h"
#include "clobber.h"

#define FIRST_ARG	4
#define REPORTS		3	/* failures of one group that are described */

struct mailbox mailbox;
unsigned int guest_warnings;

/* The current call. */
const struct site *site;
struct site_frame frame;
u64 seed;
unsigned int mode;

static struct enter registers;
static const struct group *group;
static u64 poison;
static bool quiet;		/* repeats a failed call: reports nothing */
static bool failed;
static u64 ahead_before;

static const char *const poison_names[POISON_BITS] = {
	"r0", NULL, NULL, NULL, "r4", "r5", "r6", "r7", "r8", "r9", "r10",
	"r11", "r12", "CTR", "XER", "SRR0 or SRR1", "CR0", "CR1", NULL, NULL,
	NULL, "CR5", "CR6", "CR7",
};

u64 clobber_setting(u64 number)
{
	unsigned long value = number, unused = 0;

	guest_hcall_2results(HOSTILE_SETTING, &value, &unused);
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
 * srr_valid, and the bytes before and after it: the call must clear one byte.
 */
static u8 *const flag = &guest_paca.srr_valid;

static bool retries(void)
{
	return site->loops == SITE_LOOPS_RETRY;
}

/* Random unfinished answers, then an end, with tokens. */
static void prepare_retry(u64 times, u64 *state)
{
	static const long ends[] = { H_SUCCESS, H_PARAMETER, H_HARDWARE, H_STATE };

	mailbox.script_size = times + 1;
	mailbox.script[times] = ends[mailbox_random(state) >> 62];
	while (times)
		mailbox.script[--times] =
			site->unfinished[(mailbox_random(state) >> 32) % site->nunfinished];
	mailbox.token_arg = site->token_arg;
	mailbox.token_result = site->token_result;
	if (site->token_arg) {
		mailbox.known |= 1UL << (site->token_arg - FIRST_ARG);
		mailbox.arg[site->token_arg - FIRST_ARG] = site->first_token;
	}
}

/* Make @times unfinished answers, then H_SUCCESS. */
static void prepare_script(u64 times, u64 status)
{
	mailbox.script_size = times + 1;
	mailbox.script[times] = H_SUCCESS;
	while (times)
		mailbox.script[--times] = status;
}

static void prepare(void)
{
	u64 state = seed, value;
	int i;

	value = mailbox_random(&state);
	frame.unwritten = ~value;
	/* Some opcodes are beyond the range with separate counters. */
	frame.opcode = value >> 32 & (value >> 62 ? MAX_HCALL_OPCODE : 0xffff);
	/* Some are between two of the first opcodes. */
	frame.opcode &= value >> 20 & 7 ? ~3UL : 0x1f;
	if (site->opcode)
		frame.opcode = site->opcode;
	for (i = 0; i < site->nargs; i++)
		frame.arg[i] = mailbox_random(&state);
	value = mailbox_random(&state);
	for (i = 0; i < SITE_LIVE; i++, value += 0x9e3779b97f4a7c15UL)
		frame.live[i] = value;
	for (i = 0; i < SITE_WORDS; i++, value += 0x9e3779b97f4a7c15UL)
		frame.words[i] = value;
	for (i = 0; i < 18; i++, value += 0x9e3779b97f4a7c15UL)
		registers.want.gpr[i] = value;
	registers.want.cr = value >> 32;

	clobber_prepare_buffers(&state);

	flag[-1] = 0xa5;
	flag[0] = 1;
	flag[1] = 0x5a;

	mailbox.seed = seed;
	mailbox.poison = poison;
	mailbox.msr = mfmsr();
	mailbox.opcode = frame.opcode;
	mailbox.known = 0;
	if (site->registers) {
		mailbox.known = (1UL << site->nregisters) - 1;
		site->registers(frame.arg, mailbox.arg);
	} else {
		for (i = 0; i < site->nargs; i++) {
			mailbox.known |= 1UL << (site->arg_reg[i] - FIRST_ARG);
			mailbox.arg[site->arg_reg[i] - FIRST_ARG] = frame.arg[i];
		}
	}
	mailbox.script_size = 0;
	mailbox.token_arg = 0;
	frame.count = 1 + (site->loops ? seed >> 32 & 7 : 0);
	if (site->loops == SITE_LOOPS_BUSY)
		prepare_script(frame.count - 1, H_BUSY);
	else if (site->loops == SITE_LOOPS_COUNT)
		prepare_script(frame.count - 1, H_PARAMETER);
	else if (site->loops == SITE_LOOPS_RETRY)
		prepare_retry(frame.count - 1, &state);
	ahead_before = guest_kernel.ahead_ns;
	/* A retry sequence cannot wait in such a context. */
	clobber_prepare_observers(retries() || (value >> 8 & 7) ? 0 :
				  (value >> 12) % QUIET_REASONS);
	mailbox.shared_at = site->frame == SITE_ALL || site->shares ? (u64)&frame.shared : 0;
	mailbox.shared_in = frame.live[0];
	mailbox.fault = FAULT_NONE;
	mailbox.step = 0;
	mailbox.armed = 1;
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
	expect("calls not received", 0, 0, mailbox.armed);
	switch (mailbox.fault) {
	case FAULT_NONE:
		break;
	case FAULT_STRAY:
		expect("a call too many, with opcode", 0, mailbox.want, mailbox.have);
		break;
	case FAULT_STACK:
		expect("alignment of r1 at the call", 1, mailbox.want, mailbox.have);
		break;
	case FAULT_MSR:
		expect("MSR at the call", 0, mailbox.want, mailbox.have);
		break;
	case FAULT_SHARED:
		expect("memory at the call", 0, mailbox.want, mailbox.have);
		break;
	case FAULT_BUFFER ... FAULT_BUFFER + SITE_BUFFERS - 1:
		expect("at the call, start of buffer", mailbox.fault - FAULT_BUFFER,
		       mailbox.want, mailbox.have);
		break;
	default:
		expect("at the call, register", mailbox.fault, mailbox.want, mailbox.have);
	}
}

/* Check the result buffer and the words around it. */
static void expect_words(const u64 *before)
{
	u64 value = *before;
	int i, word;

	for (i = 0; i < SITE_WORDS; i++, value += 0x9e3779b97f4a7c15UL) {
		word = i - SITE_GUARDS;
		if (word >= 0 && word < site->words)
			expect("word of the result buffer", word,
			       mailbox.answer[1 + word], frame.words[i]);
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

/* Each wait is four times as long as the last, but at most the hint. */
static void expect_retry(void)
{
	u64 next = 20, total = 0, least = 0, i;

	for (i = 0; i + 1 < mailbox.script_size; i++) {
		u64 status = mailbox.script[i], us;

		if (status == H_CONTINUE || status == H_PARTIAL)
			next = 20;
		us = min(next, hinted_us(status));
		total += us;
		/* The timer may end a sleep early. */
		least += us - us / 4;
		if (us)
			next = 4 * us;
	}
	expect("reported tries", 0, frame.count, frame.tries);
	expect("reported microseconds of waiting", 0, least, frame.waited_us);
	expect("nanoseconds of waiting", 0, total * NSEC_PER_USEC,
	       guest_kernel.ahead_ns - ahead_before);
}

static u64 wanted_result(int reg)
{
	u64 status = mailbox.answer[0];

	if (site->written == SITE_ALWAYS || site->written == SITE_IF_SUCCESS || status == H_SUCCESS ||
	    (site->written == SITE_ON_PARTIAL && status == H_PARTIAL))
		return mailbox.answer[reg - 3];
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
	expect("memory after the call", 0, mailbox.shared_out, frame.shared_after);
	for (i = 0; i < site->nresults; i++) {
		if (site->written == SITE_IF_SUCCESS && mailbox.answer[0] != H_SUCCESS)
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
		expect("status", 0, mailbox.answer[0], frame.result[0]);
	if (site->frame == SITE_ALL)
		expect_frame(first_word);
	clobber_expect_buffers();
	if (retries())
		expect_retry();
	if (site->check)
		expect("value that must survive the call, number", site->check(&frame),
		       -1, site->check(&frame));

	clobber_expect_observers();
	expect("byte before the saved-SRR flag", 0, 0xa5, flag[-1]);
	expect("saved-SRR flag", 0, 0, flag[0]);
	expect("byte after the saved-SRR flag", 0, 0x5a, flag[1]);
	expect("MSR after the call", 0,
	       mailbox.msr | (frame.opcode == H_CEDE ? MSR_EE : 0), msr);
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

static void repeat_call(const void *unused)
{
	in_mode(one_call_relocated);
}

/* Repeat the call; return true if it fails with only these registers poisoned. */
static bool fails_with(u64 which)
{
	poison = which;
	quiet = true;
	clobber_refill_buffers();
	if (guest_try(repeat_call, NULL))
		failed = true;
	quiet = false;
	poison = POISON_ALL;
	return failed;
}

static void name_register(void)
{
	int bit;

	if (fails_with(0)) {
		guest_printf("# it fails without a poisoned register, too\n");
		return;
	}
	for (bit = 0; bit < POISON_BITS; bit++)
		if (POISON_ALL >> bit & 1 && fails_with(1UL << bit))
			guest_printf("# it fails when only %s is poisoned: a value must survive in it\n",
				     poison_names[bit]);
}

static void print_exception(void)
{
	guest_print_exception();
	if (guest_exception.lr >= (u64)_trampolines_start &&
	    guest_exception.lr < (u64)_trampolines_end)
		guest_printf("# LR points into the trampolines, which make no calls: they lost it\n");
}

static void replay_hint(void)
{
	guest_printf("# to repeat only this call: --set replay=%u.%u.%u.0x%lx\n",
		     (unsigned int)(group - clobber_groups), mode,
		     (unsigned int)(site - group->sites), (unsigned long)seed);
}

/* Position in a group, at which calls go on after a failure. */
static struct {
	u64 rounds, round, number;
} progress;

/* With translation off, a call with results must not take the slow path. */
static bool must_not_be_made(void)
{
	return site->observed == SITE_TRANSLATED && mode & MODE_OBSERVED &&
	       !(mode & MODE_RELOCATED);
}

static long calls(void *unused)
{
	static u64 base;

	if (!base)
		base = clobber_setting(SETTING_SEED) * 2 + 1;
	for (; progress.round < progress.rounds; progress.round++) {
		for (; progress.number < *group->count; progress.number++) {
			site = &group->sites[progress.number];
			if (must_not_be_made())
				continue;
			seed = mailbox_random(&base);
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

void clobber_group(const struct group *which, unsigned int how)
{
	int reports = 0;

	if (clobber_setting(SETTING_REPLAY_SEED))
		return;
	group = which;
	mode = how;
	progress.rounds = clobber_rounds();
	progress.round = 0;
	progress.number = 0;
	poison = POISON_ALL;
	guest_kernel.hurry = true;
	clobber_refill_buffers();
	if (mode & MODE_RELOCATED)
		guest_map();
	clobber_observe(mode);
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
		name_register();
		clobber_refill_buffers();
		if (++reports == REPORTS)
			break;
		progress.number++;
	}
}

/* Repeat one call of an earlier run. */
void clobber_replay(u64 place, u64 call_seed)
{
	group = &clobber_groups[place >> 32];
	mode = place >> 24 & 0xff;
	site = &group->sites[place & 0xffffff];
	seed = call_seed;
	poison = POISON_ALL;
	guest_kernel.hurry = true;
	clobber_refill_buffers();
	if (mode & MODE_RELOCATED)
		guest_map();
	clobber_observe(mode);
	if (guest_try(repeat_call, NULL)) {
		print_exception();
		failed = true;
	}
	if (failed) {
		guest_fail();
		name_register();
	}
	clobber_observe(0);
}
