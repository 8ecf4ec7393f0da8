/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * A program: calls to make one after the other.  tests/fuzz/hypervisor.py writes it, and
 * QEMU's loader puts it into memory.  All numbers are big-endian.
 */
#ifndef CONFORMANCE_PROGRAM_H
#define CONFORMANCE_PROGRAM_H

#include <linux/types.h>
#include "conformance.h"

/* Argument n is machine_value[symbol[n]] + value[n]. */
struct program_step {
	u64 opcode;
	u64 symbol[CONF_ARGS];
	u64 value[CONF_ARGS];
};

struct program {
	u64 count;
	struct program_step steps[];
};

#endif /* CONFORMANCE_PROGRAM_H */
