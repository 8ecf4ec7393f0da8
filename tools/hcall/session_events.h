/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The trace events of a session: which ones the kernel has, and what their
 * records tell.
 */
#ifndef HCALL_SESSION_EVENTS_H
#define HCALL_SESSION_EVENTS_H

#include <stdbool.h>

#include <tracefs.h>

#include "traced.h"

struct begun;
struct pending;

struct events {
	struct tep_handle *tep;
	bool full;			/* the layer's event, not Linux's two */
	struct tep_event *entry;	/* of Linux's two; else NULL */
	struct tep_event *exit;		/* or the layer's */
	struct tep_event *fork;		/* sched:sched_process_fork */
	struct tep_event *stack;	/* ftrace:kernel_stack */
	struct tep_event *sys_enter;	/* raw_syscalls */
	struct tep_event *sys_exit;
	struct begun *begun;		/* calls in progress, of Linux's two */
	struct pending *pending;	/* of each CPU, the call before its stack */
	int cpus;
};

/*
 * Find what there is; ends the program if there is no event of calls.
 * selected  prefer the event of calls that the kernel's hcall_select names
 */
void events_find(struct events *events, bool selected);
/*
 * Hand on the calls of all records that are there.
 * stacks    each call's stack is a separate record behind it
 * Return: the number of records.
 */
unsigned long events_read(struct events *events,
			  struct tracefs_instance *instance, bool stacks,
			  traced_function function, void *context);
/* Hand on the calls whose stack has not come. */
void events_flush(struct events *events, traced_function function,
		  void *context);
void events_free(struct events *events);

#endif /* HCALL_SESSION_EVENTS_H */
