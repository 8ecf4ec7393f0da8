// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Make one retry sequence with a simulated hypervisor:
 *
 *	sequence KEY=VALUE... ANSWER...
 *
 *	how=N		hcall_retry_init()'s @how
 *	deadline=MS	its @deadline_ms
 *	call=NS		duration of a call (default 1000)
 *	kill=N		a fatal signal comes during the Nth call; 0: before it
 *	kill-sleep=N	a fatal signal comes during the Nth sleep
 *	resume=1	after a stop, go on with the last token, without limits
 *	cancel=N	after a stop, cancel; the answer is long busy (1 ms) N times
 *
 * An answer is a status, STATUS*N for N times, or STATUS@US until US microseconds have
 * passed.  The hypervisor returns a new token with every unfinished answer, and expects
 * it in the next call; another token is an error.
 *
 * Output: a line for each event; the last is "end".
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <asm/hvcall-retry.h>

#include "sim.h"

/* Calls after which a loop counts as endless. */
#define RUNAWAY	100000

struct answer {
	long status;
	unsigned long times;
	u64 until_ns;
};

static struct answer answers[64];
static unsigned int nanswers, at;
static unsigned long given;

static unsigned long call_ns = 1000, kill_in_call = ~0UL, calls;
static u64 expected_token;

struct reply {
	long status;
	u64 next_token;
};

static long next_status(void)
{
	const struct answer *answer = &answers[at];

	while (at < nanswers && (answer->until_ns ? sim_now >= answer->until_ns :
				 given == answer->times)) {
		answer = &answers[++at];
		given = 0;
	}
	if (at == nanswers) {
		puts("call beyond the last answer");
		exit(1);
	}
	given++;
	return answer->status;
}

static struct reply hypervisor(u64 token)
{
	bool good = token == expected_token;
	struct reply reply;

	if (++calls > RUNAWAY) {
		puts("runaway");
		exit(1);
	}
	sim_now += call_ns;
	if (calls == kill_in_call)
		sim_task.killed = 1;
	reply.status = good ? next_status() : H_P2;
	/* The last answer has a token, too, as from a real hypervisor. */
	reply.next_token = calls * 0x9e3779b97f4a7c15ULL;
	if (good)
		expected_token = reply.next_token;
	printf("call %ld %s\n", reply.status, good ? "right" : "wrong");
	return reply;
}

static void read_answer(const char *text)
{
	struct answer *answer = &answers[nanswers++];
	char *end;

	answer->status = strtol(text, &end, 0);
	answer->times = 1;
	if (*end == '*')
		answer->times = strtoul(end + 1, &end, 0);
	else if (*end == '@')
		answer->until_ns = strtoul(end + 1, &end, 0) * 1000;
	if (*end || nanswers == 64) {
		fprintf(stderr, "bad answer '%s'\n", text);
		exit(2);
	}
}

static void report(const struct hcall_retry *retry, long status)
{
	printf("end %d %d %u %llu %llu\n", hcall_retry_errno(retry, status),
	       hcall_retry_stopped(retry), retry->tries,
	       retry->waited_us, sim_now);
}

static void run(unsigned int how, unsigned int deadline_ms, u64 *token)
{
	struct hcall_retry retry;
	struct reply r;

	hcall_retry_init(&retry, how, deadline_ms);
	do {
		r = hypervisor(*token);
		*token = r.next_token;
	} while (hcall_again(&retry, r.status));
	report(&retry, r.status);
	if (!hcall_retry_stopped(&retry))
		exit(0);
}

/* Cancel as H_RESIZE_HPT_PREPARE with shift 0 does. */
static void cancel(unsigned long busy)
{
	struct hcall_retry retry;
	long status;

	hcall_retry_init(&retry, HCALL_SLEEP, MSEC_PER_SEC);
	do {
		status = busy ? H_LONG_BUSY_ORDER_1_MSEC : H_SUCCESS;
		busy -= !!busy;
		printf("call %ld right\n", status);
	} while (hcall_again(&retry, status));
	report(&retry, status);
}

static bool option(const char *text, const char *key, unsigned long *value)
{
	size_t length = strlen(key);

	if (strncmp(text, key, length) || text[length] != '=')
		return false;
	*value = strtoul(text + length + 1, NULL, 0);
	return true;
}

int main(int argc, char **argv)
{
	unsigned long how = 0, deadline_ms = 0, resume = 0, cancel_busy = ~0UL;
	/* The first token is 0 for some calls, all ones for another. */
	u64 token = ~0ULL;
	int i;

	for (i = 1; i < argc; i++) {
		if (!strchr(argv[i], '='))
			read_answer(argv[i]);
		else if (!(option(argv[i], "how", &how) ||
			   option(argv[i], "deadline", &deadline_ms) ||
			   option(argv[i], "call", &call_ns) ||
			   option(argv[i], "kill", &kill_in_call) ||
			   option(argv[i], "kill-sleep", &sim_kill_in_sleep) ||
			   option(argv[i], "resume", &resume) ||
			   option(argv[i], "cancel", &cancel_busy)))
			return 2;
	}
	expected_token = token;
	sim_task.killed = !kill_in_call;

	run(how, deadline_ms, &token);
	if (cancel_busy != ~0UL)
		cancel(cancel_busy);
	if (resume) {
		sim_task.killed = 0;
		sim_kill_in_sleep = 0;
		run(HCALL_SLEEP | (how & HCALL_ON_ANY), 0, &token);
	}
	return 0;
}
