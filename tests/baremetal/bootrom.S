/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Boot ROM of the test guest, QEMU's -bios.
 *
 * QEMU starts the first processor of a pseries machine at real address 0x100,
 * big-endian and in 32-bit mode, with the device tree's address in r3 and the
 * -kernel image at 0x400000.  Jumping there takes a tenth of a second, the way through
 * firmware several seconds.
 */
#include "lib/layout.h"

	.section ".head", "ax"
	.org	0x100
	ba	GUEST_BASE
