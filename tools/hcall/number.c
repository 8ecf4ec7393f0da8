// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Numbers as logs, registers and people write them; see number.h.
 */
#include <ctype.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hcall.h"
#include "number.h"

bool read_digits(const char *word, int length, int base, int64_t *value)
{
	bool negative = *word == '-';
	char digits[24], *end;
	unsigned long long number;

	if (negative) {
		word++;
		length--;
	}
	if (length <= 0 || length >= (int)sizeof(digits) ||
	    !isxdigit((unsigned char)*word))
		return false;
	memcpy(digits, word, length);
	digits[length] = '\0';
	errno = 0;
	number = strtoull(digits, &end, base);
	if (errno || *end)
		return false;
	/* A negative status as it looks in 32 bits of a register. */
	if (!negative && number > INT_MAX && number <= UINT_MAX)
		*value = (int32_t)number;
	else
		*value = negative ? -number : number;
	return true;
}

static int add(struct number *number, const char *word, int length, int base)
{
	number->base = base;
	return read_digits(word, length, base, &number->value);
}

int read_number(const char *word, struct number numbers[MAX_NUMBERS])
{
	bool negative = *word == '-';
	const char *digits;
	int length, count;

	word += *word == '+';
	digits = word + negative;
	length = strlen(digits);

	if (!strncasecmp(digits, "0x", 2)) {
		count = add(numbers, digits + 2, length - 2, 16);
		if (count && negative)
			numbers->value = -(uint64_t)numbers->value;
		return count;
	}
	if (digits[strspn(digits, "0123456789")])
		return negative ? 0 : add(numbers, digits, length, 16);
	/* "0" is the same in both; with a sign it is decimal. */
	if (negative || length == 1)
		return add(numbers, word, length + negative, 10);
	if (*digits == '0')
		return add(numbers, digits, length, 16);
	count = add(numbers, digits, length, 10);
	return count + add(numbers + count, digits, length, 16);
}

void protect_numbers(int argc, char **argv)
{
	int i;

	for (i = 1; i < argc; i++) {
		if (argv[i][0] == '-' && isdigit((unsigned char)argv[i][1]) &&
		    asprintf(&argv[i], " %s", argv[i]) < 0)
			fail("out of memory; stop other programs and try again");
	}
}
