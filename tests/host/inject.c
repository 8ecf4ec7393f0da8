// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Run hvcall_inject.c with commands on stdin:
 *
 *	param RULES		the kernel parameter
 *	boot			initcalls
 *	write TEXT		to the file: "= RC"; without CAP_SYS_ADMIN after "user"
 *	show			the file
 *	task PID | irq		make the next calls from a task, or an interrupt
 *	answer STATUS		set the status that the hypervisor returns
 *	begin OPCODE ARGS RESULTS [ARG...]	a call, until it reaches the hypervisor
 *	end			finish the call: "made|answered STATUS RESULT... spun US"
 *	call ...		begin and end
 *	grace			end the grace period; print the number of rules
 *	keys			print references of tracing and users of all calls
 */
#include "inject_sim.h"

#include <asm/hvcall-gen.h>

#include "hvcall_slow.h"

struct task_struct sim_task = { .pid = 1, .comm = "test" };
bool sim_in_task = true, sim_capable = true;

static const struct file_operations *file;
static int (*shown)(struct seq_file *m, void *unused);
static int traced = 1, readers, live, taints;
static struct rcu_head *waiting;
static unsigned long spun;
static bool matching;

void hcall_trace_get(void) { traced++; }
void hcall_trace_put(void) { traced--; }

static int users[HCALL_ROWS];

void hcall_add_users(unsigned int number, int more) { users[number] += more; }

static int all_users(void)
{
	int i, sum = 0;

	for (i = 0; i < HCALL_ROWS; i++)
		sum += users[i];
	return sum;
}

struct dentry *hcall_debugfs_dir(void) { return NULL; }

void rcu_read_lock(void) { readers++; }
void rcu_read_unlock(void) { readers--; }

void sim_reads(void)
{
	if (!readers)
		puts("a list is read without rcu_read_lock()");
}

void call_rcu(struct rcu_head *head, void (*func)(struct rcu_head *head))
{
	head->func = func;
	head->next = waiting;
	waiting = head;
}

static void grace(void)
{
	while (waiting) {
		struct rcu_head *head = waiting;

		waiting = head->next;
		head->func(head);
	}
	printf("live %d\n", live);
}

void *sim_alloc(size_t size)
{
	if (matching)
		puts("memory is allocated while a call is matched");
	live++;
	return calloc(1, size);
}

/* The text of a rule is not counted. */
static void *text_at;

void sim_free(void *at)
{
	if (at == text_at)
		text_at = NULL;
	else
		live--;
	free(at);
}

void *memdup_user_nul(const char *from, size_t count)
{
	char *text = malloc(count + 1);

	memcpy(text, from, count);
	text[count] = '\0';
	return text_at = text;
}

void sim_locks(int *mutex, int how)
{
	if (matching)
		puts("a lock is taken while a call is matched");
	*mutex += how;
}

void udelay(unsigned long us)
{
	if (us > 1000)
		puts("a delay is longer than a millisecond");
	if (readers)
		puts("a delay is inside of rcu_read_lock()");
	spun += us;
}

void mdelay(unsigned long ms)
{
	while (ms--)
		udelay(USEC_PER_MSEC);
}

void add_taint(int flag, int how) { taints++; }

ssize_t strscpy(char *to, const char *from, size_t size)
{
	return snprintf(to, size, "%s", from);
}

char *strim(char *text)
{
	size_t length;

	while (*text == ' ' || *text == '\n')
		text++;
	for (length = strlen(text); length && strchr("\n ", text[length - 1]); length--)
		text[length - 1] = '\0';
	return text;
}

static int number(const char *text, unsigned int base, bool negative, u64 *value)
{
	char *end;

	if (!*text || (*text == '-' && !negative) || strchr(" +", *text))
		return -EINVAL;
	errno = 0;
	*value = *text == '-' ? (u64)strtoll(text, &end, base) : strtoull(text, &end, base);
	return *end ? -EINVAL : errno ? -ERANGE : 0;
}

