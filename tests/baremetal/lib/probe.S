/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * void probe_run(struct probe *probe)
 *
 * Calls probe->entry the way C does through a function pointer, having loaded
 * all nonvolatile registers and the frame from *probe, and writes them to
 * *probe as they are after the call.  Nothing here relies on a register
 * coming back: the pointer to *probe waits at a fixed address.
 */
#include <asm/ppc_asm.h>
#include <asm/reg.h>
#include "guest-asm.h"
#include "layout.h"
#include "probe.h"

#define FRAME	(PROBE_FRAME_WORDS * 8)

	.section ".text"

_GLOBAL(probe_run)
	LOAD_ADDR(r4, probe_current)
	std	r3,0(r4)
	mr	r11,r3

	/* Registers that the caller of probe_run() gets back. */
	mflr	r0
	std	r0,PROBE_SAVE(r11)
	mfcr	r0
	std	r0,(PROBE_SAVE + 3 * 8)(r11)
	EACH_REG std, 1, 2, PROBE_SAVE, r11
	EACH_REG std, 13, 31, PROBE_SAVE, r11

	stdu	r1,-FRAME(r1)
	std	r1,PROBE_R1_IN(r11)
	ld	r0,0(r1)
	std	r0,PROBE_FRAME_IN(r11)
	li	r5,PROBE_FRAME_WORDS - 1
	mtctr	r5
	addi	r6,r11,PROBE_FRAME_IN
	mr	r7,r1
1:	ldu	r0,8(r6)
	stdu	r0,8(r7)
	bdnz	1b

	LOAD_ADDR(r5, probe_return)
	std	r5,PROBE_LR_IN(r11)
	mfmsr	r0
	std	r0,PROBE_MSR_IN(r11)

	ld	r0,PROBE_CR_IN(r11)
	mtcrf	0xff,r0
	EACH_REG ld, 13, 31, PROBE_GPR_IN, r11
	EACH_REG ld, 3, 10, PROBE_ARG - 3 * 8, r11
	ld	r2,(PROBE_GPR_IN + 2 * 8)(r11)
	ld	r12,PROBE_ENTRY(r11)
#ifdef CONFIG_PPC64_ELF_ABI_V2
	mtctr	r12
#else
	ld	r0,0(r12)
	mtctr	r0
#endif
	bctrl
probe_return:
	LOAD_ADDR(r11, probe_current)
	ld	r11,0(r11)
	EACH_REG std, 1, 3, PROBE_GPR_OUT, r11
	EACH_REG std, 13, 31, PROBE_GPR_OUT, r11
	mfcr	r0
	std	r0,PROBE_CR_OUT(r11)
	mflr	r0
	std	r0,PROBE_LR_OUT(r11)
	mfmsr	r0
	std	r0,PROBE_MSR_OUT(r11)

	ld	r7,PROBE_R1_IN(r11)
	addi	r7,r7,-8
	addi	r6,r11,PROBE_FRAME_OUT - 8
	li	r5,PROBE_FRAME_WORDS
	mtctr	r5
2:	ldu	r0,8(r7)
	stdu	r0,8(r6)
	bdnz	2b

	ld	r0,(PROBE_SAVE + 3 * 8)(r11)
	mtcrf	0xff,r0
	EACH_REG ld, 1, 2, PROBE_SAVE, r11
	EACH_REG ld, 13, 31, PROBE_SAVE, r11
	ld	r0,PROBE_SAVE(r11)
	mtlr	r0
	blr

	.section ".bss"
	.balign	8
probe_current:
	.space	8
