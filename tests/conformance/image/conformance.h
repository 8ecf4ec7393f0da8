/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Tables that vectors.py writes from the catalogue, and what a sequence may use.
 */
#ifndef CONFORMANCE_H
#define CONFORMANCE_H

#include <linux/types.h>
#include "machine.h"

#define CONF_ARGS	9
#define CALL_ARGS	5	/* of a call that a sequence makes */

/* Flags of a call. */
#define CONF_MEMORY	1	/* it may write to memory: check all of it */
#define CONF_KILLS	2	/* only the registers in kills may change */
#define CONF_MAY_LACK	4	/* H_FUNCTION is right, too */

/* A status, or a range of them, with its name. */
struct conf_status {
	const char *name;
	s64 first, last;
};

/* A call made before or after each vector. */
struct conf_step {
	u16 opcode;
	u8 symbol[CONF_ARGS];
	u64 value[CONF_ARGS];
};

/* A 32-bit number, big-endian, in memory before the call. */
struct conf_store {
	u32 at, value;
};

/* One call with these arguments: machine_value[symbol] + value. */
struct conf_vector {
	u8 symbol[CONF_ARGS];
	u64 value[CONF_ARGS];
	/* Bit n: status n of the call is right. */
	u32 allowed;
	/* Memory that the call may write. */
	u8 write_symbol;
	u64 write_value, write_size;
};

struct conf_call {
	const char *name;
	u16 opcode, flags;
	u16 kills;		/* bit n: rn */
	u32 needs;		/* symbols */
	u8 nargs, nstatuses, nbefore, nafter, nstores;
	const char * const *args;
	const struct conf_status *statuses;
	const struct conf_step *before, *after;
	const struct conf_store *stores;
	u32 first, count;	/* of conf_vectors */
};

extern const struct conf_call conf_calls[];
extern const unsigned int conf_ncalls;
extern const struct conf_vector conf_vectors[];

/* Result of one call, for sequences: status, MSR and r4 to r12. */
struct answer {
	s64 status;
	u64 msr;
	u64 r[13];
};

/*
 * A sequence of calls that no table can describe, for one call of the
 * catalogue.  It fails by calling one of the functions below.
 */
struct sequence {
	u16 opcode;
	u32 needs;
	const char *name;
	void (*run)(void);
};

void conformance_main(const void *tree);

extern const struct sequence sequences[];
extern const unsigned int nsequences;

/* Enable interrupts, after one that is pending is taken; or disable them. */
void set_interrupts(bool enabled);
/* Make a call, other arguments 0, and check the registers that every call keeps. */
#define call(opcode, ...)	make_call(opcode, (const u64[CALL_ARGS]) { __VA_ARGS__ })
struct answer make_call(u16 opcode, const u64 *args);
/* The same, and expect a status; @what says what the call is for. */
#define want_call(status, what, opcode, ...)				\
	make_call_for(status, what, opcode, (const u64[CALL_ARGS]) { __VA_ARGS__ })
struct answer make_call_for(s64 status, const char *what, u16 opcode, const u64 *args);
void want_status(const struct answer *answer, s64 status, const char *what);
/* Expect @value in register @reg; print the register that holds it otherwise. */
void want_result(const struct answer *answer, int reg, u64 value, const char *what);
void want_true(bool good, const char *what);

#endif /* CONFORMANCE_H */
