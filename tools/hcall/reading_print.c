// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Readings of a number or a name as lines and as JSON; see reading.h.
 */
#include <inttypes.h>
#include <stdarg.h>
#include <string.h>

#include "decode.h"
#include "json.h"
#include "output.h"
#include "reading.h"

/* The part of a range that the value itself tells. */
static void put_within(FILE *out, const struct status *status, int64_t value)
{
	const struct value *known;

	for (known = status->values; known && known->doc; known++) {
		if (known->value == value)
			fprintf(out, "; %s", known->doc);
	}
	/* -256 minus a bit's number, which IBM counts from the left. */
	if (!strcmp(status->name, "H_UNSUPPORTED_FLAG"))
		fprintf(out, "; bit %d, mask %#" PRIx64, (int)(-256 - value),
			-256 - value < 64 ?
			UINT64_C(1) << (63 - (-256 - value)) : 0);
}

static void put_status(const struct reading *reading)
{
	const struct status *status = reading->status;

	printf("status %s%s%s (%" PRId64 "), %s: %s", out_colour(BOLD),
	       status->name, out_colour(PLAIN), reading->value, status->kind,
	       status->summary);
	put_within(stdout, status, reading->value);
	if (strcmp(status->error, "0"))
		printf(" [%s]", status->error);
}

/* Print the meaning of a status for the call that returned it. */
static void put_meaning(const struct reading *reading, int indent)
{
	const struct hcall *call = reading->call;
	const char *meaning = decode_meaning(call, reading->value);

	if (meaning)
		printf("%*s  for %s: %s\n", indent, "", call->name, meaning);
	else if (reading->status->every_call)
		printf("%*s  for %s: as for every call\n", indent, "",
		       call->name);
	else if (!call->statuses)
		printf("%*s  the statuses of %s are not documented\n", indent,
		       "", call->name);
	else
		printf("%*s  not among the documented statuses of %s\n",
		       indent, "", call->name);
}

static void put_reading(const char *word, const struct reading *reading)
{
	const struct hcall *call = reading->call;
	const struct status *status = reading->status;

	printf("%s: ", word);
	if (reading->unlikely)
		fputs("or ", stdout);
	if (reading->base == 16 && word[strspn(word, "-0")] != 'x' &&
	    !strpbrk(word, "abcdefABCDEF") && word[0] != '0')
		fputs("in hexadecimal ", stdout);
	switch (reading->kind) {
	case READ_CALL:
		printf("call %s%s%s, opcode %#x (%u): %s\n", out_colour(BOLD),
		       call->name, out_colour(PLAIN), (unsigned int)call->opcode,
		       (unsigned int)call->opcode, call->summary);
		return;
	case READ_STATUS:
		put_status(reading);
		putchar('\n');
		if (call)
			put_meaning(reading, strlen(word));
		return;
	case READ_UNSIGNED:
		fputs("no status, but without the sign ", stdout);
		put_status(reading);
		putchar('\n');
		return;
	case READ_RANGE:
		printf("statuses %" PRId64 " to %" PRId64 ", %s: %s\n",
		       status->first, status->last, status->kind,
		       status->summary);
		return;
	case READ_VECTOR:
		printf("exception %#" PRIx64 " that ended the run of a nested guest (r3 of %s): %s\n",
		       reading->value, call->name, reading->code->text);
		return;
	case READ_VALUE:
		printf("%s (r3 of %s): %s\n", reading->named->name, call->name,
		       reading->named->doc);
		return;
	case READ_ERRNO:
		printf("errno %s (%" PRId64 ") of a Linux function: %s\n",
		       reading->code->name, reading->value, reading->code->text);
		return;
	case READ_RTAS:
		printf("RTAS status %" PRId64 ": %s\n", reading->value,
		       reading->code->text);
		return;
	case READ_ULTRACALL:
		printf("%s, an ultracall (sc 2), not a hypervisor call: %s\n",
		       reading->ultracall->name, reading->ultracall->summary);
		return;
	}
}

void print_readings(const char *word, const struct readings *readings)
{
	int i;

	for (i = 0; i < readings->count; i++)
		put_reading(word, &readings->at[i]);
	if (!readings->count)
		printf("%s: unknown\n", word);
}

static void json_call(FILE *out, const struct hcall *call)
{
	json_pair(out, false, "name", call->name);
	fprintf(out, ",\"opcode\":%" PRIu64, call->opcode);
	json_pair(out, false, "summary", call->summary);
}

static void json_status(FILE *out, const struct reading *reading)
{
	const struct status *status = reading->status;
	const char *meaning = reading->call ?
		decode_meaning(reading->call, reading->value) : NULL;

	json_pair(out, false, "name", status->name);
	if (reading->kind == READ_RANGE)
		fprintf(out, ",\"first\":%" PRId64 ",\"last\":%" PRId64,
			status->first, status->last);
	else
		fprintf(out, ",\"value\":%" PRId64, reading->value);
	json_pair(out, false, "kind", status->kind);
	if (strcmp(status->error, "0"))
		json_pair(out, false, "errno", status->error);
	json_pair(out, false, "summary", status->summary);
	if (reading->call)
		json_pair(out, false, "call", reading->call->name);
	if (meaning)
		json_pair(out, false, "meaning", meaning);
}

void json_reading(FILE *out, const struct reading *reading)
{
	static const char * const kinds[] = {
		[READ_CALL] = "call", [READ_STATUS] = "status",
		[READ_RANGE] = "statuses", [READ_VECTOR] = "vector",
		[READ_VALUE] = "value", [READ_ERRNO] = "errno",
		[READ_RTAS] = "rtas", [READ_ULTRACALL] = "ultracall",
		[READ_UNSIGNED] = "status-without-sign",
	};

	json_pair(out, true, "as", kinds[reading->kind]);
	if (reading->base)
		fprintf(out, ",\"base\":%d", reading->base);
	switch (reading->kind) {
	case READ_CALL:
		json_call(out, reading->call);
		return;
	case READ_STATUS:
	case READ_UNSIGNED:
	case READ_RANGE:
		json_status(out, reading);
		return;
	case READ_VALUE:
		json_pair(out, false, "name", reading->named->name);
		json_pair(out, false, "summary", reading->named->doc);
		return;
	case READ_ULTRACALL:
		json_pair(out, false, "name", reading->ultracall->name);
		json_pair(out, false, "summary", reading->ultracall->summary);
		return;
	case READ_VECTOR:
	case READ_ERRNO:
	case READ_RTAS:
		json_pair(out, false, "name", reading->code->name);
		fprintf(out, ",\"value\":%" PRId64, reading->value);
		json_pair(out, false, "summary", reading->code->text);
		return;
	}
}

void print_readings_json(const char *word, const struct readings *readings)
{
	int i;

	fputs("{", stdout);
	json_pair(stdout, true, "text", word);
	fputs(",\"readings\":[", stdout);
	for (i = 0; i < readings->count; i++) {
		fputs(i ? ",{" : "{", stdout);
		json_reading(stdout, &readings->at[i]);
		putchar('}');
	}
	puts("]}");
}
