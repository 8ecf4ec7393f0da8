// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Check a rule of hcall inject; see inject_rule.h.  The forms are those of the
 * kernel's hvcall_inject.c.
 */
#include <ctype.h>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue.h"
#include "hcall.h"
#include "inject_rule.h"

/* Longest delay, in microseconds. */
#define LONGEST_DELAY	1000000

/* A number as the kernel reads it, and what is behind it. */
static bool number(const char *text, unsigned long long least,
		   unsigned long long most, const char **rest)
{
	unsigned long long value;
	char *end;

	if (!isdigit((unsigned char)*text))
		return false;
	errno = 0;
	value = strtoull(text, &end, 0);
	*rest = end;
	return !errno && value >= least && value <= most;
}

static bool is_number(const char *text)
{
	const char *rest;

	return number(text, 0, ~0ULL, &rest) && !*rest;
}

static bool is_count(const char *text)
{
	const char *rest;

	return number(text, 1, ~0ULL, &rest) && !*rest;
}

static bool is_task(const char *text)
{
	const char *rest;

	return number(text, 1, 0x7fffffff, &rest) && !*rest;
}

static bool is_delay(const char *text)
{
	const char *rest;

	return number(text, 0, LONGEST_DELAY, &rest) && !*rest;
}

static bool is_percentage(const char *text)
{
	const char *rest;

	return number(text, 0, 100, &rest) && !strcmp(rest, "%");
}

/* N, N.. or N..M, each with +S perhaps. */
static bool is_turn(const char *text)
{
	unsigned long long first = strtoull(text, NULL, 0);
	const char *rest;

	if (!number(text, 1, ~0ULL, &rest))
		return false;
	if (!strncmp(rest, "..", 2)) {
		rest += 2;
		if (*rest && *rest != '+' && !number(rest, first, ~0ULL, &rest))
			return false;
	}
	return !*rest || (*rest == '+' && is_count(rest + 1));
}

static bool is_status(const char *text)
{
	return status_by_name(text) || is_number(text + (*text == '-'));
}

static const struct rule_option {
	const char *name;
	bool (*is_good)(const char *value);
	const char *form;
} options[] = {
	{ "status", is_status, "a status such as H_BUSY, or a number" },
	{ "when", is_turn, "N, N..M or N.., counted from 1, optionally followed by +S" },
	{ "times", is_count, "a number from 1" },
	{ "probability", is_percentage, "a percentage, such as 10%" },
	{ "task", is_task, "the number of a task" },
	{ "delay", is_delay, "a number of microseconds, at most 1000000" },
};

static const struct rule_option register_option = { "", is_number, "a number" };

static const struct rule_option *find_option(const char *name, size_t length)
{
	size_t i;
	char *end;
	long reg;

	for (i = 0; i < ARRAY_SIZE(options); i++) {
		if (strlen(options[i].name) == length &&
		    !strncmp(name, options[i].name, length))
			return &options[i];
	}
	/* r4 to r12 set a result; with if- they select by an argument. */
	if (!strncmp(name, "if-", 3))
		name += 3;
	if (*name != 'r' || !isdigit((unsigned char)name[1]))
		return NULL;
	reg = strtol(name + 1, &end, 10);
	return reg >= FIRST_REG && reg <= LAST_REG && *end == '=' ?
	       &register_option : NULL;
}

/* Print an option in the form of the kernel, which accepts full names only. */
static void put_option(FILE *out, const char *rule, const char *word)
{
	const char *value = strchr(word, '=');
	const struct rule_option *option = value ? find_option(word, value - word) : NULL;
	const struct status *status;

	if (value ? !option : strcmp(word, "after") && strcmp(word, "force"))
		fail("%s: \"%s\" is not an option of a rule; use status=, when=, times=, probability=, task=, if-r4= to if-r12=, delay=, r4= to r12=, after or force",
		     rule, word);
	if (value && !option->is_good(value + 1))
		fail("%s: \"%s\" has an invalid value; give %s", rule, word, option->form);
	status = option && option->is_good == is_status ? status_by_name(value + 1) : NULL;
	if (status)
		fprintf(out, ":status=%s", status->name);
	else
		fprintf(out, ":%s", word);
}

char *inject_line(const char *rule)
{
	char *copy = strdup(rule), *word, *rest, *line = NULL;
	bool acts = false;
	size_t length;
	FILE *out = open_memstream(&line, &length);

	if (!copy || !out)
		fail("out of memory; stop other programs and try again");
	word = strtok_r(copy, ":", &rest);
	if (!word)
		fail("\"%s\": not a rule; give a rule such as H_X:status=H_BUSY:when=1..3", rule);
	fputs(need_call(word)->name, out);
	while ((word = strtok_r(NULL, ":", &rest))) {
		put_option(out, rule, word);
		acts |= !strncmp(word, "status=", 7) || !strncmp(word, "delay=", 6) ||
			*word == 'r';
	}
	if (!acts)
		fail("%s: rule without an action; add :status=, :delay= or a result such as :r4=", rule);
	fputc('\n', out);
	fclose(out);
	free(copy);
	return line;
}
