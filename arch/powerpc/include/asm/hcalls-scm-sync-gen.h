/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Storage-class memory (NVDIMM).
 * asm/hcalls-sync-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_SCM_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_SCM_SYNC_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hcalls-scm-gen.h>
#include <asm/hvcall-retry.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * struct hcall_scm_bind_mem_sync_ret - result of hcall_scm_bind_mem_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 * @address: [after H_SUCCESS, H_BUSY, H_LONG_BUSY; first value other than
 *	0] real address of the first block
 * @blocks: [after H_SUCCESS] number of blocks mapped
 */
struct hcall_scm_bind_mem_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
	u64 address;
	u64 blocks;
};

/**
 * hcall_scm_bind_mem_sync() - repeat hcall_scm_bind_mem() until the call
 *	completes
 * @drc_index: DRC index of the NVDIMM
 * @start_block: index of the first block
 * @num_blocks: number of blocks to map
 * @target: requested real address of the first block
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Leave all other arguments
 * unchanged.  An unfinished binding is undefined.
 *
 * Context: Process context.  Sleeps; neither a signal nor a deadline stops the
 * sequence.
 * Return: struct hcall_scm_bind_mem_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_scm_bind_mem_sync_ret
hcall_scm_bind_mem_sync(u64 drc_index, u64 start_block, u64 num_blocks,
			u64 target)
{
	struct hcall_scm_bind_mem_ret _ret;
	struct hcall_retry _retry;
	struct hcall_scm_bind_mem_sync_ret sync = { .token = 0 };

	hcall_retry_init(&_retry, HCALL_SLEEP | HCALL_ON_BUSY |
				  HCALL_ON_LONG_BUSY, 0);
	do {
		_ret = hcall_scm_bind_mem(drc_index, start_block, num_blocks,
					  target, sync.token);
		sync.token = _ret.next_token;
		if (_ret.status == H_SUCCESS)
			sync.blocks = _ret.blocks;
		if (!sync.address &&
		    (_ret.status == H_SUCCESS || _ret.status == H_BUSY ||
		     hcall_is_long_busy(_ret.status)))
			sync.address = _ret.address;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry))
		sync.token = 0;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_scm_unbind_mem_sync_ret - result of
 *	hcall_scm_unbind_mem_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 * @blocks: [after H_SUCCESS] number of blocks unmapped
 */
struct hcall_scm_unbind_mem_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
	u64 blocks;
};

/**
 * hcall_scm_unbind_mem_sync() - repeat hcall_scm_unbind_mem() until the
 *	call completes
 * @drc_index: DRC index of the NVDIMM
 * @address: real address of the first block to unmap, a multiple of the
 *	block size
 * @num_blocks: number of blocks to unmap
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Leave all other arguments
 * unchanged.  The rule that the call must be completed is taken from
 * H_SCM_UNBIND_ALL.
 *
 * Context: Process context.  Sleeps; neither a signal nor a deadline stops the
 * sequence.
 * Return: struct hcall_scm_unbind_mem_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_scm_unbind_mem_sync_ret
hcall_scm_unbind_mem_sync(u64 drc_index, u64 address, u64 num_blocks)
{
	struct hcall_scm_unbind_mem_ret _ret;
	struct hcall_retry _retry;
	struct hcall_scm_unbind_mem_sync_ret sync = { .token = 0 };

	hcall_retry_init(&_retry, HCALL_SLEEP | HCALL_ON_BUSY |
				  HCALL_ON_LONG_BUSY, 0);
	do {
		_ret = hcall_scm_unbind_mem(drc_index, address, num_blocks,
					    sync.token);
		sync.token = _ret.next_token;
		if (_ret.status == H_SUCCESS)
			sync.blocks = _ret.blocks;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry))
		sync.token = 0;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_scm_unbind_all_sync_ret - result of
 *	hcall_scm_unbind_all_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 * @blocks: [after H_SUCCESS] number of blocks unmapped; known only from
 *	QEMU
 */
struct hcall_scm_unbind_all_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
	u64 blocks;
};

/**
 * hcall_scm_unbind_all_sync() - repeat hcall_scm_unbind_all() until the
 *	call completes
 * @scope: scope of the call
 * @drc_index: DRC index of the NVDIMM; used with scope DRC
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Leave all other arguments
 * unchanged.  After an unfinished call the binding is undefined, see
 * H_SCM_BIND_MEM.
 *
 * Context: Process context.  Sleeps; neither a signal nor a deadline stops the
 * sequence.
 * Return: struct hcall_scm_unbind_all_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_scm_unbind_all_sync_ret
hcall_scm_unbind_all_sync(u64 scope, u64 drc_index)
{
	struct hcall_scm_unbind_all_ret _ret;
	struct hcall_retry _retry;
	struct hcall_scm_unbind_all_sync_ret sync = { .token = 0 };

	hcall_retry_init(&_retry, HCALL_SLEEP | HCALL_ON_BUSY |
				  HCALL_ON_LONG_BUSY, 0);
	do {
		_ret = hcall_scm_unbind_all(scope, drc_index, sync.token);
		sync.token = _ret.next_token;
		if (_ret.status == H_SUCCESS)
			sync.blocks = _ret.blocks;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry))
		sync.token = 0;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_scm_flush_sync_ret - result of hcall_scm_flush_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 */
struct hcall_scm_flush_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
};

/**
 * hcall_scm_flush_sync() - repeat hcall_scm_flush() until the call
 *	completes
 * @drc_index: DRC index of the NVDIMM
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  A token is valid until the final
 * status of its flush is read once; afterwards the token gets H_P2. Restart a
 * failed flush with token 0.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_scm_flush_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_scm_flush_sync_ret
hcall_scm_flush_sync(u64 drc_index, struct hcall_policy how)
{
	struct hcall_scm_flush_ret _ret;
	struct hcall_retry _retry;
	struct hcall_scm_flush_sync_ret sync = { .token = 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_scm_flush(drc_index, sync.token);
		sync.token = _ret.next_token;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry))
		sync.token = 0;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_SCM_SYNC_GEN_H */
