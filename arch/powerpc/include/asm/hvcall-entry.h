/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The one place where C code executes "sc 1".
 *
 * hcall_issue() is inlined with the number of arguments and results known, so
 * that a call costs what its registers cost: load opcode and arguments, trap,
 * clear the saved-SRR flag, use the results that are wanted.  The asm names
 * every register that the hypervisor may change and no other
 * (Documentation/arch/powerpc/papr_hcalls.rst): r4-r12 as outputs, wanted or
 * not, the rest as clobbers.  CR2-CR4 and LR come back as they were.
 *
 * While calls are observed, the same call goes to the trampoline of hvCall.S
 * that has its shape, which knows where observation is safe; while nobody
 * looks, that is a nop here.
 *
 * asm/hvcall.h builds plpar_hcall*() with constant opcodes on this.
 */
#ifndef _ASM_POWERPC_HVCALL_ENTRY_H
#define _ASM_POWERPC_HVCALL_ENTRY_H

#include <linux/build_bug.h>
#include <linux/compiler.h>
#include <linux/jump_label.h>
#include <linux/stringify.h>

#include <asm/paca.h>
#include <asm/vdso/processor.h>

/* Status and results of a call; a register that it does not set is noise. */
struct hcall_regs {
	long status;
	unsigned long r4, r5, r6, r7, r8, r9, r10, r11, r12;
};

/* Who may look on: see the table of trampolines in asm/hvcall.h. */
enum hcall_watch {
	HCALL_TRACED,	/* trace events and statistics */
	HCALL_COUNTED,	/* statistics only: idle, spinning on a lock */
};

#ifdef CONFIG_HCALL_STATS
extern struct static_key_true hcall_observe_key;
#else
extern struct static_key_false hcall_observe_key;
#endif

#define __HCALL_SC(r4c, r5c, r6c, r7c, r8c, r9c, r10c, r11c, r12c)	\
	asm volatile(__stringify(HVSC)					\
		     : "+r" (r3), r4c (r4), r5c (r5), r6c (r6),		\
		       r7c (r7), r8c (r8), r9c (r9), r10c (r10),	\
		       r11c (r11), r12c (r12)				\
		     :							\
		     : "r0", "cr0", "cr1", "cr5", "cr6", "cr7",		\
		       "ctr", "xer", "memory")

/* The trap itself; nargs is constant, later arguments are not looked at. */
static __always_inline struct hcall_regs
__hcall_sc(unsigned long opcode, int nargs,
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

	switch (nargs) {
	case 0:
		__HCALL_SC("=r", "=r", "=r", "=r", "=r", "=r", "=r", "=r", "=r");
		break;
	case 1:
		__HCALL_SC("+r", "=r", "=r", "=r", "=r", "=r", "=r", "=r", "=r");
		break;
	case 2:
		__HCALL_SC("+r", "+r", "=r", "=r", "=r", "=r", "=r", "=r", "=r");
		break;
	case 3:
		__HCALL_SC("+r", "+r", "+r", "=r", "=r", "=r", "=r", "=r", "=r");
		break;
	case 4:
		__HCALL_SC("+r", "+r", "+r", "+r", "=r", "=r", "=r", "=r", "=r");
		break;
	case 5:
		__HCALL_SC("+r", "+r", "+r", "+r", "+r", "=r", "=r", "=r", "=r");
		break;
	case 6:
		__HCALL_SC("+r", "+r", "+r", "+r", "+r", "+r", "=r", "=r", "=r");
		break;
	case 7:
		__HCALL_SC("+r", "+r", "+r", "+r", "+r", "+r", "+r", "=r", "=r");
		break;
	case 8:
		__HCALL_SC("+r", "+r", "+r", "+r", "+r", "+r", "+r", "+r", "=r");
		break;
	default:
		__HCALL_SC("+r", "+r", "+r", "+r", "+r", "+r", "+r", "+r", "+r");
		break;
	}

	/* The trap overwrote SRR0 and SRR1. */
	local_paca->srr_valid = 0;

	return (struct hcall_regs) {
		r3, r4, r5, r6, r7, r8, r9, r10, r11, r12
	};
}

#ifdef CONFIG_HCALL_OBSERVE

/* The same through the trampoline that has the shape. */
static __always_inline struct hcall_regs
__hcall_observed(enum hcall_watch watch, int nresults, int nargs,
		 unsigned long opcode,
		 unsigned long a4, unsigned long a5, unsigned long a6,
		 unsigned long a7, unsigned long a8, unsigned long a9,
		 unsigned long a10, unsigned long a11, unsigned long a12)
{
	/*
	 * A buffer of its own, so that a caller's result buffer never needs
	 * an address; not initialised, or every call would pay for that.
	 */
	unsigned long buf[PLPAR_HCALL9_BUFSIZE] __uninitialized;
	struct hcall_regs regs = { 0 };

	if (nresults == 0 && nargs <= 7) {
		if (watch == HCALL_COUNTED)
			regs.status = (plpar_hcall_norets_notrace)(opcode, a4,
					a5, a6, a7, a8, a9, a10);
		else
			regs.status = (plpar_hcall_norets)(opcode, a4, a5, a6,
					a7, a8, a9, a10);
		return regs;
	}
	if (nresults <= 4 && nargs <= 6) {
		regs.status = (plpar_hcall)(opcode, buf, a4, a5, a6, a7, a8,
					    a9);
	} else {
		regs.status = (plpar_hcall9)(opcode, buf, a4, a5, a6, a7, a8,
					     a9, a10, a11, a12);
		regs.r8 = buf[4];
		regs.r9 = buf[5];
		regs.r10 = buf[6];
		regs.r11 = buf[7];
		regs.r12 = buf[8];
	}
	regs.r4 = buf[0];
	regs.r5 = buf[1];
	regs.r6 = buf[2];
	regs.r7 = buf[3];
	return regs;
}

#endif /* CONFIG_HCALL_OBSERVE */

/**
 * hcall_issue() - make a hypervisor call, inline
 * @watch: who may look on; HCALL_COUNTED only for calls without results
 * @nresults: highest result wanted: 0 none, 1 r4, ... 9 r12; a constant
 * @nargs: number of arguments, the first in r4; a constant
 * @opcode: H_*
 * @a4: argument for r4, and so on; those beyond @nargs are not looked at
 *
 * Context: As plpar_hcall() for HCALL_TRACED, any for HCALL_COUNTED.
 * Return: Status and result registers.
 */
static __always_inline struct hcall_regs
hcall_issue(enum hcall_watch watch, int nresults, int nargs,
	    unsigned long opcode,
	    unsigned long a4, unsigned long a5, unsigned long a6,
	    unsigned long a7, unsigned long a8, unsigned long a9,
	    unsigned long a10, unsigned long a11, unsigned long a12)
{
#ifdef CONFIG_HCALL_OBSERVE
	if (static_branch_unlikely(&hcall_observe_key))
		return __hcall_observed(watch, nresults, nargs, opcode, a4, a5,
					a6, a7, a8, a9, a10, a11, a12);
#endif
	/* Such callers may be spinning at low thread priority. */
	if (watch == HCALL_COUNTED)
		HMT_medium();
	return __hcall_sc(opcode, nargs, a4, a5, a6, a7, a8, a9, a10, a11,
			  a12);
}

#endif /* _ASM_POWERPC_HVCALL_ENTRY_H */
