// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Measure the time and the processor's time of fsync() on a device.
 *
 * usage: init DEVICE TIMES	write to the device and call fsync() TIMES times; print
 *				a line for each: nanoseconds until it returned,
 *				nanoseconds that this process ran
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static long now(clockid_t clock)
{
	struct timespec time;

	clock_gettime(clock, &time);
	return time.tv_sec * 1000000000L + time.tv_nsec;
}

static int fail(const char *what)
{
	printf("%s: %s\n", what, strerror(errno));
	return 1;
}

int main(int argc, char **argv)
{
	long began, ran;
	int i, fd, times;

	if (argc != 3) {
		fprintf(stderr, "usage: %s DEVICE TIMES\n", argv[0]);
		return 2;
	}
	fd = open(argv[1], O_RDWR);
	if (fd < 0)
		return fail(argv[1]);
	times = atoi(argv[2]);
	for (i = 0; i < times; i++) {
		if (pwrite(fd, &i, sizeof(i), 0) != sizeof(i))
			return fail("write");
		began = now(CLOCK_MONOTONIC);
		ran = now(CLOCK_PROCESS_CPUTIME_ID);
		if (fsync(fd))
			return fail("fsync");
		ran = now(CLOCK_PROCESS_CPUTIME_ID) - ran;
		printf("%ld %ld\n", now(CLOCK_MONOTONIC) - began, ran);
	}
	return 0;
}
