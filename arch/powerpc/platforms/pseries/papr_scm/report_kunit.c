// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Test each operation of the driver with every status at each call of the operation.
 */
#include <linux/gfp.h>
#include <linux/mm.h>
#include <linux/ndctl.h>

#include "kunit_model.h"

/* Range of all known statuses, with unknown statuses between them. */
#define FIRST_STATUS	(-1100)
#define LAST_STATUS	9999

/* Range of the label area that needs chunks of 8, 4, 2 and 1 bytes. */
#define LABEL_OFFSET	3
#define LABEL_LENGTH	15
#define LABEL_CHUNKS	4

/* Number of unfinished answers before the last answer. */
#define UNFINISHED	3

struct label_buffer {
	union {
		struct nd_cmd_get_config_data_hdr get;
		struct nd_cmd_set_config_hdr set;
	};
	u8 data[LABEL_LENGTH];
};

static int report_read_labels(struct fixture *f)
{
	struct label_buffer buffer = {
		.get = { .in_offset = LABEL_OFFSET, .in_length = LABEL_LENGTH },
	};

	return papr_scm_labels_read(&f->scm, &buffer.get,
				    sizeof(buffer.get) + LABEL_LENGTH);
}

static int report_write_labels(struct fixture *f)
{
	struct label_buffer buffer = {
		.set = { .in_offset = LABEL_OFFSET, .in_length = LABEL_LENGTH },
	};

	return papr_scm_labels_write(&f->scm, &buffer.set,
				     sizeof(buffer.set) + LABEL_LENGTH);
}

static int report_bind(struct fixture *f)
{
	int rc = papr_scm_bind(&f->scm);
	int calls;

	if (rc)
		return rc;
	calls = f->model.calls;
	papr_scm_unbind(&f->scm);
	f->model.calls = calls;
	return 0;
}

/* Take over a device that is bound in one piece. */
static int report_take_over(struct fixture *f)
{
	f->model.bound = MODEL_BLOCKS;
	return report_bind(f);
}

/* Index of the first call of each step that rebinds a scattered device. */
#define REBIND_QUERY	1
#define REBIND_UNBIND	(REBIND_QUERY + MODEL_BLOCKS)
#define REBIND_BIND	(REBIND_UNBIND + UNFINISHED + 1)
#define REBIND_CALLS	(REBIND_BIND + UNFINISHED + 1)

static int report_rebind(struct fixture *f)
{
	int rc;

	f->model.stray = 1;
	rc = report_take_over(f);
	f->model.stray = 0;
	return rc;
}

static int report_unbind(struct fixture *f)
{
	const unsigned int busy = f->model.busy;
	const int force_at = f->model.force_at;

	f->model.busy = 0;
	f->model.force_at = -1;
	if (papr_scm_bind(&f->scm))
		return -ENXIO;
	model_reset(&f->model);
	f->model.busy = busy;
	f->model.force_at = force_at;
	f->model.bound = MODEL_BLOCKS;
	papr_scm_unbind(&f->scm);
	return 0;
}

static int report_flush(struct fixture *f)
{
	return papr_scm_flush(&f->scm);
}

static int report_health(struct fixture *f)
{
	u64 health;

	return papr_scm_health(&f->scm, true, &health);
}

static int report_stat(struct fixture *f)
{
	struct papr_scm_stat_request *request = papr_scm_stat_request_alloc("MemLife ");
	u64 value;
	int rc = -ENOMEM;

	if (request)
		rc = papr_scm_stat_read(&f->scm, request, &value);
	papr_scm_stat_request_free(request);
	return rc;
}

static int report_all_stats(struct fixture *f)
{
	char *text = (char *)__get_free_page(GFP_KERNEL);
	int rc = -ENOMEM;

	f->scm.stats_size = 16 + 16 * MODEL_STATS;
	if (text)
		rc = papr_scm_stats_show(&f->scm, text);
	free_page((unsigned long)text);
	return min(rc, 0);
}

static int report_stats_size(struct fixture *f)
{
	papr_scm_stats_init(&f->scm);
	return f->scm.stats_size ? 0 : -ENOENT;
}

/* Unfinished answers after which an operation repeats its call. */
enum unfinished {
	NONE,		/* every unfinished answer is a failure */
	BUSY,		/* H_BUSY and H_LONG_BUSY */
};

struct operation {
	const char *name;
	int (*run)(struct fixture *f);
	unsigned int calls;
	enum unfinished unfinished;
};

static const struct operation operations[] = {
	{ "read labels", report_read_labels, LABEL_CHUNKS, NONE },
	{ "write labels", report_write_labels, LABEL_CHUNKS, NONE },
	{ "bind", report_bind, UNFINISHED + 1, BUSY },
	{ "take over", report_take_over, 1 + MODEL_BLOCKS, BUSY },
	{ "rebind", report_rebind, REBIND_CALLS, BUSY },
	{ "unbind", report_unbind, UNFINISHED + 1, BUSY },
	{ "flush", report_flush, UNFINISHED + 1, BUSY },
	{ "health", report_health, 1, NONE },
	{ "one statistic", report_stat, 1, NONE },
	{ "all statistics", report_all_stats, 1, NONE },
	{ "size of all statistics", report_stats_size, 1, NONE },
};

static bool report_is_busy(long status)
{
	return status == H_BUSY || hcall_is_long_busy(status);
}

static int report_errno(long status)
{
	return status == H_PARAMETER ? -ENODEV : hcall_errno(status);
}

