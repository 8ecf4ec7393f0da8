/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Remember tasks by number: name, system call, whether it is traced.
 */
#ifndef HCALL_TASKS_H
#define HCALL_TASKS_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

struct task {
	pid_t pid;
	bool traced;
	bool named;
	char command[32];
	int64_t syscall;	/* -1 outside of system calls */
};

/* The task of a number, new if need be; valid until the next call. */
struct task *task_of(pid_t pid);
/* Its name, from /proc or from what the kernel's tracing has saved. */
const char *task_command(pid_t pid);
void tasks_free(void);

#endif /* HCALL_TASKS_H */
