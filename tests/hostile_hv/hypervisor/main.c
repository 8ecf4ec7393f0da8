// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Start of the guest, and which call goes where.
 */
#include <asm/reg.h>
#include "../../baremetal/lib/layout.h"
#include "hypervisor.h"

#define SPRN_HSPRG0	304

bool guest_is_little;
struct box *box;

/* Address of the guest's real memory here; NULL for what it does not have. */
void *guest_address(u64 addr)
{
	return addr < GUEST_MEMORY_SIZE ? (void *)(GUEST_AT + addr) : NULL;
}

/* The boot code finds in the frame what the guest starts with. */
void hv_main(void)
{
	struct frame *frame = (struct frame *)mfspr(SPRN_HSPRG0);

	if (hv_is_power8())
		hv_use_hash();
	else
		hv_use_radix();
	frame->nip = GUEST_BASE;
	frame->msr = MSR_SF;
}

void hv_call(struct frame *frame)
{
	if (box && guest_word(&box->armed))
		hv_answer(frame);
	else if (!hv_service(frame))
		hv_stray(frame);
}

/* The adversary itself is broken, or the guest did what nobody handles. */
void hv_died(u64 vector, u64 srr0, u64 srr1, u64 hsrr0, u64 dar)
{
	hv_puts("\nBail out! the adversary took exception ");
	hv_puthex(vector);
	hv_puts(": SRR0 ");
	hv_puthex(srr0);
	hv_puts(" SRR1 ");
	hv_puthex(srr1);
	hv_puts(" HSRR0 ");
	hv_puthex(hsrr0);
	hv_puts(" DAR ");
	hv_puthex(dar);
	hv_puts(ADVERSARY_END);
	for (;;)
		;
}
