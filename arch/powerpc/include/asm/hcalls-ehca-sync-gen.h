/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * InfiniBand Host Channel Adapter (eHCA).
 * asm/hcalls-sync-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_EHCA_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_EHCA_SYNC_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hcalls-ehca-gen.h>
#include <asm/hvcall-retry.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * hcall_reset_events_sync() - repeat hcall_reset_events() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @eq_handle: handle of the notification event queue
 * @event_mask: events to clear; eHCA passes all ones, the bits are those
 *	of eHEA
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_reset_events_sync(u64 adapter_handle, u64 eq_handle, u64 event_mask,
			struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_reset_events(adapter_handle, eq_handle,
						 event_mask);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_alloc_resource_sync_ret - result of
 *	hcall_alloc_resource_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @handle: [after H_SUCCESS] handle of the resource
 * @data_r5: [after H_SUCCESS] depends on the type
 * @data_r6: [after H_SUCCESS] depends on the type
 * @data_r7: [after H_SUCCESS] depends on the type
 * @data_r8: [after H_SUCCESS] depends on the type
 * @data_r9: [after H_SUCCESS] depends on the type
 * @data_r10: [after H_SUCCESS] depends on the type
 */
struct hcall_alloc_resource_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 handle;
	u64 data_r5;
	u64 data_r6;
	u64 data_r7;
	u64 data_r8;
	u64 data_r9;
	u64 data_r10;
};

/**
 * hcall_alloc_resource_sync() - repeat hcall_alloc_resource() until the
 *	call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @alloc_control: kind and options
 * @parameter1: depends on the type; 0 if not used
 * @parameter2: depends on the type; 0 if not used
 * @parameter3: depends on the type; 0 if not used
 * @parameter4: depends on the type; 0 if not used
 * @parameter5: depends on the type; 0 if not used
 * @parameter6: depends on the type; 0 if not used
 * @parameter7: depends on the type; 0 if not used
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_alloc_resource_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_alloc_resource_sync_ret
hcall_alloc_resource_sync(u64 adapter_handle, u64 alloc_control, u64 parameter1,
			  u64 parameter2, u64 parameter3, u64 parameter4,
			  u64 parameter5, u64 parameter6, u64 parameter7,
			  struct hcall_policy how)
{
	struct hcall_alloc_resource_ret _ret;
	struct hcall_retry _retry;
	struct hcall_alloc_resource_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_alloc_resource(adapter_handle, alloc_control,
					    parameter1, parameter2, parameter3,
					    parameter4, parameter5, parameter6,
					    parameter7);
		if (_ret.status == H_SUCCESS) {
			sync.handle = _ret.handle;
			sync.data_r5 = _ret.data_r5;
			sync.data_r6 = _ret.data_r6;
			sync.data_r7 = _ret.data_r7;
			sync.data_r8 = _ret.data_r8;
			sync.data_r9 = _ret.data_r9;
			sync.data_r10 = _ret.data_r10;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_free_resource_sync() - repeat hcall_free_resource() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @resource_handle: the resource
 * @force: how
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_free_resource_sync(u64 adapter_handle, u64 resource_handle, u64 force,
			 struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_free_resource(adapter_handle,
						  resource_handle, force);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_modify_qp_sync() - repeat hcall_modify_qp() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @qp_handle: the queue pair
 * @update_mask: fields to change, from the top bit: 0 to 28 word of that
 *	number, 30 dest_gid, 31 to 42 words 34 to 45, 44 alternate dest_gid, 45
 *	to 47 words 52 to 54, 48 qp_enable, 49 srq_limit, 50 event log, 51
 *	shared receive queue
 * @control_block: the values (memory: read, 4096 bytes, aligned to 4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_modify_qp_sync(u64 adapter_handle, u64 qp_handle, u64 update_mask,
		     hcall_ra_t control_block, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_modify_qp(adapter_handle, qp_handle,
					      update_mask, control_block);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_query_qp_sync() - repeat hcall_query_qp() until the call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @qp_handle: the queue pair
 * @control_block: receives the values (memory: written, 4096 bytes,
 *	aligned to 4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_query_qp_sync(u64 adapter_handle, u64 qp_handle, hcall_ra_t control_block,
		    struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_query_qp(adapter_handle, qp_handle,
					     control_block);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_reregister_pmr_sync_ret - result of
 *	hcall_reregister_pmr_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @vaddr_out: [after H_SUCCESS] first address; Linux treats another
 *	address than vaddr as an error
 * @lkey: [after H_SUCCESS] local key, low 32 bits
 * @rkey: [after H_SUCCESS] remote key, low 32 bits
 */
struct hcall_reregister_pmr_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 vaddr_out;
	u64 lkey;
	u64 rkey;
};

