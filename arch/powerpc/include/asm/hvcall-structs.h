/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Structures of hypervisor calls: buffers that lie in memory and are shared
 * with the hypervisor, and results that the kernel has taken out of registers.
 *
 * Only the first kind has a byte order; each says which.  C only.
 */
#ifndef _ASM_POWERPC_HVCALL_STRUCTS_H
#define _ASM_POWERPC_HVCALL_STRUCTS_H

#include <linux/compiler.h>
#include <linux/stddef.h>
#include <linux/types.h>

/* Taken out of registers: no layout that a hypervisor would know. */

/**
 * struct hvcall_mpp_data - what H_GET_MPP says of the partition's memory
 * @entitled_mem: bytes that the partition may map for I/O; of dedicated memory,
 *	all it has
 * @mapped_mem: bytes mapped for I/O; all ones when the memory is dedicated
 * @group_num: group of partitions that it belongs to
 * @pool_num: memory pool; 0xffff when the memory is dedicated
 * @mem_weight: claim on the pool, 0 to 255; 0 when the memory is dedicated
 * @unallocated_mem_weight: weight that nobody of the group has
 * @unallocated_entitlement: entitlement that nobody of the group has, as the
 *	register holds it: LoPAPR counts units of 4096 bytes
 * @pool_size: size of the pool, in bytes; all ones when the memory is dedicated
 * @loan_request: bytes that the hypervisor wants to be lent, and will take if
 *	they are not; negative: more is lent than it needs
 * @backing_mem: bytes of real memory behind the partition at the moment
 *
 * Numbers out of r4 to r10.  LoPAPR: "H_GET_MPP".
 */
struct hvcall_mpp_data {
	unsigned long entitled_mem;
	unsigned long mapped_mem;
	unsigned short group_num;
	unsigned short pool_num;
	unsigned char mem_weight;
	unsigned char unallocated_mem_weight;
	unsigned long unallocated_entitlement;
	unsigned long pool_size;
	signed long loan_request;
	unsigned long backing_mem;
};

/**
 * struct hvcall_mpp_x_data - what H_GET_MPP_X says of merged pages
 * @coalesced_bytes: bytes of the partition that are merged with equal pages
 * @pool_coalesced_bytes: the same of the whole memory pool; 0, as are the two
 *	below, unless the partition may see the pool
 * @pool_purr_cycles: PURR ticks spent on merging in the pool
 * @pool_spurr_cycles: SPURR ticks spent on it
 * @reserved: r8 to r10; not to be read.  Later texts give r8 a meaning
 *
 * Numbers out of r4 to r7.  LoPAPR: "H_GET_MPP_X".
 */
struct hvcall_mpp_x_data {
	unsigned long coalesced_bytes;
	unsigned long pool_coalesced_bytes;
	unsigned long pool_purr_cycles;
	unsigned long pool_spurr_cycles;
	unsigned long reserved[3];
};

/**
 * struct h_cpu_char_result - answer of H_GET_CPU_CHARACTERISTICS
 * @character: what the processor offers, H_CPU_CHAR_*, from r4
 * @behaviour: what the partition is asked to do, H_CPU_BEHAV_*, from r5
 */
struct h_cpu_char_result {
	u64 character;
	u64 behaviour;
};

/* In memory, shared with the hypervisor: the layout is its, not ours. */

/**
 * struct hv_guest_state - first argument of H_ENTER_NESTED
 * @version: layout in use, HV_GUEST_STATE_VERSION or an older one; must stay
 *	the first member
 * @lpid: the nested guest's number in the caller's partition table
 * @vcpu_token: the caller's number of the virtual processor
 * @lpcr: hypervisor-privileged registers from here to @asdr
 * @pcr: processor compatibility
 * @amor: authority mask override
 * @dpdes: directed privileged doorbells
 * @hfscr: facilities that the guest may use
 * @tb_offset: time base of the guest minus that of the caller
 * @dawr0: data watchpoint address
 * @dawrx0: data watchpoint conditions
 * @ciabr: instruction breakpoint
 * @hdec_expiry: time base, the caller's, at which the guest must be left
 * @purr: processor utilisation of resources
 * @spurr: the same, scaled by frequency
 * @ic: instruction count
 * @vtb: virtual time base
 * @hdar: address of the fault that ended the run
 * @hdsisr: reason of that fault
 * @heir: instruction that ended the run
 * @asdr: guest real address, or segment, of the fault
 * @srr0: supervisor registers from here to @ppr, kept here because they must
 *	be loaded late on the way into the guest
 * @srr1: saved machine state
 * @sprg: SPRG0 to SPRG3
 * @pidr: process id
 * @cfar: where the guest last branched from
 * @ppr: thread priority; version 1 ends here
 * @dawr1: second data watchpoint address
 * @dawrx1: second data watchpoint conditions; version 2 ends here
 *
 * In the byte order of the caller: the hypervisor below converts when its own
 * differs.  Read on entry, written on exit.  New members go to the end, with a
 * new version.  Not in LoPAPR: an interface between KVM and KVM.
 */