#define KSTRTO(name, type, negative)					\
int name(const char *text, unsigned int base, type *value)		\
{									\
	u64 wide;							\
	int rc = number(text, base, negative, &wide);			\
									\
	if (!rc && (u64)(type)wide != wide)				\
		rc = -ERANGE;						\
	if (!rc)							\
		*value = wide;						\
	return rc;							\
}

KSTRTO(kstrtou64, u64, false)
KSTRTO(kstrtoul, unsigned long, false)
KSTRTO(kstrtol, long, true)
KSTRTO(kstrtouint, unsigned int, false)
KSTRTO(kstrtoint, int, true)

int single_open(struct file *unused, int (*show)(struct seq_file *m, void *unused), void *data)
{
	shown = show;
	return 0;
}

void debugfs_create_file(const char *name, unsigned int mode, struct dentry *parent,
			 void *data, const struct file_operations *fops)
{
	file = fops;
}

static struct hcall_call call;
static unsigned long results[HCALL_REGS];
static long answer;
static bool made;

static void begin(char *text)
{
	int i;

	memset(&call, 0, sizeof(call));
	memset(results, 0, sizeof(results));
	call.results = results;
	call.opcode = strtoul(text, &text, 0);
	call.nargs = strtoul(text, &text, 0);
	call.nresults = strtoul(text, &text, 0);
	for (i = 0; i < call.nargs; i++)
		call.args[i] = strtoul(text, &text, 0);
	spun = 0;
	matching = true;
	/* Match rules only for a call with a user, as the slow path does. */
	made = !users[hcall_row_number(call.opcode)] || !hcall_inject_begin(&call);
	matching = false;
}

static void end(void)
{
	int i;

	if (made) {
		call.status = answer;
		for (i = 0; i < HCALL_REGS; i++)
			call.results[i] = 0xb4 + i;
	}
	matching = true;
	if (call.rule)
		hcall_inject_end(&call);
	matching = false;
	printf("%s %ld", made ? "made" : "answered", call.status);
	for (i = 0; i < call.nresults; i++)
		printf(" %#lx", call.results[i]);
	printf(" spun %lu\n", spun);
}

static void command(const char *word, char *rest)
{
	if (!strcmp(word, "param")) {
		printf("= %d\n", run_early_param(rest));
	} else if (!strcmp(word, "boot")) {
		run_early_initcall();
		run_device_initcall();
	} else if (!strcmp(word, "write")) {
		printf("= %zd\n", file->write(NULL, rest, strlen(rest), NULL));
	} else if (!strcmp(word, "show")) {
		file->open(NULL, NULL);
		shown(NULL, NULL);
	} else if (!strcmp(word, "user")) {
		sim_capable = false;
	} else if (!strcmp(word, "task")) {
		sim_task.pid = atoi(rest);
		sim_in_task = true;
	} else if (!strcmp(word, "irq")) {
		sim_in_task = false;
	} else if (!strcmp(word, "answer")) {
		answer = strtol(rest, NULL, 0);
	} else if (!strcmp(word, "begin")) {
		begin(rest);
	} else if (!strcmp(word, "end")) {
		end();
	} else if (!strcmp(word, "call")) {
		begin(rest);
		end();
	} else if (!strcmp(word, "grace")) {
		grace();
	} else if (!strcmp(word, "keys")) {
		printf("keys %d users %d taints %d\n", traced, all_users(), taints);
	} else {
		printf("unknown word %s\n", word);
	}
}

int main(void)
{
	char line[2000];

	while (fgets(line, sizeof(line), stdin)) {
		char *rest = line, *word;

		line[strcspn(line, "\n")] = '\0';
		word = strsep(&rest, " ");
		command(word, rest ? rest : line + strlen(line));
		if (readers)
			puts("rcu_read_lock() without an end");
	}
	return 0;
}
