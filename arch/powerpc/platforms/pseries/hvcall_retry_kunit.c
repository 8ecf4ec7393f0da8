// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Test the retry engine and _sync forms with real timers, signals and preemption.
 *
 * tests/host tests each form of each call with each status on the host, with
 * simulated time.
 *
 * The calls need no hypervisor: hvcall_fake.h passes the calls to hcall_fake() below.
 */
#include "hvcall_fake.h"

#include <kunit/test.h>
#include <linux/errno.h>
#include <linux/preempt.h>
#include <linux/sched/signal.h>
#include <linux/string.h>
#include <linux/workqueue.h>

#include <asm/hcalls-sync-gen.h>
#include <asm/hvcall.h>
#include <asm/hvcall-retry.h>

/* A recorded call: opcode, then arguments from r4 on. */
struct fake_call {
	unsigned long opcode;
	u64 args[9];
};

#define FAKE_CALLS	64

/* State of a retry sequence: answers to return, and recorded calls. */
static struct {
	const struct hcall_regs *answers;
	unsigned int nanswers;
	struct fake_call calls[FAKE_CALLS];
	unsigned int ncalls;
	/* Number of the call, from 1, in which to send a fatal signal; 0 for none. */
	unsigned int kill_in_call;
} fake;

struct hcall_regs hcall_fake(unsigned long opcode, int nargs, const u64 *args)
{
	struct hcall_regs beyond = { .status = H_HARDWARE };
	unsigned int at = fake.ncalls++;

	if (at < FAKE_CALLS) {
		fake.calls[at].opcode = opcode;
		memcpy(fake.calls[at].args, args, nargs * sizeof(*args));
	}
	if (fake.ncalls == fake.kill_in_call)
		send_sig(SIGKILL, current, 1);
	return at < fake.nanswers ? fake.answers[at] : beyond;
}

static void hcall_fake_answers(const struct hcall_regs *answers, unsigned int count)
{
	memset(&fake, 0, sizeof(fake));
	fake.answers = answers;
	fake.nanswers = count;
}

#define FAKE_ANSWERS(answers)	hcall_fake_answers(answers, ARRAY_SIZE(answers))

/* Allow SIGKILL: a test runs in a kernel thread, which ignores signals by default. */
static int hcall_retry_test_init(struct kunit *test)
{
	allow_signal(SIGKILL);
	return 0;
}

static void hcall_retry_test_exit(struct kunit *test)
{
	flush_signals(current);
	disallow_signal(SIGKILL);
}

/* Deadline that even a slow machine meets, in milliseconds. */
#define AMPLE_MS	(100 * MSEC_PER_SEC)

/*
 * Test the engine
 */

struct sequence {
	const char *name;
	unsigned int how;
	long status[4];
	unsigned int calls;
	/* Maximum sum of all waits in milliseconds; 0: the engine must not wait. */
	unsigned int most_ms;
};

static const struct sequence sequences[] = {
	{ "complete immediately", HCALL_SLEEP, { H_SUCCESS }, 1 },
	{ "busy", HCALL_SLEEP, { H_BUSY, H_BUSY, H_BUSY, H_SUCCESS }, 4 },
	{ "busy, killable", HCALL_KILLABLE, { H_BUSY, H_BUSY, H_BUSY, H_SUCCESS }, 4 },
	{ "busy, atomic", HCALL_ATOMIC, { H_BUSY, H_BUSY, H_BUSY, H_SUCCESS }, 4 },
	{ "long busy", HCALL_SLEEP, { H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_100_MSEC,
	  H_LONG_BUSY_ORDER_100_SEC, H_SUCCESS }, 4, 100101 },
	{ "long busy, atomic", HCALL_ATOMIC, { H_LONG_BUSY_ORDER_1_MSEC,
	  H_LONG_BUSY_ORDER_1_SEC, H_LONG_BUSY_ORDER_10_SEC, H_SUCCESS }, 4, 11001 },
	{ "in progress", HCALL_SLEEP, { H_IN_PROGRESS, H_FUNCTION_IN_PROGRESS_START,
	  H_FUNCTION_IN_PROGRESS_END, H_SUCCESS }, 4, 3 },
	{ "continue", HCALL_SLEEP, { H_CONTINUE, H_CONTINUE, H_SUCCESS }, 3 },
	{ "partial ends the loop", HCALL_SLEEP, { H_BUSY, H_PARTIAL }, 2 },
	{ "partial continues the loop", HCALL_SLEEP | HCALL_ON_ANY,
	  { H_PARTIAL, H_PARTIAL, H_SUCCESS }, 3 },
	{ "busy ends the loop", HCALL_SLEEP | HCALL_ON_LONG_BUSY,
	  { H_LONG_BUSY_ORDER_1_MSEC, H_BUSY }, 2, 1 },
	{ "an error", HCALL_SLEEP, { H_BUSY, H_HARDWARE }, 2 },
	{ "an unknown status", HCALL_ATOMIC, { H_BUSY, 77 }, 2 },
};

