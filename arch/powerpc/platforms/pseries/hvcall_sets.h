/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Between hvcall_available.c and its tables, which are generated.
 */
#ifndef _PSERIES_HVCALL_SETS_H
#define _PSERIES_HVCALL_SETS_H

#include <linux/types.h>

#include <asm/hvcall-gen.h>

/* The set whose name has this offset in hcall_set_names[] announces this call. */
struct hcall_set_member {
	u16 opcode;
	u16 set;
};

extern const char hcall_set_names[];
extern const struct hcall_set_member hcall_set_members[];
extern const unsigned int hcall_set_members_size;

#endif /* _PSERIES_HVCALL_SETS_H */
