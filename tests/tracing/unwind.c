// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Collect stack traces that the kernel marks as reliable: live patching uses them to find
 * out if a task is in a function that is to be replaced.
 *
 * On the CPU of the parameter "cpu", tasks named by the parameter "comm" are interrupted
 * repeatedly, and unwound while they do not run.  debugfs
 * "unwound" has "unreliable NUMBER", and for each kind of reliable stack trace
 * "stack NAMES", from the innermost function on.
 *
 * The function that live patching uses is not exported: parameter "save" has its
 * address.
 */
#include <linux/cpumask.h>
#include <linux/debugfs.h>
#include <linux/kthread.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/rculist.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/seq_file.h>
#include <linux/slab.h>
#include <linux/string.h>

#define MOST_ENTRIES	48
#define MOST_STACKS	256

static ulong save;
module_param(save, ulong, 0400);
static char *comm = "dd";
module_param(comm, charp, 0400);
static int cpu = 1;
module_param(cpu, int, 0400);

struct stack {
	unsigned int length;
	unsigned long entries[MOST_ENTRIES];
};

static struct stack *stacks;
static unsigned int known;
static unsigned long unreliable;
static DEFINE_MUTEX(stacks_mutex);
static struct dentry *file;
static struct task_struct *monitor;

static void add(const struct stack *stack)
{
	unsigned int i;

	for (i = 0; i < known; i++)
		if (stacks[i].length == stack->length &&
		    !memcmp(stacks[i].entries, stack->entries,
			    stack->length * sizeof(stack->entries[0])))
			return;
	if (known < MOST_STACKS)
		stacks[known++] = *stack;
}

static void unwind(struct task_struct *task)
{
	int (*trace)(struct task_struct *task, unsigned long *store, unsigned int size);
	static struct stack stack;
	int length;

	trace = (void *)save;
	length = trace(task, stack.entries, MOST_ENTRIES);
	if (length < 0) {
		unreliable++;
		return;
	}
	stack.length = length;
	add(&stack);
}

static int watch(void *unused)
{
	struct task_struct *task;

	while (!kthread_should_stop()) {
		schedule_timeout_idle(1);
		mutex_lock(&stacks_mutex);
		rcu_read_lock();
		/* This CPU runs this function, so none of its other tasks runs. */
		for_each_process(task)
			if (task_cpu(task) == cpu && !strcmp(task->comm, comm) &&
			    task->nr_cpus_allowed == 1)
				unwind(task);
		rcu_read_unlock();
		mutex_unlock(&stacks_mutex);
	}
	return 0;
}

static int unwound_show(struct seq_file *m, void *unused)
{
	unsigned int i, j;

	mutex_lock(&stacks_mutex);
	seq_printf(m, "unreliable %lu\n", unreliable);
	for (i = 0; i < known; i++) {
		seq_puts(m, "stack");
		for (j = 0; j < stacks[i].length; j++)
			seq_printf(m, " %ps", (void *)stacks[i].entries[j]);
		seq_putc(m, '\n');
	}
	mutex_unlock(&stacks_mutex);
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(unwound);

static int __init unwind_init(void)
{
	if (!save)
		return -EINVAL;
	stacks = kcalloc(MOST_STACKS, sizeof(*stacks), GFP_KERNEL);
	if (!stacks)
		return -ENOMEM;
	monitor = kthread_create(watch, NULL, "unwind");
	if (IS_ERR(monitor)) {
		kfree(stacks);
		return PTR_ERR(monitor);
	}
	kthread_bind(monitor, cpu);
	sched_set_fifo(monitor);
	file = debugfs_create_file("unwound", 0400, NULL, NULL, &unwound_fops);
	wake_up_process(monitor);
	return 0;
}
module_init(unwind_init);

static void __exit unwind_exit(void)
{
	debugfs_remove(file);
	kthread_stop(monitor);
	kfree(stacks);
}
module_exit(unwind_exit);

MODULE_DESCRIPTION("Stack traces that live patching takes for reliable");
MODULE_LICENSE("GPL");
