// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * A call from a spin loop at low priority must raise the priority to medium, because the
 * hypervisor runs at the caller's priority.
 */
#include <asm/reg.h>
#include "lib/guest.h"

#define PPR_PRIORITY	(7UL << 50)

#define set_priority_low()	asm volatile("or 1,1,1" : : : "memory")
#define set_priority_medium()	asm volatile("or 2,2,2" : : : "memory")

GUEST_SHAPE_TEST(priority, "raises a low thread priority to medium")
{
	unsigned long args[SHAPE_MAX_ARGS] = { 0 }, retbuf[SHAPE_MAX_RESULTS];
	unsigned long low, medium, after;

	set_priority_medium();
	medium = mfspr(SPRN_PPR) & PPR_PRIORITY;
	set_priority_low();
	low = mfspr(SPRN_PPR) & PPR_PRIORITY;
	if (low == medium) {
		guest_skip("PPR does not show the priority on this processor");
		return;
	}

	set_priority_low();
	shape_call(shape, shape_unknown_opcode(0x600), retbuf, args);
	after = mfspr(SPRN_PPR) & PPR_PRIORITY;
	set_priority_medium();
	EXPECT_EQ(after, medium);
}
