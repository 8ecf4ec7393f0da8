/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The guest's own way into the hypervisor, for the console, power-off and
 * set-up: must work while the trampolines under test are broken.
 */
#ifndef _GUEST_HYPERVISOR_H
#define _GUEST_HYPERVISOR_H

static inline long guest_hcall4(unsigned long opcode, unsigned long a4,
				unsigned long a5, unsigned long a6,
				unsigned long a7)
{
	register unsigned long r3 asm("r3") = opcode;
	register unsigned long r4 asm("r4") = a4;
	register unsigned long r5 asm("r5") = a5;
	register unsigned long r6 asm("r6") = a6;
	register unsigned long r7 asm("r7") = a7;

	asm volatile(".long 0x44000022"		/* sc 1 */
		     : "+r" (r3), "+r" (r4), "+r" (r5), "+r" (r6), "+r" (r7)
		     :
		     : "r0", "r8", "r9", "r10", "r11", "r12", "ctr", "xer",
		       "cr0", "cr1", "cr5", "cr6", "cr7", "memory");
	return r3;
}

/* Two arguments in, two results back in their place. */
static inline long guest_hcall_2results(unsigned long opcode, unsigned long *io4,
					unsigned long *io5)
{
	register unsigned long r3 asm("r3") = opcode;
	register unsigned long r4 asm("r4") = *io4;
	register unsigned long r5 asm("r5") = *io5;

	asm volatile(".long 0x44000022"		/* sc 1 */
		     : "+r" (r3), "+r" (r4), "+r" (r5)
		     :
		     : "r0", "r6", "r7", "r8", "r9", "r10", "r11", "r12",
		       "ctr", "xer", "cr0", "cr1", "cr5", "cr6", "cr7", "memory");
	*io4 = r4;
	*io5 = r5;
	return r3;
}

void guest_putc(char c);
void guest_flush(void);
void guest_power_off(void) __attribute__((noreturn));
void guest_set_interrupt_endian(void);
long guest_negotiate_xive(void);

#endif /* _GUEST_HYPERVISOR_H */
