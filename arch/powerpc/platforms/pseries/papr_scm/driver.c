// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Probe and remove the NVDIMMs ("storage-class memory") that the hypervisor lends to
 * the partition.
 *
 * The driver has no shutdown(): mounted or online memory cannot be unmapped, and the
 * next kernel takes over a bound device faster than it binds an unbound device.
 */
#include <linux/device.h>
#include <linux/module.h>
#include <linux/of.h>
#include <linux/platform_device.h>
#include <linux/slab.h>

#include <asm/topology.h>

#include "papr_scm.h"

static int papr_scm_probe(struct platform_device *pdev)
{
	struct device_node *node = pdev->dev.of_node;
	struct papr_scm *scm;
	int rc;

	scm = devm_kzalloc(&pdev->dev, sizeof(*scm), GFP_KERNEL);
	if (!scm)
		return -ENOMEM;
	scm->dev = &pdev->dev;
	mutex_init(&scm->label_lock);
	mutex_init(&scm->health_lock);

	rc = papr_scm_read_device_tree(scm, node);
	if (rc)
		return rc;

	/* Set the NUMA distances: the kernel does not set them for platform devices. */
	update_numa_distance(node);

	rc = papr_scm_bind(scm);
	if (rc)
		return rc;
	papr_scm_stats_init(scm);

	rc = papr_scm_dimm_add(scm);
	if (rc) {
		dev_err(scm->dev, "failed to register with libnvdimm (%d)\n", rc);
		papr_scm_unbind(scm);
		return rc;
	}
	platform_set_drvdata(pdev, scm);
	papr_scm_mce_add(scm);
	papr_scm_pmu_add(scm, pdev);
	return 0;
}

static void papr_scm_remove(struct platform_device *pdev)
{
	struct papr_scm *scm = platform_get_drvdata(pdev);

	papr_scm_pmu_remove(scm);
	papr_scm_mce_remove(scm);
	papr_scm_dimm_remove(scm);
	papr_scm_unbind(scm);
}

static const struct of_device_id papr_scm_match[] = {
	{ .compatible = "ibm,pmemory" },
	{ .compatible = "ibm,pmemory-v2" },
	{ },
};
MODULE_DEVICE_TABLE(of, papr_scm_match);

static struct platform_driver papr_scm_driver = {
	.probe = papr_scm_probe,
	.remove = papr_scm_remove,
	.driver = {
		.name = "papr_scm",
		.of_match_table = papr_scm_match,
	},
};

static int __init papr_scm_init(void)
{
	int rc;

	papr_scm_mce_init();
	rc = platform_driver_register(&papr_scm_driver);
	if (rc)
		papr_scm_mce_exit();
	return rc;
}
module_init(papr_scm_init);

static void __exit papr_scm_exit(void)
{
	platform_driver_unregister(&papr_scm_driver);
	papr_scm_pmu_exit();
	papr_scm_mce_exit();
}
module_exit(papr_scm_exit);

MODULE_DESCRIPTION("NVDIMMs of a PAPR hypervisor");
MODULE_LICENSE("GPL");
