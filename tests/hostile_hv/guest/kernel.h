/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The kernel for the slow path, in addition to lib/kernel.h: per-CPU variables, atomics
 * and contexts.  The Makefile writes a stub that includes this file for every missing
 * header.
 *
 * The second of four CPUs runs.  The first is the boot CPU, the third has memory for
 * counters, the fourth has none.  Their variables, and the template of all per-CPU
 * variables, must not change.
 */
#ifndef _CLOBBER_KERNEL_H
#define _CLOBBER_KERNEL_H

#include <linux/build_bug.h>
#include <linux/compiler.h>
#include <linux/errno.h>
#include <linux/jump_label.h>
#include <linux/types.h>
#include <asm/paca.h>
#include "lib/kernel.h"

#define CLOBBER_CPUS		4
#define CLOBBER_CPU		1	/* the CPU that runs */
#define CLOBBER_OTHER		2
#define CLOBBER_POOR		3	/* no memory is left for it */

#define __init
#define __ro_after_init
#define noinline		__attribute__((noinline))
#define unlikely(x)		__builtin_expect(!!(x), 0)
#define NOKPROBE_SYMBOL(fn)
#ifndef ARRAY_SIZE
#define ARRAY_SIZE(a)		(sizeof(a) / sizeof((a)[0]))
#endif
#define _RET_IP_		((unsigned long)__builtin_return_address(0))
#define likely(x)		__builtin_expect(!!(x), 1)
#define max(a, b)		((a) > (b) ? (a) : (b))
#define barrier_data(at)	asm volatile("" : : "r" (at) : "memory")

/* observe.c calls the initcalls by this name. */
#define early_initcall(fn)						\
	int clobber_##fn(void);						\
	int clobber_##fn(void)						\
	{								\
		return fn();						\
	}

#define firmware_has_feature(feature)	true
#define mftb()								\
({									\
	unsigned long _ticks;						\
									\
	asm volatile("mftb %0" : "=r" (_ticks));			\
	_ticks;								\
})
#define fls64(x)		((x) ? 64 - __builtin_clzll(x) : 0)
#define ror64(word, shift)	((u64)(word) >> (shift) | (u64)(word) << (64 - (shift)))
#define SZ_16K			0x4000

/* Printing of the event, which the guest compiles and does not use. */
struct trace_seq {
	char buffer[1];
};
#define trace_seq_buffer_ptr(s)		((s)->buffer)
#define trace_seq_puts(s, text)		((void)(s), (void)(text))
#define trace_seq_putc(s, c)		((void)(s))
#define trace_seq_printf(s, format, value)	((void)(s), (void)(value))

/* CPUs; guest.lds.S collects their variables. */
extern u64 clobber_cpu_offset[CLOBBER_CPUS];
extern const int boot_cpuid;

#define DEFINE_PER_CPU(type, name)					\
	__typeof__(type) name __attribute__((section(".percpu")))
#define DECLARE_PER_CPU(type, name)	extern __typeof__(type) name

/* Hide from the compiler that the address is outside of the variable. */
#define __clobber_per_cpu(var, offset)					\
({									\
	u64 _at;							\
									\
	asm("" : "=r" (_at) : "0" (&(var)));				\
	(__typeof__(var) *)(_at + (offset));				\
})
#define per_cpu(var, cpu)	(*__clobber_per_cpu(var, clobber_cpu_offset[cpu]))
#define __clobber_this_cpu(var)	(*__clobber_per_cpu(var, local_paca->data_offset))
#define raw_cpu_read(var)	__clobber_this_cpu(var)
#define raw_cpu_write(var, to)	(__clobber_this_cpu(var) = (to))
#define this_cpu_ptr(at)	__clobber_per_cpu(*(at), local_paca->data_offset)
#define for_each_possible_cpu(cpu)					\
	for ((cpu) = 0; (cpu) < CLOBBER_CPUS; (cpu)++)

