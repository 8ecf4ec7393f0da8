// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Map the memory of an NVDIMM into the partition (H_SCM_BIND_MEM), take over memory
 * that an earlier kernel mapped, and unmap the memory (H_SCM_UNBIND_ALL).
 *
 * The driver unmaps only memory that no other part of the kernel uses, and that the
 * driver bound or took over.
 */
#include <linux/device.h>
#include <linux/ioport.h>
#include <linux/list.h>
#include <linux/minmax.h>
#include <linux/mutex.h>
#include <linux/slab.h>

#include "papr_scm.h"

/* Let the hypervisor choose the address: argument target of H_SCM_BIND_MEM. */
#define PAPR_SCM_ANY_ADDRESS	(~0ULL)

/* Limit the number of queried blocks: a device of 1 TiB may have millions. */
#define PAPR_SCM_MOST_QUERIES	64

/* Memory that stays bound after remove, because other users hold a part of it. */
struct papr_scm_memory {
	struct list_head list;
	u32 drc_index;
	struct resource res;
	char name[];
};

static LIST_HEAD(papr_scm_kept);
static DEFINE_MUTEX(papr_scm_kept_lock);

static int papr_scm_unbind_all(struct papr_scm *scm)
{
	const struct hcall_scm_unbind_all_sync_ret ret =
		hcall_scm_unbind_all_sync(H_UNBIND_SCOPE_DRC, scm->drc_index);

	return ret.err ? papr_scm_failed(scm, H_SCM_UNBIND_ALL, ret.status,
					 H_UNBIND_SCOPE_DRC, scm->drc_index) : 0;
}

/* Return H_SUCCESS, H_OVERLAP for a device that is bound already, or a failure. */
static long papr_scm_bind_all(struct papr_scm *scm, u64 *address)
{
	const struct hcall_scm_bind_mem_sync_ret ret =
		hcall_scm_bind_mem_sync(scm->drc_index, 0, scm->blocks, PAPR_SCM_ANY_ADDRESS);

	*address = ret.address;
	if (ret.status && ret.status != H_OVERLAP)
		papr_scm_failed(scm, H_SCM_BIND_MEM, ret.status, scm->drc_index, 0, scm->blocks,
				PAPR_SCM_ANY_ADDRESS);

	/* Unmap the blocks that earlier attempts may have mapped, but no older binding. */
	if (ret.status && ret.status != H_OVERLAP && ret.tries > 1)
		papr_scm_unbind_all(scm);
	return ret.status;
}

/*
 * Find the memory of a bound device by its first block, its last block and evenly
 * spaced blocks between them, at most PAPR_SCM_MOST_QUERIES blocks.  Return 0 if the
 * blocks are contiguous; -ENXIO if they are not, but unused; -EBUSY if a block may be
 * in use, because another user has it or the query failed.
 */
static int papr_scm_find_binding(struct papr_scm *scm, u64 *address)
{
	const u64 last = scm->blocks - 1;
	const u64 step = max(DIV_ROUND_UP_ULL(last, PAPR_SCM_MOST_QUERIES - 1), 1ULL);
	struct hcall_scm_query_block_mem_binding_ret ret;
	u64 block = 0;
	int rc = 0;

	for (;;) {
		ret = hcall_scm_query_block_mem_binding(scm->drc_index, block);
		if (ret.status)
			papr_scm_failed(scm, H_SCM_QUERY_BLOCK_MEM_BINDING, ret.status,
					scm->drc_index, block);
		if ((ret.status && ret.status != H_NOT_FOUND) ||
		    (!ret.status && region_intersects(ret.address, scm->block_size, 0,
						      IORES_DESC_NONE) != REGION_DISJOINT)) {
			dev_err(scm->dev, "already bound, and its memory may be in use\n");
			return -EBUSY;
		}
		if (!block)
			*address = ret.address;
		if (ret.status || ret.address != *address + block * scm->block_size)
			rc = -ENXIO;
		if (block == last)
			return rc;
		block = min(block + step, last);
	}
}

static int papr_scm_rebind(struct papr_scm *scm, u64 *address)
{
	long status;
	int rc;

	dev_info(scm->dev, "already bound, not in one piece, rebinding\n");
	rc = papr_scm_unbind_all(scm);
	if (rc)
		return rc;
	status = papr_scm_bind_all(scm, address);
	if (status == H_OVERLAP)
		dev_err(scm->dev, "still bound after unbinding\n");
	return status == H_OVERLAP ? -EBUSY : papr_scm_errno(status);
}

