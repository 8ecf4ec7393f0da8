# SPDX-License-Identifier: GPL-2.0-or-later
"""Mutants of the layer, each with the tests that may notice it, the quickest first.

Mutants of the retry engine, of the _sync forms and of the NVDIMM driver: tests/host.
"""
from __future__ import annotations

from collections.abc import Iterator

from mutants import Mutant, table

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


def _clobber(name: str, edits: tuple[tuple[str, str], ...], named: str) -> Mutant:
    return Mutant(f"the clobber list lacks {name}", tuple((ENTRY, *edit) for edit in edits),
                  ("hostile-hv-inline",), named)


def _clobbers() -> Iterator[Mutant]:
    """Yield a mutant for every register that the entry must name, and for memory."""
    for name in ("r0", "cr0", "cr1", "cr5", "cr6", "cr7", "ctr"):
        shown = name if name == "r0" else name.upper()
        yield _clobber(shown, ((f'"{name}", ', ""),), f"when only {shown} is poisoned")
    # GCC never keeps a carry across an asm, with or without the clobber.
    yield _clobber("XER", (('"xer", ', ""),), "not in the clobber list: XER")
    yield _clobber("memory", (('"xer", "memory");', '"xer");'),), "memory at the call")
    for number in range(4, 13):
        name = f"r{number}"
        text = f'"+r" ({name})'
        # Make the register an input, which the compiler takes for unchanged.
        yield _clobber(name, (
            (f", {text}" if number in (12,) else f"{text}, " if number != 7 else f"{text},", ""),
            ("		     :\n		     : \"r0\"", f'		     : "r" ({name})\n		     : "r0"')),
            f"when only {name} is poisoned")


MUTANTS = [
    *_clobbers(),
    Mutant("a call in line that leaves the saved-SRR flag set", (
        (ENTRY, "\tlocal_paca->srr_valid = 0;\n", ""),
    ), ("hostile-hv-inline",), "saved-SRR flag"),
    Mutant("a branch between the loads and the trap", (
        (ENTRY,
         '\tasm volatile("or\t2,2,2',
         '\tif (regs_are_noise)\n\t\tr4 = 0;\n\tasm volatile("or\t2,2,2'),
        (ENTRY,
         "\tstruct hcall_regs regs;\n\n\tr3 = opcode;",
         "\tbool regs_are_noise = local_paca->srr_valid > 1;\n\tstruct hcall_regs regs;\n\n"
         "\tr3 = opcode;"),
    ), ("typed",)),
    Mutant("a store between the trap and the reads", (
        (ENTRY,
         "\t/* Read the registers first: a",
         "\tlocal_paca->srr_valid = 0;\n\n\t/* Read the registers first: a"),
        (ENTRY,
         "\t/* Clear the flag: the trap overwrote SRR0 and SRR1. */\n"
         "\tlocal_paca->srr_valid = 0;\n",
         ""),
    ), ("typed",)),
    Mutant("LR of a trampoline's caller kept in a register that the hypervisor may change", (
        (TRAMPOLINES,
         "\tHVSC\t\t\t\t/* invoke the hypervisor */\n",
         "\tmflr\tr0\n\tHVSC\n\tmtlr\tr0\n"),
    ), ("hostile-hv-observed",), "when only r0 is poisoned"),
    Mutant("LR of a trampoline's caller kept in CTR", (
        (TRAMPOLINES,
         "\tHVSC\t\t\t\t/* invoke the hypervisor */\n",
         "\tmflr\tr0\n\tmtctr\tr0\n\tHVSC\n\tmfctr\tr0\n\tmtlr\tr0\n"),
    ), ("hostile-hv-observed",), "when only CTR is poisoned"),
    Mutant("CR of a trampoline's caller kept in a register that the hypervisor may change", (
        (TRAMPOLINES,
         "\tHVSC\t\t\t\t/* invoke the hypervisor */\n",
         "\tmfcr\tr0\n\tHVSC\n\tmtcrf\t0x38,r0\n"),
    ), ("hostile-hv-observed",), "condition register"),
    Mutant("CR2 of a trampoline's caller overwritten", (
        (TRAMPOLINES,
         "\tHVSC\t\t\t\t/* invoke the hypervisor */\n",
         "\tHVSC\n\tcrclr\t8\n\tcrset\t9\n"),
    ), ("hostile-hv-observed",), "condition register"),
    Mutant("LR of a trampoline's caller lost on the way to the slow path", (
        (TRAMPOLINES, "8:\tb\tCFUNC(\\slow)\n", "8:\tbl\tCFUNC(\\slow)\n"),
    ), ("hostile-hv-observed",), "LR 0x"),
    Mutant("the result buffer's address kept in a register that may change", (
        (TRAMPOLINES, "\tstd\tr4,SAVED_RETBUF(r1)", "\tmr\tr0,r4"),
        (TRAMPOLINES, "\tld\tr12,SAVED_RETBUF(r1)", "\tmr\tr12,r0"),
        (TRAMPOLINES, "\tmr\tr0,r12\n", "\tmr\tr13,r13\n"),
    ), ("guest", "guest-be", "hostile-hv")),
    Mutant("preemption on between the pair of events", (
        (SLOW, "\tpreempt_disable_notrace();\n\thcall_trace_entry", "\thcall_trace_entry"),
        (SLOW, "\tif (pair)\n\t\tpreempt_enable_notrace();\n", ""),
    ), ("hostile-hv-observed", "hostile-hv-sync-observed")),
]

