// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * A simulated hypervisor; commands choose its answers.
 * Commands on stdin, one a line:
 *
 *	begin FORM HOW DEADLINE-MS CALL-NS KILL-CALL KILL-SLEEP RESUME
 *	arguments NUMBER...	arguments of the form; repeated for the resumed sequence
 *	answer TIMES UNTIL-US STATUS R4...R12
 *				the next answer: TIMES times or, if this is 0, until
 *				UNTIL-US microseconds have passed
 *	go			call the form
 *
 * CALL-NS is the time that a call takes.  A fatal signal comes within call
 * KILL-CALL or sleep KILL-SLEEP, counted from 1; 0 is never, and KILL-CALL -1 before the
 * first call.  With RESUME 1, the form is called a second time, and nothing stops it.
 *
 * Output: a line for each wait (sim.c) and each call, with opcode and arguments; then
 * "end" with the results of the form.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sim.h"
#include "answers.h"

#define ANSWERS		256
/* Calls after which a loop counts as endless. */
#define RUNAWAY		100000

static struct {
	unsigned long times;
	u64 until_ns;
	struct hcall_regs regs;
} answers[ANSWERS];

static unsigned int nanswers, at;
static unsigned long given, calls;
static unsigned long call_ns, kill_in_call;

bool next_answer(struct hcall_regs *regs)
{
	if (++calls > RUNAWAY) {
		puts("runaway");
		exit(1);
	}
	sim_now += call_ns;
	if (calls == kill_in_call)
		sim_task.killed = 1;
	while (at < nanswers && (answers[at].times ? given == answers[at].times :
				 sim_now >= answers[at].until_ns)) {
		at++;
		given = 0;
	}
	*regs = at < nanswers ? answers[at].regs : (struct hcall_regs){ .status = H_HARDWARE };
	given++;
	return at < nanswers;
}

struct hcall_regs hcall_fake(unsigned long opcode, int nargs, const u64 *args)
{
	struct hcall_regs regs;
	int i;

	printf("call %#lx", opcode);
	for (i = 0; i < nargs; i++)
		printf(" %#llx", args[i]);
	puts(next_answer(&regs) ? " " : " beyond");
	return regs;
}

void report_value(const char *name, u64 value)
{
	printf("value %s %llu\n", name, value);
}

void report_cancelled(int cancelled)
{
	printf("value cancelled %d\n", cancelled);
}

void report(int err, long status, unsigned int tries, u64 waited_us)
{
	printf("end %d %ld %u %llu %llu\n", err, status, tries,
	       waited_us, sim_now);
	sim_task.killed = 0;
	sim_kill_in_sleep = 0;
	kill_in_call = 0;
}

static u64 *read_numbers(char *text, u64 *numbers, unsigned int count)
{
	unsigned int i;

	for (i = 0; i < count; i++)
		numbers[i] = strtoull(text, &text, 0);
	return numbers;
}

static void read_answer(char *text)
{
	u64 n[12];

	if (nanswers == ANSWERS)
		exit(2);
	read_numbers(text, n, 12);
	answers[nanswers].times = n[0];
	answers[nanswers].until_ns = n[1] * NSEC_PER_USEC;
	answers[nanswers++].regs = (struct hcall_regs) {
		n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11]
	};
}

int main(void)
{
	u64 setup[7] = { 0 }, args[2][ARGUMENTS] = { 0 };
	unsigned int nargs = 0;
	char line[512];

	while (fgets(line, sizeof(line), stdin)) {
		if (!strncmp(line, "begin ", 6)) {
			read_numbers(line + 6, setup, 7);
			sim_reset();
			nargs = 0;
			nanswers = 0;
			at = 0;
			given = 0;
			calls = 0;
			call_ns = setup[3];
			kill_in_call = setup[4];
			sim_task.killed = setup[4] == ~0ULL;
			sim_kill_in_sleep = setup[5];
		} else if (!strncmp(line, "arguments ", 10) && nargs < 2) {
			read_numbers(line + 10, args[nargs++], ARGUMENTS);
		} else if (!strncmp(line, "answer ", 7)) {
			read_answer(line + 7);
		} else if (!strcmp(line, "go\n")) {
			forms[setup[0]](args[0], HCALL_POLICY(setup[1], setup[2]),
					setup[6] ? args[1] : NULL);
			puts("over");
		} else {
			fprintf(stderr, "bad command '%s'\n", line);
			return 2;
		}
	}
	return 0;
}
