// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Test dimm.c: register a device with libnvdimm, and serve the commands of a DIMM.
 */
#include <linux/libnvdimm.h>
#include <linux/ndctl.h>

#include "kunit_device.h"

#define LABEL_COMMANDS							\
	(BIT(ND_CMD_GET_CONFIG_SIZE) | BIT(ND_CMD_GET_CONFIG_DATA) |	\
	 BIT(ND_CMD_SET_CONFIG_DATA))

/* Return the number that an attribute of a device shows; -1 without the attribute. */
static int dimm_attribute(struct kunit *test, struct device *dev, const char *name)
{
	char *page = kunit_kzalloc(test, PAGE_SIZE, GFP_KERNEL);
	const struct attribute_group **group;
	struct attribute **attr;
	int value = -1;

	KUNIT_ASSERT_NOT_NULL(test, page);
	for (group = dev->type->groups; group && *group; group++)
		for (attr = (*group)->attrs; attr && *attr; attr++) {
			struct device_attribute *found =
				container_of(*attr, struct device_attribute, attr);

			if (!strcmp((*attr)->name, name) && found->show(dev, found, page) > 0 &&
			    kstrtoint(page, 0, &value))
				value = -1;
		}
	return value;
}

static void dimm_offers_label_commands(struct kunit *test)
{
	struct papr_scm *scm = model_device_add(test);

	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_EXPECT_EQ(test, nvdimm_cmd_mask(scm->nvdimm),
			LABEL_COMMANDS | BIT(ND_CMD_CALL));
}

/* Offer no label commands, with which libnvdimm fails a DIMM without labels. */
static void dimm_without_labels_has_region(struct kunit *test)
{
	struct model_node *node = model_node(test, MODEL_BLOCK, MODEL_BLOCKS, MODEL_UUID);
	struct papr_scm *scm;

	model_node_drop(node, &node->labels);
	scm = model_device_add_node(test, node);
	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_EXPECT_EQ(test, nvdimm_cmd_mask(scm->nvdimm), BIT(ND_CMD_CALL));
	KUNIT_EXPECT_NOT_NULL(test, scm->region);
}

static void dimm_unarmed_is_read_only(struct kunit *test)
{
	struct fixture *f = test->priv;
	struct papr_scm *scm = model_device_add(test);

	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_EXPECT_EQ(test, dimm_attribute(test, nd_region_dev(scm->region), "read_only"), 0);
	model_device_remove();

	f->model.health = PAPR_SCM_UNARMED;
	scm = model_device_add(test);
	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_EXPECT_EQ(test, dimm_attribute(test, nd_region_dev(scm->region), "read_only"), 1);
}

static int dimm_command(const struct papr_scm *scm, unsigned int cmd, void *buf, unsigned int size,
			int *status)
{
	return scm->bus_desc.ndctl((struct nvdimm_bus_descriptor *)&scm->bus_desc, scm->nvdimm,
				   cmd, buf, size, status);
}

static void dimm_returns_label_size(struct kunit *test)
{
	struct papr_scm *scm = model_device_add(test);
	struct nd_cmd_get_config_size answer = {};
	int status = 1;

	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_EXPECT_EQ(test, dimm_command(scm, ND_CMD_GET_CONFIG_SIZE, &answer, sizeof(answer) - 1,
					   &status), -EINVAL);
	KUNIT_EXPECT_EQ(test, status, -EINVAL);
	KUNIT_EXPECT_EQ(test, dimm_command(scm, ND_CMD_GET_CONFIG_SIZE, &answer, sizeof(answer),
					   &status), 0);
	KUNIT_EXPECT_EQ(test, status, 0);
	KUNIT_EXPECT_EQ(test, answer.config_size, (u32)MODEL_LABELS);
	KUNIT_EXPECT_EQ(test, answer.max_xfer, (u32)MODEL_LABELS);
}

static void dimm_rejects_unknown_command(struct kunit *test)
{
	struct papr_scm *scm = model_device_add(test);
	u64 buffer[8] = {};
	int status;

	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_EXPECT_EQ(test, dimm_command(scm, ND_CMD_SMART, buffer, sizeof(buffer), &status),
			-EINVAL);
	KUNIT_EXPECT_EQ(test, dimm_command(scm, ND_CMD_CALL, NULL, 0, &status), -EINVAL);
	/* The bus has no commands. */
	KUNIT_EXPECT_EQ(test, scm->bus_desc.ndctl(&scm->bus_desc, NULL, ND_CMD_CALL, buffer,
						  sizeof(buffer), &status), -EINVAL);
}

static struct kunit_case cases[] = {
	KUNIT_CASE(dimm_offers_label_commands),
	KUNIT_CASE(dimm_without_labels_has_region),
	KUNIT_CASE(dimm_unarmed_is_read_only),
	KUNIT_CASE(dimm_returns_label_size),
	KUNIT_CASE(dimm_rejects_unknown_command),
	{}
};

static struct kunit_suite suite = {
	.name = "papr_scm_dimm",
	.init = model_init,
	.exit = model_device_exit,
	.test_cases = cases,
};

kunit_test_suite(suite);