MUTANTS += table(ENTRY, {
    "two results of a call in line swapped": (
        "r3, r4, r5, r6, r7, r8, r9, r10, r11, r12\n",
        "r3, r4, r5, r7, r6, r8, r9, r10, r11, r12\n"),
    "the last two results of a call in line swapped": (
        "r3, r4, r5, r6, r7, r8, r9, r10, r11, r12\n",
        "r3, r4, r5, r6, r7, r8, r9, r10, r12, r11\n"),
    "the opcode taken for the status": (
        "r3, r4, r5, r6, r7, r8, r9, r10, r11, r12\n",
        "opcode, r4, r5, r6, r7, r8, r9, r10, r11, r12\n"),
    "an argument of a call in line that is not loaded": (
        "__HCALL_ARG(r8, a8, nargs > 4);", "__HCALL_ARG(r8, a8, false);"),
    "an argument of a call in line from its neighbour": (
        "__HCALL_ARG(r9, a9, nargs > 5);", "__HCALL_ARG(r9, a10, nargs > 5);"),
    "the ninth argument forgotten": (
        "__HCALL_ARG(r12, a12, nargs > 8);", "__HCALL_ARG(r12, a12, nargs > 9);"),
    "a call that the compiler may drop": ('\tasm volatile("or', '\tasm("or'),
}, ("hostile-hv-inline", "hostile-hv", "typed"))

MUTANTS += table(ENTRY, {
    "the wrong path without results": (
        'BUILD_BUG_ON_MSG(nargs > 7, "a call without results has at most 7 arguments");\n'
        "\tif (!hcall_slow_enabled())\n",
        'BUILD_BUG_ON_MSG(nargs > 7, "a call without results has at most 7 arguments");\n'
        "\tif (hcall_slow_enabled())\n"),
    "the wrong path with results": (
        "\tif (!hcall_slow_enabled())\n"
        "\t\treturn __hcall_trap(opcode, nargs, a4, a5, a6, a7, a8, a9, a10, a11, a12);\n"
        "\tif (nresults",
        "\tif (hcall_slow_enabled())\n"
        "\t\treturn __hcall_trap(opcode, nargs, a4, a5, a6, a7, a8, a9, a10, a11, a12);\n"
        "\tif (nresults"),
    "the slow path never taken without results": (
        'BUILD_BUG_ON_MSG(nargs > 7, "a call without results has at most 7 arguments");\n'
        "\tif (!hcall_slow_enabled())\n",
        'BUILD_BUG_ON_MSG(nargs > 7, "a call without results has at most 7 arguments");\n'
        "\tif (true)\n"),
    "the slow path never taken with results": (
        "\tif (!hcall_slow_enabled())\n"
        "\t\treturn __hcall_trap(opcode, nargs, a4, a5, a6, a7, a8, a9, a10, a11, a12);\n"
        "\tif (nresults",
        "\tif (true)\n"
        "\t\treturn __hcall_trap(opcode, nargs, a4, a5, a6, a7, a8, a9, a10, a11, a12);\n"
        "\tif (nresults"),
    "the slow path of four results for nine": (
        "\tif (nresults == PLPAR_HCALL_BUFSIZE)",
        "\tif (nresults == PLPAR_HCALL_BUFSIZE || nargs < 3)"),
    "a slow path that drops the seventh argument": ("\tif (nargs > 6)\n", "\tif (nargs > 7)\n"),
    "a slow path that drops the sixth argument": (
        "\tif (nargs > 5)\n\t\tstatus = hcall_slow_full(",
        "\tif (nargs > 6)\n\t\tstatus = hcall_slow_full("),
    "a slow path that drops the ninth argument": (
        "\telse if (nargs > 5)\n\t\tstatus = hcall_slow9_full(",
        "\telse if (nargs > 9)\n\t\tstatus = hcall_slow9_full("),
    "a slow path with two arguments swapped": (
        "hcall_slow_full(opcode, buf, a4, a5, a6,", "hcall_slow_full(opcode, buf, a4, a6, a5,"),
    "an argument that the call passes is ignored": (
        "\t\t\t\t\t   __HCALL_PARAM(a6, nargs > 2),\n",
        "\t\t\t\t\t   __HCALL_PARAM(a6, nargs > 3),\n"),
    "an untraced call is traced": (
        "nargs | (untraced ? HCALL_UNTRACED : 0));", "nargs);"),
    "an untraced call with seven arguments goes where it is traced": (
        "(untraced ? hcall_slow_norets_full_notrace : hcall_slow_norets_full)",
        "(untraced ? hcall_slow_norets_full : hcall_slow_norets_full)"),
    "a traced call is untraced": (
        "nargs | (untraced ? HCALL_UNTRACED : 0));", "nargs | HCALL_UNTRACED);"),
    "an untraced call with results goes where it is traced": (
        "\tif (untraced)\n\t\tstatus = hcall_slow9_full_notrace(",
        "\tif (false)\n\t\tstatus = hcall_slow9_full_notrace("),
    "a tail call of the slow path": ('\tasm volatile("" : "+r" (status));\n', ""),
}, ("hostile-hv-observed", "typed"))

