// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * hcall stat: which calls the kernel makes, how often, how long they take.
 */
#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "debugfs.h"
#include "hcall.h"
#include "output.h"
#include "stat_detail.h"
#include "stats.h"
#include "stats_json.h"

struct view {
	double interval;	/* seconds; 0 shows all since the last reset */
	unsigned int rows;	/* 0: all */
	unsigned int reports;	/* 0: until interrupted */
	bool json;
	bool statuses;
	const struct hcall *histogram;
	enum stats_order order;
	unsigned int kinds;	/* of output or action: one at most */
	const char *control;	/* file to write to instead */
	const char *value;
};

enum {
	OPT_ON = 0x200, OPT_OFF, OPT_RESET, OPT_REPORTS, OPT_STATUSES,
	OPT_HISTOGRAM,
};

static const struct argp_option options[] = {
	{ "interval", 'i', "SECONDS", 0,
	  "Print the calls of each interval of SECONDS", 1 },
	{ "reports", OPT_REPORTS, "N", 0, "Stop after N intervals", 2 },
	{ "rows", 'n', "ROWS", 0, "Print at most ROWS calls", 3 },
	{ "sort", 'S', "COLUMN", 0, "Sort by time, calls, errors, busy, avg, max or name", 4 },
	{ "statuses", OPT_STATUSES, NULL, 0, "Print the count of each status for each call", 5 },
	{ "histogram", OPT_HISTOGRAM, "CALL", 0, "Print the distribution of the durations of CALL", 6 },
	{ "json", OPT_JSON, NULL, 0, "Print a JSON object for each report or call", 7 },
	{ "on", OPT_ON, NULL, 0, "Enable the kernel's statistics", 8 },
	{ "off", OPT_OFF, NULL, 0, "Disable the kernel's statistics", 9 },
	{ "reset", OPT_RESET, NULL, 0, "Set the kernel's statistics to zero", 10 },
	{ 0 }
};

static unsigned int count_of(const char *text, struct argp_state *state)
{
	unsigned long value;
	char *end;

	errno = 0;
	value = strtoul(text, &end, 10);
	if (errno || end == text || *end || !value || value > 1000000)
		argp_error(state, "%s: invalid count; give a number from 1 to 1000000", text);
	return value;
}

static double seconds_of(const char *text, struct argp_state *state)
{
	char *end;
	double value = strtod(text, &end);

	if (end == text || *end || !(value >= 0.01) || value > 86400)
		argp_error(state, "%s: invalid interval; give seconds from 0.01 to 86400",
			   text);
	return value;
}

