/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Nested virtualization.
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_NESTED_GEN_H
#define _ASM_POWERPC_HCALLS_NESTED_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * struct hcall_guest_get_capabilities_ret - return value of
 *	hcall_guest_get_capabilities()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @capabilities: [after H_SUCCESS] first bitmap of capabilities
 */
struct hcall_guest_get_capabilities_ret {
	long status;
	u64 capabilities;
};

/**
 * hcall_guest_get_capabilities() - return the capabilities of L0 for
 *	nested guests
 * @flags: all bits reserved, 0
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: Linux
 * 7.2 Documentation/arch/powerpc/kvm-nested.rst.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - capabilities is valid
 * * H_BUSY - call again
 * * H_LONG_BUSY - call again after about the hinted time
 * * H_PARAMETER - flags is not 0 (QEMU)
 * * H_FUNCTION - L0 does not have these calls; Linux then tries the older calls
 */
static __always_inline __must_check struct hcall_guest_get_capabilities_ret
hcall_guest_get_capabilities(u64 flags)
{
	const struct hcall_regs _r = hcall_issue(H_GUEST_GET_CAPABILITIES,
						 flags);

	return (struct hcall_guest_get_capabilities_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_guest_set_capabilities_ret - return value of
 *	hcall_guest_set_capabilities()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @bad_bitmaps: [after H_P2] number of invalid bitmaps
 * @first_bad: [after H_P2] index of the first invalid bitmap
 */
struct hcall_guest_set_capabilities_ret {
	long status;
	u64 bad_bitmaps;
	u64 first_bad;
};

/**
 * hcall_guest_set_capabilities() - select the capabilities of L0 that L1
 *	will use
 * @flags: all bits reserved, 0
 * @capabilities: a subset of the capabilities that
 *	H_GUEST_GET_CAPABILITIES returned
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: Linux
 * 7.2 Documentation/arch/powerpc/kvm-nested.rst.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the capabilities are set
 * * H_BUSY - call again
 * * H_LONG_BUSY - call again after about the hinted time
 * * H_PARAMETER - flags is not 0 (QEMU)
 * * H_P2 - capabilities is 0 or has a bit that L0 did not offer
 * * H_STATE - the capabilities are already set (QEMU)
 */
static __always_inline __must_check struct hcall_guest_set_capabilities_ret
hcall_guest_set_capabilities(u64 flags, u64 capabilities)
{
	const struct hcall_regs _r = hcall_issue(H_GUEST_SET_CAPABILITIES,
						 flags, capabilities);

	return (struct hcall_guest_set_capabilities_ret) { _r.status, _r.r4,
							   _r.r5 };
}

/**
 * struct hcall_guest_create_ret - return value of hcall_guest_create()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @guest_id: [after H_SUCCESS] identifier of the guest
 * @next_token: [after H_BUSY, H_LONG_BUSY] value of token for the next
 *	call
 */
struct hcall_guest_create_ret {
	long status;
	u64 guest_id;
	u64 next_token;
};

/**
 * hcall_guest_create() - create a guest
 * @flags: all bits reserved, 0
 * @token: -1 (all ones) on the first call, then next_token of the last
 *	answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with token = next_token of the previous
 * attempt, first 18446744073709551615.  Source: Linux 7.2
 * Documentation/arch/powerpc/kvm-nested.rst.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the guest exists
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_UNSUPPORTED_FLAG - a bit of flags is set
 * * H_P2 - bad token
 * * H_STATE - the capabilities are not set (QEMU)
 * * H_NO_MEM - no memory or identifier is left (QEMU, at most 4095 guests)
 * * H_NOT_ENOUGH_RESOURCES - L0 lacks memory
 */
static __always_inline __must_check struct hcall_guest_create_ret
hcall_guest_create(u64 flags, u64 token)
{
	const struct hcall_regs _r = hcall_issue(H_GUEST_CREATE, flags, token);

	return (struct hcall_guest_create_ret) { _r.status, _r.r4, _r.r4 };
}

/**
 * hcall_guest_create_vcpu() - create a virtual processor of a guest
 * @flags: all bits reserved, 0
 * @guest_id: identifier of the guest
 * @vcpu_id: identifier that L1 assigns to the processor, 0 to 2047
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: Linux
 * 7.2 Documentation/arch/powerpc/kvm-nested.rst.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the processor exists
 * * H_BUSY - call again
 * * H_LONG_BUSY - call again after about the hinted time
 * * H_UNSUPPORTED_FLAG - a bit of flags is set
 * * H_P2 - guest_id names no guest
 * * H_P3 - vcpu_id is too large
 * * H_IN_USE - the guest already has the processor vcpu_id
 * * H_NO_MEM - no memory (QEMU)
 * * H_NOT_ENOUGH_RESOURCES - L0 lacks memory
 */
static __always_inline __must_check long
hcall_guest_create_vcpu(u64 flags, u64 guest_id, u64 vcpu_id)
{
	return hcall_issue_norets(H_GUEST_CREATE_VCPU, flags, guest_id,
				  vcpu_id);
}

/**
 * struct hcall_guest_get_state_ret - return value of
 *	hcall_guest_get_state()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @bad_element: [after H_INVALID_ELEMENT_ID, H_INVALID_ELEMENT_SIZE,
 *	H_INVALID_ELEMENT_VALUE] index of the wrong element
 */
struct hcall_guest_get_state_ret {
	long status;
	u64 bad_element;
};

/**
 * hcall_guest_get_state() - return state of a guest, of its virtual
 *	processor or of the host
 * @flags: scope of the state; a virtual processor if both bits are clear
 * @guest_id: identifier of the guest
 * @vcpu_id: identifier of the processor; not used with GUEST_WIDE
 * @buffer: guest state buffer; L1 writes identifiers and lengths, L0 the
 *	values (memory: read and written, @length bytes)
 * @length: bytes at buffer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: Linux
 * 7.2 Documentation/arch/powerpc/kvm-nested.rst.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - buffer holds the values
 * * H_BUSY - call again
 * * H_LONG_BUSY - call again after about the hinted time
 * * H_PARAMETER - an unknown flag, or both flags (QEMU)
 * * H_P2 - guest_id names no guest
 * * H_P3 - bad buffer; from QEMU also a bad processor or element
 * * H_INVALID_ELEMENT_ID - an identifier is unknown or of another scope
 * * H_INVALID_ELEMENT_SIZE - a length is wrong
 * * H_INVALID_ELEMENT_VALUE - a value is wrong
 */
static __always_inline __must_check struct hcall_guest_get_state_ret
hcall_guest_get_state(u64 flags, u64 guest_id, u64 vcpu_id, hcall_ra_t buffer,
		      u64 length)
{
	const struct hcall_regs _r = hcall_issue(H_GUEST_GET_STATE, flags,
						 guest_id, vcpu_id,
						 (__force u64)buffer, length);

	return (struct hcall_guest_get_state_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_guest_set_state_ret - return value of
 *	hcall_guest_set_state()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @bad_element: [after H_INVALID_ELEMENT_ID, H_INVALID_ELEMENT_SIZE,
 *	H_INVALID_ELEMENT_VALUE] index of the wrong element
 */
struct hcall_guest_set_state_ret {
	long status;
	u64 bad_element;
};

/**
 * hcall_guest_set_state() - set state of a guest or of its virtual
 *	processor
 * @flags: scope of the state; a virtual processor if clear
 * @guest_id: identifier of the guest
 * @vcpu_id: identifier of the processor; not used with GUEST_WIDE
 * @buffer: guest state buffer (memory: read, @length bytes)
 * @length: bytes at buffer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: Linux
 * 7.2 Documentation/arch/powerpc/kvm-nested.rst.
 *
 * Context: Never traced.
 * Return: Status and results:
 * * H_SUCCESS - the values are set
 * * H_BUSY - call again
 * * H_LONG_BUSY - call again after about the hinted time
 * * H_PARAMETER - an unknown flag (QEMU supports only GUEST_WIDE)
 * * H_P2 - guest_id names no guest
 * * H_P3 - bad buffer; from QEMU also a bad processor or element
 * * H_INVALID_ELEMENT_ID - an identifier is unknown, read only or of another
 *   scope
 * * H_INVALID_ELEMENT_SIZE - a length is wrong
 * * H_INVALID_ELEMENT_VALUE - a value is wrong
 */
static __always_inline __must_check struct hcall_guest_set_state_ret
hcall_guest_set_state(u64 flags, u64 guest_id, u64 vcpu_id, hcall_ra_t buffer,
		      u64 length)
{
	const struct hcall_regs _r = hcall_issue9_notrace(H_GUEST_SET_STATE,
							  flags, guest_id,
							  vcpu_id,
							  (__force u64)buffer,
							  length);

	return (struct hcall_guest_set_state_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_guest_run_vcpu_ret - return value of hcall_guest_run_vcpu()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @exit: [after H_SUCCESS] vector of the exit
 * @bad_offset: [after H_INVALID_ELEMENT_ID, H_INVALID_ELEMENT_SIZE,
 *	H_INVALID_ELEMENT_VALUE] offset of the wrong element in the run input
 *	buffer
 */
struct hcall_guest_run_vcpu_ret {
	long status;
	u64 exit;
	u64 bad_offset;
};

/**
 * hcall_guest_run_vcpu() - run a virtual processor of a guest until it
 *	needs L1
 * @flags: interrupt to raise in the guest
 * @guest_id: identifier of the guest
 * @vcpu_id: identifier of the processor
 *
 * Never busy.  Source: Linux 7.2 Documentation/arch/powerpc/kvm-nested.rst.
 *
 * Context: Never traced.
 * Return: Status and results:
 * * H_SUCCESS - the processor ran and stopped
 * * H_PARAMETER - flags is not 0 (QEMU)
 * * H_P2 - guest_id names no guest
 * * H_P3 - bad vcpu_id; from QEMU also bad run buffers or elements
 * * H_NOT_AVAILABLE - the guest has no partition table entry (QEMU)
 * * H_INVALID_ELEMENT_ID - an identifier in the run input buffer is unknown or
 *   not an identifier of processor state
 * * H_INVALID_ELEMENT_SIZE - a length is wrong
 * * H_INVALID_ELEMENT_VALUE - a value is wrong
 * * H_INPUT_BUFFER_NOT_DEFINED - no run input buffer (meaning inferred from the
 *   name)
 * * H_INPUT_BUFFER_TOO_SMALL - run input buffer too small (meaning inferred
 *   from the name)
 * * H_OUTPUT_BUFFER_NOT_DEFINED - no run output buffer (meaning inferred from
 *   the name)
 * * H_OUTPUT_BUFFER_TOO_SMALL - run output buffer too small (meaning inferred
 *   from the name)
 * * H_PARTITION_PAGE_TABLE_NOT_DEFINED - no partition table entry (meaning
 *   inferred from the name)
 * * H_GUEST_VCPU_STATE_NOT_HV_OWNED - L0 does not own the state (meaning
 *   inferred from the name)
 */
static __always_inline __must_check struct hcall_guest_run_vcpu_ret
hcall_guest_run_vcpu(u64 flags, u64 guest_id, u64 vcpu_id)
{
	const struct hcall_regs _r = hcall_issue9_notrace(H_GUEST_RUN_VCPU,
							  flags, guest_id,
							  vcpu_id);

	return (struct hcall_guest_run_vcpu_ret) { _r.status, _r.r4, _r.r4 };
}

/**
 * hcall_guest_delete() - delete a guest with its virtual processors, or
 *	all guests
 * @flags: guests to delete
 * @guest_id: identifier of the guest
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: Linux
 * 7.2 Documentation/arch/powerpc/kvm-nested.rst.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the guest is deleted, or all guests are deleted
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_UNSUPPORTED_FLAG - a bit of flags other than ALL is set
 * * H_P2 - guest_id names no guest
 */
static __always_inline __must_check long
hcall_guest_delete(u64 flags, u64 guest_id)
{
	return hcall_issue_norets(H_GUEST_DELETE, flags, guest_id);
}

/**
 * hcall_set_partition_table() - register or remove L1's partition table
 * @ptcr: address and size in the format of the register PTCR; 0 removes
 *	the table
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/kvm/book3s_hv_nested.c,
 * kvmhv_nested_init().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the table is registered or removed
 * * H_PARAMETER - SIZE above 4096 entries, or (KVM) ADDRESS not in L1's memory
 * * H_FUNCTION - L1 must not run guests
 */
static __always_inline __must_check long hcall_set_partition_table(u64 ptcr)
{
	return hcall_issue_norets(H_SET_PARTITION_TABLE, ptcr);
}

/**
 * struct hcall_enter_nested_ret - return value of hcall_enter_nested()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @trap: [equal to @status] vector of the exception that made the guest
 *	stop (0x980, 0xC00, 0xE00 and so on) if r3 is positive; r3 is then not a
 *	status
 */
struct hcall_enter_nested_ret {
	long status;
	u64 trap;
};

/**
 * hcall_enter_nested() - run a guest's virtual processor until it needs L1
 * @hv_state: hypervisor state of the processor; L0 writes it back (memory:
 *	read and written)
 * @regs: registers of the processor; L0 writes them back (memory: read and
 *	written, 352 bytes)
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/include/asm/hvcall.h, struct
 * hv_guest_state.
 *
 * Context: Never traced.
 * Return: Status and results:
 * * H_SUCCESS - the guest stopped without an exception to handle
 * * H_PARAMETER - hv_state cannot be read, its version is unknown, its lpid or
 *   vcpu token is bad; from KVM also regs cannot be read
 * * H_P2 - regs cannot be read (QEMU)
 * * H_NOT_AVAILABLE - no partition table is registered
 * * H_BAD_MODE - transactional memory is in a state that forbids it (KVM)
 * * H_AUTHORITY - hv_state or regs cannot be written back (KVM)
 * * H_NO_MEM - no memory (QEMU)
 * * H_FUNCTION - L1 must not run guests (KVM)
 */
static __always_inline __must_check struct hcall_enter_nested_ret
hcall_enter_nested(hcall_ra_t hv_state, hcall_ra_t regs)
{
	const struct hcall_regs _r = hcall_issue9_notrace(H_ENTER_NESTED,
							  (__force u64)hv_state,
							  (__force u64)regs);

	return (struct hcall_enter_nested_ret) { _r.status, _r.status };
}

/**
 * hcall_tlb_invalidate() - invalidate translations of a guest, in place of
 *	a tlbie instruction
 * @fields: fields of the instruction, at their places in the instruction;
 *	all other bits are ignored
 * @rs: lpid, in the low 32 bits
 * @rb: operand RB of the instruction
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/kvm/book3s_hv_nested.c,
 * kvmhv_emulate_priv_tlbie().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the translations are invalidated, also for an unknown guest
 * * H_PARAMETER - a combination that is not allowed (KVM)
 * * H_FUNCTION - L1 must not run guests (KVM)
 */
static __always_inline __must_check long
hcall_tlb_invalidate(u64 fields, u64 rs, u64 rb)
{
	return hcall_issue_norets(H_TLB_INVALIDATE, fields, rs, rb);
}

/**
 * hcall_copy_tofrom_guest() - copy between L1's memory and an effective
 *	address of a guest
 * @lpid: LPID of the guest
 * @pid: process in the guest; 0 for the guest's kernel
 * @address: effective address in the guest; the top 12 bits are 0
 * @to: L1's memory to copy to; 0 copies to the guest (memory: written,
 *	@length bytes)
 * @from: L1's memory to copy from; 0 copies from the guest (memory: read,
 *	@length bytes)
 * @length: bytes to copy
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/kvm/book3s_hv_nested.c,
 * kvmhv_copy_tofrom_guest_nested().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - all bytes are copied
 * * H_PARAMETER - to and from are both set, address is too large, or no such
 *   guest
 * * H_NO_MEM - no memory for length bytes
 * * H_NOT_FOUND - a part of the source or destination cannot be accessed
 * * H_FUNCTION - L1 must not run guests, or L0 does not have the call (QEMU)
 */
static __always_inline __must_check long
hcall_copy_tofrom_guest(u64 lpid, u64 pid, u64 address, hcall_ra_t to,
			hcall_ra_t from, u64 length)
{
	return hcall_issue_norets(H_COPY_TOFROM_GUEST, lpid, pid, address,
				  (__force u64)to, (__force u64)from, length);
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_NESTED_GEN_H */
