/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Add to callers.h what Linux's papr_scm.c uses: the device tree, libnvdimm, perf,
 * machine checks and sysfs.
 *
 * The functions check what the kernel requires from a caller: locks, interrupts, order.
 */
#ifndef _TESTS_CONVERSIONS_NVDIMM_H
#define _TESTS_CONVERSIONS_NVDIMM_H

#include "callers.h"
#include <linux/ndctl.h>

typedef unsigned short umode_t;

#define __maybe_unused		__attribute__((unused))
#define __exit
#define __stringify(text)	#text
#define CONFIG_PERF_EVENTS	1
#define PAGE_SHIFT		16
#define PAGE_MASK		(~(PAGE_SIZE - 1))
#define PAGE_ALIGNED(x)		(!((x) & ~PAGE_MASK))
#define MAX_PHYSMEM_BITS	51
#define L1_CACHE_BYTES		128
#define ALIGN_DOWN(x, size)	((x) / (size) * (size))
#define be16_to_cpu		be16toh
#define be32_to_cpu		be32toh
#define cpu_to_be32		htobe32
#define check_mul_overflow(a, b, product)	__builtin_mul_overflow(a, b, product)
#define check_add_overflow(a, b, sum)	__builtin_add_overflow(a, b, sum)
#define struct_size(p, member, n)	(sizeof(*(p)) + (n) * sizeof((p)->member[0]))
#define secs_to_jiffies(seconds)	((seconds) * HZ)
#define kstrdup(text, flags)	strdup(text)
#define set_bit(bit, word)	(*(word) |= 1UL << (bit))
#define test_bit(bit, word)	(*(word) >> (bit) & 1)

/* Numbers of the masked indices, barriers, errors in the log. */
static unsigned int masks, barriers, errors;

#define array_index_nospec(index, size)	(masks++, (index) < (size) ? (index) : 0)
#define pmem_wmb()		(barriers++)
#undef dev_err
#define dev_err(dev, ...)	((void)(dev), no_format(__VA_ARGS__), errors++)
#undef dev_dbg
#define dev_dbg(dev, ...)	((void)(dev), no_format(__VA_ARGS__))
#undef dev_info
#define dev_info		dev_dbg
#define dev_info_once		dev_dbg

/* Messages have formats of the kernel, such as %pOF. */
static inline void no_format(const char *format, ...)
{
}

/* Sleeping takes exactly the time that the caller requests. */
#undef fsleep
static inline void fsleep(unsigned long us)
{
	expect(!atomic);
	sim_now += us * NSEC_PER_USEC;
}

/* Memory: an allocation with GFP_KERNEL may sleep. */
#undef GFP_ATOMIC
#define GFP_ATOMIC		1
#undef kzalloc
#define kzalloc_obj(object)	kzalloc(sizeof(object), GFP_KERNEL)

static inline void *kzalloc(size_t size, int flags)
{
	expect(!atomic || flags == GFP_ATOMIC);
	return calloc(1, size);
}

struct mutex {
	bool locked;
};

#define DEFINE_MUTEX(name)	struct mutex name
#define mutex_init(mutex)	((mutex)->locked = false)
#define mutex_lock_interruptible(mutex)	(mutex_lock(mutex), 0)

static inline void mutex_lock(struct mutex *mutex)
{
	expect(!atomic && !mutex->locked);
	mutex->locked = true;
}

static inline void mutex_unlock(struct mutex *mutex)
{
	expect(mutex->locked);
	mutex->locked = false;
}

/* The lock of the list of devices, and whether a test allows reads without the lock. */
static struct mutex papr_ndr_lock;
static bool lockless_list;

#undef list_empty
static inline bool list_empty(const struct list_head *head)
{
	expect(papr_ndr_lock.locked || lockless_list);
	return head->next == head;
}

/* The pages of the devices have page structures, other addresses have none. */
static u64 first_pfn, last_pfn;

static inline void *pfn_to_page(u64 pfn)
{
	expect(pfn >= first_pfn && pfn <= last_pfn);
	return &first_pfn;
}

#define is_zone_device_page(page)	((page) != NULL)

/* The device tree: a property that is not set does not exist. */
struct device_node {
	u32 drc_index, label_size;
	u64 block_size, blocks;
	const char *uuid;
};

static inline int of_property_read_u32(const struct device_node *node, const char *name, u32 *value)
{
	u32 property = strcmp(name, "ibm,my-drc-index") ? node->label_size : node->drc_index;

	if (!property)
		return -EINVAL;
	*value = property;
	return 0;
}

