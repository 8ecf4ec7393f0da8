/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The kernel around hvcall_available.c and hvcall_stats.c: a device tree that
 * commands fill, one file in debugfs, two CPUs, initcalls that are called by name.
 */
#ifndef _AVAILABLE_SIM_H
#define _AVAILABLE_SIM_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef uint8_t u8;
typedef uint16_t u16;
typedef uint32_t u32;
typedef uint64_t u64;
typedef int64_t s64;

#define READ_ONCE(x)		(x)
#define WRITE_ONCE(x, value)	((x) = (value))
#define ARRAY_SIZE(array)	((int)(sizeof(array) / sizeof((array)[0])))
#define IS_ENABLED(option)	1
#define unlikely(x)		(x)
#define min(a, b)		((a) < (b) ? (a) : (b))
#define fls64(x)		((x) ? 64 - __builtin_clzll(x) : 0)
#define SZ_16K			0x4000
#define hcall_is_long_busy(status)	\
	((status) >= H_LONG_BUSY_ORDER_1_MSEC && (status) <= H_LONG_BUSY_ORDER_100_SEC)
#define __init
#define EXPORT_SYMBOL_GPL(symbol)
#define NOKPROBE_SYMBOL(symbol)

/* Initcalls are made by the program. */
#define early_initcall(function)	int (*run_##function)(void) = function
#define machine_device_initcall(machine, function) early_initcall(function)

extern int (*run_hcall_available_init)(void);
extern int (*run_hcall_available_debugfs)(void);
extern int (*run_hcall_stats_init)(void);

/* One thread */
typedef struct {
	s64 counter;
} atomic64_t;

#define atomic64_read(v)	((v)->counter)
#define atomic64_add(n, v)	((void)((v)->counter += (n)))
#define atomic64_inc(v)		atomic64_add(1, v)
#define atomic64_try_cmpxchg(v, old, new)	((v)->counter = (new), true)
#define cmpxchg(at, old, new)	(*(at) ? *(at) : (*(at) = (new), (old)))
#define smp_rmb()
#define smp_wmb()
#define smp_load_acquire(at)	(*(at))
#define smp_store_release(at, value)	(*(at) = (value))

/* Two CPUs: the boot CPU's variable, and another of the program. */
struct hcall_pool;
extern struct hcall_pool *other_pool;
extern int this_cpu;

#define boot_cpuid		0
#define DEFINE_PER_CPU(type, name)	typeof(type) name
#define DECLARE_PER_CPU(type, name)	extern typeof(type) name
#define per_cpu(name, cpu)	(*((cpu) ? &other_pool : &(name)))
#define raw_cpu_read(name)	per_cpu(name, this_cpu)
#define for_each_possible_cpu(cpu)	for ((cpu) = 0; (cpu) < 2; (cpu)++)

#define GFP_KERNEL		0
#define __GFP_NOWARN		0
#define cpu_to_node(cpu)	0
#define kzalloc_node(size, flags, node)	calloc(1, size)

enum cpuhp_state { CPUHP_BP_PREPARE_DYN };

static inline int cpuhp_setup_state(enum cpuhp_state state, const char *name,
				    int (*startup)(unsigned int cpu),
				    int (*teardown)(unsigned int cpu))
{
	return startup(0) ?: startup(1) ?: 1;
}

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
int of_property_read_string_index(const struct device_node *node, const char *property,
				  int index, const char **name);
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
