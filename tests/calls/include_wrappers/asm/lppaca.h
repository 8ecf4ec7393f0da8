/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Shim of asm/lppaca.h: what the wrappers look at. */
#ifndef _WRAPPERS_ASM_LPPACA_H
#define _WRAPPERS_ASM_LPPACA_H

#include <linux/types.h>

struct lppaca {
	u8 cede_latency_hint;
};

extern struct lppaca the_lppaca;

#define get_lppaca()	(&the_lppaca)

#endif
