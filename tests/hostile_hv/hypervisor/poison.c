// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Poison everything that a call may change.  A register becomes 0xbad0, its number in
 * decimal, and the number of the call.  Flags are inverted.
 */
#include "hypervisor.h"

#define PATTERN(name, number)	(0xbad0UL << 48 | (u64)(name) << 40 | \
				 ((number) & 0xffffffff))
#define DECIMAL(n)		((n) / 10 * 16 + (n) % 10)

#define NAME_CTR	0xc0
#define NAME_SRR0	0xd0
#define NAME_SRR1	0xd1

#define XER_FLAGS	0xe0000000UL	/* SO, OV, CA */
#define XER_COUNT	0x7fUL

void hv_poison(struct frame *frame, u64 which, u64 number)
{
	int n;

	for (n = 0; n <= 12; n++)
		if (which >> n & 1)
			frame->gpr[n] = PATTERN(DECIMAL(n), number);
	if (which >> POISON_CTR & 1)
		frame->ctr = PATTERN(NAME_CTR, number);
	if (which >> POISON_XER & 1)
		frame->xer ^= XER_FLAGS | (number & XER_COUNT);
	for (n = 0; n < 8; n++)
		if (which >> (POISON_CR + n) & 1)
			frame->cr ^= 0xf0000000UL >> 4 * n;

	frame->srr0 = frame->nip;
	frame->srr1 = frame->msr;
	if (which >> POISON_SRR & 1) {
		frame->srr0 = PATTERN(NAME_SRR0, number);
		frame->srr1 = PATTERN(NAME_SRR1, number);
	}
}
