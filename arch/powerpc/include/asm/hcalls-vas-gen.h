/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Accelerators (VAS windows, NX, coprocessors).
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_VAS_GEN_H
#define _ASM_POWERPC_HCALLS_VAS_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

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

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_VAS_GEN_H */
