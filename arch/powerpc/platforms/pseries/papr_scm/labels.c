// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Read and write the label area, where libnvdimm keeps the list of namespaces.
 *
 * A call moves 1, 2, 4 or 8 bytes in a register, the first byte most significant.
 * H_SCM_READ_METADATA and H_SCM_WRITE_METADATA are never busy.
 */
#include <linux/device.h>
#include <linux/ndctl.h>
#include <linux/sched/signal.h>
#include <linux/unaligned.h>

#include "papr_scm.h"

/* Return the number of bytes that the next call moves of the remaining @left. */
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

/* Return true if a transfer lies in the label area; offset + length may overflow. */
static bool papr_scm_is_label(const struct papr_scm *scm, u32 offset, u32 length)
{
	return offset <= scm->label_size && length <= scm->label_size - offset;
}

/*
 * Move a part of the label area.  Return 0; -EINVAL, without a call, for a range
 * outside of the area or longer than @room; -EINTR after a fatal signal; or the errno
 * of the failed call.  Bytes before the signal or the failure are moved.
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

/* Read the range that @hdr (@size bytes) names; return 0 or a negative errno. */
int papr_scm_labels_read(struct papr_scm *scm, struct nd_cmd_get_config_data_hdr *hdr, size_t size)
{
	if (size < sizeof(*hdr))
		return -EINVAL;
	return papr_scm_transfer(scm, hdr->in_offset, hdr->out_buf, hdr->in_length,
				 size - sizeof(*hdr), papr_scm_read_chunk);
}

/* Write the range that @hdr (@size bytes) names; return 0 or a negative errno. */
int papr_scm_labels_write(struct papr_scm *scm, struct nd_cmd_set_config_hdr *hdr, size_t size)
{
	if (size < sizeof(*hdr))
		return -EINVAL;
	return papr_scm_transfer(scm, hdr->in_offset, hdr->in_buf, hdr->in_length,
				 size - sizeof(*hdr), papr_scm_write_chunk);
}
