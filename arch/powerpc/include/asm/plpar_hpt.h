/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Hypervisor calls on the hashed page table as C functions.  What is said at
 * the top of asm/plpar_wrappers.h, which includes this file, goes for them too.
 */
#ifndef _ASM_POWERPC_PLPAR_HPT_H
#define _ASM_POWERPC_PLPAR_HPT_H

#include <asm/hcalls-gen.h>

/*
 * Hashed page table
 *
 * ptex is the index of an entry in the table; an entry is two words, pteh with
 * AVPN and valid bit, ptel with page number and protection.  All are numbers.
 * flags: "Page Frame Table Access flags field definition", see hvcall-flags.h.
 */

/*
 * The words of an entry, or of four.  H_REMOVE gives an entry also with two
 * statuses of its compression flags, which these functions are not for.
 */
static __always_inline long
plpar_pte_removed(const struct hcall_remove_ret ret, unsigned long *pteh,
		  unsigned long *ptel)
{
	if (ret.status == H_SUCCESS) {
		*pteh = ret.old_pte_hi;
		*ptel = ret.old_pte_lo;
	}

	return ret.status;
}

static __always_inline long
plpar_pte_was_read(const struct hcall_read_ret ret, unsigned long *pteh,
		   unsigned long *ptel)
{
	if (ret.status == H_SUCCESS) {
		*pteh = ret.pte_hi;
		*ptel = ret.pte_lo;
	}

	return ret.status;
}

static __always_inline long
plpar_pte_4_were_read(const struct hcall_read_ret ret, unsigned long *ptes)
{
	if (ret.status == H_SUCCESS) {
		ptes[0] = ret.pte_hi;
		ptes[1] = ret.pte_lo;
		ptes[2] = ret.pte1_hi;
		ptes[3] = ret.pte1_lo;
		ptes[4] = ret.pte2_hi;
		ptes[5] = ret.pte2_lo;
		ptes[6] = ret.pte3_hi;
		ptes[7] = ret.pte3_lo;
	}

	return ret.status;
}

/**
 * plpar_pte_enter() - add an entry
 * @flags: H_EXACT, H_COALESCE_CAND, H_ZERO_PAGE, H_ICACHE_*, page state
 * @hpte_group: index of the group's first entry; with H_EXACT of the entry
 * @hpte_v: pteh
 * @hpte_r: ptel, with a logical page number
 * @slot: index where it went
 *
 * "H_ENTER".
 *
 * Return: H_SUCCESS; H_PTEG_FULL: no slot free, or not the one wanted;
 * H_PARAMETER: index, page number, size or attributes; H_TOO_BIG: page too
 * large to clear or make coherent; H_BUSY: try again.
 */
static inline long plpar_pte_enter(unsigned long flags, unsigned long hpte_group,
				   unsigned long hpte_v, unsigned long hpte_r,
				   unsigned long *slot)
{
	const struct hcall_enter_ret ret = hcall_enter(flags, hpte_group, hpte_v, hpte_r);

	if (ret.status == H_SUCCESS)
		*slot = ret.slot;

	return ret.status;
}

/**
 * plpar_pte_remove() - invalidate an entry
 * @flags: H_AVPN, H_ANDCOND, page state
 * @ptex: index
 * @avpn: with H_AVPN, what the entry's AVPN must be; with H_ANDCOND, bits of
 *	pteh of which none may be set
 * @old_pteh_ret: entry as it was
 * @old_ptel_ret: entry as it was, with its reference and change bits
 *
 * "H_REMOVE".  Not for H_REMOVE's compression flags, which want more arguments.
 *
 * Return: H_SUCCESS; H_NOT_FOUND: entry not valid, or the condition not met;
 * H_PARAMETER: index; H_BUSY: try again.
 */
static inline long plpar_pte_remove(unsigned long flags, unsigned long ptex,
				    unsigned long avpn, unsigned long *old_pteh_ret,
				    unsigned long *old_ptel_ret)
{
	return plpar_pte_removed(hcall_remove(flags, ptex, avpn), old_pteh_ret,
				 old_ptel_ret);
}

/**
 * plpar_pte_remove_raw() - invalidate an entry, unobserved
 * @flags: see plpar_pte_remove()
 * @ptex: see plpar_pte_remove()
 * @avpn: see plpar_pte_remove()
 * @old_pteh_ret: see plpar_pte_remove()
 * @old_ptel_ret: see plpar_pte_remove()
 *
 * Context: Any, real mode included.
 * Return: See plpar_pte_remove().
 */
static inline long plpar_pte_remove_raw(unsigned long flags, unsigned long ptex,
					unsigned long avpn, unsigned long *old_pteh_ret,
					unsigned long *old_ptel_ret)
{
	return plpar_pte_removed(hcall_remove_raw(flags, ptex, avpn), old_pteh_ret,
				 old_ptel_ret);
}

