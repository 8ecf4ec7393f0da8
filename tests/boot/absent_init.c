// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * First program of a guest without a hypervisor: loads absent.ko and says what
 * its calls were answered.
 */
#include <dirent.h>
#include <stdio.h>

#include "say.h"

#define STATUSES "/sys/module/absent/parameters"

int main(void)
{
	struct dirent *entry;
	char path[600];
	DIR *dir;

	begin();
	load_module("/absent.ko");
	dir = opendir(STATUSES);
	while (dir && (entry = readdir(dir))) {
		if (entry->d_name[0] == '.')
			continue;
		snprintf(path, sizeof(path), STATUSES "/%s", entry->d_name);
		printf("@absent %s %s\n", entry->d_name, read_line(path));
	}
	return finish();
}
