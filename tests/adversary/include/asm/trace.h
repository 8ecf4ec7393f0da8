/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Stand-in for the kernel's header of this name: the trace events of
 * hypervisor calls, always enabled.
 */
#ifndef _TORTURE_ASM_TRACE_H
#define _TORTURE_ASM_TRACE_H

#include <linux/types.h>

/* What the tracer was told since somebody cleared this. */
struct traced {
	u64 entries, exits;
	u64 opcode, arg, status;
};

extern struct traced traced;

void trace_hcall_entry(unsigned long opcode, unsigned long *args);
void trace_hcall_exit(unsigned long opcode, long status, unsigned long *results);

#endif /* _TORTURE_ASM_TRACE_H */
