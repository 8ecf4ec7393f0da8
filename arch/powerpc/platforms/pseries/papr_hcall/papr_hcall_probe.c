// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Record calls with probes at Linux's tracepoints hcall_entry and hcall_exit; design.rst
 * describes the probes.  A probe finds the number of words and the caller on the stack,
 * in the frames next to the trampoline's frame.  Preemption is off from entry to exit, so
 * both probes run on one CPU, and calls of interrupts between both probes are complete.
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
#include <linux/rcupdate.h>
#include <linux/spinlock.h>
#include <linux/string.h>
#include <linux/tracepoint.h>
#include <linux/workqueue.h>

#include <asm/hvcall.h>
#include <asm/hvcall-args.h>
#include <asm/mmu.h>
#include <asm/reg.h>
#include <asm/sections.h>
#include <asm/time.h>

#include "../hvcall_slow.h"
#include "papr_hcall.h"

/*
 * Find the trampolines
 */

enum shape { NORETS, FOUR_RESULTS, NINE_RESULTS, UNKNOWN_SHAPE };

/* Number of registers that a trampoline passes; UNKNOWN_SHAPE: the least number of all. */
static const struct {
	u8 args;
	u8 results;
} capacity[] = {
	[NORETS]	= { 7, 0 },
	[FOUR_RESULTS]	= { 6, PLPAR_HCALL_BUFSIZE },
	[NINE_RESULTS]	= { 9, PLPAR_HCALL9_BUFSIZE },
	[UNKNOWN_SHAPE]	= { 6, 0 },
};

/* Start of each trampoline's text, and a size that exceeds the longest trampoline. */
static unsigned long trampolines[UNKNOWN_SHAPE];
#define TRAMPOLINE_SIZE	512

/* Most frames from a probe to the trampoline; the function tracer adds frames. */
#define MAX_FRAMES	16

static void papr_hcall_find_trampolines(void)
{
	trampolines[NORETS] =
		(unsigned long)dereference_function_descriptor(plpar_hcall_norets);
	trampolines[FOUR_RESULTS] = (unsigned long)dereference_function_descriptor(plpar_hcall);
	trampolines[NINE_RESULTS] = (unsigned long)dereference_function_descriptor(plpar_hcall9);
}

static enum shape papr_hcall_shape(unsigned long address)
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
 * A stack frame: address of the caller's frame, saved CR, and the return address of
 * the function that the owner of the frame called.
 */
struct frame {
	struct frame *above;
	unsigned long cr;
	unsigned long lr;
};

/* Find the frame of the trampoline's caller, which identifies a nested call. */
static __always_inline struct frame *papr_hcall_find_caller(enum shape *shape)
{
	struct frame *frame = __builtin_frame_address(0);
	int i;

	for (i = 0; i < MAX_FRAMES && frame->above > frame; i++) {
		frame = frame->above;
		*shape = papr_hcall_shape(frame->lr);
		if (*shape != UNKNOWN_SHAPE)
			return frame->above;
	}
	*shape = UNKNOWN_SHAPE;
	return NULL;
}

/*
 * Match entries and exits
 */

struct pending {
	struct frame *caller;
	struct hcall_call call;
	struct hcall_row *row;
	u64 purr;
};

/* Pending calls of a CPU, the innermost last; probes run with interrupts off. */
struct pendings {
	unsigned int count;
	struct pending pending[8];
};

static DEFINE_PER_CPU(struct pendings, pendings);

/* True while calls are counted; written under attach_mutex, read by probes. */
static bool counting;

static struct pending *papr_hcall_push(struct pendings *cpu)
{
	/* Drop the oldest call if the array is full: its exit was lost. */
	if (cpu->count == ARRAY_SIZE(cpu->pending)) {
		cpu->count--;
		memmove(cpu->pending, cpu->pending + 1, cpu->count * sizeof(*cpu->pending));
	}
	return &cpu->pending[cpu->count++];
}

/* Return the pending call, or NULL if the call began before the probes were attached. */
static struct pending *papr_hcall_pop(struct pendings *cpu, unsigned long opcode,
				      struct frame *caller)
{
	while (cpu->count) {
		struct pending *pending = &cpu->pending[--cpu->count];

		/* Skip calls that began inside of this call, and whose exits were lost. */
		if (pending->caller == caller && pending->call.opcode == opcode)
			return pending;
	}
	return NULL;
}

