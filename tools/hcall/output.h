/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Text for people: wrapped to the width of the terminal, and coloured if
 * there is one.
 */
#ifndef HCALL_OUTPUT_H
#define HCALL_OUTPUT_H

#include <stdbool.h>
#include <stdio.h>

enum colour { PLAIN, BOLD, RED, YELLOW, DIM };

/* Return true if stdout is a terminal. */
bool out_terminal(void);
/* Columns of the terminal, or 80. */
int out_width(void);
/* Rows of the terminal, or 24. */
int out_height(void);
/* Escape sequence of a colour where there is a terminal, else "". */
const char *out_colour(enum colour colour);

/* A headline. */
void out_head(const char *text);
/*
 * A label and a text beside it: indent blanks, the label on width columns,
 * two blanks, the text wrapped in what is left.
 */
void out_entry(int indent, int width, const char *label, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
/* Join texts with a separator; free() the result.  "" for NULL. */
char *join(const char *const *texts, const char *separator);

#endif /* HCALL_OUTPUT_H */
