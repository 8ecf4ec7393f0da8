/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The box: memory in which guest and adversary agree on a call.
 *
 * Beforehand the guest writes down what the hypervisor is to receive; the
 * adversary compares, answers, and writes down what it sent.  So neither side
 * learns from the code under test what the other one meant.  Everything that
 * the adversary does follows from the seed, so that a call can be repeated.
 *
 * All words are in the guest's byte order.
 */
#ifndef _ADVERSARY_BOX_H
#define _ADVERSARY_BOX_H

#include <linux/types.h>

#define BOX_ARGS	9	/* r4-r12 */
#define BOX_ANSWERS	10	/* r3-r12 */
#define BOX_SCRIPT	16
#define BOX_BUFFERS	4
#define BOX_HEAD	2	/* words at a buffer's start */

/* What may be poisoned: r0 and r4-r12 by number, then these. */
#define POISON_CTR	13
#define POISON_XER	14
#define POISON_SRR	15
#define POISON_CR	16	/* CR0 and up */
#define POISON_BITS	24
#define POISON_ALL	0xe3fff1UL

/* What arrived otherwise than written down: r3-r12 by number, or one of these. */
#define FAULT_NONE	0
#define FAULT_STRAY	1	/* a call that nobody wrote down; have: opcode */
#define FAULT_STACK	32	/* r1 is not a multiple of 16 */
#define FAULT_MSR	33
#define FAULT_SHARED	34	/* the word in memory */
#define FAULT_BUFFER	35	/* + number of the buffer: what the guest wrote to it */

/* Memory that an argument of the call points at. */
struct box_buffer {
	u64 at, size;		/* bytes */
	u64 writable;		/* the hypervisor may fill it */
	u64 head[BOX_HEAD];	/* what has to be in it when the first call arrives */
	u64 filled;		/* the adversary's: bytes from the start, box_word()s */
};

struct box {
	/* The guest's */
	u64 armed;		/* the next call is this; 0 again once it came */
	u64 seed;
	u64 poison;		/* bits, see above */
	u64 msr;
	u64 opcode;
	u64 known;		/* bits: arguments that have to be as in arg[] */
	u64 arg[BOX_ARGS];
	u64 shared_at;		/* address of a word, 0: none */
	u64 shared_in;		/* what has to be in it when the call arrives */
	u64 nbuffers;
	struct box_buffer buffer[BOX_BUFFERS];
	u64 script_size;	/* calls of a conversation; 0: one, at random */
	u64 script[BOX_SCRIPT];	/* the status of each */
	u64 token_arg;		/* register that has to hold */
	u64 token_result;	/* what this one held in the answer before */

	/* The adversary's */
	u64 calls;		/* that were written down, since the start */
	u64 step;		/* of the conversation */
	u64 fault, want, have;	/* the first one since the guest cleared it */
	u64 answer[BOX_ANSWERS];
	u64 seen, seen_arg[BOX_ARGS];	/* known and arg[], of this answer */
	u64 arrived[BOX_ARGS];	/* with the call, set by the caller or not */
	u64 shared_out;		/* what the word is now */
};

/* Word @n, in the guest's byte order, of buffer @number when filled under @seed. */
static inline u64 box_word(u64 seed, u64 number, u64 n)
{
	return (0xb0fUL << 52 | number << 48 | n << 32) ^ (seed >> 16 & 0xffffffff);
}

/* Random numbers; @state is never 0. */
static inline u64 box_random(u64 *state)
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return *state * 0x2545f4914f6cdd1dUL;
}

/* The guest's own calls to the adversary, beside console and power-off. */
#define ADVERSARY_ATTACH	0xadf0	/* r4 = address of the box, r5 = little-endian */
#define ADVERSARY_SETTING	0xadf4	/* r4 = number; gives the value in r4 */

#define SETTING_SEED		0
#define SETTING_CALLS		1	/* about so many are to be made */
#define SETTING_REPLAY_PLACE	2	/* group << 32 | mode << 24 | site */
#define SETTING_REPLAY_SEED	3	/* only this call; 0: all */
#define SETTINGS		4

#endif /* _ADVERSARY_BOX_H */
