/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * XIVE interrupt exploitation.
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_XIVE_GEN_H
#define _ASM_POWERPC_HCALLS_XIVE_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * struct hcall_int_get_source_info_ret - return value of
 *	hcall_int_get_source_info()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @source_flags: [after H_SUCCESS] kind of the source; other bits are
 *	reserved
 * @eoi_page: [after H_SUCCESS] full-function management page, -1 with
 *	H_INT_ESB
 * @trigger_page: [after H_SUCCESS] trigger-only management page; -1
 *	without a page or with H_INT_ESB
 * @page_shift: [after H_SUCCESS] log2 of the size of these pages, at least
 *	12
 */
struct hcall_int_get_source_info_ret {
	long status;
	u64 source_flags;
	u64 eoi_page;
	u64 trigger_page;
	u64 page_shift;
};

/**
 * hcall_int_get_source_info() - return the management pages of a source's
 *	event state buffer
 * @flags: all bits reserved, 0
 * @lisn: logical interrupt source number
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_GET_SOURCE_INFO.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the results are valid
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - an H_INT_RESET is running
 * * H_PARAMETER - a reserved bit of flags is set
 * * H_P2 - lisn is not a source of this partition
 */
static __always_inline __must_check struct hcall_int_get_source_info_ret
hcall_int_get_source_info(u64 flags, u64 lisn)
{
	const struct hcall_regs _r = hcall_issue(H_INT_GET_SOURCE_INFO, flags,
						 lisn);

	return (struct hcall_int_get_source_info_ret) { _r.status, _r.r4, _r.r5,
							_r.r6, _r.r7 };
}

/**
 * hcall_int_set_source_config() - route an interrupt source to a thread
 *	and priority, or disable it
 * @flags: settings; other bits are reserved
 * @lisn: logical interrupt source number
 * @target: server number of a thread of the partition, or of a group of
 *	servers
 * @priority: priority that ibm,plat-res-int-priorities does not reserve
 *
 * hcall_int_set_source_config_opt() also has eisn.  Repeat after H_BUSY,
 * H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR 2.9,
 * H_INT_SET_SOURCE_CONFIG.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - no more events go to the old queue
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - an H_INT_RESET is running
 * * H_PARAMETER - a reserved bit of flags is set
 * * H_P2 - lisn is not a source of this partition
 * * H_P3 - target is not a thread of this partition (not checked if priority is
 *   0xFF)
 * * H_P4 - priority is invalid or reserved
 * * H_NOT_AVAILABLE - target has no hardware thread
 */
static __always_inline __must_check long
hcall_int_set_source_config(u64 flags, u64 lisn, u64 target, u64 priority)
{
	return hcall_issue_norets(H_INT_SET_SOURCE_CONFIG, flags, lisn, target,
				  priority);
}

/**
 * hcall_int_set_source_config_opt() - route an interrupt source to a
 *	thread and priority, or disable it
 * @flags: settings; other bits are reserved
 * @lisn: logical interrupt source number
 * @target: server number of a thread of the partition, or of a group of
 *	servers
 * @priority: priority that ibm,plat-res-int-priorities does not reserve
 * @eisn: event number of the source in the event queue; used with SET_EISN
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_SET_SOURCE_CONFIG.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status, see hcall_int_set_source_config().
 */
static __always_inline __must_check long
hcall_int_set_source_config_opt(u64 flags, u64 lisn, u64 target, u64 priority,
				u64 eisn)
{
	return hcall_issue_norets(H_INT_SET_SOURCE_CONFIG, flags, lisn, target,
				  priority, eisn);
}

/**
 * struct hcall_int_get_source_config_ret - return value of
 *	hcall_int_get_source_config()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @target: [after H_SUCCESS] server number; undefined for a source without
 *	a route
 * @priority: [after H_SUCCESS] priority; 0xFF for a disabled source
 * @eisn: [after H_SUCCESS] event number in the event queue; lisn unless
 *	H_INT_SET_SOURCE_CONFIG set another number
 */
struct hcall_int_get_source_config_ret {
	long status;
	u64 target;
	u64 priority;
	u64 eisn;
};

/**
 * hcall_int_get_source_config() - return the thread and priority of a
 *	source
 * @flags: all bits reserved, 0
 * @lisn: logical interrupt source number
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_GET_SOURCE_CONFIG.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status and results:
 * * H_SUCCESS - the results are valid
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - an H_INT_RESET is running
 * * H_PARAMETER - a reserved bit of flags is set
 * * H_P2 - lisn is not a source of this partition
 */
static __always_inline __must_check struct hcall_int_get_source_config_ret
hcall_int_get_source_config(u64 flags, u64 lisn)
{
	const struct hcall_regs _r = hcall_issue(H_INT_GET_SOURCE_CONFIG, flags,
						 lisn);

	return (struct hcall_int_get_source_config_ret) { _r.status, _r.r4,
							  _r.r5, _r.r6 };
}

