/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Numbers as logs, registers and people write them.
 */
#ifndef HCALL_NUMBER_H
#define HCALL_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

/* One way to read a number. */
struct number {
	int64_t value;	/* signed: 0xfffffffffffffffc and 0xfffffffc are -4 */
	int base;	/* 10 or 16 */
};

/* "398" is decimal or hexadecimal: two ways at most. */
#define MAX_NUMBERS	2

/*
 * Read a word as a number, the likeliest way first.  Leading zeros and letters
 * mean hexadecimal, as in a dump of registers.
 * Return: the number of ways; 0 if the word is no number.
 */
int read_number(const char *word, struct number numbers[MAX_NUMBERS]);

/* Read the digits of one base at most length long; false if others follow. */
bool read_digits(const char *word, int length, int base, int64_t *value);

/*
 * Keep negative numbers among the arguments from being taken for options: put
 * a blank before them.  Ends the program if memory is short.
 */
void protect_numbers(int argc, char **argv);

#endif /* HCALL_NUMBER_H */
