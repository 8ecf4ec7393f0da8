/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Stub of the kernel's header: trace events of hypervisor calls.
 */
#ifndef _CLOBBER_ASM_TRACE_H
#define _CLOBBER_ASM_TRACE_H

#include <linux/types.h>

/* Calls of trace events and injection since the call began. */
struct traced {
	u64 entries, exits, calls;
	u64 selected;		/* calls recorded as selected ones */
	u64 injected, ended;	/* calls with a search for rules; ended rules */
	u64 rules;		/* rules to be ended */
	u64 opcode, status;
	u64 held;		/* times that preemption was enabled before the pair of events */
	/* The first wrong value, by WRONG_*; 0: none. */
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
extern bool clobber_tracing;

#define trace_hcall_entry_enabled()	clobber_tracing
#define trace_hcall_exit_enabled()	clobber_tracing

void trace_hcall_entry(unsigned long opcode, unsigned long *args);
void trace_hcall_exit(unsigned long opcode, long status, unsigned long *results);

#endif /* _CLOBBER_ASM_TRACE_H */
