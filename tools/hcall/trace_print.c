// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * A traced call as a line of text or of JSON; see trace_print.h.
 */
#include <inttypes.h>
#include <time.h>

#include "decode.h"
#include "json.h"
#include "symbols.h"
#include "trace_print.h"

#define SECOND_NS	INT64_C(1000000000)

static void put_time(FILE *out, const struct traced *call,
		     const struct trace_style *style)
{
	static uint64_t last;
	int64_t day = call->time_ns + style->day_offset_ns, step;
	time_t seconds = day / SECOND_NS;
	struct tm local;

	switch (style->times) {
	case TIMES_NONE:
		return;
	case TIMES_OF_DAY:
		localtime_r(&seconds, &local);
		fprintf(out, "%02d:%02d:%02d ", local.tm_hour, local.tm_min,
			local.tm_sec);
		return;
	case TIMES_NS:
		localtime_r(&seconds, &local);
		fprintf(out, "%02d:%02d:%02d.%09" PRId64 " ", local.tm_hour,
			local.tm_min, local.tm_sec, day % SECOND_NS);
		return;
	case TIMES_RELATIVE:
		/* Events of several CPUs may come a little out of order. */
		step = last && call->time_ns > last ? call->time_ns - last : 0;
		fprintf(out, "%6" PRId64 ".%09" PRId64 " ", step / SECOND_NS,
			step % SECOND_NS);
		last = call->time_ns;
		return;
	}
}

static void put_syscall(FILE *out, int64_t number)
{
	const char *name = syscall_name(number);

	if (name)
		fputs(name, out);
	else
		fprintf(out, "%" PRId64, number);
}

static void print_text(FILE *out, const struct traced *call,
		       const struct trace_style *style)
{
	unsigned int i;

	if (style->command != call->task)
		fprintf(out, "[pid %d] ", call->task);
	put_time(out, call, style);
	if (style->cpu)
		fprintf(out, "%s [%03d] ", *call->command ? call->command : "?",
			call->cpu);
	decode_call(out, call->opcode);
	fputc('(', out);
	if (style->details)
		decode_args(out, call->opcode, call->args, call->args_count,
			    call->hidden);
	else
		fputs("...", out);
	fputs(") = ", out);
	decode_status(out, call->status);
	decode_results(out, call->opcode, call->status, call->results,
		       call->results_count, call->hidden);
	if (style->durations)
		fprintf(out, " <%" PRIu64 ".%09" PRIu64 ">",
			call->duration_ns / SECOND_NS,
			call->duration_ns % SECOND_NS);
	if (style->caller && call->caller)
		fprintf(out, " from %s", symbol_text(call->caller));
	if (style->syscall && call->syscall >= 0) {
		fputs(" in ", out);
		put_syscall(out, call->syscall);
	}
	fputc('\n', out);
	for (i = 0; style->stack && i < call->stack_count; i++)
		fprintf(out, "\t%s\n", symbol_text(call->stack[i]));
}

static void print_registers(FILE *out, const char *key, const uint64_t *values,
			    unsigned int count, unsigned int hidden)
{
	unsigned int i;

	fprintf(out, ",\"%s\":[", key);
	for (i = 0; i < count; i++) {
		if (hidden >> i & 1)
			fprintf(out, "%snull", i ? "," : "");
		else
			fprintf(out, "%s\"%#" PRIx64 "\"", i ? "," : "", values[i]);
	}
	fputc(']', out);
}

/* Bits of the registers that hold secrets, as decode.h counts them. */
static unsigned int secrets(const struct item *item)
{
	unsigned int bits = 0;

	for (; item && item->name; item++) {
		if (item->sensitive && item->reg >= FIRST_REG)
			bits |= 1U << (item->reg - FIRST_REG);
	}
	return bits;
}

/* Registers are texts: JSON's numbers have 53 bits. */
static void print_json(FILE *out, const struct traced *call,
		       const struct trace_style *style)
{
	const struct hcall *known = hcall_by_opcode(call->opcode);
	const struct status *status = status_by_value(call->status);
	unsigned int i;

	fprintf(out, "{\"time_ns\":%" PRIu64 ",\"pid\":%d,\"cpu\":%d",
		call->time_ns, call->task, call->cpu);
	if (*call->command)
		json_pair(out, false, "command", call->command);
	fprintf(out, ",\"opcode\":%" PRIu64, call->opcode);
	if (known)
		json_pair(out, false, "call", known->name);
	fprintf(out, ",\"status\":%" PRId64, call->status);
	if (status)
		json_pair(out, false, "status_name", status->name);
	fprintf(out, ",\"duration_ns\":%" PRIu64, call->duration_ns);
	if (style->details) {
		print_registers(out, "args", call->args, call->args_count,
				call->hidden | secrets(known ? known->args : NULL));
		print_registers(out, "results", call->results,
				call->results_count, call->hidden >> MAX_REGS |
				secrets(known ? known->results : NULL));
	}
	if (call->caller)
		json_pair(out, false, "caller", symbol_text(call->caller));
	if (call->syscall >= 0) {
		const char *name = syscall_name(call->syscall);

		if (name)
			json_pair(out, false, "syscall", name);
		else
			fprintf(out, ",\"syscall\":%" PRId64, call->syscall);
	}
	if (call->stack_count) {
		fputs(",\"stack\":[", out);
		for (i = 0; i < call->stack_count; i++) {
			fputs(i ? "," : "", out);
			json_text(out, symbol_text(call->stack[i]));
		}
		fputc(']', out);
	}
	fputs("}\n", out);
}

void trace_print(FILE *out, const struct traced *call,
		 const struct trace_style *style)
{
	if (style->json)
		print_json(out, call, style);
	else
		print_text(out, call, style);
}
