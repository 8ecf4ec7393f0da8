# SPDX-License-Identifier: GPL-2.0-or-later
"""Test hcall_presence() on the host: KTAP on stdout.

Compile hvcall_available.c, its tables and hvcall_stats.c with a simulated device
tree and two CPUs.  The calls of each function set come from the catalogue, not from
the tables.
"""
from __future__ import annotations

from pathlib import Path

import yaml

import functionsets
from hostprogram import INCLUDE, PSERIES, SANITIZED, STRICT, HostProgram, shims
from ktap import Ktap

HERE = Path(__file__).resolve().parent
TOP = HERE.parents[1]
MEASURED = TOP / "Documentation/arch/powerpc/hcalls/measured/qemu-7.2.yaml"
SOURCES = [PSERIES / name for name in
           ("hvcall_available.c", "hvcall_sets-gen.c", "hvcall_names-gen.c")]
STATISTICS = PSERIES / "hvcall_stats.c"
REAL = ("asm/hvcall-", "linux/errno.h", "linux/stddef.h")

IBM, QEMU = "ibm,hypertas-functions", "qemu,hypertas-functions"
UNKNOWN, PRESENT, ABSENT, ANNOUNCED = "0", "1", "2", "3"
H_FUNCTION, H_PARAMETER, H_HARDWARE, H_PRIVILEGE = -2, -4, -1, -3
ENTER, CEDE, PURR, SCM_READ = 0x8, 0xe0, 0xf4, 0x3e4


class Program(HostProgram):
    """hvcall_available.c with the simulation."""

    def __init__(self, statistics: bool = True) -> None:
        super().__init__()
        sources = [*SOURCES, *([STATISTICS] if statistics else [])]
        shims(self.folder, [*sources, PSERIES / "hvcall_sets.h", PSERIES / "hvcall_slow.h",
                            *INCLUDE.glob("asm/hvcall-[agn]*.h")], REAL)
        self.compile([HERE / "available.c", *sources],
                     ["-O1", *STRICT, *SANITIZED, "-DCONFIG_PPC_PSERIES",
                      *(["-DCONFIG_HCALL_STATS"] if statistics else [])], [HERE])

    def presence(self, opcodes: list[int], *commands: str) -> dict[int, str]:
        """State of calls after commands."""
        lines = self.run(*commands, *(f"ask {opcode}" for opcode in opcodes))
        return dict(zip(opcodes, lines)) if len(lines) == len(opcodes) else {0: str(lines)}


def announced(states: dict[int, str]) -> set[int]:
    """Announced calls; -1 where not all others are unknown."""
    return {opcode if state == ANNOUNCED else -1 for opcode, state in states.items()
            if state != UNKNOWN}


def check_sets(ktap: Ktap, program: Program, opcodes: list[int],
               sets: dict[str, set[int]]) -> None:
    """A set announces its calls and no others; a similar name announces none."""
    bad = []
    for name, wanted in sets.items():
        ends = ("", "4", "-list") if name.endswith("*") else ("",)
        for text in (name.rstrip("*") + end for end in ends):
            states = program.presence(opcodes, f"set {IBM} {text}", "boot")
            if announced(states) != wanted:
                bad.append(f"{text}: {sorted(map(hex, announced(states) ^ wanted))}")
    ktap.result(f"each function set announces its calls ({len(sets)} sets)",
                not bad and len(sets) > 40, bad[:10])
    open_ended = tuple(name[:-1] for name in sets if name.endswith("*"))
    similar = {text for name in sets for stem in [name.rstrip("*")]
               for text in (stem[:-1], "x" + stem, stem.upper(), stem + "x")
               if text not in sets and not text.startswith(open_ended)}
    states = program.presence(opcodes, f"set {IBM} {' '.join(sorted(similar))}", "boot")
    ktap.result(f"a name that only resembles a set announces nothing ({len(similar)})",
                not announced(states) and len(similar) > 150,
                sorted(map(hex, announced(states))))
    every = set().union(*sets.values())
    states = program.presence(opcodes, f"set {IBM} {' '.join(sets)}", "boot")
    ktap.result("sets add up", announced(states) == every, [str(states)])
    both = program.presence([ENTER, SCM_READ], f"set {IBM} hcall-pft",
                            f"set {QEMU} hcall-scm", "boot")
    ktap.result("both properties count", announced(both) == {ENTER, SCM_READ}, [str(both)])


