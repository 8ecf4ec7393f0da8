// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Queue of ibmvscsi, scsi/ibmvscsi/ibmvscsi.c: H_REG_CRQ, H_FREE_CRQ, H_ENABLE_CRQ, and the
 * first H_SEND_CRQ.
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

enum ibmvscsi_host_action {
	IBMVSCSI_HOST_ACTION_NONE = 0,
	IBMVSCSI_HOST_ACTION_RESET,
	IBMVSCSI_HOST_ACTION_REENABLE,
	IBMVSCSI_HOST_ACTION_UNBLOCK,
};

struct Scsi_Host {
	spinlock_t *host_lock;
};

struct ibmvscsi_host_data {
	struct device *dev;
	struct Scsi_Host *host;
	struct tasklet_struct srp_task;
	struct crq_queue queue;
	enum ibmvscsi_host_action action;
};

/* Number of requests that the adapter takes; -1: all I/O fails. */
static int request_limit;

#define mb()			((void)0)
#define scsi_unblock_requests(host)	((void)(host))
#define ibmvscsi_set_request_limit(hostdata, limit)	(request_limit = (limit))

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
	if (opcode == H_SEND_CRQ)
		expect(args[1] == 0xC001000000000000 && !args[2]);
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

/* Reset or enable the queue as the driver's thread does; the number of requests. */
static int work(enum ibmvscsi_host_action action)
{
	static struct Scsi_Host scsi_host;

	host.host = &scsi_host;
	host.action = action;
	request_limit = 1;
	ibmvscsi_do_work(&host);
	return request_limit;
}

CASE(failing_message_stops_io, KEEP)
{
	expect(!probe());
	answer(H_SEND_CRQ, 1, ALWAYS, H_CLOSED);
	expect(work(IBMVSCSI_HOST_ACTION_RESET) == -1 && calls(H_SEND_CRQ) == 1);
}

CASE(busy_message_is_repeated, FIX)
{
	expect(!probe());
	answer(H_SEND_CRQ, 1, 3, H_BUSY);
	answer(H_SEND_CRQ, 5, 7, H_BUSY);
	expect(work(IBMVSCSI_HOST_ACTION_RESET) == 1 && calls(H_SEND_CRQ) == 4);
	expect(work(IBMVSCSI_HOST_ACTION_REENABLE) == 1 && calls(H_SEND_CRQ) == 8);
}

CASE(repeating_message_ends, KEEP)
{
	expect(!probe());
	answer(H_SEND_CRQ, 1, ALWAYS, H_BUSY);
	expect(work(IBMVSCSI_HOST_ACTION_RESET) == -1 && now_us() < 50000);
}

CASE(failing_probe_frees_interrupt, FIX)
{
	enable_error = H_HARDWARE;
	expect(probe() < 0 && !requested && calls(H_FREE_CRQ) == 1);
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
