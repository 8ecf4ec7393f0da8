// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Implement the model of the hypervisor, and pass the driver's calls to the model.
 */
#include <linux/device.h>
#include <linux/io.h>
#include <linux/ioport.h>
#include <linux/ktime.h>
#include <linux/mm.h>
#include <linux/string.h>
#include <linux/unaligned.h>

#include "kunit_model.h"

static papr_scm_model model_callback;
static void *model_context;
static u32 model_drc_index;

void papr_scm_set_model(u32 drc_index, papr_scm_model model, void *context)
{
	model_drc_index = drc_index;
	model_context = context;
	/* Publish the model after its context and DRC index. */
	smp_store_release(&model_callback, model);
}

struct hcall_regs papr_scm_issue(unsigned long opcode,
				 const unsigned long args[static PAPR_SCM_ARGS])
{
	unsigned long results[PLPAR_HCALL9_BUFSIZE];
	struct hcall_regs regs;
	papr_scm_model model;

	/* Pair with papr_scm_set_model(). */
	model = smp_load_acquire(&model_callback);
	if (model && args[opcode == H_SCM_UNBIND_ALL ? 1 : 0] == model_drc_index) {
		model(model_context, opcode, args, &regs);
		return regs;
	}
	regs.status = (plpar_hcall9)(opcode, results, args[0], args[1], args[2], args[3],
				     args[4], args[5], args[6], args[7], args[8]);
	return __hcall_load(regs.status, PLPAR_HCALL9_BUFSIZE, results);
}

bool model_is_unused(const struct model *model)
{
	const u64 size = model->blocks * model->block_size;

	if (pfn_valid(PHYS_PFN(model->address)))
		return false;
	/* Ignore the driver's claim, which lacks IORESOURCE_BUSY. */
	if (!request_mem_region(model->address, size, "papr_scm_test"))
		return false;
	release_mem_region(model->address, size);
	return true;
}

bool model_is_unfinished(long status)
{
	return status == H_BUSY || status == H_CONTINUE || status == H_IN_PROGRESS ||
	       (status >= H_LONG_BUSY_ORDER_1_MSEC && status <= H_LONG_BUSY_ORDER_100_SEC) ||
	       (status >= H_FUNCTION_IN_PROGRESS_START && status <= H_FUNCTION_IN_PROGRESS_END);
}

/*
 * Continue or start a retry sequence.  Each unfinished answer has a new token, which
 * the next call must pass.  Return H_SUCCESS at the end, @model->busy_status before
 * the end, or @bad for an unknown token.
 */
static long model_continue_retry(struct model *model, unsigned long opcode, u64 token, long bad,
				 u64 *next)
{
	struct model_retry *retry = NULL;
	unsigned int i;

	for (i = 0; i < MODEL_RETRIES && !retry; i++) {
		if (token ? model->retries[i].opcode == opcode && model->retries[i].token == token :
			    !model->retries[i].opcode)
			retry = &model->retries[i];
	}
	if (!retry) {
		model->bad_token = true;
		return bad;
	}
	if (!token)
		*retry = (struct model_retry) {
			.opcode = opcode,
			.left = model->busy,
			.until_ns = ktime_get_ns() + model->busy_us * (u64)NSEC_PER_USEC,
		};

	if (!retry->left && (!model->busy_us || ktime_get_ns() >= retry->until_ns)) {
		retry->opcode = 0;
		return H_SUCCESS;
	}
	if (retry->left)
		retry->left--;
	retry->token = ++model->last_token;
	*next = retry->token;
	return model->busy_status;
}

static bool model_is_length(unsigned long length)
{
	return length == 1 || length == 2 || length == 4 || length == 8;
}

static bool model_is_range(unsigned long offset, unsigned long length)
{
	return offset + length >= offset && offset + length <= MODEL_LABELS;
}

static long model_read_metadata(struct model *model, const unsigned long *args,
				struct hcall_regs *regs)
{
	unsigned long offset = args[1], length = args[2], i;

	if (args[0] != MODEL_DRC)
		return H_PARAMETER;
	if (!model_is_length(length))
		return H_P3;
	if (!model_is_range(offset, length))
		return H_P2;
	regs->r4 = 0;
	for (i = 0; i < length; i++)
		regs->r4 = regs->r4 << 8 | model->labels[offset + i];
	return H_SUCCESS;
}

static long model_write_metadata(struct model *model, const unsigned long *args,
				 struct hcall_regs *regs)
{
	unsigned long offset = args[1], data = args[2], length = args[3], i;

