// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Read and cache an NVDIMM's health, and inject health bits for tests.
 */
#include <linux/device.h>
#include <linux/jiffies.h>
#include <linux/libnvdimm.h>
#include <linux/sysfs.h>

#include "papr_scm.h"

/* Cache health for this time, to limit the calls that reads of sysfs make. */
#define PAPR_SCM_HEALTH_SECONDS	60

static int papr_scm_query_health(struct papr_scm *scm)
{
	struct hcall_scm_health_ret ret = hcall_scm_health(scm->drc_index);
	u64 health = 0;

	/* Report no state if the hypervisor lacks the call, which is optional. */
	if (ret.status == H_SUCCESS)
		health = ret.health & ret.valid;
	else if (ret.status != H_FUNCTION)
		return papr_scm_failed(scm, H_SCM_HEALTH, ret.status, scm->drc_index);

	scm->health = health | scm->health_injected;
	scm->health_until = jiffies + PAPR_SCM_HEALTH_SECONDS * HZ;
	scm->health_known = true;
	return 0;
}

/*
 * Get the health bits that are valid or injected; @fresh bypasses the cache.  Return
 * 0, -EINTR after a signal while waiting for other readers, or the errno of the call;
 * an error leaves @health unchanged.
 */
int papr_scm_health(struct papr_scm *scm, bool fresh, u64 *health)
{
	int rc;

	rc = mutex_lock_interruptible(&scm->health_lock);
	if (rc)
		return rc;

	if (fresh || !scm->health_known || time_after(jiffies, scm->health_until))
		rc = papr_scm_query_health(scm);
	if (!rc)
		*health = scm->health;

	mutex_unlock(&scm->health_lock);
	return rc;
}

/* Force the health bits @set to 1, and stop forcing the health bits @clear. */
int papr_scm_health_inject(struct papr_scm *scm, u64 set, u64 clear)
{
	int rc;

	rc = mutex_lock_interruptible(&scm->health_lock);
	if (rc)
		return rc;

	scm->health_injected = (scm->health_injected & ~clear) | set;
	scm->health_known = false;

	mutex_unlock(&scm->health_lock);
	return 0;
}

static ssize_t flags_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	static const struct {
		u64 bits;
		const char *words;
	} flags[] = {
		{ PAPR_SCM_UNARMED, "not_armed" },
		{ PAPR_SCM_BAD_SHUTDOWN, "flush_fail" },
		{ PAPR_SCM_BAD_RESTORE, "restore_fail" },
		{ PAPR_SCM_ENCRYPTED, "encrypted" },
		{ PAPR_SCM_SMART_EVENT, "smart_notify" },
		{ PAPR_SCM_LOCKED, "scrubbed locked" },
		{ PAPR_SCM_SAVE_FAILED, "save_fail" },
	};
	struct papr_scm *scm = nvdimm_provider_data(to_nvdimm(dev));
	unsigned int i;
	int length = 0;
	u64 health;
	int rc;

	rc = papr_scm_health(scm, false, &health);
	if (rc)
		return rc;

	/* ndctl requires a blank after the last word, and no line without a word. */
	for (i = 0; i < ARRAY_SIZE(flags); i++)
		if (health & flags[i].bits)
			length += sysfs_emit_at(buf, length, "%s ", flags[i].words);
	if (length)
		length += sysfs_emit_at(buf, length, "\n");
	return length;
}

struct device_attribute papr_scm_attr_flags = __ATTR_RO(flags);

static ssize_t dirty_shutdown_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	struct papr_scm *scm = nvdimm_provider_data(to_nvdimm(dev));

	return sysfs_emit(buf, "%llu\n", scm->dirty_shutdowns);
}

struct device_attribute papr_scm_attr_dirty_shutdown = __ATTR_RO(dirty_shutdown);

static ssize_t health_bitmap_inject_show(struct device *dev, struct device_attribute *attr,
					 char *buf)
{
	struct papr_scm *scm = nvdimm_provider_data(to_nvdimm(dev));

	return sysfs_emit(buf, "%#llx\n", READ_ONCE(scm->health_injected));
}

struct device_attribute papr_scm_attr_health_bitmap_inject =
	__ATTR_RO_MODE(health_bitmap_inject, 0400);
