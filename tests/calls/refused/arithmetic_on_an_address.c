// SPDX-License-Identifier: GPL-2.0-or-later
/* An address that was checked is not moved: its neighbour was not checked. */
/* sparse says: restricted hcall_ra_t degrades to integer */
#include <asm/hcalls-gen.h>

long get(void *buffer, u64 size);

long get(void *buffer, u64 size)
{
#ifdef WRONG
	hcall_ra_t request = hcall_ra_force(hcall_ra_buf(buffer, 2 * size, 8, 4096) + size);
#else
	hcall_ra_t request = hcall_ra_buf(buffer + size, size, 8, 4096);
#endif

	return hcall_get_perf_counter_info(request, size);
}
