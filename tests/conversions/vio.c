// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Coprocessor operations, platforms/pseries/vio.c: H_COP.
 */
#include "callers.h"

struct device {
	int unused;
};

struct vio_dev {
	struct device dev;
	u64 resource_id;
};

struct vio_pfo_op {
	u64 flags;
	s64 in, inlen, out, outlen, csbcpb;
	unsigned long timeout;
	long hcall_err;
};

#include "functions.c"

struct hcall_regs model(unsigned long opcode, int nargs, const u64 *args)
{
	expect(args[0] == 1 && args[1] == 9 && args[2] == 0x1000 && args[3] == -16ULL &&
	       args[4] == 0x2000 && args[5] == 64 && args[6] == 0x3000);
	return (struct hcall_regs) { .status = H_SUCCESS };
}

static struct vio_dev device = { .resource_id = 9 };
static struct vio_pfo_op op = { 1, 0x1000, -16, 0x2000, 64, 0x3000 };

CASE(busy_operation_is_repeated, KEEP)
{
	answer(H_COP, 1, 3, H_BUSY);
	answer(H_COP, 4, 4, H_RESOURCE);
	answer(H_COP, 5, 5, H_NOT_ENOUGH_RESOURCES);
	atomic++;
	expect(!vio_h_cop_sync(&device, &op) && op.hcall_err == H_SUCCESS);
	atomic--;
}

CASE(failure_is_returned, KEEP)
{
	answer(H_COP, 1, 1, H_HARDWARE);
	answer(H_COP, 2, 2, H_RESCINDED);
	answer(H_COP, 3, 3, H_TOO_BIG);
	answer(H_COP, 4, 4, H_PARAMETER);
	expect(vio_h_cop_sync(&device, &op) == -EPERM && op.hcall_err == H_HARDWARE);
	expect(vio_h_cop_sync(&device, &op) == -EACCES);
	expect(vio_h_cop_sync(&device, &op) == -E2BIG);
	expect(vio_h_cop_sync(&device, &op) == -EINVAL);
}

CASE(first_busy_answer_is_before_deadline, FIX)
{
	op.timeout = 50;
	answer(H_COP, 1, 3, H_BUSY);
	expect(!vio_h_cop_sync(&device, &op));
}

CASE(deadline_ends_operation, FIX)
{
	op.timeout = 50;
	answer(H_COP, 1, ALWAYS, H_RESOURCE);
	expect(vio_h_cop_sync(&device, &op) == -EBUSY && op.hcall_err == H_RESOURCE);
	expect(now_us() >= 50000 && now_us() < 60000);
}

CASE(operation_without_timeout_ends, CONVERT)
{
	answer(H_COP, 1, ALWAYS, H_BUSY);
	expect(vio_h_cop_sync(&device, &op) == -EBUSY);
	expect(now_us() >= USEC_PER_SEC);
}
