// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Logical LAN, ethernet/ibm/ibmveth.c: H_REGISTER_LOGICAL_LAN, H_FREE_LOGICAL_LAN,
 * H_ADD_LOGICAL_LAN_BUFFER, H_SEND_LOGICAL_LAN.
 */
#include "driver.h"

union ibmveth_buf_desc {
	u64 desc;
};

struct ibmveth_adapter {
	struct vio_dev *vdev;
	struct net_device *netdev;
	dma_addr_t buffer_list_dma, filter_list_dma;
	int fw_large_send_support;
};

#include "functions.c"

#define UNIT	0x30000005

struct hcall_regs model(unsigned long opcode, int nargs, const u64 *args)
{
	expect(args[0] == UNIT);
	if (opcode == H_REGISTER_LOGICAL_LAN)
		expect(args[1] == 0x1000 && args[2] == 0x8000 && args[3] == 0x2000 &&
		       args[4] == 0x52);
	return success();
}

static struct vio_dev vdev = { .unit_address = UNIT };
static struct ibmveth_adapter adapter = {
	.vdev = &vdev, .buffer_list_dma = 0x1000, .filter_list_dma = 0x2000
};

static long open_adapter(void)
{
	const union ibmveth_buf_desc desc = { 0x8000 };

	return ibmveth_register_logical_lan(&adapter, desc, 0x52);
}

/* Receive buffers are added, and frames are sent, with softirqs off. */
static long add_buffer(void)
{
	long rc;

	atomic++;
	rc = h_add_logical_lan_buffer(UNIT, 0x9000);
	atomic--;
	return rc;
}

static int send_frame(void)
{
	int rc;

	atomic++;
	rc = ibmveth_send(&adapter, 0xa000, 1400);
	atomic--;
	return rc;
}

CASE(adapter_of_old_kernel_is_closed, KEEP)
{
	answer(H_REGISTER_LOGICAL_LAN, 1, 1, H_RESOURCE);
	answer(H_FREE_LOGICAL_LAN, 1, 3, H_BUSY);
	expect(!open_adapter());
	expect(calls(H_REGISTER_LOGICAL_LAN) == 2 && calls(H_FREE_LOGICAL_LAN) == 4);
}

CASE(busy_adapter_is_opened, FIX)
{
	answer(H_REGISTER_LOGICAL_LAN, 1, 3, H_BUSY);
	answer(H_REGISTER_LOGICAL_LAN, 4, 6, H_LONG_BUSY_ORDER_100_MSEC);
	expect(!open_adapter());
	expect(calls(H_REGISTER_LOGICAL_LAN) == 7 && !calls(H_FREE_LOGICAL_LAN));
}

CASE(opening_ends, KEEP)
{
	answer(H_REGISTER_LOGICAL_LAN, 1, ALWAYS, H_LONG_BUSY_ORDER_10_MSEC);
	expect(open_adapter() && now_us() < 6 * USEC_PER_SEC);
}

CASE(closing_sleeps, CONVERT)
{
	answer(H_REGISTER_LOGICAL_LAN, 1, 1, H_RESOURCE);
	answer(H_FREE_LOGICAL_LAN, 1, 12, H_LONG_BUSY_ORDER_100_MSEC);
	expect(!open_adapter() && now_us() > 100000);
}

CASE(busy_buffer_is_added, FIX)
{
	answer(H_ADD_LOGICAL_LAN_BUFFER, 1, 3, H_BUSY);
	answer(H_ADD_LOGICAL_LAN_BUFFER, 4, 4, H_LONG_BUSY_ORDER_1_MSEC);
	expect(!add_buffer() && calls(H_ADD_LOGICAL_LAN_BUFFER) == 5);
	expect(last_args[1] == 0x9000);
}

CASE(busy_buffers_are_added, FIX)
{
	atomic++;
#ifdef HAS_BUFFERS
	answer(H_ADD_LOGICAL_LAN_BUFFERS, 1, 3, H_BUSY);
	expect(!h_add_logical_lan_buffers(UNIT, 1, 2, 3, 4, 5, 6, 7, 8));
	expect(calls(H_ADD_LOGICAL_LAN_BUFFERS) == 4 && last_args[8] == 8);
#else
	/* Older kernels add one buffer at a time. */
	answer(H_ADD_LOGICAL_LAN_BUFFER, 1, 1, H_BUSY);
	expect(!h_add_logical_lan_buffer(UNIT, 1));
#endif
	atomic--;
}

CASE(adding_ends, KEEP)
{
	answer(H_ADD_LOGICAL_LAN_BUFFER, 1, ALWAYS, H_LONG_BUSY_ORDER_100_SEC);
	expect(add_buffer() && now_us() < 50000);
}

CASE(frame_is_sent, KEEP)
{
	answer(H_SEND_LOGICAL_LAN, 1, 3, H_BUSY);
	expect(!send_frame() && calls(H_SEND_LOGICAL_LAN) == 4);
	/* The token of the third answer. */
	expect(last_nargs == 8 && last_args[1] == 0xa000 && last_args[7] == 0x703);

	adapter.fw_large_send_support = 1;
	expect(!send_frame() && last_nargs == 9 && !last_args[7] && last_args[8] == 1400);
}

CASE(failing_frame_is_reported, KEEP)
{
	unsigned int i;

	for (i = 0; i < nfailures; i++) {
		answer(H_SEND_LOGICAL_LAN, i + 1, i + 1, failures[i]);
		expect(send_frame() == (failures[i] != H_DROPPED));
	}
}

CASE(sending_ends, KEEP)
{
	answer(H_SEND_LOGICAL_LAN, 1, ALWAYS, H_BUSY);
	expect(send_frame() == 1 && now_us() < USEC_PER_SEC);
}

CASE(frame_reaches_many_receivers, CONVERT)
{
	answer(H_SEND_LOGICAL_LAN, 1, 5000, H_BUSY);
	expect(!send_frame());
}
