// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Linux's driver of NVDIMMs, platforms/pseries/papr_scm.c: H_SCM_*.
 */
#include "nvdimm.h"

#include "functions.c"

#define DRC			0x80000001
#define BLOCKS			3
#define BLOCK_SIZE		(1UL << 28)
#define ADDRESS			(1UL << 33)
#define LABELS			64
#define STATS			2

/* The simulated device; blocks that H_SCM_BIND_MEM has bound */
static u64 bound_address = ADDRESS;
static u64 block_address[BLOCKS] = { ADDRESS, ADDRESS + BLOCK_SIZE, ADDRESS + 2 * BLOCK_SIZE };
static bool bound;
static u64 bind_token;
static u8 labels[LABELS];
static u64 statistic = 7;
static u64 stats_size = struct_size((struct papr_scm_perf_stats *)0, scm_statistic, STATS);
static u32 stats_count = STATS;
/* Time at which a flush is complete, and whether the flush requires a barrier */
static u64 flush_ends;
static bool needs_barrier;

static struct device_node node = {
	.drc_index = DRC,
	.label_size = LABELS,
	.block_size = BLOCK_SIZE,
	.blocks = BLOCKS,
	.uuid = "72511b67-0b3b-42fd-8d1d-5be3cae8bcaa",
};

static struct platform_device pdev = { .name = "pmem", .dev.of_node = &node };

static struct hcall_regs success(void)
{
	return (struct hcall_regs) { .status = H_SUCCESS };
}

static struct hcall_regs read_label(u64 offset, u64 size)
{
	struct hcall_regs regs = success();

	expect(offset + size <= LABELS);
	while (size--)
		regs.r4 = regs.r4 << 8 | labels[offset++];
	return regs;
}

static struct hcall_regs write_label(u64 offset, u64 data, u64 size)
{
	expect(offset + size <= LABELS);
	while (size--)
		labels[offset++] = data >> 8 * size;
	return success();
}

static struct hcall_regs read_statistics(struct papr_scm_perf_stats *buffer, u64 size)
{
	struct hcall_regs regs = success();
	u64 room, i;

	regs.r4 = stats_size;
	if (!size)
		return regs;
	room = (size - sizeof(*buffer)) / sizeof(buffer->scm_statistic[0]);
	if (!buffer->num_statistics)
		buffer->num_statistics = cpu_to_be32(stats_count);
	for (i = 0; i < room; i++) {
		if (!buffer->scm_statistic[i].stat_id[0])
			memcpy(buffer->scm_statistic[i].stat_id, "MemLife ", 8);
		buffer->scm_statistic[i].stat_val = cpu_to_be64(statistic);
	}
	return regs;
}

struct hcall_regs model(unsigned long opcode, int nargs, const u64 *args)
{
	struct hcall_regs regs = success();

	switch (opcode) {
	case H_SCM_BIND_MEM:
		expect(args[2] == node.blocks);
		bound = true;
		bind_token = args[4];
		regs.r5 = bound_address;
		return regs;
	case H_SCM_UNBIND_ALL:
		expect(args[1] == DRC);
		bound = false;
		return regs;
	case H_SCM_QUERY_BLOCK_MEM_BINDING:
		regs.r4 = block_address[args[1]];
		return regs;
	case H_SCM_READ_METADATA:
		return read_label(args[1], args[2]);
	case H_SCM_WRITE_METADATA:
		return write_label(args[1], args[2], args[3]);
	case H_SCM_PERFORMANCE_STATS:
		return read_statistics((void *)args[1], args[2]);
	case H_SCM_FLUSH:
		expect(barriers || !needs_barrier);
		if (sim_now < flush_ends)
			regs.status = H_LONG_BUSY_ORDER_10_MSEC;
		return regs;
	default:
		expect(opcode == H_SCM_HEALTH);
		regs.r5 = ~0UL;
		return regs;
	}
}

static struct papr_scm_priv *probe(void)
{
	expect(!papr_scm_probe(&pdev));
	return pdev.dev.driver_data;
}

