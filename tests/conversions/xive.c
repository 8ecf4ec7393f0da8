// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Interrupts, sysdev/xive/spapr.c: H_INT_*.  Callers have interrupts off.
 */
#include "callers.h"

struct xive_q {
	__be32 *qpage;
	u32 msk, idx, toggle;
	u64 eoi_phys;
};

struct xive_cpu {
	struct xive_q queue[8];
};

static unsigned long xive_queue_shift = 16;
static unsigned int freed;

#define xive_alloc_order(order)	((order) > 16 ? (order) - 16 : 0)
#define get_hard_smp_processor_id(cpu)	((int)(cpu))
#define is_secure_guest()	0
#define PHYS_PFN(address)	((address) >> 16)
#define uv_share_page(pfn, count)	((void)0)
#define uv_unshare_page(pfn, count)	((void)0)
#define free_pages(address, order)	((void)freed++)

#include "functions.c"

struct hcall_regs model(unsigned long opcode, int nargs, const u64 *args)
{
	return (struct hcall_regs) {
		.status = H_SUCCESS, .r4 = 0x104, .r5 = 0x105, .r6 = 0x106, .r7 = 0x107
	};
}

static unsigned long r[4];

static long source_info(void)
{
	return plpar_int_get_source_info(0, 0x1200, &r[0], &r[1], &r[2], &r[3]);
}

static long set_source(void)
{
	return plpar_int_set_source_config(XIVE_SRC_SET_EISN, 0x1200, 3, 6, 0x10);
}

static long get_source(void)
{
	return plpar_int_get_source_config(0, 0x1200, &r[0], &r[1], &r[2]);
}

static long queue_info(void)
{
	return plpar_int_get_queue_info(0, 3, 6, &r[0], &r[1]);
}

static long set_queue(void)
{
	return plpar_int_set_queue_config(XIVE_EQ_ALWAYS_NOTIFY, 3, 6, 0x10000, 16);
}

static long sync_source(void)
{
	return plpar_int_sync(0, 0x1200);
}

static long esb(void)
{
	return plpar_int_esb(XIVE_ESB_FLAG_STORE, 0x1200, 0x800, 7, &r[0]);
}

static long reset(void)
{
	return plpar_int_reset(0);
}

static const struct {
	unsigned long opcode;
	long (*call)(void);
	int nresults;
	/* Arguments that the hypervisor must get. */
	u64 args[5];
} all[] = {
	{ H_INT_GET_SOURCE_INFO, source_info, 4, { 0, 0x1200 } },
	{ H_INT_SET_SOURCE_CONFIG, set_source, 0, { 2, 0x1200, 3, 6, 0x10 } },
	{ H_INT_GET_SOURCE_CONFIG, get_source, 3, { 0, 0x1200 } },
	{ H_INT_GET_QUEUE_INFO, queue_info, 2, { 0, 3, 6 } },
	{ H_INT_SET_QUEUE_CONFIG, set_queue, 0, { 1, 3, 6, 0x10000, 16 } },
	{ H_INT_SYNC, sync_source, 0, { 0, 0x1200 } },
	{ H_INT_ESB, esb, 1, { 1, 0x1200, 0x800, 7 } },
	{ H_INT_RESET, reset, 0, { 0 } },
};

#define for_all(i)	for (i = 0; i < ARRAY_SIZE(all); i++)

CASE(arguments_and_results, KEEP)
{
	unsigned int i;
	int n;

	atomic++;
	for_all(i) {
		memset(r, 0, sizeof(r));
		expect(!all[i].call() && calls(all[i].opcode) == 1);
		expect(!memcmp(last_args, all[i].args, last_nargs < 5 ? last_nargs * 8 : 40) ||
		       all[i].opcode == H_INT_GET_SOURCE_CONFIG);
		for (n = 0; n < all[i].nresults; n++)
			expect(r[n] == 0x104 + n);
	}
	atomic--;
}

CASE(busy_call_is_repeated, KEEP)
{
	unsigned int i;

	atomic++;
	for_all(i) {
		answer(all[i].opcode, 1, 2, H_BUSY);
		answer(all[i].opcode, 3, 3, H_LONG_BUSY_ORDER_10_MSEC);
		expect(!all[i].call() && calls(all[i].opcode) == 4);
	}
	atomic--;
}

CASE(failure_is_returned, KEEP)
{
	unsigned int i, n;

	for_all(i) {
		for (n = 0; n < 2; n++) {
			unsigned int before = calls(all[i].opcode);

			answer(all[i].opcode, before + 1, before + 1, failures[n]);
			expect(all[i].call() && calls(all[i].opcode) == before + 1);
		}
	}
}

CASE(get_source_has_two_arguments, FIX)
{
	expect(!get_source() && last_nargs == 2);
}

CASE(failing_cleanup_keeps_page, FIX)
{
	struct xive_cpu cpu = { .queue[6].qpage = (void *)0x10000 };

	xive_spapr_cleanup_queue(3, &cpu, 6);
	expect(freed == 1 && !cpu.queue[6].qpage);
	cpu.queue[6].qpage = (void *)0x10000;
	answer(H_INT_SET_QUEUE_CONFIG, 2, 2, H_HARDWARE);
	xive_spapr_cleanup_queue(3, &cpu, 6);
	expect(freed == 1);
}

CASE(three_hints_of_10_s_take_less_than_1_s, FIX)
{
	answer(H_INT_SET_SOURCE_CONFIG, 1, 3, H_LONG_BUSY_ORDER_10_SEC);
	expect(!set_source() && now_us() < USEC_PER_SEC);
}

CASE(busy_call_ends, CONVERT)
{
	unsigned int i;

	for_all(i) {
		u64 start = now_us(), limit = all[i].call == reset ? 100 : 1;

		answer(all[i].opcode, 1, ALWAYS, H_LONG_BUSY_ORDER_100_SEC);
		expect(all[i].call());
		expect(now_us() - start >= limit * USEC_PER_SEC);
		expect(now_us() - start < (limit + 1) * USEC_PER_SEC);
	}
}

CASE(failing_esb_is_repeated, FIX)
{
	answer(H_INT_ESB, 1, 2, H_HARDWARE);
	expect(xive_spapr_esb_rw(0x1200, 0x400, 0, false) == 0x104 && calls(H_INT_ESB) == 3);
	expect(last_args[1] == 0x1200 && last_args[2] == 0x400);
}

CASE(failing_esb_ends, KEEP)
{
	answer(H_INT_ESB, 1, ALWAYS, H_HARDWARE);
	expect(xive_spapr_esb_rw(0x1200, 0x400, 0, false) == (u64)-1 && calls(H_INT_ESB) < 10);
}
