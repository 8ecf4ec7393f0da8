// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Stands in for a kernel that makes hypervisor calls: a user probe at made()
 * reports its record as the trace event hcall:hcall_return.  Each line of standard
 * input is one call: opcode, status, duration, hidden, the number of arguments
 * and they, the number of results and they.
 */
#include <inttypes.h>
#include <stdio.h>

struct record {
	uint64_t opcode;
	int64_t status;
	uint64_t duration_ns;
	uint64_t hidden;
	uint64_t nargs;
	uint64_t nresults;
	uint64_t args[9];
	uint64_t results[9];
};

void made(const struct record *record);

__attribute__((noinline)) void made(const struct record *record)
{
	asm volatile("" : : "r" (record) : "memory");
}

static int read_values(uint64_t *values, uint64_t *count)
{
	uint64_t i;

	if (scanf("%" SCNu64, count) != 1 || *count > 9)
		return 0;
	for (i = 0; i < *count; i++) {
		if (scanf("%" SCNi64, (int64_t *)&values[i]) != 1)
			return 0;
	}
	return 1;
}

int main(void)
{
	struct record record = { 0 };

	while (scanf("%" SCNi64 " %" SCNi64 " %" SCNu64 " %" SCNi64,
		     (int64_t *)&record.opcode, &record.status,
		     &record.duration_ns, (int64_t *)&record.hidden) == 4 &&
	       read_values(record.args, &record.nargs) &&
	       read_values(record.results, &record.nresults))
		made(&record);
	return 0;
}
