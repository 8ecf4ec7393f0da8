/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Describe the registers of each hypervisor call, for programs that print calls.
 *
 * scripts/hcallgen generates the tables from the catalogue (hvcall_args-gen.c).
 * Kernel, modules and programs compile this header, which therefore includes no
 * kernel header and holds no pointer that would need a relocation.
 */
#ifndef _ASM_POWERPC_HVCALL_ARGS_H
#define _ASM_POWERPC_HVCALL_ARGS_H

#include <asm/hvcall-gen.h>

/* Number of registers for arguments and results: r4 to r12. */
#define HCALL_REGS		9
#define HCALL_FIRST_REG		4

/* Kinds of a value (struct hcall_value, @kind) */
#define HCALL_NUMBER		0
#define HCALL_FLAGS		1
#define HCALL_RA		2	/* real address */
#define HCALL_BYTES		3	/* text or opaque bytes, first byte most significant */
#define HCALL_TOKEN		4
#define HCALL_KIND		0x0f
/* Flags, or-ed to a kind. */
#define HCALL_SENSITIVE		0x10	/* never recorded */
#define HCALL_OPTIONAL		0x20

/**
 * struct hcall_value - an argument or a result
 * @name: offset of the value's name in hcall_words[]
 * @reg: number of the register
 * @valid: statuses for which the value is valid, as hcall_value_valid() encodes them
 * @kind: HCALL_NUMBER to HCALL_TOKEN, and flags
 */
struct hcall_value {
	unsigned int name : 14;
	unsigned int reg : 4;
	unsigned int valid : 8;
	unsigned int kind : 6;
};

/* Flags of a call (struct hcall_form, @flags) */
#define HCALL_DESCRIBED		0x01	/* arguments and results are known */
#define HCALL_FATAL		0x02	/* an injected failure kills the kernel */
#define HCALL_NOTRACE		0x04	/* made in a context that forbids tracing */

/**
 * struct hcall_form - a call
 * @first: index of the first argument in hcall_values[]; results follow
 * @hidden: registers that must not be recorded: bit i for r(4+i) before the call,
 *	bit 9+i for r(4+i) after the call, the last bit for r10 to r12; covers all
 *	meanings of the opcode
 * @family: offset of the family's name in hcall_words[]
 * @flags: HCALL_DESCRIBED, HCALL_FATAL, HCALL_NOTRACE
 * @args: number of arguments
 * @results: number of results
 * @arg_span: number of registers from r4 on that may hold arguments; 9 if unknown
 * @result_span: number of registers from r4 on that may hold results; 9 if unknown
 */
struct hcall_form {
	unsigned short first;
	unsigned short hidden;
	unsigned short family;
	unsigned char flags;
	unsigned char args;
	unsigned char results;
	unsigned char arg_span;
	unsigned char result_span;
};

/* Get the bit of @hidden for the i-th register before and after the call. */
#define HCALL_HIDDEN_ARG(i)	(1U << (i))
#define HCALL_HIDDEN_RESULT(i)	(1U << ((i) < 6 ? HCALL_REGS + (i) : 15))

/* Form of each call, indexed by hcall_index() */
extern const struct hcall_form hcall_forms[HCALL_INDEX_MAX + 1];
extern const struct hcall_value hcall_values[];
extern const char hcall_words[];

/**
 * hcall_value_valid() - test whether a result is valid
 * @value: the result
 * @status: status of the call
 *
 * Context: Any; writes no memory.
 * Return: 1 if the result is valid, 0 if its register holds leftover data.
 */
int hcall_value_valid(const struct hcall_value *value, long status);

#endif /* _ASM_POWERPC_HVCALL_ARGS_H */
