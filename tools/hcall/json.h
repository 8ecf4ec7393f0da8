/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * JSON: the pieces that need care when printed.
 */
#ifndef HCALL_JSON_H
#define HCALL_JSON_H

#include <stdbool.h>
#include <stdio.h>

/* Print a text with quotation marks; bytes that are no UTF-8 become U+FFFD. */
void json_text(FILE *out, const char *text);
/* Print "key":"text", after a comma unless it is the object's first. */
void json_pair(FILE *out, bool first, const char *key, const char *text);

#endif /* HCALL_JSON_H */
