// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The kernel's statistics; see stats.h.
 *
 * The file's first line names its columns, so a kernel may have fewer or more
 * of them than this program knows.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "debugfs.h"
#include "hcall.h"
#include "stats.h"

#define MAX_COLUMNS	16

static const char * const names[COLUMNS] = {
	[OPCODE] = "opcode", [CALLS] = "calls", [ERRORS] = "errors",
	[BUSY] = "busy", [TIME] = "time_ns", [MAX] = "max_ns",
	[REAL_MODE] = "real_mode",
};

/* Which of the columns each word of a line is; -1 for one not known. */
struct layout {
	int columns[MAX_COLUMNS];
	int count;
};

static void read_header(struct layout *layout, struct stats *stats, char *line)
{
	char *word, *rest;
	int i;

	layout->count = 0;
	for (word = strtok_r(line, "# \t\n", &rest);
	     word && layout->count < MAX_COLUMNS;
	     word = strtok_r(NULL, " \t\n", &rest)) {
		int column = -1;

		for (i = 0; i < COLUMNS; i++) {
			if (!strcmp(word, names[i]))
				column = i;
		}
		layout->columns[layout->count++] = column;
		if (column >= 0)
			stats->has[column] = true;
	}
}

static struct stats_row *add_row(struct stats *stats)
{
	/* Room doubles each time that it is used up. */
	if (!(stats->count & (stats->count - 1))) {
		size_t room = stats->count ? 2 * stats->count : 1;

		stats->rows = reallocarray(stats->rows, room,
					   sizeof(*stats->rows));
		if (!stats->rows)
			fail("out of memory; stop other programs and try again");
	}
	memset(&stats->rows[stats->count], 0, sizeof(*stats->rows));
	return &stats->rows[stats->count++];
}

static bool read_row(const struct layout *layout, struct stats *stats,
		     char *line)
{
	struct stats_row *row = add_row(stats);
	char *word, *rest, *end;
	int i = 0;

	for (word = strtok_r(line, " \t\n", &rest); word;
	     word = strtok_r(NULL, " \t\n", &rest), i++) {
		if (i >= layout->count)
			return false;
		if (!i) {
			snprintf(row->name, sizeof(row->name), "%s", word);
		} else if (layout->columns[i] >= 0) {
			row->at[layout->columns[i]] = strtoull(word, &end, 0);
			if (*end)
				return false;
		}
	}
	return i == layout->count;
}

void stats_read(struct stats *stats)
{
	FILE *file = debugfs_open("stats", "r");
	struct layout layout = { .count = 0 };
	char line[512];
	int number = 0;

	memset(stats, 0, sizeof(*stats));
	while (fgets(line, sizeof(line), file)) {
		number++;
		if (line[0] == '#' && !layout.count)
			read_header(&layout, stats, line);
		else if (line[0] != '#' && !read_row(&layout, stats, line))
			fail("debugfs powerpc/hcall/stats, line %d: does not match the columns of the first line; use a newer hcall",
			     number);
	}
	if (ferror(file))
		fail("debugfs powerpc/hcall/stats: cannot be read (%s); try again", strerror(errno));
	fclose(file);
	if (!stats->has[OPCODE] || !stats->has[CALLS])
		fail("debugfs powerpc/hcall/stats lacks the columns \"opcode\" and \"calls\"; use a newer hcall");
}

void stats_free(struct stats *stats)
{
	free(stats->rows);
	memset(stats, 0, sizeof(*stats));
}

static const struct stats_row *row_of(const struct stats *stats,
				      const struct stats_row *wanted)
{
	unsigned int i;

	/* Names, because all calls without one share a row. */
	for (i = 0; i < stats->count; i++) {
		if (!strcmp(stats->rows[i].name, wanted->name))
			return &stats->rows[i];
	}
	return NULL;
}

void stats_since(struct stats *result, const struct stats *now,
		 const struct stats *before)
{
	unsigned int i;
	int column;

	memset(result, 0, sizeof(*result));
	memcpy(result->has, now->has, sizeof(result->has));
	for (i = 0; i < now->count; i++) {
		const struct stats_row *old = row_of(before, &now->rows[i]);
		struct stats_row row = now->rows[i];

		/* Fewer calls than before: the counters were reset. */
		if (old && old->at[CALLS] <= row.at[CALLS]) {
			for (column = CALLS; column < COLUMNS; column++) {
				if (column != MAX)
					row.at[column] -= old->at[column];
			}
		}
		if (row.at[CALLS])
			*add_row(result) = row;
	}
}

double stats_average(const struct stats_row *row)
{
	uint64_t timed = row->at[CALLS] - row->at[REAL_MODE];

	return timed ? (double)row->at[TIME] / timed : 0;
}

enum stats_order stats_order(const char *word)
{
	static const char * const words[ORDERS] = {
		[BY_TIME] = "time", [BY_CALLS] = "calls", [BY_ERRORS] = "errors",
		[BY_BUSY] = "busy", [BY_AVERAGE] = "avg", [BY_MAX] = "max",
		[BY_NAME] = "name",
	};
	int order;

	for (order = 0; order < ORDERS && strcmp(words[order], word); order++)
		;
	return order;
}

static double key(const struct stats_row *row, enum stats_order order)
{
	static const enum column columns[] = {
		[BY_TIME] = TIME, [BY_CALLS] = CALLS, [BY_ERRORS] = ERRORS,
		[BY_BUSY] = BUSY, [BY_MAX] = MAX,
	};

	return order == BY_NAME ? 0 : order == BY_AVERAGE ?
	       stats_average(row) : row->at[columns[order]];
}

/* Equal ones by time, by calls, by name. */
static int compare(const void *a, const void *b, void *context)
{
	const enum stats_order *order = context;
	const enum stats_order orders[] = { *order, BY_TIME, BY_CALLS };
	const struct stats_row *left = a, *right = b;
	size_t i;

	for (i = 0; i < ARRAY_SIZE(orders) && *order != BY_NAME; i++) {
		double one = key(left, orders[i]), other = key(right, orders[i]);

		if (one != other)
			return one < other ? 1 : -1;
	}
	return strcmp(left->name, right->name);
}

void stats_sort(struct stats *stats, enum stats_order order)
{
	if (stats->count)
		qsort_r(stats->rows, stats->count, sizeof(*stats->rows), compare,
			&order);
}
