/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Does this hypervisor have a call?
 *
 * There are two witnesses, and neither knows everything.  The device tree names
 * sets of calls that the platform has (/rtas, ibm,hypertas-functions, and QEMU's
 * qemu,hypertas-functions).  A set that is there promises all its calls.  One
 * that is not promises nothing: QEMU has H_SCM_* without saying so, and some
 * calls are in no set.  The other witness is the hypervisor itself, which
 * answers H_FUNCTION to a call that it lacks; only who made the call knows
 * whether that is what H_FUNCTION meant, so answers are reported here.
 *
 * Hence three states.  Of two witnesses that differ, the hypervisor is right.
 */
#ifndef _ASM_POWERPC_HVCALL_AVAILABLE_H
#define _ASM_POWERPC_HVCALL_AVAILABLE_H

#include <linux/types.h>

/**
 * enum hcall_presence - what is known of a call
 * @HCALL_UNKNOWN: nothing; to find out, make the call
 * @HCALL_PRESENT: the platform announced it, or it has answered
 * @HCALL_ABSENT: it has answered H_FUNCTION, or there is no hypervisor
 */
enum hcall_presence {
	HCALL_UNKNOWN,
	HCALL_PRESENT,
	HCALL_ABSENT,
};

#ifdef CONFIG_PPC_PSERIES

/**
 * hcall_presence() - what is known of a hypervisor call
 * @opcode: H_*
 *
 * The answer may change: when somebody reports an answer, and when the partition
 * moves to another machine, whose function sets replace these and which has not
 * answered anything yet.
 *
 * Context: Any with translation on.  No call is made.
 * Return: HCALL_UNKNOWN before the device tree was read, by an early initcall.
 */
enum hcall_presence hcall_presence(unsigned long opcode);

/**
 * hcall_note_answer() - report how a hypervisor call was answered
 * @opcode: H_*
 * @status: what the hypervisor returned
 *
 * For callers to whom H_FUNCTION can only mean that the call is missing; some
 * calls return it also for an argument.  The catalogue says which.
 *
 * H_HARDWARE and H_PRIVILEGE may come from any call, even a missing one, and
 * change nothing.
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

/**
 * hcall_available() - may one rely on a hypervisor call?
 * @opcode: H_*
 *
 * False also for a call of which nothing is known.  Where trying does no harm,
 * do not ask this but make the call, and be ready for H_FUNCTION.
 *
 * Context: As hcall_presence().
 * Return: true if it was announced or has answered; false before the device
 * tree was read.
 */
static inline bool hcall_available(unsigned long opcode)
{
	return hcall_presence(opcode) == HCALL_PRESENT;
}

#endif /* _ASM_POWERPC_HVCALL_AVAILABLE_H */
