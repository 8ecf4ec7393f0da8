// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The kernel's names table: opcodes that are no multiples of four are separate calls.
 */
#include <asm/hvcall.h>
#include <asm/hvcall-names.h>
#include "lib/guest.h"

static bool same(const char *a, const char *b)
{
	return a && b && !strcmp(a, b);
}

/* 0xF004 is no longer a call. */
static const unsigned long platform_calls[] = {
	0xf000, 0xf001, 0xf002, 0xf003, 0xf005,
};

GUEST_TEST(platform_names, "0xF000 to 0xF005 have different names")
{
	unsigned int i, j;

	for (i = 0; i < ARRAY_SIZE(platform_calls); i++) {
		const char *name = hcall_name(platform_calls[i]);

		EXPECT_EQ(name != NULL, true);
		for (j = 0; j < i; j++)
			EXPECT_EQ(same(name, hcall_name(platform_calls[j])), false);
	}
	EXPECT_EQ(same(hcall_name(0xf000), "H_RTAS"), true);
	EXPECT_EQ(same(hcall_name(0xf001), "H_LOGICAL_MEMOP"), true);
}

GUEST_TEST(platform_indices, "indices of 0xF000 to 0xF005 give their opcodes")
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(platform_calls); i++) {
		unsigned int index = hcall_index(platform_calls[i]);

		EXPECT_EQ(index != HCALL_INDEX_UNKNOWN, true);
		EXPECT_EQ(hcall_opcode(index), platform_calls[i]);
	}
}

GUEST_TEST(unknown_names, "unknown opcodes have neither name nor index")
{
	static const unsigned long unknown[] = { 1, 2, 0xf0ff, ~0UL, 1UL << 32 };
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(unknown); i++) {
		EXPECT_EQ(hcall_name(unknown[i]), 0);
		EXPECT_EQ(hcall_index(unknown[i]), HCALL_INDEX_UNKNOWN);
	}
	EXPECT_EQ(hcall_name(shape_unknown_opcode(0)), 0);
	EXPECT_EQ(hcall_opcode(HCALL_INDEX_UNKNOWN), 0);
}

GUEST_TEST(status_names, "statuses that the guest saw have their names")
{
	unsigned long args[SHAPE_MAX_ARGS] = { 0 };
	long status;

	status = shape_call(guest_shapes, shape_unknown_opcode(0x700), NULL, args);
	EXPECT_EQ(same(hcall_status_name(status), "H_FUNCTION"), true);
	status = shape_call(guest_shapes, H_LOGICAL_DCBF, NULL, args);
	EXPECT_EQ(same(hcall_status_name(status), "H_SUCCESS"), true);
	EXPECT_EQ(hcall_status_name(123456789012L), 0);
}
