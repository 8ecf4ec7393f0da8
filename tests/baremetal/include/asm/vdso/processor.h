/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Shim of asm/vdso/processor.h for the bare guest: thread priority. */
#ifndef _GUEST_ASM_VDSO_PROCESSOR_H
#define _GUEST_ASM_VDSO_PROCESSOR_H

#define HMT_medium()	asm volatile("or 2,2,2")

#endif
