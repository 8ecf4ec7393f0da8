// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Test bind.c: bind, take over and unbind memory, keep memory in use bound, and
 * reject invalid addresses.
 */
#include <linux/mm.h>

#include "kunit_model.h"

static bool bind_is_claimed(const struct fixture *f)
{
	struct resource probe = {
		.start = f->model.address,
		.end = f->model.address + MODEL_BLOCK - 1,
		.flags = IORESOURCE_MEM,
	};

	if (request_resource(&iomem_resource, &probe))
		return true;
	release_resource(&probe);
	return false;
}

static void bind_then_unbind(struct kunit *test)
{
	struct fixture *f = test->priv;

	KUNIT_ASSERT_EQ(test, papr_scm_bind(&f->scm), 0);
	KUNIT_EXPECT_EQ(test, f->scm.res->start, f->model.address);
	KUNIT_EXPECT_EQ(test, resource_size(f->scm.res), f->scm.size);
	KUNIT_EXPECT_EQ(test, f->model.bound, (u64)MODEL_BLOCKS);
	KUNIT_EXPECT_TRUE(test, bind_is_claimed(f));

	papr_scm_unbind(&f->scm);
	KUNIT_EXPECT_NULL(test, f->scm.res);
	KUNIT_EXPECT_EQ(test, f->model.bound, 0ULL);
	KUNIT_EXPECT_FALSE(test, bind_is_claimed(f));
}

/* Upstream treats long-busy statuses as failures. */
static void bind_waits_for_long_busy(struct kunit *test)
{
	struct fixture *f = test->priv;
	long status;

	for (status = H_LONG_BUSY_ORDER_1_MSEC; status <= H_LONG_BUSY_ORDER_100_SEC; status++) {
		model_reset(&f->model);
		f->model.busy = 2;
		f->model.busy_status = status;
		KUNIT_EXPECT_EQ_MSG(test, papr_scm_bind(&f->scm), 0, "%s",
				    hcall_status_str(status));
		papr_scm_unbind(&f->scm);
	}
}

/* Upstream returns -ENXIO for every failure. */
static void bind_returns_errno_of_status(struct kunit *test)
{
	static const struct {
		long status;
		int errno;
	} rows[] = {
		{ H_HARDWARE, -EIO }, { H_PARAMETER, -ENODEV }, { H_AUTHORITY, -EPERM },
		{ H_RESOURCE, -EBUSY },
	};
	struct fixture *f = test->priv;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(rows); i++) {
		model_reset(&f->model);
		f->model.force_at = 0;
		f->model.force_status = rows[i].status;
		KUNIT_EXPECT_EQ_MSG(test, papr_scm_bind(&f->scm), rows[i].errno, "%s",
				    hcall_status_str(rows[i].status));
	}
}

/* Take over a device that a dead kernel left bound, without unbinding it. */
static void bind_takes_over_overlap(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.bound = MODEL_BLOCKS;
	KUNIT_ASSERT_EQ(test, papr_scm_bind(&f->scm), 0);
	KUNIT_EXPECT_EQ(test, f->scm.res->start, f->model.address);
	KUNIT_EXPECT_EQ(test, f->model.made[H_SCM_UNBIND_ALL / 4], 0U);
	KUNIT_EXPECT_EQ(test, f->model.made[H_SCM_QUERY_BLOCK_MEM_BINDING / 4],
			(unsigned int)MODEL_BLOCKS);
	papr_scm_unbind(&f->scm);
}

/* Rebind a device that a dead kernel left bound in part. */
static void bind_rebinds_partial_binding(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.bound = MODEL_BLOCKS - 1;
	KUNIT_ASSERT_EQ(test, papr_scm_bind(&f->scm), 0);
	KUNIT_EXPECT_EQ(test, f->model.made[H_SCM_UNBIND_ALL / 4], 1U);
	KUNIT_EXPECT_EQ(test, f->model.bound, (u64)MODEL_BLOCKS);
	papr_scm_unbind(&f->scm);
}

/* Upstream queries only the first and the last block. */
static void bind_rebinds_scattered_blocks(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.bound = MODEL_BLOCKS;
	f->model.stray = 1;
	KUNIT_ASSERT_EQ(test, papr_scm_bind(&f->scm), 0);
	KUNIT_EXPECT_EQ(test, f->model.made[H_SCM_UNBIND_ALL / 4], 1U);
	papr_scm_unbind(&f->scm);
}

/* Upstream unbinds memory that may be in use. */
static void bind_keeps_unknown_binding(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.bound = MODEL_BLOCKS;
	f->model.lacks = H_SCM_QUERY_BLOCK_MEM_BINDING;
	KUNIT_EXPECT_EQ(test, papr_scm_bind(&f->scm), -EBUSY);
	KUNIT_EXPECT_EQ(test, f->model.made[H_SCM_UNBIND_ALL / 4], 0U);
	KUNIT_EXPECT_EQ(test, f->model.bound, (u64)MODEL_BLOCKS);
}

