/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * From the retry engine to the observers: the next call of this task is not the
 * first of its conversation.
 *
 * Left by CPU and taken by the next call that takes the detour.  Between the two
 * nothing sleeps; a task that is preempted just there is shown as one that makes
 * its first try.
 */
#ifndef _PSERIES_HVCALL_TRIES_H
#define _PSERIES_HVCALL_TRIES_H

#ifdef CONFIG_HCALL_OBSERVE

#include <linux/percpu.h>
#include <linux/preempt.h>
#include <linux/sched.h>

#include "hvcall_observe.h"

struct hcall_try {
	struct task_struct *task;
	unsigned int number;
};

DECLARE_PER_CPU(struct hcall_try, hcall_try);

/* Costs a nop unless somebody wants to know. */
static inline void hcall_announce_try(unsigned int number)
{
	if (static_branch_unlikely(&hcall_detour_key) && in_task()) {
		raw_cpu_write(hcall_try.number, number);
		raw_cpu_write(hcall_try.task, current);
	}
}

static inline unsigned int hcall_take_try(void)
{
	if (!in_task() || raw_cpu_read(hcall_try.task) != current)
		return 1;
	raw_cpu_write(hcall_try.task, NULL);
	return raw_cpu_read(hcall_try.number);
}

#else

static inline void hcall_announce_try(unsigned int number)
{
}

#endif

#endif /* _PSERIES_HVCALL_TRIES_H */
