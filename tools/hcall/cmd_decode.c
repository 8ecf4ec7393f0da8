// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * hcall decode: opcodes and statuses, by number or by name.
 *
 * A positive number may be both; then both are said.
 */
#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue.h"
#include "decode.h"
#include "hcall.h"
#include "output.h"

struct request {
	const char *call_name;
	char **words;
	int count;
};

static const struct argp_option options[] = {
	{ "call", 'c', "CALL", 0, "Say what statuses mean for this call", 0 },
	{ 0 }
};

static error_t parse_option(int key, char *arg, struct argp_state *state)
{
	struct request *request = state->input;

	switch (key) {
	case 'c':
		request->call_name = arg;
		return 0;
	case ARGP_KEY_ARG:
		request->words[request->count++] = arg + strspn(arg, " ");
		return 0;
	case ARGP_KEY_NO_ARGS:
		argp_usage(state);
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static void say_call(const char *word, const struct hcall *call)
{
	printf("%s: call %s%s%s, opcode %#x (%u): %s\n", word, out_colour(BOLD),
	       call->name, out_colour(PLAIN), (unsigned int)call->opcode,
	       (unsigned int)call->opcode, call->summary);
}

/* The part of a range that the value itself tells. */
static void say_within(const struct status *status, int64_t value)
{
	const struct value *known;

	for (known = status->values; known && known->doc; known++) {
		if (known->value == value)
			printf("; %s", known->doc);
	}
	/* -256 minus a bit's number, which IBM counts from the left. */
	if (!strcmp(status->name, "H_UNSUPPORTED_FLAG"))
		printf("; bit %d, mask %#" PRIx64, (int)(-256 - value),
		       -256 - value < 64 ? UINT64_C(1) << (63 - (-256 - value)) : 0);
}

static void say_status(const char *word, const struct status *status,
		       int64_t value, const struct hcall *call)
{
	const char *meaning = call ? decode_meaning(call, value) : NULL;

	printf("%s: status %s%s%s (%" PRId64 "), %s: %s", word, out_colour(BOLD),
	       status->name, out_colour(PLAIN), value, status->kind,
	       status->summary);
	say_within(status, value);
	if (strcmp(status->error, "0"))
		printf(" [%s]", status->error);
	putchar('\n');
	if (meaning)
		printf("%*s  for %s: %s\n", (int)strlen(word), "", call->name, meaning);
	else if (call)
		printf("%*s  not documented for %s\n", (int)strlen(word), "",
		       call->name);
}

/*
 * A status as somebody may have copied it: signed, or as an unsigned number
 * of 64 bits or of 32.
 */
static bool number_of(const char *word, int64_t *value)
{
	unsigned long long number;
	char *end;

	errno = 0;
	number = strtoull(word, &end, 0);
	if (errno || end == word || *end)
		return false;
	*value = number;
	if (number > INT_MAX && number <= UINT_MAX)
		*value = (int32_t)number;
	return true;
}

static bool decode_number(const char *word, int64_t value,
			  const struct hcall *call)
{
	const struct status *status = status_by_value(value);
	const struct ultracall *ultracall = ultracall_by_opcode(value);
	const struct hcall *known;
	bool found = false;

	for (known = hcalls; known->name; known++) {
		if ((int64_t)known->opcode == value) {
			say_call(word, known);
			found = true;
		}
	}
	if (status) {
		say_status(word, status, value, call);
		found = true;
	}
	if (!found && value < 0 && status_by_value(-value)) {
		printf("%s: no status, but without the sign:\n", word);
		say_status(word + 1, status_by_value(-value), -value, call);
		found = true;
	}
	if (ultracall) {
		printf("%s: %s, an ultracall (sc 2), not a hypervisor call: %s\n",
		       word, ultracall->name, ultracall->summary);
		found = true;
	}
	return found;
}

static bool decode_name(const char *word, const struct hcall *call)
{
	const struct status *status = status_by_name(word);
	const struct hcall *known = hcall_by_name(word);
	const struct ultracall *ultracall;
	bool found = known || status;

	if (known)
		say_call(word, known);
	if (status && status->first == status->last)
		say_status(word, status, status->first, call);
	else if (status)
		printf("%s: statuses %" PRId64 " to %" PRId64 ", %s: %s\n", word,
		       status->first, status->last, status->kind,
		       status->summary);
	for (ultracall = ultracalls; ultracall->name; ultracall++) {
		if (!strcasecmp(ultracall->name, word))
			found |= decode_number(word, ultracall->opcode, call);
	}
	return found;
}

int cmd_decode(int argc, char **argv)
{
	static const struct argp argp = {
		.options = options, .parser = parse_option,
		.args_doc = "NUMBER|NAME...",
		.doc = "Say what opcodes and statuses are: 0x3ec, 1004, -9904, H_SCM_BIND_MEM, H_P2.",
	};
	struct request request = { 0 };
	const struct hcall *call = NULL;
	int i, rc = EXIT_FOUND;

	request.words = calloc(argc, sizeof(*request.words));
	if (!request.words)
		fail("out of memory");
	/* -9904 is a number here; a blank keeps it from being an option. */
	for (i = 1; i < argc; i++) {
		if (argv[i][0] == '-' && isdigit((unsigned char)argv[i][1]) &&
		    asprintf(&argv[i], " %s", argv[i]) < 0)
			fail("out of memory");
	}
	parse(&argp, argc, argv, &request);
	if (request.call_name)
		call = need_call(request.call_name);
	for (i = 0; i < request.count; i++) {
		const char *word = request.words[i];
		int64_t value;
		bool found;

		if (number_of(word, &value))
			found = decode_number(word, value, call);
		else
			found = decode_name(word, call);
		if (!found) {
			printf("%s: unknown\n", word);
			rc = EXIT_NOTHING;
		}
	}
	free(request.words);
	return rc;
}
