// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Addresses for the hypervisor: buffers that hcall_ra_buf() accepts and refuses, and a
 * hypervisor's answer to the address of a refused buffer.
 */
#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>
#include "lib/guest.h"

/* The stub of linux/bug.h counts here. */
unsigned int guest_warnings;

static u8 page[8192] __aligned(4096);

static bool refused(const void *buf, size_t size, size_t align, size_t boundary)
{
	unsigned int before = guest_warnings;
	hcall_ra_t ra = hcall_ra_buf(buf, size, align, boundary);

	/* It warns if and only if it returns no address. */
	EXPECT_EQ(guest_warnings - before, ra == HCALL_RA_BAD);
	if (ra != HCALL_RA_BAD)
		EXPECT_EQ(ra, (unsigned long)buf);
	return ra == HCALL_RA_BAD;
}

GUEST_TEST(ra_taken, "hcall_ra_buf accepts a buffer that fits")
{
	EXPECT_EQ(refused(page, 4096, 4096, 4096), false);
	EXPECT_EQ(refused(page + 1, 4095, 0, 4096), false);
	EXPECT_EQ(refused(page + 4095, 1, 1, 4096), false);
	EXPECT_EQ(refused(page + 8, 8184, 8, 0), false);
	EXPECT_EQ(refused(page + 4096, 0, 8, 4096), false);
	EXPECT_EQ(refused((void *)(GUEST_MEMORY - 16), 16, 16, 16), false);
}

GUEST_TEST(ra_boundary, "hcall_ra_buf refuses to cross a boundary")
{
	EXPECT_EQ(refused(page, 4097, 0, 4096), true);
	EXPECT_EQ(refused(page + 1, 4096, 0, 4096), true);
	EXPECT_EQ(refused(page + 4095, 2, 0, 4096), true);
	EXPECT_EQ(refused(page, 8192, 0, 4096), true);
}

GUEST_TEST(ra_alignment, "hcall_ra_buf refuses a bad alignment")
{
	EXPECT_EQ(refused(page + 4, 8, 8, 0), true);
	EXPECT_EQ(refused(page + 8, 8, 16, 0), true);
	EXPECT_EQ(refused(page, 8, 3, 0), true);
	EXPECT_EQ(refused(page, 8, 0, 4095), true);
}

GUEST_TEST(ra_mapping, "hcall_ra_buf refuses an address without a mapping")
{
	EXPECT_EQ(refused(NULL, 8, 0, 0), true);
	EXPECT_EQ(refused((void *)GUEST_MEMORY, 1, 0, 0), true);
	EXPECT_EQ(refused((void *)(GUEST_MEMORY - 8), 9, 0, 0), true);
	EXPECT_EQ(refused(page, ~0UL, 0, 0), true);
}

/* QEMU answers H_PARAMETER for a bad source, and touches no memory. */
GUEST_TEST(ra_bad, "a hypervisor refuses HCALL_RA_BAD")
{
	static u8 to;

	EXPECT_EQ(plpar_hcall_norets(H_LOGICAL_MEMOP, &to, (unsigned long)page, 0, 1, 0),
		  H_SUCCESS);
	EXPECT_EQ(plpar_hcall_norets(H_LOGICAL_MEMOP, &to,
				     (__force unsigned long)HCALL_RA_BAD, 2, 1, 0),
		  H_PARAMETER);
}
