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
#define MODE_COUNTED	2	/* statistics are on */
#define MODE_TRACED	4	/* trace events and fault injection are on */
#define MODE_OBSERVED	(MODE_COUNTED | MODE_TRACED)
#define MODES		7	/* those that make a difference; */
#define REAL_MODES	2	/* of these, with translation off and observed */

extern const struct group torture_groups[];
extern struct box box;

/* torture.c: the call at hand. */
extern const struct site *site;
extern struct site_frame frame;
extern u64 seed;
extern unsigned int mode;

/* Fails it if the two differ, and says what and which that is. */
void expect(const char *what, u64 number, u64 want, u64 have);

/* torture.c: all sites of a group, as often as the runner wants. */
void torture_group(const struct group *group, unsigned int mode);
void torture_replay(u64 place, u64 call_seed);
u64 torture_setting(u64 number);

/* cases.c: how often to call each site in each mode. */
u64 torture_rounds(void);

/* What has been counted of an opcode. */
struct counted {
	u64 mine, boot;		/* calls, in the pool of the CPU and the boot CPU's */
	bool has_row;		/* in the CPU's pool */
	u64 real_mode;		/* made with translation off */
	u64 running;
	u64 ticks, purr, max;
	u64 buckets;		/* calls, each as often as its bucket's number */
	u64 errors, busy, failed;
	u64 told_apart;		/* statuses */
};

/* observed.c */
void torture_prepare_observers(unsigned int quiet);
void torture_expect_observers(void);

/* buffers.c */
void torture_refill_buffers(void);
void torture_prepare_buffers(u64 *state);
void torture_expect_buffers(void);

/* observe.c */
bool torture_start_cpus(void);
extern unsigned int torture_preempt;
void torture_prepare_users(u64 opcode, bool select);
void torture_between_keys(void);
u64 torture_counted_between(void);
extern unsigned int torture_quiet;	/* why calls may only be counted; 0: they may not */
void torture_observe(unsigned int mode);
struct counted torture_counted(u64 opcode);
u64 torture_counted_elsewhere(void);
bool torture_only_counts(void);
bool torture_pools_shared(void);
u64 torture_wrong_rows(bool *full);

#endif /* _TORTURE_H */
