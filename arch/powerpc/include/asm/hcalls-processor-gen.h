/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Processor registers, modes and small services.
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_PROCESSOR_GEN_H
#define _ASM_POWERPC_HCALLS_PROCESSOR_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * hcall_set_sprg0() - write SPRG0 of the calling thread
 * @value: any value; the hypervisor does not check the value
 *
 * Never busy.  Source: LoPAPR 2.9, H_SET_SPRG0.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - SPRG0 has the value (QEMU; LoPAPR lists no statuses)
 */
static __always_inline __must_check long hcall_set_sprg0(u64 value)
{
	return hcall_issue_norets(H_SET_SPRG0, value);
}

/**
 * hcall_set_dabr() - set the data address breakpoint of the calling thread
 * @value: contents of the DABR
 *
 * Never busy.  Source: LoPAPR 2.9, H_SET_DABR.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode, NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - the breakpoint is set
 * * H_RESERVED_DABR - BT is 0 on a machine without DABRX; nothing is changed
 * * H_HARDWARE - the processor has no DABR (QEMU), or no usable watchpoint
 *   (KVM)
 */
static __always_inline __must_check long hcall_set_dabr(u64 value)
{
	return hcall_issue_norets(H_SET_DABR, value);
}

/**
 * hcall_set_dabr_raw() - hcall_set_dabr(), never traced
 * @value: see hcall_set_dabr()
 *
 * Context: Any, including real mode.
 * Return: See hcall_set_dabr().
 */
static __always_inline __must_check long hcall_set_dabr_raw(u64 value)
{
	return hcall_issue_norets_notrace(H_SET_DABR, value);
}

/**
 * hcall_page_init() - clear or copy a 4 KiB page, or set its usage state
 * @flags: operations on the page; usage state flags alone are allowed
 * @dest: page to initialise (memory: written, 4096 bytes, aligned to 4096)
 * @src: page to copy; used only with COPY_PAGE (memory: read, 4096 bytes,
 *	aligned to 4096)
 *
 * Never busy.  Source: LoPAPR 2.9, H_PAGE_INIT.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - done
 * * H_PARAMETER - an address is not the address of a 4 KiB page of the
 *   partition's memory; or a flag is unknown (QEMU, KVM)
 * * H_RESCINDED - a page has been withdrawn
 */
static __always_inline __must_check long
hcall_page_init(u64 flags, hcall_ra_t dest, hcall_ra_t src)
{
	return hcall_issue_norets(H_PAGE_INIT, flags, (__force u64)dest,
				  (__force u64)src);
}

/**
 * struct hcall_logical_ci_load_ret - return value of
 *	hcall_logical_ci_load()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @value: [after H_SUCCESS] value read, right-justified
 */
struct hcall_logical_ci_load_ret {
	long status;
	u64 value;
};

/**
 * hcall_logical_ci_load() - read a cache-inhibited location, such as a
 *	device register
 * @size: bytes: 1, 2, 4 or 8
 * @addr: logical address of the location, aligned to size
 *
 * Never busy.  Source: LoPAPR 2.9, H_LOGICAL_CI_LOAD.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode.
 * Return: Status and results:
 * * H_SUCCESS - value is valid
 * * H_PARAMETER - size is not 1, 2, 4 or 8; or addr is outside of the
 *   partition, unaligned, not cache-inhibited, or offset 4 of an interrupt
 *   management area
 */
static __always_inline __must_check struct hcall_logical_ci_load_ret
hcall_logical_ci_load(u64 size, hcall_ra_t addr)
{
	const struct hcall_regs _r = hcall_issue(H_LOGICAL_CI_LOAD, size,
						 (__force u64)addr);

	return (struct hcall_logical_ci_load_ret) { _r.status, _r.r4 };
}

/**
 * hcall_logical_ci_load_raw() - hcall_logical_ci_load(), never traced
 * @size: see hcall_logical_ci_load()
 * @addr: see hcall_logical_ci_load()
 *
 * Context: Any, including real mode.
 * Return: See hcall_logical_ci_load().
 */
