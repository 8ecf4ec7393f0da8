// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Test driver.c with the model and with stubs of libnvdimm and perf, which may fail:
 * order of probe and remove, failures, messages, barriers.
 */
#include <linux/ndctl.h>

#include <uapi/linux/papr_pdsm.h>

#include "kunit_model.h"

static struct {
	/* Result of registering a device with libnvdimm. */
	int dimm_error;
	/* A block device of the region is open. */
	bool open, opened_late;
	char events[64];
	struct platform_device pdev;
} host;

static const struct model *model_of(struct kunit *test)
{
	return &((struct fixture *)test->priv)->model;
}

static void note(const char *event)
{
	strncat(host.events, event, sizeof(host.events) - strlen(host.events) - 1);
}

/* Return true if a machine check at this address is one of a device. */
static bool is_handled(u64 address)
{
	struct machine_check_event event = {
		.error_type = MCE_ERROR_TYPE_UE,
		.u.ue_error = {
			.physical_address_provided = true,
			.physical_address = address,
		},
	};

	return papr_scm_mce_handle(NULL, 0, &event) == NOTIFY_OK;
}

int papr_scm_dimm_add(struct papr_scm *scm)
{
	note(scm->res ? "dimm " : "unbound-dimm ");
	if (!host.dimm_error)
		scm->bus = (struct nvdimm_bus *)&host;
	return host.dimm_error;
}

bool papr_scm_dimm_is_open(struct papr_scm *scm)
{
	return host.open;
}

void papr_scm_dimm_remove(struct papr_scm *scm)
{
	note(scm->res && is_handled(scm->res->start) ? "still-handled " : "");
	note(scm->res ? "no-dimm " : "no-unbound-dimm ");
	scm->disk_open = host.opened_late;
	scm->bus = NULL;
}

void papr_scm_pmu_add(struct papr_scm *scm, struct platform_device *pdev)
{
	note("pmu ");
}

void papr_scm_pmu_remove(struct papr_scm *scm)
{
	note("no-pmu ");
}

static int probe(struct kunit *test)
{
	struct model_node *node = model_node(test, MODEL_BLOCK, MODEL_BLOCKS, MODEL_UUID);

	memset(&host.pdev, 0, sizeof(host.pdev));
	host.events[0] = '\0';
	strcpy(host.pdev.dev.name, "papr_scm_test");
	host.pdev.dev.of_node = &node->node;
	KUNIT_ASSERT_EQ(test, host_module_init(), 0);
	return host_driver->probe(&host.pdev);
}

/* Upstream removes the PMU last, after the DIMM whose name the PMU has. */
static void driver_order_of_probe_and_remove(struct kunit *test)
{
	struct papr_scm *scm;

	host.dimm_error = 0;
	KUNIT_ASSERT_EQ(test, probe(test), 0);
	scm = platform_get_drvdata(&host.pdev);
	KUNIT_ASSERT_NOT_NULL(test, scm);
	KUNIT_EXPECT_TRUE(test, is_handled(model_of(test)->address));
	KUNIT_EXPECT_STREQ(test, host.events, "dimm pmu ");
	KUNIT_EXPECT_EQ(test, model_of(test)->bound, (u64)MODEL_BLOCKS);

	host_driver->remove(&host.pdev);
	KUNIT_EXPECT_STREQ(test, host.events, "dimm pmu no-pmu no-dimm ");
	KUNIT_EXPECT_EQ(test, model_of(test)->bound, 0ULL);
}

/* Upstream unmaps memory that a mounted filesystem maps into programs. */
static void driver_keeps_open_device(struct kunit *test)
{
	struct papr_scm *scm;

	host.dimm_error = 0;
	host.open = true;
	KUNIT_ASSERT_EQ(test, probe(test), 0);
	scm = platform_get_drvdata(&host.pdev);
	host_driver->remove(&host.pdev);
	KUNIT_EXPECT_STREQ(test, host.events, "dimm pmu ");
	KUNIT_EXPECT_EQ(test, model_of(test)->bound, (u64)MODEL_BLOCKS);
	KUNIT_EXPECT_EQ(test, host_module_refs, 1);

	KUNIT_ASSERT_EQ(test, probe(test), 0);
	KUNIT_EXPECT_TRUE(test, platform_get_drvdata(&host.pdev) == scm);
	KUNIT_EXPECT_STREQ(test, host.events, "");
	KUNIT_EXPECT_EQ(test, model_of(test)->made[H_SCM_BIND_MEM / 4], 1U);
	KUNIT_EXPECT_EQ(test, host_module_refs, 0);

	host.open = false;
	host_driver->remove(&host.pdev);
	KUNIT_EXPECT_STREQ(test, host.events, "no-pmu no-dimm ");
	KUNIT_EXPECT_EQ(test, model_of(test)->bound, 0ULL);
}

