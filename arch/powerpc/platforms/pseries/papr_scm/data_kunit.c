// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * KUnit: labels, health, statistics and the device tree, and numbers in them
 * that are not believed.
 */
#include <linux/irqflags.h>
#include <linux/mm.h>
#include <linux/ndctl.h>

#include <asm/mce.h>

#include "kunit_model.h"

static struct nd_cmd_get_config_data_hdr *get_labels(struct kunit *test, u32 offset, u32 length,
						     int wanted)
{
	const size_t size = sizeof(struct nd_cmd_get_config_data_hdr) + MODEL_LABELS;
	struct nd_cmd_get_config_data_hdr *hdr = kunit_kzalloc(test, size, GFP_KERNEL);
	struct fixture *f = test->priv;

	KUNIT_ASSERT_NOT_NULL(test, hdr);
	hdr->in_offset = offset;
	hdr->in_length = length;
	KUNIT_EXPECT_EQ_MSG(test, papr_scm_labels_read(&f->scm, hdr, size), wanted,
			    "%u bytes at %u", length, offset);
	return hdr;
}

static int set_labels(struct kunit *test, u32 offset, const void *data, u32 length)
{
	const size_t size = sizeof(struct nd_cmd_set_config_hdr) + length;
	struct nd_cmd_set_config_hdr *hdr = kunit_kzalloc(test, size, GFP_KERNEL);
	struct fixture *f = test->priv;

	KUNIT_ASSERT_NOT_NULL(test, hdr);
	hdr->in_offset = offset;
	hdr->in_length = length;
	memcpy(hdr->in_buf, data, length);
	return papr_scm_labels_write(&f->scm, hdr, size);
}

static void labels_any_place_any_length(struct kunit *test)
{
	struct fixture *f = test->priv;
	u32 offset, length;

	for (offset = 0; offset < 20; offset++)
		for (length = 0; length < 20; length++) {
			struct nd_cmd_get_config_data_hdr *hdr;

			hdr = get_labels(test, offset, length, 0);
			KUNIT_EXPECT_EQ(test, 0, memcmp(hdr->out_buf, f->model.labels + offset,
							length));
		}
	get_labels(test, 0, MODEL_LABELS, 0);
	get_labels(test, MODEL_LABELS, 0, 0);
}

static void labels_are_written_where_asked(struct kunit *test)
{
	u8 wanted[MODEL_LABELS], data[20];
	struct fixture *f = test->priv;
	u32 offset, length, i;

	for (i = 0; i < sizeof(data); i++)
		data[i] = 0xf0 + i;
	for (offset = 40; offset < 60; offset++)
		for (length = 0; length < sizeof(data); length++) {
			memcpy(wanted, f->model.labels, sizeof(wanted));
			memcpy(wanted + offset, data, length);
			KUNIT_EXPECT_EQ(test, set_labels(test, offset, data, length), 0);
			KUNIT_EXPECT_EQ(test, 0, memcmp(wanted, f->model.labels, sizeof(wanted)));
		}
}

/* Upstream adds offset and length in 32 bits. */
static void labels_range_may_wrap(struct kunit *test)
{
	struct fixture *f = test->priv;

	get_labels(test, MODEL_LABELS - 1, 2, -EINVAL);
	get_labels(test, MODEL_LABELS + 1, 0, -EINVAL);
	get_labels(test, 0xfffffff8, 16, -EINVAL);
	get_labels(test, 16, 0xfffffff0, -EINVAL);
	KUNIT_EXPECT_EQ(test, set_labels(test, 0xfffffff8, f, 16), -EINVAL);
	KUNIT_EXPECT_EQ(test, f->model.calls, 0);
}

static void labels_buffer_too_small(struct kunit *test)
{
	struct {
		struct nd_cmd_get_config_data_hdr hdr;
		u8 data[8];
	} buffer = { .hdr.in_length = 9 };
	struct fixture *f = test->priv;

	KUNIT_EXPECT_EQ(test, -EINVAL,
			papr_scm_labels_read(&f->scm, &buffer.hdr, sizeof(buffer.hdr) + 8));
	KUNIT_EXPECT_EQ(test, -EINVAL, papr_scm_labels_read(&f->scm, &buffer.hdr, 4));
	KUNIT_EXPECT_EQ(test, f->model.calls, 0);
}

/* Upstream has -EINVAL for all. */
static void labels_failure_keeps_its_kind(struct kunit *test)
{
	static const struct {
		long status;
		int errno;
	} rows[] = {
		{ H_HARDWARE, -EIO }, { H_AUTHORITY, -EPERM }, { H_RESOURCE, -EBUSY },
		{ H_PARAMETER, -ENODEV }, { H_P2, -EINVAL },
	};
	struct fixture *f = test->priv;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(rows); i++) {
		f->model.force_status = rows[i].status;
		f->model.force_at = f->model.calls;
		get_labels(test, 0, 8, rows[i].errno);
		f->model.force_at = f->model.calls;
		KUNIT_EXPECT_EQ(test, set_labels(test, 0, "eight...", 8), rows[i].errno);
	}
}

/* Upstream takes these for failures, too. */
static void labels_busy_is_waited_for(struct kunit *test)
{
	static const long statuses[] = { H_BUSY, H_LONG_BUSY_ORDER_1_MSEC };
	struct fixture *f = test->priv;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(statuses); i++) {
		f->model.force_status = statuses[i];
		f->model.force_at = f->model.calls;
		get_labels(test, 0, 8, 0);
		f->model.force_at = f->model.calls;
		KUNIT_EXPECT_EQ(test, set_labels(test, 0, "eight...", 8), 0);
	}
}

