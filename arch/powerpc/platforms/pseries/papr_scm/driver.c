// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Probe and remove the NVDIMMs ("storage-class memory") that the hypervisor assigns to
 * the partition.
 *
 * The driver has no shutdown(): mounted or online memory cannot be unmapped, and the
 * next kernel takes over a bound device faster than it binds an unbound device.
 */
#include <linux/device.h>
#include <linux/list.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/of.h>
#include <linux/platform_device.h>
#include <linux/slab.h>

#include <asm/topology.h>

#include "papr_scm.h"

/* Devices that stay registered after remove, because their block devices are open. */
static LIST_HEAD(papr_scm_open);
static DEFINE_MUTEX(papr_scm_open_lock);

static struct papr_scm *papr_scm_alloc(struct device *dev)
{
	struct papr_scm *scm = kzalloc(sizeof(*scm), GFP_KERNEL);

	if (!scm)
		return NULL;
	scm->dev = get_device(dev);
	mutex_init(&scm->label_lock);
	mutex_init(&scm->health_lock);
	return scm;
}

static void papr_scm_free(struct papr_scm *scm)
{
	put_device(scm->dev);
	kfree(scm);
}

/* Keep a device registered until the next probe of its DRC index. */
static void papr_scm_keep(struct papr_scm *scm)
{
	dev_warn(scm->dev, "block device is open, device stays registered\n");
	/* The device calls functions of this module. */
	__module_get(THIS_MODULE);
	mutex_lock(&papr_scm_open_lock);
	list_add_tail(&scm->open, &papr_scm_open);
	mutex_unlock(&papr_scm_open_lock);
}

/* Return the kept device with the DRC index of @scm; NULL without; -EBUSY for another size. */
static struct papr_scm *papr_scm_find_kept(const struct papr_scm *scm)
{
	struct papr_scm *kept, *found = NULL;

	mutex_lock(&papr_scm_open_lock);
	list_for_each_entry(kept, &papr_scm_open, open) {
		if (kept->drc_index != scm->drc_index)
			continue;
		found = ERR_PTR(-EBUSY);
		if (kept->size != scm->size || kept->set.cookie1 != scm->set.cookie1 ||
		    kept->set.cookie2 != scm->set.cookie2)
			break;
		list_del(&kept->open);
		module_put(THIS_MODULE);
		found = kept;
		break;
	}
	mutex_unlock(&papr_scm_open_lock);
	return found;
}

/* Bind and register a device whose node is read. */
static int papr_scm_add(struct papr_scm *scm, struct platform_device *pdev)
{
	int rc;

	/* Set the NUMA distances: the kernel does not set them for platform devices. */
	update_numa_distance(pdev->dev.of_node);

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
	papr_scm_mce_add(scm);
	papr_scm_pmu_add(scm, pdev);
	return 0;
}

static void papr_scm_delete(struct papr_scm *scm)
{
	papr_scm_pmu_remove(scm);
	papr_scm_mce_remove(scm);
	papr_scm_dimm_remove(scm);
	papr_scm_unbind(scm);
	papr_scm_free(scm);
}

static int papr_scm_probe(struct platform_device *pdev)
{
	struct papr_scm *kept, *scm = papr_scm_alloc(&pdev->dev);
	int rc;

	if (!scm)
		return -ENOMEM;
	rc = papr_scm_read_device_tree(scm, pdev->dev.of_node);
	if (rc)
		goto free;

	kept = papr_scm_find_kept(scm);
	if (kept) {
		rc = PTR_ERR_OR_ZERO(kept);
		if (!rc)
			platform_set_drvdata(pdev, kept);
		goto free;
	}
	rc = papr_scm_add(scm, pdev);
	if (rc)
		goto free;
	platform_set_drvdata(pdev, scm);
	return 0;
free:
	papr_scm_free(scm);
	return rc;
}

static void papr_scm_remove(struct platform_device *pdev)
{
	struct papr_scm *scm = platform_get_drvdata(pdev);

	/* A filesystem with DAX maps the memory into programs, also after its device is gone. */
	if (papr_scm_dimm_is_open(scm))
		papr_scm_keep(scm);
	else
		papr_scm_delete(scm);
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
