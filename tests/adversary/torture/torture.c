// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Calls sites, under everything that the adversary may do, and looks whether
 * anything is lost: the engine.  A call follows from its seed and nothing
 * else, so that it can be made again with only one register poisoned: that
 * names the register behind a failure.
 */
#include <asm/hvcall.h>
#include <asm/lppaca.h>
#include <asm/reg.h>
#include <asm/trace.h>
#include "enter.h"
#include "lib/exception.h"
#include "lib/kernel.h"
#include "torture.h"

#define FIRST_ARG	4
#define REPORTS		3	/* failures of one group that are described */

struct box box;
struct lppaca torture_lppaca;
unsigned int guest_warnings;

static struct enter registers;
static struct site_frame frame;

/* The call at hand. */
static const struct group *group;
static const struct site *site;
static u64 seed, poison;
static unsigned int mode;
static bool quiet;		/* an experiment: only whether it fails counts */
static bool failed;
static struct counted counted_before;
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

static void expect(const char *what, u64 number, u64 want, u64 have)
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

unsigned int torture_wanted_try(void)
{
	return talks() ? box.step : 1;
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

/*
 * Buffers, each in the middle of three pages so that some memory on either side
 * can be looked at.  All of it holds what memory_word() says, but for the words
 * that a site writes and those that the adversary fills.
 */
#define BUFFER_WORDS	(4096 / sizeof(u64))
#define BUFFER_GUARDS	8

static struct {
	u64 before[BUFFER_WORDS], words[BUFFER_WORDS], after[BUFFER_WORDS];
} buffers[SITE_BUFFERS] __aligned(4096);

static u64 memory_word(u64 n)
{
	return (n + 1) * 0x9e3779b97f4a7c15UL;
}

/* Write it all; a call that fails may leave anything. */
static void refill_buffers(void)
{
	u64 *word = (u64 *)buffers, n;

	for (n = 0; n < 3 * BUFFER_WORDS * SITE_BUFFERS; n++)
		word[n] = memory_word(n);
}

/* Before box.arg[]: addresses and sizes are arguments. */
static void prepare_buffers(u64 *state)
{
	u64 size, i;

	box.nbuffers = site->nbuffers;
	for (i = 0; i < site->nbuffers; i++) {
		const struct site_buffer *buffer = &site->buffer[i];

		size = buffer->size;
		if (buffer->size_arg) {
			size = sizeof(box.buffer[i].head) +
			       (box_random(state) >> 32) % (size - sizeof(box.buffer[i].head) + 1);
			/* Two may share it. */
			if (frame.arg[buffer->size_arg - 1] <= sizeof(buffers[i].words))
				size = frame.arg[buffer->size_arg - 1];
			frame.arg[buffer->size_arg - 1] = size;
		}
		frame.arg[buffer->arg] = (u64)buffers[i].words;
		box.buffer[i] = (struct box_buffer) {
			.at = (u64)buffers[i].words, .size = size,
			.writable = buffer->writable,
			.head = { frame.live[0] ^ i, frame.live[1] },
		};
	}
}

static void prepare(void)
{
	u64 state = seed, value;
	int i;

	value = box_random(&state);
	frame.unwritten = ~value;
	/* Some beyond all that have a number of their own in the statistics. */
	frame.opcode = value >> 32 & (value >> 62 ? MAX_HCALL_OPCODE : 0xffff) & ~3UL;
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

	prepare_buffers(&state);

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
	counted_before = torture_counted(frame.opcode);
	ahead_before = guest_kernel.ahead_ns;
	torture_forget_try();
	/* Not in a conversation, which cannot be held where observers are quiet. */
	torture_quiet = !talks() && (value >> 8 & 7) == 0;
	box.shared_at = site->frame == SITE_ALL || site->shares ? (u64)&frame.shared : 0;
	box.shared_in = frame.live[0];
	box.fault = FAULT_NONE;
	box.step = 0;
	traced = (struct traced) { 0 };
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

/* Word @n of a buffer after the call: @memory, or what was written over it. */
static u64 wanted_word(int number, u64 n, u64 memory)
{
	const struct box_buffer *buffer = &box.buffer[number];
	u64 filled = buffer->writable ? buffer->filled : 0, last;

	if (n == 1)
		return frame.live[2];
	if (n == 0)
		memory = buffer->head[0];
	if (n < filled / sizeof(u64))
		return box_word(seed, number, n);
	if (n == filled / sizeof(u64) && filled % sizeof(u64)) {
		last = box_word(seed, number, n);
		memcpy(&memory, &last, filled % sizeof(u64));
	}
	return memory;
}

/* What the site read at once, all of the buffers, and what is around them. */
static void expect_buffers(void)
{
	u64 *at, n, first, want, i;

	for (i = 0; i < site->nbuffers; i++) {
		expect("after the call, start of buffer", i,
		       wanted_word(i, 0, 0), frame.head_after[i]);
		at = buffers[i].before;
		first = at - (u64 *)buffers;
		for (n = 1; n <= BUFFER_GUARDS; n++)
			expect("memory before buffer", i,
			       memory_word(first + BUFFER_WORDS - n), at[BUFFER_WORDS - n]);
		at = buffers[i].words;
		first = at - (u64 *)buffers;
		for (n = 0; n < BUFFER_WORDS + BUFFER_GUARDS; n++) {
			want = wanted_word(i, n, memory_word(first + n));
			expect(n * sizeof(u64) < box.buffer[i].size ? "memory in buffer" :
			       "memory behind buffer", i, want, at[n]);
			at[n] = memory_word(first + n);
		}
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

/* So long a conversation has to wait: each time twice as long, within hints. */
static void expect_talk(void)
{
	u64 next = 20, total = 0, i;

	for (i = 0; i + 1 < box.script_size; i++) {
		u64 status = box.script[i], us;

		if (status == H_CONTINUE || status == H_PARTIAL)
			next = 20;
		us = min(next, hinted_us(status));
		total += us;
		if (us)
			next = 2 * us;
	}
	expect("tries that were told", 0, frame.count, frame.tries);
	expect("microseconds of waiting that were told", 0, total, frame.waited_us);
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
		       "caller, as recorded", 0, traced.want, traced.have);
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
	u64 errors = 0, busy = 0, failed = 0, fresh;
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
	expect("whether time is counted", 0, !!wanted, now->ticks != counted_before.ticks);
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
 * call in line may go to the observers all the same: nobody makes one then.
 */
static void expect_observed(void)
{
	struct counted now = torture_counted(frame.opcode);
	u64 seen = mode & MODE_OBSERVED && site->observed ? frame.count : 0;
	u64 real_mode = mode & MODE_RELOCATED || site->foreign ? 0 : seen;
	u64 elsewhere;

	if (site->foreign) {
		expect_traced(mode & MODE_RELOCATED ? seen : 0);
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

static void verify(u64 kept, u64 msr, u64 first_word)
{
	if (kept)
		expect_registers();
	expect_arrival();
	if (site->frame != SITE_NOTHING)
		expect("status", 0, box.answer[0], frame.result[0]);
	if (site->frame == SITE_ALL)
		expect_frame(first_word);
	expect_buffers();
	if (talks())
		expect_talk();
	if (site->check)
		expect("of what has to survive the call, number", site->check(&frame),
		       -1, site->check(&frame));

	expect_observed();
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
	refill_buffers();
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

static void replay_hint(void)
{
	guest_printf("# to make only this call: tests/adversary/run --replay %u.%u.%u.0x%lx\n",
		     (unsigned int)(group - torture_groups), mode,
		     (unsigned int)(site - group->sites), (unsigned long)seed);
}

/* Until the group is done or a call fails; where it stands. */
static struct {
	u64 rounds, round, number;
} progress;

static long calls(void *unused)
{
	static u64 base;

	if (!base)
		base = torture_setting(SETTING_SEED) * 2 + 1;
	for (; progress.round < progress.rounds; progress.round++) {
		for (; progress.number < *group->count; progress.number++) {
			site = &group->sites[progress.number];
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
	refill_buffers();
	if (mode & MODE_RELOCATED)
		guest_map();
	torture_observe(mode);
	while (progress.round < progress.rounds) {
		bool exception = guest_try(try_calls, NULL);

		if (!exception && !failed)
			break;
		if (exception) {
			guest_print_exception();
			guest_printf("# seed 0x%lx, %s, %s\n", (unsigned long)seed,
				     site->name, group->level);
		}
		guest_fail();
		replay_hint();
		name_culprit();
		refill_buffers();
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
	refill_buffers();
	if (mode & MODE_RELOCATED)
		guest_map();
	torture_observe(mode);
	if (guest_try(experiment, NULL)) {
		guest_print_exception();
		failed = true;
	}
	if (failed) {
		guest_fail();
		name_culprit();
	}
	torture_observe(0);
}