/* Read or write labels; return the result of the command. */
static int labels_command(struct papr_scm_priv *p, unsigned int cmd, u32 offset, u32 length,
			  u8 *data)
{
	struct nd_cmd_get_config_data_hdr *get;
	struct nd_cmd_set_config_hdr *set;
	u64 buffer[(sizeof(*get) + LABELS + 8) / 8] = { 0 };
	int rc;

	get = (void *)buffer;
	set = (void *)buffer;
	if (cmd == ND_CMD_GET_CONFIG_DATA) {
		get->in_offset = offset;
		get->in_length = length;
	} else {
		set->in_offset = offset;
		set->in_length = length;
		memcpy(set->in_buf, data, LABELS);
	}
	expect(!papr_scm_ndctl(&p->bus_desc, p->nvdimm, cmd, buffer, sizeof(buffer), &rc));
	if (cmd == ND_CMD_GET_CONFIG_DATA)
		memcpy(data, get->out_buf, LABELS);
	return rc;
}

static union {
	struct nd_cmd_pkg pkg;
	u8 bytes[sizeof(struct nd_cmd_pkg) + sizeof(struct nd_pkg_pdsm)];
} request;

#define answer_of(request)	((struct nd_pkg_pdsm *)(request).pkg.nd_payload)

/* Send the request as the PDSM of a number; return the result of the ioctl. */
static int send_pdsm(struct papr_scm_priv *p, u64 number, size_t size)
{
	int rc;

	request.pkg.nd_family = NVDIMM_FAMILY_PAPR;
	request.pkg.nd_command = number;
	request.pkg.nd_size_in = ND_PDSM_HDR_SIZE + size;
	request.pkg.nd_size_out = ND_PDSM_HDR_SIZE + size;
	return papr_scm_ndctl(&p->bus_desc, p->nvdimm, ND_CMD_CALL, &request, sizeof(request), &rc);
}

static int send_machine_check(u64 address)
{
	struct machine_check_event event = { MCE_ERROR_TYPE_UE };

	event.u.ue_error.physical_address_provided = 1;
	event.u.ue_error.physical_address = address & PAGE_MASK;
	event.u.ue_error.effective_address = address & ~PAGE_MASK;
	return handle_mce_ue(NULL, 0, &event);
}

static ssize_t read_perf_stats(struct papr_scm_priv *p, char *text)
{
	return perf_stats_show((struct device *)p, NULL, text);
}

static char text[PAGE_SIZE];

CASE(device_is_probed_and_removed, KEEP)
{
	struct papr_scm_priv *p = probe();

	expect(bound && p->metadata_size == LABELS && p->stat_buffer_len == stats_size);
	expect(p->res.start == ADDRESS && p->res.end == ADDRESS + BLOCKS * BLOCK_SIZE - 1);
	expect(p->nd_set.cookie1 == 0x1111111111111111 && pdev.archdata.priv);
	pdev.archdata.priv = NULL;
	papr_scm_remove(&pdev);
	expect(!bound && calls(H_SCM_UNBIND_ALL) == 1 && !errors);
}

CASE(labels_are_written_and_read, KEEP)
{
	struct papr_scm_priv *p = probe();
	u8 data[LABELS], back[LABELS];
	unsigned int i;

	for (i = 0; i < LABELS; i++)
		data[i] = 3 * i;
	expect(!labels_command(p, ND_CMD_SET_CONFIG_DATA, 1, LABELS - 1, data));
	expect(!memcmp(labels + 1, data, LABELS - 1));
	expect(!labels_command(p, ND_CMD_GET_CONFIG_DATA, 1, LABELS - 1, back));
	expect(!memcmp(back, data, LABELS - 1));
	expect(labels_command(p, ND_CMD_GET_CONFIG_DATA, 1, LABELS, back) == -EINVAL);
}

CASE(flush_is_repeated, KEEP)
{
	probe();
	answer(H_SCM_FLUSH, 1, 2, H_BUSY);
	answer(H_SCM_FLUSH, 3, 4, H_LONG_BUSY_ORDER_1_MSEC);
	expect(!papr_scm_pmem_flush(&region, NULL) && last_args[1] == 0x704);
	answer(H_SCM_FLUSH, 6, 6, H_HARDWARE);
	expect(papr_scm_pmem_flush(&region, NULL) == -EIO);
}

