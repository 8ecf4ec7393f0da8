// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * The trampolines with another MSR: with relocation on, and in problem state, in which
 * the hypervisor refuses every call.
 */
#include <asm/hvcall.h>
#include <asm/reg.h>
#include "lib/guest.h"

struct job {
	const struct shape *shape;
	unsigned long opcode;
	unsigned long args[SHAPE_MAX_ARGS], retbuf[SHAPE_MAX_RESULTS];
};

/* No EXPECT: the console needs a hypervisor call. */
static long do_job(void *arg)
{
	struct job *job = arg;

	return shape_call(job->shape, job->opcode, job->retbuf, job->args);
}

static void make_job(struct job *job, const struct shape *shape,
		     unsigned long call)
{
	int i;

	job->shape = shape;
	job->opcode = shape_unknown_opcode(call);
	for (i = 0; i < SHAPE_MAX_ARGS; i++) {
		job->args[i] = shape_pattern(call, i + 4);
		job->retbuf[i] = 0;
	}
}

static long run_job(struct job *job, unsigned long msr_bits)
{
	/* Interrupts are on in problem state, so the decrementer must not expire. */
	mtspr(SPRN_DEC, 0x7fffffffUL);
	guest_map();
	return guest_run_at(mfmsr() | msr_bits, do_job, job);
}

static void check_results(const struct job *job)
{
	int i;

	for (i = 0; i < job->shape->nresults; i++)
		EXPECT_EQ(job->retbuf[i], job->args[i]);
}

GUEST_SHAPE_TEST(relocated, "works with relocation on")
{
	struct job job;

	make_job(&job, shape, 0x500);
	EXPECT_EQ(run_job(&job, MSR_IR | MSR_DR | MSR_RI), H_FUNCTION);
	check_results(&job);
}

GUEST_SHAPE_TEST(problem_state, "problem state gives H_PRIVILEGE")
{
	struct job job;

	make_job(&job, shape, 0x501);
	EXPECT_EQ(run_job(&job, MSR_PR | MSR_EE | MSR_IR | MSR_DR | MSR_RI),
		  H_PRIVILEGE);
	check_results(&job);

	/* With relocation on, this call succeeds and does nothing. */
	make_job(&job, shape, 0x502);
	job.opcode = H_LOGICAL_DCBF;
	EXPECT_EQ(run_job(&job, MSR_PR | MSR_EE | MSR_IR | MSR_DR | MSR_RI),
		  H_PRIVILEGE);
	EXPECT_EQ(run_job(&job, 0), H_SUCCESS);
}
