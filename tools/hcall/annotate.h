/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Lines of logs and traces with the names of their numbers added.
 */
#ifndef HCALL_ANNOTATE_H
#define HCALL_ANNOTATE_H

#include <stdbool.h>
#include <stdint.h>

#include "reading.h"

/* Meaning of one place in a line. */
struct note {
	int start, length;	/* of the text in the line */
	struct readings readings;
	char *text;		/* instead of readings; allocated */
};

#define MAX_NOTES	16

struct notes {
	struct note at[MAX_NOTES];
	int count;
};

/* State from earlier lines, such as registers of an oops. */
struct annotator {
	uint64_t gprs[13];
	bool have_gprs;
	bool hcall_table;	/* rows that begin with an opcode follow */
	bool typed;		/* read numbers even if a line names no hypervisor call */
};

/* Find numbers and names in a line, in its order; call notes_free(). */
void annotate(struct annotator *annotator, const char *line,
	      const struct hcall *call, struct notes *notes);
void notes_free(struct notes *notes);

/* Print a line with its notes as text or as JSON. */
void print_line(const char *line, const struct notes *notes);
void print_line_json(const char *line, const struct notes *notes);

/* For the parts of the search; false if the place is taken or none is left. */
bool note_text(struct notes *notes, int start, int length, char *text);
struct readings *note_readings(struct notes *notes, int start, int length);
void annotate_records(struct annotator *annotator, const char *line,
		      struct notes *notes);
void annotate_dump(struct annotator *annotator, const char *line,
		   struct notes *notes);
void annotate_words(const struct annotator *annotator, const char *line,
		    const struct hcall *call, struct notes *notes);

#endif /* HCALL_ANNOTATE_H */
