// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Statistics of an NVDIMM, which the hypervisor writes into a buffer.
 *
 * How large that is and how many entries are in it is the hypervisor's word;
 * both are held against what was really allocated.
 */
#include <linux/ctype.h>
#include <linux/device.h>
#include <linux/libnvdimm.h>
#include <linux/overflow.h>
#include <linux/slab.h>
#include <linux/sysfs.h>

#include <asm/hvcall-ra.h>
#include <asm/hvcall-structs.h>

#include "papr_scm.h"

#define EYECATCHER	"SCMSTATS"
#define VERSION		1
/* More than any known hypervisor has, and as much as kmalloc() gives gladly. */
#define MOST_STATS	1024

/* A buffer for one entry, of a size that crosses no page. */
struct papr_scm_stat_request {
	struct hcall_scm_stats header;
	struct hcall_scm_stat entry;
};

static void write_header(struct hcall_scm_stats *buffer, u32 count)
{
	memcpy(buffer->eye_catcher, EYECATCHER, sizeof(buffer->eye_catcher));
	buffer->version = cpu_to_be32(VERSION);
	buffer->num_statistics = cpu_to_be32(count);
}

static int fill(struct papr_scm *scm, struct hcall_scm_stats *buffer, size_t size)
{
	hcall_ra_t ra = hcall_ra_buf(buffer, size, 0, 0);
	struct hcall_scm_performance_stats_ret ret;
	int rc;

	ret = hcall_scm_performance_stats(scm->drc_index, ra, size);
	if (ret.status == H_SUCCESS)
		return 0;

	rc = papr_scm_failed(scm, H_SCM_PERFORMANCE_STATS, ret.status,
			     scm->drc_index, (__force u64)ra, size);
	/* It does not know the name of an entry. */
	return ret.status == H_PARTIAL ? -ENOENT : rc;
}

/**
 * papr_scm_stats_init() - find out whether a device has statistics
 * @scm: the device; @scm->stats_size is filled in
 *
 * Context: Process context.
 */
void papr_scm_stats_init(struct papr_scm *scm)
{
	const size_t most = struct_size((struct hcall_scm_stats *)NULL, statistics, MOST_STATS);
	struct hcall_scm_performance_stats_ret ret;

	scm->stats_size = 0;
	ret = hcall_scm_performance_stats(scm->drc_index, HCALL_RA_NONE, 0);
	if (ret.status)
		papr_scm_failed(scm, H_SCM_PERFORMANCE_STATS, ret.status, scm->drc_index, 0, 0);
	else if (ret.needed_size < sizeof(struct hcall_scm_stats) || ret.needed_size > most)
		dev_err(scm->dev, "the hypervisor wants %llu bytes for statistics, which cannot be\n",
			ret.needed_size);
	else
		scm->stats_size = ret.needed_size;
}

/**
 * papr_scm_stat_request_alloc() - prepare to read one statistic
 * @name: its name, eight characters
 *
 * Context: Process context, sleeps.
 * Return: For papr_scm_stat_read(), one reader at a time, and at last
 * papr_scm_stat_request_free(); NULL without memory.
 */
struct papr_scm_stat_request *papr_scm_stat_request_alloc(const char *name)
{
	struct papr_scm_stat_request *request = kzalloc(sizeof(*request), GFP_KERNEL);

	if (request)
		memcpy(request->entry.id, name, sizeof(request->entry.id));
	return request;
}

/**
 * papr_scm_stat_request_free() - done with reading one statistic
 * @request: from papr_scm_stat_request_alloc(), or NULL
 *
 * Context: Any.
 */
void papr_scm_stat_request_free(struct papr_scm_stat_request *request)
{
	kfree(request);
}

/**
 * papr_scm_stat_read() - read one statistic
 * @scm: the device
 * @request: which
 * @value: filled in, if there is no error
 *
 * Context: Any with translation on; allocates nothing.
 * Return: 0, or a negative errno: -ENOENT if the hypervisor does not know the
 * name, -EPERM if it does not allow the partition to ask.
 */
int papr_scm_stat_read(struct papr_scm *scm, struct papr_scm_stat_request *request, u64 *value)
{
	int rc;

	write_header(&request->header, 1);
	request->entry.value = 0;
	rc = fill(scm, &request->header, sizeof(*request));
	if (!rc)
		*value = be64_to_cpu(request->entry.value);
	return rc;
}

/* The hypervisor's eight characters, made fit for a line of text. */
static void copy_name(char to[static 9], const struct hcall_scm_stat *entry)
{
	unsigned int i;

	for (i = 0; i < sizeof(entry->id); i++)
		to[i] = isascii(entry->id[i]) && isprint(entry->id[i]) ? entry->id[i] : '?';
	to[i] = '\0';
}

static int show_all(struct papr_scm *scm, struct hcall_scm_stats *buffer, char *buf)
{
	const size_t room = (scm->stats_size - sizeof(*buffer)) / sizeof(buffer->statistics[0]);
	int length = 0;
	u32 count, i;
	int rc;

	write_header(buffer, 0);
	rc = fill(scm, buffer, scm->stats_size);
	if (rc)
		return rc;

	/* Once: the hypervisor could change it meanwhile. */
	count = be32_to_cpu(READ_ONCE(buffer->num_statistics));
	if (count > room) {
		dev_err_ratelimited(scm->dev,
				    "the hypervisor says it wrote %u statistics to where %zu fit\n",
				    count, room);
		return -EBADMSG;
	}

	for (i = 0; i < count; i++) {
		char name[9];

		copy_name(name, &buffer->statistics[i]);
		length += sysfs_emit_at(buf, length, "%s = 0x%016llX\n", name,
					be64_to_cpu(buffer->statistics[i].value));
	}
	return length;
}

/**
 * papr_scm_stats_show() - all statistics as text
 * @scm: the device
 * @buf: a page, as sysfs gives it
 *
 * Context: Process context, sleeps.
 * Return: Bytes written to @buf, or a negative errno: -ENOENT if the device has
 * no statistics, -EBADMSG if the hypervisor's answer cannot be, else as
 * papr_scm_stat_read().
 */
int papr_scm_stats_show(struct papr_scm *scm, char *buf)
{
	struct hcall_scm_stats *buffer;
	int rc;

	if (!scm->stats_size)
		return -ENOENT;

	buffer = kzalloc(scm->stats_size, GFP_KERNEL);
	if (!buffer)
		return -ENOMEM;
	rc = show_all(scm, buffer, buf);
	kfree(buffer);
	return rc;
}

static ssize_t perf_stats_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	return papr_scm_stats_show(nvdimm_provider_data(to_nvdimm(dev)), buf);
}

struct device_attribute papr_scm_attr_perf_stats = __ATTR_RO_MODE(perf_stats, 0400);
