// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * What trampolines go to while somebody looks, theirs and ours.  Nobody ever
 * does here: a call that arrives ends the benchmark.
 */
#include <linux/jump_label.h>
#include <asm/hvcall.h>
#include "lib/guest.h"

struct static_key_false hcall_observe_key;
u64 hcall_real_mode_calls[MAX_HCALL_OPCODE / 4 + 1];

#define NOBODY(fn)		\
	void fn(void);		\
	void fn(void)		\
	{			\
		guest_die();	\
	}

NOBODY(hcall_observe_norets)
NOBODY(hcall_observe)
NOBODY(hcall_observe9)
NOBODY(hcall_count_norets)
NOBODY(hcall_count)
NOBODY(hcall_count9)

NOBODY(__trace_hcall_entry)
NOBODY(__trace_hcall_exit)
