/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Storage-class memory (NVDIMM).
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_SCM_GEN_H
#define _ASM_POWERPC_HCALLS_SCM_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * struct hcall_scm_read_metadata_ret - return value of
 *	hcall_scm_read_metadata()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @data: [after H_SUCCESS] the bytes read, right-justified, the byte at
 *	offset most significant; zeros above them (first byte most significant)
 */
struct hcall_scm_read_metadata_ret {
	long status;
	u64 data;
};

/**
 * hcall_scm_read_metadata() - read one, two, four or eight bytes of an
 *	NVDIMM's label area
 * @drc_index: DRC index of the NVDIMM
 * @offset: byte offset in the label area
 * @length: bytes to read: 1, 2, 4 or 8
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/platforms/pseries/papr_scm.c,
 * papr_scm_meta_get().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - data is valid
 * * H_PARAMETER - drc_index does not name an NVDIMM of this partition
 * * H_P2 - offset, or offset + length, lies outside the label area
 * * H_P3 - length is not 1, 2, 4 or 8
 */
static __always_inline __must_check struct hcall_scm_read_metadata_ret
hcall_scm_read_metadata(u64 drc_index, u64 offset, u64 length)
{
	const struct hcall_regs _r = hcall_issue(H_SCM_READ_METADATA, drc_index,
						 offset, length);

	return (struct hcall_scm_read_metadata_ret) { _r.status, _r.r4 };
}

/**
 * hcall_scm_write_metadata() - write one, two, four or eight bytes of an
 *	NVDIMM's label area
 * @drc_index: DRC index of the NVDIMM
 * @offset: byte offset in the label area
 * @data: the bytes, right-justified, the byte for offset most significant;
 *	zeros above them (first byte most significant)
 * @length: bytes to write: 1, 2, 4 or 8
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/platforms/pseries/papr_scm.c,
 * papr_scm_meta_set().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the bytes are written
 * * H_PARAMETER - drc_index does not name an NVDIMM of this partition
 * * H_P2 - offset, or offset + length, lies outside the label area; from QEMU
 *   also data with bits set above its length bytes, and (QEMU 10.2) a label
 *   area that is read-only
 * * H_P4 - length is not 1, 2, 4 or 8
 */
static __always_inline __must_check long
hcall_scm_write_metadata(u64 drc_index, u64 offset, u64 data, u64 length)
{
	return hcall_issue_norets(H_SCM_WRITE_METADATA, drc_index, offset, data,
				  length);
}

/**
 * struct hcall_scm_bind_mem_ret - return value of hcall_scm_bind_mem()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_token: [after H_BUSY, H_LONG_BUSY] value of token for the next
 *	call
 * @address: [after H_SUCCESS, H_BUSY, H_LONG_BUSY] real address of the
 *	first block
 * @blocks: [after H_SUCCESS] number of blocks mapped
 */
struct hcall_scm_bind_mem_ret {
	long status;
	u64 next_token;
	u64 address;
	u64 blocks;
};

/**
 * hcall_scm_bind_mem() - map blocks of an NVDIMM into the partition's real
 *	address space
 * @drc_index: DRC index of the NVDIMM
 * @start_block: index of the first block
 * @num_blocks: number of blocks to map
 * @target: requested real address of the first block
 * @token: 0 on the first call, then next_token of the last answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with token = next_token of the previous
 * attempt, first 0.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/papr_scm.c, drc_pmem_bind().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the blocks are mapped
 * * H_BUSY - a part is mapped; call again
 * * H_LONG_BUSY - a part is mapped; call again after about the hinted time.
 *   Documented for the two unbind calls, not for this call
 * * H_PARAMETER - drc_index does not name an NVDIMM of this partition
 * * H_P2 - start_block lies beyond the last block
 * * H_P3 - start_block + num_blocks wraps or lies beyond the last block
 * * H_P4 - bad target (listed without a case)
 * * H_P5 - bad token
 * * H_OVERLAP - a block is already mapped; from QEMU, target is not ANY
 * * H_TOO_BIG - listed without a case
 */
static __always_inline __must_check struct hcall_scm_bind_mem_ret
hcall_scm_bind_mem(u64 drc_index, u64 start_block, u64 num_blocks, u64 target,
		   u64 token)
{
	const struct hcall_regs _r = hcall_issue(H_SCM_BIND_MEM, drc_index,
						 start_block, num_blocks,
						 target, token);

	return (struct hcall_scm_bind_mem_ret) { _r.status, _r.r4, _r.r5,
						 _r.r6 };
}

/**
 * struct hcall_scm_unbind_mem_ret - return value of hcall_scm_unbind_mem()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_token: [after H_BUSY, H_LONG_BUSY] value of token for the next
 *	call
 * @blocks: [after H_SUCCESS] number of blocks unmapped
 */
struct hcall_scm_unbind_mem_ret {
	long status;
	u64 next_token;
	u64 blocks;
};

