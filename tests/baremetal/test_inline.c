// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Calls that C code makes inline: the macros of asm/hvcall.h, with an opcode that
 * the compiler knows and with one that it does not know.
 *
 * Each macro must do what the trampoline of its name does.  test_guest.py compares the
 * registers in QEMU's log, and checks that the trap is outside of hvCall.S.
 */
#include <asm/hvcall.h>
#include <asm/reg.h>
#include "lib/guest.h"

#define GUARD		0xdeadbeefcafef00dUL
#define GUARDS		3

#define PPR_PRIORITY	(7UL << 50)

/* One opcode for each form and each purpose, by which test_guest.py finds the call. */
#define WITNESSED	0x800
#define COMPARED	0x820
#define PRIORITY	0x840

#define ARGS6(a)	(a)[0], (a)[1], (a)[2], (a)[3], (a)[4], (a)[5]
#define ARGS7(a)	ARGS6(a), (a)[6]
#define ARGS9(a)	ARGS7(a), (a)[7], (a)[8]

enum purpose { FOR_WITNESS, FOR_COMPARISON, FOR_PRIORITY, FOR_CI_STORE };

struct inline_form {
	const char *way;
	unsigned int shape;	/* index of the trampoline in guest_shapes[] */
	unsigned int number;
	long (*call)(enum purpose purpose, unsigned long opcode, unsigned long *retbuf,
		     const unsigned long *args);
};

/* All arguments of the form, after the buffer if it has one. */
#define FORM(id, fn, n, buffer, arguments)				\
static long id##_variable(enum purpose purpose, unsigned long opcode,	\
			  unsigned long *retbuf, const unsigned long *args) \
{									\
	return fn(opcode buffer, arguments(args));			\
}									\
									\
static long id##_constant(enum purpose purpose, unsigned long opcode,	\
			  unsigned long *retbuf, const unsigned long *args) \
{									\
	switch (purpose) {						\
	case FOR_WITNESS:						\
		return fn(SHAPE_UNKNOWN_OPCODE(WITNESSED + 2 * (n)) buffer, arguments(args)); \
	case FOR_COMPARISON:						\
		return fn(SHAPE_UNKNOWN_OPCODE(COMPARED + 2 * (n)) buffer, arguments(args)); \
	case FOR_PRIORITY:						\
		return fn(SHAPE_UNKNOWN_OPCODE(PRIORITY + 2 * (n)) buffer, arguments(args)); \
	default:							\
		return fn(H_LOGICAL_CI_STORE buffer, arguments(args));	\
	}								\
}

#define NO_BUFFER
#define BUFFER		, retbuf

FORM(norets, plpar_hcall_norets, 0, NO_BUFFER, ARGS7)
FORM(norets_notrace, plpar_hcall_norets_notrace, 1, NO_BUFFER, ARGS7)
FORM(hcall, plpar_hcall, 2, BUFFER, ARGS6)
FORM(hcall9, plpar_hcall9, 3, BUFFER, ARGS9)

static const struct inline_form forms[] = {
	{ "constant", 0, 0, norets_constant },
	{ "variable", 0, 0, norets_variable },
	{ "constant", 1, 1, norets_notrace_constant },
	{ "variable", 1, 1, norets_notrace_variable },
	{ "constant", 2, 2, hcall_constant },
	{ "variable", 2, 2, hcall_variable },
	{ "constant", 4, 3, hcall9_constant },
	{ "variable", 4, 3, hcall9_variable },
};

static unsigned long opcode_of(const struct inline_form *form, unsigned int base)
{
	return SHAPE_UNKNOWN_OPCODE(base + 2 * form->number + (form->way[0] == 'v'));
}

/* A failure names the form. */
static void name(const struct inline_form *form, bool passed)
{
	if (!passed)
		guest_printf("# with %s inline, %s opcode\n",
			     guest_shapes[form->shape].name, form->way);
}

