/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * A tracing session: the kernel's events of hypervisor calls, read through a
 * separate instance, so that other users' tracing is not disturbed.
 *
 * There is one session at a time.  It ends with the program at the latest,
 * whatever ends the program.
 */
#ifndef HCALL_SESSION_H
#define HCALL_SESSION_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "select.h"
#include "traced.h"

struct session_options {
	const struct selection *selection;
	bool tasks;		/* only tasks added with session_add_task() */
	bool stack;		/* record the stack of each call */
	bool syscalls;		/* tell which system call the task is in */
	bool count;		/* have the kernel count, without events */
	unsigned long buffer_kb; /* for each CPU; 0: as memory allows */
};

/* Prepare; ends the program with the reason if it cannot. */
void session_open(const struct session_options *options);
/* Return true if the kernel's event has arguments and results. */
bool session_has_details(void);
/* Return true if the kernel counts: only totals can be read then. */
bool session_counts(void);
/* Trace a task, and all that it will start. */
void session_add_task(pid_t task);
void session_start(void);
/* Hand on what has been traced since the last time; how many events that was. */
unsigned long session_read(traced_function function, void *context);
/* Hand on what the stack of has not been seen; at the end. */
void session_flush(traced_function function, void *context);
/* Calls that the kernel had no room to record or to count. */
unsigned long long session_lost(void);
/* Size of the buffer of a CPU, in KiB. */
unsigned long session_buffer_kb(void);

/* Nanoseconds from the clock of the events to the time of day. */
int64_t session_day_offset_ns(void);

/* One of the kernel's counts of the traced tasks. */
struct session_total {
	uint64_t opcode;
	int64_t status;
	uint64_t calls;
	uint64_t time_ns;
};

void session_totals(void (*take)(const struct session_total *total,
				 void *context), void *context);
void session_close(void);

#endif /* HCALL_SESSION_H */
