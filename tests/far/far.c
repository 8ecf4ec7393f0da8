// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Stand-ins for the functions of hvcall_slow.c: record the arguments, return
 * known results.  The linker puts this file beyond the padding.
 */
#include <asm/hvcall.h>
#include "far.h"

struct static_key_false hcall_slow_key = { .key.enabled = 1 };
struct far_call far_call;

static long record(unsigned long opcode, unsigned long *retbuf, unsigned int nresults,
		   const unsigned long *args, unsigned int nargs)
{
	unsigned int i;

	far_call.opcode = opcode;
	for (i = 0; i < FAR_REGS; i++)
		far_call.args[i] = i < nargs ? args[i] : 0;
	for (i = 0; i < nresults; i++)
		retbuf[i] = FAR_RESULT(i);
	return FAR_STATUS;
}

#define ARGS5	unsigned long a4, unsigned long a5, unsigned long a6,	\
		unsigned long a7, unsigned long a8
#define ARGS6	ARGS5, unsigned long a9
#define ARGS7	ARGS6, unsigned long a10
#define ARGS9	ARGS7, unsigned long a11, unsigned long a12
#define ARRAY(...)	((const unsigned long []){ __VA_ARGS__ })

long hcall_slow_norets(unsigned long opcode, ARGS6, unsigned int nargs)
{
	return record(opcode, NULL, 0, ARRAY(a4, a5, a6, a7, a8, a9),
		      nargs & ~HCALL_UNTRACED);
}

long hcall_slow(unsigned long opcode, ARGS5, unsigned int nargs, unsigned long *retbuf)
{
	return record(opcode, retbuf, 4, ARRAY(a4, a5, a6, a7, a8), nargs);
}

long hcall_slow9(unsigned long opcode, ARGS5, unsigned int nargs, unsigned long *retbuf)
{
	return record(opcode, retbuf, 9, ARRAY(a4, a5, a6, a7, a8), nargs);
}

long hcall_slow_norets_full(unsigned long opcode, ARGS7)
{
	return record(opcode, NULL, 0, ARRAY(a4, a5, a6, a7, a8, a9, a10), 7);
}

long hcall_slow_norets_full_notrace(unsigned long opcode, ARGS7)
{
	return record(opcode, NULL, 0, ARRAY(a4, a5, a6, a7, a8, a9, a10), 7);
}

long hcall_slow_full(unsigned long opcode, unsigned long *retbuf, ARGS6)
{
	return record(opcode, retbuf, 4, ARRAY(a4, a5, a6, a7, a8, a9), 6);
}

long hcall_slow_full_notrace(unsigned long opcode, unsigned long *retbuf, ARGS6)
{
	return record(opcode, retbuf, 4, ARRAY(a4, a5, a6, a7, a8, a9), 6);
}

long hcall_slow9_full(unsigned long opcode, unsigned long *retbuf, ARGS9)
{
	return record(opcode, retbuf, 9, ARRAY(a4, a5, a6, a7, a8, a9, a10, a11, a12), 9);
}

long hcall_slow9_full_notrace(unsigned long opcode, unsigned long *retbuf, ARGS9)
{
	return record(opcode, retbuf, 9, ARRAY(a4, a5, a6, a7, a8, a9, a10, a11, a12), 9);
}
