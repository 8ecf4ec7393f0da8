/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * InfiniBand Host Channel Adapter (eHCA).
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_EHCA_GEN_H
#define _ASM_POWERPC_HCALLS_EHCA_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * hcall_reset_events() - clear events after the notification queue was
 *	read
 * @adapter_handle: handle of the adapter, from its device node
 * @eq_handle: handle of the notification event queue
 * @event_mask: events to clear; eHCA passes all ones, the bits are those
 *	of eHEA
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 4.3
 * drivers/staging/rdma/ehca/hcp_if.c, hipz_h_reset_event().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - cleared
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check long
hcall_reset_events(u64 adapter_handle, u64 eq_handle, u64 event_mask)
{
	return hcall_issue_norets(H_RESET_EVENTS, adapter_handle, eq_handle,
				  event_mask);
}

/**
 * struct hcall_alloc_resource_ret - return value of hcall_alloc_resource()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @handle: [after H_SUCCESS] handle of the resource
 * @data_r5: [after H_SUCCESS] depends on the type
 * @data_r6: [after H_SUCCESS] depends on the type
 * @data_r7: [after H_SUCCESS] depends on the type
 * @data_r8: [after H_SUCCESS] depends on the type
 * @data_r9: [after H_SUCCESS] depends on the type
 * @data_r10: [after H_SUCCESS] depends on the type
 */
struct hcall_alloc_resource_ret {
	long status;
	u64 handle;
	u64 data_r5;
	u64 data_r6;
	u64 data_r7;
	u64 data_r8;
	u64 data_r9;
	u64 data_r10;
};

/**
 * hcall_alloc_resource() - allocate a queue, memory region or memory
 *	window
 * @adapter_handle: handle of the adapter, from its device node
 * @alloc_control: kind and options
 * @parameter1: depends on the type; 0 if not used
 * @parameter2: depends on the type; 0 if not used
 * @parameter3: depends on the type; 0 if not used
 * @parameter4: depends on the type; 0 if not used
 * @parameter5: depends on the type; 0 if not used
 * @parameter6: depends on the type; 0 if not used
 * @parameter7: depends on the type; 0 if not used
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 4.3
 * drivers/staging/rdma/ehca/hcp_if.c, hipz_h_alloc_resource_*().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the resource is allocated
 * * H_ADAPTER_PARM - adapter_handle is bad
 * * H_RT_PARM - TYPE is bad
 * * H_MLENGTH_PARM - length of the memory region is bad
 * * H_MEM_ACCESS_PARM - access of the memory region is bad
 * * H_CONSTRAINED - a resource is at its limit
 * * H_NOT_ENOUGH_RESOURCES - no resource left
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check struct hcall_alloc_resource_ret
hcall_alloc_resource(u64 adapter_handle, u64 alloc_control, u64 parameter1,
		     u64 parameter2, u64 parameter3, u64 parameter4,
		     u64 parameter5, u64 parameter6, u64 parameter7)
{
	const struct hcall_regs _r = hcall_issue9(H_ALLOC_RESOURCE,
						  adapter_handle, alloc_control,
						  parameter1, parameter2,
						  parameter3, parameter4,
						  parameter5, parameter6,
						  parameter7);

	return (struct hcall_alloc_resource_ret) { _r.status, _r.r4, _r.r5,
						   _r.r6, _r.r7, _r.r8, _r.r9,
						   _r.r10 };
}

/**
 * hcall_free_resource() - free a resource of H_ALLOC_RESOURCE or
 *	H_ALLOC_HEA_RESOURCE
 * @adapter_handle: handle of the adapter, from its device node
 * @resource_handle: the resource
 * @force: how
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 4.3
 * drivers/staging/rdma/ehca/hcp_if.c, hipz_h_destroy_cq().
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - freed
 * * H_ADAPTER_PARM - adapter_handle is bad
 * * H_RH_PARM - resource_handle is bad
 * * H_R_STATE - resource_handle is in an error state; make H_ERROR_DATA, then
 *   free with FORCE
 * * H_RESOURCE - in use
 * * H_HARDWARE - the adapter does not work
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check long
hcall_free_resource(u64 adapter_handle, u64 resource_handle, u64 force)
{
	return hcall_issue_norets(H_FREE_RESOURCE, adapter_handle,
				  resource_handle, force);
}

/**
 * hcall_modify_qp() - change attributes of a queue pair
 * @adapter_handle: handle of the adapter, from its device node
 * @qp_handle: the queue pair
 * @update_mask: fields to change, from the top bit: 0 to 28 word of that
 *	number, 30 dest_gid, 31 to 42 words 34 to 45, 44 alternate dest_gid, 45
 *	to 47 words 52 to 54, 48 qp_enable, 49 srq_limit, 50 event log, 51
 *	shared receive queue
 * @control_block: the values (memory: read, 4096 bytes, aligned to 4096)
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 4.3
 * drivers/staging/rdma/ehca/hcp_if.c, hipz_h_modify_qp().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - changed
 * * H_NOT_ENOUGH_RESOURCES - no resource left
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check long
hcall_modify_qp(u64 adapter_handle, u64 qp_handle, u64 update_mask,
		hcall_ra_t control_block)
{
	return hcall_issue_norets(H_MODIFY_QP, adapter_handle, qp_handle,
				  update_mask, (__force u64)control_block);
}

/**
 * hcall_query_qp() - read attributes of a queue pair
 * @adapter_handle: handle of the adapter, from its device node
 * @qp_handle: the queue pair
 * @control_block: receives the values (memory: written, 4096 bytes,
 *	aligned to 4096)
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 4.3
 * drivers/staging/rdma/ehca/hcp_if.c, hipz_h_query_qp().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - control_block is filled
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check long
hcall_query_qp(u64 adapter_handle, u64 qp_handle, hcall_ra_t control_block)
{
	return hcall_issue_norets(H_QUERY_QP, adapter_handle, qp_handle,
				  (__force u64)control_block);
}

/**
 * struct hcall_reregister_pmr_ret - return value of hcall_reregister_pmr()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @vaddr_out: [after H_SUCCESS] first address; Linux treats another
 *	address than vaddr as an error
 * @lkey: [after H_SUCCESS] local key, low 32 bits
 * @rkey: [after H_SUCCESS] remote key, low 32 bits
 */
