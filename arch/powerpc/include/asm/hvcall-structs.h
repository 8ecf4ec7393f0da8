/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Define structures for results that the kernel copies from registers, and constants
 * for structures in memory, which hvcall-structs-gen.h defines from the catalogue.
 *
 * Only C code may include this file.
 */
#ifndef _ASM_POWERPC_HVCALL_STRUCTS_H
#define _ASM_POWERPC_HVCALL_STRUCTS_H

#include <linux/compiler.h>
#include <linux/stddef.h>
#include <linux/types.h>

#include <asm/hvcall-structs-gen.h>

/* Structures for results in registers; a hypervisor does not depend on their layout. */

/* Results of H_GET_MPP, r4 to r10.  All ones: the memory is dedicated. */
struct hvcall_mpp_data {
	unsigned long entitled_mem;		/* bytes that may be mapped for I/O */
	unsigned long mapped_mem;		/* bytes mapped for I/O */
	unsigned short group_num;
	unsigned short pool_num;		/* 0xffff: the memory is dedicated */
	unsigned char mem_weight;
	unsigned char unallocated_mem_weight;
	unsigned long unallocated_entitlement;	/* LoPAPR counts units of 4096 bytes */
	unsigned long pool_size;		/* bytes */
	signed long loan_request;		/* bytes; < 0: the loan exceeds the need */
	unsigned long backing_mem;		/* bytes of real memory */
};

/* Results of H_GET_MPP_X, r4 to r10, about merged pages. */
struct hvcall_mpp_x_data {
	unsigned long coalesced_bytes;
	unsigned long pool_coalesced_bytes;
	unsigned long pool_purr_cycles;
	unsigned long pool_spurr_cycles;
	unsigned long reserved[3];		/* later texts define r8 */
};

/* Results of H_GET_CPU_CHARACTERISTICS: H_CPU_CHAR_*, H_CPU_BEHAV_* */
struct h_cpu_char_result {
	u64 character;
	u64 behaviour;
};

/* Constants for structures in memory, which hvcall-structs-gen.h defines. */

/* Newest version of struct hv_guest_state. */
#define HV_GUEST_STATE_VERSION	2

/* Return the size of a version, in native byte order; -1 for an unknown version. */
static inline int hv_guest_state_size(unsigned int version)
{
	if (version == 1)
		return offsetofend(struct hv_guest_state, ppr);
	if (version == 2)
		return offsetofend(struct hv_guest_state, dawrx1);

	return -1;
}

/* Bytes of Linux's buffer, and bytes for values after its head. */
#define HGPCI_REQ_BUFFER_SIZE	4096
#define HGPCI_MAX_DATA_BYTES \
	(HGPCI_REQ_BUFFER_SIZE - sizeof(struct hv_get_perf_counter_info_params))

/* Whole buffer of H_GET_PERF_COUNTER_INFO; @bytes replaces counter_value. */
struct hv_gpci_request_buffer {
	struct hv_get_perf_counter_info_params params;
	u8 bytes[HGPCI_MAX_DATA_BYTES];
} __packed;

#endif /* _ASM_POWERPC_HVCALL_STRUCTS_H */
