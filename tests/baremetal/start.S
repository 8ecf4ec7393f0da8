/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * First instructions of the test guest: byte order, 64-bit mode, TOC, stack,
 * BSS, exception vectors; then GUEST_MAIN().
 */
#include <asm/ppc_asm.h>
#include "lib/guest-asm.h"
#include "lib/layout.h"

/* Other programs for the guest define another; r3 is the device tree. */
#ifndef GUEST_MAIN
#define GUEST_MAIN	guest_main
#endif

/* One instruction for a processor of the other byte order. */
.macro FOREIGN insn:req
	.long	((\insn & 0xff) << 24) | ((\insn & 0xff00) << 8) | \
		((\insn >> 8) & 0xff00) | ((\insn >> 24) & 0xff)
.endm

/*
 * Go on in the byte order this file is assembled for, whatever it is now.
 * The first word is "tdi 0,0,0x48", which never traps; in the other order
 * the same four bytes are "b .+8", which skips the branch after it.
 * The foreign words: toggle MSR[LE] and rfid to the end.  r3 stays.
 */
.macro FIXUP_ENDIAN
	tdi	0,0,0x48
	b	9f
	FOREIGN	0x7d4000a6		/* mfmsr r10 */
	FOREIGN	0x694a0001		/* xori r10,r10,1 */
	FOREIGN	0x429f0005		/* bcl 20,31,.+4 */
8:	FOREIGN	0x7d6802a6		/* mflr r11 */
	FOREIGN	(0x396b0000 + (9f - 8b))	/* addi r11,r11,9f - 8b */
	FOREIGN	0x7d7a03a6		/* mtsrr0 r11 */
	FOREIGN	0x7d5b03a6		/* mtsrr1 r10 */
	FOREIGN	0x4c000024		/* rfid */
9:
.endm

	.section ".head", "ax"
	.globl	_start
_start:
	FIXUP_ENDIAN

	mfmsr	r4
	li	r5,1
	sldi	r5,r5,63		/* MSR[SF] */
	or	r4,r4,r5
	mtmsrd	r4
	isync

	LOAD_TOC
	LOAD_ADDR(r1, _stack_top)
	li	r0,0
	stdu	r0,-GUEST_FRAME(r1)	/* a back chain that ends */
	LOAD_ADDR(r13, guest_paca)

	LOAD_ADDR(r4, _bss_start)
	LOAD_ADDR(r5, _bss_end)
1:	cmpld	r4,r5
	bge	2f
	std	r0,0(r4)
	addi	r4,r4,8
	b	1b
2:
	LOAD_ADDR(r4, guest_vectors)
	LOAD_ADDR(r5, guest_vectors_end)
	li	r6,0x100
3:	lwz	r7,0(r4)
	stw	r7,0(r6)
	dcbst	0,r6
	sync
	icbi	0,r6
	addi	r4,r4,4
	addi	r6,r6,4
	cmpld	r4,r5
	blt	3b
	isync

	bl	GUEST_MAIN
	nop
	b	.
