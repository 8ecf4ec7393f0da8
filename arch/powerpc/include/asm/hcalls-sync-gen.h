/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * hcall_x_sync() repeats the call H_X until the call completes: it passes the
 * right arguments, waits according to asm/hvcall-retry.h, and returns an errno
 * and the results by value.  A result is 0 if no attempt returned a valid value.
 *
 * A fatal signal (-EINTR) or the deadline (-ETIMEDOUT) may stop the sequence;
 * the token in the result is then the token of the next attempt.  A call that
 * must complete has no policy, and neither a signal nor a deadline stops it.
 */
#ifndef _ASM_POWERPC_HCALLS_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_SYNC_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hcalls-gen.h>
#include <asm/hvcall-retry.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * struct hcall_attach_ca_process_sync_ret - result of
 *	hcall_attach_ca_process_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 * @process_token: [after H_SUCCESS] handle of the process; low 32 bits the
 *	CAIA process element, high 32 bits a number of the firmware
 * @mmio_address: [after H_SUCCESS] address of the process's MMIO space, if
 *	ibm,process-mmio is 1
 * @mmio_length: [after H_SUCCESS] bytes of the process's MMIO space, if
 *	ibm,process-mmio is 1
 */
struct hcall_attach_ca_process_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
	u64 process_token;
	u64 mmio_address;
	u64 mmio_length;
};

/**
 * hcall_attach_ca_process_sync() - repeat hcall_attach_ca_process() until
 *	the call completes
 * @unit_address: property reg of the device node
 * @process_element: description of the process; must stay pinned and
 *	unchanged until the call is finished (memory: read, 512 bytes, aligned
 *	to 8, not across a multiple of 4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Linux waits 10 ms after H_BUSY
 * and stops after 60 s in total.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_attach_ca_process_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_attach_ca_process_sync_ret
hcall_attach_ca_process_sync(u64 unit_address, hcall_ra_t process_element,
			     struct hcall_policy how)
{
	struct hcall_attach_ca_process_ret _ret;
	struct hcall_retry _retry;
	struct hcall_attach_ca_process_sync_ret sync = { .token = 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_attach_ca_process(unit_address, process_element,
					       sync.token);
		sync.token = _ret.next_token;
		if (_ret.status == H_SUCCESS) {
			sync.process_token = _ret.process_token;
			sync.mmio_address = _ret.mmio_address;
			sync.mmio_length = _ret.mmio_length;
		}
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry))
		sync.token = 0;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_control_ca_function_sync_ret - result of
 *	hcall_control_ca_function_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 * @data: [after H_SUCCESS] depends on operation
 */
struct hcall_control_ca_function_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
	u64 data;
};

/**
 * hcall_control_ca_function_sync() - repeat hcall_control_ca_function()
 *	until the call completes
 * @unit_address: property reg of the device node
 * @operation: operation; see the variants
 * @parameter1: depends on operation; 0 if not used
 * @parameter2: depends on operation; 0 if not used
 * @parameter3: depends on operation; 0 if not used
 * @parameter4: depends on operation; 0 if not used
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Linux waits 10 ms after H_BUSY
 * and stops after 60 s in total.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_control_ca_function_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_control_ca_function_sync_ret
hcall_control_ca_function_sync(u64 unit_address, u64 operation, u64 parameter1,
			       u64 parameter2, u64 parameter3, u64 parameter4,
			       struct hcall_policy how)
{
	struct hcall_control_ca_function_ret _ret;
	struct hcall_retry _retry;
	struct hcall_control_ca_function_sync_ret sync = { .token = 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_control_ca_function(unit_address, operation,
						 parameter1, parameter2,
						 parameter3, parameter4,
						 sync.token);
		sync.token = _ret.next_token;
		if (_ret.status == H_SUCCESS)
			sync.data = _ret.data;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry))
		sync.token = 0;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_detach_ca_process_sync_ret - result of
 *	hcall_detach_ca_process_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 */
struct hcall_detach_ca_process_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
};

/**
 * hcall_detach_ca_process_sync() - repeat hcall_detach_ca_process() until
 *	the call completes
 * @unit_address: property reg of the device node
 * @process_token: process_token of H_ATTACH_CA_PROCESS
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Linux waits 10 ms after H_BUSY
 * and stops after 60 s in total.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_detach_ca_process_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_detach_ca_process_sync_ret
hcall_detach_ca_process_sync(u64 unit_address, u64 process_token,
			     struct hcall_policy how)
{
	struct hcall_detach_ca_process_ret _ret;
	struct hcall_retry _retry;
	struct hcall_detach_ca_process_sync_ret sync = { .token = 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_detach_ca_process(unit_address, process_token,
					       sync.token);
		sync.token = _ret.next_token;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry))
		sync.token = 0;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_download_ca_function_sync_ret - result of
 *	hcall_download_ca_function_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 */
struct hcall_download_ca_function_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
};

/**
 * hcall_download_ca_function_sync() - repeat hcall_download_ca_function()
 *	until the call completes
 * @unit_address: property reg of the device node
 * @operation: in the syntax only; its values are not documented
 * @sg_list: list of the pieces of this part of the image; the first part
 *	begins with the header (memory: read, aligned to 4096)
 * @entries: entries of sg_list, 256 or fewer, so that a part is 1 MiB at
 *	most
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Returns after H_CONTINUE,
 * because the caller must act.  Pass next_token; after H_BUSY and H_LONG_BUSY
 * with an unchanged list, after H_CONTINUE with the list of the next part of
 * the image, within a millisecond.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_download_ca_function_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_download_ca_function_sync_ret
hcall_download_ca_function_sync(u64 unit_address, u64 operation,
				hcall_ra_t sg_list, u64 entries,
				struct hcall_policy how)
{
	struct hcall_download_ca_function_ret _ret;
	struct hcall_retry _retry;
	struct hcall_download_ca_function_sync_ret sync = { .token = 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_download_ca_function(unit_address, operation,
						  sg_list, entries, sync.token);
		sync.token = _ret.next_token;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry) && _ret.status != H_CONTINUE)
		sync.token = 0;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_download_ca_facility_sync_ret - result of
 *	hcall_download_ca_facility_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 */
struct hcall_download_ca_facility_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
};

/**
 * hcall_download_ca_facility_sync() - repeat hcall_download_ca_facility()
 *	until the call completes
 * @unit_address: property reg of the device node
 * @operation: action on the image
 * @sg_list: list of the pieces of this part of the image; the first part
 *	begins with the header (memory: read, aligned to 4096)
 * @entries: entries of sg_list, 256 or fewer, so that a part is 1 MiB at
 *	most
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Returns after H_CONTINUE,
 * because the caller must act.  Pass next_token; after H_BUSY and H_LONG_BUSY
 * with an unchanged list, after H_CONTINUE with the list of the next part of
 * the image, within three seconds.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_download_ca_facility_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_download_ca_facility_sync_ret
hcall_download_ca_facility_sync(u64 unit_address, u64 operation,
				hcall_ra_t sg_list, u64 entries,
				struct hcall_policy how)
{
	struct hcall_download_ca_facility_ret _ret;
	struct hcall_retry _retry;
	struct hcall_download_ca_facility_sync_ret sync = { .token = 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_download_ca_facility(unit_address, operation,
						  sg_list, entries, sync.token);
		sync.token = _ret.next_token;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry) && _ret.status != H_CONTINUE)
		sync.token = 0;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_control_ca_facility_sync_ret - result of
 *	hcall_control_ca_facility_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 * @data: [after H_SUCCESS] depends on operation
 */
struct hcall_control_ca_facility_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
	u64 data;
};

/**
 * hcall_control_ca_facility_sync() - repeat hcall_control_ca_facility()
 *	until the call completes
 * @unit_address: property reg of the device node
 * @operation: operation; see the variants
 * @parameter1: depends on operation; 0 if not used
 * @parameter2: depends on operation; 0 if not used
 * @parameter3: reserved, 0
 * @parameter4: reserved, 0
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Linux waits 10 ms after H_BUSY
 * and stops after 60 s in total.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_control_ca_facility_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_control_ca_facility_sync_ret
hcall_control_ca_facility_sync(u64 unit_address, u64 operation, u64 parameter1,
			       u64 parameter2, u64 parameter3, u64 parameter4,
			       struct hcall_policy how)
{
	struct hcall_control_ca_facility_ret _ret;
	struct hcall_retry _retry;
	struct hcall_control_ca_facility_sync_ret sync = { .token = 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_control_ca_facility(unit_address, operation,
						 parameter1, parameter2,
						 parameter3, parameter4,
						 sync.token);
		sync.token = _ret.next_token;
		if (_ret.status == H_SUCCESS)
			sync.data = _ret.data;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry))
		sync.token = 0;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_reset_events_sync() - repeat hcall_reset_events() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @eq_handle: handle of the notification event queue
 * @event_mask: events to clear; eHCA passes all ones, the bits are those
 *	of eHEA
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_reset_events_sync(u64 adapter_handle, u64 eq_handle, u64 event_mask,
			struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_reset_events(adapter_handle, eq_handle,
						 event_mask);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_alloc_resource_sync_ret - result of
 *	hcall_alloc_resource_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @handle: [after H_SUCCESS] handle of the resource
 * @data_r5: [after H_SUCCESS] depends on the type
 * @data_r6: [after H_SUCCESS] depends on the type
 * @data_r7: [after H_SUCCESS] depends on the type
 * @data_r8: [after H_SUCCESS] depends on the type
 * @data_r9: [after H_SUCCESS] depends on the type
 * @data_r10: [after H_SUCCESS] depends on the type
 */
struct hcall_alloc_resource_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 handle;
	u64 data_r5;
	u64 data_r6;
	u64 data_r7;
	u64 data_r8;
	u64 data_r9;
	u64 data_r10;
};

/**
 * hcall_alloc_resource_sync() - repeat hcall_alloc_resource() until the
 *	call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @alloc_control: kind and options
 * @parameter1: depends on the type; 0 if not used
 * @parameter2: depends on the type; 0 if not used
 * @parameter3: depends on the type; 0 if not used
 * @parameter4: depends on the type; 0 if not used
 * @parameter5: depends on the type; 0 if not used
 * @parameter6: depends on the type; 0 if not used
 * @parameter7: depends on the type; 0 if not used
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_alloc_resource_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_alloc_resource_sync_ret
hcall_alloc_resource_sync(u64 adapter_handle, u64 alloc_control, u64 parameter1,
			  u64 parameter2, u64 parameter3, u64 parameter4,
			  u64 parameter5, u64 parameter6, u64 parameter7,
			  struct hcall_policy how)
{
	struct hcall_alloc_resource_ret _ret;
	struct hcall_retry _retry;
	struct hcall_alloc_resource_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_alloc_resource(adapter_handle, alloc_control,
					    parameter1, parameter2, parameter3,
					    parameter4, parameter5, parameter6,
					    parameter7);
		if (_ret.status == H_SUCCESS) {
			sync.handle = _ret.handle;
			sync.data_r5 = _ret.data_r5;
			sync.data_r6 = _ret.data_r6;
			sync.data_r7 = _ret.data_r7;
			sync.data_r8 = _ret.data_r8;
			sync.data_r9 = _ret.data_r9;
			sync.data_r10 = _ret.data_r10;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_free_resource_sync() - repeat hcall_free_resource() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @resource_handle: the resource
 * @force: how
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_free_resource_sync(u64 adapter_handle, u64 resource_handle, u64 force,
			 struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_free_resource(adapter_handle,
						  resource_handle, force);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_modify_qp_sync() - repeat hcall_modify_qp() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @qp_handle: the queue pair
 * @update_mask: fields to change, from the top bit: 0 to 28 word of that
 *	number, 30 dest_gid, 31 to 42 words 34 to 45, 44 alternate dest_gid, 45
 *	to 47 words 52 to 54, 48 qp_enable, 49 srq_limit, 50 event log, 51
 *	shared receive queue
 * @control_block: the values (memory: read, 4096 bytes, aligned to 4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_modify_qp_sync(u64 adapter_handle, u64 qp_handle, u64 update_mask,
		     hcall_ra_t control_block, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_modify_qp(adapter_handle, qp_handle,
					      update_mask, control_block);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_query_qp_sync() - repeat hcall_query_qp() until the call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @qp_handle: the queue pair
 * @control_block: receives the values (memory: written, 4096 bytes,
 *	aligned to 4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_query_qp_sync(u64 adapter_handle, u64 qp_handle, hcall_ra_t control_block,
		    struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_query_qp(adapter_handle, qp_handle,
					     control_block);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_reregister_pmr_sync_ret - result of
 *	hcall_reregister_pmr_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @vaddr_out: [after H_SUCCESS] first address; Linux treats another
 *	address than vaddr as an error
 * @lkey: [after H_SUCCESS] local key, low 32 bits
 * @rkey: [after H_SUCCESS] remote key, low 32 bits
 */
struct hcall_reregister_pmr_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 vaddr_out;
	u64 lkey;
	u64 rkey;
};

