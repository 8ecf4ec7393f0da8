# SPDX-License-Identifier: GPL-2.0-or-later
"""Mistakes in the layer, each of which some test has to notice.

An edit replaces a text that stands exactly once in its file.  What the layer
does wrong then is the mutant's name.  The retry engine's mistakes are those of
tests/host/mutants.py.
"""
from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

ASM = "arch/powerpc/include/asm/"
PSERIES = "arch/powerpc/platforms/pseries/"
TRAMPOLINES = PSERIES + "hvCall.S"
ENTRY = ASM + "hvcall-entry.h"
REGS = ASM + "hvcall-regs.h"
HVCALL = ASM + "hvcall.h"
WRAPPERS = ASM + "plpar_wrappers.h"
HPT = ASM + "plpar_hpt.h"
GUEST = ASM + "plpar_guest.h"
CALLS = "scripts/hcallgen/emit_calls.py"
LINKAGE = "scripts/hcallgen/linkage.py"
SYNC = "scripts/hcallgen/emit_sync.py"
ENGINE = PSERIES + "hvcall_retry.c"
NAMES = "scripts/hcallgen/emit_names.py"
SLOW = PSERIES + "hvcall_slow.c"
COUNTING = PSERIES + "hvcall_slow.h"
STATISTICS = PSERIES + "hvcall_stats.c"
TRACE = PSERIES + "hvcall_trace.c"
INJECT = PSERIES + "hvcall_inject.c"


class Mutant(NamedTuple):
    """One mistake, and the tests that may notice it, the quickest first."""
    name: str
    file: str
    edits: tuple[tuple[str, str], ...]
    tests: tuple[str, ...]
    # What a failure has to say for the mistake to count as noticed.
    named: str = ""


def _mutants(file: str, tests: tuple[str, ...],
             edits: dict[str, tuple[tuple[str, str], ...]]) -> list[Mutant]:
    return [Mutant(name, file, each, tests) for name, each in edits.items()]


# Where the trampolines trap.
_CALL = "	HVSC				/* invoke the hypervisor */\n"


def _clobber(name: str, edits: tuple[tuple[str, str], ...], named: str) -> Mutant:
    return Mutant(f"the clobber list lacks {name}", ENTRY, edits,
                  ("adversary-inline",), named)


def _clobbers() -> Iterator[Mutant]:
    """Every register that the entry has to name, and memory."""
    for name in ("r0", "cr0", "cr1", "cr5", "cr6", "cr7", "ctr"):
        shown = name if name == "r0" else name.upper()
        yield _clobber(shown, ((f'"{name}", ', ""),), f"when only {shown} is poisoned")
    # GCC never keeps a carry across an asm, with or without the clobber.
    yield _clobber("XER", (('"xer", ', ""),), "not in the clobber list: XER")
    yield _clobber("memory", (('"xer", "memory");', '"xer");'),), "memory at the call")
    for number in range(4, 13):
        name = f"r{number}"
        text = f'"+r" ({name})'
        # An input that nothing changes.
        yield _clobber(name, (
            (f", {text}" if number in (12,) else f"{text}, " if number != 7 else f"{text},", ""),
            ("		     :\n		     : \"r0\"", f'		     : "r" ({name})\n		     : "r0"')),
            f"when only {name} is poisoned")


# The chosen path of each shape, and what comes right before it.
_CHOICE = "	if (!hcall_slow_enabled())\n"
_NORETS = 'BUILD_BUG_ON_MSG(nargs > 7, "a call without results has at most 7 arguments");\n'
_RESULTS = ("		return __hcall_trap(opcode, nargs, a4, a5, a6, a7, a8, a9, a10, a11, a12);\n"
            "	if (nresults")
_STORE = "	local_paca->srr_valid = 0;\n"


