// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * First program of a KVM host: runs QEMU for each guest in /guests, one after
 * the other, and prints their consoles and KVM's own trace of their calls.
 *
 * /guests/NAME holds the words of a command, one a line.  Lines of a guest's
 * console are printed as "NAME| line".  scripts/lab/kvm.py makes the folder and
 * reads the output.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/klog.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "say.h"

#define TRACING	"/sys/kernel/debug/tracing"
#define EVENTS	TRACING "/events/kvm_hv"
#define GUESTS	"/guests"
#define MAX_WORDS	96
#define MAX_GUESTS	64
#define READ_ALL	3	/* syslog(2) */
#define WARNING		4	/* level of a kernel message */

/* Seconds after which a guest that has not ended is a failure. */
static int limit = 60;

/* Names of calls in the trace, with the length of each run. */
struct runs {
	char name[64];
	unsigned long count;
	unsigned int column;
};

static void end_run(struct runs *runs)
{
	if (!runs->count)
		return;
	if (!runs->column)
		runs->column = printf("@calls");
	runs->column += printf(" %s*%lu", runs->name, runs->count);
	if (runs->column > 200) {
		printf("\n");
		runs->column = 0;
	}
}

static void add_call(struct runs *runs, const char *name)
{
	if (strcmp(runs->name, name)) {
		end_run(runs);
		snprintf(runs->name, sizeof(runs->name), "%s", name);
		runs->count = 0;
	}
	runs->count++;
}

/*
 * KVM serves H_CEDE before its event for calls; an exit without a trap, after
 * which the virtual CPU has ceded, is that call.
 */
static void say_calls(void)
{
	static struct runs runs;
	char line[512], name[64], *at;
	FILE *file = fopen(TRACING "/trace", "r");

	runs = (struct runs) { 0 };
	while (file && fgets(line, sizeof(line), file)) {
		at = strstr(line, "kvm_hcall_enter:");
		if (at) {
			at = strstr(at, "hcall=");
			if (at && sscanf(at, "hcall=%63s", name) == 1)
				add_call(&runs, name);
			continue;
		}
		if (strstr(line, "kvm_guest_exit:") && strstr(line, "ceded=1"))
			add_call(&runs, "H_CEDE");
	}
	end_run(&runs);
	printf("%s@traced %s\n", runs.column ? "\n" : "", file ? "yes" : "no");
	if (file)
		fclose(file);
}

/* Events that the ring buffers had no room for, of all CPUs. */
static void say_lost(void)
{
	char path[64], text[1024], *at;
	unsigned long lost = 0;
	int cpu;

	for (cpu = 0; ; cpu++) {
		snprintf(path, sizeof(path), TRACING "/per_cpu/cpu%d/stats", cpu);
		if (access(path, R_OK))
			break;
		read_text(path, text, sizeof(text));
		at = strstr(text, "\noverrun: ");
		lost += at ? strtoul(at + 10, NULL, 10) : 1;
	}
	printf("@lost %lu\n", lost);
}

static void start_tracing(void)
{
	write_text(TRACING "/tracing_on", "0");
	write_text(TRACING "/trace", "");
	write_text(TRACING "/buffer_size_kb", "16384");
	write_text(EVENTS "/kvm_guest_exit/filter", "trap==0");
	write_text(EVENTS "/kvm_hcall_enter/enable", "1");
	write_text(EVENTS "/kvm_guest_exit/enable", "1");
	write_text(TRACING "/tracing_on", "1");
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec + time.tv_nsec / 1e9;
}

/* Print what the guest writes, each line behind its name, until it ends. */
static void copy_console(const char *name, int from, pid_t pid)
{
	static char line[4096];
	struct pollfd wait = { .fd = from, .events = POLLIN };
	size_t length = 0;
	double end = now() + limit;
	char c[256];
	ssize_t n, i;

	for (;;) {
		int left = (end - now()) * 1000;

		if (left <= 0 || !poll(&wait, 1, left)) {
			kill(pid, SIGKILL);
			printf("@late %s\n", name);
			break;
		}
		n = read(from, c, sizeof(c));
		if (n <= 0)
			break;
		for (i = 0; i < n; i++) {
			if (c[i] == '\r')
				continue;
			if (c[i] != '\n' && length < sizeof(line) - 1) {
				line[length++] = c[i];
				continue;
			}
			line[length] = '\0';
			printf("%s| %s\n", name, line);
			length = 0;
		}
	}
	line[length] = '\0';
	if (length)
		printf("%s| %s\n", name, line);
}

static void run_guest(const char *name)
{
	static char text[8192];
	char *words[MAX_WORDS + 1], path[300], *at = text;
	int pipes[2], status = -1, n = 0;
	double began = now();
	pid_t pid;

	snprintf(path, sizeof(path), GUESTS "/%s", name);
	read_text(path, text, sizeof(text));
	while (n < MAX_WORDS && (words[n] = strsep(&at, "\n")) && at)
		n++;
	words[n] = NULL;
	printf("@guest %s\n", name);
	start_tracing();
	if (pipe(pipes))
		return;
	fflush(stdout);
	pid = fork();
	if (!pid) {
		dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
		dup2(pipes[1], STDOUT_FILENO);
		dup2(pipes[1], STDERR_FILENO);
		close(pipes[0]);
		close(pipes[1]);
		execv(words[0], words);
		perror(words[0]);
		_exit(127);
	}
	close(pipes[1]);
	copy_console(name, pipes[0], pid);
	close(pipes[0]);
	waitpid(pid, &status, 0);
	write_text(TRACING "/tracing_on", "0");
	say_calls();
	say_lost();
	printf("@ended %s %s %d %.1f\n", name, WIFEXITED(status) ? "exit" : "signal",
	       WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status), now() - began);
	fflush(stdout);
}

/* The host's messages from warnings up. */
static void say_messages(void)
{
	static char log[1 << 20];
	int length = klogctl(READ_ALL, log, sizeof(log) - 1);
	char *line;

	log[length > 0 ? length : 0] = '\0';
	for (line = strtok(log, "\n"); line; line = strtok(NULL, "\n"))
		if (line[0] != '<' || atoi(line + 1) % 8 <= WARNING)
			printf("host| %s\n", line);
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static int visible(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

int main(void)
{
	struct dirent **names;
	int count, i;

	begin();
	if (getenv("limit"))
		limit = atoi(getenv("limit"));
	load_module("/kvm.ko");
	load_module("/kvm-hv.ko");
	count = scandir(GUESTS, &names, visible, by_name);
	for (i = 0; i < count; i++)
		run_guest(names[i]->d_name);
	say_messages();
	return finish();
}
