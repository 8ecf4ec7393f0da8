// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Options of hcall trace, record and report; see trace_options.h.
 */
#include <errno.h>
#include <string.h>

#include "hcall.h"
#include "reading.h"
#include "trace_options.h"

enum { OPT_CALLER = 0x400, OPT_CPU, OPT_SYSCALL };

static const struct argp_option select_options[] = {
	{ "call", 'C', "CALL", 0, "Select CALL; may be repeated", 1 },
	{ "expr", 'e', "EXPR", 0,
	  "Select calls, such as -e H_SCM_FLUSH,%vio or -e '!H_CEDE', or statuses, such as -e status=H_BUSY,error",
	  2 },
	{ "errors", 'Z', NULL, 0, "Select calls that return an error", 3 },
	{ 0 }
};

static error_t parse_select(int key, char *arg, struct argp_state *state)
{
	struct trace_options *options = state->input;

	switch (key) {
	case 'C':
		selection_add_call(options->selection, need_call(arg));
		return 0;
	case 'e':
		selection_add(options->selection, arg);
		return 0;
	case 'Z':
		selection_add(options->selection, "status=error");
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

const struct argp select_argp = {
	.options = select_options, .parser = parse_select,
};

static const struct argp_option print_options[] = {
	{ "summary", 'c', NULL, 0, "Count calls and print a table at the end", 10 },
	{ "sort", 'S', "COLUMN", 0,
	  "Sort the table of --summary by time, calls, errors, busy, avg or name", 11 },
	{ "absolute", 't', NULL, 0,
	  "Print the time of day; if given twice, with nanoseconds", 12 },
	{ "relative", 'r', NULL, 0, "Print the time since the previous call", 13 },
	{ "time", 'T', NULL, 0, "Print the duration of each call in seconds", 14 },
	{ "caller", OPT_CALLER, NULL, 0, "Print the function that made the call", 15 },
	{ "stack", 'k', NULL, 0, "Print the stack of each call", 16 },
	{ "syscall", OPT_SYSCALL, NULL, 0,
	  "Print the system call of the task", 17 },
	{ "cpu", OPT_CPU, NULL, 0, "Print CPU and name of the task", 18 },
	{ "json", OPT_JSON, NULL, 0, "Print a JSON object for each call", 19 },
	{ "output", 'o', "FILE", 0, "Write the calls to FILE", 20 },
	{ 0 }
};

static error_t parse_print(int key, char *arg, struct argp_state *state)
{
	struct trace_options *options = state->input;
	struct trace_style *style = &options->style;

	switch (key) {
	case 'c':
		options->summary = true;
		return 0;
	case 'S':
		options->order = summary_order(arg);
		if (options->order == SUMMARY_ORDERS)
			argp_error(state, "%s: unknown column; use time, calls, errors, busy, avg or name",
				   arg);
		return 0;
	case 't':
		style->times = style->times == TIMES_OF_DAY ? TIMES_NS :
			       TIMES_OF_DAY;
		return 0;
	case 'r':
		style->times = TIMES_RELATIVE;
		return 0;
	case 'T':
		style->durations = true;
		return 0;
	case OPT_CALLER:
		style->caller = true;
		return 0;
	case 'k':
		style->stack = true;
		return 0;
	case OPT_SYSCALL:
		style->syscall = true;
		return 0;
	case OPT_CPU:
		style->cpu = true;
		return 0;
	case OPT_JSON:
		style->json = true;
		return 0;
	case 'o':
		options->output = arg;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

const struct argp print_argp = {
	.options = print_options, .parser = parse_print,
};

void trace_options_init(struct trace_options *options)
{
	memset(options, 0, sizeof(*options));
	options->selection = selection_new();
}

void trace_options_open(struct trace_options *options)
{
	if (!options->output)
		return;
	options->out = fopen(options->output, "w");
	if (!options->out)
		fail("%s: cannot be written (%s); name another file with -o", options->output,
		     strerror(errno));
}

void trace_take(const struct traced *call, void *context)
{
	struct trace_options *options = context;

	if (!selection_takes(options->selection, call))
		return;
	if (options->summary)
		summary_add(call->opcode, call->status, 1, call->duration_ns);
	else
		trace_print(options->out, call, &options->style);
}

void trace_options_close(struct trace_options *options)
{
	if (options->summary)
		summary_print(options->out, options->order, options->style.json);
	if (fflush(options->out) || ferror(options->out))
		fail("%s: cannot be written (%s); check the disk space", options->output ? options->output : "output",
		     strerror(errno));
}
