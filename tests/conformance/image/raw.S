/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * void raw_call(struct raw *raw)
 *
 * Load every register from *raw, make the call, and record every register.  No
 * register is trusted afterwards: the pointer waits at a fixed address.
 *
 * BREAK_* make the answer of a correct hypervisor wrong, to show that the checks
 * notice; test_conformance.py builds with each of them.
 */
#include <asm/ppc_asm.h>
#include <asm/reg.h>
#include "lib/guest-asm.h"
#include "raw.h"

#define IN(n)	(((RAW_SPR_IN) + (n)) * 8)
#define OUT(n)	(((RAW_SPR_OUT) + (n)) * 8)
#define SAVE(n)	(((RAW_SAVE) + (n)) * 8)

#define SAVED_CR	32
#define SAVED_LR	33
#define SAVED_MSR	34

#define SPRN_VRSAVE	256
#define SPRN_SPRG0	272
#define SPRN_SPRG1	273
#define SPRN_DSCR	17
#define SPRN_TAR	815

/* Numbers of special registers that have one. */
.macro EACH_SPR do:req
	\do	RAW_SRR0, SPRN_SRR0
	\do	RAW_SRR1, SPRN_SRR1
	\do	RAW_TAR, SPRN_TAR
	\do	RAW_DSCR, SPRN_DSCR
	\do	RAW_SPRG0, SPRN_SPRG0
	\do	RAW_SPRG1, SPRN_SPRG1
	\do	RAW_VRSAVE, SPRN_VRSAVE
.endm

.macro SET_SPR place:req, number:req
	ld	r4,IN(\place)(r3)
	mtspr	\number,r4
.endm

.macro GET_SPR place:req, number:req
	mfspr	r4,\number
	std	r4,OUT(\place)(r11)
.endm

	.section ".text"

_GLOBAL(raw_call)
	LOAD_ADDR(r4, raw_current)
	std	r3,0(r4)
	EACH_REG std, 1, 2, SAVE(0), r3
	EACH_REG std, 13, 31, SAVE(0), r3
	mfcr	r4
	std	r4,SAVE(SAVED_CR)(r3)
	mflr	r4
	std	r4,SAVE(SAVED_LR)(r3)
	mfmsr	r4
	std	r4,SAVE(SAVED_MSR)(r3)

	/* Floating point and vectors on. */
	ori	r4,r4,0x2000
	oris	r4,r4,0x0200
	mtmsrd	r4
	isync
	std	r4,IN(RAW_MSR)(r3)
	lfd	0,IN(RAW_FPSCR)(r3)
	mtfsf	0xff,0
	EACH_REG lfd, 0, 31, RAW_FPR_IN * 8, r3
	.irp	n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, \
		18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31
	li	r4,(RAW_VR_IN + 2 * \n) * 8
	lvx	\n,r3,r4
	.endr
	EACH_SPR SET_SPR
	ld	r4,IN(RAW_CR)(r3)
	mtcrf	0xff,r4
	ld	r4,IN(RAW_LR)(r3)
	mtlr	r4
	ld	r4,IN(RAW_CTR)(r3)
	mtctr	r4
	ld	r4,IN(RAW_XER)(r3)
	mtxer	r4
	EACH_REG std, 1, 2, RAW_GPR_IN * 8, r3
	EACH_REG std, 13, 13, RAW_GPR_IN * 8, r3
	EACH_REG ld, 0, 0, RAW_GPR_IN * 8, r3
	EACH_REG ld, 4, 12, RAW_GPR_IN * 8, r3
	EACH_REG ld, 14, 31, RAW_GPR_IN * 8, r3
	EACH_REG ld, 3, 3, RAW_GPR_IN * 8, r3

#ifdef BREAK_buffer
	/* H_PAGE_INIT "succeeds" and writes nothing. */
	cmpdi	cr7,r3,0x2c
	bne	cr7,1f
	li	r3,0
	b	2f
1:
#endif
	.long	0x44000022		/* sc 1 */
#ifdef BREAK_buffer
2:
#endif
#ifdef BREAK_status
	/* Every H_PARAMETER becomes H_P2. */
	cmpdi	cr7,r3,-4
	bne	cr7,3f
	li	r3,-55
3:
#endif
#ifdef BREAK_r14
	addi	r14,r14,1
#endif
#ifdef BREAK_register
	/* The first result arrives in r5. */
	mr	r5,r4
	li	r4,0
#endif
	mtspr	SPRN_SPRG2,r11
	LOAD_ADDR(r11, raw_current)
	ld	r11,0(r11)
	EACH_REG std, 0, 10, RAW_GPR_OUT * 8, r11
	EACH_REG std, 12, 31, RAW_GPR_OUT * 8, r11
	mfspr	r4,SPRN_SPRG2
	std	r4,((RAW_GPR_OUT + 11) * 8)(r11)
	mfcr	r4
	std	r4,OUT(RAW_CR)(r11)
	mflr	r4
	std	r4,OUT(RAW_LR)(r11)
	mfctr	r4
	std	r4,OUT(RAW_CTR)(r11)
	mfxer	r4
	std	r4,OUT(RAW_XER)(r11)
	EACH_SPR GET_SPR
	mfmsr	r4
	std	r4,OUT(RAW_MSR)(r11)
	/* A call that clears MSR[FP] or MSR[VEC] must not end the report. */
	ori	r4,r4,0x2000
	oris	r4,r4,0x0200
	mtmsrd	r4
	isync
	EACH_REG stfd, 0, 31, RAW_FPR_OUT * 8, r11
	.irp	n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, \
		18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31
	li	r4,(RAW_VR_OUT + 2 * \n) * 8
	stvx	\n,r11,r4
	.endr
	mffs	0
	stfd	0,OUT(RAW_FPSCR)(r11)

	ld	r4,SAVE(SAVED_MSR)(r11)
	mtmsrd	r4
	isync
	ld	r4,SAVE(SAVED_LR)(r11)
	mtlr	r4
	ld	r4,SAVE(SAVED_CR)(r11)
	mtcrf	0xff,r4
	EACH_REG ld, 1, 2, SAVE(0), r11
	EACH_REG ld, 13, 31, SAVE(0), r11
	blr

	.section ".data"
	.balign	8
raw_current:
	.quad	0
