# SPDX-License-Identifier: GPL-2.0-or-later
"""Mistakes in the layer, each of which some test has to notice.

An edit replaces a text that stands exactly once in its file.  What the layer
does wrong then is the mutant's name.  The retry engine's mistakes are those of
tests/retry/mutants.py.
"""
from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

ASM = "arch/powerpc/include/asm/"
PSERIES = "arch/powerpc/platforms/pseries/"
TRAMPOLINES = PSERIES + "hvCall.S"
STANDINS = PSERIES + "hvcall_inline.S"
COUNTING = PSERIES + "hvcall_asm.h"
ENTRY = ASM + "hvcall-entry.h"
REGS = ASM + "hvcall-regs.h"
HVCALL = ASM + "hvcall.h"
WRAPPERS = ASM + "plpar_wrappers.h"
HPT = ASM + "plpar_hpt.h"
CALLS = "scripts/hcallgen/emit_calls.py"
LINKAGE = "scripts/hcallgen/linkage.py"
SYNC = "scripts/hcallgen/emit_sync.py"
ENGINE = PSERIES + "hvcall_retry.c"
NAMES = "scripts/hcallgen/emit_names.py"
OBSERVERS = PSERIES + "hvcall_observe.c"
OBSERVED = PSERIES + "hvcall_observe.h"
STATISTICS = PSERIES + "hvcall_stats.c"
TRACE = PSERIES + "hvcall_trace.c"


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


def _clobber(name: str, edit: tuple[str, str], named: str) -> Mutant:
    return Mutant(f"the compiler is not told that a call destroys {name}", ENTRY, (edit,),
                  ("adversary-inline",), named)


def _clobbers() -> Iterator[Mutant]:
    """Every register that the entry in line has to name, and memory."""
    flags = '		     : "r0", "cr0", "cr1", "cr5", "cr6", "cr7",		\\\n'
    for name in ("r0", "cr0", "cr1", "cr5", "cr6"):
        shown = name if name == "r0" else name.upper()
        yield _clobber(shown, (flags, flags.replace(f'"{name}", ', "")),
                       f"when only {shown} is poisoned")
    yield _clobber("CR7", ('"cr7",		\\\n', "\\\n"), "when only CR7 is poisoned")
    yield _clobber("CTR", ('"ctr", ', ""), "when only CTR is poisoned")
    # GCC never keeps a carry across an asm, whatever it is told.
    yield _clobber("XER", ('"xer", ', ""), "not told of XER")
    yield _clobber("memory", (', "memory")', ")"), "memory at the call")
    for number in range(4, 12):
        name = f"r{number}"
        yield _clobber(name, (f"{name}c ({name}), ", "") if number not in (6, 10) else
                       (f"{name}c ({name}),", "		"), f"when only {name} is poisoned")
    yield _clobber("r12", ("r11c (r11), r12c (r12)", "r11c (r11)"),
                   "when only r12 is poisoned")


