// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Offer the statistics of an NVDIMM as perf events: PMU nmemX, event=1 to 16.
 *
 * perf before Linux 6.15 uses a PMU after it is unregistered, while events are open.
 * So a PMU with open events outlives its device: the events stop counting, and
 * closing the last event unregisters the PMU.
 */
#include <linux/device.h>
#include <linux/list.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/nd.h>
#include <linux/perf_event.h>
#include <linux/platform_device.h>
#include <linux/rcupdate.h>
#include <linux/slab.h>
#include <linux/workqueue.h>

#include "papr_scm.h"

/* Map the number of a libnvdimm event to the hypervisor's name of the statistic. */
static const char * const papr_scm_stat_names[] = {
	[1] = "CtlResCt",	/* controller resets */
	[2] = "CtlResTm",	/* seconds since the last controller reset */
	[3] = "PonSecs ",	/* seconds powered on */
	[4] = "MemLife ",	/* remaining life, percent */
	[5] = "CritRscU",	/* critical resources used, percent */
	[6] = "HostLCnt",	/* loads */
	[7] = "HostSCnt",	/* stores */
	[8] = "HostSDur",	/* time of the stores */
	[9] = "HostLDur",	/* time of the loads */
	[10] = "MedRCnt ",	/* reads of the medium */
	[11] = "MedWCnt ",	/* writes to the medium */
	[12] = "MedRDur ",	/* time of the reads of the medium */
	[13] = "MedWDur ",	/* time of the writes to the medium */
	[14] = "CchRHCnt",	/* reads that hit the cache */
	[15] = "CchWHCnt",	/* writes that hit the cache */
	[16] = "FastWCnt",	/* fast writes */
};

/*
 * struct papr_scm_pmu - a registered PMU
 * @nd_pmu: libnvdimm's PMU; must be first, as libnvdimm frees @nd_pmu by its address
 * @list: entry in papr_scm_pmus
 * @scm: the device, under RCU; NULL after the device is removed
 * @drc_index: DRC index of the device, valid after the device is removed
 * @events: number of open events
 * @name: name of the PMU and of its DIMM, which may be removed
 */
struct papr_scm_pmu {
	struct nvdimm_pmu nd_pmu;
	struct list_head list;
	struct papr_scm __rcu *scm;
	u32 drc_index;
	atomic_t events;
	char name[32];
};

static LIST_HEAD(papr_scm_pmus);
static DEFINE_MUTEX(papr_scm_pmus_lock);

static struct papr_scm_pmu *to_papr_scm_pmu(struct pmu *pmu)
{
	return container_of(pmu, struct papr_scm_pmu, nd_pmu.pmu);
}

static struct papr_scm *papr_scm_pmu_device(const struct papr_scm_pmu *pmu)
{
	return rcu_dereference_protected(pmu->scm, lockdep_is_held(&papr_scm_pmus_lock));
}

/* Unregister the PMUs that have neither a device nor open events. */
static void papr_scm_pmu_sweep(struct work_struct *work)
{
	struct papr_scm_pmu *pmu, *next;

	mutex_lock(&papr_scm_pmus_lock);
	list_for_each_entry_safe(pmu, next, &papr_scm_pmus, list) {
		if (papr_scm_pmu_device(pmu) || atomic_read(&pmu->events))
			continue;
		list_del(&pmu->list);
		/* Wait for perf, which uses the PMU after papr_scm_event_destroy(). */
		synchronize_rcu_tasks();
		unregister_nvdimm_pmu(&pmu->nd_pmu);
	}
	mutex_unlock(&papr_scm_pmus_lock);
}

static DECLARE_WORK(papr_scm_pmu_sweep_work, papr_scm_pmu_sweep);

static void papr_scm_event_put(struct papr_scm_pmu *pmu)
{
	if (atomic_dec_and_test(&pmu->events))
		schedule_work(&papr_scm_pmu_sweep_work);
}

static void papr_scm_event_destroy(struct perf_event *event)
{
	papr_scm_stat_request_free(event->pmu_private);
	event->pmu_private = NULL;
	papr_scm_event_put(to_papr_scm_pmu(event->pmu));
}

static int papr_scm_event_value(struct perf_event *event, u64 *value)
{
	struct papr_scm *scm;
	int rc = -ENODEV;

	rcu_read_lock();
	scm = rcu_dereference(to_papr_scm_pmu(event->pmu)->scm);
	if (scm)
		rc = papr_scm_stat_read(scm, event->pmu_private, value);
	rcu_read_unlock();
	return rc;
}

