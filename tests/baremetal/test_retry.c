// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Test the retry engine and the _sync forms, compiled for Power: retry sequences with
 * answers from a table.  tests/host tests all forms and all answers on the host.
 */
#include "../../arch/powerpc/platforms/pseries/hvcall_fake.h"

#include <linux/errno.h>

#include <asm/hcalls-sync-gen.h>
#include "lib/guest.h"
#include "lib/kernel.h"

#define DRC		0x44000001UL
/* Long enough for a slow machine. */
#define AMPLE_MS	10000

static const struct hcall_regs *answers;
static u64 asked[8][9];
static unsigned int calls, kill_in_call;

struct hcall_regs hcall_fake(unsigned long opcode, int nargs, const u64 *args)
{
	memcpy(asked[calls], args, nargs * sizeof(*args));
	guest_kernel.killed = calls + 1 == kill_in_call;
	return answers[calls++];
}

static void answer(const struct hcall_regs *table, unsigned int kill)
{
	answers = table;
	calls = 0;
	kill_in_call = kill;
	memset(&guest_kernel, 0, sizeof(guest_kernel));
}

GUEST_TEST(flush, "each call passes the latest token")
{
	static const struct hcall_regs table[] = {
		{ H_BUSY, 11 }, { H_LONG_BUSY_ORDER_1_MSEC, 12 },
		{ H_LONG_BUSY_ORDER_10_MSEC, 13 }, { H_SUCCESS, 14 },
	};
	struct hcall_scm_flush_sync_ret done;

	answer(table, 0);
	done = hcall_scm_flush_sync(DRC, HCALL_POLICY(HCALL_SLEEP));
	EXPECT_EQ(done.err, 0);
	EXPECT_EQ(done.tries, 4);
	EXPECT_EQ(done.waited_us <= 11000, true);
	EXPECT_EQ(asked[0][1], 0);
	EXPECT_EQ(asked[1][1], 11);
	EXPECT_EQ(asked[2][1], 12);
	EXPECT_EQ(asked[3][1], 13);
	EXPECT_EQ(asked[3][0], DRC);
	/* It sleeps if there is a hint, after might_sleep(). */
	EXPECT_EQ(guest_kernel.sleeps, 2);
	EXPECT_EQ(guest_kernel.rescheduled, 1);
	EXPECT_EQ(guest_kernel.might_sleep, 1);
	EXPECT_EQ(guest_kernel.spins, 0);
}

GUEST_TEST(bind, "a signal does not stop a call that must be completed")
{
	static const struct hcall_regs table[] = {
		{ H_BUSY, 11, 0 }, { H_BUSY, 12, 0x7000 }, { H_LONG_BUSY_ORDER_1_MSEC, 13, 0x8000 },
		{ H_SUCCESS, 14, 0, 16 },
	};
	struct hcall_scm_bind_mem_sync_ret ret;

	answer(table, 2);
	ret = hcall_scm_bind_mem_sync(DRC, 0, 16, ~0ULL);
	EXPECT_EQ(ret.err, 0);
	EXPECT_EQ(ret.tries, 4);
	EXPECT_EQ(ret.address, 0x7000);
	EXPECT_EQ(ret.blocks, 16);
	EXPECT_EQ(asked[2][4], 12);
	EXPECT_EQ(asked[3][4], 13);
}

GUEST_TEST(atomic, "an atomic wait spins, touches the watchdog, and ends in time")
{
	static const struct hcall_regs table[] = {
		{ H_LONG_BUSY_ORDER_1_MSEC }, { H_LONG_BUSY_ORDER_1_MSEC },
		{ H_LONG_BUSY_ORDER_10_MSEC }, { H_SUCCESS, 5 },
	};
	struct hcall_put_tce_sync_ret done;

	answer(table, 0);
	done = hcall_put_tce_sync(1, 2, 3, HCALL_POLICY(HCALL_ATOMIC, .deadline_ms = AMPLE_MS));
	EXPECT_EQ(done.err, 0);
	EXPECT_EQ(done.mapped_delta, 5);
	EXPECT_EQ(guest_kernel.spins, 3);
	EXPECT_EQ(guest_kernel.watchdog, 3);
	EXPECT_EQ(guest_kernel.sleeps, 0);
	EXPECT_EQ(guest_kernel.might_sleep, 0);
}

GUEST_TEST(late, "a deadline stops the sequence")
{
	struct hcall_retry retry;

	answer(NULL, 0);
	hcall_retry_init(&retry, HCALL_ATOMIC, 2);
	do {
	} while (hcall_again(&retry, H_LONG_BUSY_ORDER_100_SEC));
	EXPECT_EQ(hcall_retry_errno(&retry, H_LONG_BUSY_ORDER_100_SEC), -ETIMEDOUT);
	EXPECT_EQ(retry.waited_us <= 2000, true);
}

GUEST_TEST(cancelled, "a signal cancels a call")
{
	static const struct hcall_regs table[] = {
		{ H_LONG_BUSY_ORDER_1_MSEC }, { H_SUCCESS },
	};
	struct hcall_resize_hpt_prepare_sync_ret done;

	answer(table, 1);
	done = hcall_resize_hpt_prepare_sync(0, 24, HCALL_POLICY(HCALL_KILLABLE | HCALL_CANCEL));
	EXPECT_EQ(done.err, -EINTR);
	EXPECT_EQ(done.cancelled, 1);
	EXPECT_EQ(calls, 2);
	EXPECT_EQ(asked[0][1], 24);
	EXPECT_EQ(asked[1][1], 0);
}
