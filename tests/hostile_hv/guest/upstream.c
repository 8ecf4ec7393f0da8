// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Symbols that Linux's trampolines refer to.
 */
#include <linux/jump_label.h>
#include <asm/trace.h>

/* lpar.c */
void __trace_hcall_entry(unsigned long opcode, unsigned long *args);
void __trace_hcall_exit(long opcode, long retval, unsigned long *retbuf);

struct static_key_false hcall_tracepoint_key;

void __trace_hcall_entry(unsigned long opcode, unsigned long *args)
{
	trace_hcall_entry(opcode, args);
}

void __trace_hcall_exit(long opcode, long retval, unsigned long *retbuf)
{
	trace_hcall_exit(opcode, retval, retbuf);
}
