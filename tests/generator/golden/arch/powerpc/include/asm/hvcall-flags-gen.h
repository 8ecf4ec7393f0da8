/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Values of arguments and results, which the pages of the calls describe.
 * asm/hvcall-flags.h includes this file and defines HCALL_BIT().
 */
#ifndef _ASM_POWERPC_HVCALL_FLAGS_GEN_H
#define _ASM_POWERPC_HVCALL_FLAGS_GEN_H

/* H_SHAPE_SOME, op */
#define H_SHAPE_FIRST			HCALL_BIT(0)
#define H_SHAPE_BOTH			UL(0x30)
#define H_SHAPE_KIND_FIVE		5

/* H_SHAPE_SOME, first */
#define H_SHAPE_SEVEN			7
#define H_SHAPE_NONE			(-1)

#endif /* _ASM_POWERPC_HVCALL_FLAGS_GEN_H */
