// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Stands in for hvcall_observe.c, which needs a kernel: what the trampolines
 * hand calls over to while they are observed.  Its tracer is as rough with
 * registers as C may be, and remembers what it was told.
 */
#include <linux/jump_label.h>
#include <asm/hvcall.h>
#include <asm/trace.h>
#include "torture.h"

struct traced traced;
struct static_key_false hcall_observe_key = STATIC_KEY_FALSE_INIT;
struct static_key_false hcall_detour_key = STATIC_KEY_FALSE_INIT;
u64 hcall_real_mode_calls[MAX_HCALL_OPCODE / 4 + 1];

/* hvCall.S */
long __plpar_hcall_norets(unsigned long opcode, ...);
long __plpar_hcall(unsigned long opcode, unsigned long *retbuf, ...);
long __plpar_hcall9(unsigned long opcode, unsigned long *retbuf, ...);

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

#define DECLARE_6	unsigned long a4, unsigned long a5, unsigned long a6, \
			unsigned long a7, unsigned long a8, unsigned long a9
#define DECLARE_7	DECLARE_6, unsigned long a10
#define DECLARE_9	DECLARE_7, unsigned long a11, unsigned long a12
#define PASS_6		a4, a5, a6, a7, a8, a9
#define PASS_7		PASS_6, a10
#define PASS_9		PASS_7, a11, a12

/* @buffer declares the result buffer, @retbuf is it, where there is one. */
#define OBSERVER(name, call, traces, n, results, buffer, ...)		\
	long name(unsigned long opcode buffer, DECLARE_##n);		\
	long name(unsigned long opcode buffer, DECLARE_##n)		\
	{								\
		unsigned long args[] = { PASS_##n };			\
		long status;						\
									\
		if (traces)						\
			trace_hcall_entry(opcode, args);		\
		status = call(opcode, ##__VA_ARGS__, PASS_##n);		\
		if (traces)						\
			trace_hcall_exit(opcode, status, results);	\
		return status;						\
	}

#define BUFFER		, unsigned long *retbuf

OBSERVER(hcall_observe_norets, __plpar_hcall_norets, true, 7, NULL, )
OBSERVER(hcall_observe, __plpar_hcall, true, 6, retbuf, BUFFER, retbuf)
OBSERVER(hcall_observe9, __plpar_hcall9, true, 9, retbuf, BUFFER, retbuf)
OBSERVER(hcall_count_norets, __plpar_hcall_norets, false, 7, NULL, )
OBSERVER(hcall_count, __plpar_hcall, false, 6, retbuf, BUFFER, retbuf)
OBSERVER(hcall_count9, __plpar_hcall9, false, 9, retbuf, BUFFER, retbuf)

/* Linux's own key, where its trampolines are in the program. */
extern struct static_key_false hcall_tracepoint_key __attribute__((weak));

void torture_observe(bool on)
{
	static bool is_on;

	if (on == is_on)
		return;
	is_on = on;
	if (on) {
		static_key_slow_inc(&hcall_observe_key.key);
		if (&hcall_tracepoint_key)
			static_key_slow_inc(&hcall_tracepoint_key.key);
	} else {
		static_key_slow_dec(&hcall_observe_key.key);
		if (&hcall_tracepoint_key)
			static_key_slow_dec(&hcall_tracepoint_key.key);
	}
}
