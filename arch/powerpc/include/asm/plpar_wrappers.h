/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Define Linux's names for typed calls; asm/plpar_hpt.h and asm/plpar_guest.h have more.
 * Each function returns the status of the typed call in its body, whose entry in
 * asm/hcalls-gen.h documents the call.  The functions except plpar_tce_get() write results
 * only on H_SUCCESS.
 */
#ifndef _ASM_POWERPC_PLPAR_WRAPPERS_H
#define _ASM_POWERPC_PLPAR_WRAPPERS_H

#include <asm/hcalls-mmu-gen.h>
#include <asm/hcalls-platform-gen.h>
#include <asm/hcalls-processor-gen.h>
#include <asm/hcalls-splpar-gen.h>
#include <asm/hcalls-tce-gen.h>
#include <asm/plpar_guest.h>

#ifdef CONFIG_PPC_PSERIES

#include <linux/bug.h>
#include <linux/delay.h>
#include <linux/irqflags.h>

#include <asm/lppaca.h>
#include <asm/paca.h>
#include <asm/page.h>
#include <asm/plpar_hpt.h>
#include <asm/processor.h>
#include <asm/reg.h>

/* Cede the processor.  Interrupts must be hard disabled; H_CEDE sets MSR[EE]. */
static inline long cede_processor(void)
{
	return hcall_cede();
}

/*
 * Areas that a processor shares with the hypervisor: "H_REGISTER_VPA".  cpu is a
 * hardware number, vpa a real address of a struct lppaca, a struct slb_shadow, or an
 * array of struct dtl_entry; flags are H_VPA_REG_* or H_VPA_DEREG_*.
 */
static inline long vpa_call(unsigned long flags, unsigned long cpu, unsigned long vpa)
{
	return hcall_register_vpa(flags << H_VPA_FUNC_SHIFT, cpu, hcall_ra_force(vpa));
}

static inline long register_vpa(unsigned long cpu, unsigned long vpa)
{
	return vpa_call(H_VPA_REG_VPA, cpu, vpa);
}

static inline long unregister_vpa(unsigned long cpu)
{
	return vpa_call(H_VPA_DEREG_VPA, cpu, 0);
}

static inline long register_slb_shadow(unsigned long cpu, unsigned long vpa)
{
	return vpa_call(H_VPA_REG_SLB, cpu, vpa);
}

static inline long unregister_slb_shadow(unsigned long cpu)
{
	return vpa_call(H_VPA_DEREG_SLB, cpu, 0);
}

static inline long register_dtl(unsigned long cpu, unsigned long vpa)
{
	return vpa_call(H_VPA_REG_DTL, cpu, vpa);
}

static inline long unregister_dtl(unsigned long cpu)
{
	return vpa_call(H_VPA_DEREG_DTL, cpu, 0);
}

/* Register the shared areas of a processor, on it or before any other processor runs. */
void vpa_init(int cpu);

/*
 * Write *tce_ret even if the call fails, then with all ones, which no free entry holds:
 * a kernel that boots after a crash keeps the entries of the crashed kernel, and checks
 * only the value.
 */
static inline long plpar_tce_get(unsigned long liobn, unsigned long ioba,
				 unsigned long *tce_ret)
{
	const struct hcall_get_tce_ret ret = hcall_get_tce(liobn, ioba);

	if (ret.status == H_SUCCESS || ret.status == H_PARTIAL)
		*tce_ret = ret.tce;
	else
		*tce_ret = ~0UL;

	return ret.status;
}

static inline long plpar_tce_put(unsigned long liobn, unsigned long ioba,
				 unsigned long tceval)
{
	return hcall_put_tce(liobn, ioba, tceval).status;
}

static inline long plpar_tce_put_indirect(unsigned long liobn, unsigned long ioba,
					  unsigned long page, unsigned long count)
{
	return hcall_put_tce_indirect(liobn, ioba, hcall_ra_force(page), count).status;
}

static inline long plpar_tce_stuff(unsigned long liobn, unsigned long ioba,
				   unsigned long tceval, unsigned long count)
{
	return hcall_stuff_tce(liobn, ioba, tceval, count).status;
}

/* Modes of processor and partition: "H_SET_MODE" */

static inline long plpar_set_mode(unsigned long mflags, unsigned long resource,
				  unsigned long value1, unsigned long value2)
{
	return hcall_set_mode(mflags, resource, value1, value2);
}

static inline long enable_reloc_on_exceptions(void)
{
	return plpar_set_mode(3, H_SET_MODE_RESOURCE_ADDR_TRANS_MODE, 0, 0);
}

static inline long disable_reloc_on_exceptions(void)
{
	return plpar_set_mode(0, H_SET_MODE_RESOURCE_ADDR_TRANS_MODE, 0, 0);
}

