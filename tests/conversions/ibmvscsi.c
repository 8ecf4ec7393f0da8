// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Queue of ibmvscsi, scsi/ibmvscsi/ibmvscsi.c: H_REG_CRQ, H_FREE_CRQ, H_ENABLE_CRQ.
 */
#include "driver.h"

#define ibmvscsi_task		NULL
#define ibmvscsi_handle_event	NULL
#define gather_partition_info()	((void)0)
#define set_adapter_info(hostdata)	((void)0)

struct viosrp_crq {
	u8 bytes[16];
};

struct crq_queue {
	struct viosrp_crq *msgs;
	int size, cur;
	dma_addr_t msg_token;
	spinlock_t lock;
};

struct ibmvscsi_host_data {
	struct device *dev;
	struct tasklet_struct srp_task;
	struct crq_queue queue;
};

static struct vio_dev adapter = { .unit_address = 0x30000006, .irq = 9 };
#define to_vio_dev(device)	((void)(device), &adapter)

static int ibmvscsi_reset_crq_queue(struct crq_queue *queue,
				    struct ibmvscsi_host_data *hostdata);

#include "functions.c"

static struct ibmvscsi_host_data host;

struct hcall_regs model(unsigned long opcode, int nargs, const u64 *args)
{
	expect(args[0] == adapter.unit_address);
	if (opcode == H_REG_CRQ)
		expect(args[1] == host.queue.msg_token && args[2] == PAGE_SIZE);
	return success();
}

static int probe(void)
{
	return ibmvscsi_init_crq_queue(&host.queue, &host, 100);
}

CASE(queue_is_set_up, KEEP)
{
	answer(H_FREE_CRQ, 1, 3, H_BUSY);
	answer(H_ENABLE_CRQ, 1, 1, H_IN_PROGRESS);
	answer(H_ENABLE_CRQ, 2, 2, H_LONG_BUSY_ORDER_1_MSEC);
	expect(!probe() && requested == 1);
	expect(!ibmvscsi_reenable_crq_queue(&host.queue, &host) && calls(H_ENABLE_CRQ) == 3);
	ibmvscsi_release_crq_queue(&host.queue, &host, 100);
	expect(!requested && calls(H_FREE_CRQ) == 4);
}

CASE(partner_may_be_absent, KEEP)
{
	answer(H_REG_CRQ, 1, 1, H_CLOSED);
	expect(!probe());
}

CASE(queue_of_old_kernel_is_freed, KEEP)
{
	answer(H_REG_CRQ, 1, 1, H_RESOURCE);
	probe();
	expect(calls(H_REG_CRQ) == 2 && calls(H_FREE_CRQ) == 1 && requested == 1);
}

CASE(busy_queue_is_registered, FIX)
{
	answer(H_REG_CRQ, 1, 3, H_BUSY);
	answer(H_REG_CRQ, 5, 7, H_LONG_BUSY_ORDER_100_MSEC);
	expect(!probe() && calls(H_REG_CRQ) == 4);
	expect(!ibmvscsi_reset_crq_queue(&host.queue, &host) && calls(H_REG_CRQ) == 8);
}

CASE(registering_ends, KEEP)
{
	answer(H_REG_CRQ, 1, ALWAYS, H_LONG_BUSY_ORDER_1_SEC);
	expect(probe() < 0 && now_us() < 6 * USEC_PER_SEC);
}

CASE(hint_is_used, CONVERT)
{
	answer(H_REG_CRQ, 1, 3, H_LONG_BUSY_ORDER_1_MSEC);
	expect(!probe() && now_us() < 10000);
}
