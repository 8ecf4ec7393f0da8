// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * First program of a KVM host: runs QEMU for each guest in /guests, one after
 * the other, and prints their consoles and KVM's own trace of their calls.
 *
 * /guests/NAME holds the words of a command, one a line.  Lines of a guest's
 * console are printed as "NAME| line".  scripts/lab/kvm.py makes the folder and
 * reads the output.
 *
 * A device ivshmem-plain, if there is one, brings more guests, with their files:
 *
 *	0	number of the request, 8 bytes, all big-endian; 0: none yet
 *	8	seconds without output after which a guest is ended, 4 bytes
 *	12	number of files, 4 bytes; 0: end
 *	16	files: length of the path, size, 4 bytes each, path, content; the
 *		path and the content are padded with zeros to a multiple of 4
 *
 * After the guests of request N, the program prints "@served N".
 *
 * Variables of the command line: limit, seconds for a guest; trace=off, no
 * trace; messages=off, QEMU's own messages are dropped; entries=on, a line
 * "@entries N" for each guest: how often KVM entered it.
 *
 * A host with the layer is a guest, too, and prints its own statistics at the end.
 */
#include <dirent.h>
#include <endian.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/klog.h>
#include <sys/mman.h>
#include <sys/stat.h>
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

#define PCI	"/sys/bus/pci/devices"
#define MAILBOX	"0x1af4 0x1110"	/* vendor and device of ivshmem */
#define POLL	20000		/* microseconds between two looks at mailbox or process */
#define DYING	10		/* seconds that a process may take to end */

/* Seconds after which a guest that has not ended, or that is silent, is a failure. */
static int limit = 60, idle;
static bool traced, messages, entries;

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
	unsigned long entered = 0;
	char line[512], name[64], *at;
	FILE *file;

	if (!traced) {
		printf("@traced off\n");
		return;
	}
	file = fopen(TRACING "/trace", "r");
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
		entered += strstr(line, "kvm_guest_enter:") != NULL;
	}
	end_run(&runs);
	printf("%s@traced %s\n", runs.column ? "\n" : "", file ? "yes" : "no");
	if (entries)
		printf("@entries %lu\n", entered);
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
	if (!traced)
		return;
	write_text(TRACING "/tracing_on", "0");
	write_text(TRACING "/trace", "");
	write_text(TRACING "/buffer_size_kb", "16384");
	write_text(EVENTS "/kvm_guest_exit/filter", "trap==0");
	write_text(EVENTS "/kvm_hcall_enter/enable", "1");
	write_text(EVENTS "/kvm_guest_exit/enable", "1");
	if (entries)
		write_text(EVENTS "/kvm_guest_enter/enable", "1");
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

		if (idle && left > idle * 1000)
			left = idle * 1000;
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

/* Return false if the process does not end: a fault in KVM can leave it so. */
static bool wait_for(pid_t pid, int *status)
{
	double end = now() + DYING;
	pid_t ended;

	while (!(ended = waitpid(pid, status, WNOHANG)) && now() < end)
		usleep(POLL);
	return ended == pid;
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
		dup2(messages ? pipes[1] : open("/dev/null", O_WRONLY), STDERR_FILENO);
		close(pipes[0]);
		close(pipes[1]);
		execv(words[0], words);
		perror(words[0]);
		_exit(127);
	}
	close(pipes[1]);
	copy_console(name, pipes[0], pid);
	close(pipes[0]);
	if (!wait_for(pid, &status)) {
		printf("@stuck %s\n", name);
		exit(finish());
	}
	if (traced)
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

static void run_guests(void)
{
	struct dirent **names;
	char path[300];
	int count, i;

	count = scandir(GUESTS, &names, visible, by_name);
	for (i = 0; i < count; i++) {
		run_guest(names[i]->d_name);
		snprintf(path, sizeof(path), GUESTS "/%s", names[i]->d_name);
		unlink(path);
		free(names[i]);
	}
	if (count >= 0)
		free(names);
}

