/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Structures in buffers of hypervisor calls.  The hypervisor defines the
 * layout.  A partition that writes a structure must set its reserved bytes to
 * 0.
 */
#ifndef _ASM_POWERPC_HVCALL_STRUCTS_GEN_H
#define _ASM_POWERPC_HVCALL_STRUCTS_GEN_H

#include <linux/build_bug.h>
#include <linux/compiler.h>
#include <linux/stddef.h>
#include <linux/types.h>

/**
 * struct hcall_item - members where C would not put them
 * @number: a number of 64 bits
 *
 * Big-endian.  Source: a text.
 */
struct hcall_item {
	/* private: */
	u8 reserved_0[2];
	/* public: */
	__be64 number;
} __packed;
static_assert(sizeof(struct hcall_item) == 10);
static_assert(offsetof(struct hcall_item, number) == 2);

/**
 * struct hcall_head - all kinds of members, with gaps between them and
 *	behind
 * @kind: which it is
 * @flags: bits
 * @word: a number of 32 bits
 * @one: a structure
 * @text: bytes * / with a comment's end
 * @items: what follows
 *
 * Big-endian.  Aligned to 8.  Not across a multiple of 4096.  A note.  Source:
 * a text.
 */
struct hcall_head {
	u8 kind;
	/* private: */
	u8 reserved_1[1];
	/* public: */
	__be16 flags;
	__be32 word;
	struct hcall_item one;
	u8 text[4];
	/* private: */
	u8 reserved_22[2];
	/* public: */
	struct hcall_item items[];
};
static_assert(sizeof(struct hcall_head) == 24);
static_assert(offsetof(struct hcall_head, kind) == 0);
static_assert(offsetof(struct hcall_head, flags) == 2);
static_assert(offsetof(struct hcall_head, word) == 4);
static_assert(offsetof(struct hcall_head, one) == 8);
static_assert(offsetof(struct hcall_head, text) == 18);

/**
 * struct linux_own - nothing to turn round
 * @signed_one: with a sign
 * @more: two of them
 *
 * In the byte order of the caller.  Source: a text.
 */
struct linux_own {
	s64 signed_one;
	u32 more[2];
};
static_assert(sizeof(struct linux_own) == 16);
static_assert(offsetof(struct linux_own, signed_one) == 0);
static_assert(offsetof(struct linux_own, more) == 8);

#endif /* _ASM_POWERPC_HVCALL_STRUCTS_GEN_H */