struct hcall_reregister_pmr_ret {
	long status;
	u64 vaddr_out;
	u64 lkey;
	u64 rkey;
};

/**
 * hcall_reregister_pmr() - change range, access rights and pages of a
 *	memory region
 * @adapter_handle: handle of the adapter, from its device node
 * @mr_handle: the memory region
 * @vaddr: first address of the region
 * @length: bytes
 * @access_pd: rights and protection domain
 * @page_list: the region's pages (memory: read, 4096 bytes, aligned to
 *	4096)
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 4.3
 * drivers/staging/rdma/ehca/hcp_if.c, hipz_h_reregister_pmr().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the region is changed
 * * H_MR_CONDITION - a window is bound to the region, or the region is shared;
 *   free the region and allocate a new region
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check struct hcall_reregister_pmr_ret
hcall_reregister_pmr(u64 adapter_handle, u64 mr_handle, u64 vaddr, u64 length,
		     u64 access_pd, hcall_ra_t page_list)
{
	const struct hcall_regs _r = hcall_issue(H_REREGISTER_PMR,
						 adapter_handle, mr_handle,
						 vaddr, length, access_pd,
						 (__force u64)page_list);

	return (struct hcall_reregister_pmr_ret) { _r.status, _r.r5, _r.r6,
						   _r.r7 };
}

/**
 * struct hcall_register_smr_ret - return value of hcall_register_smr()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @mr_handle: [after H_SUCCESS] handle of the new memory region
 * @lkey: [after H_SUCCESS] local key, low 32 bits
 * @rkey: [after H_SUCCESS] remote key, low 32 bits
 */
struct hcall_register_smr_ret {
	long status;
	u64 mr_handle;
	u64 lkey;
	u64 rkey;
};

