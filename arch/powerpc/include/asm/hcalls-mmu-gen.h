/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Address translation.
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_MMU_GEN_H
#define _ASM_POWERPC_HCALLS_MMU_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

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

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_MMU_GEN_H */
