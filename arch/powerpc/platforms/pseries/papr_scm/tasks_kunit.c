// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * KUnit: several tasks at once, as fsync() of many files and ndctl make them.
 */
#include <linux/completion.h>
#include <linux/kthread.h>
#include <linux/mm.h>
#include <linux/ndctl.h>

#include "kunit_model.h"

#define TASKS	4
#define ROUNDS	200
#define LENGTH	61

struct task {
	struct fixture *f;
	struct task_struct *thread;
	struct completion done;
	int number;
	int failures;
};

static int flush_often(void *data)
{
	struct task *task = data;
	int i;

	for (i = 0; i < ROUNDS; i++)
		task->failures += !!papr_scm_flush(&task->f->scm);
	complete(&task->done);
	return 0;
}

/* Every byte of a transfer is the same; a mixture was read half-way. */
static int transfer_labels(void *data)
{
	struct {
		union {
			struct nd_cmd_get_config_data_hdr get;
			struct nd_cmd_set_config_hdr set;
		};
		u8 room[LENGTH];
	} buffer;
	struct task *task = data;
	int i, j;

	for (i = 0; i < ROUNDS; i++) {
		buffer.set = (struct nd_cmd_set_config_hdr) { .in_length = LENGTH };
		memset(buffer.set.in_buf, task->number + 1, LENGTH);
		task->failures += !!papr_scm_labels_write(&task->f->scm, &buffer.set,
							  sizeof(buffer.set) + LENGTH);

		buffer.get = (struct nd_cmd_get_config_data_hdr) { .in_length = LENGTH };
		task->failures += !!papr_scm_labels_read(&task->f->scm, &buffer.get,
							 sizeof(buffer.get) + LENGTH);
		for (j = 1; j < LENGTH; j++)
			task->failures += buffer.get.out_buf[j] != buffer.get.out_buf[0];
	}
	complete(&task->done);
	return 0;
}

static void run_tasks(struct kunit *test, int (*work)(void *))
{
	struct task *tasks = kunit_kzalloc(test, TASKS * sizeof(*tasks), GFP_KERNEL);
	int i;

	KUNIT_ASSERT_NOT_NULL(test, tasks);
	for (i = 0; i < TASKS; i++) {
		tasks[i].f = test->priv;
		tasks[i].number = i;
		init_completion(&tasks[i].done);
		tasks[i].thread = kthread_run(work, &tasks[i], "papr_scm_test/%d", i);
		if (IS_ERR(tasks[i].thread)) {
			KUNIT_FAIL(test, "no task %d", i);
			break;
		}
	}
	while (i--) {
		wait_for_completion(&tasks[i].done);
		KUNIT_EXPECT_EQ_MSG(test, tasks[i].failures, 0, "task %d", i);
	}
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

static void label_transfers(struct kunit *test)
{
	run_tasks(test, transfer_labels);
}

static struct kunit_case cases[] = {
	KUNIT_CASE(flushes),
	KUNIT_CASE(label_transfers),
	{}
};

static struct kunit_suite suite = {
	.name = "papr_scm_tasks",
	.init = model_init,
	.exit = model_exit,
	.test_cases = cases,
};

kunit_test_suite(suite);
