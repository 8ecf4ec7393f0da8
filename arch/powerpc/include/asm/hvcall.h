/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Hypervisor calls of a pSeries partition: how to make one from C or assembly.
 *
 * The opcode goes into r3, arguments into r4 to r12; the instruction is sc with
 * LEV=1; the status comes back in r3, results in r4 to r12.  The convention in
 * full is in Documentation/arch/powerpc/papr_hcalls.rst.
 *
 *   asm/hvcall-gen.h	 opcodes and statuses, from the catalogue
 *   asm/hvcall-flags.h	 what goes into registers and comes out of them
 *   asm/hvcall-structs.h structures; those in memory from the catalogue
 *   this file		 ways in, long busy, and calls that have a function
 *
 * Assembly sees HVSC, opcodes, statuses, flags and buffer sizes.
 */
#ifndef _ASM_POWERPC_HVCALL_H
#define _ASM_POWERPC_HVCALL_H

#include <asm/hvcall-gen.h>
#include <asm/hvcall-flags.h>

/*
 * sc 1.  As a number, because assemblers know the operand only for some
 * processors.  Emulators of hypervisors look for exactly this word.
 */
#define HVSC			.long 0x44000022

/* Words that plpar_hcall() and plpar_hcall9() write, whatever the status. */
#define PLPAR_HCALL_BUFSIZE	4
#define PLPAR_HCALL9_BUFSIZE	9

#ifndef __ASSEMBLER__

#include <linux/types.h>

#include <asm/hvcall-structs.h>

/*
 * Functions that call the hypervisor with an opcode and register values.  They
 * check neither: the number and meaning of the arguments are up to the call.  A
 * pointer is not a register value; the hypervisor needs a real address (__pa()).
 *
 *	results		traced			never traced
 *	none		plpar_hcall_norets()	plpar_hcall_norets_notrace()
 *	up to 4		plpar_hcall()		plpar_hcall_raw()
 *	up to 9		plpar_hcall9()		plpar_hcall9_raw()
 *
 * Tracepoints need translation, RCU and a CPU that is online, and take locks.
 * The second column is for real mode, the idle loop, and callers that wait for a
 * lock; _raw functions are not exported to modules.
 *
 * No function sleeps or waits; the hypervisor returns a busy status instead.
 * Result words that the call does not define for its status hold what was in
 * the register, often an argument: check the status first.
 *
 * The functions must stay variadic: only then does the ELFv2 ABI make a caller
 * provide a save area for parameters, which the entry code uses.
 */

/**
 * plpar_hcall() - make a hypervisor call with up to 4 results
 * @opcode: H_*
 * @retbuf: PLPAR_HCALL_BUFSIZE words, for r4 to r7; all are written.  Must be
 *	an array of that size: the compiler cannot check a pointer
 * @...: up to 6 arguments, for r4 to r9
 *
 * Context: Any with translation on, except idle with RCU off.
 * Return: The hypervisor's status.
 */
long plpar_hcall(unsigned long opcode, unsigned long retbuf[static PLPAR_HCALL_BUFSIZE], ...);

/* The same with up to 9 results and arguments, for r4 to r12. */
long plpar_hcall9(unsigned long opcode, unsigned long retbuf[static PLPAR_HCALL9_BUFSIZE], ...);

/* The same without results; up to 7 arguments, for r4 to r10. */
long plpar_hcall_norets(unsigned long opcode, ...);

/*
 * The same three in any context.  In real mode the address of the buffer must be
 * good with translation off.
 */
long plpar_hcall_raw(unsigned long opcode, unsigned long retbuf[static PLPAR_HCALL_BUFSIZE], ...);
long plpar_hcall9_raw(unsigned long opcode, unsigned long retbuf[static PLPAR_HCALL9_BUFSIZE], ...);
long plpar_hcall_norets_notrace(unsigned long opcode, ...);

#ifdef CONFIG_PPC_PSERIES
#include <asm/hvcall-entry.h>

/*
 * C code makes the calls above inline, with the same results; the functions are
 * for assembly and for pointers to them.  A buffer that is known to be too small
 * does not compile.
 */
static __always_inline long __hcall_store(struct hcall_regs regs, int nresults,
					  unsigned long *retbuf)
{
	retbuf[0] = regs.r4;
	retbuf[1] = regs.r5;
	retbuf[2] = regs.r6;
	retbuf[3] = regs.r7;
	if (nresults == PLPAR_HCALL9_BUFSIZE) {
		retbuf[4] = regs.r8;
		retbuf[5] = regs.r9;
		retbuf[6] = regs.r10;
		retbuf[7] = regs.r11;
		retbuf[8] = regs.r12;
	}
	return regs.status;
}

/*
 * Emits nothing.  Without these reads, GCC 12 drops a store that is never read
 * and keeps the zeroes of CONFIG_INIT_STACK_ALL_ZERO.  A macro, because it only
 * works in the text of the caller.
 */
