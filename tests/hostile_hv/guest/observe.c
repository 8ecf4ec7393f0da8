// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Stubs of trace events and injection for the layer's slow path.  They record their
 * arguments and change all registers that a C function may change.  Also: enabling
 * statistics and events, and reading the counters.
 */
#include <asm/hvcall.h>
#include <asm/hvcall-names.h>
#include <asm/reg.h>
#include "hvcall_slow.h"
#include "lib/guest.h"
#include "clobber.h"

struct traced traced;
bool clobber_tracing;
unsigned int clobber_quiet, clobber_preempt, clobber_preemptions;

/* CPUs, and the memory that they get. */
const int boot_cpuid;
u64 clobber_cpu_offset[CLOBBER_CPUS];

/* With translation off, per-CPU variables cannot be reached, as in a kernel. */
#define NOWHERE		0x0ead000000000000UL

extern char _percpu_start[], _percpu_end[];
static u8 variables[CLOBBER_CPUS][256] __aligned(256);
static u8 memory[2][SZ_16K] __aligned(8);
static unsigned int allocated;

int clobber_hcall_slow_init(void);
int clobber_hcall_stats_init(void);

void *clobber_alloc(size_t size)
{
	return size > sizeof(memory) || allocated++ ? NULL : memory;
}

/* Run the kernel's initcalls before other CPUs start, in the order of its Makefile. */
bool clobber_start_cpus(void)
{
	size_t size = _percpu_end - _percpu_start;
	int cpu;

	if (size > sizeof(variables[0]))
		return false;
	for (cpu = 0; cpu < CLOBBER_CPUS; cpu++) {
		memcpy(variables[cpu], _percpu_start, size);
		clobber_cpu_offset[cpu] = (u64)variables[cpu] - (u64)_percpu_start;
	}
	guest_paca.data_offset = NOWHERE;
	if (clobber_hcall_slow_init() || clobber_hcall_stats_init())
		return false;
	/* As hvcall_inject.c without a rule on the kernel's command line. */
	hcall_trace_put();
	/* One page that was allocated, and one whose allocation failed. */
	return allocated == 2;
}

/* From boot on, calls are counted and not traced. */
bool clobber_only_counts(void)
{
	return hcall_stats_enabled() && static_key_enabled(&hcall_slow_key) && !clobber_tracing;
}

/* Change all registers that a function may change. */
static void ruin(void)
{
	asm volatile("lis	0,0x7ace\n"
		     "	.irp	n, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12\n"
		     "	mr	\\n,0\n"
		     "	.endr\n"
		     "	mtctr	0\n"
		     "	mtxer	0\n"
		     "	mtcrf	0xc7,0\n"
		     : : : "r0", "r3", "r4", "r5", "r6", "r7", "r8", "r9",
		       "r10", "r11", "r12", "ctr", "xer", "cr0", "cr1", "cr5",
		       "cr6", "cr7");
}

static void compare(u64 what, u64 want, u64 have)
{
	if (want == have || traced.wrong)
		return;
	traced.wrong = what;
	traced.want = want;
	traced.have = have;
}

/* Preemption is off between the two events, so that both are on one CPU. */
void trace_hcall_entry(unsigned long opcode, unsigned long *args)
{
	traced.entries++;
	traced.opcode = opcode;
	traced.held = clobber_preemptions;
	/* The event itself disables preemption once more; for Linux's events lpar.c does. */
	if (!site->foreign)
		compare(WRONG_PREEMPT, 2, clobber_preempt);
	if (mailbox.known & 1)
		compare(WRONG_ARGUMENT + 4, mailbox.arg[0], args[0]);
	ruin();
}

void trace_hcall_exit(unsigned long opcode, long status, unsigned long *results)
{
	traced.exits++;
	traced.status = status;
	if (opcode != traced.opcode)
		traced.opcode = ~0UL;
	compare(WRONG_PREEMPT, traced.held, clobber_preemptions);
	if (!site->foreign && site->words)
		compare(WRONG_NRESULTS, true, !!results);
	if (results)
		compare(WRONG_RESULT + 4, mailbox.answer[1], results[0]);
	ruin();
}

/* enter.S */
extern char enter_return[];

/* Depth of an address in this backtrace, counted from enter(); ~0: not found. */
static u64 depth_of(unsigned long caller)
{
	const unsigned long *frame = __builtin_frame_address(0);
	u64 depth = 0;
	bool seen = false;
	int i;

	for (i = 0; i < 32 && frame; i++, frame = (const unsigned long *)frame[0]) {
		seen |= frame[2] == caller;
		if (frame[2] == (unsigned long)enter_return)
			return seen ? depth : ~0UL;
		depth += seen;
	}
	return ~0UL;
}

static void check_caller(const struct hcall_call *call)
{
	u64 depth = depth_of(call->caller);

	if (site->depth != SITE_ANY_DEPTH || depth - 1 > 1)
		compare(WRONG_CALLER, site->depth ?: 1, depth);
}

