// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * debugfs hcall_inst/cpuN: what each CPU has counted since it started, in the
 * form that tools have known since 2006 for machines without a PURR: decimal
 * opcode, calls, timebase ticks.
 */
#include <linux/atomic.h>
#include <linux/cpumask.h>
#include <linux/debugfs.h>
#include <linux/init.h>
#include <linux/percpu.h>
#include <linux/seq_file.h>
#include <asm/hvcall-names.h>
#include <asm/machdep.h>

#include "hvcall_observe.h"

/* Those that nobody has a name for are left out: this form has no number for them. */
static int hcall_inst_show(struct seq_file *m, void *unused)
{
	unsigned long cpu = (unsigned long)m->private;
	unsigned int index;

	if (!hcall_has_own_rows(cpu))
		return 0;
	for (index = 1; index <= HCALL_INDEX_MAX; index++) {
		unsigned long opcode = hcall_opcode(index);
		struct hcall_row *row = per_cpu(hcall_rows, cpu) + hcall_row_index(opcode);
		u64 calls = atomic64_read(&row->calls);

		if (calls)
			seq_printf(m, "%lu %llu %llu\n", opcode, calls,
				   (u64)atomic64_read(&row->tb));
	}
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(hcall_inst);

static int __init hcall_inst_init(void)
{
	struct dentry *root = debugfs_create_dir("hcall_inst", NULL);
	unsigned long cpu;

	for_each_possible_cpu(cpu) {
		char name[16];

		snprintf(name, sizeof(name), "cpu%lu", cpu);
		debugfs_create_file(name, 0444, root, (void *)cpu, &hcall_inst_fops);
	}
	return 0;
}
machine_device_initcall(pseries, hcall_inst_init);
