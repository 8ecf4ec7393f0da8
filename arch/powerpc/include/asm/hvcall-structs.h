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

/* H_GET_MPP, r4 to r10; LoPAPR: "H_GET_MPP".  All ones: the memory is dedicated. */
struct hvcall_mpp_data {
	unsigned long entitled_mem;		/* bytes that may be mapped for I/O */
	unsigned long mapped_mem;		/* bytes mapped for I/O */
	unsigned short group_num;
	unsigned short pool_num;		/* 0xffff: the memory is dedicated */
	unsigned char mem_weight;
	unsigned char unallocated_mem_weight;
	unsigned long unallocated_entitlement;	/* LoPAPR counts units of 4096 bytes */
	unsigned long pool_size;		/* bytes */
	signed long loan_request;		/* bytes; < 0: more is lent than needed */
	unsigned long backing_mem;		/* bytes of real memory */
};

/* H_GET_MPP_X, r4 to r10, on merging equal pages; LoPAPR: "H_GET_MPP_X". */
struct hvcall_mpp_x_data {
	unsigned long coalesced_bytes;
	unsigned long pool_coalesced_bytes;
	unsigned long pool_purr_cycles;
	unsigned long pool_spurr_cycles;
	unsigned long reserved[3];		/* later texts give r8 a meaning */
};

/* H_GET_CPU_CHARACTERISTICS, r4 and r5: H_CPU_CHAR_*, H_CPU_BEHAV_* */
struct h_cpu_char_result {
	u64 character;
	u64 behaviour;
};

/* About structures in memory; they are in hvcall-structs-gen.h. */

/* Newest layout of struct hv_guest_state. */
#define HV_GUEST_STATE_VERSION	2

/* Bytes that a version, in our byte order, has; -1 for an unknown one. */
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

/* Whole buffer of H_GET_PERF_COUNTER_INFO: @bytes in place of counter_value */
struct hv_gpci_request_buffer {
	struct hv_get_perf_counter_info_params params;
	u8 bytes[HGPCI_MAX_DATA_BYTES];
} __packed;

#endif /* _ASM_POWERPC_HVCALL_STRUCTS_H */
