/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * What the files of the NVDIMM driver share: one structure for each device,
 * and what each file does for the others.
 *
 *	driver.c	takes the device, gives it up; bound and unbound in order
 *	devtree.c	what the device tree says of it
 *	dimm.c		bus, DIMM and region in libnvdimm; commands from there
 *	bind.c		the memory: mapped, found again, unmapped
 *	flush.c		makes writes durable
 *	labels.c	the label area
 *	health.c	health, its cache, and bits injected for tests
 *	stats.c		statistics; pmu.c shows them to perf
 *	pdsm.c		the commands that ndctl sends
 *	mce.c		memory that went bad
 *	report.c	a failed call as text and errno
 *
 * *_kunit.c are its tests; kunit_model.c answers them in the hypervisor's place.
 */
#ifndef _PAPR_SCM_H
#define _PAPR_SCM_H

#include <linux/completion.h>
#include <linux/ioport.h>
#include <linux/libnvdimm.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/percpu-refcount.h>
#include <linux/types.h>

#include "hypervisor.h"

struct device_node;
struct notifier_block;
struct nd_cmd_get_config_data_hdr;
struct nd_cmd_pkg;
struct nd_cmd_set_config_hdr;
struct nvdimm_pmu;
struct platform_device;

/**
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
 * @flush_patience: flushes for which the hypervisor is not asked early
 * @res: where it is mapped; claimed from iomem_resource while it is
 * @label_lock: one transfer from or to the label area at a time
 * @health_lock: guards the four members below
 * @health: bits as last heard, with those injected
 * @health_injected: bits that are set whatever the hypervisor says
 * @health_until: jiffies until which @health is taken for good
 * @health_known: whether @health was ever heard
 * @stats_size: bytes of a buffer for all statistics; 0: there are none
 * @pmu: the device's counters in perf, or NULL
 * @pmu_events: perf's events on it
 * @pmu_idle: completed when there are none and will be none
 * @bus_desc: libnvdimm's
 * @bus: libnvdimm's, NULL while it is not registered
 * @nvdimm: libnvdimm's
 * @region: libnvdimm's
 * @set: libnvdimm's; what ties labels to this device
 * @list: entry in mce.c's list of regions
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
	unsigned int flush_patience;

	struct resource res;

	struct mutex label_lock;

	struct mutex health_lock;
	u64 health;
	u64 health_injected;
	unsigned long health_until;
	bool health_known;

	size_t stats_size;
	struct nvdimm_pmu *pmu;
	struct percpu_ref pmu_events;
	struct completion pmu_idle;

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
int papr_scm_unbind(struct papr_scm *scm);

/* flush.c */
int papr_scm_flush(struct papr_scm *scm);

/* labels.c */
int papr_scm_labels_read(struct papr_scm *scm, struct nd_cmd_get_config_data_hdr *hdr,
			 size_t size);
int papr_scm_labels_write(struct papr_scm *scm, struct nd_cmd_set_config_hdr *hdr, size_t size);

/* health.c: bits of H_SCM_HEALTH, as names of what follows from them */
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
#else
static inline void papr_scm_pmu_add(struct papr_scm *scm, struct platform_device *pdev) { }
static inline void papr_scm_pmu_remove(struct papr_scm *scm) { }
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

/**
 * papr_scm_failed() - report a call that failed
 * @scm: the device
 * @opcode: H_*
 * @status: what the hypervisor answered
 * @...: the call's arguments, one at least
 *
 * Context: Any.
 * Return: The errno for it, as papr_scm_errno().
 */
#define papr_scm_failed(scm, opcode, status, ...)			\
({									\
	const u64 __args[] = { __VA_ARGS__ };				\
	long __status = (status);					\
									\
	papr_scm_fail(scm, papr_scm_errno(__status), opcode, __status,	\
		      ARRAY_SIZE(__args), __args);			\
})

/**
 * papr_scm_errno() - what a status of an H_SCM_* call is to the caller
 * @status: what the hypervisor answered
 *
 * Context: Any.
 * Return: As hcall_errno(), but -ENODEV for H_PARAMETER, by which all of these
 * calls say that the device is not there (any more).
 */
static inline int papr_scm_errno(long status)
{
	return status == H_PARAMETER ? -ENODEV : hcall_errno(status);
}

#endif /* _PAPR_SCM_H */
