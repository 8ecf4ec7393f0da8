/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Add and remove a platform device of the model, for KUnit tests that need libnvdimm
 * or perf.
 *
 * libnvdimm finds no valid labels, so no code accesses the device's memory, which
 * does not exist.
 */
#ifndef _PAPR_SCM_KUNIT_DEVICE_H
#define _PAPR_SCM_KUNIT_DEVICE_H

#include <linux/platform_device.h>

#include "kunit_model.h"

/* Platform device, and the existence of bus and PMU during removal of DIMM and memory. */
struct model_device {
	struct platform_device *pdev;
	bool bus_at_unbind, pmu_at_unbind;
	bool dimm_removed, pmu_at_dimm;
};

extern struct model_device model_device;

/* Add the device; return the driver's data, or NULL if the probe fails. */
struct papr_scm *model_device_add(struct kunit *test);
/* Add the device with a given node; return the driver's data, or NULL. */
struct papr_scm *model_device_add_node(struct kunit *test, struct model_node *node);
/* Return the driver's data for the device, or NULL. */
struct papr_scm *model_device_scm(void);
void model_device_remove(void);

/* Remove the device and check the test; for struct kunit_suite, @exit. */
void model_device_exit(struct kunit *test);

/* Expect that the device's memory is neither bound nor claimed. */
void model_device_expect_nothing(struct kunit *test);

#endif /* _PAPR_SCM_KUNIT_DEVICE_H */
