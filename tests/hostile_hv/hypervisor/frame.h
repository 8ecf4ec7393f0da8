/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The guest's registers while the hypervisor works; offsets for vectors.S.
 *
 * vectors.S fills it at a call and loads all of it into the processor on the
 * way back: what stands in it is what the guest gets.
 */
#ifndef _HV_FRAME_H
#define _HV_FRAME_H

#define FRAME_GPR(n)	((n) * 8)	/* r0-r13 */
#define FRAME_CR	112
#define FRAME_CTR	120
#define FRAME_XER	128
#define FRAME_LR	136
#define FRAME_NIP	144
#define FRAME_MSR	152
#define FRAME_SRR0	160
#define FRAME_SRR1	168
#define FRAME_SIZE	176

#ifndef __ASSEMBLY__
#include <linux/types.h>

struct frame {
	u64 gpr[14];
	u64 cr, ctr, xer, lr;
	u64 nip, msr;		/* where the guest goes on */
	u64 srr0, srr1;		/* what it finds in these two */
};
#endif

#endif /* _HV_FRAME_H */
