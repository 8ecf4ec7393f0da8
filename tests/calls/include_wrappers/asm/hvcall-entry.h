/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Shim of asm/hvcall-entry.h: calls go to a hypervisor that follows a script
 * (wrappers.c), which gets the path that they took.
 */
#ifndef _WRAPPERS_ASM_HVCALL_ENTRY_H
#define _WRAPPERS_ASM_HVCALL_ENTRY_H

#include <linux/build_bug.h>

struct hcall_regs {
	long status;
	unsigned long r4, r5, r6, r7, r8, r9, r10, r11, r12;
};

struct hcall_regs hypervisor(const char *way, unsigned int nargs,
			     const unsigned long *args);

#define __issue(way, ...)						\
({									\
	const unsigned long __args[] = { __VA_ARGS__ };			\
									\
	hypervisor(way, sizeof(__args) / sizeof(__args[0]), __args);	\
})

#define hcall_issue(...)		__issue("traced", __VA_ARGS__)
#define hcall_issue9(...)		__issue("traced", __VA_ARGS__)
#define hcall_issue9_notrace(...)	__issue("untraced", __VA_ARGS__)
#define hcall_issue_norets(...)		__issue("traced", __VA_ARGS__).status
#define hcall_issue_norets_notrace(...)	__issue("untraced", __VA_ARGS__).status

#endif