/**
 * hcall_reregister_pmr_sync() - repeat hcall_reregister_pmr() until the
 *	call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @mr_handle: the memory region
 * @vaddr: first address of the region
 * @length: bytes
 * @access_pd: rights and protection domain
 * @page_list: the region's pages (memory: read, 4096 bytes, aligned to
 *	4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_reregister_pmr_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_reregister_pmr_sync_ret
hcall_reregister_pmr_sync(u64 adapter_handle, u64 mr_handle, u64 vaddr,
			  u64 length, u64 access_pd, hcall_ra_t page_list,
			  struct hcall_policy how)
{
	struct hcall_reregister_pmr_ret _ret;
	struct hcall_retry _retry;
	struct hcall_reregister_pmr_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_reregister_pmr(adapter_handle, mr_handle, vaddr,
					    length, access_pd, page_list);
		if (_ret.status == H_SUCCESS) {
			sync.vaddr_out = _ret.vaddr_out;
			sync.lkey = _ret.lkey;
			sync.rkey = _ret.rkey;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_register_smr_sync_ret - result of hcall_register_smr_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @mr_handle: [after H_SUCCESS] handle of the new memory region
 * @lkey: [after H_SUCCESS] local key, low 32 bits
 * @rkey: [after H_SUCCESS] remote key, low 32 bits
 */
struct hcall_register_smr_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 mr_handle;
	u64 lkey;
	u64 rkey;
};

/**
 * hcall_register_smr_sync() - repeat hcall_register_smr() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @orig_mr_handle: the existing memory region
 * @vaddr: first address of the new region
 * @access: rights
 * @pd: protection domain
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_register_smr_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_register_smr_sync_ret
hcall_register_smr_sync(u64 adapter_handle, u64 orig_mr_handle, u64 vaddr,
			u64 access, u64 pd, struct hcall_policy how)
{
	struct hcall_register_smr_ret _ret;
	struct hcall_retry _retry;
	struct hcall_register_smr_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_register_smr(adapter_handle, orig_mr_handle, vaddr,
					  access, pd);
		if (_ret.status == H_SUCCESS) {
			sync.mr_handle = _ret.mr_handle;
			sync.lkey = _ret.lkey;
			sync.rkey = _ret.rkey;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_query_mr_sync_ret - result of hcall_query_mr_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @length: [after H_SUCCESS] bytes
 * @vaddr: [after H_SUCCESS] first address
 * @access: [after H_SUCCESS] rights
 * @keys: [after H_SUCCESS] keys of the region
 */
struct hcall_query_mr_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 length;
	u64 vaddr;
	u64 access;
	u64 keys;
};

/**
 * hcall_query_mr_sync() - repeat hcall_query_mr() until the call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @mr_handle: the memory region
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_query_mr_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_query_mr_sync_ret
hcall_query_mr_sync(u64 adapter_handle, u64 mr_handle, struct hcall_policy how)
{
	struct hcall_query_mr_ret _ret;
	struct hcall_retry _retry;
	struct hcall_query_mr_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_query_mr(adapter_handle, mr_handle);
		if (_ret.status == H_SUCCESS) {
			sync.length = _ret.length;
			sync.vaddr = _ret.vaddr;
			sync.access = _ret.access;
			sync.keys = _ret.keys;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_query_mw_sync_ret - result of hcall_query_mw_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @rkey: [after H_SUCCESS] remote key, low 32 bits
 */
struct hcall_query_mw_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 rkey;
};

/**
 * hcall_query_mw_sync() - repeat hcall_query_mw() until the call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @mw_handle: the memory window
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_query_mw_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_query_mw_sync_ret
hcall_query_mw_sync(u64 adapter_handle, u64 mw_handle, struct hcall_policy how)
{
	struct hcall_query_mw_ret _ret;
	struct hcall_retry _retry;
	struct hcall_query_mw_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_query_mw(adapter_handle, mw_handle);
		if (_ret.status == H_SUCCESS)
			sync.rkey = _ret.rkey;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_query_hca_sync() - repeat hcall_query_hca() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @response_block: receives the answer (memory: written, 4096 bytes,
 *	aligned to 4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_query_hca_sync(u64 adapter_handle, hcall_ra_t response_block,
		     struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_query_hca(adapter_handle, response_block);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_query_port_sync() - repeat hcall_query_port() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @port: port number
 * @response_block: receives the answer (memory: written, 4096 bytes,
 *	aligned to 4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_query_port_sync(u64 adapter_handle, u64 port, hcall_ra_t response_block,
		      struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_query_port(adapter_handle, port,
					       response_block);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_modify_port_sync() - repeat hcall_modify_port() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @port: port number
 * @attributes: attributes to change, together with the port capability
 *	mask
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_modify_port_sync(u64 adapter_handle, u64 port, u64 attributes,
		       struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_modify_port(adapter_handle, port,
						attributes);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_define_aqp1_sync_ret - result of hcall_define_aqp1_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @pma_qp: [after H_SUCCESS] queue pair of the performance agent, low 32
 *	bits
 * @bma_qp: [after H_SUCCESS] queue pair of the baseboard agent, low 32
 *	bits
 */
struct hcall_define_aqp1_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 pma_qp;
	u64 bma_qp;
};

/**
 * hcall_define_aqp1_sync() - repeat hcall_define_aqp1() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @qp_handle: the queue pair
 * @port: port number
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_define_aqp1_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_define_aqp1_sync_ret
hcall_define_aqp1_sync(u64 adapter_handle, u64 qp_handle, u64 port,
		       struct hcall_policy how)
{
	struct hcall_define_aqp1_ret _ret;
	struct hcall_retry _retry;
	struct hcall_define_aqp1_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_define_aqp1(adapter_handle, qp_handle, port);
		if (_ret.status == H_SUCCESS) {
			sync.pma_qp = _ret.pma_qp;
			sync.bma_qp = _ret.bma_qp;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_define_aqp0_sync() - repeat hcall_define_aqp0() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @qp_handle: the queue pair
 * @port: port number
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_define_aqp0_sync(u64 adapter_handle, u64 qp_handle, u64 port,
		       struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_define_aqp0(adapter_handle, qp_handle,
						port);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_attach_mcqp_sync() - repeat hcall_attach_mcqp() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @qp_handle: the queue pair
 * @mcg_dlid: local identifier of the multicast group, 16 bits
 * @interface_id: low half of the group's global identifier
 * @subnet_prefix: high half of the group's global identifier
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_attach_mcqp_sync(u64 adapter_handle, u64 qp_handle, u64 mcg_dlid,
		       u64 interface_id, u64 subnet_prefix,
		       struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_attach_mcqp(adapter_handle, qp_handle,
						mcg_dlid, interface_id,
						subnet_prefix);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_detach_mcqp_sync() - repeat hcall_detach_mcqp() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @qp_handle: the queue pair
 * @mcg_dlid: local identifier of the multicast group, 16 bits
 * @interface_id: low half of the group's global identifier
 * @subnet_prefix: high half of the group's global identifier
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_detach_mcqp_sync(u64 adapter_handle, u64 qp_handle, u64 mcg_dlid,
		       u64 interface_id, u64 subnet_prefix,
		       struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_detach_mcqp(adapter_handle, qp_handle,
						mcg_dlid, interface_id,
						subnet_prefix);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_register_rpages_sync() - repeat hcall_register_rpages() until the
 *	call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @control: kind of the pages
 * @resource_handle: the queue or memory region
 * @page_address: the page, or a list of pages (memory: read)
 * @count: pages, 1 to 512; 1 for queues
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Returns after H_PAGE_REGISTERED, because
 * the caller must act.  After a long busy, repeat the call with an unchanged
 * page or list; after H_PAGE_REGISTERED, call with the next page or list, until
 * H_SUCCESS.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_register_rpages_sync(u64 adapter_handle, u64 control, u64 resource_handle,
			   hcall_ra_t page_address, u64 count,
			   struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_register_rpages(adapter_handle, control,
						    resource_handle,
						    page_address, count);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_disable_and_get_sync_ret - result of
 *	hcall_disable_and_get_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @next_send_wqe: [after H_SUCCESS] real address of the next send entry;
 *	clear the top bit
 * @next_receive_wqe: [after H_SUCCESS] real address of the next receive
 *	entry; clear the top bit
 */
struct hcall_disable_and_get_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 next_send_wqe;
	u64 next_receive_wqe;
};

/**
 * hcall_disable_and_get_sync() - repeat hcall_disable_and_get() until the
 *	call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @function: function, as the driver uses the values
 * @qp_handle: the queue pair
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_disable_and_get_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_disable_and_get_sync_ret
hcall_disable_and_get_sync(u64 adapter_handle, u64 function, u64 qp_handle,
			   struct hcall_policy how)
{
	struct hcall_disable_and_get_ret _ret;
	struct hcall_retry _retry;
	struct hcall_disable_and_get_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_disable_and_get(adapter_handle, function,
					     qp_handle);
		if (_ret.status == H_SUCCESS) {
			sync.next_send_wqe = _ret.next_send_wqe;
			sync.next_receive_wqe = _ret.next_receive_wqe;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_error_data_sync() - repeat hcall_error_data() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @resource_handle: the resource
 * @response_block: receives the answer (memory: written, 4096 bytes,
 *	aligned to 4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_error_data_sync(u64 adapter_handle, u64 resource_handle,
		      hcall_ra_t response_block, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_error_data(adapter_handle, resource_handle,
					       response_block);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_query_int_state_sync() - repeat hcall_query_int_state() until the
 *	call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @interrupt: interrupt source of the event queue, from H_ALLOC_RESOURCE
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Returns after H_BUSY, because the caller
 * must act.  H_BUSY is a result, not a failure; the driver reads the event
 * queue and repeats the call, at most a hundred times.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_query_int_state_sync(u64 adapter_handle, u64 interrupt,
			   struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_query_int_state(adapter_handle, interrupt);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_modify_hea_qp_sync_ret - result of
 *	hcall_modify_hea_qp_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @invalid_attr_id: [after H_SUCCESS] attribute that the hypervisor
 *	rejected
 * @send_wqes: [after H_SUCCESS] send queue entries
 * @receive_wqes: [after H_SUCCESS] receive queue entries
 * @proc_mask: [after H_SUCCESS] processed fields
 */
struct hcall_modify_hea_qp_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 invalid_attr_id;
	u64 send_wqes;
	u64 receive_wqes;
	u64 proc_mask;
};

/**
 * hcall_modify_hea_qp_sync() - repeat hcall_modify_hea_qp() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @category: category of the control block, 0 or 1; Linux uses 0
 * @qp_handle: the queue pair
 * @select_mask: fields to change; the bits apply to category 0
 * @control_block: the values (memory: read, 4096 bytes, aligned to 4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_modify_hea_qp_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_modify_hea_qp_sync_ret
hcall_modify_hea_qp_sync(u64 adapter_handle, u64 category, u64 qp_handle,
			 u64 select_mask, hcall_ra_t control_block,
			 struct hcall_policy how)
{
	struct hcall_modify_hea_qp_ret _ret;
	struct hcall_retry _retry;
	struct hcall_modify_hea_qp_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_modify_hea_qp(adapter_handle, category, qp_handle,
					   select_mask, control_block);
		if (_ret.status == H_SUCCESS) {
			sync.invalid_attr_id = _ret.invalid_attr_id;
			sync.send_wqes = _ret.send_wqes;
			sync.receive_wqes = _ret.receive_wqes;
			sync.proc_mask = _ret.proc_mask;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_query_hea_qp_sync() - repeat hcall_query_hea_qp() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @category: category of the control block, 0 or 1; Linux uses 0
 * @qp_handle: the queue pair
 * @select_mask: fields to read; the bits apply to category 0
 * @control_block: receives the values (memory: written, 4096 bytes,
 *	aligned to 4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_query_hea_qp_sync(u64 adapter_handle, u64 category, u64 qp_handle,
			u64 select_mask, hcall_ra_t control_block,
			struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_query_hea_qp(adapter_handle, category,
						 qp_handle, select_mask,
						 control_block);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_query_hea_sync() - repeat hcall_query_hea() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @control_block: receives the answer (memory: written, 4096 bytes,
 *	aligned to 4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_query_hea_sync(u64 adapter_handle, hcall_ra_t control_block,
		     struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_query_hea(adapter_handle, control_block);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_query_hea_port_sync() - repeat hcall_query_hea_port() until the
 *	call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @port_info: port and category of the control block
 * @select_mask: fields of the control block, first field in the top bit;
 *	see the notes
 * @array_index: Linux passes 0
 * @control_block: receives the values (memory: written, 4096 bytes,
 *	aligned to 4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_query_hea_port_sync(u64 adapter_handle, u64 port_info, u64 select_mask,
			  u64 array_index, hcall_ra_t control_block,
			  struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_query_hea_port(adapter_handle, port_info,
						   select_mask, array_index,
						   control_block);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_modify_hea_port_sync() - repeat hcall_modify_hea_port() until the
 *	call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @port_info: port and category of the control block
 * @select_mask: fields of the control block, first field in the top bit;
 *	see the notes
 * @array_index: Linux passes 0
 * @control_block: the values (memory: read, 4096 bytes, aligned to 4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_modify_hea_port_sync(u64 adapter_handle, u64 port_info, u64 select_mask,
			   u64 array_index, hcall_ra_t control_block,
			   struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_modify_hea_port(adapter_handle, port_info,
						    select_mask, array_index,
						    control_block);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_reg_bcmc_sync() - repeat hcall_reg_bcmc() until the call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @port: port
 * @reg_type: kind of frames
 * @mac: MAC address in the low six bytes; 0 with SCOPE_ALL (first byte
 *	most significant)
 * @vlan_id: VLAN id, 12 bits; Linux passes 0
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_reg_bcmc_sync(u64 adapter_handle, u64 port, u64 reg_type, u64 mac,
		    u64 vlan_id, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_reg_bcmc(adapter_handle, port, reg_type,
					     mac, vlan_id);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_dereg_bcmc_sync() - repeat hcall_dereg_bcmc() until the call
 *	completes
 * @adapter_handle: handle of the adapter, from its device node
 * @port: port
 * @reg_type: kind of frames
 * @mac: MAC address in the low six bytes; 0 with SCOPE_ALL (first byte
 *	most significant)
 * @vlan_id: VLAN id, 12 bits; Linux passes 0
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_dereg_bcmc_sync(u64 adapter_handle, u64 port, u64 reg_type, u64 mac,
		      u64 vlan_id, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_dereg_bcmc(adapter_handle, port, reg_type,
					       mac, vlan_id);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_register_hea_rpages_sync() - repeat hcall_register_hea_rpages()
 *	until the call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @control: kind of the pages
 * @resource_handle: the queue or memory region
 * @page_address: the page, or a list of pages (memory: read)
 * @count: pages, 1 to 512
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Returns after H_PAGE_REGISTERED, because
 * the caller must act.  After a long busy, repeat the call with an unchanged
 * page or list; after H_PAGE_REGISTERED, call with the next page or list, until
 * H_SUCCESS.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_register_hea_rpages_sync(u64 adapter_handle, u64 control,
			       u64 resource_handle, hcall_ra_t page_address,
			       u64 count, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_register_hea_rpages(adapter_handle, control,
							resource_handle,
							page_address, count);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_disable_and_get_hea_sync() - repeat hcall_disable_and_get_hea()
 *	until the call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @function: pointers to return
 * @qp_handle: the queue pair
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_disable_and_get_hea_sync(u64 adapter_handle, u64 function, u64 qp_handle,
			       struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_disable_and_get_hea(adapter_handle,
							function, qp_handle);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_alloc_hea_resource_sync_ret - result of
 *	hcall_alloc_hea_resource_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @handle: [after H_SUCCESS] handle of the resource
 * @data_r5: [after H_SUCCESS] depends on the type
 * @data_r6: [after H_SUCCESS] depends on the type
 * @data_r7: [after H_SUCCESS] depends on the type
 * @data_r8: [after H_SUCCESS] depends on the type
 * @data_r9: [after H_SUCCESS] depends on the type
 * @data_r10: [after H_SUCCESS] depends on the type
 * @data_r11: [after H_SUCCESS] depends on the type
 * @data_r12: [after H_SUCCESS] depends on the type
 */