/**
 * hcall_register_smr() - create a second memory region over the pages of
 *	an existing region
 * @adapter_handle: handle of the adapter, from its device node
 * @orig_mr_handle: the existing memory region
 * @vaddr: first address of the new region
 * @access: rights
 * @pd: protection domain
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 4.3
 * drivers/staging/rdma/ehca/hcp_if.c, hipz_h_register_smr().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the region exists
 * * H_ADAPTER_PARM - adapter_handle is bad
 * * H_RH_PARM - orig_mr_handle is bad
 * * H_MEM_PARM - vaddr is bad
 * * H_MEM_ACCESS_PARM - access is bad
 * * H_NOT_ENOUGH_RESOURCES - no resource left
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check struct hcall_register_smr_ret
hcall_register_smr(u64 adapter_handle, u64 orig_mr_handle, u64 vaddr,
		   u64 access, u64 pd)
{
	const struct hcall_regs _r = hcall_issue(H_REGISTER_SMR, adapter_handle,
						 orig_mr_handle, vaddr, access,
						 pd);

	return (struct hcall_register_smr_ret) { _r.status, _r.r4, _r.r6,
						 _r.r7 };
}

/**
 * struct hcall_query_mr_ret - return value of hcall_query_mr()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @length: [after H_SUCCESS] bytes
 * @vaddr: [after H_SUCCESS] first address
 * @access: [after H_SUCCESS] rights
 * @keys: [after H_SUCCESS] keys of the region
 */
struct hcall_query_mr_ret {
	long status;
	u64 length;
	u64 vaddr;
	u64 access;
	u64 keys;
};

/**
 * hcall_query_mr() - read range and keys of a memory region
 * @adapter_handle: handle of the adapter, from its device node
 * @mr_handle: the memory region
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 4.3
 * drivers/staging/rdma/ehca/hcp_if.c, hipz_h_query_mr().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the results are valid
 * * H_ADAPTER_PARM - adapter_handle is bad
 * * H_RH_PARM - mr_handle is bad
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check struct hcall_query_mr_ret
hcall_query_mr(u64 adapter_handle, u64 mr_handle)
{
	const struct hcall_regs _r = hcall_issue9(H_QUERY_MR, adapter_handle,
						  mr_handle);

	return (struct hcall_query_mr_ret) { _r.status, _r.r4, _r.r5, _r.r8,
					     _r.r9 };
}

/**
 * struct hcall_query_mw_ret - return value of hcall_query_mw()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @rkey: [after H_SUCCESS] remote key, low 32 bits
 */
struct hcall_query_mw_ret {
	long status;
	u64 rkey;
};

/**
 * hcall_query_mw() - read the key of a memory window
 * @adapter_handle: handle of the adapter, from its device node
 * @mw_handle: the memory window
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 4.3
 * drivers/staging/rdma/ehca/hcp_if.c, hipz_h_query_mw().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - rkey is valid
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check struct hcall_query_mw_ret
hcall_query_mw(u64 adapter_handle, u64 mw_handle)
{
	const struct hcall_regs _r = hcall_issue(H_QUERY_MW, adapter_handle,
						 mw_handle);

	return (struct hcall_query_mw_ret) { _r.status, _r.r7 };
}

/**
 * hcall_query_hca() - read the resources and capabilities of the adapter
 * @adapter_handle: handle of the adapter, from its device node
 * @response_block: receives the answer (memory: written, 4096 bytes,
 *	aligned to 4096)
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 4.3
 * drivers/staging/rdma/ehca/hcp_if.c, hipz_h_query_hca().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - response_block is filled
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check long
hcall_query_hca(u64 adapter_handle, hcall_ra_t response_block)
{
	return hcall_issue_norets(H_QUERY_HCA, adapter_handle,
				  (__force u64)response_block);
}

/**
 * hcall_query_port() - read the state of a port
 * @adapter_handle: handle of the adapter, from its device node
 * @port: port number
 * @response_block: receives the answer (memory: written, 4096 bytes,
 *	aligned to 4096)
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 4.3
 * drivers/staging/rdma/ehca/hcp_if.c, hipz_h_query_port().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - response_block is filled
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check long
hcall_query_port(u64 adapter_handle, u64 port, hcall_ra_t response_block)
{
	return hcall_issue_norets(H_QUERY_PORT, adapter_handle, port,
				  (__force u64)response_block);
}

/**
 * hcall_modify_port() - change attributes of a port
 * @adapter_handle: handle of the adapter, from its device node
 * @port: port number
 * @attributes: attributes to change, together with the port capability
 *	mask
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 4.3
 * drivers/staging/rdma/ehca/hcp_if.c, hipz_h_modify_port().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - changed
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check long
hcall_modify_port(u64 adapter_handle, u64 port, u64 attributes)
{
	return hcall_issue_norets(H_MODIFY_PORT, adapter_handle, port,
				  attributes);
}

/**
 * struct hcall_define_aqp1_ret - return value of hcall_define_aqp1()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @pma_qp: [after H_SUCCESS] queue pair of the performance agent, low 32
 *	bits
 * @bma_qp: [after H_SUCCESS] queue pair of the baseboard agent, low 32
 *	bits
 */
