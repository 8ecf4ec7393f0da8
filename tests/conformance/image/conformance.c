// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Make every vector's call and check the answer: status, registers, memory.
 *
 * Output is KTAP, one result a call and one a sequence; each vector that fails
 * is a line before.  Lines that begin with "# answers" and "# lost" are for
 * people who collect measurements.
 *
 * A call may not return, or end the machine: then the run is started again
 * after that vector, by an option in memory (QEMU's loader writes it):
 *
 *	0x3000	OPTION_MAGIC, 4 bytes, all big-endian
 *	0x3004	number of the first vector; sequences count on after the vectors
 *	0x3008	1: name each vector before its call, 2: and each that passes
 *	0x300c	1: interrupt controller XIVE
 *	0x3010	address of a program to run in place of the vectors: see program.h
 */
#include <asm/hvcall.h>
#include <asm/hvcall-names.h>
#include <asm/reg.h>
#include "lib/exception.h"
#include "lib/guest.h"
#include "conformance.h"
#include "program.h"
#include "raw.h"

#define OPTIONS		((const u8 *)0x3000)
#define OPTION_MAGIC	0x434f4e46u
#define NAME_EACH	1
#define NAME_PASSED	2

#define PATTERN		0x5aa5c33c5aa5c33cUL
#define LATER		0x7fffffffUL		/* of the decrementer */
#define MAX_STATUSES	32
/* A call that gives H_FUNCTION to its first vector, which is valid, is not there. */
#define PROBES		1
#define CR_KEPT		0x00fff000UL		/* CR2 to CR4 */
#define XER_BITS	0xe0000000UL		/* that every processor has */

#ifdef __LITTLE_ENDIAN__
#define BE32(x)		__builtin_bswap32(x)
#define BE64(x)		__builtin_bswap64(x)
#else
#define BE32(x)		(x)
#define BE64(x)		(x)
#endif

static struct raw raw;
static unsigned int round;
static unsigned int failed;
/* Registers that a call may change and that some call did change. */
static u64 lost;
static const char * const lost_names[] = {
	"r0", "r4-r12", "CR0", "CR1", "CR5", "CR6", "CR7", "CTR", "XER", "SRR0", "SRR1",
};

struct run {
	const struct conf_call *call;
	const struct conf_vector *vector;
	u64 args[CONF_ARGS];
	unsigned int number;
	s64 status;
};

/* The vector that is running; NULL during a sequence. */
static const struct run *running;
static const struct sequence *sequence;

static void print_vector(const char *word, const struct run *run)
{
	unsigned int i;

	guest_printf("# %s %s %u:", word, run->call->name, run->number);
	for (i = 0; i < run->call->nargs; i++)
		guest_printf(" %s=0x%lx", run->call->args[i], (unsigned long)run->args[i]);
}

/* Begin the line of a failure, or go on with it. */
static void complain(const char *what)
{
	if (!failed++) {
		if (running)
			print_vector("fail", running);
		else
			guest_printf("# fail %s sequence: %s", hcall_name(sequence->opcode),
				     sequence->name);
		guest_printf(" -> %s", what);
	} else {
		guest_printf("; %s", what);
	}
}

static u64 pattern(unsigned int number)
{
	u64 value = 0x0101010101010101UL * number ^ 0x1122334455667788UL;

	return round % 2 ? ~value : value;
}

static void fill_registers(u16 opcode, const u64 *args, unsigned int nargs)
{
	unsigned int i;

	for (i = 0; i < 32; i++) {
		raw.gpr_in[i] = pattern(i);
		raw.fpr_in[i] = pattern(64 + i);
		raw.vr_in[2 * i] = pattern(96 + i);
		raw.vr_in[2 * i + 1] = pattern(128 + i);
	}
	raw.gpr_in[3] = opcode;
	for (i = 0; i < nargs; i++)
		raw.gpr_in[4 + i] = args[i];
	raw.spr_in[RAW_CR] = pattern(32) & 0xffffffff;
	raw.spr_in[RAW_LR] = pattern(33) & ~3UL;
	raw.spr_in[RAW_CTR] = pattern(34);
	raw.spr_in[RAW_XER] = pattern(35) & XER_BITS;
	raw.spr_in[RAW_SRR0] = pattern(36) & ~3UL;
	raw.spr_in[RAW_SRR1] = 0x8000000000001000UL;
	raw.spr_in[RAW_TAR] = pattern(38);
	raw.spr_in[RAW_DSCR] = 0;
	raw.spr_in[RAW_SPRG0] = pattern(39);
	raw.spr_in[RAW_SPRG1] = pattern(40);
	raw.spr_in[RAW_VRSAVE] = pattern(41) & 0xffffffff;
	raw.spr_in[RAW_FPSCR] = 0;
}

static void compare(const char *name, unsigned int number, u64 from, u64 to)
{
	if (from == to)
		return;
	complain("");
	guest_printf("%s", name);
	if (number < 100)
		guest_printf("%u", number);
	guest_printf(" changed from 0x%lx to 0x%lx", (unsigned long)from, (unsigned long)to);
}

#define NO_NUMBER	100

/* Registers that every call keeps; H_SET_SPRG0 sets one. */
static void check_kept(u16 opcode)
{
	unsigned int i;

	for (i = 1; i < 32; i++)
		if (i == 1 || i == 2 || i >= 13)
			compare("r", i, raw.gpr_in[i], raw.gpr_out[i]);
	compare("CR2 to CR4: CR", NO_NUMBER, raw.spr_in[RAW_CR] & CR_KEPT,
		raw.spr_out[RAW_CR] & CR_KEPT);
	compare("LR", NO_NUMBER, raw.spr_in[RAW_LR], raw.spr_out[RAW_LR]);
	compare("MSR", NO_NUMBER, raw.spr_in[RAW_MSR],
		raw.spr_out[RAW_MSR] & ~(opcode == H_CEDE ? MSR_EE : 0));
	compare("TAR", NO_NUMBER, raw.spr_in[RAW_TAR], raw.spr_out[RAW_TAR]);
	compare("DSCR", NO_NUMBER, raw.spr_in[RAW_DSCR], raw.spr_out[RAW_DSCR]);
	if (opcode != H_SET_SPRG0)
		compare("SPRG0", NO_NUMBER, raw.spr_in[RAW_SPRG0], raw.spr_out[RAW_SPRG0]);
	compare("SPRG1", NO_NUMBER, raw.spr_in[RAW_SPRG1], raw.spr_out[RAW_SPRG1]);
	compare("VRSAVE", NO_NUMBER, raw.spr_in[RAW_VRSAVE], raw.spr_out[RAW_VRSAVE]);
	compare("FPSCR", NO_NUMBER, raw.spr_in[RAW_FPSCR], raw.spr_out[RAW_FPSCR]);
	for (i = 0; i < 32; i++) {
		compare("f", i, raw.fpr_in[i], raw.fpr_out[i]);
		if (raw.vr_in[2 * i] != raw.vr_out[2 * i])
			compare("v", i, raw.vr_in[2 * i], raw.vr_out[2 * i]);
		else
			compare("v", i, raw.vr_in[2 * i + 1], raw.vr_out[2 * i + 1]);
	}
}

static void note_lost(void)
{
	u64 cr = raw.spr_in[RAW_CR] ^ raw.spr_out[RAW_CR];
	static const u8 fields[] = { 0, 1, 5, 6, 7 };
	unsigned int i;

	if (raw.gpr_in[0] != raw.gpr_out[0])
		lost |= 1;
	for (i = 4; i < 13; i++)
		if (raw.gpr_in[i] != raw.gpr_out[i])
			lost |= 2;
	for (i = 0; i < ARRAY_SIZE(fields); i++)
		if (cr >> (28 - 4 * fields[i]) & 15)
			lost |= 4U << i;
	for (i = 0; i < 4; i++)
		if (raw.spr_in[RAW_CTR + i] != raw.spr_out[RAW_CTR + i])
			lost |= 128U << i;
}

/* The vectors' memory. */
static void write_stores(const struct conf_call *call)
{
	unsigned int i;

	for (i = 0; i < call->nstores; i++)
		*(u32 *)(BUF + call->stores[i].at) = BE32(call->stores[i].value);
}

static void fill_memory(const struct conf_call *call)
{
	u64 *at;

	for (at = (u64 *)ZONE_START; at < (u64 *)ZONE_END; at++)
		*at = PATTERN;
	write_stores(call);
}

static bool is_store(const struct conf_call *call, unsigned long at)
{
	unsigned int i;

	for (i = 0; i < call->nstores; i++)
		if (((BUF + call->stores[i].at) & ~7UL) == at)
			return true;
	return false;
}

/* Only the first wrong place: a call that writes too much has thousands. */
static void check_memory(const struct conf_call *call, const struct conf_vector *vector)
{
	u64 start = machine_value[vector->write_symbol] + vector->write_value;
	u64 end = vector->write_size ? start + vector->write_size : start;
	u64 at;

	for (at = ZONE_START; at < ZONE_END; at += 8) {
		if (*(u64 *)at == PATTERN || (at + 8 > start && at < end) ||
		    is_store(call, at))
			continue;
		complain("");
		guest_printf("memory at buf%s0x%lx changed, which the call must not write",
			     at < BUF ? "-" : "+",
			     (unsigned long)(at < BUF ? BUF - at : at - BUF));
		return;
	}
}

static void print_status(s64 status)
{
	const char *name = hcall_status_name(status);

	guest_printf("%s (%ld)", name ? name : "unknown status", (long)status);
}

static int find_status(const struct conf_call *call, s64 status)
{
	int i;

	for (i = 0; i < call->nstatuses; i++)
		if (status >= call->statuses[i].first && status <= call->statuses[i].last)
			return i;
	return -1;
}

static void check_status(const struct conf_call *call, const struct conf_vector *vector,
			 s64 status)
{
	int i, found = find_status(call, status);

	if (found >= 0 && vector->allowed >> found & 1)
		return;
	if (status == H_FUNCTION && call->flags & CONF_MAY_LACK)
		return;
	complain("status ");
	print_status(status);
	if (found < 0)
		guest_printf(", not documented for this call");
	guest_printf(", expected");
	for (i = 0; i < call->nstatuses; i++)
		if (vector->allowed >> i & 1)
			guest_printf(" %s", call->statuses[i].name);
}

static void check_kills(const struct conf_call *call)
{
	unsigned int i;

	for (i = 4; i < 13; i++)
		if (!(call->kills >> i & 1))
			compare("r", i, raw.gpr_in[i], raw.gpr_out[i]);
}

static void run_steps(const struct conf_step *step, unsigned int count)
{
	u64 args[CONF_ARGS];
	unsigned int i;

	for (; count--; step++) {
		for (i = 0; i < CONF_ARGS; i++)
			args[i] = machine_value[step->symbol[i]] + step->value[i];
		fill_registers(step->opcode, args, CONF_ARGS);
		raw_call(&raw);
	}
}

/* Statuses that calls gave, for "# answers". */
static struct {
	s64 status;
	unsigned int count;
	u16 opcode;
} answers[MAX_STATUSES];
static unsigned int nanswers;

static void note_answer(u16 opcode, s64 status)
{
	unsigned int i;

	for (i = 0; i < nanswers; i++)
		if (answers[i].opcode == opcode && answers[i].status == status)
			break;
	if (i == MAX_STATUSES)
		return;
	if (i == nanswers) {
		answers[nanswers].opcode = opcode;
		answers[nanswers].status = status;
		answers[nanswers++].count = 0;
	}
	answers[i].count++;
}

static void check(const struct run *run)
{
	check_status(run->call, run->vector, run->status);
	check_kept(run->call->opcode);
	if (run->call->flags & CONF_KILLS)
		check_kills(run->call);
	if (run->call->flags & CONF_MEMORY)
		check_memory(run->call, run->vector);
}

static void run_vector(const void *arg)
{
	struct run *run = (struct run *)arg;

	if (run->call->flags & CONF_MEMORY)
		fill_memory(run->call);
	run_steps(run->call->before, run->call->nbefore);
	fill_registers(run->call->opcode, run->args, run->call->nargs);
	mtspr(SPRN_DEC, LATER);
	raw_call(&raw);
	note_lost();
	run->status = raw.gpr_out[3];
}

/* Reset what a vector may have left; an exception in it is the machine's end. */
static void run_after(const void *arg)
{
	const struct run *run = arg;

	run_steps(run->call->after, run->call->nafter);
}

static void write_interrupts(bool enabled)
{
	unsigned long msr = mfmsr() & ~MSR_EE;

	asm volatile("mtmsrd %0,1; nop" : : "r" (enabled ? msr | MSR_EE : msr) : "memory");
}

/* Take an interrupt that is pending: it would end the first vector that enables some. */
static void take_interrupt(const void *unused)
{
	write_interrupts(true);
	write_interrupts(false);
}

static void drain_interrupts(void)
{
	mtspr(SPRN_DEC, LATER);
	guest_try(take_interrupt, NULL);
}

void set_interrupts(bool enabled)
{
	if (enabled)
		drain_interrupts();
	write_interrupts(enabled);
}

/* True if the call is there: not if this vector gives H_FUNCTION, as if unknown. */
static bool one_vector(const struct conf_call *call, const struct conf_vector *vector,
		       unsigned int number, u32 flags)
{
	struct run run = { .call = call, .vector = vector, .number = number };
	unsigned int i;

	round++;
	for (i = 0; i < CONF_ARGS; i++)
		run.args[i] = machine_value[vector->symbol[i]] + vector->value[i];
	if (flags & NAME_EACH) {
		print_vector("at", &run);
		guest_printf("\n");
		guest_flush();
	}
	failed = 0;
	running = &run;
	if (call->opcode == H_CEDE)
		drain_interrupts();
	if (guest_try(run_vector, &run)) {
		complain("exception ");
		guest_printf("0x%lx at 0x%lx", guest_exception.vector, guest_exception.nip);
	} else {
		note_answer(call->opcode, run.status);
		/* The first vectors decide if the call is there. */
		if (run.status == H_FUNCTION && number - call->first < PROBES)
			return false;
		check(&run);
		if (guest_try(run_after, &run))
			complain("exception in what follows the call");
	}
	if (failed) {
		guest_printf("\n");
	} else if (flags & NAME_PASSED) {
		print_vector("pass", &run);
		guest_printf(" -> ");
		print_status(run.status);
		guest_printf("\n");
	}
	return true;
}

static void print_answers(void)
{
	unsigned int i;

	for (i = 0; i < nanswers; i++)
		guest_printf("%s%s %ld*%u", i && answers[i].opcode == answers[i - 1].opcode ? "" :
			     i ? "\n# answers " : "# answers ",
			     i && answers[i].opcode == answers[i - 1].opcode ? "" :
			     hcall_name(answers[i].opcode),
			     (long)answers[i].status, answers[i].count);
	if (nanswers)
		guest_printf("\n");
}

/* Results of vectors from @from on; the number of those that failed. */
static void run_call(const struct conf_call *call, unsigned int result, unsigned int from,
		     u32 flags)
{
	unsigned int number, bad = 0, absent = 0, end = call->first + call->count;

	if (call->needs & ~machine_has) {
		guest_printf("ok %u %s # SKIP the machine lacks a device\n", result, call->name);
		return;
	}
	nanswers = 0;
	for (number = from > call->first ? from : call->first; number < end; number++) {
		if (!one_vector(call, &conf_vectors[number], number, flags))
			absent++;
		else
			bad += failed > 0;
		if (absent == PROBES)
			break;
	}
	if (absent == PROBES || absent == call->count) {
		guest_printf("ok %u %s # SKIP the hypervisor lacks the call\n", result, call->name);
	} else {
		if (absent) {
			guest_printf("# fail %s %u: -> H_FUNCTION, but the call is there\n",
				     call->name, call->first);
			bad++;
		}
		print_answers();
		guest_printf("%sok %u %s: %u of %u vectors\n", bad ? "not " : "", result,
			     call->name, end - call->first - bad, end - call->first);
	}
	guest_flush();
}

struct answer make_call(u16 opcode, const u64 *args)
{
	struct answer answer;
	unsigned int i;

	round++;
	fill_registers(opcode, args, CALL_ARGS);
	mtspr(SPRN_DEC, LATER);
	raw_call(&raw);
	note_lost();
	check_kept(opcode);
	note_answer(opcode, raw.gpr_out[3]);
	answer.status = raw.gpr_out[3];
	answer.msr = raw.spr_out[RAW_MSR];
	for (i = 4; i < 13; i++)
		answer.r[i] = raw.gpr_out[i];
	return answer;
}

void want_status(const struct answer *answer, s64 status, const char *what)
{
	if (answer->status == status)
		return;
	complain(what);
	guest_printf(": status ");
	print_status(answer->status);
	guest_printf(", expected ");
	print_status(status);
}

struct answer make_call_for(s64 status, const char *what, u16 opcode, const u64 *args)
{
	struct answer answer = make_call(opcode, args);

	want_status(&answer, status, what);
	return answer;
}

void want_result(const struct answer *answer, int reg, u64 value, const char *what)
{
	int i;

	if (answer->r[reg] == value)
		return;
	complain(what);
	guest_printf(": r%d is 0x%lx, expected 0x%lx", reg, (unsigned long)answer->r[reg],
		     (unsigned long)value);
	for (i = 4; i < 13; i++)
		if (i != reg && answer->r[i] == value)
			guest_printf(", which is in r%d", i);
}

void want_true(bool good, const char *what)
{
	if (!good)
		complain(what);
}

static void run_sequence(const void *arg)
{
	((const struct sequence *)arg)->run();
}

static void one_sequence(unsigned int number, unsigned int result, u32 flags)
{
	static const struct conf_call none;

	sequence = &sequences[number];
	running = NULL;
	failed = 0;
	nanswers = 0;
	if (sequence->needs & ~machine_has) {
		guest_printf("ok %u %s # SKIP the machine lacks a device\n", result,
			     sequence->name);
		return;
	}
	if (flags & NAME_EACH) {
		guest_printf("# at %s %u: %s\n", hcall_name(sequence->opcode),
			     number, sequence->name);
		guest_flush();
	}
	fill_memory(&none);
	drain_interrupts();
	if (guest_try(run_sequence, sequence)) {
		complain("exception ");
		guest_printf("0x%lx at 0x%lx", guest_exception.vector, guest_exception.nip);
	}
	if (failed)
		guest_printf("\n");
	print_answers();
	guest_printf("%sok %u %s: %s\n", failed ? "not " : "", result,
		     hcall_name(sequence->opcode), sequence->name);
	guest_flush();
}

static const struct conf_call *find_call(u64 opcode)
{
	unsigned int i;

	for (i = 0; i < conf_ncalls; i++)
		if (conf_calls[i].opcode == opcode)
			return &conf_calls[i];
	return NULL;
}

/* Make one call of a program: a vector that may have every documented status. */
static void one_step(const struct program_step *step, unsigned int number, u32 flags)
{
	const struct conf_call *found = find_call(BE64(step->opcode));
	struct conf_vector vector = { .allowed = ~0U };
	struct conf_call call;
	unsigned int i;

	if (!found) {
		guest_printf("# no call 0x%lx\n", (unsigned long)BE64(step->opcode));
		return;
	}
	call = *found;
	/* Keep the changes that earlier steps made to memory and devices. */
	call.nbefore = call.nafter = 0;
	call.flags = (call.flags & ~CONF_MEMORY) | CONF_MAY_LACK;
	call.first = number - PROBES;
	for (i = 0; i < CONF_ARGS; i++) {
		vector.symbol[i] = BE64(step->symbol[i]) % SYM_MAX;
		vector.value[i] = BE64(step->value[i]);
	}
	nanswers = 0;
	write_stores(&call);
	one_vector(&call, &vector, number, flags);
}

static void run_program(const struct program *program, u32 flags)
{
	unsigned int i;

	fill_memory(&(struct conf_call){ });
	for (i = 0; i < BE64(program->count); i++)
		one_step(&program->steps[i], i, flags);
	guest_printf("# end\n");
	guest_power_off();
}

static u32 option(unsigned int at)
{
	const u8 *b = OPTIONS + at;

	return (u32)b[0] << 24 | b[1] << 16 | b[2] << 8 | b[3];
}

static unsigned int vectors_end(void)
{
	const struct conf_call *last = &conf_calls[conf_ncalls - 1];

	return last->first + last->count;
}

void conformance_main(const void *tree)
{
	bool options = option(0) == OPTION_MAGIC;
	u32 from = options ? option(4) : 0, flags = options ? option(8) : 0;
	unsigned int i, result = 0;

	guest_set_interrupt_endian();
	machine_read(tree);
	guest_printf("KTAP version 1\n1..%u\n", conf_ncalls + nsequences);
	machine_print();
	guest_printf("# vectors %u, sequences %u, from %u\n", vectors_end(), nsequences, from);
	if (options && option(12))
		guest_printf("# XIVE: H_CAS gives %ld\n", guest_negotiate_xive());
	if (options && option(16))
		run_program((const struct program *)(unsigned long)option(16), flags);
	for (i = 0; i < conf_ncalls; i++) {
		result++;
		if (conf_calls[i].first + conf_calls[i].count > from) {
			guest_printf("# call %s %u\n", conf_calls[i].name, conf_calls[i].first);
			guest_flush();
			run_call(&conf_calls[i], result, from, flags);
		}
	}
	for (i = 0; i < nsequences; i++) {
		result++;
		if (vectors_end() + i >= from) {
			guest_printf("# call sequence %u\n", vectors_end() + i);
			guest_flush();
			one_sequence(i, result, flags);
		}
	}
	guest_printf("# lost");
	for (i = 0; i < ARRAY_SIZE(lost_names); i++)
		if (lost >> i & 1)
			guest_printf(" %s", lost_names[i]);
	guest_printf("\n# end\n");
	guest_power_off();
}
