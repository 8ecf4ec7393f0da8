/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Hash page table.
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_PFT_GEN_H
#define _ASM_POWERPC_HCALLS_PFT_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

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

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_PFT_GEN_H */
