// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Statistics of hypervisor calls: how often, how many failed, how long.
 *
 * Counted are all calls of all ranges from the first on, also those from
 * idle and from inside of locks; calls with translation off in number only.
 * Writing 0 to debugfs powerpc/hcall/enable ends that, and then calls are made
 * inline, at no cost but a nop; 1 goes on counting.
 * Counters are per CPU and added to atomically, so neither a nested
 * interrupt nor a migration in mid-call loses or misplaces anything.
 *
 * debugfs powerpc/hcall/stats has one line a call with its name, all CPUs
 * together; hcall_inst/cpuN has each CPU's in the form that tools have known
 * since 2006: decimal opcode, calls, timebase ticks and, where there is one,
 * PURR ticks.
 */
#include <linux/atomic.h>
#include <linux/cpumask.h>
#include <linux/debugfs.h>
#include <linux/init.h>
#include <linux/jump_label.h>
#include <linux/mutex.h>
#include <linux/percpu.h>
#include <linux/seq_file.h>
#include <linux/slab.h>
#include <asm/cputable.h>
#include <asm/firmware.h>
#include <asm/hvcall-names.h>
#include <asm/machdep.h>
#include <asm/reg.h>
#include <asm/time.h>

#include "hvcall_observe.h"

/* Whether to count; hcall_observe_key has a user as long as this is on. */
static DEFINE_STATIC_KEY_TRUE(hcall_stats_key);
static DEFINE_MUTEX(hcall_stats_mutex);

static __always_inline void hcall_clock_read(struct hcall_clock *clock)
{
	clock->purr = cpu_has_feature(CPU_FTR_PURR) ? mfspr(SPRN_PURR) : 0;
	clock->tb = mftb();
}

struct hcall_counts {
	atomic64_t calls;
	atomic64_t errors;	/* negative statuses */
	atomic64_t tb;		/* timebase ticks in the hypervisor */
	atomic64_t purr;	/* PURR ticks in the hypervisor */
};

/* Until memory can be allocated, and what was counted until then. */
static struct hcall_counts boot_counts[HCALL_INDEX_MAX + 1];

static DEFINE_PER_CPU(struct hcall_counts *, hcall_counts) = boot_counts;

/*
 * Around one call; any context with translation on, idle and interrupts
 * included.  A call counts when it begins, so one that has not returned yet
 * (a CPU ceded) is in the number and not in the time.  A task that moves to
 * another CPU in between adds its time there.
 */
void hcall_stats_enter(unsigned long opcode, struct hcall_clock *start)
{
	struct hcall_counts *counts = raw_cpu_read(hcall_counts);

	if (!static_branch_likely(&hcall_stats_key)) {
		start->tb = 0;
		return;
	}
	atomic64_inc(&counts[hcall_index(opcode)].calls);
	hcall_clock_read(start);
}

void hcall_stats_exit(unsigned long opcode, long status,
		      const struct hcall_clock *start)
{
	struct hcall_counts *counts;
	struct hcall_clock end;

	/* Counting may have begun or ended since the call was entered. */
	if (!static_branch_likely(&hcall_stats_key) || !start->tb)
		return;
	hcall_clock_read(&end);
	counts = raw_cpu_read(hcall_counts) + hcall_index(opcode);
	if (status < 0)
		atomic64_inc(&counts->errors);
	atomic64_add(end.tb - start->tb, &counts->tb);
	atomic64_add(end.purr - start->purr, &counts->purr);
}

static u64 real_mode_calls(unsigned int index)
{
	unsigned long opcode = hcall_opcode(index);

	if (index == HCALL_INDEX_UNKNOWN)
		return hcall_real_mode_calls[0];
	if (opcode > MAX_HCALL_OPCODE)
		return 0;
	return hcall_real_mode_calls[opcode / 4];
}

