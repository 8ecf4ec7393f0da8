// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * A tracing session on libtracefs; see session.h.
 */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <linux/magic.h>
#include <tracefs.h>

#include "access.h"
#include "hcall.h"
#include "session.h"
#include "session_events.h"
#include "tasks.h"

#define PREFIX		"hcall-"

/* Size of a CPU's buffer: the kernel's default, and what is enough. */
#define LEAST_BUFFER_KB	1408
#define MOST_BUFFER_KB	16384

static struct {
	struct tracefs_instance *instance;
	struct session_options options;
	struct events events;
	bool counts;
	unsigned long buffer_kb;
	int selecting;		/* hcall_select of the kernel while it is open, or -1 */
} session = { .selecting = -1 };

/* End the program if there is no tracing folder, or it cannot be used. */
static void need_tracing(void)
{
	const char *folder;

	if (geteuid())
		fail("tracing: not permitted without root; type: sudo hcall trace ...");
	need_unlocked_tracing();
	folder = tracefs_tracing_dir();
	if (!folder)
		need_mount("tracefs", "/sys/kernel/tracing", TRACEFS_MAGIC);
	if (!folder || access(folder, R_OK))
		fail_access(folder ? folder : "/sys/kernel/tracing", errno, NULL);
}

/* Remove what a session left behind that was killed. */
static int remove_stale(const char *name, void *context)
{
	struct tracefs_instance *instance;
	char *end;
	long pid;

	(void)context;
	if (strncmp(name, PREFIX, strlen(PREFIX)))
		return 0;
	pid = strtol(name + strlen(PREFIX), &end, 10);
	if (*end || pid <= 0 || !kill(pid, 0) || errno != ESRCH)
		return 0;
	instance = tracefs_instance_create(name);
	if (instance) {
		tracefs_instance_destroy(instance);
		tracefs_instance_free(instance);
	}
	return 0;
}

/* A 16th of the free memory for all CPUs together, within limits. */
static unsigned long default_buffer_kb(void)
{
	unsigned long cpus = sysconf(_SC_NPROCESSORS_ONLN), available = 0, kb;
	FILE *file = fopen("/proc/meminfo", "r");
	char line[128];

	while (file && fgets(line, sizeof(line), file))
		sscanf(line, "MemAvailable: %lu", &available);
	if (file)
		fclose(file);
	kb = available / 16 / (cpus ? cpus : 1);
	return kb < LEAST_BUFFER_KB ? LEAST_BUFFER_KB :
	       kb > MOST_BUFFER_KB ? MOST_BUFFER_KB : kb;
}

/* Name the calls to the kernel's event hcall_selected: others cost little then. */
static int select_calls(void)
{
	char *text = selection_opcodes(session.options.selection), *path;
	ssize_t length = text ? strlen(text) : 0;
	int file = -1;

	path = text ? tracefs_get_tracing_file("hcall_select") : NULL;
	if (path)
		file = open(path, O_WRONLY | O_CLOEXEC);
	if (file >= 0 && write(file, text, length) != length) {
		close(file);
		file = -1;
	}
	tracefs_put_tracing_file(path);
	free(text);
	return file;
}

/* Let the kernel leave out other calls: they cost time and room. */
static void apply_filter(struct tep_event *event, const char *status_field)
{
	char *text;

	if (!event)
		return;
	text = selection_filter(session.options.selection, status_field);
	if (text && tracefs_event_filter_apply(session.instance, event, text) < 0)
		warn("%s:%s: the kernel rejected the filter \"%.60s\"; hcall selects the calls itself",
		     event->system, event->name, text);
	free(text);
}

/* Write a line into a file of an event in this instance. */
static int write_event(const struct tep_event *event, const char *file,
		       const char *text)
{
	char path[160];

	snprintf(path, sizeof(path), "events/%s/%s/%s", event->system,
		 event->name, file);
	return tracefs_instance_file_write(session.instance, path, text) < 0 ?
	       -1 : 0;
}

static void set_buffer(void)
{
	unsigned long kb = session.options.buffer_kb;
	char text[24];

	session.buffer_kb = kb ? kb : default_buffer_kb();
	snprintf(text, sizeof(text), "%lu", session.buffer_kb);
	/*
	 * Linux before 6.7 expands the top-level buffer when events are enabled or
	 * disabled, but not after a buffer was resized: other tools would lose events.
	 */
	write_event(session.events.exit, "enable", "0");
	if (tracefs_instance_file_write(session.instance, "buffer_size_kb",
					text) >= 0)
		return;
	if (kb)
		fail("--buffer=%lu: too little memory for this size on every CPU; give a smaller size",
		     kb);
	session.buffer_kb = LEAST_BUFFER_KB;
}

/*
 * Have the kernel count by task, call and status.  Only the layer's event has
 * durations; tasks are distinguished here, so forks are followed by an event.
 */
static bool start_counting(void)
{
	struct events *events = &session.events;
	char *condition, *text;
	int rc;

	if (!events->full || (session.options.tasks && !events->fork))
		return false;
	condition = selection_filter(session.options.selection, "status");
	if (asprintf(&text, "hist:keys=common_pid,opcode,status:vals=duration_ns:size=16384%s%s",
		     condition ? " if " : "", condition ? condition : "") < 0)
		fail("out of memory; stop other programs and try again");
	rc = write_event(events->exit, "trigger", text);
	free(condition);
	free(text);
	return !rc;
}

