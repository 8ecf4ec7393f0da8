// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Find the machine's devices in its flattened device tree.
 */
#include "lib/guest.h"
#include "machine.h"

#define FDT_MAGIC	0xd00dfeedU
#define FDT_BEGIN	1
#define FDT_END		2
#define FDT_PROP	3
#define FDT_NOP		4

u32 machine_has;
unsigned long machine_value[SYM_MAX];

static const char * const names[] = {
	[SYM_none] = "", [SYM_buf] = "buf", [SYM_ramend] = "ramend", [SYM_cpu] = "cpu",
	[SYM_vty] = "vty", [SYM_vlan] = "vlan", [SYM_vlan_liobn] = "vlan_liobn",
	[SYM_vscsi] = "vscsi", [SYM_liobn] = "liobn", [SYM_drc] = "drc",
	[SYM_blocks] = "blocks", [SYM_metadata] = "metadata", [SYM_lisn] = "lisn",
	[SYM_time] = "time", [SYM_tpm] = "tpm",
};

/* Properties of the node that is being read; 0 if it has none. */
struct node {
	const u8 *compatible, *reg, *window, *type, *drc, *blocks, *metadata, *interrupts,
		 *servers, *time;
	unsigned int reg_size;
};

static u32 be32(const void *at)
{
	const u8 *b = at;

	return (u32)b[0] << 24 | b[1] << 16 | b[2] << 8 | b[3];
}

static unsigned long be64(const void *at)
{
	return (unsigned long)be32(at) << 32 | be32((const u8 *)at + 4);
}

static unsigned int length(const char *text)
{
	unsigned int n = 0;

	while (text[n])
		n++;
	return n;
}

static bool equal(const u8 *text, const char *wanted)
{
	return text && !strcmp((const char *)text, wanted);
}

/* The first one of a kind stays. */
static void set(enum machine_symbol symbol, unsigned long value)
{
	if (machine_has & 1U << symbol)
		return;
	machine_has |= 1U << symbol;
	machine_value[symbol] = value;
}

static void take(const struct node *node)
{
	if (equal(node->type, "memory") && node->reg && node->reg_size >= 16) {
		unsigned long end = be64(node->reg) + be64(node->reg + 8);

		machine_has |= 1U << SYM_ramend;
		if (end > machine_value[SYM_ramend])
			machine_value[SYM_ramend] = end;
	}
	if (equal(node->type, "cpu") && node->servers)
		set(SYM_cpu, be32(node->servers));
	if (equal(node->compatible, "hvterm1") && node->reg) {
		set(SYM_vty, be32(node->reg));
		if (node->interrupts)
			set(SYM_lisn, be32(node->interrupts));
	}
	if (equal(node->compatible, "IBM,l-lan") && node->reg && node->window) {
		set(SYM_vlan, be32(node->reg));
		set(SYM_vlan_liobn, be32(node->window));
	}
	if (equal(node->compatible, "IBM,v-scsi") && node->reg && node->window) {
		set(SYM_vscsi, be32(node->reg));
		set(SYM_liobn, be32(node->window));
	}
	if (equal(node->compatible, "ibm,pmemory") && node->drc && node->blocks &&
	    node->metadata) {
		set(SYM_drc, be32(node->drc));
		set(SYM_blocks, be64(node->blocks));
		set(SYM_metadata, be32(node->metadata));
	}
	if (node->time)
		set(SYM_time, be32(node->time));
	if (equal(node->compatible, "qemu,spapr-tpm-proxy"))
		set(SYM_tpm, 1);
}

static void property(struct node *node, const char *name, const u8 *value, unsigned int size)
{
	const struct {
		const char *name;
		const u8 **to;
	} wanted[] = {
		{ "compatible", &node->compatible }, { "reg", &node->reg },
		{ "device_type", &node->type }, { "ibm,my-dma-window", &node->window },
		{ "ibm,my-drc-index", &node->drc }, { "ibm,number-of-blocks", &node->blocks },
		{ "ibm,metadata-size", &node->metadata }, { "interrupts", &node->interrupts },
		{ "ibm,ppc-interrupt-server#s", &node->servers },
		{ "get-time-of-day", &node->time },
	};
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(wanted); i++) {
		if (size < 4 || strcmp(name, wanted[i].name))
			continue;
		*wanted[i].to = value;
		if (wanted[i].to == &node->reg)
			node->reg_size = size;
	}
}

/* Properties of a node come before its children. */
static void walk(const u8 *tree)
{
	const u8 *at = tree + be32(tree + 8);
	const char *strings = (const char *)tree + be32(tree + 12);
	static const struct node empty;
	struct node node = empty;

	for (;;) {
		u32 kind = be32(at), size;

		at += 4;
		switch (kind) {
		case FDT_BEGIN:
			take(&node);
			node = empty;
			at += (length((const char *)at) + 4) & ~3UL;
			break;
		case FDT_PROP:
			size = be32(at);
			property(&node, strings + be32(at + 4), at + 8, size);
			at += 8 + ((size + 3) & ~3U);
			break;
		case FDT_END:
			take(&node);
			node = empty;
			break;
		case FDT_NOP:
			break;
		default:
			return;
		}
	}
}

void machine_read(const void *tree)
{
	machine_has = 1U << SYM_none;
	set(SYM_buf, BUF);
	if (tree && be32(tree) == FDT_MAGIC)
		walk(tree);
	/* Enough of a machine without a tree. */
	set(SYM_cpu, 0);
}

void machine_print(void)
{
	unsigned int i;

	guest_printf("# machine:");
	for (i = 1; i < SYM_MAX; i++)
		if (machine_has & 1U << i)
			guest_printf(" %s=0x%lx", names[i], machine_value[i]);
	guest_printf("\n");
}
