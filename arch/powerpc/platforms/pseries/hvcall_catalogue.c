// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * debugfs powerpc/hcall/catalogue: one line for each call, for programs:
 *
 *	0x44c H_SCM_FLUSH scm args(drc_index:r4:number,token:r5:token) results(...)
 *
 * ":sensitive" marks a register that is never recorded.  A call without a public
 * description has "?" in both brackets.
 */
#include <linux/dcache.h>
#include <linux/debugfs.h>
#include <linux/init.h>
#include <linux/seq_file.h>
#include <asm/hvcall-args.h>
#include <asm/hvcall-names.h>

#include "hvcall_slow.h"

struct dentry *hcall_debugfs_dir(void)
{
	struct dentry *dir = debugfs_lookup("hcall", arch_debugfs_dir);

	if (!dir)
		return debugfs_create_dir("hcall", arch_debugfs_dir);

	/* The folder is never removed, so no reference is needed. */
	dput(dir);
	return dir;
}

static void show_values(struct seq_file *m, const struct hcall_value *value, unsigned int count)
{
	static const char * const kinds[] = {
		[HCALL_NUMBER] = "number",
		[HCALL_FLAGS] = "flags",
		[HCALL_RA] = "ra",
		[HCALL_BYTES] = "bytes",
		[HCALL_TOKEN] = "token",
	};
	const char *between = "";

	for (; count--; value++) {
		seq_printf(m, "%s%s:r%u:%s%s", between, hcall_words + value->name, value->reg,
			   kinds[value->kind & HCALL_KIND],
			   value->kind & HCALL_SENSITIVE ? ":sensitive" : "");
		between = ",";
	}
}

static int catalogue_show(struct seq_file *m, void *unused)
{
	unsigned int index;

	for (index = 1; index <= HCALL_INDEX_MAX; index++) {
		const struct hcall_form *form = &hcall_forms[index];
		const struct hcall_value *values = &hcall_values[form->first];
		unsigned long opcode = hcall_opcode(index);

		seq_printf(m, "0x%lx %s %s ", opcode, hcall_name(opcode),
			   hcall_words + form->family);
		if (!(form->flags & HCALL_DESCRIBED)) {
			seq_puts(m, "args(?) results(?)\n");
			continue;
		}
		seq_puts(m, "args(");
		show_values(m, values, form->args);
		seq_puts(m, ") results(");
		show_values(m, values + form->args, form->results);
		seq_puts(m, ")\n");
	}
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(catalogue);

int __init hcall_catalogue_init(void)
{
	debugfs_create_file("catalogue", 0444, hcall_debugfs_dir(), NULL, &catalogue_fops);
	return 0;
}
hcall_initcall(hcall_catalogue_init);
