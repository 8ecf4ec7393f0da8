// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * KUnit: a device as the driver takes it and lets it go, in which order, and
 * what is left when that fails.
 *
 * libnvdimm finds no labels that it understands, so nothing ever reads or writes
 * the device's memory, which is not there.
 */
#include <linux/completion.h>
#include <linux/delay.h>
#include <linux/kthread.h>
#include <linux/libnvdimm.h>
#include <linux/nd.h>
#include <linux/perf_event.h>
#include <linux/platform_device.h>

#include <asm/mce.h>

#include "kunit_model.h"

#define UUID	"9f8e7d6c-0000-4000-8000-000000000001"
#define ROUNDS	20

/* What was still there at two moments of the way down. */
static struct {
	struct platform_device *pdev;
	bool bus_at_unbind, pmu_at_unbind;
	bool dimm_went, pmu_at_dimm;
} seen;

static struct papr_scm *bound(void)
{
	return seen.pdev ? platform_get_drvdata(seen.pdev) : NULL;
}

static void watch(struct model *model, unsigned long opcode)
{
	const struct papr_scm *scm = bound();

	if (opcode == H_SCM_UNBIND_ALL && scm) {
		seen.bus_at_unbind = scm->bus;
		seen.pmu_at_unbind = scm->pmu;
	}
}

static struct device *dimm_device(const struct papr_scm *scm)
{
	return kobj_to_dev(nvdimm_kobj(scm->nvdimm));
}

static int dimm_goes(struct notifier_block *block, unsigned long action, void *data)
{
	const struct papr_scm *scm = bound();

	if (action == BUS_NOTIFY_DEL_DEVICE && scm && data == dimm_device(scm)) {
		seen.dimm_went = true;
		seen.pmu_at_dimm = scm->pmu;
	}
	return NOTIFY_DONE;
}

static struct notifier_block dimm_block = {
	.notifier_call = dimm_goes,
};

/* The device is there; the driver has taken it if it could. */
static struct papr_scm *add(struct kunit *test)
{
	struct model_node *node = model_node(test, MODEL_BLOCK, MODEL_BLOCKS, UUID);
	struct fixture *f = test->priv;

	memset(&seen, 0, sizeof(seen));
	f->model.watch = watch;
	seen.pdev = platform_device_alloc("papr_scm_test", PLATFORM_DEVID_NONE);
	KUNIT_ASSERT_NOT_NULL(test, seen.pdev);
	/* The device gives it back. */
	seen.pdev->dev.of_node = of_node_get(&node->node);
	if (platform_device_add(seen.pdev)) {
		platform_device_put(seen.pdev);
		seen.pdev = NULL;
		KUNIT_FAIL(test, "no device");
	}
	return bound();
}

static void let_go(void)
{
	if (seen.pdev)
		platform_device_unregister(seen.pdev);
	seen.pdev = NULL;
}

static void exit_test(struct kunit *test)
{
	let_go();
	model_exit(test);
}

static void expect_nothing_left(struct kunit *test)
{
	struct fixture *f = test->priv;
	struct resource all = {
		.start = f->model.address,
		.end = f->model.address + MODEL_BLOCKS * MODEL_BLOCK - 1,
		.flags = IORESOURCE_MEM,
	};

	KUNIT_EXPECT_EQ(test, f->model.bound, 0ULL);
	KUNIT_EXPECT_EQ(test, request_resource(&iomem_resource, &all), 0);
	if (all.parent)
		release_resource(&all);
}

static void taken_and_let_go(struct kunit *test)
{
	struct fixture *f = test->priv;
	struct papr_scm *scm = add(test);

	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_EXPECT_EQ(test, f->model.bound, (u64)MODEL_BLOCKS);
	KUNIT_EXPECT_NOT_NULL(test, scm->region);
	KUNIT_EXPECT_NOT_NULL(test, scm->pmu);
	let_go();
	KUNIT_EXPECT_FALSE(test, seen.bus_at_unbind);
	expect_nothing_left(test);
}

