// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Test driver.c: probe and remove a device, check the order of steps, and fail steps.
 */
#include <linux/delay.h>
#include <linux/kthread.h>
#include <linux/libnvdimm.h>
#include <linux/nd.h>

#include <asm/mce.h>

#include "kunit_device.h"

#define ROUNDS	20

static struct device *driver_dimm_device(const struct papr_scm *scm)
{
	return kobj_to_dev(nvdimm_kobj(scm->nvdimm));
}

static int driver_dimm_removed(struct notifier_block *block, unsigned long action, void *data)
{
	const struct papr_scm *scm = model_device_scm();

	if (action == BUS_NOTIFY_DEL_DEVICE && scm && data == driver_dimm_device(scm)) {
		model_device.dimm_removed = true;
		model_device.pmu_at_dimm = scm->pmu;
	}
	return NOTIFY_DONE;
}

static struct notifier_block driver_dimm_block = {
	.notifier_call = driver_dimm_removed,
};

static void driver_probes_and_removes(struct kunit *test)
{
	struct fixture *f = test->priv;
	struct papr_scm *scm = model_device_add(test);

	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_EXPECT_EQ(test, f->model.bound, (u64)MODEL_BLOCKS);
	KUNIT_EXPECT_NOT_NULL(test, scm->region);
	KUNIT_EXPECT_NOT_NULL(test, scm->pmu);
	model_device_remove();
	KUNIT_EXPECT_FALSE(test, model_device.bus_at_unbind);
	model_device_expect_nothing(test);
}

/* Upstream unregisters the PMU after the DIMM, whose name the PMU uses. */
static void driver_removes_pmu_before_dimm(struct kunit *test)
{
	struct papr_scm *scm = model_device_add(test);
	const struct bus_type *bus;

	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_ASSERT_NOT_NULL(test, scm->pmu);
	bus = driver_dimm_device(scm)->bus;
	KUNIT_ASSERT_EQ(test, bus_register_notifier(bus, &driver_dimm_block), 0);
	device_release_driver(&model_device.pdev->dev);
	bus_unregister_notifier(bus, &driver_dimm_block);
	KUNIT_EXPECT_TRUE(test, model_device.dimm_removed);
	KUNIT_EXPECT_FALSE(test, model_device.pmu_at_dimm);
	KUNIT_EXPECT_FALSE(test, model_device.pmu_at_unbind);
}

/* Keep memory bound for its users and for the next kernel. */
static void driver_shutdown_makes_no_call(struct kunit *test)
{
	struct papr_scm *scm = model_device_add(test);
	struct fixture *f = test->priv;
	int before;

	KUNIT_ASSERT_NOT_NULL(test, scm);
	before = f->model.calls;
	device_lock(&model_device.pdev->dev);
	model_device.pdev->dev.bus->shutdown(&model_device.pdev->dev);
	device_unlock(&model_device.pdev->dev);
	KUNIT_EXPECT_EQ(test, f->model.calls, before);
	KUNIT_EXPECT_NOT_NULL(test, scm->bus);
}

/* Keep memory that kmem has online through a removal and the next probe. */
static void driver_keeps_online_memory(struct kunit *test)
{
	struct fixture *f = test->priv;

	KUNIT_ASSERT_NOT_NULL(test, model_device_add(test));
	KUNIT_ASSERT_NOT_NULL(test, request_mem_region(f->model.address, MODEL_BLOCK, "online"));
	model_device_remove();
	KUNIT_EXPECT_EQ(test, f->model.bound, (u64)MODEL_BLOCKS);
	KUNIT_EXPECT_FALSE(test, model_is_unused(&f->model));
	KUNIT_EXPECT_NOT_NULL(test, model_device_add(test));
	KUNIT_EXPECT_EQ(test, f->model.made[H_SCM_BIND_MEM / 4], 1U);
	release_mem_region(f->model.address, MODEL_BLOCK);
	model_device_remove();
	model_device_expect_nothing(test);
}

/* Upstream leaves the blocks bound that earlier attempts bound. */
static void driver_unbinds_after_partial_bind(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.busy = 3;
	f->model.force_at = 2;
	f->model.force_status = H_HARDWARE;
	KUNIT_EXPECT_NULL(test, model_device_add(test));
	KUNIT_EXPECT_NULL(test, model_device.pdev->dev.driver);
	KUNIT_EXPECT_EQ(test, f->model.made[H_SCM_UNBIND_ALL / 4], 4U);
	model_device_expect_nothing(test);
}

static void driver_probe_rejects_null_address(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.address = 0;
	KUNIT_EXPECT_NULL(test, model_device_add(test));
	KUNIT_EXPECT_EQ(test, f->model.bound, 0ULL);
	/* Ignore uses of this address, where memory is. */
	f->model.unbound_in_use = false;
}

/* Recover a device of which a dead kernel left 1 to 4 blocks bound. */
static void driver_probe_recovers_overlap(struct kunit *test)
{
	struct fixture *f = test->priv;
	u64 blocks;

	for (blocks = 1; blocks <= MODEL_BLOCKS; blocks++) {
		f->model.bound = blocks;
		KUNIT_EXPECT_NOT_NULL(test, model_device_add(test));
		KUNIT_EXPECT_EQ(test, f->model.bound, (u64)MODEL_BLOCKS);
		model_device_remove();
		model_device_expect_nothing(test);
	}
}

/* Probe and remove a device ROUNDS times; each removal must release all memory. */
static void driver_probes_and_removes_often(struct kunit *test)
{
	int i;

	for (i = 0; i < ROUNDS; i++) {
		KUNIT_EXPECT_NOT_NULL(test, model_device_add(test));
		model_device_remove();
		model_device_expect_nothing(test);
	}
}

static int driver_send_mces(void *data)
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

/* Upstream reads the list of devices without its lock. */
static void mce_during_probe_and_remove(struct kunit *test)
{
	struct task_struct *thread = kthread_run(driver_send_mces, test->priv, "papr_scm_test");
	int i;

	KUNIT_ASSERT_FALSE(test, IS_ERR(thread));
	for (i = 0; i < ROUNDS; i++) {
		KUNIT_EXPECT_NOT_NULL(test, model_device_add(test));
		model_device_remove();
	}
	kthread_stop(thread);
}

static struct kunit_case cases[] = {
	KUNIT_CASE(driver_probes_and_removes),
	KUNIT_CASE(driver_removes_pmu_before_dimm),
	KUNIT_CASE(driver_shutdown_makes_no_call),
	KUNIT_CASE(driver_keeps_online_memory),
	KUNIT_CASE(driver_unbinds_after_partial_bind),
	KUNIT_CASE(driver_probe_rejects_null_address),
	KUNIT_CASE(driver_probe_recovers_overlap),
	KUNIT_CASE(driver_probes_and_removes_often),
	KUNIT_CASE(mce_during_probe_and_remove),
	{}
};

static struct kunit_suite suite = {
	.name = "papr_scm_driver",
	.init = model_init,
	.exit = model_device_exit,
	.test_cases = cases,
};

kunit_test_suite(suite);