static void show_total(struct seq_file *m, unsigned int index)
{
	u64 calls = atomic64_read(&boot_counts[index].calls);
	u64 errors = atomic64_read(&boot_counts[index].errors);
	u64 tb = atomic64_read(&boot_counts[index].tb);
	u64 real = real_mode_calls(index);
	unsigned long opcode = hcall_opcode(index);
	const char *name = hcall_name(opcode);
	int cpu;

	for_each_possible_cpu(cpu) {
		struct hcall_counts *counts = per_cpu(hcall_counts, cpu);

		if (counts == boot_counts)
			continue;
		calls += atomic64_read(&counts[index].calls);
		errors += atomic64_read(&counts[index].errors);
		tb += atomic64_read(&counts[index].tb);
	}

	if (calls + real)
		seq_printf(m, "%-32s %#6lx %12llu %10llu %16llu %10llu\n",
			   name ?: "unknown", opcode, calls + real, errors,
			   tb_to_ns(tb), real);
}

static int stats_show(struct seq_file *m, void *unused)
{
	unsigned int index;

	seq_printf(m, "# %-30s %6s %12s %10s %16s %10s\n", "name", "opcode",
		   "calls", "errors", "time_ns", "real_mode");
	for (index = 0; index <= HCALL_INDEX_MAX; index++)
		show_total(m, index);
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(stats);

/*
 * The boot CPU's file includes what was counted before memory could be
 * allocated: only that CPU was running then.
 */
static int hcall_inst_show(struct seq_file *m, void *unused)
{
	unsigned long cpu = (unsigned long)m->private;
	struct hcall_counts *counts = per_cpu(hcall_counts, cpu);
	bool with_boot = cpu == boot_cpuid && counts != boot_counts;
	unsigned int index;

	for (index = 1; index <= HCALL_INDEX_MAX; index++) {
		u64 calls = atomic64_read(&counts[index].calls);
		u64 tb = atomic64_read(&counts[index].tb);
		u64 purr = atomic64_read(&counts[index].purr);

		if (with_boot) {
			calls += atomic64_read(&boot_counts[index].calls);
			tb += atomic64_read(&boot_counts[index].tb);
			purr += atomic64_read(&boot_counts[index].purr);
		}
		if (!calls)
			continue;
		seq_printf(m, "%lu %llu %llu", hcall_opcode(index), calls, tb);
		if (cpu_has_feature(CPU_FTR_PURR))
			seq_printf(m, " %llu", purr);
		seq_putc(m, '\n');
	}
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(hcall_inst);

static int enable_get(void *unused, u64 *on)
{
	*on = static_key_enabled(&hcall_stats_key);
	return 0;
}

static int enable_set(void *unused, u64 on)
{
	if (on > 1)
		return -EINVAL;

	mutex_lock(&hcall_stats_mutex);
	if (on && !static_key_enabled(&hcall_stats_key)) {
		static_branch_enable(&hcall_stats_key);
		static_branch_inc(&hcall_observe_key);
	} else if (!on && static_key_enabled(&hcall_stats_key)) {
		static_branch_dec(&hcall_observe_key);
		static_branch_disable(&hcall_stats_key);
	}
	mutex_unlock(&hcall_stats_mutex);
	return 0;
}
DEFINE_DEBUGFS_ATTRIBUTE(enable_fops, enable_get, enable_set, "%llu\n");

/* Before secondary CPUs start; a CPU that gets no memory shares the first. */
static int __init hcall_stats_alloc(void)
{
	int cpu;

	if (!firmware_has_feature(FW_FEATURE_LPAR))
		return 0;

	for_each_possible_cpu(cpu) {
		struct hcall_counts *counts;

		counts = kcalloc_node(HCALL_INDEX_MAX + 1, sizeof(*counts),
				      GFP_KERNEL, cpu_to_node(cpu));
		if (!counts)
			return -ENOMEM;
		per_cpu(hcall_counts, cpu) = counts;
	}
	return 0;
}
early_initcall(hcall_stats_alloc);

static int __init hcall_stats_init(void)
{
	struct dentry *root = debugfs_create_dir("hcall_inst", NULL);
	struct dentry *dir = debugfs_create_dir("hcall", arch_debugfs_dir);
	unsigned long cpu;

	debugfs_create_file("stats", 0400, dir, NULL, &stats_fops);
	debugfs_create_file_unsafe("enable", 0600, dir, NULL, &enable_fops);

	for_each_possible_cpu(cpu) {
		char name[16];

		snprintf(name, sizeof(name), "cpu%lu", cpu);
		debugfs_create_file(name, 0444, root, (void *)cpu,
				    &hcall_inst_fops);
	}
	return 0;
}
machine_device_initcall(pseries, hcall_stats_init);
