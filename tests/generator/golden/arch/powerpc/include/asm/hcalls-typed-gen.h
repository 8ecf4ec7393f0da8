/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Calls of many shapes.
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_TYPED_GEN_H
#define _ASM_POWERPC_HCALLS_TYPED_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * struct hcall_shape_some_ret - return value of hcall_shape_some()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @first: [after H_SUCCESS] after all
 * @next: [after H_BUSY] where to go on
 * @text: [after H_SUCCESS] its name * / / * and more (first byte most
 *	significant)
 */
struct hcall_shape_some_ret {
	long status;
	u64 first;
	u64 next;
	u64 text;
};

/**
 * hcall_shape_some() - PAPR's example of a call that needs some arguments
 *	at times only, with a summary of two lines
 * @op: what to do
 *
 * hcall_shape_some_opt() also has buffer, length.  Repeat after H_BUSY, with
 * unchanged arguments.  Source: a text.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode, NMI, machine check or panic.  Interrupts must be disabled.
 * Return: Status and results:
 * * H_SUCCESS - done
 * * H_BUSY - not done, and the reason for that takes as many words as fit here;
 *   Note - no section
 */
static __always_inline __must_check struct hcall_shape_some_ret
hcall_shape_some(u64 op)
{
	const struct hcall_regs _r = hcall_issue(H_SHAPE_SOME, op);

	return (struct hcall_shape_some_ret) { _r.status, _r.r4, _r.r4, _r.r5 };
}

/**
 * hcall_shape_some_raw() - hcall_shape_some(), never traced
 * @op: see hcall_shape_some()
 *
 * Context: Any, including real mode.
 * Return: See hcall_shape_some().
 */
static __always_inline __must_check struct hcall_shape_some_ret
hcall_shape_some_raw(u64 op)
{
	const struct hcall_regs _r = hcall_issue9_notrace(H_SHAPE_SOME, op);

	return (struct hcall_shape_some_ret) { _r.status, _r.r4, _r.r4, _r.r5 };
}

/**
 * hcall_shape_some_opt() - PAPR's example of a call that needs some
 *	arguments at times only, with a summary of two lines
 * @op: what to do
 * @buffer: where the data is (op 1) (memory: read and written, @length
 *	bytes, aligned to 8, not across a multiple of 4096)
 * @length: bytes (op 1)
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: a text.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode, NMI, machine check or panic.  Interrupts must be disabled.
 * Return: Status and results, see hcall_shape_some().
 */
static __always_inline __must_check struct hcall_shape_some_ret
hcall_shape_some_opt(u64 op, hcall_ra_t buffer, u64 length)
{
	const struct hcall_regs _r = hcall_issue(H_SHAPE_SOME, op, 0,
						 (__force u64)buffer, length);

	return (struct hcall_shape_some_ret) { _r.status, _r.r4, _r.r4, _r.r5 };
}

/**
 * hcall_shape_some_opt_raw() - hcall_shape_some_opt(), never traced
 * @op: see hcall_shape_some_opt()
 * @buffer: see hcall_shape_some_opt()
 * @length: see hcall_shape_some_opt()
 *
 * Context: Any, including real mode.
 * Return: See hcall_shape_some_opt().
 */
static __always_inline __must_check struct hcall_shape_some_ret
hcall_shape_some_opt_raw(u64 op, hcall_ra_t buffer, u64 length)
{
	const struct hcall_regs _r = hcall_issue9_notrace(H_SHAPE_SOME, op, 0,
							  (__force u64)buffer,
							  length);

	return (struct hcall_shape_some_ret) { _r.status, _r.r4, _r.r4, _r.r5 };
}

/**
 * hcall_shape_long() - take more than the plain trampoline has, return
 *	nothing
 * @area: is written (memory: written, 16 bytes)
 * @last: far away
 *
 * Never busy.  Source: a text.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - done
 */
static __always_inline __must_check long
hcall_shape_long(hcall_ra_t area, u64 last)
{
	return hcall_issue9(H_SHAPE_LONG, (__force u64)area, 0, 0, 0, 0, 0, 0,
			    last).status;
}

/**
 * struct hcall_shape_nine_ret - return value of hcall_shape_nine()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @last: [after H_SUCCESS] far away
 */
struct hcall_shape_nine_ret {
	long status;
	u64 last;
};

/**
 * hcall_shape_nine() - return a result in the last register
 *
 * Never busy.  Source: a text.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - done
 */
static __always_inline __must_check struct hcall_shape_nine_ret
hcall_shape_nine(void)
{
	const struct hcall_regs _r = hcall_issue9(H_SHAPE_NINE);

	return (struct hcall_shape_nine_ret) { _r.status, _r.r12 };
}

/**
 * struct hcall_shape_quiet_ret - return value of hcall_shape_quiet()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @reason: [equal to @status] why it came back
 */
struct hcall_shape_quiet_ret {
	long status;
	u64 reason;
};

/**
 * hcall_shape_quiet() - return a result in r3, and be traced never
 * @op: what to do
 *
 * Never busy.  Source: a text.
 *
 * Context: Never traced.  Has callers in idle.
 * Return: Status and results:
 * * H_SUCCESS - done
 */
static __always_inline __must_check struct hcall_shape_quiet_ret
hcall_shape_quiet(u64 op)
{
	const struct hcall_regs _r = hcall_issue9_notrace(H_SHAPE_QUIET, op);

	return (struct hcall_shape_quiet_ret) { _r.status, _r.status };
}

/**
 * struct hcall_shape_talk_ret - return value of hcall_shape_talk()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next: [after H_BUSY, H_WAIT, H_SENSED] where to go on
 * @place: [after H_SUCCESS, H_BUSY, H_WAIT] where it is
 * @count: [after H_SUCCESS] how many
 * @size: [after H_SUCCESS] how large
 * @bad: [after H_FLAG] what is wrong
 */
struct hcall_shape_talk_ret {
	long status;
	u64 next;
	u64 place;
	u64 count;
	u64 size;
	u64 bad;
};

/**
 * hcall_shape_talk() - bring something in each answer, and need the caller
 *	at times
 * @op: what to do
 * @token: where to go on
 *
 * Repeat after H_BUSY, H_WAIT, with token = next of the previous attempt, first
 * 18446744073709551615; after H_SENSED, when the caller has acted.  Source: a
 * text.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - done
 * * H_BUSY - later
 * * H_WAIT - later
 * * H_SENSED - see to it
 * * H_FLAG - bad
 */
static __always_inline __must_check struct hcall_shape_talk_ret
hcall_shape_talk(u64 op, u64 token)
{
	const struct hcall_regs _r = hcall_issue9(H_SHAPE_TALK, op, token);

	return (struct hcall_shape_talk_ret) { _r.status, _r.r4, _r.r5, _r.r6,
					       _r.r7, _r.r8 };
}

/**
 * hcall_shape_drop() - can be given up
 * @op: what to do
 * @size: how large
 *
 * Repeat after H_WAIT, with unchanged arguments.  Source: a text.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - done
 * * H_WAIT - later
 * * H_WORSE - nearly done
 */
static __always_inline __must_check long hcall_shape_drop(u64 op, u64 size)
{
	return hcall_issue_norets(H_SHAPE_DROP, op, size);
}

/**
 * hcall_svm_shape() - have a name with a word before H
 * @op: what to do
 *
 * Repeat for slow after H_BUSY, when the caller has acted.  Source: a text.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - done
 * * H_BUSY - not done
 */
static __always_inline __must_check long hcall_svm_shape(u64 op)
{
	return hcall_issue_norets(SVM_H_SHAPE, op);
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_TYPED_GEN_H */
