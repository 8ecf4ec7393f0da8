/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Return status and results of a hypervisor call as values, for both versions of
 * asm/hvcall-entry.h.  The entry code reads results through a local buffer, which lets the
 * compiler remove the caller's buffer.  The local buffer is uninitialized, so that
 * CONFIG_INIT_STACK_ALL_ZERO does not clear it on every call.
 */
#ifndef _ASM_POWERPC_HVCALL_REGS_H
#define _ASM_POWERPC_HVCALL_REGS_H

#include <linux/compiler.h>

/* Status and results of a call; other registers hold leftover data. */
struct hcall_regs {
	long status;
	unsigned long r4, r5, r6, r7, r8, r9, r10, r11, r12;
};

static __always_inline struct hcall_regs
__hcall_load(long status, int nresults, const unsigned long *buf)
{
	struct hcall_regs regs = {
		status, buf[0], buf[1], buf[2], buf[3],
	};

	if (nresults > 4) {
		regs.r8 = buf[4];
		regs.r9 = buf[5];
		regs.r10 = buf[6];
		regs.r11 = buf[7];
		regs.r12 = buf[8];
	}
	return regs;
}

#endif /* _ASM_POWERPC_HVCALL_REGS_H */
