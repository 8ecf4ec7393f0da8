// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Medium of a guest's NVDIMM: a library that QEMU loads before the C library.
 *
 * QEMU flushes an NVDIMM by fdatasync() on its file, which takes no time, and the host
 * keeps data that was not flushed.  This fdatasync() takes MEDIUM_US microseconds, and
 * then copies the file to MEDIUM_KEPT, which has the data that survives a power loss.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define PIECE 4096

struct view {
	char *bytes;
	int fd;
	off_t size;
};

static void fail(const char *what)
{
	fprintf(stderr, "medium: %s: %s\n", what, strerror(errno));
	abort();
}

static struct view open_view(const char *path, int flags, int protection)
{
	struct view view = { .fd = open(path, flags) };
	struct stat status;

	if (view.fd < 0 || fstat(view.fd, &status))
		fail(path);
	view.size = status.st_size;
	view.bytes = mmap(NULL, view.size, protection, MAP_SHARED, view.fd, 0);
	if (view.bytes == MAP_FAILED)
		fail(path);
	return view;
}

/* Copy until both are equal, because the guest may write during the copy. */
static void copy(char *to, const char *from)
{
	while (memcmp(to, from, PIECE))
		memcpy(to, from, PIECE);
}

static void keep(int fd, const char *path)
{
	static struct view written, kept;
	off_t data, end, at;
	char name[64];

	if (!kept.bytes) {
		/* A separate descriptor: QEMU's descriptor has QEMU's position. */
		snprintf(name, sizeof(name), "/proc/self/fd/%d", fd);
		written = open_view(name, O_RDONLY, PROT_READ);
		kept = open_view(path, O_RDWR, PROT_READ | PROT_WRITE);
		if (kept.size != written.size)
			fail("files of different sizes");
	}
	/* Ranges that were never written are holes. */
	for (end = 0; (data = lseek(written.fd, end, SEEK_DATA)) >= 0;) {
		end = lseek(written.fd, data, SEEK_HOLE);
		for (at = data / PIECE * PIECE; at < end; at += PIECE)
			copy(kept.bytes + at, written.bytes + at);
	}
}

int fdatasync(int fd)
{
	static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
	const char *us = getenv("MEDIUM_US"), *path = getenv("MEDIUM_KEPT");

	if (us)
		usleep(atoi(us));
	pthread_mutex_lock(&lock);
	if (path)
		keep(fd, path);
	pthread_mutex_unlock(&lock);
	return 0;
}
