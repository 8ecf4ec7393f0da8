/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Declarations for all commands: entry points, exit status, error messages.
 */
#ifndef HCALL_H
#define HCALL_H

#include <argp.h>

#define __noreturn		__attribute__((noreturn))
#define ARRAY_SIZE(array)	(sizeof(array) / sizeof((array)[0]))

/* Exit statuses; hcall trace hands on that of the command it runs. */
enum {
	EXIT_FOUND,		/* done */
	EXIT_NOTHING,		/* nothing matched, or the name is unknown */
	EXIT_CANNOT,		/* wrong usage, or it cannot be done here */
};

/* Keys of long options that several commands have. */
enum { OPT_JSON = 0x300 };

struct command {
	const char *name;
	const char *summary;
	int (*run)(int argc, char **argv);
};

int cmd_list(int argc, char **argv);
int cmd_show(int argc, char **argv);
int cmd_decode(int argc, char **argv);
int cmd_stat(int argc, char **argv);
int cmd_trace(int argc, char **argv);
int cmd_record(int argc, char **argv);
int cmd_report(int argc, char **argv);
int cmd_inject(int argc, char **argv);
int cmd_probe(int argc, char **argv);

/* Parse the arguments of one command; wrong ones end the program. */
void parse(const struct argp *argp, int argc, char **argv, void *input);

struct hcall;

/* Print "hcall: ..." and end the program with EXIT_CANNOT. */
void fail(const char *format, ...)
	__attribute__((noreturn, format(printf, 1, 2)));
/* Print "hcall: ..." and go on. */
void warn(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* Complain that no call has the name, with the one that was perhaps meant. */
void warn_unknown_call(const char *name);
/* A call by its name or opcode; an unknown one ends the program. */
const struct hcall *need_call(const char *name);

#endif /* HCALL_H */
