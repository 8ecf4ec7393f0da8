// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * XICS is the interrupt controller until the guest negotiates XIVE.
 */
#include <linux/compiler.h>
#include <asm/hvcall-gen.h>
#include <asm/reg.h>
#include "guest.h"
#include "hypervisor.h"

/* The PVR list and option vectors of ibm,client-architecture-support. */
struct negotiation {
	u8 pvr[16];		/* this processor, then the end: no mask, any bit */
	u8 vectors;		/* less one, as all lengths here */
	u8 short_vectors[8];	/* 1 to 4, one byte each */
	u8 length5, vector5[24];
};

long guest_negotiate_xive(void)
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
	return guest_hcall4(H_CAS, (unsigned long)&wish, (unsigned long)tree, sizeof(tree), 0);
}
