// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Test every group of call sites in every mode.  The Makefile defines EACH_GROUP(do) as
 * do(kind, level) for each group that is built.
 */
#include "clobber.h"

#define DECLARE(kind, level)						\
	extern const struct site sites_##kind##_##level[];		\
	extern const unsigned int nsites_##kind##_##level;

EACH_GROUP(DECLARE)

#define DEFINE(kind, level)						\
	{ #kind, #level, sites_##kind##_##level, &nsites_##kind##_##level },

const struct group clobber_groups[] = {
	EACH_GROUP(DEFINE)
};

#define NUMBER(kind, level)	NUMBER_##kind##_##level,

enum { EACH_GROUP(NUMBER) NUMBERS };

/* Calls after which a CPU's pool is full. */
#define ENOUGH_FOR_ROWS		20000

u64 clobber_rounds(void)
{
	u64 all = 0;
	unsigned int i, j;

	for (i = 0; i < NUMBERS; i++)
		for (j = 0; j < *clobber_groups[i].count; j++)
			all += clobber_groups[i].sites[j].observed == SITE_TRANSLATED ?
			       MODES - REAL_MODES : MODES;
	return clobber_setting(SETTING_CALLS) / all + 1;
}

/* Must be the first test: it attaches the guest to the hypervisor. */
GUEST_TEST(attach, "the hostile hypervisor answers")
{
	bool little = false;

#ifdef __LITTLE_ENDIAN__
	little = true;
#endif
	EXPECT_EQ(clobber_start_cpus(), true);
	EXPECT_EQ(clobber_pools_shared(), true);
	EXPECT_EQ(clobber_only_counts(), true);
	EXPECT_EQ(guest_hcall4(HOSTILE_ATTACH, (u64)&mailbox, little, 0, 0), 0);
	if (clobber_setting(SETTING_REPLAY_SEED))
		clobber_replay(clobber_setting(SETTING_REPLAY_PLACE),
			       clobber_setting(SETTING_REPLAY_SEED));
}

#define CASE(kind, level, name, title, mode)				\
	GUEST_TEST(kind##_##level##_##name, #kind ", " #level ", " title) \
	{								\
		clobber_group(&clobber_groups[NUMBER_##kind##_##level],	\
			      mode);					\
	}

#define REAL(kind, level)						\
	CASE(kind, level, real, "real mode", 0)
#define RELOCATED(kind, level)						\
	CASE(kind, level, relocated, "relocated", MODE_RELOCATED)
#define REAL_COUNTED(kind, level)					\
	CASE(kind, level, real_counted, "real mode, counted", MODE_COUNTED)
#define RELOCATED_COUNTED(kind, level)					\
	CASE(kind, level, relocated_counted, "relocated, counted",	\
	     MODE_RELOCATED | MODE_COUNTED)
#define REAL_OBSERVED(kind, level)					\
	CASE(kind, level, real_observed, "real mode, observed",		\
	     MODE_OBSERVED)
#define RELOCATED_OBSERVED(kind, level)					\
	CASE(kind, level, relocated_observed, "relocated, observed",	\
	     MODE_RELOCATED | MODE_OBSERVED)
#define RELOCATED_TRACED(kind, level)					\
	CASE(kind, level, relocated_traced,				\
	     "relocated, observed, without statistics",			\
	     MODE_RELOCATED | MODE_TRACED)

/* Ordered by mode: QEMU is slow when static branches are patched. */
EACH_GROUP(REAL)
EACH_GROUP(RELOCATED)
EACH_GROUP(RELOCATED_COUNTED)
EACH_GROUP(REAL_COUNTED)
EACH_GROUP(REAL_OBSERVED)
EACH_GROUP(RELOCATED_OBSERVED)
EACH_GROUP(RELOCATED_TRACED)

GUEST_TEST(keys, "no call is counted while tracing begins and ends without statistics")
{
	guest_map();
	/* From here on the call has a row. */
	clobber_observe(MODE_RELOCATED);
	clobber_observe(MODE_RELOCATED | MODE_COUNTED);
	clobber_observe(MODE_RELOCATED);
	clobber_observe(MODE_RELOCATED | MODE_TRACED);
	clobber_observe(MODE_RELOCATED);
	EXPECT_EQ(clobber_counted_between() > 0, true);
}

GUEST_TEST(elsewhere, "no call is counted for another CPU")
{
	EXPECT_EQ(clobber_counted_elsewhere(), 0);
}

/* Return true if a call site takes the slow path with any opcode. */
static bool has_any_opcode(void)
{
	unsigned int i, j;

	for (i = 0; i < NUMBERS; i++)
		for (j = 0; j < *clobber_groups[i].count; j++)
			if (clobber_groups[i].sites[j].observed &&
			    !clobber_groups[i].sites[j].foreign &&
			    !clobber_groups[i].sites[j].opcode)
				return true;
	return false;
}

GUEST_TEST(rows, "each call has a separate row, or one in the boot CPU's pool")
{
	bool full;

	EXPECT_EQ(clobber_wrong_rows(&full), 0);
	if (has_any_opcode() && clobber_setting(SETTING_CALLS) >= ENOUGH_FOR_ROWS &&
	    !clobber_setting(SETTING_REPLAY_SEED))
		EXPECT_EQ(full, true);
}

/* Must be the last test. */
GUEST_TEST(total, "calls were made")
{
	if (!clobber_setting(SETTING_REPLAY_SEED))
		EXPECT_EQ(shape_calls > clobber_setting(SETTING_CALLS), 1);
}
