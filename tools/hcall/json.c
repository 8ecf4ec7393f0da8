// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * JSON; see json.h.
 */
#include <stdbool.h>
#include <string.h>

#include "json.h"

/* Bytes of the UTF-8 character at text; 0 if there is none. */
static int character(const unsigned char *text)
{
	int length = *text < 0x80 ? 1 : *text >= 0xc2 && *text < 0xe0 ? 2 :
		     *text >= 0xe0 && *text < 0xf0 ? 3 :
		     *text >= 0xf0 && *text < 0xf5 ? 4 : 0;
	int i;

	for (i = 1; i < length; i++) {
		if ((text[i] & 0xc0) != 0x80)
			return 0;
	}
	return length;
}

void json_text(FILE *out, const char *text)
{
	const unsigned char *at = (const unsigned char *)text;

	fputc('"', out);
	while (*at) {
		int length = character(at);

		if (!length)
			fputs("\\ufffd", out);
		else if (*at < 0x20 || *at == 0x7f)
			fprintf(out, "\\u%04x", *at);
		else if (*at == '"' || *at == '\\')
			fprintf(out, "\\%c", *at);
		else
			fwrite(at, 1, length, out);
		at += length ? length : 1;
	}
	fputc('"', out);
}

void json_pair(FILE *out, bool first, const char *key, const char *text)
{
	fprintf(out, "%s\"%s\":", first ? "" : ",", key);
	json_text(out, text);
}
