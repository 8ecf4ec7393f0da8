/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Accelerators (VAS windows, NX, coprocessors).
 * asm/hcalls-sync-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_VAS_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_VAS_SYNC_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hcalls-vas-gen.h>
#include <asm/hvcall-retry.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * hcall_cop_sync() - repeat hcall_cop() until the call completes
 * @flags: kind of operation; other bits are reserved
 * @resource_id: resource of the coprocessor, from ibm,resource-id; 32 bits
 * @in: input block or list of blocks (memory: read, not across a multiple
 *	of 4096)
 * @in_length: bytes at in; negative for a list: minus the list's bytes, a
 *	multiple of 16 up to ibm,max-sg-len
 * @out: output block or list of blocks (memory: written, not across a
 *	multiple of 4096)
 * @out_length: bytes at out, see in_length
 * @csbcpb: status block and, if the function has a parameter block, that
 *	block (memory: read and written, 4096 bytes, aligned to 4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  Linux also repeats the call on H_RESOURCE and
 * H_NOT_ENOUGH_RESOURCES, without a delay and, unless its caller sets a
 * timeout, without a limit.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_cop_sync(u64 flags, u64 resource_id, hcall_ra_t in, u64 in_length,
	       hcall_ra_t out, u64 out_length, hcall_ra_t csbcpb,
	       struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_cop(flags, resource_id, in, in_length, out,
					out_length, csbcpb);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_stop_cop_op_sync() - repeat hcall_stop_cop_op() until the call
 *	completes
 * @flags: all bits reserved, 0
 * @resource_id: resource of the coprocessor, from ibm,resource-id; 32 bits
 * @csbcpb: status block that the operation was started with (memory: read
 *	and written, 4096 bytes, aligned to 4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_stop_cop_op_sync(u64 flags, u64 resource_id, hcall_ra_t csbcpb,
		       struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_stop_cop_op(flags, resource_id, csbcpb);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_allocate_vas_window_sync_ret - result of
 *	hcall_allocate_vas_window_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @window_id: [after H_SUCCESS] number of the window
 * @paste_address: [after H_SUCCESS] real address to paste requests to
 * @completion_irq: [after H_SUCCESS] interrupt source for the completion
 *	of a request
 * @fault_irq: [after H_SUCCESS] interrupt source for a fault
 */
struct hcall_allocate_vas_window_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 window_id;
	u64 paste_address;
	u64 completion_irq;
	u64 fault_irq;
};

/**
 * hcall_allocate_vas_window_sync() - repeat hcall_allocate_vas_window()
 *	until the call completes
 * @window_type: win_type of the feature, as H_QUERY_VAS_CAPABILITIES
 *	returned it
 * @credits: number of concurrent requests; Linux passes 1
 * @domain0: r4 of H_HOME_NODE_ASSOCIATIVITY, not unpacked
 * @domain1: r5 of H_HOME_NODE_ASSOCIATIVITY
 * @domain2: r6 of H_HOME_NODE_ASSOCIATIVITY
 * @domain3: r7 of H_HOME_NODE_ASSOCIATIVITY
 * @domain4: r8 of H_HOME_NODE_ASSOCIATIVITY
 * @domain5: r9 of H_HOME_NODE_ASSOCIATIVITY
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_allocate_vas_window_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_allocate_vas_window_sync_ret
hcall_allocate_vas_window_sync(u64 window_type, u64 credits, u64 domain0,
			       u64 domain1, u64 domain2, u64 domain3,
			       u64 domain4, u64 domain5,
			       struct hcall_policy how)
{
	struct hcall_allocate_vas_window_ret _ret;
	struct hcall_retry _retry;
	struct hcall_allocate_vas_window_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_allocate_vas_window(window_type, credits, domain0,
						 domain1, domain2, domain3,
						 domain4, domain5);
		if (_ret.status == H_SUCCESS) {
			sync.window_id = _ret.window_id;
			sync.paste_address = _ret.paste_address;
			sync.completion_irq = _ret.completion_irq;
			sync.fault_irq = _ret.fault_irq;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_modify_vas_window_sync() - repeat hcall_modify_vas_window() until
 *	the call completes
 * @window_id: number of the window
 * @pid: process identifier for address translation
 * @tid: thread identifier (inferred from the window's structure); Linux
 *	passes 0
 * @flags: action, and state in which requests run
 * @amr: authority mask; the hypervisor ignores 0
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_modify_vas_window_sync(u64 window_id, u64 pid, u64 tid, u64 flags,
			     u64 amr, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_modify_vas_window(window_id, pid, tid,
						      flags, amr);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_deallocate_vas_window_sync() - repeat
 *	hcall_deallocate_vas_window() until the call completes
 * @window_id: number of the window
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_deallocate_vas_window_sync(u64 window_id, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_deallocate_vas_window(window_id);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_VAS_SYNC_GEN_H */
