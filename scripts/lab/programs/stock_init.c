// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The only program of a guest with a stock kernel: loads papr_hcall.ko and a
 * module that makes typed calls, and prints what they show.
 *
 * "tests=1" in the kernel's command line adds what only the tests want, such as
 * loading and unloading while calls are made.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "say.h"

#define HCALL		"/sys/kernel/debug/powerpc/hcall"
#define EVENT		"/sys/kernel/tracing/events/hcall/hcall_return"
#define TRACE		"/sys/kernel/tracing/trace"
#define MODULE		"/sys/module/papr_hcall"
#define ROUNDS		"/sys/module/hcall_client/parameters/rounds"
#define CPUS		2
#define RELOADS		100

/* Marks: the readings are numbered from 0 on, these are others. */
enum { AROUND_EVENTS = 100, EVENTS, UNWATCHED };

static char text[4 << 20];

/* Page table entries, where the hypervisor keeps the page table. */
static void touch_memory(void)
{
	size_t size = 1 << 20;
	char *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	memset(memory, 1, size);
	munmap(memory, size);
}

/* So many rounds on each CPU at the same time. */
static void make_calls(const char *rounds)
{
	int cpu;

	for (cpu = 0; cpu < CPUS; cpu++) {
		cpu_set_t set;

		if (fork())
			continue;
		CPU_ZERO(&set);
		CPU_SET(cpu, &set);
		sched_setaffinity(0, sizeof(set), &set);
		write_text(ROUNDS, rounds);
		touch_memory();
		fflush(stdout);
		_exit(0);
	}
	while (wait(NULL) > 0)
		;
}

/* Under the hash MMU the module starts with statistics off. */
static void start_counting(void)
{
	if (hash_mmu)
		write_text(ENABLE, "1");
	wait_for_counting();
}

static void read_stats(int first)
{
	int i;

	for (i = 0; i < SNAPSHOTS; i++)
		take_snapshot(first + i);
	say_snapshots(first);
	fflush(stdout);
}

static void say_events(void)
{
	mark(AROUND_EVENTS, 0);
	write_text(EVENT "/enable", "1");
	mark(EVENTS, 0);
	make_calls("50");
	mark(EVENTS, 1);
	write_text(EVENT "/enable", "0");
	mark(AROUND_EVENTS, 1);
	say_file("event", TRACE);
}

static void say_module(void)
{
	printf("@version %s\n", read_line(MODULE "/version"));
	printf("@taint %s\n", read_line(MODULE "/taint"));
	printf("@again %s\n", strerror(try_load("/papr_hcall.ko")));
	printf("@used %s\n", strerror(try_unload("papr_hcall")));
	say_file("json", HCALL "/stats_json");
}

/* Nothing is traced: calls are made as if there were no module. */
static void say_unwatched(void)
{
	write_text(ENABLE, "0");
	mark(UNWATCHED, 0);
	make_calls("1");
	mark(UNWATCHED, 1);
	write_text(ENABLE, "1");
	wait_for_counting();
}

/* The event alone, with statistics off, is enough to see calls. */
static void say_event_alone(void)
{
	close(open(TRACE, O_WRONLY | O_TRUNC));
	write_text(ENABLE, "0");
	write_text(EVENT "/enable", "1");
	usleep(500000);
	make_calls("1");
	write_text(EVENT "/enable", "0");
	say_file("alone", TRACE);

	/* Nothing comes out of the kernel without an address to return to. */
	close(open(TRACE, O_WRONLY | O_TRUNC));
	write_text(EVENT "/filter", "caller < 0xc000000000000000");
	write_text(EVENT "/enable", "1");
	make_calls("1");
	write_text(EVENT "/enable", "0");
	write_text(EVENT "/filter", "0");
	read_text(TRACE, text, sizeof(text));
	printf("@filtered %d\n", !!strstr(text, " hcall_return: "));
}

/* Loaded and unloaded while both CPUs call, every other time with the event on. */
static void reload(void)
{
	pid_t children[CPUS];
	int i, done, failed = 0;

	for (i = 0; i < CPUS; i++) {
		children[i] = fork();
		if (!children[i]) {
			int console = open("/dev/hvc0", O_WRONLY);

			for (;;) {
				touch_memory();
				if (write(console, "\n", 1) < 0)
					_exit(1);
				/* QEMU's log of it all has to fit somewhere. */
				usleep(1000);
			}
		}
	}
	for (done = 0; done < RELOADS && !failed; done++) {
		failed = try_load("/papr_hcall.ko");
		if (!failed && done % 2)
			write_text(EVENT "/enable", "1");
		if (!failed && done % 10 == 0)
			start_counting();
		if (!failed)
			failed = try_unload("papr_hcall");
	}
	for (i = 0; i < CPUS; i++)
		kill(children[i], SIGKILL);
	while (wait(NULL) > 0)
		;
	printf("\n@reloaded %d %s\n", done, strerror(failed));
	printf("@left %s\n", access(HCALL, F_OK) ? "nothing" : HCALL);
}

int main(void)
{
	int error;

	begin();
	error = try_load("/papr_hcall.ko");
	printf("@loaded %s\n", strerror(error));
	if (error)
		return finish();
	start_counting();
	error = try_load("/hcall_client.ko");
	if (error)
		printf("@error hcall_client.ko: %s\n", strerror(error));
	fflush(stdout);

	read_stats(0);
	make_calls("100");
	read_stats(SNAPSHOTS);
	say_events();
	if (getenv("tests")) {
		say_module();
		say_unwatched();
		say_event_alone();
		try_unload("hcall_client");
		printf("@unloaded %s\n", strerror(try_unload("papr_hcall")));
		reload();
	}
	return finish();
}
