/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Plain calls.
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_PLAIN_GEN_H
#define _ASM_POWERPC_HCALLS_PLAIN_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * hcall_first() - stand first
 *
 * Never busy.  Source: a text.
 *
 * Context: Never traced.  Has callers in real mode.
 * Return: Status:
 * * H_SUCCESS - done
 */
static __always_inline __must_check long hcall_first(void)
{
	return hcall_issue_norets_notrace(H_FIRST);
}

/**
 * struct hcall_last_ret - return value of hcall_last()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next: [after H_BUSY, H_WAIT] where to go on
 */
struct hcall_last_ret {
	long status;
	u64 next;
};

/**
 * hcall_last() - stand last in the dense range and first in the file
 * @handle: what it is about
 * @token: 0 or the last answer's token
 *
 * Repeat after H_BUSY, H_WAIT, with token = next of the previous attempt, first
 * 0.  Source: a text, a section.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - done
 * * H_BUSY - not done
 * * H_WAIT - not done, with a time
 * * H_FLAG - a flag is unknown
 */
static __always_inline __must_check struct hcall_last_ret
hcall_last(u64 handle, u64 token)
{
	const struct hcall_regs _r = hcall_issue(H_LAST, handle, token);

	return (struct hcall_last_ret) { _r.status, _r.r4 };
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_PLAIN_GEN_H */
