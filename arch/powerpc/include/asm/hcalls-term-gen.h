/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Virtual terminals.
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_TERM_GEN_H
#define _ASM_POWERPC_HCALLS_TERM_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * struct hcall_get_term_char_ret - return value of hcall_get_term_char()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @len: [after H_SUCCESS] number of returned characters, 0 to 16; 0 if no
 *	character is waiting
 * @char0_7: [after H_SUCCESS] characters 0 to 7; undefined from len on
 *	(first byte most significant)
 * @char8_15: [after H_SUCCESS] characters 8 to 15; undefined from len on
 *	(first byte most significant)
 */
struct hcall_get_term_char_ret {
	long status;
	u64 len;
	u64 char0_7;
	u64 char8_15;
};

/**
 * hcall_get_term_char() - read up to 16 waiting characters from a virtual
 *	terminal
 * @termno: unit address of the terminal, the reg property of its device
 *	node
 *
 * Never busy.  Source: LoPAPR 2.9, H_GET_TERM_CHAR.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode, NMI, machine check or panic.
 * Return: Status and results:
 * * H_SUCCESS - len is valid, also if no character is waiting
 * * H_PARAMETER - termno is not a terminal of the partition
 * * H_CLOSED - the other end is not open
 * * H_HARDWARE - the physical connection of the console does not work
 */
static __always_inline __must_check struct hcall_get_term_char_ret
hcall_get_term_char(u64 termno)
{
	const struct hcall_regs _r = hcall_issue(H_GET_TERM_CHAR, termno);

	return (struct hcall_get_term_char_ret) { _r.status, _r.r4, _r.r5,
						  _r.r6 };
}

/**
 * hcall_get_term_char_raw() - hcall_get_term_char(), never traced
 * @termno: see hcall_get_term_char()
 *
 * Context: Any, including real mode.
 * Return: See hcall_get_term_char().
 */
static __always_inline __must_check struct hcall_get_term_char_ret
hcall_get_term_char_raw(u64 termno)
{
	const struct hcall_regs _r = hcall_issue9_notrace(H_GET_TERM_CHAR,
							  termno);

	return (struct hcall_get_term_char_ret) { _r.status, _r.r4, _r.r5,
						  _r.r6 };
}

/**
 * hcall_put_term_char() - queue up to 16 characters for a virtual terminal
 * @termno: unit address of the terminal, the reg property of its device
 *	node
 * @len: characters to send, 0 to 16
 * @char0_7: characters 0 to 7 (first byte most significant)
 * @char8_15: characters 8 to 15 (first byte most significant)
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: LoPAPR 2.9,
 * H_PUT_TERM_CHAR.
 *
 * Context: See plpar_hcall(); not traced with translation off.  Has callers in
 * real mode, NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - all characters are queued
 * * H_BUSY - no room for all characters; no character is queued
 * * H_PARAMETER - termno is not a terminal of the partition, or len is above 16
 * * H_CLOSED - the session is not open
 * * H_HARDWARE - the physical connection of the console does not work
 */
static __always_inline __must_check long
hcall_put_term_char(u64 termno, u64 len, u64 char0_7, u64 char8_15)
{
	return hcall_issue_norets(H_PUT_TERM_CHAR, termno, len, char0_7,
				  char8_15);
}

/**
 * hcall_put_term_char_raw() - hcall_put_term_char(), never traced
 * @termno: see hcall_put_term_char()
 * @len: see hcall_put_term_char()
 * @char0_7: see hcall_put_term_char()
 * @char8_15: see hcall_put_term_char()
 *
 * Context: Any, including real mode.
 * Return: See hcall_put_term_char().
 */
static __always_inline __must_check long
hcall_put_term_char_raw(u64 termno, u64 len, u64 char0_7, u64 char8_15)
{
	return hcall_issue_norets_notrace(H_PUT_TERM_CHAR, termno, len, char0_7,
					  char8_15);
}

