// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Users of an NVDIMM that stay while its driver is unbound.
 *
 * usage: init count PMU EVENT		open an event of perf and print its count
 *        init hold PMU EVENT		open an event, print "held", wait for the end
 *        init fill NODE MIB		fill memory of a NUMA node with a pattern, print
 *					"filled", wait for the end, and compare
 *        init pin FILE			map a file, write to it, keep a page of it in a
 *					pipe, print "pinned", wait for the end, and write
 *					again
 *        init kexec KERNEL INITRD COMMANDS	start another kernel, with this command line
 *
 * The end is that the file exists which the variable END names.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/mempolicy.h>
#include <linux/perf_event.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include "kexec.h"

#define PMUS	"/sys/bus/event_source/devices"

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

static int count(const char *pmu, unsigned long event)
{
	unsigned long long value;
	int fd = open_event(pmu, event);

	if (fd < 0 || read(fd, &value, sizeof(value)) != sizeof(value))
		return -1;
	printf("counted %llu\n", value);
	return 0;
}

static int hold(const char *pmu, unsigned long event)
{
	unsigned long long value;
	int fd = open_event(pmu, event);

	if (fd < 0)
		return -1;
	wait_for_end("held");
	if (read(fd, &value, sizeof(value)) != sizeof(value))
		return -1;
	puts("read");
	return 0;
}

static int fill(unsigned long node, size_t mib)
{
	unsigned long mask = 1UL << node, i, words = (mib << 20) / sizeof(i);
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

static int pin(const char *path)
{
	struct iovec iov = { .iov_len = 1 };
	int fd = open(path, O_RDWR), ends[2];
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

int main(int argc, char **argv)
{
	const char *command = argc > 1 ? argv[1] : "";
	int rc = -1;

	errno = EINVAL;
	if (argc == 4 && !strcmp(command, "count"))
		rc = count(argv[2], strtoul(argv[3], NULL, 0));
	else if (argc == 4 && !strcmp(command, "hold"))
		rc = hold(argv[2], strtoul(argv[3], NULL, 0));
	else if (argc == 4 && !strcmp(command, "fill"))
		rc = fill(strtoul(argv[2], NULL, 0), strtoul(argv[3], NULL, 0));
	else if (argc == 3 && !strcmp(command, "pin"))
		rc = pin(argv[2]);
	else if (argc == 5 && !strcmp(command, "kexec"))
		rc = start_kernel(argv[2], argv[3], argv[4]);
	if (rc < 0)
		printf("%s\n", strerror(errno));
	return !!rc;
}
