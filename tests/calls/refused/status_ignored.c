// SPDX-License-Identifier: GPL-2.0-or-later
/* A call's status is looked at. */
/* compiler says: unused-result */
#include <asm/hcalls-gen.h>

void prod(u64 proc);

void prod(u64 proc)
{
#ifdef WRONG
	hcall_prod(proc);
#else
	long rc = hcall_prod(proc);

	if (rc != H_SUCCESS)
		__builtin_trap();
#endif
}
