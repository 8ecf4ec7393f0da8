/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Plain calls.
 * asm/hcalls-sync-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_PLAIN_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_PLAIN_SYNC_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hcalls-plain-gen.h>
#include <asm/hvcall-retry.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * struct hcall_last_sync_ret - result of hcall_last_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 */
struct hcall_last_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
};

/**
 * hcall_last_sync() - repeat hcall_last() until the call completes
 * @handle: what it is about
 *
 * Repeats the call after H_BUSY, H_WAIT.
 *
 * Context: Process context.  Sleeps; neither a signal nor a deadline stops the
 * sequence.
 * Return: struct hcall_last_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_last_sync_ret
hcall_last_sync(u64 handle)
{
	struct hcall_last_ret _ret;
	struct hcall_retry _retry;
	struct hcall_last_sync_ret sync = { .token = 0 };

	hcall_retry_init(&_retry, HCALL_SLEEP | HCALL_ON_BUSY |
				  HCALL_ON_LONG_BUSY, 0);
	do {
		_ret = hcall_last(handle, sync.token);
		sync.token = _ret.next;
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

#endif /* _ASM_POWERPC_HCALLS_PLAIN_SYNC_GEN_H */
