// SPDX-License-Identifier: GPL-2.0-or-later
/* Act between two attempts of a retry sequence.  SAMPLE */
#include <linux/errno.h>

#include <asm/hcalls-gen.h>
#include <asm/hvcall-retry.h>

/* One part of an image: a list of pages. */
struct part {
	hcall_ra_t list;
	u64 entries;
};

int ca_download(u64 unit, u64 operation, const struct part *part, unsigned int parts)
{
	struct hcall_download_ca_function_ret ret;
	struct hcall_retry retry;
	u64 token = 0;

	hcall_retry_init(&retry, HCALL_KILLABLE, 60000);
	do {
		ret = hcall_download_ca_function(unit, operation, part->list,
						 part->entries, token);
		token = ret.next_token;
		/* This part is complete; pass the next part. */
		if (ret.status == H_CONTINUE) {
			if (!--parts)
				return -ENODATA;
			part++;
		}
	} while (hcall_again(&retry, ret.status));
	return hcall_retry_errno(&retry, ret.status);
}
