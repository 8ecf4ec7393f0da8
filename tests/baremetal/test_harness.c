// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The guest itself: an exception is caught and described, and registers that a test case
 * loses are restored.
 */
#include <asm/reg.h>
#include "lib/exception.h"
#include "lib/guest.h"

#define EXCEPTION_DATA_SEGMENT	0x380
#define EXCEPTION_PROGRAM	0x700

extern char harness_trap[];

static void trap(const void *arg)
{
	asm volatile(".globl harness_trap\n"
		     "harness_trap: .long 0" : : : "memory");
}

GUEST_TEST(harness_program, "an illegal instruction is caught where it is")
{
	EXPECT_EQ(guest_try(trap, NULL), 1);
	EXPECT_EQ(guest_exception.vector, EXCEPTION_PROGRAM);
	EXPECT_EQ(guest_exception.nip, harness_trap);
}

#define NOWHERE		0xc000000000dead00UL

static void load_nowhere(const void *arg)
{
	/* Without relocation any address is good. */
	asm volatile("mtmsrd %0; isync; ld %0,0(%1)" : :
		     "r" (mfmsr() | MSR_DR), "b" (NOWHERE) : "memory");
}

GUEST_TEST(harness_segment, "a load from a bad address is caught with the address")
{
	EXPECT_EQ(guest_try(load_nowhere, NULL), 1);
	EXPECT_EQ(guest_exception.vector, EXCEPTION_DATA_SEGMENT);
	EXPECT_EQ(guest_exception.dar, NOWHERE);
}

/* The compiler does not know of these changes. */
static void lose_registers(const void *arg)
{
	asm volatile("li 2,0; li 13,0; li 14,0; li 31,0; mtcrf 0x38,2");
}

GUEST_TEST(harness_registers, "registers lost in a case are restored")
{
	register unsigned long r14 asm("r14") = 14;
	unsigned long r2, r13, toc;

	asm volatile("mr %0,2" : "=r" (toc));
	asm volatile("" : "+r" (r14));
	EXPECT_EQ(guest_try(lose_registers, NULL), 0);
	asm volatile("mr %0,2; mr %1,13" : "=r" (r2), "=r" (r13));
	asm volatile("" : "+r" (r14));
	EXPECT_EQ(r2, toc);
	EXPECT_EQ(r13, &guest_paca);
	EXPECT_EQ(r14, 14);
}
