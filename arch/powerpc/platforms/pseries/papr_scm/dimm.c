// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Register a device with libnvdimm: a bus with one DIMM and one region.
 */
#include <linux/atomic.h>
#include <linux/blkdev.h>
#include <linux/device.h>
#include <linux/minmax.h>
#include <linux/module.h>
#include <linux/ndctl.h>
#include <linux/numa.h>
#include <linux/of.h>
#include <linux/string.h>
#include <linux/sysfs.h>
#include <linux/xarray.h>

#include "papr_scm.h"

#define PAPR_SCM_LABEL_COMMANDS						\
	(BIT(ND_CMD_GET_CONFIG_SIZE) | BIT(ND_CMD_GET_CONFIG_DATA) |	\
	 BIT(ND_CMD_SET_CONFIG_DATA))

/* Limit the bytes of a label command: a hypervisor call moves only eight bytes. */
#define PAPR_SCM_MOST_LABEL_BYTES	4096

static int papr_scm_label_size(struct papr_scm *scm, struct nd_cmd_get_config_size *answer,
			       size_t size)
{
	if (size < sizeof(*answer))
		return -EINVAL;
	*answer = (struct nd_cmd_get_config_size) {
		.config_size = scm->label_size,
		.max_xfer = min_t(u32, scm->label_size, PAPR_SCM_MOST_LABEL_BYTES),
	};
	return 0;
}

/*
 * Serve a command of an ioctl or of libnvdimm.  An ioctl checks only the returned
 * value; libnvdimm checks *cmd_rc, too.
 */
static int papr_scm_command(struct nvdimm_bus_descriptor *bus_desc, struct nvdimm *nvdimm,
			    unsigned int cmd, void *buf, unsigned int size, int *cmd_rc)
{
	struct papr_scm *scm;
	int status, rc;

	/* Reject commands of the bus: only the DIMM has commands. */
	if (!nvdimm || !buf)
		return -EINVAL;
	scm = nvdimm_provider_data(nvdimm);

	switch (cmd) {
	case ND_CMD_GET_CONFIG_SIZE:
		rc = papr_scm_label_size(scm, buf, size);
		status = rc;
		break;
	case ND_CMD_GET_CONFIG_DATA:
		rc = papr_scm_labels_read(scm, buf, size);
		status = rc;
		break;
	case ND_CMD_SET_CONFIG_DATA:
		rc = papr_scm_labels_write(scm, buf, size);
		status = rc;
		break;
	case ND_CMD_CALL:
		rc = papr_scm_pdsm(scm, buf, size, &status);
		break;
	default:
		return -EINVAL;
	}

	dev_dbg(scm->dev, "ND_CMD %u: returned %d, command status %d\n", cmd, rc, status);
	if (cmd_rc)
		*cmd_rc = status;
	return rc;
}

static int papr_scm_flush_region(struct nd_region *region, struct bio *bio)
{
	return papr_scm_flush(nd_region_provider_data(region));
}

static umode_t papr_scm_is_visible(struct kobject *kobj, struct attribute *attr, int n)
{
	struct papr_scm *scm = nvdimm_provider_data(to_nvdimm(kobj_to_dev(kobj)));

	if (attr == &papr_scm_attr_perf_stats.attr && !scm->stats_size)
		return 0;
	return attr->mode;
}

static struct attribute *papr_scm_attributes[] = {
	&papr_scm_attr_flags.attr,
	&papr_scm_attr_perf_stats.attr,
	&papr_scm_attr_dirty_shutdown.attr,
	&papr_scm_attr_health_bitmap_inject.attr,
	NULL,
};

static const struct attribute_group papr_scm_attribute_group = {
	.name = "papr",
	.is_visible = papr_scm_is_visible,
	.attrs = papr_scm_attributes,
};

static const struct attribute_group *papr_scm_attribute_groups[] = {
	&papr_scm_attribute_group,
	NULL,
};

static int papr_scm_add_bus(struct papr_scm *scm)
{
	scm->bus_desc = (struct nvdimm_bus_descriptor) {
		.ndctl = papr_scm_command,
		.module = THIS_MODULE,
		.of_node = scm->dev->of_node,
		.dimm_family_mask = BIT(NVDIMM_FAMILY_PAPR),
		.provider_name = (char *)dev_name(scm->dev),
	};
	scm->bus = nvdimm_bus_register(NULL, &scm->bus_desc);
	return scm->bus ? 0 : -ENXIO;
}