struct hcall_alloc_hea_resource_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 handle;
	u64 data_r5;
	u64 data_r6;
	u64 data_r7;
	u64 data_r8;
	u64 data_r9;
	u64 data_r10;
	u64 data_r11;
	u64 data_r12;
};

/**
 * hcall_alloc_hea_resource_sync() - repeat hcall_alloc_hea_resource()
 *	until the call completes
 * @adapter_handle: handle of the adapter, from its device node
 * @alloc_control: kind and options
 * @parameter1: depends on the type; 0 if not used
 * @parameter2: depends on the type; 0 if not used
 * @parameter3: depends on the type; 0 if not used
 * @parameter4: depends on the type; 0 if not used
 * @parameter5: depends on the type; 0 if not used
 * @parameter6: depends on the type; 0 if not used
 * @parameter7: depends on the type; 0 if not used
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  Linux makes at most five attempts and
 * then returns H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_alloc_hea_resource_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_alloc_hea_resource_sync_ret
hcall_alloc_hea_resource_sync(u64 adapter_handle, u64 alloc_control,
			      u64 parameter1, u64 parameter2, u64 parameter3,
			      u64 parameter4, u64 parameter5, u64 parameter6,
			      u64 parameter7, struct hcall_policy how)
{
	struct hcall_alloc_hea_resource_ret _ret;
	struct hcall_retry _retry;
	struct hcall_alloc_hea_resource_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_alloc_hea_resource(adapter_handle, alloc_control,
						parameter1, parameter2,
						parameter3, parameter4,
						parameter5, parameter6,
						parameter7);
		if (_ret.status == H_SUCCESS) {
			sync.handle = _ret.handle;
			sync.data_r5 = _ret.data_r5;
			sync.data_r6 = _ret.data_r6;
			sync.data_r7 = _ret.data_r7;
			sync.data_r8 = _ret.data_r8;
			sync.data_r9 = _ret.data_r9;
			sync.data_r10 = _ret.data_r10;
			sync.data_r11 = _ret.data_r11;
			sync.data_r12 = _ret.data_r12;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_free_logical_lan_sync() - repeat hcall_free_logical_lan() until
 *	the call completes
 * @unit_address: property reg of the adapter
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC,
 * H_LONG_BUSY_ORDER_10_MSEC.  After the first busy answer no frame and no
 * interrupt arrives; the caller may ignore the hint.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_free_logical_lan_sync(u64 unit_address, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_free_logical_lan(unit_address);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_send_logical_lan_sync_ret - result of
 *	hcall_send_logical_lan_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 */
struct hcall_send_logical_lan_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
};

/**
 * hcall_send_logical_lan_sync() - repeat hcall_send_logical_lan() until
 *	the call completes
 * @unit_address: property reg of the adapter
 * @buf1: descriptor of the first piece; its control bits apply to the
 *	whole frame
 * @buf2: descriptor of the second piece; 0 without
 * @buf3: descriptor of the third piece; 0 without
 * @buf4: descriptor of the fourth piece; 0 without
 * @buf5: descriptor of the fifth piece; 0 without
 * @buf6: descriptor of the sixth piece; 0 without
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  Linux stops after 1024 attempts.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_send_logical_lan_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_send_logical_lan_sync_ret
hcall_send_logical_lan_sync(u64 unit_address, u64 buf1, u64 buf2, u64 buf3,
			    u64 buf4, u64 buf5, u64 buf6,
			    struct hcall_policy how)
{
	struct hcall_send_logical_lan_ret _ret;
	struct hcall_retry _retry;
	struct hcall_send_logical_lan_sync_ret sync = { .token = 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_send_logical_lan(unit_address, buf1, buf2, buf3,
					      buf4, buf5, buf6, sync.token);
		sync.token = _ret.next_token;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry))
		sync.token = 0;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_send_logical_lan_opt_sync() - repeat hcall_send_logical_lan_opt()
 *	until the call completes
 * @unit_address: property reg of the adapter
 * @buf1: descriptor of the first piece; its control bits apply to the
 *	whole frame
 * @buf2: descriptor of the second piece; 0 without
 * @buf3: descriptor of the third piece; 0 without
 * @buf4: descriptor of the fourth piece; 0 without
 * @buf5: descriptor of the fifth piece; 0 without
 * @buf6: descriptor of the sixth piece; 0 without
 * @mss: segment size, 0 or at least 16; ignored unless large send is
 *	enabled
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  Linux stops after 1024 attempts.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_send_logical_lan_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_send_logical_lan_sync_ret
hcall_send_logical_lan_opt_sync(u64 unit_address, u64 buf1, u64 buf2, u64 buf3,
				u64 buf4, u64 buf5, u64 buf6, u64 mss,
				struct hcall_policy how)
{
	struct hcall_send_logical_lan_ret _ret;
	struct hcall_retry _retry;
	struct hcall_send_logical_lan_sync_ret sync = { .token = 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_send_logical_lan_opt(unit_address, buf1, buf2,
						  buf3, buf4, buf5, buf6,
						  sync.token, mss);
		sync.token = _ret.next_token;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry))
		sync.token = 0;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_return_logical_sync() - repeat hcall_return_logical() until the
 *	call completes
 * @cookie: handle of the accepted grant
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  The hypervisor continues the search where the
 * last call ended.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_return_logical_sync(u64 cookie, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_return_logical(cookie);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_vrmasd_sync() - repeat hcall_vrmasd() until the call completes
 * @page_size_code: VRMASD field value from ibm,vrma-page-sizes of the cpu
 *	node
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY_ORDER_10_MSEC.  Another code replaces the
 * requested page size.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_vrmasd_sync(u64 page_size_code, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_vrmasd(page_size_code);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_clean_slb_sync() - repeat hcall_clean_slb() until the call
 *	completes
 * @flags: exactly one of PID_NEST and ESID_GLOBAL must be set; undefined
 *	bits must be 0
 * @pid: process identifier as in the PID register, 32 bits
 * @esid: segment in the format of RB of slbieg with ESID_GLOBAL; 0 without
 *	ESID_GLOBAL
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY_ORDER_1_MSEC.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_clean_slb_sync(u64 flags, u64 pid, u64 esid, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_clean_slb(flags, pid, esid);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_invalidate_pid_sync() - repeat hcall_invalidate_pid() until the
 *	call completes
 * @flags: options; undefined bits must be 0
 * @pid: process identifier as in the PID register
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY_ORDER_1_MSEC.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_invalidate_pid_sync(u64 flags, u64 pid, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_invalidate_pid(flags, pid);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_register_proc_tbl_sync() - repeat hcall_register_proc_tbl() until
 *	the call completes
 * @flags: operation on the table, and translation mode
 * @base: location of the table, in a form that depends on MODE; 0 unless
 *	OP is 3
 * @page_size: for hash, size of the table's pages as L and LP bits; 0 for
 *	radix, and unless OP is 3
 * @table_size: binary logarithm of the table's size in bytes, less 12; at
 *	most 24; 0 unless OP is 3
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC.
 * Other arguments replace the previous request.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_register_proc_tbl_sync(u64 flags, u64 base, u64 page_size, u64 table_size,
			     struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_register_proc_tbl(flags, base, page_size,
						      table_size);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_rpt_invalidate_sync() - repeat hcall_rpt_invalidate() until the
 *	call completes
 * @id: process identifier; with NESTED, the guest's LPID
 * @target: processors and units to invalidate
 * @type: kinds of translations to invalidate
 * @page_sizes: page sizes concerned; all bits set for every size
 * @start: first effective address; with NESTED, first real address of the
 *	guest
 * @end: address after the last; with start 0, all bits set means
 *	everything
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  Linux spins.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_rpt_invalidate_sync(u64 id, u64 target, u64 type, u64 page_sizes,
			  u64 start, u64 end, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_rpt_invalidate(id, target, type, page_sizes,
						   start, end);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_guest_get_capabilities_sync_ret - result of
 *	hcall_guest_get_capabilities_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @capabilities: [after H_SUCCESS] first bitmap of capabilities
 */
struct hcall_guest_get_capabilities_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 capabilities;
};

/**
 * hcall_guest_get_capabilities_sync() - repeat
 *	hcall_guest_get_capabilities() until the call completes
 * @flags: all bits reserved, 0
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_guest_get_capabilities_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_guest_get_capabilities_sync_ret
hcall_guest_get_capabilities_sync(u64 flags, struct hcall_policy how)
{
	struct hcall_guest_get_capabilities_ret _ret;
	struct hcall_retry _retry;
	struct hcall_guest_get_capabilities_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_guest_get_capabilities(flags);
		if (_ret.status == H_SUCCESS)
			sync.capabilities = _ret.capabilities;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_guest_set_capabilities_sync_ret - result of
 *	hcall_guest_set_capabilities_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @bad_bitmaps: [after H_P2] number of invalid bitmaps
 * @first_bad: [after H_P2] index of the first invalid bitmap
 */
struct hcall_guest_set_capabilities_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 bad_bitmaps;
	u64 first_bad;
};

/**
 * hcall_guest_set_capabilities_sync() - repeat
 *	hcall_guest_set_capabilities() until the call completes
 * @flags: all bits reserved, 0
 * @capabilities: a subset of the capabilities that
 *	H_GUEST_GET_CAPABILITIES returned
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_guest_set_capabilities_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_guest_set_capabilities_sync_ret
hcall_guest_set_capabilities_sync(u64 flags, u64 capabilities,
				  struct hcall_policy how)
{
	struct hcall_guest_set_capabilities_ret _ret;
	struct hcall_retry _retry;
	struct hcall_guest_set_capabilities_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_guest_set_capabilities(flags, capabilities);
		if (_ret.status == H_P2) {
			sync.bad_bitmaps = _ret.bad_bitmaps;
			sync.first_bad = _ret.first_bad;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_guest_create_sync_ret - result of hcall_guest_create_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 * @guest_id: [after H_SUCCESS] identifier of the guest
 */
struct hcall_guest_create_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
	u64 guest_id;
};

