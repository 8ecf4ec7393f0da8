// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The table of hcall trace -c, as strace prints it.
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue.h"
#include "decode.h"
#include "hcall.h"
#include "json.h"
#include "summary.h"

struct total {
	uint64_t opcode;
	uint64_t calls;
	uint64_t errors;
	uint64_t others;	/* neither success nor error: busy and the like */
	uint64_t time_ns;
};

static struct total *totals;
static size_t count;

enum summary_order summary_order(const char *word)
{
	static const char * const words[SUMMARY_ORDERS] = {
		[SUMMARY_TIME] = "time", [SUMMARY_CALLS] = "calls",
		[SUMMARY_ERRORS] = "errors", [SUMMARY_BUSY] = "busy",
		[SUMMARY_AVERAGE] = "avg", [SUMMARY_NAME] = "name",
	};
	int found;

	for (found = 0; found < SUMMARY_ORDERS && strcmp(words[found], word);
	     found++)
		;
	return found;
}

void summary_add(uint64_t opcode, int64_t status, uint64_t calls,
		 uint64_t time_ns)
{
	struct total *total;
	size_t i;

	for (i = 0; i < count && totals[i].opcode != opcode; i++)
		;
	if (i == count) {
		totals = reallocarray(totals, count + 1, sizeof(*totals));
		if (!totals)
			fail("out of memory; stop other programs and try again");
		memset(&totals[count], 0, sizeof(*totals));
		totals[count++].opcode = opcode;
	}
	total = &totals[i];
	total->calls += calls;
	total->errors += status < 0 ? calls : 0;
	total->others += status > 0 ? calls : 0;
	total->time_ns += time_ns;
}

static double key(const struct total *total, enum summary_order order)
{
	switch (order) {
	case SUMMARY_CALLS:
		return total->calls;
	case SUMMARY_ERRORS:
		return total->errors;
	case SUMMARY_BUSY:
		return total->others;
	case SUMMARY_AVERAGE:
		return (double)total->time_ns / total->calls;
	default:
		return total->time_ns;
	}
}

static const char *name_of(const struct total *total)
{
	const struct hcall *call = hcall_by_opcode(total->opcode);

	return call ? call->name : "";
}

/* The largest first; equal ones by time, by calls, by name. */
static int compare(const void *a, const void *b, void *context)
{
	const enum summary_order *order = context;
	const enum summary_order orders[] = { *order, SUMMARY_TIME, SUMMARY_CALLS };
	const struct total *left = a, *right = b;
	size_t i;

	for (i = 0; i < ARRAY_SIZE(orders) && *order != SUMMARY_NAME; i++) {
		double one = key(left, orders[i]), other = key(right, orders[i]);

		if (one != other)
			return one < other ? 1 : -1;
	}
	return strcmp(name_of(left), name_of(right));
}

static void print_json(FILE *out, const struct total *total)
{
	const struct hcall *call = hcall_by_opcode(total->opcode);

	fprintf(out, "{\"opcode\":%" PRIu64, total->opcode);
	if (call)
		json_pair(out, false, "call", call->name);
	fprintf(out, ",\"calls\":%" PRIu64 ",\"errors\":%" PRIu64 ",\"busy\":%" PRIu64 ",\"time_ns\":%" PRIu64 "}\n",
		total->calls, total->errors, total->others, total->time_ns);
}

static void print_line(FILE *out, const struct total *total, uint64_t all_ns)
{
	fprintf(out, "%6.2f %11.6f %11.1f %9" PRIu64 " %9" PRIu64 " %9" PRIu64 " ",
		all_ns ? 100.0 * total->time_ns / all_ns : 0,
		total->time_ns / 1e9,
		total->calls ? total->time_ns / 1e3 / total->calls : 0,
		total->calls, total->errors, total->others);
}

void summary_print(FILE *out, enum summary_order order, bool json)
{
	struct total all = { 0 };
	size_t i;

	if (count)
		qsort_r(totals, count, sizeof(*totals), compare, &order);
	for (i = 0; i < count && json; i++)
		print_json(out, &totals[i]);
	if (json)
		return;
	for (i = 0; i < count; i++) {
		all.calls += totals[i].calls;
		all.errors += totals[i].errors;
		all.others += totals[i].others;
		all.time_ns += totals[i].time_ns;
	}
	fprintf(out, "%6s %11s %11s %9s %9s %9s %s\n", "% time", "seconds",
		"usecs/call", "calls", "errors", "busy", "hypervisor call");
	for (i = 0; i < count; i++) {
		print_line(out, &totals[i], all.time_ns);
		decode_call(out, totals[i].opcode);
		fputc('\n', out);
	}
	print_line(out, &all, all.time_ns);
	fprintf(out, "total\n");
}
