/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Shared by the files of the NVDIMM driver: the structure of a device, and the
 * functions that the files have for each other.
 *
 *	driver.c	probe and remove
 *	devtree.c	properties of the device's node
 *	dimm.c		bus, DIMM and region in libnvdimm; commands from there
 *	bind.c		the memory: bind, take over, unbind
 *	flush.c		makes writes durable
 *	labels.c	the label area
 *	health.c	health, its cache, and bits injected for tests
 *	stats.c		statistics; pmu.c shows them to perf
 *	pdsm.c		commands of ndctl
 *	mce.c		machine checks
 *	report.c	a failed call as text and errno
 *
 * x_kunit.c tests x.c, with kunit_model.c in the hypervisor's place.
 */
#ifndef _PAPR_SCM_H
#define _PAPR_SCM_H

#include <linux/ioport.h>
#include <linux/libnvdimm.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/types.h>

#include "hypervisor.h"

struct device_node;
struct notifier_block;
struct nd_cmd_get_config_data_hdr;
struct nd_cmd_pkg;
struct nd_cmd_set_config_hdr;
struct papr_scm_pmu;
struct platform_device;

/*
 * struct papr_scm - one NVDIMM
 * @dev: the platform device, for messages
 * @drc_index: the hypervisor's name of the device
 * @blocks: number of blocks
 * @block_size: bytes of each
 * @size: bytes of all; does not overflow, a multiple of PAGE_SIZE
 * @label_size: bytes of the label area; 0: there is none
 * @dirty_shutdowns: how often contents were lost at power-down, at boot
 * @is_volatile: contents do not outlive the partition
 * @flush_by_call: writes are durable only after H_SCM_FLUSH
 * @flush_slow: the retry engine's note on how long that takes
 * @res: where it is mapped, claimed from iomem_resource; NULL while not bound
 * @label_lock: one transfer from or to the label area at a time
 * @health_lock: guards the four members below
 * @health: bits of the last answer, with those injected
 * @health_injected: bits that are set whatever the hypervisor says
 * @health_until: jiffies until which @health is not asked for again
 * @health_known: whether @health is valid
 * @stats_size: bytes of a buffer for all statistics; 0: there are none
 * @pmu: the device's counters in perf, or NULL
 * @list: entry in mce.c's list of regions
 *
 * The others are libnvdimm's; @set ties labels to this device.
 */
struct papr_scm {
	struct device *dev;
	u32 drc_index;
	u64 blocks;
	u64 block_size;
	u64 size;
	u32 label_size;
	u64 dirty_shutdowns;
	bool is_volatile;
	bool flush_by_call;
	unsigned int flush_slow;

	struct resource *res;

	struct mutex label_lock;

	struct mutex health_lock;
	u64 health;
	u64 health_injected;
	unsigned long health_until;
	bool health_known;

	size_t stats_size;
	struct papr_scm_pmu *pmu;

	struct nvdimm_bus_descriptor bus_desc;
	struct nvdimm_bus *bus;
	struct nvdimm *nvdimm;
	struct nd_region *region;
	struct nd_interleave_set set;
	struct list_head list;
};

/* devtree.c */
int papr_scm_read_device_tree(struct papr_scm *scm, const struct device_node *node);

/* dimm.c */
int papr_scm_dimm_add(struct papr_scm *scm);
void papr_scm_dimm_remove(struct papr_scm *scm);

/* bind.c */
int papr_scm_bind(struct papr_scm *scm);
void papr_scm_unbind(struct papr_scm *scm);

/* flush.c */
int papr_scm_flush(struct papr_scm *scm);

/* labels.c */
int papr_scm_labels_read(struct papr_scm *scm, struct nd_cmd_get_config_data_hdr *hdr,
			 size_t size);
int papr_scm_labels_write(struct papr_scm *scm, struct nd_cmd_set_config_hdr *hdr, size_t size);

/* health.c: bits of H_SCM_HEALTH, named by their consequences */
#define PAPR_SCM_UNARMED	(HCALL_BIT(0) | HCALL_BIT(6))
#define PAPR_SCM_BAD_SHUTDOWN	HCALL_BIT(1)
#define PAPR_SCM_BAD_RESTORE	HCALL_BIT(3)
#define PAPR_SCM_CRITICAL	HCALL_BIT(4)
#define PAPR_SCM_FATAL		HCALL_BIT(5)
#define PAPR_SCM_UNHEALTHY	HCALL_BIT(6)
#define PAPR_SCM_SMART_EVENT	(PAPR_SCM_CRITICAL | PAPR_SCM_FATAL | PAPR_SCM_UNHEALTHY)
#define PAPR_SCM_ENCRYPTED	HCALL_BIT(8)
#define PAPR_SCM_LOCKED		HCALL_BIT(9)
#define PAPR_SCM_SAVE_FAILED	HCALL_BIT(10)

extern struct device_attribute papr_scm_attr_flags;
extern struct device_attribute papr_scm_attr_dirty_shutdown;
extern struct device_attribute papr_scm_attr_health_bitmap_inject;
int papr_scm_health(struct papr_scm *scm, bool fresh, u64 *health);
int papr_scm_health_inject(struct papr_scm *scm, u64 set, u64 clear);

/* stats.c */
struct papr_scm_stat_request;
extern struct device_attribute papr_scm_attr_perf_stats;
void papr_scm_stats_init(struct papr_scm *scm);
struct papr_scm_stat_request *papr_scm_stat_request_alloc(const char *name);
void papr_scm_stat_request_free(struct papr_scm_stat_request *request);
int papr_scm_stat_read(struct papr_scm *scm, struct papr_scm_stat_request *request, u64 *value);
int papr_scm_stats_show(struct papr_scm *scm, char *buf);

/* pmu.c */
#ifdef CONFIG_PERF_EVENTS
void papr_scm_pmu_add(struct papr_scm *scm, struct platform_device *pdev);
void papr_scm_pmu_remove(struct papr_scm *scm);
void papr_scm_pmu_exit(void);
#else
static inline void papr_scm_pmu_add(struct papr_scm *scm, struct platform_device *pdev) { }
static inline void papr_scm_pmu_remove(struct papr_scm *scm) { }
static inline void papr_scm_pmu_exit(void) { }
#endif

/* pdsm.c */
int papr_scm_pdsm(struct papr_scm *scm, struct nd_cmd_pkg *pkg, size_t size, int *status);

/* mce.c */
void papr_scm_mce_add(struct papr_scm *scm);
void papr_scm_mce_remove(struct papr_scm *scm);
void papr_scm_mce_init(void);
void papr_scm_mce_exit(void);
int papr_scm_mce_handle(struct notifier_block *block, unsigned long action, void *data);

/* report.c */
int papr_scm_fail(const struct papr_scm *scm, int errno, unsigned long opcode, long status,
		  unsigned int nargs, const u64 *args);

/* Report a call that failed, with its arguments, one at least; return its errno. */
#define papr_scm_failed(scm, opcode, status, ...)			\
({									\
	const u64 __args[] = { __VA_ARGS__ };				\
	long __status = (status);					\
									\
	papr_scm_fail(scm, papr_scm_errno(__status), opcode, __status,	\
		      ARRAY_SIZE(__args), __args);			\
})

/* As hcall_errno(), but these calls say by H_PARAMETER that the device is gone. */
static inline int papr_scm_errno(long status)
{
	return status == H_PARAMETER ? -ENODEV : hcall_errno(status);
}

#endif /* _PAPR_SCM_H */