static void health_is_asked_once_a_minute(struct kunit *test)
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

static void health_can_be_injected(struct kunit *test)
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

static char *page(struct kunit *test)
{
	/* Twice as much: a page is aligned to its size. */
	char *memory = kunit_kzalloc(test, 2 * PAGE_SIZE, GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, memory);
	return PTR_ALIGN(memory, PAGE_SIZE);
}

static void statistics_are_shown(struct kunit *test)
{
	struct fixture *f = test->priv;
	char *text = page(test);

	papr_scm_stats_init(&f->scm);
	KUNIT_EXPECT_EQ(test, f->scm.stats_size, (size_t)(16 + 16 * MODEL_STATS));
	f->model.names[1] = "Ct\nRes\xff ";
	KUNIT_EXPECT_GT(test, papr_scm_stats_show(&f->scm, text), 0);
	KUNIT_EXPECT_STREQ(test, text,
			   "MemLife  = 0x000000000000002A\n"
			   "Ct?Res?  = 0x000000000000002B\n"
			   "FastWCnt = 0x000000000000002C\n");
}

/* Upstream walks as many entries as the hypervisor says. */
static void statistics_count_is_not_believed(struct kunit *test)
{
	struct fixture *f = test->priv;
	char *text = page(test);

	papr_scm_stats_init(&f->scm);
	f->model.stats_count = MODEL_STATS + 1;
	KUNIT_EXPECT_EQ(test, papr_scm_stats_show(&f->scm, text), -EBADMSG);
	f->model.stats_count = ~0U;
	KUNIT_EXPECT_EQ(test, papr_scm_stats_show(&f->scm, text), -EBADMSG);
}

/* Upstream allocates as much, and reads it without a header. */
static void statistics_size_is_not_believed(struct kunit *test)
{
	const u64 sizes[] = { 15, 1ULL << 32, ~0ULL };
	struct fixture *f = test->priv;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sizes); i++) {
		f->model.stats_size = sizes[i];
		papr_scm_stats_init(&f->scm);
		KUNIT_EXPECT_EQ_MSG(test, f->scm.stats_size, (size_t)0, "%llu", sizes[i]);
		KUNIT_EXPECT_EQ(test, papr_scm_stats_show(&f->scm, page(test)), -ENOENT);
	}
}

/* Upstream allocates there; CONFIG_DEBUG_ATOMIC_SLEEP tells. */
static void statistic_with_interrupts_off(struct kunit *test)
{
	struct papr_scm_stat_request *request = papr_scm_stat_request_alloc("FastWCnt");
	struct fixture *f = test->priv;
	unsigned long flags;
	u64 value = 0;
	int rc;

	KUNIT_ASSERT_NOT_NULL(test, request);
	local_irq_save(flags);
	rc = papr_scm_stat_read(&f->scm, request, &value);
	local_irq_restore(flags);
	KUNIT_EXPECT_EQ(test, rc, 0);
	KUNIT_EXPECT_EQ(test, value, 44ULL);
	papr_scm_stat_request_free(request);
}

/* Upstream asks page structures that need not be there. */
static void machine_check_elsewhere(struct kunit *test)
{
	struct machine_check_event event = {
		.error_type = MCE_ERROR_TYPE_UE,
		.u.ue_error = {
			.physical_address_provided = true,
			.physical_address = 1ULL << 50,
		},
	};
	/* Whole pages, as of every device: an address is that of a page first. */
	const u64 size = 4 * PAGE_SIZE;
	struct fixture *f = test->priv;

	f->scm.res = (struct resource) { .start = 0, .end = size - 1 };
	papr_scm_mce_add(&f->scm);
	KUNIT_EXPECT_EQ(test, papr_scm_mce_handle(NULL, 0, &event), NOTIFY_DONE);
	event.u.ue_error.physical_address = size;
	KUNIT_EXPECT_EQ(test, papr_scm_mce_handle(NULL, 0, &event), NOTIFY_DONE);
	/* Then, that of the device is no address. */
	event.u.ue_error.physical_address = 0;
	event.u.ue_error.physical_address_provided = false;
	KUNIT_EXPECT_EQ(test, papr_scm_mce_handle(NULL, 0, &event), NOTIFY_DONE);
	papr_scm_mce_remove(&f->scm);
}

static struct kunit_case cases[] = {
	KUNIT_CASE(labels_any_place_any_length),
	KUNIT_CASE(labels_are_written_where_asked),
	KUNIT_CASE(labels_range_may_wrap),
	KUNIT_CASE(labels_buffer_too_small),
	KUNIT_CASE(labels_failure_keeps_its_kind),
	KUNIT_CASE(labels_busy_is_waited_for),
	KUNIT_CASE(health_is_asked_once_a_minute),
	KUNIT_CASE(health_can_be_injected),
	KUNIT_CASE(statistics_are_shown),
	KUNIT_CASE(statistics_count_is_not_believed),
	KUNIT_CASE(statistics_size_is_not_believed),
	KUNIT_CASE(statistic_with_interrupts_off),
	KUNIT_CASE(machine_check_elsewhere),
	{}
};

static struct kunit_suite suite = {
	.name = "papr_scm_data",
	.init = model_init,
	.exit = model_exit,
	.test_cases = cases,
};

kunit_test_suite(suite);
