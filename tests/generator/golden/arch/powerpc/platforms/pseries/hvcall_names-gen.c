// SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Tables of asm/hvcall-names.h.  One unsigned compare finds a range of numbers,
 * because the offset of a smaller number wraps around to a large offset.
 */
#include <linux/errno.h>
#include <linux/export.h>
#include <linux/stddef.h>
#include <linux/types.h>

#include <asm/hvcall-names.h>

/* Offset 0 is the empty name */
static const char hcall_text[] =
	"\0"
	"H_FIRST\0"
	"H_SECOND\0"
	"H_OURS\0"
	"H_SHAPE_SOME\0"
	"H_SHAPE_LONG\0"
	"H_SHAPE_NINE\0"
	"H_SHAPE_QUIET\0"
	"H_LAST\0"
	"H_SHAPE_TALK\0"
	"H_SHAPE_DROP\0"
	"SVM_H_SHAPE\0"
	"KVMPPC_H_ONE\0"
	"KVMPPC_H_TWO\0"
	"H_ALONE\0"
	"H_WORSE\0"
	"H_BAD\0"
	"H_SUCCESS\0"
	"H_BUSY\0"
	"H_SENSED\0"
	"H_SLOW\0"
	"H_SLOWER\0"
	"H_OWN\0"
	"H_FLAG\0"
	"H_UNDER_WAY\0";

/* By dense index; entry 0 is for unknown opcodes */
static const struct {
	u16 opcode;
	u16 name;
} hcall_by_index[HCALL_INDEX_MAX + 1] = {
	{ 0, 0 },
	{ H_FIRST, 1 },
	{ H_SECOND, 9 },
	{ H_OURS, 18 },
	{ H_SHAPE_SOME, 25 },
	{ H_SHAPE_LONG, 38 },
	{ H_SHAPE_NINE, 51 },
	{ H_SHAPE_QUIET, 64 },
	{ H_LAST, 78 },
	{ H_SHAPE_TALK, 85 },
	{ H_SHAPE_DROP, 98 },
	{ SVM_H_SHAPE, 111 },
	{ KVMPPC_H_ONE, 123 },
	{ KVMPPC_H_TWO, 136 },
	{ H_ALONE, 149 },
};

/* Dense indexes of the opcodes of all ranges, range by range */
static const u16 hcall_indexes[19] = {
	1, 2, 0, 3, 4, 5, 6, 7, 0, 0,
	8, 9, 10, 11, 12, 0, 0, 13, 14,
};

unsigned int hcall_index(unsigned long opcode)
{
	unsigned long offset;

	offset = opcode - 0x4;
	if (offset <= 0x30)
		return offset & 3 ? HCALL_INDEX_UNKNOWN :
			hcall_indexes[offset >> 2];

	if (opcode == 0xEF00)
		return hcall_indexes[13];

	offset = opcode - 0xF000;
	if (offset <= 0x3)
		return hcall_indexes[14 + offset];

	if (opcode == 0xF800)
		return hcall_indexes[18];

	return HCALL_INDEX_UNKNOWN;
}

unsigned long hcall_opcode(unsigned int index)
{
	return index <= HCALL_INDEX_MAX ? hcall_by_index[index].opcode : 0;
}

static const char *hcall_text_at(unsigned int offset)
{
	return offset ? hcall_text + offset : NULL;
}

const char *hcall_name(unsigned long opcode)
{
	return hcall_text_at(hcall_by_index[hcall_index(opcode)].name);
}
EXPORT_SYMBOL_GPL(hcall_name);

/*
 * Names and errnos of all ranges of statuses, range by range.  Entry 0 is for
 * values that are missing in the catalogue, which must not be success.
 */
static const struct {
	u16 name;
	u16 error;
} hcall_statuses[16] = {
	{ 0, EIO },
	{ 157, EINVAL },	/* H_WORSE */
	{ 157, EINVAL },	/* H_WORSE */
	{ 0, EIO },
	{ 165, EPERM },	/* H_BAD */
	{ 171, 0 },	/* H_SUCCESS */
	{ 181, EBUSY },	/* H_BUSY */
	{ 0, EIO },
	{ 188, ENODATA },	/* H_SENSED */
	{ 188, ENODATA },	/* H_SENSED */
	{ 188, ENODATA },	/* H_SENSED */
	{ 197, EBUSY },	/* H_SLOW */
	{ 204, EBUSY },	/* H_SLOWER */
	{ 213, EIO },	/* H_OWN */
	{ 219, EOPNOTSUPP },	/* H_FLAG */
	{ 226, EINPROGRESS },	/* H_UNDER_WAY */
};

static unsigned int hcall_status_entry(long status)
{
	unsigned long value = status;
	unsigned long offset;

	offset = value + 4;
	if (offset <= 9)
		return 1 + offset;

	offset = value - 900;
	if (offset <= 1)
		return 11 + offset;

	if (status == 999)
		return 13;

	offset = value + 511;
	if (offset <= 255)
		return 14;

	offset = value - 0x100000;
	if (offset <= 0xFEFFFFF)
		return 15;

	return 0;
}

const char *hcall_status_name(long status)
{
	return hcall_text_at(hcall_statuses[hcall_status_entry(status)].name);
}
EXPORT_SYMBOL_GPL(hcall_status_name);

int hcall_errno(long status)
{
	return -hcall_statuses[hcall_status_entry(status)].error;
}
EXPORT_SYMBOL_GPL(hcall_errno);
