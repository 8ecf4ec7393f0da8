// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Memory for the statistics of papr_hcall.ko.
 *
 * A CPU that comes online later counts in the boot CPU's rows: counters are
 * atomic, so that is only slower.
 */
#include <linux/cpumask.h>
#include <linux/errno.h>
#include <linux/percpu.h>
#include <linux/slab.h>
#include <linux/topology.h>

#include "../hvcall_observe.h"
#include "papr_hcall.h"

DEFINE_PER_CPU(struct hcall_row *, hcall_rows);

/* Linux makes such calls with trampolines that it does not trace. */
u64 hcall_real_mode_calls[HCALL_LOW_ROWS];

static struct hcall_row *alloc_rows(int cpu)
{
	return kcalloc_node(HCALL_ROWS, sizeof(struct hcall_row), GFP_KERNEL, cpu_to_node(cpu));
}

int papr_hcall_rows_init(void)
{
	struct hcall_row *shared = alloc_rows(boot_cpuid);
	int cpu;

	if (!shared)
		return -ENOMEM;

	for_each_possible_cpu(cpu)
		per_cpu(hcall_rows, cpu) = shared;
	for_each_online_cpu(cpu) {
		if (cpu != boot_cpuid)
			per_cpu(hcall_rows, cpu) = alloc_rows(cpu) ?: shared;
	}
	return 0;
}

void papr_hcall_rows_exit(void)
{
	int cpu;

	for_each_possible_cpu(cpu)
		if (cpu != boot_cpuid && hcall_has_own_rows(cpu))
			kfree(per_cpu(hcall_rows, cpu));
	kfree(per_cpu(hcall_rows, boot_cpuid));
}