def check_discovery(ktap: Ktap, program: Program, opcodes: list[int]) -> None:
    """State before boot, without a hypervisor, and from malformed device trees."""
    tree = f"set {IBM} hcall-pft hcall-splpar"
    for title, commands, wanted in (
            ("nothing is known before the device tree is read", [tree], {UNKNOWN}),
            ("without a hypervisor every call is absent", [tree, "bare", "boot"], {ABSENT}),
            ("without a hypervisor a call changes nothing",
             [tree, "bare", "boot", *(f"call {opcode} 0" for opcode in opcodes)], {ABSENT}),
            ("nothing is announced without /rtas", [tree, "set -", "boot"], {UNKNOWN}),
            ("nothing is announced without the property", ["boot"], {UNKNOWN}),
            ("nothing is announced by an empty list", [f"set {IBM}", "boot"], {UNKNOWN})):
        states = set(program.presence(opcodes, *commands).values())
        ktap.result(title, states == wanted, sorted(states))


def check_answers(ktap: Ktap, program: Program) -> None:
    """The answers that calls got override the device tree."""
    tree = [f"set {IBM} hcall-pft", "boot"]
    other = 0x5554
    for title, opcode, answers, wanted in (
            ("H_FUNCTION makes an announced call absent", ENTER, [H_FUNCTION], ABSENT),
            ("H_FUNCTION makes an unknown call absent", SCM_READ, [H_FUNCTION], ABSENT),
            ("another answer makes an unknown call present", SCM_READ, [H_PARAMETER], PRESENT),
            ("success makes an unknown call present", SCM_READ, [0], PRESENT),
            ("H_HARDWARE and H_PRIVILEGE change nothing", SCM_READ, [H_HARDWARE, H_PRIVILEGE],
             UNKNOWN),
            ("H_HARDWARE and H_PRIVILEGE do not replace H_FUNCTION", SCM_READ,
             [H_FUNCTION, H_HARDWARE, H_PRIVILEGE], ABSENT),
            ("success before H_FUNCTION counts", SCM_READ, [0, H_FUNCTION], PRESENT),
            ("success after H_FUNCTION counts", SCM_READ, [H_FUNCTION, 0], PRESENT),
            ("one answer among many H_FUNCTION counts", SCM_READ,
             [*[H_FUNCTION] * 5, H_PARAMETER, *[H_FUNCTION] * 5], PRESENT),
            ("a call that does not return changes nothing", ENTER, [""], ANNOUNCED),
            ("a call that does not return does not replace H_FUNCTION", ENTER,
             [H_FUNCTION, ""], ABSENT),
            ("an opcode outside the catalogue stays unknown after success", other, [0], UNKNOWN),
            ("an opcode outside the catalogue stays unknown after H_FUNCTION", other,
             [H_FUNCTION], UNKNOWN)):
        lines = program.run(*tree, *(f"call {opcode} {answer}" for answer in answers),
                            f"ask {opcode}", f"ask {PURR}")
        ktap.result(title, lines == [wanted, UNKNOWN], lines)
    lines = program.run(f"call {SCM_READ} 0", f"ask {SCM_READ}", *tree, f"ask {SCM_READ}")
    ktap.result("an answer before the tree is read counts from then on",
                lines == [UNKNOWN, PRESENT], lines)


def check_cpus(ktap: Ktap, program: Program) -> None:
    """Answers of all CPUs count; a CPU without counters counts once."""
    for title, commands, wanted in (
            ("success on one CPU outweighs H_FUNCTION on the other",
             ["cpu 0", f"call {CEDE} {H_FUNCTION}", "cpu 1", f"call {CEDE} 0"], PRESENT),
            ("H_FUNCTION on the other CPU counts", ["cpu 1", f"call {CEDE} {H_FUNCTION}"],
             ABSENT)):
        for when, lines in (("", ["boot", *commands]), (" before boot", [*commands, "boot"])):
            lines = program.run(*lines, f"ask {CEDE}")
            ktap.result(title + when, lines == [wanted], lines)


def check_without_statistics(ktap: Ktap, opcodes: list[int]) -> None:
    """Without CONFIG_HCALL_STATS only the device tree counts."""
    with Program(statistics=False) as program:
        ktap.result("hvcall_available.c compiles without statistics", not program.problem,
                    program.problem.splitlines()[:20])
        states = program.presence(opcodes, f"set {IBM} hcall-pft", "boot",
                                  f"call {SCM_READ} 0", f"call {ENTER} {H_FUNCTION}")
        ktap.result("without statistics only the device tree counts",
                    announced(states) == functionsets.sets()["hcall-pft"], [str(states)])


