// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Prints the generated tables of arguments: a line for each call, then one for
 * each of its arguments and results, with those statuses of -600 to 10000 after
 * which it means something.
 */
#include <stdio.h>

#include <asm/hvcall-args.h>

static void print_value(const char *what, const struct hcall_value *value)
{
	long status, first = 0;
	int valid, before = 0;

	printf("%s %s r%d %#x", what, hcall_words + value->name, value->reg, value->kind);
	for (status = -600; status <= 10001; status++) {
		valid = status <= 10000 && hcall_value_valid(value, status);
		if (valid && !before)
			first = status;
		if (!valid && before)
			printf(" %ld..%ld", first, status - 1);
		before = valid;
	}
	printf("\n");
}

int main(void)
{
	int i, j;

	for (i = 0; i <= HCALL_INDEX_MAX; i++) {
		const struct hcall_form *form = &hcall_forms[i];

		printf("call %s %#x %#x %d %d\n", hcall_words + form->family, form->flags,
		       form->hidden, form->arg_span, form->result_span);
		for (j = 0; j < form->args; j++)
			print_value("arg", &hcall_values[form->first + j]);
		for (j = 0; j < form->results; j++)
			print_value("result", &hcall_values[form->first + form->args + j]);
	}
	return 0;
}
