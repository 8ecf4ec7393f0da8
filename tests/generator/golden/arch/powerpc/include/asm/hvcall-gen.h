/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Opcodes of hypervisor calls (r3 before a call) and statuses (r3 after it).
 * This file has only constants, because assembly includes it, too.
 */
#ifndef _ASM_POWERPC_HVCALL_GEN_H
#define _ASM_POWERPC_HVCALL_GEN_H

/* Statuses, r3 after the call */
#define H_SUCCESS			0	/* done */
#define H_BUSY				1	/* again */
#define H_SLOW				900	/* wait a little */
#define H_SLOWER			901	/* wait more */
#define H_OWN				999	/* never seen */
#define H_BAD				-1	/* bad */
#define H_WORSE				-4	/* worse */

/* H_WAIT: wait */
#define H_WAIT_FIRST			900
#define H_WAIT_LAST			901

/* H_FLAG: long range, is compared */
#define H_FLAG_START			-256

/* Plain calls */
#define H_FIRST				0x04
#define H_SECOND			0x08
#define H_LAST				0x2C

/* Private calls */
#define H_OURS				0x10
#define H_THEIRS			0x10
#define KVMPPC_H_ONE			0xF000
#define KVMPPC_H_TWO			0xF003
#define H_ALONE				0xF800

/* Calls of many shapes */
#define H_SHAPE_SOME			0x14
#define H_SHAPE_LONG			0x18
#define H_SHAPE_NINE			0x1C
#define H_SHAPE_QUIET			0x20
#define H_SHAPE_TALK			0x30
#define H_SHAPE_DROP			0x34
#define SVM_H_SHAPE			0xEF00

/* Highest opcode of PAPR; private opcodes start at 0xEF00 */
#define MAX_HCALL_OPCODE		H_SHAPE_DROP

/* Highest dense index of PAPR's opcodes, and of all opcodes */
#define HCALL_INDEX_STANDARD		10
#define HCALL_INDEX_MAX			14

#endif /* _ASM_POWERPC_HVCALL_GEN_H */
