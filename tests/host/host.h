/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The kernel for the NVDIMM driver and its KUnit suites, on the host: sim.h with
 * memory, devices and libnvdimm.  Devices, buses and a second task are missing; their
 * tests run in a kernel.
 */
#ifndef _TESTS_SCM_HOST_H
#define _TESTS_SCM_HOST_H

#include <ctype.h>
#include <endian.h>
#include <stdlib.h>
#include <string.h>
#include "sim.h"

/* The driver has members of this name. */
#undef errno

/* Called after each READ_ONCE(), in place of another task; or NULL. */
extern void (*host_after_read)(void);
#undef READ_ONCE
#define READ_ONCE(x)							\
({									\
	typeof(x) __value = *(volatile typeof(x) *)&(x);		\
									\
	if (host_after_read)						\
		host_after_read();					\
	__value;							\
})

#define CONFIG_PPC_PSERIES	1
#define CONFIG_PAPR_SCM_KUNIT_TEST	1
#define CONFIG_PERF_EVENTS	1

typedef unsigned short umode_t;

#define NSEC_PER_SEC		1000000000L
#define UL(x)			(x ## UL)
#define smp_store_release(p, value)	WRITE_ONCE(*(p), value)
#define smp_load_acquire(p)	READ_ONCE(*(p))
#define BUILD_BUG_ON_MSG(condition, message)
#define ERR_PTR(number)		((void *)(long)(number))
#define PTR_ERR_OR_ZERO(pointer)	(IS_ERR(pointer) ? (int)PTR_ERR(pointer) : 0)
#define check_mul_overflow(a, b, product)	__builtin_mul_overflow(a, b, product)
#define struct_size(p, member, n)	(sizeof(*(p)) + (n) * sizeof((p)->member[0]))
/* Counts the masks of an index from a program. */
#define array_index_nospec(index, size)	(host_masks++, (index) < (size) ? (index) : 0)
extern unsigned int host_masks;
#define DIV_ROUND_UP_ULL(n, d)	(((n) + (d) - 1) / (d))
#define max(a, b)		((a) > (b) ? (a) : (b))
#define isascii(c)		((unsigned char)(c) < 0x80)

#define cpu_to_be32		htobe32
#define cpu_to_be64		htobe64
#define be32_to_cpu		be32toh
#define be64_to_cpu		be64toh

#define DEFINE_UNALIGNED(size, order)					\
static inline u ## size get_unaligned_ ## order ## size(const void *p)	\
{									\
	u ## size value;						\
									\
	memcpy(&value, p, sizeof(value));				\
	return order ## size ## toh(value);				\
}									\
static inline void put_unaligned_ ## order ## size(u ## size value, void *p) \
{									\
	value = hto ## order ## size(value);				\
	memcpy(p, &value, sizeof(value));				\
}

DEFINE_UNALIGNED(16, be)
DEFINE_UNALIGNED(32, be)
DEFINE_UNALIGNED(64, be)
DEFINE_UNALIGNED(64, le)

/* Memory */
#define PAGE_SHIFT		16
#define PAGE_SIZE		(1UL << PAGE_SHIFT)
#define PAGE_MASK		(~(PAGE_SIZE - 1))
#define PAGE_ALIGNED(x)		(!((x) & ~PAGE_MASK))
#define ALIGN_DOWN(x, size)	((x) / (size) * (size))
#define PTR_ALIGN(p, size)	((typeof(p))ALIGN_DOWN((unsigned long)(p) - 1 + (size), size))
#define MAX_PHYSMEM_BITS	51
#define L1_CACHE_BYTES		128
#define phys_to_virt(address)	((void *)(address))

#define kfree(memory)		free((void *)(memory))
#define __get_free_page(flags)	((unsigned long)aligned_alloc(PAGE_SIZE, PAGE_SIZE))
#define free_page(page)		free((void *)(page))

/* Ends the program if the kernel must not sleep. */
void *kzalloc(unsigned long size, int flags);

/* No address has a page structure: reading one ends the program. */
#define pfn_to_page(pfn)	(abort(), (void *)(pfn))
#define is_zone_device_page(page)	((page) != NULL)

