/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The layer's files in debugfs, and what to do where they are missing.
 */
#ifndef HCALL_DEBUGFS_H
#define HCALL_DEBUGFS_H

#include <stdio.h>

/* Options --debugfs and --device-tree. */
extern const char *debugfs;
extern const char *device_tree;

/* The layer's file of this name; ends the program with the reason if it cannot. */
FILE *debugfs_open(const char *name, const char *mode);
/* The same, but NULL where the kernel has no such file. */
FILE *debugfs_open_optional(const char *name, const char *mode);
/* Open the layer's file for reading; NULL and errno if that fails. */
FILE *debugfs_try(const char *name);
/* Write one line; 0, or the negative errno of the kernel's answer. */
int debugfs_write(const char *name, const char *text);

#endif /* HCALL_DEBUGFS_H */
