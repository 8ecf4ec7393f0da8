// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The machine's serial port.  On a POWER8 it is behind a bridge whose two
 * registers, data and command, are reached through XSCOM; later machines have a
 * separate address.
 */
#include "hypervisor.h"

#define XSCOM			0x3fc0000000000UL
#define LPC_COMMAND		(XSCOM + 0xb00200)
#define LPC_DATA		(XSCOM + 0xb00218)

#define COMMAND_WRITE_BYTE	(0xdUL << 60 | 1UL << 56)
#define BRIDGE_TRANSMIT		0xd00103f8UL
#define DATA_BYTE_SHIFT		56

#define POWER9_TRANSMIT		0x60300d00103f8UL

void hv_putc(char c)
{
	if (hv_is_power8()) {
		*(volatile u64 *)LPC_DATA = (u64)(u8)c << DATA_BYTE_SHIFT;
		*(volatile u64 *)LPC_COMMAND = COMMAND_WRITE_BYTE | BRIDGE_TRANSMIT;
	} else {
		*(volatile u8 *)POWER9_TRANSMIT = c;
	}
}

void hv_puts(const char *s)
{
	while (*s)
		hv_putc(*s++);
}

void hv_puthex(u64 n)
{
	int shift;

	for (shift = 60; shift >= 0; shift -= 4)
		hv_putc("0123456789abcdef"[n >> shift & 15]);
}
