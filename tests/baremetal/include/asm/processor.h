/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stub of the kernel's header. */
#ifdef __ASSEMBLY__
#define PPC_MTOCRF(fields, reg)	mtocrf	fields, reg
#else
#define cpu_relax()		asm volatile("" : : : "memory")
#endif
