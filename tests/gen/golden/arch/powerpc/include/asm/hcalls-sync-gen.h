/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Made from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen, do not edit.  To make it again:
 *	make generate
 *
 * Hypervisor calls that can be unfinished, made until they are not:
 * hcall_x_sync() makes H_X again and again with the right arguments, waits in
 * between as asm/hvcall-retry.h tells, and returns an errno and the results by
 * value.  A result is what an answer brought whose status makes it valid; 0 if
 * none did.
 *
 * Nothing is lost when a conversation is stopped, by a fatal signal (-EINTR) or
 * the deadline (-ETIMEDOUT): hcall_x_resume() takes it up where it was.  A call
 * without it is taken up by the same hcall_x_sync(), as the hypervisor itself
 * remembers how far it came.
 */
#ifndef _ASM_POWERPC_HCALLS_SYNC_GEN_H
#define _ASM_POWERPC_HCALLS_SYNC_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hcalls-gen.h>
#include <asm/hvcall-retry.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * struct hcall_last_sync_ret - what hcall_last_sync() returns
 * @err: as of struct hcall_sync_ret
 * @status: likewise
 * @tries: likewise
 * @waited_us: likewise
 * @token: where a stopped conversation goes on
 */
struct hcall_last_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
};

/**
 * hcall_last_resume() - go on with hcall_last_sync()
 * @done: what the conversation returned when it was stopped
 * @handle: as before
 * @how: how to wait, how long, and what stops it
 *
 * Counts tries and time on.  Not for a conversation that has come to its end.
 *
 * Context: Translation on; HCALL_ATOMIC any, else process context, may sleep.
 * Return: struct hcall_last_sync_ret, in which err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_last_sync_ret
hcall_last_resume(struct hcall_last_sync_ret done, u64 handle,
		  struct hcall_policy how)
{
	struct hcall_last_ret _ret;
	struct hcall_retry _retry;

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_last(handle, done.token);
		done.token = _ret.next;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry))
		done.token = 0;
	done.status = _ret.status;
	done.err = hcall_retry_errno(&_retry, _ret.status);
	done.tries += _retry.tries;
	done.waited_us += _retry.waited_us;
	return done;
}

/**
 * hcall_last_sync() - hcall_last() until it has finished
 * @handle: what it is about
 * @how: how to wait, how long, and what stops it
 *
 * Goes on after H_BUSY, H_WAIT.
 *
 * Context: Translation on; HCALL_ATOMIC any, else process context, may sleep.
 * Return: struct hcall_last_sync_ret, in which err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_last_sync_ret
hcall_last_sync(u64 handle, struct hcall_policy how)
{
	const struct hcall_last_sync_ret _none = { .token = 0 };

	return hcall_last_resume(_none, handle, how);
}

/**
 * struct hcall_shape_some_sync_ret - what hcall_shape_some_sync() returns
 * @err: as of struct hcall_sync_ret
 * @status: likewise
 * @tries: likewise
 * @waited_us: likewise
 * @first: [after H_SUCCESS] after all
 * @next: [after H_BUSY] where to go on
 * @text: [after H_SUCCESS] its name * / / * and more
 */
struct hcall_shape_some_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 first;
	u64 next;
	u64 text;
};

/**
 * hcall_shape_some_sync() - hcall_shape_some() until it has finished
 * @op: what to do
 * @how: how to wait, how long, and what stops it
 *
 * Goes on after H_BUSY.
 *
 * Context: Translation on; HCALL_ATOMIC any, else process context, may sleep.
 * Return: struct hcall_shape_some_sync_ret, in which err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_shape_some_sync_ret
hcall_shape_some_sync(u64 op, struct hcall_policy how)
{
	struct hcall_shape_some_ret _ret;
	struct hcall_retry _retry;
	struct hcall_shape_some_sync_ret done = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_shape_some(op);
		if (_ret.status == H_SUCCESS)
			done.first = _ret.first;
		if (_ret.status == H_BUSY)
			done.next = _ret.next;
		if (_ret.status == H_SUCCESS)
			done.text = _ret.text;
	} while (hcall_again(&_retry, _ret.status));

	done.status = _ret.status;
	done.err = hcall_retry_errno(&_retry, _ret.status);
	done.tries = _retry.tries;
	done.waited_us = _retry.waited_us;
	return done;
}

/**
 * hcall_shape_some_opt_sync() - hcall_shape_some_opt() until it has
 *	finished
 * @op: what to do
 * @buffer: where the data is (op 1) (memory: read and written, @length
 *	bytes, aligned to 8, not across a multiple of 4096)
 * @length: bytes (op 1)
 * @how: how to wait, how long, and what stops it
 *
 * Goes on after H_BUSY.
 *
 * Context: Translation on; HCALL_ATOMIC any, else process context, may sleep.
 * Return: struct hcall_shape_some_sync_ret, in which err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_shape_some_sync_ret
hcall_shape_some_opt_sync(u64 op, hcall_ra_t buffer, u64 length,
			  struct hcall_policy how)
{
	struct hcall_shape_some_ret _ret;
	struct hcall_retry _retry;
	struct hcall_shape_some_sync_ret done = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY);
	do {
		_ret = hcall_shape_some_opt(op, buffer, length);
		if (_ret.status == H_SUCCESS)
			done.first = _ret.first;
		if (_ret.status == H_BUSY)
			done.next = _ret.next;
		if (_ret.status == H_SUCCESS)
			done.text = _ret.text;
	} while (hcall_again(&_retry, _ret.status));

	done.status = _ret.status;
	done.err = hcall_retry_errno(&_retry, _ret.status);
	done.tries = _retry.tries;
	done.waited_us = _retry.waited_us;
	return done;
}

/**
 * struct hcall_shape_talk_sync_ret - what hcall_shape_talk_sync() returns
 * @err: as of struct hcall_sync_ret
 * @status: likewise
 * @tries: likewise
 * @waited_us: likewise
 * @token: where a stopped conversation goes on
 * @place: [after H_SUCCESS, H_BUSY, H_WAIT, the first that is not 0] where
 *	it is
 * @count: [after H_SUCCESS] how many
 * @size: [after H_SUCCESS] how large
 * @bad: [after H_FLAG] what is wrong
 */
