/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Declare a model of the hypervisor's NVDIMM, for KUnit tests, with QEMU's statuses for
 * bad arguments (hw/ppc/spapr_nvdimm.c).  The model adds unfinished answers, partial
 * bindings and two calls that QEMU lacks, and records whether memory that
 * H_SCM_UNBIND_ALL unmaps is in use.
 */
#ifndef _PAPR_SCM_KUNIT_MODEL_H
#define _PAPR_SCM_KUNIT_MODEL_H

#include <kunit/test.h>
#include <linux/of.h>
#include <linux/spinlock.h>

#include "papr_scm.h"

/* Use a DRC index that no hypervisor assigns. */
#define MODEL_DRC	0x7e570001
#define MODEL_BLOCKS	4
#define MODEL_BLOCK	(256ULL << 20)
#define MODEL_LABELS	512
#define MODEL_UUID	"9f8e7d6c-0000-4000-8000-000000000001"
#define MODEL_RETRIES	16
#define MODEL_STATS	3
/* Value of a register that an answer does not set. */
#define MODEL_NOISE	0xbad0bad0bad0bad0ULL

/* A retry sequence: opcode, token of the next call, remaining answers and time. */
struct model_retry {
	unsigned long opcode;
	u64 token;
	unsigned int left;
	u64 until_ns;
};

/**
 * struct model - state of the model; a test may change any member
 * @lock: serializes calls of several tasks
 * @address: address of the first block
 * @blocks: number of blocks
 * @block_size: bytes of a block
 * @bound: number of mapped blocks
 * @stray: index of a block mapped outside of the range; 0 without
 * @labels: contents of the label area
 * @health: health bits
 * @valid: mask of valid health bits
 * @names: names of statistics, eight characters each
 * @values: values of statistics
 * @stats_size: returned size of all statistics; 0 for the correct size
 * @stats_count: returned number of statistics; 0 for the correct number
 * @busy: number of unfinished answers in a retry sequence
 * @busy_us: minimum duration of a retry sequence, in microseconds
 * @busy_status: status of unfinished answers
 * @address_once: return the address in the first unfinished answer only
 * @lacks: opcode to answer with H_FUNCTION
 * @on_call: called before each answer, or NULL
 * @force_at: index of the call to answer with @force_status; -1 without
 * @force_status: status of the forced answer; its results are leftover data
 * @calls: number of calls
 * @made: number of calls by opcode
 * @bad_token: true after a call with an unknown token
 * @unbound_in_use: true after memory in use is unmapped; model_exit() then fails
 */
struct model {
	spinlock_t lock;
	u64 address;
	u64 blocks;
	u64 block_size;
	u64 bound;
	u64 stray;
	u8 labels[MODEL_LABELS];
	u64 health;
	u64 valid;
	const char *names[MODEL_STATS];
	u64 values[MODEL_STATS];
	u64 stats_size;
	u32 stats_count;
	unsigned int busy;
	unsigned int busy_us;
	long busy_status;
	bool address_once;
	unsigned long lacks;
	void (*on_call)(struct model *model, unsigned long opcode);
	int force_at;
	long force_status;
	int calls;
	unsigned int made[H_SCM_FLUSH / 4 + 1];
	bool bad_token;
	bool unbound_in_use;
	/* private: */
	u64 last_token;
	struct model_retry retries[MODEL_RETRIES];
};

/* Device and model of a test. */
struct fixture {
	struct papr_scm scm;
	struct model model;
};

/* Node of the device, in no device tree, with its properties and their values. */
struct model_node {
	struct device_node node;
	struct property compatible, drc, block_size, blocks, uuid;
	struct property labels, persistent, flushed;
	__be32 drc_value, labels_value;
	__be64 block_size_value, blocks_value;
};

/*
 * Allocate a node with the properties that a hypervisor provides, until the test
 * ends; model_node_drop() removes a property.
 */
struct model_node *model_node(struct kunit *test, u64 block_size, u64 blocks, const char *uuid);
void model_node_drop(struct model_node *node, struct property *property);

/* Set up and check a test, for struct kunit_suite; test->priv is a struct fixture. */
int model_init(struct kunit *test);
void model_exit(struct kunit *test);

/* Reset retry sequences, counts and forced answers; keep the device. */
void model_reset(struct model *model);

/* Return true if the memory is unused: no busy resource, no page structures. */
bool model_is_unused(const struct model *model);

/* Return true if a status requires another attempt. */
bool model_is_unfinished(long status);

#endif /* _PAPR_SCM_KUNIT_MODEL_H */
