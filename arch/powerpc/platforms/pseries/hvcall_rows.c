// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Where a kernel that has the layer built in keeps its statistics, and how it
 * switches them on and off.
 */
#include <linux/init.h>
#include <linux/jump_label.h>
#include <linux/mutex.h>
#include <linux/percpu.h>
#include <linux/slab.h>
#include <asm/firmware.h>

#include "hvcall_observe.h"

/* Whether to count; hcall_observe_key has a user as long as this is on. */
DEFINE_STATIC_KEY_TRUE(hcall_stats_key);
static DEFINE_MUTEX(hcall_stats_mutex);

/* The boot CPU's, needed before memory can be allocated. */
static struct hcall_row boot_rows[HCALL_ROWS];

DEFINE_PER_CPU(struct hcall_row *, hcall_rows) = boot_rows;

bool hcall_stats_enabled(void)
{
	return static_key_enabled(&hcall_stats_key);
}

int hcall_stats_enable(bool on)
{
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

/* Before secondary CPUs start; a CPU that gets no memory shares the first. */
static int __init hcall_stats_alloc(void)
{
	int cpu;

	if (!firmware_has_feature(FW_FEATURE_LPAR))
		return 0;

	for_each_possible_cpu(cpu) {
		struct hcall_row *rows;

		if (cpu == boot_cpuid)
			continue;
		rows = kcalloc_node(HCALL_ROWS, sizeof(*rows), GFP_KERNEL, cpu_to_node(cpu));
		if (!rows)
			return -ENOMEM;
		per_cpu(hcall_rows, cpu) = rows;
	}
	return 0;
}
early_initcall(hcall_stats_alloc);
