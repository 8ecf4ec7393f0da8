// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Makes typed hypervisor calls, as any other module could: as many rounds of
 * them as are written to its parameter "rounds", by the writer.
 *
 * A round has a call of each shape, with results, without, and with a buffer;
 * two that fail, and one that Linux never makes.  The arguments differ from
 * round to round, so that a log shows which call is which.
 */
#include <linux/atomic.h>
#include <linux/errno.h>
#include <linux/module.h>
#include <linux/moduleparam.h>
#include <linux/string.h>

#include <asm/hcalls-gen.h>
#include <asm/hvcall-names.h>
#include <asm/hvcall-retry.h>

static atomic_t number = ATOMIC_INIT(0x1000);

/* A whole retry sequence, which ends with the first answer. */
static int health(u64 drc_index)
{
	struct hcall_scm_health_ret ret;
	struct hcall_retry retry;

	hcall_retry_init(&retry, HCALL_KILLABLE, 100);
	do {
		ret = hcall_scm_health(drc_index);
	} while (hcall_again(&retry, ret.status));
	return hcall_retry_errno(&retry, ret.status);
}

/* 0, or the number of the check that failed. */
static int one_round(void)
{
	struct hcall_get_cpu_characteristics_ret cpu = hcall_get_cpu_characteristics();
	struct hcall_home_node_associativity_ret node = hcall_home_node_associativity(1, 0);
	struct hcall_scm_read_metadata_ret data;
	u64 n = atomic_inc_return(&number);

	if (cpu.status != H_SUCCESS)
		return 1;
	/* QEMU fills what it does not need with ones, to the last register. */
	if (node.status != H_SUCCESS || node.assoc5 != ~0ULL)
		return 2;
	data = hcall_scm_read_metadata(n, 0x123456789abcdef0, 8);
	if (data.status != H_PARAMETER || strcmp(hcall_status_name(data.status), "H_PARAMETER"))
		return 3;
	if (health(n) != -EINVAL)
		return 4;
	/* A password; QEMU has no key store and does not look at it. */
	if (hcall_pks_read_object(hcall_ra_force(0xdeadbeef0000), hcall_ra_force(n), 7,
				  HCALL_RA_NONE, 0).status != H_FUNCTION)
		return 5;
	if (hcall_htm(n, 2, 3, 4, 5, 6) != H_FUNCTION)
		return 6;
	return 0;
}

static int rounds_set(const char *text, const struct kernel_param *unused)
{
	unsigned int rounds;
	int failed = 0;
	int rc = kstrtouint(text, 0, &rounds);

	if (rc)
		return rc;
	while (rounds-- && !failed)
		failed = one_round();
	if (failed)
		pr_err("hcall_client: check %d failed\n", failed);
	return failed ? -EIO : 0;
}

static const struct kernel_param_ops rounds_ops = {
	.set = rounds_set,
};
module_param_cb(rounds, &rounds_ops, NULL, 0200);
MODULE_PARM_DESC(rounds, "write a number: make so many rounds of calls");

MODULE_DESCRIPTION("Typed hypervisor calls on a stock kernel");
MODULE_LICENSE("GPL");
