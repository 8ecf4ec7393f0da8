/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Which calls to trace: sets of calls and of statuses.
 */
#ifndef HCALL_SELECT_H
#define HCALL_SELECT_H

#include <stdbool.h>

#include "traced.h"

struct selection;

/* A selection that takes every call. */
struct selection *selection_new(void);
/*
 * Narrow it: "[call=][!]ITEM,..." with names, patterns, opcodes and %FAMILY,
 * or "status=[!]ITEM,..." with names, numbers, error, busy and success.
 * Several expressions about calls are one set; so are several about statuses.
 * Ends the program if the expression is wrong.
 */
void selection_add(struct selection *selection, const char *expression);
void selection_add_call(struct selection *selection, const struct hcall *call);
/* Opcodes for the kernel's hcall_select; NULL if calls are not named.  free() it. */
char *selection_opcodes(const struct selection *selection);
bool selection_takes(const struct selection *selection,
		     const struct traced *call);
/*
 * The selection as a filter of a trace event whose field of the status has
 * this name, or without statuses if it is NULL; NULL if nothing is to be
 * filtered or the kernel's filter has no room for it.  free() it.
 */
char *selection_filter(const struct selection *selection,
		       const char *status_field);

#endif /* HCALL_SELECT_H */
