/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Stand-in for the kernel's header of this name: the trace events of
 * hypervisor calls.
 */
#ifndef _TORTURE_ASM_TRACE_H
#define _TORTURE_ASM_TRACE_H

#include <linux/types.h>

/* Calls that trace events and injection got since the call began. */
struct traced {
	u64 entries, exits, calls;
	u64 selected;		/* calls recorded as selected ones */
	u64 injected, ended;	/* calls that rules were looked up for; ended rules */
	u64 rules;		/* rules that are to be ended */
	u64 opcode, status;
	u64 held;		/* times that preemption went on, when the pair began */
	/* The first that was not as it should be, by WRONG_*; 0: nothing. */
	u64 wrong, want, have;
};

#define WRONG_ARGUMENT	1	/* + number of the register, here and below */
#define WRONG_RESULT	33
#define WRONG_CALLER	65	/* calls between the caller and enter() */
#define WRONG_PREEMPT	66	/* preemption was on between entry and exit */
#define WRONG_NRESULTS	67
#define WRONG_NARGS	68
#define WRONG_HIDDEN	69

extern struct traced traced;
extern bool torture_tracing;

#define trace_hcall_entry_enabled()	torture_tracing
#define trace_hcall_exit_enabled()	torture_tracing

void trace_hcall_entry(unsigned long opcode, unsigned long *args);
void trace_hcall_exit(unsigned long opcode, long status, unsigned long *results);

#endif /* _TORTURE_ASM_TRACE_H */
