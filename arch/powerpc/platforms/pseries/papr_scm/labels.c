// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The label area, where libnvdimm keeps the list of namespaces.
 *
 * A call moves one, two, four or eight bytes in a register, the first byte most
 * significant.  These calls are never busy.
 */
#include <linux/device.h>
#include <linux/ndctl.h>
#include <linux/sched/signal.h>

#include <asm/unaligned.h>

#include "papr_scm.h"

/* Return the most bytes that one call can move of @left. */
static unsigned int papr_scm_chunk_size(u32 left)
{
	return left >= 8 ? 8 : left >= 4 ? 4 : left >= 2 ? 2 : 1;
}

static int papr_scm_read_chunk(struct papr_scm *scm, u32 offset, u8 *to, unsigned int size)
{
	struct hcall_scm_read_metadata_ret ret;
	u8 bytes[8];

	ret = hcall_scm_read_metadata(scm->drc_index, offset, size);
	if (ret.status)
		return papr_scm_failed(scm, H_SCM_READ_METADATA, ret.status,
				       scm->drc_index, offset, size);
	put_unaligned_be64(ret.data, bytes);
	memcpy(to, bytes + 8 - size, size);
	return 0;
}

static int papr_scm_write_chunk(struct papr_scm *scm, u32 offset, u8 *from, unsigned int size)
{
	u8 bytes[8] = { 0 };
	long status;
	u64 data;

	memcpy(bytes + 8 - size, from, size);
	data = get_unaligned_be64(bytes);
	status = hcall_scm_write_metadata(scm->drc_index, offset, data, size);
	return status ? papr_scm_failed(scm, H_SCM_WRITE_METADATA, status,
					scm->drc_index, offset, data, size) : 0;
}

/* Return true if a transfer lies in the label area; the sum may not fit 32 bits. */
static bool papr_scm_is_label(const struct papr_scm *scm, u32 offset, u32 length)
{
	return offset <= scm->label_size && length <= scm->label_size - offset;
}

/*
 * Move a part of the label area.  Return 0; -EINVAL for a range that is not in it
 * or does not fit the caller's buffer, before any call; -EINTR after a fatal
 * signal; or the errno of the call that failed.  Then a first part may be moved.
 */
static int papr_scm_transfer(struct papr_scm *scm, u32 offset, u8 *data, u32 length, size_t room,
			     int (*move)(struct papr_scm *scm, u32 offset, u8 *data,
					 unsigned int size))
{
	unsigned int chunk;
	u32 done;
	int rc;

	if (length > room || !papr_scm_is_label(scm, offset, length))
		return -EINVAL;

	/* Readers must not get half of another task's write. */
	rc = mutex_lock_killable(&scm->label_lock);
	if (rc)
		return rc;
	for (done = 0; !rc && done < length; done += chunk) {
		chunk = papr_scm_chunk_size(length - done);
		rc = move(scm, offset + done, data + done, chunk);
		if (!rc && fatal_signal_pending(current))
			rc = -EINTR;
		cond_resched();
	}
	mutex_unlock(&scm->label_lock);
	return rc;
}

/* Read from the label area, as @hdr of @size bytes says; see papr_scm_transfer(). */
int papr_scm_labels_read(struct papr_scm *scm, struct nd_cmd_get_config_data_hdr *hdr, size_t size)
{
	if (size < sizeof(*hdr))
		return -EINVAL;
	return papr_scm_transfer(scm, hdr->in_offset, hdr->out_buf, hdr->in_length,
				 size - sizeof(*hdr), papr_scm_read_chunk);
}

/* Write to the label area, as @hdr of @size bytes says; see papr_scm_transfer(). */
int papr_scm_labels_write(struct papr_scm *scm, struct nd_cmd_set_config_hdr *hdr, size_t size)
{
	if (size < sizeof(*hdr))
		return -EINVAL;
	return papr_scm_transfer(scm, hdr->in_offset, hdr->in_buf, hdr->in_length,
				 size - sizeof(*hdr), papr_scm_write_chunk);
}
