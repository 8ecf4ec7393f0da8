// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * PDSM: the commands that ndctl sends an NVDIMM of PAPR (asm/papr_pdsm.h).
 *
 * A request that is not as the header has it is refused as a whole: the ioctl
 * fails.  One that is, succeeds, and tells in cmd_status how it went.
 */
#include <linux/device.h>
#include <linux/ndctl.h>
#include <linux/string.h>

#include <asm/papr_pdsm.h>

#include "papr_scm.h"

static void add_fuel_gauge(struct papr_scm *scm, struct nd_papr_pdsm_health *answer)
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

static int get_health(struct papr_scm *scm, union nd_pdsm_payload *payload)
{
	struct nd_papr_pdsm_health *answer = &payload->health;
	u64 health;
	int rc;

	rc = papr_scm_health(scm, true, &health);
	if (rc)
		return rc;

	/* All of it goes to user space. */
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

	add_fuel_gauge(scm, answer);
	return 0;
}

static int inject(struct papr_scm *scm, union nd_pdsm_payload *payload)
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

	/* The answer: which of the flags were understood. */
	request->flags &= PDSM_SMART_INJECT_HEALTH_FATAL | PDSM_SMART_INJECT_BAD_SHUTDOWN;
	return 0;
}

/* Sizes are those of the payload; 0: the request has none, any is taken. */
static const struct pdsm {
	size_t size_in;
	size_t size_out;
	int (*serve)(struct papr_scm *scm, union nd_pdsm_payload *payload);
} pdsms[] = {
	[PAPR_PDSM_HEALTH] = {
		.size_out = sizeof(struct nd_papr_pdsm_health),
		.serve = get_health,
	},
	[PAPR_PDSM_SMART_INJECT] = {
		.size_in = sizeof(struct nd_papr_pdsm_smart_inject),
		.size_out = sizeof(struct nd_papr_pdsm_smart_inject),
		.serve = inject,
	},
};

/* The request's description, or NULL if it is not as it should be. */
static const struct pdsm *find(const struct nd_cmd_pkg *pkg, size_t size)
{
	const struct nd_pkg_pdsm *request = (const void *)pkg->nd_payload;
	const struct pdsm *pdsm;

	if (size < sizeof(*pkg) + sizeof(*request) || pkg->nd_family != NVDIMM_FAMILY_PAPR ||
	    pkg->nd_command >= ARRAY_SIZE(pdsms) || !pdsms[pkg->nd_command].serve)
		return NULL;

	pdsm = &pdsms[pkg->nd_command];
	if (request->reserved[0] || request->reserved[1])
		return NULL;
	if (pdsm->size_in && pkg->nd_size_in != ND_PDSM_HDR_SIZE + pdsm->size_in)
		return NULL;
	if (pkg->nd_size_out != ND_PDSM_HDR_SIZE + pdsm->size_out)
		return NULL;
	return pdsm;
}

/**
 * papr_scm_pdsm() - serve one request
 * @scm: the device
 * @pkg: the request, and the answer
 * @size: bytes at @pkg
 * @status: filled in: how it went, as in the answer's cmd_status
 *
 * Context: Process context, sleeps.
 * Return: 0, or -EINVAL if @pkg is no request of this kind; it is unchanged
 * then.
 */
int papr_scm_pdsm(struct papr_scm *scm, struct nd_cmd_pkg *pkg, size_t size, int *status)
{
	struct nd_pkg_pdsm *answer = (void *)pkg->nd_payload;
	const struct pdsm *pdsm = find(pkg, size);

	if (!pdsm) {
		dev_dbg(scm->dev, "not a PDSM, or not of its size\n");
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