/* The answer exists, and the expected token of the next call. */
void clobber_recorded(const struct hcall_call *call, const struct clobber_record *record)
{
	unsigned int nargs;
	int i;

	traced.calls++;
	for (i = 0; i < call->nargs; i++) {
		bool hidden = record->hidden & HCALL_HIDDEN_ARG(i);

		if (!(mailbox.seen >> i & 1))
			continue;
		compare(WRONG_ARGUMENT + 4 + i, mailbox.seen_arg[i], call->args[i]);
		if (i < record->nargs)
			compare(WRONG_ARGUMENT + 4 + i, hidden ? 0 : mailbox.seen_arg[i],
				record->args[i]);
	}
	/* Only registers that the caller set may be recorded. */
	for (i = 0; i < HCALL_REGS; i++) {
		compare(WRONG_ARGUMENT + 4 + i, mailbox.arrived[i], call->args[i]);
		if (i >= call->nargs)
			compare(WRONG_ARGUMENT + 4 + i, 0, call->args[i]);
	}
	compare(WRONG_NARGS, true, record->nargs <= call->nargs);
	for (i = record->nargs; i < HCALL_REGS; i++)
		compare(WRONG_ARGUMENT + 4 + i, 0, record->args[i]);
	/* More arguments than the site's only if the function has as many. */
	nargs = mailbox.seen ? fls64(mailbox.seen) : call->nargs;
	if (call->nargs < nargs || (call->nargs > nargs && call->nargs < 6))
		compare(WRONG_NARGS, nargs, call->nargs);
	for (i = 0; i < call->nresults; i++) {
		compare(WRONG_RESULT + 4 + i, mailbox.answer[1 + i], call->results[i]);
		if (i < record->nresults && !(record->hidden & HCALL_HIDDEN_RESULT(i)))
			compare(WRONG_RESULT + 4 + i, mailbox.answer[1 + i], record->results[i]);
	}
	for (i = record->nresults; i < HCALL_REGS; i++)
		compare(WRONG_RESULT + 4 + i, 0, record->results[i]);
	compare(WRONG_HIDDEN, 0, ~record->hidden &
		hcall_forms[hcall_index(call->opcode)].hidden);
	if (site->words)
		compare(WRONG_NRESULTS, site->words, call->nresults);
	check_caller(call);
	ruin();
}

void trace_hcall_selected(const struct hcall_call *call)
{
	traced.selected++;
	compare(WRONG_ARGUMENT, frame.opcode, call->opcode);
	ruin();
}

/*
 * Set the users of the current call: none although all are traced, or one more
 * selection.
 */
void clobber_prepare_users(u64 opcode, bool select)
{
	static unsigned int number;
	static int users;

	hcall_add_users(number, -users);
	users = !(mode & MODE_TRACED) ? 0 : clobber_quiet == QUIET_UNUSED ? -1 :
		select ? HCALL_SELECTION : 0;
	number = hcall_row_number(opcode);
	hcall_add_users(number, users);
}

/* Zeroes are not an empty list. */
struct list_head hcall_rules;

/* Some calls have an injection rule without effect, which must be ended. */
bool hcall_inject_begin(struct hcall_call *call)
{
	traced.injected++;
	if (call->rule)
		compare(WRONG_ARGUMENT, 0, (u64)call->rule);
	if (seed >> 13 & 1) {
		call->rule = (struct hcall_rule *)&traced;
		traced.rules++;
	}
	ruin();
	return false;
}

void hcall_inject_end(struct hcall_call *call)
{
	if (call->rule == (struct hcall_rule *)&traced)
		traced.ended++;
	ruin();
}

static void count_row(struct counted *counted, const struct hcall_row *row, u64 *calls)
{
	int i;

	if (!row)
		return;
	counted->running += atomic64_read(&row->running);
	counted->real_mode += atomic64_read(&row->real_mode);
	counted->ticks += atomic64_read(&row->ticks);
	counted->purr += atomic64_read(&row->purr);
	if ((u64)atomic64_read(&row->max) > counted->max)
		counted->max = atomic64_read(&row->max);
	counted->errors += atomic64_read(&row->errors);
	counted->busy += atomic64_read(&row->busy);
	counted->failed += atomic64_read(&row->other);
	for (i = 0; i < HCALL_ROW_STATUSES; i++) {
		counted->failed += atomic64_read(&row->counts[i]);
		counted->distinct += !!row->statuses[i];
	}
	for (i = 0; i < HCALL_BUCKETS; i++) {
		*calls += atomic64_read(&row->buckets[i]);
		counted->buckets += (HCALL_BUCKETS - i) * atomic64_read(&row->buckets[i]);
	}
}

/* Read the counters in the pools of the running CPU and of the boot CPU. */
struct counted clobber_counted(u64 opcode)
{
	struct hcall_pool *mine = per_cpu(hcall_pools, CLOBBER_CPU);
	struct counted counted = { 0 };
	unsigned int i, first = HCALL_LOW_ROWS, last = HCALL_ROWS - 1;

	/* Add up the rows of calls beyond PAPR's range. */
	if (opcode <= MAX_HCALL_OPCODE && !(opcode % 4))
		first = last = opcode / 4;
	for (i = first; i <= last; i++) {
		count_row(&counted, mine->rows[i], &counted.mine);
		count_row(&counted, hcall_boot.pool.rows[i], &counted.boot);
		counted.has_row |= mine->rows[i] && first == last;
	}
	return counted;
}

