// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Test health.c: health bits, their cache, and injected bits.
 */
#include "kunit_model.h"

static void health_is_cached_60_seconds(struct kunit *test)
{
	struct fixture *f = test->priv;
	u64 health;

	f->model.health = HCALL_BIT(0) | HCALL_BIT(5);
	f->model.valid = HCALL_BIT(0);
	KUNIT_EXPECT_EQ(test, papr_scm_health(&f->scm, false, &health), 0);
	KUNIT_EXPECT_EQ(test, health, (u64)HCALL_BIT(0));

	f->model.valid = HCALL_BIT(5);
	papr_scm_health(&f->scm, false, &health);
	KUNIT_EXPECT_EQ(test, health, (u64)HCALL_BIT(0));
	papr_scm_health(&f->scm, true, &health);
	KUNIT_EXPECT_EQ(test, health, (u64)HCALL_BIT(5));
	KUNIT_EXPECT_EQ(test, f->model.calls, 2);

	f->model.valid = 0;
	f->scm.health_until = jiffies - 1;
	papr_scm_health(&f->scm, false, &health);
	KUNIT_EXPECT_EQ(test, health, 0ULL);
}

static void health_forces_injected_bits(struct kunit *test)
{
	struct fixture *f = test->priv;
	u64 health;

	papr_scm_health(&f->scm, false, &health);
	papr_scm_health_inject(&f->scm, HCALL_BIT(1) | HCALL_BIT(5), 0);
	papr_scm_health(&f->scm, false, &health);
	KUNIT_EXPECT_EQ(test, health, (u64)(HCALL_BIT(1) | HCALL_BIT(5)));
	papr_scm_health_inject(&f->scm, 0, HCALL_BIT(1));
	papr_scm_health(&f->scm, false, &health);
	KUNIT_EXPECT_EQ(test, health, (u64)HCALL_BIT(5));
}

/* Treat only H_FUNCTION, a hypervisor without the call, as good health. */
static void health_returns_errno_of_status(struct kunit *test)
{
	static const struct {
		long status;
		int errno;
	} rows[] = {
		{ H_FUNCTION, 0 }, { H_AUTHORITY, -EPERM }, { H_HARDWARE, -EIO },
	};
	struct fixture *f = test->priv;
	unsigned int i;
	u64 health;

	for (i = 0; i < ARRAY_SIZE(rows); i++) {
		f->model.force_status = rows[i].status;
		f->model.force_at = f->model.calls;
		KUNIT_EXPECT_EQ(test, papr_scm_health(&f->scm, true, &health), rows[i].errno);
	}
}

static struct kunit_case cases[] = {
	KUNIT_CASE(health_is_cached_60_seconds),
	KUNIT_CASE(health_forces_injected_bits),
	KUNIT_CASE(health_returns_errno_of_status),
	{}
};

static struct kunit_suite suite = {
	.name = "papr_scm_health",
	.init = model_init,
	.exit = model_exit,
	.test_cases = cases,
};

kunit_test_suite(suite);
