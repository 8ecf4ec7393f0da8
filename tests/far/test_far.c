// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Arguments and results when the slow path is further away than a branch
 * reaches: the linker's code in between may change r0, r11 and r12.
 */
#include <asm/hvcall.h>
#include "far.h"
#include "lib/guest.h"

#define OPCODE		0xbadUL
#define ARGUMENT(n)	(0xa46UL << 52 | 0x1111 * (n))
#define REACH		(64UL << 20)

static void expect_call(int nargs)
{
	int i;

	EXPECT_EQ(far_call.opcode, OPCODE);
	for (i = 0; i < nargs; i++)
		EXPECT_EQ(far_call.args[i], ARGUMENT(i + 1));
	memset(&far_call, 0, sizeof(far_call));
}

static void expect_results(long status, const unsigned long *results, int nresults)
{
	int i;

	EXPECT_EQ(status, FAR_STATUS);
	for (i = 0; i < nresults; i++)
		EXPECT_EQ(results[i], FAR_RESULT(i));
}

static void expect_regs(struct hcall_regs regs, int nargs, int nresults)
{
	const unsigned long results[] = { regs.r4, regs.r5, regs.r6, regs.r7, regs.r8,
					  regs.r9, regs.r10, regs.r11, regs.r12 };

	expect_results(regs.status, results, nresults);
	expect_call(nargs);
}

#define ARGS5	ARGUMENT(1), ARGUMENT(2), ARGUMENT(3), ARGUMENT(4), ARGUMENT(5)
#define ARGS6	ARGS5, ARGUMENT(6)
#define ARGS7	ARGS6, ARGUMENT(7)
#define ARGS9	ARGS7, ARGUMENT(8), ARGUMENT(9)

/* Address of the first instruction; ELFv1 has a descriptor in between. */
static unsigned long code_of(const void *function)
{
#ifdef CONFIG_PPC64_ELF_ABI_V1
	return *(const unsigned long *)function;
#else
	return (unsigned long)function;
#endif
}

GUEST_TEST(distance, "the slow path is out of reach")
{
	if (code_of(hcall_slow9) - code_of(expect_call) < REACH)
		guest_fail();
}

GUEST_TEST(inline_norets, "inline, no results: up to seven arguments arrive")
{
	expect_results(hcall_issue_norets(OPCODE, ARGS6), NULL, 0);
	expect_call(6);
	expect_results(hcall_issue_norets(OPCODE, ARGS7), NULL, 0);
	expect_call(7);
	expect_results(hcall_issue_norets_notrace(OPCODE, ARGS7), NULL, 0);
	expect_call(7);
}

GUEST_TEST(inline_four, "inline, four results: up to six arguments arrive")
{
	expect_regs(hcall_issue(OPCODE, ARGS5), 5, 4);
	expect_regs(hcall_issue(OPCODE, ARGS6), 6, 4);
}

GUEST_TEST(inline_nine, "inline, nine results: up to nine arguments arrive")
{
	expect_regs(hcall_issue9(OPCODE, ARGS5), 5, 9);
	expect_regs(hcall_issue9(OPCODE, ARGS9), 9, 9);
	expect_regs(hcall_issue9_notrace(OPCODE, ARGS9), 9, 9);
}

GUEST_SHAPE_TEST(trampoline, "every argument arrives")
{
	const unsigned long args[] = { ARGS9 };
	unsigned long results[SHAPE_MAX_RESULTS];

	expect_results(shape_call(shape, OPCODE, results, args), results, shape->nresults);
	expect_call(shape->nargs);
}
