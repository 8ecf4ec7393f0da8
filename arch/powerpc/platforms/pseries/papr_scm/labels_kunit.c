// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Test labels.c: transfers of any offset and length from and to the label area.
 */
#include <linux/kthread.h>
#include <linux/mm.h>
#include <linux/ndctl.h>
#include <linux/sched/signal.h>

#include "kunit_model.h"
#include "kunit_tasks.h"

#define ROUNDS	200
#define LENGTH	61

static struct nd_cmd_get_config_data_hdr *labels_read(struct kunit *test, u32 offset, u32 length,
						      int expected)
{
	const size_t size = sizeof(struct nd_cmd_get_config_data_hdr) + MODEL_LABELS;
	struct nd_cmd_get_config_data_hdr *hdr = kunit_kzalloc(test, size, GFP_KERNEL);
	struct fixture *f = test->priv;

	KUNIT_ASSERT_NOT_NULL(test, hdr);
	hdr->in_offset = offset;
	hdr->in_length = length;
	KUNIT_EXPECT_EQ_MSG(test, papr_scm_labels_read(&f->scm, hdr, size), expected,
			    "%u bytes at %u", length, offset);
	return hdr;
}

static int labels_write(struct kunit *test, u32 offset, const void *data, u32 length)
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

static void labels_read_any_range(struct kunit *test)
{
	struct fixture *f = test->priv;
	u32 offset, length;

	for (offset = 0; offset < 20; offset++)
		for (length = 0; length < 20; length++) {
			struct nd_cmd_get_config_data_hdr *hdr;

			hdr = labels_read(test, offset, length, 0);
			KUNIT_EXPECT_EQ(test, 0, memcmp(hdr->out_buf, f->model.labels + offset,
							length));
		}
	labels_read(test, 0, MODEL_LABELS, 0);
	labels_read(test, MODEL_LABELS, 0, 0);
}

static void labels_write_any_range(struct kunit *test)
{
	u8 expected[MODEL_LABELS], data[20];
	struct fixture *f = test->priv;
	u32 offset, length, i;

	for (i = 0; i < sizeof(data); i++)
		data[i] = 0xf0 + i;
	for (offset = 40; offset < 60; offset++)
		for (length = 0; length < sizeof(data); length++) {
			memcpy(expected, f->model.labels, sizeof(expected));
			memcpy(expected + offset, data, length);
			KUNIT_EXPECT_EQ(test, labels_write(test, offset, data, length), 0);
			KUNIT_EXPECT_EQ(test, 0, memcmp(expected, f->model.labels,
							sizeof(expected)));
		}
}

/* Upstream adds offset and length in 32 bits. */
static void labels_reject_wrapping_range(struct kunit *test)
{
	struct fixture *f = test->priv;

	labels_read(test, MODEL_LABELS - 1, 2, -EINVAL);
	labels_read(test, MODEL_LABELS + 1, 0, -EINVAL);
	labels_read(test, 0xfffffff8, 16, -EINVAL);
	labels_read(test, 16, 0xfffffff0, -EINVAL);
	KUNIT_EXPECT_EQ(test, labels_write(test, 0xfffffff8, f, 16), -EINVAL);
	KUNIT_EXPECT_EQ(test, f->model.calls, 0);
}

static void labels_reject_small_buffer(struct kunit *test)
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

/* Upstream returns -EINVAL for every status. */
static void labels_return_errno_of_status(struct kunit *test)
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
		labels_read(test, 0, 8, rows[i].errno);
		f->model.force_at = f->model.calls;
		KUNIT_EXPECT_EQ(test, labels_write(test, 0, "eight...", 8), rows[i].errno);
	}
}

