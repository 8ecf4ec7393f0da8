// SPDX-License-Identifier: GPL-2.0-or-later
/* A call with two results.  SAMPLE */
#include <linux/errno.h>

#include <asm/hcalls-gen.h>
#include <asm/hvcall-names.h>

int nvdimm_health(u64 drc_index, u64 *health)
{
	struct hcall_scm_health_ret ret = hcall_scm_health(drc_index);

	if (ret.status != H_SUCCESS)
		return hcall_errno(ret.status);

	/* Bits that the platform cannot know are not valid. */
	*health = ret.health & ret.valid;
	return 0;
}
