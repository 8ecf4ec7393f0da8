/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The one place where C code executes "sc 1".
 *
 * hcall_issue() and its like are inlined with exactly the arguments given, so
 * that a call costs what its registers cost: load opcode and arguments, trap,
 * clear the saved-SRR flag, use the results that are wanted.  The asm names
 * every register that the hypervisor may change and no other
 * (Documentation/arch/powerpc/papr_hcalls.rst): r4-r12 as outputs, wanted or
 * not, the rest as clobbers.  CR2-CR4 and LR come back as they were.
 *
 * While calls are observed, a stand-in for the instruction is called instead,
 * with the same registers (hvcall_inline.S); it knows where observation is safe.
 * While nobody looks, that is a nop here.
 *
 * asm/hvcall.h builds plpar_hcall*() with constant opcodes on this.
 */
#ifndef _ASM_POWERPC_HVCALL_ENTRY_H
#define _ASM_POWERPC_HVCALL_ENTRY_H

#include <linux/build_bug.h>
#include <linux/compiler.h>
#include <linux/jump_label.h>
#include <linux/stringify.h>

#include <asm/hvcall-regs.h>
#include <asm/paca.h>
#include <asm/vdso/processor.h>

#ifdef CONFIG_HCALL_STATS
extern struct static_key_true hcall_observe_key;
#else
extern struct static_key_false hcall_observe_key;
#endif

/* Whether somebody looks: a nop while nobody does. */
static __always_inline bool hcall_observed(void)
{
#ifdef CONFIG_HCALL_OBSERVE
	return static_branch_unlikely(&hcall_observe_key);
#else
	return false;
#endif
}

#define __HCALL_ASM(insns, input, r4c, r5c, r6c, r7c, r8c, r9c, r10c, r11c, r12c) \
	asm volatile(insns						\
		     : "+r" (r3), r4c (r4), r5c (r5), r6c (r6),		\
		       r7c (r7), r8c (r8), r9c (r9), r10c (r10),	\
		       r11c (r11), r12c (r12)				\
		     : input						\
		     : "r0", "cr0", "cr1", "cr5", "cr6", "cr7",		\
		       "ctr", "xer", "memory")

/* As many registers as there are arguments are read, all are written. */
#define __HCALL_ASM_FOR(nargs, insns, input)				\
	switch (nargs) {						\
	case 0:								\
		__HCALL_ASM(insns, input, "=r", "=r", "=r",		\
			    "=r", "=r", "=r", "=r", "=r", "=r");	\
		break;							\
	case 1:								\
		__HCALL_ASM(insns, input, "+r", "=r", "=r",		\
			    "=r", "=r", "=r", "=r", "=r", "=r");	\
		break;							\
	case 2:								\
		__HCALL_ASM(insns, input, "+r", "+r", "=r",		\
			    "=r", "=r", "=r", "=r", "=r", "=r");	\
		break;							\
	case 3:								\
		__HCALL_ASM(insns, input, "+r", "+r", "+r",		\
			    "=r", "=r", "=r", "=r", "=r", "=r");	\
		break;							\
	case 4:								\
		__HCALL_ASM(insns, input, "+r", "+r", "+r",		\
			    "+r", "=r", "=r", "=r", "=r", "=r");	\
		break;							\
	case 5:								\
		__HCALL_ASM(insns, input, "+r", "+r", "+r",		\
			    "+r", "+r", "=r", "=r", "=r", "=r");	\
		break;							\
	case 6:								\
		__HCALL_ASM(insns, input, "+r", "+r", "+r",		\
			    "+r", "+r", "+r", "=r", "=r", "=r");	\
		break;							\
	case 7:								\
		__HCALL_ASM(insns, input, "+r", "+r", "+r",		\
			    "+r", "+r", "+r", "+r", "=r", "=r");	\
		break;							\
	case 8:								\
		__HCALL_ASM(insns, input, "+r", "+r", "+r",		\
			    "+r", "+r", "+r", "+r", "+r", "=r");	\
		break;							\
	default:							\
		__HCALL_ASM(insns, input, "+r", "+r", "+r",		\
			    "+r", "+r", "+r", "+r", "+r", "+r");	\
		break;							\
	}

