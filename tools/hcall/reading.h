/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Find the meanings of a number or a name from a log, the likeliest first.
 */
#ifndef HCALL_READING_H
#define HCALL_READING_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "catalogue.h"
#include "codes.h"

enum reading_kind {
	READ_CALL, READ_STATUS, READ_RANGE, READ_VECTOR, READ_VALUE,
	READ_ERRNO, READ_RTAS, READ_ULTRACALL, READ_UNSIGNED,
};

struct reading {
	enum reading_kind kind;
	int base;			/* of the number; 0 for a name */
	int64_t value;
	const struct hcall *call;	/* READ_CALL, or whose status it is */
	const struct status *status;
	const struct code *code;
	const struct ultracall *ultracall;
	const struct value *named;
	bool unlikely;			/* beside a likelier one */
};

#define MAX_READINGS	16

struct readings {
	struct reading at[MAX_READINGS];
	int count;
};

/*
 * Read a number or a name.  call is the one whose r3 it is, or NULL; then a
 * status that the call is known to have is not doubted.
 */
void read_word(struct readings *readings, const char *word,
	       const struct hcall *call);
/* Read a number as one base. */
void read_value(struct readings *readings, int64_t value, int base,
		const struct hcall *call);

/* Print the readings of a word as lines, or as one line of JSON. */
void print_readings(const char *word, const struct readings *readings);
void print_readings_json(const char *word, const struct readings *readings);
/* Print the members of one reading, without braces. */
void json_reading(FILE *out, const struct reading *reading);

/*
 * The call of a name or an opcode, however it is written; NULL if there is
 * none.
 */
const struct hcall *find_call(const char *word);
/* A status of a name or a number; *value is its number. */
const struct status *find_status(const char *word, int64_t *value);

#endif /* HCALL_READING_H */
