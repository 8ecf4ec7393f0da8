// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Count failures and new maximum durations of hypervisor calls; allocate counters.
 *
 * The slow path counts all calls from the first instruction on, including calls from
 * idle, with locks held and with translation off.  hvcall_slow.h counts successful calls;
 * hvcall_stats_show.c shows the counters.
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

/* Memory of a CPU, enough for more calls than a partition makes on a CPU. */
#define POOL_SIZE	SZ_16K
#define POOL_ROWS	((POOL_SIZE - sizeof(struct hcall_pool)) / sizeof(struct hcall_row))
/* Let CPUs of a node share a larger page: a slab of such objects has 512 KiB. */
#define POOL_ORDER	get_order(POOL_SIZE)
#define POOL_BLOCK	(PAGE_SIZE << POOL_ORDER)

union hcall_boot_pool hcall_boot;
DEFINE_PER_CPU(struct hcall_pool *, hcall_pools) = &hcall_boot.pool;

static unsigned int pool_capacity(const struct hcall_pool *pool)
{
	return pool == &hcall_boot.pool ? HCALL_ROWS : POOL_ROWS;
}

/*
 * Allocate the counters of a call; return NULL if the pool is full.  All contexts search
 * in one order, and counters are never freed, so that concurrent searches for a call
 * agree.
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

/* Get or allocate the counters of a call; return NULL if the pool is full. */
static struct hcall_row *find_row(struct hcall_pool *pool, unsigned int number)
{
	return READ_ONCE(pool->rows[number]) ?: take_row(pool, number);
}
NOKPROBE_SYMBOL(find_row);

struct hcall_row *hcall_count_begin(unsigned long opcode, bool real_mode)
{
	/* Use the kernel's image, which is always accessible with translation off. */
	struct hcall_pool *pool = real_mode ? &hcall_boot.pool : raw_cpu_read(hcall_pools);
	unsigned int number = hcall_row_number(opcode);
	/* Fall back to the boot CPU's pool, which has counters for each call. */
	struct hcall_row *row = find_row(pool, number) ?: find_row(&hcall_boot.pool, number);

	if (real_mode)
		atomic64_inc(&row->real_mode);
	return row;
}
NOKPROBE_SYMBOL(hcall_count_begin);

/* Most timebase ticks of the last bucket, which also counts longer calls. */
#define LONGEST		((1ULL << (HCALL_BUCKETS - 1)) - 1)

static void count_status(struct hcall_row *row, long status)
{
	int i;

	if (status < 0)
		atomic64_inc(&row->errors);
	if (status == H_BUSY || hcall_is_long_busy(status))
		atomic64_inc(&row->busy);

	/* Skip a status of more than 32 bits: cut to 32 bits, it can equal another. */
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

/* Count a failure or a new maximum duration. */
void hcall_count_unusual(struct hcall_row *row, long status, u64 ticks)
{
	u64 max = atomic64_read(&row->max);

	if (status) {
		count_status(row, status);
		smp_wmb();	/* status before bucket; pairs with read_row() */
	}

	/* Clear a negative duration: a task may migrate, and timebases may differ by a tick. */
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
 * CPUs come online one at a time.  A CPU without memory uses the boot CPU's memory, so
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
	/* Publish the zeroes before the pointer; pairs with hcall_own_pool(). */
	smp_store_release(&per_cpu(hcall_pools, cpu), (struct hcall_pool *)blocks[node].next);
	blocks[node].next += POOL_SIZE;
	blocks[node].left -= POOL_SIZE;
	return 0;
}

struct hcall_pool *hcall_own_pool(int cpu)
{
	/* Pair with the release in alloc_pool(). */
	struct hcall_pool *pool = smp_load_acquire(&per_cpu(hcall_pools, cpu));

	return pool == &hcall_boot.pool && cpu != boot_cpuid ? NULL : pool;
}

static enum cpuhp_state hotplug_state;

int hcall_stats_alloc(void)
{
	int rc;

#ifdef MODULE
	int cpu;

	/* Set the pointers: Linux 6.1's module loader does not relocate per-CPU data. */
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
	/* Free each block by its first pool, which has the block's address. */
	for_each_possible_cpu(cpu) {
		unsigned long pool = (unsigned long)hcall_own_pool(cpu);

		if (cpu != boot_cpuid && IS_ALIGNED(pool, POOL_BLOCK))
			free_pages(pool, POOL_ORDER);
	}
}
#else
/* Allocate the counters before other CPUs start. */
static int __init hcall_stats_init(void)
{
	return firmware_has_feature(FW_FEATURE_LPAR) ? hcall_stats_alloc() : 0;
}
early_initcall(hcall_stats_init);
#endif
