/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The catalogue of hypervisor calls, statuses and ultracalls in memory.
 *
 * The tables are made from the YAML files when the tool is built
 * (scripts/hcallgen/emit_tool.py).  Every array ends with an entry of zeroes;
 * what the catalogue does not say is zero or NULL.
 */
#ifndef HCALL_CATALOGUE_H
#define HCALL_CATALOGUE_H

#include <stdbool.h>
#include <stdint.h>

/* Arguments and results are in r4 to r12 at most. */
#define FIRST_REG	4
#define LAST_REG	12
#define MAX_REGS	(LAST_REG - FIRST_REG + 1)

/* A name and what it stands for. */
struct meaning {
	const char *name;
	const char *doc;
};

/* A distinguished value; fields of bits have values without a name. */
struct value {
	int64_t value;
	const char *name;
	const char *macro;	/* Linux's name, or NULL */
	const char *doc;
};

struct bits {
	uint64_t mask;
	const char *name;
	const char *macro;	/* Linux's name, or NULL */
	const char *doc;
	const struct value *values;
};

/* A member of a structure; of count items if that is not 0. */
struct field {
	unsigned int at;
	const char *type;
	unsigned int count;
	const char *name;
	const char *doc;
};

/* Memory shared with the hypervisor. */
struct structure {
	const char *name;
	unsigned int size;
	const char *order;		/* big, or caller */
	const struct field *fields;
	const struct field *rest;	/* what follows, if anything does */
};

struct buffer {
	const char *access;	/* what the hypervisor does: read, write, ... */
	const char *size;	/* bytes, or the argument that holds them */
	unsigned int align;
	unsigned int boundary;	/* that it may not cross */
	const char *const *structures;	/* names of what it holds */
	const char *list;
	const char *layout;
};

enum item_type {
	ITEM_NUMBER,
	ITEM_FLAGS,
	ITEM_RA,		/* real address */
	ITEM_BYTES,		/* most significant first */
	ITEM_TOKEN,
};

/* An argument or a result. */
struct item {
	const char *name;
	int reg;
	enum item_type type;
	const char *doc;
	bool optional;
	bool sensitive;
	const char *const *valid;	/* results: after which statuses */
	const char *keep;		/* which one, if several answers have it */
	const struct bits *bits;
	const struct value *values;
	const struct buffer *buffer;
};

/* Rule for repeating a call after an unfinished status. */
struct again {
	const char *const *answers;
	const char *how;
	const char *token_arg;
	const char *token_result;
	uint64_t token_first;
	const char *doc;
};

/* A sub-function chosen by an argument. */
struct variant {
	const char *name;
	const char *when;
	const char *summary;
	const struct item *args;
	const struct item *results;
	const struct meaning *statuses;
	const struct again *again;
	const char *const *notes;
};

/* Where two sources disagree. */
struct conflict {
	const char *source;
	const char *says;
	const char *follows;
	const char *why;
};

struct hcall {
	const char *name;
	uint64_t opcode;
	const char *family;
	const char *call_class;
	const char *lifecycle;
	const char *summary;
	const char *const *aliases;
	const char *const *sets;	/* of ibm,hypertas-functions */
	const char *const *defined_by;
	bool real_mode;
	bool trace;
	bool idle;
	bool nmi;
	bool busy;
	const char *interrupts;
	const char *const *kills;
	const struct item *args;	/* NULL also where undocumented */
	const struct item *results;
	const struct meaning *statuses;
	const struct again *again;
	const struct variant *variants;
	const char *inject_fatal;	/* what a made-up failure does */
	const char *availability;
	const char *undocumented;
	const char *const *notes;
	const struct conflict *conflicts;
	const char *const *sources;
};

/* A value or a range of values of r3 after a call. */
struct status {
	const char *name;
	int64_t first;
	int64_t last;
	bool group;		/* its values have names of their own */
	const char *kind;
	const char *error;	/* errno by name, "0" for success */
	const char *summary;
	unsigned int hint_ms;
	bool every_call;	/* whatever the call's own list says */
	const char *const *aliases;
	const struct value *values;
	const char *const *notes;
};

/* Made with "sc 2", not hypervisor calls. */
struct ultracall {
	const char *name;
	uint64_t opcode;
	const char *summary;
};

struct family {
	const char *name;
	const char *title;
	const char *summary;
};

/* By opcode; where two have one number, the one that decodes it first. */
extern const struct hcall hcalls[];
/* Single values, then ranges; a range that is a group comes last to match. */
extern const struct status statuses[];
extern const struct structure structures[];
extern const struct ultracall ultracalls[];
extern const struct family families[];

const struct hcall *hcall_by_opcode(uint64_t opcode);
const struct hcall *hcall_by_name(const char *name);
const struct hcall *hcall_closest(const char *name);
bool hcall_has_name(const struct hcall *call, const char *name);

const struct status *status_by_value(int64_t value);
const struct status *status_by_name(const char *name);
const struct status *status_closest(const char *name);
bool status_within(int64_t value, const char *name);

const struct structure *structure_by_name(const char *name);
const struct ultracall *ultracall_by_opcode(uint64_t opcode);
const struct family *family_by_name(const char *name);

#endif /* HCALL_CATALOGUE_H */