static void papr_hcall_on_entry(void *unused, unsigned long opcode, unsigned long *args)
{
	struct pending *pending = papr_hcall_push(this_cpu_ptr(&pendings));
	enum shape shape;

	pending->caller = papr_hcall_find_caller(&shape);
	pending->call.opcode = opcode;
	pending->call.nargs = capacity[shape].args;
	pending->call.nresults = capacity[shape].results;
	pending->call.caller = pending->caller ? pending->caller->lr : 0;
	memcpy(pending->call.args, args, capacity[shape].args * sizeof(*args));
	pending->row = READ_ONCE(counting) ? hcall_count_begin(opcode, false) : NULL;
	pending->purr = mfspr(SPRN_PURR);
	pending->call.ticks = mftb();
}

static void papr_hcall_on_exit(void *unused, unsigned long opcode, long status,
			       unsigned long *results)
{
	u64 now = mftb();
	u64 purr = mfspr(SPRN_PURR);
	struct pending *pending;
	struct frame *caller;
	enum shape shape;

	caller = papr_hcall_find_caller(&shape);
	pending = papr_hcall_pop(this_cpu_ptr(&pendings), opcode, caller);
	if (!pending)
		return;

	pending->call.ticks = now - pending->call.ticks;
	pending->call.status = status;
	pending->call.results = results;
	if (!results)
		pending->call.nresults = 0;
	if (pending->row &&
	    !hcall_count_end(pending->row, status, pending->call.ticks, purr - pending->purr))
		hcall_count_unusual(pending->row, status, pending->call.ticks);
	trace_hcall_return(&pending->call);
}

/*
 * Attach the probes while statistics are on or a user enables the event
 */

static struct tracepoint *entry_tracepoint, *exit_tracepoint;
static DEFINE_MUTEX(attach_mutex);
static bool attached;			/* under attach_mutex */
static bool stats_on;		/* under attach_mutex */

static DEFINE_SPINLOCK(event_lock);
static unsigned int event_users;	/* under event_lock */
static bool closing;			/* under attach_mutex */

static void papr_hcall_find_tracepoint(struct tracepoint *tp, void *unused)
{
	if (!strcmp(tp->name, "hcall_entry"))
		entry_tracepoint = tp;
	else if (!strcmp(tp->name, "hcall_exit"))
		exit_tracepoint = tp;
}

static void papr_hcall_read_around(const void *address)
{
	unsigned long page = (unsigned long)address & PAGE_MASK;
	unsigned long other;

	for (other = page; within_module_core(other, THIS_MODULE); other -= PAGE_SIZE)
		READ_ONCE(*(const u8 *)other);
	for (other = page; within_module_core(other, THIS_MODULE); other += PAGE_SIZE)
		READ_ONCE(*(const u8 *)other);
}

/*
 * Access the probes' memory before attaching: the hash MMU maps a module's memory at
 * the first access, with hypervisor calls.  In a probe, Linux would warn of recursion
 * and not trace these calls.
 */
static void papr_hcall_read_memory(void)
{
	papr_hcall_read_around(dereference_function_descriptor(papr_hcall_on_entry));
	papr_hcall_read_around(hcall_forms);
	papr_hcall_read_around(&counting);
}

static int papr_hcall_attach(void)
{
	int cpu, rc;

	papr_hcall_read_memory();
	/* Drop calls that were pending at the last detach; no probe is running. */
	for_each_possible_cpu(cpu)
		per_cpu(pendings, cpu).count = 0;

	/* Register the exit probe first, so that each recorded entry gets its exit. */
	rc = tracepoint_probe_register(exit_tracepoint, papr_hcall_on_exit, NULL);
	if (rc)
		return rc;
	rc = tracepoint_probe_register(entry_tracepoint, papr_hcall_on_entry, NULL);
	if (rc) {
		tracepoint_probe_unregister(exit_tracepoint, papr_hcall_on_exit, NULL);
		tracepoint_synchronize_unregister();
		return rc;
	}
	return 0;
}

