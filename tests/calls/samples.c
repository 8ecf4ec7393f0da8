// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Call sites, right and wrong, on which the rules are tried; samples.py names
 * what has to be found in each.  H_PUT_TERM_CHAR has four arguments.
 */
#define H_PUT_TERM_CHAR	0x58

extern char key;
unsigned long helper(unsigned long value);
long slow(unsigned long opcode, unsigned long a, unsigned long b, unsigned long c,
	  unsigned long d);

/* As the kernel's static_branch_unlikely(). */
static inline __attribute__((always_inline)) int observed(void)
{
	asm goto("1:	nop\n"
		 "	.pushsection __jump_table, \"aw\"\n"
		 "	.long 1b - ., %l[yes] - .\n"
		 "	.8byte key - .\n"
		 "	.popsection"
		 : : : : yes);
	return 0;
yes:
	return 1;
}

#define REGISTERS							\
	register unsigned long r3 asm("r3");				\
	register unsigned long r4 asm("r4");				\
	register unsigned long r5 asm("r5");				\
	register unsigned long r6 asm("r6");				\
	register unsigned long r7 asm("r7")

#define TRAP(r7c)							\
	asm volatile("sc 1"						\
		     : "+r" (r3), "+r" (r4), "+r" (r5), "+r" (r6), r7c (r7) \
		     : : "r0", "r8", "r9", "r10", "r11", "r12", "cr0", "cr1", \
		       "cr5", "cr6", "cr7", "ctr", "xer", "memory")

struct result {
	long status;
	unsigned long r4, r5, r6, r7;
};

/* Loads, trap and results in one arm. */
void right(struct result *result, unsigned long a, unsigned long b, unsigned long c,
	   unsigned long d)
{
	if (observed()) {
		result->status = slow(H_PUT_TERM_CHAR, a, b, c, d);
	} else {
		REGISTERS;

		r3 = H_PUT_TERM_CHAR;
		r4 = a;
		r5 = b;
		r6 = c;
		r7 = d;
		TRAP("+r");
		*result = (struct result){ r3, r4, r5, r6, r7 };
	}
}

/* Loads before the branch. */
void loads_before_branch(struct result *result, unsigned long a, unsigned long b,
			 unsigned long c, unsigned long d)
{
	REGISTERS;

	r3 = H_PUT_TERM_CHAR;
	r4 = a;
	r5 = b;
	r6 = c;
	r7 = d;
	if (observed()) {
		result->status = slow(H_PUT_TERM_CHAR, a, b, c, d);
	} else {
		TRAP("+r");
		*result = (struct result){ r3, r4, r5, r6, r7 };
	}
}

/* One argument before the branch. */
void argument_before_branch(struct result *result, unsigned long a, unsigned long b,
			    unsigned long c, unsigned long d)
{
	REGISTERS;

	r7 = d;
	if (observed()) {
		result->status = slow(H_PUT_TERM_CHAR, a, b, c, d);
	} else {
		r3 = H_PUT_TERM_CHAR;
		r4 = a;
		r5 = b;
		r6 = c;
		TRAP("+r");
		*result = (struct result){ r3, r4, r5, r6, r7 };
	}
}

/* Results after the arms have met again. */
void results_after_branch(struct result *result, unsigned long a, unsigned long b,
			  unsigned long c, unsigned long d)
{
	REGISTERS;

	if (observed()) {
		r3 = slow(H_PUT_TERM_CHAR, a, b, c, d);
	} else {
		r3 = H_PUT_TERM_CHAR;
		r4 = a;
		r5 = b;
		r6 = c;
		r7 = d;
		TRAP("+r");
	}
	*result = (struct result){ r3, r4, r5, r6, r7 };
}

/* The fourth argument is in no register. */
long argument_missing(unsigned long a, unsigned long b, unsigned long c)
{
	unsigned long value = helper(a);

	REGISTERS;

	r3 = H_PUT_TERM_CHAR;
	r4 = value;
	r5 = b;
	r6 = c;
	TRAP("=r");
	return r3;
}

/* An argument is computed by a function while others are in their registers. */
long call_between(unsigned long a, unsigned long b, unsigned long c, unsigned long d)
{
	REGISTERS;

	r3 = H_PUT_TERM_CHAR;
	r4 = a;
	r5 = b;
	r6 = c;
	r7 = helper(d);
	TRAP("+r");
	return r3;
}

/* The opcode is not constant. */
long opcode_variable(unsigned long opcode, unsigned long a, unsigned long b, unsigned long c,
		     unsigned long d)
{
	REGISTERS;

	r3 = opcode;
	r4 = a;
	r5 = b;
	r6 = c;
	r7 = d;
	TRAP("+r");
	return r3;
}

/* The same, loaded before the branch. */
long opcode_lost(unsigned long opcode, unsigned long a, unsigned long b, unsigned long c,
		 unsigned long d)
{
	REGISTERS;

	r3 = opcode;
	if (observed())
		return slow(opcode, a, b, c, d);
	r4 = a;
	r5 = b;
	r6 = c;
	r7 = d;
	TRAP("+r");
	return r3;
}

/* After the call, an instruction sets a register, although its name begins as a comparison's. */
unsigned long bytes_compared(unsigned long a, unsigned long b, unsigned long c,
			     unsigned long d)
{
	REGISTERS;

	r3 = H_PUT_TERM_CHAR;
	r4 = a;
	r5 = b;
	r6 = c;
	r7 = d;
	TRAP("+r");
	a = helper(r3);
	asm("cmpb	%0,%1,%2" : "=r" (r7) : "r" (a), "r" (b));
	return r7 + 1;
}
