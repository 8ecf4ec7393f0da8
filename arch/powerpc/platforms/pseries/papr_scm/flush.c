// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Makes what was written durable, where that takes H_SCM_FLUSH.
 *
 * Nothing but the hypervisor ends a flush: somebody waits for fsync(), or the
 * journal does, and has to know.
 */
#include "papr_scm.h"

/**
 * papr_scm_flush() - make all writes to a device durable
 * @scm: the device
 *
 * The engine asks again much earlier than hinted: QEMU hints 10 ms and is
 * mostly done within one.
 *
 * Context: Process context, sleeps.
 * Return: 0 if what was written before is durable, else a negative errno.
 */
int papr_scm_flush(struct papr_scm *scm)
{
	const struct hcall_scm_flush_done done =
		hcall_scm_flush_done(scm->drc_index, HCALL_POLICY(HCALL_SLEEP));

	if (done.err)
		return papr_scm_failed(scm, H_SCM_FLUSH, done.status, scm->drc_index);
	return 0;
}
