/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * A finished hypervisor call, as a trace event or a record of one tells it.
 */
#ifndef HCALL_TRACED_H
#define HCALL_TRACED_H

#include <stdint.h>
#include <sys/types.h>

#include "catalogue.h"

#define MAX_STACK	32

struct traced {
	uint64_t time_ns;	/* when it ended, by the clock of the trace */
	pid_t task;
	int cpu;
	char command[32];	/* name of the task, "" if not known */
	int64_t syscall;	/* that the task was in; -1 if not known */
	uint64_t opcode;
	int64_t status;
	uint64_t duration_ns;
	uint64_t caller;	/* return address; 0 if not known */
	/* Only the layer's event has these; without it, counts are 0. */
	unsigned int args_count;
	unsigned int results_count;
	unsigned int hidden;		/* registers not recorded, see decode.h */
	uint64_t args[MAX_REGS];
	uint64_t results[MAX_REGS];
	unsigned int stack_count;
	uint64_t stack[MAX_STACK];
};

typedef void (*traced_function)(const struct traced *call, void *context);

#endif /* HCALL_TRACED_H */
