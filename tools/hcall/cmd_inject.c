// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * hcall inject: make the hypervisor seem to misbehave.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "debugfs.h"
#include "hcall.h"
#include "inject_rule.h"
#include "json.h"

struct request {
	bool list;
	bool clear;
	bool json;
	char **rules;
	int count;
};

enum { OPT_CLEAR = 0x200 };

static const struct argp_option options[] = {
	{ "list", 'l', NULL, 0, "Print the rules and the number of uses of each rule", 1 },
	{ "clear", OPT_CLEAR, NULL, 0, "Remove all rules before RULEs are added", 2 },
	{ "json", OPT_JSON, NULL, 0, "Print a JSON object for each rule of --list", 3 },
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
	case OPT_JSON:
		request->json = true;
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

static void add(const char *rule)
{
	char *line = inject_line(rule);
	int rc = debugfs_write("inject", line);

	free(line);
	if (rc)
		fail("%s: the kernel rejected the rule (%s); see the end of dmesg",
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
	fail("this kernel cannot inject; use a kernel built with CONFIG_HCALL_FAULT_INJECTION");
}

/* "RULE matched=N hits=M" */
static void print_rule_json(char *line)
{
	char *counts = strstr(line, " matched=");
	unsigned long long matched = 0, hits = 0;

	line[strcspn(line, "\n")] = '\0';
	if (counts && sscanf(counts, " matched=%llu hits=%llu", &matched, &hits) == 2)
		*counts = '\0';
	putchar('{');
	json_pair(stdout, true, "rule", line);
	printf(",\"matched\":%llu,\"hits\":%llu}\n", matched, hits);
}

static void list(bool json)
{
	FILE *file = debugfs_open("inject", "r");
	char line[512];

	while (fgets(line, sizeof(line), file)) {
		if (json)
			print_rule_json(line);
		else
			fputs(line, stdout);
	}
	fclose(file);
}

int cmd_inject(int argc, char **argv)
{
	static const struct argp argp = {
		.options = options, .parser = parse_option,
		.args_doc = "[RULE...]",
		.doc = "Add rules that replace the hypervisor's answers to calls.  RULE is CALL:OPTION:..., such as H_SCM_FLUSH:status=H_LONG_BUSY_ORDER_10_MSEC:when=1..3."
		       "\vOptions of a rule:\n"
		       "  status=NAME        return this status\n"
		       "  when=N, N..M, N..  act on these calls, counted from 1; with +S, on every Sth\n"
		       "  times=N            act on at most N calls\n"
		       "  probability=P%     act on a random P% of the calls\n"
		       "  task=PID           act only on calls of task PID\n"
		       "  if-r4=VALUE ... if-r12=  act only on calls with this argument\n"
		       "  delay=US           delay the call by US microseconds\n"
		       "  r4=VALUE ... r12=  return these results\n"
		       "  after              make the call, then replace its status and results\n"
		       "  force              accept a rule that may crash the kernel\n"
		       "A rule taints the kernel; --clear removes all rules.",
	};
	struct request request = { 0 };
	int i, rc;

	request.rules = calloc(argc, sizeof(*request.rules));
	if (!request.rules)
		fail("out of memory; stop other programs and try again");
	parse(&argp, argc, argv, &request);
	/* All of them, before the first one is in force. */
	for (i = 0; i < request.count; i++)
		free(inject_line(request.rules[i]));
	need_support();
	if (request.clear) {
		rc = debugfs_write("inject", "clear\n");
		if (rc)
			fail("debugfs powerpc/hcall/inject: cannot be written (%s); see the end of dmesg", strerror(-rc));
	}
	for (i = 0; i < request.count; i++)
		add(request.rules[i]);
	if (request.list)
		list(request.json);
	free(request.rules);
	return EXIT_FOUND;
}
