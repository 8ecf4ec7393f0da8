/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * For tests: calls that need no hypervisor.
 *
 * A source that includes this before anything else has it in place of
 * asm/hvcall-entry.h, the one place where C makes calls: typed calls and what is
 * built on them go to hcall_fake(), which the test provides.
 */
#ifndef _PSERIES_HVCALL_FAKE_H
#define _PSERIES_HVCALL_FAKE_H

#ifdef _ASM_POWERPC_HVCALL_ENTRY_H
#error "hvcall_fake.h has to be included first"
#endif
#define _ASM_POWERPC_HVCALL_ENTRY_H

#include <linux/types.h>

#include <asm/hvcall-regs.h>

/* Answer a call; args: nargs values from r4 on. */
struct hcall_regs hcall_fake(unsigned long opcode, int nargs, const u64 *args);

/* The zero keeps the list from being empty; it is not counted. */
#define hcall_issue(op, ...)						\
({									\
	const u64 __args[] = { 0, ##__VA_ARGS__ };			\
									\
	hcall_fake(op, sizeof(__args) / sizeof(u64) - 1, __args + 1);	\
})
#define hcall_issue9(op, ...)			hcall_issue(op, ##__VA_ARGS__)
#define hcall_issue9_notrace(op, ...)		hcall_issue(op, ##__VA_ARGS__)
#define hcall_issue_norets(op, ...)		hcall_issue(op, ##__VA_ARGS__).status
#define hcall_issue_norets_notrace(op, ...)	hcall_issue(op, ##__VA_ARGS__).status

#endif /* _PSERIES_HVCALL_FAKE_H */
