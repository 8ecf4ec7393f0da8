// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Make writes durable on a device that requires H_SCM_FLUSH.
 */
#include <asm/barrier.h>

#include "papr_scm.h"

/*
 * Make all earlier writes to the device durable.  A flush has no deadline and
 * cannot be interrupted, because fsync() and the journal need its result.
 */
int papr_scm_flush(struct papr_scm *scm)
{
	struct hcall_scm_flush_sync_ret ret;

	/* Order dcbstps before the call, as generic_nvdimm_flush() does. */
	pmem_wmb();
	ret = hcall_scm_flush_sync(scm->drc_index,
				   HCALL_POLICY(HCALL_SLEEP, .slow = &scm->flush_slow));
	if (!ret.err)
		return 0;
	papr_scm_failed(scm, H_SCM_FLUSH, ret.status, scm->drc_index);
	/* Never return -EOPNOTSUPP: the block layer treats that errno as success. */
	return -EIO;
}