/* Return the errno of a busy status without a retry: label calls are never busy. */
static void labels_busy_is_an_error(struct kunit *test)
{
	static const long statuses[] = { H_BUSY, H_LONG_BUSY_ORDER_1_MSEC };
	struct fixture *f = test->priv;
	unsigned int i;
	int before;

	for (i = 0; i < ARRAY_SIZE(statuses); i++) {
		f->model.force_status = statuses[i];
		f->model.force_at = before = f->model.calls;
		labels_read(test, 0, 16, hcall_errno(statuses[i]));
		f->model.force_at = f->model.calls;
		KUNIT_EXPECT_EQ(test, labels_write(test, 0, "eight...", 8),
				hcall_errno(statuses[i]));
		KUNIT_EXPECT_EQ(test, f->model.calls, before + 2);
	}
}

static void labels_kill_at_second_call(struct model *model, unsigned long opcode)
{
	if (model->calls == 1)
		send_sig(SIGKILL, current, 1);
}

static int labels_read_killed(void *data)
{
	struct {
		struct nd_cmd_get_config_data_hdr hdr;
		u8 room[LENGTH];
	} buffer = { .hdr.in_length = LENGTH };
	struct task *task = data;

	allow_signal(SIGKILL);
	task->failures += papr_scm_labels_read(&task->f->scm, &buffer.hdr,
					       sizeof(buffer)) != -EINTR;
	complete(&task->done);
	return 0;
}

/* A transfer of the whole area may take long: a killed task must not continue. */
static void labels_transfer_ends_when_killed(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.on_call = labels_kill_at_second_call;
	run_task(test, labels_read_killed);
	KUNIT_EXPECT_EQ(test, f->model.calls, 2);
}

static int labels_read_with_signal(void *data)
{
	allow_signal(SIGKILL);
	send_sig(SIGKILL, current, 1);
	return labels_read_killed(data);
}

/* A killed task must not wait for another task's transfer. */
static void labels_wait_ends_when_killed(struct kunit *test)
{
	struct fixture *f = test->priv;

	mutex_lock(&f->scm.label_lock);
	run_task(test, labels_read_with_signal);
	mutex_unlock(&f->scm.label_lock);
	KUNIT_EXPECT_EQ(test, f->model.calls, 0);
}

/* Transfer equal bytes, so that a read during a write shows as different bytes. */
static int labels_transfer(void *data)
{
	struct {
		union {
			struct nd_cmd_get_config_data_hdr get;
			struct nd_cmd_set_config_hdr set;
		};
		u8 room[LENGTH];
	} buffer;
	struct task *task = data;
	int i, j;

	for (i = 0; i < ROUNDS; i++) {
		buffer.set = (struct nd_cmd_set_config_hdr) { .in_length = LENGTH };
		memset(buffer.set.in_buf, task->number + 1, LENGTH);
		task->failures += !!papr_scm_labels_write(&task->f->scm, &buffer.set,
							  sizeof(buffer.set) + LENGTH);

		buffer.get = (struct nd_cmd_get_config_data_hdr) { .in_length = LENGTH };
		task->failures += !!papr_scm_labels_read(&task->f->scm, &buffer.get,
							 sizeof(buffer.get) + LENGTH);
		for (j = 1; j < LENGTH; j++)
			task->failures += buffer.get.out_buf[j] != buffer.get.out_buf[0];
	}
	complete(&task->done);
	return 0;
}

static void labels_concurrent_transfers(struct kunit *test)
{
	run_tasks(test, labels_transfer);
}

static struct kunit_case cases[] = {
	KUNIT_CASE(labels_read_any_range),
	KUNIT_CASE(labels_write_any_range),
	KUNIT_CASE(labels_reject_wrapping_range),
	KUNIT_CASE(labels_reject_small_buffer),
	KUNIT_CASE(labels_return_errno_of_status),
	KUNIT_CASE(labels_busy_is_an_error),
	KUNIT_CASE(labels_transfer_ends_when_killed),
	KUNIT_CASE(labels_wait_ends_when_killed),
	KUNIT_CASE(labels_concurrent_transfers),
	{}
};

static struct kunit_suite suite = {
	.name = "papr_scm_labels",
	.init = model_init,
	.exit = model_exit,
	.test_cases = cases,
};

kunit_test_suite(suite);