struct hcall_shape_talk_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	u64 token;
	u64 place;
	u64 count;
	u64 size;
	u64 bad;
};

/**
 * hcall_shape_talk_resume() - go on with hcall_shape_talk_sync()
 * @done: what the conversation returned when it was stopped
 * @op: as before
 * @how: how to wait, how long, and what stops it
 *
 * Counts tries and time on.  Not for a conversation that has come to its end.
 *
 * Context: Translation on; HCALL_ATOMIC any, else process context, may sleep.
 * Return: struct hcall_shape_talk_sync_ret, in which err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_shape_talk_sync_ret
hcall_shape_talk_resume(struct hcall_shape_talk_sync_ret done, u64 op,
			struct hcall_policy how)
{
	struct hcall_shape_talk_ret _ret;
	struct hcall_retry _retry;

	__hcall_retry_begin(&_retry, how, HCALL_ON_BUSY | HCALL_ON_LONG_BUSY);
	do {
		_ret = hcall_shape_talk(op, done.token);
		done.token = _ret.next;
		if (_ret.status == H_SUCCESS) {
			done.count = _ret.count;
			done.size = _ret.size;
		}
		if ((_ret.status >= -511 && _ret.status <= -256))
			done.bad = _ret.bad;
		if (!done.place &&
		    (_ret.status == H_SUCCESS || _ret.status == H_BUSY ||
		     hcall_is_long_busy(_ret.status)))
			done.place = _ret.place;
	} while (hcall_again(&_retry, _ret.status));

	if (!hcall_retry_stopped(&_retry) &&
	    !(_ret.status >= 3 && _ret.status <= 5))
		done.token = 0xFFFFFFFFFFFFFFFFULL;
	done.status = _ret.status;
	done.err = hcall_retry_errno(&_retry, _ret.status);
	done.tries += _retry.tries;
	done.waited_us += _retry.waited_us;
	return done;
}

/**
 * hcall_shape_talk_sync() - hcall_shape_talk() until it has finished
 * @op: what to do
 * @how: how to wait, how long, and what stops it
 *
 * Goes on after H_BUSY, H_WAIT.  Ends with H_SENSED, when the caller has to
 * act; hcall_shape_talk_resume() goes on.  After H_SENSED with another op.
 *
 * Context: Translation on; HCALL_ATOMIC any, else process context, may sleep.
 * Return: struct hcall_shape_talk_sync_ret, in which err is 0 after H_SUCCESS.
 */
static inline __must_check struct hcall_shape_talk_sync_ret
hcall_shape_talk_sync(u64 op, struct hcall_policy how)
{
	const struct hcall_shape_talk_sync_ret _none = { .token = 0xFFFFFFFFFFFFFFFFULL };

	return hcall_shape_talk_resume(_none, op, how);
}

/**
 * struct hcall_shape_drop_sync_ret - what hcall_shape_drop_sync() returns
 * @err: as of struct hcall_sync_ret
 * @status: likewise
 * @tries: likewise
 * @waited_us: likewise
 * @cancelled: with HCALL_CANCEL, once stopped: 1 if what was begun is
 *	dropped, else why it is not, as an errno; 0 otherwise
 */
struct hcall_shape_drop_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
	int cancelled;
};

/**
 * hcall_shape_drop_sync() - hcall_shape_drop() until it has finished
 * @op: what to do
 * @size: how large
 * @how: how to wait, how long, and what stops it
 *
 * Goes on after H_WAIT.
 *
 * Context: Translation on; HCALL_ATOMIC any, else process context, may sleep.
 * Return: struct hcall_shape_drop_sync_ret, in which err is 0 after H_SUCCESS,
 * H_WORSE.
 */
static inline __must_check struct hcall_shape_drop_sync_ret
hcall_shape_drop_sync(u64 op, u64 size, struct hcall_policy how)
{
	struct hcall_retry _retry;
	struct hcall_shape_drop_sync_ret done = { 0 };

	__hcall_retry_begin(&_retry, how, HCALL_ON_LONG_BUSY);
	do {
		done.status = hcall_shape_drop(op, size);
	} while (hcall_again(&_retry, done.status));

	done.err = hcall_retry_errno(&_retry, done.status);
	if (done.status == H_WORSE)
		done.err = 0;
	done.tries = _retry.tries;
	done.waited_us = _retry.waited_us;
	if (hcall_retry_stopped(&_retry) && (how.how & HCALL_CANCEL)) {
		long _status;

		__hcall_retry_cancel(&_retry, how, HCALL_ON_LONG_BUSY);
		do {
			_status = hcall_shape_drop(op, 0);
		} while (hcall_again(&_retry, _status));
		done.cancelled = hcall_retry_errno(&_retry, _status) ?: 1;
	}
	return done;
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_SYNC_GEN_H */