MUTANTS += table(ENTRY, {
    "registers without an argument copied from one another": (
        '\t\tasm volatile("" : "=r" (reg));', '\t\tasm("" : "=r" (reg));\t'),
}, ("typed",))

MUTANTS += table(ENTRY, {
    "a call in line at the caller's priority": ('"or\t2,2,2\\n\\t"', '""'),
}, ("guest",))

MUTANTS += table(REGS, {
    "the slow path mixes two results up": (
        "status, buf[0], buf[1], buf[2], buf[3],", "status, buf[0], buf[2], buf[1], buf[3],"),
    "the slow path forgets r12": ("\t\tregs.r12 = buf[8];\n", ""),
}, ("hostile-hv-observed", "typed"))

MUTANTS += table(HVCALL, {
    "a word of the result buffer from the wrong register": (
        "\tretbuf[2] = regs.r6;", "\tretbuf[2] = regs.r7;"),
    "the result buffer of a call in line one word short": ("\t\tretbuf[8] = regs.r12;\n", ""),
    "the wrong path with a buffer": (
        "\tif (hcall_slow_enabled()) {\t\t\t\t\t\\\n",
        "\tif (!hcall_slow_enabled()) {\t\t\t\t\t\\\n"),
    "a long busy hint ten times too long": (
        "longbusy_rc-- > H_LONG_BUSY_ORDER_1_MSEC", "longbusy_rc-- >= H_LONG_BUSY_ORDER_1_MSEC"),
    "the last long busy status is not long busy": (
        "status <= H_LONG_BUSY_END_RANGE;", "status < H_LONG_BUSY_END_RANGE;"),
}, ("hostile-hv", "hostile-hv-sync", "typed", "retry"))

MUTANTS += table(TRAMPOLINES, {
    "the caller's back chain overwritten": ("#define SAVED_RETBUF\t-8", "#define SAVED_RETBUF\t0"),
    "a trampoline that leaves the saved-SRR flag set": ("\tstb\tr4,PACASRR_VALID(r13)\n", ""),
    "a trampoline that sets the saved-SRR flag": ("\tli\tr4,0\n\tstb", "\tli\tr4,1\n\tstb"),
    "a trampoline that clears more than the flag": (
        "\tstb\tr4,PACASRR_VALID", "\tsth\tr4,PACASRR_VALID"),
    "two words of the result buffer swapped": (
        "\tstd\tr5,8(r12)\n\tstd\tr6,16(r12)", "\tstd\tr6,8(r12)\n\tstd\tr5,16(r12)"),
    "the last word of the result buffer wrong": ("\tstd\tr0,64(r12)", "\tstd\tr12,64(r12)"),
    "r12 not kept before the buffer's address overwrites it": ("\tmr\tr0,r12\n", ""),
    "an argument not moved": ("\tmr\tr7,r8\n", ""),
    "an argument moved from the wrong register": ("\tmr\tr9,r10", "\tmr\tr9,r6"),
    "the seventh argument from the wrong place": (
        "\tld\tr10,STK_PARAM(R11)(r1)", "\tld\tr10,STK_PARAM(R12)(r1)"),
    "the ninth argument from the wrong place": (
        "\tld\tr12,STK_PARAM(R13)(r1)", "\tld\tr12,STK_PARAM(R12)(r1)"),
    "nine words written to a buffer of four": (
        "\tHCALL results=4, slow=hcall_slow_full\n", "\tHCALL results=9, slow=hcall_slow_full\n"),
    "four words written to a buffer of nine": (
        "\tHCALL results=9, slow=hcall_slow9_full_notrace",
        "\tHCALL results=4, slow=hcall_slow9_full_notrace"),
    "a stack argument forgotten": ("\tld\tr11,STK_PARAM(R12)(r1)\n", ""),
    "a wrong TOC entry": ("_GLOBAL_TOC(plpar_hcall9)", "_GLOBAL(plpar_hcall9)"),
    "a function without its own TOC": (
        "_GLOBAL_TOC(plpar_hcall_norets)", "_GLOBAL(plpar_hcall_norets)"),
    "an untraced function for modules without its own TOC": (
        "_GLOBAL_TOC(plpar_hcall9_raw)", "_GLOBAL(plpar_hcall9_raw)"),
    "a trampoline at the caller's priority": ("\tHMT_MEDIUM\n", ""),
    "the slow path of another shape": ("slow=hcall_slow9_full\n", "slow=hcall_slow_full\n"),
    "an untraced call that is traced": (
        "slow=hcall_slow_norets_full_notrace", "slow=hcall_slow_norets_full"),
    "an untraced call with results that is traced": (
        "slow=hcall_slow9_full_notrace", "slow=hcall_slow9_full"),
    "the slow path taken by no trampoline": ("\tHCALL_IF_SLOW 8f\n", ""),
}, ("guest", "guest-be", "hostile-hv"))

