// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * hcall stat by status, and the histogram of a call; see stat_detail.h.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "decode.h"
#include "json.h"
#include "output.h"
#include "stat_detail.h"
#include "stats_json.h"

#define BAR_WIDTH	40

struct wanted {
	const struct hcall *call;
	bool json;
	bool found;
};

static void print_status_line(const struct call_stats *call,
			      const struct status_count *status)
{
	const struct status *known = status_by_name(status->name);
	const struct hcall *documented = hcall_by_opcode(call->opcode);
	const char *meaning = NULL;

	if (known && documented)
		meaning = decode_meaning(documented, known->first);
	if (!meaning)
		meaning = known ? known->summary : "";
	printf("%-32s %12" PRIu64 " %6.2f  %-28s %s\n", call->name,
	       status->count, 100.0 * status->count / call->calls,
	       status->name, meaning);
}

static void take_statuses(const struct call_stats *call, void *context)
{
	struct wanted *wanted = context;
	unsigned int i;

	if (!call->calls ||
	    (wanted->call && wanted->call->opcode != call->opcode))
		return;
	wanted->found = true;
	if (!wanted->json) {
		for (i = 0; i < call->statuses_count; i++)
			print_status_line(call, &call->statuses[i]);
		return;
	}
	putchar('{');
	json_pair(stdout, true, "name", call->name);
	printf(",\"opcode\":%" PRIu64 ",\"calls\":%" PRIu64 ",\"statuses\":{",
	       call->opcode, call->calls);
	for (i = 0; i < call->statuses_count; i++) {
		fputs(i ? "," : "", stdout);
		json_text(stdout, call->statuses[i].name);
		printf(":%" PRIu64, call->statuses[i].count);
	}
	puts("}}");
}

void print_statuses(const struct hcall *only, bool json)
{
	struct wanted wanted = { .call = only, .json = json };

	if (!json)
		printf("%s%-32s %12s %6s  %-28s %s%s\n", out_colour(BOLD),
		       "hypervisor call", "calls", "%", "status", "meaning",
		       out_colour(PLAIN));
	stats_json_read(take_statuses, &wanted);
}

/* A duration with the unit that fits. */
static void put_duration(char *text, size_t room, uint64_t ns)
{
	static const char * const units[] = { "ns", "us", "ms", "s" };
	size_t unit = 0;

	while (ns >= 1024 && unit < 3) {
		ns /= 1024;
		unit++;
	}
	snprintf(text, room, "%" PRIu64 " %s", ns, units[unit]);
}

static void print_buckets(const struct call_stats *call)
{
	uint64_t largest = 0, total = 0, below = 0;
	unsigned int i, first = call->buckets, last = 0;

	for (i = 0; i < call->buckets; i++) {
		total += call->histogram[i];
		if (call->histogram[i] > largest)
			largest = call->histogram[i];
		if (!call->histogram[i])
			continue;
		first = i < first ? i : first;
		last = i;
	}
	printf("%s%s%s: %" PRIu64 " calls timed\n", out_colour(BOLD), call->name,
	       out_colour(PLAIN), total);
	for (i = first; i <= last && largest; i++) {
		char from[24], to[24];
		int length = call->histogram[i] * BAR_WIDTH / largest;

		below += call->histogram[i];
		put_duration(from, sizeof(from), i ? UINT64_C(1) << i : 0);
		put_duration(to, sizeof(to), UINT64_C(2) << i);
		printf("%8s to %-8s %12" PRIu64 " %6.2f%% |%.*s%*s|\n", from, to,
		       call->histogram[i], 100.0 * below / total, length,
		       "****************************************",
		       BAR_WIDTH - length, "");
	}
}

static void take_histogram(const struct call_stats *call, void *context)
{
	struct wanted *wanted = context;
	unsigned int i;

	if (call->opcode != wanted->call->opcode || !call->calls)
		return;
	wanted->found = true;
	if (!wanted->json) {
		print_buckets(call);
		return;
	}
	putchar('{');
	json_pair(stdout, true, "name", call->name);
	printf(",\"opcode\":%" PRIu64 ",\"histogram_ns_log2\":[", call->opcode);
	for (i = 0; i < call->buckets; i++)
		printf("%s%" PRIu64, i ? "," : "", call->histogram[i]);
	puts("]}");
}

bool print_histogram(const struct hcall *call, bool json)
{
	struct wanted wanted = { .call = call, .json = json };

	stats_json_read(take_histogram, &wanted);
	return wanted.found;
}
