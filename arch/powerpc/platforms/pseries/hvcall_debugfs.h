/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The layer's folder in debugfs, powerpc/hcall.
 */
#ifndef _PSERIES_HVCALL_DEBUGFS_H
#define _PSERIES_HVCALL_DEBUGFS_H

#include <linux/init.h>
#ifndef MODULE
#include <asm/machdep.h>
#endif

struct dentry;

/**
 * hcall_debugfs_dir() - folder for the files of the layer
 *
 * Made by whoever asks first; it stays until the kernel ends.
 *
 * Context: Initcalls from the device level on, one at a time.
 * Return: The folder, or what debugfs_create_dir() answered in its place;
 * debugfs functions take either.
 */
struct dentry *hcall_debugfs_dir(void);

/*
 * Set-up of files that papr_hcall.ko has too: at boot where they are built in; a
 * module calls them itself.
 */
#ifdef MODULE
#define hcall_initcall(function)
#else
#define hcall_initcall(function)	machine_device_initcall(pseries, function)
#endif

int hcall_catalogue_init(void);
int hcall_stats_show_init(void);
void hcall_stats_show_exit(void);
int hcall_trace_call_init(void);

#endif /* _PSERIES_HVCALL_DEBUGFS_H */
