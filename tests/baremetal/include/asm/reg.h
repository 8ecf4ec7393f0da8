/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stub of the kernel's header: bits of the MSR, and special purpose registers. */
#ifndef _GUEST_ASM_REG_H
#define _GUEST_ASM_REG_H

#ifdef __ASSEMBLY__
#define GUEST_BIT(n)	(1 << (n))
#else
#define GUEST_BIT(n)	(1UL << (n))
#endif

#define MSR_EE		GUEST_BIT(15)	/* external interrupts */
#define MSR_PR		GUEST_BIT(14)	/* problem state */
#define MSR_IR		GUEST_BIT(5)	/* instruction relocation */
#define MSR_DR		GUEST_BIT(4)	/* data relocation */
#define MSR_RI		GUEST_BIT(1)	/* interrupt is recoverable */
#define MSR_LE		GUEST_BIT(0)

#define SPRN_DAR	19
#define SPRN_DEC	22
#define SPRN_SRR0	26
#define SPRN_SRR1	27
#define SPRN_TBRL	268
#define SPRN_PVR	287
#define SPRN_PURR	309
#define SPRN_SPRG2	274
#define SPRN_SPRG3	275
#define SPRN_PPR	896

#ifndef __ASSEMBLY__
#define mfmsr()		({ unsigned long _v; \
			   asm volatile("mfmsr %0" : "=r" (_v)); _v; })
#define mfspr(n)	({ unsigned long _v; \
			   asm volatile("mfspr %0,%1" : "=r" (_v) : "i" (n)); _v; })
#define mtspr(n, v)	asm volatile("mtspr %0,%1" : : "i" (n), "r" (v) : "memory")
#endif

#endif /* _GUEST_ASM_REG_H */