MUTANTS += table(SLOW, {
    "tracing begins with the slow path": (
        "\tstatic_branch_inc(&hcall_trace_key);\n\tstatic_branch_inc(&hcall_slow_key);",
        "\tstatic_branch_inc(&hcall_slow_key);\n\tstatic_branch_inc(&hcall_trace_key);"),
    "the slow path ends after tracing": (
        "\tstatic_branch_dec(&hcall_slow_key);\n\tstatic_branch_dec(&hcall_trace_key);",
        "\tstatic_branch_dec(&hcall_trace_key);\n\tstatic_branch_dec(&hcall_slow_key);"),
    "the slow path ends with the rules of the command line": (
        "\tif (IS_ENABLED(CONFIG_HCALL_STATS) && IS_ENABLED(CONFIG_HCALL_FAULT_INJECTION))",
        "\tif (false)"),
    "statistics that leave the slow path on": (
        "\t\tstatic_branch_dec(&hcall_slow_key);\n\t\tstatic_branch_disable(",
        "\t\tstatic_branch_disable("),
    "calls counted while statistics are off": (
        "\tif (static_branch_likely(&hcall_stats_key))\n\t\trow =", "\tif (true)\n\t\trow ="),
    "a call on the quick path counted while statistics are off": (
        "\tif (static_branch_likely(&hcall_stats_key)) {\n\t\t*row =",
        "\tif (true) {\n\t\t*row ="),
    "a call on the quick path not counted": (
        "\tif (static_branch_likely(&hcall_stats_key)) {\n\t\t*row =",
        "\tif (false) {\n\t\t*row ="),
    "a call that has returned counted as running": (
        "\tif (may_wait)\n\t\tatomic64_dec(&row->running);\n", ""),
    "a call that waits not counted as running": (
        "\tif (row && may_wait)\n\t\tatomic64_inc(&row->running);\n", ""),
    "a call that another one's event slows down": (
        "&& atomic_read(&hcall_users[number]))", "&& true)"),
    "a call traced that has no user": (
        "static_branch_unlikely(&hcall_trace_key) &&\n"
        "\t\t     atomic_read(&hcall_users[hcall_row_number(call->opcode)]);",
        "static_branch_unlikely(&hcall_trace_key);"),
    "a traced call takes the quick path": (
        "\tif (static_branch_unlikely(&hcall_trace_key) && atomic_read(&hcall_users[number]))\n"
        "\t\treturn false;\n",
        ""),
    "an event that private calls do not have": (
        "\tfor (number = 0; number < HCALL_ROWS; number++)\n\t\thcall_add",
        "\tfor (number = 0; number < HCALL_LOW_ROWS; number++)\n\t\thcall_add"),
    "an event taken for a selection": (">= HCALL_SELECTION;", ">= 1;"),
    "registers that the caller did not set passed on": (
        "\t\tcall->args[i - 1] = 0;\n", "\t\t;\n"),
    "registers that no caller sets passed on": (
        "\t\tcall.args[i] = 0;\t\t\t\t\t\\\n", "\t\t;\t\t\t\t\t\t\t\\\n"),
    "a call that fails not counted": ("\thcall_count_unusual(row, status, ticks);\n", ""),
    "a call whose failure is lost after it was counted": (
        "#endif\n\treturn status;", "#endif\n\treturn status < 0 ? status : 0;"),
    "the time when a call ended for how long it took": (
        "\ttb = mftb() - tb;\n\t/* Store", "\ttb = mftb();\n\t/* Store"),
    "no check of real mode without results": (
        "hcall_in_real_mode() || !hcall_is_quick", "!hcall_is_quick"),
    "no check of real mode where calls may be traced": (
        "\tbool real_mode = hcall_in_real_mode();", "\tbool real_mode = false;"),
    "every call taken for one in real mode": (
        "\treturn !(mfmsr() & MSR_DR);", "\treturn mfmsr() & MSR_DR;"),
    "a call from an NMI traced": ("!real_mode && !in_nmi() &&", "!real_mode &&"),
    "a call traced where RCU does not watch": ("rcu_is_watching() &&", "true &&"),
    "a call of a CPU that is offline traced": ("cpu_online(raw_smp_processor_id());", "true;"),
    "a call traced in real mode": ("return !real_mode && ", "return "),
    "a call that must not be traced is": ("trace && !call->untraced &&", "trace &&"),
    "a traced call without its results": (
        "hcall_make(row, true, call->nresults, call->results,",
        "hcall_make(row, true, 0, call->results,"),
    "the rule of an earlier call ended": ("\tcall->rule = NULL;\n", ""),
    "a rule that is not ended": ("\tif (call->rule)\n\t\thcall_inject_end(call);\n", ""),
    "nine results for a buffer of four": (
        "hcall_make(row, true, call->nresults, call->results,",
        "hcall_make(row, true, call->nresults ? HCALL_REGS : 0, call->results,"),
    "a traced call with two arguments swapped": (
        "a[0], a[1], a[2], a[3], a[4],", "a[0], a[1], a[3], a[2], a[4],"),
    "a traced call with half of its status": (
        "\tcall->status = hcall_make(", "\tcall->status = (int)hcall_make("),
    "the slow path takes itself for the caller": (
        "\tcall.caller = _RET_IP_;", "\tcall.caller = (unsigned long)hcall_general;"),
    "preemption off after the pair of events": (
        "\tif (pair)\n\t\tpreempt_enable_notrace();\n", ""),
    "a counted call with two arguments swapped": (
        "__hcall_trap(opcode, nargs, a4, a5, a6,", "__hcall_trap(opcode, nargs, a5, a4, a6,"),
    "a counted call one argument short": (
        "PLPAR_HCALL_BUFSIZE, retbuf, &ticks, opcode, 5,\n\t\t\t  a4, a5, a6, a7, a8,",
        "PLPAR_HCALL_BUFSIZE, retbuf, &ticks, opcode, 5,\n\t\t\t  a4, a5, a6, a7, 0,"),
    "a call without its results": (
        "\tif (nresults)\n\t\t__hcall_store(regs, nresults, results);\n", ""),
    "a call on the quick path with four results of nine": (
        "hcall_make(row, false, PLPAR_HCALL9_BUFSIZE,",
        "hcall_make(row, false, PLPAR_HCALL_BUFSIZE,"),
    "a general call with four results of nine": (
        "false, PLPAR_HCALL9_BUFSIZE, retbuf, nargs,",
        "false, PLPAR_HCALL_BUFSIZE, retbuf, nargs,"),
    "a general call that forgets the ninth argument": (
        "\t      false, PLPAR_HCALL9_BUFSIZE, retbuf, 9, a4, a5, a6, a7, a8, a9, a10, a11, a12);",
        "\t      false, PLPAR_HCALL9_BUFSIZE, retbuf, 8, a4, a5, a6, a7, a8, a9, a10, a11, a12);"),
    "an opcode between two others counted as the lower one": ("ror64(opcode, 2)", "opcode >> 2"),
}, ("hostile-hv-observed", "hostile-hv-sync-observed"))

