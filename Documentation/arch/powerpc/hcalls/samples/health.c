// SPDX-License-Identifier: GPL-2.0-or-later
/* Use the two results of a call.  SAMPLE */
#include <linux/errno.h>

#include <asm/hcalls-gen.h>
#include <asm/hvcall-names.h>

int nvdimm_health(u64 drc_index, u64 *health)
{
	struct hcall_scm_health_ret ret = hcall_scm_health(drc_index);

	if (ret.status != H_SUCCESS)
		return hcall_errno(ret.status);

	/* The platform supports only the bits that are set in valid. */
	*health = ret.health & ret.valid;
	return 0;
}
