// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * hcall probe: print the state of each call on this hypervisor.
 *
 * The device tree names function sets: a call of a named set is announced, which
 * does not prove that it exists.  The answers that calls got decide; the layer's
 * statistics have them.  H_HARDWARE and H_PRIVILEGE prove nothing, because a missing
 * call may return them, too.
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
#include "stats_json.h"

struct wanted {
	bool all;
	bool json;
	const char *pattern;
};

/* Answers of a call, which is at the same place in hcalls[]. */
struct answers {
	bool present, absent;
};

/* The property is a list of strings, each with a zero at its end. */
struct sets {
	char text[16384];
	size_t length;
};

static const struct argp_option options[] = {
	{ "all", 'a', NULL, 0, "Print also calls that are absent or whose state is unknown", 1 },
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
			argp_error(state, "%s: one argument too many; give one PATTERN", arg);
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

/* Note the answers of a call, whichever of its names the kernel has. */
static void take_answers(const struct call_stats *stats, void *context)
{
	struct answers answers = { false, false }, *all = context;
	unsigned int i;

	for (i = 0; i < stats->statuses_count; i++) {
		const char *name = stats->statuses[i].name;

		if (!strcmp(name, "H_FUNCTION"))
			answers.absent = true;
		else if (strcmp(name, "H_HARDWARE") && strcmp(name, "H_PRIVILEGE") &&
			 strcmp(name, "other"))
			answers.present = true;
	}
	for (i = 0; hcalls[i].name; i++)
		if (hcalls[i].opcode == stats->opcode)
			all[i] = answers;
}

static void read_sets(struct sets *sets, const char *property)
{
	char *path;
	FILE *file;

	if (asprintf(&path, "%s/%s", device_tree, property) < 0)
		fail("out of memory; stop other programs and try again");
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

static bool say_all(const struct wanted *wanted, const struct sets *sets,
		    const struct answers *answers)
{
	const struct hcall *call;
	bool found = false;

	for (call = hcalls; call->name; call++, answers++) {
		const char *const *set = call->sets;
		const char *answer, *reason;

		while (set && *set && !announced(sets, *set))
			set++;
		if (answers->present) {
			answer = "yes";
			reason = "answered";
		} else if (answers->absent) {
			answer = "no";
			reason = "answered H_FUNCTION";
		} else if (set && *set) {
			answer = "announced";
			reason = *set;
		} else {
			answer = "unknown";
			reason = "not announced";
		}
		if (is_wanted(wanted, call->name, answer)) {
			say(wanted, call->name, answer, reason);
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
		.doc = "Print the calls that this hypervisor answered or announces. With PATTERN, print the state of each call whose name contains PATTERN.",
	};
	static struct sets sets;
	struct wanted wanted = { 0 };
	struct answers *answers;
	unsigned int count = 0;
	bool found;
	FILE *file;

	parse(&argp, argc, argv, &wanted);
	read_sets(&sets, "rtas/ibm,hypertas-functions");
	read_sets(&sets, "rtas/qemu,hypertas-functions");
	if (!sets.length)
		fail("%s/rtas/ibm,hypertas-functions is missing; run hcall probe in a partition of a POWER hypervisor",
		     device_tree);
	while (hcalls[count].name)
		count++;
	answers = calloc(count, sizeof(*answers));
	if (!answers)
		fail("out of memory; stop other programs and try again");
	file = debugfs_try("stats_json");
	if (file) {
		fclose(file);
		stats_json_read(take_answers, answers);
	} else {
		warn("debugfs powerpc/hcall/stats_json: %s\n"
		     "  hcall prints only the calls that the device tree announces.  To print also the calls\n"
		     "  that the hypervisor answered, be root, mount debugfs, and use a kernel with\n"
		     "  CONFIG_HCALL_STATS or the module papr_hcall.",
		     strerror(errno));
	}
	found = say_all(&wanted, &sets, answers);
	free(answers);
	return end(&wanted, found);
}
