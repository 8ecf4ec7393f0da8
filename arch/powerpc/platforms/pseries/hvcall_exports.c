// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * What calls in line of modules need beyond what lpar.c exports: while somebody
 * observes, they go through one of these.  A module should not call them itself:
 * some look at no opcode, some are for calls that are never traced, and
 * asm/hcalls-gen.h knows which is which.
 */
#include <linux/export.h>

#include <asm/hvcall.h>

EXPORT_SYMBOL(hcall_watched);
EXPORT_SYMBOL(hcall_watched9);
EXPORT_SYMBOL_GPL(plpar_hcall9_raw);
EXPORT_SYMBOL_GPL(plpar_hcall_norets_notrace);
