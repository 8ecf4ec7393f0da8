// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * hcall report: print the calls of a file of hcall record, on any machine.
 */
#include <stdio.h>

#include "hcall.h"
#include "record.h"
#include "trace_options.h"

struct report {
	struct trace_options options;
	const char *path;
};

static error_t parse_option(int key, char *arg, struct argp_state *state)
{
	struct report *report = state->input;

	switch (key) {
	case ARGP_KEY_INIT:
		state->child_inputs[0] = &report->options;
		state->child_inputs[1] = &report->options;
		return 0;
	case ARGP_KEY_ARG:
		if (report->path)
			argp_error(state, "%s: one argument too many; give one FILE", arg);
		report->path = arg;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static void begin(const struct record_info *info, void *context)
{
	struct trace_options *options = context;

	options->style.details = info->details;
	options->style.day_offset_ns = info->day_offset_ns;
}

int cmd_report(int argc, char **argv)
{
	static const struct argp_child children[] = {
		{ .argp = &select_argp }, { .argp = &print_argp }, { 0 }
	};
	static const struct argp argp = {
		.parser = parse_option, .children = children,
		.args_doc = "[FILE]",
		.doc = "Print the calls in FILE, which hcall record wrote. The default FILE is hcall.record; - is standard input.",
	};
	static struct report report;
	struct record_info info;

	trace_options_init(&report.options);
	report.options.out = stdout;
	parse(&argp, argc, argv, &report);
	trace_options_open(&report.options);
	record_read(report.path ? report.path : "hcall.record", &info, begin,
		    trace_take, &report.options);
	trace_options_close(&report.options);
	if (info.lost)
		warn("%llu calls are missing, which hcall record lost; record again with a larger --buffer",
		     info.lost);
	return EXIT_FOUND;
}
