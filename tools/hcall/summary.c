// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The table of hcall trace -c, as strace prints it.
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "decode.h"
#include "hcall.h"
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

void summary_add(const struct traced *call)
{
	struct total *total;
	size_t i;

	for (i = 0; i < count && totals[i].opcode != call->opcode; i++)
		;
	if (i == count) {
		totals = reallocarray(totals, count + 1, sizeof(*totals));
		if (!totals)
			fail("out of memory");
		memset(&totals[count], 0, sizeof(*totals));
		totals[count++].opcode = call->opcode;
	}
	total = &totals[i];
	total->calls++;
	total->errors += call->status < 0;
	total->others += call->status > 0;
	total->time_ns += call->duration_ns;
}

static int compare(const void *a, const void *b)
{
	const struct total *left = a, *right = b;

	if (left->time_ns != right->time_ns)
		return left->time_ns < right->time_ns ? 1 : -1;
	return left->calls < right->calls ? 1 : left->calls > right->calls ? -1 : 0;
}

static void print_line(FILE *out, const struct total *total, uint64_t all_ns)
{
	fprintf(out, "%6.2f %11.6f %11.1f %9" PRIu64 " %9" PRIu64 " %9" PRIu64 " ",
		all_ns ? 100.0 * total->time_ns / all_ns : 0,
		total->time_ns / 1e9,
		total->calls ? total->time_ns / 1e3 / total->calls : 0,
		total->calls, total->errors, total->others);
}

void summary_print(FILE *out)
{
	struct total all = { 0 };
	size_t i;

	if (count)
		qsort(totals, count, sizeof(*totals), compare);
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
