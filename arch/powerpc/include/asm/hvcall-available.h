/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Report whether the hypervisor has a call.
 *
 * Two sources, and neither is complete.  The device tree names function sets
 * (/rtas, ibm,hypertas-functions and qemu,hypertas-functions).  LoPAPR requires
 * every call of an announced set; QEMU announces hcall-splpar without H_PURR,
 * and has H_SCM_* without announcing hcall-scm.  The answers that calls got since
 * boot decide; only CONFIG_HCALL_STATS counts them.
 */
#ifndef _ASM_POWERPC_HVCALL_AVAILABLE_H
#define _ASM_POWERPC_HVCALL_AVAILABLE_H

/**
 * enum hcall_presence - state of a hypervisor call on this platform
 * @HCALL_UNKNOWN: neither announced nor answered
 * @HCALL_PRESENT: the hypervisor answered it
 * @HCALL_ABSENT: the hypervisor answered only H_FUNCTION, or there is no hypervisor
 * @HCALL_ANNOUNCED: the device tree names its function set; no answer yet
 */
enum hcall_presence {
	HCALL_UNKNOWN,
	HCALL_PRESENT,
	HCALL_ABSENT,
	HCALL_ANNOUNCED,
};

#ifdef CONFIG_PPC_PSERIES

/**
 * hcall_presence() - get the state of a hypervisor call
 * @opcode: H_*
 *
 * The state changes when a call returns, and when the partition moves to another
 * machine: the new function sets replace the old ones, and earlier answers no
 * longer count.  H_HARDWARE and H_PRIVILEGE change nothing, because a missing call
 * may return them.  H_FUNCTION may also mean that the call exists and not in this
 * mode, so a caller that can handle H_FUNCTION should make the call instead of
 * asking.
 *
 * Context: Any with translation on.  No call is made.
 * Return: The state; HCALL_UNKNOWN before an early initcall has read the device
 * tree, and for an opcode outside the catalogue.
 */
enum hcall_presence hcall_presence(unsigned long opcode);

#else

static inline enum hcall_presence hcall_presence(unsigned long opcode)
{
	return HCALL_ABSENT;
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HVCALL_AVAILABLE_H */
