/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Contents of the registers of a hypervisor call, for programs that print calls.
 *
 * The tables are generated from the catalogue (hvcall_args-gen.c).  Kernel,
 * modules and programs compile the same file: there is nothing of the kernel's
 * in it, and no pointer that would need a relocation.
 */
#ifndef _ASM_POWERPC_HVCALL_ARGS_H
#define _ASM_POWERPC_HVCALL_ARGS_H

#include <asm/hvcall-gen.h>

/* Registers that carry arguments or results: r4 to r12. */
#define HCALL_REGS		9
#define HCALL_FIRST_REG		4

/* struct hcall_value, kind: one of these, */
#define HCALL_NUMBER		0
#define HCALL_FLAGS		1
#define HCALL_RA		2	/* real address */
#define HCALL_BYTES		3	/* text or opaque bytes, first one on top */
#define HCALL_TOKEN		4
#define HCALL_KIND		0x0f
/* and any of these. */
#define HCALL_SENSITIVE		0x10	/* never recorded */
#define HCALL_OPTIONAL		0x20

/**
 * struct hcall_value - an argument or a result
 * @name: offset of its name in hcall_words[]
 * @reg: number of its register
 * @valid: for hcall_value_valid()
 * @kind: HCALL_NUMBER to HCALL_TOKEN, and flags
 */
struct hcall_value {
	unsigned int name : 14;
	unsigned int reg : 4;
	unsigned int valid : 8;
	unsigned int kind : 6;
};

/* struct hcall_form, flags */
#define HCALL_DESCRIBED		0x01	/* arguments and results are known */
#define HCALL_FATAL		0x02	/* a made-up failure kills the kernel */
#define HCALL_NOTRACE		0x04	/* made where nothing can be traced */

/**
 * struct hcall_form - a call
 * @first: index of its first argument in hcall_values[]; results follow
 * @hidden: what must not be recorded: bit i for r(4+i) before the call, bit
 *	9+i for r(4+i) after it, the last one for r10 to r12; takes in all
 *	meanings that the opcode may have
 * @family: offset of its family's name in hcall_words[]
 * @flags: HCALL_DESCRIBED and its like
 * @args: number of arguments
 * @results: number of results
 * @arg_span: registers from r4 on that may carry arguments; 9 if not known
 * @result_span: the same for results
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

/* Bits of hidden for the i-th register before and after the call. */
#define HCALL_HIDDEN_ARG(i)	(1U << (i))
#define HCALL_HIDDEN_RESULT(i)	(1U << ((i) < 6 ? HCALL_REGS + (i) : 15))

/* By hcall_index() */
extern const struct hcall_form hcall_forms[HCALL_INDEX_MAX + 1];
extern const struct hcall_value hcall_values[];
extern const char hcall_words[];

/**
 * hcall_value_valid() - does a result mean something?
 * @value: the result
 * @status: what the call answered
 *
 * Context: any; no memory is written.
 * Return: 1 if so, 0 if its register holds noise.
 */
int hcall_value_valid(const struct hcall_value *value, long status);

#endif /* _ASM_POWERPC_HVCALL_ARGS_H */
