// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Makes what was written durable, where that takes H_SCM_FLUSH.
 *
 * Nothing but the hypervisor ends a flush: somebody waits for fsync(), or the
 * journal does, and has to know.
 *
 * How often it is asked depends on the device.  QEMU hints 10 ms of every flush
 * and is mostly done within one, so asking early makes fsync() quick.  A medium
 * that takes longer than hinted is asked early in vain, and the more often it is,
 * the more of the processor's time goes into that.
 */
#include <linux/compiler.h>
#include <linux/time64.h>

#include "papr_scm.h"

/* So many flushes in a row that were not slow end the patience with a device. */
#define PATIENT_FLUSHES	16

/*
 * A slow flush was not done when the device had been waited for as long as hinted,
 * and asked again after that; one patient wait alone does not tell that.
 * Flushes at the same time may each count; that is as good.
 */
static void learn(struct papr_scm *scm, unsigned int patience, u64 waited_us, u64 hint_us)
{
	if (waited_us > hint_us)
		patience = PATIENT_FLUSHES;
	else if (patience)
		patience--;
	else
		return;
	WRITE_ONCE(scm->flush_patience, patience);
}

/**
 * papr_scm_flush() - make all writes to a device durable
 * @scm: the device
 *
 * A loop of its own, to hear the hints.
 *
 * Context: Process context, sleeps.
 * Return: 0 if what was written before is durable, else a negative errno.
 */
int papr_scm_flush(struct papr_scm *scm)
{
	unsigned int patience = READ_ONCE(scm->flush_patience);
	struct hcall_scm_flush_ret ret;
	struct hcall_retry retry;
	u64 token = 0, hint_us = 0;
	u64 sent;

	hcall_retry_init(&retry, (patience ? HCALL_PATIENT : HCALL_SLEEP) |
			 HCALL_ON_BUSY | HCALL_ON_LONG_BUSY, 0);
	do {
		sent = token;
		ret = hcall_scm_flush(scm->drc_index, sent);
		token = ret.next_token;
		if (hcall_is_long_busy(ret.status))
			hint_us = get_longbusy_msecs(ret.status) * USEC_PER_MSEC;
	} while (hcall_again(&retry, ret.status));

	learn(scm, patience, retry.waited_us, hint_us);
	if (ret.status)
		return papr_scm_failed(scm, H_SCM_FLUSH, ret.status, scm->drc_index, sent);
	return 0;
}
