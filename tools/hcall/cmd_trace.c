// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * hcall trace: show the hypervisor calls of a command, of tasks or of all, as
 * strace shows system calls.
 */
#include <stdio.h>

#include "hcall.h"
#include "session.h"
#include "trace_options.h"
#include "trace_run.h"

struct trace {
	struct trace_options options;
	struct trace_run run;
};

/* Hands its input on to the parsers of the parts. */
static error_t parse_option(int key, char *arg, struct argp_state *state)
{
	struct trace *trace = state->input;

	(void)arg;
	if (key != ARGP_KEY_INIT)
		return ARGP_ERR_UNKNOWN;
	state->child_inputs[0] = &trace->options;
	state->child_inputs[1] = &trace->run;
	state->child_inputs[2] = &trace->options;
	return 0;
}

static void take_total(const struct session_total *total, void *context)
{
	const struct trace_options *options = context;
	const struct traced call = {
		.opcode = total->opcode, .status = total->status,
	};

	if (selection_takes(options->selection, &call))
		summary_add(total->opcode, total->status, total->calls,
			    total->time_ns);
}

int cmd_trace(int argc, char **argv)
{
	static const struct argp_child children[] = {
		{ .argp = &select_argp }, { .argp = &run_argp },
		{ .argp = &print_argp }, { 0 }
	};
	static const struct argp argp = {
		.parser = parse_option, .children = children,
		.args_doc = "[COMMAND [ARGUMENT...]]",
		.doc = "Run COMMAND and print the hypervisor calls of COMMAND and its children. Without COMMAND and --pid, print the calls of the whole system until Ctrl-C."
		       "\vhcall trace exits with the exit status of COMMAND.",
	};
	static struct trace trace;
	struct trace_options *options = &trace.options;
	struct session_options wanted;
	int rc;

	trace_options_init(options);
	options->out = stderr;
	parse(&argp, argc, argv, &trace);
	wanted = (struct session_options) {
		.selection = options->selection,
		.tasks = trace_run_has_tasks(&trace.run),
		.stack = options->style.stack && !options->summary,
		.syscalls = options->style.syscall && !options->summary,
		.count = options->summary, .buffer_kb = trace.run.buffer_kb,
	};
	trace_run_catch_signals();
	session_open(&wanted);
	trace_options_open(options);
	options->style.details = session_has_details();
	options->style.day_offset_ns = session_day_offset_ns();
	if (!options->style.details)
		warn("this kernel's trace events lack arguments and results; use a kernel with the layer, or load papr_hcall");
	/* The number of the command's process is known once it has started. */
	trace.run.started = &options->style.command;
	rc = trace_run(&trace.run, trace_take, options);
	if (session_counts())
		session_totals(take_total, options);
	session_close();
	trace_options_close(options);
	trace_run_warn(&trace.run);
	return rc;
}
