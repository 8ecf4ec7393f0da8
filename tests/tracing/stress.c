// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Guest of the stress test: make many hypervisor calls on all CPUs, and switch events,
 * statistics, injected faults and CPUs on and off at random.  With papr_hcall.ko, load
 * and unload the module, too.
 *
 *	/init SEED CALLS
 *
 * Steps and calls follow from the seed.  Each part of the test leaves one thing on, whose
 * numbers must be right:
 *
 *	counted		statistics
 *	traced		the event, in a separate instance
 *	any		nothing
 *
 * "@made-PART OPCODE CALLS ANSWERED" is the output of load.c; ANSWERED is the number of
 * calls that an injection rule answered.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "say.h"

#define DEBUG		"/sys/kernel/debug"
#define HCALL		DEBUG "/powerpc/hcall"
#define INJECT		HCALL "/inject"
#define TRACING		DEBUG "/tracing"
#define INSTANCE		TRACING "/instances/reference"
#define LOAD		DEBUG "/hcall_load"
#define MODULE		"/papr_hcall.ko"
#define CPU		"/sys/devices/system/cpu/cpu%d"
#define MOST_CPUS	8
#define LEAST_STEPS	60

/* Warnings and what is worse. */
#define CONSOLE_LEVEL	"5"

/* Things that a part may switch, in addition to CPUs. */
enum { EVENTS = 1, STATISTICS = 2, FAULTS = 4, RELOADS = 8 };

/* A file that takes 0 and 1. */
struct toggle {
	const char *path;
	int on;
};

#define EVENTS_THERE	3
static struct toggle events[EVENTS_THERE] = {
	{ TRACING "/events/hcall/hcall_return/enable" },
	{ TRACING "/events/powerpc/hcall_entry/enable" },
	{ TRACING "/events/powerpc/hcall_exit/enable" },
};

static struct toggle statistics = { ENABLE, 1 };

/* H_ABORTED is what load.c takes for the answer of a fault. */
#define FAULTS_THERE	6
static const char * const faults[FAULTS_THERE] = {
	"H_SCM_HEALTH:status=H_BUSY:probability=50%:after",
	"H_HOME_NODE_ASSOCIATIVITY:delay=3:when=1..+3",
	"H_GET_CPU_CHARACTERISTICS:status=H_ABORTED:probability=25%:r4=1",
	"H_SCM_READ_METADATA:status=H_ABORTED:when=3..+2",
	"clear", "clear",
};

static struct toggle online[MOST_CPUS];
static char online_paths[MOST_CPUS][64];
static int cpus;
static int is_module, is_loaded;
static char text[1 << 20];

/* May fail: the module and its file are gone, or a CPU is busy. */
static void toggle(struct toggle *file)
{
	file->on = !file->on;
	try_write(file->path, file->on ? "1" : "0");
}

static void find_cpus(void)
{
	char path[64];

	for (cpus = 0; cpus < MOST_CPUS; cpus++) {
		snprintf(path, sizeof(path), CPU, cpus);
		if (access(path, F_OK))
			break;
		snprintf(online_paths[cpus], sizeof(online_paths[cpus]), CPU "/online", cpus);
		online[cpus] = (struct toggle){ online_paths[cpus], 1 };
	}
}

static void load_papr_hcall(void)
{
	load_module(MODULE);
	is_loaded = 1;
}

static void unload_papr_hcall(void)
{
	int error = try_unload("papr_hcall");

	if (error)
		printf("@error cannot unload papr_hcall: %s\n", strerror(error));
	else if (!access(HCALL, F_OK))
		printf("@error papr_hcall leaves " HCALL "\n");
	is_loaded = 0;
}

/* Read a file during the calls; the content does not matter. */
static void read_all(const char *path)
{
	int fd = open(path, O_RDONLY);

	while (read(fd, text, sizeof(text)) > 0)
		;
	close(fd);
}

/*
 * Make one step and return its letter.  Steps depend only on random numbers, so a seed
 * repeats them.
 */
static char step(int allowed)
{
	switch (rand() % 10) {
	case 0 ... 2: {
		struct toggle *event = &events[rand() % EVENTS_THERE];

		if (allowed & EVENTS)
			toggle(event);
		return 'e';
	}
	case 3 ... 5: {
		const char *fault = faults[rand() % FAULTS_THERE];

		if (allowed & FAULTS)
			try_write(INJECT, fault);
		return 'f';
	}
	case 6:
		if (allowed & STATISTICS)
			toggle(&statistics);
		return 's';
	case 7:
		if (allowed & STATISTICS)
			try_write(HCALL "/reset", "1");
		if (is_loaded)
			read_all(HCALL "/stats_json");
		return 'r';
	case 8:
		if (allowed & RELOADS && is_loaded)
			unload_papr_hcall();
		else if (allowed & RELOADS)
			load_papr_hcall();
		return 'm';
	default: {
		int cpu = 1 + rand() % (MOST_CPUS - 1);

		if (cpu < cpus)
			toggle(&online[cpu]);
		return 'c';
	}
	}
}

