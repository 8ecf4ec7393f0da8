// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Look-ups in the catalogue.  Its tables are small: they are searched from
 * the start.
 */
#include <stddef.h>
#include <string.h>
#include <strings.h>

#include "catalogue.h"
#include "hcall.h"

/* As an operator types it: in small letters, or without the H_. */
static bool same_name(const char *name, const char *typed)
{
	return !strcasecmp(name, typed) ||
	       (!strncmp(name, "H_", 2) && !strcasecmp(name + 2, typed));
}

static bool any_same_name(const char *const *names, const char *typed)
{
	for (; names && *names; names++) {
		if (same_name(*names, typed))
			return true;
	}
	return false;
}

const struct hcall *hcall_by_opcode(uint64_t opcode)
{
	const struct hcall *call;

	for (call = hcalls; call->name; call++) {
		if (call->opcode == opcode)
			return call;
	}
	return NULL;
}

bool hcall_has_name(const struct hcall *call, const char *name)
{
	return same_name(call->name, name) || any_same_name(call->aliases, name);
}

const struct hcall *hcall_by_name(const char *name)
{
	const struct hcall *call;

	for (call = hcalls; call->name; call++) {
		if (hcall_has_name(call, name))
			return call;
	}
	return NULL;
}

/* From this distance on, two names are not alike. */
#define FARTHEST	3

/* Letters to insert, delete or change to make one name of the other. */
static unsigned int distance(const char *from, const char *to)
{
	unsigned int row[64], i, j, before, above;
	size_t length = strlen(to);

	if (length >= ARRAY_SIZE(row))
		return ~0U;
	for (j = 0; j <= length; j++)
		row[j] = j;
	for (i = 1; from[i - 1]; i++) {
		before = row[0];
		row[0] = i;
		for (j = 1; j <= length; j++) {
			above = row[j];
			row[j] = before + !!strncasecmp(&from[i - 1], &to[j - 1], 1);
			if (above + 1 < row[j])
				row[j] = above + 1;
			if (row[j - 1] + 1 < row[j])
				row[j] = row[j - 1] + 1;
			before = above;
		}
	}
	return row[length];
}

/* The call whose name is nearly the one typed; NULL where none is. */
const struct hcall *hcall_closest(const char *name)
{
	const struct hcall *call, *found = NULL;
	unsigned int least = FARTHEST;

	for (call = hcalls; call->name; call++) {
		unsigned int far = distance(name, call->name);

		if (far < least) {
			least = far;
			found = call;
		}
	}
	return found;
}

const struct status *status_closest(const char *name)
{
	const struct status *status, *found = NULL;
	unsigned int least = FARTHEST;

	for (status = statuses; status->name; status++) {
		unsigned int far = distance(name, status->name);

		if (far < least) {
			least = far;
			found = status;
		}
	}
	return found;
}

const struct status *status_by_value(int64_t value)
{
	const struct status *status;

	for (status = statuses; status->name; status++) {
		if (status->first <= value && value <= status->last)
			return status;
	}
	return NULL;
}

const struct status *status_by_name(const char *name)
{
	const struct status *status;

	for (status = statuses; status->name; status++) {
		if (same_name(status->name, name) ||
		    any_same_name(status->aliases, name))
			return status;
	}
	return NULL;
}

/* Return true if a value is the status of this name, or in the range. */
bool status_within(int64_t value, const char *name)
{
	const struct status *status;

	for (status = statuses; status->name; status++) {
		if (!strcmp(status->name, name) && status->first <= value &&
		    value <= status->last)
			return true;
	}
	return false;
}

const struct ultracall *ultracall_by_opcode(uint64_t opcode)
{
	const struct ultracall *call;

	for (call = ultracalls; call->name; call++) {
		if (call->opcode == opcode)
			return call;
	}
	return NULL;
}

const struct structure *structure_by_name(const char *name)
{
	const struct structure *structure;

	for (structure = structures; structure->name; structure++) {
		if (!strcmp(structure->name, name))
			return structure;
	}
	return NULL;
}

const struct family *family_by_name(const char *name)
{
	const struct family *family;

	for (family = families; family->name; family++) {
		if (!strcasecmp(family->name, name))
			return family;
	}
	return NULL;
}
