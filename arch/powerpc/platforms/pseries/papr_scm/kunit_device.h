/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * A platform device of the model, for the KUnit tests that need libnvdimm or perf.
 *
 * libnvdimm finds no labels that it understands, so nothing ever reads or writes
 * the device's memory, which is not there.
 */
#ifndef _PAPR_SCM_KUNIT_DEVICE_H
#define _PAPR_SCM_KUNIT_DEVICE_H

#include <linux/platform_device.h>

#include "kunit_model.h"

/* The platform device, and what was still there at two moments of its removal. */
struct model_device {
	struct platform_device *pdev;
	bool bus_at_unbind, pmu_at_unbind;
	bool dimm_removed, pmu_at_dimm;
};

extern struct model_device model_device;

/* Add the device; returns what the driver made of it, or NULL. */
struct papr_scm *model_device_add(struct kunit *test);
/* The same with this node. */
struct papr_scm *model_device_add_node(struct kunit *test, struct model_node *node);
/* The driver's data for the device, or NULL. */
struct papr_scm *model_device_scm(void);
void model_device_remove(void);

/* For struct kunit_suite, in place of model_exit(). */
void model_device_exit(struct kunit *test);

/* Expect that nothing is bound and nothing claimed. */
void model_device_expect_nothing(struct kunit *test);

#endif /* _PAPR_SCM_KUNIT_DEVICE_H */