/* A filesystem can be mounted between the check and the removal of the block device. */
static void driver_keeps_memory_opened_late(struct kunit *test)
{
	host.dimm_error = 0;
	host.open = false;
	KUNIT_ASSERT_EQ(test, probe(test), 0);
	host.opened_late = true;
	host_driver->remove(&host.pdev);
	KUNIT_EXPECT_STREQ(test, host.events, "dimm pmu no-pmu no-dimm ");
	KUNIT_EXPECT_EQ(test, model_of(test)->bound, (u64)MODEL_BLOCKS);

	host.opened_late = false;
	KUNIT_ASSERT_EQ(test, probe(test), 0);
	KUNIT_EXPECT_EQ(test, model_of(test)->made[H_SCM_BIND_MEM / 4], 1U);
	host_driver->remove(&host.pdev);
	KUNIT_EXPECT_EQ(test, model_of(test)->bound, 0ULL);
}

static void driver_rejects_kept_device_of_other_size(struct kunit *test)
{
	struct papr_scm *scm;

	host.dimm_error = 0;
	host.open = true;
	KUNIT_ASSERT_EQ(test, probe(test), 0);
	scm = platform_get_drvdata(&host.pdev);
	host_driver->remove(&host.pdev);
	scm->size -= PAGE_SIZE;
	KUNIT_EXPECT_EQ(test, probe(test), -EBUSY);
	scm->size += PAGE_SIZE;
	scm->set.cookie2++;
	KUNIT_EXPECT_EQ(test, probe(test), -EBUSY);
	scm->set.cookie2--;
	KUNIT_EXPECT_EQ(test, model_of(test)->calls, 2);

	KUNIT_ASSERT_EQ(test, probe(test), 0);
	host.open = false;
	host_driver->remove(&host.pdev);
}

/* Memory stays bound for mounted file systems and for the next kernel. */
static void driver_shutdown_makes_no_call(struct kunit *test)
{
	host.dimm_error = 0;
	KUNIT_ASSERT_EQ(test, probe(test), 0);
	if (host_driver->shutdown)
		host_driver->shutdown(&host.pdev);
	KUNIT_EXPECT_STREQ(test, host.events, "dimm pmu ");
	KUNIT_EXPECT_EQ(test, model_of(test)->made[H_SCM_UNBIND_ALL / 4], 0U);
	host_driver->remove(&host.pdev);
}

/* A failed flush loses data of fsync(), so every failure is logged. */
static void report_logs_refused_calls(struct kunit *test)
{
	static const long statuses[] = {
		H_FUNCTION, H_UNSUPPORTED, H_AUTHORITY, H_HARDWARE, H_PARAMETER,
	};
	struct fixture *f = test->priv;
	unsigned int i, before;
	u64 health;

	for (i = 0; i < ARRAY_SIZE(statuses); i++) {
		f->model.force_status = statuses[i];
		f->model.force_at = f->model.calls;
		before = host_errors;
		KUNIT_EXPECT_LT(test, papr_scm_flush(&f->scm), 0);
		KUNIT_EXPECT_EQ(test, host_errors, before + 1);

		f->model.force_at = f->model.calls;
		KUNIT_EXPECT_LT(test, papr_scm_bind(&f->scm), 0);
		KUNIT_EXPECT_EQ(test, host_errors, before + 2);

		/* A hypervisor need not have the call for health. */
		f->model.force_at = f->model.calls;
		papr_scm_health(&f->scm, true, &health);
		KUNIT_EXPECT_EQ(test, host_errors, before + 2 + (statuses[i] != H_FUNCTION));
	}
}

/* The log names the statistic, and holds no address of memory. */
static void stats_log_unknown_name(struct kunit *test)
{
	struct papr_scm_stat_request *request = papr_scm_stat_request_alloc("PonSecs ");
	struct fixture *f = test->priv;
	char address[32];
	u64 value;

	KUNIT_ASSERT_NOT_NULL(test, request);
	snprintf(address, sizeof(address), "%lx", (unsigned long)request);
	KUNIT_EXPECT_EQ(test, papr_scm_stat_read(&f->scm, request, &value), -ENOENT);
	KUNIT_EXPECT_TRUE(test, strstr(host_error, "PonSecs"));
	KUNIT_EXPECT_FALSE(test, strstr(host_error, address));

	f->model.force_at = f->model.calls;
	f->model.force_status = H_HARDWARE;
	KUNIT_EXPECT_EQ(test, papr_scm_stat_read(&f->scm, request, &value), -EIO);
	KUNIT_EXPECT_TRUE(test, strstr(host_error, "H_SCM_PERFORMANCE_STATS(0x7e570001)"));
	KUNIT_EXPECT_FALSE(test, strstr(host_error, address));
	papr_scm_stat_request_free(request);
}

