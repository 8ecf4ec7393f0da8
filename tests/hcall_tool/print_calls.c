// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Prints calls as hcall trace does, without a kernel: each line of standard
 * input is opcode, status, hidden, the number of arguments and they, the
 * number of results and they.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "decode.h"

static unsigned int read_values(uint64_t *values)
{
	unsigned int i, count;

	if (scanf("%u", &count) != 1 || count > MAX_REGS)
		exit(1);
	for (i = 0; i < count; i++) {
		if (scanf("%" SCNi64, (int64_t *)&values[i]) != 1)
			exit(1);
	}
	return count;
}

int main(void)
{
	uint64_t opcode, args[MAX_REGS], results[MAX_REGS];
	unsigned int nargs, nresults, hidden;
	int64_t status;

	while (scanf("%" SCNi64 " %" SCNi64 " %x", (int64_t *)&opcode, &status,
		     &hidden) == 3) {
		nargs = read_values(args);
		nresults = read_values(results);
		decode_call(stdout, opcode);
		putchar('(');
		decode_args(stdout, opcode, args, nargs, hidden);
		printf(") = ");
		decode_status(stdout, status);
		decode_results(stdout, opcode, status, results, nresults, hidden);
		putchar('\n');
	}
	return 0;
}
