/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Logical LAN.
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_LLAN_GEN_H
#define _ASM_POWERPC_HCALLS_LLAN_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * hcall_register_logical_lan() - open a logical LAN adapter with its
 *	buffer list, receive queue and filters
 * @unit_address: property reg of the adapter
 * @buf_list_ioba: I/O address of the buffer list, a 4 KiB page
 * @rec_queue: descriptor of the receive queue
 * @filter_list_ioba: I/O address of the filter list, a 4 KiB page
 * @mac_address: MAC address in the low six bytes (first byte most
 *	significant)
 *
 * Never busy.  Source: LoPAPR 2.9, Logical LAN IOA Data Structures;
 * H_REGISTER_LOGICAL_LAN.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the adapter is open; the receive interrupt is off
 * * H_PARAMETER - bad adapter, alignment or length, or a page is not mapped
 * * H_RESOURCE - the adapter is already open (QEMU only)
 */
static __always_inline __must_check long
hcall_register_logical_lan(u64 unit_address, u64 buf_list_ioba, u64 rec_queue,
			   u64 filter_list_ioba, u64 mac_address)
{
	return hcall_issue_norets(H_REGISTER_LOGICAL_LAN, unit_address,
				  buf_list_ioba, rec_queue, filter_list_ioba,
				  mac_address);
}

/**
 * hcall_free_logical_lan() - close a logical LAN adapter and take back all
 *	its memory
 * @unit_address: property reg of the adapter
 *
 * Repeat after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC,
 * with unchanged arguments.  Source: LoPAPR 2.9, H_FREE_LOGICAL_LAN.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - closed
 * * H_PARAMETER - no such adapter
 * * H_BUSY - the adapter is not closed yet
 * * H_LONG_BUSY_ORDER_1_MSEC - the adapter is not closed yet; about 1 ms remain
 * * H_LONG_BUSY_ORDER_10_MSEC - the adapter is not closed yet; about 10 ms
 *   remain
 * * H_RESOURCE - the adapter is not open (QEMU only)
 */
static __always_inline __must_check long
hcall_free_logical_lan(u64 unit_address)
{
	return hcall_issue_norets(H_FREE_LOGICAL_LAN, unit_address);
}

/**
 * hcall_add_logical_lan_buffer() - add one receive buffer to the adapter
 * @unit_address: property reg of the adapter
 * @buf: descriptor of the buffer
 *
 * Never busy.  Source: LoPAPR 2.9, Receive Buffers; H_ADD_LOGICAL_LAN_BUFFER.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - the hypervisor owns the buffer until the buffer appears in the
 *   receive queue
 * * H_PARAMETER - no such adapter, or the buffer is outside its DMA window
 * * H_RESOURCE - no room for another buffer or another size of buffer
 */
static __always_inline __must_check long
hcall_add_logical_lan_buffer(u64 unit_address, u64 buf)
{
	return hcall_issue_norets(H_ADD_LOGICAL_LAN_BUFFER, unit_address, buf);
}

/**
 * struct hcall_send_logical_lan_ret - return value of
 *	hcall_send_logical_lan()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_token: [after H_BUSY] value of token for the next call
 */
struct hcall_send_logical_lan_ret {
	long status;
	u64 next_token;
};

/**
 * hcall_send_logical_lan() - send a frame of up to six pieces
 * @unit_address: property reg of the adapter
 * @buf1: descriptor of the first piece; its control bits apply to the
 *	whole frame
 * @buf2: descriptor of the second piece; 0 without
 * @buf3: descriptor of the third piece; 0 without
 * @buf4: descriptor of the fourth piece; 0 without
 * @buf5: descriptor of the fifth piece; 0 without
 * @buf6: descriptor of the sixth piece; 0 without
 * @token: 0 on the first call, then next_token of the last answer
 *
 * hcall_send_logical_lan_opt() also has mss.  Repeat after H_BUSY, with token =
 * next_token of the previous attempt, first 0.  Source: LoPAPR 2.9, Buffer
 * Descriptor; H_SEND_LOGICAL_LAN; ILLAN Large Send/Receive option.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status and results:
 * * H_SUCCESS - sent
 * * H_DROPPED - one or more receivers did not get the frame
 * * H_PARAMETER - bad adapter, mapping, VLAN, total length or segment size; or
 *   a segment size for a frame other than TCP
 * * H_BUSY - the call is suspended and not finished
 * * H_RESOURCE - the frame is longer than 64 KiB (QEMU only)
 * * H_DEST_PARM - a piece of the frame is not mapped for DMA (QEMU only)
 */
