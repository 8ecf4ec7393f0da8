/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * A model of the hypervisor's NVDIMM, for the driver's KUnit tests.
 *
 * It refuses what QEMU refuses (hw/ppc/spapr_nvdimm.c), with the same statuses,
 * and has in addition what QEMU lacks: unfinished answers, bindings in parts,
 * H_SCM_QUERY_BLOCK_MEM_BINDING, H_SCM_PERFORMANCE_STATS, and a check of
 * H_SCM_UNBIND_ALL: memory that is unmapped must have no user left.
 */
#ifndef _PAPR_SCM_KUNIT_MODEL_H
#define _PAPR_SCM_KUNIT_MODEL_H

#include <kunit/test.h>
#include <linux/of.h>
#include <linux/spinlock.h>

#include "papr_scm.h"

/* No hypervisor has devices of this number. */
#define MODEL_DRC	0x7e570001
#define MODEL_BLOCKS	4
#define MODEL_BLOCK	(256ULL << 20)
#define MODEL_LABELS	512
#define MODEL_UUID	"9f8e7d6c-0000-4000-8000-000000000001"
#define MODEL_RETRIES	16
#define MODEL_STATS	3
/* In a register that an answer does not set. */
#define MODEL_NOISE	0xbad0bad0bad0bad0ULL

/* A retry sequence: its object, the token that continues it, its end. */
struct model_retry {
	unsigned long opcode;
	u64 token;
	unsigned int left;
	u64 until_ns;
};

/**
 * struct model - the model's state; a test may change any of it
 * @lock: calls may come from several tasks
 * @address: where blocks are mapped
 * @blocks: number of blocks
 * @block_size: bytes of each
 * @bound: how many are mapped
 * @stray: a block that is mapped elsewhere; 0: none
 * @labels: the label area
 * @health: bits
 * @valid: those that mean something
 * @names: of statistics, eight characters each
 * @values: of statistics
 * @stats_size: what the call says that statistics need; 0: the truth
 * @stats_count: how many the call says that it wrote; 0: the truth
 * @busy: unfinished answers before each retry sequence ends
 * @busy_us: minimum duration of a retry sequence; unfinished until then
 * @busy_status: what unfinished answers are
 * @address_once: the address is in the first unfinished answer only
 * @lacks: an opcode that is answered with H_FUNCTION
 * @watch: called before each answer; or NULL
 * @force_at: number of the call that is answered with @force_status; -1: none
 * @force_status: that status, with noise for results
 * @calls: calls so far
 * @made: how many of them, by opcode
 * @bad_token: a call had a token that no answer had
 * @unbound_in_use: memory was unmapped that had a user; model_exit() fails then
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
	void (*watch)(struct model *model, unsigned long opcode);
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

/* A device and the model behind it, for one test. */
struct fixture {
	struct papr_scm scm;
	struct model model;
};

/* The device's node in the device tree, in no tree, and what it points to. */
struct model_node {
	struct device_node node;
	struct property compatible, drc, block_size, blocks, uuid;
	struct property labels, persistent, flushed;
	__be32 drc_value, labels_value;
	__be64 block_size_value, blocks_value;
};

/*
 * Fill one in as a hypervisor does, which lives as long as the test; to leave a
 * property out, model_node_drop().
 */
struct model_node *model_node(struct kunit *test, u64 block_size, u64 blocks, const char *uuid);
void model_node_drop(struct model_node *node, struct property *property);

/* For struct kunit_suite: test->priv is a struct fixture. */
int model_init(struct kunit *test);
void model_exit(struct kunit *test);

/* Reset retry sequences, counts and forced answers; keep the device. */
void model_reset(struct model *model);

/* Return true if the memory is unused: no busy resource, no page structures. */
bool model_is_unused(const struct model *model);

/* Return true if a status asks for another attempt. */
bool model_is_unfinished(long status);

#endif /* _PAPR_SCM_KUNIT_MODEL_H */
