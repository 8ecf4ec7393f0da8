// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Calls one function of plpar_wrappers.h against a hypervisor with a script.
 *
 * Usage: wrappers FUNCTION STATUS...
 *
 * Arguments are 0xa1, 0xa2 ..., results 0xb4 in r4, 0xb5 in r5 ...; what is
 * handed back through pointers begins as KEPT.  Printed are a line for each
 * call with the way that it took and what is in r3, r4 ...; then what the
 * function returned, and what stands behind its pointers.
 */
#include <asm/plpar_wrappers.h>

/* After the layer: the host's own __always_inline gives way, the shim's does not. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define KEPT	0xdeadUL
#define A(n)	(0xa0UL + (n))

unsigned long the_msr;

static char **script;
static unsigned long out[8];

struct hcall_regs hypervisor(const char *way, unsigned int nargs,
			     const unsigned long *args)
{
	struct hcall_regs regs = {
		0, 0xb4, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xba, 0xbb, 0xbc,
	};
	unsigned int i;

	printf("call %s", way);
	for (i = 0; i < nargs; i++)
		printf(" %#lx", args[i]);
	puts("");
	if (!*script) {
		puts("one call too many");
		exit(1);
	}
	regs.status = strtol(*script++, NULL, 0);
	return regs;
}

bool warn(bool condition)
{
	if (condition)
		puts("warning");
	return condition;
}

void bug(void)
{
	puts("bug");
	exit(0);
}

/* The retry engine: it calls again while the script has an answer. */
void hcall_retry_init(struct hcall_retry *retry, unsigned int how, unsigned int deadline_ms)
{
	printf("policy %#x %u\n", how & 0xf, deadline_ms);
}

bool hcall_again(struct hcall_retry *retry, long status)
{
	return *script && (status == H_BUSY || hcall_is_long_busy(status));
}

int hcall_retry_errno(const struct hcall_retry *retry, long status)
{
	return 0;
}

/* Each function, and how it is called, from tests/lib/plpar.py. */
#include "functions.h"

#define TRY(function, args)				\
	if (!strcmp(name, #function)) {			\
		*rc = function args;			\
		return true;				\
	}

static bool call(const char *name, long *rc)
{
	FUNCTIONS(TRY)
	/* A guest's identifier has more than 32 bits. */
	TRY(pseries_rpt_invalidate, (A(1) | 1UL << 40, A(2), H_RPTI_TYPE_TLB, A(3), A(4), A(5)))
	return false;
}

int main(int argc, char **argv)
{
	unsigned int i;
	long rc = 0;

	for (i = 0; i < 8; i++)
		out[i] = KEPT;
	script = argv + 2;
	if (argc < 3 || !call(argv[1], &rc)) {
		fprintf(stderr, "no such function\n");
		return 2;
	}
	printf("return %ld\nout", rc);
	for (i = 0; i < 8; i++)
		printf(" %#lx", out[i]);
	puts("");
	return 0;
}
