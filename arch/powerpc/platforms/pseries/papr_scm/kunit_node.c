// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Build the device's node, for the driver's KUnit tests.
 */
#include <linux/of.h>
#include <linux/string.h>

#include "kunit_model.h"

static void model_node_add(struct model_node *node, struct property *property, char *name,
			   const void *value, int length)
{
	*property = (struct property) {
		.name = name,
		.value = (void *)value,
		.length = length,
		.next = node->node.properties,
	};
	node->node.properties = property;
}

struct model_node *model_node(struct kunit *test, u64 block_size, u64 blocks, const char *uuid)
{
	struct model_node *node = kunit_kzalloc(test, sizeof(*node), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, node);
	/* Never put the last reference: only a node of a device tree can be released. */
	of_node_init(&node->node);
	node->node.name = "ibm,pmemory";
	node->node.full_name = "ibm,pmemory@test";
	node->drc_value = cpu_to_be32(MODEL_DRC);
	node->labels_value = cpu_to_be32(MODEL_LABELS);
	node->block_size_value = cpu_to_be64(block_size);
	node->blocks_value = cpu_to_be64(blocks);

	model_node_add(node, &node->compatible, "compatible", "ibm,pmemory", 12);
	model_node_add(node, &node->drc, "ibm,my-drc-index", &node->drc_value, 4);
	model_node_add(node, &node->block_size, "ibm,block-size", &node->block_size_value, 8);
	model_node_add(node, &node->blocks, "ibm,number-of-blocks", &node->blocks_value, 8);
	model_node_add(node, &node->uuid, "ibm,unit-guid", uuid, strlen(uuid) + 1);
	model_node_add(node, &node->labels, "ibm,metadata-size", &node->labels_value, 4);
	model_node_add(node, &node->persistent, "ibm,cache-flush-required", NULL, 0);
	model_node_add(node, &node->flushed, "ibm,hcall-flush-required", NULL, 0);
	return node;
}

void model_node_drop(struct model_node *node, struct property *property)
{
	struct property **link = &node->node.properties;

	while (*link != property)
		link = &(*link)->next;
	*link = property->next;
}
