/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * A tracing session: the kernel's events of hypervisor calls, read through an
 * instance of its own, so that nobody else's tracing is disturbed.
 *
 * There is one session at a time.  It ends with the program at the latest,
 * whatever ends the program.
 */
#ifndef HCALL_SESSION_H
#define HCALL_SESSION_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "catalogue.h"

/* A finished call. */
struct traced {
	pid_t task;
	uint64_t opcode;
	int64_t status;
	uint64_t duration_ns;
	/* What only the event hcall:call tells; counts are 0 without it. */
	unsigned int args_count;
	unsigned int results_count;
	unsigned int hidden;		/* registers not recorded, see decode.h */
	uint64_t args[MAX_REGS];
	uint64_t results[MAX_REGS];
};

typedef void (*traced_function)(const struct traced *call, void *context);

/*
 * Prepare; ends the program with the reason if it cannot.
 * call      only this one, or NULL
 * tasks     whether only tasks added with session_add_task() are wanted
 */
void session_open(const struct hcall *call, bool tasks);
/* Whether the kernel tells arguments and results. */
bool session_has_details(void);
/* Trace a task, and all that it will start. */
void session_add_task(pid_t task);
void session_start(void);
/* Hand on what has been traced since the last time. */
void session_read(traced_function function, void *context);
/* Calls that the kernel had no room to record. */
unsigned long long session_lost(void);
void session_close(void);

#endif /* HCALL_SESSION_H */