/* Upstream takes it away last, when the DIMM is gone that has its name. */
static void pmu_goes_before_its_name(struct kunit *test)
{
	struct papr_scm *scm = add(test);
	struct bus_type *bus;

	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_ASSERT_NOT_NULL(test, scm->pmu);
	bus = dimm_device(scm)->bus;
	KUNIT_ASSERT_EQ(test, bus_register_notifier(bus, &dimm_block), 0);
	device_release_driver(&seen.pdev->dev);
	bus_unregister_notifier(bus, &dimm_block);
	KUNIT_EXPECT_TRUE(test, seen.dimm_went);
	KUNIT_EXPECT_FALSE(test, seen.pmu_at_dimm);
	KUNIT_EXPECT_FALSE(test, seen.pmu_at_unbind);
}

static void shut_down(void)
{
	device_lock(&seen.pdev->dev);
	seen.pdev->dev.bus->shutdown(&seen.pdev->dev);
	device_unlock(&seen.pdev->dev);
}

/* Upstream leaves it bound, to the next kernel after kexec as well. */
static void shutdown_unbinds(struct kunit *test)
{
	struct fixture *f = test->priv;

	KUNIT_ASSERT_NOT_NULL(test, add(test));
	shut_down();
	KUNIT_EXPECT_FALSE(test, seen.bus_at_unbind);
	expect_nothing_left(test);

	/* Its time would come after that. */
	let_go();
	KUNIT_EXPECT_EQ(test, f->model.made[H_SCM_UNBIND_ALL / 4], 1U);
}

/* Upstream leaves bound what was bound until then. */
static void bind_may_fail_half_way(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.busy = 3;
	f->model.force_at = 2;
	f->model.force_status = H_HARDWARE;
	KUNIT_EXPECT_NULL(test, add(test));
	KUNIT_EXPECT_NULL(test, seen.pdev->dev.driver);
	KUNIT_EXPECT_EQ(test, f->model.made[H_SCM_UNBIND_ALL / 4], 4U);
	expect_nothing_left(test);
}

static void address_may_be_none(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.address = 0;
	KUNIT_EXPECT_NULL(test, add(test));
	KUNIT_EXPECT_EQ(test, f->model.bound, 0ULL);
}

/* A kernel died that had it bound, at another moment each time. */
static void overlap_is_mended(struct kunit *test)
{
	struct fixture *f = test->priv;
	u64 blocks;

	for (blocks = 1; blocks <= MODEL_BLOCKS; blocks++) {
		f->model.bound = blocks;
		KUNIT_EXPECT_NOT_NULL(test, add(test));
		KUNIT_EXPECT_EQ(test, f->model.bound, (u64)MODEL_BLOCKS);
		let_go();
		expect_nothing_left(test);
	}
}

/* Nothing keeps the device from coming back. */
static void comes_and_goes(struct kunit *test)
{
	int i;

	for (i = 0; i < ROUNDS; i++) {
		KUNIT_EXPECT_NOT_NULL(test, add(test));
		let_go();
		expect_nothing_left(test);
	}
}

static int check_machine(void *data)
{
	struct machine_check_event event = {
		.error_type = MCE_ERROR_TYPE_UE,
		.u.ue_error = { .physical_address_provided = true },
	};
	struct fixture *f = data;

	event.u.ue_error.physical_address = f->model.address;
	while (!kthread_should_stop()) {
		papr_scm_mce_handle(NULL, 0, &event);
		usleep_range(50, 100);
	}
	return 0;
}

/* Upstream looks at the list of devices without its lock. */
static void machine_check_while_devices_come_and_go(struct kunit *test)
{
	struct task_struct *thread = kthread_run(check_machine, test->priv, "papr_scm_test");
	int i;

	KUNIT_ASSERT_FALSE(test, IS_ERR(thread));
	for (i = 0; i < ROUNDS; i++) {
		KUNIT_EXPECT_NOT_NULL(test, add(test));
		let_go();
	}
	kthread_stop(thread);
}

static struct perf_event *count(const struct papr_scm *scm, u64 number)
{
	struct perf_event_attr attr = {
		.type = scm->pmu->pmu.type,
		.size = sizeof(attr),
		.config = number,
	};

