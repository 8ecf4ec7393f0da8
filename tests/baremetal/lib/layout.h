/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Where things are in the guest's memory.  Read by C, assembly and the linker
 * script.
 */
#ifndef _GUEST_LAYOUT_H
#define _GUEST_LAYOUT_H

/*
 * QEMU's default for pseries,kernel-addr.  Below 32 MiB, so that "ba" from
 * the exception vectors reaches everything; below 2 GiB, so that lis/addi
 * makes an address out of nothing, which the exception handler needs: neither
 * r1 nor r2 can be trusted there.
 */
#define GUEST_BASE		0x400000
#define GUEST_STACK_SIZE	0x4000

/* Frame made by the assembly helpers: header, parameter save area, a spill. */
#define GUEST_FRAME		144
#define GUEST_FRAME_SPILL	136

#endif /* _GUEST_LAYOUT_H */
