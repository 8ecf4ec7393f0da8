// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * What no program of Debian's does with an NVDIMM.
 *
 * usage: init write DEVICE		write a pattern to the first 2 MiB of a
 *					devdax, which has no write() ...
 *        init read DEVICE		and look whether it is there
 *        init put DIMM OFFSET TEXT	write text to a label area, at any place
 *        init get DIMM OFFSET LENGTH	and show it
 *        init flush DEVICE		write to a block device and call fsync(),
 *					until that fails
 */
#include <errno.h>
#include <fcntl.h>
#include <linux/ndctl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

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

	while (pwrite(fd, &times, sizeof(times), 0) == sizeof(times) && !fsync(fd))
		times++;
	printf("flushed %lu times\n", times);
	return -1;
}

int main(int argc, char **argv)
{
	int fd = argc >= 3 ? open(argv[2], O_RDWR) : -1;
	int rc = -1;

	if (fd < 0)
		rc = -1;
	else if (!strcmp(argv[1], "flush"))
		rc = flush(fd);
	else if (argc == 3)
		rc = map(fd, !strcmp(argv[1], "write"));
	else if (argc == 5 && !strcmp(argv[1], "put"))
		rc = put_label(fd, strtoul(argv[3], NULL, 0), argv[4]);
	else if (argc == 5)
		rc = get_label(fd, strtoul(argv[3], NULL, 0), strtoul(argv[4], NULL, 0));
	if (rc < 0)
		printf("%s\n", strerror(errno));
	return !!rc;
}
