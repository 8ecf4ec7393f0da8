/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Stand-in for the kernel's generated header: offsets in what r13 points at,
 * here struct guest_paca, which checks them.
 */
#ifndef _GUEST_ASM_ASM_OFFSETS_H
#define _GUEST_ASM_ASM_OFFSETS_H

/* Odd and not the first byte, so that a wider or misplaced store shows. */
#define PACASRR_VALID	43

/* Of a CPU's variables from where they are linked. */
#define PACA_DATA_OFFSET	48

#endif /* _GUEST_ASM_ASM_OFFSETS_H */
