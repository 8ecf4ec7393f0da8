/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Names of addresses in the kernel, and of system calls.
 */
#ifndef HCALL_SYMBOLS_H
#define HCALL_SYMBOLS_H

#include <stdint.h>

/*
 * "name+0x1c" of an address in the kernel, or its number; valid until the next
 * call.
 */
const char *symbol_text(uint64_t address);
/*
 * A number that symbol_text() and syscall_name() give this name, for names
 * that another machine has found.
 */
uint64_t symbol_intern(const char *name);
/* Name of a system call of this architecture; NULL if it has none. */
const char *syscall_name(int64_t number);

#endif /* HCALL_SYMBOLS_H */
