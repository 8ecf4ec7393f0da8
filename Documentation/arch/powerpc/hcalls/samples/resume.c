// SPDX-License-Identifier: GPL-2.0-or-later
/* Give up for a while, and go on later.  SAMPLE */
#include <linux/errno.h>

#include <asm/hcalls-sync-gen.h>

/* The flush that goes on; all zero before the first. */
struct flush {
	struct hcall_scm_flush_sync_ret done;
	bool unfinished;
};

int nvdimm_flush_some(struct flush *flush, u64 drc_index)
{
	const struct hcall_policy how = HCALL_POLICY(HCALL_KILLABLE, .deadline_ms = 500);

	if (flush->unfinished)
		flush->done = hcall_scm_flush_resume(flush->done, drc_index, how);
	else
		flush->done = hcall_scm_flush_sync(drc_index, how);

	flush->unfinished = flush->done.err == -ETIMEDOUT || flush->done.err == -EINTR;
	return flush->done.err;
}
