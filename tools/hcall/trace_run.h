/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Trace a command, processes that run already, or the system.
 */
#ifndef HCALL_TRACE_RUN_H
#define HCALL_TRACE_RUN_H

#include <argp.h>
#include <stdbool.h>
#include <sys/types.h>

#include "session.h"

#define MAX_TASKS	64

struct trace_run {
	pid_t tasks[MAX_TASKS];
	int tasks_count;
	char **command;			/* NULL without one */
	unsigned long buffer_kb;
	pid_t *started;			/* gets the command's number */
	unsigned long long lost;	/* afterwards: events without room */
};

/* Child parser of -p, -b and the command; its input is a struct trace_run. */
extern const struct argp run_argp;

/* Return true if only some tasks are traced. */
bool trace_run_has_tasks(const struct trace_run *run);
/*
 * Start, follow and end a session that is open, handing on each call.
 * Return: the exit status of the command, 0 without one.
 */
int trace_run(struct trace_run *run, traced_function function, void *context);
/*
 * Catch every signal that ends the program and can be caught, so that it leaves
 * nothing in the kernel; before session_open(), which creates something there.
 */
void trace_run_catch_signals(void);
/* Say how many calls were lost, and what to type; after trace_run(). */
void trace_run_warn(const struct trace_run *run);

#endif /* HCALL_TRACE_RUN_H */
