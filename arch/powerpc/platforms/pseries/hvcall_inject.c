// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Inject faults: the first rule that matches a hypervisor call changes the call's answer.
 * hcalls/observing.rst documents the rules of debugfs powerpc/hcall/inject and of the
 * kernel parameter hcall_inject.  Matching a call must take no lock and no random number
 * (should_fail()), because the caller may be the random number generator.
 */
#define pr_fmt(fmt) "hcall inject: " fmt

#include <linux/capability.h>
#include <linux/debugfs.h>
#include <linux/delay.h>
#include <linux/fs.h>
#include <linux/init.h>
#include <linux/jhash.h>
#include <linux/kernel.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/panic.h>
#include <linux/rculist.h>
#include <linux/refcount.h>
#include <linux/sched.h>
#include <linux/seq_file.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/uaccess.h>
#include <asm/hvcall-args.h>
#include <asm/hvcall-names.h>
#include <asm/machdep.h>

#include "hvcall_slow.h"

#define LONGEST_RULE	512
/* Most rules on the command line, which are static: boot cannot allocate memory yet. */
#define BOOT_RULES	8
#define LONGEST_DELAY	USEC_PER_SEC

/* Range of statuses to search for a name. */
#define LOWEST_STATUS	-10000
#define HIGHEST_STATUS	10000

struct hcall_rule {
	struct list_head list;
	struct rcu_head rcu;
	refcount_t users;		/* the list, and calls in progress */
	unsigned long opcode;
	long status;
	bool has_status;
	bool after;
	bool forced;
	u64 first, last, step;
	u64 times;
	unsigned int probability;
	pid_t task;
	unsigned int delay_us;
	unsigned int filtered;		/* arguments, bit 0 is r4 */
	unsigned long args[HCALL_REGS];
	unsigned int named;		/* results, bit 0 is r4 */
	unsigned long results[HCALL_REGS];
	atomic64_t matched;
	atomic64_t hits;
	char text[LONGEST_RULE + 1];
};

LIST_HEAD(hcall_rules);
static DEFINE_MUTEX(rules_mutex);

/* Count a matching call; return true if the rule changes the call. */
static bool is_due(struct hcall_rule *rule)
{
	u64 number = atomic64_inc_return(&rule->matched);

	if (number < rule->first || number > rule->last || (number - rule->first) % rule->step)
		return false;
	if (jhash_2words(number, rule->opcode, 0) % 100 >= rule->probability)
		return false;

	/* Check the limit last, so that only a changed call counts. */
	return atomic64_add_unless(&rule->hits, 1, rule->times);
}

static bool has_arguments(const struct hcall_rule *rule, const struct hcall_call *call)
{
	unsigned int i;

	for (i = 0; i < HCALL_REGS; i++)
		if (rule->filtered & BIT(i) &&
		    (i >= call->nargs || call->args[i] != rule->args[i]))
			return false;
	return true;
}

static struct hcall_rule *find_rule(const struct hcall_call *call)
{
	struct hcall_rule *rule;

	list_for_each_entry_rcu(rule, &hcall_rules, list) {
		if (rule->opcode != call->opcode)
			continue;
		if (rule->task && (!in_task() || current->pid != rule->task))
			continue;
		if (has_arguments(rule, call) && is_due(rule))
			return rule;
	}
	return NULL;
}

static void spin(unsigned int us)
{
	/* udelay() supports short delays only. */
	mdelay(us / USEC_PER_MSEC);
	udelay(us % USEC_PER_MSEC);
}

static void answer(const struct hcall_rule *rule, struct hcall_call *call, bool all)
{
	int i;

	for (i = 0; i < call->nresults; i++)
		if (all || rule->named & BIT(i))
			call->results[i] = rule->results[i];
	if (rule->has_status)
		call->status = rule->status;
}

static struct hcall_rule boot_rules[BOOT_RULES];

static void free_rule(struct rcu_head *rcu)
{
	struct hcall_rule *rule = container_of(rcu, struct hcall_rule, rcu);

	if (rule < boot_rules || rule >= boot_rules + BOOT_RULES)
		kfree(rule);
}

static void put_rule(struct hcall_rule *rule)
{
	if (refcount_dec_and_test(&rule->users))
		call_rcu(&rule->rcu, free_rule);
}

/*
 * Apply a rule before a call: set the call's answer and return true, or set the call's
 * rule for hcall_inject_end().  RCU must be watching.
 */
bool hcall_inject_begin(struct hcall_call *call)
{
	unsigned int delay_us = 0;
	struct hcall_rule *rule;
	bool instead = false;

	rcu_read_lock();
	rule = find_rule(call);
	if (rule) {
		delay_us = rule->delay_us;
		if (rule->after) {
			/* Get a reference, because the rule may be removed during the call. */
			if (refcount_inc_not_zero(&rule->users))
				call->rule = rule;
		} else if (rule->has_status) {
			answer(rule, call, true);
			call->ticks = 0;
			instead = true;
		}
	}
	rcu_read_unlock();

	spin(delay_us);
	return instead;
}

