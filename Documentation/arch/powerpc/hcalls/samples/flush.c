// SPDX-License-Identifier: GPL-2.0-or-later
/* Make a call until it has finished.  SAMPLE */
#include <asm/hcalls-done-gen.h>

int nvdimm_flush(u64 drc_index)
{
	struct hcall_scm_flush_done done;

	done = hcall_scm_flush_done(drc_index, HCALL_POLICY(HCALL_KILLABLE));
	return done.err;
}
