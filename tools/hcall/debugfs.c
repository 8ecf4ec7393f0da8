// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The layer's files in debugfs; see debugfs.h.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <linux/magic.h>

#include "access.h"
#include "debugfs.h"
#include "hcall.h"

#define MOUNT_POINT	"/sys/kernel/debug"
#define LAYER		"powerpc/hcall"

const char *debugfs;
const char *device_tree = "/proc/device-tree";

static char *path_of(const char *name)
{
	char *path;

	if (asprintf(&path, "%s/" LAYER "/%s", debugfs ? debugfs : MOUNT_POINT,
		     name) < 0)
		fail("out of memory; stop other programs and try again");
	return path;
}

/* End the program: why a file of the layer cannot be opened, what to do. */
static void explain(const char *path, int error)
{
	if (error != ENOENT)
		fail_access(path, error, error == EPERM ?
			    "hcall stat without --on, --off and --reset; hcall trace under lockdown=integrity; hcall probe" : NULL);
	if (!debugfs)
		need_mount("debugfs", MOUNT_POINT, DEBUGFS_MAGIC);
	fail("%s is missing; use a kernel built with CONFIG_HCALL_STATS, or load the module papr_hcall",
	     path);
}

FILE *debugfs_open(const char *name, const char *mode)
{
	char *path = path_of(name);
	FILE *file = fopen(path, mode);

	if (!file)
		explain(path, errno);
	free(path);
	return file;
}

FILE *debugfs_open_optional(const char *name, const char *mode)
{
	char *path = path_of(name);
	FILE *file = fopen(path, mode);

	/* Where the folder cannot even be searched, that is the reason. */
	if (!file && errno != ENOENT)
		explain(path, errno);
	free(path);
	return file;
}

FILE *debugfs_try(const char *name)
{
	char *path = path_of(name);
	FILE *file = fopen(path, "r");
	int error = errno;

	free(path);
	errno = error;
	return file;
}

int debugfs_write(const char *name, const char *text)
{
	char *path = path_of(name);
	int fd = open(path, O_WRONLY | O_TRUNC), rc = 0;

	if (fd < 0)
		explain(path, errno);
	if (write(fd, text, strlen(text)) < 0)
		rc = -errno;
	close(fd);
	free(path);
	return rc;
}
