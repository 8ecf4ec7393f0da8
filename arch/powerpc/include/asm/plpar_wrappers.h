/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Hypervisor calls of a pSeries partition as C functions: processors and their
 * shared areas, TCEs, modes, translation caches; the hashed page table's are in
 * asm/plpar_hpt.h.
 *
 * Every function returns the hypervisor's status as it came; H_SUCCESS is 0.
 * H_HARDWARE may come from each and is not repeated below, nor is H_FUNCTION
 * where it only says that the call is missing.  Beneath each is the typed call
 * of asm/hcalls-gen.h, which says more about it.  What a function hands back
 * through pointers is written on H_SUCCESS and not otherwise, plpar_tce_get()
 * excepted; no caller in Linux looks at it otherwise.
 *
 * None sleeps.  Unless a function says otherwise, it may be called wherever
 * plpar_hcall() may: with translation on, and not from idle with RCU off.
 *
 * Quoted titles are sections of the Linux on Power Architecture Reference
 * (LoPAPR) 2.9.
 */
#ifndef _ASM_POWERPC_PLPAR_WRAPPERS_H
#define _ASM_POWERPC_PLPAR_WRAPPERS_H

#include <asm/hcalls-gen.h>

#ifdef CONFIG_PPC_PSERIES

#include <linux/bug.h>
#include <linux/irqflags.h>

#include <asm/lppaca.h>
#include <asm/paca.h>
#include <asm/page.h>
#include <asm/plpar_hpt.h>
#include <asm/processor.h>
#include <asm/reg.h>

/*
 * Giving up the processor
 */

/**
 * poll_pending() - ask whether ceding would let somebody else work
 *
 * "H_POLL_PENDING"; only a hint.
 *
 * Return: H_PENDING if so, H_SUCCESS if not.
 */
static inline long poll_pending(void)
{
	return hcall_poll_pending();
}

/**
 * get_cede_latency_hint() - what H_CEDE is allowed to cost in waking up
 *
 * Context: Preemption off: the hint belongs to this processor.
 * Return: The cede latency specifier of this processor's VPA.
 */
static inline u8 get_cede_latency_hint(void)
{
	return get_lppaca()->cede_latency_hint;
}

/**
 * set_cede_latency_hint() - say what H_CEDE may cost in waking up
 * @latency_hint: 0: the plain H_CEDE; from 1 on the decrementer may not wake
 *	the processor; above 1 some external interrupts may not either.  What the
 *	platform knows is in the system parameter "Cede Latency Settings
 *	Information"
 *
 * "Long Term Processor Cede".
 *
 * Context: Preemption off.
 */
static inline void set_cede_latency_hint(u8 latency_hint)
{
	get_lppaca()->cede_latency_hint = latency_hint;
}

/**
 * cede_processor() - give the processor away until there is work
 *
 * "H_CEDE".  Called with interrupts hard disabled; returns with MSR[EE] on.
 * Not observed: a tracer cannot run where RCU does not watch.
 *
 * Context: Any, the idle loop above all.
 * Return: H_SUCCESS: an interrupt or an H_PROD came, or may have come.
 */
static inline long cede_processor(void)
{
	return hcall_cede();
}

/**
 * extended_cede_processor() - cede with another latency hint, this once
 * @latency_hint: see set_cede_latency_hint(); 0 to 255
 *
 * The rest of the kernel takes for granted that interrupts are on when H_CEDE
 * comes back.  Kernels that debug their interrupt state check it, and repair.
 *
 * Context: As cede_processor().
 * Return: As cede_processor().
 */
static inline long extended_cede_processor(unsigned long latency_hint)
{
	u8 usual_hint = get_cede_latency_hint();
	long rc;

	set_cede_latency_hint(latency_hint);
	rc = cede_processor();

	if (WARN_ON(IS_ENABLED(CONFIG_PPC_IRQ_SOFT_MASK_DEBUG) && !(mfmsr() & MSR_EE)))
		__hard_irq_enable();

	set_cede_latency_hint(usual_hint);

	return rc;
}

