/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Hypervisor calls as C functions: hcall_x() makes H_X with arguments passed by
 * name, and returns status and results by value.  A result is valid only after
 * the statuses in brackets; after other statuses its register holds leftover
 * data.  Memory arguments have the type hcall_ra_t, see asm/hvcall-ra.h.
 *
 * The catalogue has more facts about each call.
 */
#ifndef _ASM_POWERPC_HCALLS_GEN_H
#define _ASM_POWERPC_HCALLS_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

/* Coherent accelerators (CAPI) */

/**
 * struct hcall_attach_ca_process_ret - return value of
 *	hcall_attach_ca_process()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @process_token: [after H_SUCCESS] handle of the process; low 32 bits the
 *	CAIA process element, high 32 bits a number of the firmware
 * @next_token: [after H_BUSY, H_LONG_BUSY] continue_token of the next call
 * @mmio_address: [after H_SUCCESS] address of the process's MMIO space, if
 *	ibm,process-mmio is 1
 * @mmio_length: [after H_SUCCESS] bytes of the process's MMIO space, if
 *	ibm,process-mmio is 1
 */
struct hcall_attach_ca_process_ret {
	long status;
	u64 process_token;
	u64 next_token;
	u64 mmio_address;
	u64 mmio_length;
};

/**
 * hcall_attach_ca_process() - attach a process to a coherent platform
 *	function
 * @unit_address: property reg of the device node
 * @process_element: description of the process; must stay pinned and
 *	unchanged until the call is finished (memory: read, 512 bytes, aligned
 *	to 8, not across a multiple of 4096)
 * @continue_token: 0 on the first call, then next_token of the last busy
 *	answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with continue_token = next_token of the
 * previous attempt, first 0.  Source: LoPAPR 2.9, H_ATTACH_CA_PROCESS.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the process is attached and may get work
 * * H_PARAMETER - a bad argument, process element or number of interrupts
 * * H_RESOURCE - no process element left, or an interrupt is in use elsewhere
 * * H_STATE - the function does not accept processes now, or needs a download
 *   first
 * * H_AUTHORITY - not licensed, or a privileged process is not allowed here
 * * H_FUNCTION - not supported
 * * H_BUSY - takes longer; call again with next_token
 * * H_LONG_BUSY - takes longer; call again with next_token after the hinted
 *   time
 * * H_HARDWARE - a hardware event prevented the operation
 */
static __always_inline __must_check struct hcall_attach_ca_process_ret
hcall_attach_ca_process(u64 unit_address, hcall_ra_t process_element,
			u64 continue_token)
{
	const struct hcall_regs _r = hcall_issue(H_ATTACH_CA_PROCESS,
						 unit_address,
						 (__force u64)process_element,
						 continue_token);

	return (struct hcall_attach_ca_process_ret) { _r.status, _r.r4, _r.r4,
						      _r.r5, _r.r6 };
}

/**
 * struct hcall_control_ca_function_ret - return value of
 *	hcall_control_ca_function()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @data: [after H_SUCCESS] depends on operation
 * @next_token: [after H_BUSY, H_LONG_BUSY] continue_token of the next call
 */
struct hcall_control_ca_function_ret {
	long status;
	u64 data;
	u64 next_token;
};

/**
 * hcall_control_ca_function() - control or query a coherent platform
 *	function
 * @unit_address: property reg of the device node
 * @operation: operation; see the variants
 * @parameter1: depends on operation; 0 if not used
 * @parameter2: depends on operation; 0 if not used
 * @parameter3: depends on operation; 0 if not used
 * @parameter4: depends on operation; 0 if not used
 * @continue_token: 0 on the first call, then next_token of the last busy
 *	answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with continue_token = next_token of the
 * previous attempt, first 0.  Source: LoPAPR 2.9, H_CONTROL_CA_FUNCTION.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - done
 * * H_PARAMETER - a bad argument
 * * H_NOT_FOUND - operation is not defined
 * * H_NOT_AVAILABLE - no image is loaded
 * * H_SG_LIST - an entry of the list is bad
 * * H_STATE - not allowed in this error state, or already in the requested
 *   state
 * * H_RESOURCE - the caller still has MMIO mappings to the function
 * * H_AUTHORITY - not licensed, or not a privileged function
 * * H_FUNCTION - the function does not support the operation
 * * H_BUSY - takes longer; call again with next_token
 * * H_LONG_BUSY - takes longer; call again with next_token after the hinted
 *   time
 * * H_HARDWARE - a hardware event prevented the operation
 */
static __always_inline __must_check struct hcall_control_ca_function_ret
hcall_control_ca_function(u64 unit_address, u64 operation, u64 parameter1,
			  u64 parameter2, u64 parameter3, u64 parameter4,
			  u64 continue_token)
{
	const struct hcall_regs _r = hcall_issue9(H_CONTROL_CA_FUNCTION,
						  unit_address, operation,
						  parameter1, parameter2,
						  parameter3, parameter4,
						  continue_token);

	return (struct hcall_control_ca_function_ret) { _r.status, _r.r4,
							_r.r4 };
}

/**
 * struct hcall_detach_ca_process_ret - return value of
 *	hcall_detach_ca_process()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_token: [after H_BUSY, H_LONG_BUSY] continue_token of the next call
 */
struct hcall_detach_ca_process_ret {
	long status;
	u64 next_token;
};

/**
 * hcall_detach_ca_process() - detach a process from a coherent platform
 *	function
 * @unit_address: property reg of the device node
 * @process_token: process_token of H_ATTACH_CA_PROCESS
 * @continue_token: 0 on the first call, then next_token of the last busy
 *	answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with continue_token = next_token of the
 * previous attempt, first 0.  Source: LoPAPR 2.9, H_DETACH_CA_PROCESS.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the process is detached; a running process is ended first
 * * H_PARAMETER - a bad unit_address, or no such process
 * * H_STATE - not allowed in this error state of the function
 * * H_RESOURCE - the caller still maps the process's MMIO space
 * * H_AUTHORITY - coherent platform facilities are not licensed for the
 *   partition
 * * H_BUSY - takes longer; call again with next_token
 * * H_LONG_BUSY - takes longer; call again with next_token after the hinted
 *   time
 * * H_HARDWARE - a hardware event prevented the operation
 */
