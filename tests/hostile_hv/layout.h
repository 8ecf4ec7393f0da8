/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Where things are in the machine's memory.  Read by C, assembly and the
 * runner.
 */
#ifndef _ADVERSARY_LAYOUT_H
#define _ADVERSARY_LAYOUT_H

/* The hypervisor's own memory starts at 0, where its vectors are. */
#define HV_IMAGE		0x4000
#define HV_SETTINGS		0x1ff000 /* SETTINGS words; the runner writes them */
#define HV_STACK_SIZE		0x4000

/*
 * The guest's hashed page table, the smallest that there is; or the partition
 * table and behind it the radix tree for the guest's real addresses, each in a
 * space of its own.
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

/* What ends the run; the runner waits for it. */
#define ADVERSARY_END		"\n# the adversary has ended\n"

#endif /* _ADVERSARY_LAYOUT_H */