/**
 * hcall_scm_unbind_mem() - unmap blocks of an NVDIMM from the partition's
 *	real address space
 * @drc_index: DRC index of the NVDIMM
 * @address: real address of the first block to unmap, a multiple of the
 *	block size
 * @num_blocks: number of blocks to unmap
 * @token: 0 on the first call, then next_token of the last answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with token = next_token of the previous
 * attempt, first 0.  Source: Linux 6.1 Documentation/powerpc/papr_hcalls.rst.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the blocks are unmapped
 * * H_BUSY - call again
 * * H_LONG_BUSY - call again after about the hinted time; the 1 ms and 10 ms
 *   orders are documented
 * * H_PARAMETER - drc_index does not name an NVDIMM of this partition
 * * H_P2 - address is not a multiple of the block size
 * * H_P3 - num_blocks is 0 or too large, or the range is not inside the NVDIMM
 * * H_P4 - token is not 0 (QEMU)
 * * H_IN_USE - a block still has a valid page-table entry
 * * H_OVERLAP - listed without a case
 */
static __always_inline __must_check struct hcall_scm_unbind_mem_ret
hcall_scm_unbind_mem(u64 drc_index, u64 address, u64 num_blocks, u64 token)
{
	const struct hcall_regs _r = hcall_issue(H_SCM_UNBIND_MEM, drc_index,
						 address, num_blocks, token);

	return (struct hcall_scm_unbind_mem_ret) { _r.status, _r.r4, _r.r5 };
}

/**
 * struct hcall_scm_query_block_mem_binding_ret - return value of
 *	hcall_scm_query_block_mem_binding()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @address: [after H_SUCCESS] real address of the block
 */
struct hcall_scm_query_block_mem_binding_ret {
	long status;
	u64 address;
};

/**
 * hcall_scm_query_block_mem_binding() - return the real address of a
 *	mapped block of an NVDIMM
 * @drc_index: DRC index of the NVDIMM
 * @block: index of the block
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/platforms/pseries/papr_scm.c,
 * drc_pmem_query_n_bind().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - address is valid
 * * H_PARAMETER - bad drc_index (meaning inferred from the argument's place)
 * * H_P2 - bad block (meaning inferred from the argument's place)
 * * H_NOT_FOUND - the block is not mapped (meaning inferred from the name)
 */
static __always_inline __must_check struct hcall_scm_query_block_mem_binding_ret
hcall_scm_query_block_mem_binding(u64 drc_index, u64 block)
{
	const struct hcall_regs _r = hcall_issue(H_SCM_QUERY_BLOCK_MEM_BINDING,
						 drc_index, block);

	return (struct hcall_scm_query_block_mem_binding_ret) { _r.status,
								_r.r4 };
}

/**
 * struct hcall_scm_query_logical_mem_binding_ret - return value of
 *	hcall_scm_query_logical_mem_binding()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @drc_index: [after H_SUCCESS] DRC index of the NVDIMM
 * @block: [after H_SUCCESS] index of the block
 */
struct hcall_scm_query_logical_mem_binding_ret {
	long status;
	u64 drc_index;
	u64 block;
};

/**
 * hcall_scm_query_logical_mem_binding() - return which block of which
 *	NVDIMM is mapped at a real address
 * @address: real address in the partition
 *
 * Never busy.  Source: Linux 6.1 Documentation/powerpc/papr_hcalls.rst.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - drc_index and block are valid
 * * H_PARAMETER - bad address (meaning inferred from the argument's place)
 * * H_P2 - listed, although the call has only one argument
 * * H_NOT_FOUND - no block is mapped at address (meaning inferred from the
 *   name)
 */
static __always_inline __must_check struct hcall_scm_query_logical_mem_binding_ret
hcall_scm_query_logical_mem_binding(u64 address)
{
	const struct hcall_regs _r = hcall_issue(H_SCM_QUERY_LOGICAL_MEM_BINDING,
						 address);

	return (struct hcall_scm_query_logical_mem_binding_ret) { _r.status,
								  _r.r4,
								  _r.r5 };
}

/**
 * struct hcall_scm_unbind_all_ret - return value of hcall_scm_unbind_all()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_token: [after H_BUSY, H_LONG_BUSY] value of token for the next
 *	call
 * @blocks: [after H_SUCCESS] number of blocks unmapped; known only from
 *	QEMU
 */
struct hcall_scm_unbind_all_ret {
	long status;
	u64 next_token;
	u64 blocks;
};

/**
 * hcall_scm_unbind_all() - unmap all blocks of one NVDIMM or of all
 *	NVDIMMs
 * @scope: scope of the call
 * @drc_index: DRC index of the NVDIMM; used with scope DRC
 * @token: 0 on the first call, then next_token of the last answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with token = next_token of the previous
 * attempt, first 0.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/papr_scm.c, drc_pmem_unbind().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - everything in scope is unmapped
 * * H_BUSY - call again
 * * H_LONG_BUSY - call again after about the hinted time; the 1 ms and 10 ms
 *   orders are documented
 * * H_PARAMETER - scope is neither ALL nor DRC
 * * H_P2 - drc_index does not name an NVDIMM of this partition (scope DRC)
 * * H_P3 - listed without a case; r6 is the token
 * * H_P4 - token is not 0 (QEMU; it numbers the token as the fourth argument)
 * * H_IN_USE - a block still has a valid page-table entry
 */
