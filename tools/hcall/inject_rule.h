/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Rules of hcall inject.
 */
#ifndef HCALL_INJECT_RULE_H
#define HCALL_INJECT_RULE_H

/*
 * The line for the kernel, from what was typed; free() it.  The kernel can only refuse
 * a wrong rule: so it is looked at here first, and ends the program.
 */
char *inject_line(const char *rule);

#endif /* HCALL_INJECT_RULE_H */
