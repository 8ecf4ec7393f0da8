/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Options that hcall trace, record and report have in common, and what becomes
 * of a call with them.
 */
#ifndef HCALL_TRACE_OPTIONS_H
#define HCALL_TRACE_OPTIONS_H

#include <argp.h>
#include <stdbool.h>
#include <stdio.h>

#include "select.h"
#include "summary.h"
#include "trace_print.h"

struct trace_options {
	struct selection *selection;
	struct trace_style style;
	bool summary;
	enum summary_order order;
	const char *output;
	FILE *out;
};

/* Child parsers; their input is a struct trace_options. */
extern const struct argp select_argp;	/* -C -e -Z */
extern const struct argp print_argp;	/* -t -r -T -c -S -o --json and others */

void trace_options_init(struct trace_options *options);
/* Open the output; ends the program if that is not possible. */
void trace_options_open(struct trace_options *options);
/* Print or count a call if it is selected. */
void trace_take(const struct traced *call, void *options);
/* Print the table; ends the program if the output has failed. */
void trace_options_close(struct trace_options *options);

#endif /* HCALL_TRACE_OPTIONS_H */