MUTANTS += table(COUNTING, {
    "a call that fails counted as one that does not": (
        "\tif (unlikely(status || ticks >", "\tif (unlikely(ticks >"),
    "the longest time forgotten": (
        "\tif (unlikely(status || ticks > atomic64_read(&row->max)))", "\tif (unlikely(status))"),
    "the time of a call lost": (
        "\tatomic64_add(ticks, &row->ticks);\n\tatomic64_inc", "\tatomic64_inc"),
    "a private call counted as one of PAPR's": (
        "\treturn HCALL_LOW_ROWS + (", "\treturn HCALL_LOW_ROWS - 1 + ("),
    "PURR ticks not counted": ("\tatomic64_add(purr, &row->purr);\n", ""),
    "a call counted in the bucket beside": ("(64 - HCALL_BUCKETS)]);", "(63 - HCALL_BUCKETS)]);"),
}, ("hostile-hv-observed",))

MUTANTS += table(STATISTICS, {
    "per-CPU memory touched in real mode": (
        "real_mode ? &hcall_boot.pool : raw_cpu_read(hcall_pools);", "raw_cpu_read(hcall_pools);"),
    "every call counted for the boot CPU": (
        "real_mode ? &hcall_boot.pool : raw_cpu_read(hcall_pools);", "&hcall_boot.pool;"),
    "calls in real mode not counted apart": (
        "\tif (real_mode)\n\t\tatomic64_inc(&row->real_mode);\n", ""),
    "a pool that is full counts for another call": (
        "find_row(pool, number) ?: find_row(&hcall_boot.pool, number);",
        "find_row(pool, number) ?: pool->memory;"),
    "a row behind the end of the pool": (
        "((POOL_SIZE - sizeof(struct hcall_pool)) /", "(POOL_SIZE /"),
    "a row that is not marked as taken": ("?: cmpxchg(&row->owner, 0, owner);", "?: 0;"),
    "a row taken twice when an interrupt makes the same call": (
        "\t\tif (!other || other == owner) {", "\t\tif (!other) {"),
    "another call's row taken when an interrupt comes": (
        "READ_ONCE(row->owner) ?: cmpxchg(&row->owner, 0, owner);",
        "READ_ONCE(row->owner);\n\n\t\tcmpxchg(&row->owner, 0, owner);"),
    "a row searched for at each call": ("\t\t\tWRITE_ONCE(pool->rows[number], row);\n", ""),
    "two CPUs with one memory": ("\tblocks[node].next += POOL_SIZE;\n", ""),
    "a page for each CPU": ("\tblocks[node].left -= POOL_SIZE;\n", "\tblocks[node].left = 0;\n"),
    "memory beyond the end of a page": (
        "\tif (!blocks[node].left) {\n", "\tif (!blocks[node].next) {\n"),
    "memory of a CPU that is not the boot CPU given to it": (
        "\tif (cpu == boot_cpuid || per_cpu", "\tif (per_cpu"),
    "a positive status counted as an error": ("\tif (status < 0)", "\tif (status > 0)"),
    "H_BUSY not counted as busy": (
        "status == H_BUSY || hcall_is_long_busy(status)", "hcall_is_long_busy(status)"),
    "a wide status that takes all places": (" && status == (int)status; i++", "; i++"),
    "a status without a place not counted": ("\tatomic64_inc(&row->other);\n", ""),
    "a status counted at its first time only": ("\t\tif (known == status) {", "\t\tif (!known) {"),
    "the time of a failed call lost": (
        "\tatomic64_add(ticks, &row->ticks);\n\n\tticks = min", "\n\tticks = min"),
    "a failed call in the bucket beside": (
        "HCALL_BUCKET(fls64(ticks | 1))", "HCALL_BUCKET(fls64(ticks | 1) + 1)"),
    "a longest time that does not grow": ("\twhile (ticks > max &&", "\twhile (!max &&"),
}, ("hostile-hv-observed",))