	return perf_event_create_kernel_counter(&attr, scm->pmu->cpu, NULL, NULL, NULL);
}

/*
 * Upstream has read the statistic next to it, and allocates with interrupts off
 * (CONFIG_DEBUG_ATOMIC_SLEEP tells).
 */
static void perf_counts_the_statistic_of_its_number(struct kunit *test)
{
	/* Of those that the model has. */
	static const u64 numbers[MODEL_STATS] = { 4, 1, 16 };
	struct perf_event *events[MODEL_STATS];
	struct fixture *f = test->priv;
	struct papr_scm *scm = add(test);
	u64 enabled, running;
	int i;

	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_ASSERT_NOT_NULL(test, scm->pmu);
	for (i = 0; i < MODEL_STATS; i++)
		events[i] = count(scm, numbers[i]);
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

static void perf_has_sixteen_numbers(struct kunit *test)
{
	static const u64 none[] = { 0, 17, 1000, ~0ULL };
	struct papr_scm *scm = add(test);
	unsigned int i;

	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_ASSERT_NOT_NULL(test, scm->pmu);
	for (i = 0; i < ARRAY_SIZE(none); i++)
		KUNIT_EXPECT_EQ(test, PTR_ERR_OR_ZERO(count(scm, none[i])), -EINVAL);
}

static int release(void *data)
{
	device_release_driver(&seen.pdev->dev);
	complete(data);
	return 0;
}

/* Upstream frees what perf goes on using. */
static void perf_is_waited_for(struct kunit *test)
{
	DECLARE_COMPLETION_ONSTACK(released);
	struct papr_scm *scm = add(test);
	struct fixture *f = test->priv;
	struct task_struct *thread;
	struct perf_event *event;

	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_ASSERT_NOT_NULL(test, scm->pmu);
	event = count(scm, 1);
	KUNIT_ASSERT_FALSE(test, IS_ERR(event));
	thread = kthread_run(release, &released, "papr_scm_test");
	if (IS_ERR(thread)) {
		perf_event_release_kernel(event);
		KUNIT_FAIL(test, "no thread");
		return;
	}
	KUNIT_EXPECT_EQ(test, wait_for_completion_timeout(&released, HZ / 5), 0UL);
	KUNIT_EXPECT_EQ(test, f->model.bound, (u64)MODEL_BLOCKS);
	KUNIT_EXPECT_EQ(test, PTR_ERR_OR_ZERO(count(scm, 1)), -ENODEV);
	perf_event_release_kernel(event);
	wait_for_completion(&released);
	expect_nothing_left(test);
}

static void perf_counts_on_at_shutdown(struct kunit *test)
{
	struct papr_scm *scm = add(test);
	struct fixture *f = test->priv;
	struct perf_event *event;
	u64 enabled, running;

	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_ASSERT_NOT_NULL(test, scm->pmu);
	event = count(scm, 1);
	KUNIT_ASSERT_FALSE(test, IS_ERR(event));
	shut_down();
	expect_nothing_left(test);
	f->model.values[1] += 5;
	KUNIT_EXPECT_EQ(test, 5ULL, perf_event_read_value(event, &enabled, &running));
	perf_event_release_kernel(event);
}

static struct kunit_case cases[] = {
	KUNIT_CASE(taken_and_let_go),
	KUNIT_CASE(pmu_goes_before_its_name),
	KUNIT_CASE(shutdown_unbinds),
	KUNIT_CASE(bind_may_fail_half_way),
	KUNIT_CASE(address_may_be_none),
	KUNIT_CASE(overlap_is_mended),
	KUNIT_CASE(comes_and_goes),
	KUNIT_CASE(machine_check_while_devices_come_and_go),
	KUNIT_CASE(perf_counts_the_statistic_of_its_number),
	KUNIT_CASE(perf_has_sixteen_numbers),
	KUNIT_CASE(perf_is_waited_for),
	KUNIT_CASE(perf_counts_on_at_shutdown),
	{}
};

static struct kunit_suite suite = {
	.name = "papr_scm_driver",
	.init = model_init,
	.exit = exit_test,
	.test_cases = cases,
};

kunit_test_suite(suite);
