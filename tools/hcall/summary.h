/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The table of hcall trace -c.
 */
#ifndef HCALL_SUMMARY_H
#define HCALL_SUMMARY_H

#include <stdio.h>

#include "session.h"

void summary_add(const struct traced *call);
void summary_print(FILE *out);

#endif /* HCALL_SUMMARY_H */
