// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Around the layer's observers, which are the kernel's: a tracer and a fault
 * injection that are as rough with registers as C may be, and remember what they
 * were told; who observes; and what was counted.
 */
#include <asm/hvcall.h>
#include <asm/hvcall-trace.h>
#include "hvcall_inject.h"
#include "hvcall_observe.h"
#include "hvcall_tries.h"
#include "lib/guest.h"
#include "torture.h"

struct traced traced;
bool torture_tracing;
bool torture_quiet;
DEFINE_STATIC_KEY_FALSE(hcall_inject_key);

/* CPUs, and the memory that they get. */
const int boot_cpuid;
u64 torture_cpu_offset[TORTURE_CPUS];
struct task_struct *const torture_task = (struct task_struct *)&torture_tracing;

extern char _percpu_start[], _percpu_end[];
static u8 variables[TORTURE_CPUS][256] __aligned(256);
static struct hcall_row rows[HCALL_ROWS];

/* hvcall_rows.c */
int torture_hcall_stats_alloc(void);

void *torture_alloc(size_t size)
{
	static bool taken;

	if (taken || size != sizeof(rows))
		return NULL;
	taken = true;
	return rows;
}

bool torture_start_cpus(void)
{
	size_t size = _percpu_end - _percpu_start;
	int cpu;

	if (size > sizeof(variables[0]))
		return false;
	for (cpu = 0; cpu < TORTURE_CPUS; cpu++) {
		memcpy(variables[cpu], _percpu_start, size);
		torture_cpu_offset[cpu] = (u64)variables[cpu] - (u64)_percpu_start;
	}
	guest_paca.data_offset = torture_cpu_offset[TORTURE_CPU];
	return !torture_hcall_stats_alloc();
}

/* All that a function may change. */
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

void trace_hcall_entry(unsigned long opcode, unsigned long *args)
{
	traced.entries++;
	traced.opcode = opcode;
	if (box.known & 1)
		compare(WRONG_ARGUMENT + 4, box.arg[0], args[0]);
	ruin();
}

void trace_hcall_exit(unsigned long opcode, long status, unsigned long *results)
{
	traced.exits++;
	traced.status = status;
	if (opcode != traced.opcode)
		traced.opcode = ~0UL;
	if (results)
		compare(WRONG_RESULT + 4, box.answer[1], results[0]);
	ruin();
}

/* Later: the answer is there, and what the next call is to bring with it. */
void trace_call(const struct hcall_seen *call)
{
	int i;

	traced.calls++;
	for (i = 0; i < call->nargs; i++)
		if (box.seen >> i & 1)
			compare(WRONG_ARGUMENT + 4 + i, box.seen_arg[i], call->args[i]);
	for (i = 0; i < call->nresults; i++)
		compare(WRONG_RESULT + 4 + i, box.answer[1 + i], call->results[i]);
	if (site->words)
		compare(WRONG_NRESULTS, site->words, call->nresults);
	if (call->caller < (u64)_guest_start || call->caller >= (u64)_guest_end ||
	    (call->caller >= (u64)_trampolines_start && call->caller < (u64)_trampolines_end) ||
	    (call->caller >= (u64)hcall_inline_begin && call->caller < (u64)hcall_inline_end))
		compare(WRONG_CALLER, (u64)_guest_start, call->caller);
	compare(WRONG_TRY, torture_wanted_try(), call->tries);
	ruin();
}

bool hcall_inject_slow(struct hcall_seen *call)
{
	ruin();
	return false;
}

void hcall_inject_after_slow(struct hcall_seen *call)
{
	ruin();
}

static void count_row(struct counted *counted, const struct hcall_row *row)
{
	int i;

	counted->calls += atomic64_read(&row->calls);
	counted->ticks += atomic64_read(&row->tb);
	counted->errors += atomic64_read(&row->errors);
	counted->busy += atomic64_read(&row->busy);
	counted->failed += atomic64_read(&row->other);
	for (i = 0; i < HCALL_ROW_STATUSES; i++) {
		counted->failed += atomic64_read(&row->counts[i]);
		counted->told_apart += !!row->statuses[i];
	}
	for (i = 0; i < HCALL_BUCKETS; i++)
		counted->finished += atomic64_read(&row->buckets[i]);
}

struct counted torture_counted(u64 opcode)
{
	const struct hcall_row *row = per_cpu(hcall_rows, TORTURE_CPU);
	struct counted counted = { 0 };
	unsigned int i;

	if (opcode <= MAX_HCALL_OPCODE) {
		counted.real_mode = hcall_real_mode_calls[opcode / 4];
		count_row(&counted, &row[opcode / 4]);
	} else {
		counted.real_mode = hcall_real_mode_calls[0];
		for (i = HCALL_LOW_ROWS; i < HCALL_ROWS; i++)
			count_row(&counted, &row[i]);
	}
	return counted;
}

/* What the CPU that does not run has counted. */
u64 torture_counted_elsewhere(void)
{
	const struct hcall_row *row = per_cpu(hcall_rows, !TORTURE_CPU);
	struct counted counted = { 0 };
	unsigned int i;

	for (i = 0; i < HCALL_ROWS; i++)
		count_row(&counted, &row[i]);
	return counted.calls + counted.finished;
}

/* A conversation begins. */
void torture_forget_try(void)
{
	raw_cpu_write(hcall_try.task, NULL);
}

/* Linux's own key, where its trampolines are in the program. */
extern struct static_key_false hcall_tracepoint_key __attribute__((weak));

void torture_observe(unsigned int mode)
{
	bool trace = mode & MODE_DETOUR, count = mode & MODE_COUNTED;

	if (count != hcall_stats_enabled())
		hcall_stats_enable(count);
	if (trace == torture_tracing)
		return;
	torture_tracing = trace;
	if (trace) {
		hcall_tracepoint_regfunc();
		static_branch_enable(&hcall_inject_key);
		if (&hcall_tracepoint_key)
			static_branch_inc(&hcall_tracepoint_key);
	} else {
		hcall_tracepoint_unregfunc();
		static_branch_disable(&hcall_inject_key);
		if (&hcall_tracepoint_key)
			static_branch_dec(&hcall_tracepoint_key);
	}
}
