/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Define Linux's names for typed calls on the hashed page table; see the head of
 * asm/plpar_wrappers.h, which includes this file.
 */
#ifndef _ASM_POWERPC_PLPAR_HPT_H
#define _ASM_POWERPC_PLPAR_HPT_H

#include <asm/hcalls-pft-gen.h>

/*
 * ptex is the index of an entry, which has two words: pteh with AVPN and valid bit, and
 * ptel with page number and protection.  Callers may use the _raw functions in real
 * mode.  These functions do not support H_REMOVE's compression flags, which need
 * further arguments and statuses.
 */
static __always_inline long
plpar_pte_removed(const struct hcall_remove_ret ret, unsigned long *pteh, unsigned long *ptel)
{
	if (ret.status == H_SUCCESS) {
		*pteh = ret.old_pte_hi;
		*ptel = ret.old_pte_lo;
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

static inline long plpar_pte_enter(unsigned long flags, unsigned long hpte_group,
				   unsigned long hpte_v, unsigned long hpte_r,
				   unsigned long *slot)
{
	const struct hcall_enter_ret ret = hcall_enter(flags, hpte_group, hpte_v, hpte_r);

	if (ret.status == H_SUCCESS)
		*slot = ret.slot;

	return ret.status;
}

static inline long plpar_pte_remove(unsigned long flags, unsigned long ptex,
				    unsigned long avpn, unsigned long *old_pteh_ret,
				    unsigned long *old_ptel_ret)
{
	return plpar_pte_removed(hcall_remove(flags, ptex, avpn), old_pteh_ret, old_ptel_ret);
}

static inline long plpar_pte_remove_raw(unsigned long flags, unsigned long ptex,
					unsigned long avpn, unsigned long *old_pteh_ret,
					unsigned long *old_ptel_ret)
{
	return plpar_pte_removed(hcall_remove_raw(flags, ptex, avpn), old_pteh_ret,
				 old_ptel_ret);
}

/* Read 4 entries into @ptes: 8 words; @ptex is rounded down to a multiple of 4. */
static inline long plpar_pte_read_4(unsigned long flags, unsigned long ptex,
				    unsigned long *ptes)
{
	return plpar_pte_4_were_read(hcall_read(flags | H_READ_4, ptex), ptes);
}

static inline long plpar_pte_read_4_raw(unsigned long flags, unsigned long ptex,
					unsigned long *ptes)
{
	return plpar_pte_4_were_read(hcall_read_raw(flags | H_READ_4, ptex), ptes);
}

static inline long plpar_pte_protect(unsigned long flags, unsigned long ptex,
				     unsigned long avpn)
{
	return hcall_protect(flags, ptex, avpn);
}

static inline long plpar_resize_hpt_prepare(unsigned long flags, unsigned long shift)
{
	return hcall_resize_hpt_prepare(flags, shift);
}

/* Callers use stop_machine(), because no processor may use the table during the call. */
static inline long plpar_resize_hpt_commit(unsigned long flags, unsigned long shift)
{
	return hcall_resize_hpt_commit(flags, shift);
}

#endif /* _ASM_POWERPC_PLPAR_HPT_H */
