/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Pass calls to a test instead of the hypervisor.
 *
 * A source must include this file before any other header.  This file then replaces
 * asm/hvcall-entry.h, through which C code makes calls: typed calls and their users
 * call hcall_fake(), which the test defines.
 */
#ifndef _PSERIES_HVCALL_FAKE_H
#define _PSERIES_HVCALL_FAKE_H

#ifdef _ASM_POWERPC_HVCALL_ENTRY_H
#error "hvcall_fake.h is not included first"
#endif
#define _ASM_POWERPC_HVCALL_ENTRY_H

#include <linux/types.h>

#include <asm/hvcall-regs.h>

/* Answer a call with @nargs arguments, from r4 on, in @args. */
struct hcall_regs hcall_fake(unsigned long opcode, int nargs, const u64 *args);

/* A function: headers of the kernel make calls and ignore the status. */
static inline long hcall_fake_status(struct hcall_regs regs)
{
	return regs.status;
}

/* Begin the list with a zero, which is not an argument, because C forbids an empty list. */
#define hcall_issue(op, ...)						\
({									\
	const u64 __args[] = { 0, ##__VA_ARGS__ };			\
									\
	hcall_fake(op, sizeof(__args) / sizeof(u64) - 1, __args + 1);	\
})
#define hcall_issue9(op, ...)			hcall_issue(op, ##__VA_ARGS__)
#define hcall_issue9_notrace(op, ...)		hcall_issue(op, ##__VA_ARGS__)
#define hcall_issue_norets(op, ...)		hcall_fake_status(hcall_issue(op, ##__VA_ARGS__))
#define hcall_issue_norets_notrace(op, ...)	hcall_fake_status(hcall_issue(op, ##__VA_ARGS__))

#endif /* _PSERIES_HVCALL_FAKE_H */
