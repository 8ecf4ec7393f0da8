/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * One hypervisor call with every register known before and recorded after.
 * Offsets for raw.S, in doublewords.
 */
#ifndef CONFORMANCE_RAW_H
#define CONFORMANCE_RAW_H

#define RAW_GPR_IN	0
#define RAW_GPR_OUT	32
#define RAW_SPR_IN	64
#define RAW_SPR_OUT	80
#define RAW_FPR_IN	96
#define RAW_FPR_OUT	128
#define RAW_VR_IN	160	/* two doublewords each */
#define RAW_VR_OUT	224
#define RAW_SAVE	288
#define RAW_WORDS	336

/* Places of special registers in RAW_SPR_*. */
#define RAW_CR		0
#define RAW_LR		1
#define RAW_CTR		2
#define RAW_XER		3
#define RAW_SRR0	4
#define RAW_SRR1	5
#define RAW_MSR		6	/* recorded, not set */
#define RAW_TAR		7
#define RAW_DSCR	8
#define RAW_SPRG0	9
#define RAW_SPRG1	10
#define RAW_VRSAVE	11
#define RAW_FPSCR	12
#define RAW_SPRS	13

#ifndef __ASSEMBLY__
#include <linux/compiler.h>

struct raw {
	unsigned long gpr_in[32], gpr_out[32];
	unsigned long spr_in[16], spr_out[16];
	unsigned long fpr_in[32], fpr_out[32];
	unsigned long vr_in[64], vr_out[64];
	unsigned long save[48];
} __aligned(16);

/* r1, r2 and r13 keep the program's own values. */
void raw_call(struct raw *raw);
#endif

#endif /* CONFORMANCE_RAW_H */
