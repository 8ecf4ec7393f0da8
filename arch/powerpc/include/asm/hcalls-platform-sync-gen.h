/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Platform services (watchdog, energy, trace).
 * asm/hcalls-sync-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_PLATFORM_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_PLATFORM_SYNC_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hcalls-platform-gen.h>
#include <asm/hvcall-retry.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * struct hcall_best_energy_sync_ret - result of hcall_best_energy_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @count: [after H_SUCCESS] number of answers, see the variants
 * @entry1: [after H_SUCCESS] answer; other bits are reserved
 * @entry2: [after H_SUCCESS] see entry1
 * @entry3: [after H_SUCCESS] see entry1
 * @entry4: [after H_SUCCESS] see entry1
 * @entry5: [after H_SUCCESS] see entry1
 * @entry6: [after H_SUCCESS] see entry1
 * @entry7: [after H_SUCCESS] see entry1
 * @entry8: [after H_SUCCESS] see entry1
 */
struct hcall_best_energy_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 count;
	u64 entry1;
	u64 entry2;
	u64 entry3;
	u64 entry4;
	u64 entry5;
	u64 entry6;
	u64 entry7;
	u64 entry8;
};

/**
 * hcall_best_energy_sync() - repeat hcall_best_energy() until the call
 *	completes
 * @eflags: request and planned changes of the caller
 * @p2: DRC index of a resource; 0 ends the list (inquiry)
 * @p3: see p2
 * @p4: see p2
 * @p5: see p2
 * @p6: see p2
 * @p7: see p2
 * @p8: see p2
 * @p9: see p2
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_best_energy_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_best_energy_sync_ret
hcall_best_energy_sync(u64 eflags, u64 p2, u64 p3, u64 p4, u64 p5, u64 p6,
		       u64 p7, u64 p8, u64 p9, struct hcall_policy how)
{
	struct hcall_best_energy_ret _ret;
	struct hcall_retry _retry;
	struct hcall_best_energy_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_best_energy(eflags, p2, p3, p4, p5, p6, p7, p8,
					 p9);
		if (_ret.status == H_SUCCESS) {
			sync.count = _ret.count;
			sync.entry1 = _ret.entry1;
			sync.entry2 = _ret.entry2;
			sync.entry3 = _ret.entry3;
			sync.entry4 = _ret.entry4;
			sync.entry5 = _ret.entry5;
			sync.entry6 = _ret.entry6;
			sync.entry7 = _ret.entry7;
			sync.entry8 = _ret.entry8;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_htm_sync() - repeat hcall_htm() until the call completes
 * @flags: form of target, and modifiers
 * @target: traced unit, with HARDWARE_TARGET
 * @operation: operation and kind of trace
 * @param1: depends on OP; 0 if not used
 * @param2: depends on OP; 0 if not used
 * @param3: depends on OP; 0 if not used
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  There is no token.  Linux does
 * not repeat the call, and returns EBUSY to user space.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_htm_sync(u64 flags, u64 target, u64 operation, u64 param1, u64 param2,
	       u64 param3, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_htm(flags, target, operation, param1,
					param2, param3);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_watchdog_sync_ret - result of hcall_watchdog_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @answer: [after H_SUCCESS] answer of a query, see the variants
 */
struct hcall_watchdog_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 answer;
};

/**
 * hcall_watchdog_sync() - repeat hcall_watchdog() until the call completes
 * @flags: operation; other bits are reserved
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_watchdog_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_watchdog_sync_ret
hcall_watchdog_sync(u64 flags, struct hcall_policy how)
{
	struct hcall_watchdog_ret _ret;
	struct hcall_retry _retry;
	struct hcall_watchdog_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_watchdog(flags);
		if (_ret.status == H_SUCCESS)
			sync.answer = _ret.answer;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_watchdog_opt_sync() - repeat hcall_watchdog_opt() until the call
 *	completes
 * @flags: operation; other bits are reserved
 * @number: number of the timer, starting at 1; not used by query
 * @timeout: milliseconds (start)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_watchdog_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_watchdog_sync_ret
hcall_watchdog_opt_sync(u64 flags, u64 number, u64 timeout,
			struct hcall_policy how)
{
	struct hcall_watchdog_ret _ret;
	struct hcall_retry _retry;
	struct hcall_watchdog_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_watchdog_opt(flags, number, timeout);
		if (_ret.status == H_SUCCESS)
			sync.answer = _ret.answer;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_PLATFORM_SYNC_GEN_H */
