/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The layer's folder in debugfs, powerpc/hcall.
 */
#ifndef _PSERIES_HVCALL_DEBUGFS_H
#define _PSERIES_HVCALL_DEBUGFS_H

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

#endif /* _PSERIES_HVCALL_DEBUGFS_H */
