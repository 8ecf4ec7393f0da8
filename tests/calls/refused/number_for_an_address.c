// SPDX-License-Identifier: GPL-2.0-or-later
/* A number is not a real address, nor is __pa() of anything checked. */
/* sparse says: expected restricted hcall_ra_t */
#include <asm/hcalls-gen.h>

long get(void *buffer, u64 size);

long get(void *buffer, u64 size)
{
#ifdef WRONG
	return hcall_get_perf_counter_info(__pa(buffer), size);
#else
	return hcall_get_perf_counter_info(hcall_ra_force(__pa(buffer)), size);
#endif
}