static __always_inline __must_check struct hcall_send_logical_lan_ret
hcall_send_logical_lan(u64 unit_address, u64 buf1, u64 buf2, u64 buf3, u64 buf4,
		       u64 buf5, u64 buf6, u64 token)
{
	const struct hcall_regs _r = hcall_issue9(H_SEND_LOGICAL_LAN,
						  unit_address, buf1, buf2,
						  buf3, buf4, buf5, buf6,
						  token);

	return (struct hcall_send_logical_lan_ret) { _r.status, _r.r4 };
}

/**
 * hcall_send_logical_lan_opt() - send a frame of up to six pieces
 * @unit_address: property reg of the adapter
 * @buf1: descriptor of the first piece; its control bits apply to the
 *	whole frame
 * @buf2: descriptor of the second piece; 0 without
 * @buf3: descriptor of the third piece; 0 without
 * @buf4: descriptor of the fourth piece; 0 without
 * @buf5: descriptor of the fifth piece; 0 without
 * @buf6: descriptor of the sixth piece; 0 without
 * @token: 0 on the first call, then next_token of the last answer
 * @mss: segment size, 0 or at least 16; ignored unless large send is
 *	enabled
 *
 * Repeat after H_BUSY, with token = next_token of the previous attempt, first
 * 0.  Source: LoPAPR 2.9, Buffer Descriptor; H_SEND_LOGICAL_LAN; ILLAN Large
 * Send/Receive option.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status and results, see hcall_send_logical_lan().
 */
