/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Faults instead of, or after, hypervisor calls, for the observers.
 */
#ifndef _PSERIES_HVCALL_INJECT_H
#define _PSERIES_HVCALL_INJECT_H

#include <linux/jump_label.h>
#include <linux/types.h>

struct hcall_seen;

#ifdef CONFIG_HCALL_FAULT_INJECTION
DECLARE_STATIC_KEY_FALSE(hcall_inject_key);

bool hcall_inject_slow(struct hcall_seen *call);
void hcall_inject_after_slow(struct hcall_seen *call);

/*
 * Before a call; any context but NMIs, with RCU watching.  True if the call is
 * not to be made: it has a status and results then.
 */
static __always_inline bool hcall_inject(struct hcall_seen *call)
{
	return static_branch_unlikely(&hcall_inject_key) && hcall_inject_slow(call);
}

/* After a call that was made, likewise: its status may change. */
static __always_inline void hcall_inject_after(struct hcall_seen *call)
{
	if (static_branch_unlikely(&hcall_inject_key))
		hcall_inject_after_slow(call);
}

#else

static inline bool hcall_inject(struct hcall_seen *call)
{
	return false;
}

static inline void hcall_inject_after(struct hcall_seen *call)
{
}

#endif

#endif /* _PSERIES_HVCALL_INJECT_H */
