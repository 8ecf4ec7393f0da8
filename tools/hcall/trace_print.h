/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * A traced call as a line of text or of JSON.
 */
#ifndef HCALL_TRACE_PRINT_H
#define HCALL_TRACE_PRINT_H

#include <stdbool.h>
#include <stdio.h>

#include "traced.h"

enum trace_times { TIMES_NONE, TIMES_OF_DAY, TIMES_NS, TIMES_RELATIVE };

struct trace_style {
	enum trace_times times;
	bool durations;
	bool caller;
	bool stack;
	bool syscall;
	bool cpu;		/* CPU and name of the task, too */
	bool json;
	bool details;		/* the events tell arguments and results */
	pid_t command;		/* whose calls need no number; 0: none */
	int64_t day_offset_ns;	/* from the trace's clock to the time of day */
};

void trace_print(FILE *out, const struct traced *call,
		 const struct trace_style *style);

#endif /* HCALL_TRACE_PRINT_H */
