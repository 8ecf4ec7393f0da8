/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Hash page table.
 * asm/hcalls-sync-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_PFT_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_PFT_SYNC_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hcalls-pft-gen.h>
#include <asm/hvcall-retry.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * struct hcall_remove_sync_ret - result of hcall_remove_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @old_pte_hi: [after H_SUCCESS, H_PARTIAL, H_CONSTRAINED] first
 *	doubleword of the removed entry
 * @old_pte_lo: [after H_SUCCESS, H_PARTIAL, H_CONSTRAINED] second
 *	doubleword of the removed entry, with the final reference and change
 *	bits
 * @compressed_size: [after H_SUCCESS] with COMPRESS, length of the
 *	compressed page
 */
struct hcall_remove_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 old_pte_hi;
	u64 old_pte_lo;
	u64 compressed_size;
};

/**
 * hcall_remove_sync() - repeat hcall_remove() until the call completes
 * @flags: tests to make, and action on the page
 * @ptex: index of the entry in the page table
 * @avpn: value for the AVPN or ANDCOND test, unused without these flags;
 *	for AVPN its low seven bits must be 0
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_remove_sync_ret, whose err is 0 after H_SUCCESS,
 * H_PARTIAL, H_CONSTRAINED.
 */
static inline __must_check struct hcall_remove_sync_ret
hcall_remove_sync(u64 flags, u64 ptex, u64 avpn, struct hcall_policy how)
{
	struct hcall_remove_ret _ret;
	struct hcall_retry _retry;
	struct hcall_remove_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_remove(flags, ptex, avpn);
		if (_ret.status == H_SUCCESS || _ret.status == H_PARTIAL ||
		    _ret.status == H_CONSTRAINED) {
			sync.old_pte_hi = _ret.old_pte_hi;
			sync.old_pte_lo = _ret.old_pte_lo;
		}
		if (_ret.status == H_SUCCESS)
			sync.compressed_size = _ret.compressed_size;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	if (_ret.status == H_PARTIAL || _ret.status == H_CONSTRAINED)
		sync.err = 0;
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_remove_opt_sync() - repeat hcall_remove_opt() until the call
 *	completes
 * @flags: tests to make, and action on the page
 * @ptex: index of the entry in the page table
 * @avpn: value for the AVPN or ANDCOND test, unused without these flags;
 *	for AVPN its low seven bits must be 0
 * @out: with COMPRESS, buffer for the compressed page (memory: written,
 *	@out_len bytes, not across a multiple of 4096)
 * @out_len: with COMPRESS, length of out; negative - minus the length in
 *	bytes of a list, a multiple of 16 and at most ibm,max-sg-len
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_remove_sync_ret, whose err is 0 after H_SUCCESS,
 * H_PARTIAL, H_CONSTRAINED.
 */
static inline __must_check struct hcall_remove_sync_ret
hcall_remove_opt_sync(u64 flags, u64 ptex, u64 avpn, hcall_ra_t out,
		      u64 out_len, struct hcall_policy how)
{
	struct hcall_remove_ret _ret;
	struct hcall_retry _retry;
	struct hcall_remove_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_remove_opt(flags, ptex, avpn, out, out_len);
		if (_ret.status == H_SUCCESS || _ret.status == H_PARTIAL ||
		    _ret.status == H_CONSTRAINED) {
			sync.old_pte_hi = _ret.old_pte_hi;
			sync.old_pte_lo = _ret.old_pte_lo;
		}
		if (_ret.status == H_SUCCESS)
			sync.compressed_size = _ret.compressed_size;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	if (_ret.status == H_PARTIAL || _ret.status == H_CONSTRAINED)
		sync.err = 0;
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_enter_sync_ret - result of hcall_enter_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @slot: [after H_SUCCESS] index of the used slot
 */
struct hcall_enter_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 slot;
};

/**
 * hcall_enter_sync() - repeat hcall_enter() until the call completes
 * @flags: choice of the slot, and action on the page before the entry is
 *	written
 * @ptex: index of the group's first slot, its low three bits ignored; with
 *	EXACT the slot
 * @pte_hi: first doubleword; the hypervisor turns off its software bits
 *	0x60
 * @pte_lo: second doubleword, with a logical page number; reserved bits
 *	are turned off
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_enter_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_enter_sync_ret
hcall_enter_sync(u64 flags, u64 ptex, u64 pte_hi, u64 pte_lo,
		 struct hcall_policy how)
{
	struct hcall_enter_ret _ret;
	struct hcall_retry _retry;
	struct hcall_enter_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_enter(flags, ptex, pte_hi, pte_lo);
		if (_ret.status == H_SUCCESS)
			sync.slot = _ret.slot;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_enter_opt_sync() - repeat hcall_enter_opt() until the call
 *	completes
 * @flags: choice of the slot, and action on the page before the entry is
 *	written
 * @ptex: index of the group's first slot, its low three bits ignored; with
 *	EXACT the slot
 * @pte_hi: first doubleword; the hypervisor turns off its software bits
 *	0x60
 * @pte_lo: second doubleword, with a logical page number; reserved bits
 *	are turned off
 * @in: with COMPRESS, the compressed data (memory: read, @in_len bytes,
 *	not across a multiple of 4096)
 * @in_len: with COMPRESS, length of in; negative - minus the length in
 *	bytes of a list, a multiple of 16 and at most ibm,max-sg-len
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_enter_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_enter_sync_ret
hcall_enter_opt_sync(u64 flags, u64 ptex, u64 pte_hi, u64 pte_lo, hcall_ra_t in,
		     u64 in_len, struct hcall_policy how)
{
	struct hcall_enter_ret _ret;
	struct hcall_retry _retry;
	struct hcall_enter_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_enter_opt(flags, ptex, pte_hi, pte_lo, in, in_len);
		if (_ret.status == H_SUCCESS)
			sync.slot = _ret.slot;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_read_sync_ret - result of hcall_read_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @pte_hi: [after H_SUCCESS] first doubleword of the entry
 * @pte_lo: [after H_SUCCESS] second doubleword of the entry
 * @pte1_hi: [after H_SUCCESS] with READ_4, second entry
 * @pte1_lo: [after H_SUCCESS] with READ_4, second entry
 * @pte2_hi: [after H_SUCCESS] with READ_4, third entry
 * @pte2_lo: [after H_SUCCESS] with READ_4, third entry
 * @pte3_hi: [after H_SUCCESS] with READ_4, fourth entry
 * @pte3_lo: [after H_SUCCESS] with READ_4, fourth entry
 */
struct hcall_read_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 pte_hi;
	u64 pte_lo;
	u64 pte1_hi;
	u64 pte1_lo;
	u64 pte2_hi;
	u64 pte2_lo;
	u64 pte3_hi;
	u64 pte3_lo;
};

