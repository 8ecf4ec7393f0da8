// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Calls that the guest announces: compare their arguments, and answer.
 */
#include <asm/hvcall-gen.h>
#include <asm/reg.h>
#include "hypervisor.h"

#define GET(field)		guest_word(&mailbox->field)
#define PUT(field, value)	guest_store(&mailbox->field, value)

#define FIRST_ARG		4

#define STRAYS_MAX		64
#define VECTOR_PROGRAM		0x700

/*
 * A call that may suspend the guest returns with external interrupts on.  The
 * decrementer leaves the guest time to disable them.
 */
#define DECREMENTER_FAR		0x7fffffffUL

/* Unexpected calls since the last expected one. */
static unsigned int strays;

static void fault(u64 what, u64 want, u64 have)
{
	if (GET(fault))
		return;
	PUT(fault, what);
	PUT(want, want);
	PUT(have, have);
}

static void compare(u64 what, u64 want, u64 have)
{
	if (want != have)
		fault(what, want, have);
}

static void inspect_buffer(int number)
{
	const u64 *words = guest_address(GET(buffer[number].at));
	int i;

	for (i = 0; words && i < MAILBOX_HEAD; i++)
		compare(FAULT_BUFFER + number, GET(buffer[number].head[i]),
			guest_word(&words[i]));
}

/* Compare the arguments. */
static void inspect(const struct frame *frame)
{
	u64 known = GET(known), at = GET(shared_at);
	u64 *shared;
	int i;

	compare(3, GET(opcode), frame->gpr[3]);
	for (i = 0; i < MAILBOX_ARGS; i++)
		if (known >> i & 1)
			compare(FIRST_ARG + i, GET(arg[i]),
				frame->gpr[FIRST_ARG + i]);
	compare(FAULT_STACK, 0, frame->gpr[1] & 15);
	compare(FAULT_MSR, GET(msr), frame->msr);
	shared = at ? guest_address(at) : NULL;
	if (shared)
		compare(FAULT_SHARED, GET(shared_in), guest_word(shared));
	for (i = 0; i < MAILBOX_BUFFERS && i < (int)GET(nbuffers) && !GET(step); i++)
		inspect_buffer(i);
}

static const struct call *find_call(u64 opcode)
{
	unsigned int low = 0, high = ncalls;

	while (low < high) {
		unsigned int middle = (low + high) / 2;

		if (calls[middle].opcode == opcode)
			return &calls[middle];
		if (calls[middle].opcode < opcode)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

/* Usually a documented status, sometimes any number. */
static u64 choose_status(const struct call *call, u64 *state)
{
	u64 dice = mailbox_random(state) >> 32;
	const struct status_span *span;
	u64 width;

	if (dice % 16 == 0)
		return mailbox_random(state);
	if (dice % 16 == 1)
		return H_HARDWARE;
	if (dice % 16 < 6 || !call || !call->statuses)
		return H_SUCCESS;
	span = &status_spans[call->first_status + (dice >> 4) % call->statuses];
	width = span->last - span->first + 1;
	return span->first + (mailbox_random(state) >> 16) % width;
}

/* Fill all, a part or nothing of a buffer, at random. */
static void fill_buffer(int number, u64 *state)
{
	u64 seed = GET(seed), size = GET(buffer[number].size), whole, rest, n;
	u64 *words = guest_address(GET(buffer[number].at));

	switch (mailbox_random(state) >> 62) {
	case 0:
		size = 0;
		break;
	case 1:
	case 2:
		size = (mailbox_random(state) >> 32) % (size + 1);
		break;
	}
	if (!words)
		return;
	whole = size / sizeof(u64);
	rest = size % sizeof(u64);
	for (n = 0; n < whole; n++)
		guest_store(&words[n], mailbox_word(seed, number, n));
	if (rest) {
		u64 last;
		u8 *to = (u8 *)&words[whole], *from = (u8 *)&last;

		guest_store(&last, mailbox_word(seed, number, whole));
		for (n = 0; n < rest; n++)
			to[n] = from[n];
	}
	if (size > GET(buffer[number].filled))
		PUT(buffer[number].filled, size);
}

/* Fill the shared word and the buffers. */
static void write_memory(u64 *state)
{
	u64 at = GET(shared_at);
	u64 *shared = at ? guest_address(at) : NULL;
	int i;

	if (shared) {
		PUT(shared_out, mailbox_random(state));
		*shared = mailbox->shared_out;
		mailbox->shared_in = mailbox->shared_out;
	}
	for (i = 0; i < MAILBOX_BUFFERS && i < (int)GET(nbuffers); i++)
		if (GET(buffer[i].writable))
			fill_buffer(i, state);
}

/* Set status and results, and poison all other volatile registers. */
static void reply(struct frame *frame, u64 status, u64 *state)
{
	const struct call *call = find_call(frame->gpr[3]);
	u64 number = GET(calls) + 1, poison = GET(poison);
	int n;

	if (call)
		poison &= ~(u64)call->kept;
	hv_poison(frame, poison, number);
	if (frame->gpr[3] == H_CEDE) {
		mtspr(SPRN_DEC, DECREMENTER_FAR);
		frame->msr |= MSR_EE;
	}
	frame->gpr[3] = status;
	for (n = FIRST_ARG; n <= 12; n++)
		if (call && call->results >> n & 1)
			frame->gpr[n] = mailbox_random(state);
	if (call && call->results >> 3 & 1)
		frame->gpr[3] = mailbox_random(state);

	PUT(calls, number);
	for (n = 0; n < MAILBOX_ANSWERS; n++)
		PUT(answer[n], frame->gpr[3 + n]);
}

/* The next call of a retry sequence must pass the token. */
static void next_step(const struct frame *frame, u64 step)
{
	u64 arg = GET(token_arg), result = GET(token_result);
	int n;

	PUT(seen, GET(known));
	for (n = 0; n < MAILBOX_ARGS; n++)
		PUT(seen_arg[n], GET(arg[n]));
	PUT(step, step + 1);
	if (step + 1 >= GET(script_size))
		PUT(armed, 0);
	else if (arg)
		PUT(arg[arg - FIRST_ARG], frame->gpr[result]);
}

void hv_answer(struct frame *frame)
{
	u64 step = GET(step), state = GET(seed) + step * 2 + 1;
	u64 status;

	int n;

	strays = 0;
	for (n = 0; n < MAILBOX_ARGS; n++)
		PUT(arrived[n], frame->gpr[FIRST_ARG + n]);
	inspect(frame);
	if (GET(script_size))
		status = GET(script[step]);
	else
		status = choose_status(find_call(frame->gpr[3]), &state);
	write_memory(&state);
	reply(frame, status, &state);
	next_step(frame, step);
}

/*
 * An unexpected call: one call too many, or no call.  A loop that lost its counter makes
 * them for ever, so a program interrupt ends it.
 */
void hv_stray(struct frame *frame)
{
	if (mailbox)
		fault(FAULT_STRAY, 0, frame->gpr[3]);
	frame->gpr[3] = H_FUNCTION;
	hv_poison(frame, POISON_ALL, 0);
	if (++strays < STRAYS_MAX)
		return;
	strays = 0;
	frame->srr0 = frame->nip;
	frame->srr1 = frame->msr;
	frame->nip = VECTOR_PROGRAM;
	frame->msr = MSR_SF | (guest_is_little ? MSR_LE : 0);
}
