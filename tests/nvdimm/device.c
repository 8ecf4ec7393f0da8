// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Operations on an NVDIMM for which Debian has no program, and users of it that stay while
 * its driver is unbound.
 *
 * usage: init write DEVICE		write a pattern to the first 2 MiB of a
 *					devdax, which has no write() ...
 *        init read DEVICE		and look whether it is there
 *        init put DIMM OFFSET TEXT	write text to a label area, at any place
 *        init get DIMM OFFSET LENGTH	and show it
 *        init flush DEVICE		write to a block device and call fsync(),
 *					10 times or until that fails
 *        init fsync DEVICE TIMES	write to a block device and call fsync(); print a
 *					line for each: nanoseconds until it returned,
 *					nanoseconds that this process ran
 *        init kexec KERNEL INITRD COMMANDS	start another kernel in place of this
 *					one, with this command line
 *        init show FILE		show its first line
 *        init store FILE TEXT		write text to a file
 *        init count PMU EVENT		open an event of perf and print its count
 *        init hold PMU EVENT		open an event, print "held", wait for the end
 *        init fill NODE MIB		fill memory of a NUMA node with a pattern, print
 *					"filled", wait for the end, and compare
 *        init pin FILE			map a file, write to it, keep a page of it in a
 *					pipe, print "pinned", wait for the end, and write
 *					again
 *
 * The end is that the file exists which the variable END names.
 *
 * As the first program of a guest that has no other, it runs these from a file,
 * /commands, a line each, and says what they print as guest.sh does.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/mempolicy.h>
#include <linux/ndctl.h>
#include <linux/perf_event.h>
#include <linux/reboot.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "say.h"

#define OUTPUT	"/output"
#define PMUS	"/sys/bus/event_source/devices"
#define WORDS	((2 << 20) / 8)

/* Functions return a negative number and set errno on failure. */

static unsigned long number(const char *text)
{
	return strtoul(text, NULL, 0);
}

