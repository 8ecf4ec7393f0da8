// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Memory that guest and hypervisor share: its byte order, and boundaries.
 *
 * The area of H_REGISTER_VPA has its own size in bytes 4 and 5, and may not
 * cross a page.
 */
#include <asm/hvcall.h>
#include "lib/guest.h"

/* Bits 16 to 18 of the flags say what to do; 1 and 5 are about the VPA. */
#define VPA_REGISTER	(1UL << (63 - 18))
#define VPA_DEREGISTER	(5UL << (63 - 18))

#define PAGE		4096

static u8 pages[2 * PAGE] __aligned(PAGE);

static long register_vpa(u8 *vpa, u8 first, u8 second)
{
	long status;

	vpa[4] = first;
	vpa[5] = second;
	status = plpar_hcall_norets(H_REGISTER_VPA, VPA_REGISTER, 0, (unsigned long)vpa);
	if (status == H_SUCCESS)
		EXPECT_EQ(plpar_hcall_norets(H_REGISTER_VPA, VPA_DEREGISTER, 0, 0),
			  H_SUCCESS);
	return status;
}

/* 768 bytes, or 3, which is less than a VPA has. */
GUEST_TEST(memory_order, "numbers in memory are big-endian")
{
	EXPECT_EQ(register_vpa(pages, 0x03, 0x00), H_SUCCESS);
	EXPECT_EQ(register_vpa(pages, 0x00, 0x03), H_PARAMETER);
}

GUEST_TEST(memory_boundary, "an area that crosses a page is refused")
{
	EXPECT_EQ(register_vpa(pages + PAGE - 768, 0x03, 0x00), H_SUCCESS);
	EXPECT_EQ(register_vpa(pages + PAGE - 640, 0x03, 0x00), H_PARAMETER);
}

GUEST_TEST(memory_alignment, "an area that is not aligned is refused")
{
	EXPECT_EQ(register_vpa(pages + 8, 0x03, 0x00), H_PARAMETER);
}