struct resource {
	u64 start, end;
	const char *name;
	unsigned long flags;
	struct resource *parent, *child, *next;
};

#define IORESOURCE_MEM		0x200
#define IORES_DESC_NONE		0
enum { REGION_DISJOINT = 1, REGION_MIXED };

/* A resource has at most one child, the user of a range that the driver claims. */
extern struct resource iomem_resource;
int request_resource(struct resource *root, struct resource *new);
int release_resource(struct resource *old);
struct resource *request_mem_region(u64 start, u64 size, const char *name);
void release_mem_region(u64 start, u64 size);
int region_intersects(u64 start, u64 size, unsigned long flags, unsigned long desc);

#define PHYS_PFN(address)	((address) >> PAGE_SHIFT)
#define pfn_valid(pfn)		(PHYS_PFN(1ULL << 30) > (pfn))
#define pmem_wmb()		(host_barriers++)
extern unsigned int host_barriers;

static inline u64 resource_size(const struct resource *res)
{
	return res->end - res->start + 1;
}

/* Time and context */
#define HZ			100
#define jiffies			((unsigned long)(sim_now / (NSEC_PER_SEC / HZ)) + 100000)
#define time_after(a, b)	((long)((b) - (a)) < 0)
#define ktime_get_ns		ktime_get_mono_fast_ns

extern bool host_irqs_off;
#define local_irq_save(flags)	((flags) = host_irqs_off, host_irqs_off = true)
#define local_irq_restore(flags)	(host_irqs_off = (flags))
#define irqs_disabled()		host_irqs_off

struct mutex {
	bool locked;
};

#define DEFINE_MUTEX(name)	struct mutex name
#define mutex_init(mutex)	((mutex)->locked = false)
/* There is one task, so a locked mutex is a deadlock. */
void mutex_lock(struct mutex *mutex);
void mutex_unlock(struct mutex *mutex);
#define mutex_lock_interruptible(mutex)	(mutex_lock(mutex), 0)
#define mutex_lock_killable(mutex)					\
	((mutex)->locked && current->killed ? -EINTR : (mutex_lock(mutex), 0))
#define lockdep_assert_held(mutex)	((mutex)->locked || (abort(), 0))

typedef struct mutex spinlock_t;
#define spin_lock_init		mutex_init
#define spin_lock_irqsave(lock, flags)	(mutex_lock(lock), (flags) = 0)
#define spin_unlock_irqrestore(lock, flags)	((void)(flags), mutex_unlock(lock))

/* Devices, their messages, and their files */
struct device {
	char name[32];
	struct device_node *of_node;
	void *driver_data;
};

#define get_device(device)	(device)
#define put_device(device)	((void)(device))

#define dev_name(device)	((device)->name)
/* Errors are counted, and the last is kept, without %pR, which the host lacks. */
extern unsigned int host_errors;
extern char host_error[256];
#define dev_err(device, ...)						\
	((void)(device), snprintf(host_error, sizeof(host_error), __VA_ARGS__), host_errors++)
#define dev_err_ratelimited	dev_err
#define DEFINE_RATELIMIT_STATE(name, ...)	int name = 1
#define __ratelimit(state)	(*(state))

struct seq_buf {
	char *text;
	size_t size, used;
};

#define seq_buf_init(seq, buffer, length)	(*(seq) = (struct seq_buf) { buffer, length })
#define seq_buf_printf(seq, ...)					\
({									\
	size_t __left = (seq)->size;					\
									\
	__left -= (seq)->used;						\
	(seq)->used += snprintf((seq)->text + (seq)->used, __left, __VA_ARGS__); \
})
#define seq_buf_used(seq)	((seq)->used)

/* One task runs the tasks of a test one after the other. */
#define SIGKILL			9
#define allow_signal(signal)
#define send_sig(signal, task, private)	((task)->killed = 1)
struct completion { };
#define complete(completion)	((void)(completion))
#define init_completion(completion)	((void)(completion))
#define dev_warn(device, ...)	((void)(device))
#define dev_info		dev_warn
#define dev_dbg			dev_warn

