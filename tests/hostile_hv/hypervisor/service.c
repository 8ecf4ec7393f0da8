// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Calls that are not tested: console, power-off, byte order of interrupts, pages, and
 * settings of the test.
 */
#include <asm/hvcall-gen.h>
#include <asm/reg.h>
#include "hypervisor.h"

#define SPRN_LPCR		318
#define LPCR_ILE		(1UL << 25)

#define MODE_LITTLE		1

static void put_term_char(const struct frame *frame)
{
	u64 n;

	for (n = 0; n < frame->gpr[5] && n < 16; n++)
		hv_putc(frame->gpr[6 + n / 8] >> (56 - n % 8 * 8));
}

/* The guest uses one mode: byte order of interrupts. */
static u64 set_mode(const struct frame *frame)
{
	if (frame->gpr[4] != MODE_LITTLE)
		return H_PARAMETER;
	mtspr(SPRN_LPCR, mfspr(SPRN_LPCR) | LPCR_ILE);
	return H_SUCCESS;
}

static u64 attach(const struct frame *frame)
{
	guest_is_little = frame->gpr[5];
	mailbox = guest_address(frame->gpr[4]);
	return H_SUCCESS;
}

bool hv_service(struct frame *frame)
{
	const u64 *settings = (const u64 *)HV_SETTINGS;
	u64 status = H_SUCCESS, result = 0;

	switch (frame->gpr[3]) {
	case H_PUT_TERM_CHAR:
		put_term_char(frame);
		break;
	case H_SET_MODE:
		status = set_mode(frame);
		break;
	case H_ENTER:
		status = hv_enter(frame);
		break;
	case H_RTAS:
		hv_puts(HOSTILE_END);
		for (;;)
			;
	case HOSTILE_ATTACH:
		status = attach(frame);
		break;
	case HOSTILE_SETTING:
		if (frame->gpr[4] >= SETTINGS)
			status = H_PARAMETER;
		else
			result = settings[frame->gpr[4]];
		break;
	default:
		return false;
	}
	hv_poison(frame, POISON_ALL, 0);
	frame->gpr[3] = status;
	frame->gpr[4] = result;
	return true;
}
