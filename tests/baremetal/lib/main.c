// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Runs all tests of the guest and reports in KTAP.
 */
#include <asm/asm-offsets.h>
#include "exception.h"
#include "guest.h"

struct guest_paca guest_paca;
struct guest_exception guest_exception;

_Static_assert(offsetof(struct guest_paca, srr_valid) == PACASRR_VALID,
	       "asm/asm-offsets.h");
_Static_assert(offsetof(struct guest_paca, data_offset) == PACA_DATA_OFFSET,
	       "asm/asm-offsets.h");
_Static_assert(offsetof(struct guest_exception, r3) == EXCEPTION_R3,
	       "exception.h");

void guest_main(void);

static const char *skip_reason;
static int failures;

void guest_skip(const char *reason)
{
	skip_reason = reason;
}

void guest_fail(void)
{
	failures++;
}

bool guest_expect(unsigned long have, unsigned long want, const char *what,
		  const char *file, int line)
{
	if (have == want)
		return true;
	failures++;
	guest_printf("# %s:%d: %s is 0x%lx, expected 0x%lx\n", file, line,
		     what, have, want);
	return false;
}

void guest_print_exception(void)
{
	guest_printf("# exception 0x%lx at NIP 0x%lx, MSR 0x%lx, DAR 0x%lx, LR 0x%lx, r1 0x%lx, r2 0x%lx, r3 0x%lx\n",
		     guest_exception.vector, guest_exception.nip,
		     guest_exception.msr, guest_exception.dar,
		     guest_exception.lr, guest_exception.r1,
		     guest_exception.r2, guest_exception.r3);
}

/* An exception outside of every test. */
void guest_die(void)
{
	guest_flush();
	guest_print_exception();
	guest_printf("Bail out! the guest itself failed\n");
	guest_power_off();
}

struct run {
	const struct guest_test *test;
	const struct shape *shape;
};

static void run_one(const void *arg)
{
	const struct run *run = arg;

	run->test->run(run->shape);
}

static void run_and_report(int number, const struct guest_test *test,
			   const struct shape *shape)
{
	struct run run = { test, shape };

	failures = 0;
	skip_reason = NULL;
	if (guest_try(run_one, &run)) {
		failures++;
		guest_print_exception();
	}
	guest_printf("%sok %d %s%s%s", failures ? "not " : "", number,
		     shape ? shape->name : "", shape ? ": " : "", test->name);
	if (skip_reason && !failures)
		guest_printf(" # SKIP %s", skip_reason);
	guest_printf("\n");
	guest_flush();
}

void guest_main(void)
{
	const struct guest_test *test;
	int count = 0, number = 0, i;

	guest_set_interrupt_endian();
	for (test = _guest_tests_start; test < _guest_tests_end; test++)
		count += test->flags & GUEST_TEST_PER_SHAPE ? GUEST_SHAPES : 1;

	guest_printf("KTAP version 1\n1..%d\n", count);
	guest_printf("# trampolines 0x%lx 0x%lx\n",
		     (unsigned long)_trampolines_start,
		     (unsigned long)_trampolines_end);
	for (test = _guest_tests_start; test < _guest_tests_end; test++) {
		if (!(test->flags & GUEST_TEST_PER_SHAPE)) {
			run_and_report(++number, test, NULL);
			continue;
		}
		for (i = 0; i < GUEST_SHAPES; i++)
			run_and_report(++number, test, &guest_shapes[i]);
	}
	guest_printf("# calls %u\n", shape_calls);
	guest_power_off();
}