MUTANTS = [
    *_clobbers(),
    Mutant("a call in line that leaves the saved-SRR flag set", ENTRY,
           ((_STORE, ""),), ("adversary-inline",), "saved-SRR flag"),
    *_mutants(ENTRY, ("adversary-inline", "adversary", "typed"), {
        "two results of a call in line swapped": (
            ("r3, r4, r5, r6, r7, r8, r9, r10, r11, r12\n",
             "r3, r4, r5, r7, r6, r8, r9, r10, r11, r12\n"),),
        "the last two results of a call in line swapped": (
            ("r3, r4, r5, r6, r7, r8, r9, r10, r11, r12\n",
             "r3, r4, r5, r6, r7, r8, r9, r10, r12, r11\n"),),
        "the opcode taken for the status": (
            ("r3, r4, r5, r6, r7, r8, r9, r10, r11, r12\n",
             "opcode, r4, r5, r6, r7, r8, r9, r10, r11, r12\n"),),
        "an argument of a call in line that is not loaded": (
            ("__HCALL_ARG(r8, a8, nargs > 4);", "__HCALL_ARG(r8, a8, false);"),),
        "an argument of a call in line from its neighbour": (
            ("__HCALL_ARG(r9, a9, nargs > 5);", "__HCALL_ARG(r9, a10, nargs > 5);"),),
        "the ninth argument forgotten": (
            ("__HCALL_ARG(r12, a12, nargs > 8);", "__HCALL_ARG(r12, a12, nargs > 9);"),),
        "a call that the compiler may drop": (('	asm volatile("or', '	asm("or'),),
    }),
    *_mutants(ENTRY, ("adversary-observed", "typed"), {
        "the wrong path without results": ((_NORETS + _CHOICE, _NORETS +
                                            "	if (hcall_slow_enabled())\n"),),
        "the wrong path with results": ((_CHOICE + _RESULTS,
                                         "	if (hcall_slow_enabled())\n" + _RESULTS),),
        "the slow path never taken without results": (
            (_NORETS + _CHOICE, _NORETS + "	if (true)\n"),),
        "the slow path never taken with results": (
            (_CHOICE + _RESULTS, "	if (true)\n" + _RESULTS),),
        "the slow path of four results for nine": (
            ("	if (nresults == PLPAR_HCALL_BUFSIZE)",
             "	if (nresults == PLPAR_HCALL_BUFSIZE || nargs < 3)"),),
        "a slow path that drops the seventh argument": (("	if (nargs > 6)\n",
                                                         "	if (nargs > 7)\n"),),
        "a slow path that drops the sixth argument": (
            ("	if (nargs > 5)\n		status = hcall_slow_full(",
             "	if (nargs > 6)\n		status = hcall_slow_full("),),
        "a slow path that drops the ninth argument": (
            ("	if (nargs > 5)\n		status = hcall_slow9_full(",
             "	if (nargs > 9)\n		status = hcall_slow9_full("),),
        "a slow path with two arguments swapped": (
            ("hcall_slow_full(opcode, buf, a4, a5, a6,",
             "hcall_slow_full(opcode, buf, a4, a6, a5,"),),
        "an argument that is not looked at, though the call has it": (
            ("					   __HCALL_PARAM(a6, nargs > 2),\n",
             "					   __HCALL_PARAM(a6, nargs > 3),\n"),),
        "an untraced call goes where it is traced": (
            ("nargs | (untraced ? HCALL_UNTRACED : 0));", "nargs);"),),
        "an untraced call with seven arguments goes where it is traced": (
            ("(untraced ? hcall_slow_norets_full_notrace : hcall_slow_norets_full)",
             "(untraced ? hcall_slow_norets_full : hcall_slow_norets_full)"),),
        "a traced call goes where it is not": (
            ("nargs | (untraced ? HCALL_UNTRACED : 0));", "nargs | HCALL_UNTRACED);"),),
        "an untraced call with results goes where it is traced": (
            ("	if (untraced)\n		status = hcall_slow9_full_notrace(",
             "	if (false)\n		status = hcall_slow9_full_notrace("),),
        "a tail call of the slow path": (('	asm volatile("" : "+r" (status));\n', ""),),
    }),
    *_mutants(ENTRY, ("typed",), {
        "a branch between the loads and the trap": (
            ('	asm volatile("or	2,2,2', '	if (regs_are_noise)\n		r4 = 0;\n'
             '	asm volatile("or	2,2,2'),
            ("	struct hcall_regs regs;\n\n	r3 = opcode;",
             "	bool regs_are_noise = local_paca->srr_valid > 1;\n"
             "	struct hcall_regs regs;\n\n	r3 = opcode;"),),
        "a store between the trap and the reads": (
            ("	/* Read the registers first: a", _STORE + "\n	/* Read the registers first: a"),
            ("	/* Clear the flag: the trap overwrote SRR0 and SRR1. */\n" + _STORE, "")),
        "registers without an argument copied from one another": (
            ('		asm volatile("" : "=r" (reg));', '		asm("" : "=r" (reg));	'),),
    }),
    *_mutants(ENTRY, ("guest",), {
        "a call in line at the caller's priority": (('"or	2,2,2\\n\\t"', '""'),),
    }),
    *_mutants(REGS, ("adversary-observed", "typed"), {
        "the slow path mixes two results up": (
            ("status, buf[0], buf[1], buf[2], buf[3],",
             "status, buf[0], buf[2], buf[1], buf[3],"),),
        "the slow path forgets r12": (("		regs.r12 = buf[8];\n", ""),),
    }),
    *_mutants(HVCALL, ("adversary", "adversary-sync", "typed", "retry"), {
        "a word of the result buffer from the wrong register": (
            ("	retbuf[2] = regs.r6;", "	retbuf[2] = regs.r7;"),),
        "the result buffer of a call in line one word short": (
            ("		retbuf[8] = regs.r12;\n", ""),),
        "the wrong path with a buffer": (
            ("	if (hcall_slow_enabled()) {					\\\n",
             "	if (!hcall_slow_enabled()) {					\\\n"),),
        "a long busy hint ten times too long": (
            ("H_LONG_BUSY_START_RANGE]	= 10,", "H_LONG_BUSY_START_RANGE]	= 100,"),),
        "the last long busy status taken for no such": (
            ("status <= H_LONG_BUSY_END_RANGE;", "status < H_LONG_BUSY_END_RANGE;"),),
    }),
    *(Mutant(f"{register} of a trampoline's caller {how}", TRAMPOLINES, (edit,),
             ("adversary-observed",), named) for register, how, edit, named in (
                 ("LR", "kept in a register that the hypervisor may change",
                  (_CALL, "	mflr	r0\n	HVSC\n	mtlr	r0\n"), "when only r0 is poisoned"),
                 ("LR", "kept in CTR", (_CALL, "	mflr	r0\n	mtctr	r0\n	HVSC\n"
                                        "	mfctr	r0\n	mtlr	r0\n"), "when only CTR is poisoned"),
                 ("CR", "kept in a register that the hypervisor may change",
                  (_CALL, "	mfcr	r0\n	HVSC\n	mtcrf	0x38,r0\n"), "condition register"),
                 ("CR2", "overwritten", (_CALL, "	HVSC\n	crclr	8\n	crset	9\n"),
                  "condition register"),
                 ("LR", "lost on the way to the slow path",
                  ("8:	b	CFUNC(\\slow)\n", "8:	bl	CFUNC(\\slow)\n"), "LR points into"),
             )),
    *_mutants(TRAMPOLINES, ("guest", "guest-be", "adversary"), {
        "the caller's back chain overwritten": (
            ("#define SAVED_RETBUF	-8", "#define SAVED_RETBUF	0"),),
        "the result buffer's address kept in a register that may change": (
            ("	std	r4,SAVED_RETBUF(r1)", "	mr	r0,r4"),
            ("	ld	r12,SAVED_RETBUF(r1)", "	mr	r12,r0"),
            ("	mr	r0,r12\n", "	mr	r13,r13\n")),
        "a trampoline that leaves the saved-SRR flag set": (
            ("	stb	r4,PACASRR_VALID(r13)\n", ""),),
        "a trampoline that sets the saved-SRR flag": (
            ("	li	r4,0\n	stb", "	li	r4,1\n	stb"),),
        "a trampoline that clears more than the flag": (
            ("	stb	r4,PACASRR_VALID", "	sth	r4,PACASRR_VALID"),),
        "two words of the result buffer swapped": (
            ("	std	r5,8(r12)\n	std	r6,16(r12)", "	std	r6,8(r12)\n	std	r5,16(r12)"),),
        "the last word of the result buffer wrong": (
            ("	std	r0,64(r12)", "	std	r12,64(r12)"),),
        "r12 not kept before the buffer's address overwrites it": (("	mr	r0,r12\n", ""),),
        "an argument not moved": (("	mr	r7,r8\n", ""),),
        "an argument moved from the wrong register": (("	mr	r9,r10", "	mr	r9,r6"),),
        "the seventh argument from the wrong place": (
            ("	ld	r10,STK_PARAM(R11)(r1)", "	ld	r10,STK_PARAM(R12)(r1)"),),
        "the ninth argument from the wrong place": (
            ("	ld	r12,STK_PARAM(R13)(r1)", "	ld	r12,STK_PARAM(R12)(r1)"),),
        "nine words written to a buffer of four": (
            ("	HCALL results=4, slow=hcall_slow_full\n",
             "	HCALL results=9, slow=hcall_slow_full\n"),),
        "four words written to a buffer of nine": (
            ("	HCALL results=9, slow=hcall_slow9_full_notrace",
             "	HCALL results=4, slow=hcall_slow9_full_notrace"),),
        "a stack argument forgotten": (
            ("	ld	r11,STK_PARAM(R12)(r1)\n", ""),),
        "a wrong TOC entry": (("_GLOBAL_TOC(plpar_hcall9)", "_GLOBAL(plpar_hcall9)"),),
        "a function without its own TOC": (
            ("_GLOBAL_TOC(plpar_hcall_norets)", "_GLOBAL(plpar_hcall_norets)"),),
        "an untraced function for modules without its own TOC": (
            ("_GLOBAL_TOC(plpar_hcall9_raw)", "_GLOBAL(plpar_hcall9_raw)"),),
        "a trampoline at the caller's priority": (("	HMT_MEDIUM\n", ""),),
        "the slow path of another shape": (
            ("slow=hcall_slow9_full\n", "slow=hcall_slow_full\n"),),
        "an untraced call that is traced": (
            ("slow=hcall_slow_norets_full_notrace", "slow=hcall_slow_norets_full"),),
        "an untraced call with results that is traced": (
            ("slow=hcall_slow9_full_notrace", "slow=hcall_slow9_full"),),
        "the slow path taken by no trampoline": (("	HCALL_IF_SLOW 8f\n", ""),),
    }),
    *_mutants(SLOW, ("adversary-observed", "adversary-sync-observed"), {
        "tracing begins with the slow path": (
            ("	static_branch_inc(&hcall_trace_key);\n	static_branch_inc(&hcall_slow_key);",
             "	static_branch_inc(&hcall_slow_key);\n	static_branch_inc(&hcall_trace_key);"),),
        "the slow path ends after tracing": (
            ("	static_branch_dec(&hcall_slow_key);\n	static_branch_dec(&hcall_trace_key);",
             "	static_branch_dec(&hcall_trace_key);\n	static_branch_dec(&hcall_slow_key);"),),
        "the slow path ends with the rules of the command line": (
            ("	if (IS_ENABLED(CONFIG_HCALL_STATS) && IS_ENABLED(CONFIG_HCALL_FAULT_INJECTION))",
             "	if (false)"),),
        "statistics that leave the slow path on": (
            ("		static_branch_dec(&hcall_slow_key);\n		static_branch_disable(",
             "		static_branch_disable("),),
        "calls counted while statistics are off": (
            ("	if (static_branch_likely(&hcall_stats_key))\n		row =",
             "	if (true)\n		row ="),),
        "a quick call counted while statistics are off": (
            ("	if (static_branch_likely(&hcall_stats_key)) {\n		*row =",
             "	if (true) {\n		*row ="),),
        "a quick call not counted": (
            ("	if (static_branch_likely(&hcall_stats_key)) {\n		*row =",
             "	if (false) {\n		*row ="),),
        "a call that has returned counted as running": (
            ("	if (may_wait)\n		atomic64_dec(&row->running);\n", ""),),
        "a call that waits not counted as running": (
            ("	if (row && may_wait)\n		atomic64_inc(&row->running);\n", ""),),
        "a call that another one's event slows down": (
            ("&& atomic_read(&hcall_users[number]))", "&& true)"),),
        "a call traced that has no user": (
            ("static_branch_unlikely(&hcall_trace_key) &&\n"
             "		     atomic_read(&hcall_users[hcall_row_number(call->opcode)]);",
             "static_branch_unlikely(&hcall_trace_key);"),),
        "a call that is to be traced goes the quick way": (
            ("	if (static_branch_unlikely(&hcall_trace_key) && atomic_read(&hcall_users[number]))"
             "\n		return false;\n", ""),),
        "an event that private calls do not have": (
            ("	for (number = 0; number < HCALL_ROWS; number++)\n		hcall_add",
             "	for (number = 0; number < HCALL_LOW_ROWS; number++)\n		hcall_add"),),
        "an event taken for a selection": (
            (">= HCALL_SELECTION;", ">= 1;"),),
        "registers that the caller did not set passed on": (
            ("		call->args[i] = 0;\n", "		;\n"),),
        "a call that fails not counted": (
            ("	hcall_count_unusual(row, status, ticks);\n", ""),),
        "a call whose failure is lost after it was counted": (
            ("#endif\n	return status;", "#endif\n	return status < 0 ? status : 0;"),),
        "the time when a call ended for how long it took": (
            ("	tb = mftb() - tb;\n	/* Store", "	tb = mftb();\n	/* Store"),),
        "no check of real mode without results": (
            ("hcall_in_real_mode() || !hcall_is_quick", "!hcall_is_quick"),),
        "no check of real mode where calls may be traced": (
            ("	bool real_mode = hcall_in_real_mode();", "	bool real_mode = false;"),),
        "every call taken for one in real mode": (
            ("	return !(mfmsr() & MSR_DR);", "	return mfmsr() & MSR_DR;"),),
        "a call from an NMI traced": (("!real_mode && !in_nmi() &&", "!real_mode &&"),),
        "a call traced where RCU does not watch": (("rcu_is_watching() &&", "true &&"),),
        "a call of a CPU that is offline traced": (
            ("cpu_online(raw_smp_processor_id());", "true;"),),
        "a call traced in real mode": (("return !real_mode && ", "return "),),
        "a call that must not be traced is": (("trace && !call->untraced &&", "trace &&"),),
        "a traced call without its results": (
            ("	if (call->nresults) {\n", "	if (false) {\n"),),
        "the rule of an earlier call ended": (("	call->rule = NULL;\n", ""),),
        "a rule that is not ended": (
            ("	if (call->rule)\n		hcall_inject_end(call);\n", ""),),
        "a traced call one result short": (
            ("i < PLPAR_HCALL9_BUFSIZE; i++)\n", "i < PLPAR_HCALL9_BUFSIZE - 1; i++)\n"),),
        "nine results for a buffer of four": (
            ("	if (call->nresults > PLPAR_HCALL_BUFSIZE) {",
             "	if (call->nresults >= PLPAR_HCALL_BUFSIZE) {"),),
        "a traced call with two arguments swapped": (
            ("a[0], a[1], a[2], a[3], a[4],", "a[0], a[1], a[3], a[2], a[4],"),),
        "a traced call with half of its status": (
            ("	call->status = hcall_make(", "	call->status = (int)hcall_make("),),
        "the slow path takes itself for the caller": (
            ("	call.caller = _RET_IP_;", "	call.caller = (unsigned long)hcall_general;"),),
        "preemption on between the pair of events": (
            ("	preempt_disable_notrace();\n	hcall_trace_entry", "	hcall_trace_entry"),
            ("	if (pair)\n		preempt_enable_notrace();\n", "")),
        "preemption off after the pair of events": (
            ("	if (pair)\n		preempt_enable_notrace();\n", ""),),
        "a counted call with two arguments swapped": (
            ("__hcall_trap(opcode, nargs, a4, a5, a6,",
             "__hcall_trap(opcode, nargs, a5, a4, a6,"),),
        "a counted call one argument short": (
            ("PLPAR_HCALL_BUFSIZE, retbuf, &ticks, opcode, 5,\n			  a4, a5, a6, a7, a8,",
             "PLPAR_HCALL_BUFSIZE, retbuf, &ticks, opcode, 5,\n			  a4, a5, a6, a7, 0,"),),
        "a call without its results": (
            ("	if (nresults)\n		__hcall_store(regs, nresults, results);\n", ""),),
        "a quick call with four results of nine": (
            ("hcall_make(row, false, PLPAR_HCALL9_BUFSIZE,",
             "hcall_make(row, false, PLPAR_HCALL_BUFSIZE,"),),
        "a general call with four results of nine": (
            ("false, PLPAR_HCALL9_BUFSIZE, retbuf, nargs,",
             "false, PLPAR_HCALL_BUFSIZE, retbuf, nargs,"),),
        "a general call that forgets the ninth argument": (
            ("	      false, PLPAR_HCALL9_BUFSIZE, retbuf, 9, a4, a5, a6, a7, a8, a9, a10, a11, "
             "a12);",
             "	      false, PLPAR_HCALL9_BUFSIZE, retbuf, 8, a4, a5, a6, a7, a8, a9, a10, a11, "
             "a12);"),),
        "an opcode between two others counted as the lower one": (
            ("ror64(opcode, 2)", "opcode >> 2"),),
    }),
    *_mutants(COUNTING, ("adversary-observed",), {
        "a call that fails counted as one that does not": (
            ("	if (unlikely(status || ticks >", "	if (unlikely(ticks >"),),
        "the longest time forgotten": (
            ("	if (unlikely(status || ticks > atomic64_read(&row->max)))",
             "	if (unlikely(status))"),),
        "the time of a call lost": (
            ("	atomic64_add(ticks, &row->ticks);\n	atomic64_inc", "	atomic64_inc"),),
        "a private call counted as one of PAPR's": (
            ("	return HCALL_LOW_ROWS + (", "	return HCALL_LOW_ROWS - 1 + ("),),
        "PURR ticks not counted": (("	atomic64_add(purr, &row->purr);\n", ""),),
        "a call counted in the bucket beside": (
            ("(64 - HCALL_BUCKETS)]);", "(63 - HCALL_BUCKETS)]);"),),
    }),
    *_mutants(STATISTICS, ("adversary-observed",), {
        "per-CPU memory touched in real mode": (
            ("real_mode ? &hcall_boot.pool : raw_cpu_read(hcall_pools);",
             "raw_cpu_read(hcall_pools);"),),
        "every call counted for the boot CPU": (
            ("real_mode ? &hcall_boot.pool : raw_cpu_read(hcall_pools);",
             "&hcall_boot.pool;"),),
        "calls in real mode not counted apart": (
            ("	if (real_mode)\n		atomic64_inc(&row->real_mode);\n", ""),),
        "a pool that is full counts for another call": (
            ("find_row(pool, number) ?: find_row(&hcall_boot.pool, number);",
             "find_row(pool, number) ?: pool->memory;"),),
        "a row behind the end of the pool": (
            ("((POOL_SIZE - sizeof(struct hcall_pool)) /", "(POOL_SIZE /"),),
        "a row that is not marked as taken": (
            ("?: cmpxchg(&row->owner, 0, owner);", "?: 0;"),),
        "a row taken twice when an interrupt makes the same call": (
            ("		if (!other || other == owner) {", "		if (!other) {"),),
        "another call's row taken when an interrupt comes": (
            ("READ_ONCE(row->owner) ?: cmpxchg(&row->owner, 0, owner);",
             "READ_ONCE(row->owner);\n\n		cmpxchg(&row->owner, 0, owner);"),),
        "a row searched for at each call": (
            ("			WRITE_ONCE(pool->rows[number], row);\n", ""),),
        "two CPUs with one memory": (
            ("	blocks[node].next += POOL_SIZE;\n", ""),),
        "a page for each CPU": (
            ("	blocks[node].left -= POOL_SIZE;\n", "	blocks[node].left = 0;\n"),),
        "memory beyond the end of a page": (
            ("	if (!blocks[node].left) {\n", "	if (!blocks[node].next) {\n"),),
        "memory of a CPU that is not the boot CPU given to it": (
            ("	if (cpu == boot_cpuid || per_cpu", "	if (per_cpu"),),
        "a positive status counted as an error": (("	if (status < 0)", "	if (status > 0)"),),
        "H_BUSY not counted as busy": (
            ("status == H_BUSY || hcall_is_long_busy(status)", "hcall_is_long_busy(status)"),),
        "a wide status that takes all places": ((" && status == (int)status; i++", "; i++"),),
        "a status without a place not counted": (
            ("	atomic64_inc(&row->other);\n", ""),),
        "a status counted at its first time only": (
            ("		if (known == status) {", "		if (!known) {"),),
        "the time of a failed call lost": (
            ("	atomic64_add(ticks, &row->ticks);\n\n	ticks = min", "\n	ticks = min"),),
        "a failed call in the bucket beside": (
            ("HCALL_BUCKET(fls64(ticks | 1))", "HCALL_BUCKET(fls64(ticks | 1) + 1)"),),
        "a longest time that does not grow": (
            ("	while (ticks > max &&", "	while (!max &&"),),
    }),
    *_mutants(TRACE, ("adversary-observed", "adversary-typed"), {
        "a trace that never ends": (
            ("	barrier();\n	raw_cpu_write(hcall_tracing, outer);\n", "	barrier();\n"),),
        "an event with another's status": (
            ("trace_hcall_exit(call->opcode, call->status,",
             "trace_hcall_exit(call->opcode, call->opcode,"),),
        "an event that does not end preempt_disable()": (
            ("	raw_cpu_write(hcall_tracing, outer);\n	preempt_enable_notrace();",
             "	raw_cpu_write(hcall_tracing, outer);"),),
        "an argument that is to be hidden recorded": (("			args[i] = 0;\n", "			;\n"),),
        "a hidden result that is not marked": (
            ("			hidden |= HCALL_HIDDEN_RESULT(i);\n", ""),),
        "an event for a call that is not selected": (
            ("	if (trace_hcall_selected_enabled() && hcall_is_selected(call->opcode))",
             "	if (trace_hcall_selected_enabled())"),),
        "no event for a call that is selected": (
            ("		trace_hcall_selected(call);", "		;"),),
        "old memory recorded": (
            ("	to[0] = to[1] = to[2] = to[3] = to[4] = to[5] = to[6] = to[7] = to[8] = 0;\n",
             ""),),
        "registers that the caller did not set recorded": (
            ("	unsigned int count = min(form->arg_span, call->nargs);",
             "	unsigned int count = form->arg_span;"),),
        "results that the call does not return recorded": (
            ("	count = min(form->result_span, call->nresults);",
             "	count = form->result_span;"),),
        "a register less recorded": (
            ("	for (i = 0; i < count; i++)\n		to", "	for (i = 1; i < count; i++)\n		to"),),
    }),
    *_mutants(INJECT, ("inject",), {
        "inject: a rule that is never freed after a call": (("	put_rule(call->rule);\n", ""),),
        "inject: a rule that is never freed when it is cleared": (
            ("		list_del_rcu(&rule->list);\n		put_rule(rule);\n",
             "		list_del_rcu(&rule->list);\n"),),
        "inject: a call that keeps a user when its rule is cleared": (
            ("		hcall_add_users(hcall_row_number(rule->opcode), -1);\n", ""),),
        "inject: a rule that adds no user to its call": (
            ("	hcall_add_users(hcall_row_number(rule->opcode), 1);\n", ""),),
        "inject: a rule freed during the call that it is for": (
            ("			if (refcount_inc_not_zero(&rule->users))\n", ""),),
        "inject: a rule of the command line freed": (
            ("	if (rule < boot_rules || rule >= boot_rules + BOOT_RULES)\n", ""),),
        "inject: a rule that is not in the list any more": (
            ("		list_del_rcu(&rule->list);\n", ""),),
        "inject: a filter by argument ignored": (
            ("if (has_arguments(rule, call) && is_due(rule))",
             "if ((has_arguments(rule, call) || true) && is_due(rule))"),),
        "inject: a filter by argument that counts calls that it refuses": (
            ("if (has_arguments(rule, call) && is_due(rule))",
             "if (is_due(rule) && has_arguments(rule, call))"),),
        "inject: a filter by an argument that the call has not": (
            ("(i >= call->nargs || call->args[i] != rule->args[i])",
             "call->args[i] != rule->args[i]"),),
        "inject: only the last filter by argument": (
            ("		rule->filtered |= BIT(reg);", "		rule->filtered = BIT(reg);"),),
        "inject: a filter by task ignored": (
            ("		if (rule->task && (!in_task() || current->pid != rule->task))\n"
             "			continue;\n", ""),),
        "inject: an interrupt's call taken for the task's": (
            ("(!in_task() || current->pid != rule->task)", "current->pid != rule->task"),),
        "inject: every call answered": (
            ("		if (rule->opcode != call->opcode)\n			continue;\n", ""),),
        "inject: one call late": (("number < rule->first ||", "number <= rule->first ||"),),
        "inject: steps ignored": (
            (" || (number - rule->first) % rule->step)", ")"),),
        "inject: any number of times": (
            ("atomic64_add_unless(&rule->hits, 1, rule->times)",
             "atomic64_add_unless(&rule->hits, 1, U64_MAX)"),),
        "inject: results that are not named replaced": (
            ("	answer(call->rule, call, false);", "	answer(call->rule, call, true);"),),
        "inject: an answered call made all the same": (
            ("			instead = true;\n", ""),),
        "inject: keys stay on when rules are cleared": (
            ("	if (!list_empty(&rules))\n		hcall_trace_put();\n", ""),),
        "inject: keys on once for each rule": (
            ("	if (list_empty(&rules))\n		hcall_trace_get();", "	hcall_trace_get();"),),
        "inject: keys stay on without rules of the command line": (
            ("		hcall_trace_put();\n	else\n", "		;\n	else\n"),),
        "inject: fatal calls without force": (
            ("	if (flags & HCALL_FATAL && rule->has_status && !rule->forced) {",
             "	if (false) {"),),
        "inject: force without effect": (("rule->has_status && !rule->forced) {",
                                          "rule->has_status) {"),),
        "inject: a rule for a call that is never traced": (
            ("	if (flags & HCALL_NOTRACE) {", "	if (false) {"),),
        "inject: rules from anybody": (
            ("	if (!capable(CAP_SYS_ADMIN))\n		return -EPERM;\n", ""),),
        "inject: a lock while a call is matched": (
            ("	rcu_read_lock();\n	rule = find_rule(call);",
             "	mutex_lock(&rules_mutex);\n	mutex_unlock(&rules_mutex);\n	rcu_read_lock();\n"
             "	rule = find_rule(call);"),),
    }),
    *_mutants(CALLS, ("gen", "typed"), {
        "typed: a result from the register beside": (
            ('f"_r.{result[\'reg\']}"', 'f"_r.r{number(result) % 12 + 1}"'),),
        "typed: arguments closed up where the call has a gap": (
            ("values[number(arg) - FIRST_ARG] =", "values[function.args.index(arg)] ="),),
        "typed: a result that the observed way does not bring back": (
            ("_LAST_RESULT = 7", "_LAST_RESULT = 12"),),
        "typed: an argument that the trampoline does not pass": (
            ("_LAST_ARG = 9", "_LAST_ARG = 12"),),
        "typed: a call traced that must not be": (
            ("    if not function.traced:\n", "    if False:\n"),),
    }),
    *_mutants(LINKAGE, ("gen", "typed"), {
        "typed: an address that is no address": (
            ('"hcall_ra_t" if item["type"] == "ra" else "u64"', '"u64"'),),
        "typed: a call without its optional arguments takes them all": (
            ("    yield Function(call, args[:needed])", "    yield Function(call, args)"),),
    }),
    *_mutants(NAMES, ("gen",), {
        "errnos of the wrong sign": (
            ("	return -hcall_statuses[", "	return hcall_statuses["),),
        "an unknown status taken for success": (('"\\t{ 0, EIO },"', '"\\t{ 0, 0 },"'),),
        "a name table that is one entry short": (
            ('f"\\tif (offset <= {span})"', 'f"\\tif (offset < {span})"'),),
        "opcodes between two calls that have a name": (
            ("return offset & {dense.step - 1} ?", "return false ?"),),
    }),
    *_mutants(SYNC, ("gen", "adversary-sync"), {
        "sync: the first token every time": (
            ('        lines.append(f"\\t\\tsync.token = _ret.{sequence.token[\'result\']};")\n',
             "        pass\n"),),
        "sync: a result taken after any status": (
            ('        lines += _if(statuses.tests("_ret.status", valid), indent)\n',
             '        lines += [f"{indent}if (true)"]\n'),),
        "sync: tries not reported": (
            ('["\\tsync.tries = _retry.tries;", ', "["),),
    }),
    *_mutants(ENGINE, ("adversary-sync", "retry"), {
        "H_BUSY taken for the end": (("	case H_BUSY:\n", "	case ~H_BUSY:\n"),),
        "tries counted twice": (("	retry->tries++;\n", "	retry->tries += 2;\n"),),
        "only the low half of a status looked at": (
            ("if (!hcall_is_unfinished(retry, status, &us))",
             "if (!hcall_is_unfinished(retry, (int)status, &us))"),),
    }),
    *_mutants(WRAPPERS, ("wrappers", "adversary"), {
        "register_dtl() registers an SLB shadow": (
            ("vpa_call(H_VPA_REG_DTL,", "vpa_call(H_VPA_REG_SLB,"),),
        "unregister_vpa() without its processor": (
            ("vpa_call(H_VPA_DEREG_VPA, cpu, 0)", "vpa_call(H_VPA_DEREG_VPA, 0, cpu)"),),
        "vpa_call() with the function in the wrong bits": (
            ("flags << H_VPA_FUNC_SHIFT,", "flags << (H_VPA_FUNC_SHIFT + 1),"),),
        "plpar_tce_get() takes H_PARTIAL for a failure": (
            ("ret.status == H_SUCCESS || ret.status == H_PARTIAL", "ret.status == H_SUCCESS"),),
        "plpar_tce_get() leaves its result alone on failure": (
            ("	else\n		*tce_ret = ~0UL;\n", ""),),
        "plpar_tce_put() with two arguments swapped": (
            ("hcall_put_tce(liobn, ioba, tceval)", "hcall_put_tce(liobn, tceval, ioba)"),),
        "plpar_set_watchpoint1() sets the first": (
            ("H_SET_MODE_RESOURCE_SET_DAWR1,", "H_SET_MODE_RESOURCE_SET_DAWR0,"),),
        "enable_reloc_on_exceptions() asks for less": (
            ("plpar_set_mode(3, H", "plpar_set_mode(2, H"),),
        "plpar_get_cpu_characteristics() mixes its words up": (
            ("		p->character = ret.character;", "		p->character = ret.behaviour;"),),
        "htm_hcall_wrapper() with operation and kind swapped": (
            ("H_HTM_OP(htm_op) | H_HTM_TYPE(type)", "H_HTM_OP(type) | H_HTM_TYPE(htm_op)"),),
        "plpar_rpt_invalidate() cuts its identifier": (
            ("plpar_rpt_invalidate(u64 pid", "plpar_rpt_invalidate(u32 pid"),),
        "a busy plpar_rpt_invalidate() taken for done": (
            ("		if (rc != H_BUSY)\n			return rc;", "		return rc;"),),
    }),
    *_mutants(GUEST, ("wrappers",), {
        "plpar_guest_create() writes an identifier when there is none": (
            ("	if (ret.status == H_SUCCESS)\n		*guest_id", "	*guest_id"),),
        "plpar_guest_delete() passes no guest": (
            ("hcall_guest_delete_sync(flags, guest_id,", "hcall_guest_delete_sync(flags, 0,"),),
        "state is waited for with sleep": (
            ("HCALL_POLICY(HCALL_ATOMIC, .deadline_ms = ~0U)", "HCALL_POLICY(HCALL_SLEEP)"),),
        "state is given up after 100 ms": ((", .deadline_ms = ~0U)", ")"),),
        "plpar_guest_run_vcpu() has no wrong element": (
            ("	else if (plpar_guest_element_failed(ret.status))\n"
             "		*failed_index = ret.bad_offset;\n", ""),),
    }),
    *_mutants(HPT, ("wrappers", "adversary"), {
        "plpar_pte_enter() writes a slot when there is none": (
            ("	if (ret.status == H_SUCCESS)\n		*slot = ret.slot;", "	*slot = ret.slot;"),),
        "the two words of an entry swapped": (
            ("		*pteh = ret.pte_hi;\n		*ptel = ret.pte_lo;",
             "		*pteh = ret.pte_lo;\n		*ptel = ret.pte_hi;"),),
        "plpar_pte_read_4() with a word twice": (
            ("		ptes[5] = ret.pte2_lo;", "		ptes[5] = ret.pte1_lo;"),),
        "plpar_pte_protect() with two arguments swapped": (
            ("hcall_protect(flags, ptex, avpn)", "hcall_protect(flags, avpn, ptex)"),),
    }),
]