static __always_inline __must_check struct hcall_send_logical_lan_ret
hcall_send_logical_lan_opt(u64 unit_address, u64 buf1, u64 buf2, u64 buf3,
			   u64 buf4, u64 buf5, u64 buf6, u64 token, u64 mss)
{
	const struct hcall_regs _r = hcall_issue9(H_SEND_LOGICAL_LAN,
						  unit_address, buf1, buf2,
						  buf3, buf4, buf5, buf6, token,
						  mss);

	return (struct hcall_send_logical_lan_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_multicast_ctrl_ret - return value of hcall_multicast_ctrl()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @state: [after H_SUCCESS, H_CONSTRAINED, H_NOT_FOUND] state after the
 *	call
 */
struct hcall_multicast_ctrl_ret {
	long status;
	u64 state;
};

/**
 * hcall_multicast_ctrl() - control which multicast frames the adapter
 *	receives
 * @unit_address: property reg of the adapter
 * @flags: settings to change
 * @multicast_address: address to add or remove in the low six bytes, the
 *	others 0 (first byte most significant)
 *
 * Never busy.  Source: LoPAPR 2.9, H_MULTICAST_CTRL.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the change is made; also if the table already has the address
 *   to add
 * * H_CONSTRAINED - the filter table is full
 * * H_NOT_FOUND - the address to remove is not in the table
 * * H_PARAMETER - no such adapter, a reserved flag, or the top two bytes of r6
 *   not 0
 */
static __always_inline __must_check struct hcall_multicast_ctrl_ret
hcall_multicast_ctrl(u64 unit_address, u64 flags, u64 multicast_address)
{
	const struct hcall_regs _r = hcall_issue(H_MULTICAST_CTRL, unit_address,
						 flags, multicast_address);

	return (struct hcall_multicast_ctrl_ret) { _r.status, _r.r4 };
}

/**
 * hcall_change_logical_lan_mac() - change the MAC address that the adapter
 *	receives for
 * @unit_address: property reg of the adapter
 * @mac_address: new address in the low six bytes (first byte most
 *	significant)
 *
 * Never busy.  Source: LoPAPR 2.9, H_CHANGE_LOGICAL_LAN_MAC.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - changed
 * * H_PARAMETER - no such adapter
 */
static __always_inline __must_check long
hcall_change_logical_lan_mac(u64 unit_address, u64 mac_address)
{
	return hcall_issue_norets(H_CHANGE_LOGICAL_LAN_MAC, unit_address,
				  mac_address);
}

/**
 * hcall_free_logical_lan_buffer() - take back an unused receive buffer of
 *	a given size
 * @unit_address: property reg of the adapter
 * @bufsize: length of the buffer in bytes
 *
 * Never busy.  Source: LoPAPR 2.9, H_FREE_LOGICAL_LAN_BUFFER.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the buffer is in the receive queue
 * * H_PARAMETER - no such adapter
 * * H_NOT_FOUND - the hypervisor has no buffer of length bufsize
 */
static __always_inline __must_check long
hcall_free_logical_lan_buffer(u64 unit_address, u64 bufsize)
{
	return hcall_issue_norets(H_FREE_LOGICAL_LAN_BUFFER, unit_address,
				  bufsize);
}

/**
 * struct hcall_illan_attributes_ret - return value of
 *	hcall_illan_attributes()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @attributes: [after H_SUCCESS, H_CONSTRAINED] attributes after the call;
 *	0 for an attribute that is not implemented
 */
struct hcall_illan_attributes_ret {
	long status;
	u64 attributes;
};

/**
 * hcall_illan_attributes() - read and change the attributes of a logical
 *	LAN adapter
 * @unit_address: property reg of the adapter
 * @reset_mask: attributes to clear, before set_mask is applied
 * @set_mask: attributes to set, after reset_mask is applied
 *
 * Never busy.  Source: LoPAPR 2.9, H_ILLAN_ATTRIBUTES; ILLAN Attributes.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - all changes were made
 * * H_CONSTRAINED - an attribute could not be changed; the others are changed
 * * H_PARAMETER - no such adapter, PORT_DISABLED in a mask, ACTIVE_TRUNK to be
 *   cleared, or a priority for an adapter that has none
 */
static __always_inline __must_check struct hcall_illan_attributes_ret
hcall_illan_attributes(u64 unit_address, u64 reset_mask, u64 set_mask)
{
	const struct hcall_regs _r = hcall_issue(H_ILLAN_ATTRIBUTES,
						 unit_address, reset_mask,
						 set_mask);

	return (struct hcall_illan_attributes_ret) { _r.status, _r.r4 };
}

/**
 * hcall_add_logical_lan_buffers() - add up to eight receive buffers to the
 *	adapter
 * @unit_address: property reg of the adapter
 * @buf1: descriptor of the first buffer
 * @buf2: descriptor of the second buffer; 0 without
 * @buf3: descriptor of the third buffer; 0 without
 * @buf4: descriptor of the fourth buffer; 0 without
 * @buf5: descriptor of the fifth buffer; 0 without
 * @buf6: descriptor of the sixth buffer; 0 without
 * @buf7: descriptor of the seventh buffer; 0 without
 * @buf8: descriptor of the eighth buffer; 0 without
 *
 * Never busy.  Source: newer Linux (7.2) drivers/net/ethernet/ibm/ibmveth.h,
 * ibmveth.c.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - the hypervisor owns all buffers
 * * H_FUNCTION - the call does not exist; a migration may remove it
 */
static __always_inline __must_check long
hcall_add_logical_lan_buffers(u64 unit_address, u64 buf1, u64 buf2, u64 buf3,
			      u64 buf4, u64 buf5, u64 buf6, u64 buf7, u64 buf8)
{
	return hcall_issue9(H_ADD_LOGICAL_LAN_BUFFERS, unit_address, buf1, buf2,
			    buf3, buf4, buf5, buf6, buf7, buf8).status;
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_LLAN_GEN_H */
