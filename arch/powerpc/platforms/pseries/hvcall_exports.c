// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * What typed calls in modules need beyond what lpar.c exports: while somebody
 * observes, a call that is never traced goes through one of these.  A module
 * should not call them itself; asm/hcalls-gen.h knows which calls are so.
 */
#include <linux/export.h>

#include <asm/hvcall.h>

EXPORT_SYMBOL_GPL(plpar_hcall9_raw);
EXPORT_SYMBOL_GPL(plpar_hcall_norets_notrace);