/**
 * hcall_guest_create_sync() - repeat hcall_guest_create() until the call
 *	completes
 * @flags: all bits reserved, 0
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  The first token is all ones, not
 * 0 as elsewhere.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_guest_create_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_guest_create_sync_ret
hcall_guest_create_sync(u64 flags, struct hcall_policy how)
{
	struct hcall_guest_create_ret _ret;
	struct hcall_retry _retry;
	struct hcall_guest_create_sync_ret sync = { .token = 0xFFFFFFFFFFFFFFFFULL };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_guest_create(flags, sync.token);
		sync.token = _ret.next_token;
		if (_ret.status == H_SUCCESS)
			sync.guest_id = _ret.guest_id;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry))
		sync.token = 0xFFFFFFFFFFFFFFFFULL;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_guest_create_vcpu_sync() - repeat hcall_guest_create_vcpu() until
 *	the call completes
 * @flags: all bits reserved, 0
 * @guest_id: identifier of the guest
 * @vcpu_id: identifier that L1 assigns to the processor, 0 to 2047
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_guest_create_vcpu_sync(u64 flags, u64 guest_id, u64 vcpu_id,
			     struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_guest_create_vcpu(flags, guest_id, vcpu_id);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_guest_get_state_sync_ret - result of
 *	hcall_guest_get_state_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @bad_element: [after H_INVALID_ELEMENT_ID, H_INVALID_ELEMENT_SIZE,
 *	H_INVALID_ELEMENT_VALUE] index of the wrong element
 */
struct hcall_guest_get_state_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 bad_element;
};

/**
 * hcall_guest_get_state_sync() - repeat hcall_guest_get_state() until the
 *	call completes
 * @flags: scope of the state; a virtual processor if both bits are clear
 * @guest_id: identifier of the guest
 * @vcpu_id: identifier of the processor; not used with GUEST_WIDE
 * @buffer: guest state buffer; L1 writes identifiers and lengths, L0 the
 *	values (memory: read and written, @length bytes)
 * @length: bytes at buffer
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Linux does not sleep in this
 * call; Linux spins, or waits with mdelay().
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_guest_get_state_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_guest_get_state_sync_ret
hcall_guest_get_state_sync(u64 flags, u64 guest_id, u64 vcpu_id,
			   hcall_ra_t buffer, u64 length,
			   struct hcall_policy how)
{
	struct hcall_guest_get_state_ret _ret;
	struct hcall_retry _retry;
	struct hcall_guest_get_state_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_guest_get_state(flags, guest_id, vcpu_id, buffer,
					     length);
		if (_ret.status == H_INVALID_ELEMENT_ID ||
		    _ret.status == H_INVALID_ELEMENT_SIZE ||
		    _ret.status == H_INVALID_ELEMENT_VALUE)
			sync.bad_element = _ret.bad_element;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_guest_set_state_sync_ret - result of
 *	hcall_guest_set_state_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @bad_element: [after H_INVALID_ELEMENT_ID, H_INVALID_ELEMENT_SIZE,
 *	H_INVALID_ELEMENT_VALUE] index of the wrong element
 */
struct hcall_guest_set_state_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 bad_element;
};

/**
 * hcall_guest_set_state_sync() - repeat hcall_guest_set_state() until the
 *	call completes
 * @flags: scope of the state; a virtual processor if clear
 * @guest_id: identifier of the guest
 * @vcpu_id: identifier of the processor; not used with GUEST_WIDE
 * @buffer: guest state buffer (memory: read, @length bytes)
 * @length: bytes at buffer
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Linux does not sleep in this
 * call; Linux spins, or waits with mdelay().
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_guest_set_state_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_guest_set_state_sync_ret
hcall_guest_set_state_sync(u64 flags, u64 guest_id, u64 vcpu_id,
			   hcall_ra_t buffer, u64 length,
			   struct hcall_policy how)
{
	struct hcall_guest_set_state_ret _ret;
	struct hcall_retry _retry;
	struct hcall_guest_set_state_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_guest_set_state(flags, guest_id, vcpu_id, buffer,
					     length);
		if (_ret.status == H_INVALID_ELEMENT_ID ||
		    _ret.status == H_INVALID_ELEMENT_SIZE ||
		    _ret.status == H_INVALID_ELEMENT_VALUE)
			sync.bad_element = _ret.bad_element;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_guest_delete_sync() - repeat hcall_guest_delete() until the call
 *	completes
 * @flags: guests to delete
 * @guest_id: identifier of the guest
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_guest_delete_sync(u64 flags, u64 guest_id, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_guest_delete(flags, guest_id);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_donor_operation_sync() - repeat hcall_donor_operation() until the
 *	call completes
 * @top_bottom_id: the stream's TOP/BOTTOM identifier, from opening the
 *	stream on the VASI adapter
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_IN_PROGRESS, H_LONG_BUSY.  Repeat the call until
 * H_SUCCESS; a call does only as much work as interrupt latency allows.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_donor_operation_sync(u64 top_bottom_id, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY |
					  HCALL_ON_PROGRESS);
	do {
		sync.status = hcall_donor_operation(top_bottom_id);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_remove_sync_ret - result of hcall_remove_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @old_pte_hi: [after H_SUCCESS, H_PARTIAL, H_CONSTRAINED] first
 *	doubleword of the removed entry
 * @old_pte_lo: [after H_SUCCESS, H_PARTIAL, H_CONSTRAINED] second
 *	doubleword of the removed entry, with the final reference and change
 *	bits
 * @compressed_size: [after H_SUCCESS] with COMPRESS, length of the
 *	compressed page
 */
struct hcall_remove_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 old_pte_hi;
	u64 old_pte_lo;
	u64 compressed_size;
};

/**
 * hcall_remove_sync() - repeat hcall_remove() until the call completes
 * @flags: tests to make, and action on the page
 * @ptex: index of the entry in the page table
 * @avpn: value for the AVPN or ANDCOND test, unused without these flags;
 *	for AVPN its low seven bits must be 0
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_remove_sync_ret, whose err is 0 after H_SUCCESS,
 * H_PARTIAL, H_CONSTRAINED.
 */
static inline __must_check struct hcall_remove_sync_ret
hcall_remove_sync(u64 flags, u64 ptex, u64 avpn, struct hcall_policy how)
{
	struct hcall_remove_ret _ret;
	struct hcall_retry _retry;
	struct hcall_remove_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_remove(flags, ptex, avpn);
		if (_ret.status == H_SUCCESS || _ret.status == H_PARTIAL ||
		    _ret.status == H_CONSTRAINED) {
			sync.old_pte_hi = _ret.old_pte_hi;
			sync.old_pte_lo = _ret.old_pte_lo;
		}
		if (_ret.status == H_SUCCESS)
			sync.compressed_size = _ret.compressed_size;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	if (_ret.status == H_PARTIAL || _ret.status == H_CONSTRAINED)
		sync.err = 0;
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_remove_opt_sync() - repeat hcall_remove_opt() until the call
 *	completes
 * @flags: tests to make, and action on the page
 * @ptex: index of the entry in the page table
 * @avpn: value for the AVPN or ANDCOND test, unused without these flags;
 *	for AVPN its low seven bits must be 0
 * @out: with COMPRESS, buffer for the compressed page (memory: written,
 *	@out_len bytes, not across a multiple of 4096)
 * @out_len: with COMPRESS, length of out; negative - minus the length in
 *	bytes of a list, a multiple of 16 and at most ibm,max-sg-len
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_remove_sync_ret, whose err is 0 after H_SUCCESS,
 * H_PARTIAL, H_CONSTRAINED.
 */
static inline __must_check struct hcall_remove_sync_ret
hcall_remove_opt_sync(u64 flags, u64 ptex, u64 avpn, hcall_ra_t out,
		      u64 out_len, struct hcall_policy how)
{
	struct hcall_remove_ret _ret;
	struct hcall_retry _retry;
	struct hcall_remove_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_remove_opt(flags, ptex, avpn, out, out_len);
		if (_ret.status == H_SUCCESS || _ret.status == H_PARTIAL ||
		    _ret.status == H_CONSTRAINED) {
			sync.old_pte_hi = _ret.old_pte_hi;
			sync.old_pte_lo = _ret.old_pte_lo;
		}
		if (_ret.status == H_SUCCESS)
			sync.compressed_size = _ret.compressed_size;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	if (_ret.status == H_PARTIAL || _ret.status == H_CONSTRAINED)
		sync.err = 0;
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_enter_sync_ret - result of hcall_enter_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @slot: [after H_SUCCESS] index of the used slot
 */
struct hcall_enter_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 slot;
};

/**
 * hcall_enter_sync() - repeat hcall_enter() until the call completes
 * @flags: choice of the slot, and action on the page before the entry is
 *	written
 * @ptex: index of the group's first slot, its low three bits ignored; with
 *	EXACT the slot
 * @pte_hi: first doubleword; the hypervisor turns off its software bits
 *	0x60
 * @pte_lo: second doubleword, with a logical page number; reserved bits
 *	are turned off
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_enter_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_enter_sync_ret
hcall_enter_sync(u64 flags, u64 ptex, u64 pte_hi, u64 pte_lo,
		 struct hcall_policy how)
{
	struct hcall_enter_ret _ret;
	struct hcall_retry _retry;
	struct hcall_enter_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_enter(flags, ptex, pte_hi, pte_lo);
		if (_ret.status == H_SUCCESS)
			sync.slot = _ret.slot;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_enter_opt_sync() - repeat hcall_enter_opt() until the call
 *	completes
 * @flags: choice of the slot, and action on the page before the entry is
 *	written
 * @ptex: index of the group's first slot, its low three bits ignored; with
 *	EXACT the slot
 * @pte_hi: first doubleword; the hypervisor turns off its software bits
 *	0x60
 * @pte_lo: second doubleword, with a logical page number; reserved bits
 *	are turned off
 * @in: with COMPRESS, the compressed data (memory: read, @in_len bytes,
 *	not across a multiple of 4096)
 * @in_len: with COMPRESS, length of in; negative - minus the length in
 *	bytes of a list, a multiple of 16 and at most ibm,max-sg-len
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_enter_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_enter_sync_ret
hcall_enter_opt_sync(u64 flags, u64 ptex, u64 pte_hi, u64 pte_lo, hcall_ra_t in,
		     u64 in_len, struct hcall_policy how)
{
	struct hcall_enter_ret _ret;
	struct hcall_retry _retry;
	struct hcall_enter_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_enter_opt(flags, ptex, pte_hi, pte_lo, in, in_len);
		if (_ret.status == H_SUCCESS)
			sync.slot = _ret.slot;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_read_sync_ret - result of hcall_read_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @pte_hi: [after H_SUCCESS] first doubleword of the entry
 * @pte_lo: [after H_SUCCESS] second doubleword of the entry
 * @pte1_hi: [after H_SUCCESS] with READ_4, second entry
 * @pte1_lo: [after H_SUCCESS] with READ_4, second entry
 * @pte2_hi: [after H_SUCCESS] with READ_4, third entry
 * @pte2_lo: [after H_SUCCESS] with READ_4, third entry
 * @pte3_hi: [after H_SUCCESS] with READ_4, fourth entry
 * @pte3_lo: [after H_SUCCESS] with READ_4, fourth entry
 */
struct hcall_read_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 pte_hi;
	u64 pte_lo;
	u64 pte1_hi;
	u64 pte1_lo;
	u64 pte2_hi;
	u64 pte2_lo;
	u64 pte3_hi;
	u64 pte3_lo;
};

/**
 * hcall_read_sync() - repeat hcall_read() until the call completes
 * @flags: number and form of the entries
 * @ptex: index of the entry in the page table
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  H_BUSY is possible only while a thread of the
 * partition is in H_CLEAR_HPT.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_read_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_read_sync_ret
hcall_read_sync(u64 flags, u64 ptex, struct hcall_policy how)
{
	struct hcall_read_ret _ret;
	struct hcall_retry _retry;
	struct hcall_read_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_read(flags, ptex);
		if (_ret.status == H_SUCCESS) {
			sync.pte_hi = _ret.pte_hi;
			sync.pte_lo = _ret.pte_lo;
			sync.pte1_hi = _ret.pte1_hi;
			sync.pte1_lo = _ret.pte1_lo;
			sync.pte2_hi = _ret.pte2_hi;
			sync.pte2_lo = _ret.pte2_lo;
			sync.pte3_hi = _ret.pte3_hi;
			sync.pte3_lo = _ret.pte3_lo;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_clear_mod_sync_ret - result of hcall_clear_mod_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @old_pte_lo: [after H_SUCCESS] second doubleword before the change; the
 *	change bit is 0x80
 */
struct hcall_clear_mod_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 old_pte_lo;
};

/**
 * hcall_clear_mod_sync() - repeat hcall_clear_mod() until the call
 *	completes
 * @flags: 0; with the CMO option, usage state of the page
 * @ptex: index of the entry in the page table
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  H_BUSY is possible only while a thread of the
 * partition is in H_CLEAR_HPT.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_clear_mod_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_clear_mod_sync_ret
hcall_clear_mod_sync(u64 flags, u64 ptex, struct hcall_policy how)
{
	struct hcall_clear_mod_ret _ret;
	struct hcall_retry _retry;
	struct hcall_clear_mod_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_clear_mod(flags, ptex);
		if (_ret.status == H_SUCCESS)
			sync.old_pte_lo = _ret.old_pte_lo;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_clear_ref_sync_ret - result of hcall_clear_ref_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @old_pte_lo: [after H_SUCCESS] second doubleword before the change; the
 *	reference bit is 0x100
 */
struct hcall_clear_ref_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 old_pte_lo;
};

