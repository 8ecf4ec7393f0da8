/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The kernel for hvcall_inject.c: sim.h with one thread, counted memory, and RCU whose
 * grace periods end on command.  Locks and allocations while a call is matched are
 * reported.
 */
#ifndef _INJECT_SIM_H
#define _INJECT_SIM_H

#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

#include "sim.h"

#define __initdata
#define __user

struct sim_atomic64 {
	s64 counter;
};

#define atomic64_t	struct sim_atomic64

static inline s64 atomic64_read(const atomic64_t *v) { return v->counter; }
/* For hvcall_slow.h; this program has no counters. */
#ifndef __always_inline
#define __always_inline		inline
#endif
#define unlikely(x)		(x)
#define atomic64_add(n, v)	((v)->counter += (n))
#define atomic64_inc(v)		((v)->counter++)

static inline s64 atomic64_inc_return(atomic64_t *v) { return ++v->counter; }
static inline bool atomic64_add_unless(atomic64_t *v, s64 n, s64 unless)
{
	if (v->counter == unless)
		return false;
	v->counter += n;
	return true;
}

struct sim_refcount {
	int count;
};

#define refcount_t	struct sim_refcount

static inline void refcount_set(refcount_t *r, int n) { r->count = n; }
static inline bool refcount_inc_not_zero(refcount_t *r) { return r->count && r->count++; }
static inline bool refcount_dec_and_test(refcount_t *r) { return !--r->count; }

/* Lists */
#define list_for_each_entry_rcu(pos, head, member)			\
	for (sim_reads(), pos = list_entry((head)->next, __typeof__(*pos), member); \
	     &pos->member != (head);					\
	     pos = list_entry(pos->member.next, __typeof__(*pos), member))
#define list_for_each_entry_safe(pos, n, head, member)			\
	for (pos = list_entry((head)->next, __typeof__(*pos), member),	\
	     n = list_entry(pos->member.next, __typeof__(*pos), member); \
	     &pos->member != (head);					\
	     pos = n, n = list_entry(n->member.next, __typeof__(*n), member))

#define list_add_tail_rcu	list_add_tail
/* Keeps the entry's own pointers: readers may still use them. */
#define list_del_rcu		list_del

/* RCU */
struct rcu_head {
	struct rcu_head *next;
	void (*func)(struct rcu_head *head);
};

void rcu_read_lock(void);
void rcu_read_unlock(void);
void sim_reads(void);
void call_rcu(struct rcu_head *head, void (*func)(struct rcu_head *head));

/* Memory and locks */
void *sim_alloc(size_t size);
void sim_free(void *at);
#define kzalloc(size, flags)	sim_alloc(size)
#define kfree(at)		sim_free(at)
void *memdup_user_nul(const char *from, size_t count);

#define DEFINE_MUTEX(name)	int name
#define mutex_lock(mutex)	sim_locks(mutex, 1)
#define mutex_unlock(mutex)	sim_locks(mutex, -1)
void sim_locks(int *mutex, int how);

/* Callers */
extern bool sim_in_task, sim_capable;

#define in_task()		sim_in_task
#define CAP_SYS_ADMIN		0
#define capable(what)		sim_capable
#define TAINT_USER		0
#define LOCKDEP_STILL_OK	0
void add_taint(int flag, int how);

/* Text */
#define pr_err(...)		printf("error: " __VA_ARGS__)
#define pr_info(...)		printf("info: " __VA_ARGS__)
ssize_t strscpy(char *to, const char *from, size_t size);
char *strim(char *text);
int kstrtou64(const char *text, unsigned int base, u64 *value);
int kstrtoul(const char *text, unsigned int base, unsigned long *value);
int kstrtol(const char *text, unsigned int base, long *value);
int kstrtouint(const char *text, unsigned int base, unsigned int *value);
int kstrtoint(const char *text, unsigned int base, int *value);

static inline u32 jhash_2words(u32 a, u32 b, u32 initial)
{
	return (a * 0x9e3779b1U ^ b * 0x85ebca6bU ^ initial) >> 7;
}

/* Files */
struct inode;
struct file {
	int unused;
};
struct seq_file {
	int unused;
};
struct dentry;

struct file_operations {
	void *owner;
	int (*open)(struct inode *inode, struct file *file);
	void *read;
	ssize_t (*write)(struct file *file, const char *buf, size_t count, loff_t *ppos);
	void *llseek, *release;
};

#define THIS_MODULE		NULL
#define seq_read		NULL
#define seq_lseek		NULL
#define single_release		NULL
#define seq_printf(m, ...)	((void)(m), printf(__VA_ARGS__))
int single_open(struct file *file, int (*show)(struct seq_file *m, void *unused), void *data);
void debugfs_create_file(const char *name, unsigned int mode, struct dentry *parent,
			 void *data, const struct file_operations *fops);

/* Functions that the program calls on a command. */
#define early_param(name, function)	int (*run_early_param)(char *text) = function
#define early_initcall(function)	int (*run_early_initcall)(void) = function
#define machine_device_initcall(machine, function)	\
	int (*run_device_initcall)(void) = function

extern int (*run_early_param)(char *text);
extern int (*run_early_initcall)(void);
extern int (*run_device_initcall)(void);

#endif
