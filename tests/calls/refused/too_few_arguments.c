// SPDX-License-Identifier: GPL-2.0-or-later
/* A call gets as many arguments as it has. */
/* compiler says: too few arguments */
#include <asm/hcalls-gen.h>

long scan(u64 drc_index, u64 token);

long scan(u64 drc_index, u64 token)
{
#ifdef WRONG
	return hcall_scm_flush(drc_index).status;
#else
	return hcall_scm_flush(drc_index, token).status;
#endif
}
