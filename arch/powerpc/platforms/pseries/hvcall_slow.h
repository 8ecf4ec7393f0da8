/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Declare the slow path of hypervisor calls, which counts, traces and injects calls.
 * Private to the files hvcall_*.c and to papr_hcall.ko.
 */
#ifndef _PSERIES_HVCALL_SLOW_H
#define _PSERIES_HVCALL_SLOW_H

#include <linux/atomic.h>
#include <linux/init.h>
#include <linux/jump_label.h>
#include <linux/list.h>
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

/* A call on the general variant of the slow path. */
struct hcall_call {
	unsigned long opcode;
	unsigned long args[HCALL_REGS];		/* r4 and up; zeros beyond @nargs */
	unsigned long *results;	/* the caller's buffer, for r4 and up; NULL without results */
	u8 nargs;		/* number of arguments of the call's shape */
	u8 nresults;		/* number of results of the call's shape */
	bool untraced;		/* must not be traced */
	unsigned long caller;	/* return address in the caller */
	long status;		/* status for the caller */
	u64 ticks;		/* duration in timebase ticks */
	struct hcall_rule *rule; /* rule that changes the answer */
};

/* Dense index of a call's counters: opcode / 4, then unknown, then private calls. */
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

/* Get or put a reference to tracing and injection of calls with users.  May sleep. */
void hcall_trace_get(void);
void hcall_trace_put(void);

/* Add this number to the users of a call that is selected for hcall_selected. */
#define HCALL_SELECTION		0x10000

/*
 * Add users (events, rules, selections) to a call by its hcall_row_number(); a negative
 * number removes users.  A call without users is only counted, at little cost, even while
 * other calls are traced.
 */
void hcall_add_users(unsigned int number, int users);
void hcall_add_users_of_all(int users);

/* Return true if a call is selected for the event hcall_selected. */
bool hcall_is_selected(unsigned long opcode);

/* Statistics; hvcall_stats.c */

/* Number of statuses other than success that the counters of a call distinguish. */
#define HCALL_ROW_STATUSES	10
#define HCALL_BUCKETS		40

/*
 * Counters of a call on a CPU.  Additions are atomic: an interrupt, an NMI or a migration
 * during a call loses no count.  Bucket n counts calls of 2^(n-1) to 2^n - 1 timebase
 * ticks of nearly two nanoseconds, so of about 2^n nanoseconds and more.  The number of
 * leading zeros, which one instruction returns, is the index of a bucket.
 */
struct hcall_row {
	atomic64_t running;	/* calls without results that have not returned */
	atomic64_t ticks;	/* timebase ticks in the hypervisor */
	atomic64_t purr;	/* PURR ticks in the hypervisor */
	atomic64_t max;		/* longest call in timebase ticks */
	atomic64_t errors;	/* negative statuses */
	atomic64_t busy;	/* H_BUSY and H_LONG_BUSY_* */
	atomic64_t real_mode;	/* calls with translation off */
	atomic64_t other;	/* statuses without room in counts[] */
	atomic64_t counts[HCALL_ROW_STATUSES];
	int statuses[HCALL_ROW_STATUSES];	/* in order of first return; 0 is free */
	int owner;				/* number of the call + 1; 0 is free */
	atomic64_t buckets[HCALL_BUCKETS];	/* calls that have returned */
};

/* Index of bucket n, 1 to HCALL_BUCKETS. */
#define HCALL_BUCKET(n)		(HCALL_BUCKETS - (n))

/* Return the number of calls that have returned. */
static inline u64 hcall_row_returned(const struct hcall_row *row)
{
	u64 sum = 0;
	int i;

	for (i = 0; i < HCALL_BUCKETS; i++)
		sum += atomic64_read(&row->buckets[i]);
	return sum;
}

/*
 * Counters of a CPU.  The first call of an opcode allocates counters, which the layer
 * never frees.
 */
struct hcall_pool {
	struct hcall_row *rows[HCALL_ROWS];	/* by number of the call */
	struct hcall_row memory[];
};

/* Counters of the boot CPU, and of calls for which the pool of their CPU is full. */
union hcall_boot_pool {
	struct hcall_pool pool;
	char space[sizeof(struct hcall_pool) + HCALL_ROWS * sizeof(struct hcall_row)];
};

#ifdef CONFIG_HCALL_STATS
extern union hcall_boot_pool hcall_boot;
DECLARE_PER_CPU(struct hcall_pool *, hcall_pools);

/* Get the counters of a call that begins.  Any context. */
struct hcall_row *hcall_count_begin(unsigned long opcode, bool real_mode);

/* Allocate a pool when a CPU comes online; return 0 or a negative errno.  May sleep. */
int hcall_stats_alloc(void);
void hcall_stats_free(void);

/* Test whether calls are counted; enable or disable counting.  May sleep. */
bool hcall_stats_enabled(void);
int hcall_stats_enable(bool on);

/* Return the pool of a CPU, or NULL if the CPU uses the boot CPU's pool. */
struct hcall_pool *hcall_own_pool(int cpu);
#endif

void hcall_count_unusual(struct hcall_row *row, long status, u64 ticks);

/*
 * Count the result of a call with its timebase and PURR ticks.  Return false if the
 * caller must call hcall_count_unusual().  The bucket changes last, so that a reader of
 * the bucket also reads the status.  Any context.
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
extern struct list_head hcall_rules;

bool hcall_inject_begin(struct hcall_call *call);
void hcall_inject_end(struct hcall_call *call);
#endif

/* Files in debugfs, in powerpc/hcall */

/*
 * Return the debugfs folder of the layer, or the error of debugfs_create_dir().  The
 * first caller creates the folder, which the kernel never removes.
 */
struct dentry *hcall_debugfs_dir(void);

/*
 * Call a function at boot that creates files.  papr_hcall.ko, which also has these files,
 * calls the function directly.
 */
#ifdef MODULE
#define hcall_initcall(function)
#else
#define hcall_initcall(function)	machine_device_initcall(pseries, function)
#endif

int hcall_stats_show_init(void);
void hcall_stats_show_exit(void);

#endif /* _PSERIES_HVCALL_SLOW_H */
