// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Text for people; see output.h.
 */
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "hcall.h"
#include "output.h"

/* Fewer columns are of no use for a text beside a label. */
#define LEAST_WIDTH	24

bool out_terminal(void)
{
	static int terminal = -1;

	if (terminal < 0)
		terminal = isatty(STDOUT_FILENO);
	return terminal;
}

/* Return the size of the terminal, or that of the environment, or a default. */
static int size(bool rows)
{
	const char *text = getenv(rows ? "LINES" : "COLUMNS");
	struct winsize window;
	int value = 0;

	if (!ioctl(STDOUT_FILENO, TIOCGWINSZ, &window))
		value = rows ? window.ws_row : window.ws_col;
	if (value <= 0 && text)
		value = atoi(text);
	if (value <= 0)
		value = rows ? 24 : 80;
	return value;
}

int out_width(void)
{
	return size(false);
}

int out_height(void)
{
	return size(true);
}

const char *out_colour(enum colour colour)
{
	static const char * const sequences[] = {
		[PLAIN] = "\033[0m", [BOLD] = "\033[1m", [RED] = "\033[31m",
		[YELLOW] = "\033[33m", [DIM] = "\033[2m",
	};
	const char *term = getenv("TERM");
	const char *no_colour = getenv("NO_COLOR");

	if (!out_terminal() || (no_colour && *no_colour) ||
	    !term || !strcmp(term, "dumb"))
		return "";
	return sequences[colour];
}

void out_head(const char *text)
{
	printf("\n%s%s%s\n", out_colour(BOLD), text, out_colour(PLAIN));
}

/* Words of text from column on; further lines begin at that column too. */
static void wrapped(int column, const char *text)
{
	int width = out_width(), at = column;

	if (width < column + LEAST_WIDTH)
		width = column + LEAST_WIDTH;
	while (*text) {
		int length = strcspn(text, " ");

		if (at > column && at + 1 + length > width) {
			printf("\n%*s", column, "");
			at = column;
		} else if (at > column) {
			putchar(' ');
			at++;
		}
		printf("%.*s", length, text);
		at += length;
		text += length;
		text += strspn(text, " ");
	}
	putchar('\n');
}

void out_entry(int indent, int width, const char *label, const char *format, ...)
{
	char *text;
	va_list args;

	va_start(args, format);
	if (vasprintf(&text, format, args) < 0)
		fail("out of memory; stop other programs and try again");
	va_end(args);
	printf("%*s%-*s", indent, "", width, label);
	if (width)
		printf("  ");
	/* A label that is too long has its text on the next line. */
	if ((int)strlen(label) > width)
		printf("\n%*s", indent + width + 2, "");
	wrapped(indent + width + (width ? 2 : 0), text);
	free(text);
}

char *join(const char *const *texts, const char *separator)
{
	char *joined = NULL;
	size_t length;
	FILE *file = open_memstream(&joined, &length);
	bool first = true;

	if (!file)
		fail("out of memory; stop other programs and try again");
	for (; texts && *texts; texts++) {
		fprintf(file, "%s%s", first ? "" : separator, *texts);
		first = false;
	}
	fclose(file);
	return joined;
}
