// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Where an NVDIMM's memory is: mapped into the partition by H_SCM_BIND_MEM,
 * found again after a kernel that died, unmapped by H_SCM_UNBIND_ALL.
 *
 * These two calls may need many answers, and both have to be carried on to
 * their end: a binding that is left half-way is undefined.  So no deadline and
 * no signal stops them.
 */
#include <linux/device.h>
#include <linux/sched.h>

#include "papr_scm.h"

/* As target of H_SCM_BIND_MEM: the hypervisor picks the address. */
#define ANYWHERE	(~0ULL)

static long unbind_all(struct papr_scm *scm)
{
	const struct hcall_scm_unbind_all_sync_ret done =
		hcall_scm_unbind_all_sync(H_UNBIND_SCOPE_DRC, scm->drc_index,
					  HCALL_POLICY(HCALL_SLEEP));

	if (done.err)
		papr_scm_failed(scm, H_SCM_UNBIND_ALL, done.status,
				H_UNBIND_SCOPE_DRC, scm->drc_index);
	return done.status;
}

/*
 * Map all blocks; @address is 0 if no answer had one.  A loop of its own: any
 * unfinished answer is gone on with, H_LONG_BUSY included, which no text allows
 * for this call.
 */
static long bind_all(struct papr_scm *scm, u64 *address)
{
	struct hcall_scm_bind_mem_ret ret;
	struct hcall_retry retry;
	u64 token = 0;
	u64 sent;

	*address = 0;
	hcall_retry_init(&retry, HCALL_SLEEP, 0);
	do {
		sent = token;
		ret = hcall_scm_bind_mem(scm->drc_index, 0, scm->blocks, ANYWHERE, sent);
		token = ret.next_token;
		/* Answers after the first need not repeat it. */
		if (!*address)
			*address = ret.address;
	} while (hcall_again(&retry, ret.status));

	/* A device that is still bound is no failure yet; see papr_scm_bind(). */
	if (ret.status && ret.status != H_OVERLAP)
		papr_scm_failed(scm, H_SCM_BIND_MEM, ret.status,
				scm->drc_index, 0, scm->blocks, ANYWHERE, sent);

	/* It had begun: take away what is mapped already. */
	if (ret.status && retry.tries > 1)
		unbind_all(scm);

	return ret.status;
}

/* Where the device is mapped already: every block, one after the other. */
static bool find_binding(struct papr_scm *scm, u64 *address)
{
	struct hcall_scm_query_block_mem_binding_ret ret;
	u64 block;

	for (block = 0; block < scm->blocks; block++) {
		ret = hcall_scm_query_block_mem_binding(scm->drc_index, block);
		if (ret.status) {
			papr_scm_failed(scm, H_SCM_QUERY_BLOCK_MEM_BINDING, ret.status,
					scm->drc_index, block);
			return false;
		}
		if (!block)
			*address = ret.address;
		if (ret.address != *address + block * scm->block_size)
			return false;
		cond_resched();
	}
	return true;
}

/*
 * Nothing may be where the device is said to be.  Claiming the range is the
 * check: a hypervisor that answers with the address of memory, of another
 * NVDIMM or of a PCI bus is refused, and nobody can be put there later.
 */
static int claim(struct papr_scm *scm, u64 address)
{
	u64 last = address + scm->size - 1;

	if (!address || !PAGE_ALIGNED(address) || last < address ||
	    last >> MAX_PHYSMEM_BITS) {
		dev_err(scm->dev, "the hypervisor says it is bound at %#llx, which cannot be\n",
			address);
		return -EBADMSG;
	}

	scm->res = (struct resource) {
		.start = address,
		.end = last,
		.name = dev_name(scm->dev),
		.flags = IORESOURCE_MEM,
	};
	if (request_resource(&iomem_resource, &scm->res)) {
		dev_err(scm->dev, "the hypervisor says it is bound at %pR, where something else is\n",
			&scm->res);
		return -EBADMSG;
	}
	return 0;
}

/**
 * papr_scm_bind() - have the device's memory mapped
 * @scm: the device; @scm->res is filled in
 *
 * A device that a kernel before this one left bound is taken over where it is;
 * if that cannot be found out or is of no use, it is unbound and bound again.
 *
 * Context: Process context, sleeps.
 * Return: 0, or a negative errno: -ENODEV if the hypervisor does not know the
 * device, -EBUSY if it is bound and cannot be unbound, -EBADMSG if the address
 * is none, else as hcall_errno().  Nothing is mapped then.
 */
int papr_scm_bind(struct papr_scm *scm)
{
	u64 address;
	long status;
	int rc;

	status = bind_all(scm, &address);
	if (status == H_OVERLAP && find_binding(scm, &address)) {
		dev_info(scm->dev, "was bound at %#llx already\n", address);
		status = H_SUCCESS;
	} else if (status == H_OVERLAP) {
		dev_info(scm->dev, "was bound already, is bound anew\n");
		status = unbind_all(scm);
		if (!status)
			status = bind_all(scm, &address);
	}
	if (status == H_OVERLAP) {
		dev_err(scm->dev, "stays bound elsewhere\n");
		return -EBUSY;
	}
	if (status)
		return papr_scm_errno(status);

	rc = claim(scm, address);
	if (rc)
		unbind_all(scm);
	return rc;
}

/**
 * papr_scm_unbind() - have the device's memory unmapped
 * @scm: the device, bound, with nothing of the kernel's in its memory
 *
 * Context: Process context, sleeps.
 * Return: 0, or a negative errno.  The range is given up in both cases.
 */
int papr_scm_unbind(struct papr_scm *scm)
{
	long status = unbind_all(scm);

	release_resource(&scm->res);
	return papr_scm_errno(status);
}
