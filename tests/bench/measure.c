// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Runs every row and prints how much time of the guest each of its functions
 * took.  Under "-icount shift=0" that is a count of instructions; "run" does
 * the arithmetic, and judges.
 */
#include <asm/reg.h>
#include "lib/guest.h"
#include "bench.h"

/* The time base ticks every other instruction: many, so that it cancels. */
#define LOOPS		128

#define SPRN_TBL	268

static unsigned long ticks(void (*fn)(void))
{
	unsigned long start = mfspr(SPRN_TBL);
	int i;

	for (i = 0; i < LOOPS; i++)
		fn();
	return mfspr(SPRN_TBL) - start;
}

GUEST_TEST(measure, "all rows have run")
{
	const struct bench_row *row;

	guest_printf("# bench %d %d %d %d\n", LOOPS, BENCH_FEW, BENCH_MORE,
		     BENCH_MOST);
	for (row = __start_bench_rows; row < __stop_bench_rows; row++)
		guest_printf("# row %s: %lu %lu %lu\n", row->name,
			     ticks(row->few), ticks(row->more),
			     ticks(row->most));
	guest_printf("# rows %lu\n",
		     (unsigned long)(__stop_bench_rows - __start_bench_rows));
}
