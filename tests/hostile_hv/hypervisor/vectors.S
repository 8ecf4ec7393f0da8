/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Entry points of the hypervisor: boot, calls, and its exceptions.
 *
 * Which registers a call uses is in Documentation/arch/powerpc/papr_hcalls.rst.
 */
#include <asm/reg.h>
#include "../layout.h"
#include "frame.h"

#define SPRN_HSPRG0	304
#define SPRN_HSPRG1	305
#define SPRN_HSRR0	314
#define SPRN_HSRR1	315

	.section ".head", "ax"
head:
	/* QEMU starts a powernv machine here, big-endian, MSR[HV] = 1. */
	.org	head + 0x10
	b	boot

/* The slots are as little as 0x20 bytes apart. */
.macro VECTOR number:req
	.org	head + \number
	mtspr	SPRN_HSPRG1,3
	li	3,\number
	b	unexpected
.endm

	.irp	n, 0x100, 0x200, 0x300, 0x380, 0x400, 0x480, 0x500, 0x600, \
		0x700, 0x800, 0x900, 0x980, 0xa00, 0xb00
	VECTOR	\n
	.endr

	.org	head + 0xc00
	mtspr	SPRN_HSPRG1,13
	mfspr	13,SPRN_HSPRG0
	.irp	n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
	std	\n,FRAME_GPR(\n)(13)
	.endr
	mfspr	3,SPRN_HSPRG1
	std	3,FRAME_GPR(13)(13)
	b	call

	.irp	n, 0xd00, 0xe00, 0xe20, 0xe40, 0xe60, 0xe80, 0xea0, 0xf00, \
		0xf20, 0xf40, 0xf60, 0xf80
	VECTOR	\n
	.endr

	.section ".text"
	.globl	boot
boot:
	lis	1,stack_top@ha
	addi	1,1,stack_top@l - 32
	lis	2,.TOC.@ha
	addi	2,2,.TOC.@l
	lis	13,frame@ha
	addi	13,13,frame@l
	mtspr	SPRN_HSPRG0,13
	bl	hv_main			/* fills the frame for the guest's start */
	nop
	b	resume

call:
	mfcr	3
	std	3,FRAME_CR(13)
	mfctr	3
	std	3,FRAME_CTR(13)
	mfxer	3
	std	3,FRAME_XER(13)
	mflr	3
	std	3,FRAME_LR(13)
	mfspr	3,SPRN_SRR0
	std	3,FRAME_NIP(13)
	mfspr	3,SPRN_SRR1
	std	3,FRAME_MSR(13)
	lis	1,stack_top@ha
	addi	1,1,stack_top@l - 32
	lis	2,.TOC.@ha
	addi	2,2,.TOC.@l
	mr	3,13
	bl	hv_call
	nop

/* hrfid leaves SRR0 and SRR1 alone, so they can hold anything. */
resume:
	ld	3,FRAME_CR(13)
	mtcrf	0xff,3
	ld	3,FRAME_CTR(13)
	mtctr	3
	ld	3,FRAME_XER(13)
	mtxer	3
	ld	3,FRAME_LR(13)
	mtlr	3
	ld	3,FRAME_NIP(13)
	mtspr	SPRN_HSRR0,3
	ld	3,FRAME_MSR(13)
	mtspr	SPRN_HSRR1,3
	ld	3,FRAME_SRR0(13)
	mtspr	SPRN_SRR0,3
	ld	3,FRAME_SRR1(13)
	mtspr	SPRN_SRR1,3
	.irp	n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
	ld	\n,FRAME_GPR(\n)(13)
	.endr
	hrfid

/* Nothing but calls is expected here; r3 = vector. */
unexpected:
	mfspr	4,SPRN_SRR0
	mfspr	5,SPRN_SRR1
	mfspr	6,SPRN_HSRR0
	mfspr	7,SPRN_DAR
	lis	1,stack_top@ha
	addi	1,1,stack_top@l - 32
	lis	2,.TOC.@ha
	addi	2,2,.TOC.@l
	bl	hv_died
	nop
	b	.

	.section ".bss"
	.balign	16
	.space	HV_STACK_SIZE
stack_top:
frame:
	.space	FRAME_SIZE
