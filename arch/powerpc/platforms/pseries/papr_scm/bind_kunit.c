// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * KUnit: where a device is bound, and what of that is not believed.
 */
#include <linux/mm.h>

#include "kunit_model.h"

static bool is_claimed(const struct fixture *f)
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

static void binds_and_unbinds(struct kunit *test)
{
	struct fixture *f = test->priv;

	KUNIT_ASSERT_EQ(test, papr_scm_bind(&f->scm), 0);
	KUNIT_EXPECT_EQ(test, f->scm.res.start, f->model.address);
	KUNIT_EXPECT_EQ(test, resource_size(&f->scm.res), f->scm.size);
	KUNIT_EXPECT_EQ(test, f->model.bound, (u64)MODEL_BLOCKS);
	KUNIT_EXPECT_TRUE(test, is_claimed(f));

	KUNIT_EXPECT_EQ(test, papr_scm_unbind(&f->scm), 0);
	KUNIT_EXPECT_EQ(test, f->model.bound, 0ULL);
	KUNIT_EXPECT_FALSE(test, is_claimed(f));
}

/* Upstream takes the long busy statuses for failures. */
static void long_busy_is_waited_for(struct kunit *test)
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

/* Upstream has no kind but one for all that goes wrong. */
static void failure_keeps_its_kind(struct kunit *test)
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

/* A kernel that died left it bound; it stays where it is. */
static void overlap_is_taken_over(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.bound = MODEL_BLOCKS;
	KUNIT_ASSERT_EQ(test, papr_scm_bind(&f->scm), 0);
	KUNIT_EXPECT_EQ(test, f->scm.res.start, f->model.address);
	KUNIT_EXPECT_EQ(test, f->model.made[H_SCM_UNBIND_ALL / 4], 0U);
	KUNIT_EXPECT_EQ(test, f->model.made[H_SCM_QUERY_BLOCK_MEM_BINDING / 4],
			(unsigned int)MODEL_BLOCKS);
	papr_scm_unbind(&f->scm);
}

/* That kernel died half-way. */
static void half_a_binding_is_bound_anew(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.bound = MODEL_BLOCKS - 1;
	KUNIT_ASSERT_EQ(test, papr_scm_bind(&f->scm), 0);
	KUNIT_EXPECT_EQ(test, f->model.made[H_SCM_UNBIND_ALL / 4], 1U);
	KUNIT_EXPECT_EQ(test, f->model.bound, (u64)MODEL_BLOCKS);
	papr_scm_unbind(&f->scm);
}

/* Upstream looks at the first and the last block only. */
static void scattered_binding_is_bound_anew(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.bound = MODEL_BLOCKS;
	f->model.stray = 1;
	KUNIT_ASSERT_EQ(test, papr_scm_bind(&f->scm), 0);
	KUNIT_EXPECT_EQ(test, f->model.made[H_SCM_UNBIND_ALL / 4], 1U);
	papr_scm_unbind(&f->scm);
}

/* The hypervisor cannot tell where it is (QEMU). */
static void unknown_binding_is_bound_anew(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.bound = MODEL_BLOCKS;
	f->model.lacks = H_SCM_QUERY_BLOCK_MEM_BINDING;
	KUNIT_ASSERT_EQ(test, papr_scm_bind(&f->scm), 0);
	KUNIT_EXPECT_EQ(test, f->model.made[H_SCM_UNBIND_ALL / 4], 1U);
	papr_scm_unbind(&f->scm);
}

/* Upstream maps what is there. */
static void address_is_not_believed(struct kunit *test)
{
	const u64 addresses[] = {
		0,				/* memory, and no address at all */
		MODEL_BLOCK,			/* memory */
		(1ULL << 44) + 1,		/* no page */
		0ULL - PAGE_SIZE,		/* wraps */
		1ULL << MAX_PHYSMEM_BITS,	/* more than there can be */
		(1ULL << MAX_PHYSMEM_BITS) - MODEL_BLOCK,
	};
	struct fixture *f = test->priv;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(addresses); i++) {
		f->model.address = addresses[i];
		KUNIT_EXPECT_EQ_MSG(test, papr_scm_bind(&f->scm), -EBADMSG, "%#llx", addresses[i]);
		KUNIT_EXPECT_EQ(test, f->model.bound, 0ULL);
	}
}

/* Two devices at one address; upstream takes both. */
static void address_of_another_device(struct kunit *test)
{
	struct fixture *f = test->priv;
	struct papr_scm other = f->scm;

	KUNIT_ASSERT_EQ(test, papr_scm_bind(&f->scm), 0);
	f->model.bound = 0;
	KUNIT_EXPECT_EQ(test, papr_scm_bind(&other), -EBADMSG);
	papr_scm_unbind(&f->scm);
}

static struct kunit_case cases[] = {
	KUNIT_CASE(binds_and_unbinds),
	KUNIT_CASE(long_busy_is_waited_for),
	KUNIT_CASE(failure_keeps_its_kind),
	KUNIT_CASE(overlap_is_taken_over),
	KUNIT_CASE(half_a_binding_is_bound_anew),
	KUNIT_CASE(scattered_binding_is_bound_anew),
	KUNIT_CASE(unknown_binding_is_bound_anew),
	KUNIT_CASE(address_is_not_believed),
	KUNIT_CASE(address_of_another_device),
	{}
};

static struct kunit_suite suite = {
	.name = "papr_scm_bind",
	.init = model_init,
	.exit = model_exit,
	.test_cases = cases,
};

kunit_test_suite(suite);
