// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * hcall decode: numbers and names from the command line, lines from standard
 * input.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "annotate.h"
#include "hcall.h"
#include "number.h"
#include "reading.h"

struct request {
	const struct hcall *call;
	bool json;
	char **words;
	int count;
};

static const struct argp_option options[] = {
	{ "call", 'C', "CALL", 0, "Read each number as r3 after CALL", 1 },
	{ "json", OPT_JSON, NULL, 0, "Print a JSON object for each word or line", 2 },
	{ 0 }
};

static error_t parse_option(int key, char *arg, struct argp_state *state)
{
	struct request *request = state->input;

	switch (key) {
	case 'C':
		request->call = need_call(arg);
		return 0;
	case OPT_JSON:
		request->json = true;
		return 0;
	case ARGP_KEY_ARG:
		arg += strspn(arg, " ");
		if (!*arg)
			argp_error(state, "'': empty argument; give a number, a name or a line");
		request->words[request->count++] = arg;
		return 0;
	case ARGP_KEY_NO_ARGS:
		if (isatty(STDIN_FILENO))
			argp_usage(state);
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static void decode_line(const struct request *request,
			struct annotator *annotator, const char *line)
{
	struct notes notes;

	annotate(annotator, line, request->call, &notes);
	if (request->json)
		print_line_json(line, &notes);
	else
		print_line(line, &notes);
	notes_free(&notes);
}

static void decode_input(const struct request *request)
{
	struct annotator annotator = { .have_gprs = false };
	bool live = isatty(STDOUT_FILENO);
	char *line = NULL;
	size_t room = 0;
	ssize_t length;

	while ((length = getline(&line, &room, stdin)) >= 0) {
		if (length && line[length - 1] == '\n')
			line[--length] = '\0';
		if (length && line[length - 1] == '\r')
			line[--length] = '\0';
		decode_line(request, &annotator, line);
		if (live)
			fflush(stdout);
	}
	free(line);
}

/* Cut off the brackets and stops that a copied word has around it. */
static char *trimmed(char *word)
{
	char *start = word + strspn(word, "([{<\"'`");
	size_t length = strlen(start);

	while (length && strchr(")]}>\"'`,.;:!?", start[length - 1]))
		length--;
	if (!length)
		return word;
	start[length] = '\0';
	return start;
}

/* Return: whether the word is known. */
static bool decode_word(const struct request *request, char *whole)
{
	const char *word = trimmed(whole);
	const char *value = word + strlen(word);
	struct readings readings;

	/* "rc=-4" or "rc:-4", as it stands in a message. */
	while (value > word && !strchr("=:", value[-1]))
		value--;
	read_word(&readings, value, request->call);
	if (request->json)
		print_readings_json(word, &readings);
	else
		print_readings(word, &readings);
	return readings.count;
}

int cmd_decode(int argc, char **argv)
{
	static const struct argp argp = {
		.options = options, .parser = parse_option,
		.args_doc = "[NUMBER|NAME|LINE...]",
		.doc = "Print the meaning of numbers and names: opcodes and statuses of hypervisor calls, and similar numbers of Linux and RTAS. "
		       "An argument of several words is a line of a log. Without arguments, add names to the lines of standard input: dmesg, a trace, a log of QEMU's -d int."
		       "\vA number may be decimal, 0x and hexadecimal, or hexadecimal without 0x; with leading zeros it is hexadecimal. The most likely meaning comes first.",
	};
	struct request request = { 0 };
	struct annotator annotator = { .typed = true };
	int i, rc = EXIT_FOUND;

	request.words = calloc(argc, sizeof(*request.words));
	if (!request.words)
		fail("out of memory; stop other programs and try again");
	protect_numbers(argc, argv);
	parse(&argp, argc, argv, &request);
	if (!request.count || (request.count == 1 && !strcmp(request.words[0], "-"))) {
		decode_input(&request);
		request.count = 0;
	}
	for (i = 0; i < request.count; i++) {
		if (strpbrk(request.words[i], " \t\n"))
			decode_line(&request, &annotator, request.words[i]);
		else if (!decode_word(&request, request.words[i]))
			rc = EXIT_NOTHING;
	}
	free(request.words);
	return rc;
}
