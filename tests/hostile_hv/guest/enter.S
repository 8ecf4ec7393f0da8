/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * u64 enter(struct enter *enter, void (*fn)(void *arg), void *arg)
 *
 * Make a million calls, otherwise as tests/baremetal/lib/probe.S: compare registers
 * instead of storing them.  No code here relies on a register's value after the call.
 */
#include <asm/ppc_asm.h>
#include "lib/guest-asm.h"
#include "enter.h"

#define FRAME		272
#define SAVE_GPRS	(120 - 14 * 8)

.macro DIFFER n:req, at:req
	ld	r9,\at(r11)
	xor	r9,r9,\n
	or	r3,r3,r9
.endm

	.section ".text"

_GLOBAL(enter)
	mflr	r0
	std	r0,LR_SAVE(r1)
	mfcr	r0
	stw	r0,8(r1)
	stdu	r1,-FRAME(r1)
	EACH_REG std, 14, 31, SAVE_GPRS, r1
	LOAD_ADDR(r11, enter_current)
	std	r3,0(r11)
	std	r1,ENTER_R1(r3)
	std	r2,ENTER_R2(r3)
	std	r13,ENTER_R13(r3)
	mr	r11,r3
	mr	r12,r4
	mr	r3,r5
	ld	r0,ENTER_CR(r11)
	mtcrf	0x38,r0
	EACH_REG ld, 14, 31, ENTER_GPR(0), r11
	CALL_R12
	.globl	enter_return
enter_return:

	LOAD_ADDR(r11, enter_current)
	ld	r11,0(r11)
	li	r3,0
	.irp	n, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, \
		28, 29, 30, 31
	DIFFER	\n,ENTER_GPR(\n)
	.endr
	DIFFER	r1,ENTER_R1
	DIFFER	r2,ENTER_R2
	DIFFER	r13,ENTER_R13
	mfcr	r8
	ld	r9,ENTER_CR(r11)
	xor	r9,r9,r8
	rlwinm	r9,r9,0,8,19		/* CR2-CR4 */
	or	r3,r3,r9
	cmpdi	r3,0
	beq	1f
	EACH_REG std, 14, 31, ENTER_HAVE + ENTER_GPR(0), r11
	std	r8,(ENTER_HAVE + ENTER_CR)(r11)
	std	r1,(ENTER_HAVE + ENTER_R1)(r11)
	std	r2,(ENTER_HAVE + ENTER_R2)(r11)
	std	r13,(ENTER_HAVE + ENTER_R13)(r11)
1:	ld	r1,ENTER_R1(r11)
	ld	r2,ENTER_R2(r11)
	ld	r13,ENTER_R13(r11)
	EACH_REG ld, 14, 31, SAVE_GPRS, r1
	addi	r1,r1,FRAME
	lwz	r0,8(r1)
	mtcrf	0xff,r0
	ld	r0,LR_SAVE(r1)
	mtlr	r0
	blr

	.section ".bss"
	.balign	8
enter_current:
	.space	8
