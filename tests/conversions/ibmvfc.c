// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Queues of ibmvfc: H_REG_CRQ, H_FREE_CRQ, H_REG_SUB_CRQ, H_FREE_SUB_CRQ.
 */
#include "driver.h"

#define IBMVFC_NAME		"ibmvfc"
#define IBMVFC_CRQ_FMT		0
#define ENTER			((void)0)
#define LEAVE			((void)0)
#define ibmvfc_tasklet		NULL
#define ibmvfc_interrupt	NULL
#define ibmvfc_interrupt_mq	NULL
#define ibmvfc_interrupt_scsi	NULL

enum { IBMVFC_PROTO_SCSI, IBMVFC_PROTO_NVME };

struct ibmvfc_queue {
	dma_addr_t msg_token;
	unsigned long cookie, hw_irq, hwq_id;
	unsigned int irq;
	char name[32];
	void *handler;
};

struct ibmvfc_channels {
	struct ibmvfc_queue *scrqs;
	int protocol;
};

struct ibmvfc_host {
	struct device *dev;
	struct tasklet_struct tasklet;
	struct ibmvfc_queue crq;
	struct ibmvfc_channels scsi_scrqs;
};

static struct vio_dev adapter = { .unit_address = 0x30000003, .irq = 9 };
#define to_vio_dev(device)	((void)(device), &adapter)

static int mapped;
#define irq_create_mapping(domain, irq)	(mapped++, 33)
#define irq_dispose_mapping(irq)	((void)mapped--)
#define ibmvfc_alloc_queue(vhost, queue, format)	0
#define ibmvfc_free_queue(vhost, queue)	((void)0)
#define ibmvfc_reset_crq(vhost)	0

#include "functions.c"

struct hcall_regs model(unsigned long opcode, int nargs, const u64 *args)
{
	expect(args[0] == adapter.unit_address);
	if (opcode == H_FREE_SUB_CRQ)
		expect(args[1] == 0x55);
	return (struct hcall_regs) { .status = H_SUCCESS, .r4 = 0x55, .r5 = 7 };
}

static struct ibmvfc_queue queues[2];
static struct ibmvfc_host host = { .scsi_scrqs = { .scrqs = queues } };

#ifdef HAS_PROTOCOL
#define register_channel()	ibmvfc_register_channel(&host, &host.scsi_scrqs, 1)
#else
#define register_channel()	ibmvfc_register_scsi_channel(&host, 1)
#endif

static void queues_are_set_up(void)
{
	expect(!ibmvfc_init_crq(&host) && requested == 1);
	expect(!register_channel() && requested == 2 && mapped == 1);
	expect(queues[1].cookie == 0x55 && queues[1].irq == 33);
}

static void failing_probe_frees_interrupt(void)
{
	request_error = -EBUSY;
	expect(ibmvfc_init_crq(&host) == -EBUSY && !requested);
	request_error = 0;
	enable_error = H_HARDWARE;
	expect(ibmvfc_init_crq(&host) < 0 && !requested);
	expect(calls(H_FREE_CRQ) == 2);
}

static void failing_channel_is_not_registered(void)
{
	request_error = -EBUSY;
	answer(H_FREE_SUB_CRQ, 1, 3, H_LONG_BUSY_ORDER_10_MSEC);
	expect(register_channel() == -EBUSY && calls(H_FREE_SUB_CRQ) == 4 && !mapped);
}

static void wait_sleeps(void)
{
	request_error = -EBUSY;
	answer(H_FREE_CRQ, 1, 12, H_LONG_BUSY_ORDER_100_MSEC);
	ibmvfc_init_crq(&host);
	expect(calls(H_FREE_CRQ) == 13 && now_us() > 100000);
}

CASES(
	{ "queues_are_set_up", queues_are_set_up },
	{ "failing_probe_frees_interrupt", failing_probe_frees_interrupt, FIX },
	{ "failing_channel_is_not_registered", failing_channel_is_not_registered, FIX },
	{ "wait_sleeps", wait_sleeps, CONVERT },
);
