// SPDX-License-Identifier: GPL-2.0-or-later
/* So is that of a call with results. */
/* compiler says: unused-result */
#include <asm/hcalls-gen.h>

long flush(u64 drc_index);

long flush(u64 drc_index)
{
#ifdef WRONG
	hcall_scm_flush(drc_index, 0);
	return 0;
#else
	return hcall_scm_flush(drc_index, 0).status;
#endif
}
