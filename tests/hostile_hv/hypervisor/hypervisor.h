/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Declarations of the hostile hypervisor.
 */
#ifndef _HYPERVISOR_H
#define _HYPERVISOR_H

#include <linux/types.h>

#include "../mailbox.h"
#include "../layout.h"
#include "frame.h"

#define MSR_SF		(1UL << 63)	/* 64 bits */

/* A call of the catalogue; calls-gen.c has them by opcode. */
struct call {
	u64 opcode;
	u32 results;		/* bits: registers that are results */
	u32 kept;		/* bits: POISON_*, not to be touched */
	u32 first_status, statuses;
};

struct status_span {
	s64 first, last;
};

extern const struct call calls[];
extern const unsigned int ncalls;
extern const struct status_span status_spans[];

/* main.c */
void hv_main(void);
void hv_call(struct frame *frame);
void hv_died(u64 vector, u64 srr0, u64 srr1, u64 hsrr0, u64 dar);

/* memory.c */
bool hv_is_power8(void);
void hv_use_hash(void);
void hv_use_radix(void);
u64 hv_enter(const struct frame *frame);

/* main.c: memory of the guest, and words in its byte order */
extern bool guest_is_little;
extern struct mailbox *mailbox;
void *guest_address(u64 addr);

static inline u64 guest_word(const u64 *p)
{
	return guest_is_little ? __builtin_bswap64(*p) : *p;
}

static inline void guest_store(u64 *p, u64 value)
{
	*p = guest_is_little ? __builtin_bswap64(value) : value;
}

/* service.c: calls that are not tested; false for others */
bool hv_service(struct frame *frame);

/* answer.c: tested calls */
void hv_answer(struct frame *frame);
void hv_stray(struct frame *frame);

/* poison.c */
void hv_poison(struct frame *frame, u64 which, u64 number);

/* console.c */
void hv_putc(char c);
void hv_puts(const char *s);
void hv_puthex(u64 n);

#endif /* _HYPERVISOR_H */
