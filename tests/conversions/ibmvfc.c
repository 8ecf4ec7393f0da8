// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Queues of ibmvfc: H_REG_CRQ, H_FREE_CRQ, H_REG_SUB_CRQ, H_FREE_SUB_CRQ, and the first
 * H_SEND_CRQ.
 */
#include "driver.h"

#define IBMVFC_NAME		"ibmvfc"
#define IBMVFC_CRQ_FMT		0
#define ENTER			((void)0)
#define ibmvfc_dbg(vhost, ...)	no_print(__VA_ARGS__)
#define LEAVE			((void)0)
#define ibmvfc_tasklet		NULL
#define ibmvfc_interrupt	NULL
#define ibmvfc_interrupt_mq	NULL
#define ibmvfc_interrupt_scsi	NULL

enum { IBMVFC_PROTO_SCSI, IBMVFC_PROTO_NVME };

enum { IBMVFC_NO_CRQ = 1 };

struct Scsi_Host {
	spinlock_t *host_lock;
};

struct ibmvfc_queue {
	dma_addr_t msg_token;
	union {
		void *crq;
	} msgs;
	int cur;
	spinlock_t *q_lock;
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
	struct Scsi_Host *host;
	int state, logged_in, do_enquiry, using_channels;
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
/* Older kernels have one group of channels, and do not pass it. */
#define ibmvfc_dereg_sub_crqs(...)	((void)0)
#define ibmvfc_reg_sub_crqs(...)	((void)0)

#include "functions.c"

struct hcall_regs model(unsigned long opcode, int nargs, const u64 *args)
{
	expect(args[0] == adapter.unit_address);
	if (opcode == H_SEND_CRQ)
		expect((args[1] == 0xC001000000000000 || args[1] == 0xC002000000000000)
		       && !args[2]);
	if (opcode == H_FREE_SUB_CRQ)
		expect(args[1] == 0x55);
	return (struct hcall_regs) { .status = H_SUCCESS, .r4 = 0x55, .r5 = 7 };
}

static struct ibmvfc_queue queues[2];
static struct Scsi_Host scsi_host;
static struct ibmvfc_host host = {
	.host = &scsi_host,
	.crq = { .msgs = { (char[PAGE_SIZE]) { 0 } } },
	.scsi_scrqs = { .scrqs = queues },
};

#ifdef HAS_PROTOCOL
#define register_channel()	ibmvfc_register_channel(&host, &host.scsi_scrqs, 1)
#else
#define register_channel()	ibmvfc_register_scsi_channel(&host, 1)
#endif

CASE(queues_are_set_up, KEEP)
{
	expect(!ibmvfc_init_crq(&host) && requested == 1);
	expect(!register_channel() && requested == 2 && mapped == 1);
	expect(queues[1].cookie == 0x55 && queues[1].irq == 33);
}

CASE(failing_probe_frees_interrupt, FIX)
{
	request_error = -EBUSY;
	expect(ibmvfc_init_crq(&host) == -EBUSY && !requested);
	request_error = 0;
	enable_error = H_HARDWARE;
	expect(ibmvfc_init_crq(&host) < 0 && !requested);
	expect(calls(H_FREE_CRQ) == 2);
}

CASE(failing_channel_is_not_registered, FIX)
{
	request_error = -EBUSY;
	answer(H_FREE_SUB_CRQ, 1, 3, H_LONG_BUSY_ORDER_10_MSEC);
	expect(register_channel() == -EBUSY && calls(H_FREE_SUB_CRQ) == 4 && !mapped);
}

CASE(busy_queues_are_registered, FIX)
{
	answer(H_REG_CRQ, 1, 3, H_BUSY);
	answer(H_REG_CRQ, 4, 4, H_RESOURCE);
	answer(H_REG_CRQ, 5, 8, H_LONG_BUSY_ORDER_1_MSEC);
	answer(H_REG_SUB_CRQ, 1, 3, H_LONG_BUSY_ORDER_10_MSEC);
	/* The reset registers the CRQ with locks held. */
	expect(!ibmvfc_init_crq(&host) && calls(H_REG_CRQ) == 9 && calls(H_FREE_CRQ) == 1);
	expect(!register_channel() && calls(H_REG_SUB_CRQ) == 4 && queues[1].cookie == 0x55);
}

CASE(registering_ends, KEEP)
{
	answer(H_REG_CRQ, 1, ALWAYS, H_LONG_BUSY_ORDER_1_SEC);
	expect(ibmvfc_reset_crq(&host) > 0 && now_us() < 200000);
	expect(ibmvfc_init_crq(&host) && now_us() < 6 * USEC_PER_SEC);
}

CASE(failing_registration_returns_errno, FIX)
{
	answer(H_REG_CRQ, 1, ALWAYS, H_LONG_BUSY_ORDER_10_MSEC);
	expect(ibmvfc_init_crq(&host) == -EIO);
}

CASE(hint_is_used, CONVERT)
{
	answer(H_REG_CRQ, 1, 3, H_LONG_BUSY_ORDER_1_MSEC);
	answer(H_REG_SUB_CRQ, 1, 3, H_LONG_BUSY_ORDER_1_MSEC);
	expect(!ibmvfc_init_crq(&host) && !register_channel() && now_us() < 10000);
}

CASE(wait_sleeps, CONVERT)
{
	request_error = -EBUSY;
	answer(H_FREE_CRQ, 1, 12, H_LONG_BUSY_ORDER_100_MSEC);
	ibmvfc_init_crq(&host);
	expect(calls(H_FREE_CRQ) == 13 && now_us() > 100000);
}

/* Send both messages with a lock held, as the driver's thread and tasklet do. */
static bool send_messages(void)
{
	unsigned long lock = 0;
	bool sent;

	spin_lock(&lock);
	sent = !ibmvfc_send_crq_init(&host) && !ibmvfc_send_crq_init_complete(&host);
	spin_unlock(&lock);
	return sent;
}

CASE(messages_are_sent, KEEP)
{
	expect(send_messages() && calls(H_SEND_CRQ) == 2);
}

CASE(failing_message_is_sent_once, KEEP)
{
	answer(H_SEND_CRQ, 1, 1, H_CLOSED);
	expect(!send_messages() && calls(H_SEND_CRQ) == 1);
}

CASE(busy_message_is_repeated, FIX)
{
	answer(H_SEND_CRQ, 1, 3, H_BUSY);
	answer(H_SEND_CRQ, 5, 7, H_BUSY);
	expect(send_messages() && calls(H_SEND_CRQ) == 8);
}

CASE(repeating_message_ends, KEEP)
{
	answer(H_SEND_CRQ, 1, ALWAYS, H_BUSY);
	expect(!send_messages() && now_us() < 2 * USEC_PER_SEC);
}
