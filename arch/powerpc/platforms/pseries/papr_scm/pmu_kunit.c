// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Test pmu.c: statistics as perf events, and removal while events are open.
 */
#include <linux/cpumask.h>
#include <linux/delay.h>
#include <linux/nd.h>
#include <linux/perf_event.h>

#include "kunit_device.h"
#include "kunit_tasks.h"

/* Time in a test during which perf uses a PMU after its last event is destroyed. */
#define PMU_USE_MS	500

/* Return libnvdimm's PMU, the first member of a struct papr_scm_pmu. */
static struct nvdimm_pmu *pmu_nd_pmu(const struct papr_scm *scm)
{
	return (struct nvdimm_pmu *)scm->pmu;
}

static struct perf_event *pmu_open_event(const struct papr_scm *scm, u64 number)
{
	struct perf_event_attr attr = {
		.type = pmu_nd_pmu(scm)->pmu.type,
		.size = sizeof(attr),
		.config = number,
	};

	return perf_event_create_kernel_counter(&attr, cpumask_first(cpu_online_mask), NULL, NULL,
						NULL);
}

/*
 * Upstream reads the statistic next to the requested statistic, and allocates memory
 * with interrupts off, which CONFIG_DEBUG_ATOMIC_SLEEP reports.
 */
static void pmu_event_reads_its_statistic(struct kunit *test)
{
	/* Events of the model's statistics. */
	static const u64 numbers[MODEL_STATS] = { 4, 1, 16 };
	struct perf_event *events[MODEL_STATS];
	struct fixture *f = test->priv;
	struct papr_scm *scm = model_device_add(test);
	u64 enabled, running;
	int i;

	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_ASSERT_NOT_NULL(test, scm->pmu);
	for (i = 0; i < MODEL_STATS; i++)
		events[i] = pmu_open_event(scm, numbers[i]);
	for (i = 0; i < MODEL_STATS; i++)
		f->model.values[i] += 100 + i;
	for (i = 0; i < MODEL_STATS; i++) {
		KUNIT_EXPECT_FALSE(test, IS_ERR(events[i]));
		if (IS_ERR(events[i]))
			continue;
		KUNIT_EXPECT_EQ_MSG(test, 100ULL + i,
				    perf_event_read_value(events[i], &enabled, &running),
				    "event %llu", numbers[i]);
		perf_event_release_kernel(events[i]);
	}
}

static void pmu_rejects_event_17(struct kunit *test)
{
	static const u64 none[] = { 0, 17, 1000, ~0ULL };
	struct papr_scm *scm = model_device_add(test);
	unsigned int i;

	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_ASSERT_NOT_NULL(test, scm->pmu);
	for (i = 0; i < ARRAY_SIZE(none); i++)
		KUNIT_EXPECT_EQ(test, PTR_ERR_OR_ZERO(pmu_open_event(scm, none[i])), -EINVAL);
}

/* Fail early: perf counts with interrupts off, where the driver cannot write to the log. */
static void pmu_rejects_missing_statistic(struct kunit *test)
{
	struct papr_scm *scm = model_device_add(test);

	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_ASSERT_NOT_NULL(test, scm->pmu);
	KUNIT_EXPECT_EQ(test, PTR_ERR_OR_ZERO(pmu_open_event(scm, 2)), -ENOENT);
}

/* libnvdimm has no CPU for a node without CPUs; perf would use the number as an index. */
static void pmu_without_cpu_rejects_event(struct kunit *test)
{
	struct papr_scm *scm = model_device_add(test);
	int cpu;

	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_ASSERT_NOT_NULL(test, scm->pmu);
	cpu = pmu_nd_pmu(scm)->cpu;
	KUNIT_EXPECT_LT(test, cpu, (int)nr_cpu_ids);
	pmu_nd_pmu(scm)->cpu = nr_cpu_ids;
	KUNIT_EXPECT_EQ(test, PTR_ERR_OR_ZERO(pmu_open_event(scm, 1)), -ENODEV);
	pmu_nd_pmu(scm)->cpu = cpu;
}

/*
 * Upstream frees a PMU that perf still uses.  A driver that waits for perf would block
 * the task that removes the device, with locks held.
 */
static void pmu_remove_does_not_wait_for_events(struct kunit *test)
{
	struct papr_scm *scm = model_device_add(test);
	struct fixture *f = test->priv;
	struct perf_event *event;
	u64 enabled, running;

	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_ASSERT_NOT_NULL(test, scm->pmu);
	event = pmu_open_event(scm, 1);
	KUNIT_ASSERT_FALSE(test, IS_ERR(event));
	f->model.values[1] += 5;
	KUNIT_EXPECT_EQ(test, 5ULL, perf_event_read_value(event, &enabled, &running));
	model_device_remove();
	model_device_expect_nothing(test);

	/* Expect that the event neither counts nor makes a call. */
	f->model.values[1] += 5;
	f->model.calls = 0;
	KUNIT_EXPECT_EQ(test, 5ULL, perf_event_read_value(event, &enabled, &running));
	KUNIT_EXPECT_EQ(test, f->model.calls, 0);
	perf_event_release_kernel(event);
	papr_scm_pmu_exit();
}

