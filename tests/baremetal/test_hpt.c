// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Results that are not the arguments: page table entries, of which H_READ
 * returns four, in eight registers.  H_ENTER writes them and H_BULK_REMOVE,
 * which obeys eight arguments, removes them.
 *
 * The entries are in a group that guest_map() does not use, and their addresses are not
 * accessed.
 */
#include <asm/hvcall.h>
#include "lib/guest.h"

#define PTEX		(0x100UL * 8)
#define ENTRIES		4

/* An entry that QEMU stores unchanged: valid, ordinary memory. */
#define PTE_HI(n)	(0x0000012345678001UL + ((unsigned long)(n) << 12))
#define PTE_LO(n)	(0x0000000000010010UL + ((unsigned long)(n) << 16))
#define PTE_VALID	1UL

/* H_BULK_REMOVE: what to do, in the first byte of each request. */
#define BULK_REQUEST	(1UL << 62)
#define BULK_RESPONSE	(2UL << 62)
#define BULK_AVPN	(2UL << 56)

static void enter(const struct shape *shape, int n)
{
	unsigned long retbuf[SHAPE_MAX_RESULTS] = { 0 };
	unsigned long args[SHAPE_MAX_ARGS] = {
		H_EXACT, PTEX + n, PTE_HI(n), PTE_LO(n),
	};

	EXPECT_EQ(shape_call(shape, H_ENTER, retbuf, args), H_SUCCESS);
	if (shape->nresults)
		EXPECT_EQ(retbuf[0], PTEX + n);
}

/* Return true if entry @n exists; uses no trampoline. */
static void check_entry(int n, unsigned long valid)
{
	unsigned long hi = 0, lo = PTEX + n;

	EXPECT_EQ(guest_hcall_2results(H_READ, &hi, &lo), H_SUCCESS);
	EXPECT_EQ(hi & PTE_VALID, valid);
	if (valid)
		EXPECT_EQ(lo, PTE_LO(n));
}

static void read_back(const struct shape *shape)
{
	unsigned long retbuf[SHAPE_MAX_RESULTS];
	unsigned long args[SHAPE_MAX_ARGS] = { H_READ_4, PTEX };
	int i;

	args[8] = 0x9999;
	EXPECT_EQ(shape_call(shape, H_READ, retbuf, args), H_SUCCESS);
	for (i = 0; i < shape->nresults && i < 2 * ENTRIES; i++) {
		unsigned long want = i % 2 ? PTE_LO(i / 2) : PTE_HI(i / 2);

		/* The hypervisor uses one of the software bits. */
		EXPECT_EQ(retbuf[i] & ~(i % 2 ? 0 : 0x78UL), want);
	}
	/* H_READ leaves this register alone. */
	if (shape->nresults == 9)
		EXPECT_EQ(retbuf[8], args[8]);
}

/*
 * Each entry is only removed if its second register matches: all eight have
 * to arrive.  Shapes that take fewer arguments remove fewer.
 */
static void remove_all(const struct shape *shape)
{
	unsigned long retbuf[SHAPE_MAX_RESULTS];
	unsigned long args[SHAPE_MAX_ARGS] = { 0 };
	int n, pairs = shape->nargs / 2 < ENTRIES ? shape->nargs / 2 : ENTRIES;

	for (n = 0; n < pairs; n++) {
		args[2 * n] = BULK_REQUEST | BULK_AVPN | (PTEX + n);
		args[2 * n + 1] = PTE_HI(n) & ~0x7fUL;
	}
	/* 11 in the first two bits: the list ends here. */
	args[2 * pairs] = 3UL << 62;
	if (shape->nargs < 2 * ENTRIES && shape->nargs % 2 == 0) {
		/* No register left to end the list: repeat the last entry. */
		args[2 * pairs - 2] = 3UL << 62;
		pairs--;
	}

	EXPECT_EQ(shape_call(shape, H_BULK_REMOVE, retbuf, args), H_SUCCESS);
	for (n = 0; n < ENTRIES; n++) {
		check_entry(n, n < pairs ? 0 : PTE_VALID);
		if (n < pairs && 2 * n < shape->nresults)
			EXPECT_EQ(retbuf[2 * n] >> 60, BULK_RESPONSE >> 60);
	}
}

/* Remove entries that a failed case leaves. */
static void clean_up(void)
{
	int n;

	for (n = 0; n < ENTRIES; n++)
		guest_hcall4(H_REMOVE, 0, PTEX + n, 0, 0);
}

GUEST_SHAPE_TEST(page_table, "H_ENTER, H_READ and H_BULK_REMOVE agree")
{
	int n;

	clean_up();
	for (n = 0; n < ENTRIES; n++)
		enter(shape, n);
	for (n = 0; n < ENTRIES; n++)
		check_entry(n, PTE_VALID);
	read_back(shape);
	remove_all(shape);
	clean_up();
}
