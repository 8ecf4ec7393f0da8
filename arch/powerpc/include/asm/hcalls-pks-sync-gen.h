/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Platform key store (PLPKS).
 * asm/hcalls-sync-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_PKS_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_PKS_SYNC_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hcalls-pks-gen.h>
#include <asm/hvcall-retry.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * hcall_pks_write_object_sync() - repeat hcall_pks_write_object() until
 *	the call completes
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the object (memory: read, @label_length bytes, not
 *	across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @policy: policy of the object; other bits are 0
 * @data: contents of the object (memory: read, @data_length bytes)
 * @data_length: bytes at data
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  Linux does not repeat the call, and returns
 * EBUSY to the caller.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_pks_write_object_sync(hcall_ra_t auth, hcall_ra_t label, u64 label_length,
			    u64 policy, hcall_ra_t data, u64 data_length,
			    struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_pks_write_object(auth, label, label_length,
						     policy, data, data_length);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_pks_gen_key_sync() - repeat hcall_pks_gen_key() until the call
 *	completes
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the key (memory: read, @label_length bytes, not across a
 *	multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @policy: policy of the key
 * @out: receives the key; 0 with WRAPPING_KEY, whose key the call does not
 *	return (memory: written, @out_length bytes)
 * @out_length: length of the key in bytes; 32 with WRAPPING_KEY
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  Linux does not repeat the call, and returns
 * EBUSY to the caller.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_pks_gen_key_sync(hcall_ra_t auth, hcall_ra_t label, u64 label_length,
		       u64 policy, hcall_ra_t out, u64 out_length,
		       struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_pks_gen_key(auth, label, label_length,
						policy, out, out_length);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_pks_read_object_sync_ret - result of
 *	hcall_pks_read_object_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @length: [after H_SUCCESS] length of the object in bytes
 * @policy: [after H_SUCCESS] the object's policy
 */
struct hcall_pks_read_object_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 length;
	u64 policy;
};

/**
 * hcall_pks_read_object_sync() - repeat hcall_pks_read_object() until the
 *	call completes
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the object, see notes (memory: read, @label_length
 *	bytes, not across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @out: receives the object's contents (memory: written, @out_length
 *	bytes)
 * @out_length: bytes at out
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  Linux does not repeat the call, and returns
 * EBUSY to the caller.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_pks_read_object_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_pks_read_object_sync_ret
hcall_pks_read_object_sync(hcall_ra_t auth, hcall_ra_t label, u64 label_length,
			   hcall_ra_t out, u64 out_length,
			   struct hcall_policy how)
{
	struct hcall_pks_read_object_ret _ret;
	struct hcall_retry _retry;
	struct hcall_pks_read_object_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_pks_read_object(auth, label, label_length, out,
					     out_length);
		if (_ret.status == H_SUCCESS) {
			sync.length = _ret.length;
			sync.policy = _ret.policy;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_pks_remove_object_sync() - repeat hcall_pks_remove_object() until
 *	the call completes
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the object (memory: read, @label_length bytes, not
 *	across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  Linux does not repeat the call, and returns
 * EBUSY to the caller.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_pks_remove_object_sync(hcall_ra_t auth, hcall_ra_t label,
			     u64 label_length, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_pks_remove_object(auth, label,
						      label_length);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_pks_confirm_object_flushed_sync_ret - result of
 *	hcall_pks_confirm_object_flushed_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @flushed: [after H_SUCCESS, H_NOT_FOUND] 1 in the low byte if the change
 *	is durable
 */
struct hcall_pks_confirm_object_flushed_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 flushed;
};

/**
 * hcall_pks_confirm_object_flushed_sync() - repeat
 *	hcall_pks_confirm_object_flushed() until the call completes
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the object (memory: read, @label_length bytes, not
 *	across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  The caller must also repeat the call with
 * unchanged arguments while the answer is H_SUCCESS and flushed is not 1; Linux
 * repeats the call every 10 ms for 5 s, and stops on H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_pks_confirm_object_flushed_sync_ret, whose err is 0
 * after H_SUCCESS.
 */
static inline __must_check struct hcall_pks_confirm_object_flushed_sync_ret
hcall_pks_confirm_object_flushed_sync(hcall_ra_t auth, hcall_ra_t label,
				      u64 label_length, struct hcall_policy how)
{
	struct hcall_pks_confirm_object_flushed_ret _ret;
	struct hcall_retry _retry;
	struct hcall_pks_confirm_object_flushed_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_pks_confirm_object_flushed(auth, label,
							label_length);
		if (_ret.status == H_SUCCESS || _ret.status == H_NOT_FOUND)
			sync.flushed = _ret.flushed;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_pks_signed_update_sync_ret - result of
 *	hcall_pks_signed_update_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 */
struct hcall_pks_signed_update_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
};

/**
 * hcall_pks_signed_update_sync() - repeat hcall_pks_signed_update() until
 *	the call completes
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the object; component is empty (memory: read,
 *	@label_length bytes, not across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @policy: the object's policy; SIGNED_UPDATE is set
 * @update_flags: kind of update; the meaning of the bits is not public,
 *	and Linux passes its caller's value
 * @data: the signed data (memory: read, @data_length bytes)
 * @data_length: bytes at data
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Leave all other arguments
 * unchanged.  Linux sleeps for the hinted time (1 ms on H_BUSY), at most 5 s in
 * total.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_pks_signed_update_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_pks_signed_update_sync_ret
hcall_pks_signed_update_sync(hcall_ra_t auth, hcall_ra_t label,
			     u64 label_length, u64 policy, u64 update_flags,
			     hcall_ra_t data, u64 data_length,
			     struct hcall_policy how)
{
	struct hcall_pks_signed_update_ret _ret;
	struct hcall_retry _retry;
	struct hcall_pks_signed_update_sync_ret sync = { .token = 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_pks_signed_update(auth, label, label_length,
					       policy, update_flags, data,
					       data_length, sync.token);
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

/**
 * struct hcall_pks_wrap_object_sync_ret - result of
 *	hcall_pks_wrap_object_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 * @length: [after H_SUCCESS] length of the wrapped object in bytes
 */
struct hcall_pks_wrap_object_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
	u64 length;
};

/**
 * hcall_pks_wrap_object_sync() - repeat hcall_pks_wrap_object() until the
 *	call completes
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the wrapping key (memory: read, @label_length bytes, not
 *	across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @wrap_flags: conditions and algorithm
 * @in: data to wrap (memory: read, @in_length bytes, aligned to 4096)
 * @in_length: bytes at in
 * @out: receives the wrapped object (memory: written, @out_length bytes,
 *	aligned to 4096)
 * @out_length: bytes at out; Linux passes in_length plus 1024
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Leave all other arguments
 * unchanged.  Linux repeats the call without a delay and without a limit.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_pks_wrap_object_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_pks_wrap_object_sync_ret
hcall_pks_wrap_object_sync(hcall_ra_t auth, hcall_ra_t label, u64 label_length,
			   u64 wrap_flags, hcall_ra_t in, u64 in_length,
			   hcall_ra_t out, u64 out_length,
			   struct hcall_policy how)
{
	struct hcall_pks_wrap_object_ret _ret;
	struct hcall_retry _retry;
	struct hcall_pks_wrap_object_sync_ret sync = { .token = 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_pks_wrap_object(auth, label, label_length,
					     wrap_flags, in, in_length, out,
					     out_length, sync.token);
		sync.token = _ret.next_token;
		if (_ret.status == H_SUCCESS)
			sync.length = _ret.length;
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
 * struct hcall_pks_unwrap_object_sync_ret - result of
 *	hcall_pks_unwrap_object_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 * @length: [after H_SUCCESS] length of the data in bytes
 */
struct hcall_pks_unwrap_object_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
	u64 length;
};

