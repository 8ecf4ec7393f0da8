/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Report whether the hypervisor has a call.
 *
 * Two sources, and neither is complete.  The device tree names function sets
 * (/rtas, ibm,hypertas-functions and qemu,hypertas-functions).  LoPAPR requires
 * every call of an announced set; QEMU announces hcall-splpar without H_PURR,
 * and has H_SCM_* without announcing hcall-scm.  The hypervisor's answer to the
 * call itself decides, but H_FUNCTION can also mean that the call exists and
 * not in this mode, so only a caller that knows reports an answer.
 */
#ifndef _ASM_POWERPC_HVCALL_AVAILABLE_H
#define _ASM_POWERPC_HVCALL_AVAILABLE_H

#include <linux/types.h>

/**
 * enum hcall_presence - state of a hypervisor call on this platform
 * @HCALL_UNKNOWN: neither announced nor answered
 * @HCALL_PRESENT: the hypervisor answered it
 * @HCALL_ABSENT: the hypervisor answered H_FUNCTION, or there is no hypervisor
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
 * The state changes when a caller reports an answer, and when the partition
 * moves to another machine: the new function sets replace the old ones, and all
 * answers are forgotten.
 *
 * A caller that can handle H_FUNCTION should make the call instead of asking.
 *
 * Context: Any with translation on.  No call is made.
 * Return: The state; HCALL_UNKNOWN before an early initcall has read the device
 * tree.
 */
enum hcall_presence hcall_presence(unsigned long opcode);

/**
 * hcall_note_answer() - report the hypervisor's answer to a call
 * @opcode: H_*
 * @status: value of r3 after the call
 *
 * Report H_FUNCTION only where it can mean nothing but a missing call: it may
 * also mean an argument or a mode that the hypervisor does not support.
 *
 * H_HARDWARE and H_PRIVILEGE can come from a missing call, too, and are ignored.
 *
 * Context: Any with translation on.
 */
void hcall_note_answer(unsigned long opcode, long status);

#else

static inline enum hcall_presence hcall_presence(unsigned long opcode)
{
	return HCALL_ABSENT;
}

static inline void hcall_note_answer(unsigned long opcode, long status)
{
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HVCALL_AVAILABLE_H */
