/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The kernel around hvcall_available.c: a device tree that commands fill, one
 * file in debugfs, initcalls that are called by name.
 */
#ifndef _AVAILABLE_SIM_H
#define _AVAILABLE_SIM_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

typedef uint8_t u8;
typedef uint16_t u16;
typedef uint32_t u32;
typedef uint64_t u64;

/* hvcall_slow.h describes counters that this program has none of. */
typedef struct {
	long long counter;
} atomic64_t;

#define READ_ONCE(x)		(x)
#define WRITE_ONCE(x, value)	((x) = (value))
#define ARRAY_SIZE(array)	((int)(sizeof(array) / sizeof((array)[0])))
#define IS_ENABLED(option)	1
#define __init
#define EXPORT_SYMBOL_GPL(symbol)

/* Initcalls are made by the program. */
#define early_initcall(function)			\
	int (*run_early_initcall)(void) = function
#define machine_device_initcall(machine, function)	\
	int (*run_device_initcall)(void) = function

extern int (*run_early_initcall)(void);
extern int (*run_device_initcall)(void);

/* Firmware and device tree */
#define FW_FEATURE_LPAR		1UL

struct property {
	const char *name;
};

struct device_node {
	const char *name;
};

struct of_reconfig_data {
	struct device_node *dn;
	struct property *prop;
};

enum {
	OF_RECONFIG_ADD_PROPERTY = 1,
	OF_RECONFIG_UPDATE_PROPERTY,
};

bool firmware_has_feature(unsigned long feature);
struct device_node *of_find_node_by_path(const char *path);
const void *of_get_property(const struct device_node *node, const char *name, int *length);
bool of_node_name_eq(const struct device_node *node, const char *name);
static inline void of_node_put(struct device_node *node) { (void)node; }

static inline int match_string(const char *const *array, size_t size, const char *text)
{
	for (size_t i = 0; i < size; i++)
		if (!strcmp(array[i], text))
			return i;
	return -1;
}

/* Notifiers */
#define NOTIFY_DONE	0
#define NOTIFY_OK	1

struct notifier_block {
	int (*notifier_call)(struct notifier_block *self, unsigned long action, void *arg);
};

int of_reconfig_notifier_register(struct notifier_block *block);

/* debugfs */
struct seq_file;
struct dentry;
struct file_operations {
	int (*show)(struct seq_file *m, void *unused);
};

#define seq_printf(m, ...)	((void)(m), printf(__VA_ARGS__))
#define DEFINE_SHOW_ATTRIBUTE(name)					\
	static const struct file_operations name##_fops = { .show = name##_show }

void debugfs_create_file(const char *name, unsigned int mode, struct dentry *parent,
			 void *data, const struct file_operations *fops);

#endif
