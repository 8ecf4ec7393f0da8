// SPDX-License-Identifier: GPL-2.0-or-later
/* A pointer is not a real address. */
/* compiler says: makes integer from pointer */
#include <asm/hcalls-gen.h>

long get(void *buffer, u64 size, u64 index);

long get(void *buffer, u64 size, u64 index)
{
#ifdef WRONG
	return hcall_get_perf_counter_info(buffer, size);
#else
	return hcall_get_perf_counter_info(hcall_ra_buf(buffer, size, 0, 4096), size);
#endif
}