/**
 * hcall_clear_ref_sync() - repeat hcall_clear_ref() until the call
 *	completes
 * @flags: 0; with the CMO option, usage state of the page
 * @ptex: index of the entry in the page table
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  H_BUSY is possible only while a thread of the
 * partition is in H_CLEAR_HPT.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_clear_ref_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_clear_ref_sync_ret
hcall_clear_ref_sync(u64 flags, u64 ptex, struct hcall_policy how)
{
	struct hcall_clear_ref_ret _ret;
	struct hcall_retry _retry;
	struct hcall_clear_ref_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_clear_ref(flags, ptex);
		if (_ret.status == H_SUCCESS)
			sync.old_pte_lo = _ret.old_pte_lo;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_protect_sync() - repeat hcall_protect() until the call completes
 * @flags: new bits, and the test to make first; protection bits that are
 *	clear in flags become 0
 * @ptex: index of the entry in the page table
 * @avpn: value for the AVPN test, low seven bits 0
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  H_BUSY is possible only while a thread of the
 * partition is in H_CLEAR_HPT.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_protect_sync(u64 flags, u64 ptex, u64 avpn, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_protect(flags, ptex, avpn);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_bulk_remove_sync_ret - result of hcall_bulk_remove_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @response1: [after H_SUCCESS, H_PARAMETER, H_HARDWARE] answer to tsh1,
 *	if its type is 2; else the passed specifier
 * @response2: [after H_SUCCESS, H_PARAMETER, H_HARDWARE] answer to tsh2
 * @response3: [after H_SUCCESS, H_PARAMETER, H_HARDWARE] answer to tsh3
 * @response4: [after H_SUCCESS, H_PARAMETER, H_HARDWARE] answer to tsh4
 */
struct hcall_bulk_remove_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 response1;
	u64 response2;
	u64 response3;
	u64 response4;
};

/**
 * hcall_bulk_remove_sync() - repeat hcall_bulk_remove() until the call
 *	completes
 * @tsh1: entry to remove, and test
 * @tsl1: value for the test of tsh1, low seven bits 0
 * @tsh2: see tsh1
 * @tsl2: see tsl1
 * @tsh3: see tsh1
 * @tsl3: see tsl1
 * @tsh4: see tsh1
 * @tsl4: see tsl1
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  H_BUSY is possible only while a thread of the
 * partition is in H_CLEAR_HPT.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_bulk_remove_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_bulk_remove_sync_ret
hcall_bulk_remove_sync(u64 tsh1, u64 tsl1, u64 tsh2, u64 tsl2, u64 tsh3,
		       u64 tsl3, u64 tsh4, u64 tsl4, struct hcall_policy how)
{
	struct hcall_bulk_remove_ret _ret;
	struct hcall_retry _retry;
	struct hcall_bulk_remove_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_bulk_remove(tsh1, tsl1, tsh2, tsl2, tsh3, tsl3,
					 tsh4, tsl4);
		if (_ret.status == H_SUCCESS || _ret.status == H_PARAMETER ||
		    _ret.status == H_HARDWARE) {
			sync.response1 = _ret.response1;
			sync.response2 = _ret.response2;
			sync.response3 = _ret.response3;
			sync.response4 = _ret.response4;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_block_remove_sync_ret - result of hcall_block_remove_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @response0: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts0
 * @response1: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts1
 * @response2: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts2
 * @response3: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts3
 * @response4: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts4
 * @response5: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts5
 * @response6: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts6
 * @response7: [after H_SUCCESS, H_PARTIAL, H_HARDWARE] answer to ts7
 */
struct hcall_block_remove_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 response0;
	u64 response1;
	u64 response2;
	u64 response3;
	u64 response4;
	u64 response5;
	u64 response6;
	u64 response7;
};

/**
 * hcall_block_remove_sync() - repeat hcall_block_remove() until the call
 *	completes
 * @ava: AVPN that all requests with the AVPN bit share
 * @ts0: entry to remove, and test
 * @ts1: see ts0
 * @ts2: see ts0
 * @ts3: see ts0
 * @ts4: see ts0
 * @ts5: see ts0
 * @ts6: see ts0
 * @ts7: see ts0
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  Returns after H_PARTIAL, because the caller
 * must act.  After H_PARTIAL, repeat the requests answered busy and drop the
 * requests not found; other codes are errors. After H_BUSY, repeat the call
 * unchanged.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_block_remove_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_block_remove_sync_ret
hcall_block_remove_sync(u64 ava, u64 ts0, u64 ts1, u64 ts2, u64 ts3, u64 ts4,
			u64 ts5, u64 ts6, u64 ts7, struct hcall_policy how)
{
	struct hcall_block_remove_ret _ret;
	struct hcall_retry _retry;
	struct hcall_block_remove_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_block_remove(ava, ts0, ts1, ts2, ts3, ts4, ts5,
					  ts6, ts7);
		if (_ret.status == H_SUCCESS || _ret.status == H_PARTIAL ||
		    _ret.status == H_HARDWARE) {
			sync.response0 = _ret.response0;
			sync.response1 = _ret.response1;
			sync.response2 = _ret.response2;
			sync.response3 = _ret.response3;
			sync.response4 = _ret.response4;
			sync.response5 = _ret.response5;
			sync.response6 = _ret.response6;
			sync.response7 = _ret.response7;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_clear_hpt_sync() - repeat hcall_clear_hpt() until the call
 *	completes
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_CONTINUE.  A caller that stops before H_SUCCESS may
 * leave the table inconsistent.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_clear_hpt_sync(struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_CONTINUE);
	do {
		sync.status = hcall_clear_hpt();
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_resize_hpt_prepare_sync_ret - result of
 *	hcall_resize_hpt_prepare_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @cancelled: 0 without HCALL_CANCEL or without a stop; else 1 if the
 *	operation was cancelled, or a negative errno if not
 */
struct hcall_resize_hpt_prepare_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	int cancelled;
};

/**
 * hcall_resize_hpt_prepare_sync() - repeat hcall_resize_hpt_prepare()
 *	until the call completes
 * @flags: 0; no flags are defined
 * @shift: binary logarithm of the new size in bytes, 18 to 46; 0 drops a
 *	pending table
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY.  A call with another shift drops the
 * table in preparation.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_resize_hpt_prepare_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_resize_hpt_prepare_sync_ret
hcall_resize_hpt_prepare_sync(u64 flags, u64 shift, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_resize_hpt_prepare_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_resize_hpt_prepare(flags, shift);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	if (hcall_retry_stopped(&_retry) && (how.how & HCALL_CANCEL)) {
		long _status;

		__hcall_retry_cancel(&_retry, how, HCALL_ON_LONG_BUSY);
		do {
			_status = hcall_resize_hpt_prepare(0, 0);
		} while (hcall_again(&_retry, _status));
		sync.cancelled = hcall_retry_errno(&_retry, _status) ?: 1;
	}
	return sync;
}

/**
 * hcall_resize_hpt_commit_sync() - repeat hcall_resize_hpt_commit() until
 *	the call completes
 * @flags: 0; no flags are defined
 * @shift: shift of H_RESIZE_HPT_PREPARE, 18 to 46
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  Make the call only after H_RESIZE_HPT_PREPARE
 * has answered H_SUCCESS; do not wait in this call with the other threads
 * stopped.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_resize_hpt_commit_sync(u64 flags, u64 shift, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_resize_hpt_commit(flags, shift);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_pks_write_object_sync() - repeat hcall_pks_write_object() until
 *	the call completes
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the object (memory: read, @label_length bytes, not
 *	across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @policy: policy of the object; other bits are 0
 * @data: contents of the object (memory: read, @data_length bytes)
 * @data_length: bytes at data
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  Linux does not repeat the call, and returns
 * EBUSY to the caller.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_pks_write_object_sync(hcall_ra_t auth, hcall_ra_t label, u64 label_length,
			    u64 policy, hcall_ra_t data, u64 data_length,
			    struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_pks_write_object(auth, label, label_length,
						     policy, data, data_length);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_pks_gen_key_sync() - repeat hcall_pks_gen_key() until the call
 *	completes
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the key (memory: read, @label_length bytes, not across a
 *	multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @policy: policy of the key
 * @out: receives the key; 0 with WRAPPING_KEY, whose key the call does not
 *	return (memory: written, @out_length bytes)
 * @out_length: length of the key in bytes; 32 with WRAPPING_KEY
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  Linux does not repeat the call, and returns
 * EBUSY to the caller.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_pks_gen_key_sync(hcall_ra_t auth, hcall_ra_t label, u64 label_length,
		       u64 policy, hcall_ra_t out, u64 out_length,
		       struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_pks_gen_key(auth, label, label_length,
						policy, out, out_length);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_pks_read_object_sync_ret - result of
 *	hcall_pks_read_object_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @length: [after H_SUCCESS] length of the object in bytes
 * @policy: [after H_SUCCESS] the object's policy
 */
struct hcall_pks_read_object_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 length;
	u64 policy;
};

/**
 * hcall_pks_read_object_sync() - repeat hcall_pks_read_object() until the
 *	call completes
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the object, see notes (memory: read, @label_length
 *	bytes, not across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @out: receives the object's contents (memory: written, @out_length
 *	bytes)
 * @out_length: bytes at out
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  Linux does not repeat the call, and returns
 * EBUSY to the caller.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_pks_read_object_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_pks_read_object_sync_ret
hcall_pks_read_object_sync(hcall_ra_t auth, hcall_ra_t label, u64 label_length,
			   hcall_ra_t out, u64 out_length,
			   struct hcall_policy how)
{
	struct hcall_pks_read_object_ret _ret;
	struct hcall_retry _retry;
	struct hcall_pks_read_object_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_pks_read_object(auth, label, label_length, out,
					     out_length);
		if (_ret.status == H_SUCCESS) {
			sync.length = _ret.length;
			sync.policy = _ret.policy;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_pks_remove_object_sync() - repeat hcall_pks_remove_object() until
 *	the call completes
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the object (memory: read, @label_length bytes, not
 *	across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  Linux does not repeat the call, and returns
 * EBUSY to the caller.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_pks_remove_object_sync(hcall_ra_t auth, hcall_ra_t label,
			     u64 label_length, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_pks_remove_object(auth, label,
						      label_length);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_pks_confirm_object_flushed_sync_ret - result of
 *	hcall_pks_confirm_object_flushed_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @flushed: [after H_SUCCESS, H_NOT_FOUND] 1 in the low byte if the change
 *	is durable
 */
struct hcall_pks_confirm_object_flushed_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 flushed;
};

/**
 * hcall_pks_confirm_object_flushed_sync() - repeat
 *	hcall_pks_confirm_object_flushed() until the call completes
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the object (memory: read, @label_length bytes, not
 *	across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  The caller must also repeat the call with
 * unchanged arguments while the answer is H_SUCCESS and flushed is not 1; Linux
 * repeats the call every 10 ms for 5 s, and stops on H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_pks_confirm_object_flushed_sync_ret, whose err is 0
 * after H_SUCCESS.
 */
static inline __must_check struct hcall_pks_confirm_object_flushed_sync_ret
hcall_pks_confirm_object_flushed_sync(hcall_ra_t auth, hcall_ra_t label,
				      u64 label_length, struct hcall_policy how)
{
	struct hcall_pks_confirm_object_flushed_ret _ret;
	struct hcall_retry _retry;
	struct hcall_pks_confirm_object_flushed_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_pks_confirm_object_flushed(auth, label,
							label_length);
		if (_ret.status == H_SUCCESS || _ret.status == H_NOT_FOUND)
			sync.flushed = _ret.flushed;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_pks_signed_update_sync_ret - result of
 *	hcall_pks_signed_update_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 */
struct hcall_pks_signed_update_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
};

/**
 * hcall_pks_signed_update_sync() - repeat hcall_pks_signed_update() until
 *	the call completes
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the object; component is empty (memory: read,
 *	@label_length bytes, not across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @policy: the object's policy; SIGNED_UPDATE is set
 * @update_flags: kind of update; the meaning of the bits is not public,
 *	and Linux passes its caller's value
 * @data: the signed data (memory: read, @data_length bytes)
 * @data_length: bytes at data
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Leave all other arguments
 * unchanged.  Linux sleeps for the hinted time (1 ms on H_BUSY), at most 5 s in
 * total.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_pks_signed_update_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_pks_signed_update_sync_ret
hcall_pks_signed_update_sync(hcall_ra_t auth, hcall_ra_t label,
			     u64 label_length, u64 policy, u64 update_flags,
			     hcall_ra_t data, u64 data_length,
			     struct hcall_policy how)
{
	struct hcall_pks_signed_update_ret _ret;
	struct hcall_retry _retry;
	struct hcall_pks_signed_update_sync_ret sync = { .token = 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_pks_signed_update(auth, label, label_length,
					       policy, update_flags, data,
					       data_length, sync.token);
		sync.token = _ret.next_token;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry))
		sync.token = 0;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_pks_wrap_object_sync_ret - result of
 *	hcall_pks_wrap_object_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 * @length: [after H_SUCCESS] length of the wrapped object in bytes
 */
struct hcall_pks_wrap_object_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
	u64 length;
};

