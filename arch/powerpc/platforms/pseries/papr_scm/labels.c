// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The label area, where libnvdimm keeps the list of namespaces.
 *
 * The hypervisor moves one, two, four or eight bytes a call, in a register,
 * the first byte most significant.
 */
#include <linux/device.h>
#include <linux/ndctl.h>
#include <linux/sched.h>

#include <asm/unaligned.h>

#include "papr_scm.h"

/* The calls are never busy in any known hypervisor; one that is gets this. */
#define PATIENCE_MS	10000

/* The most that one call can move of so many bytes. */
static unsigned int chunk_size(u32 left)
{
	return left >= 8 ? 8 : left >= 4 ? 4 : left >= 2 ? 2 : 1;
}

static u64 get_chunk(const u8 *from, unsigned int size)
{
	switch (size) {
	case 8:
		return get_unaligned_be64(from);
	case 4:
		return get_unaligned_be32(from);
	case 2:
		return get_unaligned_be16(from);
	default:
		return *from;
	}
}

static void put_chunk(u64 data, u8 *to, unsigned int size)
{
	switch (size) {
	case 8:
		put_unaligned_be64(data, to);
		break;
	case 4:
		put_unaligned_be32(data, to);
		break;
	case 2:
		put_unaligned_be16(data, to);
		break;
	default:
		*to = data;
		break;
	}
}

static int read_chunk(struct papr_scm *scm, u32 offset, u8 *to, unsigned int size)
{
	struct hcall_scm_read_metadata_ret ret;
	struct hcall_retry retry;

	hcall_retry_init(&retry, HCALL_KILLABLE, PATIENCE_MS);
	do {
		ret = hcall_scm_read_metadata(scm->drc_index, offset, size);
	} while (hcall_again(&retry, ret.status));

	if (hcall_retry_stopped(&retry))
		return hcall_retry_errno(&retry, ret.status);
	if (ret.status)
		return papr_scm_failed(scm, H_SCM_READ_METADATA, ret.status,
				       scm->drc_index, offset, size);
	put_chunk(ret.data, to, size);
	return 0;
}

static int write_chunk(struct papr_scm *scm, u32 offset, u8 *from, unsigned int size)
{
	u64 data = get_chunk(from, size);
	struct hcall_retry retry;
	long status;

	hcall_retry_init(&retry, HCALL_KILLABLE, PATIENCE_MS);
	do {
		status = hcall_scm_write_metadata(scm->drc_index, offset, data, size);
	} while (hcall_again(&retry, status));

	if (hcall_retry_stopped(&retry))
		return hcall_retry_errno(&retry, status);
	if (status)
		return papr_scm_failed(scm, H_SCM_WRITE_METADATA, status,
				       scm->drc_index, offset, data, size);
	return 0;
}

/* Whether a transfer lies in the label area; the sum may not fit 32 bits. */
static bool is_inside(const struct papr_scm *scm, u32 offset, u32 length)
{
	return offset <= scm->label_size && length <= scm->label_size - offset;
}

static int transfer(struct papr_scm *scm, u32 offset, u8 *data, u32 length, size_t room,
		    int (*move)(struct papr_scm *scm, u32 offset, u8 *data, unsigned int size))
{
	unsigned int chunk;
	u32 done;
	int rc = 0;

	if (length > room || !is_inside(scm, offset, length))
		return -EINVAL;

	/* Readers get no half of what another task writes. */
	mutex_lock(&scm->label_lock);
	for (done = 0; !rc && done < length; done += chunk) {
		chunk = chunk_size(length - done);
		rc = move(scm, offset + done, data + done, chunk);
		cond_resched();
	}
	mutex_unlock(&scm->label_lock);
	return rc;
}

/**
 * papr_scm_labels_read() - read from the label area
 * @scm: the device
 * @hdr: what to read, and where to
 * @size: bytes at @hdr
 *
 * Context: Process context, sleeps.
 * Return: 0, or a negative errno: -EINVAL if the range is not in the label
 * area or @hdr is too small for it; then nothing was read.  After another
 * error, part of the buffer may have been filled.
 */
int papr_scm_labels_read(struct papr_scm *scm, struct nd_cmd_get_config_data_hdr *hdr, size_t size)
{
	if (size < sizeof(*hdr))
		return -EINVAL;
	return transfer(scm, hdr->in_offset, hdr->out_buf, hdr->in_length, size - sizeof(*hdr),
			read_chunk);
}

/**
 * papr_scm_labels_write() - write to the label area
 * @scm: the device
 * @hdr: what to write, and where to
 * @size: bytes at @hdr
 *
 * Context: Process context, sleeps.
 * Return: 0, or a negative errno: -EINVAL if the range is not in the label
 * area or @hdr is too small for it; then nothing was written.  After another
 * error, a first part may have been.
 */
int papr_scm_labels_write(struct papr_scm *scm, struct nd_cmd_set_config_hdr *hdr, size_t size)
{
	if (size < sizeof(*hdr))
		return -EINVAL;
	return transfer(scm, hdr->in_offset, hdr->in_buf, hdr->in_length, size - sizeof(*hdr),
			write_chunk);
}