MUTANTS += table(TRACE, {
    "a trace that never ends": (
        "\tbarrier();\n\traw_cpu_write(hcall_tracing, outer);\n", "\tbarrier();\n"),
    "an event with another's status": (
        "trace_hcall_exit(call->opcode, call->status,",
        "trace_hcall_exit(call->opcode, call->opcode,"),
    "an event that does not end preempt_disable()": (
        "\traw_cpu_write(hcall_tracing, outer);\n\tpreempt_enable_notrace();",
        "\traw_cpu_write(hcall_tracing, outer);"),
    "an argument that is to be hidden recorded": ("\t\t\targs[i] = 0;\n", "\t\t\t;\n"),
    "a hidden result that is not marked": ("\t\t\thidden |= HCALL_HIDDEN_RESULT(i);\n", ""),
    "an event for a call that is not selected": (
        "\tif (trace_hcall_selected_enabled() && hcall_is_selected(call->opcode))",
        "\tif (trace_hcall_selected_enabled())"),
    "no event for a call that is selected": ("\t\ttrace_hcall_selected(call);", "\t\t;"),
    "old memory recorded": (
        "\tto[0] = to[1] = to[2] = to[3] = to[4] = to[5] = to[6] = to[7] = to[8] = 0;\n", ""),
    "registers that the caller did not set recorded": (
        "\tunsigned int count = min(form->arg_span, call->nargs);",
        "\tunsigned int count = form->arg_span;"),
    "results that the call does not return recorded": (
        "\tcount = min(form->result_span, call->nresults);", "\tcount = form->result_span;"),
    "a register less recorded": (
        "\tfor (i = 0; i < count; i++)\n\t\tto", "\tfor (i = 1; i < count; i++)\n\t\tto"),
}, ("hostile-hv-observed", "hostile-hv-typed"))