/*
 * Areas that a processor shares with the hypervisor: "H_REGISTER_VPA"
 *
 * Processors are named by their hardware number.  A started processor can only
 * speak for itself; H_STATE otherwise.  Areas begin on a cache line, must not
 * cross a 4096-byte boundary (the trace log: a memory block), and say their own
 * length, big-endian, at offset 4 before they are registered.
 */

/**
 * vpa_call() - register or withdraw a shared area
 * @flags: which, H_VPA_REG_* or H_VPA_DEREG_*
 * @cpu: hardware number of the processor
 * @vpa: real address of the area; 0 when withdrawing
 *
 * Return: H_SUCCESS; H_PARAMETER: number, address, length or boundary;
 * H_RESOURCE: a log or SLB shadow without a VPA, or a VPA that still has one;
 * H_STATE: not this processor's business; H_RESCINDED: memory was taken back;
 * H_MLENGTH_PARM: crosses a unit of memory over-commitment.
 */
static inline long vpa_call(unsigned long flags, unsigned long cpu, unsigned long vpa)
{
	return hcall_register_vpa(flags << H_VPA_FUNC_SHIFT, cpu, hcall_ra_force(vpa));
}

/**
 * register_vpa() - share a virtual processor area
 * @cpu: hardware number of the processor
 * @vpa: real address of its struct lppaca
 *
 * Return: See vpa_call().
 */
static inline long register_vpa(unsigned long cpu, unsigned long vpa)
{
	return vpa_call(H_VPA_REG_VPA, cpu, vpa);
}

/**
 * unregister_vpa() - stop sharing the virtual processor area
 * @cpu: hardware number of the processor
 *
 * Return: See vpa_call().
 */
static inline long unregister_vpa(unsigned long cpu)
{
	return vpa_call(H_VPA_DEREG_VPA, cpu, 0);
}

/**
 * register_slb_shadow() - share the list of SLB entries to be restored
 * @cpu: hardware number of the processor
 * @vpa: real address of its struct slb_shadow
 *
 * Return: See vpa_call().
 */
static inline long register_slb_shadow(unsigned long cpu, unsigned long vpa)
{
	return vpa_call(H_VPA_REG_SLB, cpu, vpa);
}

/**
 * unregister_slb_shadow() - stop sharing the list of SLB entries
 * @cpu: hardware number of the processor
 *
 * Return: See vpa_call().
 */
static inline long unregister_slb_shadow(unsigned long cpu)
{
	return vpa_call(H_VPA_DEREG_SLB, cpu, 0);
}

/**
 * register_dtl() - share a dispatch trace log
 * @cpu: hardware number of the processor
 * @vpa: real address of an array of struct dtl_entry
 *
 * Return: See vpa_call().
 */
static inline long register_dtl(unsigned long cpu, unsigned long vpa)
{
	return vpa_call(H_VPA_REG_DTL, cpu, vpa);
}

/**
 * unregister_dtl() - stop sharing the dispatch trace log
 * @cpu: hardware number of the processor
 *
 * Return: See vpa_call().
 */
static inline long unregister_dtl(unsigned long cpu)
{
	return vpa_call(H_VPA_DEREG_DTL, cpu, 0);
}

/**
 * vpa_init() - share what a processor has to share, as it comes up
 * @cpu: Linux's number of the processor
 *
 * Context: On that processor, or before any other runs.
 */
void vpa_init(int cpu);

/*
 * I/O translation
 *
 * liobn names a translation table, ioba is an address on that bus in bytes.  A
 * TCE is a number here: logical page address, and in the low two bits what the
 * device may do (1 read, 2 write).  Memory over-commitment adds long busy and
 * H_NOT_ENOUGH_RESOURCES to the calls that write.
 */

/**
 * plpar_tce_get() - read a TCE
 * @liobn: table
 * @ioba: address on the bus
 * @tce_ret: the TCE.  Written always: all ones, which no free entry holds, when
 *	the call failed.  A kernel that boots after a crash keeps the entries its
 *	predecessor used, and looks at the value alone
 *
 * "H_GET_TCE".
 *
 * Return: H_SUCCESS; H_PARTIAL: the page is not the partition's, and the page
 * address reads as all ones; H_PARAMETER; H_RESCINDED.
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

/**
 * plpar_tce_put() - write a TCE
 * @liobn: table
 * @ioba: address on the bus
 * @tceval: the TCE
 *
 * "H_PUT_TCE".
 *
 * Return: H_SUCCESS; H_PARAMETER; H_RESCINDED; H_RESOURCE; long busy;
 * H_NOT_ENOUGH_RESOURCES.
 */
