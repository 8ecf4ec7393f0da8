/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The table of hcall trace -c.
 */
#ifndef HCALL_SUMMARY_H
#define HCALL_SUMMARY_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum summary_order {
	SUMMARY_TIME, SUMMARY_CALLS, SUMMARY_ERRORS, SUMMARY_BUSY,
	SUMMARY_AVERAGE, SUMMARY_NAME, SUMMARY_ORDERS,
};

/* The order of a word; SUMMARY_ORDERS if there is none. */
enum summary_order summary_order(const char *word);
/* Add calls that ended with one status. */
void summary_add(uint64_t opcode, int64_t status, uint64_t calls,
		 uint64_t time_ns);
void summary_print(FILE *out, enum summary_order order, bool json);

#endif /* HCALL_SUMMARY_H */
