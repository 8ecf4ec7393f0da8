// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Statistics of hypervisor calls: counters and their memory.
 *
 * All calls of all ranges are counted from the first instruction on, including
 * those from idle, with locks held and with translation off.  hvcall_slow.h
 * counts a call that succeeds; failures and new maximum durations come here.
 * hvcall_stats_show.c shows the numbers.
 */
#include <linux/cpu.h>
#include <linux/cpumask.h>
#include <linux/gfp.h>
#include <linux/init.h>
#include <linux/kprobes.h>
#include <linux/minmax.h>
#include <linux/mm.h>
#include <linux/numa.h>
#include <linux/percpu.h>
#include <linux/sizes.h>
#include <linux/topology.h>
#include <asm/firmware.h>
#include <asm/smp.h>

#include "hvcall_slow.h"

/* Memory of a CPU: enough for more calls than partitions make on one. */
#define POOL_SIZE	SZ_16K
#define POOL_ROWS	((POOL_SIZE - sizeof(struct hcall_pool)) / sizeof(struct hcall_row))
/* CPUs of a node share a page where that is larger; a slab of such objects is 512 KiB. */
#define POOL_ORDER	get_order(POOL_SIZE)
#define POOL_BLOCK	(PAGE_SIZE << POOL_ORDER)

union hcall_boot_pool hcall_boot;
DEFINE_PER_CPU(struct hcall_pool *, hcall_pools) = &hcall_boot.pool;

static unsigned int pool_capacity(const struct hcall_pool *pool)
{
	return pool == &hcall_boot.pool ? HCALL_ROWS : POOL_ROWS;
}

/*
 * Rows are searched in one order and never freed, so two contexts that look for
 * the same call at once get the same row.  NULL if there is no free one.
 */
static struct hcall_row *take_row(struct hcall_pool *pool, unsigned int number)
{
	int owner = number + 1;
	unsigned int i;

	for (i = 0; i < pool_capacity(pool); i++) {
		struct hcall_row *row = &pool->memory[i];
		int other = READ_ONCE(row->owner) ?: cmpxchg(&row->owner, 0, owner);

		if (!other || other == owner) {
			WRITE_ONCE(pool->rows[number], row);
			return row;
		}
	}
	return NULL;
}
NOKPROBE_SYMBOL(take_row);

/* The row of a call, taken now if need be; NULL if the pool has no free one. */
static struct hcall_row *find_row(struct hcall_pool *pool, unsigned int number)
{
	return READ_ONCE(pool->rows[number]) ?: take_row(pool, number);
}
NOKPROBE_SYMBOL(find_row);

struct hcall_row *hcall_count_begin(unsigned long opcode, bool real_mode)
{
	/* Only the kernel's image is sure to be reachable with translation off. */
	struct hcall_pool *pool = real_mode ? &hcall_boot.pool : raw_cpu_read(hcall_pools);
	unsigned int number = hcall_row_number(opcode);
	/* The boot CPU's pool has a row for each call. */
	struct hcall_row *row = find_row(pool, number) ?: find_row(&hcall_boot.pool, number);

	if (real_mode)
		atomic64_inc(&row->real_mode);
	return row;
}
NOKPROBE_SYMBOL(hcall_count_begin);

/* Timebase ticks of the last bucket; longer calls count as so long. */
#define LONGEST		((1ULL << (HCALL_BUCKETS - 1)) - 1)

static void count_status(struct hcall_row *row, long status)
{
	int i;

	if (status < 0)
		atomic64_inc(&row->errors);
	if (status == H_BUSY || hcall_is_long_busy(status))
		atomic64_inc(&row->busy);

	/* A status of more than 32 bits would be taken for another one. */
	for (i = 0; i < HCALL_ROW_STATUSES && status == (int)status; i++) {
		int known = READ_ONCE(row->statuses[i]);

		if (!known)
			known = cmpxchg(&row->statuses[i], 0, (int)status) ?: (int)status;
		if (known == status) {
			atomic64_inc(&row->counts[i]);
			return;
		}
	}
	atomic64_inc(&row->other);
}
NOKPROBE_SYMBOL(count_status);

/* A failure or a new maximum duration. */
void hcall_count_unusual(struct hcall_row *row, long status, u64 ticks)
{
	u64 max = atomic64_read(&row->max);

	if (status) {
		count_status(row, status);
		smp_wmb();	/* status before bucket; pairs with read_row() */
	}

	/* Timebases may differ by a tick, and a task may migrate during the call. */
	if ((s64)ticks < 0)
		ticks = 0;
	atomic64_add(ticks, &row->ticks);

	ticks = min(ticks, LONGEST);
	while (ticks > max && !atomic64_try_cmpxchg(&row->max, (s64 *)&max, ticks))
		;
	atomic64_inc(&row->buckets[HCALL_BUCKET(fls64(ticks | 1))]);
}
NOKPROBE_SYMBOL(hcall_count_unusual);

/*
 * CPUs come online one at a time.  One without its own memory uses the boot CPU's, so
 * that no call is lost.
 */
static int alloc_pool(unsigned int cpu)
{
	static struct {
		char *next;
		unsigned long left;
	} blocks[MAX_NUMNODES];
	int node = max(cpu_to_node(cpu), 0);

	if (cpu == boot_cpuid || per_cpu(hcall_pools, cpu) != &hcall_boot.pool)
		return 0;
	if (!blocks[node].left) {
		struct page *page = alloc_pages_node(node, GFP_KERNEL | __GFP_ZERO | __GFP_NOWARN,
						     POOL_ORDER);

		if (!page)
			return 0;
		blocks[node].next = page_address(page);
		blocks[node].left = POOL_BLOCK;
	}
	/* Zeroes before the pointer: see hcall_own_pool(). */
	smp_store_release(&per_cpu(hcall_pools, cpu), (struct hcall_pool *)blocks[node].next);
	blocks[node].next += POOL_SIZE;
	blocks[node].left -= POOL_SIZE;
	return 0;
}

struct hcall_pool *hcall_own_pool(int cpu)
{
	/* Pairs with the release in alloc_pool(). */
	struct hcall_pool *pool = smp_load_acquire(&per_cpu(hcall_pools, cpu));

	return pool == &hcall_boot.pool && cpu != boot_cpuid ? NULL : pool;
}

static enum cpuhp_state hotplug_state;

int hcall_stats_alloc(void)
{
	int rc;

#ifdef MODULE
	int cpu;

	/* Module loaders, 6.1's for one, do not relocate pointers in per-CPU data. */
	for_each_possible_cpu(cpu)
		per_cpu(hcall_pools, cpu) = &hcall_boot.pool;
#endif
	rc = cpuhp_setup_state(CPUHP_BP_PREPARE_DYN, "powerpc/hcall:prepare", alloc_pool, NULL);
	if (rc < 0)
		return rc;
	hotplug_state = rc;
	return 0;
}

#ifdef MODULE
void hcall_stats_free(void)
{
	int cpu;

	cpuhp_remove_state(hotplug_state);
	/* The first pool of each block has the block's address. */
	for_each_possible_cpu(cpu) {
		unsigned long pool = (unsigned long)hcall_own_pool(cpu);

		if (cpu != boot_cpuid && IS_ALIGNED(pool, POOL_BLOCK))
			free_pages(pool, POOL_ORDER);
	}
}
#else
/* Before other CPUs start. */
static int __init hcall_stats_init(void)
{
	return firmware_has_feature(FW_FEATURE_LPAR) ? hcall_stats_alloc() : 0;
}
early_initcall(hcall_stats_init);
#endif
