/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Virtual adapters and their queues.
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_VIO_GEN_H
#define _ASM_POWERPC_HCALLS_VIO_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * hcall_reg_crq() - register the command/response queue of a virtual
 *	adapter
 * @unit_address: property reg of the adapter
 * @queue_ioba: I/O address of the queue on a 4 KiB boundary
 * @queue_len: length in bytes, a multiple of 4 KiB
 *
 * Never busy.  Source: LoPAPR 2.9, Command/Response Queue (CRQ); H_REG_CRQ.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the queue is registered, and the partner has registered its
 *   queue
 * * H_CLOSED - the queue is registered, but the partner has not registered its
 *   queue
 * * H_PARAMETER - bad adapter, alignment or length, or a part of the queue is
 *   not mapped
 * * H_NOT_FOUND - no partner is defined; the queue is not registered
 * * H_RESOURCE - the connection is in use, for example by a stale queue; the
 *   queue is not registered
 */
static __always_inline __must_check long
hcall_reg_crq(u64 unit_address, u64 queue_ioba, u64 queue_len)
{
	return hcall_issue_norets(H_REG_CRQ, unit_address, queue_ioba,
				  queue_len);
}

/**
 * hcall_free_crq() - release an adapter's command/response queue and its
 *	sub-queues
 * @unit_address: property reg of the adapter
 *
 * Repeat after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC,
 * with unchanged arguments.  Source: LoPAPR 2.9, H_FREE_CRQ.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the queue is released; interrupts of the queue and its
 *   sub-queues are off
 * * H_PARAMETER - no such adapter
 * * H_RESOURCE - redirected translations of the adapter are in use and must not
 *   go to the bit bucket
 * * H_BUSY - the queue is not released yet
 * * H_LONG_BUSY_ORDER_1_MSEC - the queue is not released yet; about 1 ms remain
 * * H_LONG_BUSY_ORDER_10_MSEC - the queue is not released yet; about 10 ms
 *   remain
 */
static __always_inline __must_check long hcall_free_crq(u64 unit_address)
{
	return hcall_issue_norets(H_FREE_CRQ, unit_address);
}

/**
 * hcall_vio_signal() - enable or disable the interrupts of a virtual
 *	adapter
 * @unit_address: the adapter's reg property, or r4 of H_REG_SNS
 * @mode: mask of the interrupts to enable; the call disables all others
 *
 * Never busy.  Source: LoPAPR 2.9, VIO Interrupt Control; H_VIO_SIGNAL; SNS
 * Registration.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - done
 * * H_PARAMETER - no such adapter, or mode is not defined for the adapter
 */
static __always_inline __must_check long
hcall_vio_signal(u64 unit_address, u64 mode)
{
	return hcall_issue_norets(H_VIO_SIGNAL, unit_address, mode);
}

/**
 * hcall_send_crq() - send a 16-byte message to the partner's queue
 * @unit_address: property reg of the adapter
 * @msg_high: bytes 0 to 7, header and format first; H_REG_CRQ lists the
 *	headers (first byte most significant)
 * @msg_low: bytes 8 to 15 (first byte most significant)
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: LoPAPR 2.9,
 * H_SEND_CRQ.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the message is on the queue
 * * H_PARAMETER - no such adapter, or the header is below 0x80 or 0xFF
 * * H_CLOSED - no partner exists, or its queue is suspended until H_ENABLE_CRQ
 * * H_DROPPED - the partner's queue is full
 * * H_BUSY - the virtual TPM still processes the previous command (QEMU only)
 */
static __always_inline __must_check long
hcall_send_crq(u64 unit_address, u64 msg_high, u64 msg_low)
{
	return hcall_issue_norets(H_SEND_CRQ, unit_address, msg_high, msg_low);
}

/**
 * hcall_copy_rdma() - copy between two DMA-mapped buffers, one of which
 *	belongs to a partner
 * @len: bytes, at most ibm,max-virtual-dma-size if that property exists
 * @src_liobn: DMA window of the source
 * @src_ioba: I/O address of the source
 * @dst_liobn: DMA window of the destination
 * @dst_ioba: I/O address of the destination
 *
 * Never busy.  Source: LoPAPR 2.9, Copy RDMA; H_COPY_RDMA.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - copied
 * * H_PARAMETER - len is too large
 * * H_SOURCE_PARM - the caller must not use the source window, or src_ioba is
 *   out of range
 * * H_DEST_PARM - the caller must not use the destination window, or dst_ioba
 *   is out of range
 * * H_PERMISSION - the mapping does not allow the access; also after the
 *   partner is removed
 */
