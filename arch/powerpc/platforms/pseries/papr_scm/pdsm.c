// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Serve the commands that ndctl sends to a PAPR NVDIMM: PDSM (linux/papr_pdsm.h).
 *
 * A malformed request fails the ioctl.  The ioctl of a well-formed request succeeds,
 * and cmd_status holds the result of the request.
 */
#include <linux/device.h>
#include <linux/ndctl.h>
#include <linux/nospec.h>
#include <linux/string.h>

#include <uapi/linux/papr_pdsm.h>

#include "papr_scm.h"

static void papr_scm_add_fuel_gauge(struct papr_scm *scm, struct nd_papr_pdsm_health *answer)
{
	struct papr_scm_stat_request *request;
	u64 percent;

	if (!scm->stats_size)
		return;

	request = papr_scm_stat_request_alloc("MemLife ");
	if (request && !papr_scm_stat_read(scm, request, &percent) && percent <= 100) {
		answer->extension_flags |= PDSM_DIMM_HEALTH_RUN_GAUGE_VALID;
		answer->dimm_fuel_gauge = percent;
	}
	papr_scm_stat_request_free(request);
}

static int papr_scm_pdsm_health(struct papr_scm *scm, union nd_pdsm_payload *payload)
{
	struct nd_papr_pdsm_health *answer = &payload->health;
	u64 health;
	int rc;

	rc = papr_scm_health(scm, true, &health);
	if (rc)
		return rc;

	/* Clear the whole structure: user space gets every byte. */
	memset(answer, 0, sizeof(*answer));
	answer->extension_flags = PDSM_DIMM_DSC_VALID;
	answer->dimm_unarmed = !!(health & PAPR_SCM_UNARMED);
	answer->dimm_bad_shutdown = !!(health & PAPR_SCM_BAD_SHUTDOWN);
	answer->dimm_bad_restore = !!(health & PAPR_SCM_BAD_RESTORE);
	answer->dimm_scrubbed = !!(health & PAPR_SCM_LOCKED);
	answer->dimm_locked = !!(health & PAPR_SCM_LOCKED);
	answer->dimm_encrypted = !!(health & PAPR_SCM_ENCRYPTED);
	answer->dimm_dsc = scm->dirty_shutdowns;
	answer->dimm_health = PAPR_PDSM_DIMM_HEALTHY;
	if (health & PAPR_SCM_FATAL)
		answer->dimm_health = PAPR_PDSM_DIMM_FATAL;
	else if (health & PAPR_SCM_CRITICAL)
		answer->dimm_health = PAPR_PDSM_DIMM_CRITICAL;
	else if (health & PAPR_SCM_UNHEALTHY)
		answer->dimm_health = PAPR_PDSM_DIMM_UNHEALTHY;

	papr_scm_add_fuel_gauge(scm, answer);
	return 0;
}

static int papr_scm_pdsm_inject(struct papr_scm *scm, union nd_pdsm_payload *payload)
{
	struct nd_papr_pdsm_smart_inject *request = &payload->smart_inject;
	u64 set = 0, clear = 0;
	int rc;

	if (request->flags & PDSM_SMART_INJECT_HEALTH_FATAL)
		*(request->fatal_enable ? &set : &clear) |= PAPR_SCM_FATAL;
	if (request->flags & PDSM_SMART_INJECT_BAD_SHUTDOWN)
		*(request->unsafe_shutdown_enable ? &set : &clear) |= PAPR_SCM_BAD_SHUTDOWN;

	rc = papr_scm_health_inject(scm, set, clear);
	if (rc)
		return rc;

	/* Return the flags that the driver supports. */
	request->flags &= PDSM_SMART_INJECT_HEALTH_FATAL | PDSM_SMART_INJECT_BAD_SHUTDOWN;
	return 0;
}

/* Describe each PDSM: sizes of the payload (size_in 0 allows any), and handler. */
static const struct papr_scm_pdsm {
	size_t size_in;
	size_t size_out;
	int (*serve)(struct papr_scm *scm, union nd_pdsm_payload *payload);
} papr_scm_pdsms[] = {
	[PAPR_PDSM_HEALTH] = {
		.size_out = sizeof(struct nd_papr_pdsm_health),
		.serve = papr_scm_pdsm_health,
	},
	[PAPR_PDSM_SMART_INJECT] = {
		.size_in = sizeof(struct nd_papr_pdsm_smart_inject),
		.size_out = sizeof(struct nd_papr_pdsm_smart_inject),
		.serve = papr_scm_pdsm_inject,
	},
};

/* Return the request's description, or NULL for a malformed request. */
static const struct papr_scm_pdsm *papr_scm_find_pdsm(const struct nd_cmd_pkg *pkg, size_t size)
{
	const struct nd_pkg_pdsm *request = (const void *)pkg->nd_payload;
	const struct papr_scm_pdsm *pdsm;

	if (size < sizeof(*pkg) + sizeof(*request) || pkg->nd_family != NVDIMM_FAMILY_PAPR ||
	    pkg->nd_command >= ARRAY_SIZE(papr_scm_pdsms) || !papr_scm_pdsms[pkg->nd_command].serve)
		return NULL;

	pdsm = &papr_scm_pdsms[array_index_nospec(pkg->nd_command, ARRAY_SIZE(papr_scm_pdsms))];
	if (request->reserved[0] || request->reserved[1])
		return NULL;
	if (pdsm->size_in && pkg->nd_size_in != ND_PDSM_HDR_SIZE + pdsm->size_in)
		return NULL;
	if (pkg->nd_size_out != ND_PDSM_HDR_SIZE + pdsm->size_out)
		return NULL;
	return pdsm;
}

/* Serve a request, with its result in @status; return -EINVAL for a bad request. */
int papr_scm_pdsm(struct papr_scm *scm, struct nd_cmd_pkg *pkg, size_t size, int *status)
{
	struct nd_pkg_pdsm *answer = (void *)pkg->nd_payload;
	const struct papr_scm_pdsm *pdsm = papr_scm_find_pdsm(pkg, size);

	if (!pdsm) {
		dev_dbg(scm->dev, "malformed PDSM\n");
		*status = -EINVAL;
		return -EINVAL;
	}

	*status = pdsm->serve(scm, &answer->payload);
	answer->cmd_status = *status;
	pkg->nd_fw_size = ND_PDSM_HDR_SIZE;
	if (!*status)
		pkg->nd_fw_size += pdsm->size_out;
	return 0;
}