/* Modules cannot reach the stand-ins: while somebody looks, a call leaves its line. */
#ifdef MODULE
#define __hcall_leaves()	hcall_observed()
#define __hcall_substituted()	false
#else
#define __hcall_leaves()	false
#define __hcall_substituted()	hcall_observed()
#endif

/*
 * The trap itself or, while somebody looks, its stand-in, which is constant.  So
 * is nargs; later arguments are not looked at.
 */
static __always_inline struct hcall_regs
__hcall_sc(const char *standin, unsigned long opcode, int nargs,
	   unsigned long a4, unsigned long a5, unsigned long a6,
	   unsigned long a7, unsigned long a8, unsigned long a9,
	   unsigned long a10, unsigned long a11, unsigned long a12)
{
	register unsigned long r3 asm("r3") = opcode;
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

	BUILD_BUG_ON(nargs < 0 || nargs > 9);
	if (nargs > 0)
		r4 = a4;
	if (nargs > 1)
		r5 = a5;
	if (nargs > 2)
		r6 = a6;
	if (nargs > 3)
		r7 = a7;
	if (nargs > 4)
		r8 = a8;
	if (nargs > 5)
		r9 = a9;
	if (nargs > 6)
		r10 = a10;
	if (nargs > 7)
		r11 = a11;
	if (nargs > 8)
		r12 = a12;

	if (__hcall_substituted())
		__HCALL_ASM_FOR(nargs, "mflr 0\n\tbl %[standin]", [standin] "i" (standin))
	else
		__HCALL_ASM_FOR(nargs, __stringify(HVSC), )

	/*
	 * Out of the registers before anything else: a sanitizer may make the
	 * store below a function call.
	 */
	regs = (struct hcall_regs) {
		r3, r4, r5, r6, r7, r8, r9, r10, r11, r12
	};

	/* The trap overwrote SRR0 and SRR1. */
	local_paca->srr_valid = 0;

	return regs;
}