CASE(flush_does_not_exceed_hints, KEEP)
{
	probe();
	answer(H_SCM_FLUSH, 1, 20, H_LONG_BUSY_ORDER_100_MSEC);
	expect(!papr_scm_pmem_flush(&region, NULL));
	expect(calls(H_SCM_FLUSH) == 21 && now_us() <= 2001000);
}

CASE(statistics_are_shown, KEEP)
{
	struct papr_scm_priv *p = probe();

	expect(read_perf_stats(p, text) > 0);
	expect(!strcmp(text, "MemLife  = 0x0000000000000007\nMemLife  = 0x0000000000000007\n"));
	answer(H_SCM_PERFORMANCE_STATS, 3, 3, H_HARDWARE);
	expect(read_perf_stats(p, text) == -EIO);
}

/* Count while a statistic grows by 5. */
static void count_event(struct nvdimm_pmu *pmu)
{
	struct perf_event event = { .pmu = &pmu->pmu, .attr.config = 4 };

	expect(!pmu->pmu.event_init(&event) && !pmu->pmu.add(&event, PERF_EF_START));
	statistic += 5;
	pmu->pmu.del(&event, 0);
	expect(event.count == 5);
	event.attr.config = 17;
	expect(pmu->pmu.event_init(&event) == -EINVAL);
}

CASE(event_is_counted, KEEP)
{
	probe();
	count_event(pdev.archdata.priv);
}

CASE(health_is_served, KEEP)
{
	struct papr_scm_priv *p = probe();

	expect(!send_pdsm(p, PAPR_PDSM_HEALTH, sizeof(struct nd_papr_pdsm_health)));
	expect(!answer_of(request)->cmd_status);
	expect(request.pkg.nd_fw_size == ND_PDSM_HDR_SIZE + sizeof(struct nd_papr_pdsm_health));
	expect(answer_of(request)->payload.health.extension_flags & PDSM_DIMM_HEALTH_RUN_GAUGE_VALID);
	expect(answer_of(request)->payload.health.dimm_fuel_gauge == 7);
	expect(send_pdsm(p, PAPR_PDSM_MAX, 0) == -EINVAL);
}

CASE(bound_device_is_taken_over, KEEP)
{
	answer(H_SCM_BIND_MEM, 1, 1, H_OVERLAP);
	expect(probe()->bound_addr == ADDRESS && !calls(H_SCM_UNBIND_ALL));
}

CASE(scattered_ends_are_bound_again, KEEP)
{
	answer(H_SCM_BIND_MEM, 1, 1, H_OVERLAP);
	block_address[BLOCKS - 1] += BLOCK_SIZE;
	expect(probe()->bound_addr == ADDRESS && calls(H_SCM_UNBIND_ALL) == 1);
}

CASE(machine_check_is_recorded, KEEP)
{
	probe();
	first_pfn = ADDRESS >> PAGE_SHIFT;
	last_pfn = (ADDRESS + BLOCKS * BLOCK_SIZE - 1) >> PAGE_SHIFT;
	lockless_list = true;
	expect(send_machine_check(ADDRESS + 0x12345) == NOTIFY_OK);
	expect(bus.bad == ADDRESS + 0x12300);
}

CASE(large_number_of_statistics_is_rejected, FIX)
{
	struct papr_scm_priv *p = probe();

	stats_count = 1000;
	expect(read_perf_stats(p, text) == -EIO);
	stats_count = ~0U;
	expect(read_perf_stats(p, text) == -EIO);
	stats_count = STATS;
	expect(read_perf_stats(p, text) > 0);
}

CASE(size_of_statistics_is_checked, FIX)
{
	stats_size = 8;
	expect(!probe()->stat_buffer_len);
	stats_size = 1UL << 40;
	expect(!probe()->stat_buffer_len);
}

CASE(overflowing_size_is_rejected, FIX)
{
	node.blocks = 1UL << 40;
	expect(papr_scm_probe(&pdev) == -EINVAL && !calls(H_SCM_BIND_MEM));
	node.blocks = 0;
	expect(papr_scm_probe(&pdev) == -EINVAL && !calls(H_SCM_BIND_MEM));
}

