/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Functions and macros for tests; README.rst says how to add a test.
 */
#ifndef _GUEST_H
#define _GUEST_H

#include <linux/types.h>
#include "hypervisor.h"
#include "shapes.h"

#define ARRAY_SIZE(a)	(sizeof(a) / sizeof((a)[0]))

/*
 * A test case.  One that runs per shape is called once for each row of
 * guest_shapes[]; any other once, with @shape NULL.
 */
struct guest_test {
	const char *name;
	void (*run)(const struct shape *shape);
	unsigned long flags;
};

#define GUEST_TEST_PER_SHAPE	1

#define GUEST_TEST_DEFINE(fn, title, flgs)				\
	static void fn(const struct shape *shape);			\
	static const struct guest_test guest_test_##fn			\
	__attribute__((used, section(".guest_tests"), aligned(8))) = {	\
		.name = title, .run = fn, .flags = flgs,		\
	};								\
	static void fn(const struct shape *shape)

#define GUEST_TEST(fn, title)						\
	GUEST_TEST_DEFINE(fn, title, 0)
#define GUEST_SHAPE_TEST(fn, title)					\
	GUEST_TEST_DEFINE(fn, title, GUEST_TEST_PER_SHAPE)

/* %s, %d, %u, %x, %lx with optional zero-padded width; nothing else. */
void guest_printf(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* End the case as skipped; the report shows the reason. */
void guest_skip(const char *reason);

/* Fail the case, which has printed the reason, and go on. */
void guest_fail(void);

/* Compare, report a difference, and go on. */
bool guest_expect(unsigned long have, unsigned long want, const char *what,
		  const char *file, int line);

#define EXPECT_EQ(have, want)						\
	guest_expect((unsigned long)(have), (unsigned long)(want),	\
		     #have, __FILE__, __LINE__)

/* As EXPECT_EQ(), with a description made at run time. */
#define EXPECT_EQ_NAMED(have, want, what)				\
	guest_expect((unsigned long)(have), (unsigned long)(want),	\
		     what, __FILE__, __LINE__)

int guest_try(void (*fn)(const void *arg), const void *arg);
void guest_print_exception(void);
void guest_die(void) __attribute__((noreturn));

/* string.c */
void *memset(void *dest, int c, size_t n);
void *memcpy(void *dest, const void *src, size_t n);
int strcmp(const char *a, const char *b);

/* problem.c: code under another MSR; see vectors.S. */
void guest_map(void);
long guest_run_at(unsigned long msr, long (*fn)(void *arg), void *arg);

/* Stub of the kernel's paca; r13 points at it. */
struct guest_paca {
	u8 before[43];
	u8 srr_valid;
	u8 after[4];
	u64 data_offset;	/* of this CPU's variables, for programs that have some */
	u8 rest[8];
};

extern struct guest_paca guest_paca;

/* Symbols of the linker script. */
extern const struct guest_test _guest_tests_start[], _guest_tests_end[];
extern char _guest_start[], _guest_end[];
extern char _trampolines_start[], _trampolines_end[];

#endif /* _GUEST_H */
