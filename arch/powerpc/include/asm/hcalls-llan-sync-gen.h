/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Logical LAN.
 * asm/hcalls-sync-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_LLAN_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_LLAN_SYNC_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hcalls-llan-gen.h>
#include <asm/hvcall-retry.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * hcall_free_logical_lan_sync() - repeat hcall_free_logical_lan() until
 *	the call completes
 * @unit_address: property reg of the adapter
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC,
 * H_LONG_BUSY_ORDER_10_MSEC.  After the first busy answer no frame and no
 * interrupt arrives; the caller may ignore the hint.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_free_logical_lan_sync(u64 unit_address, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_free_logical_lan(unit_address);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_send_logical_lan_sync_ret - result of
 *	hcall_send_logical_lan_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 */
struct hcall_send_logical_lan_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
};

/**
 * hcall_send_logical_lan_sync() - repeat hcall_send_logical_lan() until
 *	the call completes
 * @unit_address: property reg of the adapter
 * @buf1: descriptor of the first piece; its control bits apply to the
 *	whole frame
 * @buf2: descriptor of the second piece; 0 without
 * @buf3: descriptor of the third piece; 0 without
 * @buf4: descriptor of the fourth piece; 0 without
 * @buf5: descriptor of the fifth piece; 0 without
 * @buf6: descriptor of the sixth piece; 0 without
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  Linux stops after 1024 attempts.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_send_logical_lan_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_send_logical_lan_sync_ret
hcall_send_logical_lan_sync(u64 unit_address, u64 buf1, u64 buf2, u64 buf3,
			    u64 buf4, u64 buf5, u64 buf6,
			    struct hcall_policy how)
{
	struct hcall_send_logical_lan_ret _ret;
	struct hcall_retry _retry;
	struct hcall_send_logical_lan_sync_ret sync = { .token = 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_send_logical_lan(unit_address, buf1, buf2, buf3,
					      buf4, buf5, buf6, sync.token);
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
 * hcall_send_logical_lan_opt_sync() - repeat hcall_send_logical_lan_opt()
 *	until the call completes
 * @unit_address: property reg of the adapter
 * @buf1: descriptor of the first piece; its control bits apply to the
 *	whole frame
 * @buf2: descriptor of the second piece; 0 without
 * @buf3: descriptor of the third piece; 0 without
 * @buf4: descriptor of the fourth piece; 0 without
 * @buf5: descriptor of the fifth piece; 0 without
 * @buf6: descriptor of the sixth piece; 0 without
 * @mss: segment size, 0 or at least 16; ignored unless large send is
 *	enabled
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  Linux stops after 1024 attempts.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_send_logical_lan_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_send_logical_lan_sync_ret
hcall_send_logical_lan_opt_sync(u64 unit_address, u64 buf1, u64 buf2, u64 buf3,
				u64 buf4, u64 buf5, u64 buf6, u64 mss,
				struct hcall_policy how)
{
	struct hcall_send_logical_lan_ret _ret;
	struct hcall_retry _retry;
	struct hcall_send_logical_lan_sync_ret sync = { .token = 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_send_logical_lan_opt(unit_address, buf1, buf2,
						  buf3, buf4, buf5, buf6,
						  sync.token, mss);
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

#endif /* _ASM_POWERPC_HCALLS_LLAN_SYNC_GEN_H */
