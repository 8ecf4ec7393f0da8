# SPDX-License-Identifier: GPL-2.0-or-later
"""Break the entry of hypervisor calls on purpose: the rules must name each fault.

A static branch ends a basic block, at whose start KCOV puts a function call.
"""
from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import catalogue
import sites
import wrappers
from catalogue import TOP
from ktap import Ktap
from machinecode import Code
from toolchain import TARGETS
from traprules import Checker

ENTRY = TOP / "arch/powerpc/include/asm/hvcall-entry.h"
_BRANCH = '	if (hcall_slow_enabled())\n		asm volatile("" : : : "memory");\n'
_TRAP = '	asm volatile("or	2,2,2'
_READS = "	regs = (struct hcall_regs) {"


class Mutant(NamedTuple):
    """One edit, and the beginning and end of a reason that must be reported."""

    name: str
    old: str
    new: str
    reason: tuple[str, str]


_LOST = "is not set after the call of __sanitizer_cov_trace_pc"

MUTANTS = (
    Mutant("a branch between the loads and the trap", _TRAP, _BRANCH + _TRAP, ("r3", _LOST)),
    Mutant("a branch between two loads", "	__HCALL_ARG(r5,", _BRANCH + "	__HCALL_ARG(r5,",
           ("r4", _LOST)),
    Mutant("an argument that is not loaded", "__HCALL_ARG(r8, a8, nargs > 4);",
           "__HCALL_ARG(r8, a8, false);", ("r8", _LOST)),
    Mutant("a branch between the trap and the reads", _READS, _BRANCH + _READS,
           ("r4", "is read after the call of __sanitizer_cov_trace_pc")),
)


def check(ktap: Ktap, folder: Path) -> None:
    """Compile every typed call with each mutant and KCOV."""
    functions = catalogue.functions()
    kind = next(kind for kind in sites.KINDS if kind.name == "KCOV")
    header = ENTRY.read_text(encoding="utf-8")
    (folder / "asm").mkdir()
    product = folder / "mutant.o"
    for mutant in MUTANTS:
        (folder / "asm" / ENTRY.name).write_text(header.replace(mutant.old, mutant.new),
                                                 encoding="utf-8")
        done = sites.compile_kind(
            TARGETS[0], kind._replace(options=(f"-I{folder}", *kind.options)),
            wrappers.source(functions, wrappers.shuffled), product)
        reasons = set()
        if not done.returncode:
            code = Code(product, f"{TARGETS[0].prefix}objdump")
            reasons = {violation.reason for violation in
                       Checker(code, sites.registers(functions)).violations}
        first, last = mutant.reason
        ktap.result(f"found: {mutant.name}", header.count(mutant.old) == 1
                    and f"{first} {last}" in reasons,
                    [*done.stderr.splitlines()[:10], *sorted(reasons)[:20]])
