/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Define trampolines into the hypervisor: functions for assembly, for pointers, and for
 * real mode.  C code makes inline calls (asm/hvcall-entry.h).  papr_hcalls.rst has the
 * registers that the hypervisor preserves, so that the trampolines save none of these.
 */
#include <linux/jump_label.h>
#include <asm/asm-offsets.h>
#include <asm/hvcall.h>
#include <asm/ppc_asm.h>

/*
 * Offset from r1 of the address of the result buffer, in the protected area below the
 * stack pointer, which interrupt handlers do not change.  A trampoline needs no frame:
 * LR stays in LR, and a backtrace on return from the hypervisor is correct.
 */
#define SAVED_RETBUF	-8

	.section ".text"

/*
 * Branch to \label while hcall_slow_key is on.  ARCH_STATIC_BRANCH has no form
 * for a key that is on before jump labels are patched.
 */
.macro HCALL_IF_SLOW label:req
#ifdef CONFIG_JUMP_LABEL
#if defined(CONFIG_HCALL_STATS) || defined(CONFIG_HCALL_FAULT_INJECTION)
1098:	b	\label
#else
1098:	nop
#endif
	.pushsection __jump_table, "aw"
	.balign	4
	.long	1098b - ., \label - .
	FTR_ENTRY_LONG hcall_slow_key - .
	.popsection
#else
	LOAD_REG_ADDR(r12, hcall_slow_key)
	lwz	r12,0(r12)
	cmpwi	r12,0
	bne-	\label
#endif
.endm

/*
 * HCALL - body of a trampoline
 * @results:	registers stored to the buffer in r4: 0, 4 or 9
 * @slow:	C function for calls that are counted, traced or injected; its parameters
 *		have the registers of the trampoline's arguments
 */
.macro HCALL results:req, slow:req
#ifdef CONFIG_HCALL_SLOW_PATH
	HCALL_IF_SLOW 8f
#endif
	HMT_MEDIUM

	.if \results
	std	r4,SAVED_RETBUF(r1)
	mr	r4,r5
	mr	r5,r6
	mr	r6,r7
	mr	r7,r8
	mr	r8,r9
	mr	r9,r10
	.endif
	/* Prototypes are variadic, so that callers of both ABIs have a parameter save area. */
	.if \results == 9
	ld	r10,STK_PARAM(R11)(r1)
	ld	r11,STK_PARAM(R12)(r1)
	ld	r12,STK_PARAM(R13)(r1)
	.endif

	HVSC				/* invoke the hypervisor */

	.if \results == 9
	mr	r0,r12
	.endif
	.if \results
	ld	r12,SAVED_RETBUF(r1)
	std	r4,0(r12)
	std	r5,8(r12)
	std	r6,16(r12)
	std	r7,24(r12)
	.endif
	.if \results == 9
	std	r8,32(r12)
	std	r9,40(r12)
	std	r10,48(r12)
	std	r11,56(r12)
	std	r0,64(r12)
	.endif

	/* Mark SRR0 and SRR1 as invalid: the call overwrites both registers. */
	li	r4,0
	stb	r4,PACASRR_VALID(r13)
	blr				/* r3 = status */
#ifdef CONFIG_HCALL_SLOW_PATH
8:	b	CFUNC(\slow)
#endif
.endm

/*
 * lpar.c exports the first three functions: an export from assembly has no version under
 * CONFIG_MODVERSIONS unless asm/asm-prototypes.h declares the function.
 */
_GLOBAL_TOC(plpar_hcall_norets)
	HCALL results=0, slow=hcall_slow_norets_full

_GLOBAL_TOC(plpar_hcall)
	HCALL results=4, slow=hcall_slow_full

_GLOBAL_TOC(plpar_hcall9)
	HCALL results=9, slow=hcall_slow9_full

/*
 * Make calls that are never traced: in idle, under locks that tracing may take, in panic,
 * and (raw) with translation off.
 */
_GLOBAL_TOC(plpar_hcall_norets_notrace)
	HCALL results=0, slow=hcall_slow_norets_full_notrace

_GLOBAL_TOC(plpar_hcall_raw)
	HCALL results=4, slow=hcall_slow_full_notrace

_GLOBAL_TOC(plpar_hcall9_raw)
	HCALL results=9, slow=hcall_slow9_full_notrace
