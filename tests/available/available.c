// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Run hvcall_available.c under the commands on stdin:
 *
 *	bare			there is no hypervisor
 *	set PROPERTY NAME...	property of /rtas, a list of strings; - for no node
 *	cut PROPERTY NAME...	the same without the last NUL
 *	boot			early initcalls
 *	update NODE PROPERTY	the property has changed
 *	add NODE PROPERTY	the property is new
 *	note OPCODE STATUS	hcall_note_answer()
 *	ask OPCODE		prints hcall_presence()
 *	show			prints the file in debugfs
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sim.h"

#include <asm/hvcall-available.h>

#include "hvcall_slow.h"

static struct {
	char name[64];
	char *value;
	int length;
} tree[4];

static bool hypervisor = true, no_rtas;
static struct device_node rtas = { "rtas" };
static struct notifier_block *notifier;
static const struct file_operations *file;

bool firmware_has_feature(unsigned long feature)
{
	return feature == FW_FEATURE_LPAR && hypervisor;
}

struct device_node *of_find_node_by_path(const char *path)
{
	return !strcmp(path, "/rtas") && !no_rtas ? &rtas : NULL;
}

/* The length is only known where there is a property. */
const void *of_get_property(const struct device_node *node, const char *name, int *length)
{
	for (int i = 0; node == &rtas && i < ARRAY_SIZE(tree); i++) {
		if (strcmp(tree[i].name, name))
			continue;
		*length = tree[i].length;
		return tree[i].value;
	}
	return NULL;
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

/* Allocate exactly the content, so that ASan reports a read beyond it. */
static void set_property(const char *name, char *names, bool cut)
{
	int i = 0, length = strlen(names) + !cut;

	while (tree[i].name[0] && strcmp(tree[i].name, name))
		i++;
	snprintf(tree[i].name, sizeof(tree[i].name), "%s", name);
	free(tree[i].value);
	tree[i].value = malloc(length);
	memcpy(tree[i].value, names, length);
	tree[i].length = length;
	for (char *p = tree[i].value; p < tree[i].value + length; p++)
		if (*p == ' ')
			*p = '\0';
}

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
		} else if (!strcmp(line, "set") || !strcmp(line, "cut")) {
			no_rtas = !strcmp(rest, "-");
			if (!no_rtas)
				set_property(rest, second, !strcmp(line, "cut"));
		} else if (!strcmp(line, "boot")) {
			run_early_initcall();
			run_device_initcall();
		} else if (!strcmp(line, "update")) {
			notify(OF_RECONFIG_UPDATE_PROPERTY, rest, second);
		} else if (!strcmp(line, "add")) {
			notify(OF_RECONFIG_ADD_PROPERTY, rest, second);
		} else if (!strcmp(line, "note")) {
			hcall_note_answer(strtoul(rest, NULL, 0), strtol(second, NULL, 0));
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