/**
 * struct hcall_int_get_queue_info_ret - return value of
 *	hcall_int_get_queue_info()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @esn_page: [after H_SUCCESS] notification management page
 * @esn_shift: [after H_SUCCESS] log2 of the size of that page
 */
struct hcall_int_get_queue_info_ret {
	long status;
	u64 esn_page;
	u64 esn_shift;
};

/**
 * hcall_int_get_queue_info() - return the notification page of an event
 *	queue
 * @flags: all bits reserved, 0
 * @target: server number of a thread of the partition, or of a group of
 *	servers
 * @priority: priority that ibm,plat-res-int-priorities does not reserve
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_GET_QUEUE_INFO.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the results are valid
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - an H_INT_RESET is running
 * * H_PARAMETER - a reserved bit of flags is set
 * * H_P2 - target is not a thread of this partition
 * * H_P3 - priority is invalid or reserved
 * * H_NOT_AVAILABLE - target has no hardware thread
 */
static __always_inline __must_check struct hcall_int_get_queue_info_ret
hcall_int_get_queue_info(u64 flags, u64 target, u64 priority)
{
	const struct hcall_regs _r = hcall_issue(H_INT_GET_QUEUE_INFO, flags,
						 target, priority);

	return (struct hcall_int_get_queue_info_ret) { _r.status, _r.r4,
						       _r.r5 };
}

/**
 * hcall_int_set_queue_config() - set or reset the event queue of a thread
 *	and priority
 * @flags: notification; other bits are reserved
 * @target: server number of a thread of the partition, or of a group of
 *	servers
 * @priority: priority that ibm,plat-res-int-priorities does not reserve
 * @queue: start of the event queue; ignored if queue_shift is 0 (memory:
 *	written)
 * @queue_shift: log2 of the queue's size, from ibm,xive-eq-sizes
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_SET_QUEUE_CONFIG.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - no more events go to the old queue
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - an H_INT_RESET is running
 * * H_PARAMETER - a reserved bit of flags is set
 * * H_P2 - target is not a thread of this partition
 * * H_P3 - priority is invalid or reserved
 * * H_P4 - the partition does not own the memory of queue; from QEMU also a
 *   misaligned queue
 * * H_P5 - queue_shift is not in ibm,xive-eq-sizes
 * * H_NOT_AVAILABLE - target has no hardware thread
 */
static __always_inline __must_check long
hcall_int_set_queue_config(u64 flags, u64 target, u64 priority,
			   hcall_ra_t queue, u64 queue_shift)
{
	return hcall_issue_norets(H_INT_SET_QUEUE_CONFIG, flags, target,
				  priority, (__force u64)queue, queue_shift);
}

/**
 * struct hcall_int_get_queue_config_ret - return value of
 *	hcall_int_get_queue_config()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @queue_flags: [after H_SUCCESS] state of the queue
 * @queue: [after H_SUCCESS] start of the queue; -1 without a queue
 * @queue_shift: [after H_SUCCESS] log2 of the queue's size; 0 without a
 *	queue
 * @offset: [after H_SUCCESS] offset counter with DEBUG; 0 without DEBUG
 */
struct hcall_int_get_queue_config_ret {
	long status;
	u64 queue_flags;
	u64 queue;
	u64 queue_shift;
	u64 offset;
};

/**
 * hcall_int_get_queue_config() - return the event queue of a thread and
 *	priority
 * @flags: values to return; other bits are reserved
 * @target: server number of a thread of the partition, or of a group of
 *	servers
 * @priority: priority that ibm,plat-res-int-priorities does not reserve
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_GET_QUEUE_CONFIG.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the results are valid
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - an H_INT_RESET is running
 * * H_PARAMETER - a reserved bit of flags is set
 * * H_P2 - target is not a thread of this partition
 * * H_P3 - priority is invalid or reserved
 * * H_NOT_AVAILABLE - target has no hardware thread, or resources are lacking
 */
static __always_inline __must_check struct hcall_int_get_queue_config_ret
hcall_int_get_queue_config(u64 flags, u64 target, u64 priority)
{
	const struct hcall_regs _r = hcall_issue(H_INT_GET_QUEUE_CONFIG, flags,
						 target, priority);

	return (struct hcall_int_get_queue_config_ret) { _r.status, _r.r4,
							 _r.r5, _r.r6, _r.r7 };
}

/**
 * hcall_int_set_os_reporting_line() - set or remove the calling thread's
 *	interrupt reporting lines
 * @flags: all bits reserved, 0
 * @line: pair of cache lines, aligned to a cache line; -1 removes the pair
 *	(memory: written)
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_SET_OS_REPORTING_LINE.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the pair is set or removed
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - an H_INT_RESET is running
 * * H_PARAMETER - a reserved bit of flags is set
 * * H_P2 - line is misaligned, or the partition does not own both lines
 * * H_NOT_AVAILABLE - the caller has no hardware thread, or resources are
 *   lacking
 */
