// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Statistics of an NVDIMM as events of perf: pmu nmemX, event=1 to 16.
 *
 * perf starts and reads counters with interrupts off, so the buffer that the
 * hypervisor writes to is made with the event, not with each reading.
 */
#include <linux/completion.h>
#include <linux/device.h>
#include <linux/jiffies.h>
#include <linux/module.h>
#include <linux/nd.h>
#include <linux/numa.h>
#include <linux/percpu-refcount.h>
#include <linux/perf_event.h>
#include <linux/platform_device.h>
#include <linux/slab.h>

#include "papr_scm.h"

/* The hypervisor's names of libnvdimm's events, by number. */
static const char * const stat_names[] = {
	[1] = "CtlResCt",	/* controller resets */
	[2] = "CtlResTm",	/* seconds since the last one */
	[3] = "PonSecs ",	/* seconds of power */
	[4] = "MemLife ",	/* life left, percent */
	[5] = "CritRscU",	/* critical resources used, percent */
	[6] = "HostLCnt",	/* loads */
	[7] = "HostSCnt",	/* stores */
	[8] = "HostSDur",	/* time of the stores */
	[9] = "HostLDur",	/* time of the loads */
	[10] = "MedRCnt ",	/* reads of the medium */
	[11] = "MedWCnt ",	/* writes to it */
	[12] = "MedRDur ",	/* time of the reads */
	[13] = "MedWDur ",	/* time of the writes */
	[14] = "CchRHCnt",	/* reads that hit the cache */
	[15] = "CchWHCnt",	/* writes that hit it */
	[16] = "FastWCnt",	/* fast writes */
};

/* Of how long it waits for perf, the log tells this often. */
#define WARN_SECONDS	60

static struct nvdimm_pmu *to_nvdimm_pmu(struct pmu *pmu)
{
	return container_of(pmu, struct nvdimm_pmu, pmu);
}

/* There as long as the PMU, which is there as long as an event. */
static struct papr_scm *to_scm(struct pmu *pmu)
{
	return dev_get_drvdata(to_nvdimm_pmu(pmu)->dev);
}

static void event_destroy(struct perf_event *event)
{
	papr_scm_stat_request_free(event->pmu_private);
	event->pmu_private = NULL;
	percpu_ref_put(&to_scm(event->pmu)->pmu_events);
}

static void no_events(struct percpu_ref *events)
{
	complete(&container_of(events, struct papr_scm, pmu_events)->pmu_idle);
}

static int event_init(struct perf_event *event)
{
	struct nvdimm_pmu *nd_pmu = to_nvdimm_pmu(event->pmu);
	u64 config = event->attr.config;

	if (event->attr.type != event->pmu->type)
		return -ENOENT;
	if (is_sampling_event(event) || has_branch_stack(event))
		return -EOPNOTSUPP;
	if (!config || config >= ARRAY_SIZE(stat_names))
		return -EINVAL;

	if (!percpu_ref_tryget_live(&to_scm(event->pmu)->pmu_events))
		return -ENODEV;
	event->pmu_private = papr_scm_stat_request_alloc(stat_names[config]);
	if (!event->pmu_private) {
		percpu_ref_put(&to_scm(event->pmu)->pmu_events);
		return -ENOMEM;
	}
	event->destroy = event_destroy;

	/* One counter for the whole device, so it counts on one CPU only. */
	event->cpu = nd_pmu->cpu;
	return 0;
}

static int event_value(struct perf_event *event, u64 *value)
{
	return papr_scm_stat_read(to_scm(event->pmu), event->pmu_private, value);
}

static int event_add(struct perf_event *event, int flags)
{
	u64 value;
	int rc;

	rc = event_value(event, &value);
	if (!rc)
		local64_set(&event->hw.prev_count, value);
	return rc;
}

static void event_read(struct perf_event *event)
{
	u64 value;

	if (event_value(event, &value))
		return;
	local64_add(value - local64_xchg(&event->hw.prev_count, value), &event->count);
}

static void event_del(struct perf_event *event, int flags)
{
	event_read(event);
}

/**
 * papr_scm_pmu_add() - show a device's statistics to perf
 * @scm: the device, whose DIMM is registered; its name becomes the PMU's
 * @pdev: the same
 *
 * A device without statistics, or that perf does not take, works without.
 *
 * Context: Process context, sleeps.
 */
void papr_scm_pmu_add(struct papr_scm *scm, struct platform_device *pdev)
{
	struct nvdimm_pmu *nd_pmu;
	int rc;

	if (!scm->stats_size)
		return;

	nd_pmu = kzalloc(sizeof(*nd_pmu), GFP_KERNEL);
	if (!nd_pmu)
		return;
	init_completion(&scm->pmu_idle);
	if (percpu_ref_init(&scm->pmu_events, no_events, 0, GFP_KERNEL)) {
		kfree(nd_pmu);
		return;
	}

	nd_pmu->pmu = (struct pmu) {
		.module = THIS_MODULE,
		.name = nvdimm_name(scm->nvdimm),
		.task_ctx_nr = perf_invalid_context,
		.capabilities = PERF_PMU_CAP_NO_INTERRUPT | PERF_PMU_CAP_NO_EXCLUDE,
		.event_init = event_init,
		.add = event_add,
		.del = event_del,
		.read = event_read,
	};
	nd_pmu->arch_cpumask = *cpumask_of_node(numa_map_to_online_node(dev_to_node(scm->dev)));

	rc = register_nvdimm_pmu(nd_pmu, pdev);
	if (rc) {
		dev_warn(scm->dev, "no events for perf (%d)\n", rc);
		percpu_ref_exit(&scm->pmu_events);
		kfree(nd_pmu);
		return;
	}
	scm->pmu = nd_pmu;
}

/**
 * papr_scm_pmu_remove() - take a device's statistics away from perf
 * @scm: the device, whose DIMM is still registered: the PMU has its name
 *
 * perf (until Linux 6.15) goes on using a PMU that is taken away, so whoever counts
 * with it is waited for; nobody can begin to meanwhile.
 *
 * Context: Process context, sleeps.
 */
void papr_scm_pmu_remove(struct papr_scm *scm)
{
	if (!scm->pmu)
		return;

	percpu_ref_kill(&scm->pmu_events);
	while (!wait_for_completion_timeout(&scm->pmu_idle, WARN_SECONDS * HZ))
		dev_warn(scm->dev, "cannot be let go before perf closes its events on %s\n",
			 nvdimm_name(scm->nvdimm));

	/* Frees it, too. */
	unregister_nvdimm_pmu(scm->pmu);
	scm->pmu = NULL;
	percpu_ref_exit(&scm->pmu_events);
}