static __always_inline __must_check long
hcall_copy_rdma(u64 len, u64 src_liobn, u64 src_ioba, u64 dst_liobn,
		u64 dst_ioba)
{
	return hcall_issue_norets(H_COPY_RDMA, len, src_liobn, src_ioba,
				  dst_liobn, dst_ioba);
}

/**
 * hcall_write_rdma() - write up to 48 bytes from registers into a
 *	partner's buffer
 * @len: bytes, 0 to 48
 * @dst_liobn: remote DMA window
 * @dst_ioba: I/O address of the destination
 * @data0: bytes 0 to 7 (first byte most significant)
 * @data1: bytes 8 to 15 (first byte most significant)
 * @data2: bytes 16 to 23 (first byte most significant)
 * @data3: bytes 24 to 31 (first byte most significant)
 * @data4: bytes 32 to 39 (first byte most significant)
 * @data5: bytes 40 to 47 (first byte most significant)
 *
 * Never busy.  Source: LoPAPR 2.9, H_WRITE_RDMA.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - written
 * * H_PARAMETER - len is not 0 to 48
 * * H_DEST_PARM - the window is not a remote window of the caller, or the
 *   address is out of range
 * * H_PERMISSION - the mapping does not allow the access
 */
static __always_inline __must_check long
hcall_write_rdma(u64 len, u64 dst_liobn, u64 dst_ioba, u64 data0, u64 data1,
		 u64 data2, u64 data3, u64 data4, u64 data5)
{
	return hcall_issue9(H_WRITE_RDMA, len, dst_liobn, dst_ioba, data0,
			    data1, data2, data3, data4, data5).status;
}

/**
 * struct hcall_read_rdma_ret - return value of hcall_read_rdma()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @data0: [after H_SUCCESS] bytes 0 to 7, valid up to len (first byte most
 *	significant)
 * @data1: [after H_SUCCESS] bytes 8 to 15 (first byte most significant)
 * @data2: [after H_SUCCESS] bytes 16 to 23 (first byte most significant)
 * @data3: [after H_SUCCESS] bytes 24 to 31 (first byte most significant)
 * @data4: [after H_SUCCESS] bytes 32 to 39 (first byte most significant)
 * @data5: [after H_SUCCESS] bytes 40 to 47 (first byte most significant)
 * @data6: [after H_SUCCESS] bytes 48 to 55 (first byte most significant)
 * @data7: [after H_SUCCESS] bytes 56 to 63 (first byte most significant)
 * @data8: [after H_SUCCESS] bytes 64 to 71 (first byte most significant)
 */
struct hcall_read_rdma_ret {
	long status;
	u64 data0;
	u64 data1;
	u64 data2;
	u64 data3;
	u64 data4;
	u64 data5;
	u64 data6;
	u64 data7;
	u64 data8;
};

/**
 * hcall_read_rdma() - read up to 72 bytes of a partner's buffer into
 *	registers
 * @len: bytes, 0 to 72
 * @src_liobn: remote DMA window
 * @src_ioba: I/O address of the source
 *
 * Never busy.  Source: LoPAPR 2.9, H_READ_RDMA.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the data is valid
 * * H_PARAMETER - len is not 0 to 72
 * * H_SOURCE_PARM - the window is not a remote window of the caller, or the
 *   address is out of range
 * * H_PERMISSION - the mapping does not allow the access
 */
static __always_inline __must_check struct hcall_read_rdma_ret
hcall_read_rdma(u64 len, u64 src_liobn, u64 src_ioba)
{
	const struct hcall_regs _r = hcall_issue9(H_READ_RDMA, len, src_liobn,
						  src_ioba);

	return (struct hcall_read_rdma_ret) { _r.status, _r.r4, _r.r5, _r.r6,
					      _r.r7, _r.r8, _r.r9, _r.r10,
					      _r.r11, _r.r12 };
}

/**
 * struct hcall_vioctl_ret - return value of hcall_vioctl()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @value: [after H_SUCCESS] depends on the subfunction
 * @value2: [after H_SUCCESS] depends on the subfunction
 */
struct hcall_vioctl_ret {
	long status;
	u64 value;
	u64 value2;
};

