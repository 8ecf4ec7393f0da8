// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The lab guest's first program: says what the guest is, and how many
 * hypervisor calls were made until now; then it lets tools/hcall trace itself.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <linux/ndctl.h>
#include <linux/papr_pdsm.h>

#include "say.h"

#define RTAS		"/sys/firmware/devicetree/base/rtas"
#define HCALL_INST	"/sys/kernel/debug/hcall_inst"
#define TRACING		"/sys/kernel/tracing"
#define EVENTS		TRACING "/events/powerpc"
#define ND_DEVICES	"/sys/bus/nd/devices"
#define CPUS		2

/* Bytes that "/init labels" reads, eight in each call. */
#define LABEL_BYTES	24

/* The health that the hypervisor reports, through the driver's ioctl. */
static const char *health(const char *dimm)
{
	static const char * const names[] = {
		[PAPR_PDSM_DIMM_HEALTHY] = "healthy",
		[PAPR_PDSM_DIMM_UNHEALTHY] = "unhealthy",
		[PAPR_PDSM_DIMM_CRITICAL] = "critical",
		[PAPR_PDSM_DIMM_FATAL] = "fatal",
	};
	struct {
		struct nd_cmd_pkg package;
		struct nd_pkg_pdsm pdsm;
	} __attribute__((packed)) request = {
		.package = {
			.nd_family = NVDIMM_FAMILY_PAPR,
			.nd_command = PAPR_PDSM_HEALTH,
			.nd_size_in = ND_PDSM_HDR_SIZE,
			.nd_size_out = ND_PDSM_HDR_SIZE +
				       sizeof(struct nd_papr_pdsm_health),
		},
	};
	unsigned int value;
	char path[300];
	int fd, rc;

	snprintf(path, sizeof(path), "/dev/%s", dimm);
	fd = open(path, O_RDWR);
	if (fd < 0)
		return strerror(errno);
	rc = ioctl(fd, ND_IOCTL_CALL, &request);
	close(fd);
	if (rc < 0)
		return strerror(errno);
	/* The driver has to have answered; until then, this is 0. */
	if (request.package.nd_fw_size != request.package.nd_size_out)
		return "unanswered";
	if (request.pdsm.cmd_status)
		return strerror(-request.pdsm.cmd_status);
	value = request.pdsm.payload.health.dimm_health;
	return value < sizeof(names) / sizeof(names[0]) ? names[value] : "unknown";
}

static void say_nvdimms(void)
{
	DIR *dir = opendir(ND_DEVICES);
	struct dirent *entry;
	char path[600];

	while (dir && (entry = readdir(dir))) {
		if (!strncmp(entry->d_name, "nmem", 4)) {
			snprintf(path, sizeof(path), ND_DEVICES "/%s/papr/flags",
				 entry->d_name);
			printf("@nvdimm %s health=%s flags=%s\n", entry->d_name,
			       health(entry->d_name), read_line(path));
		} else if (!strncmp(entry->d_name, "region", 6)) {
			snprintf(path, sizeof(path), ND_DEVICES "/%s/size",
				 entry->d_name);
			printf("@region %s size=%s\n", entry->d_name,
			       read_line(path));
		}
	}
	if (dir)
		closedir(dir);
}

/*
 * The last two readings have the same statistics by CPU between them.
 */
static void say_hcalls(void)
{
	static char cpus[CPUS][16384];
	char path[64];
	int i;

	for (i = 0; i < SNAPSHOTS - 1; i++)
		take_snapshot(i);
	for (i = 0; i < CPUS; i++) {
		snprintf(path, sizeof(path), HCALL_INST "/cpu%d", i);
		if (!access(path, R_OK))
			read_text(path, cpus[i], sizeof(cpus[i]));
	}
	take_snapshot(SNAPSHOTS - 1);
	say_snapshots(0);
	for (i = 0; i < CPUS; i++)
		say_lines("hcall_inst", cpus[i]);
}

/* The hcall events while a line goes to the console. */
static void say_trace(void)
{
	write_text(EVENTS "/hcall_entry/enable", "1");
	write_text(EVENTS "/hcall_exit/enable", "1");
	printf("traced\n");
	fflush(stdout);
	usleep(50000);
	write_text(EVENTS "/hcall_entry/enable", "0");
	write_text(EVENTS "/hcall_exit/enable", "0");
	say_file("trace", TRACING "/trace");
}

/*
 * Calls with nothing enabled, between separate marks: the console's, at
 * least.  They must not be in the statistics.  What began before is there
 * already, but its time may still be added: of an idle CPU, when it wakes up.
 */
static void say_unobserved(void)
{
	static char before[16384], after[16384];

	write_text(ENABLE, "0");
	read_text(STATS, before, sizeof(before));
	mark(SNAPSHOTS, 0);
	printf("unobserved\n");
	fflush(stdout);
	usleep(50000);
	mark(SNAPSHOTS, 1);
	read_text(STATS, after, sizeof(after));
	write_text(ENABLE, "1");
	say_lines("unobserved-before", before);
	say_lines("unobserved-after", after);
}

/* Run /hcall, with all that it prints going to a file; its exit status. */
static int run_hcall(const char *path, char *const args[])
{
	int status = -1;
	pid_t pid = fork();

	if (!pid) {
		int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

		dup2(fd, STDOUT_FILENO);
		dup2(fd, STDERR_FILENO);
		execv("/hcall", args);
		_exit(127);
	}
	waitpid(pid, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* Print the announced function sets and the state of each call. */
static void say_available(void)
{
	static const char * const properties[] = {
		RTAS "/ibm,hypertas-functions",
		RTAS "/qemu,hypertas-functions",
	};
	char * const probe[] = { "hcall", "probe", "--all", NULL };
	static char text[32768];
	unsigned int i;

	for (i = 0; i < sizeof(properties) / sizeof(properties[0]); i++) {
		size_t length = 0, at;
		FILE *file = fopen(properties[i], "r");

		if (file) {
			length = fread(text, 1, sizeof(text) - 1, file);
			fclose(file);
		}
		text[length] = '\0';
		for (at = 0; at < length; at += strlen(text + at) + 1)
			printf("@hypertas %s\n", text + at);
	}
	run_hcall("/available", probe);
	say_file("available", "/available");
}

/* Read the head of an NVDIMM's label area: the sample that is traced. */
static int read_labels(void)
{
	struct nd_cmd_get_config_data_hdr *request;
	int fd = open("/dev/nmem0", O_RDWR), rc;

	request = calloc(1, sizeof(*request) + LABEL_BYTES);
	if (fd < 0 || !request)
		return 1;
	request->in_length = LABEL_BYTES;
	rc = ioctl(fd, ND_IOCTL_GET_CONFIG_DATA, request);
	free(request);
	close(fd);
	return rc < 0;
}

/* A command's calls, as a person at the partition would look at them. */
static void say_live(void)
{
	char * const trace[] = { "hcall", "trace", "-T", "/init", "labels", NULL };
	char * const stat[] = { "hcall", "stat", "-n", "8", NULL };
	int status = run_hcall("/live", trace);

	printf("@live-status %d\n", status);
	say_file("live", "/live");
	if (!run_hcall("/stat", stat))
		say_file("stat", "/stat");
}

int main(int argc, char **argv)
{
	if (argc > 1 && !strcmp(argv[1], "labels"))
		return read_labels();

	begin();
	say_nvdimms();
	say_hcalls();
	say_trace();
	say_unobserved();
	say_available();
	say_live();
	return finish();
}
