// SPDX-License-Identifier: GPL-2.0-or-later
/* Make a call until it has finished.  SAMPLE */
#include <asm/hcalls-sync-gen.h>

int nvdimm_flush(u64 drc_index)
{
	struct hcall_scm_flush_sync_ret done;

	done = hcall_scm_flush_sync(drc_index, HCALL_POLICY(HCALL_KILLABLE));
	return done.err;
}
