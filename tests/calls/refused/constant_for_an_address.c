// SPDX-License-Identifier: GPL-2.0-or-later
/* "No buffer" has a name. */
/* sparse says: expected restricted hcall_ra_t */
#include <asm/hcalls-gen.h>

long withdraw(u64 flags, u64 cpu);

long withdraw(u64 flags, u64 cpu)
{
#ifdef WRONG
	return hcall_register_vpa(flags, cpu, 0x1000);
#else
	return hcall_register_vpa(flags, cpu, HCALL_RA_NONE);
#endif
}
