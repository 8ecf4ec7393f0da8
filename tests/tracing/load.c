// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Make hypervisor calls on demand, for the tests of statistics and events and for the
 * benchmark, in kernels with and without the layer.
 *
 * All calls are harmless on QEMU: unknown, refused for their arguments, or without
 * effect.  Arguments are random, so that a call can be found in QEMU's log.
 *
 * debugfs hcall_load, to write:
 *
 *	load THREADS CALLS [SEED]
 *				make CALLS calls on each of the CPUs 0 to
 *				THREADS - 1; a seed repeats the calls
 *	roam THREADS CALLS [SEED]
 *				make these calls in threads that may migrate
 *	secret			make a call with a password
 *	measure			see below
 *
 * and to read, after "load": lines of "OPCODE CALLS ANSWERED" with the number of calls,
 * and of those with the status H_ABORTED, which QEMU never gives; after "measure": lines
 * of "NAME PICOSECONDS" with the duration of one call.
 */
#include <linux/completion.h>
#include <linux/debugfs.h>
#include <linux/hash.h>
#include <linux/irqflags.h>
#include <linux/kthread.h>
#include <linux/module.h>
#include <linux/random.h>
#include <linux/sched.h>
#include <linux/uaccess.h>
#include <asm/hvcall.h>
#include <asm/time.h>

/* Opcodes that are not in the catalogue. */
#define UNKNOWN_LOW	0x7f0
#define UNKNOWN_HIGH	0xfff0
/* QEMU's opcodes, for which Linux has no names. */
#define LOGICAL_MEMOP	0xf001
#define LOGICAL_ICBI	0x4c

#define SECRET		0x5ec2e75ec2e75ec2UL
#define PASSWORD_CALL	0x434	/* H_PKS_READ_OBJECT */

#define MOST_THREADS	64
#define CALLS_AT_A_TIME	512
#define LOOPS		512

static struct dentry *file;
static char answer[512];
static DEFINE_MUTEX(load_mutex);

static const u16 opcodes[] = {
	LOGICAL_ICBI, H_GET_TERM_CHAR, H_SCM_READ_METADATA, H_SCM_HEALTH,
	H_GET_CPU_CHARACTERISTICS, H_HOME_NODE_ASSOCIATIVITY, UNKNOWN_LOW, UNKNOWN_HIGH,
	LOGICAL_MEMOP,
};

struct worker {
	struct task_struct *task;
	struct completion done;
	unsigned long calls;
	unsigned long made[ARRAY_SIZE(opcodes)];
	unsigned long answered[ARRAY_SIZE(opcodes)];
	u64 state;
	long status;	/* of the last call */
};

static void made(struct worker *worker, unsigned long opcode)
{
	int i;

	for (i = 0; i < ARRAY_SIZE(opcodes); i++) {
		if (opcodes[i] != opcode)
			continue;
		worker->made[i]++;
		if (worker->status == H_ABORTED)
			worker->answered[i]++;
	}
}

/* xorshift64* */
static u64 next(struct worker *worker)
{
	u64 x = worker->state;

	x ^= x >> 12;
	x ^= x << 25;
	x ^= x >> 27;
	worker->state = x;
	return x * 0x2545f4914f6cdd1dULL;
}

#define R	next(worker)
/* An argument that is not valid for any call. */
#define BAD	(next(worker) | 1UL << 63)

