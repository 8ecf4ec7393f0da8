// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Test stats.c: statistics, and invalid sizes and counts.
 */
#include <linux/irqflags.h>
#include <linux/mm.h>

#include "kunit_model.h"

static char *stats_page(struct kunit *test)
{
	/* Allocate two pages, because kunit_kzalloc() does not align to pages. */
	char *memory = kunit_kzalloc(test, 2 * PAGE_SIZE, GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, memory);
	return PTR_ALIGN(memory, PAGE_SIZE);
}

static void stats_show_values(struct kunit *test)
{
	struct fixture *f = test->priv;
	char *text = stats_page(test);

	papr_scm_stats_init(&f->scm);
	KUNIT_EXPECT_EQ(test, f->scm.stats_size, (size_t)(16 + 16 * MODEL_STATS));
	f->model.names[1] = "Ct\nRes\xff ";
	KUNIT_EXPECT_GT(test, papr_scm_stats_show(&f->scm, text), 0);
	KUNIT_EXPECT_STREQ(test, text,
			   "MemLife  = 0x000000000000002A\n"
			   "Ct?Res?  = 0x000000000000002B\n"
			   "FastWCnt = 0x000000000000002C\n");
}

/* Upstream reads as many entries as the hypervisor returns. */
static void stats_reject_bad_count(struct kunit *test)
{
	struct fixture *f = test->priv;
	char *text = stats_page(test);

	papr_scm_stats_init(&f->scm);
	f->model.stats_count = MODEL_STATS + 1;
	KUNIT_EXPECT_EQ(test, papr_scm_stats_show(&f->scm, text), -EBADMSG);
	f->model.stats_count = ~0U;
	KUNIT_EXPECT_EQ(test, papr_scm_stats_show(&f->scm, text), -EBADMSG);
}

/* Upstream allocates any size, and reads a header that may not fit. */
static void stats_reject_bad_size(struct kunit *test)
{
	const u64 sizes[] = { 15, 1ULL << 32, ~0ULL };
	struct fixture *f = test->priv;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sizes); i++) {
		f->model.stats_size = sizes[i];
		papr_scm_stats_init(&f->scm);
		KUNIT_EXPECT_EQ_MSG(test, f->scm.stats_size, (size_t)0, "%llu", sizes[i]);
		KUNIT_EXPECT_EQ(test, papr_scm_stats_show(&f->scm, stats_page(test)), -ENOENT);
	}
}

/* Upstream allocates with interrupts off, which CONFIG_DEBUG_ATOMIC_SLEEP reports. */
static void stats_read_with_interrupts_off(struct kunit *test)
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

static struct kunit_case cases[] = {
	KUNIT_CASE(stats_show_values),
	KUNIT_CASE(stats_reject_bad_count),
	KUNIT_CASE(stats_reject_bad_size),
	KUNIT_CASE(stats_read_with_interrupts_off),
	{}
};

static struct kunit_suite suite = {
	.name = "papr_scm_stats",
	.init = model_init,
	.exit = model_exit,
	.test_cases = cases,
};

kunit_test_suite(suite);
