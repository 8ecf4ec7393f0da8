# SPDX-License-Identifier: GPL-2.0-or-later
"""Instructions of an object file or a kernel, and how control flows through them.

Both ways of a static branch are possible: its nop may become a branch at run
time, and its branch a nop.  Addresses are counted per section:
every section of an object file starts at 0.
"""
from __future__ import annotations

import bisect
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Optional

from elf64 import STT_FUNC, Elf

SECTION_SHIFT = 48

# Registers that a called function may change.
VOLATILE = frozenset((0, *range(3, 13)))
ARGUMENTS = range(3, 11)

_LINE = re.compile(r"\s*([0-9a-f]+):\t(?:[0-9a-f]{2} ){4}\t(\S+)(?:\s+(.*))?")
_TARGET = re.compile(r"(?:^|,)([0-9a-f]+)(?: <[^>]*>)?$")
_CALL = re.compile(r"b(l|la|ctrl|lrl|cl|cctrl|clrl)$")
_LEAVES = re.compile(r"b(lr|ctr)$|h?rfid$|rfscv$")
_CONDITIONAL = re.compile(r"b(eq|ne|lt|gt|le|ge|so|ns|un|nu|c|t|f|dn?z[tf]?)a?[-+]?$")
_REGISTER = re.compile(r"\br(\d+)\b")
# First operands that are no destinations.
_NO_RESULT = re.compile(
    r"st|cmp(?!b$)|t[dw]|trap|mt|b(?!permd|r[dhw]$)|dcb|icb|tlb|slb(ie|ia|mte|iag)|msg|copy|"
    r"paste|sc|sync|wait")
# The function tracer's entry keeps arguments; code that saves registers, more.
_TRACER = re.compile(r"\.?_mcount$")
_SAVES = re.compile(r"\.?_(save|rest)[gf]pr\w*$")


class Instruction(NamedTuple):
    """One instruction as objdump writes it.

    callee    name of the called function, "" for an unknown one, None for no call
    """

    name: str
    operands: str
    callee: Optional[str]

    @property
    def is_trap(self) -> bool:
        """True for a hypervisor call."""
        return self.name == "sc" and self.operands == "1"

    def written(self) -> set[int]:
        """General registers that the instruction sets on purpose."""
        if _NO_RESULT.match(self.name):
            update = re.match(r"st\w*u(x?)$", self.name)
            if not update:
                return set()
            registers = _REGISTER.findall(self.operands)
            return {int(registers[1])}
        first = re.match(r"r(\d+)\b", self.operands)
        found = {int(first[1])} if first else set()
        if re.match(r"l\w*ux?$", self.name):
            found.add(int(_REGISTER.findall(self.operands)[-2 if self.name[-1] == "x" else -1]))
        if self.name == "lmw" and first:
            found.update(range(int(first[1]), 32))
        return found

    def read(self) -> set[int]:
        """General registers whose values the instruction uses."""
        registers = [int(number) for number in _REGISTER.findall(self.operands)]
        if _NO_RESULT.match(self.name) or self.name.startswith(("rldimi", "rlwimi", "insr")):
            return set(registers)
        return set(registers[1:] if re.match(r"r\d", self.operands) else registers)

    def destroyed(self) -> frozenset[int]:
        """General registers whose values a call loses."""
        if self.callee is None:
            return frozenset()
        if _SAVES.match(self.callee):
            return frozenset((0,))
        if _TRACER.match(self.callee):
            return VOLATILE - set(ARGUMENTS)
        return VOLATILE


class Jump(NamedTuple):
    """A static branch: its address, its other way, the name of its key."""

    address: int
    target: int
    key: str


