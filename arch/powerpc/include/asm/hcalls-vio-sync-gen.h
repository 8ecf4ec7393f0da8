/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Virtual adapters and their queues.
 * asm/hcalls-sync-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_VIO_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_VIO_SYNC_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hcalls-vio-gen.h>
#include <asm/hvcall-retry.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * hcall_free_crq_sync() - repeat hcall_free_crq() until the call completes
 * @unit_address: property reg of the adapter
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC,
 * H_LONG_BUSY_ORDER_10_MSEC.  After the first busy answer the adapter accepts
 * no messages and raises no interrupts; the caller may ignore the hint.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_free_crq_sync(u64 unit_address, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_free_crq(unit_address);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_send_crq_sync() - repeat hcall_send_crq() until the call completes
 * @unit_address: property reg of the adapter
 * @msg_high: bytes 0 to 7, header and format first; H_REG_CRQ lists the
 *	headers (first byte most significant)
 * @msg_low: bytes 8 to 15 (first byte most significant)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  No message was sent; Linux treats the status
 * as a failure.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_send_crq_sync(u64 unit_address, u64 msg_high, u64 msg_low,
		    struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_send_crq(unit_address, msg_high, msg_low);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_enable_crq_sync() - repeat hcall_enable_crq() until the call
 *	completes
 * @unit_address: property reg of the adapter
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_IN_PROGRESS, H_LONG_BUSY_ORDER_10_MSEC, H_BUSY.
 * Linux repeats the call on every long-busy status.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_enable_crq_sync(u64 unit_address, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY |
					  HCALL_ON_PROGRESS);
	do {
		sync.status = hcall_enable_crq(unit_address);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_free_sub_crq_sync() - repeat hcall_free_sub_crq() until the call
 *	completes
 * @unit_address: property reg of the adapter
 * @sub_crq_num: handle from H_REG_SUB_CRQ
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC,
 * H_LONG_BUSY_ORDER_10_MSEC.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_free_sub_crq_sync(u64 unit_address, u64 sub_crq_num,
			struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_free_sub_crq(unit_address, sub_crq_num);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_request_vmc_sync_ret - result of hcall_request_vmc_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @vmc_drc_index: [after H_SUCCESS] DRC index of the new adapter, 32 bits
 */
struct hcall_request_vmc_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 vmc_drc_index;
};

/**
 * hcall_request_vmc_sync() - repeat hcall_request_vmc() until the call
 *	completes
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Linux sleeps for the hint of a
 * long-busy answer.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_request_vmc_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_request_vmc_sync_ret
hcall_request_vmc_sync(struct hcall_policy how)
{
	struct hcall_request_vmc_ret _ret;
	struct hcall_retry _retry;
	struct hcall_request_vmc_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_request_vmc();
		if (_ret.status == H_SUCCESS)
			sync.vmc_drc_index = _ret.vmc_drc_index;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_VIO_SYNC_GEN_H */