static int map(int fd, int write)
{
	unsigned long *words = mmap(NULL, WORDS * 8, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	unsigned long i;

	if (words == MAP_FAILED)
		return -1;
	for (i = 0; i < WORDS; i++) {
		if (write)
			words[i] = ~i * 3;
		if (words[i] != ~i * 3) {
			printf("word %lu differs\n", i);
			return 1;
		}
	}
	printf("same\n");
	return 0;
}

static int write_pattern(int fd, char **args)
{
	return map(fd, 1);
}

static int read_pattern(int fd, char **args)
{
	return map(fd, 0);
}

static int put_label(int fd, char **args)
{
	const char *text = args[1];
	struct nd_cmd_set_config_hdr *header = calloc(1, sizeof(*header) + strlen(text) + 4);

	header->in_offset = number(args[0]);
	header->in_length = strlen(text);
	memcpy(header->in_buf, text, header->in_length);
	if (ioctl(fd, ND_IOCTL_SET_CONFIG_DATA, header))
		return -1;
	printf("put %u\n", header->in_length);
	return 0;
}

static int get_label(int fd, char **args)
{
	unsigned int length = number(args[1]);
	struct nd_cmd_get_config_data_hdr *header = calloc(1, sizeof(*header) + length);

	header->in_offset = number(args[0]);
	header->in_length = length;
	if (ioctl(fd, ND_IOCTL_GET_CONFIG_DATA, header))
		return -1;
	printf("got %.*s\n", length, (char *)header->out_buf);
	return 0;
}

static int flush(int fd, char **args)
{
	unsigned long times = 0;

	while (times < 10 && pwrite(fd, &times, sizeof(times), 0) == sizeof(times) &&
	       !fsync(fd))
		times++;
	printf("flushed %lu times\n", times);
	return times < 10 ? -1 : 0;
}

static long now(clockid_t clock)
{
	struct timespec time;

	clock_gettime(clock, &time);
	return time.tv_sec * 1000000000L + time.tv_nsec;
}

static int time_fsync(int fd, char **args)
{
	unsigned long i, times = number(args[0]);

	for (i = 0; i < times; i++) {
		long began, ran;

		if (pwrite(fd, &i, sizeof(i), 0) != sizeof(i))
			return -1;
		began = now(CLOCK_MONOTONIC);
		ran = now(CLOCK_PROCESS_CPUTIME_ID);
		if (fsync(fd))
			return -1;
		ran = now(CLOCK_PROCESS_CPUTIME_ID) - ran;
		printf("%ld %ld\n", now(CLOCK_MONOTONIC) - began, ran);
	}
	return 0;
}

static int start_kernel(int none, char **args)
{
	if (!syscall(SYS_kexec_file_load, open(args[0], O_RDONLY), open(args[1], O_RDONLY),
		     strlen(args[2]) + 1, args[2], 0UL))
		syscall(SYS_reboot, LINUX_REBOOT_MAGIC1, LINUX_REBOOT_MAGIC2,
			LINUX_REBOOT_CMD_KEXEC, NULL);
	return -1;
}

static int show(int none, char **args)
{
	return puts(read_line(args[0])) < 0;
}

static int store(int none, char **args)
{
	errno = try_write(args[0], args[1]);
	return errno ? -1 : puts("stored") < 0;
}

static void wait_for_end(const char *said)
{
	puts(said);
	fflush(stdout);
	while (access(getenv("END"), F_OK))
		usleep(50000);
}

static long number_in(const char *pmu, const char *name)
{
	char path[256];
	long number = -1;
	FILE *file;

	snprintf(path, sizeof(path), PMUS "/%s/%s", pmu, name);
	file = fopen(path, "r");
	if (!file || fscanf(file, "%ld", &number) != 1)
		number = -1;
	if (file)
		fclose(file);
	return number;
}

static int open_event(const char *pmu, unsigned long event)
{
	struct perf_event_attr attr = {
		.type = number_in(pmu, "type"),
		.size = sizeof(attr),
		.config = event,
	};
	long cpu = number_in(pmu, "cpumask");

	/* An empty mask is what upstream has where the node has no CPU. */
	return syscall(SYS_perf_event_open, &attr, -1, cpu < 0 ? 0 : cpu, -1, 0);
}

static int count(int none, char **args)
{
	unsigned long long value;
	int fd = open_event(args[0], number(args[1]));

	if (fd < 0 || read(fd, &value, sizeof(value)) != sizeof(value))
		return -1;
	printf("counted %llu\n", value);
	return 0;
}

static int hold(int none, char **args)
{
	unsigned long long value;
	int fd = open_event(args[0], number(args[1]));

	if (fd < 0)
		return -1;
	wait_for_end("held");
	if (read(fd, &value, sizeof(value)) != sizeof(value))
		return -1;
	puts("read");
	return 0;
}

static int fill(int none, char **args)
{
	size_t mib = number(args[1]);
	unsigned long mask = 1UL << number(args[0]), i, words = (mib << 20) / sizeof(i);
	unsigned long *memory = mmap(NULL, mib << 20, PROT_READ | PROT_WRITE,
				     MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (memory == MAP_FAILED ||
	    syscall(SYS_mbind, memory, mib << 20, MPOL_BIND, &mask, 64UL, 0U))
		return -1;
	for (i = 0; i < words; i++)
		memory[i] = ~i * 3;
	wait_for_end("filled");
	for (i = 0; i < words; i++)
		if (memory[i] != ~i * 3) {
			printf("word %lu differs\n", i);
			return 1;
		}
	printf("unchanged %zu MiB\n", mib);
	return 0;
}

static int pin(int fd, char **args)
{
	struct iovec iov = { .iov_len = 1 };
	int ends[2];
	char *mapped;

	mapped = mmap(NULL, 1 << 20, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	if (mapped == MAP_FAILED)
		return -1;
	*mapped = 'x';
	iov.iov_base = mapped;
	if (pipe(ends) || vmsplice(ends[1], &iov, 1, 0) != 1)
		return -1;
	wait_for_end("pinned");
	mapped[1] = *mapped;
	puts(mapped[1] == 'x' ? "written" : "lost");
	return 0;
}

static const struct {
	const char *name;
	/* The first word is a device or a file to open, and the others are arguments. */
	bool opens;
	int nargs;
	int (*run)(int fd, char **args);
} commands[] = {
	{ "write", true, 0, write_pattern },
	{ "read", true, 0, read_pattern },
	{ "put", true, 2, put_label },
	{ "get", true, 2, get_label },
	{ "flush", true, 0, flush },
	{ "fsync", true, 1, time_fsync },
	{ "pin", true, 0, pin },
	{ "kexec", false, 3, start_kernel },
	{ "show", false, 1, show },
	{ "store", false, 2, store },
	{ "count", false, 2, count },
	{ "hold", false, 2, hold },
	{ "fill", false, 2, fill },
	{ NULL }
};

static int do_command(int argc, char **argv)
{
	const char *name = argc > 1 ? argv[1] : "";
	unsigned int i;

	for (i = 0; commands[i].name; i++) {
		bool opens = commands[i].opens;
		int fd = -1;

		if (strcmp(name, commands[i].name) || argc != 2 + opens + commands[i].nargs)
			continue;
		if (opens)
			fd = open(argv[2], O_RDWR);
		return opens && fd < 0 ? -1 : commands[i].run(fd, argv + 2 + opens);
	}
	errno = EINVAL;
	return -1;
}

static int run(int argc, char **argv)
{
	int rc = do_command(argc, argv);

	if (rc < 0)
		printf("%s\n", strerror(errno));
	return !!rc;
}

/* Run the command of one line, words and blanks, in a separate process. */
static void run_line(char *line)
{
	char *argv[6] = { "init" }, *word;
	int argc = 1;

	for (word = strtok(line, "\n "); word && argc < 5; word = strtok(NULL, "\n "))
		argv[argc++] = word;
	if (freopen(OUTPUT, "w", stdout))
		run(argc, argv);
	/* Not exit(), which changes the parent's position in /commands. */
	fflush(stdout);
	_exit(0);
}

static int run_commands(void)
{
	static char output[4096];
	char line[256], word[32];
	FILE *commands;
	int number;

	begin();
	commands = fopen("/commands", "r");
	for (number = 0; commands && fgets(line, sizeof(line), commands); number++) {
		fflush(stdout);
		if (!fork())
			run_line(line);
		wait(NULL);
		read_text(OUTPUT, output, sizeof(output));
		snprintf(word, sizeof(word), "shown-%d.1", number);
		say_lines(word, output);
	}
	return finish();
}

int main(int argc, char **argv)
{
	return getpid() == 1 ? run_commands() : run(argc, argv);
}
