/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The slow path of a hypervisor call and what it does there: count, trace,
 * inject.  Private to the files hvcall_*.c and to papr_hcall.ko.
 */
#ifndef _PSERIES_HVCALL_SLOW_H
#define _PSERIES_HVCALL_SLOW_H

#include <linux/atomic.h>
#include <linux/init.h>
#include <linux/jump_label.h>
#include <linux/percpu.h>
#include <linux/types.h>
#include <asm/hvcall.h>
#include <asm/hvcall-args.h>
#include <asm/hvcall-names.h>
#include <asm/time.h>
#ifndef MODULE
#include <asm/machdep.h>
#endif

struct dentry;
struct hcall_rule;

/* A call that goes the general way. */
struct hcall_call {
	unsigned long opcode;
	unsigned long args[HCALL_REGS];		/* r4 and up; zeros beyond @nargs */
	unsigned long results[HCALL_REGS];	/* r4 and up, if it has results */
	u8 nargs;		/* arguments that the shape of the call passes on */
	u8 nresults;		/* results that it returns */
	bool untraced;		/* must not be traced */
	unsigned long caller;	/* return address into the function that makes it */
	long status;		/* that the caller gets */
	u64 ticks;		/* timebase ticks that it took */
	struct hcall_rule *rule; /* that changes the answer */
};

/* Dense numbers of calls: opcode / 4, then unknown, then private. */
#define HCALL_LOW_ROWS		(MAX_HCALL_OPCODE / 4 + 1)
#define HCALL_ROWS		(HCALL_LOW_ROWS + 1 + HCALL_INDEX_MAX - HCALL_INDEX_STANDARD)

static __always_inline unsigned int hcall_row_number(unsigned long opcode)
{
	unsigned int index;

	if (opcode <= MAX_HCALL_OPCODE && !(opcode % 4))
		return opcode / 4;
	index = hcall_index(opcode);
	return HCALL_LOW_ROWS + (index ? index - HCALL_INDEX_STANDARD : 0);
}

/* Have calls that have users traced and injected, or end that.  May sleep. */
void hcall_trace_get(void);
void hcall_trace_put(void);

/* A selection for the event hcall_selected, in users of a call. */
#define HCALL_SELECTION		0x10000

/*
 * Add users to a call by its hcall_row_number(): events, rules, selections; a negative
 * number removes them.  A call without users is only counted, at little cost, whatever
 * else is traced.
 */
void hcall_add_users(unsigned int number, int users);
void hcall_add_users_of_all(int users);

/* Is a call among those of the event hcall_selected? */
bool hcall_is_selected(unsigned long opcode);

/* Statistics; hvcall_stats.c */

/* Statuses other than success that a row tells apart. */
#define HCALL_ROW_STATUSES	10
#define HCALL_BUCKETS		40

/*
 * Counters of one call on one CPU.  Each is added to atomically: an interrupt,
 * an NMI or a migration during the call loses nothing.
 *
 * Bucket n holds calls of 2^(n-1) to 2^n - 1 timebase ticks, of nearly two
 * nanoseconds each, so of 2^n nanoseconds and up; a call takes at least a tick.
 * Buckets are in the order of leading zeros, which are found in one instruction.
 */
struct hcall_row {
	atomic64_t running;	/* calls without results that have not returned */
	atomic64_t ticks;	/* timebase ticks in the hypervisor */
	atomic64_t purr;	/* PURR ticks in the hypervisor */
	atomic64_t max;		/* timebase ticks of one call */
	atomic64_t errors;	/* negative statuses */
	atomic64_t busy;	/* H_BUSY and H_LONG_BUSY_* */
	atomic64_t real_mode;	/* calls with translation off */
	atomic64_t other;	/* statuses that found no place in counts[] */
	atomic64_t counts[HCALL_ROW_STATUSES];
	int statuses[HCALL_ROW_STATUSES];	/* in order of arrival; 0 is free */
	int owner;				/* number of the call + 1; 0 is free */
	atomic64_t buckets[HCALL_BUCKETS];	/* calls that have returned */
};

/* Index of bucket n, 1 to HCALL_BUCKETS. */
#define HCALL_BUCKET(n)		(HCALL_BUCKETS - (n))

/* Calls of a row that have returned. */
static inline u64 hcall_row_returned(const struct hcall_row *row)
{
	u64 sum = 0;
	int i;

	for (i = 0; i < HCALL_BUCKETS; i++)
		sum += atomic64_read(&row->buckets[i]);
	return sum;
}

/*
 * Counters of one CPU.  A row is taken when its call is made for the first time
 * and never given back.
 */
struct hcall_pool {
	struct hcall_row *rows[HCALL_ROWS];	/* by number of the call */
	struct hcall_row memory[];
};

/* The boot CPU's; also of calls that find no free row in their own CPU's pool. */
union hcall_boot_pool {
	struct hcall_pool pool;
	char space[sizeof(struct hcall_pool) + HCALL_ROWS * sizeof(struct hcall_row)];
};

#ifdef CONFIG_HCALL_STATS
extern union hcall_boot_pool hcall_boot;
DECLARE_PER_CPU(struct hcall_pool *, hcall_pools);

/* Return the row of a call that begins.  Any context. */
struct hcall_row *hcall_count_begin(unsigned long opcode, bool real_mode);

/* Allocate a CPU's pool when it comes online; 0 or a negative errno.  May sleep. */
int hcall_stats_alloc(void);
void hcall_stats_free(void);

/* Are calls counted?  Enable or disable counting; may sleep. */
bool hcall_stats_enabled(void);
int hcall_stats_enable(bool on);

/* Return a CPU's own pool; NULL if it shares the boot CPU's. */
struct hcall_pool *hcall_own_pool(int cpu);
#endif

void hcall_count_unusual(struct hcall_row *row, long status, u64 ticks);

/*
 * Count the result of a call, its timebase and PURR ticks.  False if
 * hcall_count_unusual() has to count the rest.  The bucket comes last: a reader that
 * sees it sees the status as well.  Any context.
 */
static __always_inline bool hcall_count_end(struct hcall_row *row, long status, u64 ticks,
					    u64 purr)
{
	atomic64_add(purr, &row->purr);
	if (unlikely(status || ticks > atomic64_read(&row->max)))
		return false;
	atomic64_add(ticks, &row->ticks);
	atomic64_inc(&row->buckets[(unsigned long)__builtin_clzl(ticks | 1) -
				   (64 - HCALL_BUCKETS)]);
	return true;
}
/* Trace events; hvcall_trace.c */

#ifdef CONFIG_TRACEPOINTS
#include <trace/events/hcall.h>

void hcall_trace_entry(struct hcall_call *call);
void hcall_trace_exit(struct hcall_call *call);
#endif

/* Fault injection; hvcall_inject.c */

#ifdef CONFIG_HCALL_FAULT_INJECTION
bool hcall_inject_begin(struct hcall_call *call);
void hcall_inject_end(struct hcall_call *call);
#endif

/* Files in debugfs, in powerpc/hcall */

/*
 * Return the folder for the files of the layer, or what debugfs_create_dir() returned
 * instead.  The first caller creates it; it is never removed while the kernel runs.
 */
struct dentry *hcall_debugfs_dir(void);

/*
 * Set-up of files that papr_hcall.ko has too: at boot where they are built in; the
 * module calls these functions itself.
 */
#ifdef MODULE
#define hcall_initcall(function)
#else
#define hcall_initcall(function)	machine_device_initcall(pseries, function)
#endif

int hcall_stats_show_init(void);
void hcall_stats_show_exit(void);

#endif /* _PSERIES_HVCALL_SLOW_H */
