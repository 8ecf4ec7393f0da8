// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Memory of an NVDIMM that could not be read: libnvdimm is told, so that the
 * filesystem gets an error in place of a machine check the next time.
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

static LIST_HEAD(regions);
static DEFINE_MUTEX(regions_lock);

static struct papr_scm *find(u64 address)
{
	struct papr_scm *scm;

	lockdep_assert_held(&regions_lock);
	list_for_each_entry(scm, &regions, list)
		if (address >= scm->res.start && address <= scm->res.end)
			return scm;
	return NULL;
}

static void mark_bad(struct papr_scm *scm, u64 address, u64 length)
{
	if (nvdimm_bus_add_badrange(scm->bus, address, length)) {
		dev_err(scm->dev, "bad memory at %#llx cannot be noted\n", address);
		return;
	}
	nvdimm_region_notify(scm->region, NVDIMM_REVALIDATE_POISON);
}

/**
 * papr_scm_mce_handle() - look whether a machine check was one of these devices
 * @block: of the chain of machine checks
 * @action: its
 * @data: struct machine_check_event
 *
 * Context: Process context, sleeps; the chain calls it from a work item.
 * Return: NOTIFY_OK if it was, else NOTIFY_DONE.
 */
int papr_scm_mce_handle(struct notifier_block *block, unsigned long action, void *data)
{
	struct machine_check_event *event = data;
	u64 address, length = PAGE_SIZE;
	struct papr_scm *scm;

	if (event->error_type != MCE_ERROR_TYPE_UE ||
	    !event->u.ue_error.physical_address_provided)
		return NOTIFY_DONE;

	/* The physical address is that of a page; the other has the rest. */
	address = event->u.ue_error.physical_address & PAGE_MASK;
	if (event->u.ue_error.effective_address_provided) {
		address |= event->u.ue_error.effective_address & ~PAGE_MASK;
		address = ALIGN_DOWN(address, L1_CACHE_BYTES);
		length = L1_CACHE_BYTES;
	}

	mutex_lock(&regions_lock);
	scm = find(address);
	if (scm)
		mark_bad(scm, address, length);
	mutex_unlock(&regions_lock);

	return scm ? NOTIFY_OK : NOTIFY_DONE;
}

static struct notifier_block mce_block = {
	.notifier_call = papr_scm_mce_handle,
};

/**
 * papr_scm_mce_add() - look at a device when memory goes bad
 * @scm: the device, with its region registered
 *
 * Context: Process context, sleeps.
 */
void papr_scm_mce_add(struct papr_scm *scm)
{
	mutex_lock(&regions_lock);
	list_add_tail(&scm->list, &regions);
	mutex_unlock(&regions_lock);
}

/**
 * papr_scm_mce_remove() - do not look at it any more
 * @scm: the device, given to papr_scm_mce_add() before
 *
 * Context: Process context, sleeps.
 */
void papr_scm_mce_remove(struct papr_scm *scm)
{
	mutex_lock(&regions_lock);
	list_del(&scm->list);
	mutex_unlock(&regions_lock);
}

/**
 * papr_scm_mce_init() - begin to hear of machine checks
 *
 * Context: Process context, sleeps.
 */
void papr_scm_mce_init(void)
{
	mce_register_notifier(&mce_block);
}

/**
 * papr_scm_mce_exit() - hear of no more machine checks
 *
 * Context: Process context, sleeps.
 */
void papr_scm_mce_exit(void)
{
	mce_unregister_notifier(&mce_block);
}