static int papr_scm_add_dimm(struct papr_scm *scm)
{
	unsigned long flags = 0, commands = BIT(ND_CMD_CALL);
	u64 health;

	/* Leave labelling off without labels: libnvdimm then makes a whole-region namespace. */
	if (scm->label_size) {
		flags |= BIT(NDD_LABELING);
		commands |= PAPR_SCM_LABEL_COMMANDS;
	}
	/* Set NDD_UNARMED before creation; libnvdimm then makes the region read-only. */
	if (!papr_scm_health(scm, true, &health) && health & PAPR_SCM_UNARMED)
		flags |= BIT(NDD_UNARMED);

	scm->nvdimm = nvdimm_create(scm->bus, scm, papr_scm_attribute_groups, flags, commands,
				    0, NULL);
	if (!scm->nvdimm)
		return -ENXIO;
	return nvdimm_bus_check_dimm_count(scm->bus, 1);
}

static int papr_scm_add_region(struct papr_scm *scm)
{
	struct nd_mapping_desc mapping = {
		.nvdimm = scm->nvdimm,
		.size = scm->size,
	};
	struct nd_region_desc desc = {
		.res = scm->res,
		.mapping = &mapping,
		.num_mappings = 1,
		.nd_set = &scm->set,
		.provider_data = scm,
		.of_node = scm->dev->of_node,
		.target_node = dev_to_node(scm->dev),
		.numa_node = numa_map_to_online_node(dev_to_node(scm->dev)),
	};

	if (scm->flush_by_call) {
		__set_bit(ND_REGION_ASYNC, &desc.flags);
		desc.flush = papr_scm_flush_region;
	}
	if (scm->is_volatile) {
		scm->region = nvdimm_volatile_region_create(scm->bus, &desc);
	} else {
		__set_bit(ND_REGION_PERSIST_MEMCTRL, &desc.flags);
		scm->region = nvdimm_pmem_region_create(scm->bus, &desc);
	}
	if (!scm->region)
		return -ENXIO;

	if (desc.target_node != desc.numa_node)
		dev_info(scm->dev, "on node %d, nearest online node is %d\n",
			 desc.target_node, desc.numa_node);
	return 0;
}

/* Register a bound device.  Its memory may be in use from then on. */
int papr_scm_dimm_add(struct papr_scm *scm)
{
	int rc;

	rc = papr_scm_add_bus(scm);
	if (rc)
		return rc;
	rc = papr_scm_add_dimm(scm);
	if (!rc)
		rc = papr_scm_add_region(scm);
	if (rc)
		papr_scm_dimm_remove(scm);
	return rc;
}

/* Compare the name, because the block layer does not export its class. */
static bool papr_scm_is_disk(const struct device *dev)
{
	return dev->class && !strcmp(dev->class->name, "block");
}

static int papr_scm_find_open(struct device *dev, void *data)
{
	if (papr_scm_is_disk(dev) && atomic_read(&dev_to_bdev(dev)->bd_openers))
		return 1;
	return device_for_each_child(dev, NULL, papr_scm_find_open);
}

/* Return true if a block device of the region is open: it is mounted or read. */
bool papr_scm_dimm_is_open(struct papr_scm *scm)
{
	return papr_scm_find_open(nd_region_dev(scm->region), NULL);
}

static int papr_scm_hold_disk(struct device *dev, void *disks)
{
	if (papr_scm_is_disk(dev))
		xa_store(disks, (unsigned long)dev, get_device(dev), GFP_KERNEL | __GFP_NOFAIL);
	return device_for_each_child(dev, disks, papr_scm_hold_disk);
}

/*
 * Unregister a device.  Its memory stays in use if it is online through kmem, or if a
 * block device was opened since papr_scm_dimm_is_open().
 */
void papr_scm_dimm_remove(struct papr_scm *scm)
{
	struct xarray disks;
	unsigned long index;
	struct device *dev;

	xa_init(&disks);
	if (scm->region)
		device_for_each_child(nd_region_dev(scm->region), &disks, papr_scm_hold_disk);
	nvdimm_bus_unregister(scm->bus);
	scm->bus = NULL;

	/* The block devices cannot be opened any more. */
	xa_for_each(&disks, index, dev) {
		scm->disk_open |= atomic_read(&dev_to_bdev(dev)->bd_openers) > 0;
		put_device(dev);
	}
	xa_destroy(&disks);
}