/* Set the byte order for the whole partition; MSR[EE] must be off on every thread. */
static inline long enable_big_endian_exceptions(void)
{
	return plpar_set_mode(0, H_SET_MODE_RESOURCE_LE, 0, 0);
}

static inline long enable_little_endian_exceptions(void)
{
	return plpar_set_mode(1, H_SET_MODE_RESOURCE_LE, 0, 0);
}

static inline long plpar_set_ciabr(unsigned long ciabr)
{
	return plpar_set_mode(0, H_SET_MODE_RESOURCE_SET_CIABR, ciabr, 0);
}

static inline long plpar_set_watchpoint0(unsigned long dawr0, unsigned long dawrx0)
{
	return plpar_set_mode(0, H_SET_MODE_RESOURCE_SET_DAWR0, dawr0, dawrx0);
}

static inline long plpar_set_watchpoint1(unsigned long dawr1, unsigned long dawrx1)
{
	return plpar_set_mode(0, H_SET_MODE_RESOURCE_SET_DAWR1, dawr1, dawrx1);
}

static inline long plpar_signal_sys_reset(long cpu)
{
	return hcall_signal_sys_reset(cpu);
}

static inline long plpar_get_cpu_characteristics(struct h_cpu_char_result *p)
{
	const struct hcall_get_cpu_characteristics_ret ret = hcall_get_cpu_characteristics();

	if (ret.status == H_SUCCESS) {
		p->character = ret.character;
		p->behaviour = ret.behaviour;
	}

	return ret.status;
}

/* Trace the hardware of a core, given by node, chip and core index; repeat a busy call. */
static inline long htm_hcall_wrapper(unsigned long flags, unsigned long nodeindex,
				     unsigned long nodalchipindex,
				     unsigned long coreindexonchip, unsigned long type,
				     unsigned long htm_op, unsigned long param1,
				     unsigned long param2, unsigned long param3)
{
	return hcall_htm(H_HTM_FLAGS_HARDWARE_TARGET | flags,
			 H_HTM_TARGET_NODE_INDEX(nodeindex) |
			 H_HTM_TARGET_NODAL_CHIP_INDEX(nodalchipindex) |
			 H_HTM_TARGET_CORE_INDEX_ON_CHIP(coreindexonchip),
			 H_HTM_OP(htm_op) | H_HTM_TYPE(type), param1, param2, param3);
}

/* Invalidate translation caches of a radix partition; repeat the call while it is busy. */
static inline long plpar_rpt_invalidate(u64 pid, u64 target, u64 type,
					u64 page_sizes, u64 start, u64 end)
{
	long rc;

	for (;;) {
		rc = hcall_rpt_invalidate(pid, target, type, page_sizes, start, end);
		if (rc != H_BUSY)
			return rc;
		cpu_relax();
	}
}

/**
 * pseries_rpt_invalidate() - invalidate cached radix translations
 * @pid: process; with H_RPTI_TYPE_NESTED, a guest
 * @target: processors, H_RPTI_TARGET_*
 * @type: translations, H_RPTI_TYPE_*
 * @page_sizes: page sizes, H_RPTI_PAGE_*
 * @start: effective address of the first byte; guest real address when nested
 * @end: address after the last byte; @start 0 and @end all ones for all addresses
 *
 * After a failure, the function widens the request to all translations of @pid.  A
 * second failure ends the kernel, because a stale translation lets a process access
 * memory of another owner, and no caller can remove the translation.
 *
 * Context: Any but real mode.  Spins while the hypervisor is busy.
 * Return: H_SUCCESS.
 */
static inline long pseries_rpt_invalidate(u64 pid, u64 target, u64 type,
					  u64 page_sizes, u64 start, u64 end)
{
	u64 everything = H_RPTI_TYPE_ALL;
	long rc;

	rc = plpar_rpt_invalidate(pid, target, type, page_sizes, start, end);
	if (rc == H_SUCCESS)
		return rc;

	if (type & H_RPTI_TYPE_NESTED)
		everything = H_RPTI_TYPE_NESTED | H_RPTI_TYPE_NESTED_ALL;

	rc = plpar_rpt_invalidate(pid, target, everything, page_sizes, 0, -1UL);
	BUG_ON(rc != H_SUCCESS);

	return rc;
}

#else /* !CONFIG_PPC_PSERIES */

/* Define failing functions for code that is shared with other platforms. */
static inline long plpar_set_ciabr(unsigned long ciabr)
{
	return H_FUNCTION;
}

static inline long plpar_pte_read_4(unsigned long flags, unsigned long ptex,
				    unsigned long *ptes)
{
	return H_FUNCTION;
}

static inline long pseries_rpt_invalidate(u64 pid, u64 target, u64 type,
					  u64 page_sizes, u64 start, u64 end)
{
	return H_FUNCTION;
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_PLPAR_WRAPPERS_H */