static inline int of_property_read_u64(const struct device_node *node, const char *name, u64 *value)
{
	if (strcmp(name, "ibm,block-size") && strcmp(name, "ibm,number-of-blocks"))
		return -EINVAL;
	*value = strcmp(name, "ibm,block-size") ? node->blocks : node->block_size;
	return 0;
}

static inline int of_property_read_string(const struct device_node *node, const char *name,
					  const char **text)
{
	*text = node->uuid;
	return 0;
}

#define of_property_read_bool(node, name)	true
#define update_numa_distance(node)	((void)(node))
#define NUMA_NODE		0
#define dev_to_node(dev)	NUMA_NODE
#define numa_map_to_online_node(node)	(node)

#define UUID_SIZE		16
typedef struct {
	u8 b[UUID_SIZE];
} uuid_t;

#define export_uuid(bytes, uuid)	memcpy(bytes, uuid, UUID_SIZE)

static inline int uuid_parse(const char *text, uuid_t *uuid)
{
	if (strlen(text) != 36)
		return -EINVAL;
	memset(uuid, 0x11, sizeof(*uuid));
	return 0;
}

static inline u64 get_unaligned_le64(const void *p)
{
	u64 value;

	memcpy(&value, p, sizeof(value));
	return le64toh(value);
}

/* Devices and their files */
struct device {
	struct device_node *of_node;
	void *driver_data;
};

struct platform_device {
	const char *name;
	struct device dev;
	struct {
		void *priv;
	} archdata;
};

#define dev_get_drvdata(dev)	((dev)->driver_data)
#define platform_get_drvdata(pdev)	((pdev)->dev.driver_data)
#define platform_set_drvdata(pdev, data)	((pdev)->dev.driver_data = (data))

struct of_device_id {
	const char *compatible;
};

struct platform_driver {
	/* Returns int in Linux 6.1. */
	int (*probe)(struct platform_device *pdev);
	void *remove;
	struct {
		const char *name;
		const struct of_device_id *of_match_table;
	} driver;
};

#define platform_driver_register(driver)	((void)(driver), 0)
#define platform_driver_unregister(driver)	((void)(driver))
#define module_init(function)
#define module_exit(function)
#define MODULE_DEVICE_TABLE(type, name)
#define MODULE_DESCRIPTION(text)
#define MODULE_LICENSE(text)
#define MODULE_AUTHOR(text)
#define THIS_MODULE		NULL

struct kobject;

struct attribute {
	const char *name;
	umode_t mode;
};

struct device_attribute {
	struct attribute attr;
	ssize_t (*show)(struct device *dev, struct device_attribute *attr, char *buf);
};

struct attribute_group {
	const char *name;
	umode_t (*is_visible)(struct kobject *kobj, struct attribute *attr, int n);
	struct attribute **attrs;
};

#define __DEVICE_ATTR(file, mode)					\
	struct device_attribute dev_attr_ ## file = { { #file, mode }, file ## _show }
#define DEVICE_ATTR_RO(file)	__DEVICE_ATTR(file, 0444)
#define DEVICE_ATTR_ADMIN_RO(file)	__DEVICE_ATTR(file, 0400)
#define kobj_to_dev(kobj)	((struct device *)(kobj))
#define sysfs_emit(buf, ...)	snprintf(buf, PAGE_SIZE, __VA_ARGS__)

struct seq_buf {
	char *text;
	size_t size, used;
};

#define seq_buf_init(seq, buffer, length)	(*(seq) = (struct seq_buf) { buffer, length })
#define seq_buf_printf(seq, ...)					\
	((seq)->used += snprintf((seq)->text + (seq)->used, (seq)->size - (seq)->used, __VA_ARGS__))
#define seq_buf_used(seq)	((seq)->used)

/* libnvdimm: one bus, whose removal frees the name of the DIMM */
struct resource {
	u64 start, end;
	const char *name;
	unsigned long flags;
};

#define IORESOURCE_MEM		0x200
#define NDD_UNARMED		1
#define NDD_LABELING		6
#define ND_REGION_ASYNC		2
#define ND_REGION_PERSIST_MEMCTRL	3
#define NVDIMM_REVALIDATE_POISON	0

struct bio;
struct nvdimm;