CASE(wrapping_range_of_labels_is_rejected, FIX)
{
	struct papr_scm_priv *p = probe();
	u8 data[LABELS] = { 0 };

	expect(labels_command(p, ND_CMD_GET_CONFIG_DATA, -8U, 16, data) == -EINVAL);
	expect(labels_command(p, ND_CMD_SET_CONFIG_DATA, -8U, 16, data) == -EINVAL);
	expect(!calls(H_SCM_READ_METADATA) && !calls(H_SCM_WRITE_METADATA));
}

CASE(missing_label_area_has_no_size, FIX)
{
	node.label_size = 0;
	expect(!probe()->metadata_size);
}

CASE(invalid_uuid_is_rejected, FIX)
{
	node.uuid = "72511b67";
	expect(papr_scm_probe(&pdev) == -ENODEV && !bound);
}

CASE(unknown_pdsm_has_no_entry, FIX)
{
	struct papr_scm_priv *p = probe();

	expect(pdsm_cmd_desc(PAPR_PDSM_HEALTH) && !pdsm_cmd_desc(PAPR_PDSM_MAX + 1));
	request.pkg.nd_command = PAPR_PDSM_MAX + 1;
	expect(papr_scm_service_pdsm(p, &request.pkg) == -EINVAL);
}

CASE(all_bits_of_pdsm_are_checked, FIX)
{
	struct papr_scm_priv *p = probe();

	expect(send_pdsm(p, 1ULL << 32 | PAPR_PDSM_HEALTH, sizeof(struct nd_papr_pdsm_health)) ==
	       -EINVAL);
}

CASE(number_of_pdsm_is_masked, FIX)
{
	struct papr_scm_priv *p = probe();

	expect(!send_pdsm(p, PAPR_PDSM_HEALTH, sizeof(struct nd_papr_pdsm_health)));
	expect(masks == 1);
}

CASE(page_of_other_address_is_not_read, FIX)
{
	probe();
	lockless_list = true;
	expect(send_machine_check(ADDRESS - 0x1000) == NOTIFY_DONE && !bus.bad);
}

CASE(list_is_read_with_lock, FIX)
{
	first_pfn = 0;
	last_pfn = ~0ULL;
	expect(send_machine_check(ADDRESS) == NOTIFY_DONE);
	probe();
	expect(send_machine_check(ADDRESS) == NOTIFY_OK);
}

CASE(event_is_counted_with_interrupts_off, FIX)
{
	probe();
	atomic++;
	count_event(pdev.archdata.priv);
	atomic--;
}

CASE(pmu_is_removed_before_dimm, FIX)
{
	probe();
	papr_scm_remove(&pdev);
	expect(!pdev.archdata.priv && !bound);
}

CASE(flush_begins_with_barrier, FIX)
{
	probe();
	needs_barrier = true;
	expect(!papr_scm_pmem_flush(&region, NULL));
}

CASE(long_busy_bind_is_repeated, FIX)
{
	answer(H_SCM_BIND_MEM, 1, 1, H_BUSY);
	answer(H_SCM_BIND_MEM, 2, 3, H_LONG_BUSY_ORDER_100_MSEC);
	probe();
	expect(calls(H_SCM_BIND_MEM) == 4 && bind_token == 0x703 && now_us() >= 200000);
}

CASE(partial_bind_is_unbound, FIX)
{
	answer(H_SCM_BIND_MEM, 1, 1, H_BUSY);
	answer(H_SCM_BIND_MEM, 2, 2, H_HARDWARE);
	expect(papr_scm_probe(&pdev) < 0 && calls(H_SCM_UNBIND_ALL) == 1);
	/* No block is bound after a first failure. */
	answer(H_SCM_BIND_MEM, 3, 3, H_HARDWARE);
	expect(papr_scm_probe(&pdev) < 0 && calls(H_SCM_UNBIND_ALL) == 1);
}

CASE(bad_address_is_rejected, FIX)
{
	static const u64 bad[] = { ADDRESS + 1, 0, -2 * BLOCK_SIZE, 1UL << MAX_PHYSMEM_BITS };
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(bad); i++) {
		bound_address = bad[i];
		expect(papr_scm_probe(&pdev) == -ENXIO && !bound);
	}
}

