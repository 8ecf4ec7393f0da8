// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Test mce.c: machine checks outside of the devices.  Machine checks in a device need
 * libnvdimm; driver_kunit.c tests them.
 */
#include <linux/mm.h>

#include <asm/mce.h>

#include "kunit_model.h"

/* Upstream reads a page structure that may not exist. */
static void mce_ignores_other_address(struct kunit *test)
{
	struct machine_check_event event = {
		.error_type = MCE_ERROR_TYPE_UE,
		.u.ue_error = {
			.effective_address_provided = true,
			.physical_address_provided = true,
			.physical_address = 1ULL << 50,
		},
	};
	/* Use whole pages, as every device has: physical_address names a page. */
	const u64 size = 4 * PAGE_SIZE;
	struct fixture *f = test->priv;
	struct resource res = { .start = 0, .end = size - 1 };

	f->scm.res = &res;
	papr_scm_mce_add(&f->scm);
	KUNIT_EXPECT_EQ(test, papr_scm_mce_handle(NULL, 0, &event), NOTIFY_DONE);
	event.u.ue_error.physical_address = size;
	KUNIT_EXPECT_EQ(test, papr_scm_mce_handle(NULL, 0, &event), NOTIFY_DONE);
	/* Ignore an address in the device that is not marked as provided. */
	event.u.ue_error.physical_address = 0;
	event.u.ue_error.physical_address_provided = false;
	KUNIT_EXPECT_EQ(test, papr_scm_mce_handle(NULL, 0, &event), NOTIFY_DONE);
	papr_scm_mce_remove(&f->scm);
	f->scm.res = NULL;
}

static struct kunit_case cases[] = {
	KUNIT_CASE(mce_ignores_other_address),
	{}
};

static struct kunit_suite suite = {
	.name = "papr_scm_mce",
	.init = model_init,
	.exit = model_exit,
	.test_cases = cases,
};

kunit_test_suite(suite);
