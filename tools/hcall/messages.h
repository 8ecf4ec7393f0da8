/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Messages of Linux, QEMU and others that have numbers of hypervisor calls.
 */
#ifndef HCALL_MESSAGES_H
#define HCALL_MESSAGES_H

#include <stdbool.h>

/* Meaning of a conversion in a format of printk(). */
enum holds {
	HOLDS_OTHER = '-',	/* nothing to decode */
	HOLDS_OPCODE = 'o',
	HOLDS_STATUS = 's',
	HOLDS_ERRNO = 'e',	/* of a Linux function, after a call or without */
	HOLDS_RTAS = 'r',
	HOLDS_OWN = 'd',	/* the driver's own number: neither of these */
};

struct message {
	const char *file;	/* that prints it; NULL if older than Linux 6.1 */
	const char *format;	/* as in the source, without the line's end */
	const char *holds;	/* a letter for each conversion */
	const char *call;	/* whose status it is, if that is sure */
};

/* Ends with an entry of zeroes. */
extern const struct message messages[];

#define MAX_CONVERSIONS	12

/* Where in a line a conversion's text is. */
struct span {
	int start;
	int length;
	int base;	/* 10 or 16; 0 for a text */
};

/*
 * Find a message in a line.
 * Return: the number of conversions; -1 if it is not there.
 */
int match_message(const struct message *message, const char *line,
		  struct span spans[MAX_CONVERSIONS]);

#endif /* HCALL_MESSAGES_H */
