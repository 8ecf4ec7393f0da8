// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Statuses of hypervisor calls as text for messages.
 */
#include <linux/export.h>
#include <linux/kernel.h>

#include <asm/hvcall-names.h>

const char *hcall_status_text(long status, char text[static HCALL_STATUS_TEXT_SIZE])
{
	const char *name = hcall_status_name(status);

	/* Linux's START is the numerically greatest value, that of bit 0. */
	if (status <= H_UNSUPPORTED_FLAG_START && status >= H_UNSUPPORTED_FLAG_END)
		scnprintf(text, HCALL_STATUS_TEXT_SIZE, "%s (%ld: flag bit %ld)",
			  name, status, H_UNSUPPORTED_FLAG_START - status);
	else
		scnprintf(text, HCALL_STATUS_TEXT_SIZE, "%s (%ld)",
			  name ? name : "unknown status", status);
	return text;
}
EXPORT_SYMBOL_GPL(hcall_status_text);
