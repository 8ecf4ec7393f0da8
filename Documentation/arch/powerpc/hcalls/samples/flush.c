// SPDX-License-Identifier: GPL-2.0-or-later
/* Repeat a call until it completes.  SAMPLE */
#include <asm/hcalls-scm-sync-gen.h>

/* Not killable: fsync() needs the result. */
int example_flush(u64 drc_index)
{
	struct hcall_scm_flush_sync_ret ret;

	ret = hcall_scm_flush_sync(drc_index, HCALL_POLICY(HCALL_SLEEP));
	return ret.err;
}
