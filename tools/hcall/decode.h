/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * One hypervisor call as text: names instead of numbers, with nothing left
 * out that has none.
 */
#ifndef HCALL_DECODE_H
#define HCALL_DECODE_H

#include <stdint.h>
#include <stdio.h>

#include "catalogue.h"

/* Name of a call, or its opcode in hexadecimal. */
void decode_call(FILE *out, uint64_t opcode);
/* Name of a status, with the value where the name is that of a range. */
void decode_status(FILE *out, int64_t status);
/*
 * "name=value, name=value" of r4 and up.  hidden has a bit for each argument
 * that the kernel has not recorded, the lowest for r4.
 */
void decode_args(FILE *out, uint64_t opcode, const uint64_t *args,
		 unsigned int count, unsigned int hidden);
/*
 * " name=value name=value" of the results that mean something.  In hidden,
 * results come behind the arguments; those that have no place share the last.
 */
void decode_results(FILE *out, uint64_t opcode, int64_t status,
		    const uint64_t *results, unsigned int count,
		    unsigned int hidden);
/* Return the meaning of a status for one call; NULL if the catalogue has none. */
const char *decode_meaning(const struct hcall *call, int64_t status);

#endif /* HCALL_DECODE_H */
