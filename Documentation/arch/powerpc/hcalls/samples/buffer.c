// SPDX-License-Identifier: GPL-2.0-or-later
/* Pass memory to a call.  SAMPLE */
#include <asm/hcalls-gen.h>
#include <asm/hvcall-names.h>

/* Read statistics: a header of 16 bytes, then 16 bytes for each statistic. */
int nvdimm_stats(u64 drc_index, void *stats, size_t size)
{
	struct hcall_scm_performance_stats_ret ret;

	ret = hcall_scm_performance_stats(drc_index, hcall_ra_buf(stats, size, 8, 0),
					  size);
	return hcall_errno(ret.status);
}
