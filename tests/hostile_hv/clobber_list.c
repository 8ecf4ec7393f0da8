// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * One inline call, compiled for the dump that clobber_list.py reads.
 */
#include <asm/hvcall.h>

long clobbered(void);

long clobbered(void)
{
	return plpar_hcall_norets(H_POLL_PENDING);
}