static __always_inline __must_check struct hcall_logical_ci_load_ret
hcall_logical_ci_load_raw(u64 size, hcall_ra_t addr)
{
	const struct hcall_regs _r = hcall_issue9_notrace(H_LOGICAL_CI_LOAD,
							  size,
							  (__force u64)addr);

	return (struct hcall_logical_ci_load_ret) { _r.status, _r.r4 };
}

/**
 * hcall_logical_ci_store() - write a cache-inhibited location, such as a
 *	device register
 * @size: bytes: 1, 2, 4 or 8
 * @addr: logical address of the location, aligned to size
 * @value: value to write, right-justified
 *
 * Never busy.  Source: LoPAPR 2.9, H_LOGICAL_CI_STORE.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode.
 * Return: Status:
 * * H_SUCCESS - the value is written (inferred; LoPAPR lists no statuses)
 * * H_PARAMETER - size is not 1, 2, 4 or 8; or addr is outside of the
 *   partition, unaligned, not cache-inhibited, or offset 4 of an interrupt
 *   management area
 */
static __always_inline __must_check long
hcall_logical_ci_store(u64 size, hcall_ra_t addr, u64 value)
{
	return hcall_issue_norets(H_LOGICAL_CI_STORE, size, (__force u64)addr,
				  value);
}

/**
 * hcall_logical_ci_store_raw() - hcall_logical_ci_store(), never traced
 * @size: see hcall_logical_ci_store()
 * @addr: see hcall_logical_ci_store()
 * @value: see hcall_logical_ci_store()
 *
 * Context: Any, including real mode.
 * Return: See hcall_logical_ci_store().
 */
static __always_inline __must_check long
hcall_logical_ci_store_raw(u64 size, hcall_ra_t addr, u64 value)
{
	return hcall_issue_norets_notrace(H_LOGICAL_CI_STORE, size,
					  (__force u64)addr, value);
}

/**
 * struct hcall_logical_cache_load_ret - return value of
 *	hcall_logical_cache_load()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @value: [after H_SUCCESS] value read, right-justified
 */
struct hcall_logical_cache_load_ret {
	long status;
	u64 value;
};

/**
 * hcall_logical_cache_load() - read a cached location in memory
 * @size: bytes: 1, 2, 4 or 8
 * @addr: logical address of the location
 *
 * Never busy.  Source: QEMU 7.2 hw/ppc/spapr_hcall.c, h_logical_load().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - value is valid
 * * H_PARAMETER - size is not 1, 2, 4 or 8
 */
static __always_inline __must_check struct hcall_logical_cache_load_ret
hcall_logical_cache_load(u64 size, hcall_ra_t addr)
{
	const struct hcall_regs _r = hcall_issue(H_LOGICAL_CACHE_LOAD, size,
						 (__force u64)addr);

	return (struct hcall_logical_cache_load_ret) { _r.status, _r.r4 };
}

/**
 * hcall_logical_cache_store() - write a cached location in memory
 * @size: bytes: 1, 2, 4 or 8
 * @addr: logical address of the location
 * @value: value to write, right-justified
 *
 * Never busy.  Source: QEMU 7.2 hw/ppc/spapr_hcall.c, h_logical_store().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the value is written
 * * H_PARAMETER - size is not 1, 2, 4 or 8
 */
static __always_inline __must_check long
hcall_logical_cache_store(u64 size, hcall_ra_t addr, u64 value)
{
	return hcall_issue_norets(H_LOGICAL_CACHE_STORE, size,
				  (__force u64)addr, value);
}

/**
 * hcall_logical_icbi() - invalidate the instruction cache block of a
 *	location
 * @addr: logical address of the location (rHype)
 *
 * Never busy.  Source: QEMU 7.2 hw/ppc/spapr_hcall.c, h_logical_icbi().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - done
 */
static __always_inline __must_check long hcall_logical_icbi(hcall_ra_t addr)
{
	return hcall_issue_norets(H_LOGICAL_ICBI, (__force u64)addr);
}

