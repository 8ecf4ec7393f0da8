// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Functions that the compiler may call even in a freestanding program, and
 * what the names table calls.  The loops must not become calls of themselves,
 * see the Makefile's -fno-tree-loop-distribute-patterns.
 */
#include "guest.h"

void *memset(void *dest, int c, size_t n)
{
	u8 *d = dest;

	while (n--)
		*d++ = c;
	return dest;
}

void *memcpy(void *dest, const void *src, size_t n)
{
	const u8 *s = src;
	u8 *d = dest;

	while (n--)
		*d++ = *s++;
	return dest;
}

int strcmp(const char *a, const char *b)
{
	while (*a && *a == *b) {
		a++;
		b++;
	}
	return (u8)*a - (u8)*b;
}
