// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * hcall trace and record where the program is built with TRACE=n, without
 * libtracefs.
 */
#include "hcall.h"

static int refuse(const struct argp *argp, int argc, char **argv)
{
	if (argc == 2 && argv[1][0] == '-')
		parse(argp, argc, argv, NULL);
	fail("this hcall cannot trace; build hcall with libtracefs, without TRACE=n");
}

int cmd_trace(int argc, char **argv)
{
	static const struct argp argp = {
		.args_doc = "[COMMAND [ARGUMENT...]]",
		.doc = "Fail: this hcall is built without libtracefs and cannot trace.",
	};

	return refuse(&argp, argc, argv);
}

int cmd_record(int argc, char **argv)
{
	static const struct argp argp = {
		.args_doc = "[COMMAND [ARGUMENT...]]",
		.doc = "Fail: this hcall is built without libtracefs and cannot record.",
	};

	return refuse(&argp, argc, argv);
}