/* Return the mailbox, or NULL if the machine has none. */
static const uint32_t *find_mailbox(void)
{
	struct dirent **names;
	char path[400], id[300];
	int count = scandir(PCI, &names, visible, by_name), fd, i;
	struct stat size;
	void *at;

	for (i = 0; i < count; i++) {
		snprintf(path, sizeof(path), PCI "/%s/vendor", names[i]->d_name);
		snprintf(id, sizeof(id), "%s", read_line(path));
		snprintf(path, sizeof(path), PCI "/%s/device", names[i]->d_name);
		snprintf(id + strlen(id), sizeof(id) - strlen(id), " %s", read_line(path));
		if (strcmp(id, MAILBOX))
			continue;
		snprintf(path, sizeof(path), PCI "/%s/enable", names[i]->d_name);
		write_text(path, "1");
		snprintf(path, sizeof(path), PCI "/%s/resource2", names[i]->d_name);
		fd = open(path, O_RDONLY);
		at = fd < 0 || fstat(fd, &size) ? MAP_FAILED :
		     mmap(NULL, size.st_size, PROT_READ, MAP_SHARED, fd, 0);
		if (at != MAP_FAILED)
			return at;
		printf("@error %s: %s\n", path, strerror(errno));
	}
	return NULL;
}

/* The mailbox is device memory, which others write: read it by words. */
static uint32_t load(const uint32_t *at)
{
	return __atomic_load_n(at, __ATOMIC_ACQUIRE);
}

static const uint32_t *copy_words(char *to, const uint32_t *from, size_t size)
{
	uint32_t word;
	size_t done;

	for (done = 0; done < size; done += sizeof(word)) {
		word = load(from++);
		memcpy(to + done, &word, size - done < sizeof(word) ? size - done : sizeof(word));
	}
	return from;
}

static const uint32_t *receive_file(const uint32_t *at)
{
	uint32_t length = be32toh(load(at)), size = be32toh(load(at + 1));
	char path[300] = "", *content = malloc(size + 1);
	FILE *file;

	at = copy_words(path, at + 2, length < sizeof(path) ? length : sizeof(path) - 1);
	at = copy_words(content, at, size);
	file = fopen(path, "w");
	if (!file || fwrite(content, 1, size, file) != size)
		printf("@error %s: %s\n", path, strerror(errno));
	if (file)
		fclose(file);
	free(content);
	return at;
}

static void serve(const uint32_t *mailbox)
{
	const uint32_t *at;
	uint32_t number = 0, count;

	printf("@served 0\n");
	for (;;) {
		fflush(stdout);
		while (be32toh(load(mailbox + 1)) == number)
			usleep(POLL);
		number = be32toh(load(mailbox + 1));
		idle = be32toh(load(mailbox + 2));
		count = be32toh(load(mailbox + 3));
		if (!count)
			return;
		for (at = mailbox + 4; count; count--)
			at = receive_file(at);
		run_guests();
		printf("@served %u\n", number);
	}
}

static bool is_on(const char *variable, bool otherwise)
{
	const char *value = getenv(variable);

	return value ? !strcmp(value, "on") : otherwise;
}

/* KVM is built into some kernels. */
static void load_if_there(const char *path)
{
	if (!access(path, F_OK))
		load_module(path);
}

int main(void)
{
	const uint32_t *mailbox;

	begin();
	if (getenv("limit"))
		limit = atoi(getenv("limit"));
	traced = is_on("trace", true);
	messages = is_on("messages", true);
	entries = is_on("entries", false);
	load_if_there("/kvm.ko");
	load_if_there("/kvm-hv.ko");
	mkdir(GUESTS, 0755);
	run_guests();
	mailbox = find_mailbox();
	if (mailbox)
		serve(mailbox);
	if (!access(STATS, F_OK)) {
		printf("@snapshot 0\n");
		say_file("hcall", STATS);
	}
	say_messages();
	return finish();
}