/**
 * hcall_vterm_partner_info() - list the terminals that a server terminal
 *	may connect to, one terminal in each call
 * @unit_address: unit address of the server terminal
 * @partner_partition_id: partition of the last returned entry
 * @partner_unit_address: unit address of the last returned entry
 * @buffer: page that receives the next entry (memory: written, 4096 bytes,
 *	aligned to 4096)
 *
 * Never busy.  Source: LoPAPR 2.9, H_VTERM_PARTNER_INFO.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the buffer holds the next entry or the end of the list
 * * H_PARAMETER - unit_address is not a server terminal of the partition, the
 *   pair is not in its list, or the buffer is not a page of the partition on a
 *   4 KiB boundary
 */
static __always_inline __must_check long
hcall_vterm_partner_info(u64 unit_address, u64 partner_partition_id,
			 u64 partner_unit_address, hcall_ra_t buffer)
{
	return hcall_issue_norets(H_VTERM_PARTNER_INFO, unit_address,
				  partner_partition_id, partner_unit_address,
				  (__force u64)buffer);
}

/**
 * hcall_register_vterm() - connect a server terminal to the terminal of a
 *	partition
 * @unit_address: unit address of the server terminal
 * @partner_partition_id: partition to connect to
 * @partner_unit_address: unit address of its terminal
 *
 * Never busy.  Source: LoPAPR 2.9, H_REGISTER_VTERM.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - connected
 * * H_PARAMETER - unit_address is not a server terminal of the partition, or is
 *   already connected, or the pair is not allowed
 */
static __always_inline __must_check long
hcall_register_vterm(u64 unit_address, u64 partner_partition_id,
		     u64 partner_unit_address)
{
	return hcall_issue_norets(H_REGISTER_VTERM, unit_address,
				  partner_partition_id, partner_unit_address);
}

/**
 * hcall_free_vterm() - close the connection of a server terminal
 * @unit_address: unit address of the server terminal
 *
 * Repeat after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC,
 * with unchanged arguments.  Source: LoPAPR 2.9, H_FREE_VTERM.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the connection is closed
 * * H_PARAMETER - unit_address is not a server terminal of the partition or not
 *   connected
 * * H_BUSY - the connection is not closed yet
 * * H_LONG_BUSY_ORDER_1_MSEC - the connection is not closed yet; about 1 ms
 *   remain
 * * H_LONG_BUSY_ORDER_10_MSEC - the connection is not closed yet; about 10 ms
 *   remain
 */
static __always_inline __must_check long hcall_free_vterm(u64 unit_address)
{
	return hcall_issue_norets(H_FREE_VTERM, unit_address);
}

/**
 * struct hcall_open_vterm_lp_ret - return value of hcall_open_vterm_lp()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @console_token: [after H_SUCCESS] handle of the session, for the other
 *	calls and the queue's messages
 */
struct hcall_open_vterm_lp_ret {
	long status;
	u64 console_token;
};

/**
 * hcall_open_vterm_lp() - open a serial session with a partition through
 *	the multiplexer
 * @unit_address: unit address of the multiplexer
 * @partner_session_id: session to connect to
 * @partner_partition_id: partition to connect to
 *
 * Repeat after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC,
 * with unchanged arguments.  Source: LoPAPR 2.9, Virtual Serial Multiplex
 * General; H_OPEN_VTERM_LP.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the session is open
 * * H_PARAMETER - unit_address is not the partition's multiplexer, or the
 *   console does not exist, is in use or is migrating
 * * H_STATE - the multiplexer's command queue is not registered or the versions
 *   have not been exchanged
 * * H_RESOURCE - too many sessions are open
 * * H_BUSY - the connection is not closed yet
 * * H_LONG_BUSY_ORDER_1_MSEC - the connection is not closed yet; about 1 ms
 *   remain
 * * H_LONG_BUSY_ORDER_10_MSEC - the connection is not closed yet; about 10 ms
 *   remain
 */
