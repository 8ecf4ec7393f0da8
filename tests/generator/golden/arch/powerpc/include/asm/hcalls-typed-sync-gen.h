/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Calls of many shapes.
 * asm/hcalls-sync-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_TYPED_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_TYPED_SYNC_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hcalls-typed-gen.h>
#include <asm/hvcall-retry.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * struct hcall_shape_some_sync_ret - result of hcall_shape_some_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @first: [after H_SUCCESS] after all
 * @next: [after H_BUSY] where to go on
 * @text: [after H_SUCCESS] its name * / / * and more
 */
struct hcall_shape_some_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 first;
	u64 next;
	u64 text;
};

/**
 * hcall_shape_some_sync() - repeat hcall_shape_some() until the call
 *	completes
 * @op: what to do
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_shape_some_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_shape_some_sync_ret
hcall_shape_some_sync(u64 op, struct hcall_policy how)
{
	struct hcall_shape_some_ret _ret;
	struct hcall_retry _retry;
	struct hcall_shape_some_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_shape_some(op);
		if (_ret.status == H_SUCCESS)
			sync.first = _ret.first;
		if (_ret.status == H_BUSY)
			sync.next = _ret.next;
		if (_ret.status == H_SUCCESS)
			sync.text = _ret.text;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_shape_some_opt_sync() - repeat hcall_shape_some_opt() until the
 *	call completes
 * @op: what to do
 * @buffer: where the data is (op 1) (memory: read and written, @length
 *	bytes, aligned to 8, not across a multiple of 4096)
 * @length: bytes (op 1)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_shape_some_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_shape_some_sync_ret
hcall_shape_some_opt_sync(u64 op, hcall_ra_t buffer, u64 length,
			  struct hcall_policy how)
{
	struct hcall_shape_some_ret _ret;
	struct hcall_retry _retry;
	struct hcall_shape_some_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_shape_some_opt(op, buffer, length);
		if (_ret.status == H_SUCCESS)
			sync.first = _ret.first;
		if (_ret.status == H_BUSY)
			sync.next = _ret.next;
		if (_ret.status == H_SUCCESS)
			sync.text = _ret.text;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_shape_talk_sync_ret - result of hcall_shape_talk_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 * @place: [after H_SUCCESS, H_BUSY, H_WAIT; first value other than 0]
 *	where it is
 * @count: [after H_SUCCESS] how many
 * @size: [after H_SUCCESS] how large
 * @bad: [after H_FLAG] what is wrong
 */
struct hcall_shape_talk_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
	u64 place;
	u64 count;
	u64 size;
	u64 bad;
};

/**
 * hcall_shape_talk_sync() - repeat hcall_shape_talk() until the call
 *	completes
 * @op: what to do
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_WAIT.  Returns after H_SENSED, because the
 * caller must act.  After H_SENSED with another op.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_shape_talk_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_shape_talk_sync_ret
hcall_shape_talk_sync(u64 op, struct hcall_policy how)
{
	struct hcall_shape_talk_ret _ret;
	struct hcall_retry _retry;
	struct hcall_shape_talk_sync_ret sync = { .token = 0xFFFFFFFFFFFFFFFFULL };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_shape_talk(op, sync.token);
		sync.token = _ret.next;
		if (_ret.status == H_SUCCESS) {
			sync.count = _ret.count;
			sync.size = _ret.size;
		}
		if ((_ret.status >= -511 && _ret.status <= -256))
			sync.bad = _ret.bad;
		if (!sync.place &&
		    (_ret.status == H_SUCCESS || _ret.status == H_BUSY ||
		     hcall_is_long_busy(_ret.status)))
			sync.place = _ret.place;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry) &&
	    !(_ret.status >= 3 && _ret.status <= 5))
		sync.token = 0xFFFFFFFFFFFFFFFFULL;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_shape_drop_sync_ret - result of hcall_shape_drop_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @cancelled: 0 without HCALL_CANCEL or without a stop; else 1 if the
 *	operation was cancelled, or a negative errno if not
 */
struct hcall_shape_drop_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	int cancelled;
};

/**
 * hcall_shape_drop_sync() - repeat hcall_shape_drop() until the call
 *	completes
 * @op: what to do
 * @size: how large
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_WAIT.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_shape_drop_sync_ret, whose err is 0 after H_SUCCESS,
 * H_WORSE.
 */
static inline __must_check struct hcall_shape_drop_sync_ret
hcall_shape_drop_sync(u64 op, u64 size, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_shape_drop_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_shape_drop(op, size);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	if (sync.status == H_WORSE)
		sync.err = 0;
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	if (hcall_retry_stopped(&_retry) && (how.how & HCALL_CANCEL)) {
		long _status;

		__hcall_retry_cancel(&_retry, how, HCALL_ON_LONG_BUSY);
		do {
			_status = hcall_shape_drop(op, 0);
		} while (hcall_again(&_retry, _status));
		sync.cancelled = hcall_retry_errno(&_retry, _status) ?: 1;
	}
	return sync;
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_TYPED_SYNC_GEN_H */