static void hcall_retry_follows_statuses(struct kunit *test)
{
	const struct sequence *sequence;
	struct hcall_retry retry;
	unsigned int calls;
	long status;

	for (sequence = sequences; sequence < sequences + ARRAY_SIZE(sequences); sequence++) {
		calls = 0;
		/* Run an atomic policy in an atomic context. */
		if (sequence->how & HCALL_ATOMIC)
			preempt_disable();
		hcall_retry_init(&retry, sequence->how, AMPLE_MS);
		do {
			status = sequence->status[calls++];
		} while (hcall_again(&retry, status));
		if (sequence->how & HCALL_ATOMIC)
			preempt_enable();

		KUNIT_EXPECT_EQ_MSG(test, calls, sequence->calls, "%s", sequence->name);
		KUNIT_EXPECT_EQ_MSG(test, retry.tries, calls, "%s", sequence->name);
		KUNIT_EXPECT_FALSE_MSG(test, hcall_retry_stopped(&retry), "%s", sequence->name);
		KUNIT_EXPECT_EQ_MSG(test, hcall_retry_errno(&retry, status), hcall_errno(status),
				    "%s", sequence->name);
		KUNIT_EXPECT_LE_MSG(test, retry.waited_us, sequence->most_ms * 1000ULL,
				    "%s", sequence->name);
	}
}

static void hcall_retry_stops_at_deadline(struct kunit *test)
{
	static const unsigned int policies[] = {
		HCALL_SLEEP, HCALL_KILLABLE, HCALL_ATOMIC,
	};
	struct hcall_retry retry;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(policies); i++) {
		hcall_retry_init(&retry, policies[i], 20);
		do {
		} while (hcall_again(&retry, H_LONG_BUSY_ORDER_100_SEC));
		KUNIT_EXPECT_TRUE(test, hcall_retry_stopped(&retry));
		KUNIT_EXPECT_EQ(test, hcall_retry_errno(&retry, H_LONG_BUSY_ORDER_100_SEC),
				-ETIMEDOUT);
		KUNIT_EXPECT_LE(test, retry.waited_us, 20000ULL);
	}
}

struct pending_kill {
	struct delayed_work work;
	struct task_struct *task;
};

static void hcall_retry_send_kill(struct work_struct *work)
{
	struct pending_kill *pending_kill = container_of(work, struct pending_kill, work.work);

	send_sig(SIGKILL, pending_kill->task, 1);
}

/* Send the signal during a sleep that would otherwise exceed the test's time limit. */
static void hcall_retry_killable_stops_at_signal(struct kunit *test)
{
	struct pending_kill pending_kill = { .task = current };
	struct hcall_retry retry;

	INIT_DELAYED_WORK_ONSTACK(&pending_kill.work, hcall_retry_send_kill);
	schedule_delayed_work(&pending_kill.work, msecs_to_jiffies(50));
	hcall_retry_init(&retry, HCALL_KILLABLE, AMPLE_MS);
	do {
	} while (hcall_again(&retry, H_LONG_BUSY_ORDER_100_SEC));
	cancel_delayed_work_sync(&pending_kill.work);
	destroy_delayed_work_on_stack(&pending_kill.work);

	KUNIT_EXPECT_TRUE(test, hcall_retry_stopped(&retry));
	KUNIT_EXPECT_EQ(test, hcall_retry_errno(&retry, H_LONG_BUSY_ORDER_100_SEC), -EINTR);
}

