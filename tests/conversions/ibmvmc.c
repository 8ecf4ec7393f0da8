// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Management console, misc/ibmvmc.c: H_REG_CRQ, H_FREE_CRQ, H_REQUEST_VMC.
 */
#include "driver.h"

#define ibmvmc_task		NULL
#define ibmvmc_handle_event	NULL

struct ibmvmc_crq_msg {
	u8 bytes[16];
};

struct crq_queue {
	struct ibmvmc_crq_msg *msgs;
	int size, cur;
	dma_addr_t msg_token;
	spinlock_t lock;
};

struct crq_server_adapter {
	struct device *dev;
	struct crq_queue queue;
	struct tasklet_struct work_task;
	void *reset_task;
};

#define kthread_stop(task)	((void)0)

static struct vio_dev console = { .unit_address = 0x30000007, .irq = 9 };
#define to_vio_dev(device)	((void)(device), &console)

#include "functions.c"

static struct crq_server_adapter adapter;

struct hcall_regs model(unsigned long opcode, int nargs, const u64 *args)
{
	if (opcode == H_REQUEST_VMC)
		return (struct hcall_regs) { .status = H_SUCCESS, .r4 = 0x77 };
	expect(args[0] == console.unit_address);
	if (opcode == H_REG_CRQ)
		expect(args[1] == adapter.queue.msg_token && args[2] == PAGE_SIZE);
	return success();
}

CASE(console_is_set_up, KEEP)
{
	u32 index = 0;

	answer(H_REQUEST_VMC, 1, 3, H_LONG_BUSY_ORDER_10_MSEC);
	answer(H_REG_CRQ, 1, 1, H_RESOURCE);
	answer(H_REG_CRQ, 2, 2, H_CLOSED);
	answer(H_FREE_CRQ, 1, 3, H_BUSY);
	expect(!h_request_vmc(&index) && index == 0x77 && calls(H_REQUEST_VMC) == 4);
	expect(!ibmvmc_init_crq_queue(&adapter) && requested == 1 && calls(H_FREE_CRQ) == 4);
	ibmvmc_release_crq_queue(&adapter);
	expect(!requested && calls(H_FREE_CRQ) == 5);
}

CASE(busy_queue_is_registered, FIX)
{
	answer(H_REG_CRQ, 1, 3, H_BUSY);
	answer(H_REG_CRQ, 5, 7, H_LONG_BUSY_ORDER_10_MSEC);
	expect(!ibmvmc_init_crq_queue(&adapter) && calls(H_REG_CRQ) == 4);
	expect(!ibmvmc_reset_crq_queue(&adapter) && calls(H_REG_CRQ) == 8);
}

CASE(registering_ends, KEEP)
{
	answer(H_REG_CRQ, 1, ALWAYS, H_LONG_BUSY_ORDER_1_SEC);
	expect(ibmvmc_init_crq_queue(&adapter) < 0 && now_us() < 6 * USEC_PER_SEC);
}

CASE(first_waits_are_short, CONVERT)
{
	u32 index;

	answer(H_REQUEST_VMC, 1, 1, H_LONG_BUSY_ORDER_10_SEC);
	answer(H_REG_CRQ, 1, 1, H_LONG_BUSY_ORDER_10_SEC);
	answer(H_FREE_CRQ, 1, 1, H_LONG_BUSY_ORDER_10_SEC);
	expect(!h_request_vmc(&index) && !ibmvmc_init_crq_queue(&adapter));
	h_free_crq(console.unit_address);
	expect(now_us() < 10000);
}
