// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The hypervisor changes SRR0 and SRR1, so the flag that marks them as valid must be off
 * when the trampoline returns.
 */
#include <asm/hvcall.h>
#include "lib/guest.h"

GUEST_SHAPE_TEST(flag_cleared, "clears the saved-SRR flag")
{
	unsigned long args[SHAPE_MAX_ARGS] = { 0 }, retbuf[SHAPE_MAX_RESULTS];

	guest_paca.srr_valid = 1;
	shape_call(shape, shape_unknown_opcode(0x400), retbuf, args);
	EXPECT_EQ(guest_paca.srr_valid, 0);

	guest_paca.srr_valid = 0xff;
	shape_call(shape, shape_unknown_opcode(0x400), retbuf, args);
	EXPECT_EQ(guest_paca.srr_valid, 0);
}

/*
 * The flag must be cleared after the trap, because an interrupt before the trap may set
 * it.  Here the call itself sets the flag.
 */
GUEST_SHAPE_TEST(flag_cleared_after, "clears the saved-SRR flag after the trap")
{
	unsigned long retbuf[SHAPE_MAX_RESULTS];
	unsigned long args[SHAPE_MAX_ARGS] = {
		1, (unsigned long)&guest_paca.srr_valid, 1,
	};

	guest_paca.srr_valid = 0;
	EXPECT_EQ(shape_call(shape, H_LOGICAL_CI_STORE, retbuf, args), H_SUCCESS);
	EXPECT_EQ(guest_paca.srr_valid, 0);

	/* Without the trampoline the flag stays set: the call stores it. */
	EXPECT_EQ(guest_hcall4(H_LOGICAL_CI_STORE, 1, args[1], 1, 0), H_SUCCESS);
	EXPECT_EQ(guest_paca.srr_valid, 1);
}