/**
 * hcall_pks_wrap_object_sync() - repeat hcall_pks_wrap_object() until the
 *	call completes
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the wrapping key (memory: read, @label_length bytes, not
 *	across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @wrap_flags: conditions and algorithm
 * @in: data to wrap (memory: read, @in_length bytes, aligned to 4096)
 * @in_length: bytes at in
 * @out: receives the wrapped object (memory: written, @out_length bytes,
 *	aligned to 4096)
 * @out_length: bytes at out; Linux passes in_length plus 1024
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Leave all other arguments
 * unchanged.  Linux repeats the call without a delay and without a limit.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_pks_wrap_object_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_pks_wrap_object_sync_ret
hcall_pks_wrap_object_sync(hcall_ra_t auth, hcall_ra_t label, u64 label_length,
			   u64 wrap_flags, hcall_ra_t in, u64 in_length,
			   hcall_ra_t out, u64 out_length,
			   struct hcall_policy how)
{
	struct hcall_pks_wrap_object_ret _ret;
	struct hcall_retry _retry;
	struct hcall_pks_wrap_object_sync_ret sync = { .token = 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_pks_wrap_object(auth, label, label_length,
					     wrap_flags, in, in_length, out,
					     out_length, sync.token);
		sync.token = _ret.next_token;
		if (_ret.status == H_SUCCESS)
			sync.length = _ret.length;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry))
		sync.token = 0;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_pks_unwrap_object_sync_ret - result of
 *	hcall_pks_unwrap_object_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 * @length: [after H_SUCCESS] length of the data in bytes
 */
struct hcall_pks_unwrap_object_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
	u64 length;
};

/**
 * hcall_pks_unwrap_object_sync() - repeat hcall_pks_unwrap_object() until
 *	the call completes
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @wrap_flags: reserved; the meaning is not public, and Linux passes 0
 * @in: the wrapped object (memory: read, @in_length bytes, aligned to
 *	4096)
 * @in_length: bytes at in
 * @out: receives the data (memory: written, @out_length bytes, aligned to
 *	4096)
 * @out_length: bytes at out; Linux passes in_length less 1024
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Leave all other arguments
 * unchanged.  Linux repeats the call without a delay and without a limit.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_pks_unwrap_object_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_pks_unwrap_object_sync_ret
hcall_pks_unwrap_object_sync(hcall_ra_t auth, u64 wrap_flags, hcall_ra_t in,
			     u64 in_length, hcall_ra_t out, u64 out_length,
			     struct hcall_policy how)
{
	struct hcall_pks_unwrap_object_ret _ret;
	struct hcall_retry _retry;
	struct hcall_pks_unwrap_object_sync_ret sync = { .token = 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_pks_unwrap_object(auth, wrap_flags, in, in_length,
					       out, out_length, sync.token);
		sync.token = _ret.next_token;
		if (_ret.status == H_SUCCESS)
			sync.length = _ret.length;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry))
		sync.token = 0;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_best_energy_sync_ret - result of hcall_best_energy_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @count: [after H_SUCCESS] number of answers, see the variants
 * @entry1: [after H_SUCCESS] answer; other bits are reserved
 * @entry2: [after H_SUCCESS] see entry1
 * @entry3: [after H_SUCCESS] see entry1
 * @entry4: [after H_SUCCESS] see entry1
 * @entry5: [after H_SUCCESS] see entry1
 * @entry6: [after H_SUCCESS] see entry1
 * @entry7: [after H_SUCCESS] see entry1
 * @entry8: [after H_SUCCESS] see entry1
 */
struct hcall_best_energy_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 count;
	u64 entry1;
	u64 entry2;
	u64 entry3;
	u64 entry4;
	u64 entry5;
	u64 entry6;
	u64 entry7;
	u64 entry8;
};

/**
 * hcall_best_energy_sync() - repeat hcall_best_energy() until the call
 *	completes
 * @eflags: request and planned changes of the caller
 * @p2: DRC index of a resource; 0 ends the list (inquiry)
 * @p3: see p2
 * @p4: see p2
 * @p5: see p2
 * @p6: see p2
 * @p7: see p2
 * @p8: see p2
 * @p9: see p2
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_best_energy_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_best_energy_sync_ret
hcall_best_energy_sync(u64 eflags, u64 p2, u64 p3, u64 p4, u64 p5, u64 p6,
		       u64 p7, u64 p8, u64 p9, struct hcall_policy how)
{
	struct hcall_best_energy_ret _ret;
	struct hcall_retry _retry;
	struct hcall_best_energy_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_best_energy(eflags, p2, p3, p4, p5, p6, p7, p8,
					 p9);
		if (_ret.status == H_SUCCESS) {
			sync.count = _ret.count;
			sync.entry1 = _ret.entry1;
			sync.entry2 = _ret.entry2;
			sync.entry3 = _ret.entry3;
			sync.entry4 = _ret.entry4;
			sync.entry5 = _ret.entry5;
			sync.entry6 = _ret.entry6;
			sync.entry7 = _ret.entry7;
			sync.entry8 = _ret.entry8;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_htm_sync() - repeat hcall_htm() until the call completes
 * @flags: form of target, and modifiers
 * @target: traced unit, with HARDWARE_TARGET
 * @operation: operation and kind of trace
 * @param1: depends on OP; 0 if not used
 * @param2: depends on OP; 0 if not used
 * @param3: depends on OP; 0 if not used
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  There is no token.  Linux does
 * not repeat the call, and returns EBUSY to user space.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_htm_sync(u64 flags, u64 target, u64 operation, u64 param1, u64 param2,
	       u64 param3, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_htm(flags, target, operation, param1,
					param2, param3);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_watchdog_sync_ret - result of hcall_watchdog_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @answer: [after H_SUCCESS] answer of a query, see the variants
 */
struct hcall_watchdog_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 answer;
};

/**
 * hcall_watchdog_sync() - repeat hcall_watchdog() until the call completes
 * @flags: operation; other bits are reserved
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_watchdog_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_watchdog_sync_ret
hcall_watchdog_sync(u64 flags, struct hcall_policy how)
{
	struct hcall_watchdog_ret _ret;
	struct hcall_retry _retry;
	struct hcall_watchdog_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_watchdog(flags);
		if (_ret.status == H_SUCCESS)
			sync.answer = _ret.answer;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_watchdog_opt_sync() - repeat hcall_watchdog_opt() until the call
 *	completes
 * @flags: operation; other bits are reserved
 * @number: number of the timer, starting at 1; not used by query
 * @timeout: milliseconds (start)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_watchdog_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_watchdog_sync_ret
hcall_watchdog_opt_sync(u64 flags, u64 number, u64 timeout,
			struct hcall_policy how)
{
	struct hcall_watchdog_ret _ret;
	struct hcall_retry _retry;
	struct hcall_watchdog_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_watchdog_opt(flags, number, timeout);
		if (_ret.status == H_SUCCESS)
			sync.answer = _ret.answer;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_perfmon_sync_ret - result of hcall_perfmon_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @modes: [after H_SUCCESS] modes after the call
 */
struct hcall_perfmon_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 modes;
};

/**
 * hcall_perfmon_sync() - repeat hcall_perfmon() until the call completes
 * @mode_set: modes to enable
 * @mode_reset: modes to disable
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_perfmon_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_perfmon_sync_ret
hcall_perfmon_sync(u64 mode_set, u64 mode_reset, struct hcall_policy how)
{
	struct hcall_perfmon_ret _ret;
	struct hcall_retry _retry;
	struct hcall_perfmon_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_perfmon(mode_set, mode_reset);
		if (_ret.status == H_SUCCESS)
			sync.modes = _ret.modes;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_set_mode_sync() - repeat hcall_set_mode() until the call completes
 * @mflags: depends on resource; 0 for breakpoints
 * @resource: resource to set
 * @value1: depends on resource
 * @value2: depends on resource
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY_ORDER_10_MSEC.  Other arguments start
 * another change; Linux accepts any long-busy status.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_set_mode_sync(u64 mflags, u64 resource, u64 value1, u64 value2,
		    struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_set_mode(mflags, resource, value1, value2);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_scm_bind_mem_sync_ret - result of hcall_scm_bind_mem_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 * @address: [after H_SUCCESS, H_BUSY, H_LONG_BUSY; first value other than
 *	0] real address of the first block
 * @blocks: [after H_SUCCESS] number of blocks mapped
 */
struct hcall_scm_bind_mem_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
	u64 address;
	u64 blocks;
};

/**
 * hcall_scm_bind_mem_sync() - repeat hcall_scm_bind_mem() until the call
 *	completes
 * @drc_index: DRC index of the NVDIMM
 * @start_block: index of the first block
 * @num_blocks: number of blocks to map
 * @target: requested real address of the first block
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Leave all other arguments
 * unchanged.  An unfinished binding is undefined.
 *
 * Context: Process context.  Sleeps; neither a signal nor a deadline stops the
 * sequence.
 * Return: struct hcall_scm_bind_mem_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_scm_bind_mem_sync_ret
hcall_scm_bind_mem_sync(u64 drc_index, u64 start_block, u64 num_blocks,
			u64 target)
{
	struct hcall_scm_bind_mem_ret _ret;
	struct hcall_retry _retry;
	struct hcall_scm_bind_mem_sync_ret sync = { .token = 0 };

	hcall_retry_init(&_retry, HCALL_SLEEP | HCALL_ON_BUSY |
				  HCALL_ON_LONG_BUSY, 0);
	do {
		_ret = hcall_scm_bind_mem(drc_index, start_block, num_blocks,
					  target, sync.token);
		sync.token = _ret.next_token;
		if (_ret.status == H_SUCCESS)
			sync.blocks = _ret.blocks;
		if (!sync.address &&
		    (_ret.status == H_SUCCESS || _ret.status == H_BUSY ||
		     hcall_is_long_busy(_ret.status)))
			sync.address = _ret.address;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry))
		sync.token = 0;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_scm_unbind_mem_sync_ret - result of
 *	hcall_scm_unbind_mem_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 * @blocks: [after H_SUCCESS] number of blocks unmapped
 */
struct hcall_scm_unbind_mem_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
	u64 blocks;
};

/**
 * hcall_scm_unbind_mem_sync() - repeat hcall_scm_unbind_mem() until the
 *	call completes
 * @drc_index: DRC index of the NVDIMM
 * @address: real address of the first block to unmap, a multiple of the
 *	block size
 * @num_blocks: number of blocks to unmap
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Leave all other arguments
 * unchanged.  The rule that the call must be completed is taken from
 * H_SCM_UNBIND_ALL.
 *
 * Context: Process context.  Sleeps; neither a signal nor a deadline stops the
 * sequence.
 * Return: struct hcall_scm_unbind_mem_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_scm_unbind_mem_sync_ret
hcall_scm_unbind_mem_sync(u64 drc_index, u64 address, u64 num_blocks)
{
	struct hcall_scm_unbind_mem_ret _ret;
	struct hcall_retry _retry;
	struct hcall_scm_unbind_mem_sync_ret sync = { .token = 0 };

	hcall_retry_init(&_retry, HCALL_SLEEP | HCALL_ON_BUSY |
				  HCALL_ON_LONG_BUSY, 0);
	do {
		_ret = hcall_scm_unbind_mem(drc_index, address, num_blocks,
					    sync.token);
		sync.token = _ret.next_token;
		if (_ret.status == H_SUCCESS)
			sync.blocks = _ret.blocks;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry))
		sync.token = 0;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_scm_unbind_all_sync_ret - result of
 *	hcall_scm_unbind_all_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 * @blocks: [after H_SUCCESS] number of blocks unmapped; known only from
 *	QEMU
 */
struct hcall_scm_unbind_all_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
	u64 blocks;
};

/**
 * hcall_scm_unbind_all_sync() - repeat hcall_scm_unbind_all() until the
 *	call completes
 * @scope: scope of the call
 * @drc_index: DRC index of the NVDIMM; used with scope DRC
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Leave all other arguments
 * unchanged.  After an unfinished call the binding is undefined, see
 * H_SCM_BIND_MEM.
 *
 * Context: Process context.  Sleeps; neither a signal nor a deadline stops the
 * sequence.
 * Return: struct hcall_scm_unbind_all_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_scm_unbind_all_sync_ret
hcall_scm_unbind_all_sync(u64 scope, u64 drc_index)
{
	struct hcall_scm_unbind_all_ret _ret;
	struct hcall_retry _retry;
	struct hcall_scm_unbind_all_sync_ret sync = { .token = 0 };

	hcall_retry_init(&_retry, HCALL_SLEEP | HCALL_ON_BUSY |
				  HCALL_ON_LONG_BUSY, 0);
	do {
		_ret = hcall_scm_unbind_all(scope, drc_index, sync.token);
		sync.token = _ret.next_token;
		if (_ret.status == H_SUCCESS)
			sync.blocks = _ret.blocks;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry))
		sync.token = 0;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_scm_flush_sync_ret - result of hcall_scm_flush_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @token: token of the next attempt, if the sequence was stopped
 */
struct hcall_scm_flush_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
};

/**
 * hcall_scm_flush_sync() - repeat hcall_scm_flush() until the call
 *	completes
 * @drc_index: DRC index of the NVDIMM
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  A token is valid until the final
 * status of its flush is read once; afterwards the token gets H_P2. Restart a
 * failed flush with token 0.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_scm_flush_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_scm_flush_sync_ret
hcall_scm_flush_sync(u64 drc_index, struct hcall_policy how)
{
	struct hcall_scm_flush_ret _ret;
	struct hcall_retry _retry;
	struct hcall_scm_flush_sync_ret sync = { .token = 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_scm_flush(drc_index, sync.token);
		sync.token = _ret.next_token;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry))
		sync.token = 0;
	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_put_tce_sync_ret - result of hcall_put_tce_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @mapped_delta: [after H_SUCCESS] in CMO mode, signed change of the
 *	partition's bytes that are mapped for I/O
 */