/**
 * hcall_read_sync() - repeat hcall_read() until the call completes
 * @flags: number and form of the entries
 * @ptex: index of the entry in the page table
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  H_BUSY is possible only while a thread of the
 * partition is in H_CLEAR_HPT.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_read_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_read_sync_ret
hcall_read_sync(u64 flags, u64 ptex, struct hcall_policy how)
{
	struct hcall_read_ret _ret;
	struct hcall_retry _retry;
	struct hcall_read_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_read(flags, ptex);
		if (_ret.status == H_SUCCESS) {
			sync.pte_hi = _ret.pte_hi;
			sync.pte_lo = _ret.pte_lo;
			sync.pte1_hi = _ret.pte1_hi;
			sync.pte1_lo = _ret.pte1_lo;
			sync.pte2_hi = _ret.pte2_hi;
			sync.pte2_lo = _ret.pte2_lo;
			sync.pte3_hi = _ret.pte3_hi;
			sync.pte3_lo = _ret.pte3_lo;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_clear_mod_sync_ret - result of hcall_clear_mod_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @old_pte_lo: [after H_SUCCESS] second doubleword before the change; the
 *	change bit is 0x80
 */
struct hcall_clear_mod_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 old_pte_lo;
};

/**
 * hcall_clear_mod_sync() - repeat hcall_clear_mod() until the call
 *	completes
 * @flags: 0; with the CMO option, usage state of the page
 * @ptex: index of the entry in the page table
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  H_BUSY is possible only while a thread of the
 * partition is in H_CLEAR_HPT.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_clear_mod_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_clear_mod_sync_ret
hcall_clear_mod_sync(u64 flags, u64 ptex, struct hcall_policy how)
{
	struct hcall_clear_mod_ret _ret;
	struct hcall_retry _retry;
	struct hcall_clear_mod_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_clear_mod(flags, ptex);
		if (_ret.status == H_SUCCESS)
			sync.old_pte_lo = _ret.old_pte_lo;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_clear_ref_sync_ret - result of hcall_clear_ref_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @old_pte_lo: [after H_SUCCESS] second doubleword before the change; the
 *	reference bit is 0x100
 */