static int papr_scm_event_init(struct perf_event *event)
{
	struct papr_scm_pmu *pmu = to_papr_scm_pmu(event->pmu);
	u64 value, config = event->attr.config;
	int rc;

	if (event->attr.type != event->pmu->type)
		return -ENOENT;
	if (is_sampling_event(event) || has_branch_stack(event))
		return -EOPNOTSUPP;
	if (!config || config >= ARRAY_SIZE(papr_scm_stat_names))
		return -EINVAL;

	/* Check the CPU: libnvdimm has no valid CPU if it found none online. */
	event->cpu = READ_ONCE(pmu->nd_pmu.cpu);
	if (event->cpu >= nr_cpu_ids)
		return -ENODEV;

	event->pmu_private = papr_scm_stat_request_alloc(papr_scm_stat_names[config]);
	if (!event->pmu_private)
		return -ENOMEM;
	atomic_inc(&pmu->events);
	/* Order @events before @scm: either the removal finds the event or @scm is NULL. */
	smp_mb__after_atomic();
	/* Refuse a missing statistic now: later reads with interrupts off cannot log it. */
	rc = papr_scm_event_value(event, &value);
	if (rc) {
		papr_scm_stat_request_free(event->pmu_private);
		papr_scm_event_put(pmu);
		return rc;
	}
	event->destroy = papr_scm_event_destroy;
	return 0;
}

static int papr_scm_event_add(struct perf_event *event, int flags)
{
	u64 value;
	int rc;

	rc = papr_scm_event_value(event, &value);
	if (!rc)
		local64_set(&event->hw.prev_count, value);
	return rc;
}

static void papr_scm_event_read(struct perf_event *event)
{
	u64 value;

	if (papr_scm_event_value(event, &value))
		return;
	local64_add(value - local64_xchg(&event->hw.prev_count, value), &event->count);
}

static void papr_scm_event_del(struct perf_event *event, int flags)
{
	papr_scm_event_read(event);
}

static int papr_scm_pmu_register(struct papr_scm *scm, struct platform_device *pdev)
{
	struct papr_scm_pmu *pmu = kzalloc(sizeof(*pmu), GFP_KERNEL);
	int rc;

	BUILD_BUG_ON(offsetof(struct papr_scm_pmu, nd_pmu));
	if (!pmu)
		return -ENOMEM;
	strscpy(pmu->name, nvdimm_name(scm->nvdimm), sizeof(pmu->name));
	pmu->drc_index = scm->drc_index;
	RCU_INIT_POINTER(pmu->scm, scm);
	pmu->nd_pmu.pmu = (struct pmu) {
		.module = THIS_MODULE,
		.name = pmu->name,
		.task_ctx_nr = perf_invalid_context,
		.capabilities = PERF_PMU_CAP_NO_INTERRUPT | PERF_PMU_CAP_NO_EXCLUDE,
		.event_init = papr_scm_event_init,
		.add = papr_scm_event_add,
		.del = papr_scm_event_del,
		.read = papr_scm_event_read,
	};
	/* Allow any CPU, because the device's node may have no CPU. */
	cpumask_copy(&pmu->nd_pmu.arch_cpumask, cpu_online_mask);

	rc = register_nvdimm_pmu(&pmu->nd_pmu, pdev);
	if (rc) {
		kfree(pmu);
		return rc;
	}
	list_add_tail(&pmu->list, &papr_scm_pmus);
	scm->pmu = pmu;
	return 0;
}

/* Reuse the PMU that open events kept when this device was removed, if any. */
static int papr_scm_pmu_reuse(struct papr_scm *scm)
{
	struct papr_scm_pmu *pmu;

	list_for_each_entry(pmu, &papr_scm_pmus, list) {
		if (strcmp(pmu->name, nvdimm_name(scm->nvdimm)))
			continue;
		if (pmu->drc_index != scm->drc_index)
			return -EBUSY;
		rcu_assign_pointer(pmu->scm, scm);
		scm->pmu = pmu;
		return 0;
	}
	return -ENOENT;
}

/* Register a PMU if the device has statistics; @pdev is the platform device of @scm. */
void papr_scm_pmu_add(struct papr_scm *scm, struct platform_device *pdev)
{
	int rc;

	if (!scm->stats_size)
		return;
	mutex_lock(&papr_scm_pmus_lock);
	rc = papr_scm_pmu_reuse(scm);
	if (rc == -ENOENT)
		rc = papr_scm_pmu_register(scm, pdev);
	mutex_unlock(&papr_scm_pmus_lock);
	if (rc)
		dev_warn(scm->dev, "failed to register with perf (%d)\n", rc);
}

/* Detach the device from its PMU, which stays registered while events are open. */
void papr_scm_pmu_remove(struct papr_scm *scm)
{
	if (!scm->pmu)
		return;
	mutex_lock(&papr_scm_pmus_lock);
	rcu_assign_pointer(scm->pmu->scm, NULL);
	mutex_unlock(&papr_scm_pmus_lock);
	scm->pmu = NULL;
	/* Wait for events that use the device; new events read NULL from @scm. */
	synchronize_rcu();
	papr_scm_pmu_sweep(NULL);
}

/* Unregister the last PMUs.  No event is open: an open event holds this module. */
void papr_scm_pmu_exit(void)
{
	cancel_work_sync(&papr_scm_pmu_sweep_work);
	papr_scm_pmu_sweep(NULL);
}
