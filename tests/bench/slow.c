// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The slow paths of both sides.  Their keys are off, so no call takes them: one
 * that does ends the benchmark.
 */
#include <linux/jump_label.h>
#include <asm/hvcall.h>
#include "lib/guest.h"

struct static_key_false hcall_slow_key;

/* Linux's */
void __trace_hcall_entry(unsigned long opcode, unsigned long *args);
void __trace_hcall_exit(long opcode, long retval, unsigned long *retbuf);

void __trace_hcall_entry(unsigned long opcode, unsigned long *args)
{
	guest_die();
}

void __trace_hcall_exit(long opcode, long retval, unsigned long *retbuf)
{
	guest_die();
}

/* The layer's */
#define ARGS_5	unsigned long a4, unsigned long a5, unsigned long a6,	\
		unsigned long a7, unsigned long a8
#define ARGS_6	ARGS_5, unsigned long a9
#define ARGS_9	ARGS_6, unsigned long a10, unsigned long a11, unsigned long a12
#define COUNT	unsigned int nargs
#define BUFFER	unsigned long *retbuf

#define NEVER(fn, ...)					\
	long fn(unsigned long opcode, __VA_ARGS__)	\
	{						\
		guest_die();				\
	}

NEVER(hcall_slow_norets, ARGS_6, COUNT)
NEVER(hcall_slow, ARGS_5, COUNT, BUFFER)
NEVER(hcall_slow9, ARGS_5, COUNT, BUFFER)
NEVER(hcall_slow_norets_full, ARGS_6, unsigned long a10)
NEVER(hcall_slow_norets_full_notrace, ARGS_6, unsigned long a10)
NEVER(hcall_slow_full, BUFFER, ARGS_6)
NEVER(hcall_slow_full_notrace, BUFFER, ARGS_6)
NEVER(hcall_slow9_full, BUFFER, ARGS_9)
NEVER(hcall_slow9_full_notrace, BUFFER, ARGS_9)
