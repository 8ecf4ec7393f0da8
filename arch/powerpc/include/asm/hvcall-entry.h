/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Execute "sc 1" in C code; only this file does.  design.rst describes the two paths.  The
 * asm names exactly the registers that the hypervisor may change (papr_hcalls.rst).  No
 * basic block may begin between the loads, the trap and the reads, because KCOV and others
 * insert a function call at the start of each basic block.
 */
#ifndef _ASM_POWERPC_HVCALL_ENTRY_H
#define _ASM_POWERPC_HVCALL_ENTRY_H

#include <linux/build_bug.h>
#include <linux/compiler.h>
#include <linux/jump_label.h>
#include <linux/stringify.h>

#include <asm/hvcall-regs.h>
#include <asm/paca.h>

/* Enable the key from the first instruction on if these options need it. */
#if defined(CONFIG_HCALL_STATS) || defined(CONFIG_HCALL_FAULT_INJECTION)
extern struct static_key_true hcall_slow_key;
#else
extern struct static_key_false hcall_slow_key;
#endif

static __always_inline bool hcall_slow_enabled(void)
{
#ifdef CONFIG_HCALL_SLOW_PATH
	return static_branch_unlikely(&hcall_slow_key);
#else
	return false;
#endif
}

/* Parameters for r4 and up. */
#define __HCALL_A4_A8	unsigned long a4, unsigned long a5, unsigned long a6, \
			unsigned long a7, unsigned long a8
#define __HCALL_A4_A9	__HCALL_A4_A8, unsigned long a9
#define __HCALL_A4_A10	__HCALL_A4_A9, unsigned long a10
#define __HCALL_A4_A12	__HCALL_A4_A10, unsigned long a11, unsigned long a12

/*
 * Make a call with no, up to 4 or up to 9 results on the slow path (hvcall_slow.c).
 * Arguments are in the registers that the trap needs; arguments after @nargs are ignored.
 * The _full functions have the parameters of plpar_hcall*(), for the trampolines and for
 * calls with the most arguments.
 */
#define HCALL_UNTRACED	0x10	/* in @nargs: a call that must not be traced */

long hcall_slow_norets(unsigned long opcode, __HCALL_A4_A9, unsigned int nargs);
long hcall_slow(unsigned long opcode, __HCALL_A4_A8, unsigned int nargs, unsigned long *retbuf);
long hcall_slow9(unsigned long opcode, __HCALL_A4_A8, unsigned int nargs, unsigned long *retbuf);
long hcall_slow_norets_full(unsigned long opcode, __HCALL_A4_A10);
long hcall_slow_norets_full_notrace(unsigned long opcode, __HCALL_A4_A10);
long hcall_slow_full(unsigned long opcode, unsigned long *retbuf, __HCALL_A4_A9);
long hcall_slow_full_notrace(unsigned long opcode, unsigned long *retbuf, __HCALL_A4_A9);
long hcall_slow9_full(unsigned long opcode, unsigned long *retbuf, __HCALL_A4_A12);
long hcall_slow9_full_notrace(unsigned long opcode, unsigned long *retbuf, __HCALL_A4_A12);

/*
 * Set a register or parameter that holds an argument.  The empty asm lets any other
 * register hold any value, without an instruction.  A non-volatile asm would let the
 * compiler give all such registers one value.
 */
#define __HCALL_ARG(reg, value, present)				\
do {									\
	if (present)							\
		reg = value;						\
	else								\
		asm volatile("" : "=r" (reg));				\
} while (0)

