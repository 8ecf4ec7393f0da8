/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Performance counters kept by the hypervisor.
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_PERF_GEN_H
#define _ASM_POWERPC_HCALLS_PERF_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * hcall_get_24x7_catalog_page() - read one page of the catalogue of 24x7
 *	counters
 * @page: receives the page (memory: written, 4096 bytes, aligned to 4096,
 *	not across a multiple of 4096)
 * @version: version from page 0; 0 for any
 * @index: number of the page, from 0
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/perf/hv-24x7.c,
 * h_get_24x7_catalog_page_() and catalog_read().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the page is written
 */
static __always_inline __must_check long
hcall_get_24x7_catalog_page(hcall_ra_t page, u64 version, u64 index)
{
	return hcall_issue_norets(H_GET_24X7_CATALOG_PAGE, (__force u64)page,
				  version, index);
}

/**
 * hcall_get_24x7_data() - read 24x7 counters
 * @request: request for counters of a domain (memory: read, @request_size
 *	bytes, not across a multiple of 4096)
 * @request_size: bytes of request; Linux passes 4096
 * @result: receives the counters (memory: written, @result_size bytes, not
 *	across a multiple of 4096)
 * @result_size: bytes of result; Linux passes 4096
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/perf/hv-24x7.c,
 * make_24x7_request() and get_count_from_result().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - result holds the answers to all requests
 */
static __always_inline __must_check long
hcall_get_24x7_data(hcall_ra_t request, u64 request_size, hcall_ra_t result,
		    u64 result_size)
{
	return hcall_issue_norets(H_GET_24X7_DATA, (__force u64)request,
				  request_size, (__force u64)result,
				  result_size);
}

/**
 * hcall_get_perf_counter_info() - read performance information of
 *	processors, partitions or the system
 * @buffer: the request, which the hypervisor overwrites with the answer
 *	(memory: read and written, @size bytes)
 * @size: bytes of buffer, header and room for values; Linux passes up to
 *	4096
 *
 * Never busy.  Source: LoPAPR 2.9, H_GetPerformanceCounterInfo (0xF080).
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - buffer holds the requested values
 * * H_PARAMETER - size or content is bad; with detail_rc 0x1B the buffer was
 *   too small and holds as many values as fit
 * * H_PRIVILEGE - buffer cannot be accessed
 * * H_NOT_AVAILABLE - the firmware or platform does not have the information
 * * H_AUTHORITY - performance information collection is not enabled for the
 *   partition
 * * H_HARDWARE - hardware error
 */
static __always_inline __must_check long
hcall_get_perf_counter_info(hcall_ra_t buffer, u64 size)
{
	return hcall_issue_norets(H_GET_PERF_COUNTER_INFO, (__force u64)buffer,
				  size);
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_PERF_GEN_H */