	if (args[0] != MODEL_DRC)
		return H_PARAMETER;
	if (!model_is_length(length))
		return H_P4;
	if (!model_is_range(offset, length))
		return H_P2;
	if (length < 8 && data >> (8 * length))
		return H_P2;
	for (i = 0; i < length; i++)
		model->labels[offset + i] = data >> (8 * (length - 1 - i));
	return H_SUCCESS;
}

static long model_bind_mem(struct model *model, const unsigned long *args, struct hcall_regs *regs)
{
	unsigned long start = args[1], blocks = args[2], target = args[3], token = args[4];
	u64 next = MODEL_NOISE;
	long status;

	if (args[0] != MODEL_DRC)
		return H_PARAMETER;
	if (target != ~0UL)
		return H_OVERLAP;
	if (start >= model->blocks)
		return H_P2;
	if (start + blocks < start || start + blocks > model->blocks)
		return H_P3;
	if (!token && model->bound)
		return H_OVERLAP;

	status = model_continue_retry(model, H_SCM_BIND_MEM, token, H_P5, &next);
	if (status < 0)
		return status;
	regs->r4 = next;
	regs->r5 = token && model->address_once ? 0 : model->address;
	/* Map one more block with each unfinished answer, and all blocks at the end. */
	model->bound = status == H_SUCCESS ? blocks : min(model->bound + 1, blocks - 1);
	regs->r6 = model->bound;
	return status;
}

static long model_query_block(struct model *model, const unsigned long *args,
			      struct hcall_regs *regs)
{
	if (args[0] != MODEL_DRC)
		return H_PARAMETER;
	if (args[1] >= model->blocks)
		return H_P2;
	if (args[1] >= model->bound)
		return H_NOT_FOUND;
	regs->r4 = model->address + args[1] * model->block_size;
	if (model->stray && args[1] == model->stray)
		regs->r4 += model->blocks * model->block_size;
	return H_SUCCESS;
}

static long model_unbind_all(struct model *model, const unsigned long *args,
			     struct hcall_regs *regs)
{
	u64 next = MODEL_NOISE;
	long status;

	if (args[0] != H_UNBIND_SCOPE_DRC)
		return H_PARAMETER;
	if (args[1] != MODEL_DRC)
		return H_P2;
	status = model_continue_retry(model, H_SCM_UNBIND_ALL, args[2], H_P4, &next);
	if (status < 0)
		return status;
	regs->r4 = next;
	if (status == H_SUCCESS)
		model->bound = 0;
	return status;
}

static long model_health(struct model *model, const unsigned long *args, struct hcall_regs *regs)
{
	if (args[0] != MODEL_DRC)
		return H_PARAMETER;
	regs->r4 = model->health;
	regs->r5 = model->valid;
	return H_SUCCESS;
}

static long model_flush(struct model *model, const unsigned long *args, struct hcall_regs *regs)
{
	u64 next = MODEL_NOISE;
	long status;

	if (args[0] != MODEL_DRC)
		return H_PARAMETER;
	status = model_continue_retry(model, H_SCM_FLUSH, args[1], H_P2, &next);
	if (status >= 0)
		regs->r4 = next;
	return status;
}

static const u64 *model_find_stat(const struct model *model, const u8 *name)
{
	unsigned int i;

	for (i = 0; i < MODEL_STATS; i++)
		if (!memcmp(model->names[i], name, 8))
			return &model->values[i];
	return NULL;
}

/* Access the buffer as bytes: the test must not depend on the driver's structures. */
static long model_performance_stats(struct model *model, const unsigned long *args,
				    struct hcall_regs *regs)
{
	unsigned long size = args[2];
	u32 count, i;
	u8 *buffer;

	if (args[0] != MODEL_DRC)
		return H_PARAMETER;
	if (!size) {
		regs->r4 = model->stats_size ?: 16 + 16 * MODEL_STATS;
		return H_SUCCESS;
	}
	buffer = phys_to_virt(args[1]);
	if (size < 16 || memcmp(buffer, "SCMSTATS", 8) || get_unaligned_be32(buffer + 8) != 1)
		return H_BAD_DATA;

	count = get_unaligned_be32(buffer + 12);
	if (!count) {
		if (size < 16 + 16 * MODEL_STATS)
			return H_P3;
		for (i = 0; i < MODEL_STATS; i++)
			memcpy(buffer + 16 + 16 * i, model->names[i], 8);
		count = MODEL_STATS;
	}
	if (size < 16 + 16 * (size_t)count)
		return H_P3;
	for (i = 0; i < count; i++) {
		const u64 *value = model_find_stat(model, buffer + 16 + 16 * i);

		if (!value) {
			regs->r4 = get_unaligned_be64(buffer + 16 + 16 * i);
			return H_PARTIAL;
		}
		put_unaligned_be64(*value, buffer + 16 + 16 * i + 8);
	}
	put_unaligned_be32(model->stats_count ?: count, buffer + 12);
	return H_SUCCESS;
}

