// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Where the module learns of calls: Linux's own tracepoints hcall_entry and
 * hcall_exit.
 *
 * Their events record an opcode and a status, but probes are handed pointers to
 * the arguments and to the result buffer.  What is missing, how many words
 * there are behind the pointers and who called, is found on the stack: the
 * trampoline that runs the tracepoint has a frame, whose neighbours hold the
 * return addresses into the trampoline and into its caller.
 *
 * From entry to exit preemption is off, so both come on the same CPU, and calls
 * in between, of interrupts, have come and gone.  Calls that Linux does not
 * trace are not seen: the _notrace and _raw ones, those of an offline CPU, and
 * those that tracing itself makes.
 */
#define pr_fmt(fmt) KBUILD_MODNAME ": " fmt

#include <linux/atomic.h>
#include <linux/cpumask.h>
#include <linux/errno.h>
#include <linux/kernel.h>
#include <linux/lockdep.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/percpu.h>
#include <linux/printk.h>
#include <linux/spinlock.h>
#include <linux/string.h>
#include <linux/tracepoint.h>
#include <linux/workqueue.h>

#include <asm/hvcall.h>
#include <asm/hvcall-args.h>
#include <asm/reg.h>
#include <asm/sections.h>
#include <asm/time.h>

#include "../hvcall_slow.h"
#include "papr_hcall.h"

/*
 * Trampolines
 */

enum shape { NORETS, FOUR_RESULTS, NINE_RESULTS, UNKNOWN_SHAPE };

/* Registers of a call through a trampoline; for an unknown call, those of all. */
static const struct {
	u8 args;
	u8 results;
} capacity[] = {
	[NORETS]	= { 7, 0 },
	[FOUR_RESULTS]	= { 6, PLPAR_HCALL_BUFSIZE },
	[NINE_RESULTS]	= { 9, PLPAR_HCALL9_BUFSIZE },
	[UNKNOWN_SHAPE]	= { 6, 0 },
};

/* Where the text of each begins, and more than the longest of them takes. */
static unsigned long trampolines[UNKNOWN_SHAPE];
#define TRAMPOLINE_SIZE	512

/* Frames from a probe to the trampoline; the function tracer adds some. */
#define MAX_FRAMES	16

static void find_trampolines(void)
{
	trampolines[NORETS] =
		(unsigned long)dereference_function_descriptor(plpar_hcall_norets);
	trampolines[FOUR_RESULTS] = (unsigned long)dereference_function_descriptor(plpar_hcall);
	trampolines[NINE_RESULTS] = (unsigned long)dereference_function_descriptor(plpar_hcall9);
}

static enum shape shape_of(unsigned long address)
{
	enum shape shape, found = UNKNOWN_SHAPE;
	unsigned long least = TRAMPOLINE_SIZE;

	for (shape = 0; shape < UNKNOWN_SHAPE; shape++) {
		if (address - trampolines[shape] < least) {
			least = address - trampolines[shape];
			found = shape;
		}
	}
	return found;
}

/*
 * Every frame begins with the address of the one above it; the third word is
 * where a function that was called from there returns to.
 */
struct frame {
	struct frame *above;
	unsigned long cr;
	unsigned long lr;
};

/* The frame of the trampoline's caller, which tells apart calls that nest. */
static __always_inline struct frame *find_caller(enum shape *shape)
{
	struct frame *frame = __builtin_frame_address(0);
	int i;

	for (i = 0; i < MAX_FRAMES && frame->above > frame; i++) {
		frame = frame->above;
		*shape = shape_of(frame->lr);
		if (*shape != UNKNOWN_SHAPE)
			return frame->above;
	}
	*shape = UNKNOWN_SHAPE;
	return NULL;
}

/*
 * Pairs of entry and exit
 */

struct pending {
	struct frame *caller;
	struct hcall_call call;
	struct hcall_row *row;
	u64 purr;
};

/* Calls of one CPU, the innermost last; its probes run with interrupts off. */
struct pendings {
	unsigned int count;
	struct pending pending[8];
};

