// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The first program of a kernel that is measured: says what time it is, in
 * timebase ticks since the machine was switched on, and switches it off.
 */
#include <stdio.h>
#include <sys/reboot.h>

int main(void)
{
	printf("@timebase %llu\n@end\n",
	       (unsigned long long)__builtin_ppc_get_timebase());
	fflush(stdout);
	reboot(RB_POWER_OFF);
	return 1;
}