/* Raise the priority of the thread, which may spin at a low priority, and trap. */
static __always_inline struct hcall_regs __hcall_trap(unsigned long opcode, int nargs,
						      __HCALL_A4_A12)
{
	register unsigned long r3 asm("r3");
	register unsigned long r4 asm("r4");
	register unsigned long r5 asm("r5");
	register unsigned long r6 asm("r6");
	register unsigned long r7 asm("r7");
	register unsigned long r8 asm("r8");
	register unsigned long r9 asm("r9");
	register unsigned long r10 asm("r10");
	register unsigned long r11 asm("r11");
	register unsigned long r12 asm("r12");
	struct hcall_regs regs;

	r3 = opcode;
	__HCALL_ARG(r4, a4, nargs > 0);
	__HCALL_ARG(r5, a5, nargs > 1);
	__HCALL_ARG(r6, a6, nargs > 2);
	__HCALL_ARG(r7, a7, nargs > 3);
	__HCALL_ARG(r8, a8, nargs > 4);
	__HCALL_ARG(r9, a9, nargs > 5);
	__HCALL_ARG(r10, a10, nargs > 6);
	__HCALL_ARG(r11, a11, nargs > 7);
	__HCALL_ARG(r12, a12, nargs > 8);

	asm volatile("or	2,2,2\n\t"		/* medium priority */
		     __stringify(HVSC)
		     : "+r" (r3), "+r" (r4), "+r" (r5), "+r" (r6), "+r" (r7),
		       "+r" (r8), "+r" (r9), "+r" (r10), "+r" (r11), "+r" (r12)
		     :
		     : "r0", "cr0", "cr1", "cr5", "cr6", "cr7", "ctr", "xer", "memory");

	/* Read the registers first: a sanitizer may turn the store below into a call. */
	regs = (struct hcall_regs) {
		r3, r4, r5, r6, r7, r8, r9, r10, r11, r12
	};

	/* Clear the flag: the trap overwrote SRR0 and SRR1. */
	local_paca->srr_valid = 0;

	return regs;
}

/* Return a parameter, or any value for an unused parameter. */
#define __HCALL_PARAM(value, present)					\
({									\
	unsigned long __value;						\
									\
	__HCALL_ARG(__value, value, present);				\
	__value;							\
})

static __always_inline long __hcall_norets(bool untraced, unsigned long opcode, int nargs,
					   __HCALL_A4_A12)
{
	long status;

	BUILD_BUG_ON_MSG(nargs > 7, "a call without results has at most 7 arguments");
	if (!hcall_slow_enabled())
		return __hcall_trap(opcode, nargs, a4, a5, a6, a7, a8, a9, a10, a11, a12).status;

	if (nargs > 6)
		status = (untraced ? hcall_slow_norets_full_notrace : hcall_slow_norets_full)
			 (opcode, a4, a5, a6, a7, a8, a9, a10);
	else
		status = hcall_slow_norets(opcode,
					   __HCALL_PARAM(a4, nargs > 0),
					   __HCALL_PARAM(a5, nargs > 1),
					   __HCALL_PARAM(a6, nargs > 2),
					   __HCALL_PARAM(a7, nargs > 3),
					   __HCALL_PARAM(a8, nargs > 4),
					   __HCALL_PARAM(a9, nargs > 5),
					   nargs | (untraced ? HCALL_UNTRACED : 0));
	/* Prevent a tail call: a backtrace must name the calling function. */
	asm volatile("" : "+r" (status));
	return status;
}

static __always_inline struct hcall_regs
__hcall_slow(unsigned long opcode, int nargs, __HCALL_A4_A12)
{
	unsigned long buf[PLPAR_HCALL_BUFSIZE] __uninitialized;
	long status;

	BUILD_BUG_ON_MSG(nargs > 6, "a call with up to 4 results has at most 6 arguments");
	if (nargs > 5)
		status = hcall_slow_full(opcode, buf, a4, a5, a6, a7, a8, a9);
	else
		status = hcall_slow(opcode, __HCALL_PARAM(a4, nargs > 0),
				    __HCALL_PARAM(a5, nargs > 1), __HCALL_PARAM(a6, nargs > 2),
				    __HCALL_PARAM(a7, nargs > 3), __HCALL_PARAM(a8, nargs > 4),
				    nargs, buf);
	return __hcall_load(status, PLPAR_HCALL_BUFSIZE, buf);
}

