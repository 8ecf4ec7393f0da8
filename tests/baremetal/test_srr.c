// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * SRR0 and SRR1 are lost in the hypervisor.  The flag that says the opposite
 * has to be off when the trampoline returns, whoever turned it on.
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
 * An interrupt between the store and the trap could turn the flag on again,
 * so it has to be cleared after the trap.  Here the call itself turns it on.
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

	/* Has the call stored anything?  Not through the trampoline, it has. */
	EXPECT_EQ(guest_hcall4(H_LOGICAL_CI_STORE, 1, args[1], 1, 0), H_SUCCESS);
	EXPECT_EQ(guest_paca.srr_valid, 1);
}
