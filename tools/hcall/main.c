// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * hcall: show the hypervisor calls of a partition.
 *
 * Find the command and run it; each command has a separate file.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue.h"
#include "debugfs.h"
#include "hcall.h"
#include "reading.h"

static const struct command commands[] = {
	{ "list", "search the catalogue of hypervisor calls", cmd_list },
	{ "show", "print all facts about a call or a status", cmd_show },
	{ "decode", "explain numbers, names and lines of logs", cmd_decode },
	{ "stat", "print the counts and durations of the kernel's calls", cmd_stat },
	{ "trace", "print the calls of a command or of the system", cmd_trace },
	{ "record", "write the calls of a command or of the system into a file", cmd_record },
	{ "report", "print the calls of a file of hcall record, on any machine", cmd_report },
	{ "inject", "replace the hypervisor's answers to calls", cmd_inject },
	{ "probe", "print the calls of this hypervisor", cmd_probe },
};

void warn(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	fflush(stdout);
	fputs("hcall: ", stderr);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	va_end(args);
}

void fail(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	fflush(stdout);
	fputs("hcall: ", stderr);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	va_end(args);
	exit(EXIT_CANNOT);
}

void warn_unknown_call(const char *name)
{
	const struct hcall *closest = hcall_closest(name);

	if (closest)
		warn("unknown call '%s'; did you mean %s?", name, closest->name);
	else
		warn("unknown call '%s'; to see all calls, type: hcall list", name);
}

const struct hcall *need_call(const char *name)
{
	const struct hcall *call = find_call(name);

	if (!call) {
		warn_unknown_call(name);
		exit(EXIT_CANNOT);
	}
	return call;
}

/* Parsers that a command is made of, at most. */
#define MAX_CHILDREN	4

enum { OPT_DEBUGFS = 0x100, OPT_DEVICE_TREE };

static const struct argp_option common_options[] = {
	{ "debugfs", OPT_DEBUGFS, "DIR", 0,
	  "Read the layer's files below DIR instead of /sys/kernel/debug", 90 },
	{ "device-tree", OPT_DEVICE_TREE, "DIR", 0,
	  "Read the device tree in DIR instead of /proc/device-tree", 91 },
	{ 0 }
};

static error_t common_option(int key, char *arg, struct argp_state *state)
{
	(void)state;
	switch (key) {
	case OPT_DEBUGFS:
		debugfs = arg;
		return 0;
	case OPT_DEVICE_TREE:
		device_tree = arg;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

const char *argp_program_version = "hcall " VERSION;

static const struct argp common = {
	.options = common_options, .parser = common_option,
};

void parse(const struct argp *argp, int argc, char **argv, void *input)
{
	struct argp_child children[MAX_CHILDREN + 2] = { { 0 } };
	struct argp whole = *argp;
	error_t error;
	int i;

	/* The command's own parts come first: it counts their inputs. */
	for (i = 0; argp->children && argp->children[i].argp && i < MAX_CHILDREN; i++)
		children[i] = argp->children[i];
	children[i].argp = &common;
	whole.children = children;
	error = argp_parse(&whole, argc, argv, ARGP_IN_ORDER, NULL, input);
	if (error)
		fail("command line: cannot be parsed (%s); try again", strerror(error));
}

struct choice {
	const struct command *command;
	int index;
};

static error_t find_command(int key, char *arg, struct argp_state *state)
{
	struct choice *choice = state->input;
	size_t i;

	switch (key) {
	case ARGP_KEY_ARG:
		for (i = 0; i < ARRAY_SIZE(commands); i++) {
			if (!strcmp(arg, commands[i].name))
				choice->command = &commands[i];
		}
		if (!choice->command)
			argp_error(state, "unknown command '%s'; to see all commands, type: hcall --help", arg);
		/* The remaining words belong to the command. */
		choice->index = state->next - 1;
		state->next = state->argc;
		return 0;
	case ARGP_KEY_NO_ARGS:
		argp_usage(state);
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static char *name_commands(int key, const char *text, void *input)
{
	char *list = NULL;
	size_t length, i;
	FILE *file;

	(void)input;
	if (key != ARGP_KEY_HELP_POST_DOC)
		return (char *)text;
	file = open_memstream(&list, &length);
	if (!file)
		return NULL;
	fputs("Commands:\n", file);
	for (i = 0; i < ARRAY_SIZE(commands); i++)
		fprintf(file, "  %-8s %s\n", commands[i].name, commands[i].summary);
	fputs("\nFor the options of a command, type: hcall COMMAND --help.  See also hcall(1).", file);
	fclose(file);
	return list;
}

int main(int argc, char **argv)
{
	static const struct argp argp = {
		.parser = find_command,
		.args_doc = "COMMAND [ARGUMENT...]",
		.doc = "Show and explain the hypervisor calls of a partition.\v",
		.help_filter = name_commands,
	};
	struct choice choice = { 0 };
	char name[32];
	int rc;

	argp_err_exit_status = EXIT_CANNOT;
	parse(&argp, argc, argv, &choice);
	argc -= choice.index;
	argv += choice.index;
	snprintf(name, sizeof(name), "hcall %s", choice.command->name);
	argv[0] = name;
	rc = choice.command->run(argc, argv);
	if (fflush(stdout) || ferror(stdout)) {
		if (errno != EPIPE)
			fail("standard output: cannot be written (%s); check the disk space", strerror(errno));
	}
	return rc;
}
