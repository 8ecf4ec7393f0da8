// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Convert statuses to text, and names of calls to opcodes.
 */
#include <linux/export.h>
#include <linux/kernel.h>
#include <linux/string.h>

#include <asm/hvcall-names.h>

const char *hcall_status_text(long status, char text[static HCALL_STATUS_TEXT_SIZE])
{
	const char *name = hcall_status_name(status);

	/* Count from START, which is the numerically greatest value and stands for bit 0. */
	if (status <= H_UNSUPPORTED_FLAG_START && status >= H_UNSUPPORTED_FLAG_END)
		scnprintf(text, HCALL_STATUS_TEXT_SIZE, "%s (%ld: flag bit %ld)",
			  name, status, H_UNSUPPORTED_FLAG_START - status);
	else
		scnprintf(text, HCALL_STATUS_TEXT_SIZE, "%s (%ld)",
			  name ? name : "unknown status", status);
	return text;
}
EXPORT_SYMBOL_GPL(hcall_status_text);

unsigned long hcall_find_opcode(const char *name)
{
	unsigned int index;

	for (index = 1; index <= HCALL_INDEX_MAX; index++)
		if (!strcmp(hcall_name(hcall_opcode(index)), name))
			return hcall_opcode(index);
	return 0;
}