/*
 * Claim the range in iomem_resource.  The claim keeps other users away, and fails if
 * the hypervisor returned an address of memory, of a PCI bus or of another NVDIMM.
 */
static int papr_scm_claim(struct papr_scm *scm, u64 address)
{
	u64 last = address + scm->size - 1;
	struct papr_scm_memory *memory;

	if (!address || !PAGE_ALIGNED(address) || last < address ||
	    last >> MAX_PHYSMEM_BITS) {
		dev_err(scm->dev, "hypervisor returned invalid address %#llx\n", address);
		return -EBADMSG;
	}

	/* Do not use devm: the memory and its resource may outlive the device. */
	memory = kzalloc(struct_size(memory, name, strlen(dev_name(scm->dev)) + 1), GFP_KERNEL);
	if (!memory)
		return -ENOMEM;
	strcpy(memory->name, dev_name(scm->dev));
	memory->drc_index = scm->drc_index;
	memory->res = (struct resource) {
		.start = address,
		.end = last,
		.name = memory->name,
		.flags = IORESOURCE_MEM,
	};
	if (request_resource(&iomem_resource, &memory->res)) {
		dev_err(scm->dev, "hypervisor returned address %pR, which is in use\n",
			&memory->res);
		kfree(memory);
		return -EBADMSG;
	}
	scm->res = &memory->res;
	return 0;
}

/* Reuse the memory that stayed bound when this device was removed, if any. */
static int papr_scm_reuse_kept(struct papr_scm *scm)
{
	struct papr_scm_memory *memory;
	int rc = 0;

	mutex_lock(&papr_scm_kept_lock);
	list_for_each_entry(memory, &papr_scm_kept, list) {
		if (memory->drc_index != scm->drc_index)
			continue;
		if (resource_size(&memory->res) != scm->size) {
			dev_err(scm->dev, "size differs from %pR, which is still in use\n",
				&memory->res);
			rc = -EBUSY;
			break;
		}
		list_del(&memory->list);
		scm->res = &memory->res;
		break;
	}
	mutex_unlock(&papr_scm_kept_lock);
	return rc;
}

/*
 * Map the device's memory.  Return 0 with @scm->res set; -ENODEV if the hypervisor
 * has no such device; -EBUSY if the device is bound and cannot be taken over;
 * -EBADMSG for an invalid address; or hcall_errno() of the status.
 */
int papr_scm_bind(struct papr_scm *scm)
{
	bool bound = false;
	u64 address;
	long status;
	int rc;

	rc = papr_scm_reuse_kept(scm);
	if (rc || scm->res)
		return rc;

	status = papr_scm_bind_all(scm, &address);
	if (status == H_OVERLAP) {
		rc = papr_scm_find_binding(scm, &address);
		if (!rc)
			dev_info(scm->dev, "already bound at %#llx\n", address);
		if (rc == -ENXIO) {
			rc = papr_scm_rebind(scm, &address);
			bound = !rc;
		}
	} else {
		rc = papr_scm_errno(status);
		bound = !rc;
	}
	if (rc)
		return rc;

	rc = papr_scm_claim(scm, address);
	if (rc && bound)
		papr_scm_unbind_all(scm);
	return rc;
}

/*
 * Unmap the device's memory.  If another user (online memory, through kmem, or a block
 * device) holds a part, keep all of the memory bound for the next probe or kernel.
 */
void papr_scm_unbind(struct papr_scm *scm)
{
	struct papr_scm_memory *memory = container_of(scm->res, struct papr_scm_memory, res);

	scm->res = NULL;
	/* Keep memory with a child: libnvdimm has removed the children that it owns. */
	if (memory->res.child || scm->disk_open) {
		dev_warn(scm->dev, "%pR is still in use by %s, stays bound\n", &memory->res,
			 memory->res.child ? memory->res.child->name : "a block device");
		mutex_lock(&papr_scm_kept_lock);
		list_add_tail(&memory->list, &papr_scm_kept);
		mutex_unlock(&papr_scm_kept_lock);
		return;
	}
	papr_scm_unbind_all(scm);
	release_resource(&memory->res);
	kfree(memory);
}
