// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Functions that the programs of the lab's guests share: see say.h.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "say.h"

/* r3 of the marks; no hypervisor call has this number.  See lab/qlog.py. */
#define MARK	0x4d41524bUL

static void trap(unsigned long number, unsigned long end)
{
	register unsigned long r3 asm("r3") = MARK;
	register unsigned long r4 asm("r4") = number;
	register unsigned long r5 asm("r5") = end;

	asm volatile(".long 0x44000022"
		     : "+r" (r3), "+r" (r4), "+r" (r5)
		     :
		     : "r0", "r6", "r7", "r8", "r9", "r10", "r11", "r12",
		       "cr0", "cr1", "cr5", "cr6", "cr7", "ctr", "xer",
		       "memory");
}

void mark(unsigned long number, unsigned long end)
{
	const char *marks = getenv("marks");

	/* KVM ends a program that executes "sc 1". */
	if (!marks || strcmp(marks, "off"))
		trap(number, end);
}

const char *read_line(const char *path)
{
	static char text[256];
	FILE *file = fopen(path, "r");

	text[0] = '\0';
	if (file) {
		if (!fgets(text, sizeof(text), file))
			text[0] = '\0';
		fclose(file);
	}
	text[strcspn(text, "\n")] = '\0';
	return text;
}

bool hash_mmu;

/* Say the kernel, the MMU and the machine. */
static void say_kernel(void)
{
	struct utsname name;
	char line[256];
	FILE *file = fopen("/proc/cpuinfo", "r");

	uname(&name);
	printf("@kernel %s %s\n", name.release, name.machine);
	while (file && fgets(line, sizeof(line), file)) {
		if (!strncmp(line, "MMU", 3)) {
			printf("@mmu %s", strchr(line, ':') + 2);
			hash_mmu = strstr(line, "Hash");
		}
		if (!strncmp(line, "machine", 7))
			printf("@machine %s", strchr(line, ':') + 2);
	}
	if (file)
		fclose(file);
}

size_t read_text(const char *path, char *text, size_t size)
{
	size_t length = 0;
	ssize_t n = -1;
	int fd = open(path, O_RDONLY | O_NONBLOCK);

	while (fd >= 0 && (n = read(fd, text + length, size - 1 - length)) > 0)
		length += n;
	if (n < 0 && errno != EAGAIN)
		printf("@error %s: %s\n", path, strerror(errno));
	text[length] = '\0';
	close(fd);
	return length;
}

int try_write(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY | O_TRUNC);
	int error = 0;

	if (fd < 0 || write(fd, text, strlen(text)) < 0)
		error = errno;
	close(fd);
	return error;
}

void write_text(const char *path, const char *text)
{
	int error = try_write(path, text);

	if (error)
		printf("@error %s: %s: %s\n", path, text, strerror(error));
}

int try_load(const char *path)
{
	int fd = open(path, O_RDONLY);
	int error = fd < 0 || syscall(SYS_finit_module, fd, "", 0) ? errno : 0;

	close(fd);
	return error;
}

int try_unload(const char *name)
{
	return syscall(SYS_delete_module, name, 0) ? errno : 0;
}

void load_module(const char *path)
{
	int error = try_load(path);

	if (error)
		printf("@error %s: %s\n", path, strerror(error));
}

void wait_for_counting(void)
{
	int i;

	for (i = 0; i < 2000 && strcmp(read_line(ENABLE), "1"); i++)
		usleep(10000);
	if (i == 2000)
		printf("@error statistics do not begin\n");
}

void say_lines(const char *word, char *text)
{
	char *line;

	for (line = strtok(text, "\n"); line; line = strtok(NULL, "\n"))
		printf("@%s %s\n", word, line);
}

void say_file(const char *word, const char *path)
{
	static char text[8 << 20];

	read_text(path, text, sizeof(text));
	say_lines(word, text);
}

static char snapshots[SNAPSHOTS][16384];

void take_snapshot(int number)
{
	mark(number, 0);
	read_text(STATS, snapshots[number % SNAPSHOTS], sizeof(snapshots[0]));
	mark(number, 1);
}

void say_snapshots(int first)
{
	int i;

	for (i = 0; i < SNAPSHOTS; i++) {
		printf("@snapshot %d\n", first + i);
		say_lines("hcall", snapshots[i]);
	}
}

void begin(void)
{
	mkdir("/proc", 0555);
	mkdir("/sys", 0555);
	mkdir("/dev", 0755);
	mount("proc", "/proc", "proc", 0, NULL);
	mount("sysfs", "/sys", "sysfs", 0, NULL);
	mount("debugfs", "/sys/kernel/debug", "debugfs", 0, NULL);
	mount("tracefs", "/sys/kernel/tracing", "tracefs", 0, NULL);
	mount("devtmpfs", "/dev", "devtmpfs", 0, NULL);
	say_kernel();
}

int finish(void)
{
	printf("@end\n");
	fflush(stdout);
	sync();
	reboot(RB_POWER_OFF);
	return 1;
}