/**
 * hcall_logical_dcbf() - flush the data cache block of a location
 * @addr: logical address of the location (rHype)
 *
 * Never busy.  Source: QEMU 7.2 hw/ppc/spapr_hcall.c, h_logical_dcbf().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - done
 */
static __always_inline __must_check long hcall_logical_dcbf(hcall_ra_t addr)
{
	return hcall_issue_norets(H_LOGICAL_DCBF, (__force u64)addr);
}

/**
 * struct hcall_hypervisor_data_ret - return value of
 *	hcall_hypervisor_data()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_control: [equal to @status] if not negative, the control of the
 *	next call; if negative, a status
 * @data0: [after H_SUCCESS] data, if r3 is not negative (first byte most
 *	significant)
 * @data1: [after H_SUCCESS] see data0 (first byte most significant)
 * @data2: [after H_SUCCESS] see data0 (first byte most significant)
 * @data3: [after H_SUCCESS] see data0 (first byte most significant)
 * @data4: [after H_SUCCESS] see data0 (first byte most significant)
 * @data5: [after H_SUCCESS] see data0 (first byte most significant)
 * @data6: [after H_SUCCESS] see data0 (first byte most significant)
 * @data7: [after H_SUCCESS] see data0 (first byte most significant)
 */
struct hcall_hypervisor_data_ret {
	long status;
	u64 next_control;
	u64 data0;
	u64 data1;
	u64 data2;
	u64 data3;
	u64 data4;
	u64 data5;
	u64 data6;
	u64 data7;
};

/**
 * hcall_hypervisor_data() - read the next 64 bytes of the hypervisor's
 *	data, for a dump
 * @control: 0 on the first call, then r3 of the last call
 *
 * Never busy.  Source: LoPAPR 2.9, Dump Support hcall()s.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - data is valid; also with any other status that is not negative
 * * H_PARAMETER - control lies beyond the data; the dump is complete
 * * H_FUNCTION - the function set is not enabled for the partition
 */
static __always_inline __must_check struct hcall_hypervisor_data_ret
hcall_hypervisor_data(u64 control)
{
	const struct hcall_regs _r = hcall_issue9(H_HYPERVISOR_DATA, control);

	return (struct hcall_hypervisor_data_ret) { _r.status, _r.status, _r.r4,
						    _r.r5, _r.r6, _r.r7, _r.r8,
						    _r.r9, _r.r10, _r.r11 };
}

/**
 * struct hcall_perfmon_ret - return value of hcall_perfmon()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @modes: [after H_SUCCESS] modes after the call
 */
struct hcall_perfmon_ret {
	long status;
	u64 modes;
};

/**
 * hcall_perfmon() - enable and disable modes of the performance monitor
 * @mode_set: modes to enable
 * @mode_reset: modes to disable
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: LoPAPR 2.9,
 * H_PERFMON.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the modes are changed
 * * H_PARAMETER - the platform lacks a requested mode
 * * H_RESOURCE - a mode cannot be changed now, because it is in use
 * * H_BUSY - call again
 */
static __always_inline __must_check struct hcall_perfmon_ret
hcall_perfmon(u64 mode_set, u64 mode_reset)
{
	const struct hcall_regs _r = hcall_issue(H_PERFMON, mode_set,
						 mode_reset);

	return (struct hcall_perfmon_ret) { _r.status, _r.r4 };
}

/**
 * hcall_set_xdabr() - set the data address breakpoint and its extension
 *	for the calling thread
 * @dabr: contents of the DABR
 * @dabrx: contents of the DABRX: USER, KERNEL or both; HYP and all other
 *	bits must be 0
 *
 * Never busy.  Source: LoPAPR 2.9, H_SET_XDABR.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - the breakpoint is set
 * * H_PARAMETER - dabrx has a reserved bit, HYP, or neither USER nor KERNEL
 * * H_HARDWARE - the processor has no DABR (QEMU), or no usable watchpoint
 *   (KVM)
 */
static __always_inline __must_check long hcall_set_xdabr(u64 dabr, u64 dabrx)
{
	return hcall_issue_norets(H_SET_XDABR, dabr, dabrx);
}

