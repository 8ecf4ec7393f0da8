// SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Tables of hvcall_available.c: names of function sets, and the calls that each
 * set announces.  A * at the end of a name matches any text.
 */
#include <linux/kernel.h>

#include "hvcall_sets.h"

/* Offset 0 is the empty name */
const char hcall_set_names[] =
	"\0"
	"hcall-plain\0"
	"hcall-many-1*\0";

const struct hcall_set_member hcall_set_members[] = {
	{ H_FIRST, 1 },	/* hcall-plain */
	{ H_LAST, 1 },	/* hcall-plain */
	{ H_LAST, 13 },	/* hcall-many-1* */
};

const unsigned int hcall_set_members_size = ARRAY_SIZE(hcall_set_members);
