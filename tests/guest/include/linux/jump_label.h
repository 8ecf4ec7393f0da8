/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Stand-in for the kernel's header of this name.  The guest is built without
 * observers, so no jump label is ever laid.
 */
#ifndef _GUEST_LINUX_JUMP_LABEL_H
#define _GUEST_LINUX_JUMP_LABEL_H
#endif
