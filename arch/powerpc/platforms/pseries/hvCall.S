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
 * While somebody observes hypervisor calls, a trampoline counts its call: how
 * often, how long.  That is done here, because a call is short; what is not
 * plain (a failure, a new maximum) goes to hvcall_stats.c afterwards.  Where more
 * is wanted than counting, the trampoline hands over to its counterpart in
 * hvcall_observe.c: still with all arguments where the caller put them, so this
 * is one branch.  With translation off there is no safe way into that C code;
 * such calls are counted in number only.
 */
#include <linux/jump_label.h>
#include <asm/hvcall.h>
#include <asm/ppc_asm.h>
#include <asm/asm-offsets.h>
#include <asm/reg.h>
#include "hvcall_observe.h"

/* Offsets from r1 of what a trampoline keeps during the call. */
#define SAVED_RETBUF	-8
#define SAVED_ROW	-16
#define SAVED_TB	-24

	.section ".text"

/*
 * Branch to \label while a static key is on.  \initially is what jump labels
 * are before they are patched: with statistics built in, calls are observed
 * from the very first one on, and hvcall_observe.c defines the key so.
 */
.macro HCALL_IF key:req, label:req, initially=nop
#ifdef CONFIG_JUMP_LABEL
	.ifc \initially,b
1098:	b	\label
	.else
1098:	nop
	.endif
	.pushsection __jump_table, "aw"
	.balign	4
	.long	1098b - ., \label - .
	FTR_ENTRY_LONG \key - .
	.popsection
#else
	LOAD_REG_ADDR(r12, \key)
	lwz	r12,0(r12)
	cmpwi	r12,0
	bne-	\label
#endif
.endm

.macro HCALL_IF_OBSERVED label:req
#ifdef CONFIG_HCALL_STATS
	HCALL_IF hcall_observe_key, \label, b
#else
	HCALL_IF hcall_observe_key, \label
#endif
.endm

/* Count the call in r3; leaves r3-r10 alone. */
.macro HCALL_COUNT_REAL_MODE
	rotldi	r11,r3,62		/* opcode / 4, huge if there is a rest */
	cmpldi	r11,MAX_HCALL_OPCODE / 4
	sldi	r11,r11,3		/* * sizeof(u64) */
	ble	1f
	li	r11,0			/* slot of all others */
1:	LOAD_REG_ADDR(r12, hcall_real_mode_calls)
	add	r12,r12,r11
2:	ldarx	r11,0,r12
	addi	r11,r11,1
	stdcx.	r11,0,r12
	bne-	2b
.endm

#ifdef CONFIG_HCALL_STATS
/*
 * Count that the call in r3 begins, and when.  Leaves r3-r10 alone; to \other,
 * if that is given, with an opcode that has no row of its own by its number.
 */
.macro HCALL_COUNT_BEGIN other
	.ifnb \other
	rotldi	r11,r3,62		/* opcode / 4, huge if there is a rest */
	cmpldi	r11,MAX_HCALL_OPCODE / 4
	bgt-	\other
	.endif
	mulli	r11,r3,HCALL_ROW_SIZE / 4
	LOAD_REG_ADDR(r12, hcall_rows)
#ifdef CONFIG_SMP
	ld	r0,PACA_DATA_OFFSET(r13)
	ldx	r12,r12,r0
#else
	ld	r12,0(r12)
#endif
	add	r12,r12,r11
1:	ldarx	r11,0,r12
	addi	r11,r11,1
	stdcx.	r11,0,r12
	bne-	1b
	std	r12,SAVED_ROW(r1)
	mfspr	r11,SPRN_TBRL
	std	r11,SAVED_TB(r1)
.endm

/*
 * Count what came of it and return: time and its bucket, if the call succeeded
 * and took no longer than others before.
 */
.macro HCALL_COUNT_END
	mfspr	r5,SPRN_TBRL
	ld	r6,SAVED_TB(r1)
	ld	r4,SAVED_ROW(r1)
	subf	r5,r6,r5
	ld	r6,HCALL_ROW_MAX(r4)
	cmpdi	r3,0
	cmpld	cr1,r5,r6
	bne-	3f
	bgt-	cr1,3f
	li	r6,HCALL_ROW_TB
1:	ldarx	r7,r4,r6
	add	r7,r7,r5
	stdcx.	r7,r4,r6
	bne-	1b
	cntlzd	r6,r5			/* buckets stand in this order */
	sldi	r6,r6,3
2:	ldarx	r7,r4,r6
	addi	r7,r7,1
	stdcx.	r7,r4,r6
	bne-	2b
	blr
3:	b	hcall_stats_finish	/* status, row, ticks */
.endm
#endif /* CONFIG_HCALL_STATS */

/*
 * HCALL_INVOKE - arguments to their registers, the call, results to the buffer
 *
 * Parameters as HCALL.
 */
.macro HCALL_INVOKE results, nargs
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
.endm

#ifdef CONFIG_HCALL_OBSERVE
/*
 * HCALL_OBSERVED - a call that is observed, with translation on
 *
 * Parameters as HCALL; other=6f if the opcode may lack a row of its own.
 */
.macro HCALL_OBSERVED results, nargs, observer, other
#ifdef CONFIG_HCALL_STATS
	HCALL_IF hcall_detour_key, 6f
	HCALL_COUNT_BEGIN \other
	HCALL_INVOKE \results, \nargs
	HCALL_COUNT_END
#endif
6:	b	\observer
.endm
#endif

/*
 * HCALL - one trampoline
 * @results:	registers stored to the buffer in r4: 0, 4 or 9
 * @nargs:	arguments after the buffer, for shapes that have one
 * @observer:	C function for calls of which more is wanted than to count them
 */
.macro HCALL results:req, nargs=7, observer
	HMT_MEDIUM
#ifdef CONFIG_HCALL_OBSERVE
	.ifnb \observer
	HCALL_IF_OBSERVED 8f
7:
	.endif
#endif

	HCALL_INVOKE \results, \nargs
	blr				/* r3 = status */

#ifdef CONFIG_HCALL_OBSERVE
	.ifnb \observer
8:	mfmsr	r0
	andi.	r0,r0,MSR_DR
	beq-	9f
	HCALL_OBSERVED \results, \nargs, \observer, other=6f
9:	HCALL_COUNT_REAL_MODE
	b	7b
	.endif
#endif
.endm

/*
 * Observed in every way.  EXPORT_SYMBOL of these three stays in lpar.c: an
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

_GLOBAL_TOC(plpar_hcall9_raw)
	HCALL results=9, nargs=9, observer=hcall_count9

#ifdef CONFIG_HCALL_OBSERVE
/*
 * Where inlined calls with results go while somebody observes.  Nobody makes
 * them with translation off, and their constant opcodes all have a row.  As
 * plpar_hcall() and plpar_hcall9(), the latter with up to 6 arguments.
 */
_GLOBAL_TOC(hcall_watched)
	HCALL_OBSERVED 4, 6, hcall_observe

_GLOBAL_TOC(hcall_watched9)
	HCALL_OBSERVED 9, 6, hcall_observe9

/* What the observers call: the same, not observed. */
_GLOBAL(__plpar_hcall_norets)
	HCALL results=0

_GLOBAL(__plpar_hcall)
	HCALL results=4, nargs=6

_GLOBAL(__plpar_hcall9)
	HCALL results=9, nargs=9
#endif
