/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Between the parts of the torture.
 */
#ifndef _TORTURE_H
#define _TORTURE_H

#include "../box.h"
#include "lib/guest.h"
#include "site.h"

/* A table of sites, from one file compiled in one way. */
struct group {
	const char *kind, *level;
	const struct site *sites;
	const unsigned int *count;
};

/* What differs between two runs of a group. */
#define MODE_RELOCATED	1	/* MSR[IR] and MSR[DR] are on */
#define MODE_OBSERVED	2	/* the static key is on */
#define MODES		4

extern const struct group torture_groups[];
extern struct box box;

/* torture.c: all sites of a group, as often as the runner wants. */
void torture_group(const struct group *group, unsigned int mode);
void torture_replay(u64 place, u64 call_seed);
u64 torture_setting(u64 number);

/* cases.c: how often to call each site in each mode. */
u64 torture_rounds(void);

/* observe.c */
extern u64 hcall_real_mode_calls[];
void torture_observe(bool on);

#endif /* _TORTURE_H */
