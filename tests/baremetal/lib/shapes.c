// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The trampolines, as a table.
 */
#include <asm/hvcall.h>
#include "guest.h"

/*
 * In parentheses wherever a trampoline is meant: asm/hvcall.h may have a
 * function-like macro of the same name that does without it.
 */
#define SHAPE(fn, args, results) {		\
	.name = #fn, .entry = (void *)(fn), .nargs = args,	\
	.nresults = results,			\
}

const struct shape guest_shapes[GUEST_SHAPES] = {
	SHAPE(plpar_hcall_norets, 7, 0),
	SHAPE(plpar_hcall_norets_notrace, 7, 0),
	SHAPE(plpar_hcall, 6, 4),
	SHAPE(plpar_hcall_raw, 6, 4),
	SHAPE(plpar_hcall9, 9, 9),
	SHAPE(plpar_hcall9_raw, 9, 9),
};

unsigned int shape_calls;

#define ARGS6(a)	(a)[0], (a)[1], (a)[2], (a)[3], (a)[4], (a)[5]
#define ARGS7(a)	ARGS6(a), (a)[6]
#define ARGS9(a)	ARGS7(a), (a)[7], (a)[8]

long shape_call(const struct shape *shape, unsigned long opcode,
		unsigned long *retbuf, const unsigned long *args)
{
	shape_calls++;
	switch (shape - guest_shapes) {
	case 0:
		return (plpar_hcall_norets)(opcode, ARGS7(args));
	case 1:
		return (plpar_hcall_norets_notrace)(opcode, ARGS7(args));
	case 2:
		return (plpar_hcall)(opcode, retbuf, ARGS6(args));
	case 3:
		return (plpar_hcall_raw)(opcode, retbuf, ARGS6(args));
	case 4:
		return (plpar_hcall9)(opcode, retbuf, ARGS9(args));
	default:
		return (plpar_hcall9_raw)(opcode, retbuf, ARGS9(args));
	}
}

unsigned long shape_pattern(unsigned long call, int reg)
{
	unsigned long low = 0xa0000000UL | (call & 0xfff) << 8 | reg;

	return (0x5c000000UL | (~call & 0xfff) << 8 | (reg * 0x11)) << 32 | low;
}

/* Beyond every range, in 64 bits: QEMU answers H_FUNCTION and logs it. */
unsigned long shape_unknown_opcode(unsigned long n)
{
	return SHAPE_UNKNOWN_OPCODE(n);
}
