/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Stand-in for the kernel's header of this name.  As there, a static branch is
 * a nop or a branch that is noted in a table and patched when the key changes.
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

/* What a key is at first. */
struct static_key_true {
	struct static_key key;
};

struct static_key_false {
	struct static_key key;
};

#define STATIC_KEY_TRUE_INIT	{ { 1 } }
#define STATIC_KEY_FALSE_INIT	{ { 0 } }
#define DEFINE_STATIC_KEY_TRUE(name)	struct static_key_true name = STATIC_KEY_TRUE_INIT
#define DEFINE_STATIC_KEY_FALSE(name)	struct static_key_false name = STATIC_KEY_FALSE_INIT
#define DECLARE_STATIC_KEY_TRUE(name)	extern struct static_key_true name
#define DECLARE_STATIC_KEY_FALSE(name)	extern struct static_key_false name

struct jump_entry {
	s32 code, target;	/* from their own addresses */
	s64 key __packed;	/* likewise; + 1: branches while the key is off */
};

#define __TORTURE_BRANCH(insn, key, inverted)				\
	asm goto("1:	" insn "\n"					\
		 "	.pushsection __jump_table, \"aw\"\n"		\
		 "	.balign	4\n"					\
		 "	.long	1b - ., %l[l_yes] - .\n"		\
		 "	.8byte	%c0 - .\n"				\
		 "	.popsection"					\
		 : : "i" ((const char *)(key) + (inverted)) : : l_yes)

static __always_inline bool torture_branch_nop(const struct static_key *key, bool inverted)
{
	__TORTURE_BRANCH("nop", key, inverted);
	return false;
l_yes:
	return true;
}

static __always_inline bool torture_branch_jump(const struct static_key *key, bool inverted)
{
	__TORTURE_BRANCH("b	%l[l_yes]", key, inverted);
	return false;
l_yes:
	return true;
}

#define __torture_is_true(branch)					\
	__builtin_types_compatible_p(__typeof__(*(branch)), struct static_key_true)

#define static_branch_unlikely(branch)					\
	__builtin_expect(__torture_is_true(branch) ?			\
			 torture_branch_jump(&(branch)->key, false) :	\
			 torture_branch_nop(&(branch)->key, false), 0)
#define static_branch_likely(branch)					\
	__builtin_expect(__torture_is_true(branch) ?			\
			 !torture_branch_nop(&(branch)->key, true) :	\
			 !torture_branch_jump(&(branch)->key, true), 1)

/* jump.c */
void static_key_slow_inc(struct static_key *key);
void static_key_slow_dec(struct static_key *key);

#define static_key_enabled(branch)	((branch)->key.enabled > 0)
#define static_branch_inc(branch)	static_key_slow_inc(&(branch)->key)
#define static_branch_dec(branch)	static_key_slow_dec(&(branch)->key)
#define static_branch_enable(branch)	static_branch_inc(branch)
#define static_branch_disable(branch)	static_branch_dec(branch)

#endif /* __ASSEMBLY__ */
#endif /* _TORTURE_LINUX_JUMP_LABEL_H */
