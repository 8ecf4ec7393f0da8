/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Shim of linux/jump_label.h: the branch to the slow path as it is while the key
 * is off, or with TYPED_SLOW_PATH as it is patched.
 */
#ifndef _TYPED_LINUX_JUMP_LABEL_H
#define _TYPED_LINUX_JUMP_LABEL_H

#include <linux/compiler.h>
#include <linux/types.h>

#ifdef TYPED_SLOW_PATH
#define TYPED_BRANCH	"b %l[l_yes]"
#else
#define TYPED_BRANCH	"nop"
#endif

struct static_key_false {
	int enabled;
};

static __always_inline bool typed_branch(void)
{
	asm goto(TYPED_BRANCH : : : : l_yes);
	return false;
l_yes:
	return true;
}

#define static_branch_unlikely(key)	__builtin_expect(typed_branch(), 0)

#endif
