// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * A tracing session on libtracefs; see session.h.
 */
#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <linux/magic.h>
#include <tracefs.h>

#include "access.h"
#include "hcall.h"
#include "session.h"

#define PREFIX		"hcall-"

/* The event that tells all, and the two that every kernel has. */
#define FULL_SYSTEM	"hcall"
#define FULL_EVENT	"call"
#define PLAIN_SYSTEM	"powerpc"
#define ENTRY_EVENT	"hcall_entry"
#define EXIT_EVENT	"hcall_exit"

/* A call that has begun, of the plain events. */
struct begun {
	struct begun *outer;
	int key;
	uint64_t opcode;
	uint64_t time;
};

static struct {
	struct tracefs_instance *instance;
	struct tep_handle *tep;
	struct tep_event *entry;	/* of the plain events */
	struct tep_event *exit;		/* or the full one */
	bool full;
	struct begun *begun;
	traced_function function;
	void *context;
} session;

/* End the program if there is no tracing folder, or nobody may use it. */
static void need_tracing(void)
{
	const char *folder;

	if (geteuid())
		fail("tracing needs root, try: sudo hcall trace ...");
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

static void select_events(void)
{
	session.full = tracefs_event_file_exists(NULL, FULL_SYSTEM, FULL_EVENT,
						 "enable");
	if (!session.full &&
	    !tracefs_event_file_exists(NULL, PLAIN_SYSTEM, EXIT_EVENT, "enable"))
		fail("this kernel has no trace events of hypervisor calls: neither hcall:call (the layer, or the module papr_hcall) nor powerpc:hcall_entry");
}

static void load_formats(void)
{
	const char * const systems[] = {
		session.full ? FULL_SYSTEM : PLAIN_SYSTEM, NULL,
	};

	session.tep = tracefs_local_events_system(NULL, systems);
	if (!session.tep)
		fail("the formats of the %s events cannot be read: %s",
		     systems[0], strerror(errno));
	if (session.full) {
		session.exit = tep_find_event_by_name(session.tep, FULL_SYSTEM,
						      FULL_EVENT);
	} else {
		session.entry = tep_find_event_by_name(session.tep, PLAIN_SYSTEM,
						       ENTRY_EVENT);
		session.exit = tep_find_event_by_name(session.tep, PLAIN_SYSTEM,
						      EXIT_EVENT);
	}
	if (!session.exit || (!session.full && !session.entry))
		fail("the formats of the %s events lack some", systems[0]);
}

/* Let the kernel leave out other calls: they cost time and room. */
static void only(struct tep_event *event, const struct hcall *call)
{
	char text[64];

	if (!event || !call)
		return;
	snprintf(text, sizeof(text), "opcode == %" PRIu64, call->opcode);
	if (tracefs_event_filter_apply(session.instance, event, text) < 0)
		fail("%s:%s: the kernel refuses the filter \"%s\"",
		     event->system, event->name, text);
}

void session_open(const struct hcall *call, bool tasks)
{
	char name[32];

	need_tracing();
	select_events();
	tracefs_instances_walk(remove_stale, NULL);
	load_formats();
	snprintf(name, sizeof(name), PREFIX "%d", getpid());
	session.instance = tracefs_instance_create(name);
	if (!session.instance)
		fail("no instance of tracing for this session: %s",
		     strerror(errno));
	atexit(session_close);
	only(session.entry, call);
	only(session.exit, call);
	if (tasks && tracefs_option_enable(session.instance,
					   TRACEFS_OPTION_EVENT_FORK))
		warn("this kernel cannot follow children");
}

bool session_has_details(void)
{
	return session.full;
}

void session_add_task(pid_t task)
{
	char text[16];

	snprintf(text, sizeof(text), "%d ", task);
	if (tracefs_instance_file_append(session.instance, "set_event_pid",
					 text) < 0)
		fail("task %d cannot be traced: %s", task, strerror(errno));
}

void session_start(void)
{
	int rc;

	if (session.full)
		rc = tracefs_event_enable(session.instance, FULL_SYSTEM,
					  FULL_EVENT);
	else
		rc = tracefs_event_enable(session.instance, PLAIN_SYSTEM,
					  EXIT_EVENT) |
		     tracefs_event_enable(session.instance, PLAIN_SYSTEM,
					  ENTRY_EVENT);
	if (rc)
		fail("the events cannot be switched on: %s", strerror(errno));
}

static uint64_t number_of(struct tep_event *event, struct tep_record *record,
			  const char *name)
{
	struct tep_format_field *field = tep_find_field(event, name);
	unsigned long long value = 0;

	if (field)
		tep_read_number_field(field, record->data, &value);
	return value;
}

static void array_of(struct tep_event *event, struct tep_record *record,
		     const char *name, uint64_t *values)
{
	struct tep_format_field *field = tep_find_field(event, name);
	char *data = record->data;
	int i;

	for (i = 0; field && i < MAX_REGS && i < field->size / 8; i++)
		values[i] = tep_read_number(event->tep,
					    data + field->offset + 8 * i, 8);
}

static unsigned int at_most(uint64_t count)
{
	return count < MAX_REGS ? count : MAX_REGS;
}

static void take_full(struct tep_record *record, struct traced *call)
{
	struct tep_event *event = session.exit;

	call->opcode = number_of(event, record, "opcode");
	call->status = number_of(event, record, "status");
	call->duration_ns = number_of(event, record, "duration_ns");
	call->args_count = at_most(number_of(event, record, "nargs"));
	call->results_count = at_most(number_of(event, record, "nresults"));
	call->hidden = number_of(event, record, "hidden");
	array_of(event, record, "args", call->args);
	array_of(event, record, "results", call->results);
}

/* Calls nest where an interrupt comes; idle tasks all have number 0. */
static int key_of(pid_t task, int cpu)
{
	return task ? task : -1 - cpu;
}

static void push(int key, uint64_t opcode, uint64_t time)
{
	struct begun *begun = malloc(sizeof(*begun));

	if (!begun)
		fail("out of memory");
	*begun = (struct begun) {
		.outer = session.begun, .key = key, .opcode = opcode, .time = time,
	};
	session.begun = begun;
}

/* When the call began; 0 where that was not seen. */
static uint64_t pop(int key, uint64_t opcode)
{
	struct begun **link, *begun;
	uint64_t time;

	for (link = &session.begun; *link; link = &(*link)->outer) {
		begun = *link;
		if (begun->key != key || begun->opcode != opcode)
			continue;
		time = begun->time;
		*link = begun->outer;
		free(begun);
		return time;
	}
	return 0;
}

static bool take_plain(struct tep_event *event, struct tep_record *record,
		       int cpu, struct traced *call)
{
	int key = key_of(call->task, cpu);
	uint64_t start;

	call->opcode = number_of(event, record, "opcode");
	if (event->id == session.entry->id) {
		push(key, call->opcode, record->ts);
		return false;
	}
	call->status = number_of(event, record, "retval");
	start = pop(key, call->opcode);
	call->duration_ns = start ? record->ts - start : 0;
	return true;
}

static int take(struct tep_event *event, struct tep_record *record, int cpu,
		void *context)
{
	struct traced call = { .task = tep_data_pid(event->tep, record) };

	(void)context;
	if (session.full && event->id == session.exit->id)
		take_full(record, &call);
	else if (session.full || (event->id != session.entry->id &&
				  event->id != session.exit->id))
		return 0;
	else if (!take_plain(event, record, cpu, &call))
		return 0;
	session.function(&call, session.context);
	return 0;
}

void session_read(traced_function function, void *context)
{
	session.function = function;
	session.context = context;
	tracefs_iterate_raw_events(session.tep, session.instance, NULL, 0, take,
				   NULL);
}

/* The number behind "name: " in a file of the instance. */
static unsigned long long counter(const char *text, const char *name)
{
	const char *found = strstr(text, name);

	return found ? strtoull(found + strlen(name), NULL, 10) : 0;
}

unsigned long long session_lost(void)
{
	unsigned long long lost = 0;
	int cpu, cpus = sysconf(_SC_NPROCESSORS_CONF);

	for (cpu = 0; cpu < cpus; cpu++) {
		char name[48], *text;

		snprintf(name, sizeof(name), "per_cpu/cpu%d/stats", cpu);
		text = tracefs_instance_file_read(session.instance, name, NULL);
		if (!text)
			continue;
		lost += counter(text, "overrun: ") +
			counter(text, "dropped events: ");
		free(text);
	}
	return lost;
}

void session_close(void)
{
	struct begun *begun;

	if (!session.instance)
		return;
	tracefs_instance_destroy(session.instance);
	tracefs_instance_free(session.instance);
	session.instance = NULL;
	tep_free(session.tep);
	while ((begun = session.begun)) {
		session.begun = begun->outer;
		free(begun);
	}
}