struct hv_guest_state {
	u64 version;
	u32 lpid;
	u32 vcpu_token;
	u64 lpcr;
	u64 pcr;
	u64 amor;
	u64 dpdes;
	u64 hfscr;
	s64 tb_offset;
	u64 dawr0;
	u64 dawrx0;
	u64 ciabr;
	u64 hdec_expiry;
	u64 purr;
	u64 spurr;
	u64 ic;
	u64 vtb;
	u64 hdar;
	u64 hdsisr;
	u64 heir;
	u64 asdr;
	u64 srr0;
	u64 srr1;
	u64 sprg[4];
	u64 pidr;
	u64 cfar;
	u64 ppr;
	u64 dawr1;
	u64 dawrx1;
};

#define HV_GUEST_STATE_VERSION	2

/**
 * hv_guest_state_size() - bytes of struct hv_guest_state that a version has
 * @version: value of its first member, converted to our byte order
 *
 * Return: the size, or -1 for a version that this kernel does not know.
 */
static inline int hv_guest_state_size(unsigned int version)
{
	if (version == 1)
		return offsetofend(struct hv_guest_state, ppr);
	if (version == 2)
		return offsetofend(struct hv_guest_state, dawrx1);

	return -1;
}

/**
 * struct hv_get_perf_counter_info_params - head of the buffer of
 *	H_GET_PERF_COUNTER_INFO
 * @counter_request: which counters; set by the caller
 * @starting_index: first processor, partition, chip ... wanted, by the kind of
 *	request; all ones: the caller itself.  On return the first one found
 * @secondary_index: further index of some requests; in and out likewise
 * @returned_values: number of values that follow; set by the hypervisor
 * @detail_rc: why the request failed; set by the hypervisor.  H_PARAMETER with
 *	0x1b here says that the buffer is full and the values in it are good
 * @cv_element_size: bytes of one value; set by the hypervisor from interface
 *	version 3 on
 * @counter_info_version_in: interface version asked for; 0 before version 3
 * @counter_info_version_out: interface version of the answer; 0 on the way in
 * @reserved: 0
 * @counter_value: the values, @returned_values of @cv_element_size bytes
 *
 * Big-endian.  r4 is the buffer's real address, r5 its length in bytes.
 * LoPAPR: "H_GetPerformanceCounterInfo", an older interface version: one 32-bit
 * count at offset 8, reserved bytes from 12 to 31.  Its syntax box has the two
 * arguments the other way round.
 */
struct hv_get_perf_counter_info_params {
	__be32 counter_request;
	__be32 starting_index;
	__be16 secondary_index;
	__be16 returned_values;
	__be32 detail_rc;
	__be16 cv_element_size;
	__u8 counter_info_version_in;
	__u8 counter_info_version_out;
	__u8 reserved[0xC];
	__u8 counter_value[];
} __packed;

/* Bytes of the buffer that Linux uses, and what the head leaves for values. */
#define HGPCI_REQ_BUFFER_SIZE	4096
#define HGPCI_MAX_DATA_BYTES \
	(HGPCI_REQ_BUFFER_SIZE - sizeof(struct hv_get_perf_counter_info_params))

/**
 * struct hv_gpci_request_buffer - whole buffer of H_GET_PERF_COUNTER_INFO
 * @params: request and head of the answer
 * @bytes: values, in place of @params.counter_value
 */
struct hv_gpci_request_buffer {
	struct hv_get_perf_counter_info_params params;
	u8 bytes[HGPCI_MAX_DATA_BYTES];
} __packed;

#endif /* _ASM_POWERPC_HVCALL_STRUCTS_H */
