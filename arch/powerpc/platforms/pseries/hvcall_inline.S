/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Stand-ins for the instruction "sc 1" of calls in line, while somebody observes.
 *
 * Where asm/hvcall-entry.h makes a call, it traps; or, behind its static
 * branch, with all registers as they would be for the trap,
 *
 *	mflr	r0
 *	bl	a stand-in
 *
 * The compiler takes both for one instruction in the middle of a function that
 * may well be a leaf.  So a stand-in takes and gives back what the hypervisor
 * takes and gives back, and changes what the hypervisor may change: r0, r3-r12,
 * CTR, XER, CR0, CR1 and CR5-CR7.  In addition:
 *
 *   What that function has in LR, its return address or anything else, comes
 *   in r0 and is in LR again when the stand-in returns, which is done through CTR.
 *
 *   It may keep things below its stack pointer, as far as the ABI protects
 *   them, and its return address above, at 16(r1).  So nothing is written there: a
 *   frame that has the protected area in it comes first.
 *
 *   In the LR save doubleword of that frame is the place of the call, as if the
 *   function had called from a frame of this size, so a backtrace names it.
 *
 * Calls are counted here; hvcall_observe.c does what is more than that, and is
 * called as the trampolines are, with a buffer for the results.
 *
 * Modules cannot branch here, their calls in line go to the trampolines.
 */
#include "hvcall_asm.h"

#define LR_SAVE		16
/* 288 bytes below r1 are protected in both ABIs; what is below is a frame's head. */
#define PROTECTED	(288 + 32)

/*
 * Frame of a call into C: eleven parameters, nine results, and at the top the
 * SAVED_* from before this becomes a frame.
 */
#define RESULTS		(STK_PARAM(R13) + 8)
#define FRAME		(RESULTS + 9 * 8 + 32)
#define RESULT(number)	(RESULTS + ((number) - 4) * 8)
/* The same place as long as there is no frame. */
#define KEPT(number)	(RESULT(number) - FRAME)

	.section ".text"

	.globl	hcall_inline_begin
hcall_inline_begin:

.macro HCALL_PUSH_FRAME
	mflr	r0
	std	r0,LR_SAVE(r1)
	stdu	r1,-FRAME(r1)
.endm

.macro HCALL_POP_FRAME
	addi	r1,r1,FRAME
	ld	r0,LR_SAVE(r1)
	mtlr	r0
.endm

/* Back into the function around the call. */
.macro HCALL_LEAVE
	mflr	r0
	mtctr	r0
	ld	r0,SAVED_LR(r1)
	mtlr	r0
	addi	r1,r1,PROTECTED
	bctr
.endm

/* Store or load these results, in the frame of a call into C. */
.macro HCALL_RESULTS insn:req, numbers:vararg
	.irp	n, \numbers
	\insn	\n,RESULT(\n)(r1)
	.endr
.endm

/* The same for those that counting needs the registers of, without a frame. */
.macro HCALL_KEPT insn:req
	.irp	n, 8, 9, 10, 11
	\insn	\n,KEPT(\n)(r1)
	.endr
.endm

/* Call a C function that has the parameters of a trampoline. */
.macro HCALL_CALL results, nargs, function
	HCALL_PUSH_FRAME
	.if \nargs > 7
	std	r10,STK_PARAM(R11)(r1)
	std	r11,STK_PARAM(R12)(r1)
	std	r12,STK_PARAM(R13)(r1)
	.endif
	.if \results
	mr	r10,r9
	mr	r9,r8
	mr	r8,r7
	mr	r7,r6
	mr	r6,r5
	mr	r5,r4
	addi	r4,r1,RESULTS
	.endif
	bl	\function
	.if \results
	HCALL_RESULTS ld, 4, 5, 6, 7
	.endif
	.if \results == 9
	HCALL_RESULTS ld, 8, 9, 10, 11, 12
	.endif
	HCALL_POP_FRAME
.endm

#ifdef CONFIG_HCALL_STATS
/* Make the call in between and count it; to \other if it has no row. */
.macro HCALL_COUNTED results, other
	HCALL_IF_WITHOUT_ROW \other
	HCALL_COUNT_BEGIN
	HVSC
	.if \results == 9
	HCALL_KEPT std
	.endif
	HCALL_COUNT_END 3f
4:	.if \results == 9
	HCALL_KEPT ld
	.endif
	HCALL_LEAVE

3:	HCALL_PUSH_FRAME
	HCALL_RESULTS std, 4, 5, 6, 7, 12
	mr	r4,r8
	mr	r5,r9
	bl	hcall_stats_finish	/* status, row, ticks */
	HCALL_RESULTS ld, 4, 5, 6, 7, 12
	HCALL_POP_FRAME
	b	4b
.endm
#endif

/*
 * HCALL_STANDIN - one of them
 * @name:	its name; no C function, so without a descriptor in any ABI
 * @results:	of the call: 0, 4 or 9
 * @observer:	C function for calls of which more is wanted than to count them
 * @nargs:	9 if there may be so many; then the observer counts, too
 * @mode:	"any" if such calls are made with translation off
 */
.macro HCALL_STANDIN name:req, results:req, observer:req, nargs=6, mode
	.balign	4
	.globl	\name
	.type	\name, @function
\name:
	stdu	r1,-PROTECTED(r1)
	std	r0,SAVED_LR(r1)
	.ifnb \mode
	HCALL_IF_REAL_MODE 9f
	.endif
#ifdef CONFIG_HCALL_STATS
	.if \nargs < 9
	HCALL_IF hcall_detour_key, 6f
	HCALL_COUNTED \results, 6f
	.endif
#endif
6:	HCALL_CALL \results, \nargs, \observer
7:	HCALL_LEAVE

	.ifnb \mode
9:	HCALL_COUNT_REAL_MODE
	HVSC
	b	7b
	.endif
	.size	\name, . - \name
.endm

	HCALL_STANDIN hcall_inline_norets, 0, hcall_observe_norets, mode=any
	HCALL_STANDIN hcall_inline_norets_notrace, 0, hcall_count_norets, mode=any
	HCALL_STANDIN hcall_inline, 4, hcall_observe
	HCALL_STANDIN hcall_inline9, 9, hcall_observe9
	HCALL_STANDIN hcall_inline9_full, 9, plpar_hcall9, nargs=9
	HCALL_STANDIN hcall_inline9_notrace, 9, plpar_hcall9_raw, nargs=9

	.globl	hcall_inline_end
hcall_inline_end:
