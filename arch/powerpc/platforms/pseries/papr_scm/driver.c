// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * NVDIMMs that the hypervisor lends to the partition ("storage-class memory"):
 * finds them in the device tree, brings each up and down in the right order.
 *
 * Up: memory bound, then libnvdimm, then machine checks and perf, which need
 * what libnvdimm made.  Down the other way round.  At shutdown and before kexec
 * the memory is given up as well, so that the next kernel finds the device unbound.
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

	/* A platform device of the device tree does not bring its distances. */
	update_numa_distance(node);

	rc = papr_scm_bind(scm);
	if (rc)
		return rc;
	papr_scm_stats_init(scm);

	rc = papr_scm_dimm_add(scm);
	if (rc) {
		dev_err(scm->dev, "libnvdimm does not take it (%d)\n", rc);
		papr_scm_unbind(scm);
		return rc;
	}
	platform_set_drvdata(pdev, scm);
	papr_scm_mce_add(scm);
	papr_scm_pmu_add(scm, pdev);
	return 0;
}

static void give_up_memory(struct papr_scm *scm)
{
	/* Was given up when the system began to shut down. */
	if (!scm->bus)
		return;
	papr_scm_mce_remove(scm);
	papr_scm_dimm_remove(scm);
	papr_scm_unbind(scm);
}

static int papr_scm_remove(struct platform_device *pdev)
{
	struct papr_scm *scm = platform_get_drvdata(pdev);

	papr_scm_pmu_remove(scm);
	give_up_memory(scm);
	return 0;
}

/*
 * Somebody may be counting with perf, who cannot be waited for.  Nothing that perf
 * uses is freed, and statistics do not need the memory.
 */
static void papr_scm_shutdown(struct platform_device *pdev)
{
	give_up_memory(platform_get_drvdata(pdev));
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
	.shutdown = papr_scm_shutdown,
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
	papr_scm_mce_exit();
}
module_exit(papr_scm_exit);

MODULE_DESCRIPTION("NVDIMMs of a PAPR hypervisor");
MODULE_LICENSE("GPL");
