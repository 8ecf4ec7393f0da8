/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Hypervisor calls on the hashed page table as C functions.  What is said at
 * the top of asm/plpar_wrappers.h, which includes this file, goes for them too.
 */
#ifndef _ASM_POWERPC_PLPAR_HPT_H
#define _ASM_POWERPC_PLPAR_HPT_H

#include <linux/string.h>

#include <asm/hvcall.h>

/*
 * Hashed page table
 *
 * ptex is the index of an entry in the table; an entry is two words, pteh with
 * AVPN and valid bit, ptel with page number and protection.  All are numbers.
 * flags: "Page Frame Table Access flags field definition", see hvcall-flags.h.
 */

/* The two words of an entry, if the call found one. */
static inline long plpar_pte_result(long rc, const unsigned long *retbuf,
				    unsigned long *pteh, unsigned long *ptel)
{
	if (rc == H_SUCCESS) {
		*pteh = retbuf[0];
		*ptel = retbuf[1];
	}

	return rc;
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
	unsigned long retbuf[PLPAR_HCALL_BUFSIZE];
	long rc;

	rc = plpar_hcall(H_ENTER, retbuf, flags, hpte_group, hpte_v, hpte_r);
	if (rc == H_SUCCESS)
		*slot = retbuf[0];

	return rc;
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
	unsigned long retbuf[PLPAR_HCALL_BUFSIZE];
	long rc;

	rc = plpar_hcall(H_REMOVE, retbuf, flags, ptex, avpn);

	return plpar_pte_result(rc, retbuf, old_pteh_ret, old_ptel_ret);
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
	unsigned long retbuf[PLPAR_HCALL_BUFSIZE];
	long rc;

	rc = plpar_hcall_raw(H_REMOVE, retbuf, flags, ptex, avpn);

	return plpar_pte_result(rc, retbuf, old_pteh_ret, old_ptel_ret);
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
	unsigned long retbuf[PLPAR_HCALL_BUFSIZE];
	long rc;

	rc = plpar_hcall(H_READ, retbuf, flags, ptex);

	return plpar_pte_result(rc, retbuf, old_pteh_ret, old_ptel_ret);
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
	unsigned long retbuf[PLPAR_HCALL_BUFSIZE];
	long rc;

	rc = plpar_hcall_raw(H_READ, retbuf, flags, ptex);

	return plpar_pte_result(rc, retbuf, old_pteh_ret, old_ptel_ret);
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
	unsigned long retbuf[PLPAR_HCALL9_BUFSIZE];
	long rc;

	rc = plpar_hcall9(H_READ, retbuf, flags | H_READ_4, ptex);
	if (rc == H_SUCCESS)
		memcpy(ptes, retbuf, 8 * sizeof(*ptes));

	return rc;
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
	unsigned long retbuf[PLPAR_HCALL9_BUFSIZE];
	long rc;

	rc = plpar_hcall9_raw(H_READ, retbuf, flags | H_READ_4, ptex);
	if (rc == H_SUCCESS)
		memcpy(ptes, retbuf, 8 * sizeof(*ptes));

	return rc;
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
	return plpar_hcall_norets(H_PROTECT, flags, ptex, avpn);
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
	return plpar_hcall_norets(H_RESIZE_HPT_PREPARE, flags, shift);
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
	return plpar_hcall_norets(H_RESIZE_HPT_COMMIT, flags, shift);
}

#endif /* _ASM_POWERPC_PLPAR_HPT_H */