void session_open(const struct session_options *options)
{
	char name[32];

	session.options = *options;
	need_tracing();
	tracefs_instances_walk(remove_stale, NULL);
	session.selecting = select_calls();
	events_find(&session.events, session.selecting >= 0);
	snprintf(name, sizeof(name), PREFIX "%d", getpid());
	session.instance = tracefs_instance_create(name);
	if (!session.instance)
		fail("tracing instance: cannot be created (%s); see the end of dmesg",
		     strerror(errno));
	atexit(session_close);
	/* The time of day follows from this clock; all CPUs share it. */
	tracefs_instance_file_write(session.instance, "trace_clock", "mono");
	set_buffer();
	apply_filter(session.events.entry, NULL);
	apply_filter(session.events.exit, session.events.full ? "status" : "retval");
	if (options->tasks && tracefs_option_enable(session.instance,
						    TRACEFS_OPTION_EVENT_FORK))
		warn("this kernel cannot trace children; name each process with --pid");
	if (options->stack && tracefs_option_enable(session.instance,
						    TRACEFS_OPTION_STACKTRACE))
		fail("this kernel cannot record stacks; use a kernel built with CONFIG_STACKTRACE");
	if (options->syscalls && !session.events.sys_enter)
		fail("this kernel has no events of system calls; use a kernel built with CONFIG_FTRACE_SYSCALLS");
}

bool session_has_details(void)
{
	return session.events.full;
}

bool session_counts(void)
{
	return session.counts;
}

unsigned long session_buffer_kb(void)
{
	return session.buffer_kb;
}

int64_t session_day_offset_ns(void)
{
	struct timespec day, mono;

	clock_gettime(CLOCK_REALTIME, &day);
	clock_gettime(CLOCK_MONOTONIC, &mono);
	return (day.tv_sec - mono.tv_sec) * INT64_C(1000000000) +
	       day.tv_nsec - mono.tv_nsec;
}

void session_add_task(pid_t task)
{
	char text[16];

	task_of(task)->traced = true;
	snprintf(text, sizeof(text), "%d ", task);
	if (tracefs_instance_file_append(session.instance, "set_event_pid",
					 text) < 0)
		fail("task %d: cannot be traced (%s); name a running process", task, strerror(errno));
}

static void enable(const struct tep_event *event)
{
	if (event && tracefs_event_enable(session.instance, event->system,
					  event->name))
		fail("%s:%s: event cannot be enabled (%s); see the end of dmesg", event->system,
		     event->name, strerror(errno));
}

void session_start(void)
{
	struct events *events = &session.events;

	session.counts = session.options.count && start_counting();
	if (session.counts) {
		if (session.options.tasks)
			enable(events->fork);
		return;
	}
	if (session.options.syscalls) {
		enable(events->sys_enter);
		enable(events->sys_exit);
	}
	enable(events->exit);
	enable(events->entry);
}

unsigned long session_read(traced_function function, void *context)
{
	return events_read(&session.events, session.instance,
			   session.options.stack, function, context);
}

void session_flush(traced_function function, void *context)
{
	events_flush(&session.events, function, context);
}

/* The number behind "name" in a text. */
static unsigned long long counter(const char *text, const char *name)
{
	const char *found = text ? strstr(text, name) : NULL;

	return found ? strtoull(found + strlen(name), NULL, 10) : 0;
}

/* The table of the counters as text; free() it. */
static char *read_histogram(void)
{
	char path[160];

	snprintf(path, sizeof(path), "events/%s/%s/hist",
		 session.events.exit->system, session.events.exit->name);
	return tracefs_instance_file_read(session.instance, path, NULL);
}

/* "{ common_pid: 12, opcode: 88, status: 0 } hitcount: 3  duration_ns: 99" */
static bool read_total(const char *line, struct session_total *total)
{
	const char *end = strchr(line, '\n');
	char row[512];

	snprintf(row, sizeof(row), "%.*s", end ? (int)(end - line) :
		 (int)strlen(line), line);
	if (!strstr(row, "hitcount:"))
		return false;
	if (session.options.tasks &&
	    !task_of(counter(row, "common_pid:"))->traced)
		return false;
	*total = (struct session_total) {
		.opcode = counter(row, "opcode:"),
		.status = counter(row, "status:"),
		.calls = counter(row, "hitcount:"),
		.time_ns = counter(row, "duration_ns:"),
	};
	return true;
}

void session_totals(void (*take)(const struct session_total *total,
				 void *context), void *context)
{
	char *text = read_histogram(), *line;
	struct session_total total;

	for (line = text; line; line = strchr(line, '\n')) {
		line += *line == '\n';
		if (*line == '{' && read_total(line, &total))
			take(&total, context);
	}
	free(text);
}

unsigned long long session_lost(void)
{
	unsigned long long lost = 0;
	int cpu, cpus = sysconf(_SC_NPROCESSORS_CONF);
	char *text;

	if (session.counts) {
		text = read_histogram();
		lost = counter(text, "Dropped:");
		free(text);
		return lost;
	}
	for (cpu = 0; cpu < cpus; cpu++) {
		char name[48];

		snprintf(name, sizeof(name), "per_cpu/cpu%d/stats", cpu);
		text = tracefs_instance_file_read(session.instance, name, NULL);
		lost += counter(text, "overrun: ") +
			counter(text, "dropped events: ");
		free(text);
	}
	return lost;
}

void session_close(void)
{
	if (!session.instance)
		return;
	/* A histogram goes with its instance, but not while it is in use. */
	if (session.counts)
		write_event(session.events.exit, "trigger",
			    "!hist:keys=common_pid,opcode,status:vals=duration_ns:size=16384");
	tracefs_instance_destroy(session.instance);
	tracefs_instance_free(session.instance);
	session.instance = NULL;
	if (session.selecting >= 0)
		close(session.selecting);
	session.selecting = -1;
	events_free(&session.events);
	tasks_free();
}
