// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Resizing of the hashed page table, platforms/pseries/lpar.c, and the mode of exceptions,
 * setup.c: H_RESIZE_HPT_PREPARE, H_RESIZE_HPT_COMMIT, H_SET_MODE.
 */
#include "callers.h"

#define HPT_RESIZE_TIMEOUT	10000
#define ktime_get()		((s64)sim_now)
#define ktime_ms_delta(a, b)	(((a) - (b)) / 1000000)
#define firmware_has_feature(feature)	true

struct hpt_resize_state {
	unsigned long shift;
	int commit_rc;
};

static unsigned long ppc64_pft_size, htab_size_bytes, htab_hash_mask;
static bool pseries_reloc_on_exception_enabled = true;

#define stop_machine_cpuslocked(function, data, cpus)			\
({									\
	int __rc;							\
									\
	atomic++;							\
	__rc = function(data);						\
	atomic--;							\
	__rc;								\
})

#include "functions.c"

static unsigned long prepared, committed;
/* A table that is never ready; a shift of 0 cancels. */
static bool never_ready;

struct hcall_regs model(unsigned long opcode, int nargs, const u64 *args)
{
	if (opcode == H_RESIZE_HPT_PREPARE)
		prepared = args[1];
	if (opcode == H_RESIZE_HPT_PREPARE && prepared && never_ready)
		return (struct hcall_regs) { .status = H_LONG_BUSY_ORDER_1_SEC };
	if (opcode == H_RESIZE_HPT_COMMIT)
		committed = args[1];
	return (struct hcall_regs) { .status = H_SUCCESS };
}

CASE(resize, KEEP)
{
	answer(H_RESIZE_HPT_PREPARE, 1, 3, H_LONG_BUSY_ORDER_100_MSEC);
	expect(!pseries_lpar_resize_hpt(27) && committed == 27 && ppc64_pft_size == 27);
	expect(now_us() < USEC_PER_SEC);
}

CASE(failure_is_returned, KEEP)
{
	answer(H_RESIZE_HPT_PREPARE, 1, 1, H_PARAMETER);
	answer(H_RESIZE_HPT_PREPARE, 2, 2, H_RESOURCE);
	answer(H_RESIZE_HPT_PREPARE, 3, 3, H_HARDWARE);
	answer(H_RESIZE_HPT_COMMIT, 1, 1, H_PTEG_FULL);
	expect(pseries_lpar_resize_hpt(27) == -EINVAL);
	expect(pseries_lpar_resize_hpt(27) == -EPERM);
	expect(pseries_lpar_resize_hpt(27) == -EIO);
	expect(pseries_lpar_resize_hpt(27) == -ENOSPC && !committed && !ppc64_pft_size);
}

CASE(failing_commit_cancels, FIX)
{
	answer(H_RESIZE_HPT_COMMIT, 1, 1, H_HARDWARE);
	prepared = 1;
	expect(pseries_lpar_resize_hpt(27) == -EIO && !prepared);
}

CASE(timeout_cancels, KEEP)
{
	never_ready = true;
	expect(pseries_lpar_resize_hpt(27) == -ETIMEDOUT && !prepared);
	expect(now_us() >= 9 * USEC_PER_SEC && now_us() < 12 * USEC_PER_SEC);
}

CASE(hint_of_100_s_is_not_a_timeout, CONVERT)
{
	answer(H_RESIZE_HPT_PREPARE, 1, 1, H_LONG_BUSY_ORDER_100_SEC);
	expect(!pseries_lpar_resize_hpt(27));
}

CASE(busy_commit_is_repeated, CONVERT)
{
	answer(H_RESIZE_HPT_COMMIT, 1, 3, H_BUSY);
	expect(!pseries_lpar_resize_hpt(27) && committed == 27);
}

CASE(busy_commit_ends_after_100_ms, CONVERT)
{
	answer(H_RESIZE_HPT_COMMIT, 1, ALWAYS, H_BUSY);
	expect(pseries_lpar_resize_hpt(27) == -EIO && calls(H_RESIZE_HPT_COMMIT) > 1);
	expect(now_us() >= 100000 && now_us() < 200000);
}

CASE(kexec_disables_relocation, KEEP)
{
	atomic++;
	answer(H_SET_MODE, 1, 3, H_LONG_BUSY_ORDER_10_MSEC);
	pseries_disable_reloc_on_exc();
	expect(!pseries_reloc_on_exception_enabled && last_args[1] == 3);
	answer(H_SET_MODE, 5, 5, H_HARDWARE);
	pseries_reloc_on_exception_enabled = true;
	pseries_disable_reloc_on_exc();
	expect(pseries_reloc_on_exception_enabled);
	atomic--;
}

CASE(kexec_ends_after_100_s, CONVERT)
{
	answer(H_SET_MODE, 1, ALWAYS, H_LONG_BUSY_ORDER_1_SEC);
	pseries_disable_reloc_on_exc();
	expect(pseries_reloc_on_exception_enabled);
	expect(now_us() >= 100 * USEC_PER_SEC && now_us() < 110 * USEC_PER_SEC);
}
