/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Stand-in for the kernel's header of this name, without jump labels: a static
 * key is a variable, which far.c has switched on.
 */
#ifndef _FAR_LINUX_JUMP_LABEL_H
#define _FAR_LINUX_JUMP_LABEL_H

#ifndef __ASSEMBLY__

struct static_key {
	int enabled;
};

struct static_key_false {
	struct static_key key;
};

#define static_branch_unlikely(branch)	(*(volatile int *)&(branch)->key.enabled != 0)

#endif /* __ASSEMBLY__ */
#endif /* _FAR_LINUX_JUMP_LABEL_H */
