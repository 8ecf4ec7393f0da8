// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Log a failed call: name, arguments and status.
 */
#include <linux/device.h>
#include <linux/ratelimit.h>
#include <linux/seq_buf.h>

#include "papr_scm.h"

/* Log a failed call, with at most DEFAULT_RATELIMIT_BURST lines in 5 s; return @errno. */
int papr_scm_fail(const struct papr_scm *scm, int errno, unsigned long opcode, long status,
		  unsigned int nargs, const u64 *args)
{
	static DEFINE_RATELIMIT_STATE(limit, DEFAULT_RATELIMIT_INTERVAL, DEFAULT_RATELIMIT_BURST);
	char text[128];
	struct seq_buf list;
	unsigned int i;

	if (!__ratelimit(&limit))
		return errno;

	seq_buf_init(&list, text, sizeof(text));
	for (i = 0; i < nargs; i++)
		seq_buf_printf(&list, "%s%#llx", i ? ", " : "", args[i]);
	dev_err(scm->dev, "%s(%.*s): %s\n", hcall_name(opcode), (int)seq_buf_used(&list), text,
		hcall_status_str(status));
	return errno;
}
