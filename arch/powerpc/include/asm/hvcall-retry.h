/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Calling the hypervisor again until it has finished: one engine for all calls.
 *
 * Each call that can be unfinished has a _sync form in asm/hcalls-sync-gen.h,
 * which holds the whole conversation and knows the call's rules::
 *
 *	done = hcall_scm_flush_sync(drc, HCALL_POLICY(HCALL_KILLABLE));
 *	if (done.err)
 *		return done.err;
 *
 * Where the caller has to do something of his own between two calls, a
 * conversation is a loop around the call, which keeps what the next call needs
 * (a token, a position) in variables of its caller::
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
 * The engine decides whether to call again and when; the caller, with what.
 * When the engine stops a conversation that could have gone on (its time is
 * up, or the task was killed), nothing is lost: hcall_retry_stopped() tells so,
 * and the caller still has the token.  It may go on later with a new
 * hcall_retry_init() and the old token, or cancel.
 *
 * What counts as unfinished:
 *
 *	H_BUSY				at once; nothing was done
 *	H_LONG_BUSY_ORDER_*		after a wait, at most as long as hinted
 *	H_IN_PROGRESS, and the range	after a wait of at most 1 ms, as these
 *	H_FUNCTION_IN_PROGRESS		have no hint
 *	H_CONTINUE			at once; a part was done
 *	H_PARTIAL			likewise, if HCALL_ON_PARTIAL is given
 *
 * H_CONTINUE is here the demand to go on; H_JOIN, which means something else
 * by it, is no conversation.  Every other status ends the loop, also one that
 * nobody knows.
 *
 * Hints are generous: a call that says 10 ms is often ready after 100 us.  So
 * the first wait of a conversation is short, each further one twice as long,
 * up to the hint of the status at hand; asking early is allowed.  A caller that
 * knows that this call takes its time says HCALL_PATIENT: each wait is then as
 * long as hinted from the first time on, and late by as much as that of msleep()
 * where it is longer than a tick, so that it does not wake up a processor.
 */
#ifndef _ASM_POWERPC_HVCALL_RETRY_H
#define _ASM_POWERPC_HVCALL_RETRY_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall-names.h>

/* How to wait: one of these three, */
#define HCALL_SLEEP		0x000	/* sleep; only the deadline stops it */
#define HCALL_KILLABLE		0x001	/* sleep; a fatal signal stops it, too */
#define HCALL_ATOMIC		0x002	/* spin; for callers that must not sleep */
/* this, where asking early would be in vain, */
#define HCALL_PATIENT		0x008	/* wait as hinted from the first time on */
/* and this, for a call that can be cancelled, in its _sync form. */
#define HCALL_CANCEL		0x004	/* when stopped, cancel what was begun */
/*
 * Which answers are unfinished, for a call that does not mean that by all of
 * them, or by H_PARTIAL, too.  None of these: HCALL_ON_USUAL.
 */
#define HCALL_ON_BUSY		0x010
#define HCALL_ON_LONG_BUSY	0x020
#define HCALL_ON_PROGRESS	0x040
#define HCALL_ON_CONTINUE	0x080
#define HCALL_ON_PARTIAL	0x100
#define HCALL_ON_USUAL		(HCALL_ON_BUSY | HCALL_ON_LONG_BUSY |	\
				 HCALL_ON_PROGRESS | HCALL_ON_CONTINUE)
#define HCALL_ON_ANY		(HCALL_ON_USUAL | HCALL_ON_PARTIAL)

/* Deadline of HCALL_ATOMIC where the caller gives none, in milliseconds. */
#define HCALL_ATOMIC_MS	100

/* Deadline of the calls that cancel, in milliseconds, if they may sleep. */
#define HCALL_CANCEL_MS	1000

/**
 * struct hcall_policy - how the conversation of a _sync form is held
 * @how: HCALL_SLEEP, HCALL_KILLABLE or HCALL_ATOMIC; HCALL_PATIENT and
 *	HCALL_CANCEL may be or-ed
 * @deadline_ms: as of hcall_retry_init()
 *
 * A type of its own, so that it cannot be taken for an argument of the call.
 */
struct hcall_policy {
	unsigned int how;
	unsigned int deadline_ms;
};

