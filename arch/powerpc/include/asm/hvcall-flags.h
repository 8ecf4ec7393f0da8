/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Define values of arguments and results that consist of the values in
 * hvcall-flags-gen.h, or that the catalogue does not have.
 *
 * A register holds a number and has no byte order.  C and assembly may include this
 * file.
 */
#ifndef _ASM_POWERPC_HVCALL_FLAGS_H
#define _ASM_POWERPC_HVCALL_FLAGS_H

#include <linux/const.h>

/* Get bit n of a 64-bit register; bit 0 is the most significant, as in PAPR. */
#define HCALL_BIT(n)		(UL(1) << (63 - (n)))

#include <asm/hvcall-flags-gen.h>

/* Hashed page table, r4 */
#define H_LARGE_PAGE		HCALL_BIT(16)	/* Linux only; part of a field in LoPAPR */
#define H_LOCAL			HCALL_BIT(35)	/* Linux only; reserved in LoPAPR */
#define H_PAGE_UNUSED		(HCALL_BIT(29) | HCALL_BIT(30))
#define H_PAGE_SET_ACTIVE	H_PAGE_STATE_CHANGE
#define H_PAGE_SET_UNUSED	(H_PAGE_STATE_CHANGE | H_PAGE_UNUSED)
#define H_PAGE_SET_LOANED	(H_PAGE_SET_UNUSED | HCALL_BIT(31))

/* H_REGISTER_VPA: bits 16 to 18 of r4 hold the sub-function, H_VPA_*. */
#define H_VPA_FUNC_SHIFT	(63 - 18)
#define H_VPA_FUNC_MASK		UL(7)

/* H_REGISTER_PROC_TBL, r4.  Without an operation bit the call keeps the table. */
#define PROC_TABLE_OP_MASK	0x18
#define PROC_TABLE_DEREG	0x10
#define PROC_TABLE_NEW		0x18
#define PROC_TABLE_TYPE_MASK	0x06
#define PROC_TABLE_HPT_SLB	0x00	/* hash, segments by slbmte */
#define PROC_TABLE_HPT_PT	0x02	/* hash, segments by process table */
#define PROC_TABLE_RADIX	0x04

/* H_RPT_INVALIDATE: sets of types and page sizes */
#define H_RPTI_TYPE_PAT		H_RPTI_TYPE_PRT		/* with H_RPTI_TYPE_NESTED */
#define H_RPTI_TYPE_ALL		(H_RPTI_TYPE_TLB | H_RPTI_TYPE_PWC | H_RPTI_TYPE_PRT)
#define H_RPTI_TYPE_NESTED_ALL	(H_RPTI_TYPE_TLB | H_RPTI_TYPE_PWC | H_RPTI_TYPE_PAT)
#define H_RPTI_PAGE_ALL		(-UL(1))

/* Alignment, in bytes, of control blocks for the InfiniBand and host Ethernet calls. */
#define H_CB_ALIGNMENT		4096

/* H_HTM, r5 for a hardware target: node, chip in the node, core on the chip */
#define H_HTM_TARGET_NODE_INDEX(x)		((unsigned long)(x) << (63 - 15))
#define H_HTM_TARGET_NODAL_CHIP_INDEX(x)	((unsigned long)(x) << (63 - 31))
#define H_HTM_TARGET_CORE_INDEX_ON_CHIP(x)	((unsigned long)(x) << (63 - 47))

/* H_HTM, r6: operation H_HTM_OP_* in bits 0 to 15, kind of trace H_HTM_TYPE_* in 16 to 31 */
#define H_HTM_OP_SHIFT			(63 - 15)
#define H_HTM_OP(x)			((unsigned long)(x) << H_HTM_OP_SHIFT)
#define H_HTM_TYPE_SHIFT		(63 - 31)
#define H_HTM_TYPE(x)			((unsigned long)(x) << H_HTM_TYPE_SHIFT)

#endif /* _ASM_POWERPC_HVCALL_FLAGS_H */
