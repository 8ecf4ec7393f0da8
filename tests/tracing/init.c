// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Guest of test_observe.py: count, trace and inject hypervisor calls, and print the
 * results, in lines that begin with "@" and a word.
 *
 * Marks in QEMU's log separate the parts, as in scripts/lab/programs/init.c.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/ndctl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "say.h"

#define DEBUG		"/sys/kernel/debug"
#define HCALL		DEBUG "/powerpc/hcall"
#define LOAD		DEBUG "/hcall_load"
#define TRACING		DEBUG "/tracing"
#define CALL		TRACING "/events/hcall/hcall_return"
#define SELECTED	TRACING "/events/hcall/hcall_selected"

/* Marks of parts. */
enum { LOADED = 100, TRACED, FILTERED, INJECTED, OFF };

/* Calls of one reading of the label area, and number of readings. */
#define MOST_CALLS	256
#define REPEATS		9

#define ALL		~0U

static char text[8 << 20];

static void say_stats(const char *word)
{
	say_file(word, HCALL "/stats");
}

/* Print the statistics before and after calls on all CPUs, and as JSON. */
static void test_stats(const char *load)
{
	say_stats("before");
	mark(LOADED, 0);
	write_text(LOAD, load);
	mark(LOADED, 1);
	say_stats("after");
	say_file("json", HCALL "/stats_json");
	say_file("then", HCALL "/stats");
}

/* Print the statistics since boot. */
static void test_snapshots(void)
{
	int i;

	for (i = 0; i < SNAPSHOTS; i++)
		take_snapshot(i);
	say_snapshots(0);
}

static void clear_trace(void)
{
	write_text(TRACING "/trace", "");
}

/* Print every nth call of the trace, not more than so many; return the number of calls. */
static unsigned long say_calls(const char *word, unsigned int nth, unsigned int most)
{
	char *rest = text, *line;
	unsigned long count = 0;

	read_text(TRACING "/trace", text, sizeof(text));
	while ((line = strsep(&rest, "\n"))) {
		char *call = strstr(line, " hcall_return: ");

		if (call && count++ % nth == 0 && count / nth < most)
			printf("@%s %s\n", word, call + strlen(" hcall_return: "));
	}
	return count;
}

/* Print the calls recorded since boot, by the kernel's command line. */
static void test_boot(void)
{
	write_text(CALL "/enable", "0");
	say_calls("booting", 1, ALL);
	clear_trace();
}

/* Record all calls; print a sample. */
static void test_trace(const char *load)
{
	write_text(TRACING "/buffer_size_kb", "16384");
	clear_trace();
	/*
	 * Filter by name while recording: the trace file loses the names of tasks
	 * that have ended.
	 */
	write_text(CALL "/filter", "comm ~ \"hcall_load/*\"");
	write_text(CALL "/enable", "1");
	mark(TRACED, 0);
	write_text(LOAD, load);
	mark(TRACED, 1);
	write_text(CALL "/enable", "0");
	printf("@traced %lu\n", say_calls("call", 8, ALL));
	write_text(CALL "/filter", "0");
	clear_trace();
	write_text(TRACING "/buffer_size_kb", "1024");
}

/* Print the calls that pass a filter. */
static void test_filter(const char *filter)
{
	clear_trace();
	write_text(CALL "/filter", filter);
	write_text(CALL "/enable", "1");
	write_text(LOAD, "load 2 300");
	write_text(CALL "/enable", "0");
	write_text(CALL "/filter", "0");
	printf("@filter %s\n", filter);
	say_calls("filtered", 1, 40);
}

static int has_bytes(const void *bytes, size_t size, size_t length)
{
	return !!memmem(text, length, bytes, size);
}

/* Look for the password in the trace's text and in its buffers. */
static void test_secret(void)
{
	static const unsigned long secrets[] = {
		0x5ec2e75ec2e75ec2, 0x5ec2e75ec2e75ec3,
	};
	size_t length, i;
	char path[100];

	clear_trace();
	write_text(CALL "/enable", "1");
	write_text(LOAD, "secret");
	write_text(CALL "/enable", "0");
	say_file("secret", TRACING "/trace");
	length = read_text(TRACING "/trace", text, sizeof(text));
	printf("@leaked %d\n", has_bytes("5ec2e7", 6, length));
	for (i = 0; i < 2; i++) {
		int cpu;

		for (cpu = 0; cpu < 4; cpu++) {
			snprintf(path, sizeof(path), TRACING "/per_cpu/cpu%d/trace_pipe_raw",
				 cpu);
			length = read_text(path, text, sizeof(text));
			if (has_bytes(&secrets[i], 8, length))
				printf("@leaked raw\n");
			/* Reading consumes the buffer: look for both numbers. */
			if (!i && has_bytes(&secrets[1], 8, length))
				printf("@leaked raw\n");
		}
	}
}

static void refuse(const char *rule)
{
	printf("@refused %d %s\n", try_write(HCALL "/inject", rule), rule);
}

/* Print the NVDIMM's health, for which its driver makes a call. */
static void say_health(const char *when)
{
	read_text("/sys/bus/nd/devices/nmem0/papr/flags", text, sizeof(text));
	printf("@health %s: %s", when, *text ? text : "\n");
}

