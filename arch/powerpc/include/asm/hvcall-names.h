/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Names and dense numbers of hypervisor calls and their statuses.
 *
 * The tables behind these functions are generated from the catalogue
 * (hvcall_names-gen.c).  Opcodes are sparse: multiples of four up to about
 * 0x500, then islands at 0xEF00, 0xF000 (steps of one), 0xF078 and 0xF800.
 * hcall_index() maps them all to small numbers in constant time, so that
 * statistics need neither a 64 KiB array nor "opcode / 4", which takes
 * 0xF001 for 0xF000.
 */
#ifndef _ASM_POWERPC_HVCALL_NAMES_H
#define _ASM_POWERPC_HVCALL_NAMES_H

#include <asm/hvcall-gen.h>

/* What hcall_index() answers for an opcode that the catalogue lacks. */
#define HCALL_INDEX_UNKNOWN	0

/**
 * hcall_index() - dense number of a hypervisor call
 * @opcode: value of r3
 *
 * Context: any; no memory is written.
 * Return: 1 to HCALL_INDEX_MAX, or HCALL_INDEX_UNKNOWN.
 */
unsigned int hcall_index(unsigned long opcode);

/**
 * hcall_opcode() - opcode of a dense number
 * @index: what hcall_index() answered, not HCALL_INDEX_UNKNOWN
 *
 * Return: the opcode, or 0 when @index is out of range.
 */
unsigned long hcall_opcode(unsigned int index);

/**
 * hcall_name() - name of a hypervisor call
 * @opcode: value of r3
 *
 * Return: PAPR's or Linux's name, or NULL when the catalogue lacks it.
 */
const char *hcall_name(unsigned long opcode);

/**
 * hcall_status_name() - name of a status
 * @status: value of r3 after the call
 *
 * The ranges have one name each: H_UNSUPPORTED_FLAG, H_SENSOR_STATUS,
 * H_FUNCTION_IN_PROGRESS.
 *
 * Return: the name, or NULL when the catalogue lacks the value.
 */
const char *hcall_status_name(long status);

#endif /* _ASM_POWERPC_HVCALL_NAMES_H */
