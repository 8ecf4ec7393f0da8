// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The layer's folder in debugfs, powerpc/hcall: several files of the layer put
 * something into it, and each may be built without the others.
 */
#include <linux/dcache.h>
#include <linux/debugfs.h>

#include "hvcall_debugfs.h"

struct dentry *hcall_debugfs_dir(void)
{
	struct dentry *dir = debugfs_lookup("hcall", arch_debugfs_dir);

	if (!dir)
		return debugfs_create_dir("hcall", arch_debugfs_dir);

	/* Nobody removes it, so it needs no reference to stay. */
	dput(dir);
	return dir;
}
