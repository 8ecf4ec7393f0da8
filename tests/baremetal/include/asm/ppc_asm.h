/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stub of the kernel's header: macros of hvCall.S and of the guest's assembly. */
#ifndef _GUEST_ASM_PPC_ASM_H
#define _GUEST_ASM_PPC_ASM_H

#ifdef __ASSEMBLY__

/* Registers by name; the compiler driver does not pass -mregnames. */
	.irp	n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, \
		17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31
	.set	r\n, \n
	.endr

/* STK_PARAM() takes R3 and the like: the home of an argument register. */
#define GUEST_REG_R3	3
#define GUEST_REG_R4	4
#define GUEST_REG_R5	5
#define GUEST_REG_R6	6
#define GUEST_REG_R7	7
#define GUEST_REG_R8	8
#define GUEST_REG_R9	9
#define GUEST_REG_R10	10
#define GUEST_REG_R11	11
#define GUEST_REG_R12	12
#define GUEST_REG_R13	13

#ifdef CONFIG_PPC64_ELF_ABI_V2
#define GUEST_PARAM_SAVE	32
#else
#define GUEST_PARAM_SAVE	48
#endif
#define STK_PARAM(reg)	(GUEST_PARAM_SAVE + (GUEST_REG_##reg - 3) * 8)

#define HMT_MEDIUM	or	2,2,2

.macro GUEST_LOAD_REG reg:req, name:req
	addis	\reg,r2,\name@toc@ha
	addi	\reg,\reg,\name@toc@l
.endm

#define LOAD_REG_ADDR(reg, name)	GUEST_LOAD_REG reg, name

/*
 * Functions that C calls.  ELFv1: a descriptor under the name, the code under
 * the name with a dot.  ELFv2: the code under the name; _GLOBAL_TOC derives
 * r2 from r12 when it is entered through a pointer.
 */
#ifdef CONFIG_PPC64_ELF_ABI_V2

.macro GUEST_FUNC name:req
	.balign	4
	.globl	\name
	.type	\name, @function
\name:
.endm

.macro GUEST_FUNC_TOC name:req
	GUEST_FUNC \name
99:	addis	r2,r12,(.TOC.-99b)@ha
	addi	r2,r2,(.TOC.-99b)@l
	.localentry \name, .-\name
.endm

#define _GLOBAL(name)		GUEST_FUNC name
#define _GLOBAL_TOC(name)	GUEST_FUNC_TOC name

#else

.macro GUEST_FUNC name:req
	.pushsection ".opd", "aw"
	.balign	8
	.globl	\name
\name:	.quad	.\name, .TOC.@tocbase, 0
	.popsection
	.balign	4
	.globl	.\name
	.type	.\name, @function
.\name:
.endm

#define _GLOBAL(name)		GUEST_FUNC name
#define _GLOBAL_TOC(name)	GUEST_FUNC name

#endif

/* Without PC-relative code, which a bare guest does not have. */
#define CFUNC(name)		name

#endif /* __ASSEMBLY__ */
#endif /* _GUEST_ASM_PPC_ASM_H */
