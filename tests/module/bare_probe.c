// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Attach a probe to Linux's tracepoint hcall_exit in the module's init function, as
 * Linux's samples do.  The module has no code of papr_hcall.
 */
#include <linux/errno.h>
#include <linux/module.h>
#include <linux/string.h>
#include <linux/tracepoint.h>

static struct tracepoint *exit_tracepoint;
static unsigned long calls;

static void bare_probe_on_exit(void *unused, unsigned long opcode, long status,
			       unsigned long *results)
{
	calls++;
}

static void bare_probe_find_tracepoint(struct tracepoint *tp, void *unused)
{
	if (!strcmp(tp->name, "hcall_exit"))
		exit_tracepoint = tp;
}

static int __init bare_probe_init(void)
{
	for_each_kernel_tracepoint(bare_probe_find_tracepoint, NULL);
	if (!exit_tracepoint)
		return -EOPNOTSUPP;
	return tracepoint_probe_register(exit_tracepoint, bare_probe_on_exit, NULL);
}
module_init(bare_probe_init);

static void __exit bare_probe_exit(void)
{
	tracepoint_probe_unregister(exit_tracepoint, bare_probe_on_exit, NULL);
	tracepoint_synchronize_unregister();
}
module_exit(bare_probe_exit);

MODULE_DESCRIPTION("Probe of Linux's tracepoint hcall_exit");
MODULE_LICENSE("GPL");
