// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * A retry sequence with QEMU, which answers long busy to the first
 * H_RESIZE_HPT_PREPARE, and prepares the table in a thread.
 */
#include <asm/hcalls-sync-gen.h>
#include "lib/guest.h"

/* 256 KiB, the smallest table. */
#define SHIFT		18
/* Much longer than QEMU needs. */
#define DEADLINE_MS	10000

GUEST_TEST(resize, "QEMU prepares a page table during the sequence, and drops it")
{
	struct hcall_policy how = HCALL_POLICY(HCALL_ATOMIC, .deadline_ms = DEADLINE_MS);
	struct hcall_resize_hpt_prepare_sync_ret done;

	done = hcall_resize_hpt_prepare_sync(0, SHIFT, how);
	EXPECT_EQ(done.err, 0);
	EXPECT_EQ(done.status, H_SUCCESS);
	EXPECT_EQ(done.tries >= 2, true);

	/* The table is ready, so one call is enough. */
	done = hcall_resize_hpt_prepare_sync(0, SHIFT, how);
	EXPECT_EQ(done.err, 0);
	EXPECT_EQ(done.tries, 1);

	done = hcall_resize_hpt_prepare_sync(0, 0, how);
	EXPECT_EQ(done.err, 0);
}

GUEST_TEST(refused, "an error of QEMU ends the sequence")
{
	struct hcall_resize_hpt_prepare_sync_ret done;

	done = hcall_resize_hpt_prepare_sync(1, SHIFT, HCALL_POLICY(HCALL_ATOMIC));
	EXPECT_EQ(done.status, H_PARAMETER);
	EXPECT_EQ(done.tries, 1);
}
