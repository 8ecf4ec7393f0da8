// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * hcall show --json; see show_json.h.  Members without a value in the catalogue are left out.
 */
#include <inttypes.h>
#include <stdio.h>

#include "json.h"
#include "show_json.h"

static void put_key(const char *key)
{
	printf(",\"%s\":", key);
}

static void put_text(const char *key, const char *text)
{
	if (text)
		json_pair(stdout, false, key, text);
}

static void put_true(const char *key, bool value)
{
	if (value)
		printf(",\"%s\":true", key);
}

static void put_number(const char *key, unsigned int number)
{
	if (number)
		printf(",\"%s\":%u", key, number);
}

static void put_texts(const char *key, const char *const *texts)
{
	const char *before = "[";

	if (!texts || !*texts)
		return;
	put_key(key);
	for (; *texts; texts++) {
		fputs(before, stdout);
		json_text(stdout, *texts);
		before = ",";
	}
	putchar(']');
}

static void put_values(const struct value *value)
{
	const char *before = "[";

	if (!value || !value->doc)
		return;
	put_key("values");
	for (; value->doc; value++) {
		printf("%s{\"value\":%" PRId64, before, value->value);
		put_text("name", value->name);
		put_text("macro", value->macro);
		put_text("doc", value->doc);
		putchar('}');
		before = ",";
	}
	putchar(']');
}

/* Masks are texts: not every reader of JSON keeps 64 bits. */
static void put_bits(const struct bits *bits)
{
	const char *before = "[";

	if (!bits || !bits->mask)
		return;
	put_key("bits");
	for (; bits->mask; bits++) {
		printf("%s{\"mask\":\"%#" PRIx64 "\"", before, bits->mask);
		put_text("name", bits->name);
		put_text("macro", bits->macro);
		put_text("doc", bits->doc);
		put_values(bits->values);
		putchar('}');
		before = ",";
	}
	putchar(']');
}

static void put_buffer(const struct buffer *buffer)
{
	if (!buffer)
		return;
	put_key("memory");
	putchar('{');
	json_pair(stdout, true, "access", buffer->access);
	put_text("size", buffer->size);
	put_number("align", buffer->align);
	put_number("boundary", buffer->boundary);
	put_texts("structures", buffer->structures);
	put_text("list", buffer->list);
	put_text("layout", buffer->layout);
	putchar('}');
}

static void put_items(const char *key, const struct item *item)
{
	static const char * const types[] = {
		[ITEM_NUMBER] = "number", [ITEM_FLAGS] = "flags", [ITEM_RA] = "real address",
		[ITEM_BYTES] = "bytes", [ITEM_TOKEN] = "token",
	};
	const char *before = "[";

	if (!item)
		return;
	put_key(key);
	for (; item->name; item++) {
		printf("%s{\"register\":%d", before, item->reg);
		put_text("name", item->name);
		put_text("type", types[item->type]);
		put_text("doc", item->doc);
		put_true("optional", item->optional);
		put_true("secret", item->sensitive);
		put_texts("after", item->valid);
		put_bits(item->bits);
		put_values(item->values);
		put_buffer(item->buffer);
		putchar('}');
		before = ",";
	}
	fputs(*before == '[' ? "[]" : "]", stdout);
}

static void put_statuses(const struct meaning *meaning)
{
	const char *before = "[";

	if (!meaning || !meaning->name)
		return;
	put_key("statuses");
	for (; meaning->name; meaning++) {
		const struct status *status = status_by_name(meaning->name);

		fputs(before, stdout);
		putchar('{');
		json_pair(stdout, true, "name", meaning->name);
		if (status && status->first == status->last)
			printf(",\"value\":%" PRId64, status->first);
		put_text("doc", meaning->doc);
		putchar('}');
		before = ",";
	}
	putchar(']');
}

static void put_again(const struct again *again)
{
	if (!again)
		return;
	put_key("again");
	putchar('{');
	json_pair(stdout, true, "arguments", again->how);
	put_texts("answers", again->answers);
	put_text("token_argument", again->token_arg);
	put_text("token_result", again->token_result);
	put_text("doc", again->doc);
	putchar('}');
}

static void put_variants(const struct variant *variant)
{
	const char *before = "[";

	if (!variant || !variant->name)
		return;
	put_key("variants");
	for (; variant->name; variant++) {
		fputs(before, stdout);
		putchar('{');
		json_pair(stdout, true, "name", variant->name);
		put_text("when", variant->when);
		put_text("summary", variant->summary);
		put_items("args", variant->args);
		put_items("results", variant->results);
		put_statuses(variant->statuses);
		put_again(variant->again);
		put_texts("notes", variant->notes);
		putchar('}');
		before = ",";
	}
	putchar(']');
}

static void put_conflicts(const struct conflict *conflict)
{
	const char *before = "[";

	if (!conflict || !conflict->source)
		return;
	put_key("conflicts");
	for (; conflict->source; conflict++) {
		fputs(before, stdout);
		putchar('{');
		json_pair(stdout, true, "source", conflict->source);
		put_text("says", conflict->says);
		put_text("here_as", conflict->follows);
		put_text("why", conflict->why);
		putchar('}');
		before = ",";
	}
	putchar(']');
}

void show_call_json(const struct hcall *call)
{
	printf("{\"call\":{\"opcode\":%" PRIu64, call->opcode);
	put_text("name", call->name);
	put_texts("aliases", call->aliases);
	put_text("summary", call->summary);
	put_text("family", call->family);
	put_text("class", call->call_class);
	put_text("lifecycle", call->lifecycle);
	put_texts("defined_by", call->defined_by);
	put_texts("sets", call->sets);
	put_true("real_mode", call->real_mode);
	put_true("idle", call->idle);
	put_true("nmi", call->nmi);
	put_true("never_traced", !call->trace);
	put_true("busy", call->busy);
	put_text("interrupts", call->interrupts);
	put_texts("changes", call->kills);
	put_text("injected", call->inject_fatal);
	put_text("available", call->availability);
	put_text("unknown", call->undocumented);
	put_items("args", call->args);
	put_items("results", call->results);
	put_statuses(call->statuses);
	put_again(call->again);
	put_variants(call->variants);
	put_texts("notes", call->notes);
	put_conflicts(call->conflicts);
	put_texts("sources", call->sources);
	puts("}}");
}

void show_status_json(const struct status *status, const char *const *calls)
{
	printf("{\"status\":{\"first\":%" PRId64 ",\"last\":%" PRId64,
	       status->first, status->last);
	put_text("name", status->name);
	put_texts("aliases", status->aliases);
	put_text("summary", status->summary);
	put_text("kind", status->kind);
	put_text("errno", status->error);
	put_number("again_after_ms", status->hint_ms);
	put_true("every_call", status->every_call);
	put_values(status->values);
	put_texts("notes", status->notes);
	put_texts("calls", calls);
	puts("}}");
}
