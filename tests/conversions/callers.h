/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Run callers of Linux on the host, with a simulated hypervisor and clock.
 *
 * Each source X.c declares what the functions of one caller use, includes them from
 * functions.c, which test_callers.py writes, and has the test cases.
 */
#ifndef _TESTS_CONVERSIONS_CALLERS_H
#define _TESTS_CONVERSIONS_CALLERS_H

#include <endian.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <asm/hcalls-sync-gen.h>

#undef errno

#define ENOTSUPP		524
#define HZ			1000
#define GFP_ATOMIC		0
#define PAGE_SIZE		65536UL
#define __iomem
#define fallthrough		__attribute__((fallthrough))
#define likely(x)		(x)
#define unlikely(x)		(x)
#define ALIGN(x, size)		(((x) + (size) - 1) / (size) * (size))
#define clamp(x, low, high)	((x) < (low) ? (low) : (x) > (high) ? (high) : (x))
#define cpu_to_be16		htobe16
#define cpu_to_be64		htobe64
#define be64_to_cpu		be64toh
#define EXPORT_SYMBOL(symbol)
#define BUILD_BUG_ON_MSG(condition, message)	((void)0)
#define WARN_ON(condition)	(!!(condition))
#define ERR_PTR(error)		((void *)(long)(error))
#define virt_to_phys(address)	((unsigned long)(address))
#define kzalloc(size, flags)	calloc(1, size)
#define kfree(memory)		free(memory)
#define kfree_sensitive(memory)	free(memory)

/* Messages are evaluated for their arguments and not printed. */
static inline __attribute__((format(printf, 1, 2))) void no_print(const char *format, ...)
{
}

#define printk(...)		no_print(__VA_ARGS__)
#define pr_err(...)		no_print(__VA_ARGS__)
#define pr_warn(...)		no_print(__VA_ARGS__)
#define pr_info(...)		no_print(__VA_ARGS__)
#define pr_debug(...)		no_print(__VA_ARGS__)
#define dev_err(dev, ...)	no_print(__VA_ARGS__)
#define dev_warn(dev, ...)	no_print(__VA_ARGS__)
#define dev_warn_once(dev, ...)	no_print(__VA_ARGS__)
#define dev_info(dev, ...)	no_print(__VA_ARGS__)
#define dev_dbg(dev, ...)	no_print(__VA_ARGS__)
#define netdev_dbg(dev, ...)	no_print(__VA_ARGS__)
#define netdev_err(dev, ...)	no_print(__VA_ARGS__)
#define printk_ratelimit()	1
#define dump_stack()		((void)0)

/* Number of locks held and of sections with interrupts off; a sleep fails the test then. */
extern unsigned int atomic;

#define spin_lock(lock)		((void)(lock), atomic++)
#define spin_unlock(lock)	((void)(lock), atomic--)
#define local_irq_save(flags)	((void)((flags) = 0), atomic++)
#define local_irq_restore(flags)	((void)(flags), atomic--)

/* Time that the callers spend, in simulated microseconds. */
#define now_us()		(sim_now / 1000)
#define jiffies			((unsigned long)(sim_now / 1000000))
#define time_after(a, b)	((long)((b) - (a)) < 0)
#define msecs_to_jiffies(ms)	((unsigned long)(ms))

void msleep(unsigned int ms);
void mdelay(unsigned long ms);
#define fsleep(us)		msleep(((us) + 999) / 1000)
#define usleep_range(least, most)	msleep(((most) + 999) / 1000)

/* Answer calls FIRST to LAST of an opcode, counted from 1, with a status. */
void answer(unsigned long opcode, unsigned int first, unsigned int last, long status);
#define ALWAYS			~0U

/* Number of calls of an opcode, and arguments of the last one. */
unsigned int calls(unsigned long opcode);
extern int last_nargs;
extern u64 last_args[9];

/* Answer the calls that no answer() is for. */
struct hcall_regs model(unsigned long opcode, int nargs, const u64 *args);

/* Statuses that no call has for success or for an unfinished operation. */
extern const long failures[];
extern const unsigned int nfailures;

/* FIX: fails with Linux's code, passes with the fixes.  CONVERT: fails until converted. */
enum kind { KEEP, FIX, CONVERT };

/* Define a test case. */
#define CASE(name, kind)						\
static void name(void);							\
									\
static void __attribute__((constructor)) add_ ## name(void)		\
{									\
	static struct test_case test_case = { #name, name, kind };	\
									\
	add_case(&test_case);						\
}									\
									\
static void name(void)

struct test_case {
	const char *name;
	void (*run)(void);
	enum kind kind;
	struct test_case *next;
};

void add_case(struct test_case *test_case);

void expect_fail(const char *condition, int line) __attribute__((noreturn));

#define expect(condition)						\
do {									\
	if (!(condition))						\
		expect_fail(#condition, __LINE__);			\
} while (0)

#endif /* _TESTS_CONVERSIONS_CALLERS_H */