/**
 * hcall_vioctl() - query or control a virtual adapter with a subfunction
 * @unit_address: property reg of the adapter
 * @subfunction: subfunction; 0 and 0x15 to 0x17 are undocumented
 * @parm1: depends on the subfunction; 0 if not used
 * @parm2: depends on the subfunction; 0 if not used
 * @parm3: depends on the subfunction; 0 if not used
 *
 * Repeat for illan_mac_scan after H_IN_PROGRESS, when the caller has acted.
 * Source: LoPAPR 2.9, H_VIOCTL and the sections of its subfunctions.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - done
 * * H_NOT_FOUND - the subfunction does not exist; a migration may remove a
 *   subfunction
 * * H_PARAMETER - no such adapter, a subfunction not for this adapter, a bad
 *   parameter, or an unused parameter that is not 0
 * * H_CONSTRAINED - a limit, depending on the subfunction; mostly a buffer that
 *   is too small
 * * H_CLOSED - no partner is connected
 * * H_STATE - a wrong state, depending on the subfunction
 * * H_PERMISSION - the buffer's mapping does not allow the access
 *   (ILLAN_MAC_SCAN)
 * * H_IN_PROGRESS - more addresses follow (ILLAN_MAC_SCAN)
 */
static __always_inline __must_check struct hcall_vioctl_ret
hcall_vioctl(u64 unit_address, u64 subfunction, u64 parm1, u64 parm2, u64 parm3)
{
	const struct hcall_regs _r = hcall_issue(H_VIOCTL, unit_address,
						 subfunction, parm1, parm2,
						 parm3);

	return (struct hcall_vioctl_ret) { _r.status, _r.r4, _r.r5 };
}

/**
 * hcall_enable_crq() - enable a queue again after its partition was
 *	suspended
 * @unit_address: property reg of the adapter
 *
 * Repeat after H_IN_PROGRESS, H_LONG_BUSY_ORDER_10_MSEC, H_BUSY, with unchanged
 * arguments.  Source: LoPAPR 2.9, H_ENABLE_CRQ.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the queue is enabled, and all pages mapped in the first DMA
 *   window are present
 * * H_PARAMETER - no such adapter
 * * H_IN_PROGRESS - the queue is not released yet
 * * H_LONG_BUSY_ORDER_10_MSEC - mapped pages are not present yet
 * * H_BUSY - not in LoPAPR; Linux treats the status as not finished
 */
static __always_inline __must_check long hcall_enable_crq(u64 unit_address)
{
	return hcall_issue_norets(H_ENABLE_CRQ, unit_address);
}

/**
 * struct hcall_reg_sub_crq_ret - return value of hcall_reg_sub_crq()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @sub_crq_num: [after H_SUCCESS, H_CLOSED] handle of the sub-queue
 * @interrupt: [after H_SUCCESS, H_CLOSED] the sub-queue's interrupt source
 */
struct hcall_reg_sub_crq_ret {
	long status;
	u64 sub_crq_num;
	u64 interrupt;
};

/**
 * hcall_reg_sub_crq() - register a subordinate queue of a virtual adapter
 * @unit_address: property reg of the adapter
 * @queue_ioba: I/O address of the queue on a 4 KiB boundary
 * @queue_len: length in bytes, a multiple of 4 KiB
 *
 * Never busy.  Source: LoPAPR 2.9, Subordinate Command/Response Queue
 * (Sub-CRQ); H_REG_SUB_CRQ.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - registered
 * * H_CLOSED - the sub-queue is registered, but the adapter's queue has no
 *   partner yet
 * * H_PARAMETER - bad adapter, alignment or length, or a part of the queue is
 *   not mapped
 * * H_RESOURCE - no more sub-queues are available
 * * H_NOT_FOUND - no partner is defined
 * * H_FUNCTION - the call does not exist; a migration may remove it
 */
static __always_inline __must_check struct hcall_reg_sub_crq_ret
hcall_reg_sub_crq(u64 unit_address, u64 queue_ioba, u64 queue_len)
{
	const struct hcall_regs _r = hcall_issue(H_REG_SUB_CRQ, unit_address,
						 queue_ioba, queue_len);

	return (struct hcall_reg_sub_crq_ret) { _r.status, _r.r4, _r.r5 };
}