/**
 * hcall_reregister_pmr_sync() - repeat hcall_reregister_pmr() until the
 *	call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @mr_handle: the memory region
 * @vaddr: first address of the region
 * @length: bytes
 * @access_pd: rights and protection domain
 * @page_list: the region's pages (memory: read, 4096 bytes, aligned to
 *	4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_reregister_pmr_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_reregister_pmr_sync_ret
hcall_reregister_pmr_sync(u64 adapter_handle, u64 mr_handle, u64 vaddr,
			  u64 length, u64 access_pd, hcall_ra_t page_list,
			  struct hcall_policy how)
{
	struct hcall_reregister_pmr_ret _ret;
	struct hcall_retry _retry;
	struct hcall_reregister_pmr_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_reregister_pmr(adapter_handle, mr_handle, vaddr,
					    length, access_pd, page_list);
		if (_ret.status == H_SUCCESS) {
			sync.vaddr_out = _ret.vaddr_out;
			sync.lkey = _ret.lkey;
			sync.rkey = _ret.rkey;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_register_smr_sync_ret - result of hcall_register_smr_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @mr_handle: [after H_SUCCESS] handle of the new memory region
 * @lkey: [after H_SUCCESS] local key, low 32 bits
 * @rkey: [after H_SUCCESS] remote key, low 32 bits
 */
struct hcall_register_smr_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 mr_handle;
	u64 lkey;
	u64 rkey;
};

/**
 * hcall_register_smr_sync() - repeat hcall_register_smr() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @orig_mr_handle: the existing memory region
 * @vaddr: first address of the new region
 * @access: rights
 * @pd: protection domain
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_register_smr_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_register_smr_sync_ret
hcall_register_smr_sync(u64 adapter_handle, u64 orig_mr_handle, u64 vaddr,
			u64 access, u64 pd, struct hcall_policy how)
{
	struct hcall_register_smr_ret _ret;
	struct hcall_retry _retry;
	struct hcall_register_smr_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_register_smr(adapter_handle, orig_mr_handle, vaddr,
					  access, pd);
		if (_ret.status == H_SUCCESS) {
			sync.mr_handle = _ret.mr_handle;
			sync.lkey = _ret.lkey;
			sync.rkey = _ret.rkey;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_query_mr_sync_ret - result of hcall_query_mr_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @length: [after H_SUCCESS] bytes
 * @vaddr: [after H_SUCCESS] first address
 * @access: [after H_SUCCESS] rights
 * @keys: [after H_SUCCESS] keys of the region
 */
struct hcall_query_mr_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 length;
	u64 vaddr;
	u64 access;
	u64 keys;
};

/**
 * hcall_query_mr_sync() - repeat hcall_query_mr() until the call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @mr_handle: the memory region
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_query_mr_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_query_mr_sync_ret
hcall_query_mr_sync(u64 adapter_handle, u64 mr_handle, struct hcall_policy how)
{
	struct hcall_query_mr_ret _ret;
	struct hcall_retry _retry;
	struct hcall_query_mr_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_query_mr(adapter_handle, mr_handle);
		if (_ret.status == H_SUCCESS) {
			sync.length = _ret.length;
			sync.vaddr = _ret.vaddr;
			sync.access = _ret.access;
			sync.keys = _ret.keys;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_query_mw_sync_ret - result of hcall_query_mw_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @rkey: [after H_SUCCESS] remote key, low 32 bits
 */
struct hcall_query_mw_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 rkey;
};

/**
 * hcall_query_mw_sync() - repeat hcall_query_mw() until the call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @mw_handle: the memory window
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_query_mw_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_query_mw_sync_ret
hcall_query_mw_sync(u64 adapter_handle, u64 mw_handle, struct hcall_policy how)
{
	struct hcall_query_mw_ret _ret;
	struct hcall_retry _retry;
	struct hcall_query_mw_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_query_mw(adapter_handle, mw_handle);
		if (_ret.status == H_SUCCESS)
			sync.rkey = _ret.rkey;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_query_hca_sync() - repeat hcall_query_hca() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @response_block: receives the answer (memory: written, 4096 bytes,
 *	aligned to 4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_query_hca_sync(u64 adapter_handle, hcall_ra_t response_block,
		     struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_query_hca(adapter_handle, response_block);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_query_port_sync() - repeat hcall_query_port() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @port: port number
 * @response_block: receives the answer (memory: written, 4096 bytes,
 *	aligned to 4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_query_port_sync(u64 adapter_handle, u64 port, hcall_ra_t response_block,
		      struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_query_port(adapter_handle, port,
					       response_block);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_modify_port_sync() - repeat hcall_modify_port() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @port: port number
 * @attributes: attributes to change, together with the port capability
 *	mask
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_modify_port_sync(u64 adapter_handle, u64 port, u64 attributes,
		       struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_modify_port(adapter_handle, port,
						attributes);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_define_aqp1_sync_ret - result of hcall_define_aqp1_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @pma_qp: [after H_SUCCESS] queue pair of the performance agent, low 32
 *	bits
 * @bma_qp: [after H_SUCCESS] queue pair of the baseboard agent, low 32
 *	bits
 */
