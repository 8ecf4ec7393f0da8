// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * KUnit: machine checks outside of the devices.  Those inside need libnvdimm; see
 * driver_kunit.c.
 */
#include <linux/mm.h>

#include <asm/mce.h>

#include "kunit_model.h"

/* Upstream asks page structures that need not be there. */
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
	/* Whole pages, as of every device: an address is that of a page first. */
	const u64 size = 4 * PAGE_SIZE;
	struct fixture *f = test->priv;
	struct resource res = { .start = 0, .end = size - 1 };

	f->scm.res = &res;
	papr_scm_mce_add(&f->scm);
	KUNIT_EXPECT_EQ(test, papr_scm_mce_handle(NULL, 0, &event), NOTIFY_DONE);
	event.u.ue_error.physical_address = size;
	KUNIT_EXPECT_EQ(test, papr_scm_mce_handle(NULL, 0, &event), NOTIFY_DONE);
	/* Then, that of the device is no address. */
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
