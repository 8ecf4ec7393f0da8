# SPDX-License-Identifier: GPL-2.0-or-later
"""Read sections, symbols and relocations of a 64-bit ELF file."""
from __future__ import annotations

import functools
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SHT_SYMTAB, SHT_RELA, SHT_NOBITS = 2, 4, 8
SHF_ALLOC, SHF_EXECINSTR = 2, 4
STT_FUNC = 2
ET_REL = 1
# The instruction "sc 1", a hypervisor call.
TRAP = 0x44000022


class Section(NamedTuple):
    """One section header."""

    index: int
    name: str
    type: int
    flags: int
    address: int
    offset: int
    size: int
    link: int
    info: int

    @property
    def has_code(self) -> bool:
        """True for a section of instructions."""
        return bool(self.flags & SHF_EXECINSTR) and self.type != SHT_NOBITS


class Symbol(NamedTuple):
    """One symbol; in an object file, value is an offset into its section."""

    name: str
    type: int
    section: int
    value: int
    size: int


class Relocation(NamedTuple):
    """One entry of a .rela section."""

    offset: int
    symbol: Symbol
    addend: int


def _text(table: bytes, start: int) -> str:
    return table[start:table.index(b"\0", start)].decode("ascii", "replace")


class Elf:
    """A file; every number in it has the file's own byte order."""

    def __init__(self, path: Path):
        self.path, self._data = path, path.read_bytes()
        if self._data[:5] != b"\x7fELF\x02":
            raise ValueError(f"{path}: not a 64-bit ELF file")
        self.little = self._data[5] == 1
        self.order = "<" if self.little else ">"
        self.relocatable = self.unpack("H", 16)[0] == ET_REL
        self.sections = self._read_sections()

    def unpack(self, form: str, offset: int) -> tuple[int, ...]:
        """Numbers at an offset of the file."""
        return struct.unpack_from(self.order + form, self._data, offset)

    def data(self, section: Section) -> bytes:
        """Contents of a section."""
        return self._data[section.offset:section.offset + section.size]

    def section(self, name: str) -> Section | None:
        """The first section with a name."""
        return next((section for section in self.sections if section.name == name), None)

    def _read_sections(self) -> list[Section]:
        start, = self.unpack("Q", 40)
        count, names = self.unpack("HH", 60)
        rows = [self.unpack("IIQQQQIIQQ", start + 64 * number) for number in range(count)]
        table = self._data[rows[names][4]:rows[names][4] + rows[names][5]]
        return [Section(index, _text(table, row[0]), *row[1:8])
                for index, row in enumerate(rows)]

    def traps(self) -> Iterator[tuple[Section, int]]:
        """Yield each hypervisor call: a section, and the offset in it."""
        word = TRAP.to_bytes(4, "little" if self.little else "big")
        for section in self.sections:
            if section.has_code:
                data = self.data(section)
                at = data.find(word)
                while at >= 0:
                    if at % 4 == 0:
                        yield section, at
                    at = data.find(word, at + 1)

    @functools.cached_property
    def symbols(self) -> list[Symbol]:
        """All symbols of the file."""
        found = []
        for section in self.sections:
            if section.type == SHT_SYMTAB:
                names = self.data(self.sections[section.link])
                for offset in range(section.offset, section.offset + section.size, 24):
                    name, info, _, index, value, size = self.unpack("IBBHQQ", offset)
                    found.append(Symbol(_text(names, name), info & 15, index, value, size))
        return found

    @functools.cached_property
    def relocations(self) -> dict[int, list[Relocation]]:
        """Relocations of each section, by the section's index."""
        found: dict[int, list[Relocation]] = {}
        for section in self.sections:
            if section.type == SHT_RELA and self.relocatable:
                found[section.info] = [
                    Relocation(offset, self.symbols[info >> 32],
                               addend - (1 << 64) if addend >> 63 else addend)
                    for offset, info, addend in (
                        self.unpack("QQQ", place) for place in range(
                            section.offset, section.offset + section.size, 24))]
        return found
