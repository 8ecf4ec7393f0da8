// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Remember names and system calls of tasks; see tasks.h.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hcall.h"
#include "tasks.h"

#define SAVED	"/sys/kernel/tracing/saved_cmdlines"

/* Open addressing; the size is a power of two, a free place has number -1. */
static struct task *table;
static size_t size, used;

static struct task *place_of(struct task *tasks, size_t room, pid_t pid)
{
	size_t at = (uint32_t)pid * UINT32_C(2654435761) & (room - 1);

	while (tasks[at].pid != -1 && tasks[at].pid != pid)
		at = (at + 1) & (room - 1);
	return &tasks[at];
}

static void grow(void)
{
	size_t room = size ? 2 * size : 1024, i;
	struct task *tasks = calloc(room, sizeof(*tasks));

	if (!tasks)
		fail("out of memory; stop other programs and try again");
	for (i = 0; i < room; i++)
		tasks[i].pid = -1;
	for (i = 0; i < size; i++) {
		if (table[i].pid != -1)
			*place_of(tasks, room, table[i].pid) = table[i];
	}
	free(table);
	table = tasks;
	size = room;
}

struct task *task_of(pid_t pid)
{
	struct task *task;

	if (2 * used >= size)
		grow();
	task = place_of(table, size, pid);
	if (task->pid == -1) {
		*task = (struct task) { .pid = pid, .syscall = -1 };
		used++;
	}
	return task;
}

static void read_saved(struct task *task)
{
	FILE *file = fopen(SAVED, "r");
	char name[32];
	int pid;

	while (file && fscanf(file, "%d %31[^\n]", &pid, name) == 2) {
		if (pid == task->pid)
			snprintf(task->command, sizeof(task->command), "%s", name);
	}
	if (file)
		fclose(file);
}

const char *task_command(pid_t pid)
{
	struct task *task = task_of(pid);
	char path[32];
	FILE *file;

	if (task->named)
		return task->command;
	task->named = true;
	snprintf(path, sizeof(path), "/proc/%d/comm", pid);
	file = pid ? fopen(path, "r") : NULL;
	if (!pid) {
		snprintf(task->command, sizeof(task->command), "<idle>");
	} else if (file) {
		if (fgets(task->command, sizeof(task->command), file))
			task->command[strcspn(task->command, "\n")] = '\0';
		fclose(file);
	} else {
		read_saved(task);
	}
	return task->command;
}

void tasks_free(void)
{
	free(table);
	table = NULL;
	size = used = 0;
}
