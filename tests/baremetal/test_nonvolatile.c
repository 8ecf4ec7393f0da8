// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * State that a call must keep: nonvolatile registers of the ELF ABI, the caller's frame,
 * the MSR.
 *
 * Each case makes the call twice, the second time with inverted patterns, so that no
 * register passes because it already held its pattern.
 */
#include <asm/asm-offsets.h>
#include <asm/hvcall.h>
#include "lib/guest.h"
#include "lib/probe.h"

_Static_assert(offsetof(struct probe, gpr_in) == PROBE_GPR_IN, "probe.h");
_Static_assert(offsetof(struct probe, cr_in) == PROBE_CR_IN, "probe.h");
_Static_assert(offsetof(struct probe, frame_in) == PROBE_FRAME_IN, "probe.h");
_Static_assert(offsetof(struct probe, gpr_out) == PROBE_GPR_OUT, "probe.h");
_Static_assert(offsetof(struct probe, cr_out) == PROBE_CR_OUT, "probe.h");
_Static_assert(offsetof(struct probe, frame_out) == PROBE_FRAME_OUT, "probe.h");
_Static_assert(offsetof(struct probe, r1_in) == PROBE_R1_IN, "probe.h");
_Static_assert(offsetof(struct probe, msr_out) == PROBE_MSR_OUT, "probe.h");
_Static_assert(offsetof(struct probe, save) == PROBE_SAVE, "probe.h");
_Static_assert(sizeof(struct probe) == PROBE_SIZE, "probe.h");

#define PACA_FILL	0xa5

#define CR2_TO_CR4	0x00fff000UL
#define CR_PATTERN	0x5a69a5c3UL

#ifdef CONFIG_PPC64_ELF_ABI_V2
#define PARAM_WORD	4	/* first word of the parameter save area */
#else
#define PARAM_WORD	6
#endif
#define REGISTER_WORDS	8	/* r3-r10 have a home there */

static struct probe probe;
static struct guest_paca probe_paca;
static unsigned long probe_retbuf[SHAPE_MAX_RESULTS];

static unsigned long frame_pattern(int word, unsigned long invert)
{
	return (0xf4a3e00000000000UL | (unsigned long)word << 16 | 0xbeef) ^ invert;
}

static void probe_shape(const struct shape *shape, unsigned long invert)
{
	unsigned long args[SHAPE_MAX_ARGS], call = 0x300;
	int i, word = 0;

	for (i = 0; i < SHAPE_MAX_ARGS; i++)
		args[i] = shape_pattern(call, i + 4) ^ invert;

	memset(&probe_paca, PACA_FILL, sizeof(probe_paca));
	probe.entry = shape->entry;
	probe.cr_in = (CR_PATTERN ^ invert) & 0xffffffff;
	for (i = 13; i < 32; i++)
		probe.gpr_in[i] = shape_pattern(call, i) ^ invert;
	probe.gpr_in[13] = (unsigned long)&probe_paca;
	/*
	 * In ELFv1, a trampoline must not look at r2; in ELFv2, it makes r2 from
	 * its own address.
	 */
	probe.gpr_in[2] = shape_pattern(call, 2) ^ invert;
#ifdef CONFIG_PPC64_ELF_ABI_V2
	asm volatile("mr %0,2" : "=r" (probe.gpr_in[2]));
#endif
	for (i = 1; i < PROBE_FRAME_WORDS; i++)
		probe.frame_in[i] = frame_pattern(i, invert);

	probe.arg[word++] = shape_unknown_opcode(call);
	if (shape->nresults)
		probe.arg[word++] = (unsigned long)probe_retbuf;
	for (i = 0; i < shape->nargs; i++, word++) {
		if (word < REGISTER_WORDS)
			probe.arg[word] = args[i];
		else
			probe.frame_in[PARAM_WORD + word] = args[i];
	}

	shape_calls++;
	probe_run(&probe);
	EXPECT_EQ(probe.gpr_out[3], H_FUNCTION);
}

/* Run each check twice. */
static void probe_and(const struct shape *shape,
		      void (*check)(const struct shape *shape))
{
	probe_shape(shape, 0);
	check(shape);
	probe_shape(shape, ~0UL);
	check(shape);
}

static void check_gprs(const struct shape *shape)
{
	static char name[] = "r..";
	int i;

	for (i = 14; i < 32; i++) {
		name[1] = '0' + i / 10;
		name[2] = '0' + i % 10;
		EXPECT_EQ_NAMED(probe.gpr_out[i], probe.gpr_in[i], name);
	}
}

GUEST_SHAPE_TEST(keeps_gprs, "keeps r14-r31")
{
	probe_and(shape, check_gprs);
}

static void check_pointers(const struct shape *shape)
{
	EXPECT_EQ_NAMED(probe.gpr_out[1], probe.r1_in, "r1");
	EXPECT_EQ_NAMED(probe.gpr_out[2], probe.gpr_in[2], "r2");
	EXPECT_EQ_NAMED(probe.gpr_out[13], probe.gpr_in[13], "r13");
}

GUEST_SHAPE_TEST(keeps_pointers, "keeps r1, r2 and r13")
{
	probe_and(shape, check_pointers);
}

static void check_cr(const struct shape *shape)
{
	EXPECT_EQ(probe.cr_out & CR2_TO_CR4, probe.cr_in & CR2_TO_CR4);
}

GUEST_SHAPE_TEST(keeps_cr, "keeps CR2-CR4")
{
	probe_and(shape, check_cr);
}

static void check_lr_msr(const struct shape *shape)
{
	EXPECT_EQ_NAMED(probe.lr_out, probe.lr_in, "LR");
	EXPECT_EQ_NAMED(probe.msr_out, probe.msr_in, "MSR");
}

GUEST_SHAPE_TEST(keeps_lr_msr, "returns with LR and MSR as they were")
{
	probe_and(shape, check_lr_msr);
}

/*
 * In its caller's frame a function may write the CR save word, the LR save doubleword and
 * the home of its parameters.
 */
static unsigned long frame_mask(const struct shape *shape, int word)
{
	int words = 1 + !!shape->nresults + shape->nargs;

	if (words < REGISTER_WORDS)
		words = REGISTER_WORDS;
	if (word == 1)	/* only the word at 8(r1) */
#ifdef __LITTLE_ENDIAN__
		return 0xffffffff00000000UL;
#else
		return 0x00000000ffffffffUL;
#endif
	if (word == 2 || (word >= PARAM_WORD && word < PARAM_WORD + words))
		return 0;
	return ~0UL;
}

static void check_frame(const struct shape *shape)
{
	int i;

	for (i = 0; i < PROBE_FRAME_WORDS; i++) {
		unsigned long mask = frame_mask(shape, i);

		EXPECT_EQ(probe.frame_out[i] & mask, probe.frame_in[i] & mask);
	}
}

GUEST_SHAPE_TEST(keeps_frame, "keeps the caller's frame")
{
	probe_and(shape, check_frame);
}

static void check_paca(const struct shape *shape)
{
	unsigned int i;

	for (i = 0; i < sizeof(probe_paca); i++)
		EXPECT_EQ(((u8 *)&probe_paca)[i],
			  i == PACASRR_VALID ? 0 : PACA_FILL);
}

GUEST_SHAPE_TEST(keeps_paca, "writes no other byte of the paca")
{
	probe_and(shape, check_paca);
}