MUTANTS += table(INJECT, {
    "inject: a rule that is never freed after a call": ("\tput_rule(call->rule);\n", ""),
    "inject: a rule that is never freed when it is cleared": (
        "\t\tlist_del_rcu(&rule->list);\n\t\tput_rule(rule);\n",
        "\t\tlist_del_rcu(&rule->list);\n"),
    "inject: a call that keeps a user when its rule is cleared": (
        "\t\thcall_add_users(hcall_row_number(rule->opcode), -1);\n", ""),
    "inject: a rule that adds no user to its call": (
        "\thcall_add_users(hcall_row_number(rule->opcode), 1);\n", ""),
    "inject: a rule freed during the call that it is for": (
        "\t\t\tif (refcount_inc_not_zero(&rule->users))\n", ""),
    "inject: a rule of the command line freed": (
        "\tif (rule < boot_rules || rule >= boot_rules + BOOT_RULES)\n", ""),
    "inject: a rule that is not in the list any more": ("\t\tlist_del_rcu(&rule->list);\n", ""),
    "inject: a filter by argument ignored": (
        "if (has_arguments(rule, call) && is_due(rule))",
        "if ((has_arguments(rule, call) || true) && is_due(rule))"),
    "inject: a filter by argument that counts calls that it refuses": (
        "if (has_arguments(rule, call) && is_due(rule))",
        "if (is_due(rule) && has_arguments(rule, call))"),
    "inject: a filter by an argument that the call has not": (
        "(i >= call->nargs || call->args[i] != rule->args[i])", "call->args[i] != rule->args[i]"),
    "inject: only the last filter by argument": (
        "\t\trule->filtered |= BIT(reg);", "\t\trule->filtered = BIT(reg);"),
    "inject: a filter by task ignored": (
        "\t\tif (rule->task && (!in_task() || current->pid != rule->task))\n\t\t\tcontinue;\n",
        ""),
    "inject: an interrupt's call taken for the task's": (
        "(!in_task() || current->pid != rule->task)", "current->pid != rule->task"),
    "inject: every call answered": (
        "\t\tif (rule->opcode != call->opcode)\n\t\t\tcontinue;\n", ""),
    "inject: one call late": ("number < rule->first ||", "number <= rule->first ||"),
    "inject: steps ignored": (" || (number - rule->first) % rule->step)", ")"),
    "inject: any number of times": (
        "atomic64_add_unless(&rule->hits, 1, rule->times)",
        "atomic64_add_unless(&rule->hits, 1, U64_MAX)"),
    "inject: results that are not named replaced": (
        "\tanswer(call->rule, call, false);", "\tanswer(call->rule, call, true);"),
    "inject: an answered call made all the same": ("\t\t\tinstead = true;\n", ""),
    "inject: keys stay on when rules are cleared": (
        "\tif (!list_empty(&hcall_rules))\n\t\thcall_trace_put();\n", ""),
    "inject: keys on once for each rule": (
        "\tif (list_empty(&hcall_rules))\n\t\thcall_trace_get();", "\thcall_trace_get();"),
    "inject: keys stay on without rules of the command line": (
        "\t\thcall_trace_put();\n\telse\n", "\t\t;\n\telse\n"),
    "inject: fatal calls without force": (
        "\tif (flags & HCALL_FATAL && rule->has_status && !rule->forced) {", "\tif (false) {"),
    "inject: force without effect": (
        "rule->has_status && !rule->forced) {", "rule->has_status) {"),
    "inject: a rule for a call that is never traced": (
        "\tif (flags & HCALL_NOTRACE) {", "\tif (false) {"),
    "inject: rules without CAP_SYS_ADMIN": (
        "\tif (!capable(CAP_SYS_ADMIN))\n\t\treturn -EPERM;\n", ""),
    "inject: a lock while a call is matched": (
        "\trcu_read_lock();\n\trule = find_rule(call);",
        "\tmutex_lock(&rules_mutex);\n\tmutex_unlock(&rules_mutex);\n\trcu_read_lock();\n"
        "\trule = find_rule(call);"),
}, ("inject",))

MUTANTS += table(CALLS, {
    "typed: a result from the register beside": (
        "f\"_r.{result['reg']}\"", 'f"_r.r{number(result) % 12 + 1}"'),
    "typed: arguments closed up where the call has a gap": (
        "values[number(arg) - FIRST_ARG] =", "values[function.args.index(arg)] ="),
    "typed: a result that the observed way does not bring back": (
        "_LAST_RESULT = 7", "_LAST_RESULT = 12"),
    "typed: an argument that the trampoline does not pass": ("_LAST_ARG = 9", "_LAST_ARG = 12"),
    "typed: a call traced that must not be": ("    if not function.traced:\n", "    if False:\n"),
}, ("gen", "typed"))

MUTANTS += table(LINKAGE, {
    "typed: an address that is no address": (
        '"hcall_ra_t" if item["type"] == "ra" else "u64"', '"u64"'),
    "typed: a call without its optional arguments takes them all": (
        "    yield Function(call, args[:needed])", "    yield Function(call, args)"),
}, ("gen", "typed"))

MUTANTS += table(NAMES, {
    "errnos of the wrong sign": ("\treturn -hcall_statuses[", "\treturn hcall_statuses["),
    "an unknown status taken for success": ('"\\t{ 0, EIO },"', '"\\t{ 0, 0 },"'),
    "a name table that is one entry short": (
        'f"\\tif (offset <= {span})"', 'f"\\tif (offset < {span})"'),
    "opcodes between two calls that have a name": (
        "return offset & {dense.step - 1} ?", "return false ?"),
}, ("gen",))

