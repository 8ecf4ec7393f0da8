/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stub of the kernel's generated header: offsets in struct guest_paca, in r13. */
#ifndef _GUEST_ASM_ASM_OFFSETS_H
#define _GUEST_ASM_ASM_OFFSETS_H

/* Odd and not the first byte, so that a wider or misplaced store shows. */
#define PACASRR_VALID	43

/* Distance of a CPU's variables from their template. */
#define PACA_DATA_OFFSET	48

#endif /* _GUEST_ASM_ASM_OFFSETS_H */
