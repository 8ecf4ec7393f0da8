// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * hcall show: all that the catalogue says of a call, or of a status.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue.h"
#include "decode.h"
#include "hcall.h"
#include "number.h"
#include "output.h"
#include "reading.h"
#include "show_json.h"

static const char * const type_names[] = {
	[ITEM_NUMBER] = "number", [ITEM_FLAGS] = "flags",
	[ITEM_RA] = "real address", [ITEM_BYTES] = "bytes",
	[ITEM_TOKEN] = "token",
};

static void show_list(const char *label, const char *const *texts)
{
	char *text = join(texts, ", ");

	if (texts)
		out_entry(2, 10, label, "%s", text);
	free(text);
}

static void show_notes(const char *const *notes)
{
	for (; notes && *notes; notes++)
		out_entry(2, 1, "-", "%s", *notes);
}

static void show_field(int indent, const struct field *field, bool rest)
{
	char at[16], count[16] = "";

	snprintf(at, sizeof(at), "%u", field->at);
	if (field->count)
		snprintf(count, sizeof(count), "[%u]", field->count);
	out_entry(indent, 4, rest ? "..." : at, "%s %s%s: %s", field->type,
		  field->name, rest ? "[]" : count, field->doc);
}

static void show_structure(int indent, const char *name)
{
	const struct structure *structure = structure_by_name(name);
	const struct field *field;

	out_entry(indent, 6, "holds", "%s, %u bytes, %s", name, structure->size,
		  !strcmp(structure->order, "big") ? "big-endian" :
		  "in the byte order of the caller");
	for (field = structure->fields; field->name; field++)
		show_field(indent + 8, field, false);
	if (structure->rest)
		show_field(indent + 8, structure->rest, true);
}

static void show_buffer(int indent, const struct buffer *buffer)
{
	char line[128] = "", *at = line, *end = line + sizeof(line);
	const char *const *name;

	if (buffer->size)
		at += snprintf(at, end - at, ", %s bytes", buffer->size);
	if (buffer->align)
		at += snprintf(at, end - at, ", aligned to %u", buffer->align);
	if (buffer->boundary)
		snprintf(at, end - at, ", not across a multiple of %u",
			 buffer->boundary);
	out_entry(indent, 6, "memory", "%s by the hypervisor%s",
		  !strcmp(buffer->access, "read-write") ? "read and written" :
		  !strcmp(buffer->access, "write") ? "written" : "read", line);
	for (name = buffer->structures; name && *name; name++)
		show_structure(indent, *name);
	if (buffer->list)
		out_entry(indent, 6, "list", "%s", buffer->list);
	if (buffer->layout)
		out_entry(indent, 6, "layout", "%s", buffer->layout);
}

/* Return Linux's name of a value in parentheses, or an empty text. */
static const char *macro_text(const char *macro)
{
	static char text[64];

	if (!macro)
		return "";
	snprintf(text, sizeof(text), " (%s)", macro);
	return text;
}

static void show_item(const struct item *item, bool result)
{
	const struct bits *bits;
	const struct value *value;
	char label[48], mask[40];

	snprintf(label, sizeof(label), "r%-2d  %s", item->reg, item->name);
	if (result && item->reg > 3) {
		char *valid = join(item->valid, ", ");

		out_entry(2, 22, label, "%s [%s%s%s; after %s%s%s]", item->doc,
			  type_names[item->type], item->optional ? "; optional" : "",
			  item->sensitive ? "; secret" : "",
			  *valid ? valid : "H_SUCCESS",
			  item->keep ? "; of several answers the " : "",
			  item->keep ? item->keep : "");
		free(valid);
	} else {
		out_entry(2, 22, label, "%s [%s%s%s]", item->doc,
			  type_names[item->type], item->optional ? "; optional" : "",
			  item->sensitive ? "; secret" : "");
	}
	if (item->buffer)
		show_buffer(26, item->buffer);
	for (bits = item->bits; bits && bits->mask; bits++) {
		snprintf(mask, sizeof(mask), "%#018" PRIx64, bits->mask);
		out_entry(6, 18, mask, "%s: %s%s", bits->name, bits->doc,
			  macro_text(bits->macro));
		for (value = bits->values; value && value->doc; value++)
			out_entry(24, 2, "", "%" PRId64 ": %s%s", value->value,
				  value->doc, macro_text(value->macro));
	}
	for (value = item->values; value && value->doc; value++) {
		bool large = value->value < 0 || value->value >= 0x10000;

		snprintf(mask, sizeof(mask), large ? "%#" PRIx64 : "%" PRId64,
			 value->value);
		out_entry(6, 18, mask, "%s: %s%s", value->name, value->doc,
			  macro_text(value->macro));
	}
}

