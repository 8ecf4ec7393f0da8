/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * State of an exception; offsets for vectors.S.
 */
#ifndef _GUEST_EXCEPTION_H
#define _GUEST_EXCEPTION_H

#define EXCEPTION_VECTOR	0
#define EXCEPTION_NIP		8
#define EXCEPTION_MSR		16
#define EXCEPTION_DAR		24
#define EXCEPTION_LR		32
#define EXCEPTION_R1		40
#define EXCEPTION_R2		48
#define EXCEPTION_R3		56

#ifndef __ASSEMBLY__
struct guest_exception {
	unsigned long vector, nip, msr, dar, lr, r1, r2, r3;
};

extern struct guest_exception guest_exception;
#endif

#endif /* _GUEST_EXCEPTION_H */
