/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Assembly macros for both ELF ABIs and both byte orders.
 */
#ifndef _GUEST_ASM_H
#define _GUEST_ASM_H

/* The guest is linked below 2 GiB, so an address is two instructions.  Not for r0. */
#define LOAD_ADDR(reg, sym)		\
	lis	reg,(sym)@ha;		\
	addi	reg,reg,(sym)@l

/*
 * Do something with registers FIRST to LAST, such as std: register n is at OFFSET + WIDTH * n
 * from BASE.
 */
.macro EACH_REG insn:req, first:req, last:req, offset:req, base:req, width=8
	.Lreg = \first
	.rept	\last - \first + 1
	\insn	.Lreg,(\offset + \width * .Lreg)(\base)
	.Lreg = .Lreg + 1
	.endr
.endm

/* Offset of the LR save doubleword in the caller's frame. */
#define LR_SAVE		16

/*
 * LOAD_TOC: r2 of this program.
 * CALL_R12: call the C function whose pointer is in r12.
 */
#ifdef CONFIG_PPC64_ELF_ABI_V2
#define LOAD_TOC			\
	lis	r2,.TOC.@ha;		\
	addi	r2,r2,.TOC.@l
#define CALL_R12			\
	mtctr	r12;			\
	bctrl
#else
#define LOAD_TOC			\
	lis	r2,toc_base@ha;		\
	ld	r2,toc_base@l(r2)
#define CALL_R12			\
	ld	r0,0(r12);		\
	ld	r2,8(r12);		\
	mtctr	r0;			\
	bctrl
#endif

#endif /* _GUEST_ASM_H */
