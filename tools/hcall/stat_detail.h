/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * hcall stat by status, and the histogram of a call.
 */
#ifndef HCALL_STAT_DETAIL_H
#define HCALL_STAT_DETAIL_H

#include <stdbool.h>

#include "catalogue.h"

/* Print the statuses of each call, or of one. */
void print_statuses(const struct hcall *only, bool json);
/* Print how many calls took how long; false if there were none. */
bool print_histogram(const struct hcall *call, bool json);

#endif /* HCALL_STAT_DETAIL_H */
