/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Processor registers, modes and small services.
 * asm/hcalls-sync-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_PROCESSOR_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_PROCESSOR_SYNC_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hcalls-processor-gen.h>
#include <asm/hvcall-retry.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * struct hcall_perfmon_sync_ret - result of hcall_perfmon_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @modes: [after H_SUCCESS] modes after the call
 */
struct hcall_perfmon_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 modes;
};

/**
 * hcall_perfmon_sync() - repeat hcall_perfmon() until the call completes
 * @mode_set: modes to enable
 * @mode_reset: modes to disable
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_perfmon_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_perfmon_sync_ret
hcall_perfmon_sync(u64 mode_set, u64 mode_reset, struct hcall_policy how)
{
	struct hcall_perfmon_ret _ret;
	struct hcall_retry _retry;
	struct hcall_perfmon_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_perfmon(mode_set, mode_reset);
		if (_ret.status == H_SUCCESS)
			sync.modes = _ret.modes;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_set_mode_sync() - repeat hcall_set_mode() until the call completes
 * @mflags: depends on resource; 0 for breakpoints
 * @resource: resource to set
 * @value1: depends on resource
 * @value2: depends on resource
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY_ORDER_10_MSEC.  Other arguments start
 * another change; Linux accepts any long-busy status.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_set_mode_sync(u64 mflags, u64 resource, u64 value1, u64 value2,
		    struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_set_mode(mflags, resource, value1, value2);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_PROCESSOR_SYNC_GEN_H */