/* Reuse the PMU if the device returns while perf has an event open. */
static void pmu_is_reused(struct kunit *test)
{
	struct papr_scm *scm = model_device_add(test);
	struct papr_scm_pmu *pmu;
	struct perf_event *old, *new;

	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_ASSERT_NOT_NULL(test, scm->pmu);
	pmu = scm->pmu;
	old = pmu_open_event(scm, 1);
	KUNIT_ASSERT_FALSE(test, IS_ERR(old));
	model_device_remove();
	scm = model_device_add(test);
	KUNIT_EXPECT_NOT_NULL(test, scm);
	if (scm) {
		KUNIT_EXPECT_PTR_EQ(test, scm->pmu, pmu);
		new = pmu_open_event(scm, 4);
		KUNIT_EXPECT_FALSE(test, IS_ERR(new));
		if (!IS_ERR(new))
			perf_event_release_kernel(new);
	}
	perf_event_release_kernel(old);
}

/* Last event of a PMU; @gone: the device is removed, @gone_in_use: before perf is done. */
static struct {
	struct perf_event *event;
	void (*destroy)(struct perf_event *event);
	struct completion destroyed;
	struct device *dev;
	bool gone, gone_in_use;
} pmu_last;

static int pmu_removed(struct notifier_block *block, unsigned long action, void *data)
{
	if (action == BUS_NOTIFY_DEL_DEVICE && data == pmu_last.dev)
		WRITE_ONCE(pmu_last.gone, true);
	return NOTIFY_DONE;
}

static struct notifier_block pmu_removed_block = {
	.notifier_call = pmu_removed,
};

/* Use the PMU as _free_event() does after destroy(), without a voluntary switch of tasks. */
static void pmu_destroy_and_use(struct perf_event *event)
{
	pmu_last.destroy(event);
	complete(&pmu_last.destroyed);
	mdelay(PMU_USE_MS);
	pmu_last.gone_in_use = READ_ONCE(pmu_last.gone);
}

/* Release the event in one task, and remove the device in another task. */
static int pmu_release_and_remove(void *data)
{
	struct task *task = data;

	if (task->number == 0)
		perf_event_release_kernel(pmu_last.event);
	if (task->number == 1) {
		wait_for_completion(&pmu_last.destroyed);
		model_device_remove();
	}
	complete(&task->done);
	return 0;
}

/* On a preemptible kernel, synchronize_rcu() does not wait for this use. */
static void pmu_outlives_use_after_destroy(struct kunit *test)
{
	struct papr_scm *scm = model_device_add(test);
	const struct bus_type *bus;

	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_ASSERT_NOT_NULL(test, scm->pmu);
	memset(&pmu_last, 0, sizeof(pmu_last));
	init_completion(&pmu_last.destroyed);
	pmu_last.dev = pmu_nd_pmu(scm)->pmu.dev;
	pmu_last.event = pmu_open_event(scm, 1);
	KUNIT_ASSERT_FALSE(test, IS_ERR(pmu_last.event));
	pmu_last.destroy = pmu_last.event->destroy;
	pmu_last.event->destroy = pmu_destroy_and_use;

	bus = pmu_last.dev->bus;
	KUNIT_EXPECT_EQ(test, bus_register_notifier(bus, &pmu_removed_block), 0);
	run_tasks(test, pmu_release_and_remove);
	papr_scm_pmu_exit();
	bus_unregister_notifier(bus, &pmu_removed_block);
	KUNIT_EXPECT_FALSE(test, pmu_last.gone_in_use);
	KUNIT_EXPECT_TRUE(test, pmu_last.gone);
}

static struct kunit_case cases[] = {
	KUNIT_CASE(pmu_event_reads_its_statistic),
	KUNIT_CASE(pmu_rejects_event_17),
	KUNIT_CASE(pmu_rejects_missing_statistic),
	KUNIT_CASE(pmu_without_cpu_rejects_event),
	KUNIT_CASE(pmu_remove_does_not_wait_for_events),
	KUNIT_CASE(pmu_is_reused),
	KUNIT_CASE(pmu_outlives_use_after_destroy),
	{}
};

static struct kunit_suite suite = {
	.name = "papr_scm_pmu",
	.init = model_init,
	.exit = model_device_exit,
	.test_cases = cases,
};

kunit_test_suite(suite);