static unsigned long one_call(struct worker *worker)
{
	unsigned long buf[PLPAR_HCALL9_BUFSIZE];
	unsigned long opcode;

	switch (R % 12) {
	case 0:
		worker->status = plpar_hcall_norets(LOGICAL_ICBI, R, R);
		return LOGICAL_ICBI;
	case 1:
		worker->status = plpar_hcall(H_GET_TERM_CHAR, buf, BAD);
		return H_GET_TERM_CHAR;
	case 2:
		worker->status = plpar_hcall(H_SCM_READ_METADATA, buf, BAD, R, R);
		return H_SCM_READ_METADATA;
	case 3:
		worker->status = plpar_hcall(H_SCM_HEALTH, buf, BAD);
		return H_SCM_HEALTH;
	case 4:
		worker->status = plpar_hcall(H_GET_CPU_CHARACTERISTICS, buf);
		return H_GET_CPU_CHARACTERISTICS;
	case 5:
		worker->status = plpar_hcall9(H_HOME_NODE_ASSOCIATIVITY, buf, 1, 0);
		return H_HOME_NODE_ASSOCIATIVITY;
	case 6:
		worker->status = plpar_hcall9(H_HOME_NODE_ASSOCIATIVITY, buf, BAD, R);
		return H_HOME_NODE_ASSOCIATIVITY;
	case 7:
		worker->status = plpar_hcall_norets(UNKNOWN_LOW, R, R, R, R, R, R, R);
		return UNKNOWN_LOW;
	case 8:
		worker->status = plpar_hcall9(UNKNOWN_HIGH, buf, R, R, R, R, R, R, R, R, R);
		return UNKNOWN_HIGH;
	case 9:
		worker->status = plpar_hcall_norets(LOGICAL_MEMOP, R, R, BAD, R, R);
		return LOGICAL_MEMOP;
	case 10:
		/* Opcodes that the compiler does not know. */
		opcode = READ_ONCE(worker->calls) ? H_SCM_HEALTH : H_SCM_READ_METADATA;
		worker->status = plpar_hcall(opcode, buf, BAD, R, R);
		return opcode;
	default:
		opcode = READ_ONCE(worker->calls) ? LOGICAL_ICBI : UNKNOWN_LOW;
		worker->status = plpar_hcall_norets(opcode, R, R, R, R, R, R, R);
		return opcode;
	}
}

static int work(void *data)
{
	struct worker *worker = data;
	unsigned long i;

	for (i = 0; i < worker->calls; i++) {
		made(worker, one_call(worker));
		/*
		 * cond_resched() is not enough: with all CPUs busy, the program
		 * that switches events would not run.
		 */
		if (i % CALLS_AT_A_TIME == 0)
			schedule_timeout_idle(1);
	}
	complete(&worker->done);
	return 0;
}

/* The thread of a CPU that goes offline moves to another CPU. */
static int load(unsigned int threads, unsigned long calls, u64 seed, bool roam)
{
	static struct worker workers[MOST_THREADS];
	unsigned long sum, answered;
	size_t length = 0;
	unsigned int i, j;

	if (!threads || threads > MOST_THREADS)
		return -EINVAL;
	for (i = 0; i < threads; i++) {
		struct worker *worker = &workers[i];

		memset(worker, 0, sizeof(*worker));
		init_completion(&worker->done);
		worker->calls = calls;
		worker->state = (seed + i) * GOLDEN_RATIO_64 | 1;
		worker->task = kthread_create(work, worker, "hcall_load/%u", i);
		if (IS_ERR(worker->task)) {
			complete(&worker->done);
			continue;
		}
		if (!roam)
			set_cpus_allowed_ptr(worker->task, cpumask_of(i));
		wake_up_process(worker->task);
	}
	for (i = 0; i < threads; i++)
		wait_for_completion(&workers[i].done);

	for (j = 0; j < ARRAY_SIZE(opcodes); j++) {
		for (sum = 0, answered = 0, i = 0; i < threads; i++) {
			sum += workers[i].made[j];
			answered += workers[i].answered[j];
		}
		length += scnprintf(answer + length, sizeof(answer) - length, "%#x %lu %lu\n",
				    opcodes[j], sum, answered);
	}
	return 0;
}

static void secret(void)
{
	unsigned long buf[PLPAR_HCALL9_BUFSIZE];

	plpar_hcall9(PASSWORD_CALL, buf, SECRET, 0x1111, 0x22, SECRET + 1, 0x33);
}

