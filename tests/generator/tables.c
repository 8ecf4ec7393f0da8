// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Asks the generated tables.  Reads lines "o NUMBER" (opcode), "i NUMBER"
 * (dense number), "s NUMBER" (status), "t NUMBER" (status as text) and answers
 * each with one line: "INDEX NAME", "OPCODE", "ERRNO NAME" or the text, with
 * "-" for no name.
 */
#include <stdio.h>
#include <stdlib.h>

#include <asm/hvcall-names.h>

static const char *shown(const char *name)
{
	return name ? name : "-";
}

int main(void)
{
	char line[64];

	while (fgets(line, sizeof(line), stdin)) {
		unsigned long number = strtoul(line + 1, NULL, 0);

		switch (line[0]) {
		case 'o':
			printf("%u %s\n", hcall_index(number), shown(hcall_name(number)));
			break;
		case 'i':
			printf("%lu\n", hcall_opcode(number));
			break;
		case 's':
			printf("%d %s\n", hcall_errno(number), shown(hcall_status_name(number)));
			break;
		case 't':
			puts(hcall_status_str(number));
			break;
		default:
			return 1;
		}
	}
	return 0;
}
