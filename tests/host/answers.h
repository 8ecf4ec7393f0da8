/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Declarations for answers.c and what it calls: sequence.c, or the adapters of the _sync
 * forms.  forms.py writes the adapters, one for each form that the catalogue calls for.
 */
#ifndef _TESTS_RETRY_ANSWERS_H
#define _TESTS_RETRY_ANSWERS_H

#include <asm/hcalls-sync-gen.h>

/* The largest number of arguments of a call. */
#define ARGUMENTS	9

/* Call a form; resume: arguments of a second call, or NULL. */
typedef void form_fn(const u64 *args, struct hcall_policy how, const u64 *resume);

extern form_fn *const forms[];

/* Make a call: its answer is the next one; false if there is none. */
bool next_answer(struct hcall_regs *regs);

/* Report the results of a form: first all values, then the rest. */
void report_value(const char *name, u64 value);
void report_cancelled(int cancelled);
void report(int err, long status, unsigned int tries, u64 waited_us);

#endif
