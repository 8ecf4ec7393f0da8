/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Files of hcall record: traced calls as text, for hcall report on any machine.
 *
 * The first line is "hcall-record 1"; "# key value" lines and one line for
 * each call follow.  Addresses are names already: only the machine that
 * recorded knows them.
 */
#ifndef HCALL_RECORD_H
#define HCALL_RECORD_H

#include <stdbool.h>
#include <stdio.h>

#include "traced.h"

struct record_info {
	bool details;		/* the calls have arguments and results */
	int64_t day_offset_ns;
	unsigned long long lost;
};

void record_begin(FILE *out, const struct record_info *info);
void record_call(FILE *out, const struct traced *call);
void record_end(FILE *out, const struct record_info *info);

/*
 * Read a file, first what is known of it, then each call.  Ends the program
 * with the line's number if it is no such file.
 */
void record_read(const char *path, struct record_info *info,
		 void (*begin)(const struct record_info *info, void *context),
		 traced_function function, void *context);

#endif /* HCALL_RECORD_H */