/**
 * HCALL_POLICY() - a policy where it is needed
 * @how: as in struct hcall_policy
 * @...: the other members by name, 0 if not given
 *
 * Such as::
 *
 *	HCALL_POLICY(HCALL_SLEEP)
 *	HCALL_POLICY(HCALL_KILLABLE, .deadline_ms = 500)
 */
#define HCALL_POLICY(how, ...) ((struct hcall_policy) { how, ##__VA_ARGS__ })

/**
 * struct hcall_sync_ret - what the _sync form of a call without results returns
 * @err: 0; -EINTR or -ETIMEDOUT if the conversation was stopped; else the errno
 *	of @status
 * @status: what the last call answered
 * @tries: calls made
 * @waited_us: least time asked to sleep or to spin for between them, in
 *	microseconds
 *
 * That of a call with results begins with the same members.
 */
struct hcall_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
};

/**
 * struct hcall_retry - one conversation with the hypervisor
 * @tries: calls made so far, for statistics and messages
 * @waited_us: least time asked to sleep or to spin for between them, in
 *	microseconds
 *
 * The other members are the engine's own.
 */
struct hcall_retry {
	unsigned int tries;
	u64 waited_us;
	/* private: */
	u64 started_ns;
	u64 limit_ns;
	u32 next_us;
	int stopped;
	unsigned int how;
};

/**
 * hcall_retry_init() - begin a conversation
 * @retry: written in full
 * @how: HCALL_SLEEP, HCALL_KILLABLE or HCALL_ATOMIC; HCALL_PATIENT and
 *	HCALL_ON_* may be or-ed
 * @deadline_ms: milliseconds from now after which no further call is made; 0
 *	for none, which for HCALL_ATOMIC means HCALL_ATOMIC_MS
 *
 * The deadline does not cut a call short that has been made: a conversation can
 * be longer by one call.
 *
 * Context: Process context, may sleep; with HCALL_ATOMIC any with translation
 * on.
 */
void hcall_retry_init(struct hcall_retry *retry, unsigned int how, unsigned int deadline_ms);

/* Begin the conversation of a _sync form; answers: the call's HCALL_ON_*. */
static inline void __hcall_retry_begin(struct hcall_retry *retry, struct hcall_policy policy,
				       unsigned int answers)
{
	hcall_retry_init(retry, (policy.how & ~HCALL_ON_ANY) | answers, policy.deadline_ms);
}

/* Begin its cancellation, which nothing stops soon; a signal has come already. */
static inline void __hcall_retry_cancel(struct hcall_retry *retry, struct hcall_policy policy,
					unsigned int answers)
{
	unsigned int deadline_ms = policy.how & HCALL_ATOMIC ? HCALL_ATOMIC_MS : HCALL_CANCEL_MS;

	hcall_retry_init(retry, (policy.how & HCALL_ATOMIC) | answers, deadline_ms);
}

/**
 * hcall_again() - wait as a status asks for, and tell whether to call again
 * @retry: the conversation
 * @status: what the call answered
 *
 * To be asked exactly once after each call.
 *
 * Context: As hcall_retry_init() was told.  Sleeping waits give up the
 * processor after H_BUSY, too; atomic ones keep the watchdogs quiet.
 * Return: true if the call is to be made now, with the token that came with
 * @status.  false if it has finished, well or not, or was stopped.
 */
bool __must_check hcall_again(struct hcall_retry *retry, long status);

/**
 * hcall_retry_stopped() - was the conversation stopped before its end?
 * @retry: the conversation, after hcall_again() returned false
 *
 * If so, the caller's token is good and the conversation can be taken up again.
 *
 * Context: Any.
 * Return: true if so; false if the hypervisor had the last word.
 */
static inline bool hcall_retry_stopped(const struct hcall_retry *retry)
{
	return retry->stopped;
}

/**
 * hcall_retry_errno() - outcome of a conversation
 * @retry: the conversation, after hcall_again() returned false
 * @status: what the last call answered
 *
 * No status becomes -ETIMEDOUT or -EINTR, so that these two always mean that
 * the conversation was stopped.
 *
 * Context: Any.
 * Return: 0 if @status is H_SUCCESS; -ETIMEDOUT if stopped by the deadline,
 * -EINTR by a fatal signal; else as hcall_errno().
 */
int hcall_retry_errno(const struct hcall_retry *retry, long status);

#endif /* _ASM_POWERPC_HVCALL_RETRY_H */
