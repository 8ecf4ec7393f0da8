// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * One hypervisor call as text; see decode.h.
 */
#include <ctype.h>
#include <inttypes.h>
#include <string.h>

#include "decode.h"

/* Number of the last bit of what is not recorded. */
#define LAST_HIDDEN	15

static void put_number(FILE *out, uint64_t value)
{
	fprintf(out, value > 9 ? "%#" PRIx64 : "%" PRIu64, value);
}

void decode_call(FILE *out, uint64_t opcode)
{
	const struct hcall *call = hcall_by_opcode(opcode);

	if (call)
		fputs(call->name, out);
	else
		fprintf(out, "%#" PRIx64, opcode);
}

void decode_status(FILE *out, int64_t status)
{
	const struct status *found = status_by_value(status);

	if (!found)
		fprintf(out, "%" PRId64, status);
	else if (found->first == found->last)
		fputs(found->name, out);
	else
		fprintf(out, "%s(%" PRId64 ")", found->name, status);
}

static void put_flags(FILE *out, const struct bits *bits, uint64_t value)
{
	const char *separator = "";

	for (; bits && bits->mask && value; bits++) {
		uint64_t field = value & bits->mask;

		if (!field)
			continue;
		fprintf(out, "%s%s", separator, bits->name);
		/* More than one bit is a field with a number in it. */
		if (bits->mask & (bits->mask - 1)) {
			fputc('=', out);
			put_number(out, field / (bits->mask & -bits->mask));
		}
		value &= ~bits->mask;
		separator = "|";
	}
	if (value || !*separator)
		fprintf(out, value ? "%s%#" PRIx64 : "%s0", separator, value);
}

/* Eight bytes as text where they are text, with zeroes behind it. */
static bool put_text(FILE *out, uint64_t value)
{
	unsigned char bytes[8];
	int i, length = 8;

	for (i = 0; i < 8; i++)
		bytes[i] = value >> (56 - 8 * i);
	while (length && !bytes[length - 1])
		length--;
	for (i = 0; i < length; i++) {
		if (!isprint(bytes[i]) && !strchr("\r\n\t", bytes[i]))
			return false;
		if (!bytes[i])
			return false;
	}
	if (!length)
		return false;
	fputc('"', out);
	for (i = 0; i < length; i++) {
		switch (bytes[i]) {
		case '\r':
			fputs("\\r", out);
			break;
		case '\n':
			fputs("\\n", out);
			break;
		case '\t':
			fputs("\\t", out);
			break;
		case '"':
		case '\\':
			fputc('\\', out);
			/* fall through */
		default:
			fputc(bytes[i], out);
		}
	}
	fputc('"', out);
	return true;
}

static void put_value(FILE *out, const struct item *item, uint64_t value)
{
	const struct value *named;

	for (named = item->values; named && named->doc; named++) {
		if ((uint64_t)named->value == value) {
			fputs(named->name, out);
			return;
		}
	}
	if (item->type == ITEM_FLAGS)
		put_flags(out, item->bits, value);
	else if (item->type != ITEM_BYTES || !put_text(out, value))
		put_number(out, value);
}

static const struct item *item_in(const struct item *item, int reg)
{
	for (; item && item->name; item++) {
		if (item->reg == reg)
			return item;
	}
	return NULL;
}

void decode_args(FILE *out, uint64_t opcode, const uint64_t *args,
		 unsigned int count, unsigned int hidden)
{
	const struct hcall *call = hcall_by_opcode(opcode);
	unsigned int i;

	for (i = 0; i < count && i < MAX_REGS; i++) {
		const struct item *item = item_in(call ? call->args : NULL,
						  FIRST_REG + i);

		if (i)
			fputs(", ", out);
		if (item)
			fprintf(out, "%s=", item->name);
		if ((hidden >> i & 1) || (item && item->sensitive))
			fputs("<hidden>", out);
		else if (item)
			put_value(out, item, args[i]);
		else
			put_number(out, args[i]);
	}
}

static bool is_valid(const struct item *item, int64_t status)
{
	const char *const *name;

	if (!item->valid)
		return !status;
	for (name = item->valid; *name; name++) {
		if (status_within(status, *name))
			return true;
	}
	return false;
}

void decode_results(FILE *out, uint64_t opcode, int64_t status,
		    const uint64_t *results, unsigned int count,
		    unsigned int hidden)
{
	const struct hcall *call = hcall_by_opcode(opcode);
	const struct item *item;

	for (item = call ? call->results : NULL; item && item->name; item++) {
		unsigned int i = item->reg - FIRST_REG;

		/* r3 is the status; it has been said already. */
		if (item->reg < FIRST_REG || i >= count ||
		    !is_valid(item, status))
			continue;
		fprintf(out, " %s=", item->name);
		if (item->sensitive ||
		    (hidden >> (i < LAST_HIDDEN - MAX_REGS ? MAX_REGS + i :
						 LAST_HIDDEN) & 1))
			fputs("<hidden>", out);
		else
			put_value(out, item, results[i]);
	}
}

const char *decode_meaning(const struct hcall *call, int64_t status)
{
	const struct meaning *meaning;

	for (meaning = call->statuses; meaning && meaning->name; meaning++) {
		if (status_within(status, meaning->name))
			return meaning->doc;
	}
	return NULL;
}