/* A policy without HCALL_KILLABLE ignores the signal. */
static void hcall_retry_sleep_ignores_signal(struct kunit *test)
{
	struct hcall_retry retry;

	send_sig(SIGKILL, current, 1);
	hcall_retry_init(&retry, HCALL_SLEEP, 0);
	KUNIT_EXPECT_TRUE(test, hcall_again(&retry, H_LONG_BUSY_ORDER_1_MSEC));
	KUNIT_EXPECT_FALSE(test, hcall_again(&retry, H_SUCCESS));
	KUNIT_EXPECT_FALSE(test, hcall_retry_stopped(&retry));
}

/*
 * Test the _sync forms
 */

#define DRC	0x44000001

static void hcall_sync_passes_tokens(struct kunit *test)
{
	static const struct hcall_regs answers[] = {
		{ H_BUSY, 11 }, { H_LONG_BUSY_ORDER_1_MSEC, 12 },
		{ H_LONG_BUSY_ORDER_10_MSEC, 13 }, { H_SUCCESS, 14 },
	};
	static const u64 tokens[] = { 0, 11, 12, 13 };
	struct hcall_scm_flush_sync_ret done;
	unsigned int i;

	FAKE_ANSWERS(answers);
	done = hcall_scm_flush_sync(DRC, HCALL_POLICY(HCALL_SLEEP));

	KUNIT_EXPECT_EQ(test, done.err, 0);
	KUNIT_EXPECT_EQ(test, done.status, (long)H_SUCCESS);
	KUNIT_EXPECT_EQ(test, done.tries, 4U);
	KUNIT_EXPECT_EQ(test, done.token, 0ULL);
	KUNIT_EXPECT_LE(test, done.waited_us, 11000ULL);
	KUNIT_ASSERT_EQ(test, fake.ncalls, 4U);
	for (i = 0; i < ARRAY_SIZE(tokens); i++) {
		KUNIT_EXPECT_EQ(test, fake.calls[i].opcode, (unsigned long)H_SCM_FLUSH);
		KUNIT_EXPECT_EQ(test, fake.calls[i].args[0], (u64)DRC);
		KUNIT_EXPECT_EQ(test, fake.calls[i].args[1], tokens[i]);
	}
}

static void hcall_sync_returns_errno(struct kunit *test)
{
	static const struct hcall_regs answers[] = { { H_BUSY, 11 }, { H_HARDWARE, 12 } };
	struct hcall_scm_flush_sync_ret done;

	FAKE_ANSWERS(answers);
	done = hcall_scm_flush_sync(DRC, HCALL_POLICY(HCALL_KILLABLE));

	KUNIT_EXPECT_EQ(test, done.err, -EIO);
	KUNIT_EXPECT_EQ(test, done.status, (long)H_HARDWARE);
	KUNIT_EXPECT_EQ(test, fake.ncalls, 2U);
	/* The token of a failed call must be 0, not the value of r4. */
	KUNIT_EXPECT_EQ(test, done.token, 0ULL);
}