/**
 * hcall_pks_unwrap_object_sync() - repeat hcall_pks_unwrap_object() until
 *	the call completes
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @wrap_flags: reserved; the meaning is not public, and Linux passes 0
 * @in: the wrapped object (memory: read, @in_length bytes, aligned to
 *	4096)
 * @in_length: bytes at in
 * @out: receives the data (memory: written, @out_length bytes, aligned to
 *	4096)
 * @out_length: bytes at out; Linux passes in_length less 1024
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Leave all other arguments
 * unchanged.  Linux repeats the call without a delay and without a limit.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_pks_unwrap_object_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_pks_unwrap_object_sync_ret
hcall_pks_unwrap_object_sync(hcall_ra_t auth, u64 wrap_flags, hcall_ra_t in,
			     u64 in_length, hcall_ra_t out, u64 out_length,
			     struct hcall_policy how)
{
	struct hcall_pks_unwrap_object_ret _ret;
	struct hcall_retry _retry;
	struct hcall_pks_unwrap_object_sync_ret sync = { .token = 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_pks_unwrap_object(auth, wrap_flags, in, in_length,
					       out, out_length, sync.token);
		sync.token = _ret.next_token;
		if (_ret.status == H_SUCCESS)
			sync.length = _ret.length;
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

#endif /* _ASM_POWERPC_HCALLS_PKS_SYNC_GEN_H */
