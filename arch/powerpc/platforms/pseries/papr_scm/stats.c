// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Read the statistics of an NVDIMM, which the hypervisor writes into a buffer.
 *
 * The driver checks the size and the count that the hypervisor returns.
 */
#include <linux/ctype.h>
#include <linux/device.h>
#include <linux/irqflags.h>
#include <linux/libnvdimm.h>
#include <linux/overflow.h>
#include <linux/slab.h>
#include <linux/sysfs.h>
#include <linux/unaligned.h>

#include <asm/hvcall-ra.h>
#include <asm/hvcall-structs.h>

#include "papr_scm.h"

#define PAPR_SCM_EYECATCHER	"SCMSTATS"
#define PAPR_SCM_STATS_VERSION	1
/* Limit the size of the buffer; no known hypervisor has nearly as many statistics. */
#define PAPR_SCM_MOST_STATS	1024

/* Buffer for one entry, of a power of two bytes: kzalloc() keeps it in one page. */
struct papr_scm_stat_request {
	struct hcall_scm_stats header;
	struct hcall_scm_stat entry;
};

static void papr_scm_stats_header(struct hcall_scm_stats *buffer, u32 count)
{
	memcpy(buffer->eye_catcher, PAPR_SCM_EYECATCHER, sizeof(buffer->eye_catcher));
	buffer->version = cpu_to_be32(PAPR_SCM_STATS_VERSION);
	buffer->num_statistics = cpu_to_be32(count);
}

/* Copy a statistic's name, eight characters in a register, as printable text. */
static void papr_scm_stat_name(char to[static 9], u64 name)
{
	unsigned int i;

	put_unaligned_be64(name, to);
	for (i = 0; i < 8; i++)
		if (!isascii(to[i]) || !isprint(to[i]))
			to[i] = '?';
	to[i] = '\0';
}

/* Let the hypervisor fill the buffer; return -ENOENT for a missing entry. */
static int papr_scm_stats_call(struct papr_scm *scm, struct hcall_scm_stats *buffer, size_t size)
{
	hcall_ra_t ra = hcall_ra_buf(buffer, size, 0, 0);
	struct hcall_scm_performance_stats_ret ret;
	char name[9];

	ret = hcall_scm_performance_stats(scm->drc_index, ra, size);
	/* perf may hold the lock of the run queue, which a console takes to wake a task. */
	if (ret.status && irqs_disabled())
		return ret.status == H_PARTIAL ? -ENOENT : papr_scm_errno(ret.status);
	if (ret.status == H_PARTIAL) {
		papr_scm_stat_name(name, ret.unknown_name);
		dev_err_ratelimited(scm->dev, "hypervisor has no statistic %s\n", name);
		return -ENOENT;
	}
	/* Leave the buffer out: a log must not hold real addresses. */
	return ret.status ? papr_scm_failed(scm, H_SCM_PERFORMANCE_STATS, ret.status,
					    scm->drc_index) : 0;
}

/* Set @scm->stats_size, to 0 for a device without statistics. */
void papr_scm_stats_init(struct papr_scm *scm)
{
	const size_t most = struct_size((struct hcall_scm_stats *)NULL, statistics,
				       PAPR_SCM_MOST_STATS);
	struct hcall_scm_performance_stats_ret ret;

	scm->stats_size = 0;
	ret = hcall_scm_performance_stats(scm->drc_index, HCALL_RA_NONE, 0);
	if (ret.status == H_FUNCTION || ret.status == H_UNSUPPORTED)
		dev_dbg(scm->dev, "hypervisor has no statistics\n");
	else if (ret.status == H_AUTHORITY)
		dev_info(scm->dev, "partition is not allowed to collect performance data\n");
	else if (ret.status)
		papr_scm_failed(scm, H_SCM_PERFORMANCE_STATS, ret.status, scm->drc_index, 0, 0);
	else if (ret.needed_size < sizeof(struct hcall_scm_stats) || ret.needed_size > most)
		dev_err(scm->dev, "hypervisor returned invalid size of statistics, %llu\n",
			ret.needed_size);
	else
		scm->stats_size = ret.needed_size;
}

/* Allocate a request for a statistic by its name, eight characters; return NULL on failure. */
struct papr_scm_stat_request *papr_scm_stat_request_alloc(const char *name)
{
	struct papr_scm_stat_request *request = kzalloc(sizeof(*request), GFP_KERNEL);

	if (request)
		memcpy(request->entry.id, name, sizeof(request->entry.id));
	return request;
}

/* Free a request of papr_scm_stat_request_alloc(). */
void papr_scm_stat_request_free(struct papr_scm_stat_request *request)
{
	kfree(request);
}

/*
 * Read a statistic, with interrupts on or off; off, a failure is not logged.  Callers
 * must not share a request.
 */
int papr_scm_stat_read(struct papr_scm *scm, struct papr_scm_stat_request *request, u64 *value)
{
	int rc;

	papr_scm_stats_header(&request->header, 1);
	request->entry.value = 0;
	rc = papr_scm_stats_call(scm, &request->header, sizeof(*request));
	if (!rc)
		*value = be64_to_cpu(request->entry.value);
	return rc;
}

static int papr_scm_stats_text(struct papr_scm *scm, struct hcall_scm_stats *buffer, char *buf)
{
	const size_t room = (scm->stats_size - sizeof(*buffer)) / sizeof(buffer->statistics[0]);
	int length = 0;
	u32 count, i;
	int rc;

	papr_scm_stats_header(buffer, 0);
	rc = papr_scm_stats_call(scm, buffer, scm->stats_size);
	if (rc)
		return rc;

	/* Read the count once: the hypervisor may change it at any time. */
	count = be32_to_cpu(READ_ONCE(buffer->num_statistics));
	if (count > room) {
		dev_err_ratelimited(scm->dev,
				    "hypervisor returned invalid number of statistics, %u of %zu\n",
				    count, room);
		return -EBADMSG;
	}

	for (i = 0; i < count; i++) {
		char name[9];

		papr_scm_stat_name(name, get_unaligned_be64(buffer->statistics[i].id));
		length += sysfs_emit_at(buf, length, "%s = 0x%016llX\n", name,
					be64_to_cpu(buffer->statistics[i].value));
	}
	return length;
}

/*
 * Print all statistics to a sysfs page.  Return the length; -ENOENT for a device without
 * statistics; -EBADMSG for an invalid answer; or the errno of the call.
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
	rc = papr_scm_stats_text(scm, buffer, buf);
	kfree(buffer);
	return rc;
}

static ssize_t perf_stats_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	return papr_scm_stats_show(nvdimm_provider_data(to_nvdimm(dev)), buf);
}

struct device_attribute papr_scm_attr_perf_stats = __ATTR_RO_MODE(perf_stats, 0400);