MUTANTS = [
    *_clobbers(),
    Mutant("a call in line that leaves the saved-SRR flag set", ENTRY,
           (("	local_paca->srr_valid = 0;\n", ""),), ("adversary-inline",), "saved-SRR flag"),
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
            ("	if (nargs > 4)\n		r8 = a8;\n", ""),),
        "an argument of a call in line from its neighbour": (
            ("		r9 = a9;", "		r9 = a10;"),),
        "the ninth argument forgotten": (
            ("	if (nargs > 8)\n", "	if (nargs > 9)\n"),),
        "a call in line with nine arguments observed as one with six": (
            ("(__HCALL_NARGS(__VA_ARGS__) <= 6 ? hcall_inline9",
             "(__HCALL_NARGS(__VA_ARGS__) <= 9 ? hcall_inline9"),),
        "a call that the compiler may drop": (("	asm volatile(insns", "	asm(insns"),),
        "an untraced call goes where it is traced": (
            ("	__hcall_issue(hcall_inline9_notrace,", "	__hcall_issue(hcall_inline9_full,"),),
        "an untraced call of a module goes where it is traced": (
            ("hcall_inline9_notrace, plpar_hcall9_raw,", "hcall_inline9_notrace, plpar_hcall9,"),),
        "a private call of a module counted where it has no row": (
            ("((unsigned long)(op) <= MAX_HCALL_OPCODE && !((op) % 4))",
             "((unsigned long)(op) <= 0xffff)"),),
        "what a call in line has in LR not given to the stand-in": (
            ('"mflr 0\\n\\tbl %', '"bl %'),),
    }),
    *_mutants(REGS, ("adversary", "typed"), {
        "the observed way mixes two results up": (
            ("status, buf[0], buf[1], buf[2], buf[3],",
             "status, buf[0], buf[2], buf[1], buf[3],"),),
        "the observed way forgets r12": (("		regs.r12 = buf[8];\n", ""),),
    }),
    *_mutants(HVCALL, ("adversary", "adversary-sync", "typed", "retry"), {
        "a word of the result buffer from the wrong register": (
            ("	retbuf[2] = regs.r6;", "	retbuf[2] = regs.r7;"),),
        "the result buffer of a call in line one word short": (
            ("		retbuf[8] = regs.r12;\n", ""),),
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
                 ("LR", "lost on the way to an observer",
                  ("6:	b	\\observer\n", "6:	bl	\\observer\n"), "LR points into"),
             )),
    Mutant("CR overwritten where calls are counted", COUNTING,
           (("	cmpld	cr1,r9,r10\n	bne-	\\unusual\n	bgt-	cr1,\\unusual\n",
             "	cmpld	cr3,r9,r10\n	bne-	\\unusual\n	bgt-	cr3,\\unusual\n"),),
           ("adversary-observed",), "condition register"),
    *_mutants(COUNTING, ("guest", "guest-be", "adversary"), {
        "the caller's back chain overwritten": (
            ("#define SAVED_RETBUF	-8", "#define SAVED_RETBUF	0"),),
    }),
    *_mutants(TRAMPOLINES, ("guest", "guest-be", "adversary"), {
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
            ("	HCALL results=4, nargs=6, observer=hcall_observe\n",
             "	HCALL results=9, nargs=6, observer=hcall_observe\n"),),
        "four words written to a buffer of nine": (
            ("	HCALL results=9, nargs=9, observer=hcall_count9",
             "	HCALL results=4, nargs=9, observer=hcall_count9"),),
        "the stack arguments forgotten": (
            ("	HCALL results=9, nargs=9, observer=hcall_observe9",
             "	HCALL results=9, nargs=6, observer=hcall_observe9"),),
        "a wrong TOC entry": (("_GLOBAL_TOC(plpar_hcall9)", "_GLOBAL(plpar_hcall9)"),),
        "a function without its own TOC": (
            ("_GLOBAL_TOC(plpar_hcall_norets)", "_GLOBAL(plpar_hcall_norets)"),),
        "an untraced function for modules without its own TOC": (
            ("_GLOBAL_TOC(plpar_hcall9_raw)", "_GLOBAL(plpar_hcall9_raw)"),),
        "where calls in line of modules are observed, without its own TOC": (
            ("_GLOBAL_TOC(hcall_watched9)", "_GLOBAL(hcall_watched9)"),),
        "the observer of another shape": (
            ("observer=hcall_observe9", "observer=hcall_observe"),),
        "an untraced call that is traced": (
            ("observer=hcall_count_norets", "observer=hcall_observe_norets"),),
    }),
    *_mutants(TRAMPOLINES, ("adversary-observed",), {
        "LR lost on the way to the statistics": (
            ("	b	hcall_stats_finish", "	bl	hcall_stats_finish"),),
        "the detour taken by no trampoline": (
            ("	HCALL_IF hcall_detour_key, 6f\n", ""),),
    }),
    *_mutants(COUNTING, ("adversary-observed",), {
        "tracing in real mode": (("	beq-	\\label\n", "	bne-	\\label\n"),),
        "a count in the slot beside": (
            ("	sldi	r11,r11,3		/* * size", "	sldi	r11,r11,4		/* * size"),),
        "a count of two": (("2:	ldarx	r11,0,r12\n	addi	r11,r11,1\n",
                             "2:	ldarx	r11,0,r12\n	addi	r11,r11,2\n"),),
        "an opcode without a slot counted beyond the table": (("	ble	1f\n", "	b	1f\n"),),
        "a call with a private opcode counted beyond the rows": (("	bgt-	\\label\n", ""),),
        "counted for another CPU": (("	ld	r0,PACA_DATA_OFFSET(r13)\n", "	li	r0,0\n"),),
        "counted in the row beside": (
            ("	mulli	r11,r3,HCALL_ROW_SIZE / 4\n", "	mulli	r11,r3,HCALL_ROW_SIZE / 4 + 2\n"),),
        "the time where the result buffer's address is": (
            ("#define SAVED_TB	-24", "#define SAVED_TB	-8"),),
        "the row where the time is": (("#define SAVED_ROW	-16", "#define SAVED_ROW	-24"),),
        "LR where the time is": (("#define SAVED_LR	-32", "#define SAVED_LR	-24"),),
        "the time when a call ended for how long it took": (
            ("	subf	r9,r10,r9\n", "	mr	r10,r9\n"),),
        "a call that failed counted as one that did not": (
            ("	bne-	\\unusual\n	bgt-", "	bgt-"),),
        "a call counted in the bucket beside the row": (
            ("	sldi	r10,r10,3\n2:", "	sldi	r10,r10,5\n2:"),),
        "a call that has a time and no bucket": (
            ("2:	ldarx	r11,r8,r10\n	addi	r11,r11,1\n", "2:	ldarx	r11,r8,r10\n"),),
    }),
    *_mutants(STANDINS, ("adversary-observed",), {
        "a stand-in that loses what was in LR": (
            ("	mtlr	r0\n	addi	r1,r1,PROTECTED\n", "	addi	r1,r1,PROTECTED\n"),),
        "a stand-in that returns through LR": (("	bctr\n", "	blr\n"),),
        "a stand-in that writes below the stack pointer of a leaf": (
            ("#define PROTECTED	(288 + 32)", "#define PROTECTED	32"),),
        "a stand-in that writes into the last of the protected bytes": (
            ("#define PROTECTED	(288 + 32)", "#define PROTECTED	288"),),
        "a stand-in that writes where a leaf keeps its return address": (
            ("	std	r0,SAVED_LR(r1)\n	.ifnb", "	std	r0,PROTECTED+LR_SAVE(r1)\n	.ifnb"),
            ("	ld	r0,SAVED_LR(r1)\n", "	ld	r0,PROTECTED+LR_SAVE(r1)\n")),
        "a stand-in that forgets a result on the way from C": (
            ("	HCALL_RESULTS ld, 8, 9, 10, 11, 12\n", "	HCALL_RESULTS ld, 8, 9, 10, 11\n"),),
        "a stand-in that counts in a result": (("4:	.if \\results == 9\n	HCALL_KEPT ld\n",
                                                    "4:	.if \\results == 9\n"),),
        "a stand-in that keeps results where the time is": (
            ("#define KEPT(number)	(RESULT(number) - FRAME)",
             "#define KEPT(number)	(RESULT(number) - FRAME + 16)"),),
        "a stand-in that does not hand on the eighth argument": (
            ("	std	r11,STK_PARAM(R12)(r1)\n", ""),),
        "a stand-in that does not move an argument": (("	mr	r8,r7\n", ""),),
        "a stand-in that loses a result of a call that failed": (
            ("	HCALL_RESULTS std, 4, 5, 6, 7, 12\n", "	HCALL_RESULTS std, 4, 5, 7, 12\n"),),
        "a stand-in that traces what must not be": (
            ("norets_notrace, 0, hcall_count_norets", "norets_notrace, 0, hcall_observe_norets"),),
        "a stand-in that traces in real mode": (
            ("	HCALL_STANDIN hcall_inline_norets, 0, hcall_observe_norets, mode=any\n",
             "	HCALL_STANDIN hcall_inline_norets, 0, hcall_observe_norets\n"),),
        "a stand-in of another shape": (
            ("hcall_inline, 4, hcall_observe\n", "hcall_inline, 4, hcall_observe9\n"),),
        "a stand-in with a private opcode counted beyond the rows": (
            ("	HCALL_IF_WITHOUT_ROW \\other\n", ""),),
        "the detour taken by no stand-in": (
            ("	HCALL_IF hcall_detour_key, 6f\n", ""),),
    }),
    *_mutants(OBSERVERS, ("adversary-observed",), {
        "an observer that swaps two arguments": (
            ("__plpar_hcall_norets(opcode, args[0], args[1], args[2],",
             "__plpar_hcall_norets(opcode, args[0], args[2], args[1],"),),
        "a counter that swaps two arguments": (
            ("\n	call.status = __plpar_hcall(opcode, retbuf, a4, a5, a6, a7, a8, a9);",
             "\n	call.status = __plpar_hcall(opcode, retbuf, a4, a5, a6, a8, a7, a9);"),),
        "an observer that forgets the ninth argument": (
            ("args[6], args[7], args[8]);", "args[6], args[7], args[7]);"),),
        "an observer with a status of its own": (
            ("		hcall_trace_exit(call);\n	return call->status;",
             "		hcall_trace_exit(call);\n	return (int)call->status;"),),
        "a call from an NMI traced": (
            ("	call->quiet = in_nmi() || !rcu_is_watching();", "	call->quiet = false;"),),
        "a call that takes the detour not counted": (
            ("		atomic64_inc(&call->row->calls);\n", ""),),
        "calls counted while statistics are off": (
            ("	if (static_branch_likely(&hcall_stats_key)) {", "	if (true) {"),),
        "an observer that shows four results of nine": (
            ("HCALL_SEEN(opcode, args, retbuf, PLPAR_HCALL9_BUFSIZE)",
             "HCALL_SEEN(opcode, args, retbuf, PLPAR_HCALL_BUFSIZE)"),),
        "the detour counted while only it is wanted": (
            ("	static_branch_inc(&hcall_detour_key);\n	static_branch_inc(&hcall_observe_key);",
             "	static_branch_inc(&hcall_observe_key);"),),
    }),
    *_mutants(OBSERVERS, ("adversary-sync-observed",), {
        "every call the first try": (
            ("		call->tries = hcall_take_try();\n", "		call->tries = 1;\n"),),
    }),
    *_mutants(OBSERVED, ("adversary-observed",), {
        "an observer that takes itself for the caller": (
            ("		.caller = hcall_caller(),", "		.caller = 0,"),),
        "a stand-in taken for the caller": (
            ("		caller = (unsigned long)__builtin_return_address(1);\n", "		;\n"),),
    }),
    *_mutants(TRACE, ("adversary-observed",), {
        "a trace that never ends": (
            ("	barrier();\n	raw_cpu_write(hcall_tracing, outer);\n", "	barrier();\n"),),
        "an event with another's status": (
            ("call->status, call->results);", "call->opcode, call->results);"),),
    }),
    *_mutants(STATISTICS, ("adversary-observed",), {
        "a positive status counted as an error": (("	if (status < 0)", "	if (status > 0)"),),
        "H_BUSY not counted as busy": (
            ("status == H_BUSY || hcall_is_long_busy(status)", "hcall_is_long_busy(status)"),),
        "a wide status that takes all places": ((" && status == (int)status; i++", "; i++"),),
        "a status without a place not counted": (
            ("	atomic64_inc(&row->other);\n", ""),),
        "a status counted at its first time only": (
            ("		if (known == status) {", "		if (!known) {"),),
        "the time of a failed call lost": (("	atomic64_add(ticks, &row->tb);\n", ""),),
        "a private call counted as one of PAPR's": (
            ("	return HCALL_LOW_ROWS + (", "	return HCALL_LOW_ROWS - 1 + ("),),
        "a status lost after it was counted": (("	return status;\n}\nNOKPROBE",
                                                "	return status < 0 ? status : 0;\n}\nNOKPROBE"),),
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
            ("return offset & {island.step - 1} ?", "return false ?"),),
    }),
    *_mutants(SYNC, ("gen", "adversary-sync"), {
        "sync: the first token every time": (
            ('        lines.append(f"\\t\\tdone.token = _ret.{talk.token[\'result\']};")\n',
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
        "a busy plpar_rpt_invalidate() taken for done": (
            ("		if (rc != H_BUSY)\n			return rc;", "		return rc;"),),
        "extended_cede_processor() takes the status for its own": (
            ("	set_cede_latency_hint(usual_hint);\n\n	return rc;",
             "	set_cede_latency_hint(usual_hint);\n\n	return 0;"),),
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
