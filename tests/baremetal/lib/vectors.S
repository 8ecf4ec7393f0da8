/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Exception vectors.  start.S copies them to real address 0x100.
 *
 * Every exception ends the test case: number and address are recorded for the report, and
 * guest_try() returns.  Only the system call that ends guest_run_at() is expected.
 */
#include <asm/ppc_asm.h>
#include <asm/reg.h>
#include "guest-asm.h"
#include "layout.h"
#include "exception.h"

	.section ".vectors", "ax"
	.globl	guest_vectors, guest_vectors_end
guest_vectors:

/* The slots are as little as 0x20 bytes apart. */
.macro VECTOR number:req
	.org	guest_vectors + \number - 0x100
	mtspr	SPRN_SPRG2,r3
	li	r3,\number
	ba	guest_exception_entry
.endm

	.irp	n, 0x100, 0x200, 0x300, 0x380, 0x400, 0x480, 0x500, 0x600, \
		0x700, 0x800, 0x900, 0x980, 0xa00, 0xb00
	VECTOR	\n
	.endr

	.org	guest_vectors + 0xb00
	ba	guest_syscall_entry

	.irp	n, 0xd00, 0xe00, 0xe20, 0xe40, 0xe60, 0xe80, 0xea0, 0xf00, \
		0xf20, 0xf40, 0xf60, 0xf80
	VECTOR	\n
	.endr
guest_vectors_end:

	.section ".text"

/* Real mode; r3 = vector, SPRG2 = r3 of the interrupted code. */
	.globl	guest_exception_entry
guest_exception_entry:
	mtspr	SPRN_SPRG3,r4
	LOAD_ADDR(r4, guest_exception)
	std	r3,EXCEPTION_VECTOR(r4)
	mfspr	r3,SPRN_SRR0
	std	r3,EXCEPTION_NIP(r4)
	mfspr	r3,SPRN_SRR1
	std	r3,EXCEPTION_MSR(r4)
	mfspr	r3,SPRN_DAR
	std	r3,EXCEPTION_DAR(r4)
	mflr	r3
	std	r3,EXCEPTION_LR(r4)
	mfspr	r3,SPRN_SPRG2
	std	r3,EXCEPTION_R3(r4)
	std	r1,EXCEPTION_R1(r4)
	std	r2,EXCEPTION_R2(r4)
	li	r3,1
	b	guest_try_end

/*
 * The end of guest_run_at(): all registers are those of user_entry below, in
 * real mode again.  A system call from anywhere else is an exception.
 */
	.globl	guest_syscall_entry
guest_syscall_entry:
	LOAD_ADDR(r4, guest_run_sp)
	ld	r5,0(r4)
	cmpd	r5,r1
	beq	1f
	mtspr	SPRN_SPRG2,r3
	li	r3,0xc00
	b	guest_exception_entry
1:	li	r5,0
	std	r5,0(r4)
	ld	r0,GUEST_FRAME_SPILL(r1)
	mtmsrd	r0
	LOAD_TOC
	addi	r1,r1,GUEST_FRAME
	ld	r0,LR_SAVE(r1)
	mtlr	r0
	blr

/*
 * long guest_run_at(unsigned long msr, long (*fn)(void *), void *arg)
 *
 * Call fn with another MSR, which may have problem state and relocation, and return its
 * result.  With relocation, guest_map() must have been called.
 */
_GLOBAL(guest_run_at)
	mflr	r0
	std	r0,LR_SAVE(r1)
	stdu	r1,-GUEST_FRAME(r1)
	mfmsr	r0
	std	r0,GUEST_FRAME_SPILL(r1)
	LOAD_ADDR(r6, guest_run_sp)
	std	r1,0(r6)
	LOAD_ADDR(r6, 1f)
	mtspr	SPRN_SRR0,r6
	mtspr	SPRN_SRR1,r3
	mr	r12,r4
	mr	r3,r5
	rfid
1:	CALL_R12
	sc

	.section ".bss"
	.balign	8
guest_run_sp:
	.space	8
