/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The kernel's statistics of hypervisor calls as a table in memory.
 */
#ifndef HCALL_STATS_H
#define HCALL_STATS_H

#include <stdbool.h>
#include <stdint.h>

/* Columns of debugfs powerpc/hcall/stats that are numbers. */
enum column { OPCODE, CALLS, ERRORS, BUSY, TIME, MAX, REAL_MODE, COLUMNS };

struct stats_row {
	char name[64];
	uint64_t at[COLUMNS];
};

struct stats {
	struct stats_row *rows;
	unsigned int count;
	bool has[COLUMNS];	/* older layers lack some */
};

/* Read the kernel's numbers; ends the program with the reason if it cannot. */
void stats_read(struct stats *stats);
void stats_free(struct stats *stats);
/* Subtract before from now, except MAX.  The caller must free the result. */
void stats_since(struct stats *result, const struct stats *now,
		 const struct stats *before);
/* Sort keys of rows, the largest value first; names from A to Z. */
enum stats_order {
	BY_TIME, BY_CALLS, BY_ERRORS, BY_BUSY, BY_AVERAGE, BY_MAX, BY_NAME, ORDERS,
};

/* The order of a word; ORDERS if there is none. */
enum stats_order stats_order(const char *word);
void stats_sort(struct stats *stats, enum stats_order order);
/* Nanoseconds of a call; those made with translation off are not timed. */
double stats_average(const struct stats_row *row);

#endif /* HCALL_STATS_H */
