// SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Tables of asm/hvcall-args.h.  This file must not depend on the kernel,
 * because programs compile it, too.
 */
#include <asm/hvcall-args.h>

/* Offset 0 is the empty word */
const char hcall_words[] =
	"\0"
	"plain\0"
	"private\0"
	"op\0"
	"buffer\0"
	"length\0"
	"first\0"
	"next\0"
	"text\0"
	"typed\0"
	"area\0"
	"last\0"
	"handle\0"
	"token\0"
	"place\0"
	"count\0"
	"size\0"
	"bad\0";

/* Lists of status ranges; the member end marks the end of a list */
static const struct {
	short first;
	short last;
	short end;
} hcall_validity[] = {
	{ 0, 0, 1 },	/* H_SUCCESS */
	{ 1, 1, 1 },	/* H_BUSY */
	{ 1, 1, 0 },	/* H_BUSY */
	{ 900, 901, 1 },	/* H_WAIT */
	{ 1, 1, 0 },	/* H_BUSY */
	{ 900, 901, 0 },	/* H_WAIT */
	{ 3, 5, 1 },	/* H_SENSED */
	{ 0, 0, 0 },	/* H_SUCCESS */
	{ 1, 1, 0 },	/* H_BUSY */
	{ 900, 901, 1 },	/* H_WAIT */
	{ -511, -256, 1 },	/* H_FLAG */
};

/* Arguments, then results, call by call */
const struct hcall_value hcall_values[] = {
	{ 15, 4, 0, HCALL_FLAGS },	/* op */
	{ 18, 6, 0, HCALL_RA | HCALL_OPTIONAL },	/* buffer */
	{ 25, 7, 0, HCALL_NUMBER | HCALL_OPTIONAL },	/* length */
	{ 32, 4, 0, HCALL_NUMBER },	/* first */
	{ 38, 4, 1, HCALL_TOKEN },	/* next */
	{ 43, 5, 0, HCALL_BYTES },	/* text */
	{ 54, 4, 0, HCALL_RA },	/* area */
	{ 59, 11, 0, HCALL_NUMBER },	/* last */
	{ 59, 12, 0, HCALL_NUMBER },	/* last */
	{ 15, 4, 0, HCALL_NUMBER },	/* op */
	{ 64, 4, 0, HCALL_NUMBER },	/* handle */
	{ 71, 5, 0, HCALL_TOKEN },	/* token */
	{ 38, 4, 2, HCALL_TOKEN },	/* next */
	{ 15, 4, 0, HCALL_NUMBER },	/* op */
	{ 71, 5, 0, HCALL_TOKEN },	/* token */
	{ 38, 4, 4, HCALL_TOKEN },	/* next */
	{ 77, 5, 7, HCALL_NUMBER },	/* place */
	{ 83, 6, 0, HCALL_NUMBER },	/* count */
	{ 89, 7, 0, HCALL_NUMBER },	/* size */
	{ 94, 8, 10, HCALL_NUMBER },	/* bad */
	{ 15, 4, 0, HCALL_NUMBER },	/* op */
	{ 89, 5, 0, HCALL_NUMBER },	/* size */
	{ 15, 4, 0, HCALL_NUMBER },	/* op */
};

/* By dense index; entry 0 is for unknown opcodes */
const struct hcall_form hcall_forms[HCALL_INDEX_MAX + 1] = {
	{ 0, 0, 0, 0, 0, 0, 9, 9 },
	{ 0, 0x0, 1, HCALL_DESCRIBED | HCALL_NOTRACE, 0, 0, 0, 0 },	/* H_FIRST */
	{ 0, 0x0, 1, 0, 0, 0, 9, 9 },	/* H_SECOND */
	{ 0, 0x0, 7, HCALL_DESCRIBED, 0, 0, 0, 0 },	/* H_OURS */
	{ 0, 0x0, 48, HCALL_DESCRIBED, 3, 3, 4, 2 },	/* H_SHAPE_SOME */
	{ 6, 0x0, 48, HCALL_DESCRIBED, 2, 0, 8, 0 },	/* H_SHAPE_LONG */
	{ 8, 0x0, 48, HCALL_DESCRIBED, 0, 1, 0, 9 },	/* H_SHAPE_NINE */
	{ 9, 0x0, 48, HCALL_DESCRIBED | HCALL_NOTRACE, 1, 0, 1, 0 },	/* H_SHAPE_QUIET */
	{ 10, 0x0, 1, HCALL_DESCRIBED, 2, 1, 2, 1 },	/* H_LAST */
	{ 13, 0x0, 48, HCALL_DESCRIBED, 2, 5, 2, 5 },	/* H_SHAPE_TALK */
	{ 20, 0x0, 48, HCALL_DESCRIBED, 2, 0, 2, 0 },	/* H_SHAPE_DROP */
	{ 22, 0x0, 48, HCALL_DESCRIBED, 1, 0, 1, 0 },	/* SVM_H_SHAPE */
	{ 23, 0x0, 7, 0, 0, 0, 9, 9 },	/* KVMPPC_H_ONE */
	{ 23, 0x0, 7, 0, 0, 0, 9, 9 },	/* KVMPPC_H_TWO */
	{ 23, 0x0, 7, 0, 0, 0, 9, 9 },	/* H_ALONE */
};

int hcall_value_valid(const struct hcall_value *value, long status)
{
	unsigned int i = value->valid;

	while (status < hcall_validity[i].first || status > hcall_validity[i].last)
		if (hcall_validity[i++].end)
			return 0;
	return 1;
}
