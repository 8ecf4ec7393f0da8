// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Make every call of the catalogue once, with invalid arguments, and print the
 * hypervisor's answer.
 *
 * A call may not return at all, or end the machine: then "run" boots anew and
 * names the call to go on with.
 */
#include <asm/hvcall.h>
#include <asm/hvcall-names.h>
#include <asm/reg.h>
#include "lib/guest.h"

/*
 * Option from QEMU's loader in memory, 8 bytes, big-endian: 1 in the
 * upper half if the interrupt controller is to be XIVE, in the lower half the
 * index of the first call.
 */
#define WANTED		((const u8 *)0x3000)

/* No address, no handle, no CPU; negative as a 32-bit number, but not -1. */
#define NOTHING		0xbad0bad0bad0bad0UL

/* Calls that answer H_FUNCTION to such a first argument, and one they know. */
static const struct {
	unsigned long opcode, first;
} known_first[] = {
	{ H_HOME_NODE_ASSOCIATIVITY, 1 },
};

static unsigned long first_argument(unsigned long opcode)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(known_first); i++)
		if (known_first[i].opcode == opcode)
			return known_first[i].first;
	return NOTHING;
}

GUEST_TEST(probe, "every call is made")
{
	unsigned long retbuf[PLPAR_HCALL9_BUFSIZE], opcode;
	unsigned int index = WANTED[6] << 8 | WANTED[7];
	long status;

	if (WANTED[3])
		EXPECT_EQ(guest_negotiate_xive(), H_SUCCESS);
	for (; (opcode = hcall_opcode(index)); index++) {
		/* All there before the call, in case it is the last. */
		guest_printf("# probe %u %s\n", index, hcall_name(opcode));
		guest_flush();
		status = (plpar_hcall9)(opcode, retbuf, first_argument(opcode), NOTHING,
					NOTHING, NOTHING, NOTHING, NOTHING, NOTHING,
					NOTHING, NOTHING);
		guest_printf("# answer 0x%lx\n", (unsigned long)status);
		guest_flush();
	}
}
