// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Provide the layer on a kernel built without it: the trace event hcall:hcall_return,
 * statistics in debugfs, and the symbols that typed calls of other modules need (names,
 * errnos, the retry engine).
 *
 * The module consists of the layer's files and of probes at Linux's tracepoints.
 */
#define pr_fmt(fmt) KBUILD_MODNAME ": " fmt

#include <linux/debugfs.h>
#include <linux/errno.h>
#include <linux/module.h>
#include <linux/printk.h>

#include <asm/firmware.h>

#include "../hvcall_slow.h"
#include "papr_hcall.h"

/* Return true on a pSeries partition; the hypervisor of a PlayStation 3 has other calls. */
static bool papr_hcall_is_pseries(void)
{
	return firmware_has_feature(FW_FEATURE_LPAR) &&
	       !firmware_has_feature(FW_FEATURE_PS3_LV1);
}

static int __init papr_hcall_init(void)
{
	int rc;

	if (!papr_hcall_is_pseries()) {
		pr_err("this machine is not a pSeries partition; load the module in a partition\n");
		return -ENODEV;
	}

	rc = papr_hcall_probe_init();
	if (rc)
		return rc;
	rc = hcall_stats_alloc();
	if (rc)
		return rc;
	hcall_stats_show_init();
	papr_hcall_probe_start();
	return 0;
}
module_init(papr_hcall_init);

static void __exit papr_hcall_exit(void)
{
	/* Remove the files first, because they can attach the probes again. */
	debugfs_remove(hcall_debugfs_dir());
	hcall_stats_show_exit();
	papr_hcall_probe_exit();
	hcall_stats_free();
}
module_exit(papr_hcall_exit);

MODULE_DESCRIPTION("Trace event, statistics and typed calls of a pSeries partition's hypervisor");
MODULE_LICENSE("GPL");
MODULE_VERSION("1.0");
