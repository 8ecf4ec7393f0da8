// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * 24x7 counters, perf/hv-24x7.c: H_GET_24X7_CATALOG_PAGE, H_GET_24X7_DATA.
 */
#include "callers.h"

#define H24x7_DATA_BUFFER_SIZE	4096
#define IS_ALIGNED(x, size)	(!((x) & ((size) - 1)))
#define pr_devel(...)		no_print(__VA_ARGS__)
#define pr_notice_ratelimited(...)	no_print(__VA_ARGS__)

struct hv_24x7_request {
	int performance_domain, data_offset, starting_ix, starting_lpar_ix;
};

struct hv_24x7_request_buffer {
	struct hv_24x7_request requests[1];
};

struct hv_24x7_data_result_buffer {
	int detailed_rc, failing_request_ix;
};

#include "functions.c"

static char buffers[3][4096] __attribute__((aligned(4096)));

struct hcall_regs model(unsigned long opcode, int nargs, const u64 *args)
{
	/* The hypervisor rejects the address of no memory. */
	return (struct hcall_regs) { .status = args[0] == ~0ULL ? H_PARAMETER : H_SUCCESS };
}

static int read_counters(void *request)
{
	return make_24x7_request(request, (void *)buffers[2]);
}

CASE(counters_are_read, KEEP)
{
	expect(!read_counters(buffers[0]));
	expect(last_args[0] == (unsigned long)buffers[0] && last_args[1] == 4096);
	expect(last_args[2] == (unsigned long)buffers[2] && last_args[3] == 4096);
	expect(!h_get_24x7_catalog_page(buffers[1], 5, 6));
	expect(last_args[0] == (unsigned long)buffers[1] && last_args[1] == 5 &&
	       last_args[2] == 6);
}

CASE(failures_are_returned, KEEP)
{
	unsigned int i;

	for (i = 0; i < nfailures; i++) {
		answer(H_GET_24X7_DATA, i + 1, i + 1, failures[i]);
		expect(read_counters(buffers[0]) == -EIO);
	}
	answer(H_GET_24X7_CATALOG_PAGE, 1, 1, H_PARAMETER);
	expect(h_get_24x7_catalog_page(buffers[1], 0, 0) == H_PARAMETER);
}

CASE(buffer_across_a_boundary_is_not_used, CONVERT)
{
	expect(read_counters(buffers[0] + 2048) == -EIO && last_args[0] == ~0ULL);
	expect(h_get_24x7_catalog_page(buffers[0] + 8, 0, 0) && last_args[0] == ~0ULL);
}
