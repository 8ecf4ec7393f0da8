// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * debugfs powerpc/hcall/stats_json; see stats_json.h.
 *
 * A reader of JSON for this file: it skips members that it does not know.
 */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "debugfs.h"
#include "hcall.h"
#include "stats_json.h"

static const char *at;		/* the rest of the text */

static __noreturn void wrong(void)
{
	fail("debugfs powerpc/hcall/stats_json: not JSON at \"%.20s\"; use a newer hcall", at);
}

static bool have(char character)
{
	at += strspn(at, " \t\n");
	if (*at != character)
		return false;
	at++;
	return true;
}

static void need(char character)
{
	if (!have(character))
		wrong();
}

/* Names have nothing that JSON escapes. */
static void read_text(char *text, size_t room)
{
	size_t length;

	need('"');
	length = strcspn(at, "\"\\");
	if (at[length] != '"')
		wrong();
	snprintf(text, room, "%.*s", (int)length, at);
	at += length + 1;
}

static uint64_t read_count(void)
{
	char *end;
	uint64_t value;

	at += strspn(at, " \t\n");
	errno = 0;
	value = strtoull(at, &end, 10);
	if (end == at || errno)
		wrong();
	at = end;
	return value;
}

static void skip_value(void)
{
	char text[256];

	at += strspn(at, " \t\n");
	if (*at == '"') {
		read_text(text, sizeof(text));
	} else if (*at == '{' || *at == '[') {
		int depth = 0;

		do {
			depth += (*at == '{' || *at == '[') -
				 (*at == '}' || *at == ']');
			if (!*at++)
				wrong();
		} while (depth);
	} else {
		at += strcspn(at, ",]}\n ");
	}
}

static void read_statuses(struct call_stats *call)
{
	need('{');
	while (!have('}')) {
		struct status_count *status =
			&call->statuses[call->statuses_count];

		have(',');
		read_text(status->name, sizeof(status->name));
		need(':');
		status->count = read_count();
		if (status->count && call->statuses_count < STATS_STATUSES - 1)
			call->statuses_count++;
	}
}

static void read_histogram(struct call_stats *call)
{
	need('[');
	while (!have(']')) {
		uint64_t count;

		have(',');
		count = read_count();
		if (call->buckets < STATS_BUCKETS)
			call->histogram[call->buckets++] = count;
	}
}

static void read_call(struct call_stats *call)
{
	char key[64];

	memset(call, 0, sizeof(*call));
	need('{');
	while (!have('}')) {
		have(',');
		read_text(key, sizeof(key));
		need(':');
		if (!strcmp(key, "name"))
			read_text(call->name, sizeof(call->name));
		else if (!strcmp(key, "opcode"))
			call->opcode = read_count();
		else if (!strcmp(key, "calls"))
			call->calls = read_count();
		else if (!strcmp(key, "statuses"))
			read_statuses(call);
		else if (!strcmp(key, "histogram_ns_log2"))
			read_histogram(call);
		else
			skip_value();
	}
}

/* The whole file; free() it. */
static char *read_file(void)
{
	FILE *file = debugfs_open("stats_json", "r");
	char *text = NULL;
	size_t room = 0;

	if (getdelim(&text, &room, '\0', file) < 0)
		fail("debugfs powerpc/hcall/stats_json: cannot be read (%s); try again",
		     ferror(file) ? strerror(errno) : "empty");
	fclose(file);
	return text;
}

void stats_json_read(void (*take)(const struct call_stats *call, void *context),
		     void *context)
{
	char *text = read_file(), key[64];
	struct call_stats call;

	at = text;
	need('{');
	while (!have('}')) {
		have(',');
		read_text(key, sizeof(key));
		need(':');
		if (strcmp(key, "calls")) {
			skip_value();
			continue;
		}
		need('[');
		while (!have(']')) {
			have(',');
			read_call(&call);
			take(&call, context);
		}
	}
	free(text);
}

bool stats_json_enabled(void)
{
	FILE *file = debugfs_open_optional("stats_json", "r");
	char start[256];
	size_t length;

	/* Older modules have no such file, and count. */
	if (!file)
		return true;
	length = fread(start, 1, sizeof(start) - 1, file);
	start[length] = '\0';
	fclose(file);
	return !strstr(start, "\"enabled\":false");
}