struct hcall_define_aqp1_ret {
	long status;
	u64 pma_qp;
	u64 bma_qp;
};

/**
 * hcall_define_aqp1() - define a queue pair as the port's general services
 *	queue pair
 * @adapter_handle: handle of the adapter, from its device node
 * @qp_handle: the queue pair
 * @port: port number
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 4.3
 * drivers/staging/rdma/ehca/hcp_if.c, hipz_h_define_aqp1().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - defined; the port becomes active some time later
 * * H_ALIAS_EXIST - the queue pair is already defined
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check struct hcall_define_aqp1_ret
hcall_define_aqp1(u64 adapter_handle, u64 qp_handle, u64 port)
{
	const struct hcall_regs _r = hcall_issue(H_DEFINE_AQP1, adapter_handle,
						 qp_handle, port);

	return (struct hcall_define_aqp1_ret) { _r.status, _r.r4, _r.r5 };
}

/**
 * hcall_define_aqp0() - define a queue pair as the port's subnet
 *	management queue pair
 * @adapter_handle: handle of the adapter, from its device node
 * @qp_handle: the queue pair
 * @port: port number
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 4.3
 * drivers/staging/rdma/ehca/hcp_if.c, hipz_h_define_aqp0().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - defined
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check long
hcall_define_aqp0(u64 adapter_handle, u64 qp_handle, u64 port)
{
	return hcall_issue_norets(H_DEFINE_AQP0, adapter_handle, qp_handle,
				  port);
}

/**
 * hcall_attach_mcqp() - attach a queue pair to a multicast group
 * @adapter_handle: handle of the adapter, from its device node
 * @qp_handle: the queue pair
 * @mcg_dlid: local identifier of the multicast group, 16 bits
 * @interface_id: low half of the group's global identifier
 * @subnet_prefix: high half of the group's global identifier
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 4.3
 * drivers/staging/rdma/ehca/hcp_if.c, hipz_h_attach_mcqp().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - attached
 * * H_NOT_ENOUGH_RESOURCES - no resource left
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check long
hcall_attach_mcqp(u64 adapter_handle, u64 qp_handle, u64 mcg_dlid,
		  u64 interface_id, u64 subnet_prefix)
{
	return hcall_issue_norets(H_ATTACH_MCQP, adapter_handle, qp_handle,
				  mcg_dlid, interface_id, subnet_prefix);
}

/**
 * hcall_detach_mcqp() - detach a queue pair from a multicast group
 * @adapter_handle: handle of the adapter, from its device node
 * @qp_handle: the queue pair
 * @mcg_dlid: local identifier of the multicast group, 16 bits
 * @interface_id: low half of the group's global identifier
 * @subnet_prefix: high half of the group's global identifier
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 4.3
 * drivers/staging/rdma/ehca/hcp_if.c, hipz_h_detach_mcqp().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - detached
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check long
hcall_detach_mcqp(u64 adapter_handle, u64 qp_handle, u64 mcg_dlid,
		  u64 interface_id, u64 subnet_prefix)
{
	return hcall_issue_norets(H_DETACH_MCQP, adapter_handle, qp_handle,
				  mcg_dlid, interface_id, subnet_prefix);
}

/**
 * hcall_register_rpages() - give pages to a queue or a memory region
 * @adapter_handle: handle of the adapter, from its device node
 * @control: kind of the pages
 * @resource_handle: the queue or memory region
 * @page_address: the page, or a list of pages (memory: read)
 * @count: pages, 1 to 512; 1 for queues
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments; after H_PAGE_REGISTERED,
 * when the caller has acted.  Source: Linux 4.3
 * drivers/staging/rdma/ehca/hcp_if.c, hipz_h_register_rpage().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the last page is registered
 * * H_PAGE_REGISTERED - the page is registered; register the next pages
 * * H_ADAPTER_PARM - adapter_handle is bad
 * * H_RH_PARM - resource_handle is bad
 * * H_PARAMETER - the address is bad, or count is 0 or above 512
 * * H_TABLE_FULL - the page table is full
 * * H_HARDWARE - the adapter does not work
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check long
hcall_register_rpages(u64 adapter_handle, u64 control, u64 resource_handle,
		      hcall_ra_t page_address, u64 count)
{
	return hcall_issue_norets(H_REGISTER_RPAGES, adapter_handle, control,
				  resource_handle, (__force u64)page_address,
				  count);
}

/**
 * struct hcall_disable_and_get_ret - return value of
 *	hcall_disable_and_get()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_send_wqe: [after H_SUCCESS] real address of the next send entry;
 *	clear the top bit
 * @next_receive_wqe: [after H_SUCCESS] real address of the next receive
 *	entry; clear the top bit
 */