/* Restore the first state. */
static void settle(void)
{
	unsigned int i;

	for (i = 0; i < EVENTS_THERE; i++)
		if (events[i].on)
			toggle(&events[i]);
	for (i = 1; i < (unsigned int)cpus; i++)
		if (!online[i].on)
			toggle(&online[i]);
	if (is_module && !is_loaded)
		load_papr_hcall();
	if (!is_module)
		write_text(INJECT, "clear");
	write_text(ENABLE, "1");
	statistics.on = 1;
	wait_for_counting();
}

static void say_part(const char *word, const char *part, const char *path)
{
	char name[32];

	snprintf(name, sizeof(name), "%s-%s", word, part);
	say_file(name, path);
}

static pid_t begin_load(unsigned long calls, unsigned int seed)
{
	char load[64];
	pid_t child;

	snprintf(load, sizeof(load), "load %d %lu %u", cpus, calls / cpus, seed);
	child = fork();
	if (!child) {
		write_text(LOAD, load);
		fflush(stdout);
		_exit(0);
	}
	return child;
}

/* Make at least @calls calls, and at least LEAST_STEPS steps during them. */
static void run(const char *part, unsigned long calls, unsigned int seed, int allowed)
{
	char order[LEAST_STEPS + 1] = "";
	unsigned int steps = 0, rounds;

	say_part("before", part, STATS);
	srand(seed);
	for (rounds = 0; !rounds || steps < LEAST_STEPS; rounds++) {
		pid_t child;

		fflush(stdout);
		child = begin_load(calls, seed + rounds);
		while (waitpid(child, NULL, WNOHANG) != child) {
			char what = step(allowed);

			if (steps < LEAST_STEPS)
				order[steps] = what;
			steps++;
			usleep(500);
		}
		say_part("made", part, LOAD);
	}
	settle();
	printf("@steps-%s %u %s\n", part, steps, order);
	say_part("after", part, STATS);
	fflush(stdout);
}

/* Count the events of the instance, with those that its buffer has lost. */
static unsigned long recorded(void)
{
	static const char * const names[] = {
		"\nentries: ", "\noverrun: ", "\ncommit overrun: ", "\ndropped events: ",
		NULL
	};
	unsigned long sum = 0;
	unsigned int i;
	char path[100];
	int cpu;

	for (cpu = 0; cpu < cpus; cpu++) {
		snprintf(path, sizeof(path), INSTANCE "/per_cpu/cpu%d/stats", cpu);
		text[0] = '\n';
		read_text(path, text + 1, sizeof(text) - 1);
		for (i = 0; names[i]; i++) {
			const char *found = strstr(text, names[i]);

			if (found)
				sum += strtoul(found + strlen(names[i]), NULL, 0);
			else
				printf("@error %s: no%s\n", path, names[i] + 1);
		}
	}
	return sum;
}

static void run_traced(unsigned long calls, unsigned int seed, int allowed)
{
	mkdir(INSTANCE, 0700);
	write_text(INSTANCE "/events/hcall/hcall_return/filter", "comm ~ \"hcall_load/*\"");
	write_text(INSTANCE "/events/hcall/hcall_return/enable", "1");
	/* The module begins to trace some time after the event was enabled. */
	usleep(500000);
	run("traced", calls, seed, allowed);
	write_text(INSTANCE "/events/hcall/hcall_return/enable", "0");
	printf("@recorded %lu\n", recorded());
	rmdir(INSTANCE);
}

int main(int argc, char **argv)
{
	unsigned int seed = argc > 1 ? strtoul(argv[1], NULL, 0) : 1;
	unsigned long calls = argc > 2 ? strtoul(argv[2], NULL, 0) : 100000;
	int layer_only;

	begin();
	find_cpus();
	/* Rules and CPUs print thousands of messages. */
	write_text("/proc/sys/kernel/printk", CONSOLE_LEVEL);
	/* Waiting for the calls takes minutes. */
	try_write("/proc/sys/kernel/hung_task_timeout_secs", "0");
	is_module = !access(MODULE, F_OK);
	layer_only = is_module ? 0 : FAULTS;
	if (is_module)
		load_papr_hcall();
	is_loaded = 1;
	load_module("/load.ko");
	settle();

	run("counted", calls / 10 * 8, seed, EVENTS | layer_only);
	run_traced(calls / 10, seed + 1, EVENTS | STATISTICS | layer_only);
	run("any", calls / 10, seed + 2, EVENTS | STATISTICS | layer_only |
	    (is_module ? RELOADS : 0));
	return finish();
}
