// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Work in a filesystem until the power fails, and check afterwards that all durable steps
 * are complete.
 *
 * usage: init work FOLDER	never ends; prints "@synced N" when step N is
 *				durable
 *        init check FOLDER	prints "@found N": up to which step all is there,
 *				and "@lost ..." for what is not
 *
 * Step N writes a record to one of a few files and has that made durable, in one
 * of three ways; then it writes N to the file "log" and has that made durable.
 * So, with N in the log, the files have what the steps up to N wrote.  A file has
 * two places for records, and a step uses the one that the step before it on this
 * file did not.  All is computed from N, so a step that was cut short is done
 * again by the next run.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define FILES	6
#define PLACE	(256 << 10)
#define MAGIC	0x4e56444a52454344UL

struct record {
	unsigned long magic;
	unsigned long step;
	unsigned long length;
	unsigned long data[PLACE / 8 - 3];
};

enum way { IN_PLACE, MAPPED, RENAMED, WAYS };

static void fail(const char *what)
{
	printf("@error %s: %s\n", what, strerror(errno));
	exit(1);
}

static unsigned long mix(unsigned long x)
{
	x ^= x >> 31;
	x *= 0x7fb5d329728ea185UL;
	x ^= x >> 27;
	x *= 0x81dadef4bc2dd44dUL;
	return x ^ x >> 33;
}

static int file_of(unsigned long step)
{
	return mix(step) % FILES;
}

static enum way way_of(unsigned long step)
{
	return mix(step + 0x10000) % WAYS;
}

/* The last step on a file, up to this one; 0: there is none. */
static unsigned long last_step(int file, unsigned long step)
{
	while (step && file_of(step) != file)
		step--;
	return step;
}

static int place_of(unsigned long step)
{
	int place = 0;
	unsigned long i;

	for (i = 1; i < step; i++)
		place ^= file_of(i) == file_of(step);
	return place;
}

static void fill(struct record *record, unsigned long step)
{
	unsigned long i;

	record->magic = MAGIC;
	record->step = step;
	record->length = mix(step + 0x20000) % sizeof(record->data);
	for (i = 0; i * 8 < record->length; i++)
		record->data[i] = mix(step * PLACE + i);
}

static size_t size(const struct record *record)
{
	return offsetof(struct record, data) + record->length;
}

static void sync_file(int fd, const char *name)
{
	if (fsync(fd))
		fail(name);
	close(fd);
}

static void write_at(const char *name, int flags, const struct record *record, off_t at)
{
	int fd = open(name, O_WRONLY | O_CREAT | flags, 0644);

	if (fd < 0 || pwrite(fd, record, size(record), at) != (ssize_t)size(record))
		fail(name);
	sync_file(fd, name);
}

static void write_mapped(const char *name, const struct record *record, off_t at)
{
	int fd = open(name, O_RDWR | O_CREAT, 0644);
	void *memory;

	if (fd < 0 || ftruncate(fd, 2 * PLACE))
		fail(name);
	memory = mmap(NULL, PLACE, PROT_WRITE, MAP_SHARED, fd, at);
	if (memory == MAP_FAILED)
		fail(name);
	memcpy(memory, record, size(record));
	if (msync(memory, PLACE, MS_SYNC))
		fail(name);
	munmap(memory, PLACE);
	sync_file(fd, name);
}

/* Takes the other place's record away; the new one is all that counts. */
static void write_renamed(const char *name, const struct record *record, off_t at)
{
	write_at("new", O_TRUNC, record, at);
	if (rename("new", name))
		fail(name);
	sync_file(open(".", O_RDONLY | O_DIRECTORY), "the folder");
}

static void do_step(unsigned long step)
{
	static struct record record;
	off_t at = place_of(step) * PLACE;
	char name[16];

	snprintf(name, sizeof(name), "file%d", file_of(step));
	fill(&record, step);
	switch (way_of(step)) {
	case MAPPED:
		write_mapped(name, &record, at);
		break;
	case RENAMED:
		write_renamed(name, &record, at);
		break;
	default:
		write_at(name, 0, &record, at);
		break;
	}
}

/* An entry is its number, mixed, so that zeroes are none. */
static void log_step(int log, unsigned long step)
{
	unsigned long entry = mix(step);

	if (pwrite(log, &entry, sizeof(entry), (step - 1) * sizeof(entry)) != sizeof(entry) ||
	    fdatasync(log))
		fail("log");
}

static unsigned long read_log(int log)
{
	unsigned long step = 0, entry;

	while (pread(log, &entry, sizeof(entry), step * sizeof(entry)) == sizeof(entry) &&
	       entry == mix(step + 1))
		step++;
	return step;
}

/* The step whose record is whole in one place of a file; 0: none is. */
static unsigned long read_place(int fd, int place)
{
	static struct record found, wanted;

	memset(&found, 0, sizeof(found));
	if (pread(fd, &found, sizeof(found), place * PLACE) < 0 || found.magic != MAGIC)
		return 0;
	fill(&wanted, found.step);
	return memcmp(&found, &wanted, size(&wanted)) ? 0 : found.step;
}

static int check(unsigned long logged)
{
	int file, lost = 0;

	for (file = 0; file < FILES; file++) {
		unsigned long wanted = last_step(file, logged), found = 0;
		int place, fd;
		char name[16];

		snprintf(name, sizeof(name), "file%d", file);
		fd = open(name, O_RDONLY);
		for (place = 0; fd >= 0 && place < 2; place++) {
			unsigned long step = read_place(fd, place);

			found = step > found ? step : found;
		}
		close(fd);
		/* The step after the last one may be there already. */
		if (found < wanted || found > logged + 1) {
			printf("@lost %s: step %lu is there, wanted is %lu\n", name,
			       found, wanted);
			lost = 1;
		}
	}
	printf("@found %lu\n", logged);
	return lost;
}

int main(int argc, char **argv)
{
	unsigned long step;
	int log;

	setlinebuf(stdout);
	if (argc != 3 || chdir(argv[2]))
		fail("folder");
	log = open("log", O_RDWR | O_CREAT, 0644);
	if (log < 0)
		fail("log");
	step = read_log(log);
	if (!strcmp(argv[1], "check"))
		return check(step);
	for (;;) {
		do_step(++step);
		log_step(log, step);
		printf("@synced %lu\n", step);
	}
}