/* Add another user of the memory, as kmem does: a busy child of the claimed range. */
static void bind_add_user(struct kunit *test, u64 block)
{
	struct fixture *f = test->priv;

	KUNIT_ASSERT_NOT_NULL(test, request_mem_region(f->model.address + block * MODEL_BLOCK,
						       MODEL_BLOCK, "papr_scm_test user"));
}

static void bind_remove_user(struct fixture *f, u64 block)
{
	release_mem_region(f->model.address + block * MODEL_BLOCK, MODEL_BLOCK);
}

/* Keep memory in use for the next bind, and unbind it after its last user. */
static void unbind_keeps_memory_in_use(struct kunit *test)
{
	struct fixture *f = test->priv;
	int i;

	KUNIT_ASSERT_EQ(test, papr_scm_bind(&f->scm), 0);
	bind_add_user(test, 2);
	for (i = 0; i < 3; i++) {
		papr_scm_unbind(&f->scm);
		KUNIT_EXPECT_NULL(test, f->scm.res);
		KUNIT_EXPECT_TRUE(test, bind_is_claimed(f));
		KUNIT_EXPECT_FALSE(test, model_is_unused(&f->model));
		KUNIT_EXPECT_EQ(test, papr_scm_bind(&f->scm), 0);
		KUNIT_ASSERT_NOT_NULL(test, f->scm.res);
		KUNIT_EXPECT_EQ(test, f->scm.res->start, f->model.address);
	}
	KUNIT_EXPECT_EQ(test, f->model.calls, 1);
	bind_remove_user(f, 2);
	papr_scm_unbind(&f->scm);
	KUNIT_EXPECT_EQ(test, f->model.bound, 0ULL);
	KUNIT_EXPECT_FALSE(test, bind_is_claimed(f));
}

/* Reject kept memory if the device returns with another size. */
static void bind_rejects_kept_memory_of_other_size(struct kunit *test)
{
	struct fixture *f = test->priv;

	KUNIT_ASSERT_EQ(test, papr_scm_bind(&f->scm), 0);
	bind_add_user(test, 0);
	papr_scm_unbind(&f->scm);
	f->scm.size -= MODEL_BLOCK;
	KUNIT_EXPECT_EQ(test, papr_scm_bind(&f->scm), -EBUSY);
	KUNIT_EXPECT_EQ(test, f->model.calls, 1);
	f->scm.size += MODEL_BLOCK;
	KUNIT_ASSERT_EQ(test, papr_scm_bind(&f->scm), 0);
	bind_remove_user(f, 0);
	papr_scm_unbind(&f->scm);
}

/* Keep the binding of a device that another driver or an earlier module uses. */
static void bind_keeps_binding_in_use(struct kunit *test)
{
	struct fixture *f = test->priv;
	u64 blocks;

	for (blocks = 1; blocks <= MODEL_BLOCKS; blocks++) {
		f->model.bound = blocks;
		bind_add_user(test, blocks - 1);
		KUNIT_EXPECT_EQ(test, papr_scm_bind(&f->scm), -EBUSY);
		KUNIT_EXPECT_EQ(test, f->model.made[H_SCM_UNBIND_ALL / 4], 0U);
		KUNIT_EXPECT_EQ(test, f->model.bound, blocks);
		bind_remove_user(f, blocks - 1);
	}
	f->model.bound = 0;
}

/* Keep a binding that the hypervisor finds after a busy answer: it may be in use. */
static void bind_keeps_overlap_after_busy(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.bound = MODEL_BLOCKS;
	f->model.force_at = 0;
	f->model.force_status = H_BUSY;
	KUNIT_ASSERT_EQ(test, papr_scm_bind(&f->scm), 0);
	KUNIT_EXPECT_EQ(test, f->scm.res->start, f->model.address);
	KUNIT_EXPECT_EQ(test, f->model.made[H_SCM_BIND_MEM / 4], 2U);
	KUNIT_EXPECT_EQ(test, f->model.made[H_SCM_UNBIND_ALL / 4], 0U);
	papr_scm_unbind(&f->scm);

	model_reset(&f->model);
	f->model.force_at = 0;
	f->model.bound = MODEL_BLOCKS;
	bind_add_user(test, 1);
	KUNIT_EXPECT_EQ(test, papr_scm_bind(&f->scm), -EBUSY);
	KUNIT_EXPECT_EQ(test, f->model.bound, (u64)MODEL_BLOCKS);
	bind_remove_user(f, 1);
}

/* Keep a binding after a failed query; only H_NOT_FOUND means that no binding exists. */
static void bind_keeps_binding_after_failed_query(struct kunit *test)
{
	static const long statuses[] = { H_HARDWARE, H_AUTHORITY, H_BUSY, H_P2 };
	struct fixture *f = test->priv;
	unsigned int i;

	f->model.bound = MODEL_BLOCKS;
	bind_add_user(test, 1);
	for (i = 0; i < ARRAY_SIZE(statuses); i++) {
		model_reset(&f->model);
		/* Fail the query of the block in use. */
		f->model.force_at = 2;
		f->model.force_status = statuses[i];
		KUNIT_EXPECT_EQ_MSG(test, papr_scm_bind(&f->scm), -EBUSY, "%s",
				    hcall_status_str(statuses[i]));
		KUNIT_EXPECT_EQ(test, f->model.made[H_SCM_UNBIND_ALL / 4], 0U);
	}
	bind_remove_user(f, 1);
	f->model.bound = 0;
}

