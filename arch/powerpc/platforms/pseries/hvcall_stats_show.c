// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Show statistics of hypervisor calls in debugfs powerpc/hcall and hcall_inst;
 * hcalls/observing.rst describes the files.  The counters of a call are re-read until
 * two reads agree, so that the counters are consistent.
 */
#include <linux/atomic.h>
#include <linux/cpumask.h>
#include <linux/debugfs.h>
#include <linux/init.h>
#include <linux/kconfig.h>
#include <linux/ktime.h>
#include <linux/mutex.h>
#include <linux/seq_file.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <asm/cputable.h>
#include <asm/hvcall-names.h>

#include "hvcall_slow.h"

/* Most reads of counters that change all the time. */
#define MAX_READINGS	20

/* Most different statuses of a call, over all CPUs. */
#define TOTAL_STATUSES	24

/* Counters of a call, over all CPUs. */
struct total {
	u64 calls;
	u64 real_mode;
	u64 ticks;
	u64 max;
	u64 errors;
	u64 busy;
	u64 other;
	u64 finished;
	u64 hist[HCALL_BUCKETS];
	struct {
		int status;
		u64 count;
	} statuses[TOTAL_STATUSES];
};

static DEFINE_MUTEX(show_mutex);
/* Counters at the last reset; NULL without a reset. */
static struct total *before;
static u64 since_ns;

/* Copy counters that are in use; return false if they differ from the last copy. */
static bool copy_row(struct hcall_row *copy, const struct hcall_row *row)
{
	const u64 *from = (const u64 *)row;
	u64 *to = (u64 *)copy;
	bool same = true;
	unsigned int i;

	for (i = 0; i < sizeof(*row) / sizeof(u64); i++) {
		u64 word = READ_ONCE(from[i]);

		same &= word == to[i];
		to[i] = word;
	}
	return same;
}

static const struct hcall_row *read_row(const struct hcall_row *row)
{
	static struct hcall_row copy;
	int i;

	copy_row(&copy, row);
	for (i = 1; i < MAX_READINGS; i++) {
		/* Order the readings; pairs with hcall_count_unusual(). */
		smp_rmb();
		if (copy_row(&copy, row))
			break;
	}
	return &copy;
}

static void add_status(struct total *total, int status, u64 count)
{
	int i;

	for (i = 0; i < TOTAL_STATUSES; i++) {
		if (!total->statuses[i].count)
			total->statuses[i].status = status;
		if (total->statuses[i].status == status) {
			total->statuses[i].count += count;
			return;
		}
	}
	total->other += count;
}

static void add_row(struct total *total, struct hcall_pool *pool, unsigned int number)
{
	const struct hcall_row *row = READ_ONCE(pool->rows[number]);
	u64 returned;
	int i;

	if (!row)
		return;
	row = read_row(row);
	returned = hcall_row_returned(row);
	total->finished += returned;
	total->calls += returned + atomic64_read(&row->running);
	total->real_mode += atomic64_read(&row->real_mode);
	total->ticks += atomic64_read(&row->ticks);
	total->max = max_t(u64, total->max, atomic64_read(&row->max));
	total->errors += atomic64_read(&row->errors);
	total->busy += atomic64_read(&row->busy);
	total->other += atomic64_read(&row->other);
	for (i = 1; i < HCALL_BUCKETS; i++)
		total->hist[i] += atomic64_read(&row->buckets[HCALL_BUCKET(i)]);
	for (i = 0; i < HCALL_ROW_STATUSES; i++)
		if (atomic64_read(&row->counts[i]))
			add_status(total, row->statuses[i], atomic64_read(&row->counts[i]));
}

static void add_rows(struct total *total, unsigned int number)
{
	int cpu;

	for_each_possible_cpu(cpu) {
		struct hcall_pool *pool = hcall_own_pool(cpu);

		if (pool)
			add_row(total, pool, number);
	}
}

/* Sum up the counters of a call since boot. */
static void read_total(struct total *total, unsigned int index)
{
	unsigned int number;

	memset(total, 0, sizeof(*total));
	if (index != HCALL_INDEX_UNKNOWN) {
		add_rows(total, hcall_row_number(hcall_opcode(index)));
		return;
	}
	for (number = 0; number < HCALL_LOW_ROWS; number++)
		if (hcall_index(number * 4) == HCALL_INDEX_UNKNOWN)
			add_rows(total, number);
	add_rows(total, HCALL_LOW_ROWS);
}

