// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Implement host.h and kunit.h.
 *
 * usage: program [CASE]	run all cases, or one, and print "ok CASE" or
 *				"not ok CASE" for each
 */
#include <setjmp.h>

#include "kunit.h"
#include "kunit_tasks.h"

#define SUITES	16
/* Largest number of reports of a case. */
#define REPORTS	5

bool host_irqs_off;
const struct platform_driver *host_driver;
unsigned int host_errors, host_barriers, host_masks;
void (*host_after_read)(void);
char host_error[256];
int host_module_refs;

static struct kunit_suite *suites[SUITES];
static unsigned int nsuites;
static jmp_buf ending;

/* Memory and mutexes */

void *kzalloc(unsigned long size, int flags)
{
	if (host_irqs_off)
		abort();
	return calloc(1, size);
}

void mutex_lock(struct mutex *mutex)
{
	if (mutex->locked)
		abort();
	mutex->locked = true;
}

void mutex_unlock(struct mutex *mutex)
{
	if (!mutex->locked)
		abort();
	mutex->locked = false;
}

/* The machine's memory, first in a list of claimed ranges. */
static struct resource ram = { .end = (1ULL << 30) - 1 };
struct resource iomem_resource = { .end = (1ULL << MAX_PHYSMEM_BITS) - 1, .next = &ram };

int request_resource(struct resource *root, struct resource *new)
{
	struct resource *at;

	if (new->end < new->start || new->end > root->end)
		return -EBUSY;
	for (at = root->next; at; at = at->next)
		if (new->start <= at->end && at->start <= new->end)
			return -EBUSY;
	new->parent = root;
	new->next = root->next;
	root->next = new;
	return 0;
}

int release_resource(struct resource *old)
{
	struct resource *at;

	for (at = &iomem_resource; at->next; at = at->next)
		if (at->next == old) {
			at->next = old->next;
			old->parent = NULL;
			return 0;
		}
	abort();
}

static struct resource *overlap(u64 start, u64 size)
{
	struct resource *at;

	for (at = iomem_resource.next; at; at = at->next)
		if (start <= at->end && at->start <= start + size - 1)
			return at;
	return NULL;
}

int region_intersects(u64 start, u64 size, unsigned long flags, unsigned long desc)
{
	return overlap(start, size) ? REGION_MIXED : REGION_DISJOINT;
}

/* Claim a range, alone or as the child of a claimed range. */
struct resource *request_mem_region(u64 start, u64 size, const char *name)
{
	struct resource *parent = overlap(start, size);
	struct resource *new;

	if (parent && (parent->child || !parent->flags || start < parent->start ||
		       start + size - 1 > parent->end))
		return NULL;
	new = calloc(1, sizeof(*new));
	new->start = start;
	new->end = start + size - 1;
	new->name = name;
	if (parent) {
		parent->child = new;
	} else if (request_resource(&iomem_resource, new)) {
		free(new);
		return NULL;
	}
	return new;
}

void release_mem_region(u64 start, u64 size)
{
	struct resource *parent = overlap(start, size);

	if (parent->child) {
		free(parent->child);
		parent->child = NULL;
	} else if (!parent->flags && parent->start == start) {
		release_resource(parent);
		free(parent);
	} else {
		abort();
	}
}

/* Devices */

struct device *root_device_register(const char *name)
{
	struct device *device = calloc(1, sizeof(*device));

	snprintf(device->name, sizeof(device->name), "%s", name);
	return device;
}

static const struct property *find(const struct device_node *node, const char *name)
{
	const struct property *property = node->properties;

	while (property && strcmp(property->name, name))
		property = property->next;
	return property;
}

int of_property_read_u32(const struct device_node *node, const char *name, u32 *value)
{
	const struct property *property = find(node, name);

	if (!property)
		return -EINVAL;
	*value = get_unaligned_be32(property->value);
	return 0;
}

int of_property_read_u64(const struct device_node *node, const char *name, u64 *value)
{
	const struct property *property = find(node, name);

	if (!property)
		return -EINVAL;
	*value = get_unaligned_be64(property->value);
	return 0;
}

int of_property_read_string(const struct device_node *node, const char *name, const char **text)
{
	const struct property *property = find(node, name);

	if (!property)
		return -EINVAL;
	*text = property->value;
	return 0;
}

bool of_property_read_bool(const struct device_node *node, const char *name)
{
	return find(node, name);
}

int uuid_parse(const char *text, uuid_t *uuid)
{
	unsigned int i;

	if (strlen(text) < 36)
		return -EINVAL;
	for (i = 0; i < UUID_SIZE; i++, text += 2) {
		if (*text == '-')
			text++;
		if (sscanf(text, "%2hhx", &uuid->b[i]) != 1)
			return -EINVAL;
	}
	return 0;
}

/* The host has no hypervisor. */

long (plpar_hcall9)(unsigned long opcode, unsigned long *retbuf, ...)
{
	abort();
}

static void run_one(struct kunit *test, int (*work)(void *), int number)
{
	struct task task = { .f = test->priv, .number = number };

	work(&task);
	sim_task.killed = 0;
	KUNIT_EXPECT_EQ(test, task.failures, 0);
}

void run_task(struct kunit *test, int (*work)(void *))
{
	run_one(test, work, 0);
}

void run_tasks(struct kunit *test, int (*work)(void *))
{
	int i;

	for (i = 0; i < TASKS; i++)
		run_one(test, work, i);
}

/* KUnit */

void *kunit_kzalloc(struct kunit *test, size_t size, int flags)
{
	void *memory = kzalloc(size, flags);

	if (test->nmemory == ARRAY_SIZE(test->memory))
		abort();
	test->memory[test->nmemory++] = memory;
	return memory;
}

void kunit_add(struct kunit_suite *suite)
{
	if (nsuites == SUITES)
		abort();
	suites[nsuites++] = suite;
}

void kunit_report(struct kunit *test, const char *file, int line, const char *what)
{
	if (test->failed++ < REPORTS)
		printf("# %s:%d: %s\n", file, line, what);
}

void kunit_abort_case(void)
{
	longjmp(ending, 1);
}

static bool run_case(const struct kunit_suite *suite, const struct kunit_case *kunit_case)
{
	static struct kunit test;

	memset(&test, 0, sizeof(test));
	if (suite->init(&test))
		abort();
	if (!setjmp(ending))
		kunit_case->run(&test);
	suite->exit(&test);
	while (test.nmemory)
		free(test.memory[--test.nmemory]);

	/* The case must release every range. */
	if (iomem_resource.next != &ram)
		kunit_report(&test, suite->name, 0, "a range was not released");
	iomem_resource.next = &ram;
	printf("%s %s\n", test.failed ? "not ok" : "ok", kunit_case->name);
	fflush(stdout);
	return !test.failed;
}

int main(int argc, char **argv)
{
	const struct kunit_case *kunit_case;
	bool good = true;
	unsigned int i;

	sim_quiet = true;
	for (i = 0; i < nsuites; i++)
		for (kunit_case = suites[i]->test_cases; kunit_case->run; kunit_case++)
			if (argc < 2 || !strcmp(argv[1], kunit_case->name))
				good &= run_case(suites[i], kunit_case);
	return !good;
}