static inline long plpar_tce_put(unsigned long liobn, unsigned long ioba,
				 unsigned long tceval)
{
	return hcall_put_tce(liobn, ioba, tceval).status;
}

/**
 * plpar_tce_put_indirect() - write a list of TCEs
 * @liobn: table
 * @ioba: address on the bus of the first
 * @page: real address of a 4096-byte page that holds them, big-endian
 * @count: how many, at most 512
 *
 * "H_PUT_TCE_INDIRECT".  A failure may leave the first few written.
 *
 * Return: As plpar_tce_put().
 */
static inline long plpar_tce_put_indirect(unsigned long liobn, unsigned long ioba,
					  unsigned long page, unsigned long count)
{
	return hcall_put_tce_indirect(liobn, ioba, hcall_ra_force(page), count).status;
}

/**
 * plpar_tce_stuff() - write one TCE many times
 * @liobn: table
 * @ioba: address on the bus of the first
 * @tceval: the TCE
 * @count: how many, at most 512
 *
 * "H_STUFF_TCE".
 *
 * Return: As plpar_tce_put(); H_P4: @count.
 */
static inline long plpar_tce_stuff(unsigned long liobn, unsigned long ioba,
				   unsigned long tceval, unsigned long count)
{
	return hcall_stuff_tce(liobn, ioba, tceval, count).status;
}

/*
 * Modes of processor and partition: "H_SET_MODE"
 */

/**
 * plpar_set_mode() - set a mode
 * @mflags: meaning depends on the resource
 * @resource: H_SET_MODE_RESOURCE_*
 * @value1: meaning depends on the resource
 * @value2: meaning depends on the resource
 *
 * Return: H_SUCCESS; H_P2: no such resource; H_P3, H_P4: bad value;
 * H_UNSUPPORTED_FLAG_START and below: bad @mflags; long busy, from modes of
 * the whole partition only: ask again with the same arguments.
 */
static inline long plpar_set_mode(unsigned long mflags, unsigned long resource,
				  unsigned long value1, unsigned long value2)
{
	return hcall_set_mode(mflags, resource, value1, value2);
}

/**
 * enable_reloc_on_exceptions() - take interrupts with translation on
 *
 * For the whole partition, at effective addresses from 0xc000000000004000 on
 * (mflags 3).
 *
 * Return: See plpar_set_mode(); long busy is usual.
 */
static inline long enable_reloc_on_exceptions(void)
{
	return plpar_set_mode(3, H_SET_MODE_RESOURCE_ADDR_TRANS_MODE, 0, 0);
}

/**
 * disable_reloc_on_exceptions() - take interrupts with translation off
 *
 * For the whole partition (mflags 0).
 *
 * Return: See plpar_set_mode(); long busy is usual.
 */
static inline long disable_reloc_on_exceptions(void)
{
	return plpar_set_mode(0, H_SET_MODE_RESOURCE_ADDR_TRANS_MODE, 0, 0);
}

/**
 * enable_big_endian_exceptions() - take interrupts in big-endian mode
 *
 * For the whole partition (mflags 0).
 *
 * Context: MSR[EE] off on every thread.
 * Return: See plpar_set_mode(); long busy is usual; H_BAD_MODE: some thread
 * has MSR[EE] on.
 */
static inline long enable_big_endian_exceptions(void)
{
	return plpar_set_mode(0, H_SET_MODE_RESOURCE_LE, 0, 0);
}

/**
 * enable_little_endian_exceptions() - take interrupts in little-endian mode
 *
 * For the whole partition (mflags 1).
 *
 * Context: MSR[EE] off on every thread.
 * Return: As enable_big_endian_exceptions().
 */
static inline long enable_little_endian_exceptions(void)
{
	return plpar_set_mode(1, H_SET_MODE_RESOURCE_LE, 0, 0);
}