static void papr_hcall_detach(void)
{
	tracepoint_probe_unregister(entry_tracepoint, papr_hcall_on_entry, NULL);
	tracepoint_probe_unregister(exit_tracepoint, papr_hcall_on_exit, NULL);
	/* Wait for probes that are running. */
	tracepoint_synchronize_unregister();
}

/*
 * Address in the module's init memory, which Linux frees at the end of loading; 0 if
 * the kernel has no init memory.  Linux's powerpc port puts __init and __initdata into
 * the module's core memory; only the module's whole symbol table is in init memory.
 */
static unsigned long init_memory;

static void papr_hcall_find_init_memory(void)
{
#ifdef CONFIG_KALLSYMS
	init_memory = (unsigned long)rcu_access_pointer(THIS_MODULE->kallsyms);
#endif
}

static bool papr_hcall_is_loading(void)
{
	return within_module_init(init_memory, THIS_MODULE);
}

static void papr_hcall_update_later(struct work_struct *work);
static DECLARE_DELAYED_WORK(papr_hcall_update_work, papr_hcall_update_later);

/* Attach or detach the probes, as statistics and users of the event require. */
static int papr_hcall_update(void)
{
	bool needed = stats_on || READ_ONCE(event_users);
	int rc = 0;

	lockdep_assert_held(&attach_mutex);
	if (!stats_on)
		WRITE_ONCE(counting, false);
	if (needed && !attached && papr_hcall_is_loading()) {
		/*
		 * At the end of loading Linux changes the protection of the module's
		 * memory.  Under the hash MMU this change needs calls, during which
		 * the probes would be unmapped.
		 */
		schedule_delayed_work(&papr_hcall_update_work, 1);
	} else if (needed && !attached) {
		rc = papr_hcall_attach();
		attached = !rc;
	} else if (!needed && attached) {
		papr_hcall_detach();
		attached = false;
	}
	WRITE_ONCE(counting, stats_on && attached);
	return rc;
}

static void papr_hcall_update_later(struct work_struct *work)
{
	mutex_lock(&attach_mutex);
	if (papr_hcall_update())
		pr_err("failed to register probes at Linux's tracepoints; load the module again\n");
	mutex_unlock(&attach_mutex);
}

/*
 * Schedule the attaching, because Linux calls this function under a lock that
 * attaching needs.  Reject users after the module has begun to unload.
 */
int hcall_tracepoint_regfunc(void)
{
	int rc = 0;

	spin_lock(&event_lock);
	if (closing) {
		rc = -ENODEV;
	} else {
		event_users++;
		schedule_delayed_work(&papr_hcall_update_work, 0);
	}
	spin_unlock(&event_lock);
	return rc;
}

void hcall_tracepoint_unregfunc(void)
{
	spin_lock(&event_lock);
	event_users--;
	if (!closing)
		schedule_delayed_work(&papr_hcall_update_work, 0);
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
	stats_on = on;
	rc = papr_hcall_update();
	mutex_unlock(&attach_mutex);
	return rc;
}

int papr_hcall_probe_init(void)
{
	/*
	 * Under the hash MMU the probes may be unmapped while memory is added or removed:
	 * Linux then warns, and the warning can hang a partition (hcalls/kernel.rst).
	 */
	stats_on = radix_enabled();
	if (!stats_on)
		pr_info("statistics are off under the hash MMU; to enable them while no memory is added or removed: echo 1 >/sys/kernel/debug/powerpc/hcall/enable\n");

	papr_hcall_find_init_memory();
	papr_hcall_find_trampolines();
	for_each_kernel_tracepoint(papr_hcall_find_tracepoint, NULL);
	if (!entry_tracepoint || !exit_tracepoint) {
		pr_err("no tracepoints in this kernel's hypervisor calls; use a kernel with CONFIG_TRACEPOINTS\n");
		return -EOPNOTSUPP;
	}
	return 0;
}

void papr_hcall_probe_start(void)
{
	schedule_delayed_work(&papr_hcall_update_work, 0);
}

void papr_hcall_probe_exit(void)
{
	spin_lock(&event_lock);
	closing = true;
	spin_unlock(&event_lock);
	cancel_delayed_work_sync(&papr_hcall_update_work);

	mutex_lock(&attach_mutex);
	if (attached)
		papr_hcall_detach();
	mutex_unlock(&attach_mutex);
}
