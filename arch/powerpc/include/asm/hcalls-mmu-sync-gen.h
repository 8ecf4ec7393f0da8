/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Address translation.
 * asm/hcalls-sync-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_MMU_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_MMU_SYNC_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hcalls-mmu-gen.h>
#include <asm/hvcall-retry.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * hcall_vrmasd_sync() - repeat hcall_vrmasd() until the call completes
 * @page_size_code: VRMASD field value from ibm,vrma-page-sizes of the cpu
 *	node
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY_ORDER_10_MSEC.  Another code replaces the
 * requested page size.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_vrmasd_sync(u64 page_size_code, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_vrmasd(page_size_code);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_clean_slb_sync() - repeat hcall_clean_slb() until the call
 *	completes
 * @flags: exactly one of PID_NEST and ESID_GLOBAL must be set; undefined
 *	bits must be 0
 * @pid: process identifier as in the PID register, 32 bits
 * @esid: segment in the format of RB of slbieg with ESID_GLOBAL; 0 without
 *	ESID_GLOBAL
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY_ORDER_1_MSEC.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_clean_slb_sync(u64 flags, u64 pid, u64 esid, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_clean_slb(flags, pid, esid);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_invalidate_pid_sync() - repeat hcall_invalidate_pid() until the
 *	call completes
 * @flags: options; undefined bits must be 0
 * @pid: process identifier as in the PID register
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY_ORDER_1_MSEC.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_invalidate_pid_sync(u64 flags, u64 pid, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_invalidate_pid(flags, pid);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_register_proc_tbl_sync() - repeat hcall_register_proc_tbl() until
 *	the call completes
 * @flags: operation on the table, and translation mode
 * @base: location of the table, in a form that depends on MODE; 0 unless
 *	OP is 3
 * @page_size: for hash, size of the table's pages as L and LP bits; 0 for
 *	radix, and unless OP is 3
 * @table_size: binary logarithm of the table's size in bytes, less 12; at
 *	most 24; 0 unless OP is 3
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC.
 * Other arguments replace the previous request.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_register_proc_tbl_sync(u64 flags, u64 base, u64 page_size, u64 table_size,
			     struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_register_proc_tbl(flags, base, page_size,
						      table_size);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_rpt_invalidate_sync() - repeat hcall_rpt_invalidate() until the
 *	call completes
 * @id: process identifier; with NESTED, the guest's LPID
 * @target: processors and units to invalidate
 * @type: kinds of translations to invalidate
 * @page_sizes: page sizes concerned; all bits set for every size
 * @start: first effective address; with NESTED, first real address of the
 *	guest
 * @end: address after the last; with start 0, all bits set means
 *	everything
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  Linux spins.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_rpt_invalidate_sync(u64 id, u64 target, u64 type, u64 page_sizes,
			  u64 start, u64 end, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_rpt_invalidate(id, target, type, page_sizes,
						   start, end);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_MMU_SYNC_GEN_H */
