// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * KUnit: how long a flush takes, and how often the call is made.
 *
 * A busy machine makes each wait longer, never shorter: there may be fewer calls
 * than expected, not more.
 */
#include <linux/kthread.h>
#include <linux/ktime.h>

#include "kunit_model.h"
#include "kunit_tasks.h"

/* A medium that takes longer than hinted, and one that is done long before. */
#define SLOW_US		(100 * USEC_PER_MSEC)
#define QUICK_US	100
/* Calls of a slow flush: few before the hint of 10 ms is reached, then one in 10 ms. */
#define SLOW_CALLS	16
#define ROUNDS		200

static int flush_calls(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.calls = 0;
	KUNIT_EXPECT_EQ(test, papr_scm_flush(&f->scm), 0);
	KUNIT_EXPECT_FALSE(test, f->model.bad_token);
	return f->model.calls;
}

/* Upstream sleeps as long as hinted, however short the flush is. */
static void hint_is_not_slept_through(struct kunit *test)
{
	struct fixture *f = test->priv;
	u64 started_ns;

	f->model.busy_us = QUICK_US;
	f->model.busy_status = H_LONG_BUSY_ORDER_10_SEC;
	started_ns = ktime_get_ns();
	KUNIT_EXPECT_GT(test, flush_calls(test), 1);
	KUNIT_EXPECT_LT(test, ktime_get_ns() - started_ns, 5ULL * NSEC_PER_SEC);
}

/* Each call wakes up a processor. */
static void slow_medium_costs_few_calls(struct kunit *test)
{
	struct fixture *f = test->priv;
	int i;

	f->model.busy_us = SLOW_US;
	f->model.busy_status = H_LONG_BUSY_ORDER_10_MSEC;
	for (i = 0; i < 5; i++)
		KUNIT_EXPECT_LE(test, flush_calls(test), SLOW_CALLS);
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

static void flushes(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.busy = 2;
	f->model.busy_status = H_LONG_BUSY_ORDER_10_MSEC;
	run_tasks(test, flush_often);
	KUNIT_EXPECT_FALSE(test, f->model.bad_token);
	KUNIT_EXPECT_EQ(test, f->model.calls, TASKS * ROUNDS * 3);
}

static struct kunit_case cases[] = {
	KUNIT_CASE(hint_is_not_slept_through),
	KUNIT_CASE(slow_medium_costs_few_calls),
	KUNIT_CASE(flushes),
	{}
};

static struct kunit_suite suite = {
	.name = "papr_scm_flush",
	.init = model_init,
	.exit = model_exit,
	.test_cases = cases,
};

kunit_test_suite(suite);