struct hcall_define_aqp1_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 pma_qp;
	u64 bma_qp;
};

/**
 * hcall_define_aqp1_sync() - repeat hcall_define_aqp1() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @qp_handle: the queue pair
 * @port: port number
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_define_aqp1_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_define_aqp1_sync_ret
hcall_define_aqp1_sync(u64 adapter_handle, u64 qp_handle, u64 port,
		       struct hcall_policy how)
{
	struct hcall_define_aqp1_ret _ret;
	struct hcall_retry _retry;
	struct hcall_define_aqp1_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_define_aqp1(adapter_handle, qp_handle, port);
		if (_ret.status == H_SUCCESS) {
			sync.pma_qp = _ret.pma_qp;
			sync.bma_qp = _ret.bma_qp;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_define_aqp0_sync() - repeat hcall_define_aqp0() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @qp_handle: the queue pair
 * @port: port number
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_define_aqp0_sync(u64 adapter_handle, u64 qp_handle, u64 port,
		       struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_define_aqp0(adapter_handle, qp_handle,
						port);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_attach_mcqp_sync() - repeat hcall_attach_mcqp() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @qp_handle: the queue pair
 * @mcg_dlid: local identifier of the multicast group, 16 bits
 * @interface_id: low half of the group's global identifier
 * @subnet_prefix: high half of the group's global identifier
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_attach_mcqp_sync(u64 adapter_handle, u64 qp_handle, u64 mcg_dlid,
		       u64 interface_id, u64 subnet_prefix,
		       struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_attach_mcqp(adapter_handle, qp_handle,
						mcg_dlid, interface_id,
						subnet_prefix);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_detach_mcqp_sync() - repeat hcall_detach_mcqp() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @qp_handle: the queue pair
 * @mcg_dlid: local identifier of the multicast group, 16 bits
 * @interface_id: low half of the group's global identifier
 * @subnet_prefix: high half of the group's global identifier
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_detach_mcqp_sync(u64 adapter_handle, u64 qp_handle, u64 mcg_dlid,
		       u64 interface_id, u64 subnet_prefix,
		       struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_detach_mcqp(adapter_handle, qp_handle,
						mcg_dlid, interface_id,
						subnet_prefix);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_register_rpages_sync() - repeat hcall_register_rpages() until the
 *	call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @control: kind of the pages
 * @resource_handle: the queue or memory region
 * @page_address: the page, or a list of pages (memory: read)
 * @count: pages, 1 to 512; 1 for queues
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Returns after H_PAGE_REGISTERED, because
 * the caller must act.  After a long busy, repeat the call with an unchanged
 * page or list; after H_PAGE_REGISTERED, call with the next page or list, until
 * H_SUCCESS.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_register_rpages_sync(u64 adapter_handle, u64 control, u64 resource_handle,
			   hcall_ra_t page_address, u64 count,
			   struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_register_rpages(adapter_handle, control,
						    resource_handle,
						    page_address, count);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_disable_and_get_sync_ret - result of
 *	hcall_disable_and_get_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @next_send_wqe: [after H_SUCCESS] real address of the next send entry;
 *	clear the top bit
 * @next_receive_wqe: [after H_SUCCESS] real address of the next receive
 *	entry; clear the top bit
 */
struct hcall_disable_and_get_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 next_send_wqe;
	u64 next_receive_wqe;
};

/**
 * hcall_disable_and_get_sync() - repeat hcall_disable_and_get() until the
 *	call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @function: function, as the driver uses the values
 * @qp_handle: the queue pair
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_disable_and_get_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_disable_and_get_sync_ret
hcall_disable_and_get_sync(u64 adapter_handle, u64 function, u64 qp_handle,
			   struct hcall_policy how)
{
	struct hcall_disable_and_get_ret _ret;
	struct hcall_retry _retry;
	struct hcall_disable_and_get_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_disable_and_get(adapter_handle, function,
					     qp_handle);
		if (_ret.status == H_SUCCESS) {
			sync.next_send_wqe = _ret.next_send_wqe;
			sync.next_receive_wqe = _ret.next_receive_wqe;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_error_data_sync() - repeat hcall_error_data() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @resource_handle: the resource
 * @response_block: receives the answer (memory: written, 4096 bytes,
 *	aligned to 4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_error_data_sync(u64 adapter_handle, u64 resource_handle,
		      hcall_ra_t response_block, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_error_data(adapter_handle, resource_handle,
					       response_block);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_query_int_state_sync() - repeat hcall_query_int_state() until the
 *	call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @interrupt: interrupt source of the event queue, from H_ALLOC_RESOURCE
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Returns after H_BUSY, because the caller
 * must act.  H_BUSY is a result, not a failure; the driver reads the event
 * queue and repeats the call, at most a hundred times.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_query_int_state_sync(u64 adapter_handle, u64 interrupt,
			   struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_query_int_state(adapter_handle, interrupt);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_EHCA_SYNC_GEN_H */
