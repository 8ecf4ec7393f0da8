/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Platform services (watchdog, energy, trace).
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_PLATFORM_GEN_H
#define _ASM_POWERPC_HCALLS_PLATFORM_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * struct hcall_get_em_parms_ret - return value of hcall_get_em_parms()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @em_status: [after H_SUCCESS] energy management status of four levels,
 *	see notes
 * @power_limit: [after H_SUCCESS] power limit of the platform
 * @reserved: [after H_SUCCESS] reserved
 * @processor_energy: [after H_SUCCESS] energy of the partition's
 *	processors since boot in 2^-16 J, 0 if not known
 * @memory_energy: [after H_SUCCESS] energy of the partition's memory since
 *	boot in 2^-16 J, 0 if not known
 * @io_energy: [after H_SUCCESS] energy of the partition's I/O since boot
 *	in 2^-16 J, 0 if not known
 */
struct hcall_get_em_parms_ret {
	long status;
	u64 em_status;
	u64 power_limit;
	u64 reserved;
	u64 processor_energy;
	u64 memory_energy;
	u64 io_energy;
};

/**
 * hcall_get_em_parms() - return the partition's energy management
 *	parameters
 *
 * Never busy.  Source: LoPAPR 2.9, H_GET_EM_PARMS.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the results are valid
 * * H_FUNCTION - the platform does not support the call; a migration may change
 *   that
 */
static __always_inline __must_check struct hcall_get_em_parms_ret
hcall_get_em_parms(void)
{
	const struct hcall_regs _r = hcall_issue9(H_GET_EM_PARMS);

	return (struct hcall_get_em_parms_ret) { _r.status, _r.r4, _r.r5, _r.r6,
						 _r.r7, _r.r8, _r.r9 };
}

/**
 * struct hcall_best_energy_ret - return value of hcall_best_energy()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @count: [after H_SUCCESS] number of answers, see the variants
 * @entry1: [after H_SUCCESS] answer; other bits are reserved
 * @entry2: [after H_SUCCESS] see entry1
 * @entry3: [after H_SUCCESS] see entry1
 * @entry4: [after H_SUCCESS] see entry1
 * @entry5: [after H_SUCCESS] see entry1
 * @entry6: [after H_SUCCESS] see entry1
 * @entry7: [after H_SUCCESS] see entry1
 * @entry8: [after H_SUCCESS] see entry1
 */
struct hcall_best_energy_ret {
	long status;
	u64 count;
	u64 entry1;
	u64 entry2;
	u64 entry3;
	u64 entry4;
	u64 entry5;
	u64 entry6;
	u64 entry7;
	u64 entry8;
};

/**
 * hcall_best_energy() - return which resources to activate or release for
 *	least energy
 * @eflags: request and planned changes of the caller
 * @p2: DRC index of a resource; 0 ends the list (inquiry)
 * @p3: see p2
 * @p4: see p2
 * @p5: see p2
 * @p6: see p2
 * @p7: see p2
 * @p8: see p2
 * @p9: see p2
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: LoPAPR 2.9,
 * H_BEST_ENERGY.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - count and the entries are valid
 * * H_BUSY - the operation is not finished; call again
 * * H_NOT_AVAILABLE - the resources do not differ, or the list is not available
 *   and was not refreshed
 * * H_UNSUPPORTED - RESOURCE is not supported
 * * H_UNSUPPORTED_FLAG - the named bit of eflags is not supported
 * * H_FUNCTION - not supported; a migration may change that
 * * H_P2 - p2 is not a resource of the requested kind
 * * H_P3 - p3 is not a resource of the requested kind, or not a 4096-byte
 *   aligned page (BUFFERED)
 * * H_P4 - p4 is not a resource of the requested kind
 * * H_P5 - p5 is not a resource of the requested kind
 * * H_P6 - p6 is not a resource of the requested kind
 * * H_P7 - p7 is not a resource of the requested kind
 * * H_P8 - p8 is not a resource of the requested kind
 * * H_P9 - p9 is not a resource of the requested kind
 */
static __always_inline __must_check struct hcall_best_energy_ret
hcall_best_energy(u64 eflags, u64 p2, u64 p3, u64 p4, u64 p5, u64 p6, u64 p7,
		  u64 p8, u64 p9)
{
	const struct hcall_regs _r = hcall_issue9(H_BEST_ENERGY, eflags, p2, p3,
						  p4, p5, p6, p7, p8, p9);

	return (struct hcall_best_energy_ret) { _r.status, _r.r4, _r.r5, _r.r6,
						_r.r7, _r.r8, _r.r9, _r.r10,
						_r.r11, _r.r12 };
}

