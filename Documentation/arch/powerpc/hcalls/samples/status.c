// SPDX-License-Identifier: GPL-2.0-or-later
/* Handle one status, and convert all others to an errno.  SAMPLE */
#include <asm/hcalls-gen.h>
#include <asm/hvcall-names.h>

/* Get the address of a block, 0 if the block is not mapped. */
int nvdimm_block_address(u64 drc_index, u64 block, u64 *address)
{
	struct hcall_scm_query_block_mem_binding_ret ret;

	ret = hcall_scm_query_block_mem_binding(drc_index, block);
	if (ret.status == H_NOT_FOUND) {
		*address = 0;
		return 0;
	}
	if (ret.status == H_SUCCESS)
		*address = ret.address;
	return hcall_errno(ret.status);
}
