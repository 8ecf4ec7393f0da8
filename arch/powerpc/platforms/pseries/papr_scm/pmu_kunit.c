// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Test pmu.c: statistics as perf events, and removal while events are open.
 */
#include <linux/nd.h>
#include <linux/perf_event.h>

#include "kunit_device.h"

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

	return perf_event_create_kernel_counter(&attr, pmu_nd_pmu(scm)->cpu, NULL, NULL, NULL);
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

static struct kunit_case cases[] = {
	KUNIT_CASE(pmu_event_reads_its_statistic),
	KUNIT_CASE(pmu_rejects_event_17),
	KUNIT_CASE(pmu_remove_does_not_wait_for_events),
	KUNIT_CASE(pmu_is_reused),
	{}
};

static struct kunit_suite suite = {
	.name = "papr_scm_pmu",
	.init = model_init,
	.exit = model_device_exit,
	.test_cases = cases,
};

kunit_test_suite(suite);
