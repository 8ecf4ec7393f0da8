/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Shim of linux/jump_label.h: calls are observed, always. */
#ifndef _TYPED_LINUX_JUMP_LABEL_H
#define _TYPED_LINUX_JUMP_LABEL_H

#define static_branch_unlikely(key)	true

#endif
