/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Start another kernel, for the guests' programs.
 */
#ifndef TESTS_NVDIMM_KEXEC_H
#define TESTS_NVDIMM_KEXEC_H

#include <fcntl.h>
#include <linux/reboot.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Start a kernel with this command line; return -1 and set errno on failure. */
static inline int start_kernel(const char *kernel, const char *initrd, const char *commands)
{
	if (!syscall(SYS_kexec_file_load, open(kernel, O_RDONLY), open(initrd, O_RDONLY),
		     strlen(commands) + 1, commands, 0UL))
		syscall(SYS_reboot, LINUX_REBOOT_MAGIC1, LINUX_REBOOT_MAGIC2,
			LINUX_REBOOT_CMD_KEXEC, NULL);
	return -1;
}

#endif