struct nvdimm_bus_descriptor {
	unsigned long dimm_family_mask;
	const char *provider_name;
	void *module;
	struct device_node *of_node;
	int (*ndctl)(struct nvdimm_bus_descriptor *desc, struct nvdimm *nvdimm, unsigned int cmd,
		     void *buf, unsigned int buf_len, int *cmd_rc);
};

struct nvdimm_bus {
	char *dimm_name;
	u64 bad;
};

struct nd_interleave_set {
	u64 cookie1, cookie2;
};

struct nd_mapping_desc {
	struct nvdimm *nvdimm;
	u64 start, size;
};

struct nd_region {
	void *provider_data;
	u64 size;
};

struct nd_region_desc {
	int numa_node, target_node;
	struct resource *res;
	struct device_node *of_node;
	void *provider_data;
	struct nd_mapping_desc *mapping;
	int num_mappings;
	struct nd_interleave_set *nd_set;
	unsigned long flags;
	int (*flush)(struct nd_region *region, struct bio *bio);
};

static struct nvdimm_bus bus;
static struct nd_region region;

#define to_nvdimm(dev)		((struct nvdimm *)(dev))
#define nvdimm_provider_data(nvdimm)	((void *)(nvdimm))
#define nd_region_provider_data(region)	((region)->provider_data)
#define nvdimm_bus_check_dimm_count(bus, count)	0
#define nvdimm_region_notify(region, event)	((void)(region))
#define nvdimm_name(nvdimm)	(bus.dimm_name)
#define nvdimm_create(bus, data, groups, flags, mask, count, address)	((struct nvdimm *)(data))

static inline struct nvdimm_bus *nvdimm_bus_register(void *parent,
						     struct nvdimm_bus_descriptor *desc)
{
	bus.dimm_name = strdup("nmem0");
	return &bus;
}

static inline void nvdimm_bus_unregister(struct nvdimm_bus *bus)
{
	free(bus->dimm_name);
	bus->dimm_name = NULL;
}

static inline int nvdimm_bus_add_badrange(struct nvdimm_bus *bus, u64 address, u64 length)
{
	bus->bad = address;
	return 0;
}

static inline struct nd_region *nvdimm_pmem_region_create(struct nvdimm_bus *bus,
							  struct nd_region_desc *desc)
{
	expect(desc->res->end - desc->res->start + 1 == desc->mapping->size);
	region = (struct nd_region) { desc->provider_data, desc->mapping->size };
	return &region;
}

#define nvdimm_volatile_region_create	nvdimm_pmem_region_create

/* perf */
struct perf_event;

struct pmu {
	const char *name;
	int type, task_ctx_nr, capabilities;
	int (*event_init)(struct perf_event *event);
	int (*add)(struct perf_event *event, int flags);
	void (*read)(struct perf_event *event);
	void (*del)(struct perf_event *event, int flags);
};

typedef u64 local64_t;

struct perf_event {
	struct pmu *pmu;
	struct {
		u64 config;
		int type;
	} attr;
	struct {
		local64_t prev_count;
	} hw;
	local64_t count;
};

struct cpumask {
	unsigned long bits;
};

struct nvdimm_pmu {
	struct pmu pmu;
	struct device *dev;
	struct cpumask arch_cpumask;
};

static const struct cpumask all_cpus = { 1 };

#define PERF_EF_START		1
#define PERF_PMU_CAP_NO_INTERRUPT	1
#define PERF_PMU_CAP_NO_EXCLUDE	2
#define perf_invalid_context	(-1)
#define is_sampling_event(event)	false
#define has_branch_stack(event)	false
#define local64_set(local, value)	(*(local) = (value))
#define local64_add(value, local)	(*(local) += (value))
#define local64_xchg(local, value)					\
({									\
	u64 __old = *(local);						\
									\
	*(local) = (value);						\
	__old;								\
})
#define cpumask_of_node(node)	(&all_cpus)

static inline int register_nvdimm_pmu(struct nvdimm_pmu *pmu, struct platform_device *pdev)
{
	pmu->dev = &pdev->dev;
	return 0;
}

static inline void unregister_nvdimm_pmu(struct nvdimm_pmu *pmu)
{
	/* The name must live as long as the PMU. */
	expect(bus.dimm_name && !strcmp(pmu->pmu.name, "nmem0"));
	free(pmu);
}

#include "../lib/machine_check.h"

#endif /* _TESTS_CONVERSIONS_NVDIMM_H */