static DEFINE_PER_CPU(struct pendings, pendings);

/* True while calls are counted; under attach_mutex, read by probes. */
static bool counting;

static struct pending *push(struct pendings *cpu)
{
	/* Only if exits were lost: the oldest's will not come any more. */
	if (cpu->count == ARRAY_SIZE(cpu->pending)) {
		cpu->count--;
		memmove(cpu->pending, cpu->pending + 1, cpu->count * sizeof(*cpu->pending));
	}
	return &cpu->pending[cpu->count++];
}

/* NULL if the call began before the probes were there. */
static struct pending *pop(struct pendings *cpu, unsigned long opcode, struct frame *caller)
{
	while (cpu->count) {
		struct pending *pending = &cpu->pending[--cpu->count];

		/* Others began inside of this one, and their exits were lost. */
		if (pending->caller == caller && pending->call.opcode == opcode)
			return pending;
	}
	return NULL;
}

static void probe_entry(void *unused, unsigned long opcode, unsigned long *args)
{
	struct pending *pending = push(this_cpu_ptr(&pendings));
	enum shape shape;

	pending->caller = find_caller(&shape);
	pending->call.opcode = opcode;
	pending->call.nargs = capacity[shape].args;
	pending->call.nresults = capacity[shape].results;
	pending->call.caller = pending->caller ? pending->caller->lr : 0;
	memcpy(pending->call.args, args, capacity[shape].args * sizeof(*args));
	pending->row = READ_ONCE(counting) ? hcall_count_begin(opcode, false) : NULL;
	pending->purr = mfspr(SPRN_PURR);
	pending->call.ticks = mftb();
}

static void probe_exit(void *unused, unsigned long opcode, long status,
		       unsigned long *results)
{
	u64 now = mftb();
	u64 purr = mfspr(SPRN_PURR);
	struct pending *pending;
	struct frame *caller;
	enum shape shape;

	caller = find_caller(&shape);
	pending = pop(this_cpu_ptr(&pendings), opcode, caller);
	if (!pending)
		return;

	pending->call.ticks = now - pending->call.ticks;
	pending->call.status = status;
	if (results)
		memcpy(pending->call.results, results,
		       pending->call.nresults * sizeof(*results));
	if (pending->row &&
	    !hcall_count_end(pending->row, status, pending->call.ticks, purr - pending->purr))
		hcall_count_unusual(pending->row, status, pending->call.ticks);
	trace_hcall_return(&pending->call);
}

/*
 * Attaching: while statistics are on, or a user enables the event
 */

static struct tracepoint *entry_tracepoint, *exit_tracepoint;
static DEFINE_MUTEX(attach_mutex);
static bool attached;			/* under the mutex */
static bool count_wanted = true;	/* under attach_mutex; the module starts with true */

static DEFINE_SPINLOCK(event_lock);
static unsigned int event_users;	/* under the lock */
static bool closing;			/* under attach_mutex */

static void find_tracepoint(struct tracepoint *tp, void *unused)
{
	if (!strcmp(tp->name, "hcall_entry"))
		entry_tracepoint = tp;
	else if (!strcmp(tp->name, "hcall_exit"))
		exit_tracepoint = tp;
}

static void touch_around(const void *address)
{
	unsigned long page = (unsigned long)address & PAGE_MASK;
	unsigned long other;

	for (other = page; within_module_core(other, THIS_MODULE); other -= PAGE_SIZE)
		READ_ONCE(*(const u8 *)other);
	for (other = page; within_module_core(other, THIS_MODULE); other += PAGE_SIZE)
		READ_ONCE(*(const u8 *)other);
}

/*
 * The hash MMU maps a module's memory when it is first touched, by hypervisor
 * calls.  Inside of a probe Linux would warn of recursion and not trace them.
 */
static void touch(void)
{
	touch_around(dereference_function_descriptor(probe_entry));
	touch_around(hcall_forms);
	touch_around(&counting);
}

