// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Fuzz the NVDIMM driver: every answer of the hypervisor, and every request of user
 * space, comes from the fuzzer's bytes.
 *
 * The driver's own files are compiled for the host, as tests/host does, with ASan and
 * UBSan.  A status or a result that the driver must not trust shows as an access out
 * of bounds, an overflow, or a range that is not released.
 */
#include "kunit.h"
#include "kunit_model.h"
#include <linux/ndctl.h>
#include <uapi/linux/papr_pdsm.h>

/* Answers of one input; later ones are refused, so that no retry goes on for ever. */
#define MAX_CALLS	200
#define MAX_LENGTH	2048

int LLVMFuzzerTestOneInput(const u8 *data, size_t size);

static const u8 *input;
static size_t left;
static unsigned int calls;

static u8 take(void)
{
	if (!left)
		return 0;
	left--;
	return *input++;
}

static u64 take_number(void)
{
	static const u64 ends[] = {
		0, 1, 2, 7, 8, 15, 16, 17, MODEL_BLOCKS, MODEL_LABELS, 1ULL << 31, 1ULL << 32,
		~0U, 1ULL << 44, (1ULL << 44) + 1, 1ULL << 51, 1ULL << 63, ~0ULL, MODEL_BLOCK,
	};
	u8 kind = take();
	u64 value = 0;
	int i;

	if (kind < ARRAY_SIZE(ends))
		return ends[kind];
	for (i = 0; i < (kind & 7) + 1; i++)
		value = value << 8 | take();
	return value;
}

static long take_status(void)
{
	static const long known[] = {
		H_SUCCESS, H_SUCCESS, H_SUCCESS, H_SUCCESS, H_BUSY, H_LONG_BUSY_ORDER_1_MSEC,
		H_LONG_BUSY_ORDER_100_SEC, H_PARTIAL, H_PARAMETER, H_FUNCTION, H_HARDWARE, H_P2,
		H_P3, H_OVERLAP, H_UNSUPPORTED, H_NOT_ENOUGH_RESOURCES, H_AUTHORITY, H_BAD_DATA,
	};
	u8 kind = take();

	return kind < ARRAY_SIZE(known) ? known[kind] : (long)take_number();
}

static void answer(void *context, unsigned long opcode,
		   const unsigned long args[static PAPR_SCM_ARGS], struct hcall_regs *regs)
{
	*regs = (struct hcall_regs) { H_PARAMETER };
	if (!left || ++calls > MAX_CALLS)
		return;
	*regs = (struct hcall_regs) {
		take_status(), take_number(), take_number(), take_number(), take_number(),
	};
	if (opcode == H_SCM_PERFORMANCE_STATS && args[2]) {
		u8 *buffer = phys_to_virt(args[1]);
		size_t i, length = take();

		/* At most as many bytes as the driver passed as the size of the buffer. */
		for (i = 0; i < length && i < args[2]; i++)
			buffer[i] = take();
	}
}

static void fuzz_labels(struct papr_scm *scm)
{
	size_t length = take_number() % MAX_LENGTH;
	size_t size = sizeof(struct nd_cmd_get_config_data_hdr) + length;
	struct nd_cmd_get_config_data_hdr *get = calloc(1, size);
	struct nd_cmd_set_config_hdr *set = calloc(1, size);

	get->in_offset = take_number();
	get->in_length = take_number();
	papr_scm_labels_read(scm, get, size);
	set->in_offset = take_number();
	set->in_length = take_number();
	papr_scm_labels_write(scm, set, size);
	free(get);
	free(set);
}

static void fuzz_stats(struct papr_scm *scm)
{
	struct papr_scm_stat_request *request = papr_scm_stat_request_alloc("FastWCnt");
	char *memory = calloc(3, PAGE_SIZE);
	char *page = PTR_ALIGN(memory, PAGE_SIZE);
	u64 value;

	papr_scm_stats_init(scm);
	if (scm->stats_size) {
		int length = papr_scm_stats_show(scm, page);

		/* A sysfs file has one page. */
		if (length > (int)PAGE_SIZE)
			abort();
	}
	papr_scm_stat_read(scm, request, &value);
	papr_scm_stat_request_free(request);
	free(memory);
}

static void fuzz_pdsm(struct papr_scm *scm)
{
	size_t size = take_number() % MAX_LENGTH, i;
	u8 *request = calloc(1, size + 1);
	struct nd_cmd_pkg *pkg = (struct nd_cmd_pkg *)request;
	int status;

	for (i = 0; i < size && left; i++)
		request[i] = take();
	if (size >= sizeof(*pkg) && take() % 4) {
		pkg->nd_family = NVDIMM_FAMILY_PAPR;
		pkg->nd_command = PAPR_PDSM_HEALTH + take() % 3;
		pkg->nd_size_in = take() % 2 ? size - sizeof(*pkg) : take_number();
		pkg->nd_size_out = take() % 2 ? size - sizeof(*pkg) : take_number();
	}
	papr_scm_pdsm(scm, pkg, size, &status);
	free(request);
}

int LLVMFuzzerTestOneInput(const u8 *data, size_t size)
{
	struct resource *first = iomem_resource.next;
	static struct kunit test;
	struct fixture *f;
	u64 health;

	input = data;
	left = size;
	calls = 0;
	memset(&test, 0, sizeof(test));
	if (model_init(&test))
		abort();
	f = test.priv;
	papr_scm_set_model(MODEL_DRC, answer, NULL);
	f->scm.flush_by_call = true;
	while (left) {
		switch (take() % 6) {
		case 0:
			if (!f->scm.res && !papr_scm_bind(&f->scm))
				papr_scm_unbind(&f->scm);
			break;
		case 1:
			fuzz_labels(&f->scm);
			break;
		case 2:
			papr_scm_health(&f->scm, take() % 2, &health);
			papr_scm_health_inject(&f->scm, take_number(), take_number());
			break;
		case 3:
			fuzz_stats(&f->scm);
			break;
		case 4:
			fuzz_pdsm(&f->scm);
			break;
		case 5:
			papr_scm_flush(&f->scm);
			break;
		}
	}
	/* A device that is not bound has no claim on its range. */
	if (!f->scm.res && iomem_resource.next != first)
		abort();
	iomem_resource.next = first;
	model_exit(&test);
	while (test.nmemory)
		free(test.memory[--test.nmemory]);
	return 0;
}
