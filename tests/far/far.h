/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Arguments that the slow path got, and its answers.
 */
#ifndef _FAR_H
#define _FAR_H

#define FAR_REGS	9
#define FAR_STATUS	-55
#define FAR_RESULT(n)	(0x7e50000000000000UL + (n))

struct far_call {
	unsigned long opcode;
	unsigned long args[FAR_REGS];
};

extern struct far_call far_call;

#endif /* _FAR_H */
