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
static struct hcall_answers before[HCALL_INDEX_MAX + 1];	/* the last migration */

static bool tree_read;

/* Match a name of the property with a name of the catalogue, which may end in *. */
static bool is_set(const char *name, const char *pattern)
{
	size_t length = strcspn(pattern, "*");

	return !strncmp(name, pattern, length) && (pattern[length] || !name[length]);
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

static void read_sets(const struct device_node *rtas)
{
	const char *name;
	int i, j;

	for (i = 0; i < ARRAY_SIZE(properties); i++)
		for (j = 0; !of_property_read_string_index(rtas, properties[i], j, &name); j++)
			announce(name);
}

enum hcall_presence hcall_presence(unsigned long opcode)
{
	unsigned int index = hcall_index(opcode);
	struct hcall_answers answers;

	if (tree_read && !firmware_has_feature(FW_FEATURE_LPAR))
		return HCALL_ABSENT;
	if (!tree_read || !index)
		return HCALL_UNKNOWN;
	answers = hcall_count_answers(opcode);
	if (answers.present > before[index].present)
		return HCALL_PRESENT;
	if (answers.absent > before[index].absent)
		return HCALL_ABSENT;
	return READ_ONCE(announced[index]) ? HCALL_ANNOUNCED : HCALL_UNKNOWN;
}
EXPORT_SYMBOL_GPL(hcall_presence);

/*
 * After a migration the properties are those of the new machine.  While they are
 * read, a call may be HCALL_UNKNOWN for a moment.
 */
static int sets_changed(struct notifier_block *self, unsigned long action, void *arg)
{
	const struct of_reconfig_data *change = arg;
	unsigned int index;

	if (action != OF_RECONFIG_UPDATE_PROPERTY ||
	    !of_node_name_eq(change->dn, "rtas") ||
	    match_string(properties, ARRAY_SIZE(properties), change->prop->name) < 0)
		return NOTIFY_DONE;

	for (index = 1; index <= HCALL_INDEX_MAX; index++)
		before[index] = hcall_count_answers(hcall_opcode(index));
	memset(announced, 0, sizeof(announced));
	read_sets(change->dn);
	return NOTIFY_OK;
}

static struct notifier_block sets_notifier = {
	.notifier_call = sets_changed,
};

static int __init hcall_available_init(void)
{
	struct device_node *rtas = of_find_node_by_path("/rtas");

	read_sets(rtas);
	of_node_put(rtas);
	tree_read = true;
	return of_reconfig_notifier_register(&sets_notifier);
}
early_initcall(hcall_available_init);

static int available_show(struct seq_file *m, void *unused)
{
	static const char * const words[] = {
		[HCALL_UNKNOWN] = "unknown not announced",
		[HCALL_PRESENT] = "yes answered",
		[HCALL_ABSENT] = "no answered H_FUNCTION",
		[HCALL_ANNOUNCED] = "announced ",
	};
	unsigned int index;

	for (index = 1; index <= HCALL_INDEX_MAX; index++) {
		enum hcall_presence presence = hcall_presence(hcall_opcode(index));

		seq_printf(m, "%s %s%s\n", hcall_name(hcall_opcode(index)), words[presence],
			   presence == HCALL_ANNOUNCED ? hcall_set_names + announced[index] : "");
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
