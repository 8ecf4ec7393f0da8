// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * A device's node in the device tree: its size, its name, what it can do.
 */
#include <linux/device.h>
#include <linux/mm.h>
#include <linux/of.h>
#include <linux/overflow.h>
#include <linux/uuid.h>

#include <asm/unaligned.h>

#include "papr_scm.h"

/* What ties labels to the device: its UUID as bytes, whatever the endianness. */
static int read_cookies(struct papr_scm *scm, const struct device_node *node)
{
	const char *text;
	u8 bytes[UUID_SIZE];
	uuid_t uuid;

	if (of_property_read_string(node, "ibm,unit-guid", &text)) {
		dev_err(scm->dev, "no ibm,unit-guid in the device tree\n");
		return -ENODEV;
	}
	if (uuid_parse(text, &uuid)) {
		dev_err(scm->dev, "ibm,unit-guid is not a UUID\n");
		return -ENODEV;
	}
	export_uuid(bytes, &uuid);
	scm->set.cookie1 = get_unaligned_le64(&bytes[0]);
	scm->set.cookie2 = get_unaligned_le64(&bytes[8]);
	return 0;
}

static int read_size(struct papr_scm *scm, const struct device_node *node)
{
	if (of_property_read_u64(node, "ibm,block-size", &scm->block_size) ||
	    of_property_read_u64(node, "ibm,number-of-blocks", &scm->blocks)) {
		dev_err(scm->dev, "no ibm,block-size or no ibm,number-of-blocks in the device tree\n");
		return -ENODEV;
	}
	if (check_mul_overflow(scm->blocks, scm->block_size, &scm->size) || !scm->size ||
	    !PAGE_ALIGNED(scm->block_size)) {
		dev_err(scm->dev, "%llu blocks of %#llx bytes cannot be\n",
			scm->blocks, scm->block_size);
		return -EINVAL;
	}
	return 0;
}

/**
 * papr_scm_read_device_tree() - what the device tree says of a device
 * @scm: the device; what comes from the device tree is filled in
 * @node: its node
 *
 * Context: Process context.
 * Return: 0; -ENODEV if something is missing, -EINVAL if the size cannot be.
 */
int papr_scm_read_device_tree(struct papr_scm *scm, const struct device_node *node)
{
	int rc;

	if (of_property_read_u32(node, "ibm,my-drc-index", &scm->drc_index)) {
		dev_err(scm->dev, "no ibm,my-drc-index in the device tree\n");
		return -ENODEV;
	}
	rc = read_size(scm, node);
	if (!rc)
		rc = read_cookies(scm, node);
	if (rc)
		return rc;

	/* These may be missing; the members are 0 then. */
	of_property_read_u32(node, "ibm,metadata-size", &scm->label_size);
	of_property_read_u64(node, "ibm,persistence-failed-count", &scm->dirty_shutdowns);
	scm->is_volatile = !of_property_read_bool(node, "ibm,cache-flush-required");
	scm->flush_by_call = of_property_read_bool(node, "ibm,hcall-flush-required");
	return 0;
}