#define GFP_KERNEL		0
#define __GFP_NOWARN		0
#define __GFP_ZERO		0
#define MAX_NUMNODES		1
#define cpu_to_node(cpu)	(-1)
/* A page has room for two CPUs. */
#define PAGE_SIZE		(2UL * SZ_16K)
#define get_order(size)		0
#define alloc_pages_node(node, flags, order)	clobber_alloc(PAGE_SIZE << (order))
#define page_address(page)	((void *)(page))
void *clobber_alloc(size_t size);
#define smp_store_release(at, value)	WRITE_ONCE(*(at), value)
#define smp_load_acquire(at)	READ_ONCE(*(at))
#define smp_rmb()		barrier()
#define smp_wmb()		barrier()

/* CPU hotplug: all CPUs come online when a callback is set up. */
enum cpuhp_state { CPUHP_BP_PREPARE_DYN };

static inline int cpuhp_setup_state(enum cpuhp_state state, const char *name,
				    int (*startup)(unsigned int cpu),
				    int (*teardown)(unsigned int cpu))
{
	unsigned int cpu;

	for_each_possible_cpu(cpu)
		startup(cpu);
	return 1;
}

#define DEFINE_MUTEX(name)	int name
#define mutex_lock(mutex)	((void)*(mutex))
#define mutex_unlock(mutex)	((void)*(mutex))

/* Reasons for which calls are counted but not traced. */
#define QUIET_NMI		1
#define QUIET_RCU		2
#define QUIET_OFFLINE		3
#define QUIET_UNUSED		4	/* no user: no event or rule for the call */
#define QUIET_REASONS		5
extern unsigned int clobber_quiet;

/* Depth of preempt_disable(), and the number of times that it became 0. */
extern unsigned int clobber_preempt, clobber_preemptions;

#define preempt_disable_notrace()					\
do {									\
	clobber_preempt++;						\
	barrier();							\
} while (0)
#define preempt_enable_notrace()					\
do {									\
	barrier();							\
	if (!--clobber_preempt)						\
		clobber_preemptions++;					\
} while (0)
#define preempt_count()		0
#define HARDIRQ_MASK		0x000f0000
#define SOFTIRQ_OFFSET		0x00000100
#define notrace
#define in_nmi()		(clobber_quiet == QUIET_NMI)
#define rcu_is_watching()	(clobber_quiet != QUIET_RCU)
#define raw_smp_processor_id()	CLOBBER_CPU
#define cpu_online(cpu)		(clobber_quiet != QUIET_OFFLINE)

/* Atomics */
struct list_head {
	struct list_head *next, *prev;
};

#define list_empty(head)	(READ_ONCE((head)->next) == (head))

struct clobber_atomic {
	int counter;
};

#define atomic_t		struct clobber_atomic

#define atomic_read(v)		READ_ONCE((v)->counter)
#define atomic_add(n, v)						\
	((void)__atomic_add_fetch(&(v)->counter, (n), __ATOMIC_RELAXED))

struct clobber_atomic64 {
	s64 counter;
};

#define atomic64_t		struct clobber_atomic64

#define atomic64_read(v)	READ_ONCE((v)->counter)
#define atomic64_add(n, v)						\
	((void)__atomic_add_fetch(&(v)->counter, (n), __ATOMIC_RELAXED))
#define atomic64_inc(v)		atomic64_add(1, v)
#define atomic64_dec(v)		atomic64_add(-1, v)
#define atomic64_try_cmpxchg(v, old, new)				\
	__atomic_compare_exchange_n(&(v)->counter, (old), (new), false,	\
				    __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)
/* An interrupt that makes a call may come before an exchange that would succeed. */
#define cmpxchg(at, old, new)						\
({									\
	if (READ_ONCE(*(at)) == (old))					\
		clobber_interrupt(at);					\
	__sync_val_compare_and_swap(at, old, new);			\
})
void clobber_interrupt(const void *at);

#endif /* _CLOBBER_KERNEL_H */
