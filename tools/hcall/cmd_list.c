// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * hcall list: search the catalogue by name, word, opcode or family.
 */
#include <errno.h>
#include <fnmatch.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue.h"
#include "hcall.h"
#include "output.h"

struct query {
	const char *pattern;
	const char *word;
	const struct family *family;
	bool by_opcode;
	unsigned long long opcode;
};

static const struct argp_option options[] = {
	{ "family", 'f', "FAMILY", 0, "Only calls of this family", 0 },
	{ "opcode", 'o', "NUMBER", 0, "Only calls with this opcode", 0 },
	{ "word", 'w', "WORD", 0, "Only calls whose summary has this word", 0 },
	{ 0 }
};

static void unknown_family(const char *name)
{
	const struct family *family;

	warn("%s: no such family; there are:", name);
	for (family = families; family->name; family++)
		fprintf(stderr, "  %-10s %s\n", family->name, family->title);
	exit(EXIT_CANNOT);
}

static error_t parse_option(int key, char *arg, struct argp_state *state)
{
	struct query *query = state->input;
	char *end;

	switch (key) {
	case 'f':
		query->family = family_by_name(arg);
		if (!query->family)
			unknown_family(arg);
		return 0;
	case 'o':
		errno = 0;
		query->opcode = strtoull(arg, &end, 0);
		if (errno || end == arg || *end)
			argp_error(state, "%s: not a number", arg);
		query->by_opcode = true;
		return 0;
	case 'w':
		query->word = arg;
		return 0;
	case ARGP_KEY_ARG:
		if (query->pattern)
			argp_error(state, "%s: one pattern is enough", arg);
		query->pattern = arg;
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

	if (query->by_opcode && call->opcode != query->opcode)
		return false;
	if (query->family && strcmp(call->family, query->family->name))
		return false;
	if (query->word && !strcasestr(call->summary, query->word))
		return false;
	if (!query->pattern)
		return true;
	found = name_matches(call->name, query->pattern);
	for (alias = call->aliases; alias && *alias && !found; alias++)
		found = name_matches(*alias, query->pattern);
	return found;
}

int cmd_list(int argc, char **argv)
{
	static const struct argp argp = {
		.options = options, .parser = parse_option,
		.args_doc = "[PATTERN]",
		.doc = "Print opcode, name, family and summary of the calls whose name has PATTERN in it, or fits it where it has *, ? or [.",
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
		/* On a terminal a line each; elsewhere nothing is cut off. */
		if (!out_terminal() || room < 10)
			room = strlen(call->summary);
		printf("%#06x  %s%-32s%s %-9s %.*s\n", (unsigned int)call->opcode,
		       out_colour(BOLD), call->name, out_colour(PLAIN),
		       call->family, room, call->summary);
	}
	return found ? EXIT_FOUND : EXIT_NOTHING;
}
