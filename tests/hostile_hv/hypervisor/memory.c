// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Memory of the guest: its real addresses and page tables.
 *
 * A POWER8 adds an offset to the guest's real addresses; relocated, the guest
 * uses a hashed page table, to which it adds entries by H_ENTER.  Later
 * processors translate the guest's real addresses by a radix tree, and relocated
 * addresses by another one before, which is there from the start.
 */
#include <asm/hvcall-gen.h>
#include <asm/reg.h>
#include "hypervisor.h"

#define SPRN_SDR1	25
#define SPRN_PVR	287
#define SPRN_RMOR	312
#define SPRN_LPCR	318
#define SPRN_LPIDR	319
#define SPRN_PTCR	464

#define PVR_POWER8_FIRST	0x4b	/* POWER8E, POWER8NVL, POWER8 */
#define PVR_POWER8_LAST		0x4d

#define LPCR_VPM	(3UL << 62)	/* faults are the hypervisor's */
#define LPCR_RMLS	(0xfUL << 26)	/* limit of real addresses */
#define LPCR_RMLS_256M	(4UL << 26)
#define LPCR_UPRT	(1UL << 22)
#define LPCR_HR		(1UL << 20)	/* radix */

#define HPTES_PER_GROUP	8
#define HPTE_VALID	1UL

/* Both trees are for 52 bits: one word of 13 bits, one of 9, then 2 MiB each. */
#define TREE_LOW_INDEX	9
#define TREE_ROOT	(2UL << 61 | 5UL << 5 | 13)
#define TREE_NODE	(1UL << 63)
#define TREE_LEAF	(3UL << 62)
#define TREE_ACCESS	0x18fUL		/* referenced, changed; all may do all */
#define BIG_PAGE_SHIFT	21

#define PATE_RADIX	(1UL << 63)
#define OUR_LPID	1

bool hv_is_power8(void)
{
	u64 version = mfspr(SPRN_PVR) >> 16;

	return version >= PVR_POWER8_FIRST && version <= PVR_POWER8_LAST;
}

void hv_use_hash(void)
{
	u64 *hpt = (u64 *)HV_TABLES;
	int i;

	for (i = 0; i < HV_HPT_GROUPS * HPTES_PER_GROUP * 2; i++)
		hpt[i] = 0;
	mtspr(SPRN_SDR1, HV_TABLES);
	mtspr(SPRN_RMOR, GUEST_AT);
	mtspr(SPRN_LPCR, (mfspr(SPRN_LPCR) & ~(LPCR_RMLS | LPCR_VPM)) |
			 LPCR_RMLS_256M);
}

/* r5 = first entry of a group, r6 and r7 = the entry. */
u64 hv_enter(const struct frame *frame)
{
	u64 *hpte = (u64 *)HV_TABLES + frame->gpr[5] * 2;
	int n;

	if (!hv_is_power8())
		return H_SUCCESS;	/* all is mapped */
	if (frame->gpr[5] >= HV_HPT_GROUPS * HPTES_PER_GROUP)
		return H_PARAMETER;
	for (n = 0; n < HPTES_PER_GROUP; n++, hpte += 2) {
		if (hpte[0] & HPTE_VALID)
			continue;
		hpte[1] = frame->gpr[7] + GUEST_AT;
		asm volatile("eieio" : : : "memory");
		hpte[0] = frame->gpr[6];
		asm volatile("ptesync" : : : "memory");
		return H_SUCCESS;
	}
	return H_PTEG_FULL;
}

/*
 * Write a tree at @table that maps the first 256 MiB to @target, and return its root.
 * @base: offset between addresses of @table here and those in the tree.
 */
static u64 plant(u64 table, u64 base, u64 target)
{
	u64 *root = (u64 *)table;
	u64 *middle = root + (1 << 13);
	u64 *leaves = middle + (1 << TREE_LOW_INDEX);
	int i;

	root[0] = ((u64)middle + base) | TREE_NODE | TREE_LOW_INDEX;
	middle[0] = ((u64)leaves + base) | TREE_NODE | TREE_LOW_INDEX;
	for (i = 0; i < GUEST_MEMORY_SIZE >> BIG_PAGE_SHIFT; i++)
		leaves[i] = (target + ((u64)i << BIG_PAGE_SHIFT)) |
			    TREE_LEAF | TREE_ACCESS;
	return (table + base) | TREE_ROOT;
}

/*
 * The tree for relocated addresses is in the guest's memory, and so is the
 * table that names it: the processor looks for them at the guest's addresses.
 */
void hv_use_radix(void)
{
	u64 *partitions = (u64 *)HV_TABLES;
	u64 processes = GUEST_MEMORY_SIZE - HV_TABLE_SIZE;
	u64 *process = guest_address(processes);

	partitions[2 * OUR_LPID] = PATE_RADIX |
		plant(HV_TABLES + HV_TABLE_SIZE, 0, GUEST_AT);
	partitions[2 * OUR_LPID + 1] = PATE_RADIX | processes;
	process[0] = plant(GUEST_AT + processes - HV_TABLE_SIZE, -GUEST_AT, 0);
	process[1] = 0;
	asm volatile("ptesync" : : : "memory");
	mtspr(SPRN_PTCR, HV_TABLES);
	mtspr(SPRN_LPIDR, OUR_LPID);
	mtspr(SPRN_LPCR, mfspr(SPRN_LPCR) | LPCR_UPRT | LPCR_HR);
}