static __always_inline __must_check struct hcall_detach_ca_process_ret
hcall_detach_ca_process(u64 unit_address, u64 process_token, u64 continue_token)
{
	const struct hcall_regs _r = hcall_issue(H_DETACH_CA_PROCESS,
						 unit_address, process_token,
						 continue_token);

	return (struct hcall_detach_ca_process_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_collect_ca_int_info_ret - return value of
 *	hcall_collect_ca_int_info()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @dsisr: [after H_SUCCESS] register PSL_DSISR_An
 * @dar: [after H_SUCCESS] register PSL_DAR_An
 * @dsr: [after H_SUCCESS] register PSL_DSR_An
 * @pid_tid: [after H_SUCCESS] process and thread of the fault
 * @afu_err: [after H_SUCCESS] register AFU_ERR_An; only with the AE bit of
 *	DSISR or SERR
 * @errstat: [after H_SUCCESS] register PSL_ErrStat_An; only with the PE
 *	bit of DSISR
 * @process_handle: [after H_SUCCESS] the process element at fault
 */
struct hcall_collect_ca_int_info_ret {
	long status;
	u64 dsisr;
	u64 dar;
	u64 dsr;
	u64 pid_tid;
	u64 afu_err;
	u64 errstat;
	u64 process_handle;
};

/**
 * hcall_collect_ca_int_info() - read the cause of an interrupt of a
 *	coherent platform function
 * @unit_address: property reg of the device node
 * @process_token: process_token of H_ATTACH_CA_PROCESS
 *
 * Never busy.  Source: LoPAPR 2.9, H_COLLECT_CA_INT_INFO.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - r4 to r10 are valid
 * * H_PARAMETER - a bad unit_address or process_token
 * * H_STATE - not allowed in this state of the function
 * * H_AUTHORITY - coherent platform facilities are not licensed for the
 *   partition
 * * H_HARDWARE - a register could not be read; no result is valid
 */
static __always_inline __must_check struct hcall_collect_ca_int_info_ret
hcall_collect_ca_int_info(u64 unit_address, u64 process_token)
{
	const struct hcall_regs _r = hcall_issue9(H_COLLECT_CA_INT_INFO,
						  unit_address, process_token);

	return (struct hcall_collect_ca_int_info_ret) { _r.status, _r.r4, _r.r5,
							_r.r6, _r.r7, _r.r8,
							_r.r9, _r.r10 };
}

/**
 * struct hcall_control_ca_faults_ret - return value of
 *	hcall_control_ca_faults()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @fault_state: [after H_SUCCESS] state of the function (RESPOND_PSL)
 */
struct hcall_control_ca_faults_ret {
	long status;
	u64 fault_state;
};

/**
 * hcall_control_ca_faults() - answer a fault of a coherent platform
 *	function
 * @unit_address: property reg of the device node
 * @operation: unit with the fault to answer
 * @process_token: process_token of H_ATTACH_CA_PROCESS
 * @parameter2: depends on operation
 * @parameter3: depends on operation
 *
 * hcall_control_ca_faults_opt() also has parameter4.  Never busy.  Source:
 * LoPAPR 2.9, H_CONTROL_CA_FAULTS.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - done
 * * H_PARAMETER - a bad argument
 * * H_NOT_FOUND - operation is not defined
 * * H_STATE - not allowed in this state of the function
 * * H_FUNCTION - the function has no paged resolution (ibm,supports-prr)
 * * H_AUTHORITY - coherent platform facilities are not licensed for the
 *   partition
 * * H_HARDWARE - a register could not be read or written
 */
static __always_inline __must_check struct hcall_control_ca_faults_ret
hcall_control_ca_faults(u64 unit_address, u64 operation, u64 process_token,
			u64 parameter2, u64 parameter3)
{
	const struct hcall_regs _r = hcall_issue(H_CONTROL_CA_FAULTS,
						 unit_address, operation,
						 process_token, parameter2,
						 parameter3);

	return (struct hcall_control_ca_faults_ret) { _r.status, _r.r4 };
}

/**
 * hcall_control_ca_faults_opt() - answer a fault of a coherent platform
 *	function
 * @unit_address: property reg of the device node
 * @operation: unit with the fault to answer
 * @process_token: process_token of H_ATTACH_CA_PROCESS
 * @parameter2: depends on operation
 * @parameter3: depends on operation
 * @parameter4: depends on operation; RESPOND_AFU only
 *
 * Never busy.  Source: LoPAPR 2.9, H_CONTROL_CA_FAULTS.
 *
 * Context: See plpar_hcall().
 * Return: Status and results, see hcall_control_ca_faults().
 */
static __always_inline __must_check struct hcall_control_ca_faults_ret
hcall_control_ca_faults_opt(u64 unit_address, u64 operation, u64 process_token,
			    u64 parameter2, u64 parameter3, u64 parameter4)
{
	const struct hcall_regs _r = hcall_issue(H_CONTROL_CA_FAULTS,
						 unit_address, operation,
						 process_token, parameter2,
						 parameter3, parameter4);

	return (struct hcall_control_ca_faults_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_download_ca_function_ret - return value of
 *	hcall_download_ca_function()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_token: [after H_BUSY, H_LONG_BUSY, H_CONTINUE] continue_token of
 *	the next call
 */
struct hcall_download_ca_function_ret {
	long status;
	u64 next_token;
};

/**
 * hcall_download_ca_function() - load an application image into a coherent
 *	platform function
 * @unit_address: property reg of the device node
 * @operation: in the syntax only; its values are not documented
 * @sg_list: list of the pieces of this part of the image; the first part
 *	begins with the header (memory: read, aligned to 4096)
 * @entries: entries of sg_list, 256 or fewer, so that a part is 1 MiB at
 *	most
 * @continue_token: 0 on the first call, then next_token of the last busy
 *	answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with continue_token = next_token of the
 * previous attempt, first 0; after H_CONTINUE, when the caller has acted.
 * Source: LoPAPR 2.9, H_DOWNLOAD_CA_FUNCTION.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the whole image is loaded and verified
 * * H_CONTINUE - this list is processed; continue with the next list
 * * H_PARAMETER - a bad unit_address or list address
 * * H_SG_LIST - an entry of the list is bad
 * * H_BAD_DATA - the image or its header is not valid
 * * H_UNSUPPORTED - the image does not fit the hardware
 * * H_STATE - already loaded or loading, unavailable, or processes are attached
 * * H_RESOURCE - a resource is not available now
 * * H_AUTHORITY - not licensed, or not a privileged function
 * * H_FUNCTION - the facility does not accept an image
 * * H_BUSY - takes longer; call again with next_token
 * * H_LONG_BUSY - takes longer; call again with next_token after the hinted
 *   time
 * * H_HARDWARE - the image was not accepted, or the hardware failed
 */
static __always_inline __must_check struct hcall_download_ca_function_ret
hcall_download_ca_function(u64 unit_address, u64 operation, hcall_ra_t sg_list,
			   u64 entries, u64 continue_token)
{
	const struct hcall_regs _r = hcall_issue(H_DOWNLOAD_CA_FUNCTION,
						 unit_address, operation,
						 (__force u64)sg_list, entries,
						 continue_token);

	return (struct hcall_download_ca_function_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_download_ca_facility_ret - return value of
 *	hcall_download_ca_facility()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_token: [after H_BUSY, H_LONG_BUSY, H_CONTINUE] continue_token of
 *	the next call
 */
struct hcall_download_ca_facility_ret {
	long status;
	u64 next_token;
};

/**
 * hcall_download_ca_facility() - load or validate the base image of a
 *	coherent platform facility
 * @unit_address: property reg of the device node
 * @operation: action on the image
 * @sg_list: list of the pieces of this part of the image; the first part
 *	begins with the header (memory: read, aligned to 4096)
 * @entries: entries of sg_list, 256 or fewer, so that a part is 1 MiB at
 *	most
 * @continue_token: 0 on the first call, then next_token of the last busy
 *	answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with continue_token = next_token of the
 * previous attempt, first 0; after H_CONTINUE, when the caller has acted.
 * Source: LoPAPR 2.9, H_DOWNLOAD_CA_FACILITY.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the whole image is programmed, or validated
 * * H_CONTINUE - this list is processed; continue with the next list
 * * H_PARAMETER - a bad argument
 * * H_SG_LIST - an entry of the list is bad
 * * H_BAD_DATA - the image or its header is not valid
 * * H_UNSUPPORTED - the image does not fit the hardware
 * * H_STATE - already loading, or temporarily unavailable
 * * H_RESOURCE - a resource is not available now
 * * H_AUTHORITY - not licensed, or not a privileged function
 * * H_FUNCTION - the facility does not accept an image
 * * H_BUSY - takes longer; call again with next_token
 * * H_LONG_BUSY - takes longer; call again with next_token after the hinted
 *   time
 * * H_HARDWARE - the image was not accepted, or the hardware failed
 */
static __always_inline __must_check struct hcall_download_ca_facility_ret
hcall_download_ca_facility(u64 unit_address, u64 operation, hcall_ra_t sg_list,
			   u64 entries, u64 continue_token)
{
	const struct hcall_regs _r = hcall_issue(H_DOWNLOAD_CA_FACILITY,
						 unit_address, operation,
						 (__force u64)sg_list, entries,
						 continue_token);

	return (struct hcall_download_ca_facility_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_control_ca_facility_ret - return value of
 *	hcall_control_ca_facility()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @data: [after H_SUCCESS] depends on operation
 * @next_token: [after H_BUSY, H_LONG_BUSY] continue_token of the next call
 */
struct hcall_control_ca_facility_ret {
	long status;
	u64 data;
	u64 next_token;
};

/**
 * hcall_control_ca_facility() - reset a coherent platform facility or read
 *	its data
 * @unit_address: property reg of the device node
 * @operation: operation; see the variants
 * @parameter1: depends on operation; 0 if not used
 * @parameter2: depends on operation; 0 if not used
 * @parameter3: reserved, 0
 * @parameter4: reserved, 0
 * @continue_token: 0 on the first call, then next_token of the last busy
 *	answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with continue_token = next_token of the
 * previous attempt, first 0.  Source: LoPAPR 2.9, H_CONTROL_CA_FACILITY.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - done, or the reset has begun
 * * H_PARAMETER - a bad argument
 * * H_NOT_FOUND - operation is not defined
 * * H_SG_LIST - an entry of the list is bad
 * * H_STATE - not allowed in this error state, or already resetting
 * * H_AUTHORITY - not licensed, or not a privileged facility
 * * H_FUNCTION - the data is not available
 * * H_BUSY - takes longer; call again with next_token
 * * H_LONG_BUSY - takes longer; call again with next_token after the hinted
 *   time
 * * H_HARDWARE - a hardware event prevented the operation
 */
static __always_inline __must_check struct hcall_control_ca_facility_ret
hcall_control_ca_facility(u64 unit_address, u64 operation, u64 parameter1,
			  u64 parameter2, u64 parameter3, u64 parameter4,
			  u64 continue_token)
{
	const struct hcall_regs _r = hcall_issue9(H_CONTROL_CA_FACILITY,
						  unit_address, operation,
						  parameter1, parameter2,
						  parameter3, parameter4,
						  continue_token);

	return (struct hcall_control_ca_facility_ret) { _r.status, _r.r4,
							_r.r4 };
}

/* InfiniBand Host Channel Adapter (eHCA) */

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

/* Host Ethernet Adapter (eHEA) */

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

/* Logical LAN */

/**
 * hcall_register_logical_lan() - open a logical LAN adapter with its
 *	buffer list, receive queue and filters
 * @unit_address: property reg of the adapter
 * @buf_list_ioba: I/O address of the buffer list, a 4 KiB page
 * @rec_queue: descriptor of the receive queue
 * @filter_list_ioba: I/O address of the filter list, a 4 KiB page
 * @mac_address: MAC address in the low six bytes (first byte most
 *	significant)
 *
 * Never busy.  Source: LoPAPR 2.9, Logical LAN IOA Data Structures;
 * H_REGISTER_LOGICAL_LAN.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the adapter is open; the receive interrupt is off
 * * H_PARAMETER - bad adapter, alignment or length, or a page is not mapped
 * * H_RESOURCE - the adapter is already open (QEMU only)
 */
static __always_inline __must_check long
hcall_register_logical_lan(u64 unit_address, u64 buf_list_ioba, u64 rec_queue,
			   u64 filter_list_ioba, u64 mac_address)
{
	return hcall_issue_norets(H_REGISTER_LOGICAL_LAN, unit_address,
				  buf_list_ioba, rec_queue, filter_list_ioba,
				  mac_address);
}

/**
 * hcall_free_logical_lan() - close a logical LAN adapter and take back all
 *	its memory
 * @unit_address: property reg of the adapter
 *
 * Repeat after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC,
 * with unchanged arguments.  Source: LoPAPR 2.9, H_FREE_LOGICAL_LAN.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - closed
 * * H_PARAMETER - no such adapter
 * * H_BUSY - the adapter is not closed yet
 * * H_LONG_BUSY_ORDER_1_MSEC - the adapter is not closed yet; about 1 ms remain
 * * H_LONG_BUSY_ORDER_10_MSEC - the adapter is not closed yet; about 10 ms
 *   remain
 * * H_RESOURCE - the adapter is not open (QEMU only)
 */
static __always_inline __must_check long
hcall_free_logical_lan(u64 unit_address)
{
	return hcall_issue_norets(H_FREE_LOGICAL_LAN, unit_address);
}

/**
 * hcall_add_logical_lan_buffer() - add one receive buffer to the adapter
 * @unit_address: property reg of the adapter
 * @buf: descriptor of the buffer
 *
 * Never busy.  Source: LoPAPR 2.9, Receive Buffers; H_ADD_LOGICAL_LAN_BUFFER.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - the hypervisor owns the buffer until the buffer appears in the
 *   receive queue
 * * H_PARAMETER - no such adapter, or the buffer is outside its DMA window
 * * H_RESOURCE - no room for another buffer or another size of buffer
 */
static __always_inline __must_check long
hcall_add_logical_lan_buffer(u64 unit_address, u64 buf)
{
	return hcall_issue_norets(H_ADD_LOGICAL_LAN_BUFFER, unit_address, buf);
}

/**
 * struct hcall_send_logical_lan_ret - return value of
 *	hcall_send_logical_lan()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_token: [after H_BUSY] value of token for the next call
 */
struct hcall_send_logical_lan_ret {
	long status;
	u64 next_token;
};

/**
 * hcall_send_logical_lan() - send a frame of up to six pieces
 * @unit_address: property reg of the adapter
 * @buf1: descriptor of the first piece; its control bits apply to the
 *	whole frame
 * @buf2: descriptor of the second piece; 0 without
 * @buf3: descriptor of the third piece; 0 without
 * @buf4: descriptor of the fourth piece; 0 without
 * @buf5: descriptor of the fifth piece; 0 without
 * @buf6: descriptor of the sixth piece; 0 without
 * @token: 0 on the first call, then next_token of the last answer
 *
 * hcall_send_logical_lan_opt() also has mss.  Repeat after H_BUSY, with token =
 * next_token of the previous attempt, first 0.  Source: LoPAPR 2.9, Buffer
 * Descriptor; H_SEND_LOGICAL_LAN; ILLAN Large Send/Receive option.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status and results:
 * * H_SUCCESS - sent
 * * H_DROPPED - one or more receivers did not get the frame
 * * H_PARAMETER - bad adapter, mapping, VLAN, total length or segment size; or
 *   a segment size for a frame other than TCP
 * * H_BUSY - the call is suspended and not finished
 * * H_RESOURCE - the frame is longer than 64 KiB (QEMU only)
 * * H_DEST_PARM - a piece of the frame is not mapped for DMA (QEMU only)
 */
static __always_inline __must_check struct hcall_send_logical_lan_ret
hcall_send_logical_lan(u64 unit_address, u64 buf1, u64 buf2, u64 buf3, u64 buf4,
		       u64 buf5, u64 buf6, u64 token)
{
	const struct hcall_regs _r = hcall_issue9(H_SEND_LOGICAL_LAN,
						  unit_address, buf1, buf2,
						  buf3, buf4, buf5, buf6,
						  token);

	return (struct hcall_send_logical_lan_ret) { _r.status, _r.r4 };
}

/**
 * hcall_send_logical_lan_opt() - send a frame of up to six pieces
 * @unit_address: property reg of the adapter
 * @buf1: descriptor of the first piece; its control bits apply to the
 *	whole frame
 * @buf2: descriptor of the second piece; 0 without
 * @buf3: descriptor of the third piece; 0 without
 * @buf4: descriptor of the fourth piece; 0 without
 * @buf5: descriptor of the fifth piece; 0 without
 * @buf6: descriptor of the sixth piece; 0 without
 * @token: 0 on the first call, then next_token of the last answer
 * @mss: segment size, 0 or at least 16; ignored unless large send is
 *	enabled
 *
 * Repeat after H_BUSY, with token = next_token of the previous attempt, first
 * 0.  Source: LoPAPR 2.9, Buffer Descriptor; H_SEND_LOGICAL_LAN; ILLAN Large
 * Send/Receive option.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status and results, see hcall_send_logical_lan().
 */
static __always_inline __must_check struct hcall_send_logical_lan_ret
hcall_send_logical_lan_opt(u64 unit_address, u64 buf1, u64 buf2, u64 buf3,
			   u64 buf4, u64 buf5, u64 buf6, u64 token, u64 mss)
{
	const struct hcall_regs _r = hcall_issue9(H_SEND_LOGICAL_LAN,
						  unit_address, buf1, buf2,
						  buf3, buf4, buf5, buf6, token,
						  mss);

	return (struct hcall_send_logical_lan_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_multicast_ctrl_ret - return value of hcall_multicast_ctrl()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @state: [after H_SUCCESS, H_CONSTRAINED, H_NOT_FOUND] state after the
 *	call
 */
struct hcall_multicast_ctrl_ret {
	long status;
	u64 state;
};

/**
 * hcall_multicast_ctrl() - control which multicast frames the adapter
 *	receives
 * @unit_address: property reg of the adapter
 * @flags: settings to change
 * @multicast_address: address to add or remove in the low six bytes, the
 *	others 0 (first byte most significant)
 *
 * Never busy.  Source: LoPAPR 2.9, H_MULTICAST_CTRL.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the change is made; also if the table already has the address
 *   to add
 * * H_CONSTRAINED - the filter table is full
 * * H_NOT_FOUND - the address to remove is not in the table
 * * H_PARAMETER - no such adapter, a reserved flag, or the top two bytes of r6
 *   not 0
 */
static __always_inline __must_check struct hcall_multicast_ctrl_ret
hcall_multicast_ctrl(u64 unit_address, u64 flags, u64 multicast_address)
{
	const struct hcall_regs _r = hcall_issue(H_MULTICAST_CTRL, unit_address,
						 flags, multicast_address);

	return (struct hcall_multicast_ctrl_ret) { _r.status, _r.r4 };
}

/**
 * hcall_change_logical_lan_mac() - change the MAC address that the adapter
 *	receives for
 * @unit_address: property reg of the adapter
 * @mac_address: new address in the low six bytes (first byte most
 *	significant)
 *
 * Never busy.  Source: LoPAPR 2.9, H_CHANGE_LOGICAL_LAN_MAC.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - changed
 * * H_PARAMETER - no such adapter
 */
static __always_inline __must_check long
hcall_change_logical_lan_mac(u64 unit_address, u64 mac_address)
{
	return hcall_issue_norets(H_CHANGE_LOGICAL_LAN_MAC, unit_address,
				  mac_address);
}

/**
 * hcall_free_logical_lan_buffer() - take back an unused receive buffer of
 *	a given size
 * @unit_address: property reg of the adapter
 * @bufsize: length of the buffer in bytes
 *
 * Never busy.  Source: LoPAPR 2.9, H_FREE_LOGICAL_LAN_BUFFER.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the buffer is in the receive queue
 * * H_PARAMETER - no such adapter
 * * H_NOT_FOUND - the hypervisor has no buffer of length bufsize
 */
static __always_inline __must_check long
hcall_free_logical_lan_buffer(u64 unit_address, u64 bufsize)
{
	return hcall_issue_norets(H_FREE_LOGICAL_LAN_BUFFER, unit_address,
				  bufsize);
}

/**
 * struct hcall_illan_attributes_ret - return value of
 *	hcall_illan_attributes()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @attributes: [after H_SUCCESS, H_CONSTRAINED] attributes after the call;
 *	0 for an attribute that is not implemented
 */
struct hcall_illan_attributes_ret {
	long status;
	u64 attributes;
};

/**
 * hcall_illan_attributes() - read and change the attributes of a logical
 *	LAN adapter
 * @unit_address: property reg of the adapter
 * @reset_mask: attributes to clear, before set_mask is applied
 * @set_mask: attributes to set, after reset_mask is applied
 *
 * Never busy.  Source: LoPAPR 2.9, H_ILLAN_ATTRIBUTES; ILLAN Attributes.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - all changes were made
 * * H_CONSTRAINED - an attribute could not be changed; the others are changed
 * * H_PARAMETER - no such adapter, PORT_DISABLED in a mask, ACTIVE_TRUNK to be
 *   cleared, or a priority for an adapter that has none
 */
static __always_inline __must_check struct hcall_illan_attributes_ret
hcall_illan_attributes(u64 unit_address, u64 reset_mask, u64 set_mask)
{
	const struct hcall_regs _r = hcall_issue(H_ILLAN_ATTRIBUTES,
						 unit_address, reset_mask,
						 set_mask);

	return (struct hcall_illan_attributes_ret) { _r.status, _r.r4 };
}

/**
 * hcall_add_logical_lan_buffers() - add up to eight receive buffers to the
 *	adapter
 * @unit_address: property reg of the adapter
 * @buf1: descriptor of the first buffer
 * @buf2: descriptor of the second buffer; 0 without
 * @buf3: descriptor of the third buffer; 0 without
 * @buf4: descriptor of the fourth buffer; 0 without
 * @buf5: descriptor of the fifth buffer; 0 without
 * @buf6: descriptor of the sixth buffer; 0 without
 * @buf7: descriptor of the seventh buffer; 0 without
 * @buf8: descriptor of the eighth buffer; 0 without
 *
 * Never busy.  Source: newer Linux (7.2) drivers/net/ethernet/ibm/ibmveth.h,
 * ibmveth.c.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - the hypervisor owns all buffers
 * * H_FUNCTION - the call does not exist; a migration may remove it
 */
static __always_inline __must_check long
hcall_add_logical_lan_buffers(u64 unit_address, u64 buf1, u64 buf2, u64 buf3,
			      u64 buf4, u64 buf5, u64 buf6, u64 buf7, u64 buf8)
{
	return hcall_issue9(H_ADD_LOGICAL_LAN_BUFFERS, unit_address, buf1, buf2,
			    buf3, buf4, buf5, buf6, buf7, buf8).status;
}

/* Memory overcommitment, usage statistics and shared resources */

/**
 * struct hcall_grant_logical_ret - return value of hcall_grant_logical()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @cookie: [after H_SUCCESS] handle of the grant; only the partner and the
 *	owner can use the handle
 */
struct hcall_grant_logical_ret {
	long status;
	u64 cookie;
};

/**
 * hcall_grant_logical() - offer memory, MMIO space, an interrupt or a DMA
 *	window of the caller to a partner
 * @flags: kind of resource, and operations forbidden to the partner
 * @logical_hi: LIOBN for a DMA window pane, else 0
 * @logical_lo: start, depends on the kind: logical address (memory, MMIO),
 *	24-bit interrupt number, I/O bus address (DMA), processor number (IPI
 *	port)
 * @length: bytes, a multiple of 4096, with a start aligned to 4096; 1 for
 *	an interrupt source or IPI port
 * @unit_address: unit address of the caller's virtual I/O adapter whose
 *	client is the partner
 *
 * Never busy.  Source: LoPAPR 2.9, H_GRANT_LOGICAL.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - cookie is valid
 * * H_PARAMETER - an argument is bad, or the resource is not the caller's
 * * H_PERMISSION - the caller may not grant this resource further
 * * H_RESCINDED - the resource was lent to the caller and has been withdrawn
 * * H_NO_MEM - the hypervisor has no room for another grant
 * * H_HARDWARE - the operation failed because of a hardware error
 */
static __always_inline __must_check struct hcall_grant_logical_ret
hcall_grant_logical(u64 flags, u64 logical_hi, u64 logical_lo, u64 length,
		    u64 unit_address)
{
	const struct hcall_regs _r = hcall_issue(H_GRANT_LOGICAL, flags,
						 logical_hi, logical_lo, length,
						 unit_address);

	return (struct hcall_grant_logical_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_accept_logical_ret - return value of hcall_accept_logical()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @logical_address: [after H_SUCCESS] address of the mapping, in the form
 *	of its kind (see H_GRANT_LOGICAL)
 */
struct hcall_accept_logical_ret {
	long status;
	u64 logical_address;
};

/**
 * hcall_accept_logical() - map a resource that a partner has granted
 * @cookie: handle of the grant, received from the owner
 *
 * Never busy.  Source: LoPAPR 2.9, H_ACCEPT_LOGICAL.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - logical_address is valid
 * * H_PARAMETER - cookie is not valid for the caller
 * * H_RESCINDED - the owner has withdrawn the resource
 * * H_HARDWARE - the operation failed because of a hardware error
 */
static __always_inline __must_check struct hcall_accept_logical_ret
hcall_accept_logical(u64 cookie)
{
	const struct hcall_regs _r = hcall_issue(H_ACCEPT_LOGICAL, cookie);

	return (struct hcall_accept_logical_ret) { _r.status, _r.r4 };
}

/**
 * hcall_return_logical() - return a resource that a partner has granted
 * @cookie: handle of the accepted grant
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: LoPAPR 2.9,
 * H_RETURN_LOGICAL.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the resource is unmapped
 * * H_BUSY - the search for mappings is not finished, call again
 * * H_RESOURCE - the caller still maps the resource
 * * H_PARAMETER - cookie is not a resource that the caller accepted
 * * H_HARDWARE - the operation failed because of a hardware error
 */
static __always_inline __must_check long hcall_return_logical(u64 cookie)
{
	return hcall_issue_norets(H_RETURN_LOGICAL, cookie);
}

/**
 * struct hcall_vpm_pstat_ret - return value of hcall_vpm_pstat()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @page_faults: [after H_SUCCESS] page faults since the pool was set up
 * @fault_wait: [after H_SUCCESS] timebase ticks of waiting for these page
 *	faults
 * @pool_memory: [after H_SUCCESS] physical memory in the pool
 * @entitlement: [after H_SUCCESS] sum of the entitlements of the pool's
 *	active partitions
 * @io_mapped: [after H_SUCCESS] sum of the memory that the pool's
 *	partitions have mapped for I/O
 * @logical_memory: [after H_SUCCESS] sum of the logical memory of the
 *	pool's partitions
 */
struct hcall_vpm_pstat_ret {
	long status;
	u64 page_faults;
	u64 fault_wait;
	u64 pool_memory;
	u64 entitlement;
	u64 io_mapped;
	u64 logical_memory;
};

/**
 * hcall_vpm_pstat() - read statistics of the memory pool that serves the
 *	partition
 *
 * Never busy.  Source: LoPAPR 2.9, H_VPM_PSTAT.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - r4 to r9 are valid
 * * H_FUNCTION - the partition is not allowed to make the call
 * * H_AUTHORITY - the partition is not allowed to make the call at this time
 * * H_HARDWARE - a hardware fault may have prevented the report
 */
static __always_inline __must_check struct hcall_vpm_pstat_ret
hcall_vpm_pstat(void)
{
	const struct hcall_regs _r = hcall_issue9(H_VPM_PSTAT);

	return (struct hcall_vpm_pstat_ret) { _r.status, _r.r4, _r.r5, _r.r6,
					      _r.r7, _r.r8, _r.r9 };
}

/**
 * hcall_set_mpp() - set the partition's I/O mapping entitlement and its
 *	memory weight
 * @entitled: entitlement for I/O mapping in bytes
 * @weight: memory weight, 0 to 255; determines from which partition the
 *	hypervisor takes pages
 *
 * Never busy.  Source: LoPAPR 2.9, H_SET_MPP.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - both values are set
 * * H_CONSTRAINED - the values are set, but limited to the partition's
 *   configuration
 * * H_HARDWARE - a hardware fault may have prevented the change
 */
static __always_inline __must_check long hcall_set_mpp(u64 entitled, u64 weight)
{
	return hcall_issue_norets(H_SET_MPP, entitled, weight);
}

/**
 * struct hcall_get_mpp_ret - return value of hcall_get_mpp()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @entitled: [after H_SUCCESS] bytes of storage that the partition may map
 *	for I/O; with dedicated memory the size of its logical address space
 * @mapped: [after H_SUCCESS] bytes currently mapped for I/O
 * @aggregation: [after H_SUCCESS] group and pool of the partition
 * @weights: [after H_SUCCESS] packed short parameters
 * @pool_size: [after H_SUCCESS] bytes of main storage in the memory pool
 * @loan_request: [after H_SUCCESS] signed number of bytes; positive if the
 *	partition should lend so many bytes, which the hypervisor otherwise
 *	takes when needed
 * @backing: [after H_SUCCESS] bytes of main storage behind the partition's
 *	logical address space
 */
struct hcall_get_mpp_ret {
	long status;
	u64 entitled;
	u64 mapped;
	u64 aggregation;
	u64 weights;
	u64 pool_size;
	u64 loan_request;
	u64 backing;
};

/**
 * hcall_get_mpp() - read the partition's memory performance parameters
 *
 * Never busy.  Source: LoPAPR 2.9, H_GET_MPP.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - r4 to r10 are valid
 * * H_HARDWARE - a hardware fault may have prevented the report
 */
static __always_inline __must_check struct hcall_get_mpp_ret hcall_get_mpp(void)
{
	const struct hcall_regs _r = hcall_issue9(H_GET_MPP);

	return (struct hcall_get_mpp_ret) { _r.status, _r.r4, _r.r5, _r.r6,
					    _r.r7, _r.r8, _r.r9, _r.r10 };
}

/**
 * struct hcall_mo_perf_ret - return value of hcall_mo_perf()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @low_water_raise: [after H_SUCCESS] distance of the free list's
 *	low-water mark from its base
 * @low_events: [after H_SUCCESS] low-memory events still permitted
 */
struct hcall_mo_perf_ret {
	long status;
	u64 low_water_raise;
	u64 low_events;
};

/**
 * hcall_mo_perf() - put artificial memory pressure on a pool and watch for
 *	overload
 * @pool: number of the pool, 16 bits
 * @mem: signed change, in memory taken from the pool, of its low-water
 *	mark
 * @lows: signed change of the count of low-memory events that are
 *	permitted
 *
 * Never busy.  Source: LoPAPR 2.9, H_MO_PERF.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - r4 and r5 are valid
 * * H_AUTHORITY - the caller is not the partition that runs platform
 *   diagnostics
 * * H_PARAMETER - pool is not an active memory pool
 * * H_HARDWARE - a hardware fault may have prevented the change
 */
static __always_inline __must_check struct hcall_mo_perf_ret
hcall_mo_perf(u64 pool, u64 mem, u64 lows)
{
	const struct hcall_regs _r = hcall_issue(H_MO_PERF, pool, mem, lows);

	return (struct hcall_mo_perf_ret) { _r.status, _r.r4, _r.r5 };
}

/**
 * struct hcall_reg_sns_ret - return value of hcall_reg_sns()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @unit_address: [after H_SUCCESS] unit address for H_VIO_SIGNAL, which
 *	switches the queue's interrupt
 * @interrupt: [after H_SUCCESS] source number of the queue's interrupt
 */
struct hcall_reg_sns_ret {
	long status;
	u64 unit_address;
	u64 interrupt;
};

/**
 * hcall_reg_sns() - register the structure that reports the return of
 *	paged-out pages
 * @address: subvention notification structure; -1 deregisters the
 *	structure and ends ESN (memory: read and written, @length bytes, aligned
 *	to 4096, not across a multiple of 4096)
 * @length: bytes, even, 256 or more, not past the end of the page
 *
 * Never busy.  Source: LoPAPR 2.9, SNS Registration (H_REG_SNS).
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the structure is registered or deregistered
 * * H_PARAMETER - address is not 4096-aligned memory of the caller
 * * H_P2 - length is odd, under 256, or reaches past the page
 * * H_RESCINDED - address is in a shared resource that was withdrawn
 * * H_FUNCTION - the partition is not allowed to make the call
 * * H_HARDWARE - a hardware fault may have prevented the registration
 */
static __always_inline __must_check struct hcall_reg_sns_ret
hcall_reg_sns(hcall_ra_t address, u64 length)
{
	const struct hcall_regs _r = hcall_issue(H_REG_SNS,
						 (__force u64)address, length);

	return (struct hcall_reg_sns_ret) { _r.status, _r.r4, _r.r5 };
}

/**
 * struct hcall_get_mpp_x_ret - return value of hcall_get_mpp_x()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @coalesced: [after H_SUCCESS] coalesced bytes of the partition
 * @pool_coalesced: [after H_SUCCESS] coalesced bytes of the pool; 0
 *	without authority for the pool
 * @pool_purr: [after H_SUCCESS] PURR cycles spent coalescing; 0 without
 *	authority for the pool
 * @pool_spurr: [after H_SUCCESS] SPURR cycles spent coalescing; 0 without
 *	authority for the pool
 * @pool_in_use: [after H_SUCCESS] pool bytes in use after all savings; 0
 *	without authority for the pool
 */
struct hcall_get_mpp_x_ret {
	long status;
	u64 coalesced;
	u64 pool_coalesced;
	u64 pool_purr;
	u64 pool_spurr;
	u64 pool_in_use;
};

/**
 * hcall_get_mpp_x() - read the memory saved by page coalescing, and the
 *	cycles spent
 *
 * Never busy.  Source: LoPAPR 2.9, H_GET_MPP_X.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - r4 to r8 are valid; 0 means not reported
 * * H_HARDWARE - a hardware fault may have prevented the report
 * * H_FUNCTION - the call is not implemented; also possible after a migration
 *   or failover to a platform without the call
 */
static __always_inline __must_check struct hcall_get_mpp_x_ret
hcall_get_mpp_x(void)
{
	const struct hcall_regs _r = hcall_issue9(H_GET_MPP_X);

	return (struct hcall_get_mpp_x_ret) { _r.status, _r.r4, _r.r5, _r.r6,
					      _r.r7, _r.r8 };
}

/**
 * struct hcall_memstat_ctrl_ret - return value of hcall_memstat_ctrl()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @config: [after H_SUCCESS, H_RT_PARM] current configuration
 */
struct hcall_memstat_ctrl_ret {
	long status;
	u64 config;
};

/**
 * hcall_memstat_ctrl() - configure memory usage instrumentation, or read
 *	its configuration
 * @flags: features to change; 0 reads the configuration
 *
 * Never busy.  Source: LoPAPR 2.9, H_MEMSTAT_CTRL.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - config is valid
 * * H_RT_PARM - a field is invalid or not supported; config is valid and shows
 *   the field
 * * H_NOT_FOUND - the platform does not support a feature to enable
 * * H_UNSUPPORTED_FLAG - a reserved bit is set; r4 is undefined
 */
static __always_inline __must_check struct hcall_memstat_ctrl_ret
hcall_memstat_ctrl(u64 flags)
{
	const struct hcall_regs _r = hcall_issue(H_MEMSTAT_CTRL, flags);

	return (struct hcall_memstat_ctrl_ret) { _r.status, _r.r4 };
}

/**
 * hcall_reset_memstats() - reset the usage statistics of up to six pages
 * @flags: statistics to reset
 * @lpx1: first page, logical real address >> 12
 * @lpx2: second page; -1 ends the list
 * @lpx3: third page; -1 ends the list
 * @lpx4: fourth page; -1 ends the list
 * @lpx5: fifth page; -1 ends the list
 * @lpx6: sixth page; -1 ends the list
 *
 * Never busy.  Source: LoPAPR 2.9, H_RESET_MEMSTATS.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the statistics of all listed pages are reset
 * * H_NOT_AVAILABLE - the statistic is not enabled
 * * H_P2 - lpx1 is not a page of the caller
 * * H_P3 - lpx2 is not a page of the caller
 * * H_P4 - lpx3 is not a page of the caller
 * * H_P5 - lpx4 is not a page of the caller
 * * H_P6 - lpx5 is not a page of the caller
 * * H_P7 - lpx6 is not a page of the caller
 * * H_PARAMETER - a page is bad (syntax list only)
 * * H_FUNCTION - the feature is not enabled (syntax list only)
 * * H_UNSUPPORTED_FLAG - a reserved flag is set
 */
static __always_inline __must_check long
hcall_reset_memstats(u64 flags, u64 lpx1, u64 lpx2, u64 lpx3, u64 lpx4,
		     u64 lpx5, u64 lpx6)
{
	return hcall_issue_norets(H_RESET_MEMSTATS, flags, lpx1, lpx2, lpx3,
				  lpx4, lpx5, lpx6);
}

/**
 * struct hcall_return_pageinfo_ret - return value of
 *	hcall_return_pageinfo()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @count: [after H_SUCCESS, H_CONTINUE] records in the buffer
 * @next_lpx0: [after H_CONTINUE] lpx0 for the call that continues a range
 */
struct hcall_return_pageinfo_ret {
	long status;
	u64 count;
	u64 next_lpx0;
};

/**
 * hcall_return_pageinfo() - read the usage records of a range or a list of
 *	pages
 * @flags: pages to read, and filter
 * @buffer: receives the records (memory: written, 4096 bytes, aligned to
 *	4096, not across a multiple of 4096)
 * @lpx0: first page, logical real address >> 12 (the shift is inferred)
 * @lpx1: last page of the range, or second page of the list; -1 ends the
 *	list
 * @lpx2: third page of the list; -1 ends the list
 * @lpx3: fourth page of the list; -1 ends the list
 * @lpx4: fifth page of the list; -1 ends the list
 *
 * Repeat after H_CONTINUE, when the caller has acted.  Source: LoPAPR 2.9,
 * H_RETURN_PAGEINFO.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - all records of the range or list are read
 * * H_CONTINUE - the range is not finished; the records in the buffer are valid
 * * H_PARAMETER - a reserved flag or filter value is set
 * * H_P2 - buffer is not a 4096-aligned page of the caller
 * * H_P3 - lpx0 is not a page of the caller
 * * H_P4 - lpx1 is not a page of the caller, below lpx0, or outside lpx0's LMB
 * * H_P5 - lpx2 is not a page of the caller
 * * H_P6 - lpx3 is not a page of the caller
 * * H_P7 - lpx4 is not a page of the caller
 */
static __always_inline __must_check struct hcall_return_pageinfo_ret
hcall_return_pageinfo(u64 flags, hcall_ra_t buffer, u64 lpx0, u64 lpx1,
		      u64 lpx2, u64 lpx3, u64 lpx4)
{
	const struct hcall_regs _r = hcall_issue9(H_RETURN_PAGEINFO, flags,
						  (__force u64)buffer, lpx0,
						  lpx1, lpx2, lpx3, lpx4);

	return (struct hcall_return_pageinfo_ret) { _r.status, _r.r4, _r.r5 };
}

/**
 * struct hcall_bulk_read_hba_ret - return value of hcall_bulk_read_hba()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @hba1: [after H_SUCCESS] history of lpx1, one bit for each update cycle,
 *	the newest in the top bit; 1 if the page was used
 * @hba2: [after H_SUCCESS] history of lpx2
 * @hba3: [after H_SUCCESS] history of lpx3
 * @hba4: [after H_SUCCESS] history of lpx4
 * @hba5: [after H_SUCCESS] history of lpx5
 * @hba6: [after H_SUCCESS] history of lpx6
 */
struct hcall_bulk_read_hba_ret {
	long status;
	u64 hba1;
	u64 hba2;
	u64 hba3;
	u64 hba4;
	u64 hba5;
	u64 hba6;
};

/**
 * hcall_bulk_read_hba() - read the reference history of up to six pages
 * @flags: reserved, 0
 * @lpx1: first page, logical real address >> 12
 * @lpx2: second page; -1 ends the list
 * @lpx3: third page; -1 ends the list
 * @lpx4: fourth page; -1 ends the list
 * @lpx5: fifth page; -1 ends the list
 * @lpx6: sixth page; -1 ends the list
 *
 * Never busy.  Source: LoPAPR 2.9, H_BULK_READ_HBA.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the histories of the listed pages are valid
 * * H_P2 - lpx1 is not a page of the caller
 * * H_P3 - lpx2 is not a page of the caller
 * * H_P4 - lpx3 is not a page of the caller
 * * H_P5 - lpx4 is not a page of the caller
 * * H_P6 - lpx5 is not a page of the caller
 * * H_P7 - lpx6 is not a page of the caller
 * * H_FUNCTION - the reference history is not enabled
 * * H_UNSUPPORTED_FLAG - a flag is set
 * * H_PARAMETER - a flag is set (syntax list only)
 */
static __always_inline __must_check struct hcall_bulk_read_hba_ret
hcall_bulk_read_hba(u64 flags, u64 lpx1, u64 lpx2, u64 lpx3, u64 lpx4, u64 lpx5,
		    u64 lpx6)
{
	const struct hcall_regs _r = hcall_issue9(H_BULK_READ_HBA, flags, lpx1,
						  lpx2, lpx3, lpx4, lpx5, lpx6);

	return (struct hcall_bulk_read_hba_ret) { _r.status, _r.r5, _r.r6,
						  _r.r7, _r.r8, _r.r9, _r.r10 };
}

/* Address translation */

/**
 * hcall_vrmasd() - change the page size that maps the virtual real mode
 *	area
 * @page_size_code: VRMASD field value from ibm,vrma-page-sizes of the cpu
 *	node
 *
 * Repeat after H_LONG_BUSY_ORDER_10_MSEC, with unchanged arguments.  Source:
 * LoPAPR 2.9, H_VRMASD.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - every active thread uses the new page size
 * * H_LONG_BUSY_ORDER_10_MSEC - not every thread uses the new page size; call
 *   again
 * * H_PARAMETER - the platform does not support this page size
 */
static __always_inline __must_check long hcall_vrmasd(u64 page_size_code)
{
	return hcall_issue_norets(H_VRMASD, page_size_code);
}

/**
 * hcall_clean_slb() - drop cached segment translations of a process beyond
 *	the calling thread
 * @flags: exactly one of PID_NEST and ESID_GLOBAL must be set; undefined
 *	bits must be 0
 * @pid: process identifier as in the PID register, 32 bits
 * @esid: segment in the format of RB of slbieg with ESID_GLOBAL; 0 without
 *	ESID_GLOBAL
 *
 * Repeat after H_LONG_BUSY_ORDER_1_MSEC, with unchanged arguments.  Source:
 * LoPAPR 2.9, H_CLEAN_SLB.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the entries are invalidated
 * * H_PARAMETER - flags has an invalid value
 * * H_P3 - esid is not 0 with PID_NEST
 * * H_LONG_BUSY_ORDER_1_MSEC - too many calls at a time; call again
 */
static __always_inline __must_check long
hcall_clean_slb(u64 flags, u64 pid, u64 esid)
{
	return hcall_issue_norets(H_CLEAN_SLB, flags, pid, esid);
}

/**
 * hcall_invalidate_pid() - drop all cached translations of one process or
 *	of all processes
 * @flags: options; undefined bits must be 0
 * @pid: process identifier as in the PID register
 *
 * Repeat after H_LONG_BUSY_ORDER_1_MSEC, with unchanged arguments.  Source:
 * LoPAPR 2.9, H_INVALIDATE_PID.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the translations are invalidated
 * * H_PARAMETER - flags has an invalid value
 * * H_LONG_BUSY_ORDER_1_MSEC - too many calls at a time; call again
 */
static __always_inline __must_check long
hcall_invalidate_pid(u64 flags, u64 pid)
{
	return hcall_issue_norets(H_INVALIDATE_PID, flags, pid);
}

/**
 * hcall_register_proc_tbl() - register or remove the process table and
 *	choose the translation mode
 * @flags: operation on the table, and translation mode
 * @base: location of the table, in a form that depends on MODE; 0 unless
 *	OP is 3
 * @page_size: for hash, size of the table's pages as L and LP bits; 0 for
 *	radix, and unless OP is 3
 * @table_size: binary logarithm of the table's size in bytes, less 12; at
 *	most 24; 0 unless OP is 3
 *
 * Repeat after H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC, with
 * unchanged arguments.  Source: LoPAPR 2.9, H_REGISTER_PROCESS_TABLE.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode.
 * Return: Status:
 * * H_SUCCESS - the registration and the mode are set
 * * H_PARAMETER - a reserved flag, or a mode that the platform does not support
 * * H_P2 - base is not allowed
 * * H_P3 - page_size is not allowed
 * * H_P4 - table_size is not allowed
 * * H_NOT_AVAILABLE - KVM does not support the mode (QEMU with KVM)
 * * H_LONG_BUSY_ORDER_1_MSEC - the change is not complete on all processors;
 *   call again
 * * H_LONG_BUSY_ORDER_10_MSEC - the change is not complete on all processors;
 *   call again
 */
static __always_inline __must_check long
hcall_register_proc_tbl(u64 flags, u64 base, u64 page_size, u64 table_size)
{
	return hcall_issue_norets(H_REGISTER_PROC_TBL, flags, base, page_size,
				  table_size);
}

/**
 * hcall_register_proc_tbl_raw() - hcall_register_proc_tbl(), never traced
 * @flags: see hcall_register_proc_tbl()
 * @base: see hcall_register_proc_tbl()
 * @page_size: see hcall_register_proc_tbl()
 * @table_size: see hcall_register_proc_tbl()
 *
 * Context: Any, including real mode.
 * Return: See hcall_register_proc_tbl().
 */
static __always_inline __must_check long
hcall_register_proc_tbl_raw(u64 flags, u64 base, u64 page_size, u64 table_size)
{
	return hcall_issue_norets_notrace(H_REGISTER_PROC_TBL, flags, base,
					  page_size, table_size);
}

/**
 * hcall_rpt_invalidate() - invalidate cached radix translations of a
 *	process or of a nested guest
 * @id: process identifier; with NESTED, the guest's LPID
 * @target: processors and units to invalidate
 * @type: kinds of translations to invalidate
 * @page_sizes: page sizes concerned; all bits set for every size
 * @start: first effective address; with NESTED, first real address of the
 *	guest
 * @end: address after the last; with start 0, all bits set means
 *	everything
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: Linux 6.1
 * arch/powerpc/include/asm/hvcall.h, H_RPTI_*.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the translations are invalidated; with NESTED, also for an
 *   unknown guest (KVM)
 * * H_BUSY - call again
 * * H_UNSUPPORTED - the caller is not a radix guest (KVM)
 * * H_FUNCTION - with NESTED, nesting is off (KVM)
 * * H_P2 - with NESTED, target is not CMMU alone (KVM)
 * * H_P4 - with NESTED, no page size is usable, or an address failed (KVM)
 * * H_P5 - end is below start (KVM)
 */
static __always_inline __must_check long
hcall_rpt_invalidate(u64 id, u64 target, u64 type, u64 page_sizes, u64 start,
		     u64 end)
{
	return hcall_issue_norets(H_RPT_INVALIDATE, id, target, type,
				  page_sizes, start, end);
}

/* Nested virtualization */

/**
 * struct hcall_guest_get_capabilities_ret - return value of
 *	hcall_guest_get_capabilities()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @capabilities: [after H_SUCCESS] first bitmap of capabilities
 */
struct hcall_guest_get_capabilities_ret {
	long status;
	u64 capabilities;
};

/**
 * hcall_guest_get_capabilities() - return the capabilities of L0 for
 *	nested guests
 * @flags: all bits reserved, 0
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: Linux
 * 7.2 Documentation/arch/powerpc/kvm-nested.rst.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - capabilities is valid
 * * H_BUSY - call again
 * * H_LONG_BUSY - call again after about the hinted time
 * * H_PARAMETER - flags is not 0 (QEMU)
 * * H_FUNCTION - L0 does not have these calls; Linux then tries the older calls
 */
static __always_inline __must_check struct hcall_guest_get_capabilities_ret
hcall_guest_get_capabilities(u64 flags)
{
	const struct hcall_regs _r = hcall_issue(H_GUEST_GET_CAPABILITIES,
						 flags);

	return (struct hcall_guest_get_capabilities_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_guest_set_capabilities_ret - return value of
 *	hcall_guest_set_capabilities()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @bad_bitmaps: [after H_P2] number of invalid bitmaps
 * @first_bad: [after H_P2] index of the first invalid bitmap
 */
struct hcall_guest_set_capabilities_ret {
	long status;
	u64 bad_bitmaps;
	u64 first_bad;
};

/**
 * hcall_guest_set_capabilities() - select the capabilities of L0 that L1
 *	will use
 * @flags: all bits reserved, 0
 * @capabilities: a subset of the capabilities that
 *	H_GUEST_GET_CAPABILITIES returned
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: Linux
 * 7.2 Documentation/arch/powerpc/kvm-nested.rst.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the capabilities are set
 * * H_BUSY - call again
 * * H_LONG_BUSY - call again after about the hinted time
 * * H_PARAMETER - flags is not 0 (QEMU)
 * * H_P2 - capabilities is 0 or has a bit that L0 did not offer
 * * H_STATE - the capabilities are already set (QEMU)
 */
static __always_inline __must_check struct hcall_guest_set_capabilities_ret
hcall_guest_set_capabilities(u64 flags, u64 capabilities)
{
	const struct hcall_regs _r = hcall_issue(H_GUEST_SET_CAPABILITIES,
						 flags, capabilities);

	return (struct hcall_guest_set_capabilities_ret) { _r.status, _r.r4,
							   _r.r5 };
}

/**
 * struct hcall_guest_create_ret - return value of hcall_guest_create()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @guest_id: [after H_SUCCESS] identifier of the guest
 * @next_token: [after H_BUSY, H_LONG_BUSY] value of token for the next
 *	call
 */
struct hcall_guest_create_ret {
	long status;
	u64 guest_id;
	u64 next_token;
};

/**
 * hcall_guest_create() - create a guest
 * @flags: all bits reserved, 0
 * @token: -1 (all ones) on the first call, then next_token of the last
 *	answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with token = next_token of the previous
 * attempt, first 18446744073709551615.  Source: Linux 7.2
 * Documentation/arch/powerpc/kvm-nested.rst.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the guest exists
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_UNSUPPORTED_FLAG - a bit of flags is set
 * * H_P2 - bad token
 * * H_STATE - the capabilities are not set (QEMU)
 * * H_NO_MEM - no memory or identifier is left (QEMU, at most 4095 guests)
 * * H_NOT_ENOUGH_RESOURCES - L0 lacks memory
 */
static __always_inline __must_check struct hcall_guest_create_ret
hcall_guest_create(u64 flags, u64 token)
{
	const struct hcall_regs _r = hcall_issue(H_GUEST_CREATE, flags, token);

	return (struct hcall_guest_create_ret) { _r.status, _r.r4, _r.r4 };
}

/**
 * hcall_guest_create_vcpu() - create a virtual processor of a guest
 * @flags: all bits reserved, 0
 * @guest_id: identifier of the guest
 * @vcpu_id: identifier that L1 assigns to the processor, 0 to 2047
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: Linux
 * 7.2 Documentation/arch/powerpc/kvm-nested.rst.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the processor exists
 * * H_BUSY - call again
 * * H_LONG_BUSY - call again after about the hinted time
 * * H_UNSUPPORTED_FLAG - a bit of flags is set
 * * H_P2 - guest_id names no guest
 * * H_P3 - vcpu_id is too large
 * * H_IN_USE - the guest already has the processor vcpu_id
 * * H_NO_MEM - no memory (QEMU)
 * * H_NOT_ENOUGH_RESOURCES - L0 lacks memory
 */
static __always_inline __must_check long
hcall_guest_create_vcpu(u64 flags, u64 guest_id, u64 vcpu_id)
{
	return hcall_issue_norets(H_GUEST_CREATE_VCPU, flags, guest_id,
				  vcpu_id);
}

/**
 * struct hcall_guest_get_state_ret - return value of
 *	hcall_guest_get_state()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @bad_element: [after H_INVALID_ELEMENT_ID, H_INVALID_ELEMENT_SIZE,
 *	H_INVALID_ELEMENT_VALUE] index of the wrong element
 */
struct hcall_guest_get_state_ret {
	long status;
	u64 bad_element;
};

/**
 * hcall_guest_get_state() - return state of a guest, of its virtual
 *	processor or of the host
 * @flags: scope of the state; a virtual processor if both bits are clear
 * @guest_id: identifier of the guest
 * @vcpu_id: identifier of the processor; not used with GUEST_WIDE
 * @buffer: guest state buffer; L1 writes identifiers and lengths, L0 the
 *	values (memory: read and written, @length bytes)
 * @length: bytes at buffer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: Linux
 * 7.2 Documentation/arch/powerpc/kvm-nested.rst.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - buffer holds the values
 * * H_BUSY - call again
 * * H_LONG_BUSY - call again after about the hinted time
 * * H_PARAMETER - an unknown flag, or both flags (QEMU)
 * * H_P2 - guest_id names no guest
 * * H_P3 - bad buffer; from QEMU also a bad processor or element
 * * H_INVALID_ELEMENT_ID - an identifier is unknown or of another scope
 * * H_INVALID_ELEMENT_SIZE - a length is wrong
 * * H_INVALID_ELEMENT_VALUE - a value is wrong
 */
static __always_inline __must_check struct hcall_guest_get_state_ret
hcall_guest_get_state(u64 flags, u64 guest_id, u64 vcpu_id, hcall_ra_t buffer,
		      u64 length)
{
	const struct hcall_regs _r = hcall_issue(H_GUEST_GET_STATE, flags,
						 guest_id, vcpu_id,
						 (__force u64)buffer, length);

	return (struct hcall_guest_get_state_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_guest_set_state_ret - return value of
 *	hcall_guest_set_state()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @bad_element: [after H_INVALID_ELEMENT_ID, H_INVALID_ELEMENT_SIZE,
 *	H_INVALID_ELEMENT_VALUE] index of the wrong element
 */
struct hcall_guest_set_state_ret {
	long status;
	u64 bad_element;
};

/**
 * hcall_guest_set_state() - set state of a guest or of its virtual
 *	processor
 * @flags: scope of the state; a virtual processor if clear
 * @guest_id: identifier of the guest
 * @vcpu_id: identifier of the processor; not used with GUEST_WIDE
 * @buffer: guest state buffer (memory: read, @length bytes)
 * @length: bytes at buffer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: Linux
 * 7.2 Documentation/arch/powerpc/kvm-nested.rst.
 *
 * Context: Never traced.
 * Return: Status and results:
 * * H_SUCCESS - the values are set
 * * H_BUSY - call again
 * * H_LONG_BUSY - call again after about the hinted time
 * * H_PARAMETER - an unknown flag (QEMU supports only GUEST_WIDE)
 * * H_P2 - guest_id names no guest
 * * H_P3 - bad buffer; from QEMU also a bad processor or element
 * * H_INVALID_ELEMENT_ID - an identifier is unknown, read only or of another
 *   scope
 * * H_INVALID_ELEMENT_SIZE - a length is wrong
 * * H_INVALID_ELEMENT_VALUE - a value is wrong
 */
static __always_inline __must_check struct hcall_guest_set_state_ret
hcall_guest_set_state(u64 flags, u64 guest_id, u64 vcpu_id, hcall_ra_t buffer,
		      u64 length)
{
	const struct hcall_regs _r = hcall_issue9_notrace(H_GUEST_SET_STATE,
							  flags, guest_id,
							  vcpu_id,
							  (__force u64)buffer,
							  length);

	return (struct hcall_guest_set_state_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_guest_run_vcpu_ret - return value of hcall_guest_run_vcpu()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @exit: [after H_SUCCESS] vector of the exit
 * @bad_offset: [after H_INVALID_ELEMENT_ID, H_INVALID_ELEMENT_SIZE,
 *	H_INVALID_ELEMENT_VALUE] offset of the wrong element in the run input
 *	buffer
 */
struct hcall_guest_run_vcpu_ret {
	long status;
	u64 exit;
	u64 bad_offset;
};

/**
 * hcall_guest_run_vcpu() - run a virtual processor of a guest until it
 *	needs L1
 * @flags: interrupt to raise in the guest
 * @guest_id: identifier of the guest
 * @vcpu_id: identifier of the processor
 *
 * Never busy.  Source: Linux 7.2 Documentation/arch/powerpc/kvm-nested.rst.
 *
 * Context: Never traced.
 * Return: Status and results:
 * * H_SUCCESS - the processor ran and stopped
 * * H_PARAMETER - flags is not 0 (QEMU)
 * * H_P2 - guest_id names no guest
 * * H_P3 - bad vcpu_id; from QEMU also bad run buffers or elements
 * * H_NOT_AVAILABLE - the guest has no partition table entry (QEMU)
 * * H_INVALID_ELEMENT_ID - an identifier in the run input buffer is unknown or
 *   not an identifier of processor state
 * * H_INVALID_ELEMENT_SIZE - a length is wrong
 * * H_INVALID_ELEMENT_VALUE - a value is wrong
 * * H_INPUT_BUFFER_NOT_DEFINED - no run input buffer (meaning inferred from the
 *   name)
 * * H_INPUT_BUFFER_TOO_SMALL - run input buffer too small (meaning inferred
 *   from the name)
 * * H_OUTPUT_BUFFER_NOT_DEFINED - no run output buffer (meaning inferred from
 *   the name)
 * * H_OUTPUT_BUFFER_TOO_SMALL - run output buffer too small (meaning inferred
 *   from the name)
 * * H_PARTITION_PAGE_TABLE_NOT_DEFINED - no partition table entry (meaning
 *   inferred from the name)
 * * H_GUEST_VCPU_STATE_NOT_HV_OWNED - L0 does not own the state (meaning
 *   inferred from the name)
 */
static __always_inline __must_check struct hcall_guest_run_vcpu_ret
hcall_guest_run_vcpu(u64 flags, u64 guest_id, u64 vcpu_id)
{
	const struct hcall_regs _r = hcall_issue9_notrace(H_GUEST_RUN_VCPU,
							  flags, guest_id,
							  vcpu_id);

	return (struct hcall_guest_run_vcpu_ret) { _r.status, _r.r4, _r.r4 };
}

/**
 * hcall_guest_delete() - delete a guest with its virtual processors, or
 *	all guests
 * @flags: guests to delete
 * @guest_id: identifier of the guest
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: Linux
 * 7.2 Documentation/arch/powerpc/kvm-nested.rst.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the guest is deleted, or all guests are deleted
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_UNSUPPORTED_FLAG - a bit of flags other than ALL is set
 * * H_P2 - guest_id names no guest
 */
static __always_inline __must_check long
hcall_guest_delete(u64 flags, u64 guest_id)
{
	return hcall_issue_norets(H_GUEST_DELETE, flags, guest_id);
}

/**
 * hcall_set_partition_table() - register or remove L1's partition table
 * @ptcr: address and size in the format of the register PTCR; 0 removes
 *	the table
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/kvm/book3s_hv_nested.c,
 * kvmhv_nested_init().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the table is registered or removed
 * * H_PARAMETER - SIZE above 4096 entries, or (KVM) ADDRESS not in L1's memory
 * * H_FUNCTION - L1 must not run guests
 */
static __always_inline __must_check long hcall_set_partition_table(u64 ptcr)
{
	return hcall_issue_norets(H_SET_PARTITION_TABLE, ptcr);
}

/**
 * struct hcall_enter_nested_ret - return value of hcall_enter_nested()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @trap: [equal to @status] vector of the exception that made the guest
 *	stop (0x980, 0xC00, 0xE00 and so on) if r3 is positive; r3 is then not a
 *	status
 */
struct hcall_enter_nested_ret {
	long status;
	u64 trap;
};

/**
 * hcall_enter_nested() - run a guest's virtual processor until it needs L1
 * @hv_state: hypervisor state of the processor; L0 writes it back (memory:
 *	read and written)
 * @regs: registers of the processor; L0 writes them back (memory: read and
 *	written, 352 bytes)
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/include/asm/hvcall.h, struct
 * hv_guest_state.
 *
 * Context: Never traced.
 * Return: Status and results:
 * * H_SUCCESS - the guest stopped without an exception to handle
 * * H_PARAMETER - hv_state cannot be read, its version is unknown, its lpid or
 *   vcpu token is bad; from KVM also regs cannot be read
 * * H_P2 - regs cannot be read (QEMU)
 * * H_NOT_AVAILABLE - no partition table is registered
 * * H_BAD_MODE - transactional memory is in a state that forbids it (KVM)
 * * H_AUTHORITY - hv_state or regs cannot be written back (KVM)
 * * H_NO_MEM - no memory (QEMU)
 * * H_FUNCTION - L1 must not run guests (KVM)
 */
static __always_inline __must_check struct hcall_enter_nested_ret
hcall_enter_nested(hcall_ra_t hv_state, hcall_ra_t regs)
{
	const struct hcall_regs _r = hcall_issue9_notrace(H_ENTER_NESTED,
							  (__force u64)hv_state,
							  (__force u64)regs);

	return (struct hcall_enter_nested_ret) { _r.status, _r.status };
}

/**
 * hcall_tlb_invalidate() - invalidate translations of a guest, in place of
 *	a tlbie instruction
 * @fields: fields of the instruction, at their places in the instruction;
 *	all other bits are ignored
 * @rs: lpid, in the low 32 bits
 * @rb: operand RB of the instruction
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/kvm/book3s_hv_nested.c,
 * kvmhv_emulate_priv_tlbie().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the translations are invalidated, also for an unknown guest
 * * H_PARAMETER - a combination that is not allowed (KVM)
 * * H_FUNCTION - L1 must not run guests (KVM)
 */
static __always_inline __must_check long
hcall_tlb_invalidate(u64 fields, u64 rs, u64 rb)
{
	return hcall_issue_norets(H_TLB_INVALIDATE, fields, rs, rb);
}

/**
 * hcall_copy_tofrom_guest() - copy between L1's memory and an effective
 *	address of a guest
 * @lpid: LPID of the guest
 * @pid: process in the guest; 0 for the guest's kernel
 * @address: effective address in the guest; the top 12 bits are 0
 * @to: L1's memory to copy to; 0 copies to the guest (memory: written,
 *	@length bytes)
 * @from: L1's memory to copy from; 0 copies from the guest (memory: read,
 *	@length bytes)
 * @length: bytes to copy
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/kvm/book3s_hv_nested.c,
 * kvmhv_copy_tofrom_guest_nested().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - all bytes are copied
 * * H_PARAMETER - to and from are both set, address is too large, or no such
 *   guest
 * * H_NO_MEM - no memory for length bytes
 * * H_NOT_FOUND - a part of the source or destination cannot be accessed
 * * H_FUNCTION - L1 must not run guests, or L0 does not have the call (QEMU)
 */
static __always_inline __must_check long
hcall_copy_tofrom_guest(u64 lpid, u64 pid, u64 address, hcall_ra_t to,
			hcall_ra_t from, u64 length)
{
	return hcall_issue_norets(H_COPY_TOFROM_GUEST, lpid, pid, address,
				  (__force u64)to, (__force u64)from, length);
}

/* Migration streams and platform tuning */

/**
 * hcall_donor_operation() - lend processor time to the hypervisor for a
 *	VASI stream
 * @top_bottom_id: the stream's TOP/BOTTOM identifier, from opening the
 *	stream on the VASI adapter
 *
 * Repeat after H_IN_PROGRESS, H_LONG_BUSY, with unchanged arguments.  Source:
 * LoPAPR 2.9, H_DONOR_OPERATION.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the operation of the stream is complete
 * * H_IN_PROGRESS - the operation is not complete; call again
 * * H_LONG_BUSY - the stream waits for another event; call again after the
 *   hinted time
 * * H_PARAMETER - the identifier is not valid for the caller
 * * H_ABORTED - the stream was aborted
 * * H_HARDWARE - a hardware fault made the operation fail
 */
static __always_inline __must_check long
hcall_donor_operation(u64 top_bottom_id)
{
	return hcall_issue_norets(H_DONOR_OPERATION, top_bottom_id);
}

/**
 * hcall_vasi_signal() - request cancellation of a migration or hibernation
 * @handle: identifier of the VASI stream
 * @signal_code: signal; this call may send only CANCEL
 * @reason_code: reason that the hypervisor records and does not check;
 *	Linux puts 6 (migrating partition) under mask 0xFF000000 and an errno
 *	into the bits below
 *
 * Never busy.  Source: LoPAPR 2.9, H_VASI_SIGNAL and table VASI Signal Codes.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the signal is accepted
 * * H_PARAMETER - handle is not valid for the caller
 * * H_P2 - signal_code is not allowed for this call
 * * H_NOOP - the signal does not fit the stream's state
 * * H_HARDWARE - a hardware fault made the call fail
 */
static __always_inline __must_check long
hcall_vasi_signal(u64 handle, u64 signal_code, u64 reason_code)
{
	return hcall_issue_norets(H_VASI_SIGNAL, handle, signal_code,
				  reason_code);
}

/**
 * struct hcall_vasi_state_ret - return value of hcall_vasi_state()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @state: [after H_SUCCESS] state of the stream; the names apply to
 *	migration and hibernation
 */
struct hcall_vasi_state_ret {
	long status;
	u64 state;
};

/**
 * hcall_vasi_state() - read the state of a migration, hibernation or
 *	paging stream
 * @handle: identifier of the VASI stream
 *
 * Never busy.  Source: LoPAPR 2.9, H_VASI_STATE.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - state is valid
 * * H_PARAMETER - handle is not valid for the caller; also after the cleanup of
 *   a finished migration
 * * H_FUNCTION - the hypervisor does not have the call; Linux continues without
 *   the call
 * * H_HARDWARE - a hardware fault made the call fail
 */
static __always_inline __must_check struct hcall_vasi_state_ret
hcall_vasi_state(u64 handle)
{
	const struct hcall_regs _r = hcall_issue(H_VASI_STATE, handle);

	return (struct hcall_vasi_state_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_adjust_resource_ret - return value of
 *	hcall_adjust_resource()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @value: [after H_SUCCESS, H_CONSTRAINED] current value
 * @steps_to_min: [after H_SUCCESS, H_CONSTRAINED] steps left to the lowest
 *	value
 * @steps_to_max: [after H_SUCCESS, H_CONSTRAINED] steps left to the
 *	highest value
 */
struct hcall_adjust_resource_ret {
	long status;
	u64 value;
	u64 steps_to_min;
	u64 steps_to_max;
};

/**
 * hcall_adjust_resource() - move a tuning value of the platform up or down
 *	by steps
 * @resource: value to adjust
 * @steps: signed number of steps; 0 only reads the value
 *
 * Never busy.  Source: LoPAPR 2.9, H_ADJUST_RESOURCE.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the value is moved by steps
 * * H_CONSTRAINED - the value is moved to the limit, by fewer steps than
 *   requested
 * * H_PARAMETER - resource is 0
 * * H_RESERVED_VALUE - resource is not a defined number
 * * H_UNSUPPORTED - this platform does not have the resource
 * * H_HARDWARE - hardware error
 */
static __always_inline __must_check struct hcall_adjust_resource_ret
hcall_adjust_resource(u64 resource, u64 steps)
{
	const struct hcall_regs _r = hcall_issue(H_ADJUST_RESOURCE, resource,
						 steps);

	return (struct hcall_adjust_resource_ret) { _r.status, _r.r4, _r.r5,
						    _r.r6 };
}

/**
 * struct hcall_set_switches_ret - return value of hcall_set_switches()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @supported: [after H_SUCCESS, H_CONSTRAINED] mask of the switches of the
 *	bank that can be set
 * @bank_value: [after H_SUCCESS, H_CONSTRAINED] current value of all
 *	switches of the bank
 */
struct hcall_set_switches_ret {
	long status;
	u64 supported;
	u64 bank_value;
};

/**
 * hcall_set_switches() - set tuning switches of the platform
 * @bank: bank of switches
 * @mask: mask of the switches to set; 0 only reads the bank
 * @setting: values of the switches in mask
 *
 * Never busy.  Source: LoPAPR 2.9, H_SET_SWITCHES.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the switches are set
 * * H_CONSTRAINED - some switches of mask cannot be set; the others are set
 * * H_PARAMETER - bank is 0
 * * H_RESERVED_VALUE - bank is not a defined number
 * * H_UNSUPPORTED - this platform does not have the bank
 * * H_HARDWARE - hardware error
 */
static __always_inline __must_check struct hcall_set_switches_ret
hcall_set_switches(u64 bank, u64 mask, u64 setting)
{
	const struct hcall_regs _r = hcall_issue(H_SET_SWITCHES, bank, mask,
						 setting);

	return (struct hcall_set_switches_ret) { _r.status, _r.r4, _r.r5 };
}

/* Performance counters kept by the hypervisor */

/**
 * hcall_get_24x7_catalog_page() - read one page of the catalogue of 24x7
 *	counters
 * @page: receives the page (memory: written, 4096 bytes, aligned to 4096,
 *	not across a multiple of 4096)
 * @version: version from page 0; 0 for any
 * @index: number of the page, from 0
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/perf/hv-24x7.c,
 * h_get_24x7_catalog_page_() and catalog_read().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the page is written
 */
static __always_inline __must_check long
hcall_get_24x7_catalog_page(hcall_ra_t page, u64 version, u64 index)
{
	return hcall_issue_norets(H_GET_24X7_CATALOG_PAGE, (__force u64)page,
				  version, index);
}

/**
 * hcall_get_24x7_data() - read 24x7 counters
 * @request: request for counters of a domain (memory: read, @request_size
 *	bytes, not across a multiple of 4096)
 * @request_size: bytes of request; Linux passes 4096
 * @result: receives the counters (memory: written, @result_size bytes, not
 *	across a multiple of 4096)
 * @result_size: bytes of result; Linux passes 4096
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/perf/hv-24x7.c,
 * make_24x7_request() and get_count_from_result().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - result holds the answers to all requests
 */
static __always_inline __must_check long
hcall_get_24x7_data(hcall_ra_t request, u64 request_size, hcall_ra_t result,
		    u64 result_size)
{
	return hcall_issue_norets(H_GET_24X7_DATA, (__force u64)request,
				  request_size, (__force u64)result,
				  result_size);
}

/**
 * hcall_get_perf_counter_info() - read performance information of
 *	processors, partitions or the system
 * @buffer: the request, which the hypervisor overwrites with the answer
 *	(memory: read and written, @size bytes)
 * @size: bytes of buffer, header and room for values; Linux passes up to
 *	4096
 *
 * Never busy.  Source: LoPAPR 2.9, H_GetPerformanceCounterInfo (0xF080).
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - buffer holds the requested values
 * * H_PARAMETER - size or content is bad; with detail_rc 0x1B the buffer was
 *   too small and holds as many values as fit
 * * H_PRIVILEGE - buffer cannot be accessed
 * * H_NOT_AVAILABLE - the firmware or platform does not have the information
 * * H_AUTHORITY - performance information collection is not enabled for the
 *   partition
 * * H_HARDWARE - hardware error
 */
static __always_inline __must_check long
hcall_get_perf_counter_info(hcall_ra_t buffer, u64 size)
{
	return hcall_issue_norets(H_GET_PERF_COUNTER_INFO, (__force u64)buffer,
				  size);
}

/* Hash page table */

/**
 * struct hcall_remove_ret - return value of hcall_remove()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @old_pte_hi: [after H_SUCCESS, H_PARTIAL, H_CONSTRAINED] first
 *	doubleword of the removed entry
 * @old_pte_lo: [after H_SUCCESS, H_PARTIAL, H_CONSTRAINED] second
 *	doubleword of the removed entry, with the final reference and change
 *	bits
 * @compressed_size: [after H_SUCCESS] with COMPRESS, length of the
 *	compressed page
 */
struct hcall_remove_ret {
	long status;
	u64 old_pte_hi;
	u64 old_pte_lo;
	u64 compressed_size;
};

/**
 * hcall_remove() - invalidate a page table entry and return its contents
 * @flags: tests to make, and action on the page
 * @ptex: index of the entry in the page table
 * @avpn: value for the AVPN or ANDCOND test, unused without these flags;
 *	for AVPN its low seven bits must be 0
 *
 * hcall_remove_opt() also has out, out_len.  Repeat after H_BUSY, with
 * unchanged arguments.  Source: LoPAPR 2.9, H_REMOVE.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode, NMI, machine check or panic.
 * Return: Status and results:
 * * H_SUCCESS - the entry is removed
 * * H_PARAMETER - ptex lies outside the page table
 * * H_NOT_FOUND - a test failed, or the entry is not valid; the table is
 *   unchanged
 * * H_RESOURCE - the entry belongs to a partition adjunct (known from Linux)
 * * H_BUSY - the hardware is busy and the table is unchanged; call again
 * * H_FUNCTION - the partition must not use the compressor; under KVM, the
 *   guest uses radix tables
 * * H_UNSUPPORTED_FLAG - COMPRESS for a page that is not main storage (-312)
 * * H_RESCINDED - memory that out describes has been withdrawn
 * * H_P3 - out is not a valid address
 * * H_P4 - out_len is not allowed, or out crosses a 4 KiB boundary
 * * H_SG_LIST - an element of the list is not valid
 * * H_TOO_BIG - the compressed page does not fit into out
 * * H_PARTIAL - the entry is removed, but the page not compressed: the
 *   compressor was busy
 * * H_CONSTRAINED - the entry is removed, but the page not compressed: the page
 *   is too large
 * * H_COP_HW - the compressor failed
 */
static __always_inline __must_check struct hcall_remove_ret
hcall_remove(u64 flags, u64 ptex, u64 avpn)
{
	const struct hcall_regs _r = hcall_issue(H_REMOVE, flags, ptex, avpn);

	return (struct hcall_remove_ret) { _r.status, _r.r4, _r.r5, _r.r6 };
}

/**
 * hcall_remove_raw() - hcall_remove(), never traced
 * @flags: see hcall_remove()
 * @ptex: see hcall_remove()
 * @avpn: see hcall_remove()
 *
 * Context: Any, including real mode.
 * Return: See hcall_remove().
 */
static __always_inline __must_check struct hcall_remove_ret
hcall_remove_raw(u64 flags, u64 ptex, u64 avpn)
{
	const struct hcall_regs _r = hcall_issue9_notrace(H_REMOVE, flags, ptex,
							  avpn);

	return (struct hcall_remove_ret) { _r.status, _r.r4, _r.r5, _r.r6 };
}

/**
 * hcall_remove_opt() - invalidate a page table entry and return its
 *	contents
 * @flags: tests to make, and action on the page
 * @ptex: index of the entry in the page table
 * @avpn: value for the AVPN or ANDCOND test, unused without these flags;
 *	for AVPN its low seven bits must be 0
 * @out: with COMPRESS, buffer for the compressed page (memory: written,
 *	@out_len bytes, not across a multiple of 4096)
 * @out_len: with COMPRESS, length of out; negative - minus the length in
 *	bytes of a list, a multiple of 16 and at most ibm,max-sg-len
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: LoPAPR 2.9, H_REMOVE.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode, NMI, machine check or panic.
 * Return: Status and results, see hcall_remove().
 */
static __always_inline __must_check struct hcall_remove_ret
hcall_remove_opt(u64 flags, u64 ptex, u64 avpn, hcall_ra_t out, u64 out_len)
{
	const struct hcall_regs _r = hcall_issue(H_REMOVE, flags, ptex, avpn,
						 (__force u64)out, out_len);

	return (struct hcall_remove_ret) { _r.status, _r.r4, _r.r5, _r.r6 };
}

/**
 * hcall_remove_opt_raw() - hcall_remove_opt(), never traced
 * @flags: see hcall_remove_opt()
 * @ptex: see hcall_remove_opt()
 * @avpn: see hcall_remove_opt()
 * @out: see hcall_remove_opt()
 * @out_len: see hcall_remove_opt()
 *
 * Context: Any, including real mode.
 * Return: See hcall_remove_opt().
 */
static __always_inline __must_check struct hcall_remove_ret
hcall_remove_opt_raw(u64 flags, u64 ptex, u64 avpn, hcall_ra_t out, u64 out_len)
{
	const struct hcall_regs _r = hcall_issue9_notrace(H_REMOVE, flags, ptex,
							  avpn,
							  (__force u64)out,
							  out_len);

	return (struct hcall_remove_ret) { _r.status, _r.r4, _r.r5, _r.r6 };
}

/**
 * struct hcall_enter_ret - return value of hcall_enter()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @slot: [after H_SUCCESS] index of the used slot
 */
struct hcall_enter_ret {
	long status;
	u64 slot;
};

/**
 * hcall_enter() - put an entry into a free slot of a page table group
 * @flags: choice of the slot, and action on the page before the entry is
 *	written
 * @ptex: index of the group's first slot, its low three bits ignored; with
 *	EXACT the slot
 * @pte_hi: first doubleword; the hypervisor turns off its software bits
 *	0x60
 * @pte_lo: second doubleword, with a logical page number; reserved bits
 *	are turned off
 *
 * hcall_enter_opt() also has in, in_len.  Repeat after H_BUSY, with unchanged
 * arguments.  Source: LoPAPR 2.9, H_ENTER.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode.
 * Return: Status and results:
 * * H_SUCCESS - the entry is written
 * * H_PARAMETER - ptex, the page number, its size or alignment, the WIMG bits,
 *   the cookie or the segment size is not allowed
 * * H_PTEG_FULL - no free slot in the group; with EXACT, the slot is in use
 * * H_BUSY - the hardware is busy and the table is unchanged; call again
 * * H_RESCINDED - the page, or memory that in describes, has been withdrawn
 * * H_TOO_BIG - ZERO_PAGE or an instruction cache flag for a page above 64 KiB;
 *   or more compressed data than ibm,max-sync-cop or the page allows
 * * H_FUNCTION - the partition must not use the decompressor; under KVM, the
 *   guest uses radix tables
 * * H_UNSUPPORTED_FLAG - MUI_HBA is 3, or COMPRESS for a page that is not main
 *   storage
 * * H_ABORTED - the data did not fill the page
 * * H_BAD_DATA - the checksum of the data is wrong
 * * H_P4 - in is not a valid address
 * * H_P5 - in_len is not allowed, or in crosses a 4 KiB boundary
 * * H_SG_LIST - an element of the list is not valid
 */
static __always_inline __must_check struct hcall_enter_ret
hcall_enter(u64 flags, u64 ptex, u64 pte_hi, u64 pte_lo)
{
	const struct hcall_regs _r = hcall_issue(H_ENTER, flags, ptex, pte_hi,
						 pte_lo);

	return (struct hcall_enter_ret) { _r.status, _r.r4 };
}

/**
 * hcall_enter_raw() - hcall_enter(), never traced
 * @flags: see hcall_enter()
 * @ptex: see hcall_enter()
 * @pte_hi: see hcall_enter()
 * @pte_lo: see hcall_enter()
 *
 * Context: Any, including real mode.
 * Return: See hcall_enter().
 */
static __always_inline __must_check struct hcall_enter_ret
hcall_enter_raw(u64 flags, u64 ptex, u64 pte_hi, u64 pte_lo)
{
	const struct hcall_regs _r = hcall_issue9_notrace(H_ENTER, flags, ptex,
							  pte_hi, pte_lo);

	return (struct hcall_enter_ret) { _r.status, _r.r4 };
}

/**
 * hcall_enter_opt() - put an entry into a free slot of a page table group
 * @flags: choice of the slot, and action on the page before the entry is
 *	written
 * @ptex: index of the group's first slot, its low three bits ignored; with
 *	EXACT the slot
 * @pte_hi: first doubleword; the hypervisor turns off its software bits
 *	0x60
 * @pte_lo: second doubleword, with a logical page number; reserved bits
 *	are turned off
 * @in: with COMPRESS, the compressed data (memory: read, @in_len bytes,
 *	not across a multiple of 4096)
 * @in_len: with COMPRESS, length of in; negative - minus the length in
 *	bytes of a list, a multiple of 16 and at most ibm,max-sg-len
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: LoPAPR 2.9, H_ENTER.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode.
 * Return: Status and results, see hcall_enter().
 */
static __always_inline __must_check struct hcall_enter_ret
hcall_enter_opt(u64 flags, u64 ptex, u64 pte_hi, u64 pte_lo, hcall_ra_t in,
		u64 in_len)
{
	const struct hcall_regs _r = hcall_issue(H_ENTER, flags, ptex, pte_hi,
						 pte_lo, (__force u64)in,
						 in_len);

	return (struct hcall_enter_ret) { _r.status, _r.r4 };
}

/**
 * hcall_enter_opt_raw() - hcall_enter_opt(), never traced
 * @flags: see hcall_enter_opt()
 * @ptex: see hcall_enter_opt()
 * @pte_hi: see hcall_enter_opt()
 * @pte_lo: see hcall_enter_opt()
 * @in: see hcall_enter_opt()
 * @in_len: see hcall_enter_opt()
 *
 * Context: Any, including real mode.
 * Return: See hcall_enter_opt().
 */
static __always_inline __must_check struct hcall_enter_ret
hcall_enter_opt_raw(u64 flags, u64 ptex, u64 pte_hi, u64 pte_lo, hcall_ra_t in,
		    u64 in_len)
{
	const struct hcall_regs _r = hcall_issue9_notrace(H_ENTER, flags, ptex,
							  pte_hi, pte_lo,
							  (__force u64)in,
							  in_len);

	return (struct hcall_enter_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_read_ret - return value of hcall_read()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @pte_hi: [after H_SUCCESS] first doubleword of the entry
 * @pte_lo: [after H_SUCCESS] second doubleword of the entry
 * @pte1_hi: [after H_SUCCESS] with READ_4, second entry
 * @pte1_lo: [after H_SUCCESS] with READ_4, second entry
 * @pte2_hi: [after H_SUCCESS] with READ_4, third entry
 * @pte2_lo: [after H_SUCCESS] with READ_4, third entry
 * @pte3_hi: [after H_SUCCESS] with READ_4, fourth entry
 * @pte3_lo: [after H_SUCCESS] with READ_4, fourth entry
 */
struct hcall_read_ret {
	long status;
	u64 pte_hi;
	u64 pte_lo;
	u64 pte1_hi;
	u64 pte1_lo;
	u64 pte2_hi;
	u64 pte2_lo;
	u64 pte3_hi;
	u64 pte3_lo;
};

/**
 * hcall_read() - read a page table entry, or four entries from an aligned
 *	index
 * @flags: number and form of the entries
 * @ptex: index of the entry in the page table
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: LoPAPR 2.9, H_READ.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode, NMI, machine check or panic.
 * Return: Status and results:
 * * H_SUCCESS - the entry is read, valid or not
 * * H_PARAMETER - ptex lies outside the page table, or the cookie is unknown
 * * H_FUNCTION - under KVM, the guest uses radix tables
 * * H_BUSY - a thread is clearing the table with H_CLEAR_HPT
 */
static __always_inline __must_check struct hcall_read_ret
hcall_read(u64 flags, u64 ptex)
{
	const struct hcall_regs _r = hcall_issue9(H_READ, flags, ptex);

	return (struct hcall_read_ret) { _r.status, _r.r4, _r.r5, _r.r6, _r.r7,
					 _r.r8, _r.r9, _r.r10, _r.r11 };
}

/**
 * hcall_read_raw() - hcall_read(), never traced
 * @flags: see hcall_read()
 * @ptex: see hcall_read()
 *
 * Context: Any, including real mode.
 * Return: See hcall_read().
 */
static __always_inline __must_check struct hcall_read_ret
hcall_read_raw(u64 flags, u64 ptex)
{
	const struct hcall_regs _r = hcall_issue9_notrace(H_READ, flags, ptex);

	return (struct hcall_read_ret) { _r.status, _r.r4, _r.r5, _r.r6, _r.r7,
					 _r.r8, _r.r9, _r.r10, _r.r11 };
}

/**
 * struct hcall_clear_mod_ret - return value of hcall_clear_mod()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @old_pte_lo: [after H_SUCCESS] second doubleword before the change; the
 *	change bit is 0x80
 */
struct hcall_clear_mod_ret {
	long status;
	u64 old_pte_lo;
};

/**
 * hcall_clear_mod() - clear the change bit of a page table entry and
 *	return the old value
 * @flags: 0; with the CMO option, usage state of the page
 * @ptex: index of the entry in the page table
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: LoPAPR 2.9,
 * H_CLEAR_MOD.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the change bit is clear
 * * H_PARAMETER - ptex lies outside the page table
 * * H_NOT_FOUND - the entry is not valid
 * * H_FUNCTION - under KVM, the guest uses radix tables
 * * H_BUSY - a thread is clearing the table with H_CLEAR_HPT
 */
static __always_inline __must_check struct hcall_clear_mod_ret
hcall_clear_mod(u64 flags, u64 ptex)
{
	const struct hcall_regs _r = hcall_issue(H_CLEAR_MOD, flags, ptex);

	return (struct hcall_clear_mod_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_clear_ref_ret - return value of hcall_clear_ref()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @old_pte_lo: [after H_SUCCESS] second doubleword before the change; the
 *	reference bit is 0x100
 */
struct hcall_clear_ref_ret {
	long status;
	u64 old_pte_lo;
};

/**
 * hcall_clear_ref() - clear the reference bit of a page table entry and
 *	return the old value
 * @flags: 0; with the CMO option, usage state of the page
 * @ptex: index of the entry in the page table
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: LoPAPR 2.9,
 * H_CLEAR_REF.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the reference bit is clear
 * * H_PARAMETER - ptex lies outside the page table
 * * H_NOT_FOUND - the entry is not valid
 * * H_FUNCTION - under KVM, the guest uses radix tables
 * * H_BUSY - a thread is clearing the table with H_CLEAR_HPT
 */
static __always_inline __must_check struct hcall_clear_ref_ret
hcall_clear_ref(u64 flags, u64 ptex)
{
	const struct hcall_regs _r = hcall_issue(H_CLEAR_REF, flags, ptex);

	return (struct hcall_clear_ref_ret) { _r.status, _r.r4 };
}

/**
 * hcall_protect() - set the protection bits and storage key of a page
 *	table entry
 * @flags: new bits, and the test to make first; protection bits that are
 *	clear in flags become 0
 * @ptex: index of the entry in the page table
 * @avpn: value for the AVPN test, low seven bits 0
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: LoPAPR 2.9,
 * H_PROTECT.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the bits are set
 * * H_PARAMETER - ptex lies outside the page table
 * * H_NOT_FOUND - the entry is not valid, or the AVPN test failed
 * * H_FUNCTION - under KVM, the guest uses radix tables
 * * H_BUSY - a thread is clearing the table with H_CLEAR_HPT
 */
static __always_inline __must_check long
hcall_protect(u64 flags, u64 ptex, u64 avpn)
{
	return hcall_issue_norets(H_PROTECT, flags, ptex, avpn);
}

/**
 * struct hcall_bulk_remove_ret - return value of hcall_bulk_remove()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @response1: [after H_SUCCESS, H_PARAMETER, H_HARDWARE] answer to tsh1,
 *	if its type is 2; else the passed specifier
 * @response2: [after H_SUCCESS, H_PARAMETER, H_HARDWARE] answer to tsh2
 * @response3: [after H_SUCCESS, H_PARAMETER, H_HARDWARE] answer to tsh3
 * @response4: [after H_SUCCESS, H_PARAMETER, H_HARDWARE] answer to tsh4
 */
struct hcall_bulk_remove_ret {
	long status;
	u64 response1;
	u64 response2;
	u64 response3;
	u64 response4;
};

/**
 * hcall_bulk_remove() - remove up to four page table entries, each with an
 *	answer
 * @tsh1: entry to remove, and test
 * @tsl1: value for the test of tsh1, low seven bits 0
 * @tsh2: see tsh1
 * @tsl2: see tsl1
 * @tsh3: see tsh1
 * @tsl3: see tsl1
 * @tsh4: see tsh1
 * @tsl4: see tsl1
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: LoPAPR 2.9,
 * H_BULK_REMOVE.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the whole list was processed; some entries may not have been
 *   found
 * * H_PARAMETER - a bad type, test or index; requests before the bad request
 *   are processed
 * * H_HARDWARE - stopped at an entry with a hardware error; see the responses
 * * H_FUNCTION - under KVM, the guest uses radix tables
 * * H_BUSY - a thread is clearing the table with H_CLEAR_HPT
 */
static __always_inline __must_check struct hcall_bulk_remove_ret
hcall_bulk_remove(u64 tsh1, u64 tsl1, u64 tsh2, u64 tsl2, u64 tsh3, u64 tsl3,
		  u64 tsh4, u64 tsl4)
{
	const struct hcall_regs _r = hcall_issue9(H_BULK_REMOVE, tsh1, tsl1,
						  tsh2, tsl2, tsh3, tsl3, tsh4,
						  tsl4);

	return (struct hcall_bulk_remove_ret) { _r.status, _r.r4, _r.r6, _r.r8,
						_r.r10 };
}

/**
 * struct hcall_block_remove_ret - return value of hcall_block_remove()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @response0: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts0
 * @response1: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts1
 * @response2: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts2
 * @response3: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts3
 * @response4: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts4
 * @response5: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts5
 * @response6: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts6
 * @response7: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts7
 */
struct hcall_block_remove_ret {
	long status;
	u64 response0;
	u64 response1;
	u64 response2;
	u64 response3;
	u64 response4;
	u64 response5;
	u64 response6;
	u64 response7;
};

/**
 * hcall_block_remove() - remove up to eight entries of one aligned block
 *	of virtual pages
 * @ava: AVPN that all requests with the AVPN bit share
 * @ts0: entry to remove, and test
 * @ts1: see ts0
 * @ts2: see ts0
 * @ts3: see ts0
 * @ts4: see ts0
 * @ts5: see ts0
 * @ts6: see ts0
 * @ts7: see ts0
 *
 * Repeat after H_BUSY, with unchanged arguments; after H_PARTIAL, when the
 * caller has acted.  Source: LoPAPR 2.9, H_BLOCK_REMOVE.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - every requested entry is removed
 * * H_PARTIAL - at least one entry is not removed; see the responses
 * * H_PARAMETER - a specifier is neither a request nor the end of the list
 * * H_FUNCTION - the platform no longer has the call, for example after a
 *   migration
 * * H_HARDWARE - stopped at an entry with a hardware error; see the responses
 * * H_BUSY - a thread is clearing the table with H_CLEAR_HPT
 */
static __always_inline __must_check struct hcall_block_remove_ret
hcall_block_remove(u64 ava, u64 ts0, u64 ts1, u64 ts2, u64 ts3, u64 ts4,
		   u64 ts5, u64 ts6, u64 ts7)
{
	const struct hcall_regs _r = hcall_issue9(H_BLOCK_REMOVE, ava, ts0, ts1,
						  ts2, ts3, ts4, ts5, ts6, ts7);

	return (struct hcall_block_remove_ret) { _r.status, _r.r4, _r.r5, _r.r6,
						 _r.r7, _r.r8, _r.r9, _r.r10,
						 _r.r11 };
}

/**
 * hcall_clear_hpt() - clear the page table except real mode and adjunct
 *	mappings
 *
 * Repeat after H_CONTINUE, with unchanged arguments.  Source: LoPAPR 2.9,
 * H_CLEAR_HPT.
 *
 * Context: Never traced.  Has callers in real mode, NMI, machine check or
 * panic.
 * Return: Status:
 * * H_SUCCESS - the table is clear and every thread's TLB is flushed
 * * H_CONTINUE - the table is not clear yet; call again
 */
static __always_inline __must_check long hcall_clear_hpt(void)
{
	return hcall_issue_norets_notrace(H_CLEAR_HPT);
}

/**
 * hcall_resize_hpt_prepare() - prepare, or drop, a page table of another
 *	size
 * @flags: 0; no flags are defined
 * @shift: binary logarithm of the new size in bytes, 18 to 46; 0 drops a
 *	pending table
 *
 * Repeat after H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR 2.9,
 * H_RESIZE_HPT_PREPARE.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the pending table is ready; with shift 0, the pending table is
 *   dropped
 * * H_LONG_BUSY - the preparation continues; the hint estimates the remaining
 *   time
 * * H_AUTHORITY - the partition must not resize its table
 * * H_PARAMETER - flags is not 0, or shift is out of range
 * * H_RESOURCE - the partition must not have a table of this size
 * * H_PTEG_FULL - two bolted entries would need one slot
 * * H_NOT_AVAILABLE - the guest uses radix tables (QEMU)
 * * H_NO_MEM - no memory for the new table (QEMU)
 */
static __always_inline __must_check long
hcall_resize_hpt_prepare(u64 flags, u64 shift)
{
	return hcall_issue_norets(H_RESIZE_HPT_PREPARE, flags, shift);
}

/**
 * hcall_resize_hpt_commit() - make the pending page table the partition's
 *	page table
 * @flags: 0; no flags are defined
 * @shift: shift of H_RESIZE_HPT_PREPARE, 18 to 46
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: LoPAPR 2.9,
 * H_RESIZE_HPT_COMMIT.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the new table is in use, with the bolted entries only
 * * H_AUTHORITY - the partition must not resize its table
 * * H_CLOSED - no pending table has this size; the platform may have dropped
 *   the table
 * * H_BUSY - the pending table is still being prepared
 * * H_PTEG_FULL - two bolted entries would need one slot
 * * H_PARAMETER - flags is not 0 (QEMU)
 * * H_NOT_AVAILABLE - the guest uses radix tables (QEMU)
 * * H_NO_MEM - the pending table could not be allocated (KVM, through QEMU)
 */
static __always_inline __must_check long
hcall_resize_hpt_commit(u64 flags, u64 shift)
{
	return hcall_issue_norets(H_RESIZE_HPT_COMMIT, flags, shift);
}

/* Platform key store (PLPKS) */

/**
 * hcall_pks_get_config() - return the configuration and use of the key
 *	store
 * @config: receives the configuration (memory: written, @length bytes, not
 *	across a multiple of 4096)
 * @length: bytes at config
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/platforms/pseries/plpks.c,
 * _plpks_get_config().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - config is filled
 * * H_FUNCTION - the hypervisor has no key store
 */
static __always_inline __must_check long
hcall_pks_get_config(hcall_ra_t config, u64 length)
{
	return hcall_issue_norets(H_PKS_GET_CONFIG, (__force u64)config,
				  length);
}

/**
 * hcall_pks_gen_password() - let the hypervisor generate and set a random
 *	password
 * @consumer: owner of the password
 * @reserved: reserved; the meaning is not public, and Linux passes 0
 * @password: receives the password (memory: written, @length bytes, not
 *	across a multiple of 4096)
 * @length: bytes at password; Linux passes the largest password's length
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/platforms/pseries/plpks.c,
 * plpks_gen_password().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - a password is set and returned
 * * H_IN_USE - this consumer already has a password, which the call does not
 *   return
 * * H_FUNCTION - the hypervisor has no key store
 */
static __always_inline __must_check long
hcall_pks_gen_password(u64 consumer, u64 reserved, hcall_ra_t password,
		       u64 length)
{
	return hcall_issue_norets(H_PKS_GEN_PASSWORD, consumer, reserved,
				  (__force u64)password, length);
}

/**
 * hcall_pks_write_object() - write an object into the key store
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the object (memory: read, @label_length bytes, not
 *	across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @policy: policy of the object; other bits are 0
 * @data: contents of the object (memory: read, @data_length bytes)
 * @data_length: bytes at data
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/plpks.c, plpks_write_var().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the object is written
 * * H_BUSY - the request cannot be handled now
 * * H_FUNCTION - the hypervisor has no key store
 * * H_STATE - the partition's state forbids access
 * * H_R_STATE - the partition's state forbids changes
 * * H_PARAMETER - bad auth
 * * H_P2 - bad label
 * * H_P3 - bad label_length
 * * H_P4 - bad or unsupported policy
 * * H_P5 - bad data
 * * H_P6 - bad data_length
 * * H_NO_MEM - the key store has no room for the object
 * * H_RESOURCE - an object with that label exists
 * * H_AUTHORITY - access denied
 * * H_ABORTED - an error occurred during the request
 */
static __always_inline __must_check long
hcall_pks_write_object(hcall_ra_t auth, hcall_ra_t label, u64 label_length,
		       u64 policy, hcall_ra_t data, u64 data_length)
{
	return hcall_issue_norets(H_PKS_WRITE_OBJECT, (__force u64)auth,
				  (__force u64)label, label_length, policy,
				  (__force u64)data, data_length);
}

/**
 * hcall_pks_gen_key() - generate a random key and store the key as an
 *	object
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the key (memory: read, @label_length bytes, not across a
 *	multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @policy: policy of the key
 * @out: receives the key; 0 with WRAPPING_KEY, whose key the call does not
 *	return (memory: written, @out_length bytes)
 * @out_length: length of the key in bytes; 32 with WRAPPING_KEY
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: Linux 7.2
 * arch/powerpc/platforms/pseries/plpks.c, plpks_gen_wrapping_key().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the key is stored
 * * H_BUSY - the request cannot be handled now
 * * H_FUNCTION - the hypervisor has no key store
 * * H_STATE - the partition's state forbids access
 * * H_R_STATE - the partition's state forbids changes
 * * H_PARAMETER - bad auth
 * * H_P2 - bad label
 * * H_P3 - bad label_length
 * * H_P4 - bad or unsupported policy
 * * H_P5 - bad out
 * * H_P6 - bad out_length
 * * H_NO_MEM - the key store has no room for the key
 * * H_RESOURCE - an object with that label exists
 * * H_AUTHORITY - access denied
 * * H_ABORTED - an error occurred during the request
 */
static __always_inline __must_check long
hcall_pks_gen_key(hcall_ra_t auth, hcall_ra_t label, u64 label_length,
		  u64 policy, hcall_ra_t out, u64 out_length)
{
	return hcall_issue_norets(H_PKS_GEN_KEY, (__force u64)auth,
				  (__force u64)label, label_length, policy,
				  (__force u64)out, out_length);
}

/**
 * struct hcall_pks_read_object_ret - return value of
 *	hcall_pks_read_object()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @length: [after H_SUCCESS] length of the object in bytes
 * @policy: [after H_SUCCESS] the object's policy
 */
struct hcall_pks_read_object_ret {
	long status;
	u64 length;
	u64 policy;
};

/**
 * hcall_pks_read_object() - read an object of the key store
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the object, see notes (memory: read, @label_length
 *	bytes, not across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @out: receives the object's contents (memory: written, @out_length
 *	bytes)
 * @out_length: bytes at out
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/plpks.c, plpks_read_var().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the object is read
 * * H_BUSY - the request cannot be handled now
 * * H_FUNCTION - the hypervisor has no key store
 * * H_STATE - the partition's state forbids access
 * * H_PARAMETER - bad auth
 * * H_P2 - bad label
 * * H_P3 - bad label_length
 * * H_P4 - bad out
 * * H_P5 - bad out_length
 * * H_NOT_FOUND - the key store has no such object
 * * H_TOO_BIG - out is too small for the object
 * * H_AUTHORITY - access denied
 * * H_ABORTED - an error occurred during the request
 */
static __always_inline __must_check struct hcall_pks_read_object_ret
hcall_pks_read_object(hcall_ra_t auth, hcall_ra_t label, u64 label_length,
		      hcall_ra_t out, u64 out_length)
{
	const struct hcall_regs _r = hcall_issue(H_PKS_READ_OBJECT,
						 (__force u64)auth,
						 (__force u64)label,
						 label_length, (__force u64)out,
						 out_length);

	return (struct hcall_pks_read_object_ret) { _r.status, _r.r4, _r.r5 };
}

/**
 * hcall_pks_remove_object() - remove an object from the key store
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the object (memory: read, @label_length bytes, not
 *	across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/plpks.c, plpks_remove_var().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the object is removed
 * * H_BUSY - the request cannot be handled now
 * * H_FUNCTION - the hypervisor has no key store
 * * H_STATE - the partition's state forbids access
 * * H_R_STATE - the partition's state forbids changes
 * * H_PARAMETER - bad auth
 * * H_P2 - bad label
 * * H_P3 - bad label_length
 * * H_NOT_FOUND - the key store has no such object
 * * H_AUTHORITY - access denied
 * * H_ABORTED - an error occurred during the request
 */
static __always_inline __must_check long
hcall_pks_remove_object(hcall_ra_t auth, hcall_ra_t label, u64 label_length)
{
	return hcall_issue_norets(H_PKS_REMOVE_OBJECT, (__force u64)auth,
				  (__force u64)label, label_length);
}

/**
 * struct hcall_pks_confirm_object_flushed_ret - return value of
 *	hcall_pks_confirm_object_flushed()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @flushed: [after H_SUCCESS, H_NOT_FOUND] 1 in the low byte if the change
 *	is durable
 */
struct hcall_pks_confirm_object_flushed_ret {
	long status;
	u64 flushed;
};

/**
 * hcall_pks_confirm_object_flushed() - query whether a change to an object
 *	is durable
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the object (memory: read, @label_length bytes, not
 *	across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/plpks.c, plpks_confirm_object_flushed().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - flushed is valid
 * * H_BUSY - the request cannot be handled now
 * * H_FUNCTION - the hypervisor has no key store
 * * H_STATE - the partition's state forbids access
 * * H_R_STATE - the partition's state forbids changes
 * * H_PARAMETER - bad auth
 * * H_P2 - bad label
 * * H_P3 - bad label_length
 * * H_NOT_FOUND - the key store has no such object; after a removal, the
 *   removal is durable if flushed is 1
 * * H_AUTHORITY - access denied
 * * H_ABORTED - an error occurred during the request
 */
static __always_inline __must_check struct hcall_pks_confirm_object_flushed_ret
hcall_pks_confirm_object_flushed(hcall_ra_t auth, hcall_ra_t label,
				 u64 label_length)
{
	const struct hcall_regs _r = hcall_issue(H_PKS_CONFIRM_OBJECT_FLUSHED,
						 (__force u64)auth,
						 (__force u64)label,
						 label_length);

	return (struct hcall_pks_confirm_object_flushed_ret) { _r.status,
							       _r.r4 };
}

/**
 * struct hcall_pks_signed_update_ret - return value of
 *	hcall_pks_signed_update()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_token: [after H_BUSY, H_LONG_BUSY] value of token for the next
 *	call
 */
struct hcall_pks_signed_update_ret {
	long status;
	u64 next_token;
};

/**
 * hcall_pks_signed_update() - change an object with signed data
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the object; component is empty (memory: read,
 *	@label_length bytes, not across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @policy: the object's policy; SIGNED_UPDATE is set
 * @update_flags: kind of update; the meaning of the bits is not public,
 *	and Linux passes its caller's value
 * @data: the signed data (memory: read, @data_length bytes)
 * @data_length: bytes at data
 * @token: 0 on the first call, then next_token of the last answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with token = next_token of the previous
 * attempt, first 0.  Source: Linux 7.2 arch/powerpc/platforms/pseries/plpks.c,
 * plpks_signed_update_var().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the object is changed
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the hypervisor has no key store
 * * H_STATE - the partition's state forbids access
 * * H_R_STATE - the partition's state forbids changes
 * * H_PARAMETER - bad auth
 * * H_P2 - bad label
 * * H_P3 - bad label_length
 * * H_P4 - bad or unsupported policy
 * * H_P5 - bad update_flags
 * * H_P6 - bad data
 * * H_P7 - bad data_length
 * * H_P8 - bad token
 * * H_NO_MEM - the key store has no room for the operation
 * * H_AUTHORITY - access denied
 * * H_ABORTED - an error occurred during the request
 */
static __always_inline __must_check struct hcall_pks_signed_update_ret
hcall_pks_signed_update(hcall_ra_t auth, hcall_ra_t label, u64 label_length,
			u64 policy, u64 update_flags, hcall_ra_t data,
			u64 data_length, u64 token)
{
	const struct hcall_regs _r = hcall_issue9(H_PKS_SIGNED_UPDATE,
						  (__force u64)auth,
						  (__force u64)label,
						  label_length, policy,
						  update_flags,
						  (__force u64)data,
						  data_length, token);

	return (struct hcall_pks_signed_update_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_pks_wrap_object_ret - return value of
 *	hcall_pks_wrap_object()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_token: [after H_BUSY, H_LONG_BUSY] value of token for the next
 *	call
 * @length: [after H_SUCCESS] length of the wrapped object in bytes
 */
struct hcall_pks_wrap_object_ret {
	long status;
	u64 next_token;
	u64 length;
};

/**
 * hcall_pks_wrap_object() - encrypt data with a wrapping key of the key
 *	store
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the wrapping key (memory: read, @label_length bytes, not
 *	across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @wrap_flags: conditions and algorithm
 * @in: data to wrap (memory: read, @in_length bytes, aligned to 4096)
 * @in_length: bytes at in
 * @out: receives the wrapped object (memory: written, @out_length bytes,
 *	aligned to 4096)
 * @out_length: bytes at out; Linux passes in_length plus 1024
 * @token: 0 on the first call, then next_token of the last answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with token = next_token of the previous
 * attempt, first 0.  Source: Linux 7.2 arch/powerpc/platforms/pseries/plpks.c,
 * plpks_wrap_object().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the wrapped object is in out
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the hypervisor has no key store
 * * H_STATE - the partition's state forbids access
 * * H_R_STATE - the partition's state forbids changes
 * * H_PARAMETER - bad auth
 * * H_P2 - bad label
 * * H_P3 - bad label_length
 * * H_P4 - bad or unsupported wrap_flags
 * * H_P5 - bad in
 * * H_P6 - bad in_length
 * * H_P7 - bad out
 * * H_P8 - bad out_length
 * * H_P9 - bad token
 * * H_NOT_FOUND - the key store has no such wrapping key
 * * H_AUTHORITY - access denied
 * * H_ABORTED - an error occurred during the request
 */
static __always_inline __must_check struct hcall_pks_wrap_object_ret
hcall_pks_wrap_object(hcall_ra_t auth, hcall_ra_t label, u64 label_length,
		      u64 wrap_flags, hcall_ra_t in, u64 in_length,
		      hcall_ra_t out, u64 out_length, u64 token)
{
	const struct hcall_regs _r = hcall_issue9(H_PKS_WRAP_OBJECT,
						  (__force u64)auth,
						  (__force u64)label,
						  label_length, wrap_flags,
						  (__force u64)in, in_length,
						  (__force u64)out, out_length,
						  token);

	return (struct hcall_pks_wrap_object_ret) { _r.status, _r.r4, _r.r5 };
}

/**
 * struct hcall_pks_unwrap_object_ret - return value of
 *	hcall_pks_unwrap_object()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_token: [after H_BUSY, H_LONG_BUSY] value of token for the next
 *	call
 * @length: [after H_SUCCESS] length of the data in bytes
 */
struct hcall_pks_unwrap_object_ret {
	long status;
	u64 next_token;
	u64 length;
};

/**
 * hcall_pks_unwrap_object() - decrypt an object of H_PKS_WRAP_OBJECT
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @wrap_flags: reserved; the meaning is not public, and Linux passes 0
 * @in: the wrapped object (memory: read, @in_length bytes, aligned to
 *	4096)
 * @in_length: bytes at in
 * @out: receives the data (memory: written, @out_length bytes, aligned to
 *	4096)
 * @out_length: bytes at out; Linux passes in_length less 1024
 * @token: 0 on the first call, then next_token of the last answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with token = next_token of the previous
 * attempt, first 0.  Source: Linux 7.2 arch/powerpc/platforms/pseries/plpks.c,
 * plpks_unwrap_object().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the data are in out
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the hypervisor has no key store
 * * H_STATE - the partition's state forbids access
 * * H_R_STATE - the partition's state forbids changes
 * * H_PARAMETER - bad auth
 * * H_P2 - bad wrap_flags
 * * H_P3 - bad in
 * * H_P4 - bad in_length
 * * H_P5 - bad out
 * * H_P6 - bad out_length
 * * H_P7 - bad token
 * * H_NOT_FOUND - the key store lacks the wrapping key of the object
 * * H_UNSUPPORTED - the format of the wrapped object is not supported
 * * H_BAD_DATA - the wrapped object is invalid
 * * H_AUTHORITY - access denied
 * * H_ABORTED - an error occurred during the request
 */
static __always_inline __must_check struct hcall_pks_unwrap_object_ret
hcall_pks_unwrap_object(hcall_ra_t auth, u64 wrap_flags, hcall_ra_t in,
			u64 in_length, hcall_ra_t out, u64 out_length,
			u64 token)
{
	const struct hcall_regs _r = hcall_issue9(H_PKS_UNWRAP_OBJECT,
						  (__force u64)auth, wrap_flags,
						  (__force u64)in, in_length,
						  (__force u64)out, out_length,
						  token);

	return (struct hcall_pks_unwrap_object_ret) { _r.status, _r.r4, _r.r5 };
}

/* Platform services (watchdog, energy, trace) */

/**
 * struct hcall_get_em_parms_ret - return value of hcall_get_em_parms()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @em_status: [after H_SUCCESS] energy management status of four levels,
 *	see notes
 * @power_limit: [after H_SUCCESS] power limit of the platform
 * @reserved: [after H_SUCCESS] reserved
 * @processor_energy: [after H_SUCCESS] energy of the partition's
 *	processors since boot in 2^-16 J, 0 if not known
 * @memory_energy: [after H_SUCCESS] energy of the partition's memory since
 *	boot in 2^-16 J, 0 if not known
 * @io_energy: [after H_SUCCESS] energy of the partition's I/O since boot
 *	in 2^-16 J, 0 if not known
 */
struct hcall_get_em_parms_ret {
	long status;
	u64 em_status;
	u64 power_limit;
	u64 reserved;
	u64 processor_energy;
	u64 memory_energy;
	u64 io_energy;
};

/**
 * hcall_get_em_parms() - return the partition's energy management
 *	parameters
 *
 * Never busy.  Source: LoPAPR 2.9, H_GET_EM_PARMS.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the results are valid
 * * H_FUNCTION - the platform does not support the call; a migration may change
 *   that
 */
static __always_inline __must_check struct hcall_get_em_parms_ret
hcall_get_em_parms(void)
{
	const struct hcall_regs _r = hcall_issue9(H_GET_EM_PARMS);

	return (struct hcall_get_em_parms_ret) { _r.status, _r.r4, _r.r5, _r.r6,
						 _r.r7, _r.r8, _r.r9 };
}

/**
 * struct hcall_best_energy_ret - return value of hcall_best_energy()
 * @status: H_*; a result is valid only after the statuses in its brackets
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
struct hcall_best_energy_ret {
	long status;
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
 * hcall_best_energy() - return which resources to activate or release for
 *	least energy
 * @eflags: request and planned changes of the caller
 * @p2: DRC index of a resource; 0 ends the list (inquiry)
 * @p3: see p2
 * @p4: see p2
 * @p5: see p2
 * @p6: see p2
 * @p7: see p2
 * @p8: see p2
 * @p9: see p2
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: LoPAPR 2.9,
 * H_BEST_ENERGY.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - count and the entries are valid
 * * H_BUSY - the operation is not finished; call again
 * * H_NOT_AVAILABLE - the resources do not differ, or the list is not available
 *   and was not refreshed
 * * H_UNSUPPORTED - RESOURCE is not supported
 * * H_UNSUPPORTED_FLAG - the named bit of eflags is not supported
 * * H_FUNCTION - not supported; a migration may change that
 * * H_P2 - p2 is not a resource of the requested kind
 * * H_P3 - p3 is not a resource of the requested kind, or not a 4096-byte
 *   aligned page (BUFFERED)
 * * H_P4 - p4 is not a resource of the requested kind
 * * H_P5 - p5 is not a resource of the requested kind
 * * H_P6 - p6 is not a resource of the requested kind
 * * H_P7 - p7 is not a resource of the requested kind
 * * H_P8 - p8 is not a resource of the requested kind
 * * H_P9 - p9 is not a resource of the requested kind
 */
static __always_inline __must_check struct hcall_best_energy_ret
hcall_best_energy(u64 eflags, u64 p2, u64 p3, u64 p4, u64 p5, u64 p6, u64 p7,
		  u64 p8, u64 p9)
{
	const struct hcall_regs _r = hcall_issue9(H_BEST_ENERGY, eflags, p2, p3,
						  p4, p5, p6, p7, p8, p9);

	return (struct hcall_best_energy_ret) { _r.status, _r.r4, _r.r5, _r.r6,
						_r.r7, _r.r8, _r.r9, _r.r10,
						_r.r11, _r.r12 };
}

/**
 * hcall_get_energy_scale_info() - return energy and frequency attributes
 *	of the platform
 * @flags: selection of attributes
 * @first_id: identifier of an attribute, 0 for all
 * @buffer: receives the attributes (memory: written, @length bytes)
 * @length: bytes at buffer
 *
 * Never busy.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/papr_platform_attributes.c, papr_init().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - buffer holds the requested attributes
 * * H_PARTIAL - buffer is too small for all attributes
 * * H_P4 - buffer is too small for the header
 */
static __always_inline __must_check long
hcall_get_energy_scale_info(u64 flags, u64 first_id, hcall_ra_t buffer,
			    u64 length)
{
	return hcall_issue_norets(H_GET_ENERGY_SCALE_INFO, flags, first_id,
				  (__force u64)buffer, length);
}

/**
 * hcall_htm() - set up, run and read the hardware trace macros
 * @flags: form of target, and modifiers
 * @target: traced unit, with HARDWARE_TARGET
 * @operation: operation and kind of trace
 * @param1: depends on OP; 0 if not used
 * @param2: depends on OP; 0 if not used
 * @param3: depends on OP; 0 if not used
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: Linux
 * 7.2 arch/powerpc/platforms/pseries/htmdump.c.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - done
 * * H_PARTIAL - the buffer is full; more data is available
 * * H_NOT_AVAILABLE - the offset lies beyond the end
 * * H_BUSY - call again
 * * H_LONG_BUSY - call again after about the hinted time
 * * H_PARAMETER - bad flags
 * * H_P2 - bad target
 * * H_P3 - bad operation
 * * H_P4 - bad param1
 * * H_P5 - bad param2
 * * H_P6 - bad param3
 * * H_STATE - the trace macro's state does not allow the operation
 * * H_AUTHORITY - the partition is not licensed for it (VET code)
 */
static __always_inline __must_check long
hcall_htm(u64 flags, u64 target, u64 operation, u64 param1, u64 param2,
	  u64 param3)
{
	return hcall_issue_norets(H_HTM, flags, target, operation, param1,
				  param2, param3);
}

/**
 * struct hcall_watchdog_ret - return value of hcall_watchdog()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @answer: [after H_SUCCESS] answer of a query, see the variants
 */
struct hcall_watchdog_ret {
	long status;
	u64 answer;
};

/**
 * hcall_watchdog() - start, stop or query a watchdog timer
 * @flags: operation; other bits are reserved
 *
 * hcall_watchdog_opt() also has number, timeout.  Repeat after H_BUSY, with
 * unchanged arguments.  Source: Linux 6.1
 * arch/powerpc/include/asm/papr-watchdog.h.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status and results:
 * * H_SUCCESS - done
 * * H_BUSY - the timer is unchanged; call again
 * * H_PARAMETER - bad OP or ACTION, or a reserved bit is set
 * * H_P2 - number is 0 or too large
 * * H_P3 - timeout is below the least timeout
 * * H_NOOP - the timer to stop is not running
 * * H_HARDWARE - the operation failed for an unspecified reason
 * * H_FUNCTION - the platform has no watchdog timers
 */
static __always_inline __must_check struct hcall_watchdog_ret
hcall_watchdog(u64 flags)
{
	const struct hcall_regs _r = hcall_issue(H_WATCHDOG, flags);

	return (struct hcall_watchdog_ret) { _r.status, _r.r4 };
}

/**
 * hcall_watchdog_opt() - start, stop or query a watchdog timer
 * @flags: operation; other bits are reserved
 * @number: number of the timer, starting at 1; not used by query
 * @timeout: milliseconds (start)
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: Linux 6.1
 * arch/powerpc/include/asm/papr-watchdog.h.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status and results, see hcall_watchdog().
 */
static __always_inline __must_check struct hcall_watchdog_ret
hcall_watchdog_opt(u64 flags, u64 number, u64 timeout)
{
	const struct hcall_regs _r = hcall_issue(H_WATCHDOG, flags, number,
						 timeout);

	return (struct hcall_watchdog_ret) { _r.status, _r.r4 };
}

/* Private calls of QEMU, KVM and their firmware */

/**
 * hcall_rtas() - run an RTAS service in the hypervisor
 * @args: the RTAS argument block (memory: read and written)
 *
 * Never busy.  Source: QEMU 7.2 docs/specs/ppc-spapr-hcalls.rst, H_RTAS.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode, NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - the service was called; the block holds the status of the
 *   service
 * * H_PARAMETER - the token is unknown; the first ret is set to -3
 */
static __always_inline __must_check long hcall_rtas(hcall_ra_t args)
{
	return hcall_issue_norets(H_RTAS, (__force u64)args);
}

/**
 * hcall_rtas_raw() - hcall_rtas(), never traced
 * @args: see hcall_rtas()
 *
 * Context: Any, including real mode.
 * Return: See hcall_rtas().
 */
static __always_inline __must_check long hcall_rtas_raw(hcall_ra_t args)
{
	return hcall_issue_norets_notrace(H_RTAS, (__force u64)args);
}

/**
 * hcall_logical_memop() - copy or invert memory or I/O space by real
 *	address
 * @dst: destination, aligned to the element
 * @src: source, aligned like dst; may overlap dst
 * @esize: log2 of the element size
 * @count: elements, at most 0x80000000
 * @op: operation
 *
 * Never busy.  Source: QEMU 7.2 hw/ppc/spapr_hcall.c, h_logical_memop().
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode.
 * Return: Status:
 * * H_SUCCESS - done
 * * H_PARAMETER - an address is not aligned, or esize, count or op is out of
 *   range
 */
static __always_inline __must_check long
hcall_logical_memop(hcall_ra_t dst, hcall_ra_t src, u64 esize, u64 count,
		    u64 op)
{
	return hcall_issue_norets(H_LOGICAL_MEMOP, (__force u64)dst,
				  (__force u64)src, esize, count, op);
}

/**
 * hcall_logical_memop_raw() - hcall_logical_memop(), never traced
 * @dst: see hcall_logical_memop()
 * @src: see hcall_logical_memop()
 * @esize: see hcall_logical_memop()
 * @count: see hcall_logical_memop()
 * @op: see hcall_logical_memop()
 *
 * Context: Any, including real mode.
 * Return: See hcall_logical_memop().
 */
static __always_inline __must_check long
hcall_logical_memop_raw(hcall_ra_t dst, hcall_ra_t src, u64 esize, u64 count,
			u64 op)
{
	return hcall_issue_norets_notrace(H_LOGICAL_MEMOP, (__force u64)dst,
					  (__force u64)src, esize, count, op);
}

/**
 * hcall_cas() - negotiate the guest's capabilities and get the device tree
 *	that follows
 * @vector: argument that the OS passed to ibm,client-architecture-support
 *	(memory: read)
 * @out: receives the new device tree (memory: written, @out_size bytes)
 * @out_size: bytes of out; SLOF passes 0x200000
 *
 * Never busy.  Source: QEMU 7.2 hw/ppc/spapr_hcall.c,
 * h_client_architecture_support().
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode.
 * Return: Status:
 * * H_SUCCESS - out is filled and the mode is set
 * * H_MULTI_THREADS_ACTIVE - a second virtual processor is running
 * * H_HARDWARE - no processor compatibility mode suits both the guest and QEMU
 * * H_PARAMETER - option vector 1 or 5 is missing
 */
static __always_inline __must_check long
hcall_cas(hcall_ra_t vector, hcall_ra_t out, u64 out_size)
{
	return hcall_issue_norets(H_CAS, (__force u64)vector, (__force u64)out,
				  out_size);
}

/**
 * hcall_cas_raw() - hcall_cas(), never traced
 * @vector: see hcall_cas()
 * @out: see hcall_cas()
 * @out_size: see hcall_cas()
 *
 * Context: Any, including real mode.
 * Return: See hcall_cas().
 */
static __always_inline __must_check long
hcall_cas_raw(hcall_ra_t vector, hcall_ra_t out, u64 out_size)
{
	return hcall_issue_norets_notrace(H_CAS, (__force u64)vector,
					  (__force u64)out, out_size);
}

/**
 * hcall_update_dt() - pass the firmware's device tree to QEMU
 * @fdt: flattened device tree (memory: read)
 *
 * Never busy.  Source: QEMU 7.2 hw/ppc/spapr_hcall.c, h_update_dt().
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode.
 * Return: Status:
 * * H_SUCCESS - the device tree is stored, or this machine type ignores it
 * * H_PARAMETER - the device tree is inconsistent, or more than twice as large
 *   as the first tree
 * * H_FUNCTION - QEMU is too old; SLOF continues without the call
 */
static __always_inline __must_check long hcall_update_dt(hcall_ra_t fdt)
{
	return hcall_issue_norets(H_UPDATE_DT, (__force u64)fdt);
}

/**
 * hcall_update_dt_raw() - hcall_update_dt(), never traced
 * @fdt: see hcall_update_dt()
 *
 * Context: Any, including real mode.
 * Return: See hcall_update_dt().
 */
static __always_inline __must_check long hcall_update_dt_raw(hcall_ra_t fdt)
{
	return hcall_issue_norets_notrace(H_UPDATE_DT, (__force u64)fdt);
}

/**
 * hcall_kvmppc_vof_client() - run an Open Firmware client service in QEMU
 * @prom_args: the client interface's argument array (memory: read and
 *	written, 52 bytes)
 *
 * Never busy.  Source: QEMU 7.2 hw/ppc/spapr_vof.c, spapr_h_vof_client().
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode.
 * Return: Status:
 * * H_SUCCESS - the service was called; the first ret holds its result
 * * H_PARAMETER - the array or name cannot be read, or nargs and nret do not
 *   fit
 */
static __always_inline __must_check long
hcall_kvmppc_vof_client(hcall_ra_t prom_args)
{
	return hcall_issue_norets(KVMPPC_H_VOF_CLIENT, (__force u64)prom_args);
}

/**
 * hcall_kvmppc_vof_client_raw() - hcall_kvmppc_vof_client(), never traced
 * @prom_args: see hcall_kvmppc_vof_client()
 *
 * Context: Any, including real mode.
 * Return: See hcall_kvmppc_vof_client().
 */
static __always_inline __must_check long
hcall_kvmppc_vof_client_raw(hcall_ra_t prom_args)
{
	return hcall_issue_norets_notrace(KVMPPC_H_VOF_CLIENT,
					  (__force u64)prom_args);
}

/* Processor registers, modes and small services */

/**
 * hcall_set_sprg0() - write SPRG0 of the calling thread
 * @value: any value; the hypervisor does not check the value
 *
 * Never busy.  Source: LoPAPR 2.9, H_SET_SPRG0.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - SPRG0 has the value (QEMU; LoPAPR lists no statuses)
 */
static __always_inline __must_check long hcall_set_sprg0(u64 value)
{
	return hcall_issue_norets(H_SET_SPRG0, value);
}

/**
 * hcall_set_dabr() - set the data address breakpoint of the calling thread
 * @value: contents of the DABR
 *
 * Never busy.  Source: LoPAPR 2.9, H_SET_DABR.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode, NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - the breakpoint is set
 * * H_RESERVED_DABR - BT is 0 on a machine without DABRX; nothing is changed
 * * H_HARDWARE - the processor has no DABR (QEMU), or no usable watchpoint
 *   (KVM)
 */
static __always_inline __must_check long hcall_set_dabr(u64 value)
{
	return hcall_issue_norets(H_SET_DABR, value);
}

/**
 * hcall_set_dabr_raw() - hcall_set_dabr(), never traced
 * @value: see hcall_set_dabr()
 *
 * Context: Any, including real mode.
 * Return: See hcall_set_dabr().
 */
static __always_inline __must_check long hcall_set_dabr_raw(u64 value)
{
	return hcall_issue_norets_notrace(H_SET_DABR, value);
}

/**
 * hcall_page_init() - clear or copy a 4 KiB page, or set its usage state
 * @flags: operations on the page; usage state flags alone are allowed
 * @dest: page to initialise (memory: written, 4096 bytes, aligned to 4096)
 * @src: page to copy; used only with COPY_PAGE (memory: read, 4096 bytes,
 *	aligned to 4096)
 *
 * Never busy.  Source: LoPAPR 2.9, H_PAGE_INIT.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - done
 * * H_PARAMETER - an address is not the address of a 4 KiB page of the
 *   partition's memory; or a flag is unknown (QEMU, KVM)
 * * H_RESCINDED - a page has been withdrawn
 */
static __always_inline __must_check long
hcall_page_init(u64 flags, hcall_ra_t dest, hcall_ra_t src)
{
	return hcall_issue_norets(H_PAGE_INIT, flags, (__force u64)dest,
				  (__force u64)src);
}

/**
 * struct hcall_logical_ci_load_ret - return value of
 *	hcall_logical_ci_load()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @value: [after H_SUCCESS] value read, right-justified
 */
struct hcall_logical_ci_load_ret {
	long status;
	u64 value;
};

/**
 * hcall_logical_ci_load() - read a cache-inhibited location, such as a
 *	device register
 * @size: bytes: 1, 2, 4 or 8
 * @addr: logical address of the location, aligned to size
 *
 * Never busy.  Source: LoPAPR 2.9, H_LOGICAL_CI_LOAD.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode.
 * Return: Status and results:
 * * H_SUCCESS - value is valid
 * * H_PARAMETER - size is not 1, 2, 4 or 8; or addr is outside of the
 *   partition, unaligned, not cache-inhibited, or offset 4 of an interrupt
 *   management area
 */
static __always_inline __must_check struct hcall_logical_ci_load_ret
hcall_logical_ci_load(u64 size, hcall_ra_t addr)
{
	const struct hcall_regs _r = hcall_issue(H_LOGICAL_CI_LOAD, size,
						 (__force u64)addr);

	return (struct hcall_logical_ci_load_ret) { _r.status, _r.r4 };
}

/**
 * hcall_logical_ci_load_raw() - hcall_logical_ci_load(), never traced
 * @size: see hcall_logical_ci_load()
 * @addr: see hcall_logical_ci_load()
 *
 * Context: Any, including real mode.
 * Return: See hcall_logical_ci_load().
 */
static __always_inline __must_check struct hcall_logical_ci_load_ret
hcall_logical_ci_load_raw(u64 size, hcall_ra_t addr)
{
	const struct hcall_regs _r = hcall_issue9_notrace(H_LOGICAL_CI_LOAD,
							  size,
							  (__force u64)addr);

	return (struct hcall_logical_ci_load_ret) { _r.status, _r.r4 };
}

/**
 * hcall_logical_ci_store() - write a cache-inhibited location, such as a
 *	device register
 * @size: bytes: 1, 2, 4 or 8
 * @addr: logical address of the location, aligned to size
 * @value: value to write, right-justified
 *
 * Never busy.  Source: LoPAPR 2.9, H_LOGICAL_CI_STORE.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode.
 * Return: Status:
 * * H_SUCCESS - the value is written (inferred; LoPAPR lists no statuses)
 * * H_PARAMETER - size is not 1, 2, 4 or 8; or addr is outside of the
 *   partition, unaligned, not cache-inhibited, or offset 4 of an interrupt
 *   management area
 */
static __always_inline __must_check long
hcall_logical_ci_store(u64 size, hcall_ra_t addr, u64 value)
{
	return hcall_issue_norets(H_LOGICAL_CI_STORE, size, (__force u64)addr,
				  value);
}

/**
 * hcall_logical_ci_store_raw() - hcall_logical_ci_store(), never traced
 * @size: see hcall_logical_ci_store()
 * @addr: see hcall_logical_ci_store()
 * @value: see hcall_logical_ci_store()
 *
 * Context: Any, including real mode.
 * Return: See hcall_logical_ci_store().
 */
static __always_inline __must_check long
hcall_logical_ci_store_raw(u64 size, hcall_ra_t addr, u64 value)
{
	return hcall_issue_norets_notrace(H_LOGICAL_CI_STORE, size,
					  (__force u64)addr, value);
}

/**
 * struct hcall_logical_cache_load_ret - return value of
 *	hcall_logical_cache_load()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @value: [after H_SUCCESS] value read, right-justified
 */
struct hcall_logical_cache_load_ret {
	long status;
	u64 value;
};

/**
 * hcall_logical_cache_load() - read a cached location in memory
 * @size: bytes: 1, 2, 4 or 8
 * @addr: logical address of the location
 *
 * Never busy.  Source: QEMU 7.2 hw/ppc/spapr_hcall.c, h_logical_load().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - value is valid
 * * H_PARAMETER - size is not 1, 2, 4 or 8
 */
static __always_inline __must_check struct hcall_logical_cache_load_ret
hcall_logical_cache_load(u64 size, hcall_ra_t addr)
{
	const struct hcall_regs _r = hcall_issue(H_LOGICAL_CACHE_LOAD, size,
						 (__force u64)addr);

	return (struct hcall_logical_cache_load_ret) { _r.status, _r.r4 };
}

/**
 * hcall_logical_cache_store() - write a cached location in memory
 * @size: bytes: 1, 2, 4 or 8
 * @addr: logical address of the location
 * @value: value to write, right-justified
 *
 * Never busy.  Source: QEMU 7.2 hw/ppc/spapr_hcall.c, h_logical_store().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the value is written
 * * H_PARAMETER - size is not 1, 2, 4 or 8
 */
static __always_inline __must_check long
hcall_logical_cache_store(u64 size, hcall_ra_t addr, u64 value)
{
	return hcall_issue_norets(H_LOGICAL_CACHE_STORE, size,
				  (__force u64)addr, value);
}

/**
 * hcall_logical_icbi() - invalidate the instruction cache block of a
 *	location
 * @addr: logical address of the location (rHype)
 *
 * Never busy.  Source: QEMU 7.2 hw/ppc/spapr_hcall.c, h_logical_icbi().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - done
 */
static __always_inline __must_check long hcall_logical_icbi(hcall_ra_t addr)
{
	return hcall_issue_norets(H_LOGICAL_ICBI, (__force u64)addr);
}

/**
 * hcall_logical_dcbf() - flush the data cache block of a location
 * @addr: logical address of the location (rHype)
 *
 * Never busy.  Source: QEMU 7.2 hw/ppc/spapr_hcall.c, h_logical_dcbf().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - done
 */
static __always_inline __must_check long hcall_logical_dcbf(hcall_ra_t addr)
{
	return hcall_issue_norets(H_LOGICAL_DCBF, (__force u64)addr);
}

/**
 * struct hcall_hypervisor_data_ret - return value of
 *	hcall_hypervisor_data()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_control: [equal to @status] if not negative, the control of the
 *	next call; if negative, a status
 * @data0: [after H_SUCCESS] data, if r3 is not negative (first byte most
 *	significant)
 * @data1: [after H_SUCCESS] see data0 (first byte most significant)
 * @data2: [after H_SUCCESS] see data0 (first byte most significant)
 * @data3: [after H_SUCCESS] see data0 (first byte most significant)
 * @data4: [after H_SUCCESS] see data0 (first byte most significant)
 * @data5: [after H_SUCCESS] see data0 (first byte most significant)
 * @data6: [after H_SUCCESS] see data0 (first byte most significant)
 * @data7: [after H_SUCCESS] see data0 (first byte most significant)
 */
struct hcall_hypervisor_data_ret {
	long status;
	u64 next_control;
	u64 data0;
	u64 data1;
	u64 data2;
	u64 data3;
	u64 data4;
	u64 data5;
	u64 data6;
	u64 data7;
};

/**
 * hcall_hypervisor_data() - read the next 64 bytes of the hypervisor's
 *	data, for a dump
 * @control: 0 on the first call, then r3 of the last call
 *
 * Never busy.  Source: LoPAPR 2.9, Dump Support hcall()s.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - data is valid; also with any other status that is not negative
 * * H_PARAMETER - control lies beyond the data; the dump is complete
 * * H_FUNCTION - the function set is not enabled for the partition
 */
static __always_inline __must_check struct hcall_hypervisor_data_ret
hcall_hypervisor_data(u64 control)
{
	const struct hcall_regs _r = hcall_issue9(H_HYPERVISOR_DATA, control);

	return (struct hcall_hypervisor_data_ret) { _r.status, _r.status, _r.r4,
						    _r.r5, _r.r6, _r.r7, _r.r8,
						    _r.r9, _r.r10, _r.r11 };
}

/**
 * struct hcall_perfmon_ret - return value of hcall_perfmon()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @modes: [after H_SUCCESS] modes after the call
 */
struct hcall_perfmon_ret {
	long status;
	u64 modes;
};

/**
 * hcall_perfmon() - enable and disable modes of the performance monitor
 * @mode_set: modes to enable
 * @mode_reset: modes to disable
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: LoPAPR 2.9,
 * H_PERFMON.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the modes are changed
 * * H_PARAMETER - the platform lacks a requested mode
 * * H_RESOURCE - a mode cannot be changed now, because it is in use
 * * H_BUSY - call again
 */
static __always_inline __must_check struct hcall_perfmon_ret
hcall_perfmon(u64 mode_set, u64 mode_reset)
{
	const struct hcall_regs _r = hcall_issue(H_PERFMON, mode_set,
						 mode_reset);

	return (struct hcall_perfmon_ret) { _r.status, _r.r4 };
}

/**
 * hcall_set_xdabr() - set the data address breakpoint and its extension
 *	for the calling thread
 * @dabr: contents of the DABR
 * @dabrx: contents of the DABRX: USER, KERNEL or both; HYP and all other
 *	bits must be 0
 *
 * Never busy.  Source: LoPAPR 2.9, H_SET_XDABR.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - the breakpoint is set
 * * H_PARAMETER - dabrx has a reserved bit, HYP, or neither USER nor KERNEL
 * * H_HARDWARE - the processor has no DABR (QEMU), or no usable watchpoint
 *   (KVM)
 */
static __always_inline __must_check long hcall_set_xdabr(u64 dabr, u64 dabrx)
{
	return hcall_issue_norets(H_SET_XDABR, dabr, dabrx);
}

/**
 * struct hcall_get_cpu_characteristics_ret - return value of
 *	hcall_get_cpu_characteristics()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @character: [after H_SUCCESS] characteristics of the processor
 * @behaviour: [after H_SUCCESS] behaviour expected of the guest
 */
struct hcall_get_cpu_characteristics_ret {
	long status;
	u64 character;
	u64 behaviour;
};

/**
 * hcall_get_cpu_characteristics() - return the processor's characteristics
 *	for mitigations of speculation attacks
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/include/asm/hvcall.h,
 * H_CPU_CHAR_* and H_CPU_BEHAV_*.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - both words are valid
 * * H_FUNCTION - the call does not exist; assume the worst
 */
static __always_inline __must_check struct hcall_get_cpu_characteristics_ret
hcall_get_cpu_characteristics(void)
{
	const struct hcall_regs _r = hcall_issue(H_GET_CPU_CHARACTERISTICS);

	return (struct hcall_get_cpu_characteristics_ret) { _r.status, _r.r4,
							    _r.r5 };
}

/**
 * struct hcall_random_ret - return value of hcall_random()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @random: [after H_SUCCESS] 64 random bits
 */
struct hcall_random_ret {
	long status;
	u64 random;
};

/**
 * hcall_random() - return a random number from a hardware generator
 *
 * Never busy.  Source: LoPAPR 2.9, H_RANDOM.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - random is valid
 * * H_HARDWARE - the generator failed, or the call has no generator
 * * H_FUNCTION - the platform has no generator for the partition
 */
static __always_inline __must_check struct hcall_random_ret hcall_random(void)
{
	const struct hcall_regs _r = hcall_issue(H_RANDOM);

	return (struct hcall_random_ret) { _r.status, _r.r4 };
}

/**
 * hcall_set_mode() - set a breakpoint, a watchpoint, or the partition's
 *	mode for interrupts
 * @mflags: depends on resource; 0 for breakpoints
 * @resource: resource to set
 * @value1: depends on resource
 * @value2: depends on resource
 *
 * Repeat after H_LONG_BUSY_ORDER_10_MSEC, with unchanged arguments.  Source:
 * LoPAPR 2.9, H_SET_MODE.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode, NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - the mode is set
 * * H_UNSUPPORTED_FLAG - mflags is not allowed for the resource
 * * H_P2 - the processor has no such resource
 * * H_P3 - value1 is not allowed
 * * H_P4 - value2 is not allowed
 * * H_LONG_BUSY_ORDER_10_MSEC - the change is not complete on all processors;
 *   call again
 * * H_BAD_MODE - for resource LE: a thread of the partition has external
 *   interrupts enabled
 * * H_FUNCTION - the second watchpoint is not enabled for the guest (KVM)
 */
static __always_inline __must_check long
hcall_set_mode(u64 mflags, u64 resource, u64 value1, u64 value2)
{
	return hcall_issue_norets(H_SET_MODE, mflags, resource, value1, value2);
}

/**
 * hcall_set_mode_raw() - hcall_set_mode(), never traced
 * @mflags: see hcall_set_mode()
 * @resource: see hcall_set_mode()
 * @value1: see hcall_set_mode()
 * @value2: see hcall_set_mode()
 *
 * Context: Any, including real mode.
 * Return: See hcall_set_mode().
 */
static __always_inline __must_check long
hcall_set_mode_raw(u64 mflags, u64 resource, u64 value1, u64 value2)
{
	return hcall_issue_norets_notrace(H_SET_MODE, mflags, resource, value1,
					  value2);
}

/**
 * hcall_signal_sys_reset() - send a system reset interrupt to one or more
 *	processors
 * @target: signed; a processor's server number, or a group
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/platforms/pseries/smp.c,
 * pseries_cause_nmi_ipi().
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - sent
 * * H_PARAMETER - the processor or group does not exist
 * * H_FUNCTION - the call does not exist; use another way to stop processors
 */
static __always_inline __must_check long hcall_signal_sys_reset(u64 target)
{
	return hcall_issue_norets(H_SIGNAL_SYS_RESET, target);
}

/* Storage-class memory (NVDIMM) */

/**
 * struct hcall_scm_read_metadata_ret - return value of
 *	hcall_scm_read_metadata()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @data: [after H_SUCCESS] the bytes read, right-justified, the byte at
 *	offset most significant; zeros above them (first byte most significant)
 */
struct hcall_scm_read_metadata_ret {
	long status;
	u64 data;
};

/**
 * hcall_scm_read_metadata() - read one, two, four or eight bytes of an
 *	NVDIMM's label area
 * @drc_index: DRC index of the NVDIMM
 * @offset: byte offset in the label area
 * @length: bytes to read: 1, 2, 4 or 8
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/platforms/pseries/papr_scm.c,
 * papr_scm_meta_get().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - data is valid
 * * H_PARAMETER - drc_index does not name an NVDIMM of this partition
 * * H_P2 - offset, or offset + length, lies outside the label area
 * * H_P3 - length is not 1, 2, 4 or 8
 */
static __always_inline __must_check struct hcall_scm_read_metadata_ret
hcall_scm_read_metadata(u64 drc_index, u64 offset, u64 length)
{
	const struct hcall_regs _r = hcall_issue(H_SCM_READ_METADATA, drc_index,
						 offset, length);

	return (struct hcall_scm_read_metadata_ret) { _r.status, _r.r4 };
}

/**
 * hcall_scm_write_metadata() - write one, two, four or eight bytes of an
 *	NVDIMM's label area
 * @drc_index: DRC index of the NVDIMM
 * @offset: byte offset in the label area
 * @data: the bytes, right-justified, the byte for offset most significant;
 *	zeros above them (first byte most significant)
 * @length: bytes to write: 1, 2, 4 or 8
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/platforms/pseries/papr_scm.c,
 * papr_scm_meta_set().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the bytes are written
 * * H_PARAMETER - drc_index does not name an NVDIMM of this partition
 * * H_P2 - offset, or offset + length, lies outside the label area; from QEMU
 *   also data with bits set above its length bytes, and (QEMU 10.2) a label
 *   area that is read-only
 * * H_P4 - length is not 1, 2, 4 or 8
 */
static __always_inline __must_check long
hcall_scm_write_metadata(u64 drc_index, u64 offset, u64 data, u64 length)
{
	return hcall_issue_norets(H_SCM_WRITE_METADATA, drc_index, offset, data,
				  length);
}

/**
 * struct hcall_scm_bind_mem_ret - return value of hcall_scm_bind_mem()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_token: [after H_BUSY, H_LONG_BUSY] value of token for the next
 *	call
 * @address: [after H_SUCCESS, H_BUSY, H_LONG_BUSY] real address of the
 *	first block
 * @blocks: [after H_SUCCESS] number of blocks mapped
 */
struct hcall_scm_bind_mem_ret {
	long status;
	u64 next_token;
	u64 address;
	u64 blocks;
};

/**
 * hcall_scm_bind_mem() - map blocks of an NVDIMM into the partition's real
 *	address space
 * @drc_index: DRC index of the NVDIMM
 * @start_block: index of the first block
 * @num_blocks: number of blocks to map
 * @target: requested real address of the first block
 * @token: 0 on the first call, then next_token of the last answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with token = next_token of the previous
 * attempt, first 0.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/papr_scm.c, drc_pmem_bind().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the blocks are mapped
 * * H_BUSY - a part is mapped; call again
 * * H_LONG_BUSY - a part is mapped; call again after about the hinted time.
 *   Documented for the two unbind calls, not for this call
 * * H_PARAMETER - drc_index does not name an NVDIMM of this partition
 * * H_P2 - start_block lies beyond the last block
 * * H_P3 - start_block + num_blocks wraps or lies beyond the last block
 * * H_P4 - bad target (listed without a case)
 * * H_P5 - bad token
 * * H_OVERLAP - a block is already mapped; from QEMU, target is not ANY
 * * H_TOO_BIG - listed without a case
 */
static __always_inline __must_check struct hcall_scm_bind_mem_ret
hcall_scm_bind_mem(u64 drc_index, u64 start_block, u64 num_blocks, u64 target,
		   u64 token)
{
	const struct hcall_regs _r = hcall_issue(H_SCM_BIND_MEM, drc_index,
						 start_block, num_blocks,
						 target, token);

	return (struct hcall_scm_bind_mem_ret) { _r.status, _r.r4, _r.r5,
						 _r.r6 };
}

/**
 * struct hcall_scm_unbind_mem_ret - return value of hcall_scm_unbind_mem()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_token: [after H_BUSY, H_LONG_BUSY] value of token for the next
 *	call
 * @blocks: [after H_SUCCESS] number of blocks unmapped
 */
struct hcall_scm_unbind_mem_ret {
	long status;
	u64 next_token;
	u64 blocks;
};

/**
 * hcall_scm_unbind_mem() - unmap blocks of an NVDIMM from the partition's
 *	real address space
 * @drc_index: DRC index of the NVDIMM
 * @address: real address of the first block to unmap, a multiple of the
 *	block size
 * @num_blocks: number of blocks to unmap
 * @token: 0 on the first call, then next_token of the last answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with token = next_token of the previous
 * attempt, first 0.  Source: Linux 6.1 Documentation/powerpc/papr_hcalls.rst.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the blocks are unmapped
 * * H_BUSY - call again
 * * H_LONG_BUSY - call again after about the hinted time; the 1 ms and 10 ms
 *   orders are documented
 * * H_PARAMETER - drc_index does not name an NVDIMM of this partition
 * * H_P2 - address is not a multiple of the block size
 * * H_P3 - num_blocks is 0 or too large, or the range is not inside the NVDIMM
 * * H_P4 - token is not 0 (QEMU)
 * * H_IN_USE - a block still has a valid page-table entry
 * * H_OVERLAP - listed without a case
 */
static __always_inline __must_check struct hcall_scm_unbind_mem_ret
hcall_scm_unbind_mem(u64 drc_index, u64 address, u64 num_blocks, u64 token)
{
	const struct hcall_regs _r = hcall_issue(H_SCM_UNBIND_MEM, drc_index,
						 address, num_blocks, token);

	return (struct hcall_scm_unbind_mem_ret) { _r.status, _r.r4, _r.r5 };
}

/**
 * struct hcall_scm_query_block_mem_binding_ret - return value of
 *	hcall_scm_query_block_mem_binding()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @address: [after H_SUCCESS] real address of the block
 */
struct hcall_scm_query_block_mem_binding_ret {
	long status;
	u64 address;
};

/**
 * hcall_scm_query_block_mem_binding() - return the real address of a
 *	mapped block of an NVDIMM
 * @drc_index: DRC index of the NVDIMM
 * @block: index of the block
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/platforms/pseries/papr_scm.c,
 * drc_pmem_query_n_bind().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - address is valid
 * * H_PARAMETER - bad drc_index (meaning inferred from the argument's place)
 * * H_P2 - bad block (meaning inferred from the argument's place)
 * * H_NOT_FOUND - the block is not mapped (meaning inferred from the name)
 */
static __always_inline __must_check struct hcall_scm_query_block_mem_binding_ret
hcall_scm_query_block_mem_binding(u64 drc_index, u64 block)
{
	const struct hcall_regs _r = hcall_issue(H_SCM_QUERY_BLOCK_MEM_BINDING,
						 drc_index, block);

	return (struct hcall_scm_query_block_mem_binding_ret) { _r.status,
								_r.r4 };
}

/**
 * struct hcall_scm_query_logical_mem_binding_ret - return value of
 *	hcall_scm_query_logical_mem_binding()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @drc_index: [after H_SUCCESS] DRC index of the NVDIMM
 * @block: [after H_SUCCESS] index of the block
 */
struct hcall_scm_query_logical_mem_binding_ret {
	long status;
	u64 drc_index;
	u64 block;
};

/**
 * hcall_scm_query_logical_mem_binding() - return which block of which
 *	NVDIMM is mapped at a real address
 * @address: real address in the partition
 *
 * Never busy.  Source: Linux 6.1 Documentation/powerpc/papr_hcalls.rst.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - drc_index and block are valid
 * * H_PARAMETER - bad address (meaning inferred from the argument's place)
 * * H_P2 - listed, although the call has only one argument
 * * H_NOT_FOUND - no block is mapped at address (meaning inferred from the
 *   name)
 */
static __always_inline __must_check struct hcall_scm_query_logical_mem_binding_ret
hcall_scm_query_logical_mem_binding(u64 address)
{
	const struct hcall_regs _r = hcall_issue(H_SCM_QUERY_LOGICAL_MEM_BINDING,
						 address);

	return (struct hcall_scm_query_logical_mem_binding_ret) { _r.status,
								  _r.r4,
								  _r.r5 };
}

/**
 * struct hcall_scm_unbind_all_ret - return value of hcall_scm_unbind_all()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_token: [after H_BUSY, H_LONG_BUSY] value of token for the next
 *	call
 * @blocks: [after H_SUCCESS] number of blocks unmapped; known only from
 *	QEMU
 */
struct hcall_scm_unbind_all_ret {
	long status;
	u64 next_token;
	u64 blocks;
};

/**
 * hcall_scm_unbind_all() - unmap all blocks of one NVDIMM or of all
 *	NVDIMMs
 * @scope: scope of the call
 * @drc_index: DRC index of the NVDIMM; used with scope DRC
 * @token: 0 on the first call, then next_token of the last answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with token = next_token of the previous
 * attempt, first 0.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/papr_scm.c, drc_pmem_unbind().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - everything in scope is unmapped
 * * H_BUSY - call again
 * * H_LONG_BUSY - call again after about the hinted time; the 1 ms and 10 ms
 *   orders are documented
 * * H_PARAMETER - scope is neither ALL nor DRC
 * * H_P2 - drc_index does not name an NVDIMM of this partition (scope DRC)
 * * H_P3 - listed without a case; r6 is the token
 * * H_P4 - token is not 0 (QEMU; it numbers the token as the fourth argument)
 * * H_IN_USE - a block still has a valid page-table entry
 */
static __always_inline __must_check struct hcall_scm_unbind_all_ret
hcall_scm_unbind_all(u64 scope, u64 drc_index, u64 token)
{
	const struct hcall_regs _r = hcall_issue(H_SCM_UNBIND_ALL, scope,
						 drc_index, token);

	return (struct hcall_scm_unbind_all_ret) { _r.status, _r.r4, _r.r5 };
}

/**
 * struct hcall_scm_health_ret - return value of hcall_scm_health()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @health: [after H_SUCCESS] states of the device; a bit is valid only if
 *	valid has the bit set
 * @valid: [after H_SUCCESS] mask of the valid bits of health
 */
struct hcall_scm_health_ret {
	long status;
	u64 health;
	u64 valid;
};

/**
 * hcall_scm_health() - return the health of an NVDIMM as a bitmap
 * @drc_index: DRC index of the NVDIMM
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/platforms/pseries/papr_scm.c,
 * __drc_pmem_query_health().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - both results are valid
 * * H_PARAMETER - drc_index does not name an NVDIMM of this partition
 * * H_FUNCTION - the platform reports no health; Linux then assumes good health
 */
static __always_inline __must_check struct hcall_scm_health_ret
hcall_scm_health(u64 drc_index)
{
	const struct hcall_regs _r = hcall_issue(H_SCM_HEALTH, drc_index);

	return (struct hcall_scm_health_ret) { _r.status, _r.r4, _r.r5 };
}

/**
 * struct hcall_scm_performance_stats_ret - return value of
 *	hcall_scm_performance_stats()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @needed_size: [after H_SUCCESS] bytes that header and all statistics
 *	need; valid only if size is 0
 * @unknown_name: [after H_PARTIAL] name of the first statistic that the
 *	hypervisor does not have (first byte most significant)
 */
struct hcall_scm_performance_stats_ret {
	long status;
	u64 needed_size;
	u64 unknown_name;
};

/**
 * hcall_scm_performance_stats() - fill a buffer with performance
 *	statistics of an NVDIMM, or return its size
 * @drc_index: DRC index of the NVDIMM
 * @buffer: statistics buffer; 0 to read only the size (memory: read and
 *	written, @size bytes)
 * @size: bytes at buffer; 0 requests the size that all statistics need
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/platforms/pseries/papr_scm.c,
 * drc_pmem_query_stats().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the buffer is filled, or needed_size is valid
 * * H_PARTIAL - an entry names a statistic that the hypervisor does not have
 * * H_PARAMETER - bad drc_index (meaning inferred from the argument's place)
 * * H_AUTHORITY - the partition is not allowed to collect performance data
 * * H_UNSUPPORTED - the device has no statistics
 * * H_PRIVILEGE - listed without a case
 */
static __always_inline __must_check struct hcall_scm_performance_stats_ret
hcall_scm_performance_stats(u64 drc_index, hcall_ra_t buffer, u64 size)
{
	const struct hcall_regs _r = hcall_issue(H_SCM_PERFORMANCE_STATS,
						 drc_index, (__force u64)buffer,
						 size);

	return (struct hcall_scm_performance_stats_ret) { _r.status, _r.r4,
							  _r.r4 };
}

/**
 * struct hcall_scm_flush_ret - return value of hcall_scm_flush()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_token: [after H_BUSY, H_LONG_BUSY] value of token for the next
 *	call
 */
struct hcall_scm_flush_ret {
	long status;
	u64 next_token;
};

/**
 * hcall_scm_flush() - make all writes to an NVDIMM durable
 * @drc_index: DRC index of the NVDIMM
 * @token: 0 starts a flush, then next_token of the last answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with token = next_token of the previous
 * attempt, first 0.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/papr_scm.c, papr_scm_pmem_flush().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - all writes before the start of the flush are durable
 * * H_BUSY - the flush is in progress; call again
 * * H_LONG_BUSY - the flush is in progress; QEMU answers
 *   H_LONG_BUSY_ORDER_10_MSEC
 * * H_PARAMETER - drc_index does not name an NVDIMM of this partition; from
 *   QEMU also for a device other than spapr-nvdimm
 * * H_P2 - token names no flush of this device
 * * H_UNSUPPORTED - the device's backend needs no flush or cannot flush (QEMU)
 * * H_HARDWARE - the backend failed to make the data durable (QEMU)
 */
static __always_inline __must_check struct hcall_scm_flush_ret
hcall_scm_flush(u64 drc_index, u64 token)
{
	const struct hcall_regs _r = hcall_issue(H_SCM_FLUSH, drc_index, token);

	return (struct hcall_scm_flush_ret) { _r.status, _r.r4 };
}

/* Shared-processor logical partitioning */

/**
 * hcall_register_vpa() - register or deregister one of the memory areas of
 *	a virtual processor
 * @flags: subfunction in IBM bits 16-18; leave every other bit 0
 * @proc_no: number of the virtual processor, from
 *	ibm,ppc-interrupt-server#s
 * @area: the area; ignored when deregistering, pass 0 (memory: read and
 *	written, aligned to 128)
 *
 * Never busy.  Source: LoPAPR 2.9, H_REGISTER_VPA; Virtual Processor Areas.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - done
 * * H_PARAMETER - subfunction or processor unknown; area unaligned to a level-1
 *   cache line, outside of the partition, too short, or across a 4 KiB boundary
 * * H_RESCINDED - the area is shared memory that its owner has withdrawn
 * * H_RESOURCE - DTL or SLB shadow without a VPA, or VPA deregistered while the
 *   DTL or the SLB shadow is registered
 * * H_MLENGTH_PARM - with cooperative memory over-commitment, the area crosses
 *   a memory entitlement granule
 * * H_STATE - VPA or SLB shadow of a processor that is neither stopped nor the
 *   caller
 * * H_FUNCTION - the subfunction is known but not supported
 */
static __always_inline __must_check long
hcall_register_vpa(u64 flags, u64 proc_no, hcall_ra_t area)
{
	return hcall_issue_norets(H_REGISTER_VPA, flags, proc_no,
				  (__force u64)area);
}

/**
 * hcall_cede() - cede the processor until an interrupt or a prod arrives
 *
 * Never busy.  Source: LoPAPR 2.9, H_CEDE; Long Term Processor Cede.
 *
 * Context: Never traced.  Has callers in idle.
 * Return: Status:
 * * H_SUCCESS - the processor is awake; work may be pending
 */
static __always_inline __must_check long hcall_cede(void)
{
	return hcall_issue_norets_notrace(H_CEDE);
}

/**
 * hcall_confer() - pass the rest of the time slice to another virtual
 *	processor
 * @proc: number of the processor to run; the caller's number waits for a
 *	prod
 * @dispatch: 32-bit dispatch counter last seen in the target's VPA; not
 *	used for ALL and for the caller's number
 *
 * Never busy.  Source: LoPAPR 2.9, H_CONFER.
 *
 * Context: Never traced.  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - the time slice is conferred; or the call does nothing, because
 *   the counter is even or has changed, or the target has conferred to all
 * * H_PARAMETER - proc is not a processor of the partition
 */
static __always_inline __must_check long hcall_confer(u64 proc, u64 dispatch)
{
	return hcall_issue_norets_notrace(H_CONFER, proc, dispatch);
}

/**
 * hcall_prod() - wake a virtual processor that has ceded, conferred or
 *	joined
 * @proc: number of the processor to wake
 *
 * Never busy.  Source: LoPAPR 2.9, H_PROD; H_JOIN.
 *
 * Context: Never traced.  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - prodded
 * * H_PARAMETER - proc is not a processor of the partition
 */
static __always_inline __must_check long hcall_prod(u64 proc)
{
	return hcall_issue_norets_notrace(H_PROD, proc);
}

/**
 * struct hcall_get_ppp_ret - return value of hcall_get_ppp()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @entitled_capacity: [after H_SUCCESS] entitlement in hundredths of a
 *	processor; 100 for each dedicated processor
 * @unallocated_capacity: [after H_SUCCESS] hundredths of a processor not
 *	assigned to any partition of the group
 * @aggregation: [after H_SUCCESS] group and pool of the partition
 * @capacities: [after H_SUCCESS] capping, weights and processor counts
 * @virtualization: [after H_SUCCESS] resources for virtual processors, 0
 *	for dedicated processors; only if
 *	ibm,partition-performance-parameters-level is 1 or more
 */
struct hcall_get_ppp_ret {
	long status;
	u64 entitled_capacity;
	u64 unallocated_capacity;
	u64 aggregation;
	u64 capacities;
	u64 virtualization;
};

/**
 * hcall_get_ppp() - read the partition's processor performance parameters
 *
 * Never busy.  Source: LoPAPR 2.9, H_GET_PPP.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the results are valid
 */
static __always_inline __must_check struct hcall_get_ppp_ret hcall_get_ppp(void)
{
	const struct hcall_regs _r = hcall_issue9(H_GET_PPP);

	return (struct hcall_get_ppp_ret) { _r.status, _r.r4, _r.r5, _r.r6,
					    _r.r7, _r.r8 };
}

/**
 * hcall_set_ppp() - set the partition's entitlement and variable capacity
 *	weight
 * @entitled: entitlement in hundredths of a processor
 * @weight: variable capacity weight, 0 to 255
 *
 * Never busy.  Source: LoPAPR 2.9, H_SET_PPP.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - both values are set
 * * H_CONSTRAINED - the values are set, but at least one value was limited
 * * H_PARAMETER - weight is not 0 to 255
 */
static __always_inline __must_check long hcall_set_ppp(u64 entitled, u64 weight)
{
	return hcall_issue_norets(H_SET_PPP, entitled, weight);
}

/**
 * struct hcall_purr_ret - return value of hcall_purr()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @purr: [after H_SUCCESS] PURR of the calling virtual processor
 */
struct hcall_purr_ret {
	long status;
	u64 purr;
};

/**
 * hcall_purr() - read the calling processor's utilization register (PURR)
 *
 * Never busy.  Source: LoPAPR 2.9, H_PURR; appendix on device tree properties,
 * ibm,rks-hcalls.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - purr is valid
 */
static __always_inline __must_check struct hcall_purr_ret hcall_purr(void)
{
	const struct hcall_regs _r = hcall_issue(H_PURR);

	return (struct hcall_purr_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_pic_ret - return value of hcall_pic()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @pool_idle_count: [after H_SUCCESS] idle count of the caller's pool
 * @pool_processors: [after H_SUCCESS] processors of the pool
 * @pool_timebase: [after H_SUCCESS] timebase ticks summed over the pool's
 *	processors; r6 to r12 only if ibm,partition-performance-parameters-level
 *	is 1 or more
 * @pool_purr: [after H_SUCCESS] PURR ticks of the pool's busy threads
 * @pool_spurr: [after H_SUCCESS] SPURR ticks of the pool's busy threads;
 *	PURR ticks without a SPURR
 * @pool_id: [after H_SUCCESS] pool number in the low 16 bits
 * @virt_timebase: [after H_SUCCESS] timebase ticks summed over all
 *	processors used for virtual processors; r10 to r12 are all ones without
 *	the authority to read them
 * @virt_purr: [after H_SUCCESS] PURR ticks of all busy threads used for
 *	virtual processors
 * @virt_spurr: [after H_SUCCESS] SPURR ticks of all busy threads used for
 *	virtual processors
 */
struct hcall_pic_ret {
	long status;
	u64 pool_idle_count;
	u64 pool_processors;
	u64 pool_timebase;
	u64 pool_purr;
	u64 pool_spurr;
	u64 pool_id;
	u64 virt_timebase;
	u64 virt_purr;
	u64 virt_spurr;
};

/**
 * hcall_pic() - read the idle count and the use of the processor pool
 *
 * Never busy.  Source: LoPAPR 2.9, Pool Idle Count Function Set; H_PIC.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the results are valid
 * * H_FUNCTION - the partition is not configured to make the call
 * * H_AUTHORITY - the partition is not authorised now
 */
static __always_inline __must_check struct hcall_pic_ret hcall_pic(void)
{
	const struct hcall_regs _r = hcall_issue9(H_PIC);

	return (struct hcall_pic_ret) { _r.status, _r.r4, _r.r5, _r.r6, _r.r7,
					_r.r8, _r.r9, _r.r10, _r.r11, _r.r12 };
}

/**
 * hcall_poll_pending() - query whether the platform has work for this
 *	processor
 *
 * Never busy.  Source: LoPAPR 2.9, H_POLL_PENDING.
 *
 * Context: See plpar_hcall().  Has callers in idle.
 * Return: Status:
 * * H_SUCCESS - no platform work is waiting
 * * H_PENDING - platform work could run on this processor if the processor were
 *   ceded
 */
static __always_inline __must_check long hcall_poll_pending(void)
{
	return hcall_issue_norets(H_POLL_PENDING);
}

/**
 * hcall_join() - stop the calling thread until a prod, unless the thread
 *	is the partition's last active thread
 *
 * Never busy.  Source: LoPAPR 2.9, H_JOIN.
 *
 * Context: See plpar_hcall().  Interrupts must be disabled.
 * Return: Status:
 * * H_SUCCESS - the thread stopped and was prodded
 * * H_CONTINUE - the caller is the last active thread and continues
 * * H_BAD_MODE - MSR[EE] is on, or another bit of the MSR has a forbidden value
 */
static __always_inline __must_check long hcall_join(void)
{
	return hcall_issue_norets(H_JOIN);
}

/**
 * struct hcall_home_node_associativity_ret - return value of
 *	hcall_home_node_associativity()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @assoc0: [after H_SUCCESS] fields 1 to 4 of the packed list (first byte
 *	most significant)
 * @assoc1: [after H_SUCCESS] fields 5 to 8 (first byte most significant)
 * @assoc2: [after H_SUCCESS] fields 9 to 12 (first byte most significant)
 * @assoc3: [after H_SUCCESS] fields 13 to 16 (first byte most significant)
 * @assoc4: [after H_SUCCESS] fields 17 to 20 (first byte most significant)
 * @assoc5: [after H_SUCCESS] fields 21 to 24 (first byte most significant)
 */
struct hcall_home_node_associativity_ret {
	long status;
	u64 assoc0;
	u64 assoc1;
	u64 assoc2;
	u64 assoc3;
	u64 assoc4;
	u64 assoc5;
};

/**
 * hcall_home_node_associativity() - read the associativity domains of a
 *	processor's home node
 * @flags: kind of the number in id
 * @id: the processor
 *
 * Never busy.  Source: LoPAPR 2.9, Virtual Processor Home Node Option;
 * H_HOME_NODE_ASSOCIATIVITY.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the list is valid
 * * H_FUNCTION - the call does not exist; a migration may remove the call
 * * H_PARAMETER - the value of flags is not supported
 * * H_P2 - id does not fit flags or the partition
 */
static __always_inline __must_check struct hcall_home_node_associativity_ret
hcall_home_node_associativity(u64 flags, u64 id)
{
	const struct hcall_regs _r = hcall_issue9(H_HOME_NODE_ASSOCIATIVITY,
						  flags, id);

	return (struct hcall_home_node_associativity_ret) { _r.status, _r.r4,
							    _r.r5, _r.r6, _r.r7,
							    _r.r8, _r.r9 };
}

/* Secure virtual machines (ultravisor) */

/**
 * hcall_svm_page_in() - move a page of the guest into secure memory, or
 *	share the page
 * @guest_addr: the page's address in the guest
 * @flags: action on the page; 0 (H_PAGE_IN_NONSHARED) moves the page into
 *	secure memory
 * @order: log2 of the configured page size
 *
 * Never busy.  Source: Linux 6.1 Documentation/powerpc/ultravisor.rst,
 * H_SVM_PAGE_IN.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the page is secure, or shared
 * * H_PARAMETER - guest_addr is not a page of the guest, or is already secure,
 *   or the copy failed
 * * H_P2 - an unknown flag is set
 * * H_P3 - order is not the configured page size
 * * H_UNSUPPORTED - the caller is not the ultravisor, or H_SVM_INIT_START is
 *   missing
 */
static __always_inline __must_check long
hcall_svm_page_in(hcall_ra_t guest_addr, u64 flags, u64 order)
{
	return hcall_issue_norets(H_SVM_PAGE_IN, (__force u64)guest_addr, flags,
				  order);
}

/**
 * hcall_svm_page_out() - move a page of the guest out to normal memory,
 *	encrypted
 * @guest_addr: the page's address in the guest
 * @flags: no flags are defined; must be 0
 * @order: log2 of the configured page size
 *
 * Never busy.  Source: Linux 6.1 Documentation/powerpc/ultravisor.rst,
 * H_SVM_PAGE_OUT.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the page is in normal memory
 * * H_PARAMETER - guest_addr is not a page of the guest, or the copy failed
 * * H_P2 - flags is not 0
 * * H_P3 - order is not the configured page size
 * * H_UNSUPPORTED - the caller is not the ultravisor, or H_SVM_INIT_START is
 *   missing
 */
static __always_inline __must_check long
hcall_svm_page_out(hcall_ra_t guest_addr, u64 flags, u64 order)
{
	return hcall_issue_norets(H_SVM_PAGE_OUT, (__force u64)guest_addr,
				  flags, order);
}

/**
 * hcall_svm_init_start() - start to turn the guest into a secure guest
 *
 * Never busy.  Source: Linux 6.1 Documentation/powerpc/ultravisor.rst,
 * H_SVM_INIT_START.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - all memory of the guest is registered with the ultravisor
 * * H_STATE - the guest cannot become secure now (document only)
 * * H_UNSUPPORTED - no secure memory, a hash guest, or the caller is not the
 *   ultravisor
 * * H_AUTHORITY - the guest is not enabled to become secure
 * * H_PARAMETER - registering a part of the memory failed
 */
static __always_inline __must_check long hcall_svm_init_start(void)
{
	return hcall_issue_norets(H_SVM_INIT_START);
}

/**
 * hcall_svm_init_done() - finish turning the guest into a secure guest
 *
 * Never busy.  Source: Linux 6.1 Documentation/powerpc/ultravisor.rst,
 * H_SVM_INIT_DONE.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - all remaining pages are moved and the guest is secure
 * * H_UNSUPPORTED - the caller is not the ultravisor, or H_SVM_INIT_START is
 *   missing
 * * H_STATE - a page could not be moved; the caller must end the guest
 */
static __always_inline __must_check long hcall_svm_init_done(void)
{
	return hcall_issue_norets(H_SVM_INIT_DONE);
}

/**
 * struct hcall_svm_tpm_comm_ret - return value of hcall_svm_tpm_comm()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @response_size: [after H_SUCCESS] bytes of the response (EXECUTE)
 */
struct hcall_svm_tpm_comm_ret {
	long status;
	u64 response_size;
};

/**
 * hcall_svm_tpm_comm() - pass a request to the host's TPM, or close the
 *	session with the TPM
 * @op: operation
 *
 * hcall_svm_tpm_comm_opt() also has in_buffer, in_size, out_buffer, out_size.
 * Never busy.  Source: QEMU 7.2 hw/ppc/spapr_tpm_proxy.c, h_tpm_comm() and
 * tpm_execute().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - done
 * * H_PARAMETER - op is not defined
 * * H_P2 - in_buffer is bad (document only)
 * * H_P3 - in_size is over 4096
 * * H_P4 - out_buffer is bad (document only)
 * * H_P5 - out_size is under 4096
 * * H_RESOURCE - the host cannot reach its TPM
 * * H_FUNCTION - QEMU has no spapr-tpm-proxy device
 */
static __always_inline __must_check struct hcall_svm_tpm_comm_ret
hcall_svm_tpm_comm(u64 op)
{
	const struct hcall_regs _r = hcall_issue(SVM_H_TPM_COMM, op);

	return (struct hcall_svm_tpm_comm_ret) { _r.status, _r.r4 };
}

/**
 * hcall_svm_tpm_comm_opt() - pass a request to the host's TPM, or close
 *	the session with the TPM
 * @op: operation
 * @in_buffer: the request (EXECUTE) (memory: read, @in_size bytes)
 * @in_size: bytes of in_buffer, 4096 or less (EXECUTE)
 * @out_buffer: receives the response; may equal in_buffer (EXECUTE)
 *	(memory: written, @out_size bytes)
 * @out_size: bytes of out_buffer, 4096 or more (EXECUTE)
 *
 * Never busy.  Source: QEMU 7.2 hw/ppc/spapr_tpm_proxy.c, h_tpm_comm() and
 * tpm_execute().
 *
 * Context: See plpar_hcall().
 * Return: Status and results, see hcall_svm_tpm_comm().
 */
static __always_inline __must_check struct hcall_svm_tpm_comm_ret
hcall_svm_tpm_comm_opt(u64 op, hcall_ra_t in_buffer, u64 in_size,
		       hcall_ra_t out_buffer, u64 out_size)
{
	const struct hcall_regs _r = hcall_issue(SVM_H_TPM_COMM, op,
						 (__force u64)in_buffer,
						 in_size,
						 (__force u64)out_buffer,
						 out_size);

	return (struct hcall_svm_tpm_comm_ret) { _r.status, _r.r4 };
}

/**
 * hcall_svm_init_abort() - abort turning the guest into a secure guest,
 *	and return to the guest
 *
 * Never busy.  Source: Linux 6.1 Documentation/powerpc/ultravisor.rst,
 * H_SVM_INIT_ABORT.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_PARAMETER - all changes are undone; the guest receives the status as
 *   answer to its UV_ESM call
 * * H_STATE - H_SVM_INIT_DONE has already succeeded
 * * H_UNSUPPORTED - H_SVM_INIT_START is missing
 */
static __always_inline __must_check long hcall_svm_init_abort(void)
{
	return hcall_issue_norets(H_SVM_INIT_ABORT);
}

/* DMA translation (TCE tables) */

/**
 * struct hcall_get_tce_ret - return value of hcall_get_tce()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @tce: [after H_SUCCESS, H_PARTIAL] the entry; after H_PARTIAL every bit
 *	of PAGE is set
 */
struct hcall_get_tce_ret {
	long status;
	u64 tce;
};

/**
 * hcall_get_tce() - read one entry of a TCE table
 * @liobn: logical I/O bus number of the table, 32 bits, from the DMA
 *	window property
 * @ioba: I/O bus address that the entry maps
 *
 * Never busy.  Source: LoPAPR 2.9, H_GET_TCE.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the entry is read
 * * H_PARTIAL - the entry is read, but its page is not in the caller's logical
 *   address space
 * * H_PARAMETER - liobn or ioba is outside of the partition
 * * H_RESCINDED - a shared resource has been withdrawn
 */
static __always_inline __must_check struct hcall_get_tce_ret
hcall_get_tce(u64 liobn, u64 ioba)
{
	const struct hcall_regs _r = hcall_issue(H_GET_TCE, liobn, ioba);

	return (struct hcall_get_tce_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_put_tce_ret - return value of hcall_put_tce()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @mapped_delta: [after H_SUCCESS] in CMO mode, signed change of the
 *	partition's bytes that are mapped for I/O
 */
struct hcall_put_tce_ret {
	long status;
	u64 mapped_delta;
};

/**
 * hcall_put_tce() - set one entry of a TCE table
 * @liobn: logical I/O bus number of the table, 32 bits, from the DMA
 *	window property
 * @ioba: I/O bus address that the entry maps
 * @tce: the new entry; 0 unmaps
 *
 * Repeat after H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC, with
 * unchanged arguments.  Source: LoPAPR 2.9, H_PUT_TCE.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode.
 * Return: Status and results:
 * * H_SUCCESS - the entry is set
 * * H_PARAMETER - liobn, ioba or the page is outside of the partition
 * * H_RESCINDED - a shared resource has been withdrawn
 * * H_LONG_BUSY_ORDER_1_MSEC - in CMO mode, a page is being brought back; call
 *   again
 * * H_LONG_BUSY_ORDER_10_MSEC - in CMO mode, a page is being brought back; call
 *   again
 * * H_NOT_ENOUGH_RESOURCES - in CMO mode, beyond the partition's I/O
 *   entitlement
 * * H_RESOURCE - the entry belongs to an RTCE table, a server's table holds a
 *   copy of the entry, and the bit bucket is not allowed
 */
static __always_inline __must_check struct hcall_put_tce_ret
hcall_put_tce(u64 liobn, u64 ioba, u64 tce)
{
	const struct hcall_regs _r = hcall_issue(H_PUT_TCE, liobn, ioba, tce);

	return (struct hcall_put_tce_ret) { _r.status, _r.r4 };
}

/**
 * hcall_put_tce_raw() - hcall_put_tce(), never traced
 * @liobn: see hcall_put_tce()
 * @ioba: see hcall_put_tce()
 * @tce: see hcall_put_tce()
 *
 * Context: Any, including real mode.
 * Return: See hcall_put_tce().
 */
static __always_inline __must_check struct hcall_put_tce_ret
hcall_put_tce_raw(u64 liobn, u64 ioba, u64 tce)
{
	const struct hcall_regs _r = hcall_issue9_notrace(H_PUT_TCE, liobn,
							  ioba, tce);

	return (struct hcall_put_tce_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_migrate_dma_ret - return value of hcall_migrate_dma()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @entry_index: [after H_FUNCTION] entry with an unsupported DMA agent, 0
 *	to 255
 */
struct hcall_migrate_dma_ret {
	long status;
	u64 entry_index;
};

/**
 * hcall_migrate_dma() - move a page to a new place while adapters are
 *	using it
 * @newpage: the new page, aligned to the I/O page size of the first
 *	translation (memory: written, aligned to 4096)
 * @xlates: list of all translations that map the old page (memory: read,
 *	4096 bytes, aligned to 4096)
 * @length: entries in the list, 1 to 256; with super pages also negative
 *	or 0
 *
 * Repeat after H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC, with
 * unchanged arguments; after H_CONTINUE, when the caller has acted.  Source:
 * LoPAPR 2.9, Memory Migration Support hcall()s.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the page is moved, and all mappings map the new page
 * * H_PARAMETER - the page, the list, its length, a bus number or an address is
 *   not allowed
 * * H_FUNCTION - an entry belongs to a DMA agent that does not support
 *   migration
 * * H_RESCINDED - a shared resource has been withdrawn
 * * H_LONG_BUSY_ORDER_1_MSEC - the page is not moved yet; call again
 * * H_LONG_BUSY_ORDER_10_MSEC - the page is not moved yet; call again
 * * H_CONTINUE - pass more entries (super pages)
 * * H_P3 - length is not the expected next length (super pages)
 * * H_RESOURCE - too many operations or entries (super pages)
 * * H_MEM_PARM - the first entry's page is not allowed (super pages)
 * * H_ABORTED - the previous call was more than a second ago (super pages)
 */
static __always_inline __must_check struct hcall_migrate_dma_ret
hcall_migrate_dma(hcall_ra_t newpage, hcall_ra_t xlates, u64 length)
{
	const struct hcall_regs _r = hcall_issue(H_MIGRATE_DMA,
						 (__force u64)newpage,
						 (__force u64)xlates, length);

	return (struct hcall_migrate_dma_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_put_rtce_ret - return value of hcall_put_rtce()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @loop_count: [after H_REMOTE_PARM, H_RESOURCE, H_IN_USE] loop count at
 *	the entry that failed
 */
struct hcall_put_rtce_ret {
	long status;
	u64 loop_count;
};

/**
 * hcall_put_rtce() - copy consecutive entries of a partner's RTCE table
 *	into an adapter's table
 * @r_liobn: RTCE table, from the second window of the server's
 *	ibm,my-dma-window
 * @r_ioba: first bus address in the RTCE table
 * @liobn: the adapter's table
 * @ioba: first bus address in the adapter's table
 * @count: pages of 4 KiB to map
 *
 * Never busy.  Source: LoPAPR 2.9, H_PUT_RTCE.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - all entries are copied
 * * H_PARAMETER - an argument is not allowed; nothing is changed
 * * H_RESCINDED - a shared resource has been withdrawn; nothing is changed
 * * H_REMOTE_PARM - an RTCE entry holds no valid mapping (LoPAPR's H_R_Parm)
 * * H_RESOURCE - more redirected mappings than the platform supports
 * * H_IN_USE - the mapping already exists
 */
static __always_inline __must_check struct hcall_put_rtce_ret
hcall_put_rtce(u64 r_liobn, u64 r_ioba, u64 liobn, u64 ioba, u64 count)
{
	const struct hcall_regs _r = hcall_issue(H_PUT_RTCE, r_liobn, r_ioba,
						 liobn, ioba, count);

	return (struct hcall_put_rtce_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_stuff_tce_ret - return value of hcall_stuff_tce()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @mapped_delta: [after H_SUCCESS] in CMO mode, signed change of the
 *	partition's bytes that are mapped for I/O
 */
struct hcall_stuff_tce_ret {
	long status;
	u64 mapped_delta;
};

/**
 * hcall_stuff_tce() - set consecutive entries of a TCE table to one value
 * @liobn: logical I/O bus number of the table, 32 bits, from the DMA
 *	window property
 * @ioba: I/O bus address that the first entry maps
 * @tce: value for every entry; 0 unmaps
 * @count: entries to set, at most 512
 *
 * Repeat after H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC, with
 * unchanged arguments.  Source: LoPAPR 2.9, H_STUFF_TCE.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the entries are set
 * * H_PARAMETER - liobn, the range or the page is outside of the partition
 * * H_P4 - count is above 512
 * * H_RESCINDED - a shared resource has been withdrawn
 * * H_LONG_BUSY_ORDER_1_MSEC - in CMO mode, a page is being brought back; call
 *   again
 * * H_LONG_BUSY_ORDER_10_MSEC - in CMO mode, a page is being brought back; call
 *   again
 * * H_NOT_ENOUGH_RESOURCES - in CMO mode, beyond the partition's I/O
 *   entitlement
 * * H_RESOURCE - the entry belongs to an RTCE table, a server's table holds a
 *   copy of the entry, and the bit bucket is not allowed
 */
static __always_inline __must_check struct hcall_stuff_tce_ret
hcall_stuff_tce(u64 liobn, u64 ioba, u64 tce, u64 count)
{
	const struct hcall_regs _r = hcall_issue(H_STUFF_TCE, liobn, ioba, tce,
						 count);

	return (struct hcall_stuff_tce_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_put_tce_indirect_ret - return value of
 *	hcall_put_tce_indirect()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @mapped_delta: [after H_SUCCESS] in CMO mode, signed change of the
 *	partition's bytes that are mapped for I/O
 */
struct hcall_put_tce_indirect_ret {
	long status;
	u64 mapped_delta;
};

/**
 * hcall_put_tce_indirect() - set consecutive entries of one or more TCE
 *	tables from a list
 * @liobn: logical I/O bus number of the table; negative - minus the number
 *	of tables
 * @ioba: I/O bus address that the first entry maps
 * @tce_page: page with the entries (memory: read, 4096 bytes, aligned to
 *	4096)
 * @count: entries to set, at most 512
 *
 * Repeat after H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC, with
 * unchanged arguments.  Source: LoPAPR 2.9, H_PUT_TCE_INDIRECT.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the entries are set
 * * H_PARAMETER - a table, the range, the list, a page in it, or the count is
 *   not allowed
 * * H_FUNCTION - liobn is negative without the MTT option
 * * H_RESCINDED - a shared resource has been withdrawn
 * * H_LONG_BUSY_ORDER_1_MSEC - in CMO mode, a page is being brought back; call
 *   again
 * * H_LONG_BUSY_ORDER_10_MSEC - in CMO mode, a page is being brought back; call
 *   again
 * * H_NOT_ENOUGH_RESOURCES - in CMO mode, beyond the partition's I/O
 *   entitlement
 * * H_RESOURCE - the entry belongs to an RTCE table, a server's table holds a
 *   copy of the entry, and the bit bucket is not allowed
 */
static __always_inline __must_check struct hcall_put_tce_indirect_ret
hcall_put_tce_indirect(u64 liobn, u64 ioba, hcall_ra_t tce_page, u64 count)
{
	const struct hcall_regs _r = hcall_issue(H_PUT_TCE_INDIRECT, liobn,
						 ioba, (__force u64)tce_page,
						 count);

	return (struct hcall_put_tce_indirect_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_put_rtce_indirect_ret - return value of
 *	hcall_put_rtce_indirect()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @loop_count: [after H_REMOTE_PARM, H_RESOURCE, H_IN_USE] loop count at
 *	the entry that failed
 */
struct hcall_put_rtce_indirect_ret {
	long status;
	u64 loop_count;
};

/**
 * hcall_put_rtce_indirect() - copy listed entries of a partner's RTCE
 *	table into an adapter's table
 * @list: page with the bus addresses in the RTCE table (memory: read, 4096
 *	bytes, aligned to 4096)
 * @r_liobn: RTCE table, from the second window of the server's
 *	ibm,my-dma-window
 * @liobn: the adapter's table
 * @ioba: first bus address in the adapter's table
 * @count: pages of 4 KiB to map, at most 512
 *
 * Never busy.  Source: LoPAPR 2.9, H_PUT_RTCE_INDIRECT.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - all entries are copied
 * * H_PARAMETER - an argument is not allowed; nothing is changed
 * * H_RESCINDED - a shared resource has been withdrawn; nothing is changed
 * * H_REMOTE_PARM - a listed address is out of range, or its entry holds no
 *   valid mapping (LoPAPR's H_R_Parm)
 * * H_RESOURCE - more redirected mappings than the platform supports
 * * H_IN_USE - the mapping already exists
 */
static __always_inline __must_check struct hcall_put_rtce_indirect_ret
hcall_put_rtce_indirect(hcall_ra_t list, u64 r_liobn, u64 liobn, u64 ioba,
			u64 count)
{
	const struct hcall_regs _r = hcall_issue(H_PUT_RTCE_INDIRECT,
						 (__force u64)list, r_liobn,
						 liobn, ioba, count);

	return (struct hcall_put_rtce_indirect_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_liobn_attributes_ret - return value of
 *	hcall_liobn_attributes()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @attributes: [after H_SUCCESS, H_CONSTRAINED] attributes after the call;
 *	0 for an attribute that does not exist
 */
struct hcall_liobn_attributes_ret {
	long status;
	u64 attributes;
};

/**
 * hcall_liobn_attributes() - clear and set attributes of a TCE table, and
 *	return all attributes
 * @liobn: the table
 * @reset_mask: attributes to clear
 * @set_mask: attributes to set, after reset_mask is applied
 *
 * Never busy.  Source: LoPAPR 2.9, H_LIOBN_ATTRIBUTES.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - every requested change is made
 * * H_CONSTRAINED - an attribute could not be changed
 * * H_PARAMETER - liobn is outside of the partition
 */
static __always_inline __must_check struct hcall_liobn_attributes_ret
hcall_liobn_attributes(u64 liobn, u64 reset_mask, u64 set_mask)
{
	const struct hcall_regs _r = hcall_issue(H_LIOBN_ATTRIBUTES, liobn,
						 reset_mask, set_mask);

	return (struct hcall_liobn_attributes_ret) { _r.status, _r.r4 };
}

/**
 * hcall_remove_rtce() - remove entries that were copied from a partner's
 *	RTCE table
 * @r_liobn: RTCE table, from the second window of the server's
 *	ibm,my-dma-window
 * @r_ioba: first bus address in the RTCE table
 * @liobn: the adapter's table
 * @ioba: first bus address in the adapter's table
 * @count: pages of 4 KiB to unmap
 * @tce: value for the adapter's entries; the hypervisor clears its access
 *	bits
 *
 * Never busy.  Source: LoPAPR 2.9, H_REMOVE_RTCE.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the entries are unmapped
 * * H_PARAMETER - an argument is not allowed; nothing is changed
 * * H_RESCINDED - a shared resource has been withdrawn; nothing is changed
 */
static __always_inline __must_check long
hcall_remove_rtce(u64 r_liobn, u64 r_ioba, u64 liobn, u64 ioba, u64 count,
		  u64 tce)
{
	return hcall_issue_norets(H_REMOVE_RTCE, r_liobn, r_ioba, liobn, ioba,
				  count, tce);
}

/**
 * struct hcall_get_dma_xlates_limited_ret - return value of
 *	hcall_get_dma_xlates_limited()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @ioba: [after H_PARTIAL, H_PAGE_REGISTERED, H_IN_PROGRESS] bus address
 *	of the mapping; after H_IN_PROGRESS, next bus address of the search
 * @logical: [after H_PARTIAL, H_PAGE_REGISTERED] logical address of the
 *	mapping
 */
struct hcall_get_dma_xlates_limited_ret {
	long status;
	u64 ioba;
	u64 logical;
};

/**
 * hcall_get_dma_xlates_limited() - find the first DMA mapping of a range
 *	of logical addresses
 * @liobn: the table to search, 32 bits
 * @start_logical: first logical address, aligned to 4 KiB
 * @end_logical: logical address after the last, aligned to 4 KiB; at most
 *	one page beyond the partition's memory
 * @start_ioba: first bus address of the search
 * @end_ioba: last bus address of the search
 *
 * Repeat after H_PARTIAL, H_IN_PROGRESS, when the caller has acted.  Source:
 * LoPAPR 2.9, H_GET_DMA_XLATES_LIMITED.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the search has ended without another match
 * * H_PARTIAL - a match is found; more may follow
 * * H_PAGE_REGISTERED - a match is found in the last entry of the search
 * * H_IN_PROGRESS - no match so far; the search has not ended
 * * H_PARAMETER - liobn is outside of the partition
 * * H_P2 - start_logical is not allowed, or not below end_logical
 * * H_P3 - end_logical is not allowed
 * * H_P4 - start_ioba is outside the table
 * * H_P5 - end_ioba is outside the table
 */
static __always_inline __must_check struct hcall_get_dma_xlates_limited_ret
hcall_get_dma_xlates_limited(u64 liobn, u64 start_logical, u64 end_logical,
			     u64 start_ioba, u64 end_ioba)
{
	const struct hcall_regs _r = hcall_issue(H_GET_DMA_XLATES_LIMITED,
						 liobn, start_logical,
						 end_logical, start_ioba,
						 end_ioba);

	return (struct hcall_get_dma_xlates_limited_ret) { _r.status, _r.r4,
							   _r.r5 };
}

/* Virtual terminals */

/**
 * struct hcall_get_term_char_ret - return value of hcall_get_term_char()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @len: [after H_SUCCESS] number of returned characters, 0 to 16; 0 if no
 *	character is waiting
 * @char0_7: [after H_SUCCESS] characters 0 to 7; undefined from len on
 *	(first byte most significant)
 * @char8_15: [after H_SUCCESS] characters 8 to 15; undefined from len on
 *	(first byte most significant)
 */
struct hcall_get_term_char_ret {
	long status;
	u64 len;
	u64 char0_7;
	u64 char8_15;
};

/**
 * hcall_get_term_char() - read up to 16 waiting characters from a virtual
 *	terminal
 * @termno: unit address of the terminal, the reg property of its device
 *	node
 *
 * Never busy.  Source: LoPAPR 2.9, H_GET_TERM_CHAR.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode, NMI, machine check or panic.
 * Return: Status and results:
 * * H_SUCCESS - len is valid, also if no character is waiting
 * * H_PARAMETER - termno is not a terminal of the partition
 * * H_CLOSED - the other end is not open
 * * H_HARDWARE - the physical connection of the console does not work
 */
static __always_inline __must_check struct hcall_get_term_char_ret
hcall_get_term_char(u64 termno)
{
	const struct hcall_regs _r = hcall_issue(H_GET_TERM_CHAR, termno);

	return (struct hcall_get_term_char_ret) { _r.status, _r.r4, _r.r5,
						  _r.r6 };
}

/**
 * hcall_get_term_char_raw() - hcall_get_term_char(), never traced
 * @termno: see hcall_get_term_char()
 *
 * Context: Any, including real mode.
 * Return: See hcall_get_term_char().
 */
static __always_inline __must_check struct hcall_get_term_char_ret
hcall_get_term_char_raw(u64 termno)
{
	const struct hcall_regs _r = hcall_issue9_notrace(H_GET_TERM_CHAR,
							  termno);

	return (struct hcall_get_term_char_ret) { _r.status, _r.r4, _r.r5,
						  _r.r6 };
}

/**
 * hcall_put_term_char() - queue up to 16 characters for a virtual terminal
 * @termno: unit address of the terminal, the reg property of its device
 *	node
 * @len: characters to send, 0 to 16
 * @char0_7: characters 0 to 7 (first byte most significant)
 * @char8_15: characters 8 to 15 (first byte most significant)
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: LoPAPR 2.9,
 * H_PUT_TERM_CHAR.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode, NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - all characters are queued
 * * H_BUSY - no room for all characters; no character is queued
 * * H_PARAMETER - termno is not a terminal of the partition, or len is above 16
 * * H_CLOSED - the session is not open
 * * H_HARDWARE - the physical connection of the console does not work
 */
static __always_inline __must_check long
hcall_put_term_char(u64 termno, u64 len, u64 char0_7, u64 char8_15)
{
	return hcall_issue_norets(H_PUT_TERM_CHAR, termno, len, char0_7,
				  char8_15);
}

/**
 * hcall_put_term_char_raw() - hcall_put_term_char(), never traced
 * @termno: see hcall_put_term_char()
 * @len: see hcall_put_term_char()
 * @char0_7: see hcall_put_term_char()
 * @char8_15: see hcall_put_term_char()
 *
 * Context: Any, including real mode.
 * Return: See hcall_put_term_char().
 */
static __always_inline __must_check long
hcall_put_term_char_raw(u64 termno, u64 len, u64 char0_7, u64 char8_15)
{
	return hcall_issue_norets_notrace(H_PUT_TERM_CHAR, termno, len, char0_7,
					  char8_15);
}

/**
 * hcall_vterm_partner_info() - list the terminals that a server terminal
 *	may connect to, one terminal in each call
 * @unit_address: unit address of the server terminal
 * @partner_partition_id: partition of the last returned entry
 * @partner_unit_address: unit address of the last returned entry
 * @buffer: page that receives the next entry (memory: written, 4096 bytes,
 *	aligned to 4096)
 *
 * Never busy.  Source: LoPAPR 2.9, H_VTERM_PARTNER_INFO.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the buffer holds the next entry or the end of the list
 * * H_PARAMETER - unit_address is not a server terminal of the partition, the
 *   pair is not in its list, or the buffer is not a page of the partition on a
 *   4 KiB boundary
 */
static __always_inline __must_check long
hcall_vterm_partner_info(u64 unit_address, u64 partner_partition_id,
			 u64 partner_unit_address, hcall_ra_t buffer)
{
	return hcall_issue_norets(H_VTERM_PARTNER_INFO, unit_address,
				  partner_partition_id, partner_unit_address,
				  (__force u64)buffer);
}

/**
 * hcall_register_vterm() - connect a server terminal to the terminal of a
 *	partition
 * @unit_address: unit address of the server terminal
 * @partner_partition_id: partition to connect to
 * @partner_unit_address: unit address of its terminal
 *
 * Never busy.  Source: LoPAPR 2.9, H_REGISTER_VTERM.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - connected
 * * H_PARAMETER - unit_address is not a server terminal of the partition, or is
 *   already connected, or the pair is not allowed
 */
static __always_inline __must_check long
hcall_register_vterm(u64 unit_address, u64 partner_partition_id,
		     u64 partner_unit_address)
{
	return hcall_issue_norets(H_REGISTER_VTERM, unit_address,
				  partner_partition_id, partner_unit_address);
}

/**
 * hcall_free_vterm() - close the connection of a server terminal
 * @unit_address: unit address of the server terminal
 *
 * Repeat after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC,
 * with unchanged arguments.  Source: LoPAPR 2.9, H_FREE_VTERM.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the connection is closed
 * * H_PARAMETER - unit_address is not a server terminal of the partition or not
 *   connected
 * * H_BUSY - the connection is not closed yet
 * * H_LONG_BUSY_ORDER_1_MSEC - the connection is not closed yet; about 1 ms
 *   remain
 * * H_LONG_BUSY_ORDER_10_MSEC - the connection is not closed yet; about 10 ms
 *   remain
 */
static __always_inline __must_check long hcall_free_vterm(u64 unit_address)
{
	return hcall_issue_norets(H_FREE_VTERM, unit_address);
}

/**
 * struct hcall_open_vterm_lp_ret - return value of hcall_open_vterm_lp()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @console_token: [after H_SUCCESS] handle of the session, for the other
 *	calls and the queue's messages
 */
struct hcall_open_vterm_lp_ret {
	long status;
	u64 console_token;
};

/**
 * hcall_open_vterm_lp() - open a serial session with a partition through
 *	the multiplexer
 * @unit_address: unit address of the multiplexer
 * @partner_session_id: session to connect to
 * @partner_partition_id: partition to connect to
 *
 * Repeat after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC,
 * with unchanged arguments.  Source: LoPAPR 2.9, Virtual Serial Multiplex
 * General; H_OPEN_VTERM_LP.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the session is open
 * * H_PARAMETER - unit_address is not the partition's multiplexer, or the
 *   console does not exist, is in use or is migrating
 * * H_STATE - the multiplexer's command queue is not registered or the versions
 *   have not been exchanged
 * * H_RESOURCE - too many sessions are open
 * * H_BUSY - the connection is not closed yet
 * * H_LONG_BUSY_ORDER_1_MSEC - the connection is not closed yet; about 1 ms
 *   remain
 * * H_LONG_BUSY_ORDER_10_MSEC - the connection is not closed yet; about 10 ms
 *   remain
 */
static __always_inline __must_check struct hcall_open_vterm_lp_ret
hcall_open_vterm_lp(u64 unit_address, u64 partner_session_id,
		    u64 partner_partition_id)
{
	const struct hcall_regs _r = hcall_issue(H_OPEN_VTERM_LP, unit_address,
						 partner_session_id,
						 partner_partition_id);

	return (struct hcall_open_vterm_lp_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_get_term_char_lp_ret - return value of
 *	hcall_get_term_char_lp()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @len: [after H_SUCCESS] number of returned characters, 0 to 16; 0 if no
 *	character is waiting
 * @char0_7: [after H_SUCCESS] characters 0 to 7; undefined from len on
 *	(first byte most significant)
 * @char8_15: [after H_SUCCESS] characters 8 to 15; undefined from len on
 *	(first byte most significant)
 */
struct hcall_get_term_char_lp_ret {
	long status;
	u64 len;
	u64 char0_7;
	u64 char8_15;
};

/**
 * hcall_get_term_char_lp() - read up to 16 waiting characters from a
 *	multiplexer session
 * @unit_address: unit address of the multiplexer
 * @console_token: handle from H_OPEN_VTERM_LP
 *
 * Never busy.  Source: LoPAPR 2.9, Virtual Serial Multiplex General;
 * H_GET_TERM_CHAR_LP.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - len is valid, also if no character is waiting
 * * H_PARAMETER - unit_address is not the partition's multiplexer
 * * H_CLOSED - the session is not open or the handle is stale
 * * H_HARDWARE - the connection of the console does not work
 */
static __always_inline __must_check struct hcall_get_term_char_lp_ret
hcall_get_term_char_lp(u64 unit_address, u64 console_token)
{
	const struct hcall_regs _r = hcall_issue(H_GET_TERM_CHAR_LP,
						 unit_address, console_token);

	return (struct hcall_get_term_char_lp_ret) { _r.status, _r.r4, _r.r5,
						     _r.r6 };
}

/**
 * hcall_put_term_char_lp() - queue up to 16 characters for a multiplexer
 *	session
 * @unit_address: unit address of the multiplexer
 * @console_token: handle from H_OPEN_VTERM_LP
 * @len: characters to send, 0 to 16
 * @char0_7: characters 0 to 7 (first byte most significant)
 * @char8_15: characters 8 to 15 (first byte most significant)
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: LoPAPR 2.9, Virtual
 * Serial Multiplex General; H_PUT_TERM_CHAR_LP.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - all characters are queued
 * * H_BUSY - no room for all characters; no character is queued
 * * H_PARAMETER - unit_address is not the partition's multiplexer, or len is
 *   above 16
 * * H_CLOSED - the session is not open or the handle is stale
 * * H_HARDWARE - the connection of the console does not work
 */
static __always_inline __must_check long
hcall_put_term_char_lp(u64 unit_address, u64 console_token, u64 len,
		       u64 char0_7, u64 char8_15)
{
	return hcall_issue_norets(H_PUT_TERM_CHAR_LP, unit_address,
				  console_token, len, char0_7, char8_15);
}

/**
 * hcall_close_vterm_lp() - close a multiplexer session
 * @unit_address: unit address of the multiplexer
 * @console_token: handle from H_OPEN_VTERM_LP
 *
 * Repeat after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC,
 * with unchanged arguments.  Source: LoPAPR 2.9, Virtual Serial Multiplex
 * General; H_CLOSE_VTERM_LP.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the session is closed
 * * H_PARAMETER - unit_address is not the partition's multiplexer
 * * H_CLOSED - the session is not open or the handle is stale
 * * H_BUSY - the connection is not closed yet
 * * H_LONG_BUSY_ORDER_1_MSEC - the connection is not closed yet; about 1 ms
 *   remain
 * * H_LONG_BUSY_ORDER_10_MSEC - the connection is not closed yet; about 10 ms
 *   remain
 */
static __always_inline __must_check long
hcall_close_vterm_lp(u64 unit_address, u64 console_token)
{
	return hcall_issue_norets(H_CLOSE_VTERM_LP, unit_address,
				  console_token);
}

/* Accelerators (VAS windows, NX, coprocessors) */

/**
 * hcall_cop() - run or start a coprocessor operation
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
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: LoPAPR 2.9, H_COP_OP.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the operation has ended or, if asynchronous, started
 * * H_BUSY - the coprocessor is busy; call again
 * * H_RH_PARM - resource_id is not a resource of the caller
 * * H_UNSUPPORTED_FLAG - a reserved bit of flags is set
 * * H_ST_PARM - NOTIFY is reserved, FC or the parameter block is invalid
 * * H_OP_MODE - FC cannot be run synchronously
 * * H_TOO_BIG - the input is too long for a synchronous operation
 * * H_OVERLAP - input and output overlap (asynchronous)
 * * H_NOT_ENOUGH_RESOURCES - the memory entitlement is exhausted
 * * H_RESCINDED - memory of a block or list is withdrawn
 * * H_P2 - bad in
 * * H_P3 - bad in_length
 * * H_P4 - bad out
 * * H_P5 - bad out_length; for symmetric cryptography also less output than
 *   input
 * * H_P6 - csbcpb is not 4096-byte aligned or outside of the partition
 * * H_SG_LIST - bad entry of a list
 * * H_INTERRUPT - INTERRUPT is out of range or in use by another operation
 * * H_RESOURCE - the hypervisor lacks resources
 */
static __always_inline __must_check long
hcall_cop(u64 flags, u64 resource_id, hcall_ra_t in, u64 in_length,
	  hcall_ra_t out, u64 out_length, hcall_ra_t csbcpb)
{
	return hcall_issue_norets(H_COP, flags, resource_id, (__force u64)in,
				  in_length, (__force u64)out, out_length,
				  (__force u64)csbcpb);
}

/**
 * hcall_stop_cop_op() - stop an asynchronous coprocessor operation
 * @flags: all bits reserved, 0
 * @resource_id: resource of the coprocessor, from ibm,resource-id; 32 bits
 * @csbcpb: status block that the operation was started with (memory: read
 *	and written, 4096 bytes, aligned to 4096)
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: LoPAPR 2.9,
 * H_STOP_COP_OP.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the operation is stopped
 * * H_BUSY - the coprocessor is busy; call again
 * * H_RH_PARM - resource_id is not a resource of the caller
 * * H_PARAMETER - a bit of flags is set
 * * H_P3 - csbcpb is not 4096-byte aligned or outside of the partition
 * * H_RESCINDED - the memory of csbcpb was withdrawn
 * * H_NOT_ACTIVE - no operation with this csbcpb is in progress
 */
static __always_inline __must_check long
hcall_stop_cop_op(u64 flags, u64 resource_id, hcall_ra_t csbcpb)
{
	return hcall_issue_norets(H_STOP_COP_OP, flags, resource_id,
				  (__force u64)csbcpb);
}

/**
 * struct hcall_allocate_vas_window_ret - return value of
 *	hcall_allocate_vas_window()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @window_id: [after H_SUCCESS] number of the window
 * @paste_address: [after H_SUCCESS] real address to paste requests to
 * @completion_irq: [after H_SUCCESS] interrupt source for the completion
 *	of a request
 * @fault_irq: [after H_SUCCESS] interrupt source for a fault
 */
struct hcall_allocate_vas_window_ret {
	long status;
	u64 window_id;
	u64 paste_address;
	u64 completion_irq;
	u64 fault_irq;
};

/**
 * hcall_allocate_vas_window() - open a VAS window
 * @window_type: win_type of the feature, as H_QUERY_VAS_CAPABILITIES
 *	returned it
 * @credits: number of concurrent requests; Linux passes 1
 * @domain0: r4 of H_HOME_NODE_ASSOCIATIVITY, not unpacked
 * @domain1: r5 of H_HOME_NODE_ASSOCIATIVITY
 * @domain2: r6 of H_HOME_NODE_ASSOCIATIVITY
 * @domain3: r7 of H_HOME_NODE_ASSOCIATIVITY
 * @domain4: r8 of H_HOME_NODE_ASSOCIATIVITY
 * @domain5: r9 of H_HOME_NODE_ASSOCIATIVITY
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: Linux
 * 6.1 arch/powerpc/platforms/pseries/vas.c, h_allocate_vas_window().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the window is open
 * * H_BUSY - call again
 * * H_LONG_BUSY - call again after about the hinted time
 */
static __always_inline __must_check struct hcall_allocate_vas_window_ret
hcall_allocate_vas_window(u64 window_type, u64 credits, u64 domain0,
			  u64 domain1, u64 domain2, u64 domain3, u64 domain4,
			  u64 domain5)
{
	const struct hcall_regs _r = hcall_issue9(H_ALLOCATE_VAS_WINDOW,
						  window_type, credits, domain0,
						  domain1, domain2, domain3,
						  domain4, domain5);

	return (struct hcall_allocate_vas_window_ret) { _r.status, _r.r4, _r.r5,
							_r.r6, _r.r7 };
}

/**
 * hcall_modify_vas_window() - set up a VAS window
 * @window_id: number of the window
 * @pid: process identifier for address translation
 * @tid: thread identifier (inferred from the window's structure); Linux
 *	passes 0
 * @flags: action, and state in which requests run
 * @amr: authority mask; the hypervisor ignores 0
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: Linux
 * 6.1 arch/powerpc/platforms/pseries/vas.c, h_modify_vas_window().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the window is set up
 * * H_BUSY - call again
 * * H_LONG_BUSY - call again after about the hinted time
 */
static __always_inline __must_check long
hcall_modify_vas_window(u64 window_id, u64 pid, u64 tid, u64 flags, u64 amr)
{
	return hcall_issue_norets(H_MODIFY_VAS_WINDOW, window_id, pid, tid,
				  flags, amr);
}

/**
 * hcall_deallocate_vas_window() - close a VAS window
 * @window_id: number of the window
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: Linux
 * 6.1 arch/powerpc/platforms/pseries/vas.c, h_deallocate_vas_window().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the window is closed
 * * H_BUSY - requests of the window are in progress; call again
 * * H_LONG_BUSY - requests of the window are in progress; call again after
 *   about the hinted time
 */
static __always_inline __must_check long
hcall_deallocate_vas_window(u64 window_id)
{
	return hcall_issue_norets(H_DEALLOCATE_VAS_WINDOW, window_id);
}

/**
 * hcall_query_vas_capabilities() - return the capabilities of the virtual
 *	accelerator switchboard
 * @query: capabilities to return
 * @result: receives the answer (memory: written, aligned to 4096)
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/platforms/pseries/vas.c,
 * h_query_vas_capabilities().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - result is filled
 * * H_FUNCTION - the hypervisor has no VAS
 */
static __always_inline __must_check long
hcall_query_vas_capabilities(u64 query, hcall_ra_t result)
{
	return hcall_issue_norets(H_QUERY_VAS_CAPABILITIES, query,
				  (__force u64)result);
}

/**
 * hcall_query_nx_capabilities() - return the capabilities of the NX
 *	accelerators
 * @query: capabilities to return
 * @result: receives the answer (memory: written, aligned to 4096)
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/platforms/pseries/vas.c,
 * h_query_vas_capabilities().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - result is filled
 * * H_FUNCTION - the hypervisor has no NX accelerators
 */
static __always_inline __must_check long
hcall_query_nx_capabilities(u64 query, hcall_ra_t result)
{
	return hcall_issue_norets(H_QUERY_NX_CAPABILITIES, query,
				  (__force u64)result);
}

/**
 * hcall_get_nx_fault() - fetch a faulting request of a VAS window
 * @window_id: number of the window
 * @crb: receives the request block (memory: written, 128 bytes, aligned to
 *	128)
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/platforms/pseries/vas.c,
 * pseries_vas_fault_thread_fn().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - crb is filled
 */
static __always_inline __must_check long
hcall_get_nx_fault(u64 window_id, hcall_ra_t crb)
{
	return hcall_issue_norets(H_GET_NX_FAULT, window_id, (__force u64)crb);
}

/* Virtual adapters and their queues */

/**
 * hcall_reg_crq() - register the command/response queue of a virtual
 *	adapter
 * @unit_address: property reg of the adapter
 * @queue_ioba: I/O address of the queue on a 4 KiB boundary
 * @queue_len: length in bytes, a multiple of 4 KiB
 *
 * Never busy.  Source: LoPAPR 2.9, Command/Response Queue (CRQ); H_REG_CRQ.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the queue is registered, and the partner has registered its
 *   queue
 * * H_CLOSED - the queue is registered, but the partner has not registered its
 *   queue
 * * H_PARAMETER - bad adapter, alignment or length, or a part of the queue is
 *   not mapped
 * * H_NOT_FOUND - no partner is defined; the queue is not registered
 * * H_RESOURCE - the connection is in use, for example by a stale queue; the
 *   queue is not registered
 */
static __always_inline __must_check long
hcall_reg_crq(u64 unit_address, u64 queue_ioba, u64 queue_len)
{
	return hcall_issue_norets(H_REG_CRQ, unit_address, queue_ioba,
				  queue_len);
}

/**
 * hcall_free_crq() - release an adapter's command/response queue and its
 *	sub-queues
 * @unit_address: property reg of the adapter
 *
 * Repeat after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC,
 * with unchanged arguments.  Source: LoPAPR 2.9, H_FREE_CRQ.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the queue is released; interrupts of the queue and its
 *   sub-queues are off
 * * H_PARAMETER - no such adapter
 * * H_RESOURCE - redirected translations of the adapter are in use and must not
 *   go to the bit bucket
 * * H_BUSY - the queue is not released yet
 * * H_LONG_BUSY_ORDER_1_MSEC - the queue is not released yet; about 1 ms remain
 * * H_LONG_BUSY_ORDER_10_MSEC - the queue is not released yet; about 10 ms
 *   remain
 */
static __always_inline __must_check long hcall_free_crq(u64 unit_address)
{
	return hcall_issue_norets(H_FREE_CRQ, unit_address);
}

/**
 * hcall_vio_signal() - enable or disable the interrupts of a virtual
 *	adapter
 * @unit_address: the adapter's reg property, or r4 of H_REG_SNS
 * @mode: mask of the interrupts to enable; the call disables all others
 *
 * Never busy.  Source: LoPAPR 2.9, VIO Interrupt Control; H_VIO_SIGNAL; SNS
 * Registration.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - done
 * * H_PARAMETER - no such adapter, or mode is not defined for the adapter
 */
static __always_inline __must_check long
hcall_vio_signal(u64 unit_address, u64 mode)
{
	return hcall_issue_norets(H_VIO_SIGNAL, unit_address, mode);
}

/**
 * hcall_send_crq() - send a 16-byte message to the partner's queue
 * @unit_address: property reg of the adapter
 * @msg_high: bytes 0 to 7, header and format first; H_REG_CRQ lists the
 *	headers (first byte most significant)
 * @msg_low: bytes 8 to 15 (first byte most significant)
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: LoPAPR 2.9,
 * H_SEND_CRQ.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the message is on the queue
 * * H_PARAMETER - no such adapter, or the header is below 0x80 or 0xFF
 * * H_CLOSED - no partner exists, or its queue is suspended until H_ENABLE_CRQ
 * * H_DROPPED - the partner's queue is full
 * * H_BUSY - the virtual TPM still processes the previous command (QEMU only)
 */
static __always_inline __must_check long
hcall_send_crq(u64 unit_address, u64 msg_high, u64 msg_low)
{
	return hcall_issue_norets(H_SEND_CRQ, unit_address, msg_high, msg_low);
}

/**
 * hcall_copy_rdma() - copy between two DMA-mapped buffers, one of which
 *	belongs to a partner
 * @len: bytes, at most ibm,max-virtual-dma-size if that property exists
 * @src_liobn: DMA window of the source
 * @src_ioba: I/O address of the source
 * @dst_liobn: DMA window of the destination
 * @dst_ioba: I/O address of the destination
 *
 * Never busy.  Source: LoPAPR 2.9, Copy RDMA; H_COPY_RDMA.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - copied
 * * H_PARAMETER - len is too large
 * * H_SOURCE_PARM - the caller must not use the source window, or src_ioba is
 *   out of range
 * * H_DEST_PARM - the caller must not use the destination window, or dst_ioba
 *   is out of range
 * * H_PERMISSION - the mapping does not allow the access; also after the
 *   partner is removed
 */
static __always_inline __must_check long
hcall_copy_rdma(u64 len, u64 src_liobn, u64 src_ioba, u64 dst_liobn,
		u64 dst_ioba)
{
	return hcall_issue_norets(H_COPY_RDMA, len, src_liobn, src_ioba,
				  dst_liobn, dst_ioba);
}

/**
 * hcall_write_rdma() - write up to 48 bytes from registers into a
 *	partner's buffer
 * @len: bytes, 0 to 48
 * @dst_liobn: remote DMA window
 * @dst_ioba: I/O address of the destination
 * @data0: bytes 0 to 7 (first byte most significant)
 * @data1: bytes 8 to 15 (first byte most significant)
 * @data2: bytes 16 to 23 (first byte most significant)
 * @data3: bytes 24 to 31 (first byte most significant)
 * @data4: bytes 32 to 39 (first byte most significant)
 * @data5: bytes 40 to 47 (first byte most significant)
 *
 * Never busy.  Source: LoPAPR 2.9, H_WRITE_RDMA.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - written
 * * H_PARAMETER - len is not 0 to 48
 * * H_DEST_PARM - the window is not a remote window of the caller, or the
 *   address is out of range
 * * H_PERMISSION - the mapping does not allow the access
 */
static __always_inline __must_check long
hcall_write_rdma(u64 len, u64 dst_liobn, u64 dst_ioba, u64 data0, u64 data1,
		 u64 data2, u64 data3, u64 data4, u64 data5)
{
	return hcall_issue9(H_WRITE_RDMA, len, dst_liobn, dst_ioba, data0,
			    data1, data2, data3, data4, data5).status;
}

/**
 * struct hcall_read_rdma_ret - return value of hcall_read_rdma()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @data0: [after H_SUCCESS] bytes 0 to 7, valid up to len (first byte most
 *	significant)
 * @data1: [after H_SUCCESS] bytes 8 to 15 (first byte most significant)
 * @data2: [after H_SUCCESS] bytes 16 to 23 (first byte most significant)
 * @data3: [after H_SUCCESS] bytes 24 to 31 (first byte most significant)
 * @data4: [after H_SUCCESS] bytes 32 to 39 (first byte most significant)
 * @data5: [after H_SUCCESS] bytes 40 to 47 (first byte most significant)
 * @data6: [after H_SUCCESS] bytes 48 to 55 (first byte most significant)
 * @data7: [after H_SUCCESS] bytes 56 to 63 (first byte most significant)
 * @data8: [after H_SUCCESS] bytes 64 to 71 (first byte most significant)
 */
struct hcall_read_rdma_ret {
	long status;
	u64 data0;
	u64 data1;
	u64 data2;
	u64 data3;
	u64 data4;
	u64 data5;
	u64 data6;
	u64 data7;
	u64 data8;
};

/**
 * hcall_read_rdma() - read up to 72 bytes of a partner's buffer into
 *	registers
 * @len: bytes, 0 to 72
 * @src_liobn: remote DMA window
 * @src_ioba: I/O address of the source
 *
 * Never busy.  Source: LoPAPR 2.9, H_READ_RDMA.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the data is valid
 * * H_PARAMETER - len is not 0 to 72
 * * H_SOURCE_PARM - the window is not a remote window of the caller, or the
 *   address is out of range
 * * H_PERMISSION - the mapping does not allow the access
 */
static __always_inline __must_check struct hcall_read_rdma_ret
hcall_read_rdma(u64 len, u64 src_liobn, u64 src_ioba)
{
	const struct hcall_regs _r = hcall_issue9(H_READ_RDMA, len, src_liobn,
						  src_ioba);

	return (struct hcall_read_rdma_ret) { _r.status, _r.r4, _r.r5, _r.r6,
					      _r.r7, _r.r8, _r.r9, _r.r10,
					      _r.r11, _r.r12 };
}

/**
 * struct hcall_vioctl_ret - return value of hcall_vioctl()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @value: [after H_SUCCESS] depends on the subfunction
 * @value2: [after H_SUCCESS] depends on the subfunction
 */
struct hcall_vioctl_ret {
	long status;
	u64 value;
	u64 value2;
};

/**
 * hcall_vioctl() - query or control a virtual adapter with a subfunction
 * @unit_address: property reg of the adapter
 * @subfunction: subfunction; 0 and 0x15 to 0x17 are undocumented
 * @parm1: depends on the subfunction; 0 if not used
 * @parm2: depends on the subfunction; 0 if not used
 * @parm3: depends on the subfunction; 0 if not used
 *
 * Repeat for illan_mac_scan after H_IN_PROGRESS, when the caller has acted.
 * Source: LoPAPR 2.9, H_VIOCTL and the sections of its subfunctions.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - done
 * * H_NOT_FOUND - the subfunction does not exist; a migration may remove a
 *   subfunction
 * * H_PARAMETER - no such adapter, a subfunction not for this adapter, a bad
 *   parameter, or an unused parameter that is not 0
 * * H_CONSTRAINED - a limit, depending on the subfunction; mostly a buffer that
 *   is too small
 * * H_CLOSED - no partner is connected
 * * H_STATE - a wrong state, depending on the subfunction
 * * H_PERMISSION - the buffer's mapping does not allow the access
 *   (ILLAN_MAC_SCAN)
 * * H_IN_PROGRESS - more addresses follow (ILLAN_MAC_SCAN)
 */
static __always_inline __must_check struct hcall_vioctl_ret
hcall_vioctl(u64 unit_address, u64 subfunction, u64 parm1, u64 parm2, u64 parm3)
{
	const struct hcall_regs _r = hcall_issue(H_VIOCTL, unit_address,
						 subfunction, parm1, parm2,
						 parm3);

	return (struct hcall_vioctl_ret) { _r.status, _r.r4, _r.r5 };
}

/**
 * hcall_enable_crq() - enable a queue again after its partition was
 *	suspended
 * @unit_address: property reg of the adapter
 *
 * Repeat after H_IN_PROGRESS, H_LONG_BUSY_ORDER_10_MSEC, H_BUSY, with unchanged
 * arguments.  Source: LoPAPR 2.9, H_ENABLE_CRQ.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the queue is enabled, and all pages mapped in the first DMA
 *   window are present
 * * H_PARAMETER - no such adapter
 * * H_IN_PROGRESS - the queue is not released yet
 * * H_LONG_BUSY_ORDER_10_MSEC - mapped pages are not present yet
 * * H_BUSY - not in LoPAPR; Linux treats the status as not finished
 */
static __always_inline __must_check long hcall_enable_crq(u64 unit_address)
{
	return hcall_issue_norets(H_ENABLE_CRQ, unit_address);
}

/**
 * struct hcall_reg_sub_crq_ret - return value of hcall_reg_sub_crq()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @sub_crq_num: [after H_SUCCESS, H_CLOSED] handle of the sub-queue
 * @interrupt: [after H_SUCCESS, H_CLOSED] the sub-queue's interrupt source
 */
struct hcall_reg_sub_crq_ret {
	long status;
	u64 sub_crq_num;
	u64 interrupt;
};

/**
 * hcall_reg_sub_crq() - register a subordinate queue of a virtual adapter
 * @unit_address: property reg of the adapter
 * @queue_ioba: I/O address of the queue on a 4 KiB boundary
 * @queue_len: length in bytes, a multiple of 4 KiB
 *
 * Never busy.  Source: LoPAPR 2.9, Subordinate Command/Response Queue
 * (Sub-CRQ); H_REG_SUB_CRQ.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - registered
 * * H_CLOSED - the sub-queue is registered, but the adapter's queue has no
 *   partner yet
 * * H_PARAMETER - bad adapter, alignment or length, or a part of the queue is
 *   not mapped
 * * H_RESOURCE - no more sub-queues are available
 * * H_NOT_FOUND - no partner is defined
 * * H_FUNCTION - the call does not exist; a migration may remove it
 */
static __always_inline __must_check struct hcall_reg_sub_crq_ret
hcall_reg_sub_crq(u64 unit_address, u64 queue_ioba, u64 queue_len)
{
	const struct hcall_regs _r = hcall_issue(H_REG_SUB_CRQ, unit_address,
						 queue_ioba, queue_len);

	return (struct hcall_reg_sub_crq_ret) { _r.status, _r.r4, _r.r5 };
}

/**
 * hcall_free_sub_crq() - release a subordinate queue
 * @unit_address: property reg of the adapter
 * @sub_crq_num: handle from H_REG_SUB_CRQ
 *
 * Repeat after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC,
 * with unchanged arguments.  Source: LoPAPR 2.9, H_FREE_SUB_CRQ.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the sub-queue is released; its interrupt is off
 * * H_PARAMETER - no such adapter or sub-queue
 * * H_BUSY - the queue is not released yet
 * * H_LONG_BUSY_ORDER_1_MSEC - the queue is not released yet; about 1 ms remain
 * * H_LONG_BUSY_ORDER_10_MSEC - the queue is not released yet; about 10 ms
 *   remain
 * * H_FUNCTION - the call does not exist; a migration may remove it
 */
static __always_inline __must_check long
hcall_free_sub_crq(u64 unit_address, u64 sub_crq_num)
{
	return hcall_issue_norets(H_FREE_SUB_CRQ, unit_address, sub_crq_num);
}

/**
 * hcall_send_sub_crq() - send a 32-byte message to a subordinate queue of
 *	the partner
 * @unit_address: property reg of the adapter
 * @sub_crq_num: handle of the sub-queue, received from the partner
 * @msg0: bytes 0 to 7; byte 0, the header, is 0x80 (first byte most
 *	significant)
 * @msg1: bytes 8 to 15 (first byte most significant)
 * @msg2: bytes 16 to 23 (first byte most significant)
 * @msg3: bytes 24 to 31 (first byte most significant)
 *
 * Never busy.  Source: LoPAPR 2.9, H_SEND_SUB_CRQ.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - the message is on the queue
 * * H_PARAMETER - no such adapter, queue not registered by the partner, or
 *   header not 0x80
 * * H_CLOSED - the adapter's queue has no partner or is suspended
 * * H_DROPPED - the sub-queue is full
 * * H_FUNCTION - the call does not exist; a migration may remove it
 */
static __always_inline __must_check long
hcall_send_sub_crq(u64 unit_address, u64 sub_crq_num, u64 msg0, u64 msg1,
		   u64 msg2, u64 msg3)
{
	return hcall_issue_norets(H_SEND_SUB_CRQ, unit_address, sub_crq_num,
				  msg0, msg1, msg2, msg3);
}

/**
 * hcall_send_sub_crq_indirect() - send several 32-byte messages from
 *	memory to a subordinate queue
 * @unit_address: property reg of the adapter
 * @sub_crq_num: handle of the sub-queue, received from the partner
 * @ioba: I/O address of the page with the messages
 * @num_entries: number of messages; every platform accepts 16, some
 *	platforms accept 128
 *
 * Never busy.  Source: LoPAPR 2.9, H_SEND_SUB_CRQ_INDIRECT.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - all messages are on the queue
 * * H_PARAMETER - no such adapter, queue not registered by the partner, bad
 *   address or count, or a header that is not 0x80
 * * H_CLOSED - the adapter's queue has no partner or is suspended
 * * H_DROPPED - no room for all messages; no message was sent
 * * H_FUNCTION - the call does not exist; a migration may remove it
 */
static __always_inline __must_check long
hcall_send_sub_crq_indirect(u64 unit_address, u64 sub_crq_num, u64 ioba,
			    u64 num_entries)
{
	return hcall_issue_norets(H_SEND_SUB_CRQ_INDIRECT, unit_address,
				  sub_crq_num, ioba, num_entries);
}

/**
 * struct hcall_request_vmc_ret - return value of hcall_request_vmc()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @vmc_drc_index: [after H_SUCCESS] DRC index of the new adapter, 32 bits
 */
struct hcall_request_vmc_ret {
	long status;
	u64 vmc_drc_index;
};

/**
 * hcall_request_vmc() - request a virtual management channel adapter
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: Linux
 * 6.1 drivers/misc/ibmvmc.c, h_request_vmc(), ibmvmc_ioctl_requestvmc().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the adapter can be added
 * * H_BUSY - the queue is not released yet
 * * H_LONG_BUSY - the queue is not released yet
 * * H_FUNCTION - the call does not exist
 * * H_AUTHORITY - the hypervisor denies the adapter to this partition
 * * H_RESOURCE - no channel is left
 * * H_NOT_AVAILABLE - the system does not support management through a channel
 * * H_PARAMETER - invalid; the call has no known argument
 */
static __always_inline __must_check struct hcall_request_vmc_ret
hcall_request_vmc(void)
{
	const struct hcall_regs _r = hcall_issue(H_REQUEST_VMC);

	return (struct hcall_request_vmc_ret) { _r.status, _r.r4 };
}

/* Interrupt presentation (XICS) */

/**
 * hcall_eoi() - end an accepted interrupt and set the processor priority
 * @xirr: value from H_XIRR, with the priority to restore
 *
 * Never busy.  Source: LoPAPR 2.9, H_EOI.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - the interrupt is ended and the priority is set
 * * H_PARAMETER - the source is outside of the partition, or the priority is
 *   more favoured than the current priority
 * * H_RESOURCE - the priority is reserved for the platform
 * * H_RESCINDED - the source is a shared resource that its owner has withdrawn
 * * H_FUNCTION - the partition is not in legacy mode
 */
static __always_inline __must_check long hcall_eoi(u64 xirr)
{
	return hcall_issue_norets(H_EOI, xirr);
}

/**
 * hcall_cppr() - set the calling thread's processor priority
 * @cppr: priority in the low byte
 *
 * Never busy.  Source: LoPAPR 2.9, H_CPPR.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - the priority is set; the hypervisor rejects interrupts of equal
 *   or less favoured priority
 * * H_RESOURCE - the priority is reserved for the platform
 * * H_FUNCTION - the partition is not in legacy mode
 */
static __always_inline __must_check long hcall_cppr(u64 cppr)
{
	return hcall_issue_norets(H_CPPR, cppr);
}

/**
 * hcall_ipi() - request an inter-processor interrupt, or withdraw the
 *	request
 * @server: thread, from ibm,ppc-interrupt-server#s
 * @mfrr: priority of the request in the low byte
 *
 * Never busy.  Source: LoPAPR 2.9, H_IPI.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - the thread's request register is written
 * * H_PARAMETER - server is not a thread of the partition
 * * H_RESOURCE - the priority is reserved for the platform
 * * H_RESCINDED - server is a shared resource that its owner has withdrawn
 * * H_FUNCTION - the partition is not in legacy mode
 */
static __always_inline __must_check long hcall_ipi(u64 server, u64 mfrr)
{
	return hcall_issue_norets(H_IPI, server, mfrr);
}

/**
 * struct hcall_ipoll_ret - return value of hcall_ipoll()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @xirr: [after H_SUCCESS] priority and pending source, in the low 32 bits
 * @mfrr: [after H_SUCCESS] priority of the requested inter-processor
 *	interrupt, low byte
 */
struct hcall_ipoll_ret {
	long status;
	u64 xirr;
	u64 mfrr;
};

/**
 * hcall_ipoll() - read a thread's interrupt state without changing the
 *	state
 * @server: thread, from ibm,ppc-interrupt-server#s
 *
 * Never busy.  Source: LoPAPR 2.9, H_IPOLL.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the results are valid
 * * H_PARAMETER - server is not a thread of the partition
 * * H_RESCINDED - server is a shared resource that its owner has withdrawn
 * * H_FUNCTION - the partition is not in legacy mode
 */
static __always_inline __must_check struct hcall_ipoll_ret
hcall_ipoll(u64 server)
{
	const struct hcall_regs _r = hcall_issue(H_IPOLL, server);

	return (struct hcall_ipoll_ret) { _r.status, _r.r4, _r.r5 };
}

/**
 * struct hcall_xirr_ret - return value of hcall_xirr()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @xirr: [after H_SUCCESS] old priority and accepted source, in the low 32
 *	bits
 */
struct hcall_xirr_ret {
	long status;
	u64 xirr;
};

/**
 * hcall_xirr() - accept the most favoured pending interrupt of the calling
 *	thread
 *
 * Never busy.  Source: LoPAPR 2.9, H_XIRR / H_XIRR-X.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the result is valid
 * * H_FUNCTION - the partition is not in legacy mode
 */
static __always_inline __must_check struct hcall_xirr_ret hcall_xirr(void)
{
	const struct hcall_regs _r = hcall_issue(H_XIRR);

	return (struct hcall_xirr_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_xirr_x_ret - return value of hcall_xirr_x()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @xirr: [after H_SUCCESS] old priority and accepted source, in the low 32
 *	bits
 * @timestamp: [after H_SUCCESS] timebase when the hypervisor received the
 *	interrupt
 */
struct hcall_xirr_x_ret {
	long status;
	u64 xirr;
	u64 timestamp;
};

/**
 * hcall_xirr_x() - accept an interrupt like H_XIRR, and return the time of
 *	its arrival
 * @cppr: current priority according to the caller, 0 to 0xFF except
 *	reserved priorities
 *
 * Never busy.  Source: LoPAPR 2.9, H_XIRR / H_XIRR-X.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the results are valid
 * * H_FUNCTION - the platform is older than POWER8, or not in legacy mode
 */
static __always_inline __must_check struct hcall_xirr_x_ret
hcall_xirr_x(u64 cppr)
{
	const struct hcall_regs _r = hcall_issue(H_XIRR_X, cppr);

	return (struct hcall_xirr_x_ret) { _r.status, _r.r4, _r.r5 };
}

/* XIVE interrupt exploitation */

/**
 * struct hcall_int_get_source_info_ret - return value of
 *	hcall_int_get_source_info()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @source_flags: [after H_SUCCESS] kind of the source; other bits are
 *	reserved
 * @eoi_page: [after H_SUCCESS] full-function management page, -1 with
 *	H_INT_ESB
 * @trigger_page: [after H_SUCCESS] trigger-only management page; -1
 *	without a page or with H_INT_ESB
 * @page_shift: [after H_SUCCESS] log2 of the size of these pages, at least
 *	12
 */
struct hcall_int_get_source_info_ret {
	long status;
	u64 source_flags;
	u64 eoi_page;
	u64 trigger_page;
	u64 page_shift;
};

/**
 * hcall_int_get_source_info() - return the management pages of a source's
 *	event state buffer
 * @flags: all bits reserved, 0
 * @lisn: logical interrupt source number
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_GET_SOURCE_INFO.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the results are valid
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - an H_INT_RESET is running
 * * H_PARAMETER - a reserved bit of flags is set
 * * H_P2 - lisn is not a source of this partition
 */
static __always_inline __must_check struct hcall_int_get_source_info_ret
hcall_int_get_source_info(u64 flags, u64 lisn)
{
	const struct hcall_regs _r = hcall_issue(H_INT_GET_SOURCE_INFO, flags,
						 lisn);

	return (struct hcall_int_get_source_info_ret) { _r.status, _r.r4, _r.r5,
							_r.r6, _r.r7 };
}

/**
 * hcall_int_set_source_config() - route an interrupt source to a thread
 *	and priority, or disable it
 * @flags: settings; other bits are reserved
 * @lisn: logical interrupt source number
 * @target: server number of a thread of the partition, or of a group of
 *	servers
 * @priority: priority that ibm,plat-res-int-priorities does not reserve
 *
 * hcall_int_set_source_config_opt() also has eisn.  Repeat after H_BUSY,
 * H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR 2.9,
 * H_INT_SET_SOURCE_CONFIG.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - no more events go to the old queue
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - an H_INT_RESET is running
 * * H_PARAMETER - a reserved bit of flags is set
 * * H_P2 - lisn is not a source of this partition
 * * H_P3 - target is not a thread of this partition (not checked if priority is
 *   0xFF)
 * * H_P4 - priority is invalid or reserved
 * * H_NOT_AVAILABLE - target has no hardware thread
 */
static __always_inline __must_check long
hcall_int_set_source_config(u64 flags, u64 lisn, u64 target, u64 priority)
{
	return hcall_issue_norets(H_INT_SET_SOURCE_CONFIG, flags, lisn, target,
				  priority);
}

/**
 * hcall_int_set_source_config_opt() - route an interrupt source to a
 *	thread and priority, or disable it
 * @flags: settings; other bits are reserved
 * @lisn: logical interrupt source number
 * @target: server number of a thread of the partition, or of a group of
 *	servers
 * @priority: priority that ibm,plat-res-int-priorities does not reserve
 * @eisn: event number of the source in the event queue; used with SET_EISN
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_SET_SOURCE_CONFIG.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status, see hcall_int_set_source_config().
 */
static __always_inline __must_check long
hcall_int_set_source_config_opt(u64 flags, u64 lisn, u64 target, u64 priority,
				u64 eisn)
{
	return hcall_issue_norets(H_INT_SET_SOURCE_CONFIG, flags, lisn, target,
				  priority, eisn);
}

/**
 * struct hcall_int_get_source_config_ret - return value of
 *	hcall_int_get_source_config()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @target: [after H_SUCCESS] server number; undefined for a source without
 *	a route
 * @priority: [after H_SUCCESS] priority; 0xFF for a disabled source
 * @eisn: [after H_SUCCESS] event number in the event queue; lisn unless
 *	H_INT_SET_SOURCE_CONFIG set another number
 */
struct hcall_int_get_source_config_ret {
	long status;
	u64 target;
	u64 priority;
	u64 eisn;
};

/**
 * hcall_int_get_source_config() - return the thread and priority of a
 *	source
 * @flags: all bits reserved, 0
 * @lisn: logical interrupt source number
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_GET_SOURCE_CONFIG.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status and results:
 * * H_SUCCESS - the results are valid
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - an H_INT_RESET is running
 * * H_PARAMETER - a reserved bit of flags is set
 * * H_P2 - lisn is not a source of this partition
 */
static __always_inline __must_check struct hcall_int_get_source_config_ret
hcall_int_get_source_config(u64 flags, u64 lisn)
{
	const struct hcall_regs _r = hcall_issue(H_INT_GET_SOURCE_CONFIG, flags,
						 lisn);

	return (struct hcall_int_get_source_config_ret) { _r.status, _r.r4,
							  _r.r5, _r.r6 };
}

/**
 * struct hcall_int_get_queue_info_ret - return value of
 *	hcall_int_get_queue_info()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @esn_page: [after H_SUCCESS] notification management page
 * @esn_shift: [after H_SUCCESS] log2 of the size of that page
 */
struct hcall_int_get_queue_info_ret {
	long status;
	u64 esn_page;
	u64 esn_shift;
};

/**
 * hcall_int_get_queue_info() - return the notification page of an event
 *	queue
 * @flags: all bits reserved, 0
 * @target: server number of a thread of the partition, or of a group of
 *	servers
 * @priority: priority that ibm,plat-res-int-priorities does not reserve
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_GET_QUEUE_INFO.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the results are valid
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - an H_INT_RESET is running
 * * H_PARAMETER - a reserved bit of flags is set
 * * H_P2 - target is not a thread of this partition
 * * H_P3 - priority is invalid or reserved
 * * H_NOT_AVAILABLE - target has no hardware thread
 */
static __always_inline __must_check struct hcall_int_get_queue_info_ret
hcall_int_get_queue_info(u64 flags, u64 target, u64 priority)
{
	const struct hcall_regs _r = hcall_issue(H_INT_GET_QUEUE_INFO, flags,
						 target, priority);

	return (struct hcall_int_get_queue_info_ret) { _r.status, _r.r4,
						       _r.r5 };
}

/**
 * hcall_int_set_queue_config() - set or reset the event queue of a thread
 *	and priority
 * @flags: notification; other bits are reserved
 * @target: server number of a thread of the partition, or of a group of
 *	servers
 * @priority: priority that ibm,plat-res-int-priorities does not reserve
 * @queue: start of the event queue; ignored if queue_shift is 0 (memory:
 *	written)
 * @queue_shift: log2 of the queue's size, from ibm,xive-eq-sizes
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_SET_QUEUE_CONFIG.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - no more events go to the old queue
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - an H_INT_RESET is running
 * * H_PARAMETER - a reserved bit of flags is set
 * * H_P2 - target is not a thread of this partition
 * * H_P3 - priority is invalid or reserved
 * * H_P4 - the partition does not own the memory of queue; from QEMU also a
 *   misaligned queue
 * * H_P5 - queue_shift is not in ibm,xive-eq-sizes
 * * H_NOT_AVAILABLE - target has no hardware thread
 */
static __always_inline __must_check long
hcall_int_set_queue_config(u64 flags, u64 target, u64 priority,
			   hcall_ra_t queue, u64 queue_shift)
{
	return hcall_issue_norets(H_INT_SET_QUEUE_CONFIG, flags, target,
				  priority, (__force u64)queue, queue_shift);
}

/**
 * struct hcall_int_get_queue_config_ret - return value of
 *	hcall_int_get_queue_config()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @queue_flags: [after H_SUCCESS] state of the queue
 * @queue: [after H_SUCCESS] start of the queue; -1 without a queue
 * @queue_shift: [after H_SUCCESS] log2 of the queue's size; 0 without a
 *	queue
 * @offset: [after H_SUCCESS] offset counter with DEBUG; 0 without DEBUG
 */
struct hcall_int_get_queue_config_ret {
	long status;
	u64 queue_flags;
	u64 queue;
	u64 queue_shift;
	u64 offset;
};

/**
 * hcall_int_get_queue_config() - return the event queue of a thread and
 *	priority
 * @flags: values to return; other bits are reserved
 * @target: server number of a thread of the partition, or of a group of
 *	servers
 * @priority: priority that ibm,plat-res-int-priorities does not reserve
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_GET_QUEUE_CONFIG.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the results are valid
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - an H_INT_RESET is running
 * * H_PARAMETER - a reserved bit of flags is set
 * * H_P2 - target is not a thread of this partition
 * * H_P3 - priority is invalid or reserved
 * * H_NOT_AVAILABLE - target has no hardware thread, or resources are lacking
 */
static __always_inline __must_check struct hcall_int_get_queue_config_ret
hcall_int_get_queue_config(u64 flags, u64 target, u64 priority)
{
	const struct hcall_regs _r = hcall_issue(H_INT_GET_QUEUE_CONFIG, flags,
						 target, priority);

	return (struct hcall_int_get_queue_config_ret) { _r.status, _r.r4,
							 _r.r5, _r.r6, _r.r7 };
}

/**
 * hcall_int_set_os_reporting_line() - set or remove the calling thread's
 *	interrupt reporting lines
 * @flags: all bits reserved, 0
 * @line: pair of cache lines, aligned to a cache line; -1 removes the pair
 *	(memory: written)
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_SET_OS_REPORTING_LINE.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the pair is set or removed
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - an H_INT_RESET is running
 * * H_PARAMETER - a reserved bit of flags is set
 * * H_P2 - line is misaligned, or the partition does not own both lines
 * * H_NOT_AVAILABLE - the caller has no hardware thread, or resources are
 *   lacking
 */
static __always_inline __must_check long
hcall_int_set_os_reporting_line(u64 flags, hcall_ra_t line)
{
	return hcall_issue_norets(H_INT_SET_OS_REPORTING_LINE, flags,
				  (__force u64)line);
}

/**
 * struct hcall_int_get_os_reporting_line_ret - return value of
 *	hcall_int_get_os_reporting_line()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @line: [after H_SUCCESS] pair of cache lines; -1 without a pair
 */
struct hcall_int_get_os_reporting_line_ret {
	long status;
	u64 line;
};

/**
 * hcall_int_get_os_reporting_line() - return the interrupt reporting lines
 *	of a thread
 * @flags: all bits reserved, 0
 * @target: server number of a thread of the partition
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_GET_OS_REPORTING_LINE.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - line is valid
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - an H_INT_RESET is running
 * * H_PARAMETER - a reserved bit of flags is set
 * * H_P2 - target is not a thread of this partition
 * * H_NOT_AVAILABLE - target is offline or has no hardware thread
 */
static __always_inline __must_check struct hcall_int_get_os_reporting_line_ret
hcall_int_get_os_reporting_line(u64 flags, u64 target)
{
	const struct hcall_regs _r = hcall_issue(H_INT_GET_OS_REPORTING_LINE,
						 flags, target);

	return (struct hcall_int_get_os_reporting_line_ret) { _r.status,
							      _r.r4 };
}

/**
 * struct hcall_int_esb_ret - return value of hcall_int_esb()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @value: [after H_SUCCESS] loaded value; -1 after a store
 */
struct hcall_int_esb_ret {
	long status;
	u64 value;
};

/**
 * hcall_int_esb() - load from or store to a source's event state buffer
 * @flags: kind of the access; other bits are reserved
 * @lisn: logical interrupt source number
 * @offset: offset in the management page; the offset selects the effect of
 *	the access
 *
 * hcall_int_esb_opt() also has data.  Repeat after H_BUSY, H_LONG_BUSY, with
 * unchanged arguments.  Source: LoPAPR 2.9, H_INT_ESB.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status and results:
 * * H_SUCCESS - the access is done
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - an H_INT_RESET is running
 * * H_PARAMETER - a reserved bit of flags is set
 * * H_P2 - lisn is not a source of this partition
 * * H_P3 - offset is not defined by the XIVE architecture
 */
static __always_inline __must_check struct hcall_int_esb_ret
hcall_int_esb(u64 flags, u64 lisn, u64 offset)
{
	const struct hcall_regs _r = hcall_issue(H_INT_ESB, flags, lisn,
						 offset);

	return (struct hcall_int_esb_ret) { _r.status, _r.r4 };
}

/**
 * hcall_int_esb_opt() - load from or store to a source's event state
 *	buffer
 * @flags: kind of the access; other bits are reserved
 * @lisn: logical interrupt source number
 * @offset: offset in the management page; the offset selects the effect of
 *	the access
 * @data: value to store; used with STORE
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_ESB.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status and results, see hcall_int_esb().
 */
static __always_inline __must_check struct hcall_int_esb_ret
hcall_int_esb_opt(u64 flags, u64 lisn, u64 offset, u64 data)
{
	const struct hcall_regs _r = hcall_issue(H_INT_ESB, flags, lisn, offset,
						 data);

	return (struct hcall_int_esb_ret) { _r.status, _r.r4 };
}

/**
 * hcall_int_sync() - wait until a source's events are in the event queue
 * @flags: all bits reserved, 0
 * @lisn: logical interrupt source number
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_SYNC.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - all earlier events are in the queue
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - an H_INT_RESET is running
 * * H_PARAMETER - a reserved bit of flags is set
 * * H_P2 - lisn is not a source of this partition
 */
static __always_inline __must_check long hcall_int_sync(u64 flags, u64 lisn)
{
	return hcall_issue_norets(H_INT_SYNC, flags, lisn);
}

/**
 * hcall_int_reset() - reset all interrupt structures of the partition
 * @flags: all bits reserved, 0
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_RESET.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - sources, state buffers, queues and reporting lines are in their
 *   initial state
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - another thread is resetting
 * * H_PARAMETER - a reserved bit of flags is set
 */
static __always_inline __must_check long hcall_int_reset(u64 flags)
{
	return hcall_issue_norets(H_INT_RESET, flags);
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_GEN_H */