def check_qemu(ktap: Ktap, program: Program) -> None:
    """No call that QEMU announces and lacks is reported as present."""
    measured = yaml.safe_load(MEASURED.read_text(encoding="utf-8"))
    numbers = {call["name"]: opcode for opcode, call in functionsets.calls().items()}
    lacking = {numbers[name] for name, answer in measured["answers"].items()
               if answer == "H_FUNCTION"}
    states = program.presence(sorted(numbers.values()),
                              f"set {IBM} {' '.join(measured['announces'])}", "boot")
    wrong = [hex(opcode) for opcode in lacking if states[opcode] == PRESENT]
    announces = [hex(opcode) for opcode in lacking if states[opcode] == ANNOUNCED]
    ktap.result("no call that QEMU lacks is present", not wrong and hex(PURR) in announces, wrong)


def check_migration(ktap: Ktap, program: Program) -> None:
    """A change of the function sets replaces them and drops all answers."""
    answers = [f"call {SCM_READ} 0", f"call {CEDE} {H_FUNCTION}"]
    before = [f"set {IBM} hcall-pft", "boot", *answers, f"set {IBM} hcall-splpar"]
    old = {ENTER: ANNOUNCED, CEDE: ABSENT, SCM_READ: PRESENT}
    new = {ENTER: UNKNOWN, CEDE: ANNOUNCED, SCM_READ: UNKNOWN}
    for title, commands, wanted in (
            ("a changed property replaces sets and answers", [f"update rtas {IBM}"], new),
            ("a change of QEMU's property replaces sets and answers", [f"update rtas {QEMU}"], new),
            ("a change of another property changes nothing", ["update rtas ibm,scan-log"], old),
            ("a change of another node changes nothing", [f"update chosen {IBM}"], old),
            ("an added property changes nothing", [f"add rtas {IBM}"], old)):
        states = program.presence(list(old), *before, *commands)
        ktap.result(title, states == wanted, [str(states)])
    states = program.presence(list(old), *before, f"update rtas {IBM}", f"call {CEDE} 0",
                              f"call {SCM_READ} {H_FUNCTION}")
    ktap.result("answers after the change count",
                states == {ENTER: UNKNOWN, CEDE: PRESENT, SCM_READ: ABSENT}, [str(states)])
    states = program.presence([CEDE], *(f"call {CEDE} {status}" for status in range(1, 11)),
                              *before, f"update rtas {IBM}", f"call {CEDE} {H_FUNCTION}")
    ktap.result("H_FUNCTION after ten other statuses makes no call present",
                states == {CEDE: ANNOUNCED}, [str(states)])


def check_file(ktap: Ktap, program: Program, names: dict[int, str]) -> None:
    """debugfs has one line for each call, in order, with the reason."""
    lines = program.run(f"set {IBM} hcall-pft", "boot", f"call {SCM_READ} {H_FUNCTION}",
                        f"call {CEDE} 0", "show")
    words = [line.split(" ", 2) for line in lines]
    ktap.result("the file has a line for every call",
                [one[0] for one in words] == [name for _, name in sorted(names.items())],
                lines[:5])
    for wanted in ("H_ENTER announced hcall-pft", "H_CEDE yes answered",
                   "H_PROD unknown not announced",
                   "H_SCM_READ_METADATA no answered H_FUNCTION"):
        ktap.result(f"the file has the line {wanted}", wanted in lines, lines[:5])


def test_available(checks):
    """hcall_presence(): function sets, answers, migration, calls that QEMU lacks."""
    names = {opcode: call["name"] for opcode, call in functionsets.calls().items()}
    with Program() as program:
        checks.result("hvcall_available.c compiles", not program.problem,
                      program.problem.splitlines()[:20])
        if not program.problem:
            opcodes = sorted(names)
            check_discovery(checks, program, opcodes)
            check_sets(checks, program, opcodes, functionsets.sets())
            check_answers(checks, program)
            check_cpus(checks, program)
            check_without_statistics(checks, opcodes)
            check_qemu(checks, program)
            check_migration(checks, program)
            check_file(checks, program, names)
