/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Calling the hypervisor again until it has finished: one engine for all calls.
 *
 * A conversation is a loop around the call, which keeps what the next call
 * needs (a token, a position) in variables of its caller::
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
 * A call with a way to be cancelled uses a second, short conversation for it::
 *
 *	hcall_retry_init(&retry, HCALL_KILLABLE, 10 * MSEC_PER_SEC);
 *	do {
 *		status = plpar_resize_hpt_prepare(0, shift);
 *	} while (hcall_again(&retry, status));
 *	if (hcall_retry_stopped(&retry)) {
 *		hcall_retry_init(&cancel, HCALL_SLEEP, MSEC_PER_SEC);
 *		do {
 *			dropped = plpar_resize_hpt_prepare(0, 0);
 *		} while (hcall_again(&cancel, dropped));
 *	}
 *	return hcall_retry_errno(&retry, status);
 *
 * What counts as unfinished:
 *
 *	H_BUSY				at once; nothing was done
 *	H_LONG_BUSY_ORDER_*		after a wait, at most as long as hinted
 *	H_IN_PROGRESS, and the range	after a wait of at most 1 ms, as these
 *	H_FUNCTION_IN_PROGRESS		have no hint
 *	H_CONTINUE			at once; a part was done
 *	H_PARTIAL			likewise, if HCALL_PARTIAL is given
 *
 * H_CONTINUE is here the demand to go on; H_JOIN, which means something else
 * by it, is no conversation.  Every other status ends the loop, also one that
 * nobody knows.
 *
 * Hints are generous: a call that says 10 ms is often ready after 100 us.  So
 * the first wait of a conversation is short, each further one twice as long,
 * up to the hint of the status at hand; asking early is allowed.
 */
#ifndef _ASM_POWERPC_HVCALL_RETRY_H
#define _ASM_POWERPC_HVCALL_RETRY_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall-names.h>

/* How to wait: one of these three, */
#define HCALL_SLEEP	0x00	/* sleep; nothing but the deadline stops it */
#define HCALL_KILLABLE	0x01	/* sleep; a fatal signal stops it too */
#define HCALL_ATOMIC	0x02	/* spin; for callers that must not sleep */
/* with this added for a call that answers H_PARTIAL until all is done. */
#define HCALL_PARTIAL	0x10

/* Deadline of HCALL_ATOMIC where the caller gives none, in milliseconds. */
#define HCALL_ATOMIC_MS	100

/**
 * struct hcall_retry - one conversation with the hypervisor
 * @tries: calls made so far, for statistics and messages
 * @waited_us: time asked to sleep or to spin for between them, in microseconds
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
 * @how: HCALL_SLEEP, HCALL_KILLABLE or HCALL_ATOMIC; HCALL_PARTIAL may be or-ed
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
