// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Lines with names added: the order of the search, and how notes are printed;
 * see annotate.h.
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "annotate.h"
#include "decode.h"
#include "json.h"
#include "messages.h"
#include "number.h"
#include "output.h"

static struct note *add_note(struct notes *notes, int start, int length)
{
	int i;

	if (notes->count == MAX_NOTES)
		return NULL;
	for (i = 0; i < notes->count; i++) {
		const struct note *other = &notes->at[i];

		if (start < other->start + other->length &&
		    other->start < start + length)
			return NULL;
	}
	/* In the order of the line. */
	for (i = notes->count++; i && notes->at[i - 1].start > start; i--)
		notes->at[i] = notes->at[i - 1];
	notes->at[i] = (struct note) { .start = start, .length = length };
	return &notes->at[i];
}

bool note_text(struct notes *notes, int start, int length, char *text)
{
	struct note *note = text ? add_note(notes, start, length) : NULL;

	if (!note) {
		free(text);
		return false;
	}
	note->text = text;
	return true;
}

struct readings *note_readings(struct notes *notes, int start, int length)
{
	struct note *note = add_note(notes, start, length);

	return note ? &note->readings : NULL;
}

void notes_free(struct notes *notes)
{
	int i;

	for (i = 0; i < notes->count; i++)
		free(notes->at[i].text);
	notes->count = 0;
}

/* Read a number as what a message says that it is. */
static void read_held(struct readings *readings, enum holds holds,
		      int64_t value, int base, const struct hcall *call)
{
	struct reading *reading = &readings->at[0];

	*reading = (struct reading) { .value = value, .base = base };
	readings->count = 1;
	if (holds == HOLDS_OPCODE) {
		reading->kind = READ_CALL;
		reading->call = hcall_by_opcode(value);
		readings->count = !!reading->call;
	} else if (holds == HOLDS_STATUS) {
		reading->kind = READ_STATUS;
		reading->status = status_by_value(value);
		reading->call = call;
		readings->count = !!reading->status;
	} else if (holds == HOLDS_ERRNO) {
		reading->kind = READ_ERRNO;
		reading->code = errno_by_value(value);
		readings->count = !!reading->code;
	} else {
		reading->kind = READ_RTAS;
		reading->code = rtas_status(value);
		readings->count = !!reading->code;
	}
}

static void take_span(const struct message *message, const char *line, int i,
		      const struct span *span, const struct hcall **call,
		      struct notes *notes)
{
	enum holds holds = message->holds[i];
	int start = span->start, length = span->length;
	struct readings *readings;
	int64_t value;

	if (holds == HOLDS_OTHER || !span->base ||
	    !read_digits(line + start, length, span->base, &value))
		return;
	if (holds == HOLDS_OWN) {
		note_text(notes, start, length,
			  strdup("a number of the driver or its partner, no status of a call"));
		return;
	}
	/* The prefix belongs to what was printed. */
	if (span->base == 16 && start >= 2 && !strncmp(line + start - 2, "0x", 2)) {
		start -= 2;
		length += 2;
	}
	readings = note_readings(notes, start, length);
	if (!readings)
		return;
	read_held(readings, holds, value, span->base, *call);
	if (holds == HOLDS_OPCODE && readings->count)
		*call = readings->at[0].call;
}

static bool annotate_message(const char *line, const struct hcall *known,
			     struct notes *notes)
{
	const struct message *message;
	struct span spans[MAX_CONVERSIONS];

	for (message = messages; message->format; message++) {
		int i, count = match_message(message, line, spans);
		const struct hcall *call = known;

		if (count < 0)
			continue;
		if (message->call)
			call = hcall_by_name(message->call);
		for (i = 0; i < count && message->holds[i]; i++)
			take_span(message, line, i, &spans[i], &call, notes);
		return true;
	}
	return false;
}

void annotate(struct annotator *annotator, const char *line,
	      const struct hcall *call, struct notes *notes)
{
	notes->count = 0;
	if (annotate_message(line, call, notes))
		return;
	annotate_records(annotator, line, notes);
	annotate_dump(annotator, line, notes);
	annotate_words(annotator, line, call, notes);
}

/* A reading in few words: its line has only so much room. */
static void put_short(const struct reading *reading)
{
	const struct hcall *call = reading->call;
	const char *meaning;

	switch (reading->kind) {
	case READ_CALL:
		printf("%s%s%s", out_colour(BOLD), call->name, out_colour(PLAIN));
		return;
	case READ_STATUS:
	case READ_RANGE:
	case READ_UNSIGNED:
		meaning = call ? decode_meaning(call, reading->value) : NULL;
		printf("%s%s%s", out_colour(BOLD), reading->status->name,
		       out_colour(PLAIN));
		if (call)
			printf(" of %s", call->name);
		printf(" (%s)", meaning ? meaning : reading->status->summary);
		return;
	case READ_VECTOR:
		printf("exception %s (%s)", reading->code->name, reading->code->text);
		return;
	case READ_VALUE:
		fputs(reading->named->name, stdout);
		return;
	case READ_ERRNO:
		printf("%s%s%s of Linux (%s)", out_colour(BOLD),
		       reading->code->name, out_colour(PLAIN), reading->code->text);
		return;
	case READ_RTAS:
		printf("RTAS status (%s)", reading->code->text);
		return;
	case READ_ULTRACALL:
		fputs(reading->ultracall->name, stdout);
		return;
	}
}

/* A name stands in the line already: its number is what is added. */
static void put_number_of(const struct reading *reading)
{
	if (reading->kind == READ_CALL)
		printf("opcode %#" PRIx64, (uint64_t)reading->value);
	else if (reading->kind == READ_RANGE)
		printf("statuses %" PRId64 " to %" PRId64 " (%s)",
		       reading->status->first, reading->status->last,
		       reading->status->summary);
	else
		printf("status %" PRId64 " (%s)", reading->value,
		       reading->status->summary);
}

static bool is_empty(const struct note *note)
{
	return !note->text && !note->readings.count;
}

void print_line(const char *line, const struct notes *notes)
{
	const char *separator = "  # ";
	int i, j;

	fputs(line, stdout);
	for (i = 0; i < notes->count; i++) {
		const struct note *note = &notes->at[i];

		if (is_empty(note))
			continue;
		fputs(separator, stdout);
		separator = "; ";
		printf("%.*s = ", note->length, line + note->start);
		if (note->text)
			fputs(note->text, stdout);
		for (j = 0; j < note->readings.count; j++) {
			const struct reading *reading = &note->readings.at[j];

			fputs(j ? " or " : "", stdout);
			if (reading->base)
				put_short(reading);
			else
				put_number_of(reading);
		}
	}
	putchar('\n');
}

void print_line_json(const char *line, const struct notes *notes)
{
	bool first = true;
	int i, j;

	putchar('{');
	json_pair(stdout, true, "line", line);
	fputs(",\"found\":[", stdout);
	for (i = 0; i < notes->count; i++) {
		const struct note *note = &notes->at[i];
		char text[256];

		if (is_empty(note))
			continue;
		snprintf(text, sizeof(text), "%.*s", note->length,
			 line + note->start);
		printf("%s{\"at\":%d", first ? "" : ",", note->start);
		first = false;
		json_pair(stdout, false, "text", text);
		if (note->text)
			json_pair(stdout, false, "is", note->text);
		fputs(",\"readings\":[", stdout);
		for (j = 0; j < note->readings.count; j++) {
			fputs(j ? ",{" : "{", stdout);
			json_reading(stdout, &note->readings.at[j]);
			putchar('}');
		}
		fputs("]}", stdout);
	}
	puts("]}");
}
