// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Files of hcall record; see record.h.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>

#include "hcall.h"
#include "record.h"
#include "symbols.h"

#define MAGIC	"hcall-record 1"

/* A line of the file that is being read. */
struct reader {
	const char *path;
	unsigned long number;
	char *at;		/* the rest of the line */
};

void record_begin(FILE *out, const struct record_info *info)
{
	struct utsname name;

	fprintf(out, MAGIC "\n");
	if (!uname(&name))
		fprintf(out, "# kernel %s %s\n", name.release, name.machine);
	fprintf(out, "# details %d\n# day_offset_ns %" PRId64 "\n",
		info->details, info->day_offset_ns);
}

static void put_values(FILE *out, const uint64_t *values, unsigned int count)
{
	unsigned int i;

	fprintf(out, " %u", count);
	for (i = 0; i < count; i++)
		fprintf(out, " %" PRIx64, values[i]);
}

/* A register that the kernel has not recorded is 0 here. */
void record_call(FILE *out, const struct traced *call)
{
	const char *syscall = syscall_name(call->syscall);
	char command[sizeof(call->command)];
	unsigned int i;

	snprintf(command, sizeof(command), "%s", call->command);
	for (i = 0; command[i]; i++) {
		if (strchr(" \t\n", command[i]))
			command[i] = '_';
	}
	fprintf(out, "%" PRIu64 " %d %d %s %s %" PRIx64 " %" PRId64 " %" PRIu64 " %x",
		call->time_ns, call->cpu, call->task, *command ? command : "-",
		syscall ? syscall : "-", call->opcode, call->status,
		call->duration_ns, call->hidden);
	put_values(out, call->args, call->args_count);
	put_values(out, call->results, call->results_count);
	fprintf(out, " %s", call->caller ? symbol_text(call->caller) : "-");
	for (i = 0; i < call->stack_count; i++)
		fprintf(out, " %s", symbol_text(call->stack[i]));
	fputc('\n', out);
}

void record_end(FILE *out, const struct record_info *info)
{
	fprintf(out, "# lost %llu\n", info->lost);
}

static __noreturn void wrong(const struct reader *reader)
{
	fail("%s, line %lu: invalid line in a file of hcall record; record again, or copy the whole file",
	     reader->path, reader->number);
}

/* The next word; ends the program if there is none. */
static char *word(struct reader *reader)
{
	char *found = strsep(&reader->at, " ");

	if (!found || !*found)
		wrong(reader);
	return found;
}

static uint64_t number(struct reader *reader, int base)
{
	char *text = word(reader), *end;
	uint64_t value;

	errno = 0;
	value = strtoull(text, &end, base);
	if (errno || *end)
		wrong(reader);
	return value;
}

static unsigned int values(struct reader *reader, uint64_t *into)
{
	uint64_t i, count = number(reader, 10);

	if (count > MAX_REGS)
		wrong(reader);
	for (i = 0; i < count; i++)
		into[i] = number(reader, 16);
	return count;
}

static void read_call(struct reader *reader, struct traced *call)
{
	const char *text;

	memset(call, 0, sizeof(*call));
	call->time_ns = number(reader, 10);
	call->cpu = number(reader, 10);
	call->task = number(reader, 10);
	text = word(reader);
	snprintf(call->command, sizeof(call->command), "%s",
		 strcmp(text, "-") ? text : "");
	text = word(reader);
	call->syscall = strcmp(text, "-") ? (int64_t)symbol_intern(text) : -1;
	call->opcode = number(reader, 16);
	call->status = number(reader, 10);
	call->duration_ns = number(reader, 10);
	call->hidden = number(reader, 16);
	call->args_count = values(reader, call->args);
	call->results_count = values(reader, call->results);
	text = word(reader);
	call->caller = strcmp(text, "-") ? symbol_intern(text) : 0;
	while (reader->at && call->stack_count < MAX_STACK)
		call->stack[call->stack_count++] = symbol_intern(word(reader));
}

static void read_info(const struct reader *reader, struct record_info *info)
{
	char key[32] = "";
	long long value = 0;

	if (sscanf(reader->at, "# %31s %lld", key, &value) != 2)
		return;
	if (!strcmp(key, "details"))
		info->details = value;
	else if (!strcmp(key, "day_offset_ns"))
		info->day_offset_ns = value;
	else if (!strcmp(key, "lost"))
		info->lost = value;
}

void record_read(const char *path, struct record_info *info,
		 void (*begin)(const struct record_info *info, void *context),
		 traced_function function, void *context)
{
	FILE *file = strcmp(path, "-") ? fopen(path, "r") : stdin;
	struct reader reader = { .path = path };
	struct traced call;
	char *line = NULL;
	size_t room = 0;
	bool begun = false;

	memset(info, 0, sizeof(*info));
	if (!file)
		fail("%s: %s\n  To write such a file, type: hcall record COMMAND", path, strerror(errno));
	while (getline(&line, &room, file) >= 0) {
		line[strcspn(line, "\n")] = '\0';
		reader.at = line;
		if (!reader.number++) {
			if (strcmp(line, MAGIC))
				wrong(&reader);
		} else if (*line == '#') {
			read_info(&reader, info);
		} else {
			if (!begun)
				begin(info, context);
			begun = true;
			read_call(&reader, &call);
			function(&call, context);
		}
	}
	if (!reader.number)
		fail("%s: %s\n  To write such a file, type: hcall record COMMAND", path,
		     ferror(file) ? strerror(errno) : "empty");
	if (!begun)
		begin(info, context);
	free(line);
	if (file != stdin)
		fclose(file);
}
