/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Stand-in for the kernel's header of this name, for programs that are built
 * with CONFIG_HCALL_SLOW_PATH: a static branch is the nop that it is in a kernel
 * while calls take the fast path, and nothing ever patches it.  The only table
 * of jumps is that of hvCall.S.
 */
#ifndef _GUEST_LINUX_JUMP_LABEL_H
#define _GUEST_LINUX_JUMP_LABEL_H

#ifdef __ASSEMBLY__

#define FTR_ENTRY_LONG		.8byte

#define ARCH_STATIC_BRANCH(label, key)	nop

#else

#include <linux/compiler.h>
#include <linux/types.h>

struct static_key {
	int enabled;
};

struct static_key_false {
	struct static_key key;
};

/* The compiler has to keep the other way: in a kernel the nop may change. */
static __always_inline bool guest_static_branch(const struct static_key *key)
{
	asm goto("nop	# %0" : : "i" (key) : : l_yes);
	return false;
l_yes:
	return true;
}

#define static_branch_unlikely(branch)			\
	__builtin_expect(guest_static_branch(&(branch)->key), 0)

#endif /* __ASSEMBLY__ */
#endif /* _GUEST_LINUX_JUMP_LABEL_H */
