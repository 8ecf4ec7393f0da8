/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Memory overcommitment, usage statistics and shared resources.
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_MEMORY_GEN_H
#define _ASM_POWERPC_HCALLS_MEMORY_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

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

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_MEMORY_GEN_H */
