// SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause
/*
 * Made from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen, do not edit.  To make it again:
 *	make generate
 *
 * Tables of asm/hvcall-names.h.  Each stretch of numbers is found with
 * one unsigned compare: what lies before its start wraps around to a
 * large offset.
 */
#include <linux/stddef.h>
#include <linux/types.h>

#include <asm/hvcall-names.h>

/* Offset 0 is the empty name */
static const char hcall_text[] =
	"\0"
	"H_FIRST\0"
	"H_SECOND\0"
	"H_OURS\0"
	"H_LAST\0"
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

/* By dense number; the first entry stands for an unknown opcode */
static const struct {
	u16 opcode;
	u16 name;
} hcall_by_index[HCALL_INDEX_MAX + 1] = {
	{ 0, 0 },
	{ H_FIRST, 1 },
	{ H_SECOND, 9 },
	{ H_OURS, 18 },
	{ H_LAST, 25 },
	{ KVMPPC_H_ONE, 32 },
	{ KVMPPC_H_TWO, 45 },
	{ H_ALONE, 58 },
};

/* Dense numbers of the opcodes of all stretches, one after the other */
static const u16 hcall_slots[16] = {
	1, 2, 0, 3, 0, 0, 0, 0, 0, 0,
	4, 5, 0, 0, 6, 7,
};

unsigned int hcall_index(unsigned long opcode)
{
	unsigned long offset;

	offset = opcode - 0x4;
	if (offset <= 0x28)
		return offset & 3 ? HCALL_INDEX_UNKNOWN :
			hcall_slots[offset >> 2];

	offset = opcode - 0xF000;
	if (offset <= 0x3)
		return hcall_slots[11 + offset];

	if (opcode == 0xF800)
		return hcall_slots[15];

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

/* Offsets of the names of all stretches, one after the other */
static const u16 hcall_status_slots[13] = {
	66, 66, 0, 74, 80, 90, 0, 97, 97, 97,
	106, 113, 122,
};

const char *hcall_status_name(long status)
{
	unsigned long value = status;
	unsigned long offset;

	offset = value + 4;
	if (offset <= 9)
		return hcall_text_at(hcall_status_slots[offset]);

	offset = value - 900;
	if (offset <= 1)
		return hcall_text_at(hcall_status_slots[10 + offset]);

	if (status == 999)
		return hcall_text_at(hcall_status_slots[12]);

	offset = value + 511;
	if (offset <= 255)
		return hcall_text_at(128);

	offset = value - 0x100000;
	if (offset <= 0xFEFFFFF)
		return hcall_text_at(135);

	return NULL;
}
