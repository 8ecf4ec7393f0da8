// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Dumps of a kernel: registers, and functions of Linux that make calls.
 *
 * Since calls are made in line, a trace of the stack names their callers and
 * seldom plpar_hcall*.
 */
#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "annotate.h"

#define ARRAY_SIZE(array)	(sizeof(array) / sizeof((array)[0]))

/* Functions that a trace of the stack shows, and the call each makes. */
static const struct {
	const char *function;
	const char *call;
} functions[] = {
	{ "check_and_cede_processor", "H_CEDE" },
	{ "pseries_lpar_idle", "H_CEDE" },
	{ "pseries_shared_idle_sleep", "H_CEDE" },
	{ "shared_cede_loop", "H_CEDE" },
	{ "dedicated_cede_loop", "H_CEDE" },
	{ "pseries_cpu_offline_self", "H_CEDE" },
	{ "pseries_mach_cpu_die", "H_CEDE" },
	{ "splpar_spin_yield", "H_CONFER" },
	{ "splpar_rw_yield", "H_CONFER" },
	{ "__spin_yield", "H_CONFER" },
	{ "__rw_yield", "H_CONFER" },
	{ "yield_to_preempted", "H_CONFER" },
	{ "yield_to_any", "H_CONFER" },
	{ "prod_cpu", "H_PROD" },
	{ "pSeries_lpar_hpte_insert", "H_ENTER" },
	{ "pSeries_lpar_hpte_remove", "H_REMOVE" },
	{ "pSeries_lpar_hpte_invalidate", "H_REMOVE" },
	{ "pSeries_lpar_hpte_updatepp", "H_PROTECT" },
	{ "pSeries_lpar_hpte_updateboltedpp", "H_PROTECT" },
	{ "pSeries_lpar_flush_hash_range", "H_BULK_REMOVE" },
	{ "pseries_lpar_register_process_table", "H_REGISTER_PROC_TBL" },
	{ "hvc_put_chars", "H_PUT_TERM_CHAR" },
	{ "hvterm_raw_put_chars", "H_PUT_TERM_CHAR" },
	{ "udbg_hvc_putc", "H_PUT_TERM_CHAR" },
	{ "hvc_get_chars", "H_GET_TERM_CHAR" },
	{ "hvterm_raw_get_chars", "H_GET_TERM_CHAR" },
	{ "udbg_hvc_getc", "H_GET_TERM_CHAR" },
	{ "tce_build_pSeriesLP", "H_PUT_TCE" },
	{ "tce_free_pSeriesLP", "H_PUT_TCE" },
	{ "tce_buildmulti_pSeriesLP", "H_PUT_TCE_INDIRECT" },
	{ "tce_freemulti_pSeriesLP", "H_STUFF_TCE" },
	{ "tce_get_pSeriesLP", "H_GET_TCE" },
	{ "xive_spapr_configure_queue", "H_INT_SET_QUEUE_CONFIG" },
	{ "xive_spapr_configure_irq", "H_INT_SET_SOURCE_CONFIG" },
	{ "xive_spapr_esb_rw", "H_INT_ESB" },
	{ "pseries_rpt_invalidate", "H_RPT_INVALIDATE" },
	{ "icp_hv_eoi", "H_EOI" },
	{ "icp_hv_get_irq", "H_XIRR" },
	{ "icp_hv_cause_ipi", "H_IPI" },
	{ "do_join", "H_JOIN" },
	{ "drc_pmem_bind", "H_SCM_BIND_MEM" },
	{ "drc_pmem_unbind", "H_SCM_UNBIND_MEM" },
	{ "papr_scm_pmem_flush", "H_SCM_FLUSH" },
	{ "papr_scm_meta_get", "H_SCM_READ_METADATA" },
	{ "papr_scm_meta_set", "H_SCM_WRITE_METADATA" },
	{ "kvmhv_p9_guest_entry", "H_ENTER_NESTED" },
	{ "kvmhv_vcpu_entry_p9_nested", "H_ENTER_NESTED" },
	{ "ibmveth_start_xmit", "H_SEND_LOGICAL_LAN" },
	{ "ibmvscsi_send_crq", "H_SEND_CRQ" },
	{ "ibmvfc_send_crq", "H_SEND_CRQ" },
	{ "pseries_lpar_resize_hpt", "H_RESIZE_HPT_PREPARE" },
	{ "pseries_lpar_resize_hpt_commit", "H_RESIZE_HPT_COMMIT" },
};

