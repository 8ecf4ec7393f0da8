// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * hcall trace: show the hypervisor calls of a command, of tasks or of all, as
 * strace shows system calls.
 */
#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "catalogue.h"
#include "decode.h"
#include "hcall.h"
#include "output.h"
#include "session.h"
#include "summary.h"

/* The kernel's buffers hold some ten thousand calls. */
#define INTERVAL_NS	20000000

#define MAX_TASKS	64

struct wanted {
	const struct hcall *call;
	bool errors;
	bool summary;
	bool times;
	pid_t tasks[MAX_TASKS];
	int tasks_count;
	const char *output;
	char **command;		/* NULL without one */
	FILE *out;
};

static const struct argp_option options[] = {
	{ "call", 'C', "CALL", 0, "Trace only this call", 1 },
	{ "errors", 'Z', NULL, 0, "Print only calls that answer an error", 2 },
	{ "pid", 'p', "PID", 0, "Trace this process and its children; may be repeated", 3 },
	{ "summary", 'c', NULL, 0, "Count calls and print a table at the end", 4 },
	{ "time", 'T', NULL, 0, "Print how long each call took, in seconds", 5 },
	{ "output", 'o', "FILE", 0, "Write to FILE instead of standard error", 6 },
	{ 0 }
};

static void add_task(struct wanted *wanted, const char *text,
		     struct argp_state *state)
{
	char *end;
	long pid = strtol(text, &end, 10);

	if (end == text || *end || pid <= 0 || pid > INT32_MAX)
		argp_error(state, "%s: not the number of a process", text);
	if (wanted->tasks_count == MAX_TASKS)
		argp_error(state, "%d processes are enough", MAX_TASKS);
	wanted->tasks[wanted->tasks_count++] = pid;
}