#define __hcall_touch(nresults, buf)					\
do {									\
	asm volatile("" : : "r" ((buf)[0]), "r" ((buf)[1]),		\
		     "r" ((buf)[2]), "r" ((buf)[3]));			\
	if ((nresults) == PLPAR_HCALL9_BUFSIZE)				\
		asm volatile("" : : "r" ((buf)[(nresults) - 5]),	\
			     "r" ((buf)[(nresults) - 4]),		\
			     "r" ((buf)[(nresults) - 3]),		\
			     "r" ((buf)[(nresults) - 2]),		\
			     "r" ((buf)[(nresults) - 1]));		\
} while (0)

#ifdef __HCALL_ARGS
#define __plpar_hcall_store(issue, slow, nresults, retbuf, op, ...)	\
({									\
	long __rc;							\
									\
	if (hcall_slow_enabled()) {					\
		__rc = __hcall_store(slow(op, __HCALL_ARGS(__VA_ARGS__)), \
				     nresults, retbuf);			\
	} else {							\
		__rc = __hcall_store(__hcall_trap(op, __HCALL_ARGS(__VA_ARGS__)), \
				     nresults, retbuf);			\
		__hcall_touch(nresults, retbuf);			\
	}								\
	__rc;								\
})
#else	/* a test, or a module for a stock kernel */
#define __plpar_hcall_store(issue, slow, nresults, retbuf, op, ...)	\
	__hcall_store(issue(op, ##__VA_ARGS__), nresults, retbuf)
#endif

#define __plpar_hcall(function, issue, slow, nresults, op, buf, ...)	\
({									\
	unsigned long *__retbuf = (buf);				\
									\
	BUILD_BUG_ON_MSG(__builtin_object_size(buf, 0) <		\
			 (nresults) * sizeof(unsigned long),		\
			 #function ": result buffer is too small");	\
	__plpar_hcall_store(issue, slow, nresults, __retbuf, op, ##__VA_ARGS__); \
})

#define plpar_hcall(op, buf, ...)					\
	__plpar_hcall(plpar_hcall, hcall_issue, __hcall_slow,		\
		      PLPAR_HCALL_BUFSIZE, op, buf, ##__VA_ARGS__)
#define plpar_hcall9(op, buf, ...)					\
	__plpar_hcall(plpar_hcall9, hcall_issue9, __hcall9_slow,	\
		      PLPAR_HCALL9_BUFSIZE, op, buf, ##__VA_ARGS__)
#define plpar_hcall_norets(op, ...)		hcall_issue_norets(op, ##__VA_ARGS__)
#define plpar_hcall_norets_notrace(op, ...)	hcall_issue_norets_notrace(op, ##__VA_ARGS__)

#endif /* CONFIG_PPC_PSERIES */

/**
 * hcall_is_long_busy() - is a status one of H_LONG_BUSY_ORDER_*?
 * @status: what the hypervisor returned
 *
 * Return: true if so.
 */
static inline bool hcall_is_long_busy(long status)
{
	return status >= H_LONG_BUSY_START_RANGE && status <= H_LONG_BUSY_END_RANGE;
}

#define H_IS_LONG_BUSY(status)	hcall_is_long_busy(status)

/**
 * get_longbusy_msecs() - how long a long busy status suggests to wait
 * @longbusy_rc: what the hypervisor returned
 *
 * It is a hint: a caller that cannot wait may call again at once.
 *
 * Return: Milliseconds; 1 for a status that is not long busy.
 */
static inline unsigned int get_longbusy_msecs(long longbusy_rc)
{
	static const unsigned int msecs[] = {
		[H_LONG_BUSY_ORDER_1_MSEC - H_LONG_BUSY_START_RANGE]	= 1,
		[H_LONG_BUSY_ORDER_10_MSEC - H_LONG_BUSY_START_RANGE]	= 10,
		[H_LONG_BUSY_ORDER_100_MSEC - H_LONG_BUSY_START_RANGE]	= 100,
		[H_LONG_BUSY_ORDER_1_SEC - H_LONG_BUSY_START_RANGE]	= 1000,
		[H_LONG_BUSY_ORDER_10_SEC - H_LONG_BUSY_START_RANGE]	= 10000,
		[H_LONG_BUSY_ORDER_100_SEC - H_LONG_BUSY_START_RANGE]	= 100000,
	};

	if (!hcall_is_long_busy(longbusy_rc))
		return 1;

	return msecs[longbusy_rc - H_LONG_BUSY_START_RANGE];
}

/* In lpar.c; the results mean something on H_SUCCESS only. */
long h_get_mpp(struct hvcall_mpp_data *mpp_data);
int h_get_mpp_x(struct hvcall_mpp_x_data *mpp_x_data);

#endif /* __ASSEMBLER__ */

#endif /* _ASM_POWERPC_HVCALL_H */