static void test_inject(void)
{
	say_stats("uninjected");
	write_text(HCALL "/inject", "H_GET_CPU_CHARACTERISTICS:status=H_BUSY:when=2..4:r4=0x1234");
	write_text(HCALL "/inject", "H_SCM_HEALTH:status=H_HARDWARE");
	write_text(HCALL "/inject", "H_HOME_NODE_ASSOCIATIVITY:status=H_NO_MEM:after:times=3");
	clear_trace();
	write_text(CALL "/enable", "1");
	mark(INJECTED, 0);
	write_text(LOAD, "load 1 600");
	mark(INJECTED, 1);
	write_text(CALL "/enable", "0");
	say_stats("injected");
	say_file("rule", HCALL "/inject");
	say_file("inject", TRACING "/trace");
	write_text(HCALL "/inject", "clear");
	say_file("cleared", HCALL "/inject");
	say_file("taint", "/proc/sys/kernel/tainted");

	refuse("H_NO_SUCH_CALL:status=H_BUSY");
	refuse("H_SCM_HEALTH:status=H_NO_SUCH_STATUS");
	refuse("H_SCM_HEALTH:status=-12345");
	refuse("H_SCM_HEALTH");
	refuse("H_SCM_HEALTH:status=H_BUSY:when=0");
	refuse("H_SCM_HEALTH:status=H_BUSY:probability=101%");
	refuse("H_SCM_HEALTH:status=H_BUSY:r13=1");
	refuse("H_SCM_HEALTH:r4=1");
	refuse("H_SCM_HEALTH:status=H_BUSY:delay=1000001");
	refuse("H_ENTER:status=H_HARDWARE");
	refuse("H_CEDE:status=H_HARDWARE:force");
	refuse("H_ENTER:status=H_HARDWARE:task=1:force");
	refuse("H_SCM_HEALTH:status=-12345:times=1:force");
	say_file("forced", HCALL "/inject");
	refuse("clear");
}

static void test_reset(void)
{
	write_text(HCALL "/reset", "1");
	say_stats("reset");
	printf("@reset_refused %d\n", try_write(HCALL "/reset", "2"));
}

static void test_off(void)
{
	write_text(HCALL "/enable", "0");
	say_stats("off");
	mark(OFF, 0);
	write_text(LOAD, "load 2 300");
	mark(OFF, 1);
	say_stats("still");
	say_file("offjson", HCALL "/stats_json");
	write_text(HCALL "/enable", "1");
}

/* Return the time of reading the label area in ns, with a call for every 8 bytes. */
static long label_time(int fd, unsigned int calls)
{
	static union {
		struct nd_cmd_get_config_data_hdr header;
		char room[MOST_CALLS * 8 + 256];
	} request;
	struct timespec from, to;

	request.header.in_length = calls * 8;
	clock_gettime(CLOCK_MONOTONIC, &from);
	if (ioctl(fd, ND_IOCTL_GET_CONFIG_DATA, &request))
		printf("@error labels: %s\n", strerror(errno));
	clock_gettime(CLOCK_MONOTONIC, &to);
	return (to.tv_sec - from.tv_sec) * 1000000000L + to.tv_nsec - from.tv_nsec;
}

/*
 * Measure one more call of the NVDIMM driver.  An interrupt makes a reading longer, never
 * shorter, so the shortest reading counts.
 */
static void measure_labels(void)
{
	long few = 0, many = 0;
	int i, fd = open("/dev/nmem0", O_RDWR);

	if (fd < 0)
		printf("@error /dev/nmem0: %s\n", strerror(errno));
	for (i = 0; i < REPEATS; i++) {
		long few_now = label_time(fd, MOST_CALLS / 2);
		long many_now = label_time(fd, MOST_CALLS);

		few = i && few < few_now ? few : few_now;
		many = i && many < many_now ? many : many_now;
	}
	close(fd);
	printf("@cost labels %ld\n", (many - few) * 1000 / (MOST_CALLS / 2));
}

static void measure(const char *how)
{
	write_text(LOAD, "measure");
	printf("@measured %s\n", how);
	say_file("cost", LOAD);
	measure_labels();
}

/* Measure a call in every mode of observation; only with -icount. */
static void measure_all(void)
{
	static const char * const upstream[] = {
		TRACING "/events/powerpc/hcall_entry/enable",
		TRACING "/events/powerpc/hcall_exit/enable",
	};
	int fd, layer = !access(HCALL "/enable", F_OK);

	measure("stats");
	write_text(upstream[0], "1");
	write_text(upstream[1], "1");
	measure("stats+upstream");
	write_text(upstream[0], "0");
	write_text(upstream[1], "0");
	if (!layer)
		return;
	write_text(CALL "/enable", "1");
	measure("stats+event");
	write_text(HCALL "/enable", "0");
	measure("event");
	write_text(CALL "/enable", "0");
	measure("off");
	/* Select another call until this program ends. */
	fd = open(TRACING "/hcall_select", O_WRONLY);
	if (write(fd, "H_SCM_HEALTH", 12) != 12)
		printf("@error hcall_select: %s\n", strerror(errno));
	write_text(SELECTED "/enable", "1");
	measure("other");
	write_text(HCALL "/enable", "1");
	measure("stats+other");
}

int main(int argc, char **argv)
{
	/* Word after "--" on the kernel's command line. */
	const char *what = argc > 1 ? argv[1] : "";

	begin();
	load_module("/load.ko");
	if (!strcmp(what, "measure")) {
		measure_all();
	} else {
		test_boot();
		say_file("format", CALL "/format");
		test_stats("load 4 4000");
		test_snapshots();
		test_trace("load 4 4000");
		test_filter("opcode == 0x4c");
		test_filter("status == -2");
		test_filter("opcode == 0x1c8 && status == 0");
		test_secret();
		say_health("before");
		test_inject();
		test_off();
		test_reset();
	}
	return finish();
}
