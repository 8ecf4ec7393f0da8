// SPDX-License-Identifier: GPL-2.0-or-later
/* A call gets no more arguments than it has. */
/* compiler says: too many arguments */
#include <asm/hcalls-gen.h>

long prod(u64 proc);

long prod(u64 proc)
{
#ifdef WRONG
	return hcall_prod(proc, 0);
#else
	return hcall_prod(proc);
#endif
}
