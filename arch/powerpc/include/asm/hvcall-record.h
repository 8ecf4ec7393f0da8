/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * A hypervisor call as it is recorded; what the event hcall:call carries.
 */
#ifndef _ASM_POWERPC_HVCALL_RECORD_H
#define _ASM_POWERPC_HVCALL_RECORD_H

#include <linux/types.h>

#include <asm/hvcall-args.h>

/**
 * struct hcall_record - a call as it is recorded
 * @opcode: value of r3
 * @status: what the caller was told
 * @duration_ns: time in the hypervisor, in nanoseconds
 * @caller: who made the call
 * @tries: which try of its conversation this was; 1 if it is in none
 * @nargs: arguments in @args
 * @nresults: results in @results
 * @hidden: registers that were left out, bits as in struct hcall_form
 * @args: values of r4 to r12 before the call
 * @results: values of r4 to r12 after the call
 */
struct hcall_record {
	u64 opcode;
	s64 status;
	u64 duration_ns;
	u64 caller;
	u32 tries;
	u8 nargs;
	u8 nresults;
	u16 hidden;
	u64 args[HCALL_REGS];
	u64 results[HCALL_REGS];
};

#endif /* _ASM_POWERPC_HVCALL_RECORD_H */
