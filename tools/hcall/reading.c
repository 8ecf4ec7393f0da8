// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Find the meanings of a number or a name from a log; see reading.h.
 */
#include <stddef.h>
#include <string.h>
#include <strings.h>

#include "decode.h"
#include "number.h"
#include "reading.h"

static struct reading *add(struct readings *readings, enum reading_kind kind,
			   int64_t value, int base)
{
	struct reading *reading;

	/* The last one is lost where there are more than anybody can use. */
	if (readings->count == MAX_READINGS)
		readings->count--;
	reading = &readings->at[readings->count++];
	*reading = (struct reading) {
		.kind = kind, .value = value, .base = base,
		.unlikely = readings->count > 1,
	};
	return reading;
}

/* Values of r3 that are no statuses of this call. */
static const struct value *named_result(const struct hcall *call, int64_t value)
{
	const struct item *item;
	const struct value *named;

	for (item = call->results; item && item->name; item++) {
		for (named = item->reg == 3 ? item->values : NULL;
		     named && named->doc; named++) {
			if (named->value == value)
				return named;
		}
	}
	return NULL;
}

static void read_result(struct readings *readings, int64_t value, int base,
			const struct hcall *call)
{
	const struct code *vector = vector_by_value(value);
	const struct value *named = named_result(call, value);
	const struct status *status = status_by_value(value);

	if (vector && !strcmp(call->name, "H_ENTER_NESTED")) {
		struct reading *reading = add(readings, READ_VECTOR, value, base);

		reading->code = vector;
		reading->call = call;
	}
	if (named) {
		struct reading *reading = add(readings, READ_VALUE, value, base);

		reading->named = named;
		reading->call = call;
	}
	if (status) {
		struct reading *reading = add(readings, READ_STATUS, value, base);

		reading->status = status;
		reading->call = call;
	}
}

static void read_codes(struct readings *readings, int64_t value, int base)
{
	const struct code *code = errno_by_value(value);

	if (code)
		add(readings, READ_ERRNO, value, base)->code = code;
	code = rtas_status(value);
	if (code)
		add(readings, READ_RTAS, value, base)->code = code;
}

/* Return true if more than one call of today returns a status. */
static bool is_common(const struct status *status, int64_t value)
{
	const struct hcall *call;
	int answers = 0;

	for (call = hcalls; call->name; call++)
		answers += strcmp(call->lifecycle, "obsolete") &&
			   decode_meaning(call, value);
	return status->every_call || answers > 1;
}

static void read_opcode(struct readings *readings, int64_t value, int base)
{
	const struct hcall *call;

	/* Two calls may share a number. */
	for (call = hcalls; call->name; call++) {
		if ((int64_t)call->opcode == value)
			add(readings, READ_CALL, value, base)->call = call;
	}
}

void read_value(struct readings *readings, int64_t value, int base,
		const struct hcall *call)
{
	const struct status *status = status_by_value(value);
	const struct ultracall *ultracall = ultracall_by_opcode(value);
	bool doubtful = status && errno_by_value(value) &&
			!is_common(status, value);

	if (call) {
		bool known = status && (status->every_call ||
					decode_meaning(call, value));

		if (doubtful && !known)
			read_codes(readings, value, base);
		read_result(readings, value, base, call);
		if (!doubtful && !known)
			read_codes(readings, value, base);
		return;
	}
	read_opcode(readings, value, base);
	/* -22 is EINVAL far more often than H_RT_PARM. */
	if (doubtful)
		read_codes(readings, value, base);
	if (status)
		add(readings, READ_STATUS, value, base)->status = status;
	if (!readings->count && value < 0 && status_by_value(-value))
		add(readings, READ_UNSIGNED, -value, base)->status =
			status_by_value(-value);
	if (ultracall)
		add(readings, READ_ULTRACALL, value, base)->ultracall = ultracall;
	if (vector_by_value(value) && base == 16) {
		struct reading *reading = add(readings, READ_VECTOR, value, base);

		reading->code = vector_by_value(value);
		reading->call = hcall_by_name("H_ENTER_NESTED");
	}
	if (!doubtful)
		read_codes(readings, value, base);
}

static void read_name(struct readings *readings, const char *name,
		      const struct hcall *call)
{
	const struct hcall *known = hcall_by_name(name);
	const struct status *status = status_by_name(name);
	const struct code *code = errno_by_name(name);
	const struct ultracall *ultracall;

	if (known)
		add(readings, READ_CALL, known->opcode, 0)->call = known;
	if (code)
		add(readings, READ_ERRNO, code->value, 0)->code = code;
	if (status) {
		struct reading *reading;

		reading = add(readings, status->first == status->last ?
			      READ_STATUS : READ_RANGE, status->first, 0);
		reading->status = status;
		reading->call = call;
	}
	for (ultracall = ultracalls; ultracall->name; ultracall++) {
		if (!strcasecmp(ultracall->name, name))
			add(readings, READ_ULTRACALL, ultracall->opcode,
			    0)->ultracall = ultracall;
	}
}

void read_word(struct readings *readings, const char *word,
	       const struct hcall *call)
{
	struct number numbers[MAX_NUMBERS];
	int i, count = read_number(word, numbers);

	readings->count = 0;
	/* "cede" is a name and a number: the name is likelier. */
	read_name(readings, word, call);
	for (i = 0; i < count; i++)
		read_value(readings, numbers[i].value, numbers[i].base, call);
}

const struct hcall *find_call(const char *word)
{
	const struct hcall *call = hcall_by_name(word);
	struct number numbers[MAX_NUMBERS];
	int i, count = call ? 0 : read_number(word, numbers);

	for (i = 0; i < count && !call; i++)
		call = hcall_by_opcode(numbers[i].value);
	return call;
}

const struct status *find_status(const char *word, int64_t *value)
{
	const struct status *status = status_by_name(word);
	struct number numbers[MAX_NUMBERS];
	int i, count;

	if (status) {
		*value = status->first;
		return status;
	}
	count = read_number(word, numbers);
	for (i = 0; i < count && !status; i++) {
		status = status_by_value(numbers[i].value);
		*value = numbers[i].value;
	}
	return status;
}
