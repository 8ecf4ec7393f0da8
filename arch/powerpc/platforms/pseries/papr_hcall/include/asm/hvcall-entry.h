/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Calls of modules on a stock kernel: through the trampolines
 * that Linux exports.
 *
 * Stands in place of the layer's header of this name, so that asm/hvcall.h and
 * the typed calls of asm/hcalls-gen.h mean the same in a module.  Nothing is
 * made inline here, though it could be: Linux's trace events are in its
 * trampolines, so no probe would see an inline call, papr_hcall.ko
 * included.  It would also need the PACA, which is the kernel's own affair.
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
 * Context: As plpar_hcall().
 * Return: struct hcall_regs.
 */
#define hcall_issue(op, ...)						\
	__hcall_called(plpar_hcall, PLPAR_HCALL_BUFSIZE, op, ##__VA_ARGS__)

/**
 * hcall_issue9() - make a hypervisor call, results in r4 to r12
 * @op: H_*
 * @...: up to 9 arguments, for r4 to r12
 *
 * Context: As plpar_hcall9().
 * Return: struct hcall_regs.
 */
#define hcall_issue9(op, ...)						\
	__hcall_called(plpar_hcall9, PLPAR_HCALL9_BUFSIZE, op, ##__VA_ARGS__)

/**
 * hcall_issue_norets() - make a hypervisor call, no results
 * @op: H_*
 * @...: up to 7 arguments, for r4 to r10
 *
 * Context: As plpar_hcall_norets().
 * Return: The hypervisor's status.
 */
#define hcall_issue_norets(op, ...)					\
	((plpar_hcall_norets)(op, ##__VA_ARGS__))

/*
 * Calls that must not be traced, from idle or from inside of a lock, have no
 * way in: Linux keeps its untraced trampolines to itself.  Using one of their
 * functions does not compile.
 */
long hcall_has_no_untraced_way(void)
	__compiletime_error("a stock kernel lets no module make a call that must not be traced");

#define hcall_issue9_notrace(op, ...)					\
	((struct hcall_regs) { .status = hcall_has_no_untraced_way() })
#define hcall_issue_norets_notrace(op, ...)				\
	hcall_has_no_untraced_way()

#endif /* _ASM_POWERPC_HVCALL_ENTRY_H */
