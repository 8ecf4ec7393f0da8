// SPDX-License-Identifier: GPL-2.0-or-later
/* Nine results need nine words. */
/* compiler says: plpar_hcall9: result buffer is too small */
#include <asm/hcalls-gen.h>

unsigned long entitlement(void);

unsigned long entitlement(void)
{
#ifdef WRONG
	unsigned long retbuf[PLPAR_HCALL_BUFSIZE];
#else
	unsigned long retbuf[PLPAR_HCALL9_BUFSIZE];
#endif

	return plpar_hcall9(H_GET_PPP, retbuf) ? 0 : retbuf[0];
}
