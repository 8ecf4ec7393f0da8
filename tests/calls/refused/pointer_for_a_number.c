// SPDX-License-Identifier: GPL-2.0-or-later
/* A pointer is not a register value. */
/* compiler says: makes integer from pointer */
#include <asm/hcalls-gen.h>

long prod(u64 *proc);

long prod(u64 *proc)
{
#ifdef WRONG
	return hcall_prod(proc);
#else
	return hcall_prod(*proc);
#endif
}