static error_t parse_option(int key, char *arg, struct argp_state *state)
{
	struct view *view = state->input;

	switch (key) {
	case 'i':
		view->interval = seconds_of(arg, state);
		return 0;
	case ARGP_KEY_ARG:
		/* As with vmstat, iostat and lparstat. */
		if (!state->arg_num)
			view->interval = seconds_of(arg, state);
		else if (state->arg_num == 1)
			view->reports = count_of(arg, state);
		else
			argp_error(state, "%s: one argument too many; give SECONDS and REPORTS", arg);
		return 0;
	case 'n':
		view->rows = count_of(arg, state);
		return 0;
	case OPT_REPORTS:
		view->reports = count_of(arg, state);
		return 0;
	case 'S':
		view->order = stats_order(arg);
		if (view->order == ORDERS)
			argp_error(state, "%s: unknown column; use time, calls, errors, busy, avg, max or name",
				   arg);
		return 0;
	case OPT_STATUSES:
		view->statuses = true;
		view->kinds++;
		return 0;
	case OPT_HISTOGRAM:
		view->histogram = need_call(arg);
		view->kinds++;
		return 0;
	case OPT_JSON:
		view->json = true;
		return 0;
	case OPT_ON:
	case OPT_OFF:
		view->control = "enable";
		view->value = key == OPT_ON ? "1" : "0";
		view->kinds++;
		return 0;
	case OPT_RESET:
		view->control = "reset";
		view->value = "1";
		view->kinds++;
		return 0;
	case ARGP_KEY_END:
		if (view->kinds + !!view->interval > 1)
			argp_error(state, "an interval, --statuses, --histogram, --on, --off and --reset exclude each other; give one of them");
		if (view->reports && !view->interval)
			argp_error(state, "--reports=%u: no interval; give --interval",
				   view->reports);
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static volatile sig_atomic_t interrupted;

static void on_signal(int number)
{
	(void)number;
	interrupted = 1;
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec + time.tv_nsec / 1e9;
}

static uint64_t total_time(const struct stats *stats)
{
	uint64_t total = 0;
	unsigned int i;

	for (i = 0; i < stats->count; i++)
		total += stats->rows[i].at[TIME];
	return total;
}

/* A column that this kernel may lack. */
static void put_number(const struct stats *stats, enum column column,
		       const struct stats_row *row, int width)
{
	if (stats->has[column])
		printf(" %*" PRIu64, width, row->at[column]);
	else
		printf(" %*s", width, "-");
}

/* seconds: sum over all CPUs; 0 if unknown. */
static void print_table(const struct stats *stats, double seconds,
			unsigned int rows)
{
	uint64_t total = total_time(stats);
	unsigned int i;

	printf("%s%-32s %10s %8s %8s %7s %7s %10s %12s%s\n", out_colour(BOLD),
	       "hypervisor call", "calls", "errors", "busy", "%total", "%hyp",
	       "avg ns", "max ns", out_colour(PLAIN));
	for (i = 0; i < stats->count && (!rows || i < rows); i++) {
		const struct stats_row *row = &stats->rows[i];

		printf("%-32s %10" PRIu64 "%s", row->name, row->at[CALLS],
		       row->at[ERRORS] ? out_colour(RED) : "");
		put_number(stats, ERRORS, row, 8);
		fputs(row->at[ERRORS] ? out_colour(PLAIN) : "", stdout);
		put_number(stats, BUSY, row, 8);
		if (seconds > 0)
			printf(" %7.2f", row->at[TIME] / seconds / 1e7);
		else
			printf(" %7s", "-");
		printf(" %7.2f %10.0f", total ? 100.0 * row->at[TIME] / total : 0,
		       stats_average(row));
		put_number(stats, MAX, row, 12);
		putchar('\n');
	}
}

/* Names and keys have nothing that JSON would want escaped. */
static void print_json(const struct stats *stats, double seconds,
		       unsigned int rows)
{
	static const struct {
		enum column column;
		const char *key;
	} keys[] = {
		{ OPCODE, "opcode" }, { CALLS, "calls" }, { ERRORS, "errors" },
		{ BUSY, "busy" }, { TIME, "time_ns" }, { MAX, "max_ns" },
		{ REAL_MODE, "real_mode" },
	};
	unsigned int i, j;

	printf("{\"version\":1,\"enabled\":%s,\"cpu_seconds\":",
	       stats_json_enabled() ? "true" : "false");
	if (seconds > 0)
		printf("%.6f", seconds);
	else
		fputs("null", stdout);
	fputs(",\"calls\":[", stdout);
	for (i = 0; i < stats->count && (!rows || i < rows); i++) {
		printf("%s{\"name\":\"%s\"", i ? "," : "", stats->rows[i].name);
		for (j = 0; j < ARRAY_SIZE(keys); j++) {
			if (stats->has[keys[j].column])
				printf(",\"%s\":%" PRIu64, keys[j].key,
				       stats->rows[i].at[keys[j].column]);
		}
		putchar('}');
	}
	puts("]}");
}

static void print(const struct view *view, struct stats *stats, double seconds)
{
	bool live = view->interval && out_terminal() && !view->json;
	unsigned int rows = view->rows;

	stats_sort(stats, view->order);
	if (live) {
		unsigned int room = out_height() > 4 ? out_height() - 3 : 1;

		if (!rows || rows > room)
			rows = room;
		/* From the upper left corner over what is there. */
		printf("\033[H\033[J");
		printf("hcall stat, every %g s; Ctrl-C ends it%s\n",
		       view->interval, stats_json_enabled() ? "" : "; statistics are OFF");
	}
	if (view->json)
		print_json(stats, seconds, rows);
	else
		print_table(stats, seconds, rows);
	fflush(stdout);
}

static void sleep_for(double seconds)
{
	struct timespec time = {
		.tv_sec = (time_t)seconds,
		.tv_nsec = (long)((seconds - (time_t)seconds) * 1e9),
	};

	/* A signal ends it early, which is what is wanted. */
	nanosleep(&time, NULL);
}

static void watch(const struct view *view)
{
	struct sigaction action = { .sa_handler = on_signal };
	struct stats before, after, change;
	unsigned int done = 0;
	double start, end;

	sigaction(SIGINT, &action, NULL);
	sigaction(SIGTERM, &action, NULL);
	start = now();
	stats_read(&before);
	while (!interrupted && (!view->reports || done < view->reports)) {
		sleep_for(view->interval);
		if (interrupted)
			break;
		end = now();
		stats_read(&after);
		stats_since(&change, &after, &before);
		print(view, &change, (end - start) *
		      sysconf(_SC_NPROCESSORS_ONLN));
		done++;
		if (!view->json && !out_terminal() &&
		    (!view->reports || done < view->reports))
			putchar('\n');
		stats_free(&change);
		stats_free(&before);
		before = after;
		start = end;
	}
	stats_free(&before);
}

int cmd_stat(int argc, char **argv)
{
	static const struct argp argp = {
		.options = options, .parser = parse_option,
		.args_doc = "[SECONDS [REPORTS]]",
		.doc = "Print the hypervisor calls of the kernel since the last reset of its statistics, the call with the longest total time first.",
	};
	struct view view = { 0 };
	struct stats stats;
	int rc;

	parse(&argp, argc, argv, &view);
	if (view.control) {
		rc = debugfs_write(view.control, view.value);
		if (rc)
			fail("debugfs powerpc/hcall/%s: cannot be written (%s); see the end of dmesg", view.control,
			     strerror(-rc));
		return EXIT_FOUND;
	}
	if (!stats_json_enabled())
		warn("statistics are off; to enable statistics, type: hcall stat --on");
	if (view.histogram) {
		if (print_histogram(view.histogram, view.json))
			return EXIT_FOUND;
		warn("%s: no call since the last reset of the statistics",
		     view.histogram->name);
		return EXIT_NOTHING;
	}
	if (view.statuses) {
		print_statuses(NULL, view.json);
		return EXIT_FOUND;
	}
	if (view.interval) {
		watch(&view);
		return EXIT_FOUND;
	}
	stats_read(&stats);
	print(&view, &stats, 0);
	stats_free(&stats);
	return EXIT_FOUND;
}
