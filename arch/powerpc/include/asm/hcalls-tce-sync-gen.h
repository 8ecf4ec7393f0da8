/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * DMA translation (TCE tables).
 * asm/hcalls-sync-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_TCE_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_TCE_SYNC_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hcalls-tce-gen.h>
#include <asm/hvcall-retry.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * struct hcall_put_tce_sync_ret - result of hcall_put_tce_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @mapped_delta: [after H_SUCCESS] in CMO mode, signed change of the
 *	partition's bytes that are mapped for I/O
 */
struct hcall_put_tce_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 mapped_delta;
};

/**
 * hcall_put_tce_sync() - repeat hcall_put_tce() until the call completes
 * @liobn: logical I/O bus number of the table, 32 bits, from the DMA
 *	window property
 * @ioba: I/O bus address that the entry maps
 * @tce: the new entry; 0 unmaps
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_put_tce_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_put_tce_sync_ret
hcall_put_tce_sync(u64 liobn, u64 ioba, u64 tce, struct hcall_policy how)
{
	struct hcall_put_tce_ret _ret;
	struct hcall_retry _retry;
	struct hcall_put_tce_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_put_tce(liobn, ioba, tce);
		if (_ret.status == H_SUCCESS)
			sync.mapped_delta = _ret.mapped_delta;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_migrate_dma_sync_ret - result of hcall_migrate_dma_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @entry_index: [after H_FUNCTION] entry with an unsupported DMA agent, 0
 *	to 255
 */
struct hcall_migrate_dma_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 entry_index;
};

/**
 * hcall_migrate_dma_sync() - repeat hcall_migrate_dma() until the call
 *	completes
 * @newpage: the new page, aligned to the I/O page size of the first
 *	translation (memory: written, aligned to 4096)
 * @xlates: list of all translations that map the old page (memory: read,
 *	4096 bytes, aligned to 4096)
 * @length: entries in the list, 1 to 256; with super pages also negative
 *	or 0
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC.
 * Returns after H_CONTINUE, because the caller must act.  After H_CONTINUE,
 * pass newpage unchanged with the next entries, within a second; after a long
 * busy, repeat the call unchanged.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_migrate_dma_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_migrate_dma_sync_ret
hcall_migrate_dma_sync(hcall_ra_t newpage, hcall_ra_t xlates, u64 length,
		       struct hcall_policy how)
{
	struct hcall_migrate_dma_ret _ret;
	struct hcall_retry _retry;
	struct hcall_migrate_dma_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_migrate_dma(newpage, xlates, length);
		if (_ret.status == H_FUNCTION)
			sync.entry_index = _ret.entry_index;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_stuff_tce_sync_ret - result of hcall_stuff_tce_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @mapped_delta: [after H_SUCCESS] in CMO mode, signed change of the
 *	partition's bytes that are mapped for I/O
 */
struct hcall_stuff_tce_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 mapped_delta;
};

/**
 * hcall_stuff_tce_sync() - repeat hcall_stuff_tce() until the call
 *	completes
 * @liobn: logical I/O bus number of the table, 32 bits, from the DMA
 *	window property
 * @ioba: I/O bus address that the first entry maps
 * @tce: value for every entry; 0 unmaps
 * @count: entries to set, at most 512
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_stuff_tce_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_stuff_tce_sync_ret
hcall_stuff_tce_sync(u64 liobn, u64 ioba, u64 tce, u64 count,
		     struct hcall_policy how)
{
	struct hcall_stuff_tce_ret _ret;
	struct hcall_retry _retry;
	struct hcall_stuff_tce_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_stuff_tce(liobn, ioba, tce, count);
		if (_ret.status == H_SUCCESS)
			sync.mapped_delta = _ret.mapped_delta;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_put_tce_indirect_sync_ret - result of
 *	hcall_put_tce_indirect_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @mapped_delta: [after H_SUCCESS] in CMO mode, signed change of the
 *	partition's bytes that are mapped for I/O
 */
struct hcall_put_tce_indirect_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 mapped_delta;
};

/**
 * hcall_put_tce_indirect_sync() - repeat hcall_put_tce_indirect() until
 *	the call completes
 * @liobn: logical I/O bus number of the table; negative - minus the number
 *	of tables
 * @ioba: I/O bus address that the first entry maps
 * @tce_page: page with the entries (memory: read, 4096 bytes, aligned to
 *	4096)
 * @count: entries to set, at most 512
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_put_tce_indirect_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_put_tce_indirect_sync_ret
hcall_put_tce_indirect_sync(u64 liobn, u64 ioba, hcall_ra_t tce_page, u64 count,
			    struct hcall_policy how)
{
	struct hcall_put_tce_indirect_ret _ret;
	struct hcall_retry _retry;
	struct hcall_put_tce_indirect_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_put_tce_indirect(liobn, ioba, tce_page, count);
		if (_ret.status == H_SUCCESS)
			sync.mapped_delta = _ret.mapped_delta;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_TCE_SYNC_GEN_H */
