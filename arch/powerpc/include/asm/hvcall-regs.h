/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Status and results of a call as values, and how they come out of the buffer
 * of a trampoline.
 *
 * For asm/hvcall-entry.h, the layer's and the one that papr_hcall has for
 * modules of stock kernels.
 */
#ifndef _ASM_POWERPC_HVCALL_REGS_H
#define _ASM_POWERPC_HVCALL_REGS_H

#include <linux/compiler.h>

/* Status and results of a call; a register that it does not set is noise. */
struct hcall_regs {
	long status;
	unsigned long r4, r5, r6, r7, r8, r9, r10, r11, r12;
};

/*
 * A call through a trampoline.  It has a buffer of its own, so that a caller's
 * result buffer needs no address and its unused words vanish; not initialised,
 * or every call would pay for that.
 */
#define __hcall_called(function, nresults, op, ...)			\
({									\
	unsigned long __buf[nresults] __uninitialized;			\
	long __rc = (function)(op, __buf, ##__VA_ARGS__);		\
									\
	__hcall_load(__rc, nresults, __buf);				\
})

static __always_inline struct hcall_regs
__hcall_load(long status, int nresults, const unsigned long *buf)
{
	struct hcall_regs regs = {
		status, buf[0], buf[1], buf[2], buf[3],
	};

	if (nresults == PLPAR_HCALL9_BUFSIZE) {
		regs.r8 = buf[4];
		regs.r9 = buf[5];
		regs.r10 = buf[6];
		regs.r11 = buf[7];
		regs.r12 = buf[8];
	}
	return regs;
}

#endif /* _ASM_POWERPC_HVCALL_REGS_H */
