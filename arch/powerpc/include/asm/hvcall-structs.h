/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Structures of hypervisor calls: results that the kernel has taken out of
 * registers.  What lies in memory and is shared with the hypervisor comes from
 * the catalogue (hvcall-structs-gen.h); some of it needs a line more here.
 *
 * C only.
 */
#ifndef _ASM_POWERPC_HVCALL_STRUCTS_H
#define _ASM_POWERPC_HVCALL_STRUCTS_H

#include <linux/compiler.h>
#include <linux/stddef.h>
#include <linux/types.h>

#include <asm/hvcall-structs-gen.h>

/* Taken out of registers: no layout that a hypervisor would know. */

/**
 * struct hvcall_mpp_data - what H_GET_MPP says of the partition's memory
 * @entitled_mem: bytes that the partition may map for I/O; of dedicated memory,
 *	all it has
 * @mapped_mem: bytes mapped for I/O; all ones when the memory is dedicated
 * @group_num: group of partitions that it belongs to
 * @pool_num: memory pool; 0xffff when the memory is dedicated
 * @mem_weight: claim on the pool, 0 to 255; 0 when the memory is dedicated
 * @unallocated_mem_weight: weight that no member of the group has
 * @unallocated_entitlement: entitlement that no member of the group has, as the
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

/* About structures in memory; they are in hvcall-structs-gen.h. */

/* Newest layout of struct hv_guest_state. */
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