struct hcall_put_tce_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 mapped_delta;
};

/**
 * hcall_put_tce_sync() - repeat hcall_put_tce() until the call completes
 * @liobn: logical I/O bus number of the table, 32 bits, from the DMA
 *	window property
 * @ioba: I/O bus address that the entry maps
 * @tce: the new entry; 0 unmaps
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_put_tce_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_put_tce_sync_ret
hcall_put_tce_sync(u64 liobn, u64 ioba, u64 tce, struct hcall_policy how)
{
	struct hcall_put_tce_ret _ret;
	struct hcall_retry _retry;
	struct hcall_put_tce_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_put_tce(liobn, ioba, tce);
		if (_ret.status == H_SUCCESS)
			sync.mapped_delta = _ret.mapped_delta;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_migrate_dma_sync_ret - result of hcall_migrate_dma_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @entry_index: [after H_FUNCTION] entry with an unsupported DMA agent, 0
 *	to 255
 */
struct hcall_migrate_dma_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 entry_index;
};

/**
 * hcall_migrate_dma_sync() - repeat hcall_migrate_dma() until the call
 *	completes
 * @newpage: the new page, aligned to the I/O page size of the first
 *	translation (memory: written, aligned to 4096)
 * @xlates: list of all translations that map the old page (memory: read,
 *	4096 bytes, aligned to 4096)
 * @length: entries in the list, 1 to 256; with super pages also negative
 *	or 0
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC.
 * Returns after H_CONTINUE, because the caller must act.  After H_CONTINUE,
 * pass newpage unchanged with the next entries, within a second; after a long
 * busy, repeat the call unchanged.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_migrate_dma_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_migrate_dma_sync_ret
hcall_migrate_dma_sync(hcall_ra_t newpage, hcall_ra_t xlates, u64 length,
		       struct hcall_policy how)
{
	struct hcall_migrate_dma_ret _ret;
	struct hcall_retry _retry;
	struct hcall_migrate_dma_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_migrate_dma(newpage, xlates, length);
		if (_ret.status == H_FUNCTION)
			sync.entry_index = _ret.entry_index;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_stuff_tce_sync_ret - result of hcall_stuff_tce_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @mapped_delta: [after H_SUCCESS] in CMO mode, signed change of the
 *	partition's bytes that are mapped for I/O
 */
struct hcall_stuff_tce_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 mapped_delta;
};

/**
 * hcall_stuff_tce_sync() - repeat hcall_stuff_tce() until the call
 *	completes
 * @liobn: logical I/O bus number of the table, 32 bits, from the DMA
 *	window property
 * @ioba: I/O bus address that the first entry maps
 * @tce: value for every entry; 0 unmaps
 * @count: entries to set, at most 512
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_stuff_tce_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_stuff_tce_sync_ret
hcall_stuff_tce_sync(u64 liobn, u64 ioba, u64 tce, u64 count,
		     struct hcall_policy how)
{
	struct hcall_stuff_tce_ret _ret;
	struct hcall_retry _retry;
	struct hcall_stuff_tce_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_stuff_tce(liobn, ioba, tce, count);
		if (_ret.status == H_SUCCESS)
			sync.mapped_delta = _ret.mapped_delta;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_put_tce_indirect_sync_ret - result of
 *	hcall_put_tce_indirect_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @mapped_delta: [after H_SUCCESS] in CMO mode, signed change of the
 *	partition's bytes that are mapped for I/O
 */
struct hcall_put_tce_indirect_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 mapped_delta;
};

/**
 * hcall_put_tce_indirect_sync() - repeat hcall_put_tce_indirect() until
 *	the call completes
 * @liobn: logical I/O bus number of the table; negative - minus the number
 *	of tables
 * @ioba: I/O bus address that the first entry maps
 * @tce_page: page with the entries (memory: read, 4096 bytes, aligned to
 *	4096)
 * @count: entries to set, at most 512
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_put_tce_indirect_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_put_tce_indirect_sync_ret
hcall_put_tce_indirect_sync(u64 liobn, u64 ioba, hcall_ra_t tce_page, u64 count,
			    struct hcall_policy how)
{
	struct hcall_put_tce_indirect_ret _ret;
	struct hcall_retry _retry;
	struct hcall_put_tce_indirect_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_put_tce_indirect(liobn, ioba, tce_page, count);
		if (_ret.status == H_SUCCESS)
			sync.mapped_delta = _ret.mapped_delta;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_put_term_char_sync() - repeat hcall_put_term_char() until the call
 *	completes
 * @termno: unit address of the terminal, the reg property of its device
 *	node
 * @len: characters to send, 0 to 16
 * @char0_7: characters 0 to 7 (first byte most significant)
 * @char8_15: characters 8 to 15 (first byte most significant)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  The call queues all characters or none;
 * repeat the call unchanged later.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_put_term_char_sync(u64 termno, u64 len, u64 char0_7, u64 char8_15,
			 struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_put_term_char(termno, len, char0_7,
						  char8_15);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_free_vterm_sync() - repeat hcall_free_vterm() until the call
 *	completes
 * @unit_address: unit address of the server terminal
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC,
 * H_LONG_BUSY_ORDER_10_MSEC.  After the first busy answer the adapter sends and
 * receives nothing; the caller may ignore the hint.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_free_vterm_sync(u64 unit_address, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_free_vterm(unit_address);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_open_vterm_lp_sync_ret - result of
 *	hcall_open_vterm_lp_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @console_token: [after H_SUCCESS] handle of the session, for the other
 *	calls and the queue's messages
 */
struct hcall_open_vterm_lp_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 console_token;
};

/**
 * hcall_open_vterm_lp_sync() - repeat hcall_open_vterm_lp() until the call
 *	completes
 * @unit_address: unit address of the multiplexer
 * @partner_session_id: session to connect to
 * @partner_partition_id: partition to connect to
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC,
 * H_LONG_BUSY_ORDER_10_MSEC.  The caller may ignore the hint.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_open_vterm_lp_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_open_vterm_lp_sync_ret
hcall_open_vterm_lp_sync(u64 unit_address, u64 partner_session_id,
			 u64 partner_partition_id, struct hcall_policy how)
{
	struct hcall_open_vterm_lp_ret _ret;
	struct hcall_retry _retry;
	struct hcall_open_vterm_lp_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_open_vterm_lp(unit_address, partner_session_id,
					   partner_partition_id);
		if (_ret.status == H_SUCCESS)
			sync.console_token = _ret.console_token;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_put_term_char_lp_sync() - repeat hcall_put_term_char_lp() until
 *	the call completes
 * @unit_address: unit address of the multiplexer
 * @console_token: handle from H_OPEN_VTERM_LP
 * @len: characters to send, 0 to 16
 * @char0_7: characters 0 to 7 (first byte most significant)
 * @char8_15: characters 8 to 15 (first byte most significant)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  The call queues all characters or none;
 * repeat the call unchanged later.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_put_term_char_lp_sync(u64 unit_address, u64 console_token, u64 len,
			    u64 char0_7, u64 char8_15, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_put_term_char_lp(unit_address,
						     console_token, len,
						     char0_7, char8_15);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_close_vterm_lp_sync() - repeat hcall_close_vterm_lp() until the
 *	call completes
 * @unit_address: unit address of the multiplexer
 * @console_token: handle from H_OPEN_VTERM_LP
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC,
 * H_LONG_BUSY_ORDER_10_MSEC.  The caller may ignore the hint.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_close_vterm_lp_sync(u64 unit_address, u64 console_token,
			  struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_close_vterm_lp(unit_address, console_token);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_cop_sync() - repeat hcall_cop() until the call completes
 * @flags: kind of operation; other bits are reserved
 * @resource_id: resource of the coprocessor, from ibm,resource-id; 32 bits
 * @in: input block or list of blocks (memory: read, not across a multiple
 *	of 4096)
 * @in_length: bytes at in; negative for a list: minus the list's bytes, a
 *	multiple of 16 up to ibm,max-sg-len
 * @out: output block or list of blocks (memory: written, not across a
 *	multiple of 4096)
 * @out_length: bytes at out, see in_length
 * @csbcpb: status block and, if the function has a parameter block, that
 *	block (memory: read and written, 4096 bytes, aligned to 4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  Linux also repeats the call on H_RESOURCE and
 * H_NOT_ENOUGH_RESOURCES, without a delay and, unless its caller sets a
 * timeout, without a limit.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_cop_sync(u64 flags, u64 resource_id, hcall_ra_t in, u64 in_length,
	       hcall_ra_t out, u64 out_length, hcall_ra_t csbcpb,
	       struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_cop(flags, resource_id, in, in_length, out,
					out_length, csbcpb);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_stop_cop_op_sync() - repeat hcall_stop_cop_op() until the call
 *	completes
 * @flags: all bits reserved, 0
 * @resource_id: resource of the coprocessor, from ibm,resource-id; 32 bits
 * @csbcpb: status block that the operation was started with (memory: read
 *	and written, 4096 bytes, aligned to 4096)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_stop_cop_op_sync(u64 flags, u64 resource_id, hcall_ra_t csbcpb,
		       struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_stop_cop_op(flags, resource_id, csbcpb);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_allocate_vas_window_sync_ret - result of
 *	hcall_allocate_vas_window_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @window_id: [after H_SUCCESS] number of the window
 * @paste_address: [after H_SUCCESS] real address to paste requests to
 * @completion_irq: [after H_SUCCESS] interrupt source for the completion
 *	of a request
 * @fault_irq: [after H_SUCCESS] interrupt source for a fault
 */
struct hcall_allocate_vas_window_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 window_id;
	u64 paste_address;
	u64 completion_irq;
	u64 fault_irq;
};

/**
 * hcall_allocate_vas_window_sync() - repeat hcall_allocate_vas_window()
 *	until the call completes
 * @window_type: win_type of the feature, as H_QUERY_VAS_CAPABILITIES
 *	returned it
 * @credits: number of concurrent requests; Linux passes 1
 * @domain0: r4 of H_HOME_NODE_ASSOCIATIVITY, not unpacked
 * @domain1: r5 of H_HOME_NODE_ASSOCIATIVITY
 * @domain2: r6 of H_HOME_NODE_ASSOCIATIVITY
 * @domain3: r7 of H_HOME_NODE_ASSOCIATIVITY
 * @domain4: r8 of H_HOME_NODE_ASSOCIATIVITY
 * @domain5: r9 of H_HOME_NODE_ASSOCIATIVITY
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_allocate_vas_window_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_allocate_vas_window_sync_ret
hcall_allocate_vas_window_sync(u64 window_type, u64 credits, u64 domain0,
			       u64 domain1, u64 domain2, u64 domain3,
			       u64 domain4, u64 domain5,
			       struct hcall_policy how)
{
	struct hcall_allocate_vas_window_ret _ret;
	struct hcall_retry _retry;
	struct hcall_allocate_vas_window_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_allocate_vas_window(window_type, credits, domain0,
						 domain1, domain2, domain3,
						 domain4, domain5);
		if (_ret.status == H_SUCCESS) {
			sync.window_id = _ret.window_id;
			sync.paste_address = _ret.paste_address;
			sync.completion_irq = _ret.completion_irq;
			sync.fault_irq = _ret.fault_irq;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_modify_vas_window_sync() - repeat hcall_modify_vas_window() until
 *	the call completes
 * @window_id: number of the window
 * @pid: process identifier for address translation
 * @tid: thread identifier (inferred from the window's structure); Linux
 *	passes 0
 * @flags: action, and state in which requests run
 * @amr: authority mask; the hypervisor ignores 0
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_modify_vas_window_sync(u64 window_id, u64 pid, u64 tid, u64 flags,
			     u64 amr, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_modify_vas_window(window_id, pid, tid,
						      flags, amr);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_deallocate_vas_window_sync() - repeat
 *	hcall_deallocate_vas_window() until the call completes
 * @window_id: number of the window
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_deallocate_vas_window_sync(u64 window_id, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_deallocate_vas_window(window_id);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_free_crq_sync() - repeat hcall_free_crq() until the call completes
 * @unit_address: property reg of the adapter
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC,
 * H_LONG_BUSY_ORDER_10_MSEC.  After the first busy answer the adapter accepts
 * no messages and raises no interrupts; the caller may ignore the hint.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_free_crq_sync(u64 unit_address, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_free_crq(unit_address);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_send_crq_sync() - repeat hcall_send_crq() until the call completes
 * @unit_address: property reg of the adapter
 * @msg_high: bytes 0 to 7, header and format first; H_REG_CRQ lists the
 *	headers (first byte most significant)
 * @msg_low: bytes 8 to 15 (first byte most significant)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY.  No message was sent; Linux treats the status
 * as a failure.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_send_crq_sync(u64 unit_address, u64 msg_high, u64 msg_low,
		    struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		sync.status = hcall_send_crq(unit_address, msg_high, msg_low);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_enable_crq_sync() - repeat hcall_enable_crq() until the call
 *	completes
 * @unit_address: property reg of the adapter
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_IN_PROGRESS, H_LONG_BUSY_ORDER_10_MSEC, H_BUSY.
 * Linux repeats the call on every long-busy status.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_enable_crq_sync(u64 unit_address, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY |
					  HCALL_ON_PROGRESS);
	do {
		sync.status = hcall_enable_crq(unit_address);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_free_sub_crq_sync() - repeat hcall_free_sub_crq() until the call
 *	completes
 * @unit_address: property reg of the adapter
 * @sub_crq_num: handle from H_REG_SUB_CRQ
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY_ORDER_1_MSEC,
 * H_LONG_BUSY_ORDER_10_MSEC.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_free_sub_crq_sync(u64 unit_address, u64 sub_crq_num,
			struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_free_sub_crq(unit_address, sub_crq_num);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_request_vmc_sync_ret - result of hcall_request_vmc_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @vmc_drc_index: [after H_SUCCESS] DRC index of the new adapter, 32 bits
 */