/* perf reads with the lock of the run queue held, which the console takes to wake a task. */
static void stats_log_nothing_with_interrupts_off(struct kunit *test)
{
	struct papr_scm_stat_request *request = papr_scm_stat_request_alloc("PonSecs ");
	unsigned int before = host_errors;
	struct fixture *f = test->priv;
	unsigned long flags;
	u64 value;

	KUNIT_ASSERT_NOT_NULL(test, request);
	local_irq_save(flags);
	KUNIT_EXPECT_EQ(test, papr_scm_stat_read(&f->scm, request, &value), -ENOENT);
	f->model.force_at = f->model.calls;
	f->model.force_status = H_HARDWARE;
	KUNIT_EXPECT_EQ(test, papr_scm_stat_read(&f->scm, request, &value), -EIO);
	local_irq_restore(flags);
	KUNIT_EXPECT_EQ(test, host_errors, before);
	papr_scm_stat_request_free(request);
}

/* A program chooses the number of a PDSM, which is an index. */
static void pdsm_masks_index(struct kunit *test)
{
	struct {
		struct nd_cmd_pkg pkg;
		struct nd_pkg_pdsm pdsm;
	} __packed request = {
		.pkg.nd_family = NVDIMM_FAMILY_PAPR,
		.pkg.nd_command = PAPR_PDSM_HEALTH,
	};
	struct fixture *f = test->priv;
	unsigned int before = host_masks;
	int status;

	papr_scm_pdsm(&f->scm, &request.pkg, sizeof(request), &status);
	KUNIT_EXPECT_GT(test, host_masks, before);
}

/* Only writes before the barrier are flushed by the call. */
static void flush_begins_with_barrier(struct kunit *test)
{
	unsigned int before = host_barriers;
	struct fixture *f = test->priv;

	f->model.busy = 3;
	KUNIT_EXPECT_EQ(test, papr_scm_flush(&f->scm), 0);
	KUNIT_EXPECT_EQ(test, host_barriers, before + 1);
}

/* End the last slow flush in another task, after a number of reads by this task. */
static struct {
	unsigned int *slow;
	unsigned int reads;
} other_flush;

static void end_other_flush(void)
{
	if (!other_flush.reads--)
		*other_flush.slow = 0;
}

/* Flushes of several tasks share the state of a slow device, without a lock. */
static void flush_slow_state_survives_race(struct kunit *test)
{
	struct fixture *f = test->priv;
	unsigned int at;

	f->model.busy = 1;
	f->model.busy_status = H_LONG_BUSY_ORDER_10_MSEC;
	other_flush.slow = &f->scm.flush_slow;
	for (at = 0; at < 10; at++) {
		f->scm.flush_slow = 1;
		other_flush.reads = at;
		host_after_read = end_other_flush;
		KUNIT_EXPECT_EQ(test, papr_scm_flush(&f->scm), 0);
		host_after_read = NULL;
		KUNIT_EXPECT_LE(test, f->scm.flush_slow, 1U);
	}
}

static void driver_unbinds_if_libnvdimm_fails(struct kunit *test)
{
	host.dimm_error = -ENXIO;
	KUNIT_EXPECT_EQ(test, probe(test), -ENXIO);
	KUNIT_EXPECT_TRUE(test, !platform_get_drvdata(&host.pdev));
	KUNIT_EXPECT_STREQ(test, host.events, "dimm ");
	KUNIT_EXPECT_EQ(test, model_of(test)->bound, 0ULL);
	KUNIT_EXPECT_FALSE(test, is_handled(model_of(test)->address));
}

/* Upstream leaves the bound blocks bound. */
static void driver_unbinds_after_partial_bind(struct kunit *test)
{
	struct fixture *f = test->priv;

	f->model.busy = 3;
	f->model.force_at = 2;
	f->model.force_status = H_HARDWARE;
	KUNIT_EXPECT_EQ(test, probe(test), -EIO);
	KUNIT_EXPECT_TRUE(test, !platform_get_drvdata(&host.pdev));
	KUNIT_EXPECT_STREQ(test, host.events, "");
	KUNIT_EXPECT_EQ(test, f->model.bound, 0ULL);
}

static struct kunit_case cases[] = {
	KUNIT_CASE(driver_order_of_probe_and_remove),
	KUNIT_CASE(driver_keeps_open_device),
	KUNIT_CASE(driver_keeps_memory_opened_late),
	KUNIT_CASE(driver_rejects_kept_device_of_other_size),
	KUNIT_CASE(driver_shutdown_makes_no_call),
	KUNIT_CASE(report_logs_refused_calls),
	KUNIT_CASE(stats_log_unknown_name),
	KUNIT_CASE(stats_log_nothing_with_interrupts_off),
	KUNIT_CASE(pdsm_masks_index),
	KUNIT_CASE(flush_begins_with_barrier),
	KUNIT_CASE(flush_slow_state_survives_race),
	KUNIT_CASE(driver_unbinds_if_libnvdimm_fails),
	KUNIT_CASE(driver_unbinds_after_partial_bind),
	{}
};

static struct kunit_suite suite = {
	.name = "papr_scm_order",
	.init = model_init,
	.exit = model_exit,
	.test_cases = cases,
};

kunit_test_suite(suite);
