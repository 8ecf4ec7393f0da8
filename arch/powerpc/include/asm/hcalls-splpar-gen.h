/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Shared-processor logical partitioning.
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_SPLPAR_GEN_H
#define _ASM_POWERPC_HCALLS_SPLPAR_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

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

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_SPLPAR_GEN_H */
