// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The trace events of a session; see session_events.h.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "hcall.h"
#include "session_events.h"
#include "tasks.h"

/* Events that have all of a call, the first for selected calls; and the two of Linux. */
static const struct {
	const char *system;
	const char *name;
} full_events[] = {
	{ "hcall", "hcall_selected" },
	{ "hcall", "hcall_return" },
};

#define PLAIN_SYSTEM	"powerpc"
#define ENTRY_EVENT	"hcall_entry"
#define EXIT_EVENT	"hcall_exit"

/* A call that has begun, of the two events. */
struct begun {
	struct begun *outer;
	int key;
	uint64_t opcode;
	uint64_t time;
};

/* A call that waits for its stack. */
struct pending {
	bool is_there;
	struct traced call;
};

struct reader {
	struct events *events;
	bool stacks;
	traced_function function;
	void *context;
	unsigned long count;
};

static struct tep_event *find(struct events *events, const char *system,
			      const char *name)
{
	return tep_find_event_by_name(events->tep, system, name);
}

static bool exists(const char *system, const char *name)
{
	return tracefs_event_file_exists(NULL, system, name, "enable");
}

void events_find(struct events *events, bool selected)
{
	const char *systems[6] = { "ftrace", "sched", "raw_syscalls" };
	const char *name = NULL;
	size_t i;

	memset(events, 0, sizeof(*events));
	for (i = !selected; i < ARRAY_SIZE(full_events) && !name; i++) {
		if (!exists(full_events[i].system, full_events[i].name))
			continue;
		systems[3] = full_events[i].system;
		name = full_events[i].name;
		events->full = true;
	}
	if (!name && !exists(PLAIN_SYSTEM, EXIT_EVENT))
		fail("this kernel has no trace events of hypervisor calls; use a kernel with the layer, load papr_hcall, or use a kernel built with CONFIG_TRACEPOINTS");
	if (!name)
		systems[3] = PLAIN_SYSTEM;
	events->tep = tracefs_local_events_system(NULL, systems);
	if (!events->tep)
		fail("failed to read the formats of the %s events (%s); use a newer hcall",
		     systems[3], strerror(errno));
	events->exit = find(events, systems[3], name ? name : EXIT_EVENT);
	if (!events->full)
		events->entry = find(events, PLAIN_SYSTEM, ENTRY_EVENT);
	if (!events->exit || (!events->full && !events->entry))
		fail("the formats of the %s events are incomplete; use a newer hcall", systems[3]);
	events->fork = find(events, "sched", "sched_process_fork");
	events->stack = find(events, "ftrace", "kernel_stack");
	events->sys_enter = find(events, "raw_syscalls", "sys_enter");
	events->sys_exit = find(events, "raw_syscalls", "sys_exit");
	events->cpus = sysconf(_SC_NPROCESSORS_CONF);
	events->pending = calloc(events->cpus, sizeof(*events->pending));
	if (!events->pending)
		fail("out of memory; stop other programs and try again");
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

/* An array of the event's own size, or one behind it (__data_loc). */
static unsigned int array_of(struct tep_event *event, struct tep_record *record,
			     const char *name, uint64_t *values)
{
	struct tep_format_field *field = tep_find_field(event, name);
	char *data = record->data;
	unsigned int i, offset, size;

	if (!field)
		return 0;
	offset = field->offset;
	size = field->size;
	if (field->flags & TEP_FIELD_IS_DYNAMIC) {
		unsigned long long place = tep_read_number(event->tep,
							   data + offset, 4);

		offset = place & 0xffff;
		size = place >> 16;
	}
	for (i = 0; i < MAX_REGS && i < size / 8 &&
	     offset + 8 * i + 8 <= (unsigned int)record->size; i++)
		values[i] = tep_read_number(event->tep, data + offset + 8 * i, 8);
	return i;
}

/* Return the number of an array's values that are set. */
static unsigned int count_of(struct tep_event *event, struct tep_record *record,
			     const char *name, unsigned int size)
{
	uint64_t count = size;

	if (tep_find_field(event, name))
		count = number_of(event, record, name);
	return count < size ? count : size;
}

static void take_full(struct tep_event *event, struct tep_record *record,
		      struct traced *call)
{
	call->opcode = number_of(event, record, "opcode");
	call->status = number_of(event, record, "status");
	call->duration_ns = number_of(event, record, "duration_ns");
	call->caller = number_of(event, record, "caller");
	call->hidden = number_of(event, record, "hidden");
	call->args_count = count_of(event, record, "nargs",
				    array_of(event, record, "args", call->args));
	call->results_count = count_of(event, record, "nresults",
				       array_of(event, record, "results",
						call->results));
}

/* Calls nest where an interrupt comes; idle tasks all have number 0. */
static int key_of(pid_t task, int cpu)
{
	return task ? task : -1 - cpu;
}

static void push(struct events *events, int key, uint64_t opcode, uint64_t time)
{
	struct begun *begun = malloc(sizeof(*begun));

	if (!begun)
		fail("out of memory; stop other programs and try again");
	*begun = (struct begun) {
		.outer = events->begun, .key = key, .opcode = opcode, .time = time,
	};
	events->begun = begun;
}

/* When the call began; 0 where that was not seen. */
static uint64_t pop(struct events *events, int key, uint64_t opcode)
{
	struct begun **link, *begun;
	uint64_t time;

	for (link = &events->begun; *link; link = &(*link)->outer) {
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

static bool take_plain(struct events *events, struct tep_event *event,
		       struct tep_record *record, struct traced *call)
{
	int key = key_of(call->task, call->cpu);
	uint64_t start;

	call->opcode = number_of(event, record, "opcode");
	if (event->id == events->entry->id) {
		push(events, key, call->opcode, record->ts);
		return false;
	}
	call->status = number_of(event, record, "retval");
	start = pop(events, key, call->opcode);
	call->duration_ns = start ? record->ts - start : 0;
	return true;
}

static void hand_on(struct pending *pending, traced_function function,
		    void *context)
{
	if (pending->is_there)
		function(&pending->call, context);
	pending->is_there = false;
}

static void take_stack(struct reader *reader, struct tep_event *event,
		       struct tep_record *record, int cpu)
{
	struct pending *pending = &reader->events->pending[cpu];
	struct tep_format_field *field = tep_find_field(event, "caller");
	struct traced *call = &pending->call;
	char *data = record->data;
	int offset;

	if (!field || !pending->is_there)
		return;
	for (offset = field->offset; offset + 8 <= record->size &&
	     call->stack_count < MAX_STACK; offset += 8) {
		uint64_t address = tep_read_number(event->tep, data + offset, 8);

		if (!address || address == UINT64_MAX)
			break;
		call->stack[call->stack_count++] = address;
	}
	hand_on(pending, reader->function, reader->context);
}

/* Events beside those of calls. */
static bool take_other(struct reader *reader, struct tep_event *event,
		       struct tep_record *record, int cpu)
{
	struct events *events = reader->events;
	pid_t pid = tep_data_pid(event->tep, record);

	if (events->fork && event->id == events->fork->id) {
		task_of(number_of(event, record, "child_pid"))->traced = true;
	} else if (events->sys_enter && event->id == events->sys_enter->id) {
		task_of(pid)->syscall = number_of(event, record, "id");
	} else if (events->sys_exit && event->id == events->sys_exit->id) {
		task_of(pid)->syscall = -1;
	} else if (events->stack && event->id == events->stack->id) {
		if (reader->stacks)
			take_stack(reader, event, record, cpu);
	} else {
		return event->id != events->exit->id &&
		       !(events->entry && event->id == events->entry->id);
	}
	return true;
}

static int take(struct tep_event *event, struct tep_record *record, int cpu,
		void *context)
{
	struct reader *reader = context;
	struct events *events = reader->events;
	struct traced call = {
		.task = tep_data_pid(event->tep, record), .cpu = cpu,
		.time_ns = record->ts,
	};
	struct pending *pending;

	reader->count++;
	if (cpu >= events->cpus || take_other(reader, event, record, cpu))
		return 0;
	if (events->full)
		take_full(event, record, &call);
	else if (!take_plain(events, event, record, &call))
		return 0;
	call.syscall = task_of(call.task)->syscall;
	strcpy(call.command, task_command(call.task));
	if (!reader->stacks) {
		reader->function(&call, reader->context);
		return 0;
	}
	pending = &events->pending[cpu];
	hand_on(pending, reader->function, reader->context);
	*pending = (struct pending) { .is_there = true, .call = call };
	return 0;
}

unsigned long events_read(struct events *events,
			  struct tracefs_instance *instance, bool stacks,
			  traced_function function, void *context)
{
	struct reader reader = {
		.events = events, .stacks = stacks, .function = function,
		.context = context,
	};

	tracefs_iterate_raw_events(events->tep, instance, NULL, 0, take, &reader);
	return reader.count;
}

void events_flush(struct events *events, traced_function function,
		  void *context)
{
	int cpu;

	for (cpu = 0; cpu < events->cpus; cpu++)
		hand_on(&events->pending[cpu], function, context);
}

void events_free(struct events *events)
{
	struct begun *begun;

	while ((begun = events->begun)) {
		events->begun = begun->outer;
		free(begun);
	}
	free(events->pending);
	tep_free(events->tep);
	memset(events, 0, sizeof(*events));
}
