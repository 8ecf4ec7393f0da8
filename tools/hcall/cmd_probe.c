// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * hcall probe: print the state of each call on this hypervisor.
 *
 * debugfs powerpc/hcall/available has the state of each call.  Without the layer,
 * the device tree names function sets: a call of a named set is announced, which
 * does not prove that it exists, and any other call is unknown.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue.h"
#include "debugfs.h"
#include "hcall.h"
#include "json.h"
#include "output.h"

struct wanted {
	bool all;
	bool json;
	const char *pattern;
};

/* The property is a list of strings, each with a zero at its end. */
struct sets {
	char text[16384];
	size_t length;
};

static const struct argp_option options[] = {
	{ "all", 'a', NULL, 0, "Print also calls that are absent or not known", 1 },
	{ "json", OPT_JSON, NULL, 0, "Print a JSON object for each call", 2 },
	{ 0 }
};

static error_t parse_option(int key, char *arg, struct argp_state *state)
{
	struct wanted *wanted = state->input;

	switch (key) {
	case 'a':
		wanted->all = true;
		return 0;
	case OPT_JSON:
		wanted->json = true;
		return 0;
	case ARGP_KEY_ARG:
		if (wanted->pattern)
			argp_error(state, "%s: one pattern is enough", arg);
		wanted->pattern = arg;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static bool is_wanted(const struct wanted *wanted, const char *name,
		      const char *answer)
{
	bool likely = !strcmp(answer, "yes") || !strcmp(answer, "announced");

	return (wanted->all || wanted->pattern || likely) &&
	       (!wanted->pattern || strcasestr(name, wanted->pattern));
}

static void say(const struct wanted *wanted, const char *name, const char *answer,
		const char *reason)
{
	enum colour colour = !strcmp(answer, "yes") ? BOLD :
			     !strcmp(answer, "no") ? RED : DIM;

	if (wanted->json) {
		putchar('{');
		json_pair(stdout, true, "name", name);
		json_pair(stdout, false, "state", answer);
		json_pair(stdout, false, "reason", reason);
		puts("}");
		return;
	}
	printf("%-32s %s%-9s%s %s\n", name, out_colour(colour), answer,
	       out_colour(PLAIN), reason);
}

/* Read lines "H_X yes|no|announced|unknown reason" of the kernel. */
static bool from_kernel(const struct wanted *wanted, FILE *file)
{
	char line[512], name[64], answer[16];
	bool found = false;

	while (fgets(line, sizeof(line), file)) {
		int reason = 0;

		line[strcspn(line, "\n")] = '\0';
		if (line[0] == '#' ||
		    sscanf(line, "%63s %15s %n", name, answer, &reason) < 2)
			continue;
		if (!is_wanted(wanted, name, answer))
			continue;
		say(wanted, name, answer, line + reason);
		found = true;
	}
	return found;
}

static void read_sets(struct sets *sets, const char *property)
{
	char *path;
	FILE *file;

	if (asprintf(&path, "%s/%s", device_tree, property) < 0)
		fail("out of memory");
	file = fopen(path, "r");
	if (file) {
		sets->length += fread(sets->text + sets->length, 1,
				      sizeof(sets->text) - 1 - sets->length, file);
		/* In case that the last string is cut off. */
		sets->text[sets->length] = '\0';
		fclose(file);
	}
	free(path);
}

/* A set by its name; one that ends in * has every name that begins so. */
static bool announced(const struct sets *sets, const char *name)
{
	size_t length = strcspn(name, "*"), at;

	for (at = 0; at < sets->length; at += strlen(sets->text + at) + 1) {
		const char *set = sets->text + at;

		if (name[length] ? !strncmp(set, name, length) :
		    !strcmp(set, name))
			return true;
	}
	return false;
}

static bool from_device_tree(const struct wanted *wanted,
			     const struct sets *sets)
{
	const struct hcall *call;
	bool found = false;

	for (call = hcalls; call->name; call++) {
		const char *const *set = call->sets;

		while (set && *set && !announced(sets, *set))
			set++;
		if (set && *set && is_wanted(wanted, call->name, "announced")) {
			say(wanted, call->name, "announced", *set);
			found = true;
		} else if (!(set && *set) && is_wanted(wanted, call->name, "unknown")) {
			say(wanted, call->name, "unknown", "not announced");
			found = true;
		}
	}
	return found;
}

static int end(const struct wanted *wanted, bool found)
{
	if (found)
		return EXIT_FOUND;
	if (wanted->pattern)
		warn_unknown_call(wanted->pattern);
	return EXIT_NOTHING;
}

int cmd_probe(int argc, char **argv)
{
	static const struct argp argp = {
		.options = options, .parser = parse_option,
		.args_doc = "[PATTERN]",
		.doc = "Print the calls that this hypervisor answered or announces; with PATTERN, the state of each call whose name contains it.",
	};
	static struct sets sets;
	struct wanted wanted = { 0 };
	bool found;
	FILE *file;
	int error;

	parse(&argp, argc, argv, &wanted);
	file = debugfs_try("available");
	error = errno;
	if (file) {
		found = from_kernel(&wanted, file);
		fclose(file);
		return end(&wanted, found);
	}
	read_sets(&sets, "rtas/ibm,hypertas-functions");
	read_sets(&sets, "rtas/qemu,hypertas-functions");
	if (!sets.length)
		fail("%s/rtas/ibm,hypertas-functions is missing: this is no partition of a POWER hypervisor",
		     device_tree);
	warn("debugfs powerpc/hcall/available: %s\n"
	     "  Printing what the device tree announces.  The hypervisor's answers are in that file,\n"
	     "  which root can read, of a kernel with CONFIG_HCALL_STATS, if debugfs is mounted.",
	     strerror(error));
	found = from_device_tree(&wanted, &sets);
	return end(&wanted, found);
}
