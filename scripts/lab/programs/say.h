/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Functions that the programs of the lab's guests share.
 *
 * Their output is for scripts/lab: lines that begin with "@".  Around each
 * reading of the statistics they execute "sc 1" themselves.  From problem state
 * that reaches the hypervisor, is refused with H_PRIVILEGE, and changes
 * nothing in the kernel; yet it stands in the hypervisor's own log, and so
 * tells which calls the reading can have seen.
 *
 * Such a program is static, for both endiannesses, and runs as /init of an
 * initramfs.
 */
#ifndef SAY_H
#define SAY_H

#include <stdbool.h>
#include <stddef.h>

#define STATS	"/sys/kernel/debug/powerpc/hcall/stats"
#define ENABLE	"/sys/kernel/debug/powerpc/hcall/enable"
/* Number of readings of the statistics: calls may come in between. */
#define SNAPSHOTS	8

/* Mount what is needed, and say which kernel this is. */
void begin(void);

/* Set by begin(). */
extern bool hash_mmu;

/* Say that all went through, and switch the guest off; returns only if not. */
int finish(void);

/* Leave a mark with these two numbers in the hypervisor's log. */
void mark(unsigned long number, unsigned long end);

/* Content of a small file without its last newline, "" if unreadable. */
const char *read_line(const char *path);
/* Read a whole file, or what is there of a pipe, into text; what does not fit is left out. */
size_t read_text(const char *path, char *text, size_t size);
void write_text(const char *path, const char *text);
/* 0, or the errno of it. */
int try_write(const char *path, const char *text);
/* Load or unload a module; 0, or the errno of it. */
int try_load(const char *path);
int try_unload(const char *name);
void load_module(const char *path);
/* papr_hcall.ko begins to count when it has been loaded completely. */
void wait_for_counting(void);
/* Print each line of a text behind "@word". */
void say_lines(const char *word, char *text);
void say_file(const char *word, const char *path);
/* Read the statistics between marks of this number; print the readings from FIRST on. */
void take_snapshot(int number);
void say_snapshots(int first);

#endif /* SAY_H */
