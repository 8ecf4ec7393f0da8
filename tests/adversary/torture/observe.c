// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The other end of the layer's observers (hvcall_observe.c): a tracer that is
 * as rough with registers as C may be, and remembers what it was told.
 */
#include <linux/jump_label.h>
#include <asm/trace.h>
#include "torture.h"

struct traced traced;

/* All that a function may change. */
static void ruin(void)
{
	asm volatile("lis	0,0x7ace\n"
		     "	.irp	n, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12\n"
		     "	mr	\\n,0\n"
		     "	.endr\n"
		     "	mtctr	0\n"
		     "	mtxer	0\n"
		     "	mtcrf	0xc7,0\n"
		     : : : "r0", "r3", "r4", "r5", "r6", "r7", "r8", "r9",
		       "r10", "r11", "r12", "ctr", "xer", "cr0", "cr1", "cr5",
		       "cr6", "cr7");
}

void trace_hcall_entry(unsigned long opcode, unsigned long *args)
{
	traced.entries++;
	traced.opcode = opcode;
	traced.arg = args[0];
	ruin();
}

void trace_hcall_exit(unsigned long opcode, long status, unsigned long *results)
{
	traced.exits++;
	traced.status = status;
	if (opcode != traced.opcode)
		traced.opcode = ~0UL;
	ruin();
}

/* Linux's own key, where its trampolines are in the program. */
extern struct static_key_false hcall_tracepoint_key __attribute__((weak));

void torture_observe(bool on)
{
	static bool is_on;

	if (on == is_on)
		return;
	is_on = on;
	if (on) {
		hcall_tracepoint_regfunc();
		if (&hcall_tracepoint_key)
			static_key_slow_inc(&hcall_tracepoint_key.key);
	} else {
		hcall_tracepoint_unregfunc();
		if (&hcall_tracepoint_key)
			static_key_slow_dec(&hcall_tracepoint_key.key);
	}
}
