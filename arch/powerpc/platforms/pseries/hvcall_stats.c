// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Statistics of hypervisor calls: what is counted, and where.
 *
 * Counted are all calls of all ranges from the first on, also those from
 * idle and from inside of locks; calls with translation off in number only.
 * hvcall_asm.h counts a plain call itself.  What is here is for calls that take
 * the detour or have an opcode of the private range, and, of the plain ones,
 * for those that did not simply succeed.
 *
 * hvcall_rows.c has the memory, hvcall_stats_show.c shows it all.
 */
#include <linux/build_bug.h>
#include <linux/kprobes.h>
#include <linux/percpu.h>
#include <linux/stddef.h>
#include <asm/hvcall-names.h>

#include "hvcall_observe.h"

static_assert(sizeof(struct hcall_row) == HCALL_ROW_SIZE);
static_assert(offsetof(struct hcall_row, calls) == 0);
static_assert(offsetof(struct hcall_row, tb) == HCALL_ROW_TB);
static_assert(offsetof(struct hcall_row, max) == HCALL_ROW_MAX);
/* By leading zeros: 64 of them in bucket 0, the last. */
static_assert(offsetof(struct hcall_row, buckets[HCALL_BUCKET(0)]) == 64 * sizeof(atomic64_t));

unsigned int hcall_row_index(unsigned long opcode)
{
	unsigned int index;

	if (opcode <= MAX_HCALL_OPCODE && !(opcode % 4))
		return opcode / 4;

	index = hcall_index(opcode);
	return HCALL_LOW_ROWS + (index ? index - HCALL_INDEX_STANDARD : 0);
}

/* Timebase ticks of the last bucket; a maximum or a bucket knows no longer call. */
#define HCALL_LONGEST	((1ULL << (HCALL_BUCKETS - 1)) - 1)

static void count_status(struct hcall_row *row, long status)
{
	int i;

	if (status < 0)
		atomic64_inc(&row->errors);
	if (status == H_BUSY || hcall_is_long_busy(status))
		atomic64_inc(&row->busy);

	/* One that does not fit would take all free places, and be in none. */
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

/**
 * hcall_stats_finish() - count what came of a call
 * @status: what the hypervisor answered
 * @row: where the beginning was counted
 * @ticks: timebase ticks between
 *
 * A bucket's count comes last: whoever sees it sees the status as well.
 *
 * Context: Any with translation on.
 * Return: @status.
 */
long hcall_stats_finish(long status, struct hcall_row *row, u64 ticks)
{
	u64 max = atomic64_read(&row->max);

	if (status)
		count_status(row, status);

	/* Timebases may differ by a tick, and a task may move in between. */
	if ((s64)ticks < 0)
		ticks = 0;
	atomic64_add(ticks, &row->tb);

	/* What hvcall_asm.h finds below the maximum has a bucket. */
	ticks = min(ticks, HCALL_LONGEST);
	while (ticks > max && !atomic64_try_cmpxchg(&row->max, (s64 *)&max, ticks))
		;
	atomic64_inc(&row->buckets[HCALL_BUCKET(fls64(ticks))]);
	return status;
}
NOKPROBE_SYMBOL(hcall_stats_finish);
