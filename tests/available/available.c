// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Run hvcall_available.c, with the counters of hvcall_stats.c, under the commands
 * on stdin:
 *
 *	bare			there is no hypervisor
 *	set PROPERTY NAME...	property of /rtas, a list of strings; - for no node
 *	boot			early initcalls
 *	update NODE PROPERTY	the property has changed
 *	add NODE PROPERTY	the property is new
 *	cpu NUMBER		make the calls that follow on CPU 0 or 1
 *	call OPCODE [STATUS]	count a call; without STATUS, it does not return
 *	ask OPCODE		print hcall_presence()
 *	show			print the file in debugfs
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sim.h"

#include <asm/hvcall-available.h>

#include "hvcall_slow.h"

static struct {
	char name[64];
	char names[4000];
} tree[4];

static bool hypervisor = true, no_rtas;
static struct device_node rtas = { "rtas" };
static struct notifier_block *notifier;
static const struct file_operations *file;

struct hcall_pool *other_pool;
int this_cpu;

bool firmware_has_feature(unsigned long feature)
{
	return feature == FW_FEATURE_LPAR && hypervisor;
}

struct device_node *of_find_node_by_path(const char *path)
{
	return !strcmp(path, "/rtas") && !no_rtas ? &rtas : NULL;
}

int of_property_read_string_index(const struct device_node *node, const char *property,
				  int index, const char **name)
{
	static char copy[sizeof(tree[0].names)];
	int i = 0;

	while (node && i < ARRAY_SIZE(tree) && strcmp(tree[i].name, property))
		i++;
	if (!node || i == ARRAY_SIZE(tree))
		return -1;
	strcpy(copy, tree[i].names);
	*name = strtok(copy, " ");
	while (*name && index--)
		*name = strtok(NULL, " ");
	return *name ? 0 : -1;
}

bool of_node_name_eq(const struct device_node *node, const char *name)
{
	return !strcmp(node->name, name);
}

int of_reconfig_notifier_register(struct notifier_block *block)
{
	notifier = block;
	return 0;
}

struct dentry *hcall_debugfs_dir(void)
{
	return NULL;
}

void debugfs_create_file(const char *name, unsigned int mode, struct dentry *parent,
			 void *data, const struct file_operations *fops)
{
	(void)parent;
	(void)data;
	if (!strcmp(name, "available") && mode == 0444)
		file = fops;
}

static void set_property(const char *name, const char *names)
{
	int i = 0;

	while (tree[i].name[0] && strcmp(tree[i].name, name))
		i++;
	snprintf(tree[i].name, sizeof(tree[i].name), "%s", name);
	snprintf(tree[i].names, sizeof(tree[i].names), "%s", names);
}

#ifdef CONFIG_HCALL_STATS
static void count(unsigned long opcode, const char *status)
{
	struct hcall_row *row = hcall_count_begin(opcode, false);

	atomic64_inc(&row->running);
	if (!*status)
		return;
	atomic64_add(-1, &row->running);
	if (!hcall_count_end(row, strtol(status, NULL, 0), 1, 1))
		hcall_count_unusual(row, strtol(status, NULL, 0), 1);
}

static void start(void)
{
	other_pool = &hcall_boot.pool;
}
#else
int (*run_hcall_stats_init)(void);

static void count(unsigned long opcode, const char *status)
{
}

static void start(void)
{
}
#endif

static void notify(unsigned long action, char *node, char *property)
{
	struct device_node other = { node };
	struct property changed = { property };
	struct of_reconfig_data data = {
		strcmp(node, "rtas") ? &other : &rtas, &changed,
	};

	if (notifier)
		notifier->notifier_call(notifier, action, &data);
}

int main(void)
{
	static char line[4096];

	start();
	while (fgets(line, sizeof(line), stdin)) {
		char *rest, *second;

		line[strcspn(line, "\n")] = '\0';
		rest = line + strcspn(line, " ");
		if (*rest)
			*rest++ = '\0';
		second = rest + strcspn(rest, " ");
		if (*second)
			*second++ = '\0';

		if (!strcmp(line, "bare")) {
			hypervisor = false;
		} else if (!strcmp(line, "set")) {
			no_rtas = !strcmp(rest, "-");
			if (!no_rtas)
				set_property(rest, second);
		} else if (!strcmp(line, "boot")) {
			if (run_hcall_stats_init)
				run_hcall_stats_init();
			run_hcall_available_init();
			run_hcall_available_debugfs();
		} else if (!strcmp(line, "update")) {
			notify(OF_RECONFIG_UPDATE_PROPERTY, rest, second);
		} else if (!strcmp(line, "add")) {
			notify(OF_RECONFIG_ADD_PROPERTY, rest, second);
		} else if (!strcmp(line, "cpu")) {
			this_cpu = atoi(rest);
		} else if (!strcmp(line, "call")) {
			count(strtoul(rest, NULL, 0), second);
		} else if (!strcmp(line, "ask")) {
			printf("%d\n", hcall_presence(strtoul(rest, NULL, 0)));
		} else if (!strcmp(line, "show") && file) {
			file->show(NULL, NULL);
		} else {
			fprintf(stderr, "unknown command '%s'\n", line);
			return 2;
		}
	}
	return 0;
}
