// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Call sites around which the compiler keeps values outside of general registers:
 * results of comparisons, a loop counter, a carry.  Also memory that only the hypervisor
 * reads, and calls without a used result.
 */
#include <asm/hvcall.h>
#include "site.h"

/* No hypervisor has this call, so all results are poisoned. */
#define OPCODE		0x3ff0

/*
 * Comparisons whose results are used before and after the call: more than the condition
 * register has fields.
 */
#define EACH_CONDITION(do)						\
	do(0) do(1) do(2) do(3) do(4) do(5) do(6) do(7) do(8) do(9)

#define OPERANDS(n)	u64 a##n = SITE_VALUE(f->live[2 * (n)]);	\
			u64 b##n = SITE_VALUE(f->live[2 * (n) + 1]);
#define BEFORE(n)	f->before[n] = a##n < b##n ? x : y;
#define AFTER(n)	f->after[n] = a##n < b##n ? z : w;

static void site_conditions(struct site_frame *f)
{
	EACH_CONDITION(OPERANDS)
	u64 x = SITE_VALUE(f->live[20]), y = SITE_VALUE(f->live[21]);
	u64 z = SITE_VALUE(f->live[22]), w = SITE_VALUE(f->live[23]);

	EACH_CONDITION(BEFORE)
	f->result[0] = plpar_hcall_norets(OPCODE, a0);
	EACH_CONDITION(AFTER)
}

static int check_conditions(const struct site_frame *f)
{
	int i;

	for (i = 0; i < SITE_CONDITIONS; i++) {
		bool less = f->live[2 * i] < f->live[2 * i + 1];

		if (f->before[i] != f->live[less ? 20 : 21] ||
		    f->after[i] != f->live[less ? 22 : 23])
			return i;
	}
	return -1;
}

/* The compiler counts in CTR if nothing in the loop changes CTR. */
static void site_loop(struct site_frame *f)
{
	u64 count = f->count, status = 0, i;

	for (i = 0; i < count; i++)
		status = plpar_hcall_norets(OPCODE, f->arg[0]);
	f->result[0] = status;
}

/* The first store is for the hypervisor alone. */
static void site_overwritten(struct site_frame *f)
{
	f->shared = f->live[0];
	f->result[0] = plpar_hcall_norets(OPCODE, f->arg[0]);
	f->shared = f->live[1];
}

/* The call gets the low half of a sum; the carry is used after the call. */
static void site_carry(struct site_frame *f)
{
	u64 a = SITE_VALUE(f->live[0] | 1UL << 63), b = SITE_VALUE(f->live[1]);
	unsigned __int128 sum = (unsigned __int128)a + b;

	f->before[0] = sum;
	f->result[0] = plpar_hcall_norets(OPCODE, (u64)sum);
	f->after[0] = (sum >> 64) + f->live[2];
}

static int check_carry(const struct site_frame *f)
{
	u64 a = f->live[0] | 1UL << 63;
	bool carry = f->before[0] < a;

	return f->before[0] == a + f->live[1] &&
	       f->after[0] == carry + f->live[2] ? -1 : 0;
}

/*
 * The call is all of a function, or its last statement, which a compiler turns into a
 * jump; but the backtrace needs the function.
 */
static __attribute__((noinline)) long leaf(u64 argument)
{
	return plpar_hcall_norets(OPCODE, argument);
}

static __attribute__((noinline)) long leaf_with_results(u64 argument)
{
	unsigned long unread[PLPAR_HCALL_BUFSIZE];

	return plpar_hcall(OPCODE, unread, argument);
}

static void site_leaf(struct site_frame *f)
{
	f->result[0] = leaf(f->arg[0]);
}

static void site_leaf_with_results(struct site_frame *f)
{
	f->result[0] = leaf_with_results(f->arg[0]);
}

/* The call must be made although no result is used. */
static void site_unwanted(struct site_frame *f)
{
	unsigned long unread[PLPAR_HCALL9_BUFSIZE];

	plpar_hcall9(OPCODE, unread, f->arg[0]);
}

static void site_unwanted_status(struct site_frame *f)
{
	plpar_hcall_norets(OPCODE, f->arg[0]);
}

const struct site SITE_TABLE(special)[] = {
	{ "comparisons across a call", site_conditions, OPCODE,
	  .observed = SITE_INLINE, .traced = true, .depth = 1,
	  .frame = SITE_ONLY_STATUS, .check = check_conditions },
	{ "a counted loop", site_loop, OPCODE, 1, { 4 },
	  .observed = SITE_INLINE, .traced = true, .depth = 1,
	  .frame = SITE_ONLY_STATUS, .loops = SITE_LOOPS_COUNT },
	{ "memory that is overwritten after a call", site_overwritten, OPCODE, 1, { 4 },
	  .observed = SITE_INLINE, .traced = true, .depth = 1,
	  .frame = SITE_ONLY_STATUS, .shares = true },
	{ "a carry across a call", site_carry, OPCODE,
	  .observed = SITE_INLINE, .traced = true, .depth = 1,
	  .frame = SITE_ONLY_STATUS, .check = check_carry },
	{ "a leaf", site_leaf, OPCODE, 1, { 4 },
	  .observed = SITE_INLINE, .traced = true, .depth = 2,
	  .frame = SITE_ONLY_STATUS },
	{ "a leaf with results", site_leaf_with_results, OPCODE, 1, { 4 },
	  .observed = SITE_INLINE_RESULTS, .traced = true, .depth = 2,
	  .frame = SITE_ONLY_STATUS },
	{ "an unused answer", site_unwanted, OPCODE, 1, { 4 },
	  .observed = SITE_INLINE_RESULTS, .traced = true, .depth = 1,
	  .frame = SITE_NOTHING },
	{ "an unused status", site_unwanted_status, OPCODE, 1, { 4 },
	  .observed = SITE_INLINE, .traced = true, .depth = 1,
	  .frame = SITE_NOTHING },
};

const unsigned int SITE_COUNT(special) =
	sizeof(SITE_TABLE(special)) / sizeof(SITE_TABLE(special)[0]);
