/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Declarations of the clobber test.
 */
#ifndef _CLOBBER_H
#define _CLOBBER_H

#include "../mailbox.h"
#include "lib/guest.h"
#include "site.h"

/* A table of sites, from one file compiled in one way. */
struct group {
	const char *kind, *level;
	const struct site *sites;
	const unsigned int *count;
};

/* Modes in which a group runs. */
#define MODE_RELOCATED	1	/* MSR[IR] and MSR[DR] are on */
#define MODE_COUNTED	2	/* statistics are on */
#define MODE_TRACED	4	/* trace events and fault injection are on */
#define MODE_OBSERVED	(MODE_COUNTED | MODE_TRACED)
#define MODES		7	/* modes that differ */
#define REAL_MODES	2	/* of these, with translation off and observed */

extern const struct group clobber_groups[];
extern struct mailbox mailbox;

/* clobber.c: the call at hand. */
extern const struct site *site;
extern struct site_frame frame;
extern u64 seed;
extern unsigned int mode;

/* Fail the call if @want and @have differ; @what and @number name the value. */
void expect(const char *what, u64 number, u64 want, u64 have);

/* clobber.c: run all sites of a group. */
void clobber_group(const struct group *group, unsigned int mode);
void clobber_replay(u64 place, u64 call_seed);
u64 clobber_setting(u64 number);

/* cases.c: number of calls of each site in each mode. */
u64 clobber_rounds(void);

/* Counters of an opcode. */
struct counted {
	u64 mine, boot;		/* calls, in the pool of the CPU and the boot CPU's */
	bool has_row;		/* in the CPU's pool */
	u64 real_mode;		/* made with translation off */
	u64 running;
	u64 ticks, purr, max;
	u64 buckets;		/* sum of the numbers of the calls' buckets */
	u64 errors, busy, failed;
	u64 distinct;		/* statuses */
};

/* observed.c */
void clobber_prepare_observers(unsigned int quiet);
void clobber_expect_observers(void);

/* buffers.c */
void clobber_refill_buffers(void);
void clobber_prepare_buffers(u64 *state);
void clobber_expect_buffers(void);

/* observe.c */
bool clobber_start_cpus(void);
extern unsigned int clobber_preempt;
void clobber_prepare_users(u64 opcode, bool select);
void clobber_between_keys(void);
u64 clobber_counted_between(void);
extern unsigned int clobber_quiet;	/* QUIET_*: calls are only counted; 0: traced, too */
void clobber_observe(unsigned int mode);
struct counted clobber_counted(u64 opcode);
u64 clobber_counted_elsewhere(void);
bool clobber_only_counts(void);
bool clobber_pools_shared(void);
u64 clobber_wrong_rows(bool *full);

#endif /* _CLOBBER_H */
