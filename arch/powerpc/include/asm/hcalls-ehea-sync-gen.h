/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Host Ethernet Adapter (eHEA).
 * asm/hcalls-sync-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_EHEA_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_EHEA_SYNC_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hcalls-ehea-gen.h>
#include <asm/hvcall-retry.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * struct hcall_modify_hea_qp_sync_ret - result of
 *	hcall_modify_hea_qp_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @invalid_attr_id: [after H_SUCCESS] attribute that the hypervisor
 *	rejected
 * @send_wqes: [after H_SUCCESS] send queue entries
 * @receive_wqes: [after H_SUCCESS] receive queue entries
 * @proc_mask: [after H_SUCCESS] processed fields
 */
struct hcall_modify_hea_qp_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 invalid_attr_id;
	u64 send_wqes;
	u64 receive_wqes;
	u64 proc_mask;
};

/**
 * hcall_modify_hea_qp_sync() - repeat hcall_modify_hea_qp() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @category: category of the control block, 0 or 1; Linux uses 0
 * @qp_handle: the queue pair
 * @select_mask: fields to change; the bits apply to category 0
 * @control_block: the values (memory: read, 4096 bytes, aligned to 4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_modify_hea_qp_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_modify_hea_qp_sync_ret
hcall_modify_hea_qp_sync(u64 adapter_handle, u64 category, u64 qp_handle,
			 u64 select_mask, hcall_ra_t control_block,
			 struct hcall_policy how)
{
	struct hcall_modify_hea_qp_ret _ret;
	struct hcall_retry _retry;
	struct hcall_modify_hea_qp_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_modify_hea_qp(adapter_handle, category, qp_handle,
					   select_mask, control_block);
		if (_ret.status == H_SUCCESS) {
			sync.invalid_attr_id = _ret.invalid_attr_id;
			sync.send_wqes = _ret.send_wqes;
			sync.receive_wqes = _ret.receive_wqes;
			sync.proc_mask = _ret.proc_mask;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_query_hea_qp_sync() - repeat hcall_query_hea_qp() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @category: category of the control block, 0 or 1; Linux uses 0
 * @qp_handle: the queue pair
 * @select_mask: fields to read; the bits apply to category 0
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
hcall_query_hea_qp_sync(u64 adapter_handle, u64 category, u64 qp_handle,
			u64 select_mask, hcall_ra_t control_block,
			struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_query_hea_qp(adapter_handle, category,
						 qp_handle, select_mask,
						 control_block);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_query_hea_sync() - repeat hcall_query_hea() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @control_block: receives the answer (memory: written, 4096 bytes,
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
hcall_query_hea_sync(u64 adapter_handle, hcall_ra_t control_block,
		     struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_query_hea(adapter_handle, control_block);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_query_hea_port_sync() - repeat hcall_query_hea_port() until the
 *	call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @port_info: port and category of the control block
 * @select_mask: fields of the control block, first field in the top bit;
 *	see the notes
 * @array_index: Linux passes 0
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
hcall_query_hea_port_sync(u64 adapter_handle, u64 port_info, u64 select_mask,
			  u64 array_index, hcall_ra_t control_block,
			  struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_query_hea_port(adapter_handle, port_info,
						   select_mask, array_index,
						   control_block);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_modify_hea_port_sync() - repeat hcall_modify_hea_port() until the
 *	call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @port_info: port and category of the control block
 * @select_mask: fields of the control block, first field in the top bit;
 *	see the notes
 * @array_index: Linux passes 0
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
hcall_modify_hea_port_sync(u64 adapter_handle, u64 port_info, u64 select_mask,
			   u64 array_index, hcall_ra_t control_block,
			   struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_modify_hea_port(adapter_handle, port_info,
						    select_mask, array_index,
						    control_block);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_reg_bcmc_sync() - repeat hcall_reg_bcmc() until the call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @port: port
 * @reg_type: kind of frames
 * @mac: MAC address in the low six bytes; 0 with SCOPE_ALL (first byte
 *	most significant)
 * @vlan_id: VLAN id, 12 bits; Linux passes 0
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
hcall_reg_bcmc_sync(u64 adapter_handle, u64 port, u64 reg_type, u64 mac,
		    u64 vlan_id, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_reg_bcmc(adapter_handle, port, reg_type,
					     mac, vlan_id);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_dereg_bcmc_sync() - repeat hcall_dereg_bcmc() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @port: port
 * @reg_type: kind of frames
 * @mac: MAC address in the low six bytes; 0 with SCOPE_ALL (first byte
 *	most significant)
 * @vlan_id: VLAN id, 12 bits; Linux passes 0
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
hcall_dereg_bcmc_sync(u64 adapter_handle, u64 port, u64 reg_type, u64 mac,
		      u64 vlan_id, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_dereg_bcmc(adapter_handle, port, reg_type,
					       mac, vlan_id);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_register_hea_rpages_sync() - repeat hcall_register_hea_rpages()
 *	until the call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @control: kind of the pages
 * @resource_handle: the queue or memory region
 * @page_address: the page, or a list of pages (memory: read)
 * @count: pages, 1 to 512
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
hcall_register_hea_rpages_sync(u64 adapter_handle, u64 control,
			       u64 resource_handle, hcall_ra_t page_address,
			       u64 count, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_register_hea_rpages(adapter_handle, control,
							resource_handle,
							page_address, count);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_disable_and_get_hea_sync() - repeat hcall_disable_and_get_hea()
 *	until the call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @function: pointers to return
 * @qp_handle: the queue pair
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
hcall_disable_and_get_hea_sync(u64 adapter_handle, u64 function, u64 qp_handle,
			       struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_disable_and_get_hea(adapter_handle,
							function, qp_handle);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_alloc_hea_resource_sync_ret - result of
 *	hcall_alloc_hea_resource_sync()
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
 * @data_r11: [after H_SUCCESS] depends on the type
 * @data_r12: [after H_SUCCESS] depends on the type
 */
struct hcall_alloc_hea_resource_sync_ret {
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
	u64 data_r11;
	u64 data_r12;
};

/**
 * hcall_alloc_hea_resource_sync() - repeat hcall_alloc_hea_resource()
 *	until the call completes
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
 * Return: struct hcall_alloc_hea_resource_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_alloc_hea_resource_sync_ret
hcall_alloc_hea_resource_sync(u64 adapter_handle, u64 alloc_control,
			      u64 parameter1, u64 parameter2, u64 parameter3,
			      u64 parameter4, u64 parameter5, u64 parameter6,
			      u64 parameter7, struct hcall_policy how)
{
	struct hcall_alloc_hea_resource_ret _ret;
	struct hcall_retry _retry;
	struct hcall_alloc_hea_resource_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_alloc_hea_resource(adapter_handle, alloc_control,
						parameter1, parameter2,
						parameter3, parameter4,
						parameter5, parameter6,
						parameter7);
		if (_ret.status == H_SUCCESS) {
			sync.handle = _ret.handle;
			sync.data_r5 = _ret.data_r5;
			sync.data_r6 = _ret.data_r6;
			sync.data_r7 = _ret.data_r7;
			sync.data_r8 = _ret.data_r8;
			sync.data_r9 = _ret.data_r9;
			sync.data_r10 = _ret.data_r10;
			sync.data_r11 = _ret.data_r11;
			sync.data_r12 = _ret.data_r12;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_EHEA_SYNC_GEN_H */