/**
 * plpar_pte_read() - read an entry
 * @flags: H_R_XLATE: the page number is to be a logical one, else it is undefined
 * @ptex: index
 * @old_pteh_ret: entry, valid or not
 * @old_ptel_ret: entry, valid or not
 *
 * "H_READ".  For H_READ_4 there is plpar_pte_read_4().
 *
 * Return: H_SUCCESS; H_PARAMETER: index.
 */
static inline long plpar_pte_read(unsigned long flags, unsigned long ptex,
				  unsigned long *old_pteh_ret, unsigned long *old_ptel_ret)
{
	return plpar_pte_was_read(hcall_read(flags, ptex), old_pteh_ret,
				  old_ptel_ret);
}

/**
 * plpar_pte_read_raw() - read an entry, unobserved
 * @flags: see plpar_pte_read()
 * @ptex: see plpar_pte_read()
 * @old_pteh_ret: see plpar_pte_read()
 * @old_ptel_ret: see plpar_pte_read()
 *
 * Context: Any, real mode included.
 * Return: See plpar_pte_read().
 */
static inline long plpar_pte_read_raw(unsigned long flags, unsigned long ptex,
				      unsigned long *old_pteh_ret,
				      unsigned long *old_ptel_ret)
{
	return plpar_pte_was_read(hcall_read_raw(flags, ptex), old_pteh_ret,
				  old_ptel_ret);
}

/**
 * plpar_pte_read_4() - read four entries
 * @flags: see plpar_pte_read(); H_READ_4 is added
 * @ptex: index of the first, rounded down to a multiple of four
 * @ptes: 8 words: pteh, ptel, pteh ...
 *
 * Return: See plpar_pte_read().
 */
static inline long plpar_pte_read_4(unsigned long flags, unsigned long ptex,
				    unsigned long *ptes)
{
	return plpar_pte_4_were_read(hcall_read(flags | H_READ_4, ptex), ptes);
}

/**
 * plpar_pte_read_4_raw() - read four entries, unobserved
 * @flags: see plpar_pte_read_4()
 * @ptex: see plpar_pte_read_4()
 * @ptes: see plpar_pte_read_4()
 *
 * Context: Any, real mode included.
 * Return: See plpar_pte_read().
 */
static inline long plpar_pte_read_4_raw(unsigned long flags, unsigned long ptex,
					unsigned long *ptes)
{
	return plpar_pte_4_were_read(hcall_read_raw(flags | H_READ_4, ptex), ptes);
}

/**
 * plpar_pte_protect() - change the protection of an entry
 * @flags: H_N, H_PP1, H_PP2 and the entry's other protection and key bits as
 *	they stand in ptel; H_AVPN; page state
 * @ptex: index
 * @avpn: with H_AVPN, what the entry's AVPN must be
 *
 * "H_PROTECT".  Also clears the reference bit.
 *
 * Return: H_SUCCESS; H_NOT_FOUND: entry not valid, or another's; H_PARAMETER:
 * index.
 */
static inline long plpar_pte_protect(unsigned long flags, unsigned long ptex,
				     unsigned long avpn)
{
	return hcall_protect(flags, ptex, avpn);
}

/**
 * plpar_resize_hpt_prepare() - have a table of another size made ready
 * @flags: 0
 * @shift: its size, log2 of bytes, 18 to 46; 0 drops the one made ready
 *
 * "H_RESIZE_HPT_PREPARE".
 *
 * Return: H_SUCCESS: ready, or dropped; long busy: being made, ask again with
 * the same arguments; H_PARAMETER, H_RESOURCE: bad size; H_AUTHORITY: not
 * allowed; H_PTEG_FULL: bolted entries collide.
 */
static inline long plpar_resize_hpt_prepare(unsigned long flags, unsigned long shift)
{
	return hcall_resize_hpt_prepare(flags, shift);
}

/**
 * plpar_resize_hpt_commit() - change to the table that was made ready
 * @flags: 0
 * @shift: its size, as prepared
 *
 * "H_RESIZE_HPT_COMMIT".  Only bolted entries live on.
 *
 * Context: No processor may use or change the table meanwhile: stop_machine().
 * Return: H_SUCCESS; H_CLOSED: none such is ready; H_BUSY: not ready yet;
 * H_AUTHORITY; H_PTEG_FULL: bolted entries collide.
 */
static inline long plpar_resize_hpt_commit(unsigned long flags, unsigned long shift)
{
	return hcall_resize_hpt_commit(flags, shift);
}

#endif /* _ASM_POWERPC_PLPAR_HPT_H */
