/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Call a C function with known nonvolatile registers, and compare them afterwards.
 * Offsets for enter.S.
 */
#ifndef _CLOBBER_ENTER_H
#define _CLOBBER_ENTER_H

#define ENTER_GPR(n)	(((n) - 14) * 8)		/* r14-r31 */
#define ENTER_CR	144
#define ENTER_R1	152		/* enter.S sets these three */
#define ENTER_R2	160
#define ENTER_R13	168
#define ENTER_HAVE	176		/* the same again, as found */

/* CR2-CR4 */
#define ENTER_CR_KEPT	0x00fff000

#ifndef __ASSEMBLY__
#include <linux/types.h>

struct enter_regs {
	u64 gpr[18];
	u64 cr;
	u64 r1, r2, r13;
};

struct enter {
	struct enter_regs want, have;
};

/* Return 0 if all registers are as in ->want; else fill in ->have. */
u64 enter(struct enter *enter, void (*fn)(void *arg), void *arg);
#endif

#endif /* _CLOBBER_ENTER_H */
