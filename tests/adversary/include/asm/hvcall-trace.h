/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stand-in for the layer's header of this name: its trace event. */
#ifndef _TORTURE_ASM_HVCALL_TRACE_H
#define _TORTURE_ASM_HVCALL_TRACE_H

#include <asm/trace.h>

struct hcall_seen;

#define trace_call_enabled()	torture_tracing
void trace_call(const struct hcall_seen *call);

/* hvcall_trace.c */
int hcall_tracepoint_regfunc(void);
void hcall_tracepoint_unregfunc(void);

#endif /* _TORTURE_ASM_HVCALL_TRACE_H */