static int attach(void)
{
	int cpu, rc;

	touch();
	/* No probe is running.  What was pending when they were, is lost. */
	for_each_possible_cpu(cpu)
		per_cpu(pendings, cpu).count = 0;

	/* Exits first: a call that is seen to begin is seen to end. */
	rc = tracepoint_probe_register(exit_tracepoint, probe_exit, NULL);
	if (rc)
		return rc;
	rc = tracepoint_probe_register(entry_tracepoint, probe_entry, NULL);
	if (rc) {
		tracepoint_probe_unregister(exit_tracepoint, probe_exit, NULL);
		tracepoint_synchronize_unregister();
		return rc;
	}
	return 0;
}

static void detach(void)
{
	tracepoint_probe_unregister(entry_tracepoint, probe_entry, NULL);
	tracepoint_probe_unregister(exit_tracepoint, probe_exit, NULL);
	/* A probe may still be running. */
	tracepoint_synchronize_unregister();
}

/* Bring the probes in line with who wants them. */
static int settle(void)
{
	bool wanted = count_wanted || READ_ONCE(event_users);
	int rc = 0;

	lockdep_assert_held(&attach_mutex);
	if (!count_wanted)
		WRITE_ONCE(counting, false);
	if (wanted && !attached) {
		rc = attach();
		attached = !rc;
	} else if (!wanted && attached) {
		detach();
		attached = false;
	}
	WRITE_ONCE(counting, count_wanted && attached);
	return rc;
}

/* Address in the memory that only loading needs; Linux frees it last. */
static unsigned long init_memory;

static bool is_loading(void)
{
	return within_module_init(init_memory, THIS_MODULE);
}

static void settle_later(struct work_struct *work)
{
	/*
	 * After its init function, Linux changes the protection of a module's
	 * memory.  Under the hash MMU that takes calls, whose probes would
	 * find themselves unmapped.
	 */
	if (is_loading()) {
		schedule_delayed_work(to_delayed_work(work), 1);
		return;
	}

	mutex_lock(&attach_mutex);
	if (settle())
		pr_err("Linux's tracepoints take no probes, so no call will be seen\n");
	mutex_unlock(&attach_mutex);
}

static DECLARE_DELAYED_WORK(settle_work, settle_later);

/*
 * The event is switched under the lock that attaching needs too, so it only
 * asks for that.  Once the module unloads, no user may.
 */
int hcall_tracepoint_regfunc(void)
{
	int rc = 0;

	spin_lock(&event_lock);
	if (closing) {
		rc = -ENODEV;
	} else {
		event_users++;
		schedule_delayed_work(&settle_work, 0);
	}
	spin_unlock(&event_lock);
	return rc;
}

void hcall_tracepoint_unregfunc(void)
{
	spin_lock(&event_lock);
	event_users--;
	if (!closing)
		schedule_delayed_work(&settle_work, 0);
	spin_unlock(&event_lock);
}

bool hcall_stats_enabled(void)
{
	return READ_ONCE(counting);
}

int hcall_stats_enable(bool on)
{
	int rc;

	mutex_lock(&attach_mutex);
	count_wanted = on;
	rc = settle();
	mutex_unlock(&attach_mutex);
	return rc;
}

int papr_hcall_probe_init(const void *memory)
{
	init_memory = (unsigned long)memory;
	find_trampolines();
	for_each_kernel_tracepoint(find_tracepoint, NULL);
	if (!entry_tracepoint || !exit_tracepoint) {
		pr_err("this kernel has no tracepoints in its hypervisor calls\n");
		return -EOPNOTSUPP;
	}
	return 0;
}

void papr_hcall_probe_start(void)
{
	schedule_delayed_work(&settle_work, 0);
}

void papr_hcall_probe_exit(void)
{
	spin_lock(&event_lock);
	closing = true;
	spin_unlock(&event_lock);
	cancel_delayed_work_sync(&settle_work);

	mutex_lock(&attach_mutex);
	if (attached)
		detach();
	mutex_unlock(&attach_mutex);
}
