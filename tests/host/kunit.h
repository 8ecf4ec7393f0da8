/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * <kunit/test.h> for the host: the part of KUnit that the driver's suites use.
 */
#ifndef _TESTS_SCM_KUNIT_H
#define _TESTS_SCM_KUNIT_H

#include "host.h"

struct kunit {
	void *priv;
	/* private: */
	unsigned int failed;
	void *memory[1024];
	unsigned int nmemory;
};

struct kunit_case {
	void (*run)(struct kunit *test);
	const char *name;
};

struct kunit_suite {
	const char *name;
	int (*init)(struct kunit *test);
	void (*exit)(struct kunit *test);
	struct kunit_case *test_cases;
};

/* Freed with the test. */
void *kunit_kzalloc(struct kunit *test, size_t size, int flags);
void kunit_add(struct kunit_suite *suite);
void kunit_report(struct kunit *test, const char *file, int line, const char *what);
_Noreturn void kunit_abort_case(void);

#define KUNIT_CASE(function)	{ function, #function }
#define kunit_test_suite(suite)						\
static void __attribute__((constructor)) add_suite(void)		\
{									\
	kunit_add(&(suite));						\
}

/* Messages of a test are not printed. */
#define __KUNIT_CHECK(test, condition)					\
({									\
	bool __good = (condition);					\
									\
	if (!__good)							\
		kunit_report(test, __FILE__, __LINE__, #condition);	\
	__good;								\
})
#define __KUNIT_ASSERT(test, condition)					\
do {									\
	if (!__KUNIT_CHECK(test, condition))				\
		kunit_abort_case();					\
} while (0)

#define KUNIT_EXPECT_EQ(test, a, b, ...)	__KUNIT_CHECK(test, (a) == (b))
#define KUNIT_EXPECT_GT(test, a, b, ...)	__KUNIT_CHECK(test, (a) > (b))
#define KUNIT_EXPECT_LT(test, a, b, ...)	__KUNIT_CHECK(test, (a) < (b))
#define KUNIT_EXPECT_LE(test, a, b, ...)	__KUNIT_CHECK(test, (a) <= (b))
#define KUNIT_EXPECT_NULL(test, a, ...)	__KUNIT_CHECK(test, !(a))
#define KUNIT_EXPECT_TRUE(test, a, ...)	__KUNIT_CHECK(test, a)
#define KUNIT_EXPECT_FALSE(test, a, ...)	__KUNIT_CHECK(test, !(a))
#define KUNIT_EXPECT_STREQ(test, a, b, ...)	__KUNIT_CHECK(test, !strcmp(a, b))
#define KUNIT_EXPECT_EQ_MSG	KUNIT_EXPECT_EQ
#define KUNIT_EXPECT_GT_MSG	KUNIT_EXPECT_GT
#define KUNIT_EXPECT_FALSE_MSG	KUNIT_EXPECT_FALSE
#define KUNIT_ASSERT_EQ(test, a, b)	__KUNIT_ASSERT(test, (a) == (b))
#define KUNIT_ASSERT_NOT_NULL(test, a)	__KUNIT_ASSERT(test, (a) != NULL)

#endif
