// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Patch static branches, as a kernel does.
 */
#include <linux/jump_label.h>
#include "clobber.h"

#define INSN_NOP		0x60000000U
#define INSN_B(offset)		(0x48000000U | ((u32)(offset) & 0x03fffffcU))

/* guest.lds.S */
extern struct jump_entry _jump_table_start[], _jump_table_end[];

static void patch(u32 *code, u32 insn)
{
	*(volatile u32 *)code = insn;
	asm volatile("dcbst 0,%0; sync; icbi 0,%0; isync" : : "r" (code) : "memory");
}

static void update(const struct static_key *key)
{
	struct jump_entry *entry;

	for (entry = _jump_table_start; entry < _jump_table_end; entry++) {
		char *code = (char *)&entry->code + entry->code;
		char *target = (char *)&entry->target + entry->target;
		unsigned long it = (unsigned long)&entry->key + entry->key;
		bool inverted = it & 1;

		if (it - inverted != (unsigned long)key)
			continue;
		patch((u32 *)code, !!key->enabled != inverted ? INSN_B(target - code) : INSN_NOP);
	}
}

void static_key_slow_inc(struct static_key *key)
{
	if (!key->enabled++)
		update(key);
	clobber_between_keys();
}

void static_key_slow_dec(struct static_key *key)
{
	if (!--key->enabled)
		update(key);
	clobber_between_keys();
}
