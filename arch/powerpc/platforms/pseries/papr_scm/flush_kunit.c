// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Test flush.c: duration of a flush, and number of its calls.
 *
 * A loaded machine makes waits longer, never shorter: a flush may make fewer calls
 * than expected, but no more.
 */
#include <linux/kthread.h>
#include <linux/ktime.h>

#include "kunit_model.h"
#include "kunit_tasks.h"

/* Duration of a flush longer than its hint, and of a flush shorter than its hint. */
#define SLOW_US		(100 * USEC_PER_MSEC)
#define QUICK_US	100
/* Most calls of a flush of SLOW_US that waits 10 ms or more before each further call. */
#define SLOW_CALLS	11
/* Number of busy answers whose waits add up to more than a hint of 10 ms. */
#define SLOW_ANSWERS	14
/* Number of quick flushes, more than the engine needs to clear the mark of a slow flush. */
#define MANY		40
#define ROUNDS		200

static int flush_calls(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.calls = 0;
	KUNIT_EXPECT_EQ(test, papr_scm_flush(&f->scm), 0);
	KUNIT_EXPECT_FALSE(test, f->model.bad_token);
	return f->model.calls;
}

/* Upstream sleeps for the whole hint, even after the flush is complete. */
static void flush_polls_before_hint_ends(struct kunit *test)
{
	struct fixture *f = test->priv;
	u64 started_ns;

	f->model.busy_us = QUICK_US;
	f->model.busy_status = H_LONG_BUSY_ORDER_10_SEC;
	started_ns = ktime_get_ns();
	KUNIT_EXPECT_GT(test, flush_calls(test), 1);
	KUNIT_EXPECT_LT(test, ktime_get_ns() - started_ns, 5ULL * NSEC_PER_SEC);
}

/* Make few calls, because each call wakes up a processor. */
static void flush_slow_medium_few_calls(struct kunit *test)
{
	struct fixture *f = test->priv;
	int i;

	f->model.busy_us = SLOW_US;
	f->model.busy_status = H_LONG_BUSY_ORDER_10_MSEC;
	/* Let the engine measure the medium. */
	flush_calls(test);
	for (i = 0; i < 5; i++)
		KUNIT_EXPECT_LE(test, flush_calls(test), SLOW_CALLS);
}

/* Quick flushes clear the mark that a slow flush leaves. */
static void flush_medium_becomes_fast(struct kunit *test)
{
	struct fixture *f = test->priv;
	int i;

	f->model.busy_status = H_LONG_BUSY_ORDER_10_MSEC;
	f->model.busy = SLOW_ANSWERS;
	flush_calls(test);
	KUNIT_EXPECT_GT(test, f->scm.flush_slow, 0U);
	f->model.busy = 1;
	for (i = 0; i < MANY; i++)
		flush_calls(test);
	KUNIT_EXPECT_EQ(test, f->scm.flush_slow, 0U);
}

/* Keep early calls for a long flush that is shorter than its hint. */
static void flush_long_hint_is_not_slow_medium(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.busy_us = SLOW_US;
	f->model.busy_status = H_LONG_BUSY_ORDER_10_SEC;
	flush_calls(test);
	KUNIT_EXPECT_EQ(test, f->scm.flush_slow, 0U);
}

static int flush_often(void *data)
{
	struct task *task = data;
	int i;

	for (i = 0; i < ROUNDS; i++)
		task->failures += !!papr_scm_flush(&task->f->scm);
	complete(&task->done);
	return 0;
}

static void flush_concurrent_tasks(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.busy = 2;
	f->model.busy_status = H_LONG_BUSY_ORDER_10_MSEC;
	run_tasks(test, flush_often);
	KUNIT_EXPECT_FALSE(test, f->model.bad_token);
	KUNIT_EXPECT_EQ(test, f->model.calls, TASKS * ROUNDS * 3);
}

static struct kunit_case cases[] = {
	KUNIT_CASE(flush_polls_before_hint_ends),
	KUNIT_CASE(flush_slow_medium_few_calls),
	KUNIT_CASE(flush_medium_becomes_fast),
	KUNIT_CASE(flush_long_hint_is_not_slow_medium),
	KUNIT_CASE(flush_concurrent_tasks),
	{}
};

static struct kunit_suite suite = {
	.name = "papr_scm_flush",
	.init = model_init,
	.exit = model_exit,
	.test_cases = cases,
};

kunit_test_suite(suite);
