/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Mailbox: memory that the guest and the hostile hypervisor share.
 *
 * Before a call the guest writes the expected arguments.  The hypervisor compares them,
 * answers, and writes the results that it returned.  So no expected value comes from the
 * tested code.  All answers follow from the seed, so a call can be repeated.
 *
 * All words are in the guest's byte order.
 */
#ifndef _MAILBOX_H
#define _MAILBOX_H

#include <linux/types.h>

#define MAILBOX_ARGS	9	/* r4-r12 */
#define MAILBOX_ANSWERS	10	/* r3-r12 */
#define MAILBOX_SCRIPT	16
#define MAILBOX_BUFFERS	4
#define MAILBOX_HEAD	2	/* words at a buffer's start */

/* Registers to poison: r0 and r4-r12 by number, then these. */
#define POISON_CTR	13
#define POISON_XER	14
#define POISON_SRR	15
#define POISON_CR	16	/* CR0 and up */
#define POISON_BITS	24
#define POISON_ALL	0xe3fff1UL

/* Value that differs from the expected one: r3-r12 by number, or one of these. */
#define FAULT_NONE	0
#define FAULT_STRAY	1	/* an unexpected call; have: opcode */
#define FAULT_STACK	32	/* r1 is not a multiple of 16 */
#define FAULT_MSR	33
#define FAULT_SHARED	34	/* the word in memory */
#define FAULT_BUFFER	35	/* + number of the buffer that the guest wrote */

/* Memory that an argument of the call points at. */
struct mailbox_buffer {
	u64 at, size;		/* bytes */
	u64 writable;		/* the hypervisor may fill it */
	u64 head[MAILBOX_HEAD];	/* what has to be in it when the first call arrives */
	u64 filled;		/* by the hypervisor: bytes from the start, mailbox_word()s */
};

struct mailbox {
	/* Written by the guest */
	u64 armed;		/* the next call is this; 0 again once it came */
	u64 seed;
	u64 poison;		/* bits, see above */
	u64 msr;
	u64 opcode;
	u64 known;		/* bits: arguments that have to be as in arg[] */
	u64 arg[MAILBOX_ARGS];
	u64 shared_at;		/* address of a word, 0: none */
	u64 shared_in;		/* what has to be in it when the call arrives */
	u64 nbuffers;
	struct mailbox_buffer buffer[MAILBOX_BUFFERS];
	u64 script_size;	/* calls of a retry sequence; 0: one random answer */
	u64 script[MAILBOX_SCRIPT];	/* the status of each */
	u64 token_arg;		/* register that has to hold */
	u64 token_result;	/* what this one held in the answer before */

	/* Written by the hypervisor */
	u64 calls;		/* that were written down, since the start */
	u64 step;		/* of the retry sequence */
	u64 fault, want, have;	/* the first one since the guest cleared it */
	u64 answer[MAILBOX_ANSWERS];
	u64 seen, seen_arg[MAILBOX_ARGS];	/* known and arg[], of this answer */
	u64 arrived[MAILBOX_ARGS];	/* with the call, set by the caller or not */
	u64 shared_out;		/* what the word is now */
};

/* Word @n, in the guest's byte order, of buffer @number when filled under @seed. */
static inline u64 mailbox_word(u64 seed, u64 number, u64 n)
{
	return (0xb0fUL << 52 | number << 48 | n << 32) ^ (seed >> 16 & 0xffffffff);
}

/* Random numbers; @state is never 0. */
static inline u64 mailbox_random(u64 *state)
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return *state * 0x2545f4914f6cdd1dUL;
}

/* Calls of the test itself, in addition to console and power-off. */
#define HOSTILE_ATTACH	0xadf0	/* r4 = address of the mailbox, r5 = little-endian */
#define HOSTILE_SETTING	0xadf4	/* r4 = number; gives the value in r4 */

#define SETTING_SEED		0
#define SETTING_CALLS		1	/* approximate number of calls */
#define SETTING_REPLAY_PLACE	2	/* group << 32 | mode << 24 | site */
#define SETTING_REPLAY_SEED	3	/* only this call; 0: all */
#define SETTINGS		4

#endif /* _MAILBOX_H */
