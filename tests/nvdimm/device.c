// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Operations on an NVDIMM for which Debian has no program.
 *
 * usage: init write DEVICE		write a pattern to the first 2 MiB of a
 *					devdax, which has no write() ...
 *        init read DEVICE		and look whether it is there
 *        init put DIMM OFFSET TEXT	write text to a label area, at any place
 *        init get DIMM OFFSET LENGTH	and show it
 *        init flush DEVICE		write to a block device and call fsync(),
 *					10 times or until that fails
 *        init kexec KERNEL INITRD COMMANDS	start another kernel in place of this
 *					one, with this command line
 *        init show FILE		show its first line
 *        init store FILE TEXT		write text to a file
 *
 * As the first program of a guest that has no other, it runs these from a file,
 * /commands, a line each, and says what they print as guest.sh does.
 */
#include <errno.h>
#include <fcntl.h>
#include <linux/ndctl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kexec.h"
#include "say.h"

#define OUTPUT	"/output"
#define WORDS	((2 << 20) / 8)

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

static int put_label(int fd, unsigned int offset, const char *text)
{
	struct nd_cmd_set_config_hdr *header = calloc(1, sizeof(*header) + strlen(text) + 4);

	header->in_offset = offset;
	header->in_length = strlen(text);
	memcpy(header->in_buf, text, header->in_length);
	if (ioctl(fd, ND_IOCTL_SET_CONFIG_DATA, header))
		return -1;
	printf("put %u\n", header->in_length);
	return 0;
}

static int get_label(int fd, unsigned int offset, unsigned int length)
{
	struct nd_cmd_get_config_data_hdr *header = calloc(1, sizeof(*header) + length);

	header->in_offset = offset;
	header->in_length = length;
	if (ioctl(fd, ND_IOCTL_GET_CONFIG_DATA, header))
		return -1;
	printf("got %.*s\n", length, (char *)header->out_buf);
	return 0;
}

static int flush(int fd)
{
	unsigned long times = 0;

	while (times < 10 && pwrite(fd, &times, sizeof(times), 0) == sizeof(times) &&
	       !fsync(fd))
		times++;
	printf("flushed %lu times\n", times);
	return times < 10 ? -1 : 0;
}

/* Return a negative number and set errno on failure. */
static int do_command(int argc, char **argv)
{
	const char *command = argv[1];
	int fd;

	if (argc < 3) {
		errno = EINVAL;
		return -1;
	}
	if (!strcmp(command, "show"))
		return puts(read_line(argv[2])) < 0;
	if (argc == 4 && !strcmp(command, "store")) {
		errno = try_write(argv[2], argv[3]);
		return errno ? -1 : puts("stored") < 0;
	}
	if (argc == 5 && !strcmp(command, "kexec"))
		return start_kernel(argv[2], argv[3], argv[4]);

	fd = open(argv[2], O_RDWR);
	if (fd < 0)
		return -1;
	if (!strcmp(command, "flush"))
		return flush(fd);
	if (argc == 5 && !strcmp(command, "put"))
		return put_label(fd, strtoul(argv[3], NULL, 0), argv[4]);
	if (argc == 5 && !strcmp(command, "get"))
		return get_label(fd, strtoul(argv[3], NULL, 0), strtoul(argv[4], NULL, 0));
	return map(fd, !strcmp(command, "write"));
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
