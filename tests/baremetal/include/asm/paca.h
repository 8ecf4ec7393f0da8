/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stub of the kernel's header: the members that the entry uses. */
#ifndef _GUEST_ASM_PACA_H
#define _GUEST_ASM_PACA_H

#include <linux/types.h>

#include <asm/asm-offsets.h>

struct paca_struct {
	u8 before[PACASRR_VALID];
	u8 srr_valid;
	u8 after[PACA_DATA_OFFSET - PACASRR_VALID - 1];
	u64 data_offset;
};

register struct paca_struct *local_paca asm("r13");

#endif
