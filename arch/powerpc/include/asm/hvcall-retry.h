/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Repeat a hypervisor call until it is complete.  hcalls/retry.rst documents the _sync form
 * of each call that can be busy (asm/hcalls-sync-gen.h), the open-coded loop with
 * hcall_again() for a caller that must act between two attempts, the statuses after which
 * the engine repeats a call, and the waits.
 */
#ifndef _ASM_POWERPC_HVCALL_RETRY_H
#define _ASM_POWERPC_HVCALL_RETRY_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall-names.h>

/* Select how to wait by one of these three flags. */
#define HCALL_SLEEP		0x000	/* sleep; only the deadline stops the loop */
#define HCALL_KILLABLE		0x001	/* sleep; a fatal signal also stops the loop */
#define HCALL_ATOMIC		0x002	/* spin; for callers that must not sleep */
/* Optional flag of a policy, for a _sync form whose call can be cancelled. */
#define HCALL_CANCEL		0x004	/* when stopped, cancel the operation */
/* Select the answers after which to repeat the call; none means HCALL_ON_USUAL. */
#define HCALL_ON_BUSY		0x010
#define HCALL_ON_LONG_BUSY	0x020
#define HCALL_ON_PROGRESS	0x040
#define HCALL_ON_CONTINUE	0x080
#define HCALL_ON_PARTIAL	0x100
#define HCALL_ON_USUAL		(HCALL_ON_BUSY | HCALL_ON_LONG_BUSY |	\
				 HCALL_ON_PROGRESS | HCALL_ON_CONTINUE)
#define HCALL_ON_ANY		(HCALL_ON_USUAL | HCALL_ON_PARTIAL)

/* Default deadline of HCALL_ATOMIC, and deadline of cancelling, in milliseconds. */
#define HCALL_ATOMIC_MS	100
#define HCALL_CANCEL_MS	1000

/**
 * struct hcall_policy - way of waiting of a _sync form
 * @how: HCALL_SLEEP, HCALL_KILLABLE or HCALL_ATOMIC; HCALL_CANCEL may be or-ed
 * @deadline_ms: see hcall_retry_init()
 * @slow: NULL, or the engine's state of a device, initially 0; while it is not 0,
 *	recent calls took longer than hinted, and the engine leaves out early attempts
 *
 * The type is a structure, so that no caller mistakes a policy for an argument of
 * the call.  A call that must not be left unfinished has no policy.
 */
struct hcall_policy {
	unsigned int how;
	unsigned int deadline_ms;
	unsigned int *slow;
};

/* Build a policy: HCALL_POLICY(HCALL_SLEEP), HCALL_POLICY(HCALL_KILLABLE, .deadline_ms = 500) */
#define HCALL_POLICY(how, ...) ((struct hcall_policy) { how, ##__VA_ARGS__ })

/**
 * struct hcall_sync_ret - result of the _sync form of a call without results
 * @err: 0; -EINTR or -ETIMEDOUT if the loop was stopped; else the errno of @status
 * @status: status of the last call
 * @tries: number of calls
 * @waited_us: minimum time waited between calls, in microseconds
 *
 * The result of a call with results begins with these members.
 */
struct hcall_sync_ret {
	int err;
	long status;
	unsigned int tries;
	u64 waited_us;
};

/**
 * struct hcall_retry - state of a loop
 * @tries: number of calls so far
 * @waited_us: minimum time waited between calls, in microseconds
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
 * @retry: loop to initialize
 * @how: HCALL_SLEEP, HCALL_KILLABLE or HCALL_ATOMIC; HCALL_ON_* may be or-ed
 * @deadline_ms: milliseconds from now after which the loop ends; 0 for no
 *	deadline, or with HCALL_ATOMIC for HCALL_ATOMIC_MS
 *
 * Context: Process context, may sleep; with HCALL_ATOMIC any context with translation on.
 */
void hcall_retry_init(struct hcall_retry *retry, unsigned int how, unsigned int deadline_ms);

/* Begin the loop of a _sync form; @answers: HCALL_ON_* of the call. */
static inline void __hcall_retry_begin(struct hcall_retry *retry, struct hcall_policy policy,
				       unsigned int answers)
{
	hcall_retry_init(retry, (policy.how & ~HCALL_ON_ANY) | answers, policy.deadline_ms);
	retry->slow = policy.slow;
}

/* Begin the loop that cancels; not killable, because the signal is already pending. */
static inline void __hcall_retry_cancel(struct hcall_retry *retry, struct hcall_policy policy,
					unsigned int answers)
{
	unsigned int deadline_ms = policy.how & HCALL_ATOMIC ? HCALL_ATOMIC_MS : HCALL_CANCEL_MS;

	hcall_retry_init(retry, (policy.how & HCALL_ATOMIC) | answers, deadline_ms);
}

/**
 * hcall_again() - wait as a status requires, and decide whether to repeat the call
 * @retry: the loop
 * @status: status of the call; the caller must pass each status exactly once
 *
 * Context: See hcall_retry_init().
 * Return: true if the caller must repeat the call now, with the token of the last
 * answer; false if the call is complete, has failed, or was stopped.
 */
bool __must_check hcall_again(struct hcall_retry *retry, long status);

/**
 * hcall_retry_stopped() - test whether a signal or the deadline stopped the loop
 * @retry: the loop, after hcall_again() returned false
 *
 * Return: true if the loop was stopped; the caller's token is then valid.
 */
static inline bool hcall_retry_stopped(const struct hcall_retry *retry)
{
	return retry->stopped;
}

/**
 * hcall_retry_errno() - get the errno of a loop
 * @retry: the loop, after hcall_again() returned false
 * @status: status of the last call
 *
 * Return: 0 for H_SUCCESS; -ETIMEDOUT if the deadline stopped the loop; -EINTR if a
 * signal stopped it; else hcall_errno() of @status, which is never -ETIMEDOUT or -EINTR.
 */
int hcall_retry_errno(const struct hcall_retry *retry, long status);

#endif /* _ASM_POWERPC_HVCALL_RETRY_H */
