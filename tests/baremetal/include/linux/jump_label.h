/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Stub of the kernel's header.  A macro chooses what a static branch is:
 *
 *	(none)			a nop that nothing patches: the fast path
 *	JUMP_LABEL_TAKEN	a branch: the slow path
 *	JUMP_LABEL_TABLE	as in a kernel, with an entry in __jump_table
 *	JUMP_LABEL_VARIABLE	as in a kernel without jump labels: reads the key
 */
#ifndef _GUEST_LINUX_JUMP_LABEL_H
#define _GUEST_LINUX_JUMP_LABEL_H

#ifdef __ASSEMBLY__

#define FTR_ENTRY_LONG		.8byte

#ifdef JUMP_LABEL_TABLE
#define ARCH_STATIC_BRANCH(LABEL, KEY)		\
1098:	nop;					\
	.pushsection __jump_table, "aw";	\
	.balign	4;				\
	.long	1098b - ., LABEL - .;		\
	FTR_ENTRY_LONG KEY - .;			\
	.popsection
#else
#define ARCH_STATIC_BRANCH(label, key)	nop
#endif

#else

#include <linux/compiler.h>
#include <linux/types.h>

struct static_key {
	int enabled;
};

/* The type says how a key is initialized. */
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

#ifdef JUMP_LABEL_VARIABLE

#define static_branch_unlikely(branch)	(*(volatile int *)&(branch)->key.enabled != 0)

#else

#ifdef JUMP_LABEL_TABLE
struct jump_entry {
	s32 code, target;	/* relative to the members' own addresses */
	s64 key __packed;	/* relative, too; + 1: branches while the key is off */
};

#define JUMP_LABEL_ENTRY						\
	"\n	.pushsection __jump_table, \"aw\"\n"			\
	"	.balign	4\n"						\
	"	.long	1b - ., %l[l_yes] - .\n"			\
	"	.8byte	%c0 - .\n"					\
	"	.popsection"
#else
#define JUMP_LABEL_ENTRY	"	# %c0"
#endif

#define JUMP_LABEL_BRANCH	"b	%l[l_yes]"
#ifdef JUMP_LABEL_TAKEN
#define JUMP_LABEL_NOP		JUMP_LABEL_BRANCH
#else
#define JUMP_LABEL_NOP		"nop"
#endif

/* The compiler must keep the branch's target: in a kernel the nop may change. */
#define DEFINE_JUMP_LABEL(function, insn)				\
static __always_inline bool function(const struct static_key *key, bool inverted) \
{									\
	asm goto("1:	" insn JUMP_LABEL_ENTRY				\
		 : : "i" ((const char *)key + inverted) : : l_yes);	\
	return false;							\
l_yes:									\
	return true;							\
}

DEFINE_JUMP_LABEL(jump_label_nop, JUMP_LABEL_NOP)
DEFINE_JUMP_LABEL(jump_label_branch, JUMP_LABEL_BRANCH)

#define __is_static_key_true(branch)					\
	__builtin_types_compatible_p(__typeof__(*(branch)), struct static_key_true)

#define static_branch_unlikely(branch)					\
	__builtin_expect(__is_static_key_true(branch) ?			\
			 jump_label_branch(&(branch)->key, false) :	\
			 jump_label_nop(&(branch)->key, false), 0)
#define static_branch_likely(branch)					\
	__builtin_expect(__is_static_key_true(branch) ?			\
			 !jump_label_nop(&(branch)->key, true) :	\
			 !jump_label_branch(&(branch)->key, true), 1)

#endif /* JUMP_LABEL_VARIABLE */

/* tests/hostile_hv/guest/jump.c */
void static_key_slow_inc(struct static_key *key);
void static_key_slow_dec(struct static_key *key);

#define static_key_enabled(branch)	((branch)->key.enabled > 0)
#define static_branch_inc(branch)	static_key_slow_inc(&(branch)->key)
#define static_branch_dec(branch)	static_key_slow_dec(&(branch)->key)
#define static_branch_enable(branch)	static_branch_inc(branch)
#define static_branch_disable(branch)	static_branch_dec(branch)

#endif /* __ASSEMBLY__ */
#endif /* _GUEST_LINUX_JUMP_LABEL_H */
