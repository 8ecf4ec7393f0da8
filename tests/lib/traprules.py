# SPDX-License-Identifier: GPL-2.0-or-later
"""Rules for the code around each hypervisor call.

Loads: on every way to the trap, r3 and each register that the catalogue names
for a constant opcode are set and reach the trap: no call of a function comes
between.  Results: no register of r3 to r12 is read after a call has destroyed
what the hypervisor put there.
"""
from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from machinecode import ARGUMENTS, VOLATILE, Code
from families import calls, forms, register

OPCODE = 3
RESULTS = range(3, 13)
_DEPTH = 12

# Functions that compilers call on their own account; none returns a value.
INSERTED = re.compile(r"\.?(__sanitizer_cov_|__(asan|tsan|kcsan|ubsan|gcov|llvm_gcov)_|_?mcount|"
                      r"__cyg_profile_)")


def _mask(first: int, last: int) -> int:
    """Ones from one bit to another, counted from the left of 32."""
    return (0xffffffff >> first) & ~(0x7fffffff >> last)


# Values that instructions compute from a register and constants.
_CHANGES: dict[str, Callable[..., int]] = {
    "addi": lambda value, number: value + number,
    "ori": lambda value, number: value | number,
    "oris": lambda value, number: value | number << 16,
    "clrldi": lambda value, bits: value & (1 << (64 - bits)) - 1,
    "clrlwi": lambda value, bits: value & (1 << (32 - bits)) - 1,
    "rlwinm": lambda value, shift, first, last: (
        (value << shift | (value & 0xffffffff) >> (32 - shift)) & _mask(first, last)),
}


class Violation(NamedTuple):
    """Return the errors at a trap."""

    function: str
    offset: int
    reason: str

    def __str__(self) -> str:
        return f"{self.function}+{self.offset:#x}: {self.reason}"


class Definition(NamedTuple):
    """Where a register has its value from: set, argument, call, trap or unknown."""

    kind: str
    address: int


@functools.lru_cache(maxsize=None)
def arguments() -> dict[int, int]:
    """Return the number of arguments of each call with one description."""
    found = {}
    for call in calls():
        needed = forms(call)
        if needed and not call.get("variants"):
            found[call["opcode"]] = max(map(register, needed[0][1]), default=OPCODE) - OPCODE
    return found


def definitions(code: Code, at: int, number: int) -> Iterator[Definition]:
    """Every definition of a register that reaches an instruction."""
    seen, todo = set(), [at]
    while todo:
        address = todo.pop()
        if address in code.entries:
            yield Definition("argument" if number in ARGUMENTS else "nothing", address)
            continue
        origins = code.came_from(address)
        if not origins:
            yield Definition("unknown", address)
        for origin in origins:
            if origin in seen:
                continue
            seen.add(origin)
            instruction = code.instructions[origin]
            if number in instruction.written():
                yield Definition("set", origin)
            elif number in instruction.destroyed():
                yield Definition("call", origin)
            elif instruction.is_trap and number in VOLATILE:
                yield Definition("trap", origin)
            else:
                todo.append(origin)


def values(code: Code, at: int, number: int, depth: int = _DEPTH) -> set[int | None]:
    """Constants that a register may have at an instruction; None for others."""
    found: set[int | None] = set()
    for definition in definitions(code, at, number):
        if definition.kind == "unknown":
            continue
        if definition.kind != "set" or not depth:
            return {None}
        found |= _constant(code, definition.address, depth - 1)
    return found or {None}


def _constant(code: Code, at: int, depth: int) -> set[int | None]:
    instruction = code.instructions[at]
    operands = [word.lstrip("r") for word in instruction.operands.split(",")]
    try:
        numbers = [int(word, 0) for word in operands]
    except ValueError:
        return {None}
    if instruction.name == "li":
        return {numbers[1]}
    if instruction.name == "lis":
        return {numbers[1] << 16}
    if instruction.name == "mr":
        return values(code, at, numbers[1], depth)
    change = _CHANGES.get(instruction.name)
    if not change:
        return {None}
    return {None if value is None else change(value, *numbers[2:])
            for value in values(code, at, numbers[1], depth)}


class Checker:
    """Holds the traps of one file against the rules.

    registers    last register of the arguments by function, where the opcode is
                 not enough to tell
    """

    def __init__(self, code: Code, registers: dict[str, int] | None = None):
        self.code, self.arguments, self._last = code, arguments(), registers or {}
        self.violations: list[Violation] = []
        self.opcodes: dict[int, set[int]] = {}
        for trap in code.traps:
            self._check(trap)

    def _report(self, trap: int, reason: str) -> None:
        self.violations.append(Violation(*self.code.function(trap), reason))

    def _check(self, trap: int) -> None:
        if trap not in self.code.instructions:
            self._report(trap, "the trap is in no function")
            return
        self._check_loads(trap)
        for number in RESULTS:
            for reason in sorted(self._lost(trap, number)):
                self._report(trap, f"r{number} is read after {reason}")

    def _check_loads(self, trap: int) -> None:
        opcodes = {value for value in values(self.code, trap, OPCODE) if value is not None}
        self.opcodes[trap] = opcodes
        last = max([OPCODE, self._last.get(self.code.function(trap)[0], OPCODE)] + [
            OPCODE + self.arguments[opcode] for opcode in opcodes if opcode in self.arguments])
        for number in range(OPCODE, last + 1):
            for definition in definitions(self.code, trap, number):
                if definition.kind == "call":
                    callee = self.code.instructions[definition.address].callee or "a function"
                    self._report(trap, f"r{number} is not set after the call of {callee}")
                elif definition.kind == "trap" and number == OPCODE:
                    self._report(trap, "r3 is the status of another call")
                elif definition.kind == "nothing":
                    self._report(trap, f"r{number} is never set")

    def _lost(self, trap: int, number: int) -> set[str]:
        """Calls after which a result is read that they destroyed."""
        found, seen = set(), set()
        todo = [(way, "") for way in self.code.ways[trap]]
        while todo:
            address, lost = todo.pop()
            if (address, lost) in seen:
                continue
            seen.add((address, lost))
            instruction = self.code.instructions[address]
            if lost and number in instruction.read():
                found.add(f"the call of {lost}")
            if number in instruction.written() or instruction.is_trap:
                continue
            if number in instruction.destroyed():
                callee = instruction.callee or "a function"
                # An ordinary function may return a value in r3, or in r3 and r4.
                if number <= 4 and not INSERTED.match(callee):
                    continue
                lost = callee
            todo += [(way, lost) for way in self.code.ways[address]]
        return found