static error_t parse_option(int key, char *arg, struct argp_state *state)
{
	struct wanted *wanted = state->input;

	switch (key) {
	case 'Z':
		wanted->errors = true;
		return 0;
	case 'C':
		wanted->call = need_call(arg);
		return 0;
	case 'p':
		add_task(wanted, arg, state);
		return 0;
	case 'c':
		wanted->summary = true;
		return 0;
	case 'T':
		wanted->times = true;
		return 0;
	case 'o':
		wanted->output = arg;
		return 0;
	case ARGP_KEY_ARGS:
		wanted->command = state->argv + state->next;
		return 0;
	case ARGP_KEY_END:
		if (wanted->command && wanted->tasks_count)
			argp_error(state, "either --pid or a command");
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static volatile sig_atomic_t ended_by;

static void on_signal(int number)
{
	ended_by = number;
}

/* Every way to end that can be caught, so that the kernel is left clean. */
static void catch_signals(void)
{
	static const int numbers[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT };
	struct sigaction action = { .sa_handler = on_signal };
	size_t i;

	for (i = 0; i < ARRAY_SIZE(numbers); i++)
		sigaction(numbers[i], &action, NULL);
	signal(SIGPIPE, SIG_IGN);
}

static void show(const struct traced *call, const struct wanted *wanted)
{
	FILE *out = wanted->out;

	if (!wanted->command || call->task != wanted->tasks[0])
		fprintf(out, "[pid %d] ", call->task);
	decode_call(out, call->opcode);
	fputc('(', out);
	if (session_has_details())
		decode_args(out, call->opcode, call->args, call->args_count,
			    call->hidden);
	else
		fputs("...", out);
	fputs(") = ", out);
	decode_status(out, call->status);
	decode_results(out, call->opcode, call->status, call->results,
		       call->results_count, call->hidden);
	if (wanted->times)
		fprintf(out, " <%" PRIu64 ".%09" PRIu64 ">",
			call->duration_ns / 1000000000,
			call->duration_ns % 1000000000);
	fputc('\n', out);
}

static void take(const struct traced *call, void *context)
{
	struct wanted *wanted = context;

	if (wanted->errors && call->status >= 0)
		return;
	if (wanted->call && wanted->call->opcode != call->opcode)
		return;
	if (wanted->summary)
		summary_add(call);
	else
		show(call, wanted);
}

/*
 * Start the command, but let it wait until it is traced.
 * Return: the end of a pipe; closing it lets the command run.
 */
static int start(struct wanted *wanted)
{
	int gate[2];
	pid_t pid;
	char byte;

	if (pipe(gate))
		fail("pipe: %s", strerror(errno));
	pid = fork();
	if (pid < 0)
		fail("fork: %s", strerror(errno));
	if (!pid) {
		close(gate[1]);
		/* No byte comes if the tracer is gone. */
		if (read(gate[0], &byte, 1) != 1)
			_exit(EXIT_CANNOT);
		close(gate[0]);
		signal(SIGPIPE, SIG_DFL);
		execvp(wanted->command[0], wanted->command);
		fprintf(stderr, "hcall: %s: %s\n", wanted->command[0],
			strerror(errno));
		_exit(errno == ENOENT ? 127 : 126);
	}
	close(gate[0]);
	wanted->tasks[0] = pid;
	wanted->tasks_count = 1;
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
		fail("process %d: %s", pid, strerror(errno));
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

/* Whether something is left that may make calls. */
static bool alive(const struct wanted *wanted, int *status)
{
	int i;

	if (wanted->command)
		return waitpid(wanted->tasks[0], status, WNOHANG) == 0;
	for (i = 0; i < wanted->tasks_count; i++) {
		if (is_running(wanted->tasks[i]))
			return true;
	}
	return !wanted->tasks_count;
}

static int follow(struct wanted *wanted)
{
	const struct timespec interval = { .tv_nsec = INTERVAL_NS };
	int status = 0;

	while (!ended_by && alive(wanted, &status)) {
		nanosleep(&interval, NULL);
		session_read(take, wanted);
	}
	/* What came between the last reading and the end. */
	session_read(take, wanted);
	if (!wanted->command)
		return EXIT_FOUND;
	if (ended_by) {
		/* The terminal tells its signals to the command as well. */
		if (ended_by != SIGINT && ended_by != SIGQUIT)
			kill(wanted->tasks[0], ended_by);
		return 128 + ended_by;
	}
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) :
				     WEXITSTATUS(status);
}

int cmd_trace(int argc, char **argv)
{
	static const struct argp argp = {
		.options = options, .parser = parse_option,
		.args_doc = "[COMMAND [ARGUMENT...]]",
		.doc = "Run COMMAND and show the hypervisor calls made while it and its children run; without COMMAND and --pid, those of the whole system until Ctrl-C."
		       "\vThe exit status is that of COMMAND.",
	};
	struct wanted wanted = { .out = stderr };
	unsigned long long lost;
	int i, rc, gate = -1;

	parse(&argp, argc, argv, &wanted);
	catch_signals();
	session_open(wanted.call, wanted.command || wanted.tasks_count);
	if (wanted.output) {
		wanted.out = fopen(wanted.output, "w");
		if (!wanted.out)
			fail("%s: %s", wanted.output, strerror(errno));
	}
	if (!session_has_details())
		warn("this kernel's events tell neither arguments nor results; the layer or the module papr_hcall does");
	if (wanted.command) {
		gate = start(&wanted);
		session_add_task(wanted.tasks[0]);
	}
	for (i = 0; i < wanted.tasks_count && !wanted.command; i++)
		add_threads(wanted.tasks[i]);
	session_start();
	if (gate >= 0 && write(gate, "", 1) != 1)
		fail("the command has not waited: %s", strerror(errno));
	rc = follow(&wanted);
	lost = session_lost();
	session_close();
	if (wanted.summary)
		summary_print(wanted.out);
	if (fflush(wanted.out) || ferror(wanted.out))
		fail("%s: %s", wanted.output ? wanted.output : "standard error",
		     strerror(errno));
	if (lost)
		warn("%llu events were lost: the calls came too fast", lost);
	return rc;
}
