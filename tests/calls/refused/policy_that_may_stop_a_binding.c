// SPDX-License-Identifier: GPL-2.0-or-later
/* A call that must be completed takes no policy that could stop it. */
/* compiler says: error: too many arguments to function */
#include <asm/hcalls-sync-gen.h>

int bind(u64 drc_index, u64 blocks);

int bind(u64 drc_index, u64 blocks)
{
#ifdef WRONG
	return hcall_scm_bind_mem_sync(drc_index, 0, blocks, ~0ULL,
				       HCALL_POLICY(HCALL_KILLABLE)).err;
#else
	return hcall_scm_bind_mem_sync(drc_index, 0, blocks, ~0ULL).err;
#endif
}
