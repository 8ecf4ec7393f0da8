// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Select calls for the event hcall:hcall_selected through tracefs hcall_select.
 *
 * Each word written is the name of a call or an opcode.  The selection of a call ends
 * when the file is closed, also by the end of a killed program.  Several programs may
 * select calls; each program receives the selected calls of all programs.
 */
#include <linux/bitmap.h>
#include <linux/err.h>
#include <linux/fs.h>
#include <linux/init.h>
#include <linux/kernel.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/tracefs.h>
#include <linux/uaccess.h>
#include <asm/hvcall-names.h>
#include <asm/machdep.h>

#include "hvcall_slow.h"

static int select_open(struct inode *inode, struct file *file)
{
	file->private_data = bitmap_zalloc(HCALL_ROWS, GFP_KERNEL);
	return file->private_data ? nonseekable_open(inode, file) : -ENOMEM;
}

static int select_words(unsigned long *selected, char *text)
{
	unsigned long opcode;
	unsigned int number;
	char *word;

	while ((word = strsep(&text, "\n "))) {
		if (!*word)
			continue;
		opcode = hcall_find_opcode(word);
		if (!opcode && kstrtoul(word, 0, &opcode))
			return -EINVAL;
		number = hcall_row_number(opcode);
		if (!test_and_set_bit(number, selected))
			hcall_add_users(number, HCALL_SELECTION);
	}
	return 0;
}

static ssize_t select_write(struct file *file, const char __user *buf, size_t count, loff_t *ppos)
{
	char *text;
	int rc;

	if (count > PAGE_SIZE)
		return -E2BIG;
	text = memdup_user_nul(buf, count);
	if (IS_ERR(text))
		return PTR_ERR(text);
	rc = select_words(file->private_data, text);
	kfree(text);
	return rc ? rc : count;
}

static int select_release(struct inode *inode, struct file *file)
{
	unsigned long *selected = file->private_data;
	unsigned int number;

	for_each_set_bit(number, selected, HCALL_ROWS)
		hcall_add_users(number, -HCALL_SELECTION);
	bitmap_free(selected);
	return 0;
}

static const struct file_operations select_fops = {
	.open = select_open,
	.write = select_write,
	.release = select_release,
};

static int __init hcall_select_init(void)
{
	tracefs_create_file("hcall_select", 0200, NULL, NULL, &select_fops);
	return 0;
}
machine_device_initcall(pseries, hcall_select_init);
