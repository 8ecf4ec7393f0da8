// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * A printf for KTAP lines.
 */
#include <stdarg.h>
#include "guest.h"

static void put_number(unsigned long n, unsigned int base, int width)
{
	char digits[24];
	int i = 0;

	do {
		digits[i++] = "0123456789abcdef"[n % base];
		n /= base;
	} while (n);
	while (width-- > i)
		guest_putc('0');
	while (i)
		guest_putc(digits[--i]);
}

static void put_string(const char *s)
{
	while (*s)
		guest_putc(*s++);
}

static void put_signed(long n)
{
	if (n < 0) {
		guest_putc('-');
		n = -n;
	}
	put_number(n, 10, 0);
}

void guest_printf(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	for (; *fmt; fmt++) {
		int width = 0;
		bool l = false;

		if (*fmt != '%') {
			guest_putc(*fmt);
			continue;
		}
		for (fmt++; *fmt >= '0' && *fmt <= '9'; fmt++)
			width = width * 10 + *fmt - '0';
		if (*fmt == 'l') {
			l = true;
			fmt++;
		}
		switch (*fmt) {
		case 's':
			put_string(va_arg(ap, const char *));
			break;
		case 'd':
			put_signed(l ? va_arg(ap, long) : va_arg(ap, int));
			break;
		case 'u':
			put_number(l ? va_arg(ap, unsigned long) :
				   va_arg(ap, unsigned int), 10, width);
			break;
		case 'x':
			put_number(l ? va_arg(ap, unsigned long) :
				   va_arg(ap, unsigned int), 16, width);
			break;
		default:
			guest_putc('%');
			guest_putc(*fmt);
		}
	}
	va_end(ap);
}
