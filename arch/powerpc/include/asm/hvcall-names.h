/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Get names, errnos and dense indexes of hypervisor calls and statuses, from tables that
 * scripts/hcallgen generates (hvcall_names-gen.c).  Opcodes are sparse: hcall_index() maps
 * opcodes to small numbers in constant time; "opcode / 4" would map 0xF001 and 0xF000 to
 * one number.
 */
#ifndef _ASM_POWERPC_HVCALL_NAMES_H
#define _ASM_POWERPC_HVCALL_NAMES_H

#include <asm/hvcall-gen.h>

/* Result of hcall_index() for an opcode that the catalogue lacks. */
#define HCALL_INDEX_UNKNOWN	0

/**
 * hcall_index() - get the dense index of a hypervisor call
 * @opcode: value of r3
 *
 * Context: Any; writes no memory.
 * Return: 1 to HCALL_INDEX_MAX, or HCALL_INDEX_UNKNOWN.
 */
unsigned int hcall_index(unsigned long opcode);

/**
 * hcall_opcode() - get the opcode of a dense index
 * @index: result of hcall_index(), not HCALL_INDEX_UNKNOWN
 *
 * Return: the opcode, or 0 when @index is out of range.
 */
unsigned long hcall_opcode(unsigned int index);

/**
 * hcall_name() - get the name of a hypervisor call
 * @opcode: value of r3
 *
 * Return: PAPR's or Linux's name, or NULL when the catalogue lacks the call.
 */
const char *hcall_name(unsigned long opcode);

/**
 * hcall_find_opcode() - get the opcode of a name
 * @name: as hcall_name() returns
 *
 * Return: the opcode, or 0 when the catalogue lacks the name.
 */
unsigned long hcall_find_opcode(const char *name);

/**
 * hcall_status_name() - get the name of a status
 * @status: value of r3 after the call
 *
 * All statuses of a range have one name: H_UNSUPPORTED_FLAG, H_SENSOR_STATUS,
 * H_FUNCTION_IN_PROGRESS.
 *
 * Return: the name, or NULL when the catalogue lacks the value.
 */
const char *hcall_status_name(long status);

/**
 * hcall_errno() - convert a status to an errno
 * @status: value of r3 after the call
 *
 * All calls use one map; the catalogue's status.yaml documents its rules.  Positive
 * statuses such as H_PARTIAL are errors, too: a caller for which a positive status is
 * a success must check the status first.  The function never returns -ETIMEDOUT or
 * -EINTR, which hcall_retry_errno() uses.
 *
 * Context: Any; writes no memory.
 * Return: 0 for H_SUCCESS, else a negative errno, -EIO for an unknown status.
 */
int hcall_errno(long status);

/* Size of a buffer for the text of any status, with the terminating NUL. */
#define HCALL_STATUS_TEXT_SIZE	48

/**
 * hcall_status_text() - format a status
 * @status: value of r3 after the call
 * @text: buffer for the NUL-terminated text
 *
 * Examples: "H_BUSY (1)", "H_UNSUPPORTED_FLAG (-260: flag bit 4)", "unknown status
 * (77)".  Bit 0 is the most significant bit, as in PAPR.
 *
 * Context: Any.
 * Return: @text.
 */
const char *hcall_status_text(long status, char text[static HCALL_STATUS_TEXT_SIZE]);

/**
 * hcall_status_str() - format a status as an argument of printk()
 * @status: value of r3 after the call
 *
 * The text is valid until the end of the enclosing block::
 *
 *	dev_err(dev, "flush: %s\n", hcall_status_str(ret.status));
 *
 * Return: See hcall_status_text().
 */
#define hcall_status_str(status)					\
	hcall_status_text(status, (char[HCALL_STATUS_TEXT_SIZE]) { 0 })

#endif /* _ASM_POWERPC_HVCALL_NAMES_H */
