/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Basics of a kernel for programs of the host, and a simulated clock, which waiting
 * moves.  The tests write a stub that includes this file for every kernel header that
 * the compiled files include and the host lacks (tests/lib/hostprogram.py).
 *
 * Each function that waits prints a line, unless sim_quiet is set.
 */
#ifndef _TESTS_HOST_SIM_H
#define _TESTS_HOST_SIM_H

#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <linux/types.h>

typedef uint8_t u8;
typedef uint16_t u16;
typedef uint32_t u32;
typedef unsigned long long u64;
typedef long long s64;

#define U64_MAX			(~0ULL)
#define BIT(n)			(1UL << (n))
#define ARRAY_SIZE(array)	(sizeof(array) / sizeof((array)[0]))
#define container_of(p, type, member)	((type *)((char *)(p) - offsetof(type, member)))
#define READ_ONCE(x)		(*(volatile typeof(x) *)&(x))
#define WRITE_ONCE(x, value)	(*(volatile typeof(x) *)&(x) = (value))
#define USEC_PER_MSEC		1000L
#define USEC_PER_SEC		1000000L
#define MSEC_PER_SEC		1000L
#define NSEC_PER_USEC		1000L
#define NSEC_PER_MSEC		1000000L
#define EXPORT_SYMBOL_GPL(symbol)
#define __init

#define __must_check		__attribute__((warn_unused_result))
#define __force
/* Addresses of the host stand for real ones. */
#define __pa(address)		((unsigned long)(address))
#define virt_addr_valid(address) ((address) != NULL)
#define WARN_ONCE(condition, ...) (!!(condition))
#define __packed		__attribute__((packed))
#define static_assert(condition)	_Static_assert(condition, #condition)
#define offsetofend(type, m)	(offsetof(type, m) + sizeof(((type *)0)->m))
#define min(a, b)		((a) < (b) ? (a) : (b))
#define min_t(type, a, b)	min((type)(a), (type)(b))
#define IS_ERR(pointer)		((unsigned long)(pointer) >= -4095UL)
#define PTR_ERR(pointer)	((long)(pointer))
#define GFP_KERNEL		0
#define scnprintf		snprintf

struct list_head {
	struct list_head *next, *prev;
};

#define LIST_HEAD(name)		struct list_head name = { &name, &name }
#define list_empty(head)	((head)->next == (head))
#define list_entry(p, type, member)	container_of(p, type, member)
#define list_for_each_entry(at, head, member)				\
	for (at = list_entry((head)->next, typeof(*at), member);	\
	     &at->member != (head);					\
	     at = list_entry(at->member.next, typeof(*at), member))

static inline void list_add_tail(struct list_head *new, struct list_head *head)
{
	*new = (struct list_head) { head, head->prev };
	head->prev->next = new;
	head->prev = new;
}

static inline void list_del(struct list_head *entry)
{
	entry->next->prev = entry->prev;
	entry->prev->next = entry->next;
}

/* Nanoseconds since sim_reset(). */
extern u64 sim_now;
/* A fatal signal comes within this sleep, counted from 1; 0 for none. */
extern unsigned long sim_kill_in_sleep;
extern bool sim_quiet;

u64 ktime_get_mono_fast_ns(void);

typedef s64 ktime_t;
#define ns_to_ktime(ns)		((ktime_t)(ns))

enum hrtimer_mode { HRTIMER_MODE_ABS, HRTIMER_MODE_REL };

#define SIM_TICK_US		10000

#define TASK_RUNNING		0x000
#define TASK_UNINTERRUPTIBLE	0x002
#define TASK_KILLABLE		0x102

/* Begin a retry sequence at time 0. */
void sim_reset(void);

struct task_struct {
	int killed;
	int pid;
	const char *comm;
};

extern struct task_struct sim_task;
#define current			(&sim_task)

int fatal_signal_pending(struct task_struct *task);
void set_current_state(unsigned int state);
unsigned long usecs_to_jiffies(unsigned int us);
long schedule_timeout(long ticks);
int schedule_hrtimeout_range(ktime_t *expires, u64 delta, enum hrtimer_mode mode);
void might_sleep(void);
void cond_resched(void);
void udelay(unsigned long us);
void mdelay(unsigned long ms);
void cpu_relax(void);
void touch_nmi_watchdog(void);

#endif
