// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * hcall trace where the program is built with TRACE=n, without libtracefs.
 */
#include "hcall.h"

int cmd_trace(int argc, char **argv)
{
	static const struct argp argp = {
		.args_doc = "[COMMAND [ARGUMENT...]]",
		.doc = "This hcall is built without libtracefs and cannot trace.",
	};

	if (argc == 2 && argv[1][0] == '-')
		parse(&argp, argc, argv, NULL);
	fail("this hcall is built without libtracefs (TRACE=n) and cannot trace");
}
