// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Live patch of pseries_rng_read(), a caller of H_RANDOM.
 *
 * The new function makes the call, too, but returns a constant, so that a reader of
 * /dev/hwrng sees which function has run.
 */
#include <linux/hw_random.h>
#include <linux/livepatch.h>
#include <linux/module.h>
#include <linux/string.h>
#include <asm/hvcall.h>

#define PATTERN		0x5a
#define BYTES		8

static int patched_read(struct hwrng *rng, void *data, size_t max, bool wait)
{
	unsigned long buffer[PLPAR_HCALL_BUFSIZE];

	if (plpar_hcall(H_RANDOM, buffer) != H_SUCCESS)
		return -EIO;
	memset(data, PATTERN, BYTES);
	return BYTES;
}

static struct klp_func functions[] = {
	{ .old_name = "pseries_rng_read", .new_func = patched_read },
	{ }
};

static struct klp_object objects[] = {
	{ .funcs = functions },
	{ }
};

static struct klp_patch patch = {
	.mod = THIS_MODULE,
	.objs = objects,
};

static int __init patch_init(void)
{
	return klp_enable_patch(&patch);
}
module_init(patch_init);

static void __exit patch_exit(void)
{
}
module_exit(patch_exit);

MODULE_DESCRIPTION("Live patch of a caller of the hypervisor");
MODULE_LICENSE("GPL");
MODULE_INFO(livepatch, "Y");
