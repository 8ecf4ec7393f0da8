/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Shim of asm/reg.h: a machine state register with external interrupts on or off. */
#ifndef _WRAPPERS_ASM_REG_H
#define _WRAPPERS_ASM_REG_H

#define MSR_EE		0x8000UL
#define mfmsr()		the_msr

extern unsigned long the_msr;

#endif