static const struct {
	unsigned long opcode;
	/* Index of the token in args; 0 for a call without a token. */
	unsigned int token;
	long (*answer)(struct model *model, const unsigned long *args, struct hcall_regs *regs);
} model_calls[] = {
	{ H_SCM_READ_METADATA, 0, model_read_metadata },
	{ H_SCM_WRITE_METADATA, 0, model_write_metadata },
	{ H_SCM_BIND_MEM, 4, model_bind_mem },
	{ H_SCM_QUERY_BLOCK_MEM_BINDING, 0, model_query_block },
	{ H_SCM_UNBIND_ALL, 2, model_unbind_all },
	{ H_SCM_HEALTH, 0, model_health },
	{ H_SCM_FLUSH, 1, model_flush },
	{ H_SCM_PERFORMANCE_STATS, 0, model_performance_stats },
};

static void model_answer(void *context, unsigned long opcode,
			 const unsigned long args[static PAPR_SCM_ARGS], struct hcall_regs *regs)
{
	struct model *model = context;
	unsigned long flags;
	unsigned int i;

	*regs = (struct hcall_regs) {
		H_FUNCTION, MODEL_NOISE, MODEL_NOISE, MODEL_NOISE, MODEL_NOISE,
		MODEL_NOISE, MODEL_NOISE, MODEL_NOISE, MODEL_NOISE, MODEL_NOISE,
	};

	if (model->on_call)
		model->on_call(model, opcode);
	/* Record that memory is unmapped in use: a hypervisor unmaps it regardless. */
	if (opcode == H_SCM_UNBIND_ALL && model->bound && !model_is_unused(model))
		model->unbound_in_use = true;
	spin_lock_irqsave(&model->lock, flags);
	for (i = 0; i < ARRAY_SIZE(model_calls); i++)
		if (model_calls[i].opcode == opcode)
			break;
	if (i < ARRAY_SIZE(model_calls) && opcode != model->lacks) {
		model->made[opcode / 4]++;
		if (model->calls++ == model->force_at) {
			regs->status = model->force_status;
			/* Return the call's token, so that the driver repeats the call. */
			if (model_is_unfinished(regs->status)) {
				regs->r4 = model_calls[i].token ? args[model_calls[i].token] :
								  MODEL_NOISE;
				regs->r5 = 0;
			}
		} else {
			regs->status = model_calls[i].answer(model, args, regs);
		}
	}
	spin_unlock_irqrestore(&model->lock, flags);
}

void model_reset(struct model *model)
{
	memset(model->retries, 0, sizeof(model->retries));
	memset(model->made, 0, sizeof(model->made));
	model->calls = 0;
	model->force_at = -1;
	model->bad_token = false;
}

int model_init(struct kunit *test)
{
	struct fixture *f = kunit_kzalloc(test, sizeof(*f), GFP_KERNEL);
	unsigned int i;

	if (!f)
		return -ENOMEM;

	spin_lock_init(&f->model.lock);
	model_reset(&f->model);
	/* Use an address above all memory and every window of a pSeries guest. */
	f->model.address = 1ULL << 44;
	f->model.blocks = MODEL_BLOCKS;
	f->model.block_size = MODEL_BLOCK;
	f->model.busy_status = H_BUSY;
	f->model.valid = ~0ULL;
	f->model.names[0] = "MemLife ";
	f->model.names[1] = "CtlResCt";
	f->model.names[2] = "FastWCnt";
	for (i = 0; i < MODEL_STATS; i++)
		f->model.values[i] = 42 + i;
	for (i = 0; i < MODEL_LABELS; i++)
		f->model.labels[i] = i * 7 + (i >> 8);

	f->scm.dev = root_device_register("papr_scm_test");
	if (IS_ERR(f->scm.dev))
		return PTR_ERR(f->scm.dev);
	f->scm.drc_index = MODEL_DRC;
	f->scm.blocks = MODEL_BLOCKS;
	f->scm.block_size = MODEL_BLOCK;
	f->scm.size = MODEL_BLOCKS * MODEL_BLOCK;
	f->scm.label_size = MODEL_LABELS;
	mutex_init(&f->scm.label_lock);
	mutex_init(&f->scm.health_lock);

	test->priv = f;
	papr_scm_set_model(MODEL_DRC, model_answer, &f->model);
	return 0;
}

void model_exit(struct kunit *test)
{
	struct fixture *f = test->priv;

	papr_scm_set_model(0, NULL, NULL);
	if (!f)
		return;
	KUNIT_EXPECT_FALSE_MSG(test, f->model.unbound_in_use, "memory was unbound while in use");
	root_device_unregister(f->scm.dev);
}
