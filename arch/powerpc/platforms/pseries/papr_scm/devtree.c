// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Read the properties of a device's node in the device tree.
 */
#include <linux/device.h>
#include <linux/mm.h>
#include <linux/of.h>
#include <linux/overflow.h>
#include <linux/unaligned.h>
#include <linux/uuid.h>

#include "papr_scm.h"

/*
 * Derive libnvdimm's cookies, which tie labels to the device, from the bytes of the
 * UUID; a kernel of either endianness must get equal cookies.
 */
static int papr_scm_read_cookies(struct papr_scm *scm, const struct device_node *node)
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

static int papr_scm_read_size(struct papr_scm *scm, const struct device_node *node)
{
	if (of_property_read_u64(node, "ibm,block-size", &scm->block_size) ||
	    of_property_read_u64(node, "ibm,number-of-blocks", &scm->blocks)) {
		dev_err(scm->dev, "no ibm,block-size or no ibm,number-of-blocks in the device tree\n");
		return -ENODEV;
	}
	if (check_mul_overflow(scm->blocks, scm->block_size, &scm->size) || !scm->size ||
	    !PAGE_ALIGNED(scm->size)) {
		dev_err(scm->dev, "invalid size: %llu blocks of %#llx bytes\n",
			scm->blocks, scm->block_size);
		return -EINVAL;
	}
	return 0;
}

/* Read the node.  Return 0; -ENODEV for a missing property, -EINVAL for a bad size. */
int papr_scm_read_device_tree(struct papr_scm *scm, const struct device_node *node)
{
	int rc;

	if (of_property_read_u32(node, "ibm,my-drc-index", &scm->drc_index)) {
		dev_err(scm->dev, "no ibm,my-drc-index in the device tree\n");
		return -ENODEV;
	}
	rc = papr_scm_read_size(scm, node);
	if (!rc)
		rc = papr_scm_read_cookies(scm, node);
	if (rc)
		return rc;

	/* Read optional properties; a member without its property stays 0. */
	of_property_read_u32(node, "ibm,metadata-size", &scm->label_size);
	of_property_read_u64(node, "ibm,persistence-failed-count", &scm->dirty_shutdowns);
	scm->is_volatile = !of_property_read_bool(node, "ibm,cache-flush-required");
	scm->flush_by_call = of_property_read_bool(node, "ibm,hcall-flush-required");
	return 0;
}