static __always_inline __must_check struct hcall_open_vterm_lp_ret
hcall_open_vterm_lp(u64 unit_address, u64 partner_session_id,
		    u64 partner_partition_id)
{
	const struct hcall_regs _r = hcall_issue(H_OPEN_VTERM_LP, unit_address,
						 partner_session_id,
						 partner_partition_id);

	return (struct hcall_open_vterm_lp_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_get_term_char_lp_ret - return value of
 *	hcall_get_term_char_lp()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @len: [after H_SUCCESS] number of returned characters, 0 to 16; 0 if no
 *	character is waiting
 * @char0_7: [after H_SUCCESS] characters 0 to 7; undefined from len on
 *	(first byte most significant)
 * @char8_15: [after H_SUCCESS] characters 8 to 15; undefined from len on
 *	(first byte most significant)
 */
struct hcall_get_term_char_lp_ret {
	long status;
	u64 len;
	u64 char0_7;
	u64 char8_15;
};

/**
 * hcall_get_term_char_lp() - read up to 16 waiting characters from a
 *	multiplexer session
 * @unit_address: unit address of the multiplexer
 * @console_token: handle from H_OPEN_VTERM_LP
 *
 * Never busy.  Source: LoPAPR 2.9, Virtual Serial Multiplex General;
 * H_GET_TERM_CHAR_LP.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - len is valid, also if no character is waiting
 * * H_PARAMETER - unit_address is not the partition's multiplexer
 * * H_CLOSED - the session is not open or the handle is stale
 * * H_HARDWARE - the connection of the console does not work
 */
static __always_inline __must_check struct hcall_get_term_char_lp_ret
hcall_get_term_char_lp(u64 unit_address, u64 console_token)
{
	const struct hcall_regs _r = hcall_issue(H_GET_TERM_CHAR_LP,
						 unit_address, console_token);

	return (struct hcall_get_term_char_lp_ret) { _r.status, _r.r4, _r.r5,
						     _r.r6 };
}

/**
 * hcall_put_term_char_lp() - queue up to 16 characters for a multiplexer
 *	session
 * @unit_address: unit address of the multiplexer
 * @console_token: handle from H_OPEN_VTERM_LP
 * @len: characters to send, 0 to 16
 * @char0_7: characters 0 to 7 (first byte most significant)
 * @char8_15: characters 8 to 15 (first byte most significant)
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: LoPAPR 2.9, Virtual
 * Serial Multiplex General; H_PUT_TERM_CHAR_LP.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - all characters are queued
 * * H_BUSY - no room for all characters; no character is queued
 * * H_PARAMETER - unit_address is not the partition's multiplexer, or len is
 *   above 16
 * * H_CLOSED - the session is not open or the handle is stale
 * * H_HARDWARE - the connection of the console does not work
 */
static __always_inline __must_check long
hcall_put_term_char_lp(u64 unit_address, u64 console_token, u64 len,
		       u64 char0_7, u64 char8_15)
{
	return hcall_issue_norets(H_PUT_TERM_CHAR_LP, unit_address,
				  console_token, len, char0_7, char8_15);
}

/**
 * hcall_close_vterm_lp() - close a multiplexer session
 * @unit_address: unit address of the multiplexer
 * @console_token: handle from H_OPEN_VTERM_LP
 *
 * Repeat after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC,
 * with unchanged arguments.  Source: LoPAPR 2.9, Virtual Serial Multiplex
 * General; H_CLOSE_VTERM_LP.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the session is closed
 * * H_PARAMETER - unit_address is not the partition's multiplexer
 * * H_CLOSED - the session is not open or the handle is stale
 * * H_BUSY - the connection is not closed yet
 * * H_LONG_BUSY_ORDER_1_MSEC - the connection is not closed yet; about 1 ms
 *   remain
 * * H_LONG_BUSY_ORDER_10_MSEC - the connection is not closed yet; about 10 ms
 *   remain
 */
static __always_inline __must_check long
hcall_close_vterm_lp(u64 unit_address, u64 console_token)
{
	return hcall_issue_norets(H_CLOSE_VTERM_LP, unit_address,
				  console_token);
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_TERM_GEN_H */
