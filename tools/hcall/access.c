// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Find what keeps a command from the kernel's files; see access.h.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <linux/capability.h>

#include "access.h"
#include "hcall.h"

#define LOCKDOWN_FILE	"/sys/kernel/security/lockdown"

/* Lockdown states, in the kernel's words. */
static const char * const state_names[] = {
	[LOCKDOWN_NONE] = "none", [LOCKDOWN_INTEGRITY] = "integrity",
	[LOCKDOWN_CONFIDENTIALITY] = "confidentiality",
};

enum lockdown lockdown_state(void)
{
	char line[128] = "";
	FILE *file = fopen(LOCKDOWN_FILE, "r");
	int state;

	/* A kernel without lockdown has no such file either. */
	if (!file)
		return access("/sys/kernel/security/lsm", F_OK) ?
		       LOCKDOWN_UNKNOWN : LOCKDOWN_NONE;
	if (!fgets(line, sizeof(line), file))
		line[0] = '\0';
	fclose(file);
	/* "none [integrity] confidentiality" */
	for (state = LOCKDOWN_NONE; state < LOCKDOWN_UNKNOWN; state++) {
		char word[32];

		snprintf(word, sizeof(word), "[%s]", state_names[state]);
		if (strstr(line, word))
			return state;
	}
	return LOCKDOWN_UNKNOWN;
}

/* A number behind a word of /proc/self/status. */
static uint64_t status_number(const char *word)
{
	FILE *file = fopen("/proc/self/status", "r");
	char line[256];
	uint64_t value = 0;

	while (file && fgets(line, sizeof(line), file)) {
		if (!strncmp(line, word, strlen(word)))
			value = strtoull(line + strlen(word), NULL, 16);
	}
	if (file)
		fclose(file);
	return value;
}

/* Root of a container: user 0, but not the machine's or without its power. */
static bool is_confined_root(void)
{
	unsigned long inside = 0, outside = 0, count = 0;
	FILE *file = fopen("/proc/self/uid_map", "r");
	bool mapped = file && fscanf(file, "%lu %lu %lu", &inside, &outside,
				     &count) == 3;

	if (file)
		fclose(file);
	if (mapped && (outside || count < UINT32_MAX))
		return true;
	return !(status_number("CapEff:") >> CAP_SYS_ADMIN & 1);
}

static void fail_lockdown(const char *path, enum lockdown state,
			  const char *left)
{
	fail("%s: refused by the kernel's lockdown (%s)\n"
	     "  No user can open the file while lockdown is on.  To end lockdown, boot with secure boot\n"
	     "  off and without lockdown= on the kernel's command line.%s%s",
	     path, state_names[state], left ? "\n  What works: " : "",
	     left ? left : "");
}

void fail_access(const char *path, int error, const char *left)
{
	enum lockdown state = lockdown_state();

	if (error != EACCES && error != EPERM)
		fail("%s: cannot be opened (%s); see the end of dmesg", path, strerror(error));
	if (geteuid())
		fail("%s: %s\n  Only root can open the file; type: sudo hcall ...", path,
		     strerror(error));
	if (is_confined_root())
		fail("%s: %s\n  Root of this container lacks CAP_SYS_ADMIN or is not root of the machine.\n"
		     "  Run hcall on the machine itself, or start the container with --privileged.",
		     path, strerror(error));
	if (state == LOCKDOWN_INTEGRITY || state == LOCKDOWN_CONFIDENTIALITY)
		fail_lockdown(path, state, left);
	if (state == LOCKDOWN_UNKNOWN)
		fail("%s: %s\n  Lockdown (secure boot) may forbid access.  To see the state of lockdown, type:\n"
		     "  mount -t securityfs none /sys/kernel/security; cat " LOCKDOWN_FILE,
		     path, strerror(error));
	fail("%s: %s\n  A security module (SELinux, AppArmor) may forbid access; see the end of dmesg.",
	     path, strerror(error));
}

static bool has_filesystem(const char *type)
{
	FILE *file = fopen("/proc/filesystems", "r");
	char line[128];
	bool found = !file;

	while (file && fgets(line, sizeof(line), file)) {
		char *name = strrchr(line, '\t');

		if (name && !strncmp(name + 1, type, strlen(type)) &&
		    name[1 + strlen(type)] == '\n')
			found = true;
	}
	if (file)
		fclose(file);
	return found;
}

void need_mount(const char *type, const char *place, unsigned long magic)
{
	struct statfs fs;

	if (!statfs(place, &fs) && (unsigned long)fs.f_type == magic)
		return;
	if (!has_filesystem(type))
		fail("this kernel has no %s; use a kernel with %s, booted without %s=off",
		     type, !strcmp(type, "debugfs") ? "CONFIG_DEBUG_FS" :
		     "CONFIG_TRACING", type);
	if (!geteuid() && is_confined_root())
		fail("%s is not mounted on %s, and a container's root cannot mount it\n"
		     "  Start the container with --privileged -v %s:%s, or run hcall on the machine itself.",
		     type, place, place, place);
	fail("%s is not mounted; as root type:\n  mount -t %s none %s", type,
	     type, place);
}

void need_unlocked_tracing(void)
{
	if (lockdown_state() == LOCKDOWN_CONFIDENTIALITY)
		fail_lockdown("/sys/kernel/tracing", LOCKDOWN_CONFIDENTIALITY,
			      "hcall stat, hcall probe, hcall decode");
}