struct device *root_device_register(const char *name);
#define root_device_unregister	free

struct platform_device {
	struct device dev;
};

#define platform_get_drvdata(pdev)	((pdev)->dev.driver_data)
#define platform_set_drvdata(pdev, data)	((pdev)->dev.driver_data = (data))

struct of_device_id {
	const char *compatible;
};

struct platform_driver {
	int (*probe)(struct platform_device *pdev);
	int (*remove)(struct platform_device *pdev);
	void (*shutdown)(struct platform_device *pdev);
	struct {
		const char *name;
		const struct of_device_id *of_match_table;
	} driver;
};

/* The registered driver. */
extern const struct platform_driver *host_driver;
int host_module_init(void);
#define platform_driver_register(driver)	(host_driver = (driver), 0)
#define platform_driver_unregister(driver)	((void)(driver), host_driver = NULL)
#define module_init(function)	int host_module_init(void) __attribute__((alias(#function)))
#define module_exit(function)
/* References to the module, without those of the registered driver. */
extern int host_module_refs;
#define THIS_MODULE		0
#define __module_get(module)	((void)(module), host_module_refs++)
#define module_put(module)	((void)(module), host_module_refs--)
#define MODULE_DEVICE_TABLE(type, name)
#define MODULE_DESCRIPTION(text)
#define MODULE_LICENSE(text)
#define __exit
#define update_numa_distance(node)	((void)(node))

struct attribute {
	const char *name;
	umode_t mode;
};

struct device_attribute {
	struct attribute attr;
	ssize_t (*show)(struct device *dev, struct device_attribute *attr, char *buf);
};

#define __ATTR_RO_MODE(file, rights)	{ { #file, rights }, file ## _show }
#define __ATTR_RO(file)		__ATTR_RO_MODE(file, 0444)
#define sysfs_emit_at(buf, at, ...)	snprintf((buf) + (at), PAGE_SIZE - (at), __VA_ARGS__)
#define sysfs_emit(buf, ...)	sysfs_emit_at(buf, 0, __VA_ARGS__)

struct property {
	char *name;
	int length;
	void *value;
	struct property *next;
};

struct device_node {
	const char *name, *full_name;
	struct property *properties;
};

#define of_node_init(node)	((void)(node))
int of_property_read_u32(const struct device_node *node, const char *name, u32 *value);
int of_property_read_u64(const struct device_node *node, const char *name, u64 *value);
int of_property_read_string(const struct device_node *node, const char *name, const char **text);
bool of_property_read_bool(const struct device_node *node, const char *name);

#define UUID_SIZE		16
typedef struct {
	u8 b[UUID_SIZE];
} uuid_t;

int uuid_parse(const char *text, uuid_t *uuid);
#define export_uuid(bytes, uuid)	memcpy(bytes, uuid, UUID_SIZE)

/* libnvdimm and machine checks */
struct nvdimm_bus_descriptor {
	const char *provider_name;
};

struct nd_interleave_set {
	u64 cookie1, cookie2;
};

#define to_nvdimm(device)	(device)
#define nvdimm_provider_data(nvdimm)	((void *)(nvdimm))
#define nvdimm_bus_add_badrange(bus, address, length)	0
#define nvdimm_region_notify(region, event)	((void)(region))

#include "../lib/machine_check.h"

/* In place of asm/hvcall-entry.h: all calls go to the model (hypervisor.h). */
#define _ASM_POWERPC_HVCALL_ENTRY_H
#define hcall_issue9(op, ...)	hcall_issue(op, ##__VA_ARGS__)
#define hcall_issue9_notrace(op, ...)	hcall_issue(op, ##__VA_ARGS__)
#define hcall_issue_norets_notrace(op, ...)	hcall_issue_norets(op, ##__VA_ARGS__)

struct hcall_regs {
	long status;
	unsigned long r4, r5, r6, r7, r8, r9, r10, r11, r12;
};

static inline struct hcall_regs __hcall_load(long status, int nresults, const unsigned long *r)
{
	return (struct hcall_regs) { status, r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7], r[8] };
}

#endif