struct hcall_clear_ref_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 old_pte_lo;
};

/**
 * hcall_clear_ref_sync() - repeat hcall_clear_ref() until the call
 *	completes
 * @flags: 0; with the CMO option, usage state of the page
 * @ptex: index of the entry in the page table
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  H_BUSY is possible only while a thread of the
 * partition is in H_CLEAR_HPT.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_clear_ref_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_clear_ref_sync_ret
hcall_clear_ref_sync(u64 flags, u64 ptex, struct hcall_policy how)
{
	struct hcall_clear_ref_ret _ret;
	struct hcall_retry _retry;
	struct hcall_clear_ref_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_clear_ref(flags, ptex);
		if (_ret.status == H_SUCCESS)
			sync.old_pte_lo = _ret.old_pte_lo;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_protect_sync() - repeat hcall_protect() until the call completes
 * @flags: new bits, and the test to make first; protection bits that are
 *	clear in flags become 0
 * @ptex: index of the entry in the page table
 * @avpn: value for the AVPN test, low seven bits 0
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  H_BUSY is possible only while a thread of the
 * partition is in H_CLEAR_HPT.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_protect_sync(u64 flags, u64 ptex, u64 avpn, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_protect(flags, ptex, avpn);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_bulk_remove_sync_ret - result of hcall_bulk_remove_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @response1: [after H_SUCCESS, H_PARAMETER, H_HARDWARE] answer to tsh1,
 *	if its type is 2; else the passed specifier
 * @response2: [after H_SUCCESS, H_PARAMETER, H_HARDWARE] answer to tsh2
 * @response3: [after H_SUCCESS, H_PARAMETER, H_HARDWARE] answer to tsh3
 * @response4: [after H_SUCCESS, H_PARAMETER, H_HARDWARE] answer to tsh4
 */
struct hcall_bulk_remove_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 response1;
	u64 response2;
	u64 response3;
	u64 response4;
};

/**
 * hcall_bulk_remove_sync() - repeat hcall_bulk_remove() until the call
 *	completes
 * @tsh1: entry to remove, and test
 * @tsl1: value for the test of tsh1, low seven bits 0
 * @tsh2: see tsh1
 * @tsl2: see tsl1
 * @tsh3: see tsh1
 * @tsl3: see tsl1
 * @tsh4: see tsh1
 * @tsl4: see tsl1
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  H_BUSY is possible only while a thread of the
 * partition is in H_CLEAR_HPT.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_bulk_remove_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_bulk_remove_sync_ret
hcall_bulk_remove_sync(u64 tsh1, u64 tsl1, u64 tsh2, u64 tsl2, u64 tsh3,
		       u64 tsl3, u64 tsh4, u64 tsl4, struct hcall_policy how)
{
	struct hcall_bulk_remove_ret _ret;
	struct hcall_retry _retry;
	struct hcall_bulk_remove_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_bulk_remove(tsh1, tsl1, tsh2, tsl2, tsh3, tsl3,
					 tsh4, tsl4);
		if (_ret.status == H_SUCCESS || _ret.status == H_PARAMETER ||
		    _ret.status == H_HARDWARE) {
			sync.response1 = _ret.response1;
			sync.response2 = _ret.response2;
			sync.response3 = _ret.response3;
			sync.response4 = _ret.response4;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_block_remove_sync_ret - result of hcall_block_remove_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @response0: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts0
 * @response1: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts1
 * @response2: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts2
 * @response3: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts3
 * @response4: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts4
 * @response5: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts5
 * @response6: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts6
 * @response7: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts7
 */
