// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Run and follow the tasks that are traced; see trace_run.h.
 */
#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "hcall.h"
#include "trace_run.h"

/* Time to sleep when the buffers were nearly empty. */
#define INTERVAL_NS	20000000
#define FEW_RECORDS	200

static const struct argp_option options[] = {
	{ "pid", 'p', "PID", 0, "Trace process PID and its children; may be repeated", 5 },
	{ "buffer", 'b', "SIZE", 0,
	  "Use a buffer of SIZE on each CPU, such as 64M", 6 },
	{ 0 }
};

static void add_task(struct trace_run *run, const char *text,
		     struct argp_state *state)
{
	char *end;
	long pid = strtol(text, &end, 10);

	if (end == text || *end || pid <= 0 || pid > INT32_MAX)
		argp_error(state, "%s: not a process number; give a number from 1", text);
	if (run->tasks_count == MAX_TASKS)
		argp_error(state, "--pid: more than %d processes; name fewer processes", MAX_TASKS);
	run->tasks[run->tasks_count++] = pid;
}

/* A size in KiB, or with K, M or G behind it. */
static unsigned long size_of(const char *text, struct argp_state *state)
{
	char *end;
	unsigned long long value = strtoull(text, &end, 10);
	unsigned int shift = *end == 'M' ? 10 : *end == 'G' ? 20 : 0;

	if (end != text && *end && strchr("KMG", *end))
		end++;
	if (end == text || *end || !value || value << shift > 1 << 30)
		argp_error(state, "%s: invalid size; give a size such as 64M, at most 1024G",
			   text);
	return value << shift;
}

static error_t parse_option(int key, char *arg, struct argp_state *state)
{
	struct trace_run *run = state->input;

	switch (key) {
	case 'p':
		add_task(run, arg, state);
		return 0;
	case 'b':
		run->buffer_kb = size_of(arg, state);
		return 0;
	case ARGP_KEY_ARGS:
		run->command = state->argv + state->next;
		return 0;
	case ARGP_KEY_END:
		if (run->command && run->tasks_count)
			argp_error(state, "--pid and a command exclude each other; give one of the two");
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

const struct argp run_argp = { .options = options, .parser = parse_option };

bool trace_run_has_tasks(const struct trace_run *run)
{
	return run->command || run->tasks_count;
}

static volatile sig_atomic_t ended_by;

static void on_signal(int number)
{
	ended_by = number;
}

void trace_run_catch_signals(void)
{
	static const int numbers[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT };
	struct sigaction action = { .sa_handler = on_signal };
	size_t i;

	for (i = 0; i < ARRAY_SIZE(numbers); i++)
		sigaction(numbers[i], &action, NULL);
	signal(SIGPIPE, SIG_IGN);
}

/*
 * Start the command, but let it wait until it is traced.
 * Return: the end of a pipe; closing it lets the command run.
 */
static int start(struct trace_run *run)
{
	int gate[2];
	pid_t pid;
	char byte;

	if (pipe(gate))
		fail("pipe: cannot be created (%s); close other programs", strerror(errno));
	pid = fork();
	if (pid < 0)
		fail("process: cannot be created (%s); close other programs", strerror(errno));
	if (!pid) {
		close(gate[1]);
		/* No byte comes if the tracer is gone. */
		if (read(gate[0], &byte, 1) != 1)
			_exit(EXIT_CANNOT);
		close(gate[0]);
		signal(SIGPIPE, SIG_DFL);
		execvp(run->command[0], run->command);
		fprintf(stderr, "hcall: %s: cannot be run (%s); check the name of the command\n", run->command[0],
			strerror(errno));
		_exit(errno == ENOENT ? 127 : 126);
	}
	close(gate[0]);
	run->tasks[0] = pid;
	run->tasks_count = 1;
	return gate[1];
}

/* All threads that a process has now; new ones are followed. */
static void add_threads(pid_t pid)
{
	char path[64];
	struct dirent *entry;
	DIR *folder;

	snprintf(path, sizeof(path), "/proc/%d/task", pid);
	folder = opendir(path);
	if (!folder)
		fail("process %d: cannot be traced (%s); name a running process", pid, strerror(errno));
	while ((entry = readdir(folder))) {
		if (entry->d_name[0] != '.')
			session_add_task(atoi(entry->d_name));
	}
	closedir(folder);
}

/* A process that has ended may stay in the table until its parent looks. */
static bool is_running(pid_t pid)
{
	char path[32], text[512] = "", *name_end;
	FILE *file;

	snprintf(path, sizeof(path), "/proc/%d/stat", pid);
	file = fopen(path, "r");
	if (!file)
		return false;
	if (!fgets(text, sizeof(text), file))
		text[0] = '\0';
	fclose(file);
	/* "pid (name) state ..."; the name may hold anything. */
	name_end = strrchr(text, ')');
	return name_end && !strchr("ZX", name_end[2]);
}

/* Return true if a task is left that may make calls. */
static bool alive(const struct trace_run *run, int *status)
{
	int i;

	if (run->command)
		return waitpid(run->tasks[0], status, WNOHANG) == 0;
	for (i = 0; i < run->tasks_count; i++) {
		if (is_running(run->tasks[i]))
			return true;
	}
	return !run->tasks_count;
}

static int follow(struct trace_run *run, traced_function function,
		  void *context)
{
	const struct timespec interval = { .tv_nsec = INTERVAL_NS };
	int status = 0;

	while (!ended_by && alive(run, &status)) {
		/* While records come fast, the next ones are there already. */
		if (session_read(function, context) < FEW_RECORDS)
			nanosleep(&interval, NULL);
	}
	/* Records that came between the last reading and the end. */
	session_read(function, context);
	session_flush(function, context);
	if (!run->command)
		return EXIT_FOUND;
	if (ended_by) {
		/* The terminal tells its signals to the command as well. */
		if (ended_by != SIGINT && ended_by != SIGQUIT)
			kill(run->tasks[0], ended_by);
		return 128 + ended_by;
	}
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) :
				     WEXITSTATUS(status);
}

int trace_run(struct trace_run *run, traced_function function, void *context)
{
	int i, rc, gate = -1;

	if (run->command) {
		gate = start(run);
		if (run->started)
			*run->started = run->tasks[0];
		session_add_task(run->tasks[0]);
	}
	for (i = 0; i < run->tasks_count && !run->command; i++)
		add_threads(run->tasks[i]);
	session_start();
	if (gate >= 0 && write(gate, "", 1) != 1)
		fail("command: cannot be started (%s); try again", strerror(errno));
	rc = follow(run, function, context);
	run->lost = session_lost();
	run->buffer_kb = session_buffer_kb();
	return rc;
}

void trace_run_warn(const struct trace_run *run)
{
	if (run->lost)
		warn("%llu calls were lost: the buffer of %lu KiB for each CPU was full\n"
		     "  Select fewer calls with -C or -e, or type: hcall trace --buffer=%luM ...",
		     run->lost, run->buffer_kb, run->buffer_kb / 1024 * 4 + 4);
}
