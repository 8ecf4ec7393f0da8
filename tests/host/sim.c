// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The simulated kernel: see sim.h.
 */
#include <stdio.h>

#include "sim.h"
#include "conversation.h"

u64 sim_now;
struct task_struct sim_task;
unsigned long sim_kill_in_sleep;

/* An arbitrary moment, so that nobody mistakes it for time since the start. */
#define BOOT	0x123456789abcULL

static unsigned int task_state;
static unsigned long sleeps;

void sim_reset(void)
{
	sim_now = 0;
	sim_task.killed = 0;
	sim_kill_in_sleep = 0;
	sleeps = 0;
}

u64 ktime_get_mono_fast_ns(void)
{
	return BOOT + sim_now;
}

int fatal_signal_pending(struct task_struct *task)
{
	return task->killed;
}

void set_current_state(unsigned int state)
{
	task_state = state;
}

/* At least and at most so long. */
static void sleep_ns(u64 least, u64 ns)
{
	/* As the kernel: a task that is ready to run does not sleep. */
	if (task_state == TASK_RUNNING)
		ns = 0;
	printf("sleep %llu %s %llu\n", (unsigned long long)ns,
	       task_state == TASK_KILLABLE ? "killable" :
	       task_state == TASK_UNINTERRUPTIBLE ? "uninterruptible" : "awake",
	       (unsigned long long)least);

	/* The signal comes when half the time is over. */
	if (++sleeps == sim_kill_in_sleep) {
		sim_task.killed = 1;
		if (task_state == TASK_KILLABLE)
			ns /= 2;
	}
	sim_now += ns;
	task_state = TASK_RUNNING;
}

int schedule_hrtimeout_range(ktime_t *expires, u64 delta, enum hrtimer_mode mode)
{
	sleep_ns(*expires, mode == HRTIMER_MODE_REL ? *expires + delta : 0);
	return 0;
}

/* Ends with a tick, the first of which may come at once; a long one with any eighth. */
void might_sleep(void)
{
	puts("might_sleep");
}

void cond_resched(void)
{
	puts("resched");
	sim_now += 100;
}

void udelay(unsigned long us)
{
	printf("spin %lu\n", us);
	sim_now += us * 1000;
}

void cpu_relax(void)
{
	puts("relax");
	sim_now += 10;
}

void touch_nmi_watchdog(void)
{
	puts("watchdog");
}
