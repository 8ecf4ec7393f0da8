// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * One call in line, for the compiler's own account of what it destroys; see
 * told.py.
 */
#include <asm/hvcall.h>

long told(void);

long told(void)
{
	return plpar_hcall_norets(H_POLL_PENDING);
}
