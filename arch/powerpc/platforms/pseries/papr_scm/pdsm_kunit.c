// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Test pdsm.c: well-formed and malformed requests of user space.
 */
#include <linux/mm.h>
#include <linux/ndctl.h>

#include <uapi/linux/papr_pdsm.h>

#include "kunit_model.h"

#define PAYLOAD	(ND_PDSM_HDR_SIZE + sizeof(union nd_pdsm_payload))

struct request {
	struct nd_cmd_pkg pkg;
	struct nd_pkg_pdsm pdsm;
} __packed;

static void pdsm_fill_request(struct request *request, u64 command)
{
	*request = (struct request) {
		.pkg = {
			.nd_family = NVDIMM_FAMILY_PAPR,
			.nd_command = command,
			.nd_size_in = PAYLOAD,
			.nd_size_out = PAYLOAD,
		},
	};
}

static int pdsm_serve(struct kunit *test, struct request *request, int *status)
{
	struct fixture *f = test->priv;

	return papr_scm_pdsm(&f->scm, &request->pkg, sizeof(*request), status);
}

static void pdsm_reports_each_health_bit(struct kunit *test)
{
	static const struct {
		u64 bits;
		struct nd_papr_pdsm_health expected;
	} rows[] = {
		{ 0, {} },
		{ HCALL_BIT(0), { .dimm_unarmed = 1 } },
		{ HCALL_BIT(1), { .dimm_bad_shutdown = 1 } },
		{ HCALL_BIT(2), {} },
		{ HCALL_BIT(3), { .dimm_bad_restore = 1 } },
		{ HCALL_BIT(4), { .dimm_health = PAPR_PDSM_DIMM_CRITICAL } },
		{ HCALL_BIT(5), { .dimm_health = PAPR_PDSM_DIMM_FATAL } },
		{ HCALL_BIT(6), { .dimm_unarmed = 1, .dimm_health = PAPR_PDSM_DIMM_UNHEALTHY } },
		{ HCALL_BIT(7), {} },
		{ HCALL_BIT(8), { .dimm_encrypted = 1 } },
		{ HCALL_BIT(9), { .dimm_scrubbed = 1, .dimm_locked = 1 } },
		{ HCALL_BIT(4) | HCALL_BIT(5) | HCALL_BIT(6),
		  { .dimm_unarmed = 1, .dimm_health = PAPR_PDSM_DIMM_FATAL } },
	};
	struct nd_papr_pdsm_health expected;
	struct fixture *f = test->priv;
	struct request request;
	unsigned int i;
	int status;

	f->scm.dirty_shutdowns = 7;
	for (i = 0; i < ARRAY_SIZE(rows); i++) {
		f->model.health = rows[i].bits;
		pdsm_fill_request(&request, PAPR_PDSM_HEALTH);
		/* Fill the payload, so that a byte left unwritten shows. */
		memset(&request.pdsm.payload, 0xff, sizeof(request.pdsm.payload));
		KUNIT_EXPECT_EQ(test, pdsm_serve(test, &request, &status), 0);
		KUNIT_EXPECT_EQ(test, status, 0);
		KUNIT_EXPECT_EQ(test, request.pdsm.cmd_status, 0);
		KUNIT_EXPECT_EQ(test, request.pkg.nd_fw_size, (u32)PAYLOAD);

		expected = rows[i].expected;
		expected.extension_flags = PDSM_DIMM_DSC_VALID;
		expected.dimm_dsc = 7;
		KUNIT_EXPECT_EQ_MSG(test, 0, memcmp(&expected, &request.pdsm.payload.health, 24),
				    "bits %#llx", rows[i].bits);
	}
}

static void pdsm_reports_fuel_gauge(struct kunit *test)
{
	struct nd_papr_pdsm_health *answer;
	struct fixture *f = test->priv;
	struct request request;
	int status;

	papr_scm_stats_init(&f->scm);
	pdsm_fill_request(&request, PAPR_PDSM_HEALTH);
	pdsm_serve(test, &request, &status);
	answer = &request.pdsm.payload.health;
	KUNIT_EXPECT_TRUE(test, answer->extension_flags & PDSM_DIMM_HEALTH_RUN_GAUGE_VALID);
	KUNIT_EXPECT_EQ(test, answer->dimm_fuel_gauge, 42);

	/* Ignore a gauge above 100 percent; upstream truncates the value to 16 bits. */
	f->model.values[0] = 0x10001;
	pdsm_fill_request(&request, PAPR_PDSM_HEALTH);
	pdsm_serve(test, &request, &status);
	KUNIT_EXPECT_FALSE(test, answer->extension_flags & PDSM_DIMM_HEALTH_RUN_GAUGE_VALID);
}

