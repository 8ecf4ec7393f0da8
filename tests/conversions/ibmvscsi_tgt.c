// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Queue of ibmvscsi_tgt, scsi/ibmvscsi_tgt/ibmvscsi_tgt.c: H_REG_CRQ.  The caller holds a
 * spinlock.
 */
#include "driver.h"

#define ADAPT_SUCCESS		0
#define WAIT_CONNECTION		1
#define ERR_DISCONNECTED	2
#define RESPONSE_Q_DOWN		4

struct scsi_info {
	struct {
		int size;
		dma_addr_t crq_token;
	} cmd_q;
	struct {
		u32 unit_id;
	} dds;
	unsigned int state, flags;
};

static struct scsi_info target = {
	.cmd_q = { .size = 1, .crq_token = 0x20000 }, .dds = { .unit_id = 0x30000007 },
};

#define ibmvscsis_establish_new_q(vscsi)	((void)(vscsi), ADAPT_SUCCESS)

#include "functions.c"

struct hcall_regs model(unsigned long opcode, int nargs, const u64 *args)
{
	expect(opcode == H_REG_CRQ && args[0] == target.dds.unit_id);
	expect(args[1] == target.cmd_q.crq_token && args[2] == PAGE_SIZE);
	return success();
}

/* Enable the target with the lock held; true if it waits for its client. */
static bool enable(void)
{
	unsigned long lock = 0;
	long rc;

	spin_lock(&lock);
	rc = ibmvscsis_enable_change_state(&target);
	spin_unlock(&lock);
	expect(!rc == (target.state == WAIT_CONNECTION));
	return !rc;
}

CASE(queue_is_registered, KEEP)
{
	expect(enable() && calls(H_REG_CRQ) == 1);
}

CASE(client_may_be_absent, KEEP)
{
	answer(H_REG_CRQ, 1, 1, H_CLOSED);
	expect(enable());
}

CASE(failing_queue_is_down, KEEP)
{
	answer(H_REG_CRQ, 1, 1, H_PARAMETER);
	expect(!enable() && target.flags & RESPONSE_Q_DOWN && calls(H_REG_CRQ) == 1);
}

CASE(busy_queue_is_registered, FIX)
{
	answer(H_REG_CRQ, 1, 3, H_BUSY);
	answer(H_REG_CRQ, 5, 7, H_LONG_BUSY_ORDER_100_MSEC);
	expect(enable() && calls(H_REG_CRQ) == 4);
	expect(enable() && calls(H_REG_CRQ) == 8);
}

CASE(registering_ends, KEEP)
{
	answer(H_REG_CRQ, 1, ALWAYS, H_LONG_BUSY_ORDER_1_SEC);
	expect(!enable() && now_us() < USEC_PER_SEC);
}
