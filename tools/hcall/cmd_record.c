// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * hcall record: write the calls of a command, of tasks or of all into a file.
 */
#include <errno.h>
#include <string.h>

#include "hcall.h"
#include "record.h"
#include "session.h"
#include "trace_options.h"
#include "trace_run.h"

#define DEFAULT_FILE	"hcall.record"

struct recording {
	struct trace_options options;	/* the selection is used of it */
	struct trace_run run;
	bool stack, syscall;
	const char *path;
	FILE *out;
};

enum { OPT_SYSCALL = 0x200 };

static const struct argp_option options[] = {
	{ "stack", 'k', NULL, 0, "Record the stack of each call", 10 },
	{ "syscall", OPT_SYSCALL, NULL, 0,
	  "Record the system call of the task", 11 },
	{ "output", 'o', "FILE", 0, "Write the calls to FILE instead of " DEFAULT_FILE, 12 },
	{ 0 }
};

static error_t parse_option(int key, char *arg, struct argp_state *state)
{
	struct recording *recording = state->input;

	switch (key) {
	case ARGP_KEY_INIT:
		state->child_inputs[0] = &recording->options;
		state->child_inputs[1] = &recording->run;
		return 0;
	case 'k':
		recording->stack = true;
		return 0;
	case OPT_SYSCALL:
		recording->syscall = true;
		return 0;
	case 'o':
		recording->path = arg;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static void take(const struct traced *call, void *context)
{
	struct recording *recording = context;

	if (selection_takes(recording->options.selection, call))
		record_call(recording->out, call);
}

int cmd_record(int argc, char **argv)
{
	static const struct argp_child children[] = {
		{ .argp = &select_argp }, { .argp = &run_argp }, { 0 }
	};
	static const struct argp argp = {
		.options = options, .parser = parse_option, .children = children,
		.args_doc = "[COMMAND [ARGUMENT...]]",
		.doc = "Run COMMAND and write the hypervisor calls of COMMAND and its children into a file, for hcall report on any machine. Without COMMAND and --pid, write the calls of the whole system until Ctrl-C.",
	};
	static struct recording recording = { .path = DEFAULT_FILE };
	struct session_options wanted;
	struct record_info info;
	int rc;

	trace_options_init(&recording.options);
	parse(&argp, argc, argv, &recording);
	wanted = (struct session_options) {
		.selection = recording.options.selection,
		.tasks = trace_run_has_tasks(&recording.run),
		.stack = recording.stack, .syscalls = recording.syscall,
		.buffer_kb = recording.run.buffer_kb,
	};
	trace_run_catch_signals();
	session_open(&wanted);
	recording.out = fopen(recording.path, "w");
	if (!recording.out)
		fail("%s: cannot be written (%s); name another file with -o", recording.path,
		     strerror(errno));
	info = (struct record_info) {
		.details = session_has_details(), .day_offset_ns = session_day_offset_ns(),
	};
	record_begin(recording.out, &info);
	rc = trace_run(&recording.run, take, &recording);
	session_close();
	info.lost = recording.run.lost;
	record_end(recording.out, &info);
	if (fclose(recording.out))
		fail("%s: cannot be written (%s); name another file with -o", recording.path,
		     strerror(errno));
	trace_run_warn(&recording.run);
	return rc;
}