/**
 * hcall_get_energy_scale_info() - return energy and frequency attributes
 *	of the platform
 * @flags: selection of attributes
 * @first_id: identifier of an attribute, 0 for all
 * @buffer: receives the attributes (memory: written, @length bytes)
 * @length: bytes at buffer
 *
 * Never busy.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/papr_platform_attributes.c, papr_init().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - buffer holds the requested attributes
 * * H_PARTIAL - buffer is too small for all attributes
 * * H_P4 - buffer is too small for the header
 */
static __always_inline __must_check long
hcall_get_energy_scale_info(u64 flags, u64 first_id, hcall_ra_t buffer,
			    u64 length)
{
	return hcall_issue_norets(H_GET_ENERGY_SCALE_INFO, flags, first_id,
				  (__force u64)buffer, length);
}

/**
 * hcall_htm() - set up, run and read the hardware trace macros
 * @flags: form of target, and modifiers
 * @target: traced unit, with HARDWARE_TARGET
 * @operation: operation and kind of trace
 * @param1: depends on OP; 0 if not used
 * @param2: depends on OP; 0 if not used
 * @param3: depends on OP; 0 if not used
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: Linux
 * 7.2 arch/powerpc/platforms/pseries/htmdump.c.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - done
 * * H_PARTIAL - the buffer is full; more data is available
 * * H_NOT_AVAILABLE - the offset lies beyond the end
 * * H_BUSY - call again
 * * H_LONG_BUSY - call again after about the hinted time
 * * H_PARAMETER - bad flags
 * * H_P2 - bad target
 * * H_P3 - bad operation
 * * H_P4 - bad param1
 * * H_P5 - bad param2
 * * H_P6 - bad param3
 * * H_STATE - the trace macro's state does not allow the operation
 * * H_AUTHORITY - the partition is not licensed for it (VET code)
 */
static __always_inline __must_check long
hcall_htm(u64 flags, u64 target, u64 operation, u64 param1, u64 param2,
	  u64 param3)
{
	return hcall_issue_norets(H_HTM, flags, target, operation, param1,
				  param2, param3);
}

/**
 * struct hcall_watchdog_ret - return value of hcall_watchdog()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @answer: [after H_SUCCESS] answer of a query, see the variants
 */
struct hcall_watchdog_ret {
	long status;
	u64 answer;
};

/**
 * hcall_watchdog() - start, stop or query a watchdog timer
 * @flags: operation; other bits are reserved
 *
 * hcall_watchdog_opt() also has number, timeout.  Repeat after H_BUSY, with
 * unchanged arguments.  Source: Linux 6.1
 * arch/powerpc/include/asm/papr-watchdog.h.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status and results:
 * * H_SUCCESS - done
 * * H_BUSY - the timer is unchanged; call again
 * * H_PARAMETER - bad OP or ACTION, or a reserved bit is set
 * * H_P2 - number is 0 or too large
 * * H_P3 - timeout is below the least timeout
 * * H_NOOP - the timer to stop is not running
 * * H_HARDWARE - the operation failed for an unspecified reason
 * * H_FUNCTION - the platform has no watchdog timers
 */
static __always_inline __must_check struct hcall_watchdog_ret
hcall_watchdog(u64 flags)
{
	const struct hcall_regs _r = hcall_issue(H_WATCHDOG, flags);

	return (struct hcall_watchdog_ret) { _r.status, _r.r4 };
}

/**
 * hcall_watchdog_opt() - start, stop or query a watchdog timer
 * @flags: operation; other bits are reserved
 * @number: number of the timer, starting at 1; not used by query
 * @timeout: milliseconds (start)
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: Linux 6.1
 * arch/powerpc/include/asm/papr-watchdog.h.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status and results, see hcall_watchdog().
 */
static __always_inline __must_check struct hcall_watchdog_ret
hcall_watchdog_opt(u64 flags, u64 number, u64 timeout)
{
	const struct hcall_regs _r = hcall_issue(H_WATCHDOG, flags, number,
						 timeout);

	return (struct hcall_watchdog_ret) { _r.status, _r.r4 };
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_PLATFORM_GEN_H */
