/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Trampolines into the hypervisor: every way in that is a C function.
 *
 * One macro, HCALL, builds them all.  What a caller may rely on, and which
 * registers the hypervisor may change, is written in
 * Documentation/arch/powerpc/papr_hcalls.rst; the C prototypes are in
 * asm/hvcall.h.  In short:
 *
 *   The hypervisor takes the opcode in r3 and arguments in r4-r12, and gives
 *   back a status in r3 and results in r4-r12.  It may change r0, r3-r12,
 *   CTR, XER, CR0, CR1 and CR5-CR7, which are also all that a C function may
 *   change, and SRR0 and SRR1.  LR, CR2-CR4, r1, r2, r13-r31 and the MSR
 *   come back as they were, so none of them is saved here.
 *
 *   SRR0/SRR1 are lost, so the flag in the paca that says that they still
 *   hold the address to return to has to be cleared.
 *
 *   The address of the result buffer waits in the protected area below the
 *   stack pointer, which every interrupt handler of the kernel leaves alone.
 *   A trampoline thus is a leaf: it has no frame, LR stays in LR, and a
 *   backtrace taken on the way out of the hypervisor is right.
 *
 *   Arguments beyond the eighth are in the caller's parameter save area,
 *   which exists in both ELF ABIs because the prototypes are variadic.
 *
 * While somebody observes hypervisor calls, a trampoline counts its call: how
 * often, how long.  Where more is wanted than counting, it hands over to its
 * counterpart in hvcall_observe.c: still with all arguments where the caller
 * put them, so this is one branch.  With translation off there is no safe way
 * into that C code; such calls are counted in number only.
 */
#include "hvcall_asm.h"

	.section ".text"

/*
 * HCALL_INVOKE - arguments to their registers, the call, results to the buffer
 *
 * Parameters as HCALL.
 */
.macro HCALL_INVOKE results, nargs
	.if \results
	std	r4,SAVED_RETBUF(r1)
	mr	r4,r5
	mr	r5,r6
	mr	r6,r7
	mr	r7,r8
	mr	r8,r9
	mr	r9,r10
	.endif
	.if \nargs > 7
	ld	r10,STK_PARAM(R11)(r1)
	ld	r11,STK_PARAM(R12)(r1)
	ld	r12,STK_PARAM(R13)(r1)
	.endif

	HVSC				/* invoke the hypervisor */

	.if \results == 9
	mr	r0,r12
	.endif
	.if \results
	ld	r12,SAVED_RETBUF(r1)
	std	r4,0(r12)
	std	r5,8(r12)
	std	r6,16(r12)
	std	r7,24(r12)
	.endif
	.if \results == 9
	std	r8,32(r12)
	std	r9,40(r12)
	std	r10,48(r12)
	std	r11,56(r12)
	std	r0,64(r12)
	.endif

	li	r4,0
	stb	r4,PACASRR_VALID(r13)
.endm

#ifdef CONFIG_HCALL_OBSERVE
/*
 * HCALL_OBSERVED - a call that is observed, with translation on
 *
 * Parameters as HCALL; opcode=plain if the opcode surely has a row.
 */
.macro HCALL_OBSERVED results, nargs, observer, opcode
#ifdef CONFIG_HCALL_STATS
	HCALL_IF hcall_detour_key, 6f
	.ifb \opcode
	HCALL_IF_WITHOUT_ROW 6f
	.endif
	HCALL_COUNT_BEGIN
	HCALL_INVOKE \results, \nargs
	HCALL_COUNT_END 3f
	blr
3:	mr	r4,r8
	mr	r5,r9
	b	hcall_stats_finish	/* status, row, ticks */
#endif
6:	b	\observer
.endm
#endif

/*
 * HCALL - one trampoline
 * @results:	registers stored to the buffer in r4: 0, 4 or 9
 * @nargs:	arguments after the buffer, for shapes that have one
 * @observer:	C function for calls of which more is wanted than to count them
 */
.macro HCALL results:req, nargs=7, observer
	HMT_MEDIUM
#ifdef CONFIG_HCALL_OBSERVE
	.ifnb \observer
	HCALL_IF_OBSERVED 8f
7:
	.endif
#endif

	HCALL_INVOKE \results, \nargs
	blr				/* r3 = status */

#ifdef CONFIG_HCALL_OBSERVE
	.ifnb \observer
8:	HCALL_IF_REAL_MODE 9f
	HCALL_OBSERVED \results, \nargs, \observer
9:	HCALL_COUNT_REAL_MODE
	b	7b
	.endif
#endif
.endm

/*
 * Observed in every way.  EXPORT_SYMBOL of these three stays in lpar.c: an
 * export from assembly has no version under CONFIG_MODVERSIONS unless
 * asm/asm-prototypes.h knows it.
 */
_GLOBAL_TOC(plpar_hcall_norets)
	HCALL results=0, observer=hcall_observe_norets

_GLOBAL_TOC(plpar_hcall)
	HCALL results=4, nargs=6, observer=hcall_observe

_GLOBAL_TOC(plpar_hcall9)
	HCALL results=9, nargs=9, observer=hcall_observe9

/*
 * Counted, never traced: from idle, from inside of locks that tracing itself
 * may take, from panic, and (raw) with translation off.
 */
_GLOBAL_TOC(plpar_hcall_norets_notrace)
	HCALL results=0, observer=hcall_count_norets

_GLOBAL(plpar_hcall_raw)
	HCALL results=4, nargs=6, observer=hcall_count

_GLOBAL_TOC(plpar_hcall9_raw)
	HCALL results=9, nargs=9, observer=hcall_count9

#ifdef CONFIG_HCALL_OBSERVE
/*
 * Where calls in line of modules go while somebody observes.  Nobody makes them
 * with translation off, and their constant opcodes all have a row.  As
 * plpar_hcall() and plpar_hcall9(), the latter with up to 6 arguments.
 */
_GLOBAL_TOC(hcall_watched)
	HCALL_OBSERVED 4, 6, hcall_observe, opcode=plain

_GLOBAL_TOC(hcall_watched9)
	HCALL_OBSERVED 9, 6, hcall_observe9, opcode=plain

/* What the observers call: the same, not observed. */
_GLOBAL(__plpar_hcall_norets)
	HCALL results=0

_GLOBAL(__plpar_hcall)
	HCALL results=4, nargs=6

_GLOBAL(__plpar_hcall9)
	HCALL results=9, nargs=9
#endif