struct hcall_block_remove_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 response0;
	u64 response1;
	u64 response2;
	u64 response3;
	u64 response4;
	u64 response5;
	u64 response6;
	u64 response7;
};

/**
 * hcall_block_remove_sync() - repeat hcall_block_remove() until the call
 *	completes
 * @ava: AVPN that all requests with the AVPN bit share
 * @ts0: entry to remove, and test
 * @ts1: see ts0
 * @ts2: see ts0
 * @ts3: see ts0
 * @ts4: see ts0
 * @ts5: see ts0
 * @ts6: see ts0
 * @ts7: see ts0
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  Returns after H_PARTIAL, because the caller
 * must act.  After H_PARTIAL, repeat the requests answered busy and drop the
 * requests not found; other codes are errors. After H_BUSY, repeat the call
 * unchanged.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_block_remove_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_block_remove_sync_ret
hcall_block_remove_sync(u64 ava, u64 ts0, u64 ts1, u64 ts2, u64 ts3, u64 ts4,
			u64 ts5, u64 ts6, u64 ts7, struct hcall_policy how)
{
	struct hcall_block_remove_ret _ret;
	struct hcall_retry _retry;
	struct hcall_block_remove_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_block_remove(ava, ts0, ts1, ts2, ts3, ts4, ts5,
					  ts6, ts7);
		if (_ret.status == H_SUCCESS || _ret.status == H_PARTIAL ||
		    _ret.status == H_HARDWARE) {
			sync.response0 = _ret.response0;
			sync.response1 = _ret.response1;
			sync.response2 = _ret.response2;
			sync.response3 = _ret.response3;
			sync.response4 = _ret.response4;
			sync.response5 = _ret.response5;
			sync.response6 = _ret.response6;
			sync.response7 = _ret.response7;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_clear_hpt_sync() - repeat hcall_clear_hpt() until the call
 *	completes
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_CONTINUE.  A caller that stops before H_SUCCESS may
 * leave the table inconsistent.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_clear_hpt_sync(struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_CONTINUE);
	do {
		sync.status = hcall_clear_hpt();
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_resize_hpt_prepare_sync_ret - result of
 *	hcall_resize_hpt_prepare_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @cancelled: 0 without HCALL_CANCEL or without a stop; else 1 if the
 *	operation was cancelled, or a negative errno if not
 */
struct hcall_resize_hpt_prepare_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	int cancelled;
};

/**
 * hcall_resize_hpt_prepare_sync() - repeat hcall_resize_hpt_prepare()
 *	until the call completes
 * @flags: 0; no flags are defined
 * @shift: binary logarithm of the new size in bytes, 18 to 46; 0 drops a
 *	pending table
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  A call with another shift drops the
 * table in preparation.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_resize_hpt_prepare_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_resize_hpt_prepare_sync_ret
hcall_resize_hpt_prepare_sync(u64 flags, u64 shift, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_resize_hpt_prepare_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_resize_hpt_prepare(flags, shift);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	if (hcall_retry_stopped(&_retry) && (how.how & HCALL_CANCEL)) {
		long _status;

		__hcall_retry_cancel(&_retry, how, HCALL_ON_LONG_BUSY);
		do {
			_status = hcall_resize_hpt_prepare(0, 0);
		} while (hcall_again(&_retry, _status));
		sync.cancelled = hcall_retry_errno(&_retry, _status) ?: 1;
	}
	return sync;
}

/**
 * hcall_resize_hpt_commit_sync() - repeat hcall_resize_hpt_commit() until
 *	the call completes
 * @flags: 0; no flags are defined
 * @shift: shift of H_RESIZE_HPT_PREPARE, 18 to 46
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  Make the call only after H_RESIZE_HPT_PREPARE
 * has answered H_SUCCESS; do not wait in this call with the other threads
 * stopped.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_resize_hpt_commit_sync(u64 flags, u64 shift, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_resize_hpt_commit(flags, shift);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_PFT_SYNC_GEN_H */
