/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Print the catalogue's entry of a call or of a status as a JSON object on a line.
 */
#ifndef HCALL_SHOW_JSON_H
#define HCALL_SHOW_JSON_H

#include "catalogue.h"

void show_call_json(const struct hcall *call);
/* calls: names of the calls that answer it; ends with NULL. */
void show_status_json(const struct status *status, const char *const *calls);

#endif /* HCALL_SHOW_JSON_H */
