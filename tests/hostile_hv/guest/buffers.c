// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Contents of the memory that arguments point at, before and after a call.
 */
#include <linux/compiler.h>
#include "lib/guest.h"
#include "clobber.h"

/*
 * Buffers, each in the middle of three pages, so that the memory on both sides can be
 * checked.  Words are those of memory_word(), except those that a site or the hypervisor
 * writes.
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

/* Write all buffers; a failed call may have changed any of them. */
void clobber_refill_buffers(void)
{
	u64 *word = (u64 *)buffers, n;

	for (n = 0; n < 3 * BUFFER_WORDS * SITE_BUFFERS; n++)
		word[n] = memory_word(n);
}

/* Before mailbox.arg[]: addresses and sizes are arguments. */
void clobber_prepare_buffers(u64 *state)
{
	u64 size, i;

	mailbox.nbuffers = site->nbuffers;
	for (i = 0; i < site->nbuffers; i++) {
		const struct site_buffer *buffer = &site->buffer[i];

		size = buffer->size;
		if (buffer->size_arg) {
			size = sizeof(mailbox.buffer[i].head) +
			       (mailbox_random(state) >> 32) % (size - sizeof(mailbox.buffer[i].head) + 1);
			/* Two arguments may share a size. */
			if (frame.arg[buffer->size_arg - 1] <= sizeof(buffers[i].words))
				size = frame.arg[buffer->size_arg - 1];
			frame.arg[buffer->size_arg - 1] = size;
		}
		frame.arg[buffer->arg] = (u64)buffers[i].words;
		mailbox.buffer[i] = (struct mailbox_buffer) {
			.at = (u64)buffers[i].words, .size = size,
			.writable = buffer->writable,
			.head = { frame.live[0] ^ i, frame.live[1] },
		};
	}
}

/* Word @n of a buffer after the call: @memory, or the word that overwrote it. */
static u64 wanted_word(int number, u64 n, u64 memory)
{
	const struct mailbox_buffer *buffer = &mailbox.buffer[number];
	u64 filled = buffer->writable ? buffer->filled : 0, last;

	if (n == 1)
		return frame.live[2];
	if (n == 0)
		memory = buffer->head[0];
	if (n < filled / sizeof(u64))
		return mailbox_word(seed, number, n);
	if (n == filled / sizeof(u64) && filled % sizeof(u64)) {
		last = mailbox_word(seed, number, n);
		memcpy(&memory, &last, filled % sizeof(u64));
	}
	return memory;
}

/* Check the words that the site read, the buffers, and the memory around them. */
void clobber_expect_buffers(void)
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
			expect(n * sizeof(u64) < mailbox.buffer[i].size ? "memory in buffer" :
			       "memory behind buffer", i, want, at[n]);
			at[n] = memory_word(first + n);
		}
	}
}
