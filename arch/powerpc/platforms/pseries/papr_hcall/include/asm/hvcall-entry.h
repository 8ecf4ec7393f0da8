/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Make calls of modules on a stock kernel through the trampolines that Linux exports; the
 * header replaces the layer's header of this name.  Calls are not inline, because Linux's
 * trace events are in its trampolines, and because an inline call needs the PACA, which
 * is private to Linux.
 */
#ifndef _ASM_POWERPC_HVCALL_ENTRY_H
#define _ASM_POWERPC_HVCALL_ENTRY_H

#include <linux/build_bug.h>
#include <linux/compiler.h>

#include <asm/hvcall-regs.h>

#define __hcall_called(function, nresults, op, ...)			\
({									\
	unsigned long __buf[nresults] __uninitialized;			\
	long __rc = (function)(op, __buf, ##__VA_ARGS__);		\
									\
	__hcall_load(__rc, nresults, __buf);				\
})

/**
 * hcall_issue() - make a hypervisor call, results in r4 to r7
 * @op: H_*
 * @...: up to 6 arguments, for r4 to r9
 *
 * Context: See plpar_hcall().
 * Return: struct hcall_regs.
 */
#define hcall_issue(op, ...)						\
	__hcall_called(plpar_hcall, PLPAR_HCALL_BUFSIZE, op, ##__VA_ARGS__)

/**
 * hcall_issue9() - make a hypervisor call, results in r4 to r12
 * @op: H_*
 * @...: up to 9 arguments, for r4 to r12
 *
 * Context: See plpar_hcall9().
 * Return: struct hcall_regs.
 */
#define hcall_issue9(op, ...)						\
	__hcall_called(plpar_hcall9, PLPAR_HCALL9_BUFSIZE, op, ##__VA_ARGS__)

/**
 * hcall_issue_norets() - make a hypervisor call, no results
 * @op: H_*
 * @...: up to 7 arguments, for r4 to r10
 *
 * Context: See plpar_hcall_norets().
 * Return: The hypervisor's status.
 */
#define hcall_issue_norets(op, ...)					\
	((plpar_hcall_norets)(op, ##__VA_ARGS__))

/*
 * Reject calls that must not be traced, from idle or under a lock, at compile time:
 * Linux does not export its untraced trampolines.
 */
long hcall_untraced_not_exported(void)
	__compiletime_error("a module on a stock kernel cannot make an untraced call");

#define hcall_issue9_notrace(op, ...)					\
	((struct hcall_regs) { .status = hcall_untraced_not_exported() })
#define hcall_issue_norets_notrace(op, ...)				\
	hcall_untraced_not_exported()

#endif /* _ASM_POWERPC_HVCALL_ENTRY_H */
