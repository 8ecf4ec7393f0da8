/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stub of the kernel's header: the linear mapping is the guest's memory. */
#ifndef _GUEST_LINUX_MM_H
#define _GUEST_LINUX_MM_H

#define GUEST_MEMORY		0x10000000UL	/* QEMU's -m 256M */

#define virt_addr_valid(p)						\
	((unsigned long)(p) && (unsigned long)(p) < GUEST_MEMORY)
#define __pa(p)			((unsigned long)(p))

#endif
