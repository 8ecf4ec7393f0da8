// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Which calls to trace; see select.h.
 */
#include <fnmatch.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hcall.h"
#include "number.h"
#include "reading.h"
#include "select.h"

#define MAX_ITEMS	512
/* The kernel's limit for a filter is a page. */
#define MAX_FILTER	4000

struct span_of_statuses {
	int64_t first, last;
};

struct selection {
	bool by_call, not_calls;
	uint64_t opcodes[MAX_ITEMS];
	unsigned int opcodes_count;
	bool by_status, not_statuses;
	struct span_of_statuses statuses[MAX_ITEMS];
	unsigned int statuses_count;
};

struct selection *selection_new(void)
{
	struct selection *selection = calloc(1, sizeof(*selection));

	if (!selection)
		fail("out of memory; stop other programs and try again");
	return selection;
}

static void add_opcode(struct selection *selection, uint64_t opcode)
{
	unsigned int i;

	for (i = 0; i < selection->opcodes_count; i++) {
		if (selection->opcodes[i] == opcode)
			return;
	}
	if (selection->opcodes_count == MAX_ITEMS)
		fail("-e: more than %d calls; name fewer calls", MAX_ITEMS);
	selection->opcodes[selection->opcodes_count++] = opcode;
}

static void add_range(struct selection *selection, int64_t first, int64_t last)
{
	if (selection->statuses_count == MAX_ITEMS)
		fail("-e: more than %d statuses; name fewer statuses", MAX_ITEMS);
	selection->statuses[selection->statuses_count++] =
		(struct span_of_statuses) { first, last };
}

void selection_add_call(struct selection *selection, const struct hcall *call)
{
	if (selection->by_call && selection->not_calls)
		fail("-C %s: conflicts with an excluding -e; name all calls in one -e",
		     call->name);
	selection->by_call = true;
	add_opcode(selection, call->opcode);
}

/* Calls of a pattern or of a family. */
static bool add_calls_of(struct selection *selection, const char *item)
{
	const struct family *family = *item == '%' ? family_by_name(item + 1) :
				      NULL;
	const struct hcall *call;
	bool found = false;

	for (call = hcalls; call->name; call++) {
		if (family ? strcmp(call->family, family->name) :
		    fnmatch(item, call->name, FNM_CASEFOLD))
			continue;
		add_opcode(selection, call->opcode);
		found = true;
	}
	return found;
}

static void add_call_item(struct selection *selection, const char *item)
{
	const struct hcall *call = find_call(item);
	struct number numbers[MAX_NUMBERS];

	if (call)
		add_opcode(selection, call->opcode);
	/* A call that the catalogue lacks can be traced, too. */
	else if (read_number(item, numbers) && numbers[0].value > 0)
		add_opcode(selection, numbers[0].value);
	else if (*item == '%' || strpbrk(item, "*?[")) {
		if (!add_calls_of(selection, item))
			fail("-e: unknown %s '%s'; to see all calls, type: hcall list",
			     *item == '%' ? "family" : "call", item);
	} else {
		warn_unknown_call(item);
		exit(EXIT_CANNOT);
	}
}

static void add_status_item(struct selection *selection, const char *item)
{
	const struct status *status;
	int64_t value;

	if (!strcmp(item, "error")) {
		add_range(selection, INT64_MIN, -1);
		return;
	}
	if (!strcmp(item, "success")) {
		add_range(selection, 0, 0);
		return;
	}
	if (!strcmp(item, "busy")) {
		add_range(selection, 1, 1);
		add_range(selection, 9900, 9905);
		return;
	}
	status = find_status(item, &value);
	if (!status)
		fail("-e: unknown status '%s'; name a status such as H_BUSY, or error, busy, success", item);
	if (status_by_name(item))
		add_range(selection, status->first, status->last);
	else
		add_range(selection, value, value);
}

