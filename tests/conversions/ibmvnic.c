// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Queues of ibmvnic: H_REG_CRQ, H_REG_SUB_CRQ, H_FREE_SUB_CRQ, H_FREE_CRQ, H_ENABLE_CRQ.
 */
#include "driver.h"

#define IBMVNIC_IND_MAX_ARR_SZ	4096
/* Name in older kernels. */
#define IBMVNIC_IND_ARR_SZ	IBMVNIC_IND_MAX_ARR_SZ
#define zalloc_cpumask_var(mask, flags)	1
#define free_cpumask_var(mask)	((void)(mask))
#define ibmvnic_tasklet		NULL
#define ibmvnic_interrupt	NULL

union sub_crq {
	u8 bytes[32];
};

union ibmvnic_crq {
	u8 bytes[16];
};

struct ibmvnic_adapter;

struct ibmvnic_sub_crq_queue {
	union sub_crq *msgs;
	unsigned long *affinity_mask, crq_num, hw_irq;
	dma_addr_t msg_token;
	spinlock_t lock;
	struct ibmvnic_adapter *adapter;
	int size, irq;
	struct {
		void *indir_arr;
		dma_addr_t indir_dma;
		int index;
	} ind_buf;
};

struct ibmvnic_crq_queue {
	union ibmvnic_crq *msgs;
	dma_addr_t msg_token;
	spinlock_t lock;
	bool active;
	int size, cur;
	char name[32];
};

struct ibmvnic_adapter {
	struct vio_dev *vdev;
	struct net_device *netdev;
	struct tasklet_struct tasklet;
	struct ibmvnic_crq_queue crq;
};

static bool no_memory;
#define dma_alloc_coherent(dev, size, address, flags)			\
	(*(address) = 0, no_memory ? NULL : calloc(1, size))

static int ibmvnic_reset_crq(struct ibmvnic_adapter *adapter);

#include "functions.c"

struct hcall_regs model(unsigned long opcode, int nargs, const u64 *args)
{
	expect(args[0] == 0x30000002);
	if (opcode == H_FREE_SUB_CRQ)
		expect(args[1] == 0x55);
	return (struct hcall_regs) { .status = H_SUCCESS, .r4 = 0x55, .r5 = 7 };
}

static struct vio_dev vdev = { .unit_address = 0x30000002, .irq = 9 };
static struct ibmvnic_adapter adapter = { .vdev = &vdev };

CASE(queues_are_set_up, KEEP)
{
	expect(init_sub_crq_queue(&adapter));
	expect(!init_crq_queue(&adapter) && requested == 1);
	expect(!ibmvnic_reenable_crq_queue(&adapter));
	release_crq_queue(&adapter);
	expect(!requested && calls(H_FREE_CRQ) == 1);
}

CASE(busy_calls_are_repeated, KEEP)
{
	answer(H_FREE_CRQ, 1, 3, H_BUSY);
	answer(H_FREE_CRQ, 4, 6, H_LONG_BUSY_ORDER_100_MSEC);
	answer(H_ENABLE_CRQ, 1, 1, H_IN_PROGRESS);
	answer(H_ENABLE_CRQ, 2, 2, H_LONG_BUSY_ORDER_1_MSEC);
	expect(!init_crq_queue(&adapter) && !ibmvnic_reenable_crq_queue(&adapter));
	release_crq_queue(&adapter);
	expect(calls(H_FREE_CRQ) == 7 && calls(H_ENABLE_CRQ) == 3);
}

CASE(sub_crq_is_freed_once, FIX)
{
	no_memory = true;
	answer(H_FREE_SUB_CRQ, 2, ALWAYS, H_PARAMETER);
	expect(!init_sub_crq_queue(&adapter) && calls(H_FREE_SUB_CRQ) == 1);
}

CASE(long_busy_sub_crq_is_freed, FIX)
{
	no_memory = true;
	answer(H_FREE_SUB_CRQ, 1, 3, H_LONG_BUSY_ORDER_10_MSEC);
	expect(!init_sub_crq_queue(&adapter) && calls(H_FREE_SUB_CRQ) == 4);
}

CASE(failing_probe_frees_interrupt, FIX)
{
	request_error = -EBUSY;
	expect(init_crq_queue(&adapter) == -EBUSY && !requested);
	request_error = 0;
	enable_error = H_HARDWARE;
	expect(init_crq_queue(&adapter) < 0 && !requested);
	expect(calls(H_FREE_CRQ) == 2);
}

CASE(busy_queues_are_registered, FIX)
{
	struct ibmvnic_sub_crq_queue *scrq;

	answer(H_REG_CRQ, 1, 3, H_BUSY);
	answer(H_REG_CRQ, 5, 7, H_LONG_BUSY_ORDER_10_MSEC);
	answer(H_REG_SUB_CRQ, 1, 3, H_LONG_BUSY_ORDER_1_MSEC);
	expect(!init_crq_queue(&adapter) && calls(H_REG_CRQ) == 4);
	expect(!ibmvnic_reset_crq(&adapter) && calls(H_REG_CRQ) == 8);
	scrq = init_sub_crq_queue(&adapter);
	expect(scrq && scrq->crq_num == 0x55 && scrq->hw_irq == 7 && calls(H_REG_SUB_CRQ) == 4);
}

CASE(failing_registration_returns_errno, FIX)
{
	answer(H_REG_CRQ, 1, ALWAYS, H_LONG_BUSY_ORDER_10_MSEC);
	expect(init_crq_queue(&adapter) == -EIO && now_us() < 6 * USEC_PER_SEC);
}

CASE(hint_is_used, CONVERT)
{
	answer(H_REG_CRQ, 1, 3, H_LONG_BUSY_ORDER_1_MSEC);
	answer(H_REG_SUB_CRQ, 1, 3, H_LONG_BUSY_ORDER_1_MSEC);
	expect(!init_crq_queue(&adapter) && init_sub_crq_queue(&adapter) && now_us() < 10000);
}

CASE(wait_sleeps, CONVERT)
{
	answer(H_FREE_CRQ, 1, 12, H_LONG_BUSY_ORDER_100_MSEC);
	expect(!init_crq_queue(&adapter));
	release_crq_queue(&adapter);
	/* A loop without a wait takes the time of the calls only. */
	expect(now_us() > 100000);
}
