/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * What the retry engine needs of the kernel, on the host with a simulated
 * clock.  Every <linux/...> header that the engine includes is made a file
 * that includes this one (engine.py), but for those that the host has.
 *
 * Whatever waits says so in a line on stdout and moves the clock.
 */
#ifndef _TESTS_RETRY_SIM_H
#define _TESTS_RETRY_SIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <errno.h>
#include <linux/types.h>

typedef uint8_t u8;
typedef uint16_t u16;
typedef uint32_t u32;
typedef uint64_t u64;
typedef int64_t s64;

#define U64_MAX			((u64)~0ULL)
#define READ_ONCE(x)		(*(volatile typeof(x) *)&(x))
#define WRITE_ONCE(x, value)	(*(volatile typeof(x) *)&(x) = (value))
#define USEC_PER_MSEC		1000L
#define MSEC_PER_SEC		1000L
#define NSEC_PER_USEC		1000L
#define NSEC_PER_MSEC		1000000L
/* A program of the host has nobody to export to. */
#define EXPORT_SYMBOL_GPL(symbol)

#define __must_check		__attribute__((warn_unused_result))
#define __force
/* The host's addresses stand for real ones. */
#define __pa(address)		((unsigned long)(address))
#define virt_addr_valid(address) ((address) != NULL)
#define WARN_ONCE(condition, ...) (!!(condition))
#define __packed		__attribute__((packed))
#define static_assert(condition)	_Static_assert(condition, #condition)
#define offsetofend(type, m)	(offsetof(type, m) + sizeof(((type *)0)->m))
#define min(a, b)		((a) < (b) ? (a) : (b))
#define min_t(type, a, b)	min((type)(a), (type)(b))

/* Time since the conversation began, in nanoseconds; moves only by waiting. */
extern u64 sim_now;

u64 ktime_get_mono_fast_ns(void);

typedef s64 ktime_t;
#define ns_to_ktime(ns)		((ktime_t)(ns))

enum hrtimer_mode { HRTIMER_MODE_ABS, HRTIMER_MODE_REL };

#define TASK_RUNNING		0x000
#define TASK_UNINTERRUPTIBLE	0x002
#define TASK_KILLABLE		0x102

/* A new conversation begins, at time 0. */
void sim_reset(void);

struct task_struct {
	int killed;
};

extern struct task_struct sim_task;
#define current			(&sim_task)

int fatal_signal_pending(struct task_struct *task);
void set_current_state(unsigned int state);
int schedule_hrtimeout_range(ktime_t *expires, u64 delta, enum hrtimer_mode mode);
void might_sleep(void);
void cond_resched(void);
void udelay(unsigned long us);
void cpu_relax(void);
void touch_nmi_watchdog(void);

#endif