/* Return the number of calls counted for a CPU that does not run. */
u64 clobber_counted_elsewhere(void)
{
	struct hcall_pool *pool = per_cpu(hcall_pools, CLOBBER_OTHER);
	u64 calls = 0;
	unsigned int i;

	for (i = 0; i < sizeof(memory[1]) / sizeof(u64); i++)
		calls += ((u64 *)pool)[i];
	return calls;
}

/* Return true if CPUs without a separate pool share the boot CPU's. */
bool clobber_pools_shared(void)
{
	return per_cpu(hcall_pools, boot_cpuid) == &hcall_boot.pool &&
	       per_cpu(hcall_pools, CLOBBER_POOR) == &hcall_boot.pool &&
	       (void *)per_cpu(hcall_pools, CLOBBER_CPU) == memory[0] &&
	       (void *)per_cpu(hcall_pools, CLOBBER_OTHER) == memory[1];
}

/* Count the rows of a pool that two calls share, or that belong to another call. */
static u64 wrong_rows(struct hcall_pool *pool, size_t size, u64 *taken)
{
	u64 wrong = 0;
	unsigned int i, j;

	*taken = 0;
	for (i = 0; i < HCALL_ROWS; i++) {
		struct hcall_row *row = pool->rows[i];

		if (!row)
			continue;
		(*taken)++;
		wrong += row->owner != (int)i + 1 || row < pool->memory ||
			 (char *)(row + 1) > (char *)pool + size;
		for (j = 0; j < i; j++)
			wrong += pool->rows[j] == row;
	}
	/* A row is used but not found. */
	for (i = 0; (char *)&pool->memory[i + 1] <= (char *)pool + size; i++) {
		int owner = pool->memory[i].owner;

		wrong += owner && pool->rows[owner - 1] != &pool->memory[i];
	}
	return wrong;
}

/* @full: the CPU's pool was full, so the boot CPU's was used. */
u64 clobber_wrong_rows(bool *full)
{
	u64 mine, boot, wrong;

	wrong = wrong_rows(per_cpu(hcall_pools, CLOBBER_CPU), sizeof(memory[0]), &mine);
	wrong += wrong_rows(&hcall_boot.pool, sizeof(hcall_boot), &boot);
	*full = mine == (sizeof(memory[0]) - sizeof(struct hcall_pool)) / sizeof(struct hcall_row)
		&& boot > 0;
	return wrong;
}

/* A call that nothing else makes. */
#define INTERRUPTING	0x6c

/*
 * Interrupt that makes the same call while a row or a status is being taken (@at), or another
 * call while a row is.
 */
void clobber_interrupt(const void *at)
{
	u64 offset = (u64)at - (u64)per_cpu(hcall_pools, CLOBBER_CPU)->memory;
	bool row = offset % sizeof(struct hcall_row) == offsetof(struct hcall_row, owner);
	static bool interrupted;

	if (interrupted || !(mode & MODE_RELOCATED) || !(mode & MODE_COUNTED) || seed & 1)
		return;
	interrupted = true;
	hcall_count_begin(row && seed & 2 ? INTERRUPTING : frame.opcode, false);
	interrupted = false;
}

/* Between two key changes, calls must be counted only if statistics are on. */
#define BETWEEN		0x40

static bool may_count, between;

static long call_between(void *unused)
{
	return plpar_hcall_norets(BETWEEN, 0);
}

void clobber_between_keys(void)
{
	struct counted before, after;

	if (!between)
		return;
	before = clobber_counted(BETWEEN);
	guest_run_at(mfmsr() | MSR_IR | MSR_DR, call_between, NULL);
	after = clobber_counted(BETWEEN);
	if (!may_count)
		EXPECT_EQ(after.mine + after.boot, before.mine + before.boot);
}

u64 clobber_counted_between(void)
{
	return clobber_counted(BETWEEN).mine;
}

/* Linux's key, if its trampolines are in the program. */
extern struct static_key_false hcall_tracepoint_key __attribute__((weak));

void clobber_observe(unsigned int mode)
{
	bool trace = mode & MODE_TRACED, count = mode & MODE_COUNTED;

	guest_paca.data_offset = mode & MODE_RELOCATED ? clobber_cpu_offset[CLOBBER_CPU] : NOWHERE;
	between = mode & MODE_RELOCATED;
	may_count = count || hcall_stats_enabled();
	if (count != hcall_stats_enabled())
		hcall_stats_enable(count);
	may_count = count;
	if (trace && !clobber_tracing) {
		hcall_tracepoint_regfunc();
		if (&hcall_tracepoint_key)
			static_branch_inc(&hcall_tracepoint_key);
	} else if (!trace && clobber_tracing) {
		hcall_tracepoint_unregfunc();
		if (&hcall_tracepoint_key)
			static_branch_dec(&hcall_tracepoint_key);
	}
	clobber_tracing = trace;
	/* The slow path ends with its last user. */
	EXPECT_EQ(static_key_enabled(&hcall_slow_key), count || trace);
}
