// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Translation, for code that runs relocated or in problem state: the guest's
 * image at its own address, writable, in a hash page table with 4 KiB pages.
 * (Problem state always is relocated.)
 */
#include <asm/hvcall.h>
#include "guest.h"

#define PAGE_SHIFT	12
#define SEGMENT_SHIFT	28

/*
 * Any virtual segment would do.  With this one the hash of a page of the
 * image stays below 2048, the number of groups in the smallest table there
 * is, so the mask need not be looked up in the device tree.
 */
#define VSID		1UL

#define SLB_VALID	(1UL << 27)
#define SLB_VSID_SHIFT	12

#define HPTE_VALID	1UL
#define HPTE_AVPN_SHIFT	7		/* from bit 23 of the virtual address */
#define HPTE_C		0x80UL
#define HPTE_R		0x100UL
#define HPTE_M		0x10UL		/* what ordinary memory must have */
#define HPTE_PP_RW	2UL		/* problem state may write */
#define HPTES_PER_GROUP	8

static void map_page(unsigned long addr)
{
	unsigned long va = VSID << SEGMENT_SHIFT | addr;
	unsigned long group = VSID ^ addr >> PAGE_SHIFT;

	guest_hcall4(H_ENTER, 0, group * HPTES_PER_GROUP,
		     va >> 23 << HPTE_AVPN_SHIFT | HPTE_VALID,
		     addr | HPTE_R | HPTE_C | HPTE_M | HPTE_PP_RW);
}

void guest_map(void)
{
	static bool done;
	unsigned long addr;

	if (done)
		return;
	done = true;
	for (addr = (unsigned long)_guest_start;
	     addr < (unsigned long)_guest_end; addr += 1UL << PAGE_SHIFT)
		map_page(addr);
	asm volatile("slbmte %0,%1; isync" : :
		     "r" (VSID << SLB_VSID_SHIFT), "r" (SLB_VALID) : "memory");
}
