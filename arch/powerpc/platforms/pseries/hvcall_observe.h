/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Between the trampolines, the observers and the statistics.
 *
 * hvCall.S branches to the functions declared first while hcall_observe_key
 * is on; they call the hypervisor through the __plpar_* trampolines, which
 * are never observed, and report to the statistics what came of it.
 */
#ifndef _PSERIES_HVCALL_OBSERVE_H
#define _PSERIES_HVCALL_OBSERVE_H

#include <linux/jump_label.h>
#include <linux/types.h>
#include <asm/hvcall.h>

/*
 * Reached by a branch from the trampoline of the same shape, with the
 * arguments as its caller left them: fixed parameter lists that lie exactly
 * where the variadic call put its arguments.
 */
long hcall_observe_norets(unsigned long opcode, unsigned long a4,
			  unsigned long a5, unsigned long a6, unsigned long a7,
			  unsigned long a8, unsigned long a9, unsigned long a10);
long hcall_observe(unsigned long opcode, unsigned long *retbuf,
		   unsigned long a4, unsigned long a5, unsigned long a6,
		   unsigned long a7, unsigned long a8, unsigned long a9);
long hcall_observe9(unsigned long opcode, unsigned long *retbuf,
		    unsigned long a4, unsigned long a5, unsigned long a6,
		    unsigned long a7, unsigned long a8, unsigned long a9,
		    unsigned long a10, unsigned long a11, unsigned long a12);
long hcall_count_norets(unsigned long opcode, unsigned long a4,
			unsigned long a5, unsigned long a6, unsigned long a7,
			unsigned long a8, unsigned long a9, unsigned long a10);
long hcall_count(unsigned long opcode, unsigned long *retbuf,
		 unsigned long a4, unsigned long a5, unsigned long a6,
		 unsigned long a7, unsigned long a8, unsigned long a9);
long hcall_count9(unsigned long opcode, unsigned long *retbuf,
		  unsigned long a4, unsigned long a5, unsigned long a6,
		  unsigned long a7, unsigned long a8, unsigned long a9,
		  unsigned long a10, unsigned long a11, unsigned long a12);

/* hvCall.S */
long __plpar_hcall_norets(unsigned long opcode, ...);
long __plpar_hcall(unsigned long opcode,
		   unsigned long retbuf[static PLPAR_HCALL_BUFSIZE], ...);
long __plpar_hcall9(unsigned long opcode,
		    unsigned long retbuf[static PLPAR_HCALL9_BUFSIZE], ...);

/*
 * Calls made with translation off, by opcode / 4; slot 0 takes those above
 * MAX_HCALL_OPCODE.  Written by hvCall.S.  Part of the kernel image, because
 * little else is sure to be reachable then.
 */
extern u64 hcall_real_mode_calls[MAX_HCALL_OPCODE / 4 + 1];

/* When one call began; lives on the stack, so calls from interrupts nest. */
struct hcall_clock {
	u64 tb;
	u64 purr;
};

#ifdef CONFIG_HCALL_STATS
void hcall_stats_enter(unsigned long opcode, struct hcall_clock *start);
void hcall_stats_exit(unsigned long opcode, long status,
		      const struct hcall_clock *start);
#else
static inline void hcall_stats_enter(unsigned long opcode,
				     struct hcall_clock *start)
{
}

static inline void hcall_stats_exit(unsigned long opcode, long status,
				    const struct hcall_clock *start)
{
}
#endif

#endif /* _PSERIES_HVCALL_OBSERVE_H */
