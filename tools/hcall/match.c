// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Find a message's format in a line; see messages.h.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "messages.h"

/* Characters of a number at text; 0 if there is none. */
static int number_length(const char *text, int base)
{
	int sign = *text == '-', digits;

	if (base == 16)
		digits = strspn(text + sign, "0123456789abcdefABCDEF");
	else
		digits = strspn(text + sign, "0123456789");
	return digits ? sign + digits : 0;
}

/* Parse a conversion of printf(); *format is moved behind it. */
static int conversion(const char **format, bool *prefix)
{
	const char *letter = *format + 1;

	*prefix = *letter == '#';
	letter += strspn(letter, "#0123456789");
	letter += strspn(letter, "lzh");
	*format = letter + 1;
	/* %pOFn and its like: the name of a node of the device tree. */
	if (*letter == 'p')
		*format += strspn(*format, "OFnfP");
	return *letter == 'x' ? 16 : strchr("diu", *letter) ? 10 : 0;
}

static int match_at(const char *format, const char *line, int at,
		    struct span *spans, int count);

/* A text may hold what follows it in the format: try every end. */
static int match_text(const char *format, const char *line, int at,
		      struct span *spans, int count)
{
	int end, found;

	spans[count] = (struct span) { .start = at };
	for (end = at; ; end++) {
		spans[count].length = end - at;
		found = match_at(format, line, end, spans, count + 1);
		if (found >= 0 || !line[end])
			return found;
	}
}

/* Match from a place on; return the number of conversions, -1 if it fails. */
static int match_at(const char *format, const char *line, int at,
		    struct span *spans, int count)
{
	struct span *span = &spans[count];
	bool prefix;

	while (*format) {
		if (*format == '%') {
			if (count == MAX_CONVERSIONS)
				return -1;
			span = &spans[count];
			span->base = conversion(&format, &prefix);
			if (!span->base)
				return match_text(format, line, at, spans, count);
			at += strspn(line + at, " ");
			if (prefix && !strncmp(line + at, "0x", 2))
				at += 2;
			span->start = at;
			span->length = number_length(line + at, span->base);
			if (!span->length)
				return -1;
			at += span->length;
			count++;
		} else if (isspace((unsigned char)*format)) {
			/* Mail wraps lines, and pasting makes blanks of tabs. */
			if (!isspace((unsigned char)line[at]))
				return -1;
			format += strspn(format, " \t");
			at += strspn(line + at, " \t");
		} else if (*format++ != line[at++]) {
			return -1;
		}
	}
	return count;
}

/* Return true if only the time of a message stands before a place. */
static bool is_begin(const char *line, const char *at)
{
	while (at > line && isspace((unsigned char)at[-1]))
		at--;
	return at == line || at[-1] == ']';
}

int match_message(const struct message *message, const char *line,
		  struct span spans[MAX_CONVERSIONS])
{
	const char *format = message->format;
	const char *literal = format, *found = line;
	int count, length;

	/* A format that begins with %s: what is behind that begins the match. */
	if (!strncmp(format, "%s", 2))
		literal = strchr(format + 1, ' ') + 1;
	while (isspace((unsigned char)*literal))
		literal++;
	length = strcspn(literal, "% \t");
	while ((found = memmem(found, strlen(found), literal, length))) {
		bool named = literal != format && *format == '%';

		spans[0] = (struct span) { .start = found - line };
		count = *format == '\t' && !is_begin(line, found) ? -1 :
			match_at(literal, line, found - line, spans, named);
		if (count >= 0)
			return count;
		found++;
	}
	return -1;
}
