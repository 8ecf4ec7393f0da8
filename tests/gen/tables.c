// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Asks the generated tables.  Reads lines "o NUMBER" (opcode), "i NUMBER"
 * (dense number) and "s NUMBER" (status) and answers each with one line:
 * "INDEX NAME", "OPCODE" or "NAME", with "-" for no name.
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
			puts(shown(hcall_status_name(number)));
			break;
		default:
			return 1;
		}
	}
	return 0;
}
