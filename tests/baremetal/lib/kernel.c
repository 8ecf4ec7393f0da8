// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Time for the retry engine: see kernel.h.
 */
#include "kernel.h"

struct guest_kernel guest_kernel;

/* QEMU's time base has 512 MHz. */
u64 ktime_get_mono_fast_ns(void)
{
	u64 ticks;

	asm volatile("mftb %0" : "=r" (ticks));
	return ticks * 125 / 64 + guest_kernel.ahead_ns;
}

void guest_wait_ns(u64 ns)
{
	u64 start = ktime_get_mono_fast_ns();

	if (guest_kernel.hurry)
		guest_kernel.ahead_ns += ns;
	while (ktime_get_mono_fast_ns() - start < ns)
		barrier();
}
