// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * A failed call, as text: its name, its arguments, its status by name.
 */
#include <linux/device.h>
#include <linux/ratelimit.h>
#include <linux/seq_buf.h>

#include "papr_scm.h"

/*
 * What a hypervisor does not offer, or does not allow this partition, is a
 * property of the machine, known to whoever runs it, and no failure.
 */
static bool is_quiet(long status)
{
	return status == H_FUNCTION || status == H_UNSUPPORTED || status == H_AUTHORITY;
}

/**
 * papr_scm_fail() - say which call failed, with what, and how
 * @scm: the device
 * @errno: returned
 * @opcode: H_*
 * @status: what the hypervisor answered
 * @nargs: number of arguments
 * @args: the arguments
 *
 * Rate-limited: a device that fails does so many times in a row.
 *
 * Context: Any.
 * Return: @errno.
 */
int papr_scm_fail(const struct papr_scm *scm, int errno, unsigned long opcode, long status,
		  unsigned int nargs, const u64 *args)
{
	static DEFINE_RATELIMIT_STATE(limit, DEFAULT_RATELIMIT_INTERVAL, DEFAULT_RATELIMIT_BURST);
	char text[128];
	struct seq_buf list;
	unsigned int i;

	if (!is_quiet(status) && !__ratelimit(&limit))
		return errno;

	seq_buf_init(&list, text, sizeof(text));
	for (i = 0; i < nargs; i++)
		seq_buf_printf(&list, "%s%#llx", i ? ", " : "", args[i]);

	if (is_quiet(status))
		dev_dbg(scm->dev, "%s(%.*s): %s\n", hcall_name(opcode),
			(int)seq_buf_used(&list), text, hcall_status_str(status));
	else
		dev_err(scm->dev, "%s(%.*s): %s\n", hcall_name(opcode),
			(int)seq_buf_used(&list), text, hcall_status_str(status));

	return errno;
}