/* Functions that execute sc 1: the registers of a dump are those of the call. */
static const char * const entries[] = {
	"plpar_hcall", "hcall_slow", "pseries_hcall",
};

/* "GPR00: 0000000000000058 ..." of Linux, "GPR00 ..." of QEMU. */
static bool take_gprs(struct annotator *annotator, const char *line)
{
	const char *found = strstr(line, "GPR");
	uint64_t values[4];
	unsigned int first;
	int i, count, read;

	if (!found || sscanf(found, "GPR%2u%*1[: ]%n", &first, &read) != 1)
		return false;
	found += read;
	for (count = 0; count < 4 &&
	     sscanf(found, " %16" SCNx64 "%n", &values[count], &read) == 1; count++)
		found += read;
	if (count < 4)
		return false;
	if (!first)
		memset(annotator->gprs, 0, sizeof(annotator->gprs));
	for (i = 0; i < count && first + i < ARRAY_SIZE(annotator->gprs); i++)
		annotator->gprs[first + i] = values[i];
	annotator->have_gprs = true;
	return true;
}

/* The text of r3 where a call was about to be made or has just ended. */
static char *register_text(const struct annotator *annotator)
{
	uint64_t r3 = annotator->gprs[3];
	const struct hcall *call = hcall_by_opcode(r3);
	const struct status *status = status_by_value(r3);
	char *text = NULL;
	int rc = -1;

	if (call && status)
		rc = asprintf(&text, "makes the hypervisor call; r3 is %#" PRIx64 ": %s before the call, %s after it",
			      r3, call->name, status->name);
	else if (call || status)
		rc = asprintf(&text, "makes the hypervisor call; r3 is %#" PRIx64 ": %s",
			      r3, call ? call->name : status->name);
	return rc < 0 ? NULL : text;
}

/*
 * "name+0x1c/0x28", also ".name+0x" of big-endian kernels and "name.part.2", and
 * "name at c0000000000fb260" of crash.
 */
static void take_symbol(struct annotator *annotator, const char *line,
			int start, int length, struct notes *notes)
{
	const char *name = line + start;
	char *text = NULL;
	size_t i;

	if (*name == '.') {
		name++;
		start++;
		length--;
	}
	length = strcspn(name, ".+") < (size_t)length ?
		 (int)strcspn(name, ".+") : length;
	for (i = 0; i < ARRAY_SIZE(functions); i++) {
		if ((int)strlen(functions[i].function) == length &&
		    !strncmp(functions[i].function, name, length) &&
		    asprintf(&text, "makes %s", functions[i].call) >= 0)
			note_text(notes, start, length, text);
	}
	for (i = 0; i < ARRAY_SIZE(entries); i++) {
		if (strncmp(entries[i], name, strlen(entries[i])))
			continue;
		if (annotator->have_gprs && strstr(line, "NIP")) {
			text = register_text(annotator);
			/* A later NIP without registers is of another dump. */
			annotator->have_gprs = false;
		} else {
			text = strdup("makes the hypervisor call; LR or the next frame names the caller");
		}
		note_text(notes, start, length, text);
		return;
	}
}

/* Find the end of the next name of a function; NULL if the line has no further one. */
static const char *next_symbol_end(const char *at)
{
	const char *offset = strstr(at, "+0x"), *address = strstr(at, " at c0");

	return !offset || (address && address < offset) ? address : offset;
}

void annotate_dump(struct annotator *annotator, const char *line,
		   struct notes *notes)
{
	const char *at = line, *offset;

	if (take_gprs(annotator, line))
		return;
	while ((offset = next_symbol_end(at))) {
		const char *start = offset;

		while (start > line && (isalnum((unsigned char)start[-1]) ||
					strchr("_.", start[-1])))
			start--;
		if (start < offset)
			take_symbol(annotator, line, start - line,
				    offset - start, notes);
		at = offset + 3;
	}
	if (strstr(line, "---[ end trace"))
		annotator->have_gprs = false;
}
