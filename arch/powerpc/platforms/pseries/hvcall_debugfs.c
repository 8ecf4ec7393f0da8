// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The folder powerpc/hcall of debugfs.
 */
#include <linux/dcache.h>
#include <linux/debugfs.h>

#include "hvcall_slow.h"

struct dentry *hcall_debugfs_dir(void)
{
	struct dentry *dir = debugfs_lookup("hcall", arch_debugfs_dir);

	if (!dir)
		return debugfs_create_dir("hcall", arch_debugfs_dir);

	/* The folder is never removed, so no reference is needed. */
	dput(dir);
	return dir;
}