static __always_inline __must_check struct hcall_scm_unbind_all_ret
hcall_scm_unbind_all(u64 scope, u64 drc_index, u64 token)
{
	const struct hcall_regs _r = hcall_issue(H_SCM_UNBIND_ALL, scope,
						 drc_index, token);

	return (struct hcall_scm_unbind_all_ret) { _r.status, _r.r4, _r.r5 };
}

/**
 * struct hcall_scm_health_ret - return value of hcall_scm_health()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @health: [after H_SUCCESS] states of the device; a bit is valid only if
 *	valid has the bit set
 * @valid: [after H_SUCCESS] mask of the valid bits of health
 */
struct hcall_scm_health_ret {
	long status;
	u64 health;
	u64 valid;
};

/**
 * hcall_scm_health() - return the health of an NVDIMM as a bitmap
 * @drc_index: DRC index of the NVDIMM
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/platforms/pseries/papr_scm.c,
 * __drc_pmem_query_health().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - both results are valid
 * * H_PARAMETER - drc_index does not name an NVDIMM of this partition
 * * H_FUNCTION - the platform reports no health; Linux then assumes good health
 */
static __always_inline __must_check struct hcall_scm_health_ret
hcall_scm_health(u64 drc_index)
{
	const struct hcall_regs _r = hcall_issue(H_SCM_HEALTH, drc_index);

	return (struct hcall_scm_health_ret) { _r.status, _r.r4, _r.r5 };
}

/**
 * struct hcall_scm_performance_stats_ret - return value of
 *	hcall_scm_performance_stats()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @needed_size: [after H_SUCCESS] bytes that header and all statistics
 *	need; valid only if size is 0
 * @unknown_name: [after H_PARTIAL] name of the first statistic that the
 *	hypervisor does not have (first byte most significant)
 */
struct hcall_scm_performance_stats_ret {
	long status;
	u64 needed_size;
	u64 unknown_name;
};

/**
 * hcall_scm_performance_stats() - fill a buffer with performance
 *	statistics of an NVDIMM, or return its size
 * @drc_index: DRC index of the NVDIMM
 * @buffer: statistics buffer; 0 to read only the size (memory: read and
 *	written, @size bytes)
 * @size: bytes at buffer; 0 requests the size that all statistics need
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/platforms/pseries/papr_scm.c,
 * drc_pmem_query_stats().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the buffer is filled, or needed_size is valid
 * * H_PARTIAL - an entry names a statistic that the hypervisor does not have
 * * H_PARAMETER - bad drc_index (meaning inferred from the argument's place)
 * * H_AUTHORITY - the partition is not allowed to collect performance data
 * * H_UNSUPPORTED - the device has no statistics
 * * H_PRIVILEGE - listed without a case
 */
static __always_inline __must_check struct hcall_scm_performance_stats_ret
hcall_scm_performance_stats(u64 drc_index, hcall_ra_t buffer, u64 size)
{
	const struct hcall_regs _r = hcall_issue(H_SCM_PERFORMANCE_STATS,
						 drc_index, (__force u64)buffer,
						 size);

	return (struct hcall_scm_performance_stats_ret) { _r.status, _r.r4,
							  _r.r4 };
}

/**
 * struct hcall_scm_flush_ret - return value of hcall_scm_flush()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_token: [after H_BUSY, H_LONG_BUSY] value of token for the next
 *	call
 */
struct hcall_scm_flush_ret {
	long status;
	u64 next_token;
};

/**
 * hcall_scm_flush() - make all writes to an NVDIMM durable
 * @drc_index: DRC index of the NVDIMM
 * @token: 0 starts a flush, then next_token of the last answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with token = next_token of the previous
 * attempt, first 0.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/papr_scm.c, papr_scm_pmem_flush().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - all writes before the start of the flush are durable
 * * H_BUSY - the flush is in progress; call again
 * * H_LONG_BUSY - the flush is in progress; QEMU answers
 *   H_LONG_BUSY_ORDER_10_MSEC
 * * H_PARAMETER - drc_index does not name an NVDIMM of this partition; from
 *   QEMU also for a device other than spapr-nvdimm
 * * H_P2 - token names no flush of this device
 * * H_UNSUPPORTED - the device's backend needs no flush or cannot flush (QEMU)
 * * H_HARDWARE - the backend failed to make the data durable (QEMU)
 */
static __always_inline __must_check struct hcall_scm_flush_ret
hcall_scm_flush(u64 drc_index, u64 token)
{
	const struct hcall_regs _r = hcall_issue(H_SCM_FLUSH, drc_index, token);

	return (struct hcall_scm_flush_ret) { _r.status, _r.r4 };
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_SCM_GEN_H */
