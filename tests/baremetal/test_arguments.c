// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Arguments that the hypervisor gets.
 *
 * QEMU logs the registers of each call.  The tests print the arguments from the caller's
 * array, and test_guest.py compares them with the log; the opcode, which no other call
 * has, finds the call.
 */
#include <asm/hvcall.h>
#include "lib/guest.h"

static void call_witnessed(const struct shape *shape, unsigned long call,
			   const char *variant, unsigned long invert)
{
	unsigned long opcode = shape_unknown_opcode(call);
	unsigned long args[SHAPE_MAX_ARGS], retbuf[SHAPE_MAX_RESULTS];
	int i;

	for (i = 0; i < SHAPE_MAX_ARGS; i++)
		args[i] = shape_pattern(call, i + 4) ^ invert;

	guest_printf("# expected %s %s r3=%016lx", shape->name, variant, opcode);
	for (i = 0; i < shape->nargs; i++)
		guest_printf(" r%d=%016lx", i + 4, args[i]);
	guest_printf("\n");

	EXPECT_EQ(shape_call(shape, opcode, retbuf, args), H_FUNCTION);
}

GUEST_SHAPE_TEST(unknown_opcode, "unknown opcode gives H_FUNCTION")
{
	unsigned long call = 0x100 + (shape - guest_shapes) * 2;

	call_witnessed(shape, call, "plain", 0);
	call_witnessed(shape, call + 1, "inverted", ~0UL);
}

/* This call uses all five arguments. */
GUEST_SHAPE_TEST(five_arguments, "H_LOGICAL_MEMOP obeys five arguments")
{
	static volatile u32 from[4], to[4];
	unsigned long retbuf[SHAPE_MAX_RESULTS];
	unsigned long args[SHAPE_MAX_ARGS] = {
		(unsigned long)to, (unsigned long)from,
		2,	/* log2 of the size of one element */
		3,	/* elements */
		1,	/* inverted */
	};
	int i;

	for (i = 0; i < 4; i++) {
		from[i] = 0x12345678 + i;
		to[i] = 0x77777777;
	}
	EXPECT_EQ(shape_call(shape, H_LOGICAL_MEMOP, retbuf, args), H_SUCCESS);
	for (i = 0; i < 3; i++)
		EXPECT_EQ(to[i], (u32)~from[i]);
	EXPECT_EQ(to[3], 0x77777777);
}
