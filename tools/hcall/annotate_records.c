// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Records of whole calls: QEMU's log, trace events, tables of counters.
 */
#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "annotate.h"
#include "decode.h"
#include "number.h"

/* A call with its arguments as text; free() it. */
static char *call_text(uint64_t opcode, const uint64_t *args, unsigned int count)
{
	const struct hcall *call = hcall_by_opcode(opcode);
	const struct item *arg;
	char *text = NULL;
	size_t length;
	FILE *out;

	if (!call)
		return NULL;
	out = open_memstream(&text, &length);
	if (!out)
		return NULL;
	/* A register that is no argument holds what was left in it. */
	if (!call->undocumented) {
		unsigned int used = 0;

		for (arg = call->args; arg && arg->name; arg++) {
			if (arg->reg - FIRST_REG >= (int)used)
				used = arg->reg - FIRST_REG + 1;
		}
		if (count > used)
			count = used;
	}
	decode_call(out, opcode);
	fputc('(', out);
	decode_args(out, opcode, args, count, 0);
	fputc(')', out);
	fclose(out);
	return text;
}

/* QEMU's -d int: "hypercall r3=... r4=... ... r12=... nip=...". */
static bool take_qemu(const char *line, struct notes *notes)
{
	const char *found = strstr(line, "hypercall r3="), *at;
	uint64_t regs[13] = { 0 };
	unsigned int reg;
	int read, last;

	if (!found)
		return false;
	at = found + strlen("hypercall ");
	for (last = 2; sscanf(at, " r%u=%" SCNx64 "%n", &reg,
			      &regs[last + 1 <= 12 ? last + 1 : 12], &read) == 2 &&
	     (int)reg == last + 1 && last < 12; last++)
		at += read;
	if (last < 3)
		return false;
	note_text(notes, found - line, strcspn(found, "=") + 17 <
		  strlen(found) ? (int)strcspn(found, "=") + 17 : (int)strlen(found),
		  call_text(regs[3], regs + 4, last - 3));
	return true;
}

/* KVM's event: "hcall=H_CEDE GPR4-7=0x0,0x0,0x0,0x0"; a number without a name. */
static bool take_kvm(const char *line, struct notes *notes)
{
	const char *found = strstr(line, "hcall="), *gprs, *word;
	const struct hcall *call;
	uint64_t args[4];
	char name[64];

	gprs = found ? strstr(found, " GPR4-7=") : NULL;
	if (!gprs || sscanf(found, "hcall=%63s", name) != 1 ||
	    sscanf(gprs, " GPR4-7=%" SCNx64 ",%" SCNx64 ",%" SCNx64 ",%" SCNx64,
		   &args[0], &args[1], &args[2], &args[3]) != 4)
		return false;
	call = find_call(name);
	word = found + strlen("hcall=");
	if (call)
		note_text(notes, word - line, strlen(name),
			  call_text(call->opcode, args, 4));
	return true;
}

/* Linux's events: "opcode=88" and "opcode=88 retval=0", both decimal. */
static bool take_event(const char *line, struct notes *notes)
{
	const char *found = strstr(line, "opcode="), *status;
	const struct hcall *call;
	struct readings *readings;
	int64_t opcode, value;
	int length;

	if (!found || (!strstr(line, "hcall_entry") && !strstr(line, "hcall_exit")))
		return false;
	found += strlen("opcode=");
	length = strspn(found, "0123456789");
	if (!read_digits(found, length, 10, &opcode))
		return false;
	call = hcall_by_opcode(opcode);
	readings = call ? note_readings(notes, found - line, length) : NULL;
	if (readings) {
		readings->at[0] = (struct reading) {
			.kind = READ_CALL, .base = 10, .value = opcode, .call = call,
		};
		readings->count = 1;
	}
	status = strstr(found, " retval=");
	if (!status)
		return true;
	status += strlen(" retval=");
	length = strspn(status, "-0123456789");
	if (!read_digits(status, length, 10, &value) || !status_by_value(value))
		return true;
	readings = note_readings(notes, status - line, length);
	if (readings) {
		/* Success needs no explanation of what it means for the call. */
		readings->at[0] = (struct reading) {
			.kind = READ_STATUS, .base = 10, .value = value,
			.status = status_by_value(value), .call = value ? call : NULL,
		};
		readings->count = 1;
	}
	return true;
}

/* Words of a line that are decimal numbers; 0 if another word is there. */
static int count_numbers(const char *line)
{
	int count = 0;

	while (*(line += strspn(line, " \t"))) {
		size_t length = strspn(line, "0123456789.");

		if (!length || (line[length] && !isspace((unsigned char)line[length])))
			return 0;
		line += length;
		count++;
	}
	return count;
}

/*
 * Rows of counters that begin with an opcode: three or four numbers are
 * debugfs hcall_inst/cpuN; two or five, below their headline, those of perf's
 * script and of ppchcalls.
 */
static void take_row(struct annotator *annotator, const char *line,
		     struct notes *notes)
{
	int count = count_numbers(line), start = strspn(line, " \t"), length;
	const struct hcall *call;
	struct readings *readings;
	int64_t opcode;

	if ((strstr(line, "hcall") && strstr(line, "count")) ||
	    strstr(line, "PPC HCALL"))
		annotator->hcall_table = true;
	if (!(count == 3 || count == 4 ||
	      (annotator->hcall_table && (count == 2 || count == 5))))
		return;
	length = strspn(line + start, "0123456789");
	if (!read_digits(line + start, length, 10, &opcode))
		return;
	call = hcall_by_opcode(opcode);
	readings = call ? note_readings(notes, start, length) : NULL;
	if (!readings)
		return;
	readings->at[0] = (struct reading) {
		.kind = READ_CALL, .base = 10, .value = opcode, .call = call,
	};
	readings->count = 1;
}

void annotate_records(struct annotator *annotator, const char *line,
		      struct notes *notes)
{
	if (take_qemu(line, notes) || take_kvm(line, notes) ||
	    take_event(line, notes))
		return;
	take_row(annotator, line, notes);
}
