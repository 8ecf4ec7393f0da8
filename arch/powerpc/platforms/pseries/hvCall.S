/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Trampolines into the hypervisor: every way in that is a function.
 *
 * One macro, HCALL, builds them all.  What a caller may rely on, and which
 * registers the hypervisor may change, is written in
 * Documentation/arch/powerpc/papr_hcalls.rst; the C prototypes are in
 * asm/hvcall.h.  In short:
 *
 *   The hypervisor takes the opcode in r3 and arguments in r4-r12, and gives
 *   back a status in r3 and results in r4-r12.  It may change r0, r3-r12,
 *   CTR, XER, CR0, CR1 and CR5-CR7, which are also all that a C function may
 *   change, and SRR0 and SRR1.  LR, CR2-CR4, r1, r2, r13-r31 and the MSR
 *   come back as they were, so none of them is saved here.
 *
 *   SRR0/SRR1 are lost, so the flag in the paca that says that they still
 *   hold the address to return to has to be cleared.
 *
 *   The address of the result buffer waits in the protected area below the
 *   stack pointer, which every interrupt handler of the kernel leaves alone.
 *   A trampoline thus is a leaf: it has no frame, LR stays in LR, and a
 *   backtrace taken on the way out of the hypervisor is right.
 *
 *   Arguments beyond the eighth are in the caller's parameter save area,
 *   which exists in both ELF ABIs because the prototypes are variadic.
 *
 * While somebody observes hypervisor calls, a trampoline hands over to its
 * counterpart in hvcall_observe.c: still with all arguments where the caller
 * put them, so this is one branch.  With translation off there is no safe
 * way into that C code; such calls are only counted, here.
 */
#include <linux/jump_label.h>
#include <asm/hvcall.h>
#include <asm/ppc_asm.h>
#include <asm/asm-offsets.h>
#include <asm/reg.h>

/* Offset from r1 of the saved result buffer address. */
#define SAVED_RETBUF	-8

	.section ".text"

/*
 * Branch to \label while calls are observed.  With statistics built in they
 * are, from the very first call on, long before jump labels are patched:
 * hvcall_observe.c defines the key as true to begin with.
 */
.macro HCALL_IF_OBSERVED label:req
#ifdef CONFIG_HCALL_OBSERVE
#ifdef CONFIG_JUMP_LABEL
#ifdef CONFIG_HCALL_STATS
1098:	b	\label
#else
1098:	nop
#endif
	.pushsection __jump_table, "aw"
	.balign	4
	.long	1098b - ., \label - .
	FTR_ENTRY_LONG hcall_observe_key - .
	.popsection
#else
	LOAD_REG_ADDR(r12, hcall_observe_key)
	lwz	r12,0(r12)
	cmpwi	r12,0
	bne-	\label
#endif
#endif
.endm

/* Count the call in r3; leaves r3-r10 alone. */
.macro HCALL_COUNT_REAL_MODE
	cmpldi	r3,MAX_HCALL_OPCODE
	sldi	r11,r3,1		/* opcode / 4 * sizeof(u64) */
	ble	1f
	li	r11,0			/* slot of all others */
1:	LOAD_REG_ADDR(r12, hcall_real_mode_calls)
	add	r12,r12,r11
2:	ldarx	r11,0,r12
	addi	r11,r11,1
	stdcx.	r11,0,r12
	bne-	2b
.endm

/*
 * HCALL - one trampoline
 * @results:	registers stored to the buffer in r4: 0, 4 or 9
 * @nargs:	arguments after the buffer, for shapes that have one
 * @observer:	C function to go to while calls are observed
 */
.macro HCALL results:req, nargs=7, observer
	HMT_MEDIUM
	.ifnb \observer
	HCALL_IF_OBSERVED 8f
7:
	.endif

	.if \results
	std	r4,SAVED_RETBUF(r1)
	mr	r4,r5
	mr	r5,r6
	mr	r6,r7
	mr	r7,r8
	mr	r8,r9
	mr	r9,r10
	.endif
	.if \nargs > 7
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

	li	r4,0
	stb	r4,PACASRR_VALID(r13)
	blr				/* r3 = status */

#ifdef CONFIG_HCALL_OBSERVE
	.ifnb \observer
8:	mfmsr	r0
	andi.	r0,r0,MSR_DR
	beq	9f
	b	\observer
9:	HCALL_COUNT_REAL_MODE
	b	7b
	.endif
#endif
.endm

/*
 * Traced and counted.  EXPORT_SYMBOL of these three stays in lpar.c: an
 * export from assembly has no version under CONFIG_MODVERSIONS unless
 * asm/asm-prototypes.h knows it.
 */
_GLOBAL_TOC(plpar_hcall_norets)
	HCALL results=0, observer=hcall_observe_norets

_GLOBAL_TOC(plpar_hcall)
	HCALL results=4, nargs=6, observer=hcall_observe

_GLOBAL_TOC(plpar_hcall9)
	HCALL results=9, nargs=9, observer=hcall_observe9

/*
 * Counted, never traced: from idle, from inside of locks that tracing itself
 * may take, from panic, and (raw) with translation off.
 */
_GLOBAL_TOC(plpar_hcall_norets_notrace)
	HCALL results=0, observer=hcall_count_norets

_GLOBAL(plpar_hcall_raw)
	HCALL results=4, nargs=6, observer=hcall_count

_GLOBAL(plpar_hcall9_raw)
	HCALL results=9, nargs=9, observer=hcall_count9

#ifdef CONFIG_HCALL_OBSERVE
/* What the observers call: the same, not observed. */
_GLOBAL(__plpar_hcall_norets)
	HCALL results=0

_GLOBAL(__plpar_hcall)
	HCALL results=4, nargs=6

_GLOBAL(__plpar_hcall9)
	HCALL results=9, nargs=9
#endif