MUTANTS += table(SYNC, {
    "sync: the first token every time": (
        "        lines.append(f\"\\t\\tsync.token = _ret.{sequence.token['result']};\")\n",
        "        pass\n"),
    "sync: a result taken after any status": (
        '        lines += _if(statuses.tests("_ret.status", valid), indent)\n',
        '        lines += [f"{indent}if (true)"]\n'),
    "sync: tries not reported": ('["\\tsync.tries = _retry.tries;", ', "["),
}, ("gen", "hostile-hv-sync"))

MUTANTS += table(ENGINE, {
    "H_BUSY taken for the end": ("\tcase H_BUSY:\n", "\tcase ~H_BUSY:\n"),
    "tries counted twice": ("\tretry->tries++;\n", "\tretry->tries += 2;\n"),
    "only the low half of a status looked at": (
        "if (!hcall_is_unfinished(retry, status, &us))",
        "if (!hcall_is_unfinished(retry, (int)status, &us))"),
}, ("hostile-hv-sync", "retry"))

MUTANTS += table(WRAPPERS, {
    "register_dtl() registers an SLB shadow": (
        "vpa_call(H_VPA_REG_DTL,", "vpa_call(H_VPA_REG_SLB,"),
    "unregister_vpa() without its processor": (
        "vpa_call(H_VPA_DEREG_VPA, cpu, 0)", "vpa_call(H_VPA_DEREG_VPA, 0, cpu)"),
    "vpa_call() with the function in the wrong bits": (
        "flags << H_VPA_FUNC_SHIFT,", "flags << (H_VPA_FUNC_SHIFT + 1),"),
    "plpar_tce_get() takes H_PARTIAL for a failure": (
        "ret.status == H_SUCCESS || ret.status == H_PARTIAL", "ret.status == H_SUCCESS"),
    "plpar_tce_get() leaves its result alone on failure": ("\telse\n\t\t*tce_ret = ~0UL;\n", ""),
    "plpar_tce_put() with two arguments swapped": (
        "hcall_put_tce(liobn, ioba, tceval)", "hcall_put_tce(liobn, tceval, ioba)"),
    "plpar_set_watchpoint1() sets the first": (
        "H_SET_MODE_RESOURCE_SET_DAWR1,", "H_SET_MODE_RESOURCE_SET_DAWR0,"),
    "enable_reloc_on_exceptions() asks for less": ("plpar_set_mode(3, H", "plpar_set_mode(2, H"),
    "plpar_get_cpu_characteristics() mixes its words up": (
        "\t\tp->character = ret.character;", "\t\tp->character = ret.behaviour;"),
    "htm_hcall_wrapper() with operation and kind swapped": (
        "H_HTM_OP(htm_op) | H_HTM_TYPE(type)", "H_HTM_OP(type) | H_HTM_TYPE(htm_op)"),
    "plpar_rpt_invalidate() cuts its identifier": (
        "plpar_rpt_invalidate(u64 pid", "plpar_rpt_invalidate(u32 pid"),
    "a busy plpar_rpt_invalidate() taken for done": (
        "\t\tif (rc != H_BUSY)\n\t\t\treturn rc;", "\t\treturn rc;"),
}, ("wrappers", "hostile-hv"))

MUTANTS += table(GUEST, {
    "plpar_guest_create() writes an identifier when there is none": (
        "\tif (ret.status == H_SUCCESS)\n\t\t*guest_id", "\t*guest_id"),
    "plpar_guest_delete() passes no guest": (
        "hcall_guest_delete_sync(flags, guest_id,", "hcall_guest_delete_sync(flags, 0,"),
    "state is waited for with sleep": (
        "HCALL_POLICY(HCALL_ATOMIC, .deadline_ms = ~0U)", "HCALL_POLICY(HCALL_SLEEP)"),
    "state has a deadline of 100 ms": (", .deadline_ms = ~0U)", ")"),
    "plpar_guest_run_vcpu() has no wrong element": (
        "\telse if (plpar_guest_element_failed(ret.status))\n"
        "\t\t*failed_index = ret.bad_offset;\n",
        ""),
}, ("wrappers",))

MUTANTS += table(HPT, {
    "plpar_pte_enter() writes a slot when there is none": (
        "\tif (ret.status == H_SUCCESS)\n\t\t*slot = ret.slot;", "\t*slot = ret.slot;"),
    "the two words of an entry swapped": (
        "\t\t*pteh = ret.old_pte_hi;\n\t\t*ptel = ret.old_pte_lo;",
        "\t\t*pteh = ret.old_pte_lo;\n\t\t*ptel = ret.old_pte_hi;"),
    "plpar_pte_read_4() with a word twice": (
        "\t\tptes[5] = ret.pte2_lo;", "\t\tptes[5] = ret.pte1_lo;"),
    "plpar_pte_protect() with two arguments swapped": (
        "hcall_protect(flags, ptex, avpn)", "hcall_protect(flags, avpn, ptex)"),
}, ("wrappers", "hostile-hv"))
