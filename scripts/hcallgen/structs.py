# SPDX-License-Identifier: GPL-2.0-or-later
"""Compute the layout of the catalogue's structures in memory and in C.

A structure is packed only if C's default layout has other offsets.  Bytes
outside of all fields become reserved members.
"""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Optional

from hcallgen.model import Entry, items, part

# Size in bytes of each number type, and its C type for each byte order.
_NUMBERS = {
    "u8": (1, {"big": "u8", "caller": "u8"}),
    "u16": (2, {"big": "__be16", "caller": "u16"}),
    "u32": (4, {"big": "__be32", "caller": "u32"}),
    "u64": (8, {"big": "__be64", "caller": "u64"}),
    "s64": (8, {"big": "__be64", "caller": "s64"}),
}


def number_size(name: str) -> Optional[int]:
    """Return the size of a number type in bytes, None for a structure."""
    return _NUMBERS[name][0] if name in _NUMBERS else None


@dataclass
class Member:
    """Member of a structure in C; doc is empty for a reserved member."""

    name: str
    ctype: str
    offset: int
    size: int
    count: int
    align: int
    doc: str


class Structures:
    """All structures, by name."""

    def __init__(self, entries: list[Entry]) -> None:
        self._by_name = {entry.name: entry for entry in entries}

    def __iter__(self) -> Iterator[Entry]:
        """Iterate over the structures, each after the structures that it contains."""
        done: dict[str, Entry] = {}
        for entry in self._by_name.values():
            self._visit(entry, done)
        return iter(done.values())

    def _visit(self, entry: Entry, done: dict[str, Entry]) -> None:
        if entry.name in done:
            return
        parts = [field for _, field in items(entry.data, "fields")]
        for field in [*parts, part(entry.data, "rest")]:
            if field.get("type") in self._by_name:
                self._visit(self._by_name[field["type"]], done)
        done[entry.name] = entry

    @staticmethod
    def c_name(entry: Entry) -> str:
        """Return the tag of the structure in C."""
        return entry.data.get("c-name") or f"hcall_{entry.name}"

    def ctype(self, name: str, order: str) -> str:
        """Return the C type of a field."""
        if name in _NUMBERS:
            return _NUMBERS[name][1][order]
        return f"struct {self.c_name(self._by_name[name])}"

    def size(self, name: str) -> int:
        """Return the size of a type in bytes."""
        return number_size(name) or self._by_name[name].data["size"]

    def _align(self, name: str) -> int:
        """Return the alignment of a type in C."""
        if name in _NUMBERS:
            return _NUMBERS[name][0]
        entry = self._by_name[name]
        return 1 if self.packed(entry) else self._widest(entry)

    def _widest(self, entry: Entry) -> int:
        return max((member.align for member in self.members(entry)), default=1)

    def members(self, entry: Entry) -> Iterator[Member]:
        """Yield the members in the order of their offsets, without gaps."""
        order, at = entry.data["order"], 0
        for _, field in items(entry.data, "fields"):
            if field["at"] > at:
                yield self._reserved(at, field["at"])
            size, count = self.size(field["type"]), field.get("count", 1)
            yield Member(field["name"], self.ctype(field["type"], order),
                         field["at"], size, count, self._align(field["type"]),
                         field["doc"])
            at = field["at"] + size * count
        if entry.data["size"] > at:
            yield self._reserved(at, entry.data["size"])

    @staticmethod
    def _reserved(first: int, end: int) -> Member:
        return Member(f"reserved_{first}", "u8", first, 1, end - first, 1, "")

    def packed(self, entry: Entry) -> bool:
        """Return True if C's default layout has other offsets or another size."""
        widest = self._widest(entry)
        rest = part(entry.data, "rest")
        behind = self._align(rest["type"]) if rest else 1
        return (any(member.offset % member.align for member in self.members(entry))
                or entry.data["size"] % max(widest, behind) != 0)