/* Apply a call's rule after the call, even if the rule is no longer in the list. */
void hcall_inject_end(struct hcall_call *call)
{
	answer(call->rule, call, false);
	put_rule(call->rule);
}

static bool find_status(const char *text, long *status)
{
	const char *name;

	for (*status = LOWEST_STATUS; *status <= HIGHEST_STATUS; ++*status) {
		name = hcall_status_name(*status);
		if (name && !strcmp(name, text))
			return true;
	}
	return false;
}

/* Parse "N", "N.." or "N..M", each optionally followed by "+S". */
static int parse_when(struct hcall_rule *rule, char *text)
{
	char *step = strchr(text, '+');
	char *last;

	if (step) {
		*step++ = '\0';
		if (kstrtou64(step, 0, &rule->step) || !rule->step)
			return -EINVAL;
	}
	last = strstr(text, "..");
	if (last) {
		*last = '\0';
		last += 2;
	}
	if (kstrtou64(text, 0, &rule->first) || !rule->first)
		return -EINVAL;
	if (!last)
		rule->last = step ? U64_MAX : rule->first;
	else if (*last && (kstrtou64(last, 0, &rule->last) || rule->last < rule->first))
		return -EINVAL;
	return 0;
}

static int parse_probability(struct hcall_rule *rule, char *text)
{
	char *percent = strchr(text, '%');

	if (!percent || percent[1])
		return -EINVAL;
	*percent = '\0';
	if (kstrtouint(text, 0, &rule->probability) || rule->probability > 100)
		return -EINVAL;
	return 0;
}

/* Parse "r4" to "r12"; return -1 for any other word. */
static int parse_register(const char *word)
{
	unsigned int reg;

	if (*word != 'r' || kstrtouint(word + 1, 10, &reg) ||
	    reg < HCALL_FIRST_REG || reg >= HCALL_FIRST_REG + HCALL_REGS)
		return -1;
	return reg - HCALL_FIRST_REG;
}

static int parse_word(struct hcall_rule *rule, char *word, char **status)
{
	char *value = word;
	int reg;

	strsep(&value, "=");
	if (!value) {
		if (!strcmp(word, "after"))
			rule->after = true;
		else if (!strcmp(word, "force"))
			rule->forced = true;
		else
			return -EINVAL;
		return 0;
	}
	if (!strcmp(word, "status")) {
		*status = value;
		return 0;
	}
	if (!strcmp(word, "when"))
		return parse_when(rule, value);
	if (!strcmp(word, "times"))
		return kstrtou64(value, 0, &rule->times) || !rule->times ? -EINVAL : 0;
	if (!strcmp(word, "probability"))
		return parse_probability(rule, value);
	if (!strcmp(word, "task"))
		return kstrtoint(value, 0, &rule->task) || rule->task <= 0 ? -EINVAL : 0;
	if (!strcmp(word, "delay"))
		return kstrtouint(value, 0, &rule->delay_us) ||
		       rule->delay_us > LONGEST_DELAY ? -EINVAL : 0;

	if (!strncmp(word, "if-", 3)) {
		reg = parse_register(word + 3);
		if (reg < 0 || kstrtoul(value, 0, &rule->args[reg]))
			return -EINVAL;
		rule->filtered |= BIT(reg);
		return 0;
	}
	reg = parse_register(word);
	if (reg < 0 || kstrtoul(value, 0, &rule->results[reg]))
		return -EINVAL;
	rule->named |= BIT(reg);
	return 0;
}

static int set_status(struct hcall_rule *rule, const char *text)
{
	if (!text)
		return 0;
	rule->has_status = true;
	if (find_status(text, &rule->status))
		return 0;
	if (kstrtol(text, 0, &rule->status)) {
		pr_err("unknown status '%s'; asm/hvcall-gen.h lists all statuses\n", text);
		return -EINVAL;
	}
	if (!rule->forced && !hcall_status_name(rule->status)) {
		pr_err("status %s has no name; add :force to inject it\n", text);
		return -EINVAL;
	}
	return 0;
}

/* Reject a rule that would harm the kernel. */
static int check_rule(const struct hcall_rule *rule, const char *name)
{
	unsigned int flags = hcall_forms[hcall_index(rule->opcode)].flags;

	if (!rule->has_status && !rule->delay_us && !rule->named) {
		pr_err("%s: nothing to do; add :status=, :delay= or a result such as :r4=\n", name);
		return -EINVAL;
	}
	if (rule->named && !rule->has_status && !rule->after) {
		pr_err("%s: results without a status; add :status= or :after\n", name);
		return -EINVAL;
	}
	if (flags & HCALL_NOTRACE) {
		pr_err("%s: made in idle or under locks, without injection; name another call\n",
		       name);
		return -EINVAL;
	}
	if (flags & HCALL_FATAL && rule->has_status && !rule->forced) {
		pr_err("%s: the kernel does not survive a failure; add :force\n", name);
		return -EINVAL;
	}
	return 0;
}

