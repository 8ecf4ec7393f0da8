/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stand-in for the kernel's header of this name. */
#ifndef _TESTS_GEN_LINUX_EXPORT_H
#define _TESTS_GEN_LINUX_EXPORT_H

/* A host program exports nothing. */
#define EXPORT_SYMBOL_GPL(symbol)

#endif
