// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * hcall inject: make the hypervisor seem to misbehave.
 *
 * The kernel decides on a rule, but can only answer EINVAL; so names are looked
 * at here first.
 */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue.h"
#include "debugfs.h"
#include "hcall.h"

struct request {
	bool list;
	bool clear;
	char **rules;
	int count;
};

enum { OPT_CLEAR = 0x200 };

static const struct argp_option options[] = {
	{ "list", 'l', NULL, 0, "Print the rules and how often each was used", 1 },
	{ "clear", OPT_CLEAR, NULL, 0, "Remove all rules before RULEs are added", 2 },
	{ 0 }
};

static error_t parse_option(int key, char *arg, struct argp_state *state)
{
	struct request *request = state->input;

	switch (key) {
	case 'l':
		request->list = true;
		return 0;
	case OPT_CLEAR:
		request->clear = true;
		return 0;
	case ARGP_KEY_ARG:
		request->rules[request->count++] = arg;
		return 0;
	case ARGP_KEY_END:
		if (!request->list && !request->clear && !request->count)
			argp_usage(state);
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

/* The words that may stand behind a call's name. */
static bool is_option(const char *word, size_t length)
{
	static const char * const names[] = {
		"status", "when", "times", "probability", "task", "delay",
	};
	size_t i;

	for (i = 0; i < ARRAY_SIZE(names); i++) {
		if (strlen(names[i]) == length && !strncmp(word, names[i], length))
			return true;
	}
	/* r4 to r12 set a result. */
	return word[0] == 'r' && isdigit((unsigned char)word[1]) &&
	       atoi(word + 1) >= FIRST_REG && atoi(word + 1) <= LAST_REG;
}

/* An option as the kernel wants it: the kernel knows names in full only. */
static void put_option(FILE *out, const char *rule, const char *word)
{
	const char *value = strchr(word, '=');
	size_t length = value ? (size_t)(value - word) : strlen(word);
	const struct status *status;

	if (value ? !is_option(word, length) :
		    strcmp(word, "after") && strcmp(word, "force"))
		fail("%s: \"%s\" is not one of status=, when=, times=, probability=, task=, delay=, r4= to r12=, after, force",
		     rule, word);
	if (!value || strncmp(word, "status", length) || value[1] == '-' ||
	    isdigit((unsigned char)value[1])) {
		fprintf(out, ":%s", word);
		return;
	}
	status = status_by_name(value + 1);
	if (!status)
		fail("%s: %s: no such status", rule, value + 1);
	fprintf(out, ":status=%s", status->name);
}

/* The line for the kernel; free() it.  A wrong rule ends the program. */
static char *line_of(const char *rule)
{
	char *copy = strdup(rule), *word, *rest, *line = NULL;
	size_t length;
	FILE *out = open_memstream(&line, &length);

	if (!copy || !out)
		fail("out of memory");
	word = strtok_r(copy, ":", &rest);
	if (!word)
		fail("\"%s\": no rule; one is H_X:status=H_BUSY:when=1..3", rule);
	fputs(need_call(word)->name, out);
	while ((word = strtok_r(NULL, ":", &rest)))
		put_option(out, rule, word);
	fputc('\n', out);
	fclose(out);
	free(copy);
	return line;
}

static void add(const char *rule)
{
	char *line = line_of(rule);
	int rc = debugfs_write("inject", line);

	free(line);
	if (rc)
		fail("%s: the kernel refuses it (%s); the end of dmesg says why",
		     rule, strerror(-rc));
}

static void need_support(void)
{
	FILE *file = debugfs_open_optional("inject", "r");

	if (file) {
		fclose(file);
		return;
	}
	/* If the layer is there at all, it is this part that is missing. */
	file = debugfs_open("stats", "r");
	fclose(file);
	fail("this kernel cannot inject: it is built without CONFIG_HCALL_FAULT_INJECTION");
}

static void list(void)
{
	FILE *file = debugfs_open("inject", "r");
	char line[512];

	while (fgets(line, sizeof(line), file))
		fputs(line, stdout);
	fclose(file);
}

int cmd_inject(int argc, char **argv)
{
	static const struct argp argp = {
		.options = options, .parser = parse_option,
		.args_doc = "[RULE...]",
		.doc = "Answer calls in the hypervisor's place.  RULE is CALL:OPTION:..., such as H_SCM_FLUSH:status=H_LONG_BUSY_ORDER_10_MSEC:when=1..3."
		       "\vOptions of a rule:\n"
		       "  status=NAME        the answer\n"
		       "  when=N, N..M, N..  which calls, counted from 1; +S behind it: every Sth\n"
		       "  times=N            at most so often\n"
		       "  probability=P%     by chance\n"
		       "  task=PID           only calls of this task\n"
		       "  delay=US           wait so many microseconds\n"
		       "  r4=VALUE ... r12=  results\n"
		       "  after              make the call, then replace what it answered\n"
		       "  force              even if that may kill the kernel\n"
		       "The kernel is tainted by a rule; --clear ends what they do.",
	};
	struct request request = { 0 };
	int i, rc;

	request.rules = calloc(argc, sizeof(*request.rules));
	if (!request.rules)
		fail("out of memory");
	parse(&argp, argc, argv, &request);
	/* All of them, before the first one is in force. */
	for (i = 0; i < request.count; i++)
		free(line_of(request.rules[i]));
	need_support();
	if (request.clear) {
		rc = debugfs_write("inject", "clear\n");
		if (rc)
			fail("debugfs powerpc/hcall/inject: %s", strerror(-rc));
	}
	for (i = 0; i < request.count; i++)
		add(request.rules[i]);
	if (request.list)
		list();
	free(request.rules);
	return EXIT_FOUND;
}
