// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Console, power-off and interrupt byte order of the test guest.
 */
#include <asm/hvcall.h>
#include "guest.h"

/* H_SET_MODE_RESOURCE_LE: interrupts little-endian. */
#define MODE_LITTLE		1

/*
 * QEMU's number for RTAS power-off; its device tree says the same.  Looking it
 * up would need a device tree parser for this one property.
 */
#define RTAS_POWER_OFF		0x2003

#ifdef __LITTLE_ENDIAN__
#define CPU_TO_BE32(x)		__builtin_bswap32(x)
#else
#define CPU_TO_BE32(x)		(x)
#endif

static unsigned long pending[2];
static unsigned int npending;

/* Up to 16 characters travel in two registers, the first one leftmost. */
void guest_flush(void)
{
	/* Terminal 0: the first one there is. */
	if (npending)
		guest_hcall4(H_PUT_TERM_CHAR, 0, npending, pending[0], pending[1]);
	pending[0] = pending[1] = 0;
	npending = 0;
}

void guest_putc(char c)
{
	pending[npending / 8] |= (unsigned long)(u8)c << (56 - npending % 8 * 8);
	npending++;
	if (npending == 16)
		guest_flush();
}

void guest_power_off(void)
{
	/* token, arguments, results, {mask, mask}, {status} */
	static u32 rtas[6] __attribute__((aligned(64)));

	rtas[0] = CPU_TO_BE32(RTAS_POWER_OFF);
	rtas[1] = CPU_TO_BE32(2);
	rtas[2] = CPU_TO_BE32(1);
	guest_flush();
	guest_hcall4(H_RTAS, (unsigned long)rtas, 0, 0, 0);
	for (;;)
		;
}

void guest_set_interrupt_endian(void)
{
#ifdef __LITTLE_ENDIAN__
	guest_hcall4(H_SET_MODE, MODE_LITTLE, H_SET_MODE_RESOURCE_LE,
		     0, 0);
#endif
}
