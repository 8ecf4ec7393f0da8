// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Lines of an unknown form: names of calls and statuses, and numbers behind
 * words such as "rc=", where the line is about hypervisor calls.
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "annotate.h"
#include "number.h"

#define ARRAY_SIZE(array)	(sizeof(array) / sizeof((array)[0]))

/* A line with one of these is about hypervisor calls. */
static const char * const topics[] = {
	"hcall", "hypercall", "plpar_", "lpar_rc", "phyp", "hypervisor",
	"papr_scm", "ibmvscsi", "ibmvfc", "ibmvnic", "ibmveth", "ibmvtpm",
	"ibmvmc", "vas:", "plpks", "hv-24x7", "hv-gpci", "xive", "pSeries",
	"cxl", "ehea", "nx_compress", "h_", "H_",
};

/* Words before a number that say what it is. */
static const char * const opcode_words[] = {
	"opcode", "hcall", "hypercall", "kvm_handle_papr_hcall", "fn", "function",
};
static const char * const status_words[] = {
	"rc", "ret", "hret", "hrc", "lpar_rc", "hcall_rc", "retval", "err", "error",
	"status", "returned", "with", "code", "reason", "failed", "returns",
};

static bool is_word(int character)
{
	return isalnum(character) || character == '_';
}

static bool is_one_of(const char *word, int length, const char *const *words,
		      size_t count)
{
	size_t i;

	for (i = 0; i < count; i++) {
		if ((int)strlen(words[i]) == length &&
		    !strncasecmp(words[i], word, length))
			return true;
	}
	return false;
}

/* The word before a number, over "=", ":", "(" and blanks. */
static const char *word_before(const char *line, int at, int *length)
{
	int end = at;

	while (end && strchr(" \t=:(#", line[end - 1]))
		end--;
	*length = 0;
	while (end - *length && is_word((unsigned char)line[end - *length - 1]))
		(*length)++;
	return line + end - *length;
}

static void take_number(const char *line, int start, int length,
			const struct hcall **call, struct notes *notes)
{
	struct number numbers[MAX_NUMBERS];
	struct readings *readings, found = { .count = 0 };
	int i, count, before_length;
	const char *before = word_before(line, start, &before_length);
	char word[32];

	if (length >= (int)sizeof(word))
		return;
	snprintf(word, sizeof(word), "%.*s", length, line + start);
	count = read_number(word, numbers);
	if (is_one_of(before, before_length, opcode_words,
		      ARRAY_SIZE(opcode_words))) {
		const struct hcall *known = NULL;

		for (i = 0; i < count && !known; i++)
			known = hcall_by_opcode(numbers[i].value);
		if (!known)
			return;
		found.at[0] = (struct reading) {
			.kind = READ_CALL, .call = known, .base = numbers[i - 1].base,
			.value = known->opcode,
		};
		found.count = 1;
		*call = known;
	} else if (is_one_of(before, before_length, status_words,
			     ARRAY_SIZE(status_words)) && count &&
		   numbers[0].value) {
		int64_t value = numbers[0].value;
		const struct hcall *opcode = hcall_by_opcode(value);

		/* Small positive numbers are too many things. */
		if (value > 0 && (opcode || value < 9900))
			return;
		read_value(&found, value, numbers[0].base, *call);
		/* RTAS has its own messages, which the table knows. */
		while (found.count > 1 &&
		       found.at[found.count - 1].kind == READ_RTAS)
			found.count--;
	}
	if (!found.count)
		return;
	readings = note_readings(notes, start, length);
	if (readings)
		*readings = found;
}

static void take_name(const char *line, int start, int length,
		      const struct hcall **call, struct notes *notes)
{
	struct readings *readings, found = { .count = 0 };
	char name[64];

	if (length >= (int)sizeof(name))
		return;
	snprintf(name, sizeof(name), "%.*s", length, line + start);
	read_word(&found, name, NULL);
	if (!found.count || found.at[0].base ||
	    found.at[0].kind == READ_ULTRACALL)
		return;
	if (found.at[0].kind == READ_CALL)
		*call = found.at[0].call;
	found.count = 1;
	readings = note_readings(notes, start, length);
	if (readings)
		*readings = found;
}

static bool is_topical(const char *line, const struct hcall *call)
{
	size_t i;

	for (i = 0; i < ARRAY_SIZE(topics); i++) {
		if (strstr(line, topics[i]))
			return true;
	}
	return call;
}

void annotate_words(const struct annotator *annotator, const char *line,
		    const struct hcall *call, struct notes *notes)
{
	int at = 0, length;

	if (!annotator->typed && !is_topical(line, call))
		return;
	while (line[at]) {
		bool sign = line[at] == '-' && isdigit((unsigned char)line[at + 1]) &&
			    (!at || !is_word((unsigned char)line[at - 1]));

		if (!sign && !is_word((unsigned char)line[at])) {
			at++;
			continue;
		}
		for (length = sign; is_word((unsigned char)line[at + length]); length++)
			;
		if (!strncmp(line + at, "H_", 2) || !strncmp(line + at, "h_", 2))
			take_name(line, at, length, &call, notes);
		else
			take_number(line, at, length, &call, notes);
		at += length;
	}
}
