/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * int guest_try(void (*fn)(const void *), const void *arg)
 *
 * Calls fn(arg).  Returns 0, or 1 if it ended in an exception, with all of
 * the caller's registers as they were even if fn lost them: a broken
 * trampoline must fail its test, not take the report with it.  May be nested.
 */
#include <asm/ppc_asm.h>
#include <asm/reg.h>
#include "guest-asm.h"
#include "layout.h"

#define FRAME		272
#define SAVE_OUTER	112
#define SAVE_GPRS	(120 - 14 * 8)

	.section ".text"

_GLOBAL(guest_try)
	mflr	r0
	std	r0,LR_SAVE(r1)
	mfcr	r0
	stw	r0,8(r1)
	stdu	r1,-FRAME(r1)
	LOAD_ADDR(r5, guest_try_sp)
	ld	r0,0(r5)
	std	r0,SAVE_OUTER(r1)
	std	r1,0(r5)
	EACH_REG std, 14, 31, SAVE_GPRS, r1
	mr	r12,r3
	mr	r3,r4
	CALL_R12
	li	r3,0

/* Also reached from the exception vectors, with r3 = 1. */
	.globl	guest_try_end
guest_try_end:
	LOAD_ADDR(r5, guest_try_sp)
	ld	r1,0(r5)
	cmpdi	r1,0
	beq	guest_lost
	ld	r0,SAVE_OUTER(r1)
	std	r0,0(r5)
	EACH_REG ld, 14, 31, SAVE_GPRS, r1
	LOAD_TOC
	LOAD_ADDR(r13, guest_paca)
	addi	r1,r1,FRAME
	lwz	r0,8(r1)
	mtcrf	0xff,r0
	ld	r0,LR_SAVE(r1)
	mtlr	r0
	blr

/* An exception outside of a test case is a fault of the guest. */
guest_lost:
	LOAD_TOC
	LOAD_ADDR(r1, _stack_top - GUEST_FRAME)
	bl	guest_die
	nop
	b	.

#ifndef CONFIG_PPC64_ELF_ABI_V2
	.section ".data"
	.balign	8
	.globl	toc_base
toc_base:
	.quad	.TOC.@tocbase
#endif

	.section ".bss"
	.balign	8
guest_try_sp:
	.space	8
