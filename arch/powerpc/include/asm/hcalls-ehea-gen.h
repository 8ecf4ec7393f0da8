/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Host Ethernet Adapter (eHEA).
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_EHEA_GEN_H
#define _ASM_POWERPC_HCALLS_EHEA_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * struct hcall_modify_hea_qp_ret - return value of hcall_modify_hea_qp()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @invalid_attr_id: [after H_SUCCESS] attribute that the hypervisor
 *	rejected
 * @send_wqes: [after H_SUCCESS] send queue entries
 * @receive_wqes: [after H_SUCCESS] receive queue entries
 * @proc_mask: [after H_SUCCESS] processed fields
 */
struct hcall_modify_hea_qp_ret {
	long status;
	u64 invalid_attr_id;
	u64 send_wqes;
	u64 receive_wqes;
	u64 proc_mask;
};

/**
 * hcall_modify_hea_qp() - change attributes of a queue pair
 * @adapter_handle: handle of the adapter, from its device node
 * @category: category of the control block, 0 or 1; Linux uses 0
 * @qp_handle: the queue pair
 * @select_mask: fields to change; the bits apply to category 0
 * @control_block: the values (memory: read, 4096 bytes, aligned to 4096)
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 6.1
 * drivers/net/ethernet/ibm/ehea/ehea_phyp.c, ehea_h_modify_ehea_qp().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - changed
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check struct hcall_modify_hea_qp_ret
hcall_modify_hea_qp(u64 adapter_handle, u64 category, u64 qp_handle,
		    u64 select_mask, hcall_ra_t control_block)
{
	const struct hcall_regs _r = hcall_issue9(H_MODIFY_HEA_QP,
						  adapter_handle, category,
						  qp_handle, select_mask,
						  (__force u64)control_block);

	return (struct hcall_modify_hea_qp_ret) { _r.status, _r.r4, _r.r7,
						  _r.r8, _r.r9 };
}

/**
 * hcall_query_hea_qp() - read attributes of a queue pair
 * @adapter_handle: handle of the adapter, from its device node
 * @category: category of the control block, 0 or 1; Linux uses 0
 * @qp_handle: the queue pair
 * @select_mask: fields to read; the bits apply to category 0
 * @control_block: receives the values (memory: written, 4096 bytes,
 *	aligned to 4096)
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 6.1
 * drivers/net/ethernet/ibm/ehea/ehea_phyp.c, ehea_h_query_ehea_qp().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - control_block is filled
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check long
hcall_query_hea_qp(u64 adapter_handle, u64 category, u64 qp_handle,
		   u64 select_mask, hcall_ra_t control_block)
{
	return hcall_issue_norets(H_QUERY_HEA_QP, adapter_handle, category,
				  qp_handle, select_mask,
				  (__force u64)control_block);
}

/**
 * hcall_query_hea() - read the resources and capabilities of the adapter
 * @adapter_handle: handle of the adapter, from its device node
 * @control_block: receives the answer (memory: written, 4096 bytes,
 *	aligned to 4096)
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 6.1
 * drivers/net/ethernet/ibm/ehea/ehea_phyp.c, ehea_h_query_ehea().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - control_block is filled
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check long
hcall_query_hea(u64 adapter_handle, hcall_ra_t control_block)
{
	return hcall_issue_norets(H_QUERY_HEA, adapter_handle,
				  (__force u64)control_block);
}

/**
 * hcall_query_hea_port() - read a control block of a port
 * @adapter_handle: handle of the adapter, from its device node
 * @port_info: port and category of the control block
 * @select_mask: fields of the control block, first field in the top bit;
 *	see the notes
 * @array_index: Linux passes 0
 * @control_block: receives the values (memory: written, 4096 bytes,
 *	aligned to 4096)
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 6.1
 * drivers/net/ethernet/ibm/ehea/ehea_phyp.c, ehea_h_query_ehea_port().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - control_block is filled
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check long
hcall_query_hea_port(u64 adapter_handle, u64 port_info, u64 select_mask,
		     u64 array_index, hcall_ra_t control_block)
{
	return hcall_issue_norets(H_QUERY_HEA_PORT, adapter_handle, port_info,
				  select_mask, array_index,
				  (__force u64)control_block);
}

/**
 * hcall_modify_hea_port() - change fields of a control block of a port
 * @adapter_handle: handle of the adapter, from its device node
 * @port_info: port and category of the control block
 * @select_mask: fields of the control block, first field in the top bit;
 *	see the notes
 * @array_index: Linux passes 0
 * @control_block: the values (memory: read, 4096 bytes, aligned to 4096)
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 6.1
 * drivers/net/ethernet/ibm/ehea/ehea_phyp.c, ehea_h_modify_ehea_port().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - changed
 * * H_AUTHORITY - the partition may not change the speed, jumbo frames or the
 *   default queue pair
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check long
hcall_modify_hea_port(u64 adapter_handle, u64 port_info, u64 select_mask,
		      u64 array_index, hcall_ra_t control_block)
{
	return hcall_issue_norets(H_MODIFY_HEA_PORT, adapter_handle, port_info,
				  select_mask, array_index,
				  (__force u64)control_block);
}

/**
 * hcall_reg_bcmc() - register broadcast or multicast frames for reception
 *	at a port
 * @adapter_handle: handle of the adapter, from its device node
 * @port: port
 * @reg_type: kind of frames
 * @mac: MAC address in the low six bytes; 0 with SCOPE_ALL (first byte
 *	most significant)
 * @vlan_id: VLAN id, 12 bits; Linux passes 0
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 6.1
 * drivers/net/ethernet/ibm/ehea/ehea_phyp.c, ehea_h_reg_dereg_bcmc().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - registered
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check long
hcall_reg_bcmc(u64 adapter_handle, u64 port, u64 reg_type, u64 mac, u64 vlan_id)
{
	return hcall_issue_norets(H_REG_BCMC, adapter_handle, port, reg_type,
				  mac, vlan_id);
}

/**
 * hcall_dereg_bcmc() - deregister broadcast or multicast frames
 * @adapter_handle: handle of the adapter, from its device node
 * @port: port
 * @reg_type: kind of frames
 * @mac: MAC address in the low six bytes; 0 with SCOPE_ALL (first byte
 *	most significant)
 * @vlan_id: VLAN id, 12 bits; Linux passes 0
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 6.1
 * drivers/net/ethernet/ibm/ehea/ehea_phyp.c, ehea_h_reg_dereg_bcmc().
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - deregistered
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check long
hcall_dereg_bcmc(u64 adapter_handle, u64 port, u64 reg_type, u64 mac,
		 u64 vlan_id)
{
	return hcall_issue_norets(H_DEREG_BCMC, adapter_handle, port, reg_type,
				  mac, vlan_id);
}

/**
 * hcall_register_hea_rpages() - give pages to a queue or a memory region
 * @adapter_handle: handle of the adapter, from its device node
 * @control: kind of the pages
 * @resource_handle: the queue or memory region
 * @page_address: the page, or a list of pages (memory: read)
 * @count: pages, 1 to 512
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments; after H_PAGE_REGISTERED,
 * when the caller has acted.  Source: Linux 6.1
 * drivers/net/ethernet/ibm/ehea/ehea_phyp.c, ehea_h_register_rpage().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the last page is registered
 * * H_PAGE_REGISTERED - the page is registered; register the next pages
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check long
hcall_register_hea_rpages(u64 adapter_handle, u64 control, u64 resource_handle,
			  hcall_ra_t page_address, u64 count)
{
	return hcall_issue_norets(H_REGISTER_HEA_RPAGES, adapter_handle,
				  control, resource_handle,
				  (__force u64)page_address, count);
}

/**
 * hcall_disable_and_get_hea() - disable a queue pair and get its pointers
 * @adapter_handle: handle of the adapter, from its device node
 * @function: pointers to return
 * @qp_handle: the queue pair
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 6.1
 * drivers/net/ethernet/ibm/ehea/ehea_phyp.c, ehea_h_disable_and_get_hea().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - disabled
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check long
hcall_disable_and_get_hea(u64 adapter_handle, u64 function, u64 qp_handle)
{
	return hcall_issue_norets(H_DISABLE_AND_GET_HEA, adapter_handle,
				  function, qp_handle);
}

/**
 * struct hcall_alloc_hea_resource_ret - return value of
 *	hcall_alloc_hea_resource()
 * @status: H_*; a result is valid only after the statuses in its brackets
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
struct hcall_alloc_hea_resource_ret {
	long status;
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
 * hcall_alloc_hea_resource() - allocate a queue or a memory region
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
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: Linux 6.1
 * drivers/net/ethernet/ibm/ehea/ehea_phyp.c, ehea_h_alloc_resource_*().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the resource is allocated; register its pages next
 * * H_LONG_BUSY - takes longer; call again after the hinted time
 */
static __always_inline __must_check struct hcall_alloc_hea_resource_ret
hcall_alloc_hea_resource(u64 adapter_handle, u64 alloc_control, u64 parameter1,
			 u64 parameter2, u64 parameter3, u64 parameter4,
			 u64 parameter5, u64 parameter6, u64 parameter7)
{
	const struct hcall_regs _r = hcall_issue9(H_ALLOC_HEA_RESOURCE,
						  adapter_handle, alloc_control,
						  parameter1, parameter2,
						  parameter3, parameter4,
						  parameter5, parameter6,
						  parameter7);

	return (struct hcall_alloc_hea_resource_ret) { _r.status, _r.r4, _r.r5,
						       _r.r6, _r.r7, _r.r8,
						       _r.r9, _r.r10, _r.r11,
						       _r.r12 };
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_EHEA_GEN_H */