static __always_inline struct hcall_regs
__hcall9_slow(bool untraced, unsigned long opcode, int nargs, __HCALL_A4_A12)
{
	unsigned long buf[PLPAR_HCALL9_BUFSIZE] __uninitialized;
	long status;

	BUILD_BUG_ON_MSG(nargs > 9, "a call has at most 9 arguments");
	if (untraced)
		status = hcall_slow9_full_notrace(opcode, buf, a4, a5, a6, a7, a8, a9,
						  a10, a11, a12);
	else if (nargs > 5)
		status = hcall_slow9_full(opcode, buf, a4, a5, a6, a7, a8, a9, a10, a11, a12);
	else
		status = hcall_slow9(opcode, __HCALL_PARAM(a4, nargs > 0),
				     __HCALL_PARAM(a5, nargs > 1), __HCALL_PARAM(a6, nargs > 2),
				     __HCALL_PARAM(a7, nargs > 3), __HCALL_PARAM(a8, nargs > 4),
				     nargs, buf);
	return __hcall_load(status, PLPAR_HCALL9_BUFSIZE, buf);
}

#define __hcall9_slow_traced(...)	__hcall9_slow(false, __VA_ARGS__)

/* Make a call with results on the fast or on the slow path. */
static __always_inline struct hcall_regs
__hcall(bool untraced, int nresults, unsigned long opcode, int nargs, __HCALL_A4_A12)
{
	if (!hcall_slow_enabled())
		return __hcall_trap(opcode, nargs, a4, a5, a6, a7, a8, a9, a10, a11, a12);
	if (nresults == PLPAR_HCALL_BUFSIZE)
		return __hcall_slow(opcode, nargs, a4, a5, a6, a7, a8, a9, a10, a11, a12);
	return __hcall9_slow(untraced, opcode, nargs, a4, a5, a6, a7, a8, a9, a10, a11, a12);
}

/* Expand to the number of arguments and nine values: the arguments, then zeros. */
#define __HCALL_ARGS(...)						\
	__HCALL_11TH(dummy, ##__VA_ARGS__, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0), \
	__HCALL_NINE(dummy, ##__VA_ARGS__, 0, 0, 0, 0, 0, 0, 0, 0, 0)
#define __HCALL_11TH(dummy, _1, _2, _3, _4, _5, _6, _7, _8, _9, n, ...) n
#define __HCALL_NINE(dummy, a, b, c, d, e, f, g, h, i, ...)		\
	(unsigned long)(a), (unsigned long)(b), (unsigned long)(c),	\
	(unsigned long)(d), (unsigned long)(e), (unsigned long)(f),	\
	(unsigned long)(g), (unsigned long)(h), (unsigned long)(i)

/**
 * hcall_issue() - make a hypervisor call inline, status and results by value
 * @op: H_*
 * @...: arguments of plpar_hcall()
 *
 * hcall_issue9() has the arguments of plpar_hcall9(), hcall_issue9_notrace() of
 * plpar_hcall9_raw(), on an accessible stack.  hcall_issue_norets() and
 * hcall_issue_norets_notrace() return only the status.
 *
 * Context: See plpar_hcall().
 * Return: struct hcall_regs.
 */
#define hcall_issue(op, ...)						\
	__hcall(false, PLPAR_HCALL_BUFSIZE, op, __HCALL_ARGS(__VA_ARGS__))
#define hcall_issue9(op, ...)						\
	__hcall(false, PLPAR_HCALL9_BUFSIZE, op, __HCALL_ARGS(__VA_ARGS__))
#define hcall_issue9_notrace(op, ...)					\
	__hcall(true, PLPAR_HCALL9_BUFSIZE, op, __HCALL_ARGS(__VA_ARGS__))
#define hcall_issue_norets(op, ...)	__hcall_norets(false, op, __HCALL_ARGS(__VA_ARGS__))
#define hcall_issue_norets_notrace(op, ...)				\
	__hcall_norets(true, op, __HCALL_ARGS(__VA_ARGS__))

#endif /* _ASM_POWERPC_HVCALL_ENTRY_H */
