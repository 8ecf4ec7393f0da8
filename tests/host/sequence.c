// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * One retry sequence that a caller makes itself, as a form for answers.c.
 *
 * Its argument is 0, or N + 1 to cancel after a stop; the answer to that is long busy
 * (1 ms) N times.  Resumed, it goes on with the last token, without limits.
 *
 * The hypervisor returns a new token with every answer, and expects it in the next
 * call; another token is an error.  Output: "call STATUS right", or "wrong" for another
 * token.
 */
#include <stdio.h>
#include <stdlib.h>

#include "sim.h"
#include "answers.h"

/* The first token is 0 for some calls, all ones for another. */
#define FIRST_TOKEN	(~0ULL)

static u64 expected_token, calls;

struct reply {
	long status;
	u64 next_token;
};

static struct reply hypervisor(u64 token)
{
	bool good = token == expected_token;
	struct hcall_regs regs;
	struct reply reply;

	if (!next_answer(&regs)) {
		puts("call beyond the last answer");
		exit(1);
	}
	reply.status = good ? regs.status : H_P2;
	/* The last answer has a token, too, as from a real hypervisor. */
	reply.next_token = ++calls * 0x9e3779b97f4a7c15ULL;
	if (good)
		expected_token = reply.next_token;
	printf("call %ld %s\n", reply.status, good ? "right" : "wrong");
	return reply;
}

static void report_end(const struct hcall_retry *retry, long status)
{
	report(hcall_retry_errno(retry, status), hcall_retry_stopped(retry), retry->tries,
	       retry->waited_us);
}

/* Return true if the sequence was stopped. */
static bool run(unsigned int how, unsigned int deadline_ms, u64 *token)
{
	struct hcall_retry retry;
	struct reply r;

	hcall_retry_init(&retry, how, deadline_ms);
	do {
		r = hypervisor(*token);
		*token = r.next_token;
	} while (hcall_again(&retry, r.status));
	report_end(&retry, r.status);
	return hcall_retry_stopped(&retry);
}

/* Cancel as H_RESIZE_HPT_PREPARE with shift 0 does. */
static void cancel(unsigned long busy)
{
	struct hcall_retry retry;
	long status;

	/* The signal that stopped the call is still there. */
	sim_task.killed = 1;
	hcall_retry_init(&retry, HCALL_SLEEP, MSEC_PER_SEC);
	do {
		status = busy ? H_LONG_BUSY_ORDER_1_MSEC : H_SUCCESS;
		busy -= !!busy;
		printf("call %ld right\n", status);
	} while (hcall_again(&retry, status));
	report_end(&retry, status);
}

static void sequence(const u64 *args, struct hcall_policy policy, const u64 *resume)
{
	u64 token = FIRST_TOKEN;

	expected_token = token;
	calls = 0;
	if (!run(policy.how, policy.deadline_ms, &token))
		return;
	if (args[0])
		cancel(args[0] - 1);
	if (resume)
		run(HCALL_SLEEP | (policy.how & HCALL_ON_ANY), 0, &token);
}

form_fn *const forms[] = { sequence };
