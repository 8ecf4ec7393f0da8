// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Windows of accelerators, platforms/pseries/vas.c: H_ALLOCATE_VAS_WINDOW and others.
 */
#include "callers.h"

#define VAS_MOD_WIN_FLAGS	0xc

struct vas_window {
	u32 winid;
};

struct pseries_vas_window {
	struct vas_window vas_win;
	u64 win_addr;
	u32 complete_irq, fault_irq, pid;
};

static int h_deallocate_vas_window(u64 winid);

#include "functions.c"

static u64 address = 0xabc0000;
static u64 closed;

struct hcall_regs model(unsigned long opcode, int nargs, const u64 *args)
{
	if (opcode == H_ALLOCATE_VAS_WINDOW) {
		expect(args[0] == 1 && args[1] == 1 && args[2] == 0x11 && args[7] == 0x16);
		return (struct hcall_regs) {
			.status = H_SUCCESS, .r4 = 5, .r5 = address, .r6 = 0x20, .r7 = 0x21
		};
	}
	if (opcode == H_DEALLOCATE_VAS_WINDOW)
		closed = args[0];
	else
		expect(args[0] == 5 && args[1] == 77 && args[3] == VAS_MOD_WIN_FLAGS);
	return (struct hcall_regs) { .status = H_SUCCESS };
}

static u64 domain[6] = { 0x11, 0x12, 0x13, 0x14, 0x15, 0x16 };

CASE(open_and_close, KEEP)
{
	struct pseries_vas_window window = { .pid = 77 };

	answer(H_ALLOCATE_VAS_WINDOW, 1, 1, H_BUSY);
	answer(H_ALLOCATE_VAS_WINDOW, 2, 4, H_LONG_BUSY_ORDER_10_MSEC);
	answer(H_MODIFY_VAS_WINDOW, 1, 3, H_LONG_BUSY_ORDER_1_MSEC);
	answer(H_DEALLOCATE_VAS_WINDOW, 1, 3, H_BUSY);
	expect(!h_allocate_vas_window(&window, domain, 1, 1));
	expect(window.vas_win.winid == 5 && window.win_addr == address &&
	       window.complete_irq == 0x20 && window.fault_irq == 0x21);
	expect(!h_modify_vas_window(&window));
	expect(!h_deallocate_vas_window(5) && closed == 5);
	expect(now_us() < 100000);
}

CASE(failure_is_returned, KEEP)
{
	struct pseries_vas_window window = { .vas_win.winid = 5, .pid = 77 };

	answer(H_ALLOCATE_VAS_WINDOW, 1, ALWAYS, H_HARDWARE);
	answer(H_MODIFY_VAS_WINDOW, 1, ALWAYS, H_HARDWARE);
	answer(H_DEALLOCATE_VAS_WINDOW, 1, ALWAYS, H_HARDWARE);
	expect(h_allocate_vas_window(&window, domain, 1, 1) == -EIO);
	expect(h_modify_vas_window(&window) == -EIO);
	expect(h_deallocate_vas_window(5) == -EIO);
}

CASE(window_without_address_is_closed, FIX)
{
	struct pseries_vas_window window = { 0 };

	address = ~0ULL;
	expect(h_allocate_vas_window(&window, domain, 1, 1) == -ENOTSUPP);
	expect(closed == 5);
}