static void pdsm_returns_failure(struct kunit *test)
{
	struct fixture *f = test->priv;
	struct request request;
	int status;

	f->model.force_at = 0;
	f->model.force_status = H_HARDWARE;
	pdsm_fill_request(&request, PAPR_PDSM_HEALTH);
	KUNIT_EXPECT_EQ(test, pdsm_serve(test, &request, &status), 0);
	KUNIT_EXPECT_EQ(test, status, -EIO);
	KUNIT_EXPECT_EQ(test, request.pdsm.cmd_status, -EIO);
	KUNIT_EXPECT_EQ(test, request.pkg.nd_fw_size, (u32)ND_PDSM_HDR_SIZE);
}

/* Upstream checks the size of another payload, which is an equal number. */
static void pdsm_sets_and_clears_injection(struct kunit *test)
{
	struct nd_papr_pdsm_smart_inject *inject;
	struct fixture *f = test->priv;
	struct request request;
	int status;

	pdsm_fill_request(&request, PAPR_PDSM_SMART_INJECT);
	inject = &request.pdsm.payload.smart_inject;
	inject->flags = ~0U;
	inject->fatal_enable = 1;
	inject->unsafe_shutdown_enable = 1;
	KUNIT_EXPECT_EQ(test, pdsm_serve(test, &request, &status), 0);
	KUNIT_EXPECT_EQ(test, status, 0);
	KUNIT_EXPECT_EQ(test, inject->flags,
			(u32)(PDSM_SMART_INJECT_HEALTH_FATAL | PDSM_SMART_INJECT_BAD_SHUTDOWN));
	KUNIT_EXPECT_EQ(test, request.pkg.nd_fw_size, (u32)(ND_PDSM_HDR_SIZE + sizeof(*inject)));
	KUNIT_EXPECT_EQ(test, f->scm.health_injected, (u64)(HCALL_BIT(1) | HCALL_BIT(5)));

	inject->flags = PDSM_SMART_INJECT_HEALTH_FATAL;
	inject->fatal_enable = 0;
	pdsm_serve(test, &request, &status);
	KUNIT_EXPECT_EQ(test, f->scm.health_injected, (u64)HCALL_BIT(1));
}

/* Upstream tests the number with a condition that is always true. */
static void pdsm_rejects_unknown_number(struct kunit *test)
{
	static const u64 commands[] = { 0, 3, 4, 1000, ~0ULL, 1ULL << 32 | PAPR_PDSM_HEALTH };
	struct fixture *f = test->priv;
	struct request request;
	unsigned int i;
	int status;

	for (i = 0; i < ARRAY_SIZE(commands); i++) {
		pdsm_fill_request(&request, commands[i]);
		KUNIT_EXPECT_EQ_MSG(test, pdsm_serve(test, &request, &status), -EINVAL,
				    "command %llu", commands[i]);
	}
	KUNIT_EXPECT_EQ(test, f->model.calls, 0);
}

static void pdsm_rejects_bad_size(struct kunit *test)
{
	struct fixture *f = test->priv;
	struct request request;
	unsigned int i;
	size_t size;
	int status;

	for (i = PAPR_PDSM_HEALTH; i <= PAPR_PDSM_SMART_INJECT; i++) {
		pdsm_fill_request(&request, i);
		request.pkg.nd_family = NVDIMM_FAMILY_INTEL;
		KUNIT_EXPECT_EQ(test, pdsm_serve(test, &request, &status), -EINVAL);
		pdsm_fill_request(&request, i);
		request.pkg.nd_size_out--;
		KUNIT_EXPECT_EQ(test, pdsm_serve(test, &request, &status), -EINVAL);
		pdsm_fill_request(&request, i);
		request.pdsm.reserved[1] = 1;
		KUNIT_EXPECT_EQ(test, pdsm_serve(test, &request, &status), -EINVAL);
		pdsm_fill_request(&request, i);
		for (size = 0; size < sizeof(request); size++)
			KUNIT_EXPECT_EQ(test, -EINVAL,
					papr_scm_pdsm(&f->scm, &request.pkg, size, &status));
	}
	pdsm_fill_request(&request, PAPR_PDSM_SMART_INJECT);
	request.pkg.nd_size_in++;
	KUNIT_EXPECT_EQ(test, pdsm_serve(test, &request, &status), -EINVAL);
	KUNIT_EXPECT_EQ(test, f->model.calls, 0);
}

static struct kunit_case cases[] = {
	KUNIT_CASE(pdsm_reports_each_health_bit),
	KUNIT_CASE(pdsm_reports_fuel_gauge),
	KUNIT_CASE(pdsm_returns_failure),
	KUNIT_CASE(pdsm_sets_and_clears_injection),
	KUNIT_CASE(pdsm_rejects_unknown_number),
	KUNIT_CASE(pdsm_rejects_bad_size),
	{}
};

static struct kunit_suite suite = {
	.name = "papr_scm_requests",
	.init = model_init,
	.exit = model_exit,
	.test_cases = cases,
};

kunit_test_suite(suite);
