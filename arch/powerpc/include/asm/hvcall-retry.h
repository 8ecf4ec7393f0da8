/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Repeating a hypervisor call until it is complete: one engine for all calls.
 *
 * Each call that may answer before it is complete has a form in
 * asm/hcalls-sync-gen.h that repeats it and knows its rules::
 *
 *	ret = hcall_scm_flush_sync(drc, HCALL_POLICY(HCALL_KILLABLE));
 *	if (ret.err)
 *		return ret.err;
 *
 * A caller that must act between two attempts writes the loop::
 *
 *	struct hcall_retry retry;
 *	u64 token = 0;
 *
 *	hcall_retry_init(&retry, HCALL_KILLABLE, 0);
 *	do {
 *		ret = hcall_scm_flush(drc, token);
 *		token = ret.next_token;
 *	} while (hcall_again(&retry, ret.status));
 *	return hcall_retry_errno(&retry, ret.status);
 *
 * When a signal or the deadline stops it (hcall_retry_stopped()), the caller still
 * has the token and may go on later, or cancel.
 *
 * Answers after which the engine calls again:
 *
 *	H_BUSY				at once
 *	H_LONG_BUSY_ORDER_*		after a wait, at most as long as hinted
 *	H_IN_PROGRESS, and the range	after a wait of at most 1 ms: they have
 *	H_FUNCTION_IN_PROGRESS		no hint
 *	H_CONTINUE			at once; a part is done
 *	H_PARTIAL			as H_CONTINUE, if HCALL_ON_PARTIAL is given
 *
 * Every other status ends the loop, unknown ones too.  hcalls/retry.rst says how long
 * it waits, and why.
 */
#ifndef _ASM_POWERPC_HVCALL_RETRY_H
#define _ASM_POWERPC_HVCALL_RETRY_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall-names.h>

/* Kinds of waiting: one of these three, */
#define HCALL_SLEEP		0x000	/* sleep; only the deadline stops it */
#define HCALL_KILLABLE		0x001	/* sleep; a fatal signal stops it, too */
#define HCALL_ATOMIC		0x002	/* spin; for callers that must not sleep */
/* and this, for a _sync form whose call can be cancelled. */
#define HCALL_CANCEL		0x004	/* when stopped, cancel what was begun */
/* After which answers to call again.  None of these: HCALL_ON_USUAL. */
#define HCALL_ON_BUSY		0x010
#define HCALL_ON_LONG_BUSY	0x020
#define HCALL_ON_PROGRESS	0x040
#define HCALL_ON_CONTINUE	0x080
#define HCALL_ON_PARTIAL	0x100
#define HCALL_ON_USUAL		(HCALL_ON_BUSY | HCALL_ON_LONG_BUSY |	\
				 HCALL_ON_PROGRESS | HCALL_ON_CONTINUE)
#define HCALL_ON_ANY		(HCALL_ON_USUAL | HCALL_ON_PARTIAL)

/* Deadline of HCALL_ATOMIC without one, and of cancelling, in milliseconds. */
#define HCALL_ATOMIC_MS	100
#define HCALL_CANCEL_MS	1000

/**
 * struct hcall_policy - how a _sync form waits
 * @how: HCALL_SLEEP, HCALL_KILLABLE or HCALL_ATOMIC; HCALL_CANCEL may be or-ed
 * @deadline_ms: as of hcall_retry_init()
 * @slow: NULL, or the engine's note on a device, which begins as 0: while it is
 *	not, calls took longer than hinted, and early attempts are left out
 *
 * A separate type, so that it is not mistaken for an argument of the call.  A
 * call that must not be left unfinished takes none.
 */
struct hcall_policy {
	unsigned int how;
	unsigned int deadline_ms;
	unsigned int *slow;
};

/* HCALL_POLICY(HCALL_SLEEP), HCALL_POLICY(HCALL_KILLABLE, .deadline_ms = 500) */
#define HCALL_POLICY(how, ...) ((struct hcall_policy) { how, ##__VA_ARGS__ })

/**
 * struct hcall_sync_ret - result of the _sync form of a call without results
 * @err: 0; -EINTR or -ETIMEDOUT if it was stopped; else the errno of @status
 * @status: status of the last call
 * @tries: number of calls
 * @waited_us: least time waited between them, in microseconds
 *
 * The result of a call with results begins with the same members.
 */
struct hcall_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
};

/**
 * struct hcall_retry - state of one loop
 * @tries: number of calls so far
 * @waited_us: least time waited between them, in microseconds
 */
struct hcall_retry {
	unsigned int tries;
	u64 waited_us;
	/* private: */
	u64 started_ns;
	u64 limit_ns;
	u32 next_us;
	u32 hint_us;
	unsigned int *slow;
	int stopped;
	unsigned int how;
};

/**
 * hcall_retry_init() - begin a loop
 * @retry: written in full
 * @how: HCALL_SLEEP, HCALL_KILLABLE or HCALL_ATOMIC; HCALL_ON_* may be or-ed
 * @deadline_ms: milliseconds from now after which no further call is made; 0
 *	for none, which for HCALL_ATOMIC means HCALL_ATOMIC_MS
 *
 * Context: Process context, may sleep; with HCALL_ATOMIC any with translation on.
 */
void hcall_retry_init(struct hcall_retry *retry, unsigned int how, unsigned int deadline_ms);

/* Begin the loop of a _sync form; answers: the call's HCALL_ON_*. */
static inline void __hcall_retry_begin(struct hcall_retry *retry, struct hcall_policy policy,
				       unsigned int answers)
{
	hcall_retry_init(retry, (policy.how & ~HCALL_ON_ANY) | answers, policy.deadline_ms);
	retry->slow = policy.slow;
}

/* Begin to cancel: not killable, as the signal has come already. */
static inline void __hcall_retry_cancel(struct hcall_retry *retry, struct hcall_policy policy,
					unsigned int answers)
{
	unsigned int deadline_ms = policy.how & HCALL_ATOMIC ? HCALL_ATOMIC_MS : HCALL_CANCEL_MS;

	hcall_retry_init(retry, (policy.how & HCALL_ATOMIC) | answers, deadline_ms);
}

/**
 * hcall_again() - wait as a status asks for, and say whether to call again
 * @retry: the loop
 * @status: status of the call; each must be passed exactly once
 *
 * Context: As hcall_retry_init().
 * Return: true if the call has to be made now, with the token that came with
 * @status; false if it is complete, has failed, or was stopped.
 */
bool __must_check hcall_again(struct hcall_retry *retry, long status);

/**
 * hcall_retry_stopped() - was the loop stopped by a signal or the deadline?
 * @retry: the loop, after hcall_again() returned false
 *
 * Return: true if so; the caller's token is good then.
 */
static inline bool hcall_retry_stopped(const struct hcall_retry *retry)
{
	return retry->stopped;
}

/**
 * hcall_retry_errno() - outcome of a loop
 * @retry: the loop, after hcall_again() returned false
 * @status: status of the last call
 *
 * Return: 0 for H_SUCCESS; -ETIMEDOUT if stopped by the deadline, -EINTR by a
 * signal, which no status becomes; else as hcall_errno().
 */
int hcall_retry_errno(const struct hcall_retry *retry, long status);

#endif /* _ASM_POWERPC_HVCALL_RETRY_H */
