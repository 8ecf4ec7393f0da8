/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The kernel for the retry engine: one thread without a scheduler, which waits by the
 * time base.  The Makefile writes stubs that include this file.
 */
#ifndef _GUEST_KERNEL_H
#define _GUEST_KERNEL_H

#include <linux/compiler.h>
#include <linux/types.h>
#include <asm/processor.h>

#define U64_MAX			(~0ULL)
#define USEC_PER_MSEC		1000L
#define NSEC_PER_USEC		1000L
#define NSEC_PER_MSEC		1000000L

#define min(a, b)		((a) < (b) ? (a) : (b))
#define min_t(type, a, b)	min((type)(a), (type)(b))

/* Calls of the kernel, for tests to check. */
struct guest_kernel {
	unsigned int might_sleep;
	unsigned int sleeps;
	unsigned int rescheduled;
	unsigned int spins;
	unsigned int watchdog;
	bool killed;
	/* Where set, waiting takes no time but moves the clock. */
	bool hurry;
	u64 ahead_ns;
};

extern struct guest_kernel guest_kernel;

u64 ktime_get_mono_fast_ns(void);
void guest_wait_ns(u64 ns);

typedef s64 ktime_t;
#define ns_to_ktime(ns)		((ktime_t)(ns))

#define HRTIMER_MODE_REL	1
#define TASK_UNINTERRUPTIBLE	2
#define TASK_KILLABLE		0x102

#define set_current_state(state)		((void)(state))
#define fatal_signal_pending(task)		(guest_kernel.killed)

#define schedule_hrtimeout_range(expires, delta, mode)			\
do {									\
	guest_kernel.sleeps++;						\
	guest_wait_ns(*(expires) + (delta));				\
} while (0)

#define usecs_to_jiffies(us)	((us) / (10 * USEC_PER_MSEC) + 1)
#define schedule_timeout(ticks)						\
do {									\
	guest_kernel.sleeps++;						\
	guest_wait_ns((ticks) * 10 * NSEC_PER_MSEC);			\
} while (0)

#define READ_ONCE(x)		(*(volatile typeof(x) *)&(x))
#define WRITE_ONCE(x, value)	(*(volatile typeof(x) *)&(x) = (value))

#define might_sleep()		(guest_kernel.might_sleep++)
#define cond_resched()		(guest_kernel.rescheduled++)
#define barrier()		asm volatile("" : : : "memory")
#define touch_nmi_watchdog()	(guest_kernel.watchdog++)

#define udelay(us)							\
do {									\
	guest_kernel.spins++;						\
	guest_wait_ns((us) * NSEC_PER_USEC);				\
} while (0)

#endif /* _GUEST_KERNEL_H */