static void show_items(const char *head, const struct item *item, bool result)
{
	if (!item)
		return;
	out_head(head);
	for (; item->name; item++)
		show_item(item, result);
}

static void show_statuses(const char *head, const struct meaning *meaning)
{
	char label[80];

	if (!meaning)
		return;
	out_head(head);
	for (; meaning->name; meaning++) {
		const struct status *status = status_by_name(meaning->name);

		if (!status || status->first != status->last)
			snprintf(label, sizeof(label), "%s", meaning->name);
		else
			snprintf(label, sizeof(label), "%s (%" PRId64 ")",
				 meaning->name, status->first);
		out_entry(2, 24, label, "%s", meaning->doc);
	}
}

static void show_again(const char *head, const struct again *again)
{
	char *answers, first[24];

	if (!again)
		return;
	snprintf(first, sizeof(first), again->token_first ? "%#" PRIx64 : "0",
		 again->token_first);
	answers = join(again->answers, ", ");
	out_head(head);
	if (again->token_arg)
		out_entry(2, 0, "", "After %s repeat the call with the same arguments, but set %s to the previous result %s; in the first attempt %s is %s.",
			  answers, again->token_arg, again->token_result,
			  again->token_arg, first);
	else if (!strcmp(again->how, "same"))
		out_entry(2, 0, "", "After %s repeat the call with the same arguments.",
			  answers);
	else
		out_entry(2, 0, "", "After %s repeat the call with arguments that advance.",
			  answers);
	if (again->doc)
		out_entry(2, 0, "", "%s", again->doc);
	free(answers);
}

static void show_variants(const struct variant *variant)
{
	char head[128];

	for (; variant && variant->name; variant++) {
		snprintf(head, sizeof(head), "Variant %s: %s", variant->name,
			 variant->when);
		out_head(head);
		out_entry(2, 0, "", "%s", variant->summary);
		show_items("  its arguments", variant->args, false);
		show_items("  its results", variant->results, true);
		show_statuses("  its statuses", variant->statuses);
		show_again("  again", variant->again);
		show_notes(variant->notes);
	}
}

static void show_context(const struct hcall *call)
{
	const char *places[4] = { 0 };
	char *joined;
	int n = 0;

	if (call->real_mode)
		places[n++] = "real mode";
	if (call->idle)
		places[n++] = "idle";
	if (call->nmi)
		places[n++] = "NMI, machine check or panic";
	joined = join(places, ", ");
	out_entry(2, 10, "context", "%s%s%s%s%s%s",
		  n ? "also from " : "with translation on", joined,
		  call->trace ? "" : "; never traced",
		  call->busy ? "; may be busy" : "",
		  call->interrupts ? "; interrupts " : "",
		  call->interrupts ? call->interrupts : "");
	free(joined);
	show_list("changes", call->kills);
}

static void show_conflicts(const struct conflict *conflict)
{
	if (!conflict)
		return;
	out_head("Sources that disagree");
	for (; conflict->source; conflict++)
		out_entry(2, 1, "-", "%s: %s. Here as %s: %s.", conflict->source,
			  conflict->says, conflict->follows, conflict->why);
}

static void show(const struct hcall *call)
{
	const struct family *family = family_by_name(call->family);
	char *defined_by = join(call->defined_by, ", ");

	printf("%s%s%s  opcode %#x (%u)\n", out_colour(BOLD), call->name,
	       out_colour(PLAIN), (unsigned int)call->opcode,
	       (unsigned int)call->opcode);
	out_entry(0, 0, "", "%s", call->summary);
	putchar('\n');
	show_list("also named", call->aliases);
	out_entry(2, 10, "family", "%s: %s", family->name, family->title);
	out_entry(2, 10, "class", "%s; %s; defined by %s", call->call_class,
		  call->lifecycle, defined_by);
	free(defined_by);
	show_list("set", call->sets);
	if (call->inject_fatal)
		out_entry(2, 10, "injected", "%s", call->inject_fatal);
	if (call->availability)
		out_entry(2, 10, "available", "%s", call->availability);
	show_context(call);
	if (call->undocumented)
		out_entry(2, 10, "unknown", "%s", call->undocumented);
	show_items("Arguments", call->args, false);
	show_items("Results", call->results, true);
	show_statuses("Statuses", call->statuses);
	show_again("Again", call->again);
	show_variants(call->variants);
	if (call->notes)
		out_head("Notes");
	show_notes(call->notes);
	show_conflicts(call->conflicts);
	out_head("Sources");
	show_notes(call->sources);
}

