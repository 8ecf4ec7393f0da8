/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Make hypervisor calls of a pSeries partition from C or assembly, by the convention of
 * Documentation/arch/powerpc/papr_hcalls.rst.  This file has entry functions, long busy, and
 * functions for single calls.  Assembly can use HVSC, opcodes, statuses, flags and buffer
 * sizes.
 */
#ifndef _ASM_POWERPC_HVCALL_H
#define _ASM_POWERPC_HVCALL_H

#include <asm/hvcall-gen.h>
#include <asm/hvcall-flags.h>

/*
 * Encode sc 1 as a number, because assemblers accept the operand only for some
 * processors, and emulators of hypervisors search for exactly this word.
 */
#define HVSC			.long 0x44000022

/* Number of words that plpar_hcall() and plpar_hcall9() write, with any status. */
#define PLPAR_HCALL_BUFSIZE	4
#define PLPAR_HCALL9_BUFSIZE	9

#ifndef __ASSEMBLER__

#include <linux/types.h>

#include <asm/hvcall-structs.h>

/*
 * Call the hypervisor with an opcode and register values, without a check of either; see
 * hcalls/calling.rst.  Code in real mode, in the idle loop, or waiting for a lock must use
 * the functions that are never traced.  The functions must stay variadic, because the ELFv2
 * ABI then requires callers to provide the parameter save area that the entry code uses.
 */

/**
 * plpar_hcall() - make a hypervisor call with up to 4 results
 * @opcode: H_*
 * @retbuf: PLPAR_HCALL_BUFSIZE words, for r4 to r7; the function writes all words.
 *	Must be an array of this size, because the compiler cannot check a pointer
 * @...: up to 6 arguments, for r4 to r9
 *
 * Context: Any with translation on, except idle with RCU off.
 * Return: The hypervisor's status.
 */
long plpar_hcall(unsigned long opcode, unsigned long retbuf[static PLPAR_HCALL_BUFSIZE], ...);

/* Make a hypervisor call with up to 9 results and arguments, for r4 to r12. */
long plpar_hcall9(unsigned long opcode, unsigned long retbuf[static PLPAR_HCALL9_BUFSIZE], ...);

/* Make a hypervisor call without results and with up to 7 arguments, for r4 to r10. */
long plpar_hcall_norets(unsigned long opcode, ...);

/*
 * Make a hypervisor call in any context.  In real mode the address of the buffer must
 * be valid with translation off.
 */
long plpar_hcall_raw(unsigned long opcode, unsigned long retbuf[static PLPAR_HCALL_BUFSIZE], ...);
long plpar_hcall9_raw(unsigned long opcode, unsigned long retbuf[static PLPAR_HCALL9_BUFSIZE], ...);
long plpar_hcall_norets_notrace(unsigned long opcode, ...);

#ifdef CONFIG_PPC_PSERIES
#include <asm/hvcall-entry.h>

/*
 * Make the calls above inline in C code, with equal results; the functions are for
 * assembly and for function pointers.  The compiler rejects a buffer that is known to
 * be too small.
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
 * Read the buffer without an instruction: otherwise GCC 12 drops stores that are never
 * read and keeps the zeroes of CONFIG_INIT_STACK_ALL_ZERO.  A macro, because the reads
 * must be in the caller.
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
	__plpar_hcall(plpar_hcall9, hcall_issue9, __hcall9_slow_traced,	\
		      PLPAR_HCALL9_BUFSIZE, op, buf, ##__VA_ARGS__)
#define plpar_hcall_norets(op, ...)		hcall_issue_norets(op, ##__VA_ARGS__)
#define plpar_hcall_norets_notrace(op, ...)	hcall_issue_norets_notrace(op, ##__VA_ARGS__)

#endif /* CONFIG_PPC_PSERIES */

/**
 * hcall_is_long_busy() - test whether a status is one of H_LONG_BUSY_ORDER_*
 * @status: status of the call
 *
 * Return: true for a long-busy status.
 */
static inline bool hcall_is_long_busy(long status)
{
	return status >= H_LONG_BUSY_START_RANGE && status <= H_LONG_BUSY_END_RANGE;
}

#define H_IS_LONG_BUSY(status)	hcall_is_long_busy(status)

/**
 * get_longbusy_msecs() - get the hinted wait of a long-busy status
 * @longbusy_rc: status of the call
 *
 * A caller that cannot wait may ignore the hint and repeat the call immediately.
 *
 * Return: Milliseconds; 1 for a status that is not long busy.
 */
static inline unsigned int get_longbusy_msecs(long longbusy_rc)
{
	unsigned int msecs = 1;

	if (hcall_is_long_busy(longbusy_rc))
		while (longbusy_rc-- > H_LONG_BUSY_ORDER_1_MSEC)
			msecs *= 10;
	return msecs;
}

/* lpar.c; the results are valid only on H_SUCCESS. */
long h_get_mpp(struct hvcall_mpp_data *mpp_data);
int h_get_mpp_x(struct hvcall_mpp_x_data *mpp_x_data);

#endif /* __ASSEMBLER__ */

#endif /* _ASM_POWERPC_HVCALL_H */
