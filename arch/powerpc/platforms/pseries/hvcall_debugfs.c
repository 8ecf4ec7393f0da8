// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Create the debugfs folder powerpc/hcall.
 */
#include <linux/dcache.h>
#include <linux/debugfs.h>

#include "hvcall_slow.h"

struct dentry *hcall_debugfs_dir(void)
{
	struct dentry *dir = debugfs_lookup("hcall", arch_debugfs_dir);

	if (!dir)
		return debugfs_create_dir("hcall", arch_debugfs_dir);

	/* Drop the reference: the layer never removes the folder. */
	dput(dir);
	return dir;
}
