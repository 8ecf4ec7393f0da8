# SPDX-License-Identifier: GPL-2.0-or-later
"""Programs of random calls for a hypervisor, made by the conformance image.

Arguments are valid, at a limit or invalid, as the catalogue has them (vectors.py), and
several arguments of a call differ from valid ones at once.  The image checks registers and
statuses.  A failure that known.yaml lists is not a finding.
"""
from __future__ import annotations

import collections
import pathlib
import random
import re
import struct
from typing import Any, NamedTuple

import machines
import suite
import vectors
from lab import qemu
from vectors import Value

CALLS = 1000            # of a program
BLOCK, TOGETHER = 50, 6     # so many calls of a program are made of so many different ones
VARIED, PREPARED, FOREIGN, ANY = 0.3, 0.3, 0.1, 0.2     # chances
# A call that waits ends the run, as nothing wakes the processor.
WAITING = {"H_CEDE", "H_CONFER", "H_JOIN"}
# Ends of the machine after which a call is made with valid arguments only.
ENDINGS = 2

AT = re.compile(r"^ *# at (\w+) (\d+):(.*)$", re.M)
FAIL = re.compile(r"^ *# fail (\w+) (\d+):(.*?) -> (.*)$", re.M)


class Step(NamedTuple):
    """One call of a program."""

    call: str
    args: tuple[Value, ...]

    def __str__(self) -> str:
        return f"{self.call}({', '.join(map(_text, self.args))})"


class Failure(NamedTuple):
    """Failure of a step; @what: its arguments as the image prints them."""

    number: int
    call: str
    what: str
    wrong: str

    def kind(self) -> tuple[str, str]:
        """Return the part of the failure that a shorter program must reproduce."""
        return self.call, re.sub(r"0x[0-9a-f]+|\d+", "", self.wrong)


def _text(value: Value) -> str:
    if value.symbol == "none":
        return hex(value.number)
    return f"{value.symbol}+{value.number:#x}" if value.number else value.symbol


def parse(line: str) -> list[Step]:
    """Read a program as it is printed: CALL(argument, ...) CALL(...); raises ValueError."""
    found = []
    if not re.fullmatch(r"(\s*\w+\([^()]*\))+\s*", line):
        raise ValueError(f"{line!r} is not CALL(argument, ...) CALL(argument, ...)")
    for call, text in re.findall(r"(\w+)\((.*?)\)", line):
        if call not in vectors.catalogue():
            raise ValueError(f"{call}: the catalogue lacks this call")
        words = [word.strip() for word in text.split(",") if word.strip()]
        if len(words) > vectors.CONF_ARGS:
            raise ValueError(f"{call}: more than {vectors.CONF_ARGS} arguments")
        found.append(Step(call, tuple(
            vectors.value(int(word, 0) if word[0].isdigit() else word) for word in words)))
    return found


def pack(steps: list[Step]) -> bytes:
    """Return the program as image/program.h has it."""
    rows = [struct.pack(">Q", len(steps))]
    for step in steps:
        args = [*step.args, *[Value("none", 0)] * (vectors.CONF_ARGS - len(step.args))]
        rows.append(struct.pack(
            f">{1 + 2 * vectors.CONF_ARGS}Q", vectors.catalogue()[step.call]["opcode"],
            *(vectors.SYMBOLS.index(one.symbol) for one in args),
            *(one.number for one in args)))
    return b"".join(rows)


