/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Run several tasks at once, for the driver's KUnit tests.
 */
#ifndef _PAPR_SCM_KUNIT_TASKS_H
#define _PAPR_SCM_KUNIT_TASKS_H

#include <linux/completion.h>
#include <linux/sched.h>

#include "kunit_model.h"

#define TASKS	4

/* A task: fixture, thread, completion, number of the task, and count of failures. */
struct task {
	struct fixture *f;
	struct task_struct *thread;
	struct completion done;
	int number;
	int failures;
};

/* Run @work in a separate task, with a struct task, and wait for the task. */
void run_task(struct kunit *test, int (*work)(void *));

/* Run @work in TASKS tasks, each with a struct task, and wait for all tasks. */
void run_tasks(struct kunit *test, int (*work)(void *));

#endif /* _PAPR_SCM_KUNIT_TASKS_H */