static __always_inline __must_check long
hcall_int_set_os_reporting_line(u64 flags, hcall_ra_t line)
{
	return hcall_issue_norets(H_INT_SET_OS_REPORTING_LINE, flags,
				  (__force u64)line);
}

/**
 * struct hcall_int_get_os_reporting_line_ret - return value of
 *	hcall_int_get_os_reporting_line()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @line: [after H_SUCCESS] pair of cache lines; -1 without a pair
 */
struct hcall_int_get_os_reporting_line_ret {
	long status;
	u64 line;
};

/**
 * hcall_int_get_os_reporting_line() - return the interrupt reporting lines
 *	of a thread
 * @flags: all bits reserved, 0
 * @target: server number of a thread of the partition
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_GET_OS_REPORTING_LINE.
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - line is valid
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - an H_INT_RESET is running
 * * H_PARAMETER - a reserved bit of flags is set
 * * H_P2 - target is not a thread of this partition
 * * H_NOT_AVAILABLE - target is offline or has no hardware thread
 */
static __always_inline __must_check struct hcall_int_get_os_reporting_line_ret
hcall_int_get_os_reporting_line(u64 flags, u64 target)
{
	const struct hcall_regs _r = hcall_issue(H_INT_GET_OS_REPORTING_LINE,
						 flags, target);

	return (struct hcall_int_get_os_reporting_line_ret) { _r.status,
							      _r.r4 };
}

/**
 * struct hcall_int_esb_ret - return value of hcall_int_esb()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @value: [after H_SUCCESS] loaded value; -1 after a store
 */
struct hcall_int_esb_ret {
	long status;
	u64 value;
};

/**
 * hcall_int_esb() - load from or store to a source's event state buffer
 * @flags: kind of the access; other bits are reserved
 * @lisn: logical interrupt source number
 * @offset: offset in the management page; the offset selects the effect of
 *	the access
 *
 * hcall_int_esb_opt() also has data.  Repeat after H_BUSY, H_LONG_BUSY, with
 * unchanged arguments.  Source: LoPAPR 2.9, H_INT_ESB.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status and results:
 * * H_SUCCESS - the access is done
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - an H_INT_RESET is running
 * * H_PARAMETER - a reserved bit of flags is set
 * * H_P2 - lisn is not a source of this partition
 * * H_P3 - offset is not defined by the XIVE architecture
 */
static __always_inline __must_check struct hcall_int_esb_ret
hcall_int_esb(u64 flags, u64 lisn, u64 offset)
{
	const struct hcall_regs _r = hcall_issue(H_INT_ESB, flags, lisn,
						 offset);

	return (struct hcall_int_esb_ret) { _r.status, _r.r4 };
}

/**
 * hcall_int_esb_opt() - load from or store to a source's event state
 *	buffer
 * @flags: kind of the access; other bits are reserved
 * @lisn: logical interrupt source number
 * @offset: offset in the management page; the offset selects the effect of
 *	the access
 * @data: value to store; used with STORE
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_ESB.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status and results, see hcall_int_esb().
 */
static __always_inline __must_check struct hcall_int_esb_ret
hcall_int_esb_opt(u64 flags, u64 lisn, u64 offset, u64 data)
{
	const struct hcall_regs _r = hcall_issue(H_INT_ESB, flags, lisn, offset,
						 data);

	return (struct hcall_int_esb_ret) { _r.status, _r.r4 };
}

/**
 * hcall_int_sync() - wait until a source's events are in the event queue
 * @flags: all bits reserved, 0
 * @lisn: logical interrupt source number
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_SYNC.
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - all earlier events are in the queue
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - an H_INT_RESET is running
 * * H_PARAMETER - a reserved bit of flags is set
 * * H_P2 - lisn is not a source of this partition
 */
static __always_inline __must_check long hcall_int_sync(u64 flags, u64 lisn)
{
	return hcall_issue_norets(H_INT_SYNC, flags, lisn);
}

/**
 * hcall_int_reset() - reset all interrupt structures of the partition
 * @flags: all bits reserved, 0
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with unchanged arguments.  Source: LoPAPR
 * 2.9, H_INT_RESET.
 *
 * Context: See plpar_hcall().  Has callers in NMI, machine check or panic.
 * Return: Status:
 * * H_SUCCESS - sources, state buffers, queues and reporting lines are in their
 *   initial state
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the partition has not enabled XIVE exploitation mode
 * * H_STATE - another thread is resetting
 * * H_PARAMETER - a reserved bit of flags is set
 */
static __always_inline __must_check long hcall_int_reset(u64 flags)
{
	return hcall_issue_norets(H_INT_RESET, flags);
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_XIVE_GEN_H */
