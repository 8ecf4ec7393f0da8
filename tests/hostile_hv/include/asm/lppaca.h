/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stand-in for the kernel's header of this name: what the wrappers write to. */
#ifndef _TORTURE_ASM_LPPACA_H
#define _TORTURE_ASM_LPPACA_H

#include <linux/types.h>

struct lppaca {
	u8 cede_latency_hint;
};

extern struct lppaca torture_lppaca;

static inline struct lppaca *get_lppaca(void)
{
	return &torture_lppaca;
}

#endif