/* Continue a call that must not be left unfinished after its task is killed. */
static void hcall_sync_completes_despite_signal(struct kunit *test)
{
	static const struct hcall_regs answers[] = {
		{ H_BUSY, 11, 0, 91 }, { H_BUSY, 12, 0x7000, 92 },
		{ H_LONG_BUSY_ORDER_1_MSEC, 13, 0x8000, 93 }, { H_SUCCESS, 14, 0, 16 },
	};
	static const u64 tokens[] = { 0, 11, 12, 13 };
	struct hcall_scm_bind_mem_sync_ret ret;
	unsigned int i;

	FAKE_ANSWERS(answers);
	fake.kill_in_call = 2;
	ret = hcall_scm_bind_mem_sync(DRC, 0, 16, ~0ULL);
	flush_signals(current);
	KUNIT_EXPECT_EQ(test, ret.err, 0);
	KUNIT_EXPECT_EQ(test, ret.tries, 4U);
	KUNIT_EXPECT_EQ(test, ret.blocks, 16ULL);
	/* Expect the first nonzero address of all answers. */
	KUNIT_EXPECT_EQ(test, ret.address, 0x7000ULL);
	KUNIT_ASSERT_EQ(test, fake.ncalls, 4U);
	for (i = 0; i < ARRAY_SIZE(tokens); i++)
		KUNIT_EXPECT_EQ(test, fake.calls[i].args[4], tokens[i]);
}

static void hcall_sync_starts_with_first_token(struct kunit *test)
{
	static const struct hcall_regs answers[] = { { H_BUSY, 5 }, { H_SUCCESS, 3 } };
	struct hcall_guest_create_sync_ret done;

	FAKE_ANSWERS(answers);
	done = hcall_guest_create_sync(0, HCALL_POLICY(HCALL_SLEEP));
	KUNIT_EXPECT_EQ(test, done.err, 0);
	KUNIT_EXPECT_EQ(test, done.guest_id, 3ULL);
	KUNIT_EXPECT_EQ(test, fake.calls[0].args[1], ~0ULL);
	KUNIT_EXPECT_EQ(test, fake.calls[1].args[1], 5ULL);
}

/* Return H_CONTINUE and its token to a caller that must act before the next call. */
static void hcall_sync_returns_continue_to_caller(struct kunit *test)
{
	static const struct hcall_regs answers[] = { { H_BUSY, 21 }, { H_CONTINUE, 22 } };
	struct hcall_download_ca_facility_sync_ret ret;

	FAKE_ANSWERS(answers);
	ret = hcall_download_ca_facility_sync(1, 1, hcall_ra_force(0x1000), 256,
					      HCALL_POLICY(HCALL_SLEEP));
	KUNIT_EXPECT_EQ(test, ret.status, (long)H_CONTINUE);
	KUNIT_EXPECT_NE(test, ret.err, 0);
	KUNIT_EXPECT_EQ(test, ret.token, 22ULL);
	KUNIT_EXPECT_EQ(test, fake.ncalls, 2U);
}

static void hcall_sync_treats_partial_as_success(struct kunit *test)
{
	static const struct hcall_regs answers[] = { { H_BUSY, 1, 2 }, { H_PARTIAL, 3, 4, 5 } };
	struct hcall_remove_sync_ret done;

	FAKE_ANSWERS(answers);
	done = hcall_remove_sync(0, 8, 0, HCALL_POLICY(HCALL_ATOMIC, .deadline_ms = AMPLE_MS));
	KUNIT_EXPECT_EQ(test, done.err, 0);
	KUNIT_EXPECT_EQ(test, done.status, (long)H_PARTIAL);
	KUNIT_EXPECT_EQ(test, done.old_pte_hi, 3ULL);
	KUNIT_EXPECT_EQ(test, done.old_pte_lo, 4ULL);
	/* compressed_size is valid only after H_SUCCESS. */
	KUNIT_EXPECT_EQ(test, done.compressed_size, 0ULL);
}

