// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Results in the caller's buffer, and the buffer's size.
 *
 * QEMU keeps all registers that a call does not return, so an unknown call "returns" the
 * arguments: nine known and different results.
 */
#include <asm/hvcall.h>
#include "lib/guest.h"

#define GUARD	0xdeadbeefcafef00dUL

GUEST_SHAPE_TEST(echo, "writes every result to its word, and no other word")
{
	unsigned long words[3 + SHAPE_MAX_RESULTS + 3];
	unsigned long args[SHAPE_MAX_ARGS];
	unsigned long call = 0x200 + (shape - guest_shapes);
	int i;

	for (i = 0; i < SHAPE_MAX_ARGS; i++)
		args[i] = shape_pattern(call, i + 4);
	for (i = 0; i < (int)ARRAY_SIZE(words); i++)
		words[i] = GUARD + i;

	EXPECT_EQ(shape_call(shape, shape_unknown_opcode(call), words + 3, args),
		  H_FUNCTION);

	for (i = 0; i < (int)ARRAY_SIZE(words); i++) {
		int result = i - 3;

		if (result >= 0 && result < shape->nresults)
			EXPECT_EQ(words[i], args[result]);
		else
			EXPECT_EQ(words[i], GUARD + i);
	}
}
