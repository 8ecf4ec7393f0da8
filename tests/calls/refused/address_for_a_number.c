// SPDX-License-Identifier: GPL-2.0-or-later
/* A real address does not go where a number belongs. */
/* sparse says: got restricted hcall_ra_t */
#include <asm/hcalls-gen.h>

long get(hcall_ra_t buffer, u64 size);

long get(hcall_ra_t buffer, u64 size)
{
#ifdef WRONG
	return hcall_get_perf_counter_info(buffer, buffer);
#else
	return hcall_get_perf_counter_info(buffer, size);
#endif
}