static int parse_rule(struct hcall_rule *rule, char *text)
{
	char *name = strsep(&text, ":");
	char *status = NULL;
	char *word;
	int rc;

	rule->opcode = hcall_find_opcode(name);
	if (!rule->opcode) {
		pr_err("unknown call '%s'; asm/hvcall-gen.h lists all calls\n", name);
		return -EINVAL;
	}
	while ((word = strsep(&text, ":"))) {
		if (parse_word(rule, word, &status)) {
			pr_err("%s: unknown word '%s'; words are status=NAME when=N..M+STEP times=N probability=P%% task=PID if-r4=VALUE delay=US r4=VALUE after force\n",
			       name, word);
			return -EINVAL;
		}
	}
	rc = set_status(rule, status);
	return rc ? rc : check_rule(rule, name);
}

static void clear_rules(void)
{
	struct hcall_rule *rule, *next;

	mutex_lock(&rules_mutex);
	if (!list_empty(&hcall_rules))
		hcall_trace_put();
	list_for_each_entry_safe(rule, next, &hcall_rules, list) {
		hcall_add_users(hcall_row_number(rule->opcode), -1);
		list_del_rcu(&rule->list);
		put_rule(rule);
	}
	mutex_unlock(&rules_mutex);
}

/* Parse a text into a zeroed rule; return 0 or -EINVAL. */
static int init_rule(struct hcall_rule *rule, char *text)
{
	strscpy(rule->text, text, sizeof(rule->text));
	rule->first = 1;
	rule->last = U64_MAX;
	rule->step = 1;
	rule->times = U64_MAX;
	rule->probability = 100;
	refcount_set(&rule->users, 1);
	return parse_rule(rule, text);
}

static void list_rule(struct hcall_rule *rule)
{
	list_add_tail_rcu(&rule->list, &hcall_rules);
	hcall_add_users(hcall_row_number(rule->opcode), 1);
}

static int add_rule(char *text)
{
	struct hcall_rule *rule;
	int rc;

	rule = kzalloc(sizeof(*rule), GFP_KERNEL);
	if (!rule)
		return -ENOMEM;
	rc = init_rule(rule, text);
	if (rc) {
		kfree(rule);
		return rc;
	}

	add_taint(TAINT_USER, LOCKDEP_STILL_OK);
	mutex_lock(&rules_mutex);
	if (list_empty(&hcall_rules))
		hcall_trace_get();
	list_rule(rule);
	mutex_unlock(&rules_mutex);
	pr_info("armed by %s (%d): %s\n", current->comm, current->pid, rule->text);
	return 0;
}

/* Parse the rules on the command line; the static keys are on since boot. */
static int __init inject_setup(char *text)
{
	static unsigned int used __initdata;
	char *word;

	while ((word = strsep(&text, ";"))) {
		struct hcall_rule *rule = &boot_rules[used];

		if (used == BOOT_RULES || strlen(word) > LONGEST_RULE) {
			pr_err("%s: more than %u rules, or longer than %u characters; use fewer or shorter rules\n",
			       word, BOOT_RULES, LONGEST_RULE);
			return -E2BIG;
		}
		if (init_rule(rule, word)) {
			memset(rule, 0, sizeof(*rule));
			continue;
		}
		used++;
		list_rule(rule);
		pr_info("armed by the kernel's command line: %s\n", rule->text);
	}
	return 0;
}
early_param("hcall_inject", inject_setup);

static int __init inject_boot_rules(void)
{
	if (list_empty(&hcall_rules))
		hcall_trace_put();
	else
		add_taint(TAINT_USER, LOCKDEP_STILL_OK);
	return 0;
}
early_initcall(inject_boot_rules);

static ssize_t inject_write(struct file *file, const char __user *buf, size_t count, loff_t *ppos)
{
	char *text, *rule;
	int rc = 0;

	if (!capable(CAP_SYS_ADMIN))
		return -EPERM;
	if (count > LONGEST_RULE)
		return -E2BIG;
	text = memdup_user_nul(buf, count);
	if (IS_ERR(text))
		return PTR_ERR(text);

	rule = strim(text);
	if (!strcmp(rule, "clear"))
		clear_rules();
	else
		rc = add_rule(rule);
	kfree(text);
	return rc ? rc : count;
}

static int inject_show(struct seq_file *m, void *unused)
{
	struct hcall_rule *rule;

	mutex_lock(&rules_mutex);
	list_for_each_entry(rule, &hcall_rules, list)
		seq_printf(m, "%s matched=%lld hits=%lld\n", rule->text,
			   atomic64_read(&rule->matched), atomic64_read(&rule->hits));
	mutex_unlock(&rules_mutex);
	return 0;
}

static int inject_open(struct inode *inode, struct file *file)
{
	return single_open(file, inject_show, NULL);
}

static const struct file_operations inject_fops = {
	.owner = THIS_MODULE,
	.open = inject_open,
	.read = seq_read,
	.write = inject_write,
	.llseek = seq_lseek,
	.release = single_release,
};

static int __init hcall_inject_init(void)
{
	debugfs_create_file("inject", 0600, hcall_debugfs_dir(), NULL, &inject_fops);
	return 0;
}
machine_device_initcall(pseries, hcall_inject_init);
