/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Coherent accelerators (CAPI).
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_CAPI_GEN_H
#define _ASM_POWERPC_HCALLS_CAPI_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

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

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_CAPI_GEN_H */