/*
 * Duration of one more call in a row, without the loop.  With "-icount shift=0" a
 * nanosecond is an instruction.
 */
#define TIME_OF(calls)							\
({									\
	u64 start;							\
	int i;								\
									\
	local_irq_disable();						\
	start = mftb();							\
	for (i = 0; i < LOOPS; i++) {					\
		calls							\
	}								\
	start = mftb() - start;						\
	local_irq_enable();						\
	tb_to_ns(start) * 1000 / LOOPS;					\
})

#define MEASURE(name, call)						\
do {									\
	u64 few, many;							\
									\
	/* The first call fills caches, for example of tracing. */	\
	TIME_OF(call call);						\
	few = TIME_OF(call call);					\
	many = TIME_OF(call call call call call);			\
	length += scnprintf(answer + length, sizeof(answer) - length,	\
			    "%s %llu\n", name, (many - few) / 3);	\
} while (0)

/* Use a result, as a caller does. */
#define USE(value)	asm volatile("" : : "r" (value))

/* Separate functions: in a large function the compiler keeps unused results. */
#define MEASURED(function, name, call)					\
static noinline size_t function(size_t length)				\
{									\
	unsigned long buf[PLPAR_HCALL9_BUFSIZE] __maybe_unused;		\
	unsigned long opcode __maybe_unused = READ_ONCE(variable);	\
									\
	MEASURE(name, call);						\
	return length;							\
}

static unsigned long variable = LOGICAL_ICBI;

MEASURED(norets, "plpar_hcall_norets", USE(plpar_hcall_norets(LOGICAL_ICBI));)
MEASURED(four, "plpar_hcall", USE(plpar_hcall(H_GET_CPU_CHARACTERISTICS, buf)); USE(buf[0]);)
MEASURED(nine, "plpar_hcall9", USE(plpar_hcall9(H_GET_CPU_CHARACTERISTICS, buf)); USE(buf[0]);)
MEASURED(failing, "failing", USE(plpar_hcall_norets(H_POLL_PENDING));)
/* Through a trampoline: 8 instructions, and the way from a module to the kernel. */
MEASURED(function, "variable", USE((plpar_hcall_norets)(opcode));)

static void measure(void)
{
	function(failing(nine(four(norets(0)))));
}

static ssize_t load_write(struct file *filp, const char __user *user, size_t count, loff_t *ppos)
{
	u64 seed = get_random_u64();
	unsigned int threads;
	unsigned long calls;
	char text[64] = "";
	int rc = 0;

	if (count >= sizeof(text) || copy_from_user(text, user, count))
		return -EINVAL;

	mutex_lock(&load_mutex);
	if (sscanf(text, "load %u %lu %llu", &threads, &calls, &seed) >= 2)
		rc = load(threads, calls, seed, false);
	else if (sscanf(text, "roam %u %lu %llu", &threads, &calls, &seed) >= 2)
		rc = load(threads, calls, seed, true);
	else if (!strncmp(text, "secret", 6))
		secret();
	else if (!strncmp(text, "measure", 7))
		measure();
	else
		rc = -EINVAL;
	mutex_unlock(&load_mutex);
	return rc ? rc : count;
}

static ssize_t load_read(struct file *filp, char __user *user, size_t count, loff_t *ppos)
{
	return simple_read_from_buffer(user, count, ppos, answer, strlen(answer));
}

static const struct file_operations load_fops = {
	.owner = THIS_MODULE,
	.read = load_read,
	.write = load_write,
};

static int __init load_init(void)
{
	file = debugfs_create_file("hcall_load", 0600, NULL, NULL, &load_fops);
	return PTR_ERR_OR_ZERO(file);
}
module_init(load_init);

static void __exit load_exit(void)
{
	debugfs_remove(file);
}
module_exit(load_exit);

MODULE_DESCRIPTION("Hypervisor calls for tests of their observers");
MODULE_LICENSE("GPL");
