// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Run several tasks at once, for the driver's KUnit tests.
 */
#include <linux/kthread.h>

#include "kunit_tasks.h"

static void tasks_run(struct kunit *test, int (*work)(void *), int count)
{
	struct task *tasks = kunit_kzalloc(test, count * sizeof(*tasks), GFP_KERNEL);
	int i;

	KUNIT_ASSERT_NOT_NULL(test, tasks);
	for (i = 0; i < count; i++) {
		tasks[i].f = test->priv;
		tasks[i].number = i;
		init_completion(&tasks[i].done);
		tasks[i].thread = kthread_run(work, &tasks[i], "papr_scm_test/%d", i);
		if (IS_ERR(tasks[i].thread)) {
			KUNIT_FAIL(test, "failed to start task %d", i);
			break;
		}
	}
	while (i--) {
		wait_for_completion(&tasks[i].done);
		KUNIT_EXPECT_EQ_MSG(test, tasks[i].failures, 0, "task %d", i);
	}
}

void run_task(struct kunit *test, int (*work)(void *))
{
	tasks_run(test, work, 1);
}

void run_tasks(struct kunit *test, int (*work)(void *))
{
	tasks_run(test, work, TASKS);
}
