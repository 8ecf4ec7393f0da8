// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The simulated kernel: see sim.h.
 */
#include <stdarg.h>

#include "sim.h"

u64 sim_now;
struct task_struct sim_task;
unsigned long sim_kill_in_sleep;
bool sim_quiet;

/* Arbitrary, so that code that takes the clock for time since the start fails. */
#define BOOT	0x123456789abcULL

static unsigned int task_state;
static unsigned long sleeps;

static void say(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	if (!sim_quiet)
		vprintf(format, args);
	va_end(args);
}

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

/* Sleep at least @least and at most @ns nanoseconds. */
static void sleep_ns(u64 least, u64 ns)
{
	/* As in a kernel, a task that is ready to run does not sleep. */
	if (task_state == TASK_RUNNING)
		ns = 0;
	say("sleep %llu %s %llu\n", ns,
	    task_state == TASK_KILLABLE ? "killable" :
	    task_state == TASK_UNINTERRUPTIBLE ? "uninterruptible" : "awake", least);

	/* The signal comes after half the time. */
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

unsigned long usecs_to_jiffies(unsigned int us)
{
	return (us + SIM_TICK_US - 1) / SIM_TICK_US;
}

/* The first tick may come at once. */
long schedule_timeout(long ticks)
{
	sleep_ns((ticks - 1) * SIM_TICK_US * 1000ULL, ticks * SIM_TICK_US * 1000ULL);
	return 0;
}

void might_sleep(void)
{
	say("might_sleep\n");
}

void cond_resched(void)
{
	say("resched\n");
	sim_now += 100;
}

void udelay(unsigned long us)
{
	say("spin %lu\n", us);
	sim_now += us * 1000;
}

void cpu_relax(void)
{
	say("relax\n");
	sim_now += 10;
}

void touch_nmi_watchdog(void)
{
	say("watchdog\n");
}