/* Number of arguments, up to nine, and nine values: these, then zeros. */
#define __HCALL_NARGS(...)						\
	__HCALL_11TH(dummy, ##__VA_ARGS__, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)
#define __HCALL_11TH(dummy, _1, _2, _3, _4, _5, _6, _7, _8, _9, n, ...) n
#define __HCALL_VALUES(...)						\
	__HCALL_NINE(dummy, ##__VA_ARGS__, 0, 0, 0, 0, 0, 0, 0, 0, 0)
#define __HCALL_NINE(dummy, a, b, c, d, e, f, g, h, i, ...)		\
	(unsigned long)(a), (unsigned long)(b), (unsigned long)(c),	\
	(unsigned long)(d), (unsigned long)(e), (unsigned long)(f),	\
	(unsigned long)(g), (unsigned long)(h), (unsigned long)(i)

#define __hcall_in_line(standin, op, ...)				\
	__hcall_sc(standin, op, __HCALL_NARGS(__VA_ARGS__),		\
		   __HCALL_VALUES(__VA_ARGS__))

/* hvcall_inline.S; no functions for C. */
extern const char hcall_inline_norets[], hcall_inline_norets_notrace[];
extern const char hcall_inline[], hcall_inline9[];
extern const char hcall_inline9_full[], hcall_inline9_notrace[];

#define __hcall_inline9(...)						\
	(__HCALL_NARGS(__VA_ARGS__) <= 6 ? hcall_inline9 : hcall_inline9_full)

/*
 * hvCall.S: plpar_hcall() and, for up to 6 arguments, plpar_hcall9(), observed,
 * for opcodes by whose number alone a call can be counted.
 */
long hcall_watched(unsigned long opcode, unsigned long retbuf[static PLPAR_HCALL_BUFSIZE], ...);
long hcall_watched9(unsigned long opcode, unsigned long retbuf[static PLPAR_HCALL9_BUFSIZE], ...);

#define __hcall_is_plain(op)						\
	((unsigned long)(op) <= MAX_HCALL_OPCODE && !((op) % 4))
#define __hcall_watched(op)						\
	(__hcall_is_plain(op) ? hcall_watched : plpar_hcall)
#define __hcall_watched9(op, ...)					\
	(__hcall_is_plain(op) && __HCALL_NARGS(__VA_ARGS__) <= 6 ?	\
	 hcall_watched9 : plpar_hcall9)

/* A stand-in in the trap's place; or, of a module, this function. */
#define __hcall_issue(standin, function, nresults, op, ...)		\
	(__hcall_leaves() ?						\
	 __hcall_called(function, nresults, op, ##__VA_ARGS__) :	\
	 __hcall_in_line(standin, op, ##__VA_ARGS__))
#define __hcall_issue_norets(standin, function, op, ...)		\
	(__hcall_leaves() ? (function)(op, ##__VA_ARGS__) :		\
	 __hcall_in_line(standin, op, ##__VA_ARGS__).status)

/**
 * hcall_issue() - make a hypervisor call inline, results in r4 to r7
 * @op: H_*
 * @...: up to 6 arguments, for r4 to r9
 *
 * Context: As plpar_hcall().
 * Return: struct hcall_regs.
 */
#define hcall_issue(op, ...)						\
	__hcall_issue(hcall_inline, __hcall_watched(op),		\
		      PLPAR_HCALL_BUFSIZE, op, ##__VA_ARGS__)

/**
 * hcall_issue9() - make a hypervisor call inline, results in r4 to r12
 * @op: H_*
 * @...: up to 9 arguments, for r4 to r12
 *
 * Context: As plpar_hcall9().
 * Return: struct hcall_regs.
 */
#define hcall_issue9(op, ...)						\
	__hcall_issue(__hcall_inline9(__VA_ARGS__),			\
		      __hcall_watched9(op, ##__VA_ARGS__),		\
		      PLPAR_HCALL9_BUFSIZE, op, ##__VA_ARGS__)

/**
 * hcall_issue9_notrace() - make a hypervisor call inline, never traced
 * @op: H_*
 * @...: up to 9 arguments, for r4 to r12
 *
 * Context: Any, on a stack that is reachable.
 * Return: struct hcall_regs.
 */
#define hcall_issue9_notrace(op, ...)					\
	__hcall_issue(hcall_inline9_notrace, plpar_hcall9_raw,		\
		      PLPAR_HCALL9_BUFSIZE, op, ##__VA_ARGS__)

/**
 * hcall_issue_norets() - make a hypervisor call inline, no results
 * @op: H_*
 * @...: up to 7 arguments, for r4 to r10
 *
 * Context: As plpar_hcall_norets().
 * Return: The hypervisor's status.
 */
#define hcall_issue_norets(op, ...)					\
	__hcall_issue_norets(hcall_inline_norets, plpar_hcall_norets, op, ##__VA_ARGS__)

/**
 * hcall_issue_norets_notrace() - make a hypervisor call inline, never traced
 * @op: H_*
 * @...: up to 7 arguments, for r4 to r10
 *
 * Raises the thread's priority: such callers may be spinning at a low one.
 *
 * Context: Any, on a stack that is reachable.
 * Return: The hypervisor's status.
 */
#define hcall_issue_norets_notrace(op, ...)				\
({									\
	HMT_medium();							\
	__hcall_issue_norets(hcall_inline_norets_notrace,		\
			     plpar_hcall_norets_notrace, op, ##__VA_ARGS__); \
})

#endif /* _ASM_POWERPC_HVCALL_ENTRY_H */