/**
 * struct hcall_get_cpu_characteristics_ret - return value of
 *	hcall_get_cpu_characteristics()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @character: [after H_SUCCESS] characteristics of the processor
 * @behaviour: [after H_SUCCESS] behaviour expected of the guest
 */
struct hcall_get_cpu_characteristics_ret {
	long status;
	u64 character;
	u64 behaviour;
};

/**
 * hcall_get_cpu_characteristics() - return the processor's characteristics
 *	for mitigations of speculation attacks
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/include/asm/hvcall.h,
 * H_CPU_CHAR_* and H_CPU_BEHAV_*.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - both words are valid
 * * H_FUNCTION - the call does not exist; assume the worst
 */
static __always_inline __must_check struct hcall_get_cpu_characteristics_ret
hcall_get_cpu_characteristics(void)
{
	const struct hcall_regs _r = hcall_issue(H_GET_CPU_CHARACTERISTICS);

	return (struct hcall_get_cpu_characteristics_ret) { _r.status, _r.r4,
							    _r.r5 };
}

/**
 * struct hcall_random_ret - return value of hcall_random()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @random: [after H_SUCCESS] 64 random bits
 */
struct hcall_random_ret {
	long status;
	u64 random;
};

/**
 * hcall_random() - return a random number from a hardware generator
 *
 * Never busy.  Source: LoPAPR 2.9, H_RANDOM.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - random is valid
 * * H_HARDWARE - the generator failed, or the call has no generator
 * * H_FUNCTION - the platform has no generator for the partition
 */
static __always_inline __must_check struct hcall_random_ret hcall_random(void)
{
	const struct hcall_regs _r = hcall_issue(H_RANDOM);

	return (struct hcall_random_ret) { _r.status, _r.r4 };
}

/**
 * hcall_set_mode() - set a breakpoint, a watchpoint, or the partition's
 *	mode for interrupts
 * @mflags: depends on resource; 0 for breakpoints
 * @resource: resource to set
 * @value1: depends on resource
 * @value2: depends on resource
 *
 * Repeat after H_LONG_BUSY_ORDER_10_MSEC, with unchanged arguments.  Source:
 * LoPAPR 2.9, H_SET_MODE.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode, NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - the mode is set
 * * H_UNSUPPORTED_FLAG - mflags is not allowed for the resource
 * * H_P2 - the processor has no such resource
 * * H_P3 - value1 is not allowed
 * * H_P4 - value2 is not allowed
 * * H_LONG_BUSY_ORDER_10_MSEC - the change is not complete on all processors;
 *   call again
 * * H_BAD_MODE - for resource LE: a thread of the partition has external
 *   interrupts enabled
 * * H_FUNCTION - the second watchpoint is not enabled for the guest (KVM)
 */
static __always_inline __must_check long
hcall_set_mode(u64 mflags, u64 resource, u64 value1, u64 value2)
{
	return hcall_issue_norets(H_SET_MODE, mflags, resource, value1, value2);
}

/**
 * hcall_set_mode_raw() - hcall_set_mode(), never traced
 * @mflags: see hcall_set_mode()
 * @resource: see hcall_set_mode()
 * @value1: see hcall_set_mode()
 * @value2: see hcall_set_mode()
 *
 * Context: Any, including real mode.
 * Return: See hcall_set_mode().
 */
static __always_inline __must_check long
hcall_set_mode_raw(u64 mflags, u64 resource, u64 value1, u64 value2)
{
	return hcall_issue_norets_notrace(H_SET_MODE, mflags, resource, value1,
					  value2);
}

/**
 * hcall_signal_sys_reset() - send a system reset interrupt to one or more
 *	processors
 * @target: signed; a processor's server number, or a group
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/platforms/pseries/smp.c,
 * pseries_cause_nmi_ipi().
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - sent
 * * H_PARAMETER - the processor or group does not exist
 * * H_FUNCTION - the call does not exist; use another way to stop processors
 */
static __always_inline __must_check long hcall_signal_sys_reset(u64 target)
{
	return hcall_issue_norets(H_SIGNAL_SYS_RESET, target);
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_PROCESSOR_GEN_H */
