/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * XIVE interrupt exploitation.
 * asm/hcalls-sync-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_XIVE_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_XIVE_SYNC_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hcalls-xive-gen.h>
#include <asm/hvcall-retry.h>

#ifdef CONFIG_PPC_PSERIES

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

#endif /* _ASM_POWERPC_HCALLS_XIVE_SYNC_GEN_H */
