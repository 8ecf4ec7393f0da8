/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * For the assembly that makes hypervisor calls: whether somebody observes, and
 * how to count a call where it is made.  A call is short, so that is done with
 * no C around it; what is not plain (a failure, a new maximum) goes to
 * hvcall_stats.c afterwards.
 */
#ifndef _PSERIES_HVCALL_ASM_H
#define _PSERIES_HVCALL_ASM_H

#include <linux/jump_label.h>
#include <asm/hvcall.h>
#include <asm/ppc_asm.h>
#include <asm/asm-offsets.h>
#include <asm/reg.h>
#include "hvcall_observe.h"

/*
 * Offsets from r1 of what is kept during a call: below the stack pointer, in
 * the area that every interrupt handler of the kernel leaves alone.
 */
#define SAVED_RETBUF	-8
#define SAVED_ROW	-16
#define SAVED_TB	-24
#define SAVED_LR	-32

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

/* Branch to \label with translation off; leaves r3-r11 alone. */
.macro HCALL_IF_REAL_MODE label:req
	mfmsr	r12
	andi.	r12,r12,MSR_DR
	beq-	\label
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
/* Branch to \label if the opcode in r3 has no row by its number alone. */
.macro HCALL_IF_WITHOUT_ROW label:req
	rotldi	r11,r3,62		/* opcode / 4, huge if there is a rest */
	cmpldi	r11,MAX_HCALL_OPCODE / 4
	bgt-	\label
.endm

/* Count that the call in r3 begins, and when.  Leaves r3-r10 alone. */
.macro HCALL_COUNT_BEGIN
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
 * Count what came of it: time and its bucket, if the call succeeded and took no
 * longer than others before.  Otherwise to \unusual, with row and ticks, for
 * hcall_stats_finish(), in r8 and r9.  Leaves r3-r7 and r12 alone.
 */
.macro HCALL_COUNT_END unusual:req
	mfspr	r9,SPRN_TBRL
	ld	r10,SAVED_TB(r1)
	ld	r8,SAVED_ROW(r1)
	subf	r9,r10,r9
	ld	r10,HCALL_ROW_MAX(r8)
	cmpdi	r3,0
	cmpld	cr1,r9,r10
	bne-	\unusual
	bgt-	cr1,\unusual
	li	r10,HCALL_ROW_TB
1:	ldarx	r11,r8,r10
	add	r11,r11,r9
	stdcx.	r11,r8,r10
	bne-	1b
	cntlzd	r10,r9			/* buckets stand in this order */
	sldi	r10,r10,3
2:	ldarx	r11,r8,r10
	addi	r11,r11,1
	stdcx.	r11,r8,r10
	bne-	2b
.endm
#endif /* CONFIG_HCALL_STATS */

#endif /* _PSERIES_HVCALL_ASM_H */
