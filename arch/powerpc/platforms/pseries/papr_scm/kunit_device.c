// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Add and remove a platform device of the model, for KUnit tests that need libnvdimm
 * or perf.
 */
#include <linux/libnvdimm.h>

#include "kunit_device.h"

struct model_device model_device;

struct papr_scm *model_device_scm(void)
{
	return model_device.pdev ? platform_get_drvdata(model_device.pdev) : NULL;
}

static void model_device_on_call(struct model *model, unsigned long opcode)
{
	const struct papr_scm *scm = model_device_scm();

	if (opcode == H_SCM_UNBIND_ALL && scm) {
		model_device.bus_at_unbind = scm->bus;
		model_device.pmu_at_unbind = scm->pmu;
	}
}

struct papr_scm *model_device_add_node(struct kunit *test, struct model_node *node)
{
	struct fixture *f = test->priv;
	struct platform_device *pdev;

	memset(&model_device, 0, sizeof(model_device));
	f->model.on_call = model_device_on_call;
	pdev = platform_device_alloc("papr_scm_test", PLATFORM_DEVID_NONE);
	KUNIT_ASSERT_NOT_NULL(test, pdev);
	/* The device puts this reference. */
	pdev->dev.of_node = of_node_get(&node->node);
	model_device.pdev = pdev;
	if (platform_device_add(pdev)) {
		platform_device_put(pdev);
		model_device.pdev = NULL;
		KUNIT_FAIL(test, "failed to add the device");
	}
	return model_device_scm();
}

struct papr_scm *model_device_add(struct kunit *test)
{
	return model_device_add_node(test, model_node(test, MODEL_BLOCK, MODEL_BLOCKS, MODEL_UUID));
}

void model_device_remove(void)
{
	if (model_device.pdev)
		platform_device_unregister(model_device.pdev);
	model_device.pdev = NULL;
}

void model_device_exit(struct kunit *test)
{
	model_device_remove();
	model_exit(test);
}

void model_device_expect_nothing(struct kunit *test)
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