class Programs:
    """Makes programs from seeds."""

    def __init__(self) -> None:
        self.calls = {call.name: call for call in vectors.calls()
                      if call.valid and not call.valid.get("last") and call.name not in WAITING}
        self.units = sorted({arg for call in self.calls.values()
                             for args in vectors.tuples(call.valid) for arg in args
                             if arg.symbol not in ("none", "buf", "ramend")})
        self.ended: collections.Counter[str] = collections.Counter()

    def _argument(self, chance: random.Random, call: vectors.Call, arg: dict[str, Any],
                  base: Value) -> Value:
        if chance.random() >= VARIED:
            return base
        # valid.yaml restricts arguments that could harm the image; so do small numbers as
        # addresses, where the image has its interrupt vectors.
        if (arg["name"] not in call.valid.get("values", {}) and arg["type"] != "ra"
                and base.symbol != "buf"):
            kind = chance.random()
            if kind < FOREIGN:
                return chance.choice(self.units)
            if kind < FOREIGN + ANY:
                return Value("none", chance.getrandbits(64) >> chance.randrange(64))
        return chance.choice(vectors.candidates(call.spec, call.valid, arg, base) or [base])

    def _steps(self, chance: random.Random, call: vectors.Call) -> list[Step]:
        found = []
        if chance.random() < PREPARED:
            found = [Step(line[0], tuple(map(vectors.value, line[1:])))
                     for line in call.valid.get("before", [])]
        args = chance.choice(vectors.tuples(call.valid))
        tried = [self._argument(chance, call, arg, base)
                 for arg, base in zip(call.spec["args"], args)]
        return [*found, Step(call.name, tuple(
            args if self.ended[call.name] >= ENDINGS else tried))]

    def make(self, seed: int) -> list[Step]:
        """Return the program of a seed."""
        chance, found = random.Random(seed), []
        while len(found) < CALLS:
            some = chance.sample(sorted(self.calls), TOGETHER)
            for _ in range(BLOCK):
                found += self._steps(chance, self.calls[chance.choice(some)])
        return found


def run(machine: Any, folder: pathlib.Path, steps: list[Step]) -> list[Failure]:
    """Run a program; the failures, the last of which may have ended the machine."""
    for _ in range(suite.ATTEMPTS):
        output, ending = machine.boot(str(folder), [suite.MAGIC, 0, 1, int(machine.xive)],
                                      machine.timeout, pack(steps))
        if AT.search(output):
            break
    found = [Failure(int(number), call, what, wrong)
             for call, number, what, wrong in FAIL.findall(output)]
    if "# end\n" not in output:
        begun = AT.findall(output)
        if not begun:
            raise RuntimeError(f"the image did not begin: {ending}\n{output[-2000:]}")
        call, number, what = begun[-1]
        found.append(Failure(int(number), call, what, ending))
    return found


def shorten(machine: Any, folder: pathlib.Path, steps: list[Step], failure: Failure) -> list[Step]:
    """Leave out steps, first many at a time, as long as the failure stays."""

    def fails(fewer: list[Step]) -> bool:
        return any(other.kind() == failure.kind() for other in run(machine, folder, fewer))

    steps = steps[:failure.number + 1]
    size = len(steps) // 2
    while size:
        at = 0
        while at < len(steps) - 1:
            fewer = [*steps[:at], *steps[min(at + size, len(steps) - 1):]]
            if fails(fewer):
                steps = fewer
            else:
                at += size
        size //= 2
    return steps


class Fuzzer:
    """Runs programs on the machines of a hypervisor."""

    def __init__(self, folder: pathlib.Path, hypervisor: str, broken: str = ""):
        self.folder = folder
        self.kind = machines.HYPERVISORS[hypervisor](qemu.program(), str(folder))
        self.known = suite.known_failures(self.kind.label())
        self.machines = self.kind.machines(machines.build(str(folder), "le", broken), "le")
        self.programs = Programs()
        self.made = self.ran = 0            # calls, programs

    def is_known(self, failure: Failure) -> bool:
        """Return True if known.yaml describes the failure."""
        return any(suite.matches(entry, failure.call, failure.what, failure.wrong)
                   for entry in self.known)

    def find(self, machine: Any, steps: list[Step]) -> str:
        """Run a program, again from after each step that ends a machine; describe a finding."""
        while steps:
            found = run(machine, self.folder, steps)
            for failure in found:
                if not self.is_known(failure):
                    short = shorten(machine, self.folder, steps, failure)
                    return (f"{machine.name}: {failure.call}:{failure.what} -> {failure.wrong}\n"
                            f"{len(short)} calls: {' '.join(map(str, short))}")
            ended = found[-1] if found and found[-1].wrong.startswith(("ends ", "does ")) else None
            self.made += ended.number + 1 if ended else len(steps)
            if not ended:
                break
            self.programs.ended[ended.call] += 1
            steps = steps[ended.number + 1:]
        return ""

    def one(self, seed: int) -> str:
        """Run the program of a seed; describe a finding."""
        self.ran += 1
        return self.find(self.machines[seed % len(self.machines)], self.programs.make(seed))
