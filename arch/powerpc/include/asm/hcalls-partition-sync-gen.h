/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Migration streams and platform tuning.
 * asm/hcalls-sync-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_PARTITION_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_PARTITION_SYNC_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hcalls-partition-gen.h>
#include <asm/hvcall-retry.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * hcall_donor_operation_sync() - repeat hcall_donor_operation() until the
 *	call completes
 * @top_bottom_id: the stream's TOP/BOTTOM identifier, from opening the
 *	stream on the VASI adapter
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_IN_PROGRESS, H_LONG_BUSY.  Repeat the call until
 * H_SUCCESS; a call does only as much work as interrupt latency allows.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_donor_operation_sync(u64 top_bottom_id, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY |
					  HCALL_ON_PROGRESS);
	do {
		sync.status = hcall_donor_operation(top_bottom_id);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_PARTITION_SYNC_GEN_H */