void selection_add(struct selection *selection, const char *expression)
{
	bool statuses = !strncmp(expression, "status=", 7);
	const char *items = statuses ? expression + 7 :
			    !strncmp(expression, "call=", 5) ? expression + 5 :
			    !strncmp(expression, "trace=", 6) ? expression + 6 :
			    expression;
	bool not = *items == '!';
	bool *used = statuses ? &selection->by_status : &selection->by_call;
	bool *negated = statuses ? &selection->not_statuses :
				   &selection->not_calls;
	char *copy = strdup(items + not), *item, *rest;

	if (!copy)
		fail("out of memory; stop other programs and try again");
	if (!*copy || (*used && *negated != not))
		fail("-e %s: %s", expression, *copy ?
		     "both included and excluded calls or statuses; use ! in each -e or in none" :
		     "empty list; name a call such as H_SCM_FLUSH, or a status");
	*used = true;
	*negated = not;
	for (item = strtok_r(copy, ",", &rest); item;
	     item = strtok_r(NULL, ",", &rest)) {
		if (statuses)
			add_status_item(selection, item);
		else
			add_call_item(selection, item);
	}
	free(copy);
}

bool selection_takes(const struct selection *selection,
		     const struct traced *call)
{
	bool found = false;
	unsigned int i;

	for (i = 0; i < selection->opcodes_count; i++)
		found |= selection->opcodes[i] == call->opcode;
	if (selection->by_call && found == selection->not_calls)
		return false;
	for (i = 0, found = false; i < selection->statuses_count; i++)
		found |= selection->statuses[i].first <= call->status &&
			 call->status <= selection->statuses[i].last;
	return !selection->by_status || found != selection->not_statuses;
}

char *selection_opcodes(const struct selection *selection)
{
	char *text = NULL;
	size_t length;
	unsigned int i;
	FILE *out;

	if (!selection->by_call || selection->not_calls)
		return NULL;
	out = open_memstream(&text, &length);
	if (!out)
		fail("out of memory; stop other programs and try again");
	for (i = 0; i < selection->opcodes_count; i++)
		fprintf(out, "%#" PRIx64 "\n", selection->opcodes[i]);
	fclose(out);
	return text;
}

static void put_calls(FILE *out, const struct selection *selection)
{
	unsigned int i;

	fputc('(', out);
	for (i = 0; i < selection->opcodes_count; i++)
		fprintf(out, "%sopcode %s %" PRIu64,
			!i ? "" : selection->not_calls ? " && " : " || ",
			selection->not_calls ? "!=" : "==",
			selection->opcodes[i]);
	fputc(')', out);
}

static void put_statuses(FILE *out, const struct selection *selection,
			 const char *field)
{
	unsigned int i;

	fprintf(out, "%s(", selection->not_statuses ? "!" : "");
	for (i = 0; i < selection->statuses_count; i++) {
		const struct span_of_statuses *span = &selection->statuses[i];

		fputs(i ? " || " : "", out);
		if (span->first == span->last)
			fprintf(out, "%s == %" PRId64, field, span->first);
		else if (span->first == INT64_MIN)
			fprintf(out, "%s <= %" PRId64, field, span->last);
		else
			fprintf(out, "(%s >= %" PRId64 " && %s <= %" PRId64 ")",
				field, span->first, field, span->last);
	}
	fputc(')', out);
}

char *selection_filter(const struct selection *selection,
		       const char *status_field)
{
	bool statuses = selection->by_status && status_field;
	char *text = NULL;
	size_t length;
	FILE *out;

	if (!selection->by_call && !statuses)
		return NULL;
	out = open_memstream(&text, &length);
	if (!out)
		fail("out of memory; stop other programs and try again");
	if (selection->by_call)
		put_calls(out, selection);
	if (selection->by_call && statuses)
		fputs(" && ", out);
	if (statuses)
		put_statuses(out, selection, status_field);
	fclose(out);
	/* selection_takes() decides in any case. */
	if (length > MAX_FILTER) {
		free(text);
		return NULL;
	}
	return text;
}
