/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Declare the structure of an NVDIMM and the functions that the files of the driver share.
 * x_kunit.c tests x.c; kunit_model.c answers the calls in place of the hypervisor.
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
 * struct papr_scm - an NVDIMM
 * @dev: platform device of the first probe, for messages; holds a reference
 * @drc_index: DRC index, by which calls name the device
 * @blocks: number of blocks
 * @block_size: bytes of a block
 * @size: bytes of all blocks; does not overflow, a multiple of PAGE_SIZE
 * @label_size: bytes of the label area; 0 without a label area
 * @dirty_shutdowns: number of power-downs that lost contents, read at probe
 * @is_volatile: contents do not outlive the partition
 * @flush_by_call: writes are durable only after H_SCM_FLUSH
 * @flush_slow: the retry engine's state of a slow device (struct hcall_policy, @slow)
 * @res: mapped range, claimed from iomem_resource; NULL while unbound
 * @label_lock: serializes transfers from and to the label area
 * @health_lock: guards the four members below
 * @health: health bits of the last answer, with @health_injected
 * @health_injected: bits set regardless of the hypervisor's answer
 * @health_until: jiffies when the cached @health expires
 * @health_known: true if @health is valid
 * @stats_size: bytes of a buffer for all statistics; 0 without statistics
 * @pmu: the device's PMU in perf, or NULL
 * @list: entry in mce.c's list of regions
 * @open: entry in driver.c's list of devices that stay registered
 *
 * The other members belong to libnvdimm; @set ties labels to this device.
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
	bool disk_open;
	struct nd_interleave_set set;
	struct list_head list;
	struct list_head open;
};

/* devtree.c */
int papr_scm_read_device_tree(struct papr_scm *scm, const struct device_node *node);

/* dimm.c */
int papr_scm_dimm_add(struct papr_scm *scm);
bool papr_scm_dimm_is_open(struct papr_scm *scm);
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

/* health.c; names the bits of H_SCM_HEALTH by their consequences */
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

/* Log a failed call with its arguments, at least one, and return the call's errno. */
#define papr_scm_failed(scm, opcode, status, ...)			\
({									\
	const u64 __args[] = { __VA_ARGS__ };				\
	long __status = (status);					\
									\
	papr_scm_fail(scm, papr_scm_errno(__status), opcode, __status,	\
		      ARRAY_SIZE(__args), __args);			\
})

/* Return hcall_errno(), but -ENODEV for H_PARAMETER: the device is removed. */
static inline int papr_scm_errno(long status)
{
	return status == H_PARAMETER ? -ENODEV : hcall_errno(status);
}

#endif /* _PAPR_SCM_H */
