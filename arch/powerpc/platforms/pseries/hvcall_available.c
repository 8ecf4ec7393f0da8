// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * State of each hypervisor call on this platform, see asm/hvcall-available.h.
 *
 * debugfs powerpc/hcall/available has one line for each call of the catalogue:
 * name; yes, no, announced or unknown; reason.
 */
#include <linux/compiler.h>
#include <linux/debugfs.h>
#include <linux/export.h>
#include <linux/init.h>
#include <linux/kernel.h>
#include <linux/notifier.h>
#include <linux/of.h>
#include <linux/seq_file.h>
#include <linux/string.h>

#include <asm/firmware.h>
#include <asm/hvcall-available.h>
#include <asm/hvcall-gen.h>
#include <asm/hvcall-names.h>
#include <asm/machdep.h>

#include "hvcall_sets.h"
#include "hvcall_slow.h"

/* Properties of /rtas, each a list of strings. */
static const char * const properties[] = {
	"ibm,hypertas-functions",
	"qemu,hypertas-functions",
};

/*
 * By dense index.  No lock: entries are independent, and a reader may see the
 * state from before a concurrent change.
 */
static u16 announced[HCALL_INDEX_MAX + 1];	/* 0, or offset of the set's name */
static u8 answered[HCALL_INDEX_MAX + 1];	/* enum hcall_presence */

static enum {
	TREE_NOT_READ,
	TREE_NO_LPAR,
	TREE_READ,
} device_tree;

/* Match a name of the property with a name of the catalogue, which may end in *. */
static bool is_set(const char *name, const char *pattern)
{
	size_t length = strlen(pattern);

	if (pattern[length - 1] == '*')
		return !strncmp(name, pattern, length - 1);
	return !strcmp(name, pattern);
}

static void announce(const char *name)
{
	unsigned int i;

	for (i = 0; i < hcall_set_members_size; i++) {
		const struct hcall_set_member *member = &hcall_set_members[i];
		unsigned int index = hcall_index(member->opcode);

		if (is_set(name, hcall_set_names + member->set) && !announced[index])
			WRITE_ONCE(announced[index], member->set);
	}
}

/* Ignore a last string that is not terminated: the list is the hypervisor's. */
static void announce_all(const char *names, int length)
{
	while (length > 0) {
		int size = strnlen(names, length) + 1;

		if (size > length)
			return;
		announce(names);
		names += size;
		length -= size;
	}
}

static void read_sets(const struct device_node *rtas)
{
	int i, length;

	for (i = 0; i < ARRAY_SIZE(properties); i++) {
		const char *names = of_get_property(rtas, properties[i], &length);

		if (names)
			announce_all(names, length);
	}
}

enum hcall_presence hcall_presence(unsigned long opcode)
{
	unsigned int index = hcall_index(opcode);
	enum hcall_presence answer = READ_ONCE(answered[index]);

	if (device_tree != TREE_READ)
		return device_tree == TREE_NOT_READ ? HCALL_UNKNOWN : HCALL_ABSENT;
	if (answer != HCALL_UNKNOWN)
		return answer;
	return READ_ONCE(announced[index]) ? HCALL_ANNOUNCED : HCALL_UNKNOWN;
}
EXPORT_SYMBOL_GPL(hcall_presence);

void hcall_note_answer(unsigned long opcode, long status)
{
	unsigned int index = hcall_index(opcode);

	if (index == HCALL_INDEX_UNKNOWN || status == H_HARDWARE || status == H_PRIVILEGE)
		return;
	WRITE_ONCE(answered[index], status == H_FUNCTION ? HCALL_ABSENT : HCALL_PRESENT);
}
EXPORT_SYMBOL_GPL(hcall_note_answer);

/*
 * After a migration the properties are those of the new machine.  While they are
 * read, a call may be HCALL_UNKNOWN for a moment.
 */
static int sets_changed(struct notifier_block *self, unsigned long action, void *arg)
{
	const struct of_reconfig_data *change = arg;

	if (action != OF_RECONFIG_UPDATE_PROPERTY ||
	    !of_node_name_eq(change->dn, "rtas") ||
	    match_string(properties, ARRAY_SIZE(properties), change->prop->name) < 0)
		return NOTIFY_DONE;

	memset(answered, HCALL_UNKNOWN, sizeof(answered));
	memset(announced, 0, sizeof(announced));
	read_sets(change->dn);
	return NOTIFY_OK;
}

static struct notifier_block sets_notifier = {
	.notifier_call = sets_changed,
};

static int __init hcall_available_init(void)
{
	struct device_node *rtas;

	if (!firmware_has_feature(FW_FEATURE_LPAR)) {
		device_tree = TREE_NO_LPAR;
		return 0;
	}

	rtas = of_find_node_by_path("/rtas");
	if (rtas)
		read_sets(rtas);
	of_node_put(rtas);
	device_tree = TREE_READ;
	return of_reconfig_notifier_register(&sets_notifier);
}
early_initcall(hcall_available_init);

static int available_show(struct seq_file *m, void *unused)
{
	static const char * const words[] = {
		[HCALL_UNKNOWN] = "unknown",
		[HCALL_PRESENT] = "yes",
		[HCALL_ABSENT] = "no",
		[HCALL_ANNOUNCED] = "announced",
	};
	unsigned int index;

	for (index = 1; index <= HCALL_INDEX_MAX; index++) {
		unsigned long opcode = hcall_opcode(index);
		const char *why = "not announced";

		if (answered[index] != HCALL_UNKNOWN)
			why = answered[index] == HCALL_ABSENT ? "answered H_FUNCTION" : "answered";
		else if (announced[index])
			why = hcall_set_names + announced[index];
		seq_printf(m, "%s %s %s\n", hcall_name(opcode),
			   words[hcall_presence(opcode)], why);
	}
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(available);

static int __init hcall_available_debugfs(void)
{
	if (IS_ENABLED(CONFIG_DEBUG_FS))
		debugfs_create_file("available", 0444, hcall_debugfs_dir(), NULL,
				    &available_fops);
	return 0;
}
machine_device_initcall(pseries, hcall_available_debugfs);
