// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Shares of a partition, platforms/pseries/lparcfg.c: H_GET_PPP, H_SET_PPP.
 */
#include "callers.h"

#define __user
#define firmware_has_feature(feature)	true
#define copy_from_user(to, from, count)	(memcpy(to, from, count), 0)
#define simple_strtoul		strtoul
#define update_mpp(entitlement, weight)	0
#define pseries_vas_dlpar_cpu()	0

struct file;

struct hvcall_ppp_data {
	u64 entitlement, unallocated_entitlement;
	u16 group_num, pool_num;
	u8 capped, weight, unallocated_weight, resource_group_index;
	u16 active_procs_in_resource_group, active_procs_in_pool, active_system_procs;
	u16 phys_platform_procs;
	u32 max_proc_cap_avail, entitled_proc_cap_avail;
};

#include "functions.c"

struct hcall_regs model(unsigned long opcode, int nargs, const u64 *args)
{
	/* An entitlement of 50; a weight of 0x40. */
	return (struct hcall_regs) { .status = H_SUCCESS, .r4 = 50, .r7 = 0x40ULL << 40 };
}

static ssize_t write_capacity(void)
{
	static const char text[] = "partition_entitled_capacity=70";

	return lparcfg_write(NULL, text, sizeof(text), NULL);
}

CASE(capacity_is_set, KEEP)
{
	expect(write_capacity() > 0);
	expect(last_args[0] == 70 && last_args[1] == 0x40);
}

CASE(failing_set_returns_errno, KEEP)
{
	answer(H_SET_PPP, 1, 1, H_BUSY);
	answer(H_SET_PPP, 2, 2, H_HARDWARE);
	answer(H_SET_PPP, 3, 3, H_PARAMETER);
	expect(write_capacity() == -EBUSY);
	expect(write_capacity() == -EIO);
	expect(write_capacity() == -EINVAL);
}

CASE(failing_get_returns_errno, FIX)
{
	answer(H_GET_PPP, 1, 1, H_HARDWARE);
	answer(H_GET_PPP, 2, 2, H_AUTHORITY);
	expect(write_capacity() == -EIO);
	expect(write_capacity() < 0);
}

CASE(positive_status_returns_errno, FIX)
{
	answer(H_SET_PPP, 1, 1, H_LONG_BUSY_ORDER_10_SEC);
	answer(H_SET_PPP, 2, 2, H_NOT_AVAILABLE);
	expect(write_capacity() == -EBUSY);
	expect(write_capacity() < 0);
}