static int report_expected_rebind(unsigned int at, long status)
{
	if (report_is_busy(status))
		return 0;
	if (at >= REBIND_UNBIND && at < REBIND_BIND)
		/* The device stays bound although the unbind succeeds. */
		return status == H_SUCCESS ? -EBUSY : report_errno(status);
	if (status == H_OVERLAP)
		return at ? -EBUSY : 0;
	return report_errno(status);
}

static int report_expected(const struct operation *operation, unsigned int at, long status)
{
	/* An unmapped block makes the driver rebind; a failed query does not. */
	if ((operation->run == report_take_over && at) ||
	    (operation->run == report_rebind && at >= REBIND_QUERY && at < REBIND_UNBIND))
		return status && status != H_NOT_FOUND ? -EBUSY : 0;
	if (operation->run == report_rebind)
		return report_expected_rebind(at, status);
	/* The returned size is leftover data or missing. */
	if (operation->run == report_stats_size)
		return -ENOENT;
	if (operation->run == report_unbind ||
	    (operation->unfinished == BUSY && report_is_busy(status)))
		return 0;
	if (operation->run == report_health && status == H_FUNCTION)
		return 0;
	/* The block layer treats -EOPNOTSUPP as success. */
	if (operation->run == report_flush && status)
		return -EIO;
	if ((operation->run == report_stat || operation->run == report_all_stats) &&
	    status == H_PARTIAL)
		return -ENOENT;
	/* The driver finds the overlapping device unbound, and binds it. */
	if ((operation->run == report_bind || operation->run == report_take_over) &&
	    status == H_OVERLAP)
		return 0;
	return report_errno(status);
}

/* Return true if a call is the first H_SCM_BIND_MEM of a retry sequence. */
static bool report_binds_first(const struct operation *operation, unsigned int at)
{
	return operation->run == report_bind || operation->run == report_take_over ? !at :
	       operation->run == report_rebind && (!at || at == REBIND_BIND);
}

static void report_check(struct kunit *test, const struct operation *operation, unsigned int at,
			 long status)
{
	struct fixture *f = test->priv;
	int expected = report_expected(operation, at, status);
	int rc;

	model_reset(&f->model);
	f->model.bound = 0;
	f->model.busy = UNFINISHED;
	f->model.force_at = at;
	f->model.force_status = status;
	rc = operation->run(f);

	/* The forced answer ends the binding, with leftover data as address. */
	if (status == H_SUCCESS && report_binds_first(operation, at))
		expected = -EBADMSG;

	KUNIT_EXPECT_EQ_MSG(test, rc, expected, "%s: %s at call %u", operation->name,
			    hcall_status_str(status), at);
	KUNIT_EXPECT_GT_MSG(test, f->model.calls, (int)at, "%s: too few calls", operation->name);
	KUNIT_EXPECT_FALSE_MSG(test, f->model.bad_token, "%s: %s at call %u: bad token",
			       operation->name, hcall_status_str(status), at);
	KUNIT_EXPECT_NULL(test, f->scm.res);
	/* A failed bind must leave no block mapped. */
	if (operation->run == report_bind && rc)
		KUNIT_EXPECT_EQ_MSG(test, f->model.bound, 0ULL, "%s: %s at call %u",
				    operation->name, hcall_status_str(status), at);
}

static void report_every_status(struct kunit *test)
{
	unsigned int i, at, checked = 0;
	long status;

	for (status = FIRST_STATUS; status <= LAST_STATUS; status++) {
		/* Test one unknown status in 1000. */
		if (!hcall_status_name(status) && status % 1000 != 77)
			continue;
		for (i = 0; i < ARRAY_SIZE(operations); i++)
			for (at = 0; at < operations[i].calls; at++, checked++)
				report_check(test, &operations[i], at, status);
		cond_resched();
	}
	KUNIT_EXPECT_GT(test, checked, 5000U);
}

/* Give 0 to 5 unfinished answers, with the address in each or in the first only. */
static void report_random_busy(struct kunit *test)
{
	static const long kinds[] = {
		H_BUSY, H_LONG_BUSY_ORDER_1_MSEC, H_LONG_BUSY_ORDER_10_MSEC,
		H_LONG_BUSY_ORDER_100_SEC,
	};
	struct fixture *f = test->priv;
	u32 state = 1;
	unsigned int i, round;

	for (round = 0; round < 200; round++) {
		state = state * 1664525 + 1013904223;
		f->model.busy = (state >> 8) % 6;
		f->model.busy_status = kinds[(state >> 16) % ARRAY_SIZE(kinds)];
		f->model.address_once = state >> 31;
		for (i = 0; i < ARRAY_SIZE(operations); i++) {
			model_reset(&f->model);
			f->model.bound = 0;
			/* Not slow: a slow device waits for each hint, up to 100 s. */
			f->scm.flush_slow = 0;
			KUNIT_EXPECT_EQ_MSG(test, operations[i].run(f), 0, "%s, %u times %s",
					    operations[i].name, f->model.busy,
					    hcall_status_str(f->model.busy_status));
			KUNIT_EXPECT_FALSE(test, f->model.bad_token);
			if (operations[i].run == report_flush || operations[i].run == report_bind)
				KUNIT_EXPECT_EQ(test, f->model.calls, (int)f->model.busy + 1);
		}
	}
}

static struct kunit_case cases[] = {
	KUNIT_CASE(report_every_status),
	KUNIT_CASE(report_random_busy),
	{}
};

static struct kunit_suite suite = {
	.name = "papr_scm_report",
	.init = model_init,
	.exit = model_exit,
	.test_cases = cases,
};

kunit_test_suite(suite);
