/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Numbers of the devices of this machine, from the device tree, and
 * the memory that vectors use.  vectors.py uses the names of this list.
 */
#ifndef CONFORMANCE_MACHINE_H
#define CONFORMANCE_MACHINE_H

#include <linux/types.h>

enum machine_symbol {
	SYM_none,	/* the value itself */
	SYM_buf,	/* first byte of the vectors' memory */
	SYM_ramend,	/* first byte after the machine's memory */
	SYM_cpu,	/* server number of this processor */
	SYM_vty,	/* unit address of the terminal */
	SYM_vlan,	/* of the network adapter */
	SYM_vlan_liobn,	/* and its I/O bus */
	SYM_vscsi,	/* of the SCSI adapter */
	SYM_liobn,	/* and its I/O bus */
	SYM_drc,	/* an NVDIMM */
	SYM_blocks,	/* blocks of that NVDIMM */
	SYM_metadata,	/* bytes of its label area */
	SYM_lisn,	/* an interrupt source */
	SYM_time,	/* RTAS token of get-time-of-day */
	SYM_tpm,	/* there is a TPM proxy: not in the tree, see machine.c */
	SYM_MAX
};

/*
 * Memory of vectors: BUF_SIZE bytes that calls may be pointed at, with bytes
 * on both sides that no call may change.  Far above the program.
 */
#define ZONE		0x1000000UL
#define ZONE_MARGIN	0x2000UL
#define BUF		(ZONE + 0x10000UL)
#define BUF_SIZE	0x20000UL
#define ZONE_START	(BUF - ZONE_MARGIN)
#define ZONE_END	(BUF + BUF_SIZE + ZONE_MARGIN)

/* Bit n of machine_has: the machine has symbol n. */
extern u32 machine_has;
extern unsigned long machine_value[SYM_MAX];

void machine_read(const void *tree);
void machine_print(void);

#endif /* CONFORMANCE_MACHINE_H */
