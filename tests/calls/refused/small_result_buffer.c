// SPDX-License-Identifier: GPL-2.0-or-later
/* Four results need four words. */
/* compiler says: plpar_hcall: result buffer is too small */
#include <asm/hcalls-gen.h>

unsigned long flush(u64 drc_index);

unsigned long flush(u64 drc_index)
{
#ifdef WRONG
	unsigned long retbuf[1];
#else
	unsigned long retbuf[PLPAR_HCALL_BUFSIZE];
#endif

	return plpar_hcall(H_SCM_FLUSH, retbuf, drc_index, 0) ? 0 : retbuf[0];
}
