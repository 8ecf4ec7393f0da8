/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * DMA translation (TCE tables).
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_TCE_GEN_H
#define _ASM_POWERPC_HCALLS_TCE_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

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

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_TCE_GEN_H */
