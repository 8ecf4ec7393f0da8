// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Virtual TPM, char/tpm/tpm_ibmvtpm.c: H_REG_CRQ, H_FREE_CRQ, H_ENABLE_CRQ, H_SEND_CRQ.
 */
#include "driver.h"

#define CRQ_RES_BUF_SIZE	PAGE_SIZE
#define IBMVTPM_VALID_CMD	0x80
#define VTPM_TPM_COMMAND	1
#define TPM_CHIP_FLAG_TPM2	1

#define init_waitqueue_head(queue)	(*(queue) = 0)
#define wait_event_timeout(queue, condition, time)	(condition)
#define wait_event_interruptible(queue, condition)	0

struct ibmvtpm_crq {
	u8 bytes[16];
};

struct ibmvtpm_crq_queue {
	struct ibmvtpm_crq *crq_addr;
	u32 index, num_entry;
	int wq;
};

struct ibmvtpm_dev {
	struct device *dev;
	struct vio_dev *vdev;
	struct ibmvtpm_crq_queue crq_queue;
	dma_addr_t crq_dma_handle, rtce_dma_handle;
	u32 rtce_size, res_len;
	void *rtce_buf;
	int wq, tpm_processing_cmd;
	spinlock_t rtce_lock;
};

struct tpm_chip {
	struct device dev;
	int flags;
};

struct vio_device_id {
	const char *compat;
};

static struct tpm_chip chip;
static struct ibmvtpm_dev *driver_data;

static void *get_data(const struct device *dev)
{
	return dev == &chip.dev ? (void *)driver_data : (void *)&chip;
}

#define dev_get_drvdata(device)	get_data(device)
#define dev_set_drvdata(device, data)	((void)(driver_data = (data)))
#define tpmm_chip_alloc(device, ops)	(&chip)
#define tpm_chip_register(tpm)	0
#define tpm_get_timeouts(tpm)	0
#define tpm2_get_cc_attrs_tbl(tpm)	0
#define tpm2_sessions_init(tpm)	0
#define ibmvtpm_interrupt	NULL
#define tpm_ibmvtpm_driver_name	"tpm_ibmvtpm"

static const int tpm_ibmvtpm;

static int ibmvtpm_send_crq(struct vio_dev *vdev, u8 valid, u8 msg, u16 len, u32 data)
{
	return plpar_hcall_norets(H_SEND_CRQ, vdev->unit_address);
}

static int send_status;

static int ibmvtpm_crq_send_init(struct ibmvtpm_dev *tpm)
{
	return send_status;
}

#define ibmvtpm_crq_get_version(tpm)	0

static char rtce[64];

static int ibmvtpm_crq_get_rtce_size(struct ibmvtpm_dev *tpm)
{
	tpm->rtce_buf = rtce;
	tpm->rtce_size = sizeof(rtce);
	return 0;
}

#include "functions.c"

struct hcall_regs model(unsigned long opcode, int nargs, const u64 *args)
{
	expect(args[0] == 0x30000004);
	return success();
}

static struct vio_dev vdev = { .unit_address = 0x30000004, .irq = 9 };
static const struct vio_device_id id = { "IBM,vtpm20" };

static int send(void)
{
	static u8 command[16];

#ifdef HAS_BUFSIZ
	return tpm_ibmvtpm_send(&chip, command, sizeof(command), sizeof(command));
#else
	return tpm_ibmvtpm_send(&chip, command, sizeof(command));
#endif
}

CASE(command_is_sent, KEEP)
{
	answer(H_REG_CRQ, 1, 1, H_RESOURCE);
	answer(H_FREE_CRQ, 1, 3, H_BUSY);
	expect(!tpm_ibmvtpm_probe(&vdev, &id) && requested == 1 && calls(H_FREE_CRQ) == 4);
	expect(!send() && driver_data->tpm_processing_cmd);
}

CASE(resume_sleeps_without_lock, FIX)
{
	expect(!tpm_ibmvtpm_probe(&vdev, &id));
	answer(H_SEND_CRQ, 1, 1, H_CLOSED);
	answer(H_ENABLE_CRQ, 1, 2, H_BUSY);
	expect(!send() && calls(H_SEND_CRQ) == 2 && calls(H_ENABLE_CRQ) == 3);
}

CASE(failing_probe_frees_interrupt, FIX)
{
	send_status = -EIO;
	expect(tpm_ibmvtpm_probe(&vdev, &id) && !requested);
	enable_error = -EIO;
	expect(tpm_ibmvtpm_probe(&vdev, &id) && !requested);
	request_error = -EBUSY;
	expect(tpm_ibmvtpm_probe(&vdev, &id) == -EBUSY && !requested);
	expect(calls(H_FREE_CRQ) == 3);
}

CASE(busy_queue_is_registered, FIX)
{
	answer(H_REG_CRQ, 1, 3, H_BUSY);
	answer(H_REG_CRQ, 4, 4, H_RESOURCE);
	answer(H_REG_CRQ, 5, 7, H_LONG_BUSY_ORDER_10_MSEC);
	expect(!tpm_ibmvtpm_probe(&vdev, &id) && calls(H_REG_CRQ) == 8);
}

CASE(failing_probe_returns_errno, FIX)
{
	answer(H_REG_CRQ, 1, ALWAYS, H_LONG_BUSY_ORDER_1_SEC);
	expect(tpm_ibmvtpm_probe(&vdev, &id) == -EIO && now_us() < 6 * USEC_PER_SEC);
}

CASE(hint_of_registration_is_used, CONVERT)
{
	answer(H_REG_CRQ, 1, 3, H_LONG_BUSY_ORDER_1_MSEC);
	expect(!tpm_ibmvtpm_probe(&vdev, &id) && now_us() < 10000);
}

CASE(hint_is_used, CONVERT)
{
	answer(H_REG_CRQ, 1, 1, H_RESOURCE);
	answer(H_FREE_CRQ, 1, 3, H_LONG_BUSY_ORDER_1_MSEC);
	expect(!tpm_ibmvtpm_probe(&vdev, &id));
	expect(calls(H_FREE_CRQ) == 4 && now_us() < 10000);
}
