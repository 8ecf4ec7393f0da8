/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Numbers that look like statuses of hypervisor calls and are none: errnos of
 * Linux, statuses of RTAS, vectors of exceptions.
 */
#ifndef HCALL_CODES_H
#define HCALL_CODES_H

#include <stdint.h>

struct code {
	int64_t value;
	const char *name;
	const char *text;
};

/* Each is NULL if the value is none. */
const struct code *errno_by_value(int64_t value);
const struct code *errno_by_name(const char *name);	/* negative */
const struct code *rtas_status(int64_t value);
const struct code *vector_by_value(int64_t value);

#endif /* HCALL_CODES_H */