/* Limit the calls that take over a device of 1 TiB; windows of PCI follow at 32 TiB. */
static void bind_queries_at_most_64_blocks(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.blocks = (1ULL << 40) / PAGE_SIZE;
	f->model.block_size = PAGE_SIZE;
	f->model.bound = f->model.blocks;
	f->scm.blocks = f->model.blocks;
	f->scm.block_size = f->model.block_size;
	f->scm.size = f->model.blocks * f->model.block_size;
	KUNIT_ASSERT_EQ(test, papr_scm_bind(&f->scm), 0);
	KUNIT_EXPECT_LE(test, f->model.made[H_SCM_QUERY_BLOCK_MEM_BINDING / 4], 64U);
	KUNIT_EXPECT_EQ(test, f->model.made[H_SCM_UNBIND_ALL / 4], 0U);
	papr_scm_unbind(&f->scm);
	f->model.bound = f->model.blocks;
	f->model.stray = f->model.blocks - 1;
	KUNIT_ASSERT_EQ(test, papr_scm_bind(&f->scm), 0);
	KUNIT_EXPECT_EQ(test, f->model.made[H_SCM_UNBIND_ALL / 4], 2U);
	f->model.stray = 0;
	papr_scm_unbind(&f->scm);
}

/* Upstream maps any address that the hypervisor returns. */
static void bind_rejects_bad_address(struct kunit *test)
{
	const u64 addresses[] = {
		0,				/* memory, and a null address */
		MODEL_BLOCK,			/* memory */
		(1ULL << 44) + 1,		/* not page-aligned */
		0ULL - PAGE_SIZE,		/* wraps */
		1ULL << MAX_PHYSMEM_BITS,	/* beyond the last address */
		(1ULL << MAX_PHYSMEM_BITS) - MODEL_BLOCK,
	};
	struct fixture *f = test->priv;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(addresses); i++) {
		f->model.address = addresses[i];
		KUNIT_EXPECT_EQ_MSG(test, papr_scm_bind(&f->scm), -EBADMSG, "%#llx", addresses[i]);
		KUNIT_EXPECT_EQ(test, f->model.bound, 0ULL);
	}
	/* Ignore uses of these addresses, where memory may be. */
	f->model.unbound_in_use = false;
}

/* Leave memory bound that the driver did not bind. */
static void bind_rejects_bad_address_of_binding(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.address = (1ULL << 44) + 1;
	f->model.bound = MODEL_BLOCKS;
	KUNIT_EXPECT_EQ(test, papr_scm_bind(&f->scm), -EBADMSG);
	KUNIT_EXPECT_EQ(test, f->model.made[H_SCM_UNBIND_ALL / 4], 0U);
}

/* Reject a second device at one address; upstream accepts both devices. */
static void bind_rejects_address_of_other_device(struct kunit *test)
{
	struct fixture *f = test->priv;
	struct papr_scm other = f->scm;

	KUNIT_ASSERT_EQ(test, papr_scm_bind(&f->scm), 0);
	f->model.bound = 0;
	KUNIT_EXPECT_EQ(test, papr_scm_bind(&other), -EBADMSG);
	papr_scm_unbind(&f->scm);
}

static struct kunit_case cases[] = {
	KUNIT_CASE(bind_then_unbind),
	KUNIT_CASE(bind_waits_for_long_busy),
	KUNIT_CASE(bind_returns_errno_of_status),
	KUNIT_CASE(bind_takes_over_overlap),
	KUNIT_CASE(bind_rebinds_partial_binding),
	KUNIT_CASE(bind_rebinds_scattered_blocks),
	KUNIT_CASE(bind_keeps_unknown_binding),
	KUNIT_CASE(unbind_keeps_memory_in_use),
	KUNIT_CASE(bind_rejects_kept_memory_of_other_size),
	KUNIT_CASE(bind_keeps_binding_in_use),
	KUNIT_CASE(bind_keeps_overlap_after_busy),
	KUNIT_CASE(bind_keeps_binding_after_failed_query),
	KUNIT_CASE(bind_queries_at_most_64_blocks),
	KUNIT_CASE(bind_rejects_bad_address),
	KUNIT_CASE(bind_rejects_bad_address_of_binding),
	KUNIT_CASE(bind_rejects_address_of_other_device),
	{}
};

static struct kunit_suite suite = {
	.name = "papr_scm_bind",
	.init = model_init,
	.exit = model_exit,
	.test_cases = cases,
};

kunit_test_suite(suite);
