/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Pairs for __print_symbolic(): opcodes and statuses.
 */
#ifndef _ASM_POWERPC_HVCALL_SYMBOLS_GEN_H
#define _ASM_POWERPC_HVCALL_SYMBOLS_GEN_H

#define HCALL_OPCODE_SYMBOLS \
	{ 0x4UL, "H_FIRST" }, \
	{ 0x8UL, "H_SECOND" }, \
	{ 0x10UL, "H_OURS" }, \
	{ 0x14UL, "H_SHAPE_SOME" }, \
	{ 0x18UL, "H_SHAPE_LONG" }, \
	{ 0x1cUL, "H_SHAPE_NINE" }, \
	{ 0x20UL, "H_SHAPE_QUIET" }, \
	{ 0x2cUL, "H_LAST" }, \
	{ 0x30UL, "H_SHAPE_TALK" }, \
	{ 0x34UL, "H_SHAPE_DROP" }, \
	{ 0xef00UL, "SVM_H_SHAPE" }, \
	{ 0xf000UL, "KVMPPC_H_ONE" }, \
	{ 0xf003UL, "KVMPPC_H_TWO" }, \
	{ 0xf800UL, "H_ALONE" }

#define HCALL_STATUS_SYMBOLS \
	{ 0xfffffffffffffffcUL, "H_WORSE" }, \
	{ 0xffffffffffffffffUL, "H_BAD" }, \
	{ 0x0UL, "H_SUCCESS" }, \
	{ 0x1UL, "H_BUSY" }, \
	{ 0x384UL, "H_SLOW" }, \
	{ 0x385UL, "H_SLOWER" }, \
	{ 0x3e7UL, "H_OWN" }

#endif /* _ASM_POWERPC_HVCALL_SYMBOLS_GEN_H */