GUEST_TEST(inline_opcode, "macros: an unknown opcode gives H_FUNCTION")
{
	const struct inline_form *form;

	for (form = forms; form < forms + ARRAY_SIZE(forms); form++) {
		const struct shape *with = &guest_shapes[form->shape];
		unsigned long opcode = opcode_of(form, WITNESSED);
		unsigned long args[SHAPE_MAX_ARGS], retbuf[SHAPE_MAX_RESULTS];
		int i;

		for (i = 0; i < SHAPE_MAX_ARGS; i++)
			args[i] = shape_pattern(WITNESSED + (form - forms), i + 4);
		guest_printf("# expected %s inline-%s r3=%016lx", with->name, form->way, opcode);
		for (i = 0; i < with->nargs; i++)
			guest_printf(" r%d=%016lx", i + 4, args[i]);
		guest_printf("\n");
		name(form, EXPECT_EQ(form->call(FOR_WITNESS, opcode, retbuf, args), H_FUNCTION));
	}
}

/* Check nine different results and the words around the buffer. */
GUEST_TEST(inline_results, "macros: write what the trampoline writes, and no other word")
{
	const struct inline_form *form;

	for (form = forms; form < forms + ARRAY_SIZE(forms); form++) {
		const struct shape *with = &guest_shapes[form->shape];
		unsigned long opcode = opcode_of(form, COMPARED);
		unsigned long words[GUARDS + SHAPE_MAX_RESULTS + GUARDS];
		unsigned long wanted[GUARDS + SHAPE_MAX_RESULTS + GUARDS];
		unsigned long args[SHAPE_MAX_ARGS];
		long status;
		int i;

		for (i = 0; i < SHAPE_MAX_ARGS; i++)
			args[i] = shape_pattern(COMPARED + (form - forms), i + 4);
		for (i = 0; i < (int)ARRAY_SIZE(words); i++)
			words[i] = wanted[i] = GUARD + i;

		status = shape_call(with, opcode, wanted + GUARDS, args);
		name(form, EXPECT_EQ(form->call(FOR_COMPARISON, opcode, words + GUARDS, args),
				     status));
		for (i = 0; i < (int)ARRAY_SIZE(words); i++)
			name(form, EXPECT_EQ(words[i], wanted[i]));
		/* The trampoline must have written results. */
		if (with->nresults)
			name(form, EXPECT_EQ(words[GUARDS], args[0]));
	}
}

GUEST_TEST(inline_priority, "macros: raise a low thread priority to medium")
{
	unsigned long args[SHAPE_MAX_ARGS] = { 0 }, retbuf[SHAPE_MAX_RESULTS];
	const struct inline_form *form;
	unsigned long low, medium, after;

	asm volatile("or 2,2,2" : : : "memory");
	medium = mfspr(SPRN_PPR) & PPR_PRIORITY;
	asm volatile("or 1,1,1" : : : "memory");
	low = mfspr(SPRN_PPR) & PPR_PRIORITY;
	asm volatile("or 2,2,2" : : : "memory");
	if (low == medium) {
		guest_skip("PPR does not show the priority on this processor");
		return;
	}

	for (form = forms; form < forms + ARRAY_SIZE(forms); form++) {
		asm volatile("or 1,1,1" : : : "memory");
		form->call(FOR_PRIORITY, opcode_of(form, PRIORITY), retbuf, args);
		after = mfspr(SPRN_PPR) & PPR_PRIORITY;
		asm volatile("or 2,2,2" : : : "memory");
		name(form, EXPECT_EQ(after, medium));
	}
}

/* The call sets the flag, so only a store after the trap clears it. */
GUEST_TEST(inline_flag, "macros: clear the saved-SRR flag after the trap")
{
	unsigned long retbuf[SHAPE_MAX_RESULTS];
	unsigned long args[SHAPE_MAX_ARGS] = {
		1, (unsigned long)&guest_paca.srr_valid, 1,
	};
	const struct inline_form *form;

	for (form = forms; form < forms + ARRAY_SIZE(forms); form++) {
		guest_paca.srr_valid = 0xff;
		name(form, EXPECT_EQ(form->call(FOR_CI_STORE, H_LOGICAL_CI_STORE, retbuf, args),
				     H_SUCCESS));
		name(form, EXPECT_EQ(guest_paca.srr_valid, 0));
	}
}
