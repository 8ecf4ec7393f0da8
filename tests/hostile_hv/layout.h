/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Addresses in the machine's memory, for C and assembly; powernv.py has the same.
 */
#ifndef _HOSTILE_HV_LAYOUT_H
#define _HOSTILE_HV_LAYOUT_H

/* The hypervisor's own memory starts at 0, where its vectors are. */
#define HV_IMAGE		0x4000
#define HV_SETTINGS		0x1ff000 /* SETTINGS words; powernv.py writes them */
#define HV_STACK_SIZE		0x4000

/*
 * The guest's hashed page table, the smallest that there is; or the partition
 * table and behind it the radix tree for the guest's real addresses, in
 * separate areas.
 */
#define HV_TABLES		0x200000
#define HV_HPT_GROUPS		2048
#define HV_TABLE_SIZE		0x20000

/*
 * The guest's real address 0.  The processor adds it to every address that
 * the guest uses with translation off, up to the limit.
 */
#define GUEST_AT		0x10000000
#define GUEST_MEMORY_SIZE	0x10000000

/* Last line; powernv.py waits for it. */
#define HOSTILE_END		"\n# the hypervisor has ended\n"

#endif /* _HOSTILE_HV_LAYOUT_H */