CASE(scattered_blocks_are_bound_again, FIX)
{
	answer(H_SCM_BIND_MEM, 1, 1, H_OVERLAP);
	block_address[1] += BLOCK_SIZE;
	expect(probe()->bound_addr == ADDRESS && calls(H_SCM_UNBIND_ALL) == 1);
}

/* Check the errno for each status; @other is for statuses without one. */
static void expect_errno(int rc, long status, int other)
{
	static const struct {
		long status;
		int rc;
	} known[] = {
		{ H_PARAMETER, -ENODEV }, { H_HARDWARE, -EIO }, { H_PRIVILEGE, -EPERM },
		{ H_AUTHORITY, -EPERM }, { H_RESOURCE, -ENOMEM }, { H_NO_MEM, -ENOMEM },
	};
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(known) && known[i].status != status; i++)
		;
	expect(rc == (i < ARRAY_SIZE(known) ? known[i].rc : other));
}

CASE(failing_bind_returns_errno, FIX)
{
	unsigned int i;

	for (i = 0; i < nfailures; i++) {
		answer(H_SCM_BIND_MEM, i + 1, i + 1, failures[i]);
		expect_errno(papr_scm_probe(&pdev), failures[i], -ENXIO);
	}
	answer(H_SCM_BIND_MEM, i + 1, i + 2, H_OVERLAP);
	block_address[1] = block_address[0];
	expect(papr_scm_probe(&pdev) == -EBUSY);
}

CASE(failing_label_access_returns_errno, FIX)
{
	struct papr_scm_priv *p = probe();
	u8 data[LABELS] = { 0 };
	unsigned int i;

	for (i = 0; i < nfailures / 2; i++) {
		answer(H_SCM_READ_METADATA, i + 1, i + 1, failures[i]);
		answer(H_SCM_WRITE_METADATA, i + 1, i + 1, failures[i]);
		expect_errno(labels_command(p, ND_CMD_GET_CONFIG_DATA, 0, 8, data), failures[i],
			     -EINVAL);
		expect_errno(labels_command(p, ND_CMD_SET_CONFIG_DATA, 0, 8, data), failures[i],
			     -EINVAL);
	}
}

CASE(invalid_fuel_gauge_is_left_out, FIX)
{
	struct papr_scm_priv *p = probe();

	statistic = 65536 + 100;
	expect(!send_pdsm(p, PAPR_PDSM_HEALTH, sizeof(struct nd_papr_pdsm_health)));
	expect(answer_of(request)->payload.health.extension_flags == PDSM_DIMM_DSC_VALID);
	statistic = 100;
	expect(!send_pdsm(p, PAPR_PDSM_HEALTH, sizeof(struct nd_papr_pdsm_health)));
	expect(answer_of(request)->payload.health.dimm_fuel_gauge == 100);
}

/* test_scm_fixes.py gives both answers different sizes. */
CASE(inject_returns_size_of_its_answer, FIX)
{
	struct papr_scm_priv *p = probe();

	answer_of(request)->payload.smart_inject.flags = PDSM_SMART_INJECT_HEALTH_FATAL;
	answer_of(request)->payload.smart_inject.fatal_enable = 1;
	expect(!send_pdsm(p, PAPR_PDSM_SMART_INJECT, sizeof(struct nd_papr_pdsm_smart_inject)));
	expect(p->health_bitmap_inject_mask == PAPR_PMEM_HEALTH_FATAL);
	expect(request.pkg.nd_fw_size ==
	       ND_PDSM_HDR_SIZE + sizeof(struct nd_papr_pdsm_smart_inject));
}

CASE(missing_statistics_are_no_error, FIX)
{
	answer(H_SCM_PERFORMANCE_STATS, 1, 1, H_FUNCTION);
	expect(!probe()->stat_buffer_len && !errors);
}

CASE(flush_ends_before_hint, FIX)
{
	probe();
	flush_ends = sim_now + NSEC_PER_MSEC;
	expect(!papr_scm_pmem_flush(&region, NULL) && now_us() < 3000);
}
