// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Test devtree.c: read the properties of a node, and reject invalid nodes.
 */
#include <linux/mm.h>

#include "kunit_model.h"

/* The example UUID of upstream's driver, and the cookies that upstream derives. */
#define UUID	"72511b67-0b3b-42fd-8d1d-5be3cae8bcaa"
#define COOKIE1	0xfd423b0b671b5172ULL
#define COOKIE2	0xaabce8cae35b1d8dULL

static struct papr_scm *devtree_device(struct kunit *test)
{
	struct papr_scm *scm = kunit_kzalloc(test, sizeof(*scm), GFP_KERNEL);
	struct fixture *f = test->priv;

	KUNIT_ASSERT_NOT_NULL(test, scm);
	scm->dev = f->scm.dev;
	return scm;
}

static void devtree_reads_properties(struct kunit *test)
{
	struct model_node *node = model_node(test, MODEL_BLOCK, 3, UUID);
	struct papr_scm *scm = devtree_device(test);

	KUNIT_EXPECT_EQ(test, papr_scm_read_device_tree(scm, &node->node), 0);
	KUNIT_EXPECT_EQ(test, scm->drc_index, (u32)MODEL_DRC);
	KUNIT_EXPECT_EQ(test, scm->size, 3 * MODEL_BLOCK);
	KUNIT_EXPECT_EQ(test, scm->label_size, (u32)MODEL_LABELS);
	KUNIT_EXPECT_FALSE(test, scm->is_volatile);
	KUNIT_EXPECT_TRUE(test, scm->flush_by_call);
	/* Expect upstream's cookies on a kernel of either endianness. */
	KUNIT_EXPECT_EQ(test, scm->set.cookie1, COOKIE1);
	KUNIT_EXPECT_EQ(test, scm->set.cookie2, COOKIE2);

	model_node_drop(node, &node->persistent);
	model_node_drop(node, &node->flushed);
	scm = devtree_device(test);
	KUNIT_EXPECT_EQ(test, papr_scm_read_device_tree(scm, &node->node), 0);
	KUNIT_EXPECT_TRUE(test, scm->is_volatile);
	KUNIT_EXPECT_FALSE(test, scm->flush_by_call);
}

/* Upstream then uses an uninitialized variable. */
static void devtree_accepts_missing_label_size(struct kunit *test)
{
	struct model_node *node = model_node(test, MODEL_BLOCK, 3, UUID);
	struct papr_scm *scm = devtree_device(test);

	model_node_drop(node, &node->labels);
	KUNIT_EXPECT_EQ(test, papr_scm_read_device_tree(scm, &node->node), 0);
	KUNIT_EXPECT_EQ(test, scm->label_size, 0U);
}

static void devtree_rejects_missing_property(struct kunit *test)
{
	unsigned int i;

	for (i = 0; i < 4; i++) {
		struct model_node *node = model_node(test, MODEL_BLOCK, 3, UUID);
		struct property *needed[] = {
			&node->drc, &node->block_size, &node->blocks, &node->uuid,
		};

		model_node_drop(node, needed[i]);
		KUNIT_EXPECT_EQ_MSG(test, -ENODEV,
				    papr_scm_read_device_tree(devtree_device(test), &node->node),
				    "no %s", needed[i]->name);
	}
}

static int devtree_read_size(struct kunit *test, u64 block_size, u64 blocks)
{
	struct model_node *node = model_node(test, block_size, blocks, UUID);

	return papr_scm_read_device_tree(devtree_device(test), &node->node);
}

/* Upstream multiplies without a check for overflow. */
static void devtree_rejects_size_overflow(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, devtree_read_size(test, 1ULL << 33, 1ULL << 31), -EINVAL);
	KUNIT_EXPECT_EQ(test, devtree_read_size(test, 1ULL << 33, (1ULL << 31) + 1), -EINVAL);
}

static void devtree_rejects_zero_size(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, devtree_read_size(test, MODEL_BLOCK, 0), -EINVAL);
	KUNIT_EXPECT_EQ(test, devtree_read_size(test, 0, 3), -EINVAL);
	KUNIT_EXPECT_EQ(test, devtree_read_size(test, 512, 3), -EINVAL);
}

/* PowerVM's blocks may be smaller than the kernel's pages. */
static void devtree_accepts_small_blocks(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, devtree_read_size(test, 4096, 2 * PAGE_SIZE), 0);
}

/* Upstream then derives the cookies from an uninitialized variable. */
static void devtree_rejects_bad_uuid(struct kunit *test)
{
	struct model_node *node = model_node(test, MODEL_BLOCK, 3, "72511b67");

	KUNIT_EXPECT_EQ(test, -ENODEV,
			papr_scm_read_device_tree(devtree_device(test), &node->node));
}

static struct kunit_case cases[] = {
	KUNIT_CASE(devtree_reads_properties),
	KUNIT_CASE(devtree_accepts_missing_label_size),
	KUNIT_CASE(devtree_rejects_missing_property),
	KUNIT_CASE(devtree_rejects_size_overflow),
	KUNIT_CASE(devtree_rejects_zero_size),
	KUNIT_CASE(devtree_accepts_small_blocks),
	KUNIT_CASE(devtree_rejects_bad_uuid),
	{}
};

static struct kunit_suite suite = {
	.name = "papr_scm_devtree",
	.init = model_init,
	.exit = model_exit,
	.test_cases = cases,
};

kunit_test_suite(suite);
