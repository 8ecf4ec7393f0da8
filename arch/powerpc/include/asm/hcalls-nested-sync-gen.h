/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Nested virtualization.
 * asm/hcalls-sync-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_NESTED_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_NESTED_SYNC_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hcalls-nested-gen.h>
#include <asm/hvcall-retry.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * struct hcall_guest_get_capabilities_sync_ret - result of
 *	hcall_guest_get_capabilities_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @capabilities: [after H_SUCCESS] first bitmap of capabilities
 */
struct hcall_guest_get_capabilities_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 capabilities;
};

/**
 * hcall_guest_get_capabilities_sync() - repeat
 *	hcall_guest_get_capabilities() until the call completes
 * @flags: all bits reserved, 0
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_guest_get_capabilities_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_guest_get_capabilities_sync_ret
hcall_guest_get_capabilities_sync(u64 flags, struct hcall_policy how)
{
	struct hcall_guest_get_capabilities_ret _ret;
	struct hcall_retry _retry;
	struct hcall_guest_get_capabilities_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_guest_get_capabilities(flags);
		if (_ret.status == H_SUCCESS)
			sync.capabilities = _ret.capabilities;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_guest_set_capabilities_sync_ret - result of
 *	hcall_guest_set_capabilities_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @bad_bitmaps: [after H_P2] number of invalid bitmaps
 * @first_bad: [after H_P2] index of the first invalid bitmap
 */
struct hcall_guest_set_capabilities_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 bad_bitmaps;
	u64 first_bad;
};

/**
 * hcall_guest_set_capabilities_sync() - repeat
 *	hcall_guest_set_capabilities() until the call completes
 * @flags: all bits reserved, 0
 * @capabilities: a subset of the capabilities that
 *	H_GUEST_GET_CAPABILITIES returned
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_guest_set_capabilities_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_guest_set_capabilities_sync_ret
hcall_guest_set_capabilities_sync(u64 flags, u64 capabilities,
				  struct hcall_policy how)
{
	struct hcall_guest_set_capabilities_ret _ret;
	struct hcall_retry _retry;
	struct hcall_guest_set_capabilities_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_guest_set_capabilities(flags, capabilities);
		if (_ret.status == H_P2) {
			sync.bad_bitmaps = _ret.bad_bitmaps;
			sync.first_bad = _ret.first_bad;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_guest_create_sync_ret - result of hcall_guest_create_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 * @guest_id: [after H_SUCCESS] identifier of the guest
 */
struct hcall_guest_create_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
	u64 guest_id;
};

/**
 * hcall_guest_create_sync() - repeat hcall_guest_create() until the call
 *	completes
 * @flags: all bits reserved, 0
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  The first token is all ones, not
 * 0 as elsewhere.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_guest_create_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_guest_create_sync_ret
hcall_guest_create_sync(u64 flags, struct hcall_policy how)
{
	struct hcall_guest_create_ret _ret;
	struct hcall_retry _retry;
	struct hcall_guest_create_sync_ret sync = { .token = 0xFFFFFFFFFFFFFFFFULL };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_guest_create(flags, sync.token);
		sync.token = _ret.next_token;
		if (_ret.status == H_SUCCESS)
			sync.guest_id = _ret.guest_id;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry))
		sync.token = 0xFFFFFFFFFFFFFFFFULL;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_guest_create_vcpu_sync() - repeat hcall_guest_create_vcpu() until
 *	the call completes
 * @flags: all bits reserved, 0
 * @guest_id: identifier of the guest
 * @vcpu_id: identifier that L1 assigns to the processor, 0 to 2047
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_guest_create_vcpu_sync(u64 flags, u64 guest_id, u64 vcpu_id,
			     struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_guest_create_vcpu(flags, guest_id, vcpu_id);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_guest_get_state_sync_ret - result of
 *	hcall_guest_get_state_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @bad_element: [after H_INVALID_ELEMENT_ID, H_INVALID_ELEMENT_SIZE,
 *	H_INVALID_ELEMENT_VALUE] index of the wrong element
 */
struct hcall_guest_get_state_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 bad_element;
};

/**
 * hcall_guest_get_state_sync() - repeat hcall_guest_get_state() until the
 *	call completes
 * @flags: scope of the state; a virtual processor if both bits are clear
 * @guest_id: identifier of the guest
 * @vcpu_id: identifier of the processor; not used with GUEST_WIDE
 * @buffer: guest state buffer; L1 writes identifiers and lengths, L0 the
 *	values (memory: read and written, @length bytes)
 * @length: bytes at buffer
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Linux does not sleep in this
 * call; Linux spins, or waits with mdelay().
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_guest_get_state_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_guest_get_state_sync_ret
hcall_guest_get_state_sync(u64 flags, u64 guest_id, u64 vcpu_id,
			   hcall_ra_t buffer, u64 length,
			   struct hcall_policy how)
{
	struct hcall_guest_get_state_ret _ret;
	struct hcall_retry _retry;
	struct hcall_guest_get_state_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_guest_get_state(flags, guest_id, vcpu_id, buffer,
					     length);
		if (_ret.status == H_INVALID_ELEMENT_ID ||
		    _ret.status == H_INVALID_ELEMENT_SIZE ||
		    _ret.status == H_INVALID_ELEMENT_VALUE)
			sync.bad_element = _ret.bad_element;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_guest_set_state_sync_ret - result of
 *	hcall_guest_set_state_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @bad_element: [after H_INVALID_ELEMENT_ID, H_INVALID_ELEMENT_SIZE,
 *	H_INVALID_ELEMENT_VALUE] index of the wrong element
 */
struct hcall_guest_set_state_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 bad_element;
};

/**
 * hcall_guest_set_state_sync() - repeat hcall_guest_set_state() until the
 *	call completes
 * @flags: scope of the state; a virtual processor if clear
 * @guest_id: identifier of the guest
 * @vcpu_id: identifier of the processor; not used with GUEST_WIDE
 * @buffer: guest state buffer (memory: read, @length bytes)
 * @length: bytes at buffer
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Linux does not sleep in this
 * call; Linux spins, or waits with mdelay().
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_guest_set_state_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_guest_set_state_sync_ret
hcall_guest_set_state_sync(u64 flags, u64 guest_id, u64 vcpu_id,
			   hcall_ra_t buffer, u64 length,
			   struct hcall_policy how)
{
	struct hcall_guest_set_state_ret _ret;
	struct hcall_retry _retry;
	struct hcall_guest_set_state_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_guest_set_state(flags, guest_id, vcpu_id, buffer,
					     length);
		if (_ret.status == H_INVALID_ELEMENT_ID ||
		    _ret.status == H_INVALID_ELEMENT_SIZE ||
		    _ret.status == H_INVALID_ELEMENT_VALUE)
			sync.bad_element = _ret.bad_element;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_guest_delete_sync() - repeat hcall_guest_delete() until the call
 *	completes
 * @flags: guests to delete
 * @guest_id: identifier of the guest
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_guest_delete_sync(u64 flags, u64 guest_id, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_guest_delete(flags, guest_id);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_NESTED_SYNC_GEN_H */
