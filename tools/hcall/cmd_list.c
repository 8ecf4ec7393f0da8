// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * hcall list: search the catalogue by name, opcode, word or family.
 */
#include <fnmatch.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue.h"
#include "hcall.h"
#include "json.h"
#include "number.h"
#include "output.h"
#include "reading.h"

struct query {
	const char *pattern;
	const char *word;
	const struct family *family;
	const struct hcall *numbered;	/* the call whose opcode the pattern is */
	bool json;
};

static const struct argp_option options[] = {
	{ "family", 'f', "FAMILY", 0, "Print only calls of FAMILY", 1 },
	{ "word", 'w', "WORD", 0, "Print only calls whose summary contains WORD", 2 },
	{ "json", OPT_JSON, NULL, 0, "Print a JSON object for each call", 3 },
	{ 0 }
};

static void unknown_family(const char *name)
{
	const struct family *family;

	warn("unknown family '%s'; the families are:", name);
	for (family = families; family->name; family++)
		fprintf(stderr, "  %-10s %s\n", family->name, family->title);
	exit(EXIT_CANNOT);
}

static error_t parse_option(int key, char *arg, struct argp_state *state)
{
	struct query *query = state->input;
	struct number numbers[MAX_NUMBERS];

	switch (key) {
	case 'f':
		query->family = family_by_name(arg);
		if (!query->family)
			unknown_family(arg);
		return 0;
	case OPT_JSON:
		query->json = true;
		return 0;
	case 'w':
		query->word = arg;
		return 0;
	case ARGP_KEY_ARG:
		if (query->pattern)
			argp_error(state, "%s: one argument too many; give one PATTERN", arg);
		query->pattern = arg;
		if (read_number(arg, numbers))
			query->numbered = find_call(arg);
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

/* A part of the name, or a pattern as of the shell for all of it. */
static bool name_matches(const char *name, const char *pattern)
{
	if (strpbrk(pattern, "*?["))
		return !fnmatch(pattern, name, FNM_CASEFOLD);
	return strcasestr(name, pattern);
}

static bool matches(const struct hcall *call, const struct query *query)
{
	const char *const *alias;
	bool found;

	if (query->family && strcmp(call->family, query->family->name))
		return false;
	if (query->word && !strcasestr(call->summary, query->word))
		return false;
	if (!query->pattern)
		return true;
	if (query->numbered && query->numbered->opcode == call->opcode)
		return true;
	found = name_matches(call->name, query->pattern);
	for (alias = call->aliases; alias && *alias && !found; alias++)
		found = name_matches(*alias, query->pattern);
	return found;
}

static void print_json(const struct hcall *call)
{
	printf("{\"opcode\":%" PRIu64, call->opcode);
	json_pair(stdout, false, "name", call->name);
	json_pair(stdout, false, "family", call->family);
	json_pair(stdout, false, "summary", call->summary);
	puts("}");
}

int cmd_list(int argc, char **argv)
{
	static const struct argp argp = {
		.options = options, .parser = parse_option,
		.args_doc = "[PATTERN]",
		.doc = "Print opcode, name, family and summary of each call whose name contains PATTERN, whose name matches PATTERN with *, ? or [, or whose opcode is PATTERN.",
	};
	struct query query = { 0 };
	const struct hcall *call;
	bool found = false;

	parse(&argp, argc, argv, &query);
	for (call = hcalls; call->name; call++) {
		int room = out_width() - 52;

		if (!matches(call, &query))
			continue;
		found = true;
		if (query.json) {
			print_json(call);
			continue;
		}
		/* On a terminal a line each; elsewhere nothing is cut off. */
		if (!out_terminal() || room < 10)
			room = strlen(call->summary);
		printf("%#06x  %s%-32s%s %-9s %.*s\n", (unsigned int)call->opcode,
		       out_colour(BOLD), call->name, out_colour(PLAIN),
		       call->family, room, call->summary);
	}
	if (found)
		return EXIT_FOUND;
	if (query.pattern && !query.word && !query.family && !strpbrk(query.pattern, "*?["))
		warn_unknown_call(query.pattern);
	else
		warn("no call matches these options; to see all calls, type: hcall list");
	return EXIT_NOTHING;
}
