/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Interrupt presentation (XICS).
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_XICS_GEN_H
#define _ASM_POWERPC_HCALLS_XICS_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

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

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_XICS_GEN_H */