static bool answers(const struct hcall *call, const struct status *status)
{
	const struct meaning *meaning;

	for (meaning = call->statuses; meaning && meaning->name; meaning++) {
		if (status_within(status->first, meaning->name))
			return true;
	}
	return false;
}

static void show_status(const struct status *status)
{
	const struct value *value;
	const struct hcall *call;
	char label[24];

	printf("%s%s%s  status %" PRId64, out_colour(BOLD), status->name,
	       out_colour(PLAIN), status->first);
	if (status->last != status->first)
		printf(" to %" PRId64, status->last);
	putchar('\n');
	out_entry(0, 0, "", "%s", status->summary);
	putchar('\n');
	show_list("also named", status->aliases);
	out_entry(2, 10, "kind", "%s", status->kind);
	if (status->hint_ms)
		out_entry(2, 10, "again", "after %u ms", status->hint_ms);
	out_entry(2, 10, "errno", "%s", status->error);
	for (value = status->values; value && value->doc; value++) {
		snprintf(label, sizeof(label), "%" PRId64, value->value);
		out_entry(2, 10, label, "%s", value->doc);
	}
	show_notes(status->notes);
	out_head("Calls that return this status");
	for (call = hcalls; call->name; call++) {
		if (answers(call, status))
			out_entry(2, 32, call->name, "%s", decode_meaning(call, status->first));
	}
}

/* Print the status and, on the same line, the names of the calls that answer it. */
static void print_status_json(const struct status *status)
{
	const char **names;
	const struct hcall *call;
	size_t count = 0;

	for (call = hcalls; call->name; call++)
		count++;
	names = calloc(count + 1, sizeof(*names));
	if (!names)
		fail("out of memory; stop other programs and try again");
	for (call = hcalls, count = 0; call->name; call++) {
		if (answers(call, status))
			names[count++] = call->name;
	}
	show_status_json(status, names);
	free(names);
}

struct names {
	bool json;
	char **names;
	int count;
};

static const struct argp_option options[] = {
	{ "json", OPT_JSON, NULL, 0, "Print a JSON object for each call or status", 1 },
	{ 0 }
};

static error_t parse_option(int key, char *arg, struct argp_state *state)
{
	struct names *names = state->input;

	switch (key) {
	case OPT_JSON:
		names->json = true;
		return 0;
	case ARGP_KEY_ARG:
		names->names[names->count++] = arg + strspn(arg, " ");
		return 0;
	case ARGP_KEY_NO_ARGS:
		argp_usage(state);
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

/* Show a call, a status, or both where a number is both. */
static bool show_word(const char *word, bool json, bool *shown)
{
	const struct hcall *call = find_call(word);
	int64_t value;
	const struct status *status = find_status(word, &value);

	if (json) {
		if (call)
			show_call_json(call);
		if (status)
			print_status_json(status);
		return call || status;
	}
	if (call) {
		if (*shown)
			putchar('\n');
		show(call);
		*shown = true;
	}
	if (status) {
		if (*shown)
			putchar('\n');
		show_status(status);
		*shown = true;
	}
	return call || status;
}

/* Complain of a word that is neither, with the name that was perhaps meant. */
static void warn_unknown(const char *word)
{
	const struct status *closest = status_closest(word);

	if (closest && !hcall_closest(word))
		warn("unknown status '%s'; did you mean %s?", word, closest->name);
	else
		warn_unknown_call(word);
}

int cmd_show(int argc, char **argv)
{
	static const struct argp argp = {
		.options = options, .parser = parse_option, .args_doc = "CALL|STATUS...",
		.doc = "Print arguments, results, statuses and sources of each CALL, or the meaning of each STATUS and the calls that return STATUS. CALL and STATUS may be names or numbers.",
	};
	struct names names = { 0 };
	bool shown = false;
	int i, rc = EXIT_FOUND;

	names.names = calloc(argc, sizeof(*names.names));
	if (!names.names)
		fail("out of memory; stop other programs and try again");
	protect_numbers(argc, argv);
	parse(&argp, argc, argv, &names);
	for (i = 0; i < names.count; i++) {
		const char *word = names.names[i];

		if (!show_word(word, names.json, &shown)) {
			warn_unknown(word);
			rc = EXIT_NOTHING;
		}
	}
	free(names.names);
	return rc;
}
