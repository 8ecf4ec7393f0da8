// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Run one test case, or list the test cases; see callers.h.
 */
#include "callers.h"

/* A caller that makes more calls, or takes longer, does not end. */
#define MOST_CALLS	3000000
#define MOST_SECONDS	1000
#define CALL_NS		5000

#define RULES		16
#define OPCODES		32

struct rule {
	unsigned long opcode;
	unsigned int first, last;
	long status;
};

unsigned int atomic;
int last_nargs;
u64 last_args[9];

static struct test_case *cases;
static struct rule rules[RULES];
static unsigned int nrules, total;

static struct {
	unsigned long opcode;
	unsigned int calls;
} counts[OPCODES];

const long failures[] = {
	H_HARDWARE, H_FUNCTION, H_PRIVILEGE, H_PARAMETER, H_PERMISSION, H_DROPPED, H_P2, H_P3,
	H_NO_MEM, H_AUTHORITY, H_RESOURCE, H_NOT_ENOUGH_RESOURCES, H_STATE, H_UNSUPPORTED,
	-12345,
};

const unsigned int nfailures = ARRAY_SIZE(failures);

void expect_fail(const char *condition, int line)
{
	printf("line %d: not true: %s\n", line, condition);
	exit(1);
}

void add_case(struct test_case *test_case)
{
	test_case->next = cases;
	cases = test_case;
}

void answer(unsigned long opcode, unsigned int first, unsigned int last, long status)
{
	expect(nrules < RULES);
	rules[nrules++] = (struct rule) { opcode, first, last, status };
}

static unsigned int *count_of(unsigned long opcode)
{
	unsigned int i;

	for (i = 0; i < OPCODES && counts[i].opcode && counts[i].opcode != opcode; i++)
		;
	expect(i < OPCODES);
	counts[i].opcode = opcode;
	return &counts[i].calls;
}

unsigned int calls(unsigned long opcode)
{
	return *count_of(opcode);
}

struct hcall_regs hcall_fake(unsigned long opcode, int nargs, const u64 *args)
{
	unsigned int call = ++*count_of(opcode);
	unsigned int i;

	if (++total > MOST_CALLS || now_us() / USEC_PER_SEC > MOST_SECONDS)
		expect_fail("the caller ends", __LINE__);
	sim_now += CALL_NS;
	last_nargs = nargs;
	memcpy(last_args, args, nargs * sizeof(*args));
	for (i = 0; i < nrules; i++) {
		if (rules[i].opcode == opcode && call >= rules[i].first && call <= rules[i].last)
			/* r4 is the token of an unfinished call. */
			return (struct hcall_regs) { .status = rules[i].status, .r4 = 0x700 + call };
	}
	return model(opcode, nargs, args);
}

/* Linked in place of the function of tests/host/sim.c. */
void __wrap_might_sleep(void)
{
	expect(!atomic);
}

void msleep(unsigned int ms)
{
	expect(!atomic);
	sim_now += (u64)ms * NSEC_PER_MSEC;
}

void mdelay(unsigned long ms)
{
	sim_now += ms * NSEC_PER_MSEC;
}

int main(int argc, char **argv)
{
	static const char * const kinds[] = { "keep", "fix", "convert" };
	struct test_case *each;

	sim_reset();
	for (each = cases; each; each = each->next) {
		if (argc == 1) {
			printf("%s %s\n", each->name, kinds[each->kind]);
		} else if (!strcmp(argv[1], each->name)) {
			each->run();
			expect(!atomic);
			return 0;
		}
	}
	return argc > 1;
}
