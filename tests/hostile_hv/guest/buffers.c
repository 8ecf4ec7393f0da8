// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Memory that arguments point at: what is in it before a call and after.
 */
#include <linux/compiler.h>
#include "lib/guest.h"
#include "torture.h"

/*
 * Buffers, each in the middle of three pages so that some memory on either side
 * can be looked at.  All of it holds what memory_word() says, but for the words
 * that a site writes and those that the adversary fills.
 */
#define BUFFER_WORDS	(4096 / sizeof(u64))
#define BUFFER_GUARDS	8

static struct {
	u64 before[BUFFER_WORDS], words[BUFFER_WORDS], after[BUFFER_WORDS];
} buffers[SITE_BUFFERS] __aligned(4096);

static u64 memory_word(u64 n)
{
	return (n + 1) * 0x9e3779b97f4a7c15UL;
}

/* Write it all; a call that fails may leave anything. */
void torture_refill_buffers(void)
{
	u64 *word = (u64 *)buffers, n;

	for (n = 0; n < 3 * BUFFER_WORDS * SITE_BUFFERS; n++)
		word[n] = memory_word(n);
}

/* Before box.arg[]: addresses and sizes are arguments. */
void torture_prepare_buffers(u64 *state)
{
	u64 size, i;

	box.nbuffers = site->nbuffers;
	for (i = 0; i < site->nbuffers; i++) {
		const struct site_buffer *buffer = &site->buffer[i];

		size = buffer->size;
		if (buffer->size_arg) {
			size = sizeof(box.buffer[i].head) +
			       (box_random(state) >> 32) % (size - sizeof(box.buffer[i].head) + 1);
			/* Two may share it. */
			if (frame.arg[buffer->size_arg - 1] <= sizeof(buffers[i].words))
				size = frame.arg[buffer->size_arg - 1];
			frame.arg[buffer->size_arg - 1] = size;
		}
		frame.arg[buffer->arg] = (u64)buffers[i].words;
		box.buffer[i] = (struct box_buffer) {
			.at = (u64)buffers[i].words, .size = size,
			.writable = buffer->writable,
			.head = { frame.live[0] ^ i, frame.live[1] },
		};
	}
}

/* Word @n of a buffer after the call: @memory, or what was written over it. */
static u64 wanted_word(int number, u64 n, u64 memory)
{
	const struct box_buffer *buffer = &box.buffer[number];
	u64 filled = buffer->writable ? buffer->filled : 0, last;

	if (n == 1)
		return frame.live[2];
	if (n == 0)
		memory = buffer->head[0];
	if (n < filled / sizeof(u64))
		return box_word(seed, number, n);
	if (n == filled / sizeof(u64) && filled % sizeof(u64)) {
		last = box_word(seed, number, n);
		memcpy(&memory, &last, filled % sizeof(u64));
	}
	return memory;
}

/* What the site read at once, all of the buffers, and what is around them. */
void torture_expect_buffers(void)
{
	u64 *at, n, first, want, i;

	for (i = 0; i < site->nbuffers; i++) {
		expect("after the call, start of buffer", i,
		       wanted_word(i, 0, 0), frame.head_after[i]);
		at = buffers[i].before;
		first = at - (u64 *)buffers;
		for (n = 1; n <= BUFFER_GUARDS; n++)
			expect("memory before buffer", i,
			       memory_word(first + BUFFER_WORDS - n), at[BUFFER_WORDS - n]);
		at = buffers[i].words;
		first = at - (u64 *)buffers;
		for (n = 0; n < BUFFER_WORDS + BUFFER_GUARDS; n++) {
			want = wanted_word(i, n, memory_word(first + n));
			expect(n * sizeof(u64) < box.buffer[i].size ? "memory in buffer" :
			       "memory behind buffer", i, want, at[n]);
			at[n] = memory_word(first + n);
		}
	}
}
