/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Coherent accelerators (CAPI).
 * asm/hcalls-sync-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_CAPI_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_CAPI_SYNC_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hcalls-capi-gen.h>
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

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_CAPI_SYNC_GEN_H */
