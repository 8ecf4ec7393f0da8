/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Virtual terminals.
 * asm/hcalls-sync-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_TERM_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_TERM_SYNC_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hcalls-term-gen.h>
#include <asm/hvcall-retry.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * hcall_put_term_char_sync() - repeat hcall_put_term_char() until the call
 *	completes
 * @termno: unit address of the terminal, the reg property of its device
 *	node
 * @len: characters to send, 0 to 16
 * @char0_7: characters 0 to 7 (first byte most significant)
 * @char8_15: characters 8 to 15 (first byte most significant)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  The call queues all characters or none;
 * repeat the call unchanged later.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_put_term_char_sync(u64 termno, u64 len, u64 char0_7, u64 char8_15,
			 struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_put_term_char(termno, len, char0_7,
						  char8_15);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_free_vterm_sync() - repeat hcall_free_vterm() until the call
 *	completes
 * @unit_address: unit address of the server terminal
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC,
 * H_LONG_BUSY_ORDER_10_MSEC.  After the first busy answer the adapter sends and
 * receives nothing; the caller may ignore the hint.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_free_vterm_sync(u64 unit_address, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_free_vterm(unit_address);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_open_vterm_lp_sync_ret - result of
 *	hcall_open_vterm_lp_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @console_token: [after H_SUCCESS] handle of the session, for the other
 *	calls and the queue's messages
 */
struct hcall_open_vterm_lp_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 console_token;
};

/**
 * hcall_open_vterm_lp_sync() - repeat hcall_open_vterm_lp() until the call
 *	completes
 * @unit_address: unit address of the multiplexer
 * @partner_session_id: session to connect to
 * @partner_partition_id: partition to connect to
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC,
 * H_LONG_BUSY_ORDER_10_MSEC.  The caller may ignore the hint.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_open_vterm_lp_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_open_vterm_lp_sync_ret
hcall_open_vterm_lp_sync(u64 unit_address, u64 partner_session_id,
			 u64 partner_partition_id, struct hcall_policy how)
{
	struct hcall_open_vterm_lp_ret _ret;
	struct hcall_retry _retry;
	struct hcall_open_vterm_lp_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_open_vterm_lp(unit_address, partner_session_id,
					   partner_partition_id);
		if (_ret.status == H_SUCCESS)
			sync.console_token = _ret.console_token;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_put_term_char_lp_sync() - repeat hcall_put_term_char_lp() until
 *	the call completes
 * @unit_address: unit address of the multiplexer
 * @console_token: handle from H_OPEN_VTERM_LP
 * @len: characters to send, 0 to 16
 * @char0_7: characters 0 to 7 (first byte most significant)
 * @char8_15: characters 8 to 15 (first byte most significant)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  The call queues all characters or none;
 * repeat the call unchanged later.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_put_term_char_lp_sync(u64 unit_address, u64 console_token, u64 len,
			    u64 char0_7, u64 char8_15, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_put_term_char_lp(unit_address,
						     console_token, len,
						     char0_7, char8_15);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_close_vterm_lp_sync() - repeat hcall_close_vterm_lp() until the
 *	call completes
 * @unit_address: unit address of the multiplexer
 * @console_token: handle from H_OPEN_VTERM_LP
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC,
 * H_LONG_BUSY_ORDER_10_MSEC.  The caller may ignore the hint.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_close_vterm_lp_sync(u64 unit_address, u64 console_token,
			  struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_close_vterm_lp(unit_address, console_token);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_TERM_SYNC_GEN_H */
