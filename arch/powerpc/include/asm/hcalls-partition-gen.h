/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Migration streams and platform tuning.
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_PARTITION_GEN_H
#define _ASM_POWERPC_HCALLS_PARTITION_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * hcall_donor_operation() - lend processor time to the hypervisor for a
 *	VASI stream
 * @top_bottom_id: the stream's TOP/BOTTOM identifier, from opening the
 *	stream on the VASI adapter
 *
 * Repeat after H_IN_PROGRESS, H_LONG_BUSY, with unchanged arguments.  Source:
 * LoPAPR 2.9, H_DONOR_OPERATION.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the operation of the stream is complete
 * * H_IN_PROGRESS - the operation is not complete; call again
 * * H_LONG_BUSY - the stream waits for another event; call again after the
 *   hinted time
 * * H_PARAMETER - the identifier is not valid for the caller
 * * H_ABORTED - the stream was aborted
 * * H_HARDWARE - a hardware fault made the operation fail
 */
static __always_inline __must_check long
hcall_donor_operation(u64 top_bottom_id)
{
	return hcall_issue_norets(H_DONOR_OPERATION, top_bottom_id);
}

/**
 * hcall_vasi_signal() - request cancellation of a migration or hibernation
 * @handle: identifier of the VASI stream
 * @signal_code: signal; this call may send only CANCEL
 * @reason_code: reason that the hypervisor records and does not check;
 *	Linux puts 6 (migrating partition) under mask 0xFF000000 and an errno
 *	into the bits below
 *
 * Never busy.  Source: LoPAPR 2.9, H_VASI_SIGNAL and table VASI Signal Codes.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the signal is accepted
 * * H_PARAMETER - handle is not valid for the caller
 * * H_P2 - signal_code is not allowed for this call
 * * H_NOOP - the signal does not fit the stream's state
 * * H_HARDWARE - a hardware fault made the call fail
 */
static __always_inline __must_check long
hcall_vasi_signal(u64 handle, u64 signal_code, u64 reason_code)
{
	return hcall_issue_norets(H_VASI_SIGNAL, handle, signal_code,
				  reason_code);
}

/**
 * struct hcall_vasi_state_ret - return value of hcall_vasi_state()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @state: [after H_SUCCESS] state of the stream; the names apply to
 *	migration and hibernation
 */
struct hcall_vasi_state_ret {
	long status;
	u64 state;
};

/**
 * hcall_vasi_state() - read the state of a migration, hibernation or
 *	paging stream
 * @handle: identifier of the VASI stream
 *
 * Never busy.  Source: LoPAPR 2.9, H_VASI_STATE.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - state is valid
 * * H_PARAMETER - handle is not valid for the caller; also after the cleanup of
 *   a finished migration
 * * H_FUNCTION - the hypervisor does not have the call; Linux continues without
 *   the call
 * * H_HARDWARE - a hardware fault made the call fail
 */
static __always_inline __must_check struct hcall_vasi_state_ret
hcall_vasi_state(u64 handle)
{
	const struct hcall_regs _r = hcall_issue(H_VASI_STATE, handle);

	return (struct hcall_vasi_state_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_adjust_resource_ret - return value of
 *	hcall_adjust_resource()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @value: [after H_SUCCESS, H_CONSTRAINED] current value
 * @steps_to_min: [after H_SUCCESS, H_CONSTRAINED] steps left to the lowest
 *	value
 * @steps_to_max: [after H_SUCCESS, H_CONSTRAINED] steps left to the
 *	highest value
 */
struct hcall_adjust_resource_ret {
	long status;
	u64 value;
	u64 steps_to_min;
	u64 steps_to_max;
};

/**
 * hcall_adjust_resource() - move a tuning value of the platform up or down
 *	by steps
 * @resource: value to adjust
 * @steps: signed number of steps; 0 only reads the value
 *
 * Never busy.  Source: LoPAPR 2.9, H_ADJUST_RESOURCE.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the value is moved by steps
 * * H_CONSTRAINED - the value is moved to the limit, by fewer steps than
 *   requested
 * * H_PARAMETER - resource is 0
 * * H_RESERVED_VALUE - resource is not a defined number
 * * H_UNSUPPORTED - this platform does not have the resource
 * * H_HARDWARE - hardware error
 */
static __always_inline __must_check struct hcall_adjust_resource_ret
hcall_adjust_resource(u64 resource, u64 steps)
{
	const struct hcall_regs _r = hcall_issue(H_ADJUST_RESOURCE, resource,
						 steps);

	return (struct hcall_adjust_resource_ret) { _r.status, _r.r4, _r.r5,
						    _r.r6 };
}

/**
 * struct hcall_set_switches_ret - return value of hcall_set_switches()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @supported: [after H_SUCCESS, H_CONSTRAINED] mask of the switches of the
 *	bank that can be set
 * @bank_value: [after H_SUCCESS, H_CONSTRAINED] current value of all
 *	switches of the bank
 */
struct hcall_set_switches_ret {
	long status;
	u64 supported;
	u64 bank_value;
};

/**
 * hcall_set_switches() - set tuning switches of the platform
 * @bank: bank of switches
 * @mask: mask of the switches to set; 0 only reads the bank
 * @setting: values of the switches in mask
 *
 * Never busy.  Source: LoPAPR 2.9, H_SET_SWITCHES.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the switches are set
 * * H_CONSTRAINED - some switches of mask cannot be set; the others are set
 * * H_PARAMETER - bank is 0
 * * H_RESERVED_VALUE - bank is not a defined number
 * * H_UNSUPPORTED - this platform does not have the bank
 * * H_HARDWARE - hardware error
 */
static __always_inline __must_check struct hcall_set_switches_ret
hcall_set_switches(u64 bank, u64 mask, u64 setting)
{
	const struct hcall_regs _r = hcall_issue(H_SET_SWITCHES, bank, mask,
						 setting);

	return (struct hcall_set_switches_ret) { _r.status, _r.r4, _r.r5 };
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_PARTITION_GEN_H */
