/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Stand-in for the kernel's header of this name.  As there, a static branch is
 * a nop that is noted in a table and patched when the key changes.
 */
#ifndef _TORTURE_LINUX_JUMP_LABEL_H
#define _TORTURE_LINUX_JUMP_LABEL_H

#ifdef __ASSEMBLY__

#define FTR_ENTRY_LONG		.8byte

#define ARCH_STATIC_BRANCH(LABEL, KEY)		\
1098:	nop;					\
	.pushsection __jump_table, "aw";	\
	.balign	4;				\
	.long	1098b - ., LABEL - .;		\
	FTR_ENTRY_LONG KEY - .;			\
	.popsection

#else

#include <linux/compiler.h>
#include <linux/types.h>

struct static_key {
	int enabled;
};

struct static_key_false {
	struct static_key key;
};

#define STATIC_KEY_FALSE_INIT	{ { 0 } }

struct jump_entry {
	s32 code, target;	/* from their own addresses */
	s64 key __packed;
};

static __always_inline bool torture_static_branch(const struct static_key *key)
{
	asm goto("1:	nop\n"
		 "	.pushsection __jump_table, \"aw\"\n"
		 "	.balign	4\n"
		 "	.long	1b - ., %l[l_yes] - .\n"
		 "	.8byte	%c0 - .\n"
		 "	.popsection"
		 : : "i" (key) : : l_yes);
	return false;
l_yes:
	return true;
}

#define static_branch_unlikely(branch)			\
	__builtin_expect(torture_static_branch(&(branch)->key), 0)

/* jump.c */
void static_key_slow_inc(struct static_key *key);
void static_key_slow_dec(struct static_key *key);

#endif /* __ASSEMBLY__ */
#endif /* _TORTURE_LINUX_JUMP_LABEL_H */
