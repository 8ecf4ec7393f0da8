// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Mappings for DMA, platforms/pseries/iommu.c: H_PUT_TCE, H_PUT_TCE_INDIRECT, H_STUFF_TCE.
 */
#include "callers.h"

#define TCE_PCI_READ		1
#define TCE_PCI_WRITE		2
#define TCE_ENTRY_SIZE		8
#define ENTRIES			2048
#define SHIFT			12

enum dma_data_direction { DMA_BIDIRECTIONAL, DMA_TO_DEVICE };

struct iommu_table {
	unsigned long it_index, it_page_shift;
};

static bool has_multi;
#define firmware_has_feature(feature)	has_multi

#undef min_t
#define min_t(type, a, b)	((type)(a) < (type)(b) ? (type)(a) : (type)(b))
#define DEFINE_PER_CPU(type, name)	typeof(type) name
#define __this_cpu_read(name)		(name)
#define __this_cpu_write(name, value)	((name) = (value))

static char pages[1][4096] __attribute__((aligned(4096)));
#define __get_free_page(flags)	((unsigned long)pages[0])

static __be64 *tce_page;

static void tce_free_pSeriesLP(unsigned long liobn, long tcenum, long tceshift, long npages);
static void tce_freemulti_pSeriesLP(struct iommu_table *tbl, long tcenum, long npages);

#include "functions.c"

static struct iommu_table table = { .it_index = 0x80000001, .it_page_shift = SHIFT };
static u64 entries[ENTRIES];
/* Number of the H_PUT_TCE_INDIRECT that sets half of its entries and fails; 0 for none. */
static unsigned int half_done;

struct hcall_regs model(unsigned long opcode, int nargs, const u64 *args)
{
	u64 i, first = args[1] >> SHIFT, count = nargs > 3 ? args[3] : 1;

	expect(args[0] == table.it_index && first + count <= ENTRIES);
	if (opcode == H_PUT_TCE_INDIRECT && calls(opcode) == half_done) {
		for (i = 0; i < count / 2; i++)
			entries[first + i] = be64toh(((u64 *)args[2])[i]);
		return (struct hcall_regs) { .status = H_HARDWARE };
	}
	for (i = 0; i < count; i++)
		entries[first + i] = opcode == H_PUT_TCE_INDIRECT ?
			be64toh(((u64 *)args[2])[i]) : args[2];
	return (struct hcall_regs) { .status = H_SUCCESS };
}

static unsigned int mapped(void)
{
	unsigned int i, count = 0;

	for (i = 0; i < ENTRIES; i++)
		count += !!entries[i];
	return count;
}

static int map(long npages)
{
	return tce_buildmulti_pSeriesLP(&table, 0, npages, 0x100000, DMA_BIDIRECTIONAL, 0);
}

CASE(map_and_unmap, KEEP)
{
	for (has_multi = false; ; has_multi = true) {
		expect(!map(1200) && mapped() == 1200);
		expect(entries[3] == (0x100000 + (3 << SHIFT) | TCE_PCI_READ | TCE_PCI_WRITE));
		tce_freemulti_pSeriesLP(&table, 0, 1200);
		expect(!mapped());
		if (has_multi)
			break;
	}
}

CASE(put_tce_failure_fails_mapping, FIX)
{
	unsigned int i;

	for (i = 0; i < nfailures; i++) {
		answer(H_PUT_TCE, calls(H_PUT_TCE) + 3, calls(H_PUT_TCE) + 3, failures[i]);
		expect(map(4) && !mapped());
	}
}

CASE(indirect_failure_fails_mapping, FIX)
{
	unsigned int i;

	has_multi = true;
	for (i = 0; i < nfailures; i++) {
		unsigned int call = calls(H_PUT_TCE_INDIRECT) + 2;

		answer(H_PUT_TCE_INDIRECT, call, call, failures[i]);
		expect(map(1200) && !mapped());
	}
}

CASE(indirect_failure_unmaps_part, FIX)
{
	has_multi = true;
	half_done = 2;
	expect(map(1200) && !mapped());
}

CASE(stuff_failure_unmaps_rest, FIX)
{
	has_multi = true;
	expect(!map(1200));
	answer(H_STUFF_TCE, 2, 2, H_HARDWARE);
	tce_freemulti_pSeriesLP(&table, 0, 1200);
	expect(!mapped());
}

CASE(busy_mapping_is_repeated, CONVERT)
{
	answer(H_PUT_TCE, 2, 4, H_LONG_BUSY_ORDER_10_MSEC);
	expect(!map(4) && mapped() == 4);
	has_multi = true;
	answer(H_PUT_TCE_INDIRECT, 1, 3, H_LONG_BUSY_ORDER_1_MSEC);
	expect(!map(1200) && mapped() == 1200);
	answer(H_STUFF_TCE, 1, 3, H_LONG_BUSY_ORDER_10_MSEC);
	answer(H_PUT_TCE, calls(H_PUT_TCE) + 1, ALWAYS, H_HARDWARE);
	tce_freemulti_pSeriesLP(&table, 0, 1200);
	expect(!mapped());
}

CASE(busy_mapping_fails_after_100_ms, CONVERT)
{
	answer(H_PUT_TCE, 2, ALWAYS, H_LONG_BUSY_ORDER_10_MSEC);
	expect(map(1) == 0);
	expect(map(1) != 0);
	expect(now_us() >= 100000);
}

CASE(busy_unmapping_ends_after_1_s, CONVERT)
{
	expect(!map(1));
	answer(H_PUT_TCE, 2, ALWAYS, H_LONG_BUSY_ORDER_10_MSEC);
	tce_freemulti_pSeriesLP(&table, 0, 1);
	expect(now_us() >= 1000000 && now_us() < 1100000);
}

CASE(mapping_without_sleep, KEEP)
{
	atomic++;
	answer(H_PUT_TCE, 1, ALWAYS, H_LONG_BUSY_ORDER_10_MSEC);
	answer(H_PUT_TCE_INDIRECT, 1, ALWAYS, H_LONG_BUSY_ORDER_10_MSEC);
	answer(H_STUFF_TCE, 1, ALWAYS, H_LONG_BUSY_ORDER_10_MSEC);
	map(1);
	has_multi = true;
	map(600);
	atomic--;
}