struct hcall_request_vmc_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 vmc_drc_index;
};

/**
 * hcall_request_vmc_sync() - repeat hcall_request_vmc() until the call
 *	completes
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Linux sleeps for the hint of a
 * long-busy answer.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_request_vmc_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_request_vmc_sync_ret
hcall_request_vmc_sync(struct hcall_policy how)
{
	struct hcall_request_vmc_ret _ret;
	struct hcall_retry _retry;
	struct hcall_request_vmc_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_request_vmc();
		if (_ret.status == H_SUCCESS)
			sync.vmc_drc_index = _ret.vmc_drc_index;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_int_get_source_info_sync_ret - result of
 *	hcall_int_get_source_info_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @source_flags: [after H_SUCCESS] kind of the source; other bits are
 *	reserved
 * @eoi_page: [after H_SUCCESS] full-function management page, -1 with
 *	H_INT_ESB
 * @trigger_page: [after H_SUCCESS] trigger-only management page; -1
 *	without a page or with H_INT_ESB
 * @page_shift: [after H_SUCCESS] log2 of the size of these pages, at least
 *	12
 */
struct hcall_int_get_source_info_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 source_flags;
	u64 eoi_page;
	u64 trigger_page;
	u64 page_shift;
};

/**
 * hcall_int_get_source_info_sync() - repeat hcall_int_get_source_info()
 *	until the call completes
 * @flags: all bits reserved, 0
 * @lisn: logical interrupt source number
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Repeat the call with unchanged
 * arguments until it is complete.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_int_get_source_info_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_int_get_source_info_sync_ret
hcall_int_get_source_info_sync(u64 flags, u64 lisn, struct hcall_policy how)
{
	struct hcall_int_get_source_info_ret _ret;
	struct hcall_retry _retry;
	struct hcall_int_get_source_info_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_int_get_source_info(flags, lisn);
		if (_ret.status == H_SUCCESS) {
			sync.source_flags = _ret.source_flags;
			sync.eoi_page = _ret.eoi_page;
			sync.trigger_page = _ret.trigger_page;
			sync.page_shift = _ret.page_shift;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_int_set_source_config_sync() - repeat
 *	hcall_int_set_source_config() until the call completes
 * @flags: settings; other bits are reserved
 * @lisn: logical interrupt source number
 * @target: server number of a thread of the partition, or of a group of
 *	servers
 * @priority: priority that ibm,plat-res-int-priorities does not reserve
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Repeat the call with unchanged
 * arguments until it is complete.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_int_set_source_config_sync(u64 flags, u64 lisn, u64 target, u64 priority,
				 struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_int_set_source_config(flags, lisn, target,
							  priority);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_int_set_source_config_opt_sync() - repeat
 *	hcall_int_set_source_config_opt() until the call completes
 * @flags: settings; other bits are reserved
 * @lisn: logical interrupt source number
 * @target: server number of a thread of the partition, or of a group of
 *	servers
 * @priority: priority that ibm,plat-res-int-priorities does not reserve
 * @eisn: event number of the source in the event queue; used with SET_EISN
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Repeat the call with unchanged
 * arguments until it is complete.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_int_set_source_config_opt_sync(u64 flags, u64 lisn, u64 target,
				     u64 priority, u64 eisn,
				     struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_int_set_source_config_opt(flags, lisn,
							      target, priority,
							      eisn);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_int_get_source_config_sync_ret - result of
 *	hcall_int_get_source_config_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @target: [after H_SUCCESS] server number; undefined for a source without
 *	a route
 * @priority: [after H_SUCCESS] priority; 0xFF for a disabled source
 * @eisn: [after H_SUCCESS] event number in the event queue; lisn unless
 *	H_INT_SET_SOURCE_CONFIG set another number
 */
struct hcall_int_get_source_config_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 target;
	u64 priority;
	u64 eisn;
};

/**
 * hcall_int_get_source_config_sync() - repeat
 *	hcall_int_get_source_config() until the call completes
 * @flags: all bits reserved, 0
 * @lisn: logical interrupt source number
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Repeat the call with unchanged
 * arguments until it is complete.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_int_get_source_config_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_int_get_source_config_sync_ret
hcall_int_get_source_config_sync(u64 flags, u64 lisn, struct hcall_policy how)
{
	struct hcall_int_get_source_config_ret _ret;
	struct hcall_retry _retry;
	struct hcall_int_get_source_config_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_int_get_source_config(flags, lisn);
		if (_ret.status == H_SUCCESS) {
			sync.target = _ret.target;
			sync.priority = _ret.priority;
			sync.eisn = _ret.eisn;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_int_get_queue_info_sync_ret - result of
 *	hcall_int_get_queue_info_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @esn_page: [after H_SUCCESS] notification management page
 * @esn_shift: [after H_SUCCESS] log2 of the size of that page
 */
struct hcall_int_get_queue_info_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 esn_page;
	u64 esn_shift;
};

/**
 * hcall_int_get_queue_info_sync() - repeat hcall_int_get_queue_info()
 *	until the call completes
 * @flags: all bits reserved, 0
 * @target: server number of a thread of the partition, or of a group of
 *	servers
 * @priority: priority that ibm,plat-res-int-priorities does not reserve
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Repeat the call with unchanged
 * arguments until it is complete.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_int_get_queue_info_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_int_get_queue_info_sync_ret
hcall_int_get_queue_info_sync(u64 flags, u64 target, u64 priority,
			      struct hcall_policy how)
{
	struct hcall_int_get_queue_info_ret _ret;
	struct hcall_retry _retry;
	struct hcall_int_get_queue_info_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_int_get_queue_info(flags, target, priority);
		if (_ret.status == H_SUCCESS) {
			sync.esn_page = _ret.esn_page;
			sync.esn_shift = _ret.esn_shift;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_int_set_queue_config_sync() - repeat hcall_int_set_queue_config()
 *	until the call completes
 * @flags: notification; other bits are reserved
 * @target: server number of a thread of the partition, or of a group of
 *	servers
 * @priority: priority that ibm,plat-res-int-priorities does not reserve
 * @queue: start of the event queue; ignored if queue_shift is 0 (memory:
 *	written)
 * @queue_shift: log2 of the queue's size, from ibm,xive-eq-sizes
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Repeat the call with unchanged
 * arguments until it is complete.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_int_set_queue_config_sync(u64 flags, u64 target, u64 priority,
				hcall_ra_t queue, u64 queue_shift,
				struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_int_set_queue_config(flags, target,
							 priority, queue,
							 queue_shift);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_int_get_queue_config_sync_ret - result of
 *	hcall_int_get_queue_config_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @queue_flags: [after H_SUCCESS] state of the queue
 * @queue: [after H_SUCCESS] start of the queue; -1 without a queue
 * @queue_shift: [after H_SUCCESS] log2 of the queue's size; 0 without a
 *	queue
 * @offset: [after H_SUCCESS] offset counter with DEBUG; 0 without DEBUG
 */
struct hcall_int_get_queue_config_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 queue_flags;
	u64 queue;
	u64 queue_shift;
	u64 offset;
};

/**
 * hcall_int_get_queue_config_sync() - repeat hcall_int_get_queue_config()
 *	until the call completes
 * @flags: values to return; other bits are reserved
 * @target: server number of a thread of the partition, or of a group of
 *	servers
 * @priority: priority that ibm,plat-res-int-priorities does not reserve
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Repeat the call with unchanged
 * arguments until it is complete.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_int_get_queue_config_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_int_get_queue_config_sync_ret
hcall_int_get_queue_config_sync(u64 flags, u64 target, u64 priority,
				struct hcall_policy how)
{
	struct hcall_int_get_queue_config_ret _ret;
	struct hcall_retry _retry;
	struct hcall_int_get_queue_config_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_int_get_queue_config(flags, target, priority);
		if (_ret.status == H_SUCCESS) {
			sync.queue_flags = _ret.queue_flags;
			sync.queue = _ret.queue;
			sync.queue_shift = _ret.queue_shift;
			sync.offset = _ret.offset;
		}
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_int_set_os_reporting_line_sync() - repeat
 *	hcall_int_set_os_reporting_line() until the call completes
 * @flags: all bits reserved, 0
 * @line: pair of cache lines, aligned to a cache line; -1 removes the pair
 *	(memory: written)
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Repeat the call with unchanged
 * arguments until it is complete.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_int_set_os_reporting_line_sync(u64 flags, hcall_ra_t line,
				     struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_int_set_os_reporting_line(flags, line);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_int_get_os_reporting_line_sync_ret - result of
 *	hcall_int_get_os_reporting_line_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @line: [after H_SUCCESS] pair of cache lines; -1 without a pair
 */
struct hcall_int_get_os_reporting_line_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 line;
};

/**
 * hcall_int_get_os_reporting_line_sync() - repeat
 *	hcall_int_get_os_reporting_line() until the call completes
 * @flags: all bits reserved, 0
 * @target: server number of a thread of the partition
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Repeat the call with unchanged
 * arguments until it is complete.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_int_get_os_reporting_line_sync_ret, whose err is 0 after
 * H_SUCCESS.
 */
static inline __must_check struct hcall_int_get_os_reporting_line_sync_ret
hcall_int_get_os_reporting_line_sync(u64 flags, u64 target,
				     struct hcall_policy how)
{
	struct hcall_int_get_os_reporting_line_ret _ret;
	struct hcall_retry _retry;
	struct hcall_int_get_os_reporting_line_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_int_get_os_reporting_line(flags, target);
		if (_ret.status == H_SUCCESS)
			sync.line = _ret.line;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * struct hcall_int_esb_sync_ret - result of hcall_int_esb_sync()
 * @err: see struct hcall_sync_ret
 * @status: see struct hcall_sync_ret
 * @tries: see struct hcall_sync_ret
 * @waited_us: see struct hcall_sync_ret
 * @value: [after H_SUCCESS] loaded value; -1 after a store
 */
struct hcall_int_esb_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 value;
};

/**
 * hcall_int_esb_sync() - repeat hcall_int_esb() until the call completes
 * @flags: kind of the access; other bits are reserved
 * @lisn: logical interrupt source number
 * @offset: offset in the management page; the offset selects the effect of
 *	the access
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Repeat the call with unchanged
 * arguments until it is complete.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_int_esb_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_int_esb_sync_ret
hcall_int_esb_sync(u64 flags, u64 lisn, u64 offset, struct hcall_policy how)
{
	struct hcall_int_esb_ret _ret;
	struct hcall_retry _retry;
	struct hcall_int_esb_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_int_esb(flags, lisn, offset);
		if (_ret.status == H_SUCCESS)
			sync.value = _ret.value;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_int_esb_opt_sync() - repeat hcall_int_esb_opt() until the call
 *	completes
 * @flags: kind of the access; other bits are reserved
 * @lisn: logical interrupt source number
 * @offset: offset in the management page; the offset selects the effect of
 *	the access
 * @data: value to store; used with STORE
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Repeat the call with unchanged
 * arguments until it is complete.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_int_esb_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_int_esb_sync_ret
hcall_int_esb_opt_sync(u64 flags, u64 lisn, u64 offset, u64 data,
		       struct hcall_policy how)
{
	struct hcall_int_esb_ret _ret;
	struct hcall_retry _retry;
	struct hcall_int_esb_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_int_esb_opt(flags, lisn, offset, data);
		if (_ret.status == H_SUCCESS)
			sync.value = _ret.value;
	} while (hcall_again(&_retry, _ret.status));

	sync.status = _ret.status;
	sync.err = hcall_retry_errno(&_retry, _ret.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_int_sync_sync() - repeat hcall_int_sync() until the call completes
 * @flags: all bits reserved, 0
 * @lisn: logical interrupt source number
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Repeat the call with unchanged
 * arguments until it is complete.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_int_sync_sync(u64 flags, u64 lisn, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_int_sync(flags, lisn);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

/**
 * hcall_int_reset_sync() - repeat hcall_int_reset() until the call
 *	completes
 * @flags: all bits reserved, 0
 * @how: retry policy, see HCALL_POLICY()
 *
 * Repeats the call after H_BUSY, H_LONG_BUSY.  Repeat the call with unchanged
 * arguments until it is complete.
 *
 * Context: Translation on.  Any context with HCALL_ATOMIC, otherwise process
 * context, may sleep.
 * Return: struct hcall_sync_ret, whose err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_sync_ret
hcall_int_reset_sync(u64 flags, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_sync_ret sync = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		sync.status = hcall_int_reset(flags);
	} while (hcall_again(&_retry, sync.status));

	sync.err = hcall_retry_errno(&_retry, sync.status);
	sync.tries = _retry.tries;
	sync.waited_us = _retry.waited_us;
	return sync;
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_SYNC_GEN_H */
