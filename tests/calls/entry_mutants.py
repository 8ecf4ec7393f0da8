# SPDX-License-Identifier: GPL-2.0-or-later
"""Break the entry of hypervisor calls on purpose: the rules must name each fault.

A static branch ends a basic block, at whose start KCOV puts a function call.
"""
from __future__ import annotations

from pathlib import Path

import catalogue
import mutants
import sites
import wrappers
from checks import Checks
from machinecode import Code
from mutants import Mutant
from toolchain import TARGETS
from traprules import Checker

ENTRY = "arch/powerpc/include/asm/hvcall-entry.h"
_BRANCH = '	if (hcall_slow_enabled())\n		asm volatile("" : : : "memory");\n'
_TRAP = '	asm volatile("or	2,2,2'
_READS = "	regs = (struct hcall_regs) {"
_LOST = "is not set after the call of __sanitizer_cov_trace_pc"


def _mutant(name: str, old: str, new: str, named: str) -> Mutant:
    return Mutant(name, ((ENTRY, old, new),), ("instrumented",), named)


MUTANTS = (
    _mutant("a branch between the loads and the trap", _TRAP, _BRANCH + _TRAP, f"r3 {_LOST}"),
    _mutant("a branch between two loads", "	__HCALL_ARG(r5,", _BRANCH + "	__HCALL_ARG(r5,",
            f"r4 {_LOST}"),
    _mutant("an argument that is not loaded", "__HCALL_ARG(r8, a8, nargs > 4);",
            "__HCALL_ARG(r8, a8, false);", f"r8 {_LOST}"),
    _mutant("a branch between the trap and the reads", _READS, _BRANCH + _READS,
            "r4 is read after the call of __sanitizer_cov_trace_pc"),
)


def check(checks: Checks, folder: Path) -> None:
    """Compile every typed call with each mutant and KCOV."""
    functions = catalogue.functions()
    kind = next(kind for kind in sites.KINDS if kind.name == "KCOV")
    product = folder / "mutant.o"

    def noticed(mutant: Mutant) -> str:
        mutant.write(folder / "asm")
        done = sites.compile_kind(
            TARGETS[0], kind._replace(options=(f"-I{folder}", *kind.options)),
            wrappers.source(functions, wrappers.shuffled), product)
        if done.returncode:
            raise mutants.MutantError(done.stderr)
        code = Code(product, f"{TARGETS[0].prefix}objdump")
        reasons = {violation.reason for violation in
                   Checker(code, sites.registers(functions)).violations}
        return mutant.named if mutant.named in reasons else ""

    for mutant in MUTANTS:
        mutants.check(checks, mutant, noticed)
