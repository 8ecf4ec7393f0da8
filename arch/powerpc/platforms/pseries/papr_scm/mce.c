// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Report memory that caused a machine check to libnvdimm, so that the next reader
 * gets an error in place of a machine check.
 */
#include <linux/cache.h>
#include <linux/device.h>
#include <linux/libnvdimm.h>
#include <linux/list.h>
#include <linux/mm.h>
#include <linux/mutex.h>
#include <linux/nd.h>
#include <linux/notifier.h>

#include <asm/mce.h>

#include "papr_scm.h"

static LIST_HEAD(papr_scm_regions);
static DEFINE_MUTEX(papr_scm_regions_lock);

static struct papr_scm *papr_scm_find_region(u64 address)
{
	struct papr_scm *scm;

	lockdep_assert_held(&papr_scm_regions_lock);
	list_for_each_entry(scm, &papr_scm_regions, list)
		if (address >= scm->res->start && address <= scm->res->end)
			return scm;
	return NULL;
}

static void papr_scm_mark_bad(struct papr_scm *scm, u64 address)
{
	if (nvdimm_bus_add_badrange(scm->bus, address, L1_CACHE_BYTES)) {
		dev_err(scm->dev, "failed to record bad memory at %#llx\n", address);
		return;
	}
	nvdimm_region_notify(scm->region, NVDIMM_REVALIDATE_POISON);
}

/* Record the address of a machine check in a device; called from a work item. */
int papr_scm_mce_handle(struct notifier_block *block, unsigned long action, void *data)
{
	struct machine_check_event *event = data;
	struct papr_scm *scm;
	u64 address;

	if (event->error_type != MCE_ERROR_TYPE_UE ||
	    !event->u.ue_error.physical_address_provided)
		return NOTIFY_DONE;

	/*
	 * Combine the addresses: the physical address names the page, and the effective
	 * address, which comes with every physical address, names the offset.
	 */
	address = (event->u.ue_error.physical_address & PAGE_MASK) |
		  (event->u.ue_error.effective_address & ~PAGE_MASK);
	address = ALIGN_DOWN(address, L1_CACHE_BYTES);

	mutex_lock(&papr_scm_regions_lock);
	scm = papr_scm_find_region(address);
	if (scm)
		papr_scm_mark_bad(scm, address);
	mutex_unlock(&papr_scm_regions_lock);

	return scm ? NOTIFY_OK : NOTIFY_DONE;
}

static struct notifier_block papr_scm_mce_block = {
	.notifier_call = papr_scm_mce_handle,
};

void papr_scm_mce_add(struct papr_scm *scm)
{
	mutex_lock(&papr_scm_regions_lock);
	list_add_tail(&scm->list, &papr_scm_regions);
	mutex_unlock(&papr_scm_regions_lock);
}

void papr_scm_mce_remove(struct papr_scm *scm)
{
	mutex_lock(&papr_scm_regions_lock);
	list_del(&scm->list);
	mutex_unlock(&papr_scm_regions_lock);
}

void papr_scm_mce_init(void)
{
	mce_register_notifier(&papr_scm_mce_block);
}

void papr_scm_mce_exit(void)
{
	mce_unregister_notifier(&papr_scm_mce_block);
}