static void hcall_sync_cancels_after_signal(struct kunit *test)
{
	static const struct hcall_regs answers[] = {
		{ H_LONG_BUSY_ORDER_100_MSEC }, { H_LONG_BUSY_ORDER_100_MSEC }, { H_SUCCESS },
	};
	struct hcall_resize_hpt_prepare_sync_ret done;

	FAKE_ANSWERS(answers);
	fake.kill_in_call = 2;
	done = hcall_resize_hpt_prepare_sync(0, 24, HCALL_POLICY(HCALL_KILLABLE | HCALL_CANCEL));
	KUNIT_EXPECT_EQ(test, done.err, -EINTR);
	KUNIT_EXPECT_EQ(test, done.cancelled, 1);
	KUNIT_EXPECT_EQ(test, done.tries, 2U);
	KUNIT_ASSERT_EQ(test, fake.ncalls, 3U);
	KUNIT_EXPECT_EQ(test, fake.calls[1].args[1], 24ULL);
	KUNIT_EXPECT_EQ(test, fake.calls[2].args[1], 0ULL);

	/* Without HCALL_CANCEL, the form must not cancel the operation. */
	flush_signals(current);
	FAKE_ANSWERS(answers);
	fake.kill_in_call = 2;
	done = hcall_resize_hpt_prepare_sync(0, 24, HCALL_POLICY(HCALL_KILLABLE));
	KUNIT_EXPECT_EQ(test, done.err, -EINTR);
	KUNIT_EXPECT_EQ(test, done.cancelled, 0);
	KUNIT_EXPECT_EQ(test, fake.ncalls, 2U);
}

/* Run with interrupts off; a kernel with DEBUG_ATOMIC_SLEEP reports a sleep. */
static void hcall_sync_spins_if_atomic(struct kunit *test)
{
	static const struct hcall_regs answers[] = {
		{ H_LONG_BUSY_ORDER_1_MSEC }, { H_LONG_BUSY_ORDER_10_MSEC }, { H_SUCCESS },
	};
	struct hcall_put_tce_sync_ret done;
	unsigned long flags;

	FAKE_ANSWERS(answers);
	local_irq_save(flags);
	done = hcall_put_tce_sync(0x80000000, 0, 3,
				  HCALL_POLICY(HCALL_ATOMIC, .deadline_ms = AMPLE_MS));
	local_irq_restore(flags);
	KUNIT_EXPECT_EQ(test, done.err, 0);
	KUNIT_EXPECT_EQ(test, done.tries, 3U);
	KUNIT_EXPECT_LE(test, done.waited_us, 11000ULL);
}

static void hcall_sync_stops_at_deadline(struct kunit *test)
{
	/* Static, because the array is too large for the stack. */
	static struct hcall_regs answers[FAKE_CALLS];
	struct hcall_guest_create_sync_ret done;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(answers); i++)
		answers[i] = (struct hcall_regs) { H_LONG_BUSY_ORDER_100_SEC, 100 + i };
	FAKE_ANSWERS(answers);
	done = hcall_guest_create_sync(0, HCALL_POLICY(HCALL_SLEEP, .deadline_ms = 30));
	KUNIT_EXPECT_EQ(test, done.err, -ETIMEDOUT);
	KUNIT_EXPECT_LE(test, done.waited_us, 30000ULL);
	KUNIT_EXPECT_EQ(test, done.tries, fake.ncalls);
	KUNIT_EXPECT_EQ(test, done.token, 100ULL + fake.ncalls - 1);
	KUNIT_EXPECT_EQ(test, done.guest_id, 0ULL);
}

static struct kunit_case hcall_retry_cases[] = {
	KUNIT_CASE(hcall_retry_follows_statuses),
	KUNIT_CASE(hcall_retry_stops_at_deadline),
	KUNIT_CASE(hcall_retry_killable_stops_at_signal),
	KUNIT_CASE(hcall_retry_sleep_ignores_signal),
	KUNIT_CASE(hcall_sync_passes_tokens),
	KUNIT_CASE(hcall_sync_returns_errno),
	KUNIT_CASE(hcall_sync_completes_despite_signal),
	KUNIT_CASE(hcall_sync_starts_with_first_token),
	KUNIT_CASE(hcall_sync_returns_continue_to_caller),
	KUNIT_CASE(hcall_sync_treats_partial_as_success),
	KUNIT_CASE(hcall_sync_cancels_after_signal),
	KUNIT_CASE(hcall_sync_spins_if_atomic),
	KUNIT_CASE(hcall_sync_stops_at_deadline),
	{}
};

static struct kunit_suite hcall_retry_suite = {
	.name = "hcall_retry",
	.init = hcall_retry_test_init,
	.exit = hcall_retry_test_exit,
	.test_cases = hcall_retry_cases,
};

kunit_test_suite(hcall_retry_suite);
