/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The part of the kernel's statistics that only stats_json has: statuses and
 * the histogram of durations of each call.
 */
#ifndef HCALL_STATS_JSON_H
#define HCALL_STATS_JSON_H

#include <stdbool.h>
#include <stdint.h>

#define STATS_STATUSES	32
#define STATS_BUCKETS	40

struct status_count {
	char name[64];
	uint64_t count;
};

struct call_stats {
	char name[64];
	uint64_t opcode;
	uint64_t calls;
	struct status_count statuses[STATS_STATUSES];
	unsigned int statuses_count;
	/* Bucket i counts durations of 2^i to 2^(i+1) - 1 ns. */
	uint64_t histogram[STATS_BUCKETS];
	unsigned int buckets;
};

/*
 * Read the file and hand on each call; ends the program with the reason if it
 * cannot.
 */
void stats_json_read(void (*take)(const struct call_stats *call, void *context),
		     void *context);
/* True if the kernel counts at the moment. */
bool stats_json_enabled(void);

#endif /* HCALL_STATS_JSON_H */