struct hcall_disable_and_get_ret {
	long status;
	u64 next_send_wqe;
	u64 next_receive_wqe;
};

/**
 * hcall_disable_and_get() - disable a queue pair and return its next
 *	entries
 * @adapter_handle: handle of the adapter, from its device node
 * @function: function, as the driver uses the values
 * @qp_handle: the queue pair
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 4.3
 * drivers/staging/rdma/ehca/hcp_if.c, hipz_h_disable_and_get_wqe().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - disabled
 * * H_HARDWARE - the adapter does not work
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check struct hcall_disable_and_get_ret
hcall_disable_and_get(u64 adapter_handle, u64 function, u64 qp_handle)
{
	const struct hcall_regs _r = hcall_issue(H_DISABLE_AND_GET,
						 adapter_handle, function,
						 qp_handle);

	return (struct hcall_disable_and_get_ret) { _r.status, _r.r4, _r.r5 };
}

/**
 * hcall_error_data() - read error data of a resource in an error state
 * @adapter_handle: handle of the adapter, from its device node
 * @resource_handle: the resource
 * @response_block: receives the answer (memory: written, 4096 bytes,
 *	aligned to 4096)
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 4.3
 * drivers/staging/rdma/ehca/hcp_if.c, hipz_h_error_data().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - response_block is filled
 * * H_R_STATE - the resource has no error data
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check long
hcall_error_data(u64 adapter_handle, u64 resource_handle,
		 hcall_ra_t response_block)
{
	return hcall_issue_norets(H_ERROR_DATA, adapter_handle, resource_handle,
				  (__force u64)response_block);
}

/**
 * hcall_query_int_state() - query whether an event queue's interrupt is
 *	still being processed
 * @adapter_handle: handle of the adapter, from its device node
 * @interrupt: interrupt source of the event queue, from H_ALLOC_RESOURCE
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments; after H_BUSY, when the
 * caller has acted.  Source: Linux 4.3 drivers/staging/rdma/ehca/hcp_if.c,
 * hipz_h_query_int_state().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the interrupt is processed
 * * H_BUSY - the interrupt is being processed; more events may follow
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check long
hcall_query_int_state(u64 adapter_handle, u64 interrupt)
{
	return hcall_issue_norets(H_QUERY_INT_STATE, adapter_handle, interrupt);
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_EHCA_GEN_H */