static void subtract(struct total *total, const struct total *then)
{
	int i, j;

	/* Subtract only finished calls: a call in progress at the reset still counts. */
	total->calls -= then->finished;
	total->real_mode -= then->real_mode;
	total->ticks -= then->ticks;
	total->errors -= then->errors;
	total->busy -= then->busy;
	total->other -= then->other;
	total->finished -= then->finished;
	for (i = 0; i < HCALL_BUCKETS; i++)
		total->hist[i] -= then->hist[i];
	for (i = 0; i < TOTAL_STATUSES; i++)
		for (j = 0; j < TOTAL_STATUSES; j++)
			if (then->statuses[j].count &&
			    total->statuses[i].status == then->statuses[j].status)
				total->statuses[i].count -= then->statuses[j].count;
}

/* Get the counters of a call since the last reset. */
static const struct total *get_total(unsigned int index)
{
	static struct total total;

	lockdep_assert_held(&show_mutex);
	read_total(&total, index);
	if (before)
		subtract(&total, &before[index]);
	return &total;
}

static int stats_show(struct seq_file *m, void *unused)
{
	unsigned int index;

	seq_printf(m, "# %-30s %6s %12s %10s %10s %16s %12s %10s\n", "name", "opcode", "calls",
		   "errors", "busy", "time_ns", "max_ns", "real_mode");
	mutex_lock(&show_mutex);
	for (index = 0; index <= HCALL_INDEX_MAX; index++) {
		const struct total *total = get_total(index);
		unsigned long opcode = hcall_opcode(index);

		if (total->calls)
			seq_printf(m, "%-32s %#6lx %12llu %10llu %10llu %16llu %12llu %10llu\n",
				   hcall_name(opcode) ?: "unknown", opcode, total->calls,
				   total->errors, total->busy, tb_to_ns(total->ticks),
				   tb_to_ns(total->max), total->real_mode);
	}
	mutex_unlock(&show_mutex);
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(stats);

/* Print the name of a status, with the number if the name belongs to a range. */
static void show_status(struct seq_file *m, long status)
{
	const char *name = hcall_status_name(status);

	if (!name)
		seq_printf(m, "\"%ld\"", status);
	else if (name == hcall_status_name(status - 1) || name == hcall_status_name(status + 1))
		seq_printf(m, "\"%s(%ld)\"", name, status);
	else
		seq_printf(m, "\"%s\"", name);
}

static void show_statuses(struct seq_file *m, const struct total *total)
{
	u64 success = total->finished - total->other;
	int i;

	for (i = 0; i < TOTAL_STATUSES; i++)
		success -= total->statuses[i].count;

	/* Print no negative number: a failure is counted shortly before its call finishes. */
	seq_printf(m, "{\"H_SUCCESS\":%lld", max_t(s64, success, 0));
	for (i = 0; i < TOTAL_STATUSES; i++) {
		if (!total->statuses[i].count)
			continue;
		seq_putc(m, ',');
		show_status(m, total->statuses[i].status);
		seq_printf(m, ":%llu", total->statuses[i].count);
	}
	if (total->other)
		seq_printf(m, ",\"other\":%llu", total->other);
	seq_putc(m, '}');
}

static void show_call(struct seq_file *m, unsigned int index, const struct total *total)
{
	unsigned long opcode = hcall_opcode(index);
	int i;

	seq_printf(m,
		   "{\"name\":\"%s\",\"opcode\":%lu,\"calls\":%llu,\"errors\":%llu,\"busy\":%llu,\"time_ns\":%llu,\"max_ns\":%llu,\"real_mode\":%llu,\"statuses\":",
		   hcall_name(opcode) ?: "unknown", opcode, total->calls, total->errors,
		   total->busy, tb_to_ns(total->ticks), tb_to_ns(total->max), total->real_mode);
	show_statuses(m, total);
	seq_puts(m, ",\"histogram_ns_log2\":");
	for (i = 0; i < HCALL_BUCKETS; i++)
		seq_printf(m, "%c%llu", i ? ',' : '[', total->hist[i]);
	seq_puts(m, "]}");
}

static int stats_json_show(struct seq_file *m, void *unused)
{
	const char *between = "";
	unsigned int index;

	mutex_lock(&show_mutex);
	seq_printf(m,
		   "{\"version\":1,\"source\":\"%s\",\"enabled\":%s,\"since_ns\":%llu,\"now_ns\":%llu,\"calls\":[",
		   __is_defined(MODULE) ? "module" : "kernel",
		   hcall_stats_enabled() ? "true" : "false", since_ns, ktime_get_ns());
	for (index = 0; index <= HCALL_INDEX_MAX; index++) {
		const struct total *total = get_total(index);

		if (total->calls) {
			seq_puts(m, between);
			show_call(m, index, total);
			between = ",\n";
		}
	}
	seq_puts(m, "]}\n");
	mutex_unlock(&show_mutex);
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(stats_json);

/* Clear the maxima, which cannot be subtracted.  A call that ends now may set a maximum. */
static void forget_maxima(void)
{
	unsigned int number;
	int cpu;

	for_each_possible_cpu(cpu) {
		struct hcall_pool *pool = hcall_own_pool(cpu);

		for (number = 0; pool && number < HCALL_ROWS; number++) {
			struct hcall_row *row = READ_ONCE(pool->rows[number]);

			if (row)
				atomic64_set(&row->max, 0);
		}
	}
}

static int reset_set(void *unused, u64 value)
{
	unsigned int index;
	int rc = 0;

	if (value != 1)
		return -EINVAL;

	mutex_lock(&show_mutex);
	if (!before)
		before = kvcalloc(HCALL_INDEX_MAX + 1, sizeof(*before), GFP_KERNEL);
	if (before) {
		for (index = 0; index <= HCALL_INDEX_MAX; index++)
			read_total(&before[index], index);
		forget_maxima();
		since_ns = ktime_get_ns();
	} else {
		rc = -ENOMEM;
	}
	mutex_unlock(&show_mutex);
	return rc;
}
DEFINE_DEBUGFS_ATTRIBUTE(reset_fops, NULL, reset_set, "%llu\n");

static int enable_get(void *unused, u64 *on)
{
	*on = hcall_stats_enabled();
	return 0;
}

static int enable_set(void *unused, u64 on)
{
	if (on > 1)
		return -EINVAL;
	return hcall_stats_enable(on);
}
DEFINE_DEBUGFS_ATTRIBUTE(enable_fops, enable_get, enable_set, "%llu\n");

#ifndef MODULE
/* Print calls with a name: the format has no number for other calls. */
static int hcall_inst_show(struct seq_file *m, void *unused)
{
	struct hcall_pool *pool = hcall_own_pool((unsigned long)m->private);
	unsigned int index;

	for (index = 1; pool && index <= HCALL_INDEX_MAX; index++) {
		unsigned long opcode = hcall_opcode(index);
		const struct hcall_row *row = READ_ONCE(pool->rows[hcall_row_number(opcode)]);

		if (!row)
			continue;
		seq_printf(m, "%lu %llu %llu", opcode,
			   hcall_row_returned(row) + atomic64_read(&row->running),
			   (u64)atomic64_read(&row->ticks));
		if (cpu_has_feature(CPU_FTR_PURR))
			seq_printf(m, " %llu", (u64)atomic64_read(&row->purr));
		seq_putc(m, '\n');
	}
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(hcall_inst);

static void __init hcall_inst_init(void)
{
	struct dentry *root = debugfs_create_dir("hcall_inst", NULL);
	unsigned long cpu;

	for_each_possible_cpu(cpu) {
		char name[16];

		snprintf(name, sizeof(name), "cpu%lu", cpu);
		debugfs_create_file(name, 0444, root, (void *)cpu, &hcall_inst_fops);
	}
}
#else
static inline void hcall_inst_init(void)
{
}
#endif

int __init hcall_stats_show_init(void)
{
	struct dentry *dir = hcall_debugfs_dir();

	debugfs_create_file("stats", 0400, dir, NULL, &stats_fops);
	debugfs_create_file("stats_json", 0400, dir, NULL, &stats_json_fops);
	debugfs_create_file_unsafe("reset", 0200, dir, NULL, &reset_fops);
	debugfs_create_file_unsafe("enable", 0600, dir, NULL, &enable_fops);
	hcall_inst_init();
	return 0;
}
hcall_initcall(hcall_stats_show_init);

/* Free the memory of a module after its files are removed. */
void __exit hcall_stats_show_exit(void)
{
	kvfree(before);
}
