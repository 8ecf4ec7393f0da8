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

#define SPRN_PVR	287

/* The PVR list and option vectors of ibm,client-architecture-support. */
struct negotiation {
	u8 pvr[16];		/* this processor, then the end: no mask, any bit */
	u8 vectors;		/* less one, as all lengths here */
	u8 short_vectors[8];	/* 1 to 4, one byte each */
	u8 length5, vector5[24];
};

/* The XICS is QEMU's choice until the guest asks for the other one. */
static long negotiate_xive(void)
{
	static struct negotiation wish = {
		.pvr = { [0] = 0xff, 0xff, 0xff, 0xff, [12] = 0xff },
		.vectors = 4, .length5 = 23, .vector5 = { [22] = 0x40 },
	};
	static u8 tree[1 << 17] __aligned(8);
	unsigned long pvr = mfspr(SPRN_PVR);
	int i;

	for (i = 0; i < 4; i++)
		wish.pvr[4 + i] = pvr >> (24 - 8 * i);
	return plpar_hcall_norets(H_CAS, (unsigned long)&wish, (unsigned long)tree,
				  sizeof(tree));
}

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
		EXPECT_EQ(negotiate_xive(), H_SUCCESS);
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