/**
 * hcall_free_sub_crq() - release a subordinate queue
 * @unit_address: property reg of the adapter
 * @sub_crq_num: handle from H_REG_SUB_CRQ
 *
 * Repeat after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC,
 * with unchanged arguments.  Source: LoPAPR 2.9, H_FREE_SUB_CRQ.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the sub-queue is released; its interrupt is off
 * * H_PARAMETER - no such adapter or sub-queue
 * * H_BUSY - the queue is not released yet
 * * H_LONG_BUSY_ORDER_1_MSEC - the queue is not released yet; about 1 ms remain
 * * H_LONG_BUSY_ORDER_10_MSEC - the queue is not released yet; about 10 ms
 *   remain
 * * H_FUNCTION - the call does not exist; a migration may remove it
 */
static __always_inline __must_check long
hcall_free_sub_crq(u64 unit_address, u64 sub_crq_num)
{
	return hcall_issue_norets(H_FREE_SUB_CRQ, unit_address, sub_crq_num);
}

/**
 * hcall_send_sub_crq() - send a 32-byte message to a subordinate queue of
 *	the partner
 * @unit_address: property reg of the adapter
 * @sub_crq_num: handle of the sub-queue, received from the partner
 * @msg0: bytes 0 to 7; byte 0, the header, is 0x80 (first byte most
 *	significant)
 * @msg1: bytes 8 to 15 (first byte most significant)
 * @msg2: bytes 16 to 23 (first byte most significant)
 * @msg3: bytes 24 to 31 (first byte most significant)
 *
 * Never busy.  Source: LoPAPR 2.9, H_SEND_SUB_CRQ.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - the message is on the queue
 * * H_PARAMETER - no such adapter, queue not registered by the partner, or
 *   header not 0x80
 * * H_CLOSED - the adapter's queue has no partner or is suspended
 * * H_DROPPED - the sub-queue is full
 * * H_FUNCTION - the call does not exist; a migration may remove it
 */
static __always_inline __must_check long
hcall_send_sub_crq(u64 unit_address, u64 sub_crq_num, u64 msg0, u64 msg1,
		   u64 msg2, u64 msg3)
{
	return hcall_issue_norets(H_SEND_SUB_CRQ, unit_address, sub_crq_num,
				  msg0, msg1, msg2, msg3);
}

/**
 * hcall_send_sub_crq_indirect() - send several 32-byte messages from
 *	memory to a subordinate queue
 * @unit_address: property reg of the adapter
 * @sub_crq_num: handle of the sub-queue, received from the partner
 * @ioba: I/O address of the page with the messages
 * @num_entries: number of messages; every platform accepts 16, some
 *	platforms accept 128
 *
 * Never busy.  Source: LoPAPR 2.9, H_SEND_SUB_CRQ_INDIRECT.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - all messages are on the queue
 * * H_PARAMETER - no such adapter, queue not registered by the partner, bad
 *   address or count, or a header that is not 0x80
 * * H_CLOSED - the adapter's queue has no partner or is suspended
 * * H_DROPPED - no room for all messages; no message was sent
 * * H_FUNCTION - the call does not exist; a migration may remove it
 */
static __always_inline __must_check long
hcall_send_sub_crq_indirect(u64 unit_address, u64 sub_crq_num, u64 ioba,
			    u64 num_entries)
{
	return hcall_issue_norets(H_SEND_SUB_CRQ_INDIRECT, unit_address,
				  sub_crq_num, ioba, num_entries);
}

/**
 * struct hcall_request_vmc_ret - return value of hcall_request_vmc()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @vmc_drc_index: [after H_SUCCESS] DRC index of the new adapter, 32 bits
 */
struct hcall_request_vmc_ret {
	long status;
	u64 vmc_drc_index;
};

/**
 * hcall_request_vmc() - request a virtual management channel adapter
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: Linux
 * 6.1 drivers/misc/ibmvmc.c, h_request_vmc(), ibmvmc_ioctl_requestvmc().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the adapter can be added
 * * H_BUSY - the queue is not released yet
 * * H_LONG_BUSY - the queue is not released yet
 * * H_FUNCTION - the call does not exist
 * * H_AUTHORITY - the hypervisor denies the adapter to this partition
 * * H_RESOURCE - no channel is left
 * * H_NOT_AVAILABLE - the system does not support management through a channel
 * * H_PARAMETER - invalid; the call has no known argument
 */
static __always_inline __must_check struct hcall_request_vmc_ret
hcall_request_vmc(void)
{
	const struct hcall_regs _r = hcall_issue(H_REQUEST_VMC);

	return (struct hcall_request_vmc_ret) { _r.status, _r.r4 };
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_VIO_GEN_H */