class Code:
    """Instructions of the functions that are wanted, with their ways."""

    def __init__(self, path: Path, objdump: str, noreturns: frozenset[str] = frozenset()):
        self.elf, self._objdump, self._noreturns = Elf(path), objdump, noreturns
        self.instructions: dict[int, Instruction] = {}
        self._functions = self._find_functions()
        self._starts = [address for address, _ in self._functions]
        self.entries = {address for address, name in self._functions
                        if not name.endswith(".cold")}
        self.traps = list(self._find_traps())
        self.jumps = {jump.address: jump for jump in self._find_jumps()}
        wanted = {self._family(trap) for trap in self.traps}
        if wanted:
            self._disassemble(wanted)
        self.ways: dict[int, list[int]] = {}
        self.origins: dict[int, list[int]] = {}
        self._unknown: dict[str, list[int]] = {}
        self._find_ways()

    # Addresses and names

    def address(self, section: int, value: int) -> int:
        """Number of a place."""
        return value | section << SECTION_SHIFT if self.elf.relocatable else value

    def _find_functions(self) -> list[tuple[int, str]]:
        found = {}
        descriptors = self.elf.section(".opd")
        for symbol in self.elf.symbols:
            if symbol.section >= len(self.elf.sections) or not symbol.name:
                continue
            section = self.elf.sections[symbol.section]
            if section.has_code and (symbol.type == STT_FUNC or symbol.size):
                found[self.address(symbol.section, symbol.value)] = symbol.name.lstrip(".")
            elif descriptors and section == descriptors:
                place = self._described(section.index, symbol.value)
                if place is not None:
                    found.setdefault(place, symbol.name)
        return sorted(found.items())

    def _described(self, section: int, value: int) -> int | None:
        """Code that a function descriptor of a big-endian object names."""
        for relocation in self.elf.relocations.get(section, ()):
            if relocation.offset == value:
                return self.address(relocation.symbol.section,
                                    relocation.symbol.value + relocation.addend)
        return None

    def function(self, address: int) -> tuple[str, int]:
        """Name of the function around an address, and the offset from its start."""
        number = bisect.bisect_right(self._starts, address) - 1
        if number < 0:
            return "?", address
        start, name = self._functions[number]
        return name, address - start

    def _family(self, address: int) -> str:
        """Name that all parts of one function share."""
        return self.function(address)[0].split(".cold")[0]

    def _find_traps(self) -> Iterator[int]:
        """Look for the instruction in all code, without a disassembler."""
        for section, at in self.elf.traps():
            yield self.address(section.index, section.address + at)

    # Static branches

    def _find_jumps(self) -> Iterator[Jump]:
        table = self.elf.section("__jump_table")
        if self.elf.relocatable:
            if table:
                ordered = sorted(self.elf.relocations.get(table.index, ()))
                for code, target, key in zip(*[iter(ordered)] * 3):
                    yield Jump(*(self.address(place.symbol.section,
                                              place.symbol.value + place.addend)
                                 for place in (code, target)), key.symbol.name)
            return
        yield from self._linked_jumps()

    def _linked_jumps(self) -> Iterator[Jump]:
        ends = {symbol.name: symbol.value for symbol in self.elf.symbols}
        first, last = (ends.get(f"__{end}___jump_table", 0) for end in ("start", "stop"))
        names = {symbol.value: symbol.name for symbol in self.elf.symbols
                 if symbol.name.endswith("_key")}
        home = next((section for section in self.elf.sections
                     if section.address <= first < section.address + section.size
                     and section.flags & 2), None)
        if not home:
            return
        for place in range(first, last, 16):
            offset = home.offset + place - home.address
            code, target = self.elf.unpack("ii", offset)
            key, = self.elf.unpack("q", offset + 8)
            yield Jump(place + code, place + 4 + target,
                       names.get((place + 8 + key) & ~3, ""))

    # Instructions

    def _disassemble(self, wanted: set[str]) -> None:
        calls = {}
        for index, relocations in self.elf.relocations.items():
            for relocation in relocations:
                calls[self.address(index, relocation.offset)] = relocation
        command = [self._objdump, "-d", str(self.elf.path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            section, keep = 0, False
            for line in process.stdout:
                if line.startswith("Disassembly of section "):
                    found = self.elf.section(line.split()[-1].rstrip(":"))
                    section = found.index if found else 0
                elif line.endswith(">:\n"):
                    place = self.address(section, int(line.split()[0], 16))
                    keep = self._family(place) in wanted
                elif keep:
                    match = _LINE.match(line)
                    if match:
                        self._add(self.address(section, int(match[1], 16)), match[2],
                                  (match[3] or "").strip(), calls)
        if process.returncode:
            raise ValueError(f"{' '.join(command)}: status {process.returncode}")

    def _add(self, address: int, name: str, operands: str, relocations: dict) -> None:
        callee = None
        if _CALL.match(name) and not operands.startswith("20,"):
            relocation = relocations.get(address)
            if relocation:
                callee = relocation.symbol.name or self.function(
                    self.address(relocation.symbol.section, relocation.addend))[0]
            else:
                target = self._target(address, operands)
                callee = self.function(target)[0] if target is not None else ""
        elif address in relocations and name == "b":
            symbol, addend = relocations[address].symbol, relocations[address].addend
            operands = f"{self.address(symbol.section, symbol.value + addend):x}" \
                if symbol.section else f"<{symbol.name}>"
        self.instructions[address] = Instruction(name, operands, callee)

    def _target(self, address: int, operands: str) -> int | None:
        match = _TARGET.search(operands)
        if not match:
            return None
        value = int(match[1], 16)
        if self.elf.relocatable and not value >> SECTION_SHIFT:
            value |= address >> SECTION_SHIFT << SECTION_SHIFT
        return value

    # Ways

    def _find_ways(self) -> None:
        for address, instruction in self.instructions.items():
            ways = self._leads_to(address, instruction)
            if ways is None:
                self._unknown.setdefault(self._family(address), []).append(address)
                ways = []
            jump = self.jumps.get(address)
            if jump:
                ways = [address + 4, jump.target]
            self.ways[address] = [way for way in ways if way in self.instructions]
            for way in self.ways[address]:
                self.origins.setdefault(way, []).append(address)

    def _leads_to(self, address: int, instruction: Instruction) -> list[int] | None:
        """Next addresses; None where only the processor knows."""
        if instruction.callee is not None:
            return [] if self._is_end(address) else [address + 4]
        if instruction.name in ("bctr", "trap") or instruction.name == "twui":
            return None
        if _LEAVES.match(instruction.name):
            return []
        target = self._target(address, instruction.operands)
        if instruction.name in ("b", "ba"):
            return [] if target is None or target in self.entries and \
                self._family(target) != self._family(address) else [target]
        if _CONDITIONAL.match(instruction.name) and target is not None:
            return [address + 4, target]
        return [address + 4]

    def came_from(self, address: int) -> list[int]:
        """Addresses from which control may come; every jump table if none is seen."""
        origins = self.origins.get(address, [])
        if origins or self._is_end(address - 4) or self._is_padding(address):
            return origins
        return [origin for origin in self._unknown.get(self._family(address), ())
                if origin != address]

    def _is_padding(self, address: int) -> bool:
        """True for what aligns the next block; a static branch may be a nop too."""
        instruction = self.instructions[address]
        return address not in self.jumps and (
            instruction.name == "nop" or instruction.operands == "r2,r2,0")

    def _is_end(self, address: int) -> bool:
        """True for a call that does not return."""
        instruction = self.instructions.get(address)
        return (instruction is not None and instruction.callee is not None
                and instruction.callee.lstrip(".") in self._noreturns)