/**
 * plpar_set_ciabr() - set this processor's instruction breakpoint
 * @ciabr: address, and in the low two bits the state to stop in, which may not
 *	be hypervisor (3); 0: none
 *
 * Return: See plpar_set_mode().
 */
static inline long plpar_set_ciabr(unsigned long ciabr)
{
	return plpar_set_mode(0, H_SET_MODE_RESOURCE_SET_CIABR, ciabr, 0);
}

/**
 * plpar_set_watchpoint0() - set this processor's data watchpoint
 * @dawr0: address, of a doubleword
 * @dawrx0: conditions; may not include hypervisor state
 *
 * Return: See plpar_set_mode().
 */
static inline long plpar_set_watchpoint0(unsigned long dawr0, unsigned long dawrx0)
{
	return plpar_set_mode(0, H_SET_MODE_RESOURCE_SET_DAWR0, dawr0, dawrx0);
}

/**
 * plpar_set_watchpoint1() - set this processor's second data watchpoint
 * @dawr1: address, of a doubleword
 * @dawrx1: conditions; may not include hypervisor state
 *
 * Return: See plpar_set_mode(); H_P2 on processors that have only one.
 */
static inline long plpar_set_watchpoint1(unsigned long dawr1, unsigned long dawrx1)
{
	return plpar_set_mode(0, H_SET_MODE_RESOURCE_SET_DAWR1, dawr1, dawrx1);
}

/**
 * plpar_signal_sys_reset() - send a system reset interrupt
 * @cpu: hardware number of a processor, H_SIGNAL_SYS_RESET_ALL or _ALL_OTHERS
 *
 * Not in LoPAPR.  It cannot be masked: the kernel's NMI between processors.
 *
 * Return: H_SUCCESS; H_PARAMETER: no such processor.
 */
static inline long plpar_signal_sys_reset(long cpu)
{
	return hcall_signal_sys_reset(cpu);
}

/**
 * plpar_get_cpu_characteristics() - ask what to do about speculation attacks
 * @p: the answer.  It may be another after a migration
 *
 * Not in LoPAPR.
 *
 * Return: H_SUCCESS; H_FUNCTION: the hypervisor has nothing to say.
 */
static inline long plpar_get_cpu_characteristics(struct h_cpu_char_result *p)
{
	const struct hcall_get_cpu_characteristics_ret ret = hcall_get_cpu_characteristics();

	if (ret.status == H_SUCCESS) {
		p->character = ret.character;
		p->behaviour = ret.behaviour;
	}

	return ret.status;
}

/*
 * Translation caches of radix partitions
 */

/* One request, repeated for as long as the hypervisor is busy. */
static inline long plpar_rpt_invalidate(u32 pid, u64 target, u64 type,
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
 * pseries_rpt_invalidate() - forget cached radix translations
 * @pid: process, or with H_RPTI_TYPE_NESTED a guest of ours
 * @target: who is to forget, H_RPTI_TARGET_*
 * @type: what, H_RPTI_TYPE_*
 * @page_sizes: of which page sizes, H_RPTI_PAGE_*
 * @start: effective address of the first byte; a guest real one when nested
 * @end: address after the last; 0 and all ones: everything
 *
 * A request that is refused is widened to everything that @pid has.  Refused
 * again, it ends the kernel: translations that outlive their page give a
 * process memory that is no longer its own, and nobody up the call chain could
 * undo that.
 *
 * Not in LoPAPR; function set hcall-rpt-invalidate.
 *
 * Context: Atomic is fine.  Spins while the hypervisor is busy.
 * Return: H_SUCCESS.
 */
static inline long pseries_rpt_invalidate(u32 pid, u64 target, u64 type,
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

/*
 * For code that is shared with other platforms and tests at run time where it
 * is: no hypervisor, no call.  Nothing is written, nothing has succeeded.
 */
static inline long plpar_set_ciabr(unsigned long ciabr)
{
	return H_FUNCTION;
}

static inline long plpar_pte_read_4(unsigned long flags, unsigned long ptex,
				    unsigned long *ptes)
{
	return H_FUNCTION;
}

static inline long pseries_rpt_invalidate(u32 pid, u64 target, u64 type,
					  u64 page_sizes, u64 start, u64 end)
{
	return H_FUNCTION;
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_PLPAR_WRAPPERS_H */
