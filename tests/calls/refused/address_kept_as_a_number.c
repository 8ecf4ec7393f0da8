// SPDX-License-Identifier: GPL-2.0-or-later
/* Nor does an address become a number on the way. */
/* sparse says: got restricted hcall_ra_t */
#include <asm/hcalls-gen.h>

long get(void *buffer, u64 size);

long get(void *buffer, u64 size)
{
#ifdef WRONG
	u64 request = hcall_ra_buf(buffer, size, 8, 4096);

	return hcall_get_perf_counter_info(hcall_ra_force(request), size);
#else
	hcall_ra_t request = hcall_ra_buf(buffer, size, 8, 4096);

	return hcall_get_perf_counter_info(request, size);
#endif
}
