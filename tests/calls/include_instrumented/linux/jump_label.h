/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Stand-in for the kernel's header of this name: a static branch with its entry
 * in the table of jumps, as in a kernel.
 */
#ifndef _INSTRUMENTED_LINUX_JUMP_LABEL_H
#define _INSTRUMENTED_LINUX_JUMP_LABEL_H

struct static_key {
	int enabled;
};

struct static_key_false {
	struct static_key key;
};

static inline __attribute__((always_inline)) _Bool
instrumented_branch(const struct static_key *key)
{
	asm goto("1:	nop\n"
		 "	.pushsection __jump_table, \"aw\"\n"
		 "	.long 1b - ., %l[yes] - .\n"
		 "	.8byte %c0 - .\n"
		 "	.popsection"
		 : : "i" (key) : : yes);
	return 0;
yes:
	return 1;
}

#define static_branch_unlikely(branch)	instrumented_branch(&(branch)->key)

#endif /* _INSTRUMENTED_LINUX_JUMP_LABEL_H */
