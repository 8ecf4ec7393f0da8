/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stub of the kernel's header: thread priority. */
#ifndef _GUEST_ASM_VDSO_PROCESSOR_H
#define _GUEST_ASM_VDSO_PROCESSOR_H

#define HMT_medium()	asm volatile("or 2,2,2")

#endif
