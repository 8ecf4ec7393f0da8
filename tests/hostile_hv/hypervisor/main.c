// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Start the guest, and dispatch its calls.
 */
#include <asm/reg.h>
#include "../../baremetal/lib/layout.h"
#include "hypervisor.h"

#define SPRN_HSPRG0	304

bool guest_is_little;
struct mailbox *mailbox;

/* Address of the guest's real memory; NULL outside of it. */
void *guest_address(u64 addr)
{
	return addr < GUEST_MEMORY_SIZE ? (void *)(GUEST_AT + addr) : NULL;
}

/* The boot code loads the guest's first registers from the frame. */
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
	if (mailbox && guest_word(&mailbox->armed))
		hv_answer(frame);
	else if (!hv_service(frame))
		hv_stray(frame);
}

/* An exception in the hypervisor, or one of the guest without a handler. */
void hv_died(u64 vector, u64 srr0, u64 srr1, u64 hsrr0, u64 dar)
{
	hv_puts("\nBail out! the hypervisor took exception ");
	hv_puthex(vector);
	hv_puts(": SRR0 ");
	hv_puthex(srr0);
	hv_puts(" SRR1 ");
	hv_puthex(srr1);
	hv_puts(" HSRR0 ");
	hv_puthex(hsrr0);
	hv_puts(" DAR ");
	hv_puthex(dar);
	hv_puts(HOSTILE_END);
	for (;;)
		;
}
